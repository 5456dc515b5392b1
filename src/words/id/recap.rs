//! Kalimat rekap untuk grup `WhatsApp`, kalender, dan halaman repositori.

use jiff::civil::Date;

use super::{LANGUAGE, decimal};
use crate::exact::Decimal;
use crate::words::{long_date, short_date};

/// Tanda pendek bahwa ada yang tidak terbaca.
pub const fn incomplete_short() -> &'static str {
    "BELUM LENGKAP"
}

/// Tanda yang sama dengan sebabnya.
pub fn incomplete(errors: usize) -> String {
    format!("BELUM LENGKAP: {errors} kesalahan pada berkas; angka di sini belum memuat semuanya.")
}

/// Judul rekap.
pub fn title(whose: &str) -> String {
    format!("Rekap kesiapan {whose}")
}

/// Indeks dan targetnya.
pub fn index(verified: &str, target: &str) -> String {
    format!("Indeks terverifikasi: *{verified}* (target {target})")
}

/// Berapa indikator yang lengkap.
pub fn complete(complete: usize, all: usize) -> String {
    format!("Indikator lengkap: {complete} dari {all}")
}

/// Judul daftar per OPD.
pub const fn to_complete() -> &'static str {
    "Yang perlu dilengkapi"
}

/// Berapa yang belum, dan nilainya.
pub fn owes(count: usize, points: &Decimal) -> String {
    format!("{count} hal, {} poin indeks", decimal(points))
}

/// Penanggung jawab.
pub fn responsible(name: &str) -> String {
    format!("Penanggung jawab: {name}")
}

/// Tanggal terdekat.
pub fn next(date: Date, days: i64) -> String {
    let days = match days {
        0 => "hari ini".to_owned(),
        1 => "besok".to_owned(),
        days => format!("{days} hari lagi"),
    };
    format!("Tanggal terdekat: {} ({days})", short_date(LANGUAGE, date))
}

/// Berapa janji yang sudah lewat tanggal.
pub fn late_promises(count: usize) -> String {
    format!("{count} janji lewat tanggal")
}

/// Berapa hal yang sudah lewat tanggal.
pub fn overdue(count: usize) -> String {
    format!("{count} hal lewat tanggal")
}

/// Yang tidak berutang apa pun lagi.
pub fn done(names: &str) -> String {
    format!("Tidak ada lagi yang diminta dari: {names}")
}

/// Yang belum punya pengampu.
pub const fn unassigned() -> &'static str {
    "Mohon ditetapkan OPD pengampunya"
}

/// Yang belum diperiksa sekretariat.
pub const fn waiting() -> &'static str {
    "Menunggu verifikasi oleh sekretariat"
}

/// Permohonan kepada semua.
pub fn request(by: Option<Date>) -> String {
    let by = by.map_or_else(
        || "*sesegera mungkin*".to_owned(),
        |by| format!("*paling lambat {}*", long_date(LANGUAGE, by)),
    );
    format!("Mohon Bapak/Ibu melengkapi hal-hal di atas sesuai tanggal masing-masing, dan seluruhnya {by}.")
}

/// Sapaan kepada satu penanggung jawab.
pub fn greeting(name: &str) -> String {
    format!("Yth. {name}")
}

/// Permohonan kepada satu OPD.
pub fn request_one(count: usize, points: &Decimal) -> String {
    format!("Mohon Bapak/Ibu melengkapi {count} hal berikut ({} poin indeks).", decimal(points))
}

/// Kepala bagian yang lewat tanggal.
pub const fn overdue_part() -> &'static str {
    "Lewat tanggal, mohon didahulukan"
}

/// Kepala bagian dengan satu tanggal.
pub fn part(by: Date) -> String {
    format!("Paling lambat {}", long_date(LANGUAGE, by))
}

/// Kepala bagian tanpa tanggal sendiri.
pub fn undated_part(by: Option<Date>) -> String {
    match by {
        Some(by) => format!("Belum bertanggal: paling lambat {}", long_date(LANGUAGE, by)),
        None => "Belum bertanggal: sesegera mungkin".into(),
    }
}

/// Sejak kapan sesuatu terlambat.
pub fn was_due(date: Date) -> String {
    format!("seharusnya {}", short_date(LANGUAGE, date))
}

/// Tidak ada lagi yang diminta dari satu OPD.
pub const fn nothing_owed() -> &'static str {
    "Tidak ada lagi yang perlu dilengkapi."
}

/// Penutup.
pub const fn thanks() -> &'static str {
    "Terima kasih atas perhatian dan kerja sama Bapak/Ibu."
}

/// Garis antara dua pesan.
pub const fn cut() -> &'static str {
    "✂ ------------ pesan berikutnya ------------ ✂"
}

/// Berapa lagi yang tidak ditampilkan.
pub fn more(count: usize) -> String {
    format!("dan {count} lainnya")
}

/// Acara kalender: yang harus selesai pada satu hari.
pub fn due_event(owner: &str, count: usize) -> String {
    format!("{owner}: {count} hal paling lambat hari ini")
}

/// Acara kalender: hari penilaian.
pub fn deadline_event(method: &str) -> String {
    format!("Tenggat {method}")
}

/// Nama kalender.
pub fn calendar(region: &str) -> String {
    format!("Kesiapan {region}")
}

/// Kapan keadaan dilihat.
pub fn as_of(date: Date) -> String {
    format!("Keadaan per {}.", short_date(LANGUAGE, date))
}
