//! The only module that writes files: whole or not at all. What is written beside is synced and then takes the name.

#![expect(clippy::disallowed_methods, reason = "this is the module that writes files")]

mod package;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::NamedTempFile;

pub use package::Package;

/// Writes a file, replacing what is there. A link stays, and what it leads to is replaced; a device or a pipe is written to.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let Ok(metadata) = std::fs::metadata(path) else {
        return beside(path, bytes)?.persist(path).map(drop).map_err(|error| error.error);
    };
    if !metadata.is_file() {
        return std::fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let real = std::fs::canonicalize(path)?;
    let file = beside(&real, bytes)?;
    file.as_file().set_permissions(metadata.permissions())?;
    file.persist(&real).map(drop).map_err(|error| error.error)
}

/// The same, and makes the folders that lead there.
pub fn keep(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    replace(path, text.as_bytes())
}

/// Writes several files, each replacing what is there, and makes their folders: all are written beside before the first
/// takes its name.
pub fn replace_each(files: &[(PathBuf, Vec<u8>)]) -> io::Result<()> {
    let mut written = Vec::new();
    for (path, bytes) in files {
        std::fs::create_dir_all(above(path))?;
        let real = std::fs::canonicalize(path).unwrap_or_else(|_| path.clone());
        let file = beside(&real, bytes)?;
        if let Ok(metadata) = std::fs::metadata(&real) {
            if !metadata.is_file() {
                return Err(io::ErrorKind::IsADirectory.into());
            }
            file.as_file().set_permissions(metadata.permissions())?;
        }
        written.push((real, file));
    }
    for (real, file) in written {
        file.persist(real).map_err(|error| error.error)?;
    }
    Ok(())
}

/// Writes a file that must not be there yet; an existing one is left as it is.
pub fn create(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    beside(path, text.as_bytes())?.persist_noclobber(path).map(drop).map_err(|error| error.error)
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

/// Writes files into a folder, which is made where it is not there. Every file is written beside before the first takes its
/// name; a folder that had to be made takes its own name last.
pub fn replace_all(folder: &Path, files: &[(&str, String)]) -> io::Result<()> {
    if folder.exists() {
        let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
        if let Some(taken) = paths.iter().find(|path| path.is_dir()) {
            return Err(io::Error::new(io::ErrorKind::IsADirectory, taken.to_string_lossy()));
        }
        let written = paths.iter().zip(files).map(|(path, (_, text))| beside(path, text.as_bytes()));
        let written = written.collect::<io::Result<Vec<NamedTempFile>>>()?;
        for (file, path) in written.into_iter().zip(&paths) {
            file.persist(path).map_err(|error| error.error)?;
        }
        return Ok(());
    }
    let above = above(folder);
    let made = tempfile::Builder::new().permissions(ordinary_folder()).tempdir_in(above)?;
    for (name, text) in files {
        beside(&made.path().join(name), text.as_bytes())?
            .persist(made.path().join(name))
            .map_err(|error| error.error)?;
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
    let mut file = tempfile::Builder::new().permissions(ordinary()).tempfile_in(above(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// The permissions of a file that others may read; the process's mask still applies.
#[cfg(unix)]
fn ordinary() -> std::fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(0o666)
}

#[cfg(unix)]
fn ordinary_folder() -> std::fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(0o777)
}

#[cfg(not(unix))]
fn ordinary_folder() -> std::fs::Permissions {
    ordinary()
}

#[cfg(not(unix))]
fn ordinary() -> std::fs::Permissions {
    std::fs::metadata(".").map(|metadata| metadata.permissions()).expect("the current folder is there")
}
