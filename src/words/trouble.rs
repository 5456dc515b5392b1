//! Everything that can end a run with exit code 2, and how it is said.

use std::fmt;

use jiff::civil::Date;

use super::form::{Loss, lost};
use crate::base::lang::Language;
use crate::base::legible::line;
use crate::base::path::{at, typed};
use crate::base::show::quoted;
use crate::base::suggest::nearest;
use crate::problem::ReadFault;
use crate::problem::history::HistoryFault;

impl std::error::Error for Trouble {}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message(Language::English).what)
    }
}

// What stands where output was to be written, and would be lost.
include!(concat!(env!("OUT_DIR"), "/Kept.rs"));

/// Of an option, or a value for it. With its lifetime spelled out, rustfmt would not read the table.
type Name = &'static str;

include!(concat!(env!("OUT_DIR"), "/Trouble.rs"));

/// Files, every one of them.
fn every(files: &[String]) -> String {
    files.iter().map(|file| quoted(file)).collect::<Vec<_>>().join(", ")
}

impl From<HistoryFault> for Trouble {
    fn from(fault: HistoryFault) -> Self {
        Self::History { fault }
    }
}

/// What to do by hand, and lines of a file under it.
fn by_hand(what: &str, lines: &str) -> String {
    let shown = |text: &str| {
        let margin = text.len() - text.trim_start().len();
        format!("\n    {}{}", " ".repeat(margin), line(text, 1_000))
    };
    what.to_owned() + &lines.lines().map(shown).collect::<String>()
}

impl Trouble {
    /// Nothing bears this name; perhaps one of the known ones was meant.
    pub fn no_such<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> Self {
        Self::NoSuch { given: given.to_owned(), suggestion: nearest(given, known) }
    }
}

/// Where an id stands among those that are known.
pub fn position<'a>(given: &str, ids: impl Iterator<Item = &'a str> + Clone) -> Result<usize, Trouble> {
    ids.clone().position(|id| id == given).ok_or_else(|| Trouble::no_such(given, ids))
}

/// A filter that names nothing would show nothing, which looks like success: it ends the run instead.
pub fn known<'a>(given: &[String], ids: impl Iterator<Item = &'a str> + Clone) -> Result<(), Trouble> {
    let unknown = given.iter().find(|given| !ids.clone().any(|id| id == *given));
    unknown.map_or(Ok(()), |given| Err(Trouble::no_such(given, ids)))
}
