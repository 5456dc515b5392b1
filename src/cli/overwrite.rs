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
use crate::world::place::{below, has_other_names, is_same, places, settled};
use crate::world::standing;

/// Refuses to write at a path that an option names. `read` are the files and folders that the run reads.
pub(super) fn check(option: &'static str, path: &Path, read: &[PathBuf]) -> Result<(), Trouble> {
    let places = places(path);
    let around = places.iter().find_map(|place| surroundings(place));
    let is_input = || read.iter().any(|read| is_read(read, &places)).then_some(Kept::Input);
    let found = around.or_else(is_input).or_else(|| has_other_names(path).then_some(Kept::Shared));
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

/// Whether output would land on what a run reads: on a file, or in a folder that is no workspace.
fn is_read(read: &Path, output: &[PathBuf]) -> bool {
    let known = places(read);
    let is_in = |place: &PathBuf| known.iter().any(|known| below(place, known).is_some());
    !standing::is_workspace(read) && output.iter().any(is_in)
}
