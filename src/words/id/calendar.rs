//! Nama hari dan bulan.

use jiff::civil::{Date, Weekday};

pub(in crate::words) fn names(date: Date) -> (&'static str, &'static str) {
    let weekday = match date.weekday() {
        Weekday::Monday => "Senin",
        Weekday::Tuesday => "Selasa",
        Weekday::Wednesday => "Rabu",
        Weekday::Thursday => "Kamis",
        Weekday::Friday => "Jumat",
        Weekday::Saturday => "Sabtu",
        Weekday::Sunday => "Minggu",
    };
    let months = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];
    (weekday, months[usize::from(date.month().unsigned_abs()) - 1])
}

pub(in crate::words) fn short_month(month: i8) -> &'static str {
    let months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
    months[usize::from(month.unsigned_abs()) - 1]
}
