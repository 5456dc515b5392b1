//! Many files as one: a folder or an archive, built beside and given its name when it is whole.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufWriter, Read};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cap_std::fs::{Dir, OpenOptions};
use jiff::civil::Date;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::place::{above, folder, sync};
use super::temporary::{HELD, Mode, Temporary, TemporaryFolder, sweep};

/// A package that has no name yet. Dropped before [`Package::finish`], it leaves nothing behind.
pub struct Package {
    above: Arc<Dir>,
    name: OsString,
    body: Body,
}

enum Body {
    /// With the folders in it.
    Folder(TemporaryFolder, BTreeSet<PathBuf>),
    /// The writer would finish the archive when it is dropped, and say on standard error that it cannot.
    Zip(Temporary, ManuallyDrop<Box<ZipWriter<BufWriter<File>>>>, SimpleFileOptions),
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
        let zipped = place.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
        let body = if zipped {
            let file = Temporary::create(&above, HELD, Mode::Usual)?;
            let writer = ZipWriter::new(BufWriter::new(file.file()?.try_clone()?));
            Body::Zip(file, ManuallyDrop::new(Box::new(writer)), options(day))
        } else {
            let folder = TemporaryFolder::within(beside, Mode::Usual)?;
            Body::Folder(folder, BTreeSet::new())
        };
        Ok(Self { above, name, body })
    }

    /// Adds a file of about this many bytes; `name` is a path with `/`, of letters that every system takes.
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
            Body::Zip(_, archive, options) => {
                archive.start_file(name, options.large_file(size >= u64::from(u32::MAX)))?;
                io::copy(from, &mut ***archive).map(drop)
            }
        }
    }

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
            Body::Zip(mut file, archive, _) => {
                let written = ManuallyDrop::into_inner(archive).finish()?;
                written.into_inner().map_err(io::IntoInnerError::into_error)?;
                file.finish()?;
                file.add(&self.name)?;
                sync(&self.above)
            }
        }
    }
}

/// Nothing of this machine or of the clock. Documents are packed already, so they are stored as they are: the
/// bytes do not depend on a packing library either.
fn options(day: Date) -> SimpleFileOptions {
    let [month, day_of_month] = [day.month(), day.day()].map(i8::unsigned_abs);
    let year = u16::try_from(day.year()).ok();
    let midnight =
        year.and_then(|year| DateTime::from_date_and_time(year, month, day_of_month, 0, 0, 0).ok());
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(midnight.unwrap_or_default())
        .system(System::Unix)
        .unix_permissions(0o644)
}
