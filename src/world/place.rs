//! Where a path leads, so that two ways to write one place are known as one.

#![expect(clippy::disallowed_methods, reason = "`world` is where files are read")]

use std::fs;
use std::path::{Component, Path, PathBuf};

/// Links that are followed one after the other; systems follow no more.
pub(super) const MOST_LINKS: usize = 40;

/// The places that change when a path is written: its own, and where a link leads, be that there or not.
pub fn places(path: &Path) -> Vec<PathBuf> {
    let mut found = vec![own(path)];
    while let Some(Ok(target)) = found.last().map(fs::read_link) {
        let next = own(&found[found.len() - 1].with_file_name(target));
        if found.len() > MOST_LINKS || found.contains(&next) {
            break;
        }
        found.push(next);
    }
    found
}

/// A path of which only the last name may be a link.
fn own(path: &Path) -> PathBuf {
    match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) => settled(folder).join(name),
        _ => settled(path),
    }
}

/// A path without links, as far as something stands there.
pub fn settled(path: &Path) -> PathBuf {
    // The folder of a name alone is written with no letter.
    let whole = std::path::absolute(Path::new(".").join(path)).unwrap_or_else(|_| path.to_path_buf());
    let there = |above: &&Path| fs::canonicalize(above).is_ok();
    let Some(above) = whole.ancestors().find(there) else { return whole };
    let mut real = fs::canonicalize(above).unwrap_or_default();
    for part in whole.strip_prefix(above).into_iter().flat_map(Path::components) {
        match part {
            Component::ParentDir => drop(real.pop()),
            Component::Normal(name) => real.push(name),
            Component::Prefix(_) | Component::RootDir | Component::CurDir => {}
        }
    }
    real
}

/// What lies at a place, from a folder on, if it lies there. Capitals do not matter: to some systems they do not.
pub fn below(place: &Path, folder: &Path) -> Option<PathBuf> {
    let plain = |part: Component| part.as_os_str().to_string_lossy().to_lowercase();
    let (mut place, mut folder) = (place.components(), folder.components());
    folder.all(|part| place.next().map(plain) == Some(plain(part))).then(|| place.as_path().to_path_buf())
}

/// Leads paths from the nearest folder upward that holds `.git`, or else from the current one; never out of there.
pub fn from_repository(folder: &Path) -> impl Fn(&str) -> String + use<> {
    let is_root = |above: &&Path| fs::symlink_metadata(above.join(".git")).is_ok();
    let root = settled(settled(folder).ancestors().find(is_root).unwrap_or(Path::new(".")));
    move |path| {
        let way =
            below(&own(Path::new(path)), &root).map(crate::base::path::shown).filter(|way| !way.is_empty());
        way.unwrap_or_else(|| path.trim_start_matches("../").trim_start_matches('/').to_owned())
    }
}

pub fn is_same(place: &Path, other: &Path) -> bool {
    below(place, other).is_some_and(|rest| rest.as_os_str().is_empty())
}

/// Whether a file stands there that would change under other names too.
#[cfg(unix)]
pub fn has_other_names(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).is_ok_and(|found| found.is_file() && found.nlink() > 1)
}

/// A new file takes one of the names there, and leaves the others what they are.
#[cfg(not(unix))]
pub fn has_other_names(_: &Path) -> bool {
    false
}
