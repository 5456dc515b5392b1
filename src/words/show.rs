//! How numbers, dates, lists and what files hold are shown inside a text.

use std::fmt;

use jiff::civil::Date;

use super::texts::say;
use crate::exact::{Decimal, Exact, Fixed};
use crate::lang::Language;

/// What a text may hold, as a language shows it.
pub(super) trait Show {
    /// What stands in the text.
    type Shown: fmt::Display;

    fn show(self, language: Language) -> Self::Shown;
}

/// What every language shows alike.
macro_rules! alike {
    ($($type:ty),*) => { $(impl Show for $type {
        type Shown = Self;

        fn show(self, _: Language) -> Self {
            self
        }
    })* };
}

alike!(&str, usize, u32, i64);

impl Show for &Decimal {
    type Shown = String;

    fn show(self, language: Language) -> String {
        super::number(language, self)
    }
}

/// A number as written: no digits added or lost.
impl Show for Fixed {
    type Shown = String;

    fn show(self, language: Language) -> String {
        let text = self.exact().rounded(Self::DIGITS).to_string();
        super::local(language, text.trim_end_matches('0').trim_end_matches('.'))
    }
}

/// Days with at most two digits after the point, and none needless.
impl Show for &Exact {
    type Shown = String;

    fn show(self, language: Language) -> String {
        let text = self.rounded(2).trimmed();
        super::local(language, text.strip_suffix(".0").unwrap_or(&text))
    }
}

impl Show for Date {
    type Shown = String;

    fn show(self, language: Language) -> String {
        super::short_date(language, self)
    }
}

/// At most five names, and how many more there are.
impl<T: AsRef<str>> Show for &[T] {
    type Shown = String;

    fn show(self, language: Language) -> String {
        let shown =
            self.iter().take(5).map(|name| crate::legible::line(name.as_ref(), 60)).collect::<Vec<_>>();
        shown.join(", ") + &and_more(language, self.len().saturating_sub(5))
    }
}

impl<T: AsRef<str>> Show for &Vec<T> {
    type Shown = String;

    fn show(self, language: Language) -> String {
        self.as_slice().show(language)
    }
}

/// After a list that ends early; nothing after one that does not.
pub(super) fn and_more(language: Language, more: usize) -> String {
    match more {
        0 => String::new(),
        more => say!(language, id(", dan {more} lainnya"), en(", and {more} more")),
    }
}

/// How many of something, in English: `1 error`, `2 errors`.
pub(super) fn several(count: impl fmt::Display, one: &str) -> String {
    let count = count.to_string();
    let plural = if count == "1" { "" } else { "s" };
    format!("{count} {one}{plural}")
}

/// The form that a word takes after a count, in English.
pub(super) fn verb(count: usize, one: &'static str, more: &'static str) -> &'static str {
    if count == 1 { one } else { more }
}

/// Text from a data file, in backticks: made safe to show, and cut so that it leaves room for the message.
pub(super) fn quoted(text: &str) -> String {
    format!("`{}`", crate::legible::line(text, 60))
}

/// Bytes in megabytes, to two digits upward: what is over a limit is so as shown, too.
pub(super) fn megabytes(language: Language, bytes: u64) -> String {
    let hundredths = (i128::from(bytes) * 100 + (1 << 20) - 1) >> 20;
    super::local(language, &Exact::ratio(hundredths, 100).rounded(2).trimmed())
}
