//! What the command line names: whether it is there, and whether a folder is a workspace.

#![expect(clippy::disallowed_methods, reason = "`world` is the module that reads files")]

use std::fs;
use std::path::{Path, PathBuf};

use super::{files::is_absent, root::Root};
use crate::base::layout::{AGENCIES_FILE, INSTRUMENT_FILE, SETTINGS_FILE};

/// Whether something stands at a path, or nobody can see that nothing does.
pub fn exists(path: &Path) -> bool {
    !matches!(fs::symlink_metadata(path), Err(error) if is_absent(&error))
}

pub fn is_folder(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| found.is_dir())
}

/// Whether `folder` is a workspace, readable or not, be its file's name spelt otherwise.
pub fn is_workspace(folder: &Path) -> bool {
    Root::open(folder, "").is_taken(SETTINGS_FILE)
}

/// Whether `folder` holds an instrument, in the same sense.
pub fn is_instrument(folder: &Path) -> bool {
    Root::open(folder, "").is_taken(INSTRUMENT_FILE)
}

/// The nearest folder from `start` upward that is a workspace, and how many levels up it is.
pub fn find_workspace(start: &Path) -> Option<(PathBuf, usize)> {
    let start = fs::canonicalize(start).ok()?;
    let mut ancestors = start.ancestors().enumerate();
    ancestors.find(|(_, folder)| is_workspace(folder)).map(|(levels, folder)| (folder.to_path_buf(), levels))
}

/// The workspaces in a folder, readable or not, in the order of names. What cannot be looked into may be one.
pub fn workspaces_in(folder: &Path) -> Vec<PathBuf> {
    let inside = |path: &PathBuf| {
        is_workspace(path) || exists(&path.join(AGENCIES_FILE)) || fs::metadata(path).is_err()
    };
    in_folder(folder, inside)
}

/// The workbooks in a folder, in the order of names, without what spreadsheet programs leave beside open ones.
pub fn workbooks_in(folder: &Path) -> Vec<PathBuf> {
    in_folder(folder, |path| {
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"~$"));
        !hidden && path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx"))
    })
}

fn in_folder(folder: &Path, such: impl Fn(&PathBuf) -> bool) -> Vec<PathBuf> {
    let entries = Root::open(folder, "").list("").into_iter().flatten();
    let paths =
        entries.map(|entry| entry.map_or_else(|_| folder.to_path_buf(), |entry| folder.join(entry.name)));
    let mut found: Vec<PathBuf> = paths.filter(such).collect();
    found.sort();
    found
}
