//! Making a bundle: what it is refused for, how it is written; and checking whether it still is what it was.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::Date;

use super::{cannot_read, cannot_write};
use crate::gather::bundle::{self as documents, SUMS_FILE};
use crate::model::workspace::{Piece, Place, State};
use crate::problem::Diagnostic;
use crate::report::Report;
use crate::report::bundle::verify::{Damage, damages};
use crate::report::bundle::{Bundle, Packed, Sums};
use crate::run::Readiness;
use crate::saved;
use crate::words::Trouble;
use crate::world::files;
use crate::world::{root::Root, write::Package};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Of some documents only a stand-in is here.
    Elsewhere,
    /// Personal data would leave the workspace.
    Private,
    /// Some of the proof does not hold.
    Unsound,
}

/// The documents that final pieces name.
pub fn named(run: &Readiness) -> BTreeSet<&str> {
    let answers = run.scored.iter().flat_map(|scored| &scored.workspace.answers);
    answers.flat_map(|answer| &answer.pieces).filter_map(final_document).collect()
}

fn final_document(piece: &Piece) -> Option<&str> {
    let Some(Place::File(path)) = &piece.place else { return None };
    (piece.state == State::Final).then_some(path)
}

/// The sums of documents, as far as they are there. `step` is called after each.
pub fn sums(root: &Root, named: &BTreeSet<&str>, step: &mut dyn FnMut()) -> Result<Sums, Trouble> {
    let mut sums = Sums::new();
    for path in named {
        let sum = documents::document_sum(root, path).map_err(cannot_read(*path))?;
        sums.extend(sum.map(|sum| ((*path).to_owned(), sum)));
        step();
    }
    Ok(sums)
}

/// What a bundle is refused for, and what the run found about that.
pub fn refusal(
    bundle: &Bundle,
    report: &Report,
    allow_unsound: bool,
) -> Result<Option<(Refusal, Vec<Diagnostic>)>, Trouble> {
    let counts = bundle.counts();
    if counts.files + counts.links == 0 && counts.unsound == 0 {
        return Err(Trouble::NothingToBundle);
    }
    // A document that a sound piece names, though it was not there before the check.
    let vanished = bundle.entries().find_map(|(_, entry)| {
        final_document(entry.piece()?).filter(|_| !entry.is_unsound() && entry.packed().is_none())
    });
    if let Some(path) = vanished {
        return Err(Trouble::FileChanged { file: path.to_owned() });
    }
    let found = [(Refusal::Elsewhere, bundle.elsewhere(report)), (Refusal::Private, bundle.private(report))];
    if let Some(refused) = found.into_iter().find(|(_, found)| !found.is_empty()) {
        return Ok(Some(refused));
    }
    let refused = counts.unsound > 0 && !allow_unsound;
    Ok(refused.then(|| (Refusal::Unsound, bundle.problems(report))))
}

/// Writes a bundle whole, or nothing: documents, and `own`, its own files. `step` is called after each document.
pub fn write(
    bundle: &Bundle,
    own: &[(&str, String)],
    root: &Root,
    place: &Path,
    day: Date,
    step: &mut dyn FnMut(),
) -> Result<(), Trouble> {
    let fail = cannot_write(place);
    let mut package = Package::begin(place, day).map_err(&fail)?;
    let own_sums: Vec<String> = own.iter().map(|(_, text)| files::sum(text.as_bytes()).sha256).collect();
    let sums = own.iter().zip(&own_sums).map(|((name, _), sha256)| (*name, sha256.as_str()));
    let packed = bundle.packed().map(|packed| (packed.path.as_str(), packed.sum.sha256.as_str()));
    let sums = (SUMS_FILE, saved::bundle::write_sums(sums.chain(packed)));
    for (name, text) in own.iter().chain([&sums]) {
        package.add(name, text.len() as u64, &mut text.as_bytes()).map_err(&fail)?;
    }
    for packed in bundle.packed() {
        copy(packed, root, &mut package, place)?;
        step();
    }
    package.finish().map_err(&fail)
}

fn copy(packed: &Packed, root: &Root, package: &mut Package, place: &Path) -> Result<(), Trouble> {
    let changed = || Trouble::FileChanged { file: packed.source.to_owned() };
    let from = documents::document(root, packed.source).map_err(cannot_read(packed.source))?;
    let mut from = from.ok_or_else(changed)?;
    if let Err(error) = package.add(&packed.path, packed.sum.size, &mut from) {
        return Err(match from.fault() {
            Some(reason) => cannot_read(packed.source)(reason.clone()),
            None => cannot_write(place)(error),
        });
    }
    // What is bundled was checked.
    if from.sum() == *packed.sum { Ok(()) } else { Err(changed()) }
}

/// How many files a bundle holds, and everything wrong with it. `step` is called after each file.
pub fn verify(place: &Path, step: &mut dyn FnMut()) -> Result<(usize, Vec<(String, Damage)>), Trouble> {
    let shown = place.display().to_string();
    let contents = documents::bundle(place, step).map_err(cannot_read(&shown))?;
    let Some(sums) = &contents.sums else { return Err(Trouble::NoBundle { place: shown }) };
    let index = contents.index.as_deref().and_then(saved::bundle::index);
    Ok((contents.files.len(), damages(&contents, &saved::bundle::sums(sums), index.as_ref())))
}
