//! Many files as one: a folder or an archive, built beside and given its name when it is whole.

use std::fs::File;
use std::io::{self, BufWriter, Read};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use tempfile::{NamedTempFile, TempDir};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::{above, ordinary, ordinary_folder};

/// A package that has no name yet. Dropped before [`Package::finish`], it leaves nothing behind.
pub struct Package {
    place: PathBuf,
    body: Body,
}

enum Body {
    Folder(TempDir),
    Zip(Box<ZipWriter<BufWriter<NamedTempFile>>>, SimpleFileOptions),
}

impl Package {
    /// Begins an archive where the name ends in `.zip`, else a folder. Nothing may be there. The same files added in the
    /// same order for the same day make the same bytes.
    pub fn begin(place: &Path, day: Date) -> io::Result<Self> {
        if place.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let mut beside = tempfile::Builder::new();
        let zipped = place.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
        let body = if zipped {
            let file = beside.permissions(ordinary()).tempfile_in(above(place))?;
            Body::Zip(Box::new(ZipWriter::new(BufWriter::new(file))), options(day))
        } else {
            Body::Folder(beside.permissions(ordinary_folder()).tempdir_in(above(place))?)
        };
        Ok(Self { place: place.to_path_buf(), body })
    }

    /// Adds a file of about this many bytes; `name` is a path with `/`, made of letters that every system takes.
    pub fn add(&mut self, name: &str, size: u64, from: &mut impl Read) -> io::Result<()> {
        match &mut self.body {
            Body::Folder(folder) => {
                let path = folder.path().join(name);
                if let Some(folder) = path.parent() {
                    std::fs::create_dir_all(folder)?;
                }
                let mut file = File::create_new(path)?;
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
            Body::Folder(folder) => {
                // Between the look and the rename somebody may have made an empty folder, which the rename replaces.
                std::fs::rename(folder.path(), &self.place)?;
                // It has another name now: there is nothing left to remove.
                let _ = folder.keep();
                Ok(())
            }
            Body::Zip(archive, _) => {
                let file = archive.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
                file.as_file().sync_all()?;
                file.persist_noclobber(&self.place).map(drop).map_err(|error| error.error)
            }
        }
    }
}

/// Nothing of this machine or of the clock. Documents are packed already, so they are stored as they are: the bytes do
/// not depend on a packing library either.
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
