//! The files of a commit, as far as a folder can hold them. Trees come from anybody: nothing but git's own
//! checks, which a clone does not make, keeps `..` out of them, or a file below what is itself a link; and a
//! few of them can name more files than there is room for.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::rc::Rc;

use super::{CommitFault, objects::Fault, objects::Objects};
use crate::base::layout::{EVIDENCE_FOLDER, INSTRUMENT_FOLDER, REVIEWS_FOLDER};
use crate::base::portable;

/// Files and folders of a commit.
const NAMES: usize = 50_000;
/// Bytes of one tree: room for that many names.
const TREE: u64 = 8 << 20;
/// Bytes of all its trees.
const TREES: u64 = 32 << 20;
/// Folders one below the other.
const DEPTH: usize = 64;

/// Where data lies that a score is made of.
const DATA_FOLDERS: [&str; 3] = [EVIDENCE_FOLDER, REVIEWS_FOLDER, INSTRUMENT_FOLDER];

/// A file or a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Blob {
    pub(super) object: String,
    pub(super) is_link: bool,
}

#[derive(Default)]
pub(super) struct Files {
    /// By path from the workspace's folder.
    pub(super) blobs: BTreeMap<String, Blob>,
    /// What no file can be laid out for, and no data either: submodules, names that are not UTF-8.
    pub(super) left_out: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    File,
    Link,
    Folder,
    Submodule,
}

struct Entry {
    name: Vec<u8>,
    kind: Kind,
    object: String,
}

/// Trees that have been read, by their objects: those of the last commit, since the next one has most of them.
#[derive(Default)]
pub(super) struct Trees {
    before: BTreeMap<String, Rc<[Entry]>>,
    now: BTreeMap<String, Rc<[Entry]>>,
    /// Bytes of those that were read for this commit.
    bytes: u64,
}

impl Trees {
    /// The files below `inside` at a commit; `inside` is empty, or ends in `/`.
    pub(super) fn files(&mut self, at: &str, inside: &[u8], objects: &mut Objects) -> Result<Files, Fault> {
        (self.before, self.bytes) = (std::mem::take(&mut self.now), 0);
        let mut top = format!("{at}^{{tree}}");
        for part in inside.split(|byte| *byte == b'/').filter(|part| !part.is_empty()) {
            let entries = self.tree(&top, objects)?;
            let folder = entries.iter().find(|entry| entry.name == part && entry.kind == Kind::Folder);
            top.clone_from(&folder.ok_or(CommitFault::NoWorkspace)?.object);
        }
        self.below(top, objects)
    }

    fn below(&mut self, top: String, objects: &mut Objects) -> Result<Files, Fault> {
        let mut files = Files::default();
        let (mut open, mut names) = (vec![(String::new(), top)], 0);
        let mut distinct: BTreeMap<String, (Kind, String)> = BTreeMap::new();
        while let Some((folder, tree)) = open.pop() {
            if folder.split('/').count() > DEPTH {
                return Err(CommitFault::TooDeep(DEPTH).into());
            }
            let entries = self.tree(&tree, objects)?;
            names += entries.len();
            if names > NAMES {
                return Err(CommitFault::TooManyNames(NAMES).into());
            }
            for Entry { name, kind, object } in entries.iter() {
                let path = format!("{folder}{}", String::from_utf8_lossy(name));
                // Every path as the least exact file system tells it from others. One that takes two names for
                // one is no harm where both are files, which are told apart when they are laid out, or both
                // folders; but what lies in a folder must never be written through a link.
                if let Some((other, same)) = distinct.insert(portable::folded(&path), (*kind, path.clone()))
                    && (same == path || other != *kind || !matches!(kind, Kind::File | Kind::Folder))
                {
                    return Err(CommitFault::SameName(vec![same, path]).into());
                }
                let sound = std::str::from_utf8(name);
                match (kind, sound) {
                    (_, Ok(name)) if !portable::stays(name, cfg!(windows)) => {
                        return Err(CommitFault::Name(path).into());
                    }
                    (Kind::Folder, Ok(_)) => open.push((path + "/", object.clone())),
                    (Kind::File | Kind::Link, Ok(_)) => {
                        let is_link = *kind == Kind::Link;
                        files.blobs.insert(path, Blob { object: object.clone(), is_link });
                    }
                    // Where there should be data, nobody knows what it says.
                    (..) if DATA_FOLDERS.contains(&path.split('/').next().unwrap_or_default()) => {
                        return Err(CommitFault::NoFile(path).into());
                    }
                    (..) => files.left_out.push(path),
                }
            }
        }
        Ok(files)
    }

    fn tree(&mut self, object: &str, objects: &mut Objects) -> Result<Rc<[Entry]>, Fault> {
        let known = self.now.get(object).or_else(|| self.before.get(object));
        let entries = match known {
            Some(known) => Rc::clone(known),
            None => self.read(object, objects)?,
        };
        self.now.insert(object.to_owned(), Rc::clone(&entries));
        Ok(entries)
    }

    fn read(&mut self, object: &str, objects: &mut Objects) -> Result<Rc<[Entry]>, Fault> {
        let left = TREES - self.bytes;
        let tree = objects.read(object, |kind, size, content| {
            let mut bytes = Vec::new();
            if kind == "tree" && size <= TREE.min(left) {
                content.take(size).read_to_end(&mut bytes)?;
            }
            Ok((kind == "tree").then_some((size, bytes)))
        });
        let (size, bytes) = tree?.ok_or(CommitFault::Incomplete)?;
        if size > TREE.min(left) {
            return Err(CommitFault::TooManyNames(NAMES).into());
        }
        if bytes.len() as u64 != size {
            return Err(CommitFault::Incomplete.into());
        }
        self.bytes += size;
        // Of SHA-1 or of SHA-256: as long as the names of the commit's other objects. Only the first tree is
        // asked for by the name of its commit.
        let id = object.split('^').next().unwrap_or_default().len() / 2;
        Ok(entries(&bytes, id).ok_or(CommitFault::Incomplete)?)
    }
}

/// The entries of a tree: mode, a blank, name, a zero byte, the bytes of the object's name.
fn entries(mut bytes: &[u8], id: usize) -> Option<Rc<[Entry]>> {
    let mut entries = Vec::new();
    while !bytes.is_empty() {
        let blank = bytes.iter().position(|byte| *byte == b' ')?;
        let end = blank + bytes[blank..].iter().position(|byte| *byte == 0)?;
        let object = bytes.get(end + 1..end + 1 + id)?;
        let kind = match std::str::from_utf8(&bytes[..blank]).ok()?.trim_start_matches('0') {
            "40000" => Kind::Folder,
            "120000" => Kind::Link,
            "160000" => Kind::Submodule,
            _ => Kind::File,
        };
        let object = object.iter().map(|byte| format!("{byte:02x}")).collect();
        entries.push(Entry { name: bytes[blank + 1..end].to_vec(), kind, object });
        bytes = &bytes[end + 1 + id..];
    }
    Some(entries.into())
}
