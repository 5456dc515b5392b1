//! Sentences of the recap for a `WhatsApp` group, of calendars and of a repository's page.

use jiff::civil::Date;

use crate::base::exact::Decimal;
use crate::base::lang::Language;
use crate::base::show::{long_date, several};

include!(concat!(env!("OUT_DIR"), "/recap.rs"));

pub fn request(language: Language, by: Option<Date>) -> String {
    complete_all(language, &latest(language, by))
}
