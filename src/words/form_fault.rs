//! What can be wrong with a form that comes back, and how it is said.

use super::Message;
use super::form::{Field, value};
use super::show::quoted;
use super::texts::message;
use crate::base::lang::Language;
use crate::base::legible::line;
use crate::problem::Problem;

/// What is wrong with a form, or with a cell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is named after what it holds")]
pub enum Fault {
    /// What would be wrong in a data file too.
    Same(Problem),
    /// No workbook, or a damaged or far too large one.
    NotWorkbook,
    /// A workbook, but none that this program made, or one from which a sheet or a column is gone.
    NotForm,
    /// A form of a version of the program that lays it out differently.
    OtherVersion,
    /// A form of another region or instrument.
    Other { theirs: String, ours: String },
    /// A row of an agency that the form was not made for.
    NoAgency { given: String },
    /// The same answer twice.
    Twice { indicator: String },
    /// A date or the like where Excel has made something else of a text.
    NotText { written: String },
    /// A value that is no number.
    NotNumber { written: String, least: i64, most: i64 },
    /// Another word than those of the list.
    NoSuchState { given: String },
    /// A cell that must be filled in.
    Missing(Field),
    /// Final proof without a place.
    NoPlace,
    /// A promise without a day.
    NoDay,
    /// What the file says can only be changed there.
    Fixed { file: String },
    /// Another agency claims the value.
    Led { agency: String },
    /// The file says something else than when the form was made.
    Outdated { file: String, then: String, now: String, form: String },
    /// The piece is no longer in the file.
    Gone { file: String },
    /// The file has problems of its own.
    BadFile { file: String },
    /// The file cannot be changed without touching more than is meant.
    Unsafe { file: String },
}

/// What is wrong, and what to do.
pub fn fault(language: Language, fault: &Fault) -> Message {
    let (what, remedy) = language.of(match fault {
        Fault::Same(problem) => return problem.message(language),
        Fault::NotWorkbook => message!(
            id("bukan berkas Excel (.xlsx) yang dapat dibaca, atau terlalu besar"),
            en("not an Excel workbook (.xlsx) that can be read, or too large"),
            id("simpan ulang sebagai Buku Kerja Excel (.xlsx)"),
            en("save it again as an Excel workbook (.xlsx)")
        ),
        Fault::NotForm => message!(
            id("bukan formulir dari `siak-check form export`, atau lembar atau kolomnya ada yang hilang"),
            en("not a form of `siak-check form export`, or a sheet or column is gone"),
            id("buat formulir baru dengan `siak-check form export`, lalu isi di sana"),
            en("make a new form with `siak-check form export` and fill that in")
        ),
        Fault::OtherVersion => message!(
            id("formulir ini dari versi program yang lain"),
            en("this form is of another version of the program"),
            id("buat formulir baru dengan `siak-check form export`"),
            en("make a new form with `siak-check form export`")
        ),
        Fault::Other { theirs, ours } => message!(
            id("formulir ini milik {}, bukan {}", quoted(theirs), quoted(ours)),
            en("this form is of {}, not of {}", quoted(theirs), quoted(ours)),
            id("periksa apakah berkasnya tertukar, atau sebut ruang kerja yang benar dengan `-C`"),
            en("see whether it is the right file, or name the right workspace with `-C`")
        ),
        Fault::NoAgency { given } if given.is_empty() => message!(
            id("OPD baris ini belum dipilih"),
            en("this row names no agency"),
            id("isi id OPD di kolom OPD"),
            en("write the agency's id in the column Agency")
        ),
        Fault::NoAgency { given } => message!(
            id("OPD {} tidak ada di opd.yaml", quoted(given)),
            en("there is no agency {} in opd.yaml", quoted(given)),
            id("daftarkan OPD itu di opd.yaml, atau perbaiki idnya"),
            en("add it to opd.yaml, or correct the id")
        ),
        Fault::Twice { indicator } => message!(
            id("{} sudah dijawab di baris lain", quoted(indicator)),
            en("{} is answered in another row", quoted(indicator)),
            id("sisakan satu baris"),
            en("leave one row")
        ),
        Fault::NotText { written } => message!(
            id("isi sel ini menjadi {}, bukan teks", quoted(written)),
            en("this cell has become {}, which is no text", quoted(written)),
            id("ketik ulang dengan tanda petik tunggal (') di depannya"),
            en("type it again with an apostrophe (') before it")
        ),
        Fault::NotNumber { written, least, most } => message!(
            id("{} bukan angka", quoted(written)),
            en("{} is no number", quoted(written)),
            id("isi angka dari {least} sampai {most}"),
            en("write a number from {least} to {most}")
        ),
        Fault::NoSuchState { given } => message!(
            id("keadaan {} tidak dikenal", quoted(given)),
            en("there is no state {}", quoted(given)),
            id("pilih final, draf, atau dijanjikan"),
            en("choose final, draft or promised")
        ),
        Fault::Missing(of) => message!(
            id("kolom {} belum diisi", of.text(language)),
            en("the column {} is not filled in", of.text(language)),
            id("isi, atau kosongkan seluruh baris"),
            en("fill it in, or clear the whole row")
        ),
        Fault::NoPlace => message!(
            id("bukti final ini tidak menyebut berkas atau tautan"),
            en("this final piece names no file or link"),
            id("isi kolom Berkas atau tautan; bila menyusul, pilih dijanjikan dan isi Tenggat"),
            en("fill in File or link; if it is to come, choose promised and fill in Due")
        ),
        Fault::NoDay => message!(
            id("bukti ini dijanjikan tanpa tanggal"),
            en("this piece is promised without a date"),
            id("isi kolom Tenggat dengan tanggal paling lambat"),
            en("fill in Due with the latest day")
        ),
        Fault::Fixed { file } => message!(
            id("isi sel ini tidak dapat diubah lewat formulir"),
            en("what this cell holds cannot be changed through a form"),
            id("kembalikan seperti semula; ubah di {}", line(file, 200)),
            en("put back what it held; change it in {}", line(file, 200))
        ),
        Fault::Led { agency } => message!(
            id("nilai ini diisi oleh OPD {}", quoted(agency)),
            en("the agency {} fills in this value", quoted(agency)),
            id("kosongkan nilainya; OPD ini cukup mengisi lembar Bukti"),
            en("clear the value; this agency needs only the sheet Evidence")
        ),
        Fault::Outdated { file, then, now, form } => message!(
            id(
                "sudah berubah di {} sejak formulir dibuat: dahulu {}, kini {}, di formulir {}",
                line(file, 200),
                value(language, then),
                value(language, now),
                value(language, form)
            ),
            en(
                "it has changed in {} since the form was made: then {}, now {}, in the form {}",
                line(file, 200),
                value(language, then),
                value(language, now),
                value(language, form)
            ),
            id("sepakati isinya, lalu isi formulir baru dari `siak-check form export`"),
            en("agree on what holds, then fill in a new form of `siak-check form export`")
        ),
        Fault::Gone { file } => message!(
            id("bukti ini sudah tidak ada di {}", line(file, 200)),
            en("this piece is no longer in {}", line(file, 200)),
            id("isi formulir baru dari `siak-check form export`"),
            en("fill in a new form of `siak-check form export`")
        ),
        Fault::BadFile { file } => message!(
            id("{} punya kesalahan, jadi tidak diubah", line(file, 200)),
            en("{} has errors, so it is not changed", line(file, 200)),
            id("perbaiki dahulu; `siak-check validate` menampilkan semuanya"),
            en("mend them first; `siak-check validate` shows them all")
        ),
        Fault::Unsafe { file } => message!(
            id("{} tidak dapat diubah dengan aman", line(file, 200)),
            en("{} cannot be changed safely", line(file, 200)),
            id("ubah berkas itu dengan tangan"),
            en("change that file by hand")
        ),
    });
    Message { what, remedy }
}
