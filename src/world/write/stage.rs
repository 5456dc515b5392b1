//! A file written beside the one that it is to become, and how it becomes that one.

use std::io::{self, Read, Write};

use super::attributes;
use super::place::{existing, overwrite, sha256, sum, sync};
use super::temporary::{Mode, OLD, Temporary};
use crate::problem::ReadFault;
use crate::world::files::{self, Passing, fault};
use crate::world::{beneath::Place, root::Root};

/// Why nothing was written, or not all. A name is one below the folder.
#[derive(Debug)]
pub enum Failure {
    Failed {
        name: String,
        reason: ReadFault,
    },
    /// It is no longer what the decision was made on.
    Changed {
        name: String,
    },
    /// Another run does not end.
    Held,
    /// A change of several files could be neither finished nor undone.
    Unfinished {
        reason: ReadFault,
    },
}

/// A file to be written, by its path below the folder.
#[derive(Clone, Copy, Debug)]
pub struct NewFile<'a> {
    pub name: &'a str,
    pub content: Content<'a>,
    pub before: Before<'a>,
}

#[derive(Clone, Copy, Debug)]
pub enum Content<'a> {
    Bytes(&'a [u8]),
    /// What stands at a name elsewhere, however large; only where nothing stands yet.
    Copy(&'a Root, &'a str),
}

impl Content<'_> {
    /// Writes it out, and says its SHA-256.
    pub fn pass(self, to: &mut dyn Write) -> Result<String, ReadFault> {
        let mut pass = |from: &mut dyn Read| {
            let mut from = Passing::new(from);
            io::copy(&mut from, to).map(|_| from.sum().sha256)
        };
        let passed = match self {
            Self::Bytes(mut bytes) => pass(&mut bytes),
            Self::Copy(root, name) => pass(&mut root.file(name)?.file),
        };
        passed.map_err(|error| fault(&error))
    }
}

/// What must stand at a name for it to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before<'a> {
    Anything,
    Nothing,
    Content(&'a [u8]),
    /// A file of which no more than its SHA-256 is known.
    Sum(&'a str),
}

pub(super) fn failed(name: &str) -> impl Fn(io::Error) -> Failure {
    move |error| Failure::Failed { name: name.to_owned(), reason: fault(&error) }
}

/// A file that stands beside the one that it is to become.
pub(super) struct Staged<'a> {
    pub(super) file: &'a NewFile<'a>,
    pub(super) place: Place,
    /// The SHA-256 of the file as it is, if it is there.
    pub(super) old: Option<String>,
    pub(super) new: Temporary,
    pub(super) new_sum: String,
    /// Whether the old one must be written itself, because no other file can have all that it has.
    pub(super) in_place: bool,
}

impl<'a> Staged<'a> {
    /// Writes a file beside the one that it is to become, with what that has besides its content; none where it is
    /// so already, though nothing was to be there.
    pub(super) fn beside(
        file: &'a NewFile<'a>,
        place: Place,
        ending: &str,
        mode: Mode,
    ) -> Result<Option<Self>, Failure> {
        let failed = failed(file.name);
        let present = existing(&place.folder, &place.name).map_err(&failed)?;
        let old = present.as_ref().map(sha256).transpose().map_err(&failed)?;
        let unread = |reason| Failure::Failed { name: file.name.to_owned(), reason };
        let as_thought = match file.before {
            Before::Anything => true,
            Before::Nothing if old.is_none() => true,
            Before::Nothing if old == Some(file.content.pass(&mut io::sink()).map_err(unread)?) => {
                return Ok(None);
            }
            Before::Nothing => false,
            Before::Content(bytes) => old == Some(files::sum(bytes).sha256),
            Before::Sum(before) => old.as_deref() == Some(before),
        };
        if !as_thought {
            return Err(Failure::Changed { name: file.name.to_owned() });
        }
        if let (Mode::Private, Some(present)) = (mode, &present) {
            attributes::make_private(present).map_err(&failed)?;
        }
        let mode = if old.is_some() { Mode::Private } else { mode };
        let mut new = Temporary::create(&place.folder, ending, mode).map_err(&failed)?;
        let kept = present.map(|present| attributes::copy(&present, new.file()?));
        let kept = kept.transpose().map_err(&failed)?;
        let new_sum = file.content.pass(&mut new).map_err(unread)?;
        new.finish().map_err(&failed)?;
        Ok(Some(Self { file, place, old, new, new_sum, in_place: kept == Some(false) }))
    }

    /// Takes its name; when it is `minded`, only while what stands there is still what it was.
    pub(super) fn take_name(&mut self, minded: bool) -> Result<(), Failure> {
        let failed = failed(self.file.name);
        let Place { folder, name, .. } = &self.place;
        if minded && sum(folder, name).map_err(&failed)? != self.old {
            return Err(Failure::Changed { name: self.file.name.to_owned() });
        }
        let given = match self.file.content {
            Content::Bytes(bytes) if self.in_place => overwrite(folder, name, bytes),
            _ if minded && self.old.is_none() => self.new.add(name),
            Content::Bytes(_) | Content::Copy(..) => self.new.replace(name),
        };
        given.map_err(&failed)
    }

    /// The same for one that changes alone.
    pub(super) fn take_name_alone(mut self) -> Result<(), Failure> {
        self.take_name(self.file.before != Before::Anything)?;
        sync(&self.place.folder).map_err(failed(self.file.name))
    }

    /// What the file holds now, beside it too.
    pub(super) fn backup(&self) -> io::Result<Option<Temporary>> {
        let Place { folder, name, .. } = &self.place;
        if self.old.is_none() {
            return Ok(None);
        }
        if !self.in_place
            && let Ok(link) = Temporary::link(folder, name, OLD)
        {
            return Ok(Some(link));
        }
        let mut present = existing(folder, name)?.ok_or(io::ErrorKind::NotFound)?;
        let mut copy = Temporary::create(folder, OLD, Mode::Private)?;
        if !self.in_place {
            attributes::copy(&present, copy.file()?)?;
        }
        io::copy(&mut present, &mut copy)?;
        copy.finish()?;
        Ok(Some(copy))
    }
}
