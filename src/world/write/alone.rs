//! A folder that one run at a time changes, and its files written together: all of them or none.

use std::collections::BTreeMap;
use std::fs::TryLockError;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use cap_fs_ext::{FollowSymlinks, MetadataExt};
use cap_std::fs::Dir;

use super::journal::{Beside, Entry, Journal};
use super::place::{above, make_folders, sum, sync};
use super::stage::{Failure, NewFile, Staged, failed};
use super::temporary::{Mode, NEW, Temporary, sweep_changes};
use crate::base::layout::{CHANGE_JOURNAL, CHANGE_LOCK};
use crate::problem::ReadFault;
use crate::world::beneath::{Beneath, Place, Refusal};
use crate::world::files::{self, fault, reading};

/// The lock of a folder, for as long as this lives. Whoever decides what to write reads after it was taken.
#[derive(Debug)]
pub struct Alone {
    beneath: Beneath,
    /// None where nothing can be locked.
    lock: Option<cap_std::fs::File>,
}

include!(concat!(env!("OUT_DIR"), "/faults_meanwhile.rs"));

/// The folders that files of a change stand in, by their paths without links.
type Folders = BTreeMap<PathBuf, Arc<Dir>>;

/// How often the lock is tried, and how long is waited between: a minute.
const PATIENCE: (u32, Duration) = (6_000, Duration::from_millis(10));

impl Alone {
    /// Waits for whoever else changes a folder, which must be there; finishes or undoes what a dead run has left.
    pub fn with(path: &Path) -> Result<(Self, Vec<Meanwhile>), Failure> {
        let refused = |refusal: Refusal| Failure::Failed { name: String::new(), reason: refusal.into() };
        let mut alone = Self { beneath: Beneath::open(path).map_err(refused)?, lock: None };
        let mut meanwhile = Vec::new();
        match alone.lock()? {
            Ok(lock) => alone.lock = Some(lock),
            Err(reason) => {
                meanwhile.push(Meanwhile::NoLock(reason));
                alone.await_journal();
            }
        }
        let recovered = recover(alone.folder());
        meanwhile.extend(recovered.map_err(|error| Failure::Unfinished { reason: fault(&error) })?);
        alone.sweep(alone.folder());
        Ok((alone, meanwhile))
    }

    /// The same; the folder and those that lead there are made where they are not there.
    pub fn with_new(path: &Path) -> Result<(Self, Vec<Meanwhile>), Failure> {
        make_folders(path).map_err(failed(""))?;
        Self::with(path)
    }

    /// The lock; `Err` in `Ok` where none can be had from the file system.
    fn lock(&self) -> Result<Result<cap_std::fs::File, ReadFault>, Failure> {
        let failed = failed(CHANGE_LOCK);
        let (tries, pause) = PATIENCE;
        for _ in 0..tries {
            let file = match self.open_lock() {
                Ok(file) => file,
                Err(error) if matches!(error.kind(), PERMISSION | READ_ONLY) => {
                    return Ok(Err(fault(&error)));
                }
                Err(error) => return Err(failed(error)),
            };
            let found = file.metadata().map_err(&failed)?;
            if !found.is_file() {
                return Err(failed(io::ErrorKind::InvalidInput.into()));
            }
            let file = file.into_std();
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => sleep(pause),
                Err(TryLockError::Error(error)) => {
                    let _ = self.folder().remove_file(CHANGE_LOCK);
                    return Ok(Err(fault(&error)));
                }
                // Whoever held it before has removed it meanwhile, and others may hold another of that name.
                Ok(()) => match self.folder().symlink_metadata(CHANGE_LOCK) {
                    Ok(now) if (now.dev(), now.ino()) == (found.dev(), found.ino()) => {
                        return Ok(Ok(cap_std::fs::File::from_std(file)));
                    }
                    Ok(_) | Err(_) => {}
                },
            }
        }
        Err(Failure::Held)
    }

    fn open_lock(&self) -> io::Result<cap_std::fs::File> {
        let mut writing = reading(FollowSymlinks::No);
        writing.write(true).create(true);
        match self.folder().open_with(CHANGE_LOCK, &writing) {
            // That of another user may be locked all the same.
            Err(error) if error.kind() == PERMISSION => {
                self.folder().open_with(CHANGE_LOCK, &reading(FollowSymlinks::No)).map_err(|_| error)
            }
            opened => opened,
        }
    }

    /// Where no lock tells whether a journal's run is alive, it is given time to end.
    fn await_journal(&self) {
        for _ in 0..500 {
            if self.folder().symlink_metadata(CHANGE_JOURNAL).is_err() {
                return;
            }
            sleep(PATIENCE.1);
        }
    }

    /// Writes files: all of them or none. One that is not to be there and is, with just this content, counts as
    /// written. Folders on the way are made.
    pub fn write(&self, files: &[NewFile<'_>]) -> Result<(), Failure> {
        let mut folders = BTreeMap::new();
        let mut places = Vec::new();
        for file in files {
            places.push(self.place(file.name, &mut folders)?);
        }
        let staged =
            files.iter().zip(places).map(|(file, place)| Staged::beside(file, place, NEW, Mode::Usual));
        let mut staged: Vec<Staged> = staged.filter_map(Result::transpose).collect::<Result<_, _>>()?;
        match staged.pop() {
            None => Ok(()),
            Some(one) if staged.is_empty() && !one.in_place => one.take_name_alone(),
            Some(last) => {
                staged.push(last);
                self.together(staged, &folders)
            }
        }
    }

    /// Removes a file that holds just this.
    pub fn remove(&self, name: &str, content: &[u8]) -> Result<(), Failure> {
        let Place { folder, name: last, .. } = self.place(name, &mut BTreeMap::new())?;
        let failed = failed(name);
        if sum(&folder, &last).map_err(&failed)? != Some(files::sum(content).sha256) {
            return Err(Failure::Changed { name: name.to_owned() });
        }
        folder.remove_file(&last).and_then(|()| sync(&folder)).map_err(&failed)
    }

    /// Removes what dead runs have left in a folder below; without a lock nobody knows which are dead.
    fn sweep(&self, folder: &Dir) {
        if self.lock.is_some() {
            sweep_changes(folder);
        }
    }

    /// Where a name is written. Folders on the way are made, and each is opened once.
    fn place(&self, name: &str, folders: &mut Folders) -> Result<Place, Failure> {
        let refused = |refusal: Refusal| Failure::Failed { name: name.to_owned(), reason: refusal.into() };
        let parent = above(Path::new(name));
        let absent = |folder: &&Path| matches!(self.beneath.metadata(folder), Err(Refusal::Absent(_)));
        let made: Vec<&Path> = parent.ancestors().take_while(absent).collect();
        if !made.is_empty() {
            self.beneath.make_folder(parent).map_err(refused)?;
            for folder in made {
                let above = self.folder().open_dir(above(folder));
                above.and_then(|above| sync(&above)).map_err(failed(name))?;
            }
        }
        let mut place = self.beneath.place(Path::new(name)).map_err(refused)?;
        let folder = folders.entry(above(&place.path).to_path_buf()).or_insert_with(|| {
            self.sweep(&place.folder);
            Arc::clone(&place.folder)
        });
        place.folder = Arc::clone(folder);
        Ok(place)
    }

    fn folder(&self) -> &Dir {
        &self.beneath.open
    }

    fn together(&self, mut staged: Vec<Staged>, folders: &Folders) -> Result<(), Failure> {
        let mut journal = Journal::default();
        let mut backups = Vec::new();
        for one in &staged {
            let failed = failed(one.file.name);
            let backup = one.backup().map_err(&failed)?;
            let path =
                one.place.path.to_str().ok_or_else(|| failed(io::ErrorKind::InvalidFilename.into()))?;
            let old = one.old.as_ref().zip(backup.as_ref());
            let old = old.map(|(sum, file)| Beside { name: file.name().to_owned(), sha256: sum.clone() });
            journal.files.push(Entry {
                name: path.replace(std::path::MAIN_SEPARATOR, "/"),
                new: Beside { name: one.new.name().to_owned(), sha256: one.new_sum.clone() },
                old,
                in_place: one.in_place,
            });
            backups.extend(backup);
        }
        // Before the journal names them they are safe.
        for folder in folders.values() {
            sync(folder).map_err(failed(""))?;
        }
        let saved = journal.save(self.folder()).map_err(failed(CHANGE_JOURNAL));
        let given = saved
            .and_then(|()| staged.iter_mut().try_for_each(|one| one.take_name(true)))
            .and_then(|()| journal.sync(self.folder()).map_err(failed("")));
        let ended = match given {
            Ok(()) => journal.end(self.folder()),
            Err(_) => journal.undo(self.folder()),
        };
        // Nothing is there any more, or the next run needs it.
        backups.into_iter().chain(staged.into_iter().map(|one| one.new)).for_each(Temporary::keep);
        ended.map_err(|error| Failure::Unfinished { reason: fault(&error) })?;
        given
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        if self.lock.is_some() {
            // While it is held: a file of this name that others make is another one.
            let _ = self.folder().remove_file(CHANGE_LOCK);
        }
    }
}

const PERMISSION: io::ErrorKind = io::ErrorKind::PermissionDenied;
const READ_ONLY: io::ErrorKind = io::ErrorKind::ReadOnlyFilesystem;

/// Undoes what a dead run has left, or finishes it where all files have their new content.
fn recover(folder: &Dir) -> io::Result<Option<Meanwhile>> {
    let Some(journal) = Journal::read(folder)? else { return Ok(None) };
    let given = journal.is_given(folder)?;
    let done = if given { journal.end(folder) } else { journal.undo(folder) };
    done.map(|()| Some(if given { Meanwhile::Finished } else { Meanwhile::Undone }))
}
