//! Where a file is written: a name in an open folder. What stands there is judged after it was opened.

#![expect(clippy::disallowed_methods, reason = "this is the module that writes files")]

use std::fs::{self, File};
use std::io::{self, Read, Seek};
use std::path::Path;

use cap_fs_ext::{FollowSymlinks, OpenOptionsFollowExt, OpenOptionsSyncExt};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, OpenOptions};
use sha2::{Digest, Sha256};

use crate::world::beneath::Place;

/// Links that are followed one after the other, as Linux does.
const LINKS: usize = 40;

/// Where a path of the command line leads; links may lead anywhere, be anything there or not.
pub(super) fn ambient(path: &Path) -> io::Result<Place> {
    let mut path = path.to_path_buf();
    for _ in 0..LINKS {
        if let Ok(target) = fs::read_link(&path) {
            path = above(&path).join(target);
            continue;
        }
        let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?.to_owned();
        return Ok(Place { folder: Dir::open_ambient_dir(above(&path), ambient_authority())?, name, path });
    }
    // Let the system say in its own words what is wrong with such links.
    fs::metadata(&path).and(Err(io::ErrorKind::InvalidInput.into()))
}

/// The folder that a path stands in.
pub(super) fn above(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The ordinary file at a name, opened to be read and written; none where nothing is. One that may not be written
/// is an error, though it could be replaced.
pub(super) fn existing(folder: &Dir, name: impl AsRef<Path>) -> io::Result<Option<File>> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).nonblock(true).follow(FollowSymlinks::No);
    let file = match folder.open_with(name, &options) {
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

/// The SHA-256 of a file's content.
pub(super) fn sha256(mut file: &File) -> io::Result<String> {
    file.rewind()?;
    let (mut digest, mut buffer) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hexadecimal(&digest.finalize())),
            read => digest.update(&buffer[..read]),
        }
    }
}

pub(super) fn sha256_of(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
