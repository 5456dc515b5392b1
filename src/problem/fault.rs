//! What problems are about: what was wanted, what was found, why something is refused.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Severity;
use crate::base::show::{Help as _, Show, Shown, list_of};
use crate::base::survey::{Cells, Spot};
use crate::base::unseen::name;
use crate::base::{lang::Language, legible::line};

/// Why a document is not looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// It has more bytes than this.
    TooLarge(u64),
    /// It lies elsewhere: here is what Git LFS puts in its place.
    Elsewhere,
    /// Its content would have to be compared, and more bytes than this would be to read for it in all.
    NotCompared(u64),
    /// It is made in a way that is not looked into, or only in part.
    Intricate,
}

/// Whether a text says that there is nothing, in words that people write into forms.
pub(super) fn says_nothing(text: &str) -> bool {
    let words = "-|--|n/a|na|n.a.|none|nihil|tbd|tidak ada|tidak berlaku|belum ada|not applicable";
    words.split('|').any(|word| word.eq_ignore_ascii_case(text.trim()))
}

impl Shown<'_, Found> {
    /// What to do, where something else was expected.
    pub fn otherwise(&self, expected: Expected) -> String {
        match &**self {
            Found::Scalar(text) if says_nothing(text) => YamlFault::Dash.help(self.1),
            Found::Nothing | Found::Scalar(_) | Found::List | Found::Mapping => expected.help(self.1),
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/Submission.rs"));

/// What numbers a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limits {
    /// At most this many digits after the point.
    Digits(u32),
    /// From the first to the second.
    Between(i64, i64),
}

/// How many problems are not listed, by severity and name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unlisted(pub BTreeMap<(Severity, &'static str), usize>);

impl Unlisted {
    pub fn amount(&self, severity: Severity) -> usize {
        self.0.iter().filter(|((of, _), _)| *of == severity).map(|(_, count)| count).sum()
    }

    pub fn worst(&self) -> Option<Severity> {
        self.0.keys().map(|(severity, _)| *severity).min()
    }
}

/// The worst first, of those the most.
impl Show for Unlisted {
    fn show(&self, _: Language) -> String {
        let mut all: Vec<_> = self.0.iter().collect();
        all.sort_by_key(|((severity, _), count)| (*severity, Reverse(**count)));
        all.iter().map(|((_, name), count)| format!("{count} {name}")).collect::<Vec<_>>().join(", ")
    }
}

impl Kind {
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Other("gif" | "webp" | "bmp" | "tif"))
    }
}

impl Show for Cells {
    fn show(&self, language: Language) -> String {
        let (line, column) = language.of((("baris", "kolom"), ("line", "column")));
        let name = |spot: &Spot| match spot {
            Spot::Line(number, None) => format!("{line} {number}"),
            Spot::Line(number, Some(name)) => format!("{line} {number} {column} {name}"),
            Spot::Cell(cell) => cell.clone(),
        };
        let names: Vec<String> = self.first.iter().map(name).collect();
        list_of(language, &names, self.total)
    }
}

include!(concat!(env!("OUT_DIR"), "/faults_fault.rs"));
