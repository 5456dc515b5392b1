//! Every word that a person reads, in both languages: a missing translation does not compile.

pub mod bundle;
pub mod form;
pub mod form_fault;
pub mod help;
pub mod label;
pub mod ladder;
pub mod plan;
mod sentences;
pub mod todo;
mod trouble;

pub use crate::base::show::{local, long_date, short_date};
use crate::base::{exact::Exact, lang::Language, show::Show as _};
use crate::model::workspace::Piece;
use crate::problem::Code;
use crate::read::document::pillar::Covers;
pub use help::{Usage, help};
pub use label::Label;
pub use sentences::*;
pub use todo::to_do;
pub use trouble::{Kept, Trouble, causes, known, owners, position};

/// What the sentences below speak of and call.
mod prelude {
    pub(super) use jiff::civil::Date;

    pub(super) use crate::base::legible::line;
    pub(super) use crate::base::show::{Cut, Quoted, counted, long_date, several};
    pub(super) use crate::problem::Submission;
    pub(super) use crate::read::document::review::Judgement;
}

/// Modules that hold nothing but sentences.
macro_rules! sentences {
    ($($module:ident: $about:literal,)+) => { $(
        #[doc = $about]
        pub mod $module {
            use super::prelude::*;

            include!(concat!(env!("OUT_DIR"), "/", stringify!($module), ".rs"));
        }
    )+ };
}

sentences! {
    caption: "The HTML report.",
    decide: "What a meeting can decide, and what all gaps come to.",
    history: "The history that `compare` and `trend` read.",
    init: "The files of a new workspace, as whoever fills them in reads them.",
    next: "What `init` says of the round before.",
    recap: "The recap for a `WhatsApp` group, calendars, and the page of a repository.",
    review: "`review`.",
    survey: "Where values are taken from, and the summary of a survey.",
}

/// Faults of a piece in a few words each; a piece whose entry could not be read has none.
pub fn faults(language: Language, codes: &[Code]) -> String {
    let names: Vec<&str> = codes.iter().map(|code| code.fault(language).unwrap_or(code.name())).collect();
    if names.is_empty() {
        return language.of(("isian bermasalah", "entry has problems")).into();
    }
    names.join(", ")
}

/// When a piece is dated and of which year it speaks, behind its title.
pub fn when(language: Language, piece: &Piece) -> String {
    let date = piece.date.map(|date| short_date(language, date));
    let about = piece.covers.map(|year| label::about(language, Covers::Year(year)));
    date.into_iter().chain(about).map(|said| format!(" · {said}")).collect()
}

/// A number with at most these digits after the point, and none needless.
pub fn short(language: Language, number: &Exact, digits: u32) -> String {
    let text = number.rounded(digits).trimmed();
    local(language, text.strip_suffix(".0").unwrap_or(&text))
}

/// A share in percent with these digits, and of what is there never none: `0,6%`, `<0,1%`.
pub fn percent(language: Language, share: &Exact, digits: u32) -> String {
    let percent = |share: Exact| (share * Exact::ratio(100, 1)).rounded(digits);
    let below = !share.is_zero() && percent(share.clone()).is_zero();
    let shown = percent(if below { Exact::ratio(1, 100 * 10_i128.pow(digits)) } else { share.clone() });
    format!("{}{}%", if below { "<" } else { "" }, shown.show(language))
}
