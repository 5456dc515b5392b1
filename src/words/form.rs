//! What the spreadsheet form speaks of: its columns, its sheets, its sentences.

use jiff::civil::Date;

use super::Label;
use crate::base::show::{Cut, Quoted, counted, quoted, several};
use crate::base::{lang::Language, legible::line};
use crate::judge::check::Standing;
use crate::read::document::evidence::State;

// Columns of the form, found again by their keys: those that are filled in, and those that tell.
include!(concat!(env!("OUT_DIR"), "/Field.rs"));
include!(concat!(env!("OUT_DIR"), "/Told.rs"));
include!(concat!(env!("OUT_DIR"), "/Sheet.rs"));
include!(concat!(env!("OUT_DIR"), "/Loss.rs"));
include!(concat!(env!("OUT_DIR"), "/form.rs"));

/// What is needed, from which value, and how much of it.
pub fn needed(language: Language, name: &str, from: Option<i64>, count: usize) -> String {
    let from = from.map_or_else(|| Label::Advice.text(language).into(), |from| above(language, from));
    format!("{name} ({from}{})", documents(language, count))
}

/// Forms that would be overwritten, and what would be lost with each.
pub(super) fn lost(language: Language, files: &[(String, Loss)]) -> String {
    let files = files.iter().map(|(file, why)| format!("{} ({})", quoted(file), why.text(language)));
    files.collect::<Vec<_>>().join(", ")
}
