//! What is laid out in place of a document that is too large for it: a file as large as the document, with
//! its first bytes and the name of its object. It begins with what nobody who made the document could
//! foresee, so that no document passes for one; and whoever opens it by whatever way knows it.

use std::collections::BTreeMap;
use std::fs::File;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, Seek, SeekFrom, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::{HistoryFault, program::Program};
use crate::world::files::{self, Passing};

/// Where the first bytes of the document begin.
pub const HEAD: usize = 4 << 10;
/// How many of them are there.
pub(super) const KEPT: u64 = 2 << 20;

/// What stand-ins begin with, and the repository in which their documents are.
static MARKS: Mutex<BTreeMap<String, PathBuf>> = Mutex::new(BTreeMap::new());
const MARK: usize = 32;

pub(super) fn mark(top: &Path) -> String {
    let random = || RandomState::new().hash_one(0);
    let mark = format!("{:016x}{:016x}", random(), random());
    MARKS.lock().unwrap_or_else(PoisonError::into_inner).insert(mark.clone(), top.to_path_buf());
    mark
}

/// A document that stays in the repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandIn {
    top: PathBuf,
    object: String,
    size: u64,
    /// Bytes that a document may have to be laid out whole.
    pub limit: u64,
    /// Whether git could give its first bytes.
    pub readable: bool,
}

impl StandIn {
    /// What a file stands in for, by its first bytes.
    pub fn of(file: &[u8]) -> Option<Self> {
        let mark = std::str::from_utf8(file.get(..MARK)?).ok()?;
        let top = MARKS.lock().unwrap_or_else(PoisonError::into_inner).get(mark)?.clone();
        let mut words =
            std::str::from_utf8(file[MARK..].split(|byte| *byte == b'\n').next()?).ok()?.split(' ');
        let object = words.next()?.to_owned();
        let (size, limit) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        Some(Self { top, object, size, limit, readable: words.next()? == "readable" })
    }

    /// The SHA-256 of the whole document.
    pub fn sha256(&self) -> io::Result<String> {
        let mut sum = files::sum(b"");
        let read = Program::new(&self.top, ["cat-file", "blob", &self.object]).read(&mut |content| {
            sum = Passing::new(content).drained()?;
            Ok(ControlFlow::Continue(()))
        });
        match read {
            Ok(()) if sum.size == self.size => Ok(sum.sha256),
            Err(HistoryFault::Git(words)) => Err(io::Error::other(words)),
            Ok(()) | Err(_) => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }

    /// Writes one; `head` are the first bytes of the document, unless git cannot give them.
    pub(super) fn write(
        (mark, object): (&str, &str),
        (size, limit): (u64, u64),
        head: Option<&[u8]>,
        mut file: &File,
    ) -> io::Result<()> {
        let readable = if head.is_some() { "readable" } else { "unreadable" };
        file.set_len(size)?;
        file.write_all(format!("{mark}{object} {size} {limit} {readable}\n").as_bytes())?;
        file.seek(SeekFrom::Start(HEAD as u64))?;
        file.write_all(head.unwrap_or_default())
    }
}
