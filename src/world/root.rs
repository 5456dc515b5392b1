//! A folder that is read by relative names: a workspace, an instrument, a bundle. Links are followed only
//! while they stay inside; that rule stands in `Root::find` alone.

#![expect(clippy::disallowed_methods, reason = "`world` is the module that reads files")]

use std::ffi::OsString;
use std::fs::{self, FileType, Metadata, ReadDir};
use std::io;
use std::path::{Component, Path, PathBuf};

use super::files::{Opened, fault, is_absent};
use crate::base::layout::same_but_for_spelling;
use crate::base::path;
use crate::base::suggest::nearest;
use crate::problem::{Problem, ReadFault};

/// An open folder, and what its paths begin with in messages. One that is not there holds nothing.
#[derive(Debug)]
pub struct Root {
    folder: PathBuf,
    real: Result<PathBuf, Refusal>,
    shown: String,
}

/// Why nothing is read at a name.
#[derive(Clone, Debug)]
pub enum Refusal {
    Absent(ReadFault),
    /// A link on the way leads out.
    Outside,
    Unreadable(ReadFault),
}

/// What stands at a name: nothing, what is asked for, or something that cannot be used. No boolean says it,
/// so that what is there and cannot be used is never taken for what is not there.
pub enum Presence {
    Absent,
    /// What is asked for, links followed. Reading it may still fail.
    Usable,
    Unusable(Problem),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    File,
    Folder,
}

/// What lies in a folder; its kind is that of a link where it is one.
pub struct DirEntry {
    pub name: OsString,
    pub kind: FileType,
}

impl Root {
    /// Opens a folder; `shown` is empty, or ends in `/`.
    pub fn open(folder: &Path, shown: &str) -> Self {
        let real = fs::canonicalize(folder).map_err(|error| refusal(&error));
        Self { folder: folder.to_path_buf(), real, shown: shown.to_owned() }
    }

    /// A name as messages show it.
    pub fn shown(&self, name: &str) -> String {
        format!("{}{name}", self.shown)
    }

    /// Where a name is written, which `world::write` does.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// What a name leads to. Each step of the way is looked at before the next is taken, so that nobody
    /// learns what lies outside.
    fn find(&self, name: &Path) -> Result<(PathBuf, Metadata), Refusal> {
        let unreadable = |error: io::Error| Refusal::Unreadable(fault(&error));
        let root = self.real.as_ref().map_err(Refusal::clone)?;
        let mut path = root.clone();
        let mut found = None;
        for part in name.components() {
            match part {
                Component::Normal(part) => path.push(part),
                Component::CurDir => continue,
                Component::Prefix(_) | Component::RootDir | Component::ParentDir => {
                    return Err(Refusal::Outside);
                }
            }
            let mut metadata = fs::symlink_metadata(&path).map_err(|error| refusal(&error))?;
            if metadata.is_symlink() {
                path = fs::canonicalize(&path).map_err(unreadable)?;
                if !path.starts_with(root) {
                    return Err(Refusal::Outside);
                }
                metadata = fs::symlink_metadata(&path).map_err(unreadable)?;
            }
            found = Some(metadata);
        }
        let metadata = found.map_or_else(|| fs::metadata(&path).map_err(unreadable), Ok)?;
        Ok((path, metadata))
    }

    /// What is known of a file or folder without opening it.
    pub fn metadata(&self, name: impl AsRef<Path>) -> Result<Metadata, Refusal> {
        self.find(name.as_ref()).map(|(_, metadata)| metadata)
    }

    pub fn file(&self, name: impl AsRef<Path>) -> Result<Opened, Refusal> {
        let (path, metadata) = self.find(name.as_ref())?;
        Opened::of(&path, &metadata).map_err(Refusal::Unreadable)
    }

    /// The text of a file, limited like every data file.
    pub fn text(&self, name: &str) -> Result<String, ReadFault> {
        self.file(name)?.text()
    }

    pub fn list(&self, name: &str) -> Result<Listing, Refusal> {
        let (path, _) = self.find(name.as_ref())?;
        list(&path).map_err(Refusal::Unreadable)
    }

    /// Everything below a folder, in no order. Links are met and not followed.
    pub fn walk(&self, name: &str, hidden: Hidden) -> Walk {
        let start = self.find(name.as_ref()).map(|(path, _)| path).map_err(ReadFault::from);
        Walk { hidden, left: vec![(name.into(), start)], listing: None }
    }

    /// Whether something stands at a name, or nobody can see that nothing does.
    pub fn exists(&self, name: &str) -> bool {
        !matches!(self.metadata(name), Err(Refusal::Absent(_)))
    }

    /// Whether something stands at a name, or beside it and is meant by it.
    pub fn is_taken(&self, name: &str) -> bool {
        self.exists(name) || !self.meant(name, EntryKind::File).is_empty()
    }

    pub fn presence(&self, name: &str, kind: EntryKind) -> Presence {
        match (self.metadata(name), kind) {
            (Ok(found), EntryKind::File) if found.is_file() => Presence::Usable,
            (Ok(found), EntryKind::Folder) if found.is_dir() => Presence::Usable,
            (Ok(_), EntryKind::File) => Presence::Unusable(kind.unreadable(ReadFault::NotAFile)),
            (Ok(_), EntryKind::Folder) => Presence::Unusable(kind.unreadable(ReadFault::NotAFolder)),
            (Err(Refusal::Absent(_)), _) => Presence::Absent,
            (Err(refusal), _) => Presence::Unusable(refusal.problem(kind)),
        }
    }

    /// What kind of thing a link leads to, even outside: nothing of it is read.
    pub fn leads_to(&self, name: impl AsRef<Path>) -> Option<EntryKind> {
        let kind = fs::metadata(self.folder.join(name)).ok()?;
        if kind.is_dir() { Some(EntryKind::Folder) } else { kind.is_file().then_some(EntryKind::File) }
    }

    /// The names beside one that are surely meant to be it: spelt with other capitals or another extension;
    /// and where nothing stands there, folders of nearly its name.
    pub fn meant(&self, name: &str, kind: EntryKind) -> Vec<String> {
        let (folder, own) = path::split(name);
        let near = |found: &str| {
            kind == EntryKind::Folder
                && nearest(found, [own].into_iter()).is_some()
                && !self.exists(name)
                && self.leads_to(path::join(folder, found)) == Some(EntryKind::Folder)
        };
        // A folder that may be entered but not listed: what is read in it is found all the same.
        let listing = self.list(folder).into_iter().flatten();
        let names = listing.filter_map(|entry| entry.ok()?.name.into_string().ok());
        let names = names.filter(|found| found != own && (same_but_for_spelling(found, own) || near(found)));
        let mut found: Vec<String> = names.map(|found| path::join(folder, &found)).collect();
        found.sort();
        found
    }
}

fn list(path: &Path) -> Result<Listing, ReadFault> {
    fs::read_dir(path).map(Listing).map_err(|error| fault(&error))
}

fn refusal(error: &io::Error) -> Refusal {
    if is_absent(error) { Refusal::Absent(fault(error)) } else { Refusal::Unreadable(fault(error)) }
}

impl EntryKind {
    fn unreadable(self, reason: ReadFault) -> Problem {
        match self {
            Self::File => Problem::UnreadableFile { reason },
            Self::Folder => Problem::UnreadableFolder { reason },
        }
    }
}

impl Refusal {
    /// What is to be said of a name that was to be read.
    pub fn problem(self, kind: EntryKind) -> Problem {
        match self {
            Self::Outside => Problem::LinkOutsideWorkspace,
            Self::Absent(reason) | Self::Unreadable(reason) => kind.unreadable(reason),
        }
    }
}

impl From<Refusal> for ReadFault {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Outside => Self::NotAllowed,
            Refusal::Absent(reason) | Refusal::Unreadable(reason) => reason,
        }
    }
}

/// What lies in a folder, in no order.
pub struct Listing(ReadDir);

impl Iterator for Listing {
    type Item = Result<DirEntry, ReadFault>;

    fn next(&mut self) -> Option<Self::Item> {
        let entry = self.0.next()?;
        let entry =
            entry.and_then(|entry| Ok(DirEntry { kind: entry.file_type()?, name: entry.file_name() }));
        Some(entry.map_err(|error| fault(&error)))
    }
}

/// Whether names that begin with a point are walked past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    Shown,
    Skipped,
}

/// What lies below a folder; what cannot be listed is given with the reason. One folder is listed at a time,
/// so that neither depth nor width costs open files.
pub struct Walk {
    hidden: Hidden,
    /// The folders that are still to be listed, by their paths from the root, and where they are.
    left: Vec<(PathBuf, Result<PathBuf, ReadFault>)>,
    listing: Option<(PathBuf, PathBuf, Listing)>,
}

pub struct WalkEntry {
    pub name: PathBuf,
    /// A link is one, whatever it leads to.
    pub kind: FileType,
    path: PathBuf,
}

impl WalkEntry {
    /// The file, opened; a link is none.
    pub fn file(&self) -> Result<Opened, ReadFault> {
        let metadata = fs::symlink_metadata(&self.path).map_err(|error| fault(&error))?;
        Opened::of(&self.path, &metadata)
    }
}

impl Iterator for Walk {
    type Item = Result<WalkEntry, (PathBuf, ReadFault)>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let Some((folder, real, listing)) = &mut self.listing else {
                let (folder, real) = self.left.pop()?;
                match real.and_then(|real| Ok((list(&real)?, real))) {
                    Ok((listing, real)) => self.listing = Some((folder, real, listing)),
                    Err(reason) => return Some(Err((folder, reason))),
                }
                continue;
            };
            match listing.next() {
                None => self.listing = None,
                Some(Err(reason)) => return Some(Err((folder.clone(), reason))),
                Some(Ok(DirEntry { name, .. }))
                    if self.hidden == Hidden::Skipped && name.as_encoded_bytes().starts_with(b".") => {}
                Some(Ok(DirEntry { name, kind })) => {
                    let entry = WalkEntry { path: real.join(&name), name: folder.join(name), kind };
                    if kind.is_dir() {
                        self.left.push((entry.name.clone(), Ok(entry.path.clone())));
                    }
                    return Some(Ok(entry));
                }
            }
        }
    }
}
