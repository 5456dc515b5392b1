//! Names in a bundle: every file browser sorts them as the form does, and every system, archive and upload
//! form takes them. ASCII letters, digits, `.`, `-` and `_` only; each part begins with its number, so that
//! none is a device's name and no two are the same. A path has 179 letters at most, numbered up to 99.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::path;
use crate::model::instrument::{Indicator, Instrument};

const ID: usize = 24;
/// Letters of a document's own name, without its extension.
const STEM: usize = 48;
const EXTENSION: usize = 8;

/// The folder of each indicator: `03-outcome/01-governance/04-OC04`, by its place in the whole instrument.
pub(super) fn folders(instrument: &Instrument) -> Vec<String> {
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
            numbered(dimension + 1, leaves.len(), &instrument.dimensions[indicator.dimension].id),
            numbered(pillar + 1, pillars, instrument.pillar(indicator.pillar).0),
            numbered(*own, siblings[&place], &indicator.id),
        ]
        .join("/")
    };
    instrument.indicators.iter().map(folder).collect()
}

/// What the name of an unsound document bears, so that nobody uploads it unawares.
pub const UNSOUND: &str = "UNSOUND";

/// The file of a document: `01-spbe-result-hasil-spbe-2023.pdf`, or `01-UNSOUND-…`.
pub fn file(number: usize, mark: Option<&str>, requirement: Option<&str>, source: &str) -> String {
    let mut name = format!("{number:02}");
    let parts =
        [mark.map(str::to_owned), requirement.map(|id| plain(id, ID)), Some(plain(path::stem(source), STEM))];
    for part in parts.into_iter().flatten().filter(|part| !part.is_empty()) {
        name += &format!("-{part}");
    }
    let extension = path::extension(source);
    let extension: String = extension.chars().filter(char::is_ascii_alphanumeric).take(EXTENSION).collect();
    if extension.is_empty() { name } else { format!("{name}.{extension}") }
}

pub fn numbered(number: usize, largest: usize, id: &str) -> String {
    let width = largest.to_string().len().max(2);
    let id = plain(id, ID);
    if id.is_empty() { format!("{number:0width$}") } else { format!("{number:0width$}-{id}") }
}

/// The letters that may stand in a name; one `-` for any others, none at the ends.
fn plain(text: &str, limit: usize) -> String {
    let mut shown = String::new();
    for letter in text.chars() {
        let letter = if letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_') { letter } else { '-' };
        if !matches!((letter, shown.chars().last()), ('-', None | Some('-')) | ('.', None | Some('.'))) {
            shown.push(letter);
        }
        if shown.len() == limit {
            break;
        }
    }
    shown.trim_end_matches(['-', '.']).to_owned()
}
