//! Sentences of a score, of comparisons and of what remains.

use crate::base::exact::{Decimal, Fixed};
use crate::base::lang::Language;
use crate::base::show::{Cut, several};
use crate::report::trend::{FEWEST, Unprojected};

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));

pub fn rounding(language: Language, dimension: Option<u32>, index: Option<u32>) -> String {
    computed(language, &rounded(language, dimension), &rounded(language, index))
}

/// `H-12` as it is said in the regions: twelve days before the day.
pub fn days_left(_: Language, days: i64) -> String {
    if days >= 0 { format!("H-{days}") } else { format!("H+{}", -days) }
}
