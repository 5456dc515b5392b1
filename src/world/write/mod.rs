//! The only module that writes files: whole or not at all, unless added to. What is written beside is synced and then takes
//! the name, and the folder is synced.

mod alone;
mod attributes;
mod journal;
mod package;
mod place;
mod stage;
mod temporary;

use std::io::{self, Write};
use std::path::Path;

use place::{ambient, device, make_folders};
use stage::{Staged, failed};
use temporary::HELD;

use crate::world::beneath::Place;

pub use alone::{Alone, Meanwhile};
pub use journal::may_change;
pub use package::Package;
pub use place::append;
pub use stage::{Before, Content, Failure, NewFile};
pub use temporary::{Mode, TemporaryFolder};

/// Writes a file where `before` stands, and keeps what that has besides its content. A link stays, and what it leads to
/// is replaced; a device or a pipe is written to.
pub fn replace(path: &Path, bytes: &[u8], before: Before<'_>) -> Result<(), Failure> {
    put(path, bytes, before, Mode::Usual)
}

fn put(path: &Path, bytes: &[u8], before: Before<'_>, mode: Mode) -> Result<(), Failure> {
    let failed = failed("");
    if let Some(mut device) = device(path).map_err(&failed)? {
        return device.write_all(bytes).map_err(&failed);
    }
    let place = ambient(path).map_err(&failed)?;
    temporary::sweep(&place.folder);
    let content = Content::Bytes(bytes);
    let file = NewFile { name: "", content, before };
    let Some(staged) = Staged::beside(&file, place, HELD, mode)? else { return Ok(()) };
    if !staged.in_place {
        return staged.take_name_alone();
    }
    let Place { name, path, .. } = &staged.place;
    let name = name.to_str().ok_or_else(|| failed(io::ErrorKind::InvalidFilename.into()))?;
    let (alone, _) = Alone::with(place::above(path))?;
    alone.write(&[NewFile { name, content, before }])
}

/// The same, and makes the folders that lead there. Of what is private nobody else may read a byte.
pub fn keep(path: &Path, bytes: &[u8], before: Before<'_>, mode: Mode) -> Result<(), Failure> {
    make_folders(place::above(path)).map_err(failed(""))?;
    put(path, bytes, before, mode)
}

/// The SHA-256 of what stands at a path of the command line; none where nothing does.
pub fn sum(path: &Path) -> io::Result<Option<String>> {
    match ambient(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        found => found.and_then(|found| place::sum(&found.folder, &found.name)),
    }
}
