//! How the arguments of texts are shown inside them, where [`show`](crate::base::show) does not say it already.

use jiff::civil::Date;

use crate::base::exact::{Decimal, Exact, Fixed};
use crate::base::lang::Language;
pub(super) use crate::base::show::{because, quoted, several};

/// What a text may hold, as a language shows it.
pub(super) trait Show {
    /// What stands in the text.
    type Shown: std::fmt::Display;

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
        crate::base::show::number(language, self)
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
        crate::base::show::list(language, self)
    }
}

impl<T: AsRef<str>> Show for &Vec<T> {
    type Shown = String;

    fn show(self, language: Language) -> String {
        self.as_slice().show(language)
    }
}

/// The form that a word takes after a count, in English.
pub(super) fn verb(count: usize, one: &'static str, more: &'static str) -> &'static str {
    if count == 1 { one } else { more }
}
