//! Survei: masalah, alasan, dan ringkasannya.

use super::{date, list, quoted};
use crate::diagnostic::TableFault;
use crate::survey::{Alike, Cells, ColumnFault, DayFault, NoValue, Personal, Spot};
use crate::words::SurveyWord;

/// Judul kolom ringkasan survei.
pub const fn word(word: SurveyWord) -> &'static str {
    match word {
        SurveyWord::Service => "Layanan",
        SurveyWord::Question => "Pertanyaan",
        SurveyWord::Mean => "Rata-rata",
        SurveyWord::Spread => "Simp. baku",
        SurveyWord::Respondents => "responden",
        SurveyWord::NoAnswer => "Kosong",
        SurveyWord::Outside => "Salah",
        SurveyWord::Straight => "dengan jawaban yang sama di semua pertanyaan",
        SurveyWord::From => "Asal nilai",
        SurveyWord::Users => "pengguna",
    }
}

/// Dari mana sebuah nilai diambil.
pub fn taken(question: &str, service: &str, file: &str, given: u32, mean: &str) -> String {
    format!(
        "rata-rata {} pada survei {} ({}): {mean} dari {given} jawaban",
        quoted(question),
        quoted(service),
        quoted(file)
    )
}

/// Bahwa nilai dari survei tidak dapat diambil.
pub fn not_taken(question: &str, file: &str) -> String {
    format!(
        "{} pada survei {} tidak memberi nilai; lihat `siak-check validate`",
        quoted(question),
        quoted(file)
    )
}

pub(super) fn cells(cells: &Cells) -> String {
    let name = |spot: &Spot| match spot {
        Spot::Line(line, None) => format!("baris {line}"),
        Spot::Line(line, Some(column)) => format!("baris {line} kolom {column}"),
        Spot::Cell(cell) => cell.clone(),
    };
    let mut text =
        cells.first.iter().map(|spot| crate::legible::line(&name(spot), 60)).collect::<Vec<_>>().join(", ");
    let more = cells.total - cells.first.len();
    if more > 0 {
        text += &format!(", dan {more} lainnya");
    }
    text
}

pub(super) fn unreadable(fault: &TableFault) -> (String, String) {
    let (what, remedy): (String, &str) = match fault {
        TableFault::Read(fault) => {
            (super::read_fault(fault), "taruh berkasnya di jalur itu, atau perbaiki jalurnya")
        }
        TableFault::Outside => (
            "melewati tautan simbolik yang keluar dari ruang kerja".into(),
            "salin berkasnya ke dalam ruang kerja",
        ),
        TableFault::TooLarge(limit) => {
            (format!("lebih besar dari {} MiB", limit >> 20), "simpan lembar datanya saja, tanpa gambar")
        }
        TableFault::TooManyCells(limit) => {
            (format!("lebih dari {limit} sel"), "simpan hanya baris responden dan kolom pertanyaan")
        }
        TableFault::Type => ("bukan CSV atau XLSX".into(), "simpan sebagai .csv atau .xlsx"),
        TableFault::NotUtf8 => {
            ("CSV ini bukan UTF-8".into(), "simpan ulang sebagai CSV UTF-8, atau sebagai .xlsx")
        }
        TableFault::Workbook => (
            "XLSX ini rusak, berkata sandi, atau terlalu besar bila dibuka".into(),
            "buka dan simpan ulang tanpa kata sandi, hanya lembar datanya",
        ),
        TableFault::Empty => ("tidak berisi apa pun".into(), "isi dengan jawaban responden"),
    };
    (what, remedy.into())
}

pub(super) fn columns(fault: &ColumnFault) -> (String, String) {
    let form = "baris pertama: `respondent,service,date,q1,q2,…`";
    match fault {
        ColumnFault::Missing(names) => (format!("survei ini tanpa kolom {}", list(names)), form.into()),
        ColumnFault::NoQuestion => ("survei ini tanpa kolom pertanyaan (q1, q2, …)".into(), form.into()),
        ColumnFault::Twice(name) => (
            format!("kolom {} ada dua kali; yang kedua tidak dibaca", quoted(name)),
            "hapus atau ganti namanya".into(),
        ),
    }
}

pub(super) fn no_value(
    question: &str,
    service: Option<&str>,
    file: &str,
    reason: &NoValue,
) -> (String, String) {
    let file = quoted(file);
    match reason {
        NoValue::Question(known) => (
            format!("survei {file} tidak punya pertanyaan {}", quoted(question)),
            format!("yang ada: {}", list(known)),
        ),
        NoValue::Service(known) => (
            format!("survei {file} tidak memuat layanan {}", quoted(service.unwrap_or_default())),
            format!("yang ada: {}", list(known)),
        ),
        NoValue::Services(known) => (
            format!("survei {file} memuat beberapa layanan: {}", list(known)),
            "tambahkan `service:` pada `value`".into(),
        ),
        NoValue::NoAnswer => (
            format!("pertanyaan {} pada survei {file} tanpa satu pun jawaban 1 sampai 4", quoted(question)),
            "periksa isi kolomnya, atau ambil pertanyaan lain".into(),
        ),
    }
}

pub(super) const fn personal(kind: Personal) -> &'static str {
    match kind {
        Personal::Nik => "NIK (16 angka)",
        Personal::Telephone => "nomor telepon",
        Personal::Email => "alamat surel",
    }
}

pub(super) fn days(service: &str, fault: &DayFault, places: &Cells) -> (String, String) {
    let (service, at) = (quoted(service), cells(places));
    match fault {
        DayFault::Unreadable => (
            format!("survei {service}: {} tanggal tidak terbaca: {at}", places.total),
            "tulis seperti `2024-08-23` (tahun-bulan-hari)".into(),
        ),
        DayFault::Outside(from, to) => (
            format!(
                "survei {service}: {} tanggal di luar periode {} sampai {}: {at}",
                places.total,
                date(*from),
                date(*to)
            ),
            "perbaiki tanggalnya, atau keluarkan jawaban dari luar periode".into(),
        ),
        DayFault::Future(today) => (
            format!("survei {service}: {} tanggal sesudah hari ini, {}: {at}", places.total, date(*today)),
            "perbaiki tanggalnya".into(),
        ),
    }
}

pub(super) fn alike(service: &str, alike: Alike, file: &str, places: &Cells) -> (String, String) {
    let (service, at) = (quoted(service), cells(places));
    match alike {
        Alike::Whole => (
            format!("survei {service}: {} baris mengulang baris lain seluruhnya: {at}", places.total),
            "hapus baris yang berulang".into(),
        ),
        Alike::Answers => (
            format!(
                "survei {service}: jawaban {} baris berturut-turut sama dengan deretan baris lain di {}: {at}",
                places.total,
                quoted(file)
            ),
            "periksa isian aslinya; jawaban salinan harus dikeluarkan".into(),
        ),
    }
}
