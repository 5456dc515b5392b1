//! Names in a bundle: every file browser sorts them as the form does, and every system, archive and upload
//! form takes them. ASCII letters, digits, `.`, `-` and `_` only, in words of the language; each part begins with its
//! number, so that none is a device's name and no two are the same. A path has 180 letters at most, numbered up to 99.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::lang::Language;
use crate::base::path;
use crate::model::instrument::{Indicator, Instrument};

const NAME: usize = 24;
/// Letters of a document's own name, without its extension.
const STEM: usize = 48;
const EXTENSION: usize = 8;

/// The folder of each indicator: `03-Outcome/01-Smart-Governance/04-OC04`, by its place in the whole instrument.
pub(super) fn folders(instrument: &Instrument, language: Language) -> Vec<String> {
    let parents: BTreeSet<_> = instrument.dimensions.iter().filter_map(|one| one.parent).collect();
    let leaves: Vec<_> = (0..instrument.dimensions.len()).filter(|at| !parents.contains(at)).collect();
    let pillars = instrument.pillars.len() + 1;
    let mut siblings: BTreeMap<_, usize> = BTreeMap::new();
    for indicator in &instrument.indicators {
        *siblings.entry((indicator.dimension, indicator.pillar)).or_default() += 1;
    }
    let mut seen: BTreeMap<_, usize> = BTreeMap::new();
    let folder = |indicator: &Indicator| {
        let place = (indicator.dimension, indicator.pillar);
        let dimension = leaves.binary_search(&indicator.dimension).expect("indicators stand in leaves");
        let pillar = indicator.pillar.unwrap_or(pillars - 1);
        let own = seen.entry(place).or_default();
        *own += 1;
        [
            numbered(dimension + 1, leaves.len(), instrument.dimensions[place.0].name.get(language)),
            numbered(pillar + 1, pillars, instrument.pillar(place.1).1.get(language)),
            numbered(*own, siblings[&place], &indicator.id),
        ]
        .join("/")
    };
    instrument.indicators.iter().map(folder).collect()
}

/// What the name of an invalid document says, so that nobody uploads it by mistake.
pub const MARK: (&str, &str) = ("PERBAIKI", "INVALID");

/// The file of a document: `01-SPBE-result-hasil-spbe-2023.pdf`, or `01-INVALID-…`.
pub fn file(number: usize, mark: Option<&str>, requirement: Option<&str>, source: &str) -> String {
    let mut name = format!("{number:02}");
    let own = plain(path::stem(source), STEM);
    let parts = [mark.map(str::to_owned), requirement.map(|one| plain(one, NAME)), Some(own)];
    for part in parts.into_iter().flatten().filter(|part| !part.is_empty()) {
        name += &format!("-{part}");
    }
    let extension = path::extension(source);
    let extension: String = extension.chars().filter(char::is_ascii_alphanumeric).take(EXTENSION).collect();
    if extension.is_empty() { name } else { format!("{name}.{extension}") }
}

pub fn numbered(number: usize, largest: usize, name: &str) -> String {
    let width = largest.to_string().len().max(2);
    let name = plain(name, NAME);
    if name.is_empty() { format!("{number:0width$}") } else { format!("{number:0width$}-{name}") }
}

/// The letters that may be in a name; one `-` for any others, none at the ends. Cut between words where it can be.
fn plain(text: &str, limit: usize) -> String {
    let mut shown = String::new();
    for letter in text.chars() {
        let letter = if letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_') { letter } else { '-' };
        if !matches!((letter, shown.chars().last()), ('-', None | Some('-')) | ('.', None | Some('.'))) {
            shown.push(letter);
        }
        if shown.len() > limit {
            shown.truncate(shown.rfind('-').unwrap_or(limit));
            break;
        }
    }
    shown.trim_end_matches(['-', '.']).to_owned()
}
