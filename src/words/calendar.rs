//! Numbers and dates as each language writes them.

use jiff::civil::Date;

use crate::exact::Decimal;
use crate::lang::Language;

const DAYS: [(&str, &str); 7] = [
    ("Senin", "Monday"),
    ("Selasa", "Tuesday"),
    ("Rabu", "Wednesday"),
    ("Kamis", "Thursday"),
    ("Jumat", "Friday"),
    ("Sabtu", "Saturday"),
    ("Minggu", "Sunday"),
];

const MONTHS: [(&str, &str); 12] = [
    ("Januari", "January"),
    ("Februari", "February"),
    ("Maret", "March"),
    ("April", "April"),
    ("Mei", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("Agustus", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Desember", "December"),
];

const SHORT_MONTHS: [(&str, &str); 12] = [
    ("Jan", "Jan"),
    ("Feb", "Feb"),
    ("Mar", "Mar"),
    ("Apr", "Apr"),
    ("Mei", "May"),
    ("Jun", "Jun"),
    ("Jul", "Jul"),
    ("Agu", "Aug"),
    ("Sep", "Sep"),
    ("Okt", "Oct"),
    ("Nov", "Nov"),
    ("Des", "Dec"),
];

/// The word at a place counted from one.
fn nth(language: Language, words: &[(&'static str, &'static str)], place: i8) -> &'static str {
    language.of(words[usize::from(place.unsigned_abs()) - 1])
}

/// The name of a date's day of the week.
pub(super) fn weekday(language: Language, date: Date) -> &'static str {
    nth(language, &DAYS, date.weekday().to_monday_one_offset())
}

/// `Senin, 11 November 2024`, `Monday, 11 November 2024`.
pub fn long_date(language: Language, date: Date) -> String {
    let (weekday, month) = (weekday(language, date), nth(language, &MONTHS, date.month()));
    format!("{weekday}, {} {month} {}", date.day(), date.year())
}

/// `11 Nov 2024`.
pub fn short_date(language: Language, date: Date) -> String {
    format!("{} {} {}", date.day(), nth(language, &SHORT_MONTHS, date.month()), date.year())
}

/// The month of this name, long or short, in either language.
pub fn month(name: &str) -> Option<i8> {
    let name = name.to_lowercase();
    (1..=12).find(|month| {
        [MONTHS, SHORT_MONTHS].iter().any(|months| {
            Language::ALL.into_iter().any(|language| nth(language, months, *month).to_lowercase() == name)
        })
    })
}

/// A number for people: 2,81 in Indonesian, 2.81 in English.
pub fn number(language: Language, number: &Decimal) -> String {
    local(language, &number.to_string())
}

/// A number written with a point, with the language's decimal sign.
pub fn local(language: Language, number: &str) -> String {
    number.replace('.', language.of((",", ".")))
}
