//! Files and folders that a run needs for a while, or that have no name yet. Each is held by its run with a
//! lock of the operating system, which goes when the run ends, however it ends: what nobody holds is of a
//! dead run, and the next run that writes in the same folder removes it.

use std::ffi::OsStr;
use std::fs::{File, TryLockError};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cap_fs_ext::FollowSymlinks;
use cap_std::fs::{Dir, DirBuilder, OpenOptions};

use super::place::{folder, rename_new, sync};
use crate::world::files::reading;

/// What every such name begins with; sixteen hexadecimal digits follow, then what it is.
const BEGINNING: &str = ".siak-check-";
/// A file that its run holds.
pub(super) const HELD: &str = ".tmp";
/// A folder, held by the file that is called the same but for this.
const FOLDER: &str = ".dir";
/// What changes are made of; whoever holds the lock of the changed folder may remove it.
pub(super) const NEW: &str = ".new";
pub(super) const OLD: &str = ".old";

/// Who may read what is made: the process's mask still applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Private,
    Usual,
}

/// A file, or a folder with all in it, without a name of its own yet: removed when dropped, unless given one.
#[derive(Debug)]
pub(super) struct Temporary {
    folder: Arc<Dir>,
    name: String,
    kept: bool,
    /// What holds it; closed when all is written to one that is held otherwise, or many would be open at once.
    file: Option<File>,
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.kept {
            // If it cannot be removed, the next run that writes here tries again.
            remove(&self.folder, &self.name);
        }
    }
}

impl Temporary {
    /// A new empty file in a folder: held by this run if its ending is [`HELD`], else by the lock of the folder.
    pub(super) fn create(folder: &Arc<Dir>, ending: &str, mode: Mode) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        cap_std::fs::OpenOptionsExt::mode(&mut options, if mode == Mode::Private { 0o600 } else { 0o666 });
        #[cfg(not(unix))]
        let _ = mode;
        loop {
            let name = fresh(ending);
            let file = folder.open_with(&name, &options)?.into_std();
            // A run that removes what is dead may have met it before it was held, or holds it to remove it; where
            // nothing can be locked, nothing is removed either.
            let met = ending == HELD
                && match file.try_lock() {
                    Ok(()) => folder.symlink_metadata(&name).is_err(),
                    Err(TryLockError::WouldBlock) => true,
                    Err(TryLockError::Error(_)) => false,
                };
            if !met {
                return Ok(Self::of(folder, name, Some(file)));
            }
        }
    }

    pub(super) fn link(folder: &Arc<Dir>, of: &OsStr, ending: &str) -> io::Result<Self> {
        let name = fresh(ending);
        folder.hard_link(of, folder, &name)?;
        Ok(Self::of(folder, name, None))
    }

    fn of(folder: &Arc<Dir>, name: String, file: Option<File>) -> Self {
        Self { folder: Arc::clone(folder), name, kept: false, file }
    }

    pub(super) fn file(&self) -> io::Result<&File> {
        self.file.as_ref().ok_or_else(|| io::ErrorKind::NotConnected.into())
    }

    /// Everything has been written: it is made to outlast a power cut.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        self.file()?.sync_all()?;
        if !self.name.ends_with(HELD) {
            self.file = None;
        }
        Ok(())
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Leaves it there, for whoever knows its name.
    pub(super) fn keep(mut self) {
        self.kept = true;
    }

    /// Gives it the name of what it replaces.
    pub(super) fn replace(&mut self, name: &OsStr) -> io::Result<()> {
        self.folder.rename(&self.name, &self.folder, name).map(|()| self.kept = true)
    }

    /// Gives it a name at which nothing may be.
    pub(super) fn add(&mut self, name: &OsStr) -> io::Result<()> {
        rename_new(&self.folder, self.name.as_ref(), name).map(|()| self.kept = true)
    }
}

impl Write for Temporary {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file()?.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file()?.flush()
    }
}

#[derive(Debug)]
pub struct TemporaryFolder {
    own: Temporary,
    path: PathBuf,
    /// Holds it; goes last.
    _mark: Temporary,
}

impl TemporaryFolder {
    /// A new empty folder where the system keeps such, for this user alone. Those of dead runs go.
    pub fn new() -> io::Result<Self> {
        let above = std::env::temp_dir();
        sweep(&folder(&above)?);
        Self::within(&above, Mode::Private)
    }

    pub(super) fn within(path: &Path, mode: Mode) -> io::Result<Self> {
        let above = Arc::new(folder(path)?);
        let mark = Temporary::create(&above, HELD, Mode::Private)?;
        let name = mark.name().replace(HELD, FOLDER);
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        cap_std::fs::DirBuilderExt::mode(&mut builder, if mode == Mode::Private { 0o700 } else { 0o777 });
        #[cfg(not(unix))]
        let _ = (&mut builder, mode);
        above.create_dir_with(&name, &builder)?;
        Ok(Self { path: path.join(&name), own: Temporary::of(&above, name, None), _mark: mark })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn open(&self) -> io::Result<Dir> {
        self.own.folder.open_dir(&self.own.name)
    }

    /// Gives it a name at which nothing may be, in the folder that it is in.
    pub(super) fn add(mut self, name: &OsStr) -> io::Result<()> {
        self.own.add(name)?;
        sync(&self.own.folder)
    }
}

/// Removes from a folder the held files and folders of runs that are dead.
pub(super) fn sweep(folder: &Dir) {
    for name in temporaries(folder, &[HELD, FOLDER]) {
        if name.ends_with(FOLDER) {
            // Made after what holds it, and removed before.
            if folder.symlink_metadata(name.replace(FOLDER, HELD)).is_err() {
                remove(folder, &name);
            }
            continue;
        }
        let opened = folder.open_with(&name, &reading(FollowSymlinks::No));
        let Ok(file) = opened.map(cap_std::fs::File::into_std) else { continue };
        if file.metadata().is_ok_and(|found| found.is_file()) && file.try_lock().is_ok() {
            remove(folder, &name.replace(HELD, FOLDER));
            remove(folder, &name);
        }
    }
}

/// The same, and what changes have left that never came to a journal: of a folder whose lock this run holds.
pub(super) fn sweep_changes(folder: &Dir) {
    sweep(folder);
    for name in temporaries(folder, &[NEW, OLD]) {
        remove(folder, &name);
    }
}

fn temporaries(folder: &Dir, endings: &[&str]) -> Vec<String> {
    let entries = folder.entries().into_iter().flatten();
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names.filter(|name| is_temporary(name, endings)).collect()
}

/// Removes a file or folder; a link is not followed, and what else there is stays. So does what cannot be removed.
fn remove(folder: &Dir, name: &str) {
    let Ok(found) = folder.symlink_metadata(name) else { return };
    if found.is_dir() {
        let _ = folder.remove_dir_all(name);
    } else if found.is_file() {
        let _ = folder.remove_file(name);
    }
}

/// Whether a name is of the form that temporary files and folders have.
pub(super) fn is_temporary(name: &str, endings: &[&str]) -> bool {
    let digits = name.strip_prefix(BEGINNING);
    let digits = digits.and_then(|rest| endings.iter().find_map(|ending| rest.strip_suffix(ending)));
    digits.is_some_and(|digits| {
        digits.len() == 16 && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

fn fresh(ending: &str) -> String {
    format!("{BEGINNING}{:016x}{ending}", RandomState::new().hash_one(std::process::id()))
}
