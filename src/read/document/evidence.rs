//! `evidence/<opd>.yaml`: what an agency claims and the proof that it points to.

use jiff::civil::Date;

use crate::base::{exact::Fixed, lang::Text, source::Span};
use crate::read::decode::{Explanation, Id, Located, NumberOr, OneOf, Table, Year};

include!(concat!(env!("OUT_DIR"), "/record_evidence.rs"));

impl Evidence {
    /// The id of the agency whose file it is: the one that it gives, or else the one that it is named after.
    pub fn agency<'a>(&'a self, stem: &'a str) -> &'a str {
        let given = self.opd.as_ref().map(|opd| opd.value.as_str());
        given.filter(|given| Id::is_one(given)).unwrap_or(stem)
    }
}
