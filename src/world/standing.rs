//! What stands at a path: nothing, what is asked for, or something that cannot be used. No boolean says it, so that what is
//! there and cannot be used is never taken for what is not there.

#![expect(clippy::disallowed_methods, reason = "`world` is where files are read")]

use std::fs;
use std::io;
use std::path::Path;

use super::files::fault;
use crate::base::layout::{INSTRUMENT_FILE, SETTINGS_FILE};
use crate::base::suggest::nearest;
use crate::problem::{Problem, ReadFault};

pub enum Standing {
    Nothing,
    /// What is asked for, links followed. Reading it may still fail.
    Usable(fs::FileType),
    /// Something that cannot be used.
    Unusable(Problem),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    File,
    Folder,
}

/// What stands at a path that no link may lead out of `bound`.
pub fn standing(path: &Path, sort: Sort, bound: &Path) -> Standing {
    let unreadable = |reason| {
        Standing::Unusable(match sort {
            Sort::File => Problem::UnreadableFile { reason },
            Sort::Folder => Problem::UnreadableFolder { reason },
        })
    };
    let linked = match fs::symlink_metadata(path) {
        Ok(metadata) => metadata.is_symlink(),
        Err(error) if is_absent(&error) => return Standing::Nothing,
        Err(error) => return unreadable(fault(&error)),
    };
    let leaves = || io::Result::Ok(!fs::canonicalize(path)?.starts_with(fs::canonicalize(bound)?));
    match fs::metadata(path).and_then(|metadata| Ok((metadata.file_type(), linked && leaves()?))) {
        Err(error) => unreadable(fault(&error)),
        Ok((_, true)) => Standing::Unusable(Problem::LinkOutsideWorkspace),
        Ok((kind, false)) => match sort {
            Sort::File if !kind.is_file() => unreadable(ReadFault::NotAFile),
            Sort::Folder if !kind.is_dir() => unreadable(ReadFault::NotAFolder),
            Sort::File | Sort::Folder => Standing::Usable(kind),
        },
    }
}

/// Whether something stands at a path, or nobody can see that nothing does.
pub fn exists(path: &Path) -> bool {
    !matches!(fs::symlink_metadata(path), Err(error) if is_absent(&error))
}

/// Whether `folder` is a workspace, readable or not, be its file's name spelt otherwise.
pub fn is_workspace(folder: &Path) -> bool {
    is_taken(&folder.join(SETTINGS_FILE))
}

/// Whether `folder` holds an instrument, in the same sense.
pub fn is_instrument(folder: &Path) -> bool {
    is_taken(&folder.join(INSTRUMENT_FILE))
}

/// Whether something stands at a path, or beside it and is meant by it.
pub fn is_taken(path: &Path) -> bool {
    exists(path) || !meant(path, Sort::File).is_empty()
}

/// Whether an error says that nothing is there, and nothing else.
fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// The names beside a path that are surely meant to be its own: spelt with other capitals or another extension; and where no
/// folder stands at the path, folders of nearly its name.
pub fn meant(path: &Path, sort: Sort) -> Vec<String> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else {
        return Vec::new();
    };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let near = |found: &str| {
        sort == Sort::Folder
            && nearest(found, [name].into_iter()).is_some()
            && !exists(path)
            && folder.join(found).is_dir()
    };
    // A folder that may be entered but not listed: what is read in it is found all the same.
    let listing = fs::read_dir(folder).into_iter().flatten();
    let names = listing.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut found: Vec<String> =
        names.filter(|found| found != name && (same_but_for_spelling(found, name) || near(found))).collect();
    found.sort();
    found
}

/// Whether two names differ in capitals, in how YAML's extension is written, or in a `.txt` that an editor adds.
pub fn same_but_for_spelling(a: &str, b: &str) -> bool {
    let plain = |name: &str| {
        let lower = name.trim().to_lowercase();
        let name = lower.strip_suffix(".txt").unwrap_or(&lower);
        name.strip_suffix(".yml").map_or(name.to_owned(), |stem| format!("{stem}.yaml"))
    };
    plain(a) == plain(b)
}

/// Whether a file of this name is read as data.
pub fn is_data(name: &str) -> bool {
    matches!(name.rsplit_once('.'), Some((_, "yaml" | "yml")))
}

/// The name by which a file would be read that surely is data and bears another. Editors keep copies as `a.yaml~`.
pub fn data_name(name: &str) -> Option<String> {
    let (stem, extension) = name.trim().rsplit_once('.')?;
    let (stem, extension) =
        if extension.eq_ignore_ascii_case("txt") { stem.rsplit_once('.')? } else { (stem, extension) };
    let meant = !extension.ends_with('~') && nearest(extension, ["yaml"].into_iter()).is_some();
    meant.then(|| format!("{stem}.yaml"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_there_counts_as_nothing() {
        for kind in [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory] {
            assert!(is_absent(&kind.into()), "{kind}");
        }
        // As root, whom nothing is forbidden, no test can make the first of these.
        for kind in [io::ErrorKind::PermissionDenied, io::ErrorKind::TimedOut, io::ErrorKind::Other] {
            assert!(!is_absent(&kind.into()), "{kind}");
        }
    }

    #[test]
    fn names_that_are_surely_meant() {
        for (found, meant) in [
            ("dlh.YAML", "dlh.yaml"),
            ("dlh.Yml", "dlh.yaml"),
            ("dlh.yaml.txt", "dlh.yaml"),
            ("a.b.yml.TXT", "a.b.yaml"),
            ("dlh.ymal", "dlh.yaml"),
        ] {
            assert_eq!(data_name(found).as_deref(), Some(meant));
        }
        for other in ["dlh.yaml~", "dlh.yaml.bak", "dlh.xlsx", "notulen.txt", "dlh.html", "dlh.xml", "dlh"] {
            assert_eq!(data_name(other), None, "{other}");
        }
        assert!(same_but_for_spelling("Siak-Check.YML", "siak-check.yaml"));
        assert!(same_but_for_spelling("instrument.yaml.txt", "instrument.yaml"));
        assert!(!same_but_for_spelling("siak-check.json", "siak-check.yaml"));
    }
}
