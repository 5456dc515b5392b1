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

/// How to fill it in, a paragraph each.
pub fn instructions(language: Language) -> &'static [&'static str] {
    match language {
        Language::Indonesian => &[
            "1. Isi hanya sel kuning. Sel lain terkunci dan hanya memberi keterangan.",
            "2. Lembar Jawaban: pilih nilai dari daftar, lalu tulis alasannya di kolom Penjelasan. Tenggat \
             boleh dikosongkan.",
            "3. Lembar Bukti: satu baris untuk satu dokumen. Baris merah adalah bukti dukung yang diminta, \
             tetapi belum ada.",
            "4. Berkas ditulis sebagai jalur di ruang kerja, misalnya bukti/OC04/hasil.pdf, dan dokumennya \
             diserahkan kepada sekretariat. Tautan ditulis lengkap, diawali https://.",
            "5. Keadaan: final untuk dokumen yang sudah selesai, draf untuk yang belum selesai, dijanjikan \
             untuk yang menyusul (isi Tenggat). Bila dikosongkan berarti final.",
            "6. Tanggal ditulis seperti 30/10/2024 atau 30 Oktober 2024. Nilai pecahan ditulis dengan koma, \
             misalnya 2,5.",
            "7. Satu bukti dukung boleh punya beberapa dokumen: pakai baris kosong di bawahnya, atau baris \
             kosong di akhir lembar.",
            "8. Mengosongkan sel berarti menghapus isinya. Mengosongkan atau menghapus seluruh baris bukti \
             tidak menghapus bukti yang sudah tercatat; mintalah kepada sekretariat.",
            "9. Simpan sebagai berkas Excel (.xlsx), lalu kirim kembali kepada sekretariat. Jangan mengubah \
             susunan lembar dan jangan menyalin isinya ke berkas lain.",
        ],
        Language::English => &[
            "1. Fill in yellow cells only. All other cells are locked and for information.",
            "2. Sheet Answers: choose a value from the list and say why in the column Explanation. Due may \
             stay empty.",
            "3. Sheet Evidence: a row for each document. Red rows are evidence that is asked for and not \
             there yet.",
            "4. A file is its path in the workspace, such as bukti/OC04/result.pdf; give the document itself \
             to the secretariat. A link is written in full, from https:// on.",
            "5. State: final for a finished document, draft for one that is not, promised for one that will \
             come (fill in Due). Left empty it means final.",
            "6. Dates are written like 30/10/2024 or 30 October 2024, day first. A value may have decimals, \
             such as 2.5.",
            "7. A requirement may have several documents: use the empty row below it, or those at the end of \
             the sheet.",
            "8. Clearing a cell takes away what it held. Clearing or deleting a whole row of evidence does \
             not remove what is recorded; ask the secretariat.",
            "9. Save as an Excel workbook (.xlsx) and send it back to the secretariat. Leave the sheets as \
             they are, and do not copy their contents into another file.",
        ],
    }
}

pub fn colours(language: Language) -> [&'static str; 3] {
    language.of((
        ["Untuk diisi", "Belum ada atau perlu diperbaiki", "Keterangan, terkunci"],
        ["To be filled in", "Missing, or to be mended", "For information, locked"],
    ))
}

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
        Field::Requirement => (
            ("Bukti dukung", "Requirement"),
            ("Pilih id bukti dukung dari daftar.", "Choose the requirement's id from the list."),
        ),
        Field::Measured | Field::Year => (("Angka", "Number"), ("Tulis sebuah angka.", "Write a number.")),
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
