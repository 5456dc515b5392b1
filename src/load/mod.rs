//! The only module that reads files and folders: a workspace, an instrument, the documents that evidence names.
//!
//! Nothing outside the workspace is opened: links are followed only while they stay inside. Only ordinary files are
//! read, so a pipe or a device never blocks, and no more than a limit of each.

#![expect(clippy::disallowed_methods, reason = "this is the module that reads files")]

pub mod bundle;
mod documents;
pub mod history;
mod inspect;
mod reader;
mod standing;
pub mod table;
pub mod workbook;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

pub use documents::{Document, Inventory, Named, inventory, sha256};
pub use inspect::{ArchiveFault, Facts, Inside, PDF_LIMIT, PdfFault};
pub use standing::{exists, is_instrument, is_taken, is_workspace};

use crate::diagnostic::{Diagnostics, ReadFault};
use crate::source::{SourceId, Sources};
use reader::Reader;
use standing::{Sort, Standing};

/// The file that makes a folder a workspace.
pub const SETTINGS_FILE: &str = "siak-check.yaml";
/// The file that lists the agencies.
pub const AGENCIES_FILE: &str = "opd.yaml";
/// The folder of evidence files.
pub const EVIDENCE_FOLDER: &str = "evidence";
/// The folder of reviews.
pub const REVIEWS_FOLDER: &str = "reviews";
/// The folder of a workspace's own instrument.
pub const INSTRUMENT_FOLDER: &str = "indicators";
/// The file of an instrument that says how it scores.
pub const INSTRUMENT_FILE: &str = "instrument.yaml";

/// Bytes that a data file may have.
pub const FILE_LIMIT: u64 = 4 << 20;

static BUILT_IN: &[(&str, &[(&str, &str)])] = include!(concat!(env!("OUT_DIR"), "/instruments.rs"));

/// The ids of the built-in instruments.
pub fn built_in_instruments() -> impl Iterator<Item = &'static str> {
    BUILT_IN.iter().map(|(id, _)| *id)
}

/// The files of a workspace that were found and read, each list in the order of its paths.
#[derive(Debug, Default)]
pub struct WorkspaceFiles {
    /// `siak-check.yaml`.
    pub settings: Option<SourceId>,
    /// `opd.yaml`.
    pub agencies: Option<SourceId>,
    /// `evidence/*.yaml`.
    pub evidence: Vec<SourceId>,
    /// `reviews/*.yaml`.
    pub reviews: Vec<SourceId>,
    /// Evidence files that are there, readable or not, by the agency's id that their names suggest.
    pub evidence_present: Vec<String>,
}

/// The files of an instrument that were found and read.
#[derive(Debug, Default)]
pub struct InstrumentFiles {
    /// `instrument.yaml`.
    pub method: Option<SourceId>,
    /// The other files, one per pillar.
    pub pillars: Vec<SourceId>,
    /// How many of those there are, readable or not.
    pub pillars_present: usize,
}

/// The nearest folder from `start` upward that is a workspace, readable or not, and how many levels up it is.
pub fn find_workspace(start: &Path) -> Option<(PathBuf, usize)> {
    let start = fs::canonicalize(start).ok()?;
    let mut ancestors = start.ancestors().enumerate();
    ancestors.find(|(_, folder)| is_workspace(folder)).map(|(levels, folder)| (folder.to_path_buf(), levels))
}

/// Reads the data files of the workspace at `root`; `shown` is what its paths begin with in messages.
pub fn workspace(
    root: &Path,
    shown: &str,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> WorkspaceFiles {
    let mut reader = Reader { root, prefix: shown.to_owned(), sources, diagnostics };
    let settings = reader.file(SETTINGS_FILE, "region: …");
    let agencies = reader.file(AGENCIES_FILE, "- {id: …, name: …}");
    let evidence = reader.named_folder(EVIDENCE_FOLDER).unwrap_or_default();
    let reviews = reader.named_folder(REVIEWS_FOLDER).unwrap_or_default().read;
    WorkspaceFiles {
        settings,
        agencies,
        evidence: evidence.read,
        reviews,
        evidence_present: evidence.present,
    }
}

/// The files of a built-in instrument, or `None` when there is none of that id.
pub fn built_in(id: &str, sources: &mut Sources) -> Option<InstrumentFiles> {
    let (_, files) = BUILT_IN.iter().find(|(known, _)| *known == id)?;
    let mut found = InstrumentFiles::default();
    for (name, text) in *files {
        let source = sources.add(format!("<{id}>/{name}"), (*text).to_owned());
        if *name == INSTRUMENT_FILE {
            found.method = Some(source);
        } else {
            found.pillars.push(source);
            found.pillars_present += 1;
        }
    }
    Some(found)
}

/// Reads the instrument of the workspace at `root`; `None` when it has none of its own. One that is there and cannot be
/// used is a problem and has no files: nothing else takes its place.
pub fn own_instrument(
    root: &Path,
    shown: &str,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<InstrumentFiles> {
    let mut reader = Reader { root, prefix: shown.to_owned(), sources, diagnostics };
    match reader.named(INSTRUMENT_FOLDER, Sort::Folder) {
        Standing::Nothing => reader.stray_instrument().then(InstrumentFiles::default),
        Standing::Usable(_) => Some(reader.instrument(INSTRUMENT_FOLDER)),
        Standing::Unusable(_) => Some(InstrumentFiles::default()),
    }
}

/// Reads the instrument in `folder`; `shown` is what its paths begin with in messages.
pub fn instrument(
    folder: &Path,
    shown: &str,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> InstrumentFiles {
    Reader { root: folder, prefix: shown.to_owned(), sources, diagnostics }.instrument("")
}

/// The text of a file outside or inside a workspace that the command line names; limited like every data file.
pub fn text(path: &Path) -> Result<String, ReadFault> {
    let kind = fs::metadata(path).map_err(|error| fault(&error))?.file_type();
    let bytes = read_limited(path, kind).map_err(|error| fault(&error))?;
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(ReadFault::NotAFile)
}

/// The text of a file that a workspace names: the same, but no link may lead out of the workspace.
pub fn text_inside(root: &Path, name: &str) -> Result<String, ReadFault> {
    let real = fs::canonicalize(root.join(name)).map_err(|error| fault(&error))?;
    if !is_inside(root, name) {
        return Err(ReadFault::NotAllowed);
    }
    text(&real)
}

/// Whether what stands at `name` in a workspace, links followed, lies inside it.
pub fn is_inside(root: &Path, name: &str) -> bool {
    let real = fs::canonicalize(root.join(name));
    real.is_ok_and(|real| fs::canonicalize(root).is_ok_and(|root| real.starts_with(root)))
}

/// The workspaces directly in a folder, readable or not, in the order of their names. What cannot be looked into may be one.
pub fn workspaces_in(folder: &Path) -> Vec<PathBuf> {
    let inside = |path: &PathBuf| {
        is_workspace(path) || exists(&path.join(AGENCIES_FILE)) || fs::metadata(path).is_err()
    };
    let entries = fs::read_dir(folder).into_iter().flatten();
    let paths = entries.map(|entry| entry.map_or_else(|_| folder.to_path_buf(), |entry| entry.path()));
    let mut found: Vec<PathBuf> = paths.filter(inside).collect();
    found.sort();
    found
}

/// The operating system's number for links that lead in a circle; the standard library has no stable name for it.
const CIRCLE: Option<i32> = match () {
    () if cfg!(windows) => None,
    () if cfg!(target_os = "linux") => Some(40),
    () => Some(62),
};

/// Why something cannot be read or written.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are the standard library's, not ours")]
pub fn fault(error: &io::Error) -> ReadFault {
    match error.kind() {
        _ if error.raw_os_error() == CIRCLE => ReadFault::Circle,
        io::ErrorKind::NotFound => ReadFault::NotThere,
        io::ErrorKind::AlreadyExists => ReadFault::There,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ReadFault::Full,
        io::ErrorKind::PermissionDenied => ReadFault::NotAllowed,
        io::ErrorKind::NotADirectory => ReadFault::NotAFolder,
        io::ErrorKind::IsADirectory | io::ErrorKind::InvalidInput => ReadFault::NotAFile,
        // There are many kinds and more to come; the number in the operating system's words differs between systems.
        _ => ReadFault::Other(error.to_string().split(" (os error").next().unwrap_or_default().to_owned()),
    }
}

/// The bytes of an ordinary file; `None` when there are more than the limit.
fn read_limited(path: &Path, kind: fs::FileType) -> io::Result<Option<Vec<u8>>> {
    // Asked before opening: opening a pipe would wait for somebody to write to it.
    if !kind.is_file() && !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let file = File::open(path)?;
    let size = file.metadata()?.len().min(FILE_LIMIT);
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    file.take(FILE_LIMIT + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= FILE_LIMIT).then_some(bytes))
}
