//! Every word that a person reads: each text is one entry with both languages, so that a missing translation
//! does not compile.

mod texts;

pub mod bundle;
pub mod caption;
pub mod form;
pub mod form_fault;
pub mod heading;
pub mod help;
pub mod init;
pub mod label;
pub mod plan;
pub mod recap;
pub mod review;
mod sentences;
mod show;
pub mod survey;
mod todo;
mod trouble;

use crate::base::exact::Decimal;
use crate::base::lang::Language;
pub use crate::base::show::{local, long_date, month, short_date};
use crate::problem::Code;
pub use crate::problem::Message;
pub use help::{Usage, help};
pub use label::{Label, cause, severity};
pub use sentences::*;
pub use survey::{SurveyWord, word as survey};
pub use todo::to_do;
pub use trouble::trouble;

/// Calls a function that says something, in a language.
macro_rules! choose {
    ($language:expr, $($path:ident)::+ ( $($argument:expr),* $(,)? )) => {
        $crate::words::$($path)::+($language $(, $argument)*)
    };
}
pub(crate) use choose;

/// Faults of a piece in a few words each; a piece whose entry could not be read has none.
pub fn faults(language: Language, codes: &[Code]) -> String {
    let names: Vec<&str> = codes.iter().map(|code| code.fault(language).unwrap_or(code.name())).collect();
    if names.is_empty() {
        return language.of(("isian bermasalah", "entry has problems")).into();
    }
    names.join(", ")
}

/// A number for people: 2,81 in Indonesian, 2.81 in English.
pub fn number(language: Language, number: &Decimal) -> String {
    local(language, &number.to_string())
}

pub fn label(language: Language, label: Label) -> &'static str {
    label.text(language)
}

/// A phrase of help or of a usage error.
pub fn usage(language: Language, usage: Usage) -> &'static str {
    usage.text(language)
}

/// What to do by hand, and lines of a file under it.
fn by_hand(what: &str, lines: &str) -> String {
    let line = |text: &str| {
        let margin = text.len() - text.trim_start().len();
        format!("\n    {}{}", " ".repeat(margin), crate::base::legible::line(text, 1_000))
    };
    what.to_owned() + &lines.lines().map(line).collect::<String>()
}
