//! Kata-kata `review`.

use jiff::civil::Date;

use super::{date, decimal, number};
use crate::document::review::Judgement;
use crate::exact::{Decimal, Fixed};
use crate::legible::line;
use crate::report::review::Progress;

/// Sejauh mana dokumen sudah ditelaah.
pub const fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::Stale => "berubah",
        Progress::Waiting => "menunggu",
        Progress::Unsound => "belum sah",
        Progress::Rejected => "ditolak",
        Progress::Accepted => "diterima",
    }
}

/// Jumlah di bawah daftar yang menunggu.
pub fn total(shown: usize, all: usize, points: &Decimal) -> String {
    let shown = if shown == all { String::new() } else { format!("{shown} dari ") };
    format!("{shown}{all} dokumen menunggu putusan, {} poin indeks", decimal(points))
}

/// Tidak ada yang menunggu.
pub const fn nothing_waits() -> &'static str {
    "Tidak ada dokumen yang menunggu putusan."
}

/// Langkah berikutnya sesudah daftar.
pub fn how_to_judge(indicator: Option<&str>) -> String {
    match indicator {
        None => "Nilai satu per satu: siak-check review --next --reviewer NAMA".into(),
        Some(id) => format!(
            "Nilai: siak-check review {} --file JALUR --accept --reviewer NAMA (atau --reject --note ALASAN)",
            line(id, 64)
        ),
    }
}

/// Yang keberapa, dan berapa nilainya.
pub fn heading(number: usize, all: usize, points: &Decimal) -> String {
    format!("{number} dari {all} · {} poin", decimal(points))
}

/// Nilai indikatornya.
pub fn readings(claimed: Fixed, supported: Fixed, verified: Fixed, target: Fixed) -> String {
    format!(
        "klaim {}, didukung bukti {}, terverifikasi {}, target {}",
        number(claimed),
        number(supported),
        number(verified),
        number(target)
    )
}

/// Putusan terdahulu atas dokumen itu.
pub fn judged_before(judgement: Judgement, day: Date, reviewer: &str) -> String {
    let word = match judgement {
        Judgement::Accepted => "diterima",
        Judgement::Rejected => "ditolak",
    };
    format!("{word} {} oleh {}", date(day), line(reviewer, 60))
}

/// Dokumennya berubah sesudah itu.
pub fn changed_since(earlier: &str) -> String {
    format!("{earlier}; dokumennya berubah sesudah itu")
}

/// Pertanyaan untuk tiap dokumen.
pub const fn question() -> &'static str {
    "[a] terima  [r] tolak  [s] lewati  [q] selesai > "
}

/// Pertanyaan alasan penolakan.
pub const fn why_rejected() -> &'static str {
    "Alasannya? > "
}

/// Jawaban yang tidak dikenal.
pub const fn unknown_answer() -> &'static str {
    "Jawab dengan a, r, s, atau q."
}

/// Penolakan perlu alasan.
pub const fn needs_reason() -> &'static str {
    "Tanpa alasan, OPD tidak tahu apa yang harus diperbaiki; tidak ada yang dicatat."
}

/// Yang dicatat, dan di mana.
pub fn recorded(what: Option<Judgement>, id: &str, place: &str) -> String {
    let word = match what {
        Some(Judgement::Accepted) => "Diterima",
        Some(Judgement::Rejected) => "Ditolak",
        None => "Dibatasi",
    };
    format!("{word}: {}, dicatat di {place}", line(id, 64))
}

/// Putusan yang sama sudah ada.
pub fn already(place: &str) -> String {
    format!("Putusan hari ini sudah tercatat di {place}; tidak ada yang ditulis.")
}

/// Perubahan pada indikator dan indeks.
pub fn change(id: &str, value: (Fixed, Fixed), index: (&Decimal, &Decimal), rise: &str) -> String {
    format!(
        "{} terverifikasi {} → {} · indeks (terverifikasi) {} → {} ({rise})",
        line(id, 64),
        number(value.0),
        number(value.1),
        decimal(index.0),
        decimal(index.1)
    )
}

/// Putusan tertulis, tetapi tidak dihitung.
pub const fn does_not_count() -> &'static str {
    "Putusan sudah dicatat, tetapi belum dihitung: berkasnya berubah sementara itu, atau ada berkas yang bermasalah. Lihat `siak-check validate`."
}

/// Hasil satu sesi.
pub fn summary(accepted: usize, rejected: usize, skipped: usize, waiting: usize) -> String {
    format!("{accepted} diterima, {rejected} ditolak, {skipped} dilewati; {waiting} dokumen masih menunggu")
}

/// Bukti milik OPD penelaah sendiri dilewati.
pub fn own_left_out(count: usize) -> String {
    format!("{count} dokumen dilewati karena milik OPD penelaah sendiri.")
}

/// That nobody says to which agency the reviewer belongs.
pub const fn without_agency() -> &'static str {
    "Tidak terlihat apakah penelaah menilai buktinya sendiri: tambahkan `--reviewer-opd ID`; bila di luar semua OPD, `--reviewer-opd secretariat`."
}

/// Baris pertama berkas putusan yang baru.
pub const fn comment() -> &'static str {
    "# Putusan atas bukti dukung. Ditambah oleh `siak-check review`; boleh disunting dengan tangan."
}
