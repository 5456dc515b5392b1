//! Many files as one: a folder or an archive, built beside and given its name when it is whole.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use cap_std::fs::{Dir, OpenOptions};
use jiff::civil::Date;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::place::{above, folder, sync};
use super::temporary::{HELD, Mode, Temporary, TemporaryFolder, sweep};

/// A package that has no name yet. Dropped before [`Package::finish`], it leaves nothing behind.
pub struct Package {
    // Dropped before the body.
    abandoned: Abandoned,
    above: Arc<Dir>,
    name: OsString,
    body: Body,
}

enum Body {
    /// With the folders in it.
    Folder(TemporaryFolder, BTreeSet<PathBuf>),
    Zip(Box<ZipWriter<Target>>, SimpleFileOptions),
}

impl Package {
    /// Begins an archive where the name ends in `.zip`, else a folder. Nothing may be there. The same files
    /// added in the same order for the same day make the same bytes.
    pub fn begin(place: &Path, day: Date) -> io::Result<Self> {
        let name = place.file_name().ok_or(io::ErrorKind::AlreadyExists)?.to_owned();
        let beside = above(place);
        let above = Arc::new(folder(beside)?);
        if above.symlink_metadata(&name).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        sweep(&above);
        let abandoned = Abandoned::default();
        let zipped = place.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
        let body = if zipped {
            let file = Temporary::create(&above, HELD, Mode::Usual)?;
            let (file, abandoned) = (BufWriter::new(file), Rc::clone(&abandoned.0));
            let target = Target { file, abandoned, position: 0, end: 0 };
            Body::Zip(Box::new(ZipWriter::new(target)), options(day))
        } else {
            let folder = TemporaryFolder::within(beside, Mode::Usual)?;
            Body::Folder(folder, BTreeSet::new())
        };
        Ok(Self { abandoned, above, name, body })
    }

    /// Adds a file of about this many bytes; `name` is a path with `/`, made of letters that every system
    /// takes.
    pub fn add(&mut self, name: &str, size: u64, from: &mut impl Read) -> io::Result<()> {
        match &mut self.body {
            Body::Folder(folder, inside) => {
                let (name, folder) = (Path::new(name), folder.open()?);
                let inner = above(name);
                folder.create_dir_all(inner)?;
                inside.extend(inner.ancestors().map(Path::to_path_buf));
                let mut options = OpenOptions::new();
                let mut file = folder.open_with(name, options.write(true).create_new(true))?.into_std();
                io::copy(from, &mut file)?;
                file.sync_all()
            }
            Body::Zip(archive, options) => {
                archive.start_file(name, options.large_file(size >= u64::from(u32::MAX)))?;
                io::copy(from, archive.as_mut()).map(drop)
            }
        }
    }

    /// Gives the package its name.
    pub fn finish(self) -> io::Result<()> {
        match self.body {
            Body::Folder(folder, inside) => {
                let open = folder.open()?;
                for inside in inside.iter().filter(|inside| !inside.as_os_str().is_empty()) {
                    sync(&open.open_dir(inside)?)?;
                }
                sync(&open)?;
                folder.add(&self.name)
            }
            Body::Zip(archive, _) => {
                let target = archive.finish()?;
                if self.abandoned.0.get() {
                    return Err(io::Error::other("a file could not be added"));
                }
                let mut file = target.file.into_inner().map_err(io::IntoInnerError::into_error)?;
                file.finish()?;
                file.add(&self.name)?;
                sync(&self.above)
            }
        }
    }
}

/// Whether an archive will never be finished.
#[derive(Default)]
struct Abandoned(Rc<Cell<bool>>);

impl Drop for Abandoned {
    fn drop(&mut self) {
        self.0.set(true);
    }
}

/// Where an archive goes: once that fails or is given up, nowhere, which looks to the archive's writer like a
/// file. It ends the archive when it is dropped, and would say on standard error that it cannot.
struct Target {
    file: BufWriter<Temporary>,
    abandoned: Rc<Cell<bool>>,
    position: u64,
    end: u64,
}

impl Target {
    fn go<T>(
        &mut self,
        nowhere: T,
        act: impl FnOnce(&mut BufWriter<Temporary>) -> io::Result<T>,
    ) -> io::Result<T> {
        if self.abandoned.get() {
            return Ok(nowhere);
        }
        let result = act(&mut self.file);
        let failed = result.as_ref().is_err_and(|error| error.kind() != io::ErrorKind::Interrupted);
        self.abandoned.set(failed);
        result
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.go(bytes.len(), |file| file.write(bytes))?;
        self.position += written as u64;
        self.end = self.end.max(self.position);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.go((), Write::flush)
    }
}

impl Seek for Target {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::Current(by) => self.position.checked_add_signed(by),
            SeekFrom::End(by) => self.end.checked_add_signed(by),
        };
        let place = place.ok_or(io::ErrorKind::InvalidInput)?;
        self.position = self.go(place, |file| file.seek(SeekFrom::Start(place)))?;
        Ok(place)
    }
}

/// Nothing of this machine or of the clock. Documents are packed already, so they are stored as they are: the
/// bytes do not depend on a packing library either.
fn options(day: Date) -> SimpleFileOptions {
    let [month, day_of_month] = [day.month(), day.day()].map(i8::unsigned_abs);
    let midnight = u16::try_from(day.year())
        .ok()
        .and_then(|year| DateTime::from_date_and_time(year, month, day_of_month, 0, 0, 0).ok());
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(midnight.unwrap_or_default())
        .system(System::Unix)
        .unix_permissions(0o644)
}
