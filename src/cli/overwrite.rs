//! What no output may take the place of: what the run reads, and what a workspace is made of. Also where
//! nothing stands yet, a file among those would be taken for one of them.

use std::path::{Path, PathBuf};

use super::Trouble;
use crate::base::layout::{
    AGENCIES_FILE, EVIDENCE_FOLDER, INSTRUMENT_FOLDER, REVIEWS_FOLDER, SETTINGS_FILE, same_but_for_spelling,
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
    if place.parent().is_some_and(standing::is_instrument) {
        return Some(Kept::Instrument);
    }
    let mut around = place.ancestors().skip(1).filter(|folder| standing::is_workspace(folder));
    around.find_map(|root| in_workspace(place, root))
}

/// What stands at a place in a workspace.
fn in_workspace(place: &Path, root: &Path) -> Option<Kept> {
    let inside = |name: &str| {
        let folder = root.join(name);
        below(place, &folder).is_some() || below(place, &settled(&folder)).is_some()
    };
    let is = |name: &str| places(&root.join(name)).iter().any(|known| is_same(place, known));
    let name = below(place, root)?;
    for file in [SETTINGS_FILE, AGENCIES_FILE] {
        if is(file) || name.to_str().is_some_and(|name| same_but_for_spelling(name, file)) {
            return Some(Kept::Data);
        }
    }
    let own =
        [(EVIDENCE_FOLDER, Kept::Data), (REVIEWS_FOLDER, Kept::Data), (INSTRUMENT_FOLDER, Kept::Instrument)];
    if let Some((_, kept)) = own.into_iter().find(|(folder, _)| inside(folder)) {
        return Some(kept);
    }
    let MadeOf { folders, files } = made_of(root);
    let document = folders.iter().any(|folder| inside(folder)) || files.iter().any(|file| is(file));
    document.then_some(Kept::Document)
}

/// What a run reads, if output would land there: on a file, in a folder that is no workspace, or on a file of
/// a workspace that has another name here.
fn of_run(read: &Path, output: &[PathBuf], linked: Option<Shared>) -> Option<Kept> {
    if standing::is_workspace(read) {
        return linked.and_then(|linked| named_in_workspace(read, linked));
    }
    let known = places(read);
    let is_in = |place: &PathBuf| known.iter().any(|known| below(place, known).is_some());
    let same = linked.is_some() && shared(read) == linked;
    (same || output.iter().any(is_in)).then_some(Kept::Input)
}

fn named_in_workspace(root: &Path, linked: Shared) -> Option<Kept> {
    let MadeOf { folders, files } = made_of(root);
    let opened = Root::open(root, "");
    let is = |name: &Path| shared(&root.join(name)) == Some(linked);
    let inside = |folder: &str| opened.walk(folder, Hidden::Shown).flatten().any(|entry| is(&entry.name));
    let data = [SETTINGS_FILE, AGENCIES_FILE].iter().any(|file| is(Path::new(file)))
        || [EVIDENCE_FOLDER, REVIEWS_FOLDER].into_iter().any(inside);
    if data {
        return Some(Kept::Data);
    }
    if inside(INSTRUMENT_FOLDER) {
        return Some(Kept::Instrument);
    }
    let document = folders.iter().any(|folder| inside(folder)) || files.iter().any(|file| is(file.as_ref()));
    document.then_some(Kept::Document)
}
