//! Every word that a person reads: each text is one entry with both languages, so that a missing translation
//! does not compile.

mod bound;
mod texts;

pub mod bundle;
mod calendar;
pub mod caption;
pub mod en;
pub mod form;
mod form_fault;
pub mod heading;
pub mod help;
pub mod id;
pub mod init;
pub mod label;
mod link;
mod part;
pub mod plan;
pub mod recap;
pub mod review;
mod sentences;
mod show;
pub mod survey;
mod todo;
mod trouble;

use jiff::civil::Date;

use crate::diagnostic::{Code, Problem};
use crate::lang::Language;
use bound::bound;
pub use calendar::{local, long_date, month, number, short_date};
pub use help::{Usage, help};
pub use label::{Label, cause, severity};
pub use sentences::*;
pub use survey::{SurveyWord, word as survey};
pub use todo::to_do;
pub use trouble::{Loss, Trouble, trouble};

/// What is wrong and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What is wrong: one line, no full stop.
    pub what: String,
    /// What to do: one line, no full stop.
    pub remedy: String,
}

/// What the files of a new workspace say.
#[derive(Clone, Debug)]
pub struct Example {
    /// The region's name, as a YAML scalar.
    pub region: String,
    /// The instrument's id.
    pub instrument: String,
    /// The profile's id.
    pub profile: String,
    /// The day of the evaluation.
    pub deadline: Date,
    /// The target: the top of the scale.
    pub target: i64,
    /// The value claimed at first: the bottom of the scale.
    pub value: i64,
    /// An indicator to begin with.
    pub indicator: String,
    /// Its name.
    pub indicator_name: String,
    /// A requirement of it, by id and name.
    pub requirement: Option<(String, String)>,
}

/// Calls a function that says something, in a language.
macro_rules! choose {
    ($language:expr, fault::$name:ident ( $($argument:expr),* )) => {
        $crate::words::each!($language, fault::$name($($argument),*))
    };
    ($language:expr, $($path:ident)::+ ( $($argument:expr),* $(,)? )) => {
        $crate::words::$($path)::+($language $(, $argument)*)
    };
}

/// Calls a function of the language's own module.
macro_rules! each {
    ($language:expr, $($path:ident)::+ ( $($argument:expr),* )) => {
        match $language {
            $crate::lang::Language::Indonesian => $crate::words::id::$($path)::+($($argument),*),
            $crate::lang::Language::English => $crate::words::en::$($path)::+($($argument),*),
        }
    };
}
pub(crate) use {choose, each};

/// The message of a problem.
pub fn message(language: Language, problem: &Problem) -> Message {
    each!(language, problem::message(problem))
}

/// The long text of a code.
pub fn explanation(language: Language, code: Code) -> &'static str {
    each!(language, explain::explanation(code))
}

/// What is wrong with a piece, in a word or two each.
fn faults(language: Language, codes: &[Code]) -> String {
    each!(language, fault::faults(codes))
}

/// A fixed text.
pub fn label(language: Language, label: Label) -> &'static str {
    label.text(language)
}

/// A phrase of help or of a usage error.
pub fn usage(language: Language, usage: Usage) -> &'static str {
    usage.text(language)
}

/// "Did you mean", or what else helps.
fn suggestion(near: Option<&str>, lead: &str, otherwise: impl FnOnce() -> String) -> String {
    match near {
        Some(near) => format!("{lead} `{}`?", crate::legible::line(near, 60)),
        None => otherwise(),
    }
}

/// What to do by hand, and lines of a file under it.
fn by_hand(what: &str, lines: &str) -> String {
    let line = |text: &str| {
        let margin = text.len() - text.trim_start().len();
        format!("\n    {}{}", " ".repeat(margin), crate::legible::line(text, 1_000))
    };
    what.to_owned() + &lines.lines().map(line).collect::<String>()
}
