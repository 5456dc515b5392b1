//! How a value stands inside a sentence of either language: quoted, listed, dated, counted.

use std::fmt;
use std::ops::Deref;

use jiff::civil::Date;

use crate::base::exact::{Exact, Fixed};
use crate::base::lang::{Language, Text};
use crate::base::legible::line;

/// What shows itself inside a sentence.
pub trait Show {
    fn show(&self, language: Language) -> String;
}

/// What knows what to do about itself.
pub trait Help {
    /// What to do: one line, no full stop.
    fn help(&self, language: Language) -> String;
}

/// A value inside a sentence: it shows as the language wants, and is itself where grammar must look.
pub struct Shown<'a, T>(pub &'a T, pub Language);

impl<T: Show> fmt::Display for Shown<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.show(self.1))
    }
}

impl<T> Deref for Shown<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0
    }
}

impl<T: Help> Shown<'_, T> {
    pub fn help(&self) -> String {
        self.0.help(self.1)
    }
}

impl Shown<'_, Option<String>> {
    /// "Did you mean", or what else helps.
    pub fn otherwise(&self, help: impl Into<String>) -> String {
        suggestion(self.1, self.as_deref(), || help.into())
    }
}

impl Shown<'_, u64> {
    pub fn megabytes(&self) -> String {
        megabytes(self.1, **self)
    }
}

impl Shown<'_, Date> {
    pub fn weekday(&self) -> &'static str {
        names(self.1, **self).0
    }
}

/// A text of a table that has both languages: a format string, one in parentheses with what fills it, or a block.
macro_rules! text {
    ({ $($block:tt)* }) => { String::from({ $($block)* }) };
    (($($format:tt)+)) => { format!($($format)+) };
    ($format:literal) => { format!($format) };
}
pub(crate) use text;

/// What a file says is quoted.
impl Show for String {
    fn show(&self, _: Language) -> String {
        quoted(self)
    }
}

impl Show for Text {
    fn show(&self, language: Language) -> String {
        quoted(self.get(language))
    }
}

/// A note follows a colon; without one there is nothing.
impl Show for Option<Text> {
    fn show(&self, language: Language) -> String {
        because(language, self.as_ref())
    }
}

impl Show for Vec<String> {
    fn show(&self, language: Language) -> String {
        list(language, self)
    }
}

/// Choices are few, and ours: all of them.
impl Show for Vec<&'static str> {
    fn show(&self, _: Language) -> String {
        self.join(", ")
    }
}

impl Show for Date {
    fn show(&self, language: Language) -> String {
        short_date(language, *self)
    }
}

impl Show for Fixed {
    fn show(&self, language: Language) -> String {
        number(language, *self)
    }
}

macro_rules! plain {
    ($($type:ty)+) => {$(
        impl Show for $type {
            fn show(&self, _: Language) -> String {
                self.to_string()
            }
        }
    )+};
}
plain! { &'static str u16 u32 u64 usize i64 }

/// Text from a data file, in backticks: made safe to show and cut to a length that leaves room for the message.
pub fn quoted(text: &str) -> String {
    format!("`{}`", line(text, 60))
}

pub fn because(language: Language, note: Option<&Text>) -> String {
    note.map_or_else(String::new, |note| format!(": {}", line(note.get(language), 80)))
}

/// "Did you mean", or what else helps.
pub fn suggestion(language: Language, near: Option<&str>, otherwise: impl FnOnce() -> String) -> String {
    let lead = match language {
        Language::Indonesian => "mungkin maksudnya",
        Language::English => "did you mean",
    };
    near.map_or_else(otherwise, |near| format!("{lead} `{}`?", line(near, 60)))
}

/// At most five names, and how many more there are.
pub fn list<T: AsRef<str>>(language: Language, names: &[T]) -> String {
    list_of(language, names, names.len())
}

/// At most five of these names, the first of so many.
pub fn list_of<T: AsRef<str>>(language: Language, names: &[T], total: usize) -> String {
    let named: Vec<String> = names.iter().take(5).map(|name| line(name.as_ref(), 60)).collect();
    let text = named.join(", ");
    match (total - named.len(), language) {
        (0, _) => text,
        (more, Language::Indonesian) => format!("{text}, dan {more} lainnya"),
        (more, Language::English) => format!("{text}, and {more} more"),
    }
}

/// English: `1 answer is`, `2 answers are`.
pub fn counted(count: impl fmt::Display, one: &str, many: &str) -> String {
    let count = count.to_string();
    let noun = if count == "1" { one } else { many };
    format!("{count} {noun}")
}

/// English: `1 error`, `2 errors`.
pub fn several(count: impl fmt::Display, one: &str) -> String {
    counted(count, one, &format!("{one}s"))
}

/// A number written with a point, with the language's decimal sign.
pub fn local(language: Language, number: &str) -> String {
    match language {
        Language::Indonesian => number.replace('.', ","),
        Language::English => number.to_owned(),
    }
}

/// A number as written: no digits added or lost.
pub fn number(language: Language, number: Fixed) -> String {
    let text = number.exact().rounded(Fixed::DIGITS).to_string();
    local(language, text.trim_end_matches('0').trim_end_matches('.'))
}

/// Bytes in megabytes, to two digits upward: what is over a limit is so as shown, too.
pub fn megabytes(language: Language, bytes: u64) -> String {
    let hundredths = (i128::from(bytes) * 100 + (1 << 20) - 1) >> 20;
    local(language, &Exact::ratio(hundredths, 100).rounded(2).trimmed())
}

/// `Senin, 11 November 2024`, `Monday, 11 November 2024`.
pub fn long_date(language: Language, date: Date) -> String {
    let (weekday, month) = names(language, date);
    format!("{weekday}, {} {month} {}", date.day(), date.year())
}

/// `11 Nov 2024`.
pub fn short_date(language: Language, date: Date) -> String {
    format!("{} {} {}", date.day(), short_month(language, date), date.year())
}

/// The month of this name, long or short, in either language.
pub fn month(name: &str) -> Option<i8> {
    let name = name.to_lowercase();
    (1..=12).find(|month| {
        let day = Date::constant(2024, *month, 1);
        Language::ALL
            .into_iter()
            .flat_map(|language| [names(language, day).1, short_month(language, day)])
            .any(|known| known.to_lowercase() == name)
    })
}

/// The day of the week and the month.
fn names(language: Language, date: Date) -> (&'static str, &'static str) {
    let (weekdays, months) = match language {
        Language::Indonesian => (
            "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
            "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        ),
        Language::English => (
            "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
            "January February March April May June July August September October November December",
        ),
    };
    (nth(weekdays, date.weekday().to_monday_one_offset()), nth(months, date.month()))
}

fn short_month(language: Language, date: Date) -> &'static str {
    let months = match language {
        Language::Indonesian => "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
        Language::English => "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    };
    nth(months, date.month())
}

/// The word of a list at this place, from 1.
fn nth(words: &'static str, place: i8) -> &'static str {
    words.split(' ').nth(usize::from(place.unsigned_abs()) - 1).unwrap_or_default()
}
