//! The only module that reads files and folders: a workspace, an instrument, the documents that evidence names.
//!
//! Nothing outside the workspace is opened: links are followed only while they stay inside. Only ordinary files are
//! read, so a pipe or a device never blocks, and no more than a limit of each.

#![expect(clippy::disallowed_methods, reason = "this is the module that reads files")]

pub mod bundle;
mod documents;
pub mod history;
mod inspect;
pub mod table;
pub mod workbook;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

pub use documents::{Document, Inventory, Named, inventory, sha256};
pub use inspect::{ArchiveFault, Facts, Inside, PDF_LIMIT, PdfFault};

use crate::diagnostic::{Diagnostics, Problem, ReadFault};
use crate::source::{SourceId, Sources, Span};

/// The file that makes a folder a workspace.
pub const SETTINGS_FILE: &str = "siak-check.yaml";
/// The file that lists the agencies.
pub const AGENCIES_FILE: &str = "opd.yaml";
/// The folder of evidence files.
pub const EVIDENCE_FOLDER: &str = "evidence";
/// The folder of reviews.
pub const REVIEWS_FOLDER: &str = "reviews";
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

/// The nearest folder from `start` upward that holds a `siak-check.yaml`, and how many levels up it is.
#[must_use]
pub fn find_workspace(start: &Path) -> Option<(PathBuf, usize)> {
    let start = fs::canonicalize(start).ok()?;
    let mut ancestors = start.ancestors().enumerate();
    ancestors.find(|(_, folder)| is_workspace(folder)).map(|(levels, folder)| (folder.to_path_buf(), levels))
}

/// Whether something stands at a path.
#[must_use]
pub fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Whether `folder` itself is a workspace.
#[must_use]
pub fn is_workspace(folder: &Path) -> bool {
    folder.join(SETTINGS_FILE).exists()
}

/// Whether `folder` holds an instrument.
#[must_use]
pub fn is_instrument(folder: &Path) -> bool {
    folder.join(INSTRUMENT_FILE).exists()
}

/// Reads the data files of the workspace at `root`; `shown` is what its paths begin with in messages.
pub fn workspace(
    root: &Path,
    shown: &str,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> WorkspaceFiles {
    let mut reader = Reader { root, bound: root, prefix: shown.to_owned(), sources, diagnostics };
    let settings = reader.file(SETTINGS_FILE, "region: …");
    let agencies = reader.file(AGENCIES_FILE, "- {id: …, name: …}");
    let (evidence, evidence_present) = reader.folder(EVIDENCE_FOLDER);
    let (reviews, _) = reader.folder(REVIEWS_FOLDER);
    WorkspaceFiles { settings, agencies, evidence, reviews, evidence_present }
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

/// Reads the instrument in `folder`, which lies in `bound` or is it; `shown` is what its paths begin with in messages.
pub fn instrument(
    folder: &Path,
    bound: &Path,
    shown: &str,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> InstrumentFiles {
    let mut reader = Reader { root: folder, bound, prefix: shown.to_owned(), sources, diagnostics };
    let method = reader.file(INSTRUMENT_FILE, "id: …");
    let (pillars, present) = reader.folder("");
    InstrumentFiles { method, pillars, pillars_present: present.len() }
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
#[must_use]
pub fn is_inside(root: &Path, name: &str) -> bool {
    let real = fs::canonicalize(root.join(name));
    real.is_ok_and(|real| fs::canonicalize(root).is_ok_and(|root| real.starts_with(root)))
}

/// The workspaces directly in a folder, in the order of their names.
#[must_use]
pub fn workspaces_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut found: Vec<PathBuf> =
        entries.map(|entry| entry.path()).filter(|path| is_workspace(path)).collect();
    found.sort();
    found
}

struct Reader<'a> {
    root: &'a Path,
    /// No link may lead out of this folder.
    bound: &'a Path,
    prefix: String,
    sources: &'a mut Sources,
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn file(&mut self, name: &str, example: &'static str) -> Option<SourceId> {
        let path = self.root.join(name);
        match fs::symlink_metadata(&path) {
            Ok(metadata) => self.read(&path, name, metadata.file_type()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.diagnostics.of_path(format!("{}{name}", self.prefix), Problem::FileAbsent { example });
                None
            }
            Err(error) => {
                self.unreadable(name, &error);
                None
            }
        }
    }

    /// Every `*.yaml` and `*.yml` directly in a folder, and the names without ending of all that are there, read or not.
    fn folder(&mut self, name: &str) -> (Vec<SourceId>, Vec<String>) {
        let path = if name.is_empty() { self.root.to_path_buf() } else { self.root.join(name) };
        // A folder given on the command line may be a link; one inside a workspace must not lead out of it.
        if self.root != self.bound || !name.is_empty() {
            let linked = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_symlink());
            if linked && !self.inside(&path).unwrap_or(true) {
                self.diagnostics.of_path(format!("{}{name}", self.prefix), Problem::LinkOutsideWorkspace);
                return (Vec::new(), Vec::new());
            }
        }
        let listing = match fs::read_dir(&path) {
            Ok(listing) => listing,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return (Vec::new(), Vec::new()),
            Err(error) => {
                let reason = fault(&error);
                self.diagnostics
                    .of_path(format!("{}{name}", self.prefix), Problem::UnreadableFolder { reason });
                return (Vec::new(), Vec::new());
            }
        };
        let mut entries = Vec::new();
        let mut present = Vec::new();
        for entry in listing {
            let named = entry.and_then(|entry| Ok((entry.file_name().into_string(), entry.file_type()?)));
            match named {
                Ok((Ok(file), kind)) if !file.starts_with('.') => entries.push((file, kind)),
                Ok((Ok(_), _)) => {}
                Ok((Err(odd), _)) => {
                    let shown = format!("{}{name}/{}", self.prefix, odd.to_string_lossy());
                    self.diagnostics.of_path(shown, Problem::UnreadableFile { reason: ReadFault::Name });
                    present.push(String::new());
                }
                Err(error) => {
                    let reason = fault(&error);
                    let shown = format!("{}{name}", self.prefix);
                    self.diagnostics.of_path(shown, Problem::UnreadableFolder { reason });
                }
            }
        }
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        let mut read = Vec::new();
        for (file, kind) in entries {
            let shown = if name.is_empty() { file.clone() } else { format!("{name}/{file}") };
            let ending = Path::new(&file).extension().and_then(|ending| ending.to_str());
            if matches!(ending, Some("yaml" | "yml")) && !kind.is_dir() {
                if name.is_empty() && file == INSTRUMENT_FILE {
                    continue;
                }
                present.extend(file.rsplit_once('.').map(|(stem, _)| stem.to_owned()));
                read.extend(self.read(&path.join(&file), &shown, kind));
            } else if !file.starts_with("README") {
                self.diagnostics.of_path(format!("{}{shown}", self.prefix), Problem::FileIgnored);
            }
        }
        (read, present)
    }

    fn read(&mut self, path: &Path, name: &str, kind: fs::FileType) -> Option<SourceId> {
        let shown = format!("{}{name}", self.prefix);
        if kind.is_symlink() {
            let inside = self.inside(path).map_err(|error| self.unreadable(name, &error)).ok()?;
            if !inside {
                self.diagnostics.of_path(shown, Problem::LinkOutsideWorkspace);
                return None;
            }
        }
        let bytes = read_limited(path, kind).map_err(|error| self.unreadable(name, &error)).ok()?;
        let Some(mut bytes) = bytes else {
            self.diagnostics.of_path(shown, Problem::FileTooLarge { limit: FILE_LIMIT });
            return None;
        };
        if bytes.starts_with(b"\xEF\xBB\xBF") {
            bytes.drain(..3);
        }
        match String::from_utf8(bytes) {
            Ok(text) => Some(self.sources.add(shown, text)),
            Err(error) => {
                // The text with marks in place of what is wrong serves to show where.
                let start = u32::try_from(error.utf8_error().valid_up_to()).expect("less than the limit");
                let lossy = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let source = self.sources.add(shown, lossy);
                self.diagnostics.at(Span { source, start, end: start }, Problem::NotUtf8);
                None
            }
        }
    }

    /// Whether a path, links followed, lies inside the bound.
    fn inside(&self, path: &Path) -> io::Result<bool> {
        Ok(fs::canonicalize(path)?.starts_with(fs::canonicalize(self.bound)?))
    }

    fn unreadable(&mut self, name: &str, error: &io::Error) {
        let problem = Problem::UnreadableFile { reason: fault(error) };
        self.diagnostics.of_path(format!("{}{name}", self.prefix), problem);
    }
}

/// Why something cannot be read or written.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are the standard library's, not ours")]
#[must_use]
pub fn fault(error: &io::Error) -> ReadFault {
    match error.kind() {
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
