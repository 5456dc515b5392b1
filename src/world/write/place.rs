//! Where a file is written: a name in an open folder. What stands there is judged after it was opened.

#![expect(clippy::disallowed_methods, reason = "this is the module that writes files")]

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Seek, Write};
use std::path::Path;
use std::sync::Arc;

use cap_fs_ext::FollowSymlinks;
use cap_std::ambient_authority;
use cap_std::fs::Dir;

use crate::world::{beneath::Place, files::Passing, files::reading, place::places};

/// A folder that the command line names.
pub(super) fn folder(path: &Path) -> io::Result<Dir> {
    Dir::open_ambient_dir(path, ambient_authority())
}

/// Makes a folder that the command line names and those that lead there.
pub(super) fn make_folders(path: &Path) -> io::Result<()> {
    let made: Vec<&Path> =
        path.ancestors().take_while(|above| matches!(above.try_exists(), Ok(false))).collect();
    fs::create_dir_all(path)?;
    made.into_iter().try_for_each(|path| sync(&folder(above(path))?))
}

/// A device or a pipe at a path of the command line, opened to be written to.
pub(super) fn device(path: &Path) -> io::Result<Option<File>> {
    let is_device = fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir());
    if is_device { fs::OpenOptions::new().write(true).open(path).map(Some) } else { Ok(None) }
}

/// Adds a text to a file, which is made if need be; as much of it as leaves the file within so many bytes.
pub fn append(path: &Path, text: &str, limit: usize) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().append(true).create(true).open(path)?;
    let room = limit.saturating_sub(usize::try_from(file.metadata()?.len()).unwrap_or(limit));
    file.write_all(&text.as_bytes()[..text.floor_char_boundary(room)])
}

/// Where a path of the command line leads; links may lead anywhere, be anything there or not.
pub(super) fn ambient(path: &Path) -> io::Result<Place> {
    let path = places(path).pop().unwrap_or_default();
    let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?.to_owned();
    Ok(Place { folder: Arc::new(folder(above(&path))?), name, path })
}

pub(super) fn above(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The ordinary file at a name, opened to be read and written; none where nothing is. One that may not be written
/// is an error, though it could be replaced.
pub(super) fn existing(folder: &Dir, name: impl AsRef<Path>) -> io::Result<Option<File>> {
    let file = match folder.open_with(name, reading(FollowSymlinks::No).write(true)) {
        Ok(file) => file.into_std(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    // The system's administrator may write it all the same, and is not meant to.
    if metadata.permissions().readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    Ok(Some(file))
}

/// The SHA-256 of the file at a name; none where nothing is.
pub(super) fn sum(folder: &Dir, name: impl AsRef<Path>) -> io::Result<Option<String>> {
    existing(folder, name)?.as_ref().map(sha256).transpose()
}

/// Gives the file at a name other content, and leaves it the file that it is.
pub(super) fn overwrite(folder: &Dir, name: impl AsRef<Path>, bytes: &[u8]) -> io::Result<()> {
    let mut file = existing(folder, name)?.ok_or(io::ErrorKind::NotFound)?;
    file.write_all(bytes)?;
    file.set_len(bytes.len() as u64)?;
    file.sync_all()
}

pub(super) fn sha256(mut file: &File) -> io::Result<String> {
    file.rewind()?;
    Ok(Passing::new(file).drained()?.sha256)
}

/// Makes what is in a folder outlast a power cut: names given, changed and removed.
pub(super) fn sync(folder: &Dir) -> io::Result<()> {
    #[cfg(unix)]
    {
        // A folder that may be written and not listed cannot be synced.
        let Ok(opened) = folder.open(".") else { return Ok(()) };
        match opened.sync_all() {
            // The file system has no such thing.
            Err(error)
                if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {}
            synced => return synced,
        }
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Gives what stands at one name another at which nothing may be.
pub(super) fn rename_new(folder: &Dir, from: &OsStr, to: &OsStr) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    match rustix::fs::renameat_with(folder, from, folder, to, rustix::fs::RenameFlags::NOREPLACE)
        .map_err(io::Error::from)
    {
        // The file system has no such thing.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {}
        renamed => return renamed,
    }
    match folder.symlink_metadata(to) {
        Ok(_) => Err(io::ErrorKind::AlreadyExists.into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => folder.rename(from, folder, to),
        Err(error) => Err(error),
    }
}
