//! Files, read: ordinary ones only, so that no pipe or device blocks, and no more than a limit of each.

#![expect(clippy::disallowed_methods, reason = "`world` is the module that reads files")]

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use cap_fs_ext::{FollowSymlinks, OpenOptionsFollowExt, OpenOptionsSyncExt};
use cap_std::ambient_authority;
use cap_std::fs::OpenOptions;
use sha2::{Digest, Sha256};

use crate::problem::ReadFault;

/// Bytes that a data file may have.
pub const FILE_LIMIT: u64 = 4 << 20;

pub struct Opened {
    pub file: File,
    pub size: u64,
}

impl Opened {
    /// Judges what has been opened, by [`reading`].
    pub(super) fn of(file: File) -> Result<Self, ReadFault> {
        let metadata = file.metadata().map_err(|error| fault(&error))?;
        if metadata.is_file() { Ok(Self { file, size: metadata.len() }) } else { Err(ReadFault::NotAFile) }
    }

    /// Its bytes; none when there are more than the limit.
    pub fn bytes(self, limit: u64) -> Result<Option<Vec<u8>>, ReadFault> {
        let size = usize::try_from(self.size.min(limit)).unwrap_or(0);
        let mut bytes = Vec::with_capacity(size + 1);
        self.file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| fault(&error))?;
        Ok((bytes.len() as u64 <= limit).then_some(bytes))
    }

    pub fn text(self) -> Result<String, ReadFault> {
        self.bytes(FILE_LIMIT)?.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(ReadFault::NotAFile)
    }
}

/// How everything is opened that is read: a pipe does not wait for somebody to write to it.
pub(super) fn reading(follow: FollowSymlinks) -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).nonblock(true).follow(follow);
    options
}

/// A file that the command line names, opened; links may lead anywhere.
pub fn open(path: &Path) -> Result<Opened, ReadFault> {
    match cap_std::fs::File::open_ambient_with(path, &reading(FollowSymlinks::Yes), ambient_authority()) {
        Ok(file) => Opened::of(file.into_std()),
        // Some of what is no file, as a socket, cannot even be opened.
        Err(_) if fs::metadata(path).is_ok_and(|found| !found.is_file()) => Err(ReadFault::NotAFile),
        Err(error) => Err(fault(&error)),
    }
}

/// Its text; limited like every data file.
pub fn text(path: &Path) -> Result<String, ReadFault> {
    open(path)?.text()
}

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

    pub fn drained(mut self) -> io::Result<Sum> {
        io::copy(&mut self, &mut io::sink())?;
        Ok(self.sum())
    }
}

impl<R: Read> Read for Passing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(buffer).inspect_err(|error| {
            if error.kind() != io::ErrorKind::Interrupted {
                self.fault = Some(fault(error));
            }
        })?;
        self.hasher.update(&buffer[..read]);
        self.size += read as u64;
        Ok(read)
    }
}

pub fn sum(bytes: &[u8]) -> Sum {
    Passing::new(bytes).drained().expect("memory can be read")
}

/// The SHA-256 of what was hashed, in lowercase hexadecimal.
pub fn hex(hasher: Sha256) -> String {
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The system's number for links that lead in a circle; the standard library has no stable name for it.
const CIRCLE: Option<i32> = match () {
    // `ERROR_TOO_MANY_LINKS`, as cap-std says it.
    () if cfg!(windows) => Some(1142),
    () if cfg!(target_os = "linux") => Some(40),
    () => Some(62),
};

#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are the standard library's, not ours")]
pub fn fault(error: &io::Error) -> ReadFault {
    match error.kind() {
        _ if error.raw_os_error() == CIRCLE => ReadFault::Circle,
        io::ErrorKind::NotFound => ReadFault::NotThere,
        io::ErrorKind::AlreadyExists => ReadFault::There,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ReadFault::Full,
        io::ErrorKind::PermissionDenied => ReadFault::NotAllowed,
        io::ErrorKind::NotADirectory => ReadFault::NotAFolder,
        io::ErrorKind::IsADirectory | io::ErrorKind::InvalidInput => ReadFault::NotAFile,
        // There are many kinds and more to come; the number in the system's words differs between systems.
        _ => ReadFault::Other(error.to_string().split(" (os error").next().unwrap_or_default().to_owned()),
    }
}

/// Whether an error says that nothing is there, and nothing else.
pub fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}
