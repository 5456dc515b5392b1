//! A folder that shows a workspace as it was at one commit after the other; only what differs is laid out.

#![expect(clippy::disallowed_methods, reason = "what is laid out lies in a folder of its own")]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::stand_in::{self, KEPT, StandIn};
use super::tree::{Blob, Files, Trees};
use super::{Commit, CommitFault, HistoryFault, Repository, objects::Fault, objects::Objects};
use crate::base::lfs::{self, Pointer};
use crate::world::{files::fault, write::TemporaryFolder};

/// Bytes that a document may have to be laid out whole: so many are looked into.
pub(super) const DOCUMENT: u64 = 32 << 20;
/// The same where there are many large ones; data files have at most so many.
const LEAST: u64 = 4 << 20;
/// Bytes that are laid out.
const LAID_OUT: u64 = 512 << 20;
/// Bytes of what a link leads to.
const LINK: u64 = 4 << 10;

pub struct Replay<'a> {
    repository: &'a Repository,
    objects: Objects<'a>,
    trees: Trees,
    folder: TemporaryFolder,
    /// What lies there, by path.
    laid: BTreeMap<String, Laid>,
    /// Where the documents lie that Git LFS has fetched, and the bytes of those laid out in place of pointers.
    store: Option<PathBuf>,
    fetched: BTreeMap<String, u64>,
    room: u64,
    mark: String,
}

#[derive(Clone, PartialEq, Eq)]
struct Laid {
    blob: Blob,
    size: u64,
    /// Of a stand-in: how large a document may be to need none.
    limit: Option<u64>,
}

pub struct Shown<'a> {
    pub folder: &'a Path,
    /// What is in the commit and not laid out: submodules, documents whose names are not UTF-8.
    pub left_out: Vec<String>,
}

impl<'a> Replay<'a> {
    pub fn of(repository: &'a Repository) -> Result<Self, HistoryFault> {
        let folder = TemporaryFolder::new().map_err(|error| HistoryFault::NoFolder(fault(&error)))?;
        Ok(Self {
            repository,
            objects: Objects::of(&repository.top),
            trees: Trees::default(),
            folder,
            laid: BTreeMap::new(),
            store: repository.fetched(),
            fetched: BTreeMap::new(),
            room: LAID_OUT,
            mark: stand_in::mark(&repository.top),
        })
    }

    /// Lays out the workspace as it was at a commit.
    pub fn show(&mut self, commit: &Commit) -> Result<Shown<'_>, HistoryFault> {
        let of_commit = |why| HistoryFault::Commit(commit.id.clone(), why);
        let failed = |wrong| match wrong {
            Fault::Commit(why) => of_commit(why),
            Fault::Git(fault) => fault,
        };
        // Before anything is changed: a commit that is refused leaves the one before.
        let (wanted, left_out) = self.wanted(commit).map_err(failed)?;
        if let Err(wrong) = self.lay_out(wanted) {
            self.laid.clear();
            self.fetched.clear();
            self.room = LAID_OUT;
            let folder = TemporaryFolder::new();
            self.folder = folder.map_err(|error| of_commit(CommitFault::NotWritten(fault(&error))))?;
            return Err(failed(wrong));
        }
        Ok(Shown { folder: self.folder.path(), left_out })
    }

    fn wanted(&mut self, commit: &Commit) -> Result<(BTreeMap<String, Laid>, Vec<String>), Fault> {
        let inside = self.repository.inside.as_encoded_bytes();
        let Files { blobs, left_out } = self.trees.files(&commit.id, inside, &mut self.objects)?;
        let mut wanted = BTreeMap::new();
        let mut sizes: BTreeMap<String, u64> = BTreeMap::new();
        for (path, blob) in blobs {
            let known = self.laid.get(&path).filter(|laid| laid.blob == blob).map(|laid| laid.size);
            let size = match known.or_else(|| sizes.get(&blob.object).copied()) {
                Some(size) => size,
                None => self.objects.size(&blob.object)?,
            };
            sizes.insert(blob.object.clone(), size);
            if blob.is_link && size > LINK {
                return Err(CommitFault::Name(path).into());
            }
            wanted.insert(path, Laid { blob, size, limit: None });
        }
        // The largest are left in the repository until the others have room.
        let sum = |limit| wanted.values().map(|laid| laid.size).filter(|size| *size <= limit).sum::<u64>();
        let limit = [DOCUMENT, LEAST].into_iter().find(|limit| sum(*limit) <= LAID_OUT);
        let limit = limit.ok_or(CommitFault::TooLarge(LAID_OUT))?;
        for laid in wanted.values_mut() {
            laid.limit = Some(limit).filter(|limit| laid.size > *limit);
        }
        Ok((wanted, left_out))
    }

    fn lay_out(&mut self, wanted: BTreeMap<String, Laid>) -> Result<(), Fault> {
        let not_written = |error: io::Error| CommitFault::NotWritten(fault(&error));
        for path in self.laid.keys().filter(|path| wanted.get(*path) != self.laid.get(*path)) {
            fs::remove_file(self.folder.path().join(path)).map_err(not_written)?;
            self.room += self.fetched.remove(path).unwrap_or(0);
            // A folder that lost all its files was not there either.
            let above = Path::new(path).ancestors().skip(1).filter(|above| !above.as_os_str().is_empty());
            for folder in above {
                if fs::remove_dir(self.folder.path().join(folder)).is_err() {
                    break;
                }
            }
        }
        let differs = |(path, laid): &(&String, &Laid)| self.laid.get(*path) != Some(*laid);
        for (path, laid) in wanted.iter().filter(differs).collect::<Vec<_>>() {
            let place = self.folder.path().join(path);
            fs::create_dir_all(place.parent().unwrap_or(&place)).map_err(not_written)?;
            let object = &laid.blob.object;
            let written = match laid.limit {
                None => {
                    let lay = |size, content: &mut dyn Read| lay(laid, size, content, &place);
                    // What fails here is the folder; what fails in `read`, git.
                    self.objects.read(object, |_, size, content| Ok(lay(size, content)))
                }
                Some(limit) => {
                    let mut head = Vec::new();
                    let read = |_: &str, _, content: &mut dyn Read| {
                        content.take(KEPT).read_to_end(&mut head).map(|_| ())
                    };
                    let read = self.objects.read(object, read);
                    let head = read.is_ok().then_some(&*head);
                    let write = |file| StandIn::write((&self.mark, object), (laid.size, limit), head, &file);
                    Ok(File::create_new(&place).and_then(write))
                }
            };
            match written? {
                Ok(()) if laid.size <= lfs::LONGEST && !laid.blob.is_link => {
                    self.fetch(path, &place).map_err(not_written)?;
                }
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    return Err(CommitFault::SameName(vec![path.clone()]).into());
                }
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                    return Err(CommitFault::Incomplete.into());
                }
                Err(error) => return Err(not_written(error).into()),
            }
        }
        self.laid = wanted;
        Ok(())
    }

    /// Puts the document in place of its pointer, where Git LFS has it and there is room.
    fn fetch(&mut self, path: &str, place: &Path) -> io::Result<()> {
        let Some((pointer, store)) = Pointer::of(&fs::read(place)?).zip(self.store.as_ref()) else {
            return Ok(());
        };
        let (first, rest) = pointer.sha256.split_at(2);
        let document = store.join(first).join(&rest[..2]).join(&pointer.sha256);
        let there = fs::metadata(&document).is_ok_and(|found| found.is_file() && found.len() == pointer.size);
        if there && pointer.size <= DOCUMENT.min(self.room) {
            io::copy(&mut File::open(document)?.take(pointer.size), &mut File::create(place)?)?;
            self.fetched.insert(path.to_owned(), pointer.size);
            self.room -= pointer.size;
        }
        Ok(())
    }
}

/// A file, or a link as the repository has it: whoever reads it checks where it leads.
fn lay(laid: &Laid, size: u64, content: &mut dyn Read, place: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if laid.blob.is_link {
        let mut target = Vec::new();
        content.take(LINK.min(size)).read_to_end(&mut target)?;
        let target: std::ffi::OsString = std::os::unix::ffi::OsStringExt::from_vec(target);
        return std::os::unix::fs::symlink(target, place);
    }
    let _ = laid;
    // Where it is there, this file system takes two names for one.
    let mut file = File::create_new(place)?;
    let copied = io::copy(&mut content.take(size), &mut file)?;
    if copied == size { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}
