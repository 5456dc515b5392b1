//! What the spreadsheet form speaks of: its columns, its sheets, its sentences.

use jiff::civil::Date;

use super::Label;
use crate::base::lang::Language;
use crate::base::legible::line;
use crate::base::show::{Cut, Quoted, counted, quoted, several};
use crate::judge::check::Standing;
use crate::read::document::evidence::State;

// Columns of the form, by whose keys they are found again, whatever their headings say: those that are filled
// in, and those that tell.
include!(concat!(env!("OUT_DIR"), "/Field.rs"));
include!(concat!(env!("OUT_DIR"), "/Told.rs"));

include!(concat!(env!("OUT_DIR"), "/Sheet.rs"));

/// What would be lost with a file that a form would overwrite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// What somebody filled in and nobody has taken in yet.
    Filled,
    /// All of it: it is no form of this workspace, or cannot be read.
    Unknown,
}

include!(concat!(env!("OUT_DIR"), "/form.rs"));

/// What is needed, from which value, and how much of it.
pub fn needed(language: Language, name: &str, from: Option<i64>, count: usize) -> String {
    let from = from.map_or_else(|| Label::Advice.text(language).into(), |from| above(language, from));
    format!("{name} ({from}{})", documents(language, count))
}

/// Title and text of Excel's message about a cell.
pub fn hint(language: Language, field: Field, least: i64, most: i64) -> (&'static str, String) {
    let (title, text) = match field {
        Field::Value => return (field.text(language), range(language, least, most)),
        Field::State => (
            ("Keadaan", "State"),
            ("Pilih final, draf, atau dijanjikan.", "Choose final, draft or promised."),
        ),
        Field::Date | Field::ValidUntil | Field::Due => {
            (("Tanggal", "Date"), ("Tulis tanggal seperti 30/10/2024.", "Write a date like 30/10/2024."))
        }
        Field::Covers | Field::Year => {
            (("Tahun", "Year"), ("Tulis tahunnya, misalnya 2024.", "Write the year, such as 2024."))
        }
        Field::Requirement => (
            ("Bukti dukung", "Requirement"),
            ("Pilih id bukti dukung dari daftar.", "Choose the requirement's id from the list."),
        ),
        Field::Measured => (("Angka", "Number"), ("Tulis sebuah angka.", "Write a number.")),
        Field::Explanation | Field::Title | Field::Place | Field::Source => {
            (("Teks", "Text"), ("Tulis teks biasa.", "Write plain text."))
        }
    };
    (language.of(title), language.of(text).into())
}

/// Forms that would be overwritten, and what would be lost with each.
pub(super) fn lost(language: Language, files: &[(String, Loss)]) -> String {
    let files = files.iter().map(|(file, why)| format!("{} ({})", quoted(file), loss(language, *why)));
    files.collect::<Vec<_>>().join(", ")
}
