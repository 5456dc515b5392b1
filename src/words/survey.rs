//! Surveys: problems, reasons, and their summary.

use super::part::read_fault;
use super::show::{Show, and_more, quoted, several};
use super::texts::{id, message, say, texts, words};
use crate::diagnostic::TableFault;
use crate::lang::Language;
use crate::survey::{Alike, Cells, ColumnFault, DayFault, NoValue, Personal, Spot};

words!(
    /// Words of the summary of a survey.
    #[expect(missing_docs, reason = "each is its own description")]
    pub enum SurveyWord {
        Service = ("Layanan", "Service"),
        Question = ("Pertanyaan", "Question"),
        Mean = ("Rata-rata", "Mean"),
        Spread = ("Simp. baku", "Std. dev."),
        Respondents = ("responden", "respondents"),
        NoAnswer = ("Kosong", "None"),
        Outside = ("Salah", "Wrong"),
        Straight = ("dengan jawaban yang sama di semua pertanyaan", "with the same answer everywhere"),
        From = ("Asal nilai", "Value from"),
        Users = ("pengguna", "users"),
    }
);

/// A heading of the summary of a survey.
pub fn word(language: Language, word: SurveyWord) -> &'static str {
    word.text(language)
}

pub(super) fn personal(language: Language, kind: Personal) -> &'static str {
    language.of(match kind {
        Personal::Nik => id("NIK (16 angka)").en("identity number (NIK, 16 digits)"),
        Personal::Telephone => id("nomor telepon").en("telephone number"),
        Personal::Email => id("alamat surel").en("e-mail address"),
    })
}

texts!(
    /// That a value could not be taken from a survey.
    pub fn not_taken(language: Language, question: &str, file: &str) -> String {
        id!(
            "{} pada survei {} tidak memberi nilai; lihat `siak-check validate`",
            quoted(question),
            quoted(file)
        );
        en!("{} of the survey {} gives no value; see `siak-check validate`", quoted(question), quoted(file));
    }
);

/// Where a value is taken from.
pub fn taken(
    language: Language,
    question: &str,
    service: &str,
    file: &str,
    given: u32,
    mean: &str,
) -> String {
    let (question, service, file) = (quoted(question), quoted(service), quoted(file));
    say!(
        language,
        id("rata-rata {question} pada survei {service} ({file}): {mean} dari {given} jawaban"),
        en("mean of {question} in the survey of {service} ({file}): {mean} of {}", several(given, "answer"))
    )
}

pub(super) fn cells(language: Language, cells: &Cells) -> String {
    let name = |spot: &Spot| match spot {
        Spot::Line(line, None) => say!(language, id("baris {line}"), en("line {line}")),
        Spot::Line(line, Some(column)) => {
            say!(language, id("baris {line} kolom {column}"), en("line {line} column {column}"))
        }
        Spot::Cell(cell) => cell.clone(),
    };
    let first: Vec<String> = cells.first.iter().map(|spot| crate::legible::line(&name(spot), 60)).collect();
    first.join(", ") + &and_more(language, cells.total - cells.first.len())
}

pub(super) fn unreadable(language: Language, fault: &TableFault) -> (String, String) {
    language.of(match fault {
        TableFault::Read(fault) => message!(
            id("{}", read_fault(language, fault)),
            en("{}", read_fault(language, fault)),
            id("taruh berkasnya di jalur itu, atau perbaiki jalurnya"),
            en("put the file at that path, or correct the path")
        ),
        TableFault::Outside => message!(
            id("melewati tautan simbolik yang keluar dari ruang kerja"),
            en("reached through a symbolic link that leaves the workspace"),
            id("salin berkasnya ke dalam ruang kerja"),
            en("copy the file into the workspace")
        ),
        TableFault::TooLarge(limit) => message!(
            id("lebih besar dari {} MiB", limit >> 20),
            en("larger than {} MiB", limit >> 20),
            id("simpan lembar datanya saja, tanpa gambar"),
            en("save the sheet of answers alone, without pictures")
        ),
        TableFault::TooManyCells(limit) => message!(
            id("lebih dari {limit} sel"),
            en("more than {limit} cells"),
            id("simpan hanya baris responden dan kolom pertanyaan"),
            en("save only the rows of respondents and the columns of questions")
        ),
        TableFault::Type => message!(
            id("bukan CSV atau XLSX"),
            en("neither CSV nor XLSX"),
            id("simpan sebagai .csv atau .xlsx"),
            en("save it as .csv or .xlsx")
        ),
        TableFault::NotUtf8 => message!(
            id("CSV ini bukan UTF-8"),
            en("this CSV is not UTF-8"),
            id("simpan ulang sebagai CSV UTF-8, atau sebagai .xlsx"),
            en("save it anew as CSV UTF-8, or as .xlsx")
        ),
        TableFault::Workbook => message!(
            id("XLSX ini rusak, berkata sandi, atau terlalu besar bila dibuka"),
            en("this XLSX is damaged, has a password, or is too large once unpacked"),
            id("buka dan simpan ulang tanpa kata sandi, hanya lembar datanya"),
            en("open it and save it anew without a password, the sheet of answers alone")
        ),
        TableFault::Empty => message!(
            id("tidak berisi apa pun"),
            en("it holds nothing"),
            id("isi dengan jawaban responden"),
            en("fill in the answers of the respondents")
        ),
    })
}

pub(super) fn columns(language: Language, fault: &ColumnFault) -> (String, String) {
    let line = "`respondent,service,date,q1,q2,…`";
    language.of(match fault {
        ColumnFault::Missing(names) => message!(
            id("survei ini tanpa kolom {}", names.show(language)),
            en("this survey has no column {}", names.show(language)),
            id("baris pertama: {line}"),
            en("the first line: {line}")
        ),
        ColumnFault::NoQuestion => message!(
            id("survei ini tanpa kolom pertanyaan (q1, q2, …)"),
            en("this survey has no column of a question (q1, q2, …)"),
            id("baris pertama: {line}"),
            en("the first line: {line}")
        ),
        ColumnFault::Twice(name) => message!(
            id("kolom {} ada dua kali; yang kedua tidak dibaca", quoted(name)),
            en("the column {} is there twice; the second is not read", quoted(name)),
            id("hapus atau ganti namanya"),
            en("delete or rename it")
        ),
    })
}

pub(super) fn no_value(
    language: Language,
    question: &str,
    service: Option<&str>,
    file: &str,
    reason: &NoValue,
) -> (String, String) {
    let file = quoted(file);
    language.of(match reason {
        NoValue::Question(known) => message!(
            id("survei {file} tidak punya pertanyaan {}", quoted(question)),
            en("the survey {file} has no question {}", quoted(question)),
            id("yang ada: {}", known.show(language)),
            en("it has: {}", known.show(language))
        ),
        NoValue::Service(known) => message!(
            id("survei {file} tidak memuat layanan {}", quoted(service.unwrap_or_default())),
            en("the survey {file} does not hold the service {}", quoted(service.unwrap_or_default())),
            id("yang ada: {}", known.show(language)),
            en("it holds: {}", known.show(language))
        ),
        NoValue::Services(known) => message!(
            id("survei {file} memuat beberapa layanan: {}", known.show(language)),
            en("the survey {file} holds several services: {}", known.show(language)),
            id("tambahkan `service:` pada `value`"),
            en("add `service:` to `value`")
        ),
        NoValue::NoAnswer => message!(
            id("pertanyaan {} pada survei {file} tanpa satu pun jawaban 1 sampai 4", quoted(question)),
            en("the question {} of the survey {file} has no answer from 1 to 4", quoted(question)),
            id("periksa isi kolomnya, atau ambil pertanyaan lain"),
            en("check what the column holds, or take another question")
        ),
    })
}

pub(super) fn days(language: Language, service: &str, fault: &DayFault, places: &Cells) -> (String, String) {
    let (service, at) = (quoted(service), cells(language, places));
    let dates = if places.total == 1 { "date" } else { "dates" };
    language.of(match fault {
        DayFault::Unreadable => message!(
            id("survei {service}: {} tanggal tidak terbaca: {at}", places.total),
            en("survey of {service}: {} unreadable {dates}: {at}", places.total),
            id("tulis seperti `2024-08-23` (tahun-bulan-hari)"),
            en("write them like `2024-08-23` (year-month-day)")
        ),
        DayFault::Outside(from, to) => message!(
            id(
                "survei {service}: {} tanggal di luar periode {} sampai {}: {at}",
                places.total,
                from.show(language),
                to.show(language)
            ),
            en(
                "survey of {service}: {} {dates} outside the period {} to {}: {at}",
                places.total,
                from.show(language),
                to.show(language)
            ),
            id("perbaiki tanggalnya, atau keluarkan jawaban dari luar periode"),
            en("correct the dates, or take out the answers from outside the period")
        ),
        DayFault::Future(today) => message!(
            id("survei {service}: {} tanggal sesudah hari ini, {}: {at}", places.total, today.show(language)),
            en("survey of {service}: {} {dates} after today, {}: {at}", places.total, today.show(language)),
            id("perbaiki tanggalnya"),
            en("correct the dates")
        ),
    })
}

pub(super) fn alike(
    language: Language,
    service: &str,
    alike: Alike,
    file: &str,
    places: &Cells,
) -> (String, String) {
    let (service, at) = (quoted(service), cells(language, places));
    let repeats = if places.total == 1 { "row repeats" } else { "rows repeat" };
    language.of(match alike {
        Alike::Whole => message!(
            id("survei {service}: {} baris mengulang baris lain seluruhnya: {at}", places.total),
            en("survey of {service}: {} {repeats} another whole: {at}", places.total),
            id("hapus baris yang berulang"),
            en("delete what is repeated")
        ),
        Alike::Answers => message!(
            id(
                "survei {service}: jawaban {} baris berturut-turut sama dengan deretan baris lain di {}: \
                 {at}",
                places.total,
                quoted(file)
            ),
            en(
                "survey of {service}: the answers of {} consecutive rows are those of other rows in {}: \
                 {at}",
                places.total,
                quoted(file)
            ),
            id("periksa isian aslinya; jawaban salinan harus dikeluarkan"),
            en("check the original forms; copied answers must be taken out")
        ),
    })
}
