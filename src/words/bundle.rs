//! Words of `bundle`.

use super::faults;
use crate::base::lang::Language;
use crate::base::show::{Cut, Show, several};
use crate::judge::check::{Condition, Standing};
use crate::report::bundle::{Counts, Entry, Proof};

include!(concat!(env!("OUT_DIR"), "/bundle.rs"));

pub fn state(language: Language, entry: &Entry) -> String {
    match &entry.proof {
        Proof::Missing { filed, needed } => missing(language, *filed, *needed),
        Proof::Piece { piece, condition: found, .. } => {
            let due = piece.promised().map_or_else(String::new, |due| format!(" {}", due.show(language)));
            condition(language, found, &due)
        }
    }
}
