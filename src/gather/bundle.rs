//! Documents on their way into a bundle, and what a bundle holds. Everything is hashed as it passes; nothing
//! is unpacked, and what a hostile archive can cost is bounded.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use std::rc::Rc;

use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::inspect::hex;
use super::limited::LimitedReader;
use crate::base::path::shown;
use crate::problem::ReadFault;
use crate::world::files::{self, Opened, fault};
use crate::world::root::{EntryKind, Hidden, Presence, Refusal, Root};

/// The file of a bundle that holds the SHA-256 of every other.
pub const SUMS_FILE: &str = "SHA256SUMS";
/// The file of a bundle that says what each file proves.
pub const INDEX_FILE: &str = "index.csv";

/// Bytes of a bundle's own text files that are read.
const TEXT: u64 = 32 << 20;
/// Files that a bundle may hold.
const FILES: usize = 100_000;
/// Bytes read of an archive for its directory: room for that many files.
const DIRECTORY: u64 = 64 << 20;
/// Documents are packed as they are; what unpacks to a hundredfold holds no documents.
const RATIO: u64 = 100;

/// What some bytes are known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The SHA-256 in lowercase hexadecimal.
    pub sha256: String,
    pub size: u64,
}

/// Bytes on their way, hashed as they pass.
pub struct Passing<R> {
    from: R,
    hasher: Sha256,
    size: u64,
    fault: Option<ReadFault>,
}

impl<R: Read> Passing<R> {
    pub fn new(from: R) -> Self {
        Self { from, hasher: Sha256::new(), size: 0, fault: None }
    }

    /// Why they could not be read, when they could not.
    pub fn fault(&self) -> Option<&ReadFault> {
        self.fault.as_ref()
    }

    pub fn sum(self) -> Sum {
        Sum { sha256: hex(self.hasher), size: self.size }
    }

    /// The sum of all that is left to read.
    pub(super) fn drained(mut self) -> Result<Sum, ReadFault> {
        io::copy(&mut self, &mut io::sink()).map_err(|error| fault(&error))?;
        Ok(self.sum())
    }
}

impl<R: Read> Read for Passing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.from.read(buffer) {
            Ok(read) => {
                self.hasher.update(&buffer[..read]);
                self.size += read as u64;
                Ok(read)
            }
            Err(error) => {
                if error.kind() != io::ErrorKind::Interrupted {
                    self.fault = Some(fault(&error));
                }
                Err(error)
            }
        }
    }
}

pub fn sum(bytes: &[u8]) -> Sum {
    Passing::new(bytes).drained().expect("memory can be read")
}

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
    document(root, name)?.map(Passing::drained).transpose()
}

/// What a folder or an archive holds.
#[derive(Debug, Default)]
pub struct Contents {
    /// Its files by path, as far as they could be read.
    pub files: BTreeMap<String, Sum>,
    /// The text of `SHA256SUMS`.
    pub sums: Option<String>,
    /// The text of `index.csv`.
    pub index: Option<String>,
    /// What cannot be taken as a file of a bundle.
    pub oddities: Vec<(String, Oddity)>,
}

/// Why something in a bundle is no file of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// The name leads elsewhere, or another system would read it otherwise.
    Name,
    Twice,
    /// A link, a device or a pipe.
    Special,
    /// The archive is damaged here, or packed in a way that is not read.
    Damaged,
    Unreadable(ReadFault),
    /// There is more than a bundle can hold.
    TooMuch,
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

fn folder(root: &Root, contents: &mut Contents, step: &mut dyn FnMut()) {
    let mut left = u64::MAX;
    for (count, entry) in root.walk("", Hidden::Shown).enumerate() {
        if count == FILES {
            contents.oddities.push((".".to_owned(), Oddity::TooMuch));
            break;
        }
        match entry {
            Ok(entry) if entry.kind.is_dir() => continue,
            Ok(entry) => match entry.name.to_str().map(shown) {
                None => contents.oddities.push((shown(entry.name), Oddity::Name)),
                Some(name) if !entry.kind.is_file() => contents.oddities.push((name, Oddity::Special)),
                Some(name) => match entry.file() {
                    Ok(opened) => take(name, opened.file, contents, &mut left),
                    Err(reason) => contents.oddities.push((name, Oddity::Unreadable(reason))),
                },
            },
            Err((folder, reason)) => contents.oddities.push((shown(folder), Oddity::Unreadable(reason))),
        }
        step();
    }
}

fn archive(opened: Opened, contents: &mut Contents, step: &mut dyn FnMut()) -> Result<(), ReadFault> {
    let Opened { file, size } = opened;
    let again = file.try_clone().map_err(|error| fault(&error))?;
    let readable = Rc::new(Cell::new(DIRECTORY));
    let limited = LimitedReader::new(file, &readable);
    let Ok(mut archive) = ZipArchive::new(BufReader::new(limited)) else { return Ok(()) };
    readable.set(DIRECTORY);
    let directory = LimitedReader::new(again, &readable);
    for name in names_given_twice(directory, archive.central_directory_start()) {
        contents.oddities.push((name, Oddity::Twice));
    }
    readable.set(u64::MAX);
    let mut left = size.saturating_mul(RATIO).saturating_add(1 << 20);
    for index in 0..archive.len() {
        if index == FILES {
            contents.oddities.push((".".to_owned(), Oddity::TooMuch));
            break;
        }
        let Ok(file) = archive.by_index(index) else {
            contents.oddities.push((format!("#{}", index + 1), Oddity::Damaged));
            continue;
        };
        let name = String::from_utf8_lossy(file.name_raw()).into_owned();
        if file.is_dir() && is_plain(name.trim_end_matches('/')) {
            continue;
        }
        if file.is_symlink() {
            contents.oddities.push((name, Oddity::Special));
        } else if is_plain(&name) {
            take(name, file, contents, &mut left);
        } else {
            contents.oddities.push((name, Oddity::Name));
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
        let damaged = matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof);
        let oddity = if damaged { Oddity::Damaged } else { Oddity::Unreadable(fault(&error)) };
        contents.oddities.push((name, oddity));
        return;
    }
    let sum = passing.sum();
    if sum.size > *left || (own && sum.size > TEXT) {
        *left = left.saturating_sub(sum.size);
        contents.oddities.push((name, Oddity::TooMuch));
        return;
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

/// Whether every system takes a name for the same path below the folder where a bundle is unpacked.
fn is_plain(name: &str) -> bool {
    let parts = || name.split('/');
    !name.contains(['\\', ':', '\u{FFFD}'])
        && !name.chars().any(char::is_control)
        && parts().all(|part| !matches!(part, "" | "." | ".."))
}

/// The names that an archive's directory gives more than once; the reader itself keeps only the last of them.
fn names_given_twice(mut directory: impl Read + Seek, start: u64) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut twice = BTreeSet::new();
    if directory.seek(SeekFrom::Start(start)).is_err() {
        return twice;
    }
    let mut directory = BufReader::new(directory);
    let mut head = [0; 46];
    while directory.read_exact(&mut head).is_ok() && head.starts_with(b"PK\x01\x02") {
        let length = |at: usize| u64::from(u16::from_le_bytes([head[at], head[at + 1]]));
        let mut name = Vec::new();
        let rest = length(30) + length(32);
        let read = (&mut directory).take(length(28)).read_to_end(&mut name);
        if read.and_then(|_| io::copy(&mut (&mut directory).take(rest), &mut io::sink())).is_err() {
            break;
        }
        // Systems that do not tell capitals apart would unpack one over the other.
        let name = String::from_utf8_lossy(&name).into_owned();
        if !seen.insert(name.to_lowercase()) {
            twice.insert(name);
        }
    }
    twice
}
