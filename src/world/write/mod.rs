//! The only module that writes files: whole or not at all. What is written beside is synced and then takes
//! the name.

#![expect(clippy::disallowed_methods, reason = "this is the module that writes files")]

mod package;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::NamedTempFile;

pub use package::Package;

/// Writes a file, replacing what is there. A link stays, and what it leads to is replaced; a device or a pipe
/// is written to.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return std::fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let (real, file) = replacement(path, bytes)?;
    file.persist(real)?;
    Ok(())
}

/// The same for what only its owner may read, and makes the folders that lead there.
pub fn keep(path: &Path, text: &str) -> io::Result<()> {
    std::fs::create_dir_all(above(path))?;
    let real = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    // A file that has no name yet is its owner's alone, unless it is made otherwise.
    let mut file = NamedTempFile::new_in(above(&real))?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(real)?;
    Ok(())
}

/// Writes several files, each replacing what is there, and makes their folders: all are written beside before
/// the first takes its name.
pub fn replace_each(files: &[(PathBuf, Vec<u8>)]) -> io::Result<()> {
    let written = files.iter().map(|(path, bytes)| {
        std::fs::create_dir_all(above(path))?;
        replacement(path, bytes)
    });
    for (real, file) in written.collect::<io::Result<Vec<_>>>()? {
        file.persist(real)?;
    }
    Ok(())
}

/// What shall stand at a path, written beside what is there, which a link may lead to; with that one's
/// permissions.
fn replacement(path: &Path, bytes: &[u8]) -> io::Result<(PathBuf, NamedTempFile)> {
    let real = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let file = beside(&real, bytes)?;
    if let Ok(metadata) = std::fs::metadata(&real) {
        if !metadata.is_file() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        file.as_file().set_permissions(metadata.permissions())?;
    }
    Ok((real, file))
}

/// Writes a file that must not be there yet; an existing one is left as it is.
pub fn create(path: &Path, text: &str) -> io::Result<()> {
    std::fs::create_dir_all(above(path))?;
    beside(path, text.as_bytes())?.persist_noclobber(path)?;
    Ok(())
}

/// Keeps other runs of this program from changing what is in a folder, until it is dropped.
pub struct Hold(PathBuf);

impl Hold {
    /// The name of the file in the folder whose being there says that it is held.
    pub const NAME: &str = ".lock";
    /// How often it is tried, and how long is waited between.
    const PATIENCE: (u32, Duration) = (500, Duration::from_millis(10));

    /// Waits a few seconds for whoever holds the folder; it is made if it is not there.
    pub fn of(folder: &Path) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let path = folder.join(Self::NAME);
        let (tries, pause) = Self::PATIENCE;
        for _ in 1..tries {
            match std::fs::File::create_new(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => std::thread::sleep(pause),
                made => return made.map(|_| Self(path)),
            }
        }
        std::fs::File::create_new(&path).map(|_| Self(path))
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        // If it cannot be removed, the next run says where it is.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Writes files into a folder, which is made where it is not there. Every file is written beside before the
/// first takes its name; a folder that had to be made takes its own name last.
pub fn replace_all(folder: &Path, files: &[(&str, String)]) -> io::Result<()> {
    if folder.exists() {
        let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
        if let Some(taken) = paths.iter().find(|path| path.is_dir()) {
            return Err(io::Error::new(io::ErrorKind::IsADirectory, taken.to_string_lossy()));
        }
        let written = paths.iter().zip(files).map(|(path, (_, text))| beside(path, text.as_bytes()));
        let written = written.collect::<io::Result<Vec<NamedTempFile>>>()?;
        for (file, path) in written.into_iter().zip(&paths) {
            file.persist(path)?;
        }
        return Ok(());
    }
    let made = tempfile::Builder::new().permissions(permissions(FOLDER)).tempdir_in(above(folder))?;
    for (name, text) in files {
        let path = made.path().join(name);
        beside(&path, text.as_bytes())?.persist(path)?;
    }
    std::fs::rename(made.path(), folder)?;
    // It has another name now: there is nothing left to remove.
    let _ = made.keep();
    Ok(())
}

/// The folder that a path stands in.
fn above(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn beside(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = tempfile::Builder::new().permissions(permissions(FILE)).tempfile_in(above(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// What others may do with a file, and with a folder; the process's mask still applies.
const FILE: u32 = 0o666;
const FOLDER: u32 = 0o777;

#[cfg(unix)]
fn permissions(mode: u32) -> std::fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(mode)
}

#[cfg(not(unix))]
fn permissions(_: u32) -> std::fs::Permissions {
    std::fs::metadata(".").map(|metadata| metadata.permissions()).expect("the current folder is there")
}
