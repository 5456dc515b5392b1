//! What makes several files change together: a list of what is written beside each, kept until all have their
//! names. A run that finds the list of a dead one undoes the change, unless all of it is made.
//!
//! A journal may come from anybody, with a workspace: one counts only where it was written, by the same user,
//! which no copy can say of itself. Even so it can move nothing but files of the form that changes make, onto names
//! beside them that no other program runs or obeys, and over no content but that which it names.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::sync::Arc;

use cap_fs_ext::{DirExt, MetadataExt};
use cap_std::fs::{Dir, Metadata};
use serde::{Deserialize, Serialize};

use super::place::{existing, overwrite, sha256, sum, sync};
use super::temporary::{Mode, NEW, OLD, Temporary, is_temporary};
use crate::base::layout::{ATTRIBUTES_FILE, CHANGE_BEGINNING, CHANGE_JOURNAL};
use crate::base::{path, portable};
use crate::world::files::FILE_LIMIT;

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Journal {
    /// The device and number of the file that it is itself.
    own: (u64, u64),
    pub(super) files: Vec<Entry>,
}

/// A file that a change is about.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    /// Its path from the folder of the journal, with `/` and without links.
    pub(super) name: String,
    /// What it is to hold.
    pub(super) new: Beside,
    /// What it held; nothing where it was not there.
    pub(super) old: Option<Beside>,
    /// Whether it is written itself, because no other file can have all that it has.
    pub(super) in_place: bool,
}

/// A file that stands beside the one that it is about.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Beside {
    pub(super) name: String,
    pub(super) sha256: String,
}

impl Journal {
    /// The journal of a folder, if there is one. What is no journal of this program is an error.
    pub(super) fn read(base: &Dir) -> io::Result<Option<Self>> {
        let Some(file) = existing(base, CHANGE_JOURNAL)? else { return Ok(None) };
        let (mut text, found) = (String::new(), Metadata::from_file(&file)?);
        file.take(FILE_LIMIT).read_to_string(&mut text)?;
        let journal: Self = serde_json::from_str(&text).map_err(io::Error::other)?;
        let own = journal.own == (found.dev(), found.ino()) && is_of_this_user(&found);
        if own && journal.files.iter().all(Entry::is_sound) {
            return Ok(Some(journal));
        }
        Err(io::ErrorKind::InvalidData.into())
    }

    pub(super) fn save(&mut self, base: &Dir) -> io::Result<()> {
        if !self.files.iter().all(Entry::is_sound) {
            return Err(io::ErrorKind::InvalidFilename.into());
        }
        let mut file = Temporary::create(&Arc::new(base.try_clone()?), NEW, Mode::Usual)?;
        let found = Metadata::from_file(file.file()?)?;
        self.own = (found.dev(), found.ino());
        let text = serde_json::to_vec(self).map_err(io::Error::other)?;
        if text.len() as u64 >= FILE_LIMIT {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        file.write_all(&text)?;
        file.finish()?;
        file.add(CHANGE_JOURNAL.as_ref())?;
        sync(base)
    }

    /// Whether every file has its new content.
    pub(super) fn is_given(&self, base: &Dir) -> io::Result<bool> {
        for entry in &self.files {
            let Some(folder) = entry.folder(base)? else { return Ok(false) };
            if sum(&folder, entry.own_name())?.as_ref() != Some(&entry.new.sha256) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Makes the names that were given outlast a power cut.
    pub(super) fn sync(&self, base: &Dir) -> io::Result<()> {
        let mut synced = BTreeSet::new();
        for entry in self.files.iter().filter(|entry| synced.insert(entry.parts().0)) {
            if let Some(folder) = entry.folder(base)? {
                sync(&folder)?;
            }
        }
        Ok(())
    }

    /// Gives every file its old content back; what somebody else has changed stays as it is.
    pub(super) fn undo(&self, base: &Dir) -> io::Result<()> {
        let mut given = Vec::new();
        for entry in &self.files {
            let Some(folder) = entry.folder(base)? else { continue };
            if entry.is_begun(&folder)? {
                // First all are looked for, then the first is given back.
                if let Some(old) = &entry.old {
                    old.whole(&folder)?.ok_or(io::ErrorKind::NotFound)?;
                }
                given.push(entry);
            }
        }
        for entry in given {
            let folder = entry.folder(base)?.ok_or(io::ErrorKind::NotFound)?;
            entry.back(&folder)?;
        }
        self.sync(base)?;
        self.end(base)
    }

    /// Removes what stands beside, and at last the journal.
    pub(super) fn end(&self, base: &Dir) -> io::Result<()> {
        for entry in &self.files {
            let Some(folder) = entry.folder(base)? else { continue };
            for beside in [Some(&entry.new), entry.old.as_ref()].into_iter().flatten() {
                absent_is_well(folder.remove_file(&beside.name))?;
            }
        }
        absent_is_well(base.remove_file(CHANGE_JOURNAL))?;
        sync(base)
    }
}

#[cfg(unix)]
fn is_of_this_user(found: &Metadata) -> bool {
    cap_std::fs::MetadataExt::uid(found) == rustix::process::geteuid().as_raw()
}

#[cfg(not(unix))]
fn is_of_this_user(_: &Metadata) -> bool {
    true
}

fn absent_is_well(result: io::Result<()>) -> io::Result<()> {
    result.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

impl Entry {
    /// Whether it names only what a change may touch.
    fn is_sound(&self) -> bool {
        let beside = |beside: &Beside, ending| is_temporary(&beside.name, &[ending]);
        may_change(&self.name)
            && beside(&self.new, NEW)
            && self.old.as_ref().is_none_or(|old| beside(old, OLD))
    }

    /// The folder that it stands in, without following a link; none where it is not there.
    fn folder(&self, base: &Dir) -> io::Result<Option<Dir>> {
        let mut folder = base.try_clone()?;
        for part in self.parts().0.split('/').filter(|part| !part.is_empty()) {
            folder = match folder.open_dir_nofollow(part) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
                opened => opened?,
            };
        }
        Ok(Some(folder))
    }

    /// The folders that lead to it, and its own name.
    fn parts(&self) -> (&str, &str) {
        path::split(&self.name)
    }

    fn own_name(&self) -> &str {
        self.parts().1
    }

    /// Whether the file has its new content, or some of it where that is written in place.
    fn is_begun(&self, folder: &Dir) -> io::Result<bool> {
        let Some(file) = existing(folder, self.own_name())? else { return Ok(false) };
        match &self.old {
            _ if sha256(&file)? == self.new.sha256 => Ok(true),
            Some(old) if self.in_place => self.is_between(folder, &file, old),
            Some(_) | None => Ok(false),
        }
    }

    /// Whether a file begins like the new one and goes on like the old.
    fn is_between(&self, folder: &Dir, file: &File, old: &Beside) -> io::Result<bool> {
        let (Some(new), Some(old)) = (self.new.whole(folder)?, old.whole(folder)?) else { return Ok(false) };
        let (present, new, old) = (content(file)?, content(&new)?, content(&old)?);
        let begun = present.iter().zip(&new).take_while(|(a, b)| a == b).count();
        Ok(present.get(begun..) == Some(old.get(begun..).unwrap_or_default()))
    }

    fn back(&self, folder: &Dir) -> io::Result<()> {
        let Some(old) = &self.old else { return folder.remove_file(self.own_name()) };
        if !self.in_place {
            return folder.rename(&old.name, folder, self.own_name());
        }
        let source = old.whole(folder)?.ok_or(io::ErrorKind::NotFound)?;
        overwrite(folder, self.own_name(), &content(&source)?)
    }
}

/// Whether a change of several files may be about this name. Programs obey what is in `.git`, however that is written.
pub fn may_change(path: &str) -> bool {
    let (folders, name) = path::split(path);
    // Some file systems pass over letters that show as nothing.
    let plain = |part: &str| portable::stays(part, cfg!(windows)) && !portable::folded(part).starts_with('.');
    // The folder of schemas is the only hidden one that changes are about.
    let folder = |(index, part): (usize, &str)| {
        (plain(part) && !part.contains('~')) || (index == 0 && part == CHANGE_BEGINNING)
    };
    // Attributes alone start no program: those are named in `.git`.
    let named = plain(name) || path == ATTRIBUTES_FILE;
    (folders.is_empty() || folders.split('/').enumerate().all(folder)) && named
}

impl Beside {
    /// It, opened, if it is there with the content that the journal names.
    fn whole(&self, folder: &Dir) -> io::Result<Option<File>> {
        let Some(file) = existing(folder, &self.name)? else { return Ok(None) };
        let whole = sha256(&file)? == self.sha256;
        Ok(whole.then_some(file))
    }
}

/// Bytes that a file may have which is written in place.
const LARGEST: u64 = 256 << 20;

fn content(mut file: &File) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if file.metadata()?.len() > LARGEST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    file.rewind()?;
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}
