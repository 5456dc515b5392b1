//! The data files of a workspace or an instrument, read by name and by folder. What is there and cannot be read is noted.

#![expect(clippy::disallowed_methods, reason = "`world` is where files are read")]

use std::fs;
use std::io;
use std::path::Path;

use walkdir::WalkDir;

use super::InstrumentFiles;
use crate::base::layout::{INSTRUMENT_FILE, INSTRUMENT_FOLDER};
use crate::base::source::{SourceId, Sources, Span};
use crate::problem::{Diagnostics, Problem, ReadFault};
use crate::world::files::{FILE_LIMIT, fault, read_limited};
use crate::world::standing::{
    Sort, Standing, data_name, is_data, is_instrument, meant, same_but_for_spelling, standing,
};

pub(super) struct Reader<'a> {
    /// No link may lead out of this folder.
    pub(super) root: &'a Path,
    pub(super) prefix: String,
    pub(super) sources: &'a mut Sources,
    pub(super) diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    /// What stands at a name that is read; what cannot be used there, and what is surely meant by it, is noted.
    pub(super) fn named(&mut self, name: &str, sort: Sort) -> Standing {
        let path = self.root.join(name);
        let misnamed = meant(&path, sort);
        let folder = name.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        for found in &misnamed {
            self.misnamed(&format!("{folder}{found}"), name.to_owned());
        }
        match standing(&path, sort, self.root) {
            Standing::Nothing if !misnamed.is_empty() => {
                Standing::Unusable(Problem::FileMisnamed { meant: name.to_owned() })
            }
            Standing::Unusable(problem) => {
                self.diagnostics.of_path(format!("{}{name}", self.prefix), problem.clone());
                Standing::Unusable(problem)
            }
            standing @ (Standing::Nothing | Standing::Usable(_)) => standing,
        }
    }

    fn misnamed(&mut self, found: &str, meant: String) {
        self.diagnostics.of_path(format!("{}{found}", self.prefix), Problem::FileMisnamed { meant });
    }

    pub(super) fn file(&mut self, name: &str, example: &'static str) -> Option<SourceId> {
        match self.named(name, Sort::File) {
            Standing::Nothing => {
                self.diagnostics.of_path(format!("{}{name}", self.prefix), Problem::FileAbsent { example });
                None
            }
            Standing::Usable(kind) => self.read(name, kind),
            Standing::Unusable(_) => None,
        }
    }

    /// Notes an instrument that lies in the workspace, but not where one is read; and says whether there is any, or nobody
    /// can tell.
    pub(super) fn stray_instrument(&mut self) -> bool {
        let Some(entries) = self.entries("", &mut Listed::default()) else { return true };
        let meant = inside(INSTRUMENT_FOLDER, INSTRUMENT_FILE);
        let mut stray = false;
        for (name, kind) in entries {
            let found = if kind.is_file() && same_but_for_spelling(&name, INSTRUMENT_FILE) {
                name
            } else if !kind.is_file() && is_instrument(&self.root.join(&name)) {
                inside(&name, INSTRUMENT_FILE)
            } else {
                continue;
            };
            self.misnamed(&found, meant.clone());
            stray = true;
        }
        stray
    }

    pub(super) fn instrument(&mut self, folder: &str) -> InstrumentFiles {
        let Some(listed) = self.folder(folder, Some(INSTRUMENT_FILE)) else {
            return InstrumentFiles::default();
        };
        let method = self.file(&inside(folder, INSTRUMENT_FILE), "id: …");
        InstrumentFiles { method, pillars: listed.read, pillars_present: listed.present.len() }
    }

    /// What a folder that need not be there holds.
    pub(super) fn named_folder(&mut self, name: &str) -> Option<Listed> {
        match self.named(name, Sort::Folder) {
            Standing::Usable(_) => self.folder(name, None),
            Standing::Nothing | Standing::Unusable(_) => None,
        }
    }

    /// Reads the data files directly in a folder, but for one; nothing when it cannot be listed.
    fn folder(&mut self, name: &str, but: Option<&str>) -> Option<Listed> {
        let mut listed = Listed::default();
        for (file, kind) in self.entries(name, &mut listed)? {
            let shown = inside(name, &file);
            if but.is_some_and(|but| same_but_for_spelling(&file, but)) {
                continue;
            }
            if is_data(&file) {
                listed.present.push(stem(&file));
                listed.read.extend(self.read(&shown, kind));
            } else if kind.is_dir() || kind.is_symlink() {
                self.folder_inside(name, &file, &mut listed);
            } else if let Some(meant) = data_name(&file) {
                listed.present.push(stem(&meant));
                self.misnamed(&shown, inside(name, &meant));
            } else if !file.starts_with("README") {
                self.diagnostics.of_path(format!("{}{shown}", self.prefix), Problem::FileIgnored);
            }
        }
        Some(listed)
    }

    /// What lies in a folder and is not hidden, in the order of names.
    fn entries(&mut self, name: &str, listed: &mut Listed) -> Option<Vec<(String, fs::FileType)>> {
        let listing = fs::read_dir(self.root.join(name)).map_err(|error| self.unlisted(name, &error)).ok()?;
        let mut entries = Vec::new();
        for entry in listing {
            let named = entry.and_then(|entry| Ok((entry.file_name().into_string(), entry.file_type()?)));
            match named {
                Ok((Ok(file), kind)) if !file.starts_with('.') => entries.push((file, kind)),
                Ok((Ok(_), _)) => {}
                Ok((Err(odd), _)) => {
                    let shown = format!("{}{}", self.prefix, inside(name, &odd.to_string_lossy()));
                    self.diagnostics.of_path(shown, Problem::UnreadableFile { reason: ReadFault::Name });
                    listed.present.push(String::new());
                }
                Err(error) => {
                    self.unlisted(name, &error);
                    listed.present.push(String::new());
                }
            }
        }
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        Some(entries)
    }

    /// A folder in a folder of data files, or a link of no data file's name.
    fn folder_inside(&mut self, name: &str, found: &str, listed: &mut Listed) {
        let shown = inside(name, found);
        match standing(&self.root.join(&shown), Sort::Folder, self.root) {
            Standing::Usable(_) => self.below(name, found, listed),
            // A link to a file is one by its own name.
            Standing::Unusable(_) if self.root.join(&shown).is_file() => {
                self.diagnostics.of_path(format!("{}{shown}", self.prefix), Problem::FileIgnored);
            }
            Standing::Unusable(problem) => {
                listed.present.push(String::new());
                self.diagnostics.of_path(format!("{}{shown}", self.prefix), problem);
            }
            Standing::Nothing => {}
        }
    }

    /// A folder in a folder of data files: nothing in it is read, so that no data may lie there.
    fn below(&mut self, name: &str, folder: &str, listed: &mut Listed) {
        let start = self.root.join(inside(name, folder));
        let before = self.diagnostics.iter().count();
        let hidden = |entry: &walkdir::DirEntry| entry.file_name().to_string_lossy().starts_with('.');
        for entry in WalkDir::new(&start).sort_by_file_name().into_iter().filter_entry(|entry| !hidden(entry))
        {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => {
                    let file = entry.file_name().to_string_lossy();
                    // Behind a link to a folder there may be data too; nobody looks there.
                    let folder = entry.path_is_symlink() && entry.depth() > 0 && entry.path().is_dir();
                    let meant =
                        if is_data(&file) || folder { Some(file.to_string()) } else { data_name(&file) };
                    let Some(meant) = meant else { continue };
                    listed.present.push(stem(&meant));
                    let path = entry.path().strip_prefix(self.root).expect("the walk begins inside");
                    let found = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
                    self.misnamed(&found, inside(name, &meant));
                }
                Err(error) => {
                    listed.present.push(String::new());
                    let reason = error.io_error().map_or(ReadFault::Circle, fault);
                    let shown = format!("{}{}", self.prefix, inside(name, folder));
                    self.diagnostics.of_path(shown, Problem::UnreadableFolder { reason });
                }
            }
        }
        if self.diagnostics.iter().count() == before {
            let shown = format!("{}{}", self.prefix, inside(name, folder));
            self.diagnostics.of_path(shown, Problem::FileIgnored);
        }
    }

    /// The text of a file of this kind, links not followed.
    fn read(&mut self, name: &str, kind: fs::FileType) -> Option<SourceId> {
        let path = self.root.join(name);
        let shown = format!("{}{name}", self.prefix);
        let kind = if kind.is_symlink() {
            match standing(&path, Sort::File, self.root) {
                Standing::Usable(kind) => kind,
                Standing::Unusable(problem) => {
                    self.diagnostics.of_path(shown, problem);
                    return None;
                }
                Standing::Nothing => kind,
            }
        } else {
            kind
        };
        let bytes = match read_limited(&path, kind) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                self.diagnostics.of_path(shown, Problem::FileTooLarge { limit: FILE_LIMIT });
                return None;
            }
            Err(error) => {
                self.diagnostics.of_path(shown, Problem::UnreadableFile { reason: fault(&error) });
                return None;
            }
        };
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").map(<[u8]>::to_vec).unwrap_or(bytes);
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

    fn unlisted(&mut self, name: &str, error: &io::Error) {
        let problem = Problem::UnreadableFolder { reason: fault(error) };
        self.diagnostics.of_path(format!("{}{name}", self.prefix), problem);
    }
}

/// The data files of a folder: those read, and the names without extension of all that are there, read or not.
#[derive(Default)]
pub(super) struct Listed {
    pub(super) read: Vec<SourceId>,
    pub(super) present: Vec<String>,
}

/// A path in a folder; the empty name is the reader's own.
fn inside(folder: &str, file: &str) -> String {
    if folder.is_empty() { file.to_owned() } else { format!("{folder}/{file}") }
}

fn stem(file: &str) -> String {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_owned()
}
