//! The only module that writes files: whole or not at all. What is written beside is synced and then takes the name.

#![expect(clippy::disallowed_methods, reason = "this is the module that writes files")]

use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

/// Writes a file, replacing what is there. A link stays, and what it leads to is replaced; a device or a pipe is written to.
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    let Ok(metadata) = std::fs::metadata(path) else {
        return beside(path, text)?.persist(path).map(drop).map_err(|error| error.error);
    };
    if !metadata.is_file() {
        return std::fs::OpenOptions::new().write(true).open(path)?.write_all(text.as_bytes());
    }
    let real = std::fs::canonicalize(path)?;
    let file = beside(&real, text)?;
    file.as_file().set_permissions(metadata.permissions())?;
    file.persist(&real).map(drop).map_err(|error| error.error)
}

/// The same, and makes the folders that lead there.
pub fn keep(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    replace(path, text)
}

/// Writes a file that must not be there yet; an existing one is left as it is.
pub fn create(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    beside(path, text)?.persist_noclobber(path).map(drop).map_err(|error| error.error)
}

fn beside(path: &Path, text: &str) -> io::Result<NamedTempFile> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = tempfile::Builder::new().permissions(ordinary()).tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// The permissions of a file that others may read; the process's mask still applies.
#[cfg(unix)]
fn ordinary() -> std::fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(0o666)
}

#[cfg(not(unix))]
fn ordinary() -> std::fs::Permissions {
    std::fs::metadata(".").map(|metadata| metadata.permissions()).expect("the current folder is there")
}
