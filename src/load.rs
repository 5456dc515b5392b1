//! The only module that reads files and folders: a workspace, an instrument, the documents that evidence names.
//!
//! Nothing outside the workspace is opened: links are followed only while they stay inside. Only ordinary files are
//! read, so a pipe or a device never blocks, and no more than a limit of each.

#![expect(clippy::disallowed_methods, reason = "this is the module that reads files")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use crate::decode::nearest;
use crate::diagnostic::{Diagnostics, Problem};
use crate::source::{SourceId, Sources};

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
    /// Evidence files that are there, readable or not.
    pub evidence_present: usize,
}

/// The files of an instrument that were found and read.
#[derive(Debug, Default)]
pub struct InstrumentFiles {
    /// `instrument.yaml`.
    pub method: Option<SourceId>,
    /// The other files, one per pillar.
    pub pillars: Vec<SourceId>,
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
    let (mut pillars, _) = reader.folder("");
    pillars.retain(|id| Some(*id) != method);
    InstrumentFiles { method, pillars }
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

    /// Every `*.yaml` and `*.yml` directly in a folder, and how many there are, read or not.
    fn folder(&mut self, name: &str) -> (Vec<SourceId>, usize) {
        let path = if name.is_empty() { self.root.to_path_buf() } else { self.root.join(name) };
        // A folder given on the command line may be a link; one inside a workspace must not lead out of it.
        if self.root != self.bound || !name.is_empty() {
            let linked = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_symlink());
            if linked && !self.inside(&path).unwrap_or(true) {
                self.diagnostics.of_path(format!("{}{name}", self.prefix), Problem::LinkOutsideWorkspace);
                return (Vec::new(), 0);
            }
        }
        let listing = match fs::read_dir(&path) {
            Ok(listing) => listing,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return (Vec::new(), 0),
            Err(error) => {
                let reason = reason(&error);
                self.diagnostics.of_path(format!("{}{name}", self.prefix), Problem::UnreadableFolder { reason });
                return (Vec::new(), 0);
            }
        };
        let mut entries: Vec<_> = listing
            .filter_map(Result::ok)
            .filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.file_type().ok()?)))
            .filter(|(file, _)| !file.starts_with('.'))
            .collect();
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        let mut read = Vec::new();
        let mut present = 0;
        for (file, kind) in entries {
            let shown = if name.is_empty() { file.clone() } else { format!("{name}/{file}") };
            let ending = Path::new(&file).extension().and_then(|ending| ending.to_str());
            if matches!(ending, Some("yaml" | "yml")) && !kind.is_dir() {
                present += 1;
                if name.is_empty() && file == INSTRUMENT_FILE {
                    continue;
                }
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
                let byte = error.utf8_error().valid_up_to() + 1;
                self.diagnostics.of_path(shown, Problem::NotUtf8 { byte });
                None
            }
        }
    }

    /// Whether a path, links followed, lies inside the bound.
    fn inside(&self, path: &Path) -> io::Result<bool> {
        Ok(fs::canonicalize(path)?.starts_with(fs::canonicalize(self.bound)?))
    }

    fn unreadable(&mut self, name: &str, error: &io::Error) {
        let problem = Problem::UnreadableFile { reason: reason(error) };
        self.diagnostics.of_path(format!("{}{name}", self.prefix), problem);
    }
}

/// The operating system's words without its number, which differs between systems.
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().to_owned()
}

/// The bytes of an ordinary file; `None` when there are more than the limit.
fn read_limited(path: &Path, kind: fs::FileType) -> io::Result<Option<Vec<u8>>> {
    // Asked before opening: opening a pipe would wait for somebody to write to it.
    if !kind.is_file() && !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("not an ordinary file"));
    }
    let file = File::open(path)?;
    let size = file.metadata()?.len().min(FILE_LIMIT);
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    file.take(FILE_LIMIT + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= FILE_LIMIT).then_some(bytes))
}

/// What was found at a path that evidence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    /// An ordinary file of this many bytes.
    Present(u64),
    /// Nothing, or no ordinary file; perhaps a file of nearly this name is meant.
    Missing(Option<String>),
    /// It is reached through a link that leaves the workspace.
    Outside,
}

/// The documents of a workspace, as far as the checks ask for them.
#[derive(Debug, Default)]
pub struct Inventory {
    /// What stands at each path that evidence names.
    pub documents: BTreeMap<String, Document>,
    /// The SHA-256 of each reviewed document, in lower-case hexadecimal.
    pub hashes: BTreeMap<String, String>,
    /// Documents in the evidence folders that no evidence names.
    pub unclaimed: Vec<String>,
}

/// Looks up the `named` paths, hashes those `reviewed`, and lists what else lies in `folders`. Paths are relative to
/// `root`, without `..`; `resolve` has refused all others. `shown` is what they begin with in messages.
pub fn inventory(
    root: &Path,
    named: &BTreeSet<&str>,
    reviewed: &BTreeSet<&str>,
    folders: &[&str],
    shown: &str,
    diagnostics: &mut Diagnostics,
) -> Inventory {
    let mut found = Inventory::default();
    let Ok(root) = fs::canonicalize(root) else {
        return found;
    };
    let mut folders_inside = BTreeMap::new();
    for name in named {
        let document = look_up(&root, name, &mut folders_inside);
        if reviewed.contains(name) && matches!(document, Document::Present(_)) {
            match hash(&root.join(name)) {
                Ok(hash) => {
                    found.hashes.insert((*name).to_owned(), hash);
                }
                Err(error) => {
                    diagnostics.of_path(format!("{shown}{name}"), Problem::UnreadableFile { reason: reason(&error) });
                }
            }
        }
        found.documents.insert((*name).to_owned(), document);
    }
    for folder in folders {
        unclaimed(&root, folder, named, shown, &mut found.unclaimed, diagnostics);
    }
    found.unclaimed.sort();
    found.unclaimed.dedup();
    found
}

fn look_up(root: &Path, name: &str, folders_inside: &mut BTreeMap<PathBuf, bool>) -> Document {
    let path = root.join(name);
    let folder = path.parent().unwrap_or(root);
    let inside = match folders_inside.get(folder) {
        Some(inside) => *inside,
        None => {
            let inside = fs::canonicalize(folder).is_ok_and(|real| real.starts_with(root));
            folders_inside.insert(folder.to_path_buf(), inside);
            inside
        }
    };
    if !inside {
        return if folder.exists() { Document::Outside } else { Document::Missing(None) };
    }
    let metadata = fs::symlink_metadata(&path).and_then(|metadata| {
        if !metadata.is_symlink() {
            return Ok(Some(metadata));
        }
        let real = fs::canonicalize(&path)?;
        if real.starts_with(root) { fs::metadata(real).map(Some) } else { Ok(None) }
    });
    match metadata {
        Ok(None) => Document::Outside,
        Ok(Some(metadata)) if metadata.is_file() => Document::Present(metadata.len()),
        Ok(Some(_)) | Err(_) => Document::Missing(neighbour(folder, name)),
    }
}

/// A file in the same folder whose name is nearly the one wanted.
fn neighbour(folder: &Path, name: &str) -> Option<String> {
    let (before, wanted) = name.rsplit_once('/').map_or(("", name), |(before, file)| (before, file));
    let names: Vec<String> = fs::read_dir(folder)
        .ok()?
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    let meant = nearest(wanted, names.iter().map(String::as_str))?;
    Some(if before.is_empty() { meant } else { format!("{before}/{meant}") })
}

fn unclaimed(
    root: &Path,
    folder: &str,
    named: &BTreeSet<&str>,
    shown: &str,
    found: &mut Vec<String>,
    diagnostics: &mut Diagnostics,
) {
    let hidden = |entry: &walkdir::DirEntry| {
        entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
    };
    let start = root.join(folder);
    if !fs::canonicalize(&start).is_ok_and(|real| real.starts_with(root)) {
        return;
    }
    for entry in WalkDir::new(start).into_iter().filter_entry(|entry| !hidden(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                let path = entry.path().strip_prefix(root).expect("the walk begins inside");
                let name = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
                let about = entry.file_name().to_string_lossy().starts_with("README");
                if !about && !named.contains(name.as_str()) {
                    found.push(name);
                }
            }
            Err(error) => {
                let path = error.path().and_then(|path| path.strip_prefix(root).ok()).unwrap_or(Path::new(folder));
                let cause = error.io_error().map_or_else(|| "loop of links".to_owned(), reason);
                let problem = Problem::UnreadableFolder { reason: cause };
                diagnostics.of_path(format!("{shown}{}", path.to_string_lossy()), problem);
            }
        }
    }
}

/// The SHA-256 of a file in lower-case hexadecimal.
fn hash(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut hasher = Sha256::new();
    let mut buffer = [0; 1 << 14];
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        hasher.update(&buffer[..read]);
    }
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}
