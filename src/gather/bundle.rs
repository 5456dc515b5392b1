//! Documents on their way into a bundle, and what a bundle holds. Everything is hashed as it passes; nothing
//! is unpacked, and what a hostile archive can cost is bounded.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::archive;
pub use super::archive::Oddity;
use crate::base::{path::shown, portable};
use crate::problem::ReadFault;
use crate::world::files::{self, Opened, Passing, Sum, fault};
use crate::world::root::{EntryKind, Hidden, Presence, Refusal, Root};

/// The file of a bundle that holds the SHA-256 of every other.
pub const SUMS_FILE: &str = "SHA256SUMS";
/// The file of a bundle that says what each file proves.
pub const INDEX_FILE: &str = "index.csv";

/// Bytes of a bundle's own text files that are read.
const TEXT: u64 = 32 << 20;
/// Files that a bundle may hold.
const FILES: usize = 100_000;
/// Documents are packed as they are; what unpacks to a hundredfold holds no documents.
const RATIO: u64 = 100;

/// A document, opened; none when no ordinary file is there, or a link leads out of the workspace.
pub fn document(root: &Root, name: &str) -> Result<Option<Passing<File>>, ReadFault> {
    match root.file(name) {
        Ok(opened) => Ok(Some(Passing::new(opened.file))),
        Err(Refusal::Unreadable(reason))
            if !matches!(reason, ReadFault::NotThere | ReadFault::NotAFolder | ReadFault::NotAFile) =>
        {
            Err(reason)
        }
        Err(Refusal::Absent(_) | Refusal::Outside | Refusal::Unreadable(_)) => Ok(None),
    }
}

/// The sum of a document as it is now; none as for [`document`].
pub fn document_sum(root: &Root, name: &str) -> Result<Option<Sum>, ReadFault> {
    let sum = document(root, name)?.map(Passing::drained);
    sum.transpose().map_err(|error| fault(&error))
}

#[derive(Debug, Default)]
pub struct Contents {
    /// Its files by path, as far as they could be read.
    pub files: BTreeMap<String, Sum>,
    pub sums: Option<String>,
    pub index: Option<String>,
    /// What cannot be taken as a file of a bundle.
    pub oddities: Vec<(String, Oddity)>,
}

/// Reads a bundle, folder or archive; `step` is called after each file. What is no archive holds nothing.
pub fn bundle(path: &Path, step: &mut dyn FnMut()) -> Result<Contents, ReadFault> {
    let mut contents = Contents::default();
    let root = Root::open(path, "");
    if matches!(root.presence("", EntryKind::Folder), Presence::Usable) {
        folder(&root, &mut contents, step);
    } else {
        archive(files::open(path)?, &mut contents, step)?;
    }
    // Stable: what is wrong with one name stays in the order in which it was found.
    contents.oddities.sort_by(|a, b| a.0.cmp(&b.0));
    contents.oddities.dedup();
    Ok(contents)
}

impl Contents {
    fn odd(&mut self, name: &str, oddity: Oddity) {
        self.oddities.push((name.to_owned(), oddity));
    }
}

fn folder(root: &Root, contents: &mut Contents, step: &mut dyn FnMut()) {
    let mut left = u64::MAX;
    let mut names = Names::default();
    for (count, entry) in root.walk("", Hidden::Shown).enumerate() {
        if count == FILES {
            return contents.odd(".", Oddity::TooMuch);
        }
        match entry {
            Ok(entry) => {
                let name = shown(&entry.name);
                match names.add(&name, entry.kind.is_dir()) {
                    Some(oddity) => contents.odd(&name, oddity),
                    None if entry.kind.is_dir() => continue,
                    None if !entry.kind.is_file() => contents.odd(&name, Oddity::Special),
                    None => match entry.file() {
                        Ok(opened) => {
                            if let Some(oddity) = odd(&opened) {
                                contents.odd(&name, oddity);
                            }
                            take(name, opened.file, contents, &mut left);
                        }
                        Err(reason) => contents.odd(&name, Oddity::Unreadable(reason)),
                    },
                }
            }
            Err((folder, reason)) => contents.odd(&shown(folder), Oddity::Unreadable(reason)),
        }
        step();
    }
}

/// What the system knows of a file besides its bytes.
fn odd(opened: &Opened) -> Option<Oddity> {
    #[cfg(unix)]
    if let Ok(metadata) = opened.file.metadata() {
        use std::os::unix::fs::MetadataExt as _;
        if metadata.mode() & 0o7000 != 0 {
            return Some(Oddity::Rights);
        }
        return (metadata.nlink() > 1).then_some(Oddity::HardLink);
    }
    let _ = opened;
    None
}

fn archive(opened: Opened, contents: &mut Contents, step: &mut dyn FnMut()) -> Result<(), ReadFault> {
    let Opened { mut file, size } = opened;
    let listed = archive::list(&mut file, size, &mut |name, oddity| contents.odd(name, oddity));
    let entries = listed.map_err(|error| fault(&error))?;
    let mut left = size.saturating_mul(RATIO).saturating_add(1 << 20);
    let mut names = Names::default();
    for (count, entry) in entries.iter().enumerate() {
        if count == FILES {
            contents.odd(".", Oddity::TooMuch);
            break;
        }
        let (name, is_folder) = (&entry.name, entry.name.ends_with('/'));
        match names.add(name.trim_end_matches('/'), is_folder) {
            // Of files of one name the first one counts.
            Some(oddity) => contents.odd(name, oddity),
            None if is_folder => {}
            None => match archive::content(&mut file, entry) {
                Ok(content) => take(name.clone(), content, contents, &mut left),
                Err(error) => contents.odd(name, Oddity::Unreadable(fault(&error))),
            },
        }
        step();
    }
    Ok(())
}

/// Hashes one file, and keeps what the bundle says of itself.
fn take(name: String, from: impl Read, contents: &mut Contents, left: &mut u64) {
    let mut passing = Passing::new(from.take(left.saturating_add(1)));
    let mut kept = Vec::new();
    let own = name == SUMS_FILE || name == INDEX_FILE;
    let read = if own { (&mut passing).take(TEXT).read_to_end(&mut kept).map(drop) } else { Ok(()) };
    let read = read.and_then(|()| io::copy(&mut passing, &mut io::sink()));
    if let Err(error) = read {
        use io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
        let damaged = matches!(error.kind(), InvalidData | InvalidInput | UnexpectedEof);
        let oddity = if damaged { Oddity::Damaged } else { Oddity::Unreadable(fault(&error)) };
        return contents.odd(&name, oddity);
    }
    let sum = passing.sum();
    if sum.size > *left || (own && sum.size > TEXT) {
        *left = left.saturating_sub(sum.size);
        return contents.odd(&name, Oddity::TooMuch);
    }
    *left -= sum.size;
    let text = String::from_utf8(kept).ok();
    if name == SUMS_FILE {
        contents.sums = text;
    } else if name == INDEX_FILE {
        contents.index = text;
    }
    contents.files.insert(name, sum);
}

/// Names as the least exact system tells them apart.
#[derive(Default)]
struct Names {
    /// What was given, and whether it is a folder.
    given: BTreeSet<(String, bool)>,
    /// Folders, given or on the way to what was, as they are written.
    folders: BTreeMap<String, String>,
}

impl Names {
    /// Why a system would not have a file or folder of this name beside the others.
    fn add(&mut self, name: &str, is_folder: bool) -> Option<Oddity> {
        if let Some(fault) = portable::fault(name) {
            return Some(Oddity::Name(fault));
        }
        let folded = portable::folded(name);
        let mut twice = !self.given.insert((folded.clone(), is_folder));
        let mut both = self.folders.contains_key(&folded) && !is_folder;
        // What a name may hold is as long folded as before.
        let ends = name.match_indices('/').map(|(at, _)| at).chain(is_folder.then_some(name.len()));
        for end in ends {
            let (folded, written) = (folded[..end].to_owned(), &name[..end]);
            both |= self.given.contains(&(folded.clone(), false));
            twice |= *self.folders.entry(folded).or_insert_with(|| written.to_owned()) != written;
        }
        if twice { Some(Oddity::Twice) } else { both.then_some(Oddity::Both) }
    }
}
