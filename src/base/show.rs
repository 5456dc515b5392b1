//! How a value stands inside a sentence of either language: quoted, listed, dated, counted.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use jiff::civil::Date;

use crate::base::exact::{Decimal, Exact, Fixed};
use crate::base::{lang::Language, lang::Text, legible::line, unseen::remark};

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
        let lead = self.1.of(("mungkin maksudnya", "did you mean"));
        self.as_ref().map_or_else(|| help.into(), |near| format!("{lead} {}?", near.show(self.1)))
    }
}

impl Shown<'_, u64> {
    /// Bytes in megabytes, to two digits upward: what is over a limit is so as shown, too.
    pub fn megabytes(&self) -> String {
        let hundredths = (i128::from(**self) * 100 + (1 << 20) - 1) >> 20;
        local(self.1, &Exact::ratio(hundredths, 100).rounded(2).trimmed())
    }
}

impl Shown<'_, Date> {
    pub fn weekday(&self) -> &'static str {
        names(self.1, **self).0
    }

    pub fn long(&self) -> String {
        long_date(self.1, **self)
    }
}

impl<T: Show + ?Sized> Show for &T {
    fn show(&self, language: Language) -> String {
        (**self).show(language)
    }
}

/// What a file says is quoted, and what nobody sees in it is named; a `&str` is ours, or has been made safe to show.
impl Show for String {
    fn show(&self, language: Language) -> String {
        quoted(self) + &remark(language, self)
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
        self.as_ref().map_or_else(String::new, |note| format!(": {}", line(note.get(language), 80)))
    }
}

/// The last day of something; without one there is none.
impl Show for Option<Date> {
    fn show(&self, language: Language) -> String {
        let word = language.of(("sampai", "until"));
        self.map_or_else(String::new, |day| format!(" {word} {}", short_date(language, day)))
    }
}

/// At most five names, and how many more there are.
impl<T: AsRef<str>> Show for [T] {
    fn show(&self, language: Language) -> String {
        list_of(language, self, self.len())
    }
}

impl Show for Vec<String> {
    fn show(&self, language: Language) -> String {
        self.as_slice().show(language)
    }
}

/// Names as a sentence lists them: the first few, and how many there are. A list of all of them, once for
/// each of them, would grow with the square of their number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    first: Arc<[String]>,
    pub total: usize,
}

impl Names {
    pub fn of<T: Into<String>>(names: impl ExactSizeIterator<Item = T>) -> Self {
        Self { total: names.len(), first: names.take(NAMED).map(Into::into).collect() }
    }
}

impl Show for Names {
    fn show(&self, language: Language) -> String {
        list_of(language, &self.first, self.total)
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

/// A number as written: no digits added or lost.
impl Show for Fixed {
    fn show(&self, language: Language) -> String {
        let text = self.exact().rounded(Self::DIGITS).to_string();
        local(language, text.trim_end_matches('0').trim_end_matches('.'))
    }
}

impl Show for Decimal {
    fn show(&self, language: Language) -> String {
        local(language, &self.to_string())
    }
}

/// At most two digits after the point, and none needless.
impl Show for Exact {
    fn show(&self, language: Language) -> String {
        let text = self.rounded(2).trimmed();
        local(language, text.strip_suffix(".0").unwrap_or(&text))
    }
}

/// Text from a data file in backticks.
pub struct Quoted<'a>(pub &'a str);

impl Show for Quoted<'_> {
    fn show(&self, _: Language) -> String {
        quoted(self.0)
    }
}

/// The same without backticks, cut to so many letters.
pub struct Cut<'a, const LETTERS: usize>(pub &'a str);

impl<const LETTERS: usize> Show for Cut<'_, LETTERS> {
    fn show(&self, _: Language) -> String {
        line(self.0, LETTERS)
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
plain! { str char u16 u32 u64 usize i64 }

/// Text from a data file, in backticks: made safe to show, and cut so that it leaves room for the message.
pub fn quoted(text: &str) -> String {
    // Two blanks stay two where they make the difference.
    let parts = text.split("  ").filter(|_| text.len() <= 60).map(|part| line(part, 60)).collect::<Vec<_>>();
    if parts.len() > 1 { format!("`{}`", parts.join("  ")) } else { format!("`{}`", line(text, 60)) }
}

/// How many names a list has, and then how many more there are.
const NAMED: usize = 5;

/// At most five of these names, the first of so many.
pub fn list_of<T: AsRef<str>>(language: Language, names: &[T], total: usize) -> String {
    let named: Vec<String> = names.iter().take(NAMED).map(|name| line(name.as_ref(), 60)).collect();
    let text = named.join(", ");
    match total - named.len() {
        0 => text,
        more => language.of((format!("{text}, dan {more} lainnya"), format!("{text}, and {more} more"))),
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
    number.replace('.', language.of((",", ".")))
}

/// `Senin, 11 November 2024`, `Monday, 11 November 2024`.
pub fn long_date(language: Language, date: Date) -> String {
    let (weekday, month) = names(language, date);
    format!("{weekday}, {} {month} {}", date.day(), date.year())
}

/// `11 Nov 2024`.
pub fn short_date(language: Language, date: Date) -> String {
    format!("{} {} {}", date.day(), month(date, language.of((2, 3))), date.year())
}

include!(concat!(env!("OUT_DIR"), "/lists_show.rs"));

fn names(language: Language, date: Date) -> (&'static str, &'static str) {
    let weekday = usize::from(date.weekday().to_monday_zero_offset().unsigned_abs());
    (nth(WEEKDAYS[weekday], language.of((0, 1))), month(date, language.of((0, 1))))
}

fn month(date: Date, form: usize) -> &'static str {
    nth(MONTHS[usize::from(date.month().unsigned_abs()) - 1], form)
}

fn nth(words: &'static str, place: usize) -> &'static str {
    words.split(' ').nth(place).unwrap_or_default()
}
