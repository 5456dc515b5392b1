//! A folder that is read by relative names: a workspace, an instrument, a bundle. Links are followed only
//! while they stay inside; that rule stands in `Beneath` alone.

use std::borrow::Cow;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::{io, iter};

use cap_fs_ext::FollowSymlinks;
use cap_std::fs::ReadDir;
pub use cap_std::fs::{FileType, Metadata};

pub use super::beneath::Refusal;
use super::{beneath::Beneath, files::Opened, files::fault};
use crate::base::{layout::same_but_for_spelling, path, suggest::nearest, unseen::spellings};
use crate::problem::{Problem, ReadFault};

/// An open folder, and what its paths begin with in messages. One that is not there holds nothing.
#[derive(Debug)]
pub struct Root {
    open: Result<Beneath, Refusal>,
    shown: String,
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
        Self { open: Beneath::open(folder), shown: shown.to_owned() }
    }

    pub fn shown(&self, name: &str) -> String {
        format!("{}{name}", self.shown)
    }

    fn beneath(&self) -> Result<&Beneath, Refusal> {
        self.open.as_ref().map_err(Refusal::clone)
    }

    /// What is known of a file or folder without opening it.
    pub fn metadata(&self, name: impl AsRef<Path>) -> Result<Metadata, Refusal> {
        let beneath = self.beneath()?;
        beneath.metadata(&as_spelt(beneath, name.as_ref()))
    }

    pub fn file(&self, name: impl AsRef<Path>) -> Result<Opened, Refusal> {
        let beneath = self.beneath()?;
        beneath.file(&as_spelt(beneath, name.as_ref()), FollowSymlinks::Yes)
    }

    /// The text of a file, limited like every data file.
    pub fn text(&self, name: &str) -> Result<String, ReadFault> {
        self.file(name)?.text()
    }

    pub fn list(&self, name: impl AsRef<Path>) -> Result<Listing, Refusal> {
        self.beneath()?.list(name.as_ref()).map(Listing)
    }

    /// Everything below a folder, in no order; what cannot be listed is given with the reason. Links are met and
    /// not followed. One folder is open at a time, so that neither depth nor width costs open files.
    pub fn walk(&self, name: &str, hidden: Hidden) -> impl Iterator<Item = Walked<'_>> {
        let skipped =
            move |name: &OsStr| hidden == Hidden::Skipped && name.as_encoded_bytes().starts_with(b".");
        let (mut left, mut listing): (Vec<PathBuf>, Option<(PathBuf, Listing)>) = (vec![name.into()], None);
        iter::from_fn(move || {
            loop {
                let Some((folder, entries)) = &mut listing else {
                    let folder = left.pop()?;
                    match self.list(&folder) {
                        Ok(entries) => listing = Some((folder, entries)),
                        Err(refusal) => return Some(Err((folder, refusal.into()))),
                    }
                    continue;
                };
                match entries.next() {
                    None => listing = None,
                    Some(Err(reason)) => return Some(Err((folder.clone(), reason))),
                    Some(Ok(DirEntry { name, .. })) if skipped(&name) => {}
                    Some(Ok(DirEntry { name, kind })) => {
                        let name = folder.join(name);
                        if kind.is_dir() && name.components().count() > DEPTH {
                            return Some(Err((name, ReadFault::TooDeep)));
                        }
                        left.extend(kind.is_dir().then(|| name.clone()));
                        return Some(Ok(WalkEntry { name, kind, root: self }));
                    }
                }
            }
        })
    }

    /// Whether something stands at a name, or nobody can see that nothing does.
    pub fn exists(&self, name: &str) -> bool {
        !matches!(self.metadata(name), Err(Refusal::Absent(_)))
    }

    /// Whether something stands at a name, or beside it and is meant by it.
    pub fn is_taken(&self, name: &str) -> bool {
        self.exists(name) || !self.meant(name, EntryKind::File).is_empty()
    }

    pub fn presence(&self, name: impl AsRef<Path>, kind: EntryKind) -> Presence {
        match (self.metadata(name), kind) {
            (Ok(found), EntryKind::File) if found.is_file() => Presence::Usable,
            (Ok(found), EntryKind::Folder) if found.is_dir() => Presence::Usable,
            (Ok(_), EntryKind::File) => Presence::Unusable(kind.unreadable(ReadFault::NotAFile)),
            (Ok(_), EntryKind::Folder) => Presence::Unusable(kind.unreadable(ReadFault::NotAFolder)),
            (Err(Refusal::Absent(_)), _) => Presence::Absent,
            (Err(refusal), _) => Presence::Unusable(refusal.problem(kind)),
        }
    }

    /// The names beside one that are surely meant to be it: spelt with other capitals or another extension;
    /// and where nothing stands there, folders of nearly its name.
    pub fn meant(&self, name: &str, kind: EntryKind) -> Vec<String> {
        let (folder, own) = path::split(name);
        let near = |found: &str| {
            kind == EntryKind::Folder
                && nearest(found, [own].into_iter()).is_some()
                && !self.exists(name)
                && match self.metadata(path::join(folder, found)) {
                    Ok(found) => found.is_dir(),
                    // Behind a link that leads out nobody looks: it may be a folder.
                    Err(refusal) => matches!(refusal, Refusal::Outside),
                }
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

/// A path as it stands on disk, where that has other Unicode forms of the same letters: a Mac writes a letter
/// and its mark apart, other systems as one.
fn as_spelt<'a>(beneath: &Beneath, name: &'a Path) -> Cow<'a, Path> {
    let plain = |text: &str| text.is_ascii() || text.starts_with('/');
    let Some(text) = name.to_str().filter(|text| !plain(text)) else { return Cow::Borrowed(name) };
    let mut spelt = PathBuf::new();
    for part in text.split('/') {
        let own = spelt.join(part);
        let others = spellings(part).map(|spelling| spelt.join(spelling));
        let there =
            others.into_iter().find(|path| beneath.metadata(&own).is_err() && beneath.metadata(path).is_ok());
        spelt = there.unwrap_or(own);
    }
    Cow::Owned(spelt)
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

/// What lies in a folder, in no order.
pub struct Listing(ReadDir);

impl Iterator for Listing {
    type Item = Result<DirEntry, ReadFault>;

    fn next(&mut self) -> Option<Self::Item> {
        let entry = self.0.next()?.and_then(|entry| {
            let kind = match entry.file_type()? {
                // Not every file system says it in its lists.
                kind if kind == FileType::unknown() => entry.metadata()?.file_type(),
                kind => kind,
            };
            Ok(DirEntry { kind, name: entry.file_name() })
        });
        Some(entry.map_err(|error: io::Error| fault(&error)))
    }
}

/// Whether names that begin with a point are walked past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    Shown,
    Skipped,
}

/// Folders in one another that are walked through.
const DEPTH: usize = 128;

type Walked<'a> = Result<WalkEntry<'a>, (PathBuf, ReadFault)>;

pub struct WalkEntry<'a> {
    pub name: PathBuf,
    /// A link is one, whatever it leads to.
    pub kind: FileType,
    root: &'a Root,
}

impl WalkEntry<'_> {
    /// The file, opened; a link is none.
    pub fn file(&self) -> Result<Opened, ReadFault> {
        Ok(self.root.beneath()?.file(&self.name, FollowSymlinks::No)?)
    }
}
