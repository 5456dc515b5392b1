//! Files, read: ordinary ones only, so that a pipe or a device never blocks, and no more than a limit of each.

#![expect(clippy::disallowed_methods, reason = "`world` is the module that reads files")]

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::problem::ReadFault;

/// Bytes that a data file may have.
pub const FILE_LIMIT: u64 = 4 << 20;

/// The text of a file outside or inside a workspace that the command line names; limited like every data file.
pub fn text(path: &Path) -> Result<String, ReadFault> {
    let kind = fs::metadata(path).map_err(|error| fault(&error))?.file_type();
    let bytes = read_limited(path, kind).map_err(|error| fault(&error))?;
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(ReadFault::NotAFile)
}

/// The text of a file that a workspace names: the same, but no link may lead out of the workspace.
pub fn text_inside(root: &Path, name: &str) -> Result<String, ReadFault> {
    let real = fs::canonicalize(root.join(name)).map_err(|error| fault(&error))?;
    if !is_inside(root, name) {
        return Err(ReadFault::NotAllowed);
    }
    text(&real)
}

/// Whether what stands at `name` in a workspace, links followed, lies inside it.
pub fn is_inside(root: &Path, name: &str) -> bool {
    let real = fs::canonicalize(root.join(name));
    real.is_ok_and(|real| fs::canonicalize(root).is_ok_and(|root| real.starts_with(root)))
}

/// The operating system's number for links that lead in a circle; the standard library has no stable name for it.
const CIRCLE: Option<i32> = match () {
    () if cfg!(windows) => None,
    () if cfg!(target_os = "linux") => Some(40),
    () => Some(62),
};

/// Why something cannot be read or written.
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
        // There are many kinds and more to come; the number in the operating system's words differs between systems.
        _ => ReadFault::Other(error.to_string().split(" (os error").next().unwrap_or_default().to_owned()),
    }
}

/// The bytes of an ordinary file; `None` when there are more than the limit.
pub fn read_limited(path: &Path, kind: fs::FileType) -> io::Result<Option<Vec<u8>>> {
    // Asked before opening: opening a pipe would wait for somebody to write to it.
    if !kind.is_file() && !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let file = File::open(path)?;
    let size = file.metadata()?.len().min(FILE_LIMIT);
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    file.take(FILE_LIMIT + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= FILE_LIMIT).then_some(bytes))
}
