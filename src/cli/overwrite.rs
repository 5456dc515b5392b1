//! What no output may take the place of: what the run reads, and what a workspace is made of. Also where
//! nothing stands yet, a file among those would be taken for one of them.

use std::path::{Path, PathBuf};

use super::Trouble;
use crate::base::layout::{
    AGENCIES_FILE, CHANGE_BEGINNING, EVIDENCE_FOLDER, INSTRUMENT_FOLDER, REVIEWS_FOLDER, SETTINGS_FILE,
    same_but_for_spelling,
};
use crate::run::{MadeOf, made_of};
use crate::words::Kept;
use crate::world::place::{Shared, below, is_same, places, settled, shared};
use crate::world::root::{Hidden, Root};
use crate::world::standing;

/// Refuses to write at a path that an option names. `read` are the files and folders that the run reads.
pub(super) fn check(option: &'static str, path: &Path, read: &[PathBuf]) -> Result<(), Trouble> {
    let (places, shared) = (places(path), shared(path));
    let around = places.iter().find_map(|place| surroundings(place));
    let found = around.or_else(|| read.iter().find_map(|read| of_run(read, &places, shared)));
    let refuse = |kept| Trouble::WouldOverwrite { file: path.display().to_string(), option, kept };
    found.map_or(Ok(()), |kept| Err(refuse(kept)))
}

/// What stands at a place by the folders around it.
fn surroundings(place: &Path) -> Option<Kept> {
    if place.components().any(|part| part.as_os_str().eq_ignore_ascii_case(".git")) {
        return Some(Kept::History);
    }
    // A lock, a journal, a temporary file: changes go by these names, and remove them.
    let own = place.file_name().map(|name| name.to_string_lossy().to_lowercase());
    if own.is_some_and(|own| own.starts_with(CHANGE_BEGINNING)) {
        return Some(Kept::Change);
    }
    if place.parent().is_some_and(standing::is_instrument) {
        return Some(Kept::Instrument);
    }
    let mut around = place.ancestors().skip(1).filter(|folder| standing::is_workspace(folder));
    around.find_map(|root| in_workspace(place, root))
}

/// What stands at a place in a workspace.
fn in_workspace(place: &Path, root: &Path) -> Option<Kept> {
    let own = below(place, root)?;
    let misspelt = |file| own.to_str().is_some_and(|own| same_but_for_spelling(own, file));
    if [SETTINGS_FILE, AGENCIES_FILE].into_iter().any(misspelt) {
        return Some(Kept::Data);
    }
    let inside = |name: &str| {
        let folder = root.join(name);
        below(place, &folder).is_some() || below(place, &settled(&folder)).is_some()
    };
    let is = |name: &str| places(&root.join(name)).iter().any(|known| is_same(place, known));
    part(root, &is, &inside)
}

/// What a file is to a workspace of which it `is` a file, or stands `inside` a folder.
fn part(root: &Path, is: &dyn Fn(&str) -> bool, inside: &dyn Fn(&str) -> bool) -> Option<Kept> {
    if is(SETTINGS_FILE) || is(AGENCIES_FILE) || inside(EVIDENCE_FOLDER) || inside(REVIEWS_FOLDER) {
        return Some(Kept::Data);
    }
    if inside(INSTRUMENT_FOLDER) {
        return Some(Kept::Instrument);
    }
    let MadeOf { folders, files } = made_of(root);
    let document = folders.iter().any(|folder| inside(folder)) || files.iter().any(|file| is(file));
    document.then_some(Kept::Document)
}

/// What a run reads, if output would land there: on a file, in a folder that is no workspace, or on a file of
/// a workspace that has another name here.
fn of_run(read: &Path, output: &[PathBuf], linked: Option<Shared>) -> Option<Kept> {
    let same = |path: &Path| linked.is_some() && shared(path) == linked;
    let opened = Root::open(read, "");
    let inside = |folder: &str| {
        let mut entries = opened.walk(folder, Hidden::Shown).flatten();
        entries.any(|entry| same(&read.join(entry.name)))
    };
    if standing::is_workspace(read) {
        return linked.and_then(|_| part(read, &|name| same(&read.join(name)), &inside));
    }
    let known = places(read);
    let is_in = |place: &PathBuf| known.iter().any(|known| below(place, known).is_some());
    let input = same(read) || output.iter().any(is_in) || (linked.is_some() && inside(""));
    input.then_some(Kept::Input)
}
