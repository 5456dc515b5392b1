//! Names below a folder that is held open. What is opened is judged after it was opened, never before: what
//! stands at a name may be exchanged at any time. No name leads out of the folder.

#![expect(clippy::disallowed_methods, reason = "`world` is the module that reads files")]

use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::{fs, io};

use cap_fs_ext::FollowSymlinks;
use cap_std::ambient_authority;
use cap_std::fs::{Dir, Metadata, ReadDir};

use super::files::{Opened, fault, is_absent, reading};
use super::place::MOST_LINKS;
use crate::problem::ReadFault;

#[derive(Debug)]
pub struct Beneath {
    pub(super) open: Dir,
    folder: PathBuf,
    spellings: OnceLock<[PathBuf; 2]>,
}

/// Why nothing is read at a name.
#[derive(Clone, Debug)]
pub enum Refusal {
    Absent(ReadFault),
    /// A link on the way leads out; whether anything is there nobody has looked.
    Outside,
    Unreadable(ReadFault),
}

/// Where a file is written: a name that is no link, in an open folder.
#[derive(Debug)]
pub struct Place {
    /// That others may stand in too.
    pub folder: Arc<Dir>,
    pub name: OsString,
    /// Its whole path, from where it was looked for and without links.
    pub path: PathBuf,
}

impl Beneath {
    pub fn open(folder: &Path) -> Result<Self, Refusal> {
        match Dir::open_ambient_dir(folder, ambient_authority()) {
            Ok(open) => Ok(Self { open, folder: folder.to_path_buf(), spellings: OnceLock::new() }),
            Err(error) if is_absent(&error) => Err(Refusal::Absent(fault(&error))),
            Err(error) => Err(Refusal::Unreadable(fault(&error))),
        }
    }

    /// An ordinary file, opened.
    pub(super) fn file(&self, name: &Path, follow: FollowSymlinks) -> Result<Opened, Refusal> {
        match self.reach(name, |open, name| open.open_with(name, &reading(follow))) {
            Ok(file) => Opened::of(file.into_std()).map_err(Refusal::Unreadable),
            // Some of what is no file, as a socket, cannot even be opened.
            Err(Refusal::Unreadable(_)) if self.metadata(name).is_ok_and(|found| !found.is_file()) => {
                Err(Refusal::Unreadable(ReadFault::NotAFile))
            }
            Err(refusal) => Err(refusal),
        }
    }

    pub(super) fn metadata(&self, name: &Path) -> Result<Metadata, Refusal> {
        self.reach(name, |open, name| open.metadata(name))
    }

    pub(super) fn list(&self, name: &Path) -> Result<ReadDir, Refusal> {
        self.reach(name, |open, name| open.read_dir(name))
    }

    /// Where a name is written: what a link at it leads to, if it stays inside.
    pub fn place(&self, name: &Path) -> Result<Place, Refusal> {
        let path = self.without_links(&plain(name)?)?;
        let (folder, name) = self.parent(&path)?;
        Ok(Place { folder: Arc::new(folder), name, path })
    }

    /// Makes a folder and those that lead there, where they are not there yet.
    pub fn make_folder(&self, name: &Path) -> Result<(), Refusal> {
        let name = self.without_links(&plain(name)?)?;
        self.open.create_dir_all(&name).map_err(|error| self.refusal(&name, &error))
    }

    /// Does something at a name, relative to the open folder. An absolute link, or one that leaves and comes
    /// back, is followed here if it leads inside; all others the system follows.
    fn reach<T>(&self, name: &Path, act: impl Fn(&Dir, &Path) -> io::Result<T>) -> Result<T, Refusal> {
        let name = plain(name)?;
        let result = match act(&self.open, &name) {
            Err(error) if leads_out(&error) => act(&self.open, &self.without_links(&name)?),
            result => result,
        };
        result.map_err(|error| self.refusal(&name, &error))
    }

    /// Why there is nothing at a name. A link that leads nowhere is something.
    fn refusal(&self, name: &Path, error: &io::Error) -> Refusal {
        if leads_out(error) {
            return Refusal::Outside;
        }
        if !is_absent(error) {
            return Refusal::Unreadable(fault(error));
        }
        if name == Path::new(".") {
            return Refusal::Absent(fault(error));
        }
        match self.parent(name) {
            // Below a file there is nothing.
            Err(Refusal::Unreadable(ReadFault::NotAFolder)) => Refusal::Absent(fault(error)),
            Err(refusal) => refusal,
            Ok((folder, last)) if folder.read_link_contents(&last).is_ok() => {
                Refusal::Unreadable(fault(error))
            }
            Ok(_) => Refusal::Absent(fault(error)),
        }
    }

    /// The folder that a name stands in, opened, and the name's last part.
    fn parent(&self, name: &Path) -> Result<(Dir, OsString), Refusal> {
        let last = name.file_name().ok_or(Refusal::Unreadable(ReadFault::NotAFile))?;
        let folder = name.parent().unwrap_or(Path::new(""));
        Ok((self.reach(folder, |open, folder| open.open_dir(folder))?, last.to_owned()))
    }

    /// A name with its links replaced by what they say, as far as anything is there. Outside the folder
    /// nothing is looked at: a link's text alone says whether it leads back in.
    fn without_links(&self, name: &Path) -> Result<PathBuf, Refusal> {
        let [real, given] = self.spellings();
        let parts = |path: &Path| -> Vec<_> {
            path.components().rev().map(|part| Some(part.as_os_str().to_owned())).collect()
        };
        let (mut at, mut left, mut links) = (real.clone(), parts(name), 0);
        while let Some(part) = left.pop() {
            match part {
                // The end of what a link says.
                None if !at.starts_with(real) => return Err(Refusal::Outside),
                None => continue,
                Some(part) if part == ".." => {
                    at.pop();
                    continue;
                }
                // The root of an absolute path replaces what is before it.
                Some(part) => at.push(part),
            }
            let Ok(below) = at.strip_prefix(real) else { continue };
            let Ok(target) = self.open.read_link_contents(below) else { continue };
            links += 1;
            if links > MOST_LINKS {
                return Err(Refusal::Unreadable(ReadFault::Circle));
            }
            at.pop();
            left.push(None);
            let inside = target.strip_prefix(given).map(|rest| real.join(rest));
            left.extend(parts(&inside.unwrap_or(target)));
        }
        plain(at.strip_prefix(real).map_err(|_| Refusal::Outside)?)
    }

    /// How absolute links to the folder may begin: with its path without links, or as it was opened.
    fn spellings(&self) -> &[PathBuf; 2] {
        self.spellings.get_or_init(|| {
            let given = std::path::absolute(&self.folder).unwrap_or_else(|_| self.folder.clone());
            [fs::canonicalize(&self.folder).unwrap_or_else(|_| given.clone()), given]
        })
    }
}

/// A name as the system is asked for it. One that leads out by its form is refused.
fn plain(name: &Path) -> Result<PathBuf, Refusal> {
    let mut plain = PathBuf::new();
    for part in name.components() {
        match part {
            Component::Normal(part) => plain.push(part),
            Component::CurDir => {}
            Component::Prefix(_) | Component::RootDir | Component::ParentDir => return Err(Refusal::Outside),
        }
    }
    Ok(if plain.as_os_str().is_empty() { Path::new(".").to_path_buf() } else { plain })
}

/// What cap-std says when a name would lead out: no error of the system's own.
fn leads_out(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::PermissionDenied && error.raw_os_error().is_none()
}

impl From<Refusal> for ReadFault {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Outside => Self::NotAllowed,
            Refusal::Absent(reason) | Refusal::Unreadable(reason) => reason,
        }
    }
}
