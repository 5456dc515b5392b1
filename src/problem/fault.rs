//! What problems are about: what was wanted, what was found, why something is refused.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Severity;
use crate::base::show::{Help as _, Show, Shown, list_of};
use crate::base::{lang::Language, legible::line, survey::Cells, survey::Spot, unseen::name};

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
