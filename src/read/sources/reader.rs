//! The data files of a workspace or an instrument. What is there and cannot be read is noted.

use super::{InstrumentFiles, Listed, WorkspaceFiles};
use crate::base::layout::{
    AGENCIES_FILE, CHANGE_JOURNAL, EVIDENCE_FOLDER, INSTRUMENT_FILE, INSTRUMENT_FOLDER, REVIEWS_FOLDER,
    SETTINGS_FILE, data_name, is_data, same_but_for_spelling,
};
use crate::base::path::{self, join, stem};
use crate::base::source::{SourceId, Sources, Span, offset};
use crate::problem::{Diagnostics, Problem, ReadFault};
use crate::world::files::FILE_LIMIT;
use crate::world::root::{EntryKind, FileType, Hidden, Presence, Root};

/// A folder whose data files are read, and where what is in them and what is wrong with them is put.
pub struct Reader<'a> {
    pub root: &'a Root,
    pub sources: &'a mut Sources,
    pub diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    pub fn workspace(&mut self) -> WorkspaceFiles {
        if self.root.exists(CHANGE_JOURNAL) {
            self.note(CHANGE_JOURNAL, Problem::UnfinishedChange);
        }
        WorkspaceFiles {
            settings: self.file(SETTINGS_FILE, "region: …"),
            agencies: self.file(AGENCIES_FILE, "- {id: …, name: …}"),
            evidence: self.named_folder(EVIDENCE_FOLDER),
            reviews: self.named_folder(REVIEWS_FOLDER),
        }
    }

    /// Reads the instrument of a workspace; `None` when it has none of its own. One that is there and cannot be
    /// used is a problem and has no files: nothing else takes its place.
    pub fn own_instrument(&mut self) -> Option<InstrumentFiles> {
        match self.named(INSTRUMENT_FOLDER, EntryKind::Folder) {
            Presence::Absent => self.stray_instrument().then(InstrumentFiles::default),
            Presence::Usable => Some(self.instrument(INSTRUMENT_FOLDER)),
            Presence::Unusable(_) => Some(InstrumentFiles::default()),
        }
    }

    fn note(&mut self, name: &str, problem: Problem) {
        self.diagnostics.of_path(self.root.shown(name), problem);
    }

    fn misnamed(&mut self, found: &str, meant: &str) {
        self.note(found, Problem::FileMisnamed { meant: meant.to_owned() });
    }

    /// What stands at a name that is read; notes what cannot be used there, and what is surely meant by it.
    fn named(&mut self, name: &str, kind: EntryKind) -> Presence {
        let misnamed = self.root.meant(name, kind);
        for found in &misnamed {
            self.misnamed(found, name);
        }
        let mut presence = self.root.presence(name, kind);
        if let Presence::Unusable(problem) = &presence {
            self.note(name, problem.clone());
        } else if matches!(presence, Presence::Absent) && !misnamed.is_empty() {
            presence = Presence::Unusable(Problem::FileMisnamed { meant: name.to_owned() });
        }
        presence
    }

    fn file(&mut self, name: &str, example: &'static str) -> Option<SourceId> {
        match self.named(name, EntryKind::File) {
            Presence::Usable => return self.read(name),
            Presence::Absent => self.note(name, Problem::FileAbsent { example }),
            Presence::Unusable(_) => {}
        }
        None
    }

    /// Notes an instrument that lies where none is read; says whether there is any, or nobody can tell.
    fn stray_instrument(&mut self) -> bool {
        let Some(entries) = self.entries("", &mut Listed::default()) else { return true };
        let root = self.root;
        // Behind a link that leads out nobody looks.
        let holds_instrument = |folder: &str| {
            matches!(root.presence(folder, EntryKind::Folder), Presence::Usable)
                && root.is_taken(&join(folder, INSTRUMENT_FILE))
        };
        let meant = join(INSTRUMENT_FOLDER, INSTRUMENT_FILE);
        let mut stray = false;
        for (name, kind) in entries {
            let found = if kind.is_file() && same_but_for_spelling(&name, INSTRUMENT_FILE) {
                name
            } else if !kind.is_file() && holds_instrument(&name) {
                join(&name, INSTRUMENT_FILE)
            } else {
                continue;
            };
            self.misnamed(&found, &meant);
            stray = true;
        }
        stray
    }

    pub fn instrument(&mut self, folder: &str) -> InstrumentFiles {
        let Some(pillars) = self.folder(folder, Some(INSTRUMENT_FILE)) else {
            return InstrumentFiles::default();
        };
        let method = self.file(&join(folder, INSTRUMENT_FILE), "id: …");
        InstrumentFiles { method, pillars }
    }

    fn named_folder(&mut self, name: &str) -> Listed {
        let usable = matches!(self.named(name, EntryKind::Folder), Presence::Usable);
        if usable { self.folder(name, None).unwrap_or_default() } else { Listed::default() }
    }

    /// Reads the data files directly in a folder, but for one; nothing when it cannot be listed.
    fn folder(&mut self, name: &str, but: Option<&str>) -> Option<Listed> {
        let mut listed = Listed::default();
        for (file, kind) in self.entries(name, &mut listed)? {
            let found = join(name, &file);
            if but.is_some_and(|but| same_but_for_spelling(&file, but)) {
                continue;
            }
            if is_data(&file) {
                listed.present.push(stem(&file).to_owned());
                listed.read.extend(self.read(&found));
            } else if kind.is_dir() || kind.is_symlink() {
                self.folder_inside(name, &found, &mut listed);
            } else if let Some(meant) = data_name(&file) {
                listed.present.push(stem(&meant).to_owned());
                self.misnamed(&found, &join(name, &meant));
            } else if !file.starts_with("README") {
                self.note(&found, Problem::FileIgnored);
            }
        }
        Some(listed)
    }

    /// What lies in a folder and is not hidden, in the order of names.
    fn entries(&mut self, name: &str, listed: &mut Listed) -> Option<Vec<(String, FileType)>> {
        let listing =
            self.root.list(name).map_err(|refusal| self.note(name, refusal.problem(EntryKind::Folder)));
        let mut entries = Vec::new();
        for entry in listing.ok()? {
            match entry.map(|entry| (entry.name.into_string(), entry.kind)) {
                Ok((Ok(file), kind)) if !file.starts_with('.') => entries.push((file, kind)),
                Ok((Ok(_), _)) => {}
                Ok((Err(odd), _)) => {
                    let found = join(name, &odd.to_string_lossy());
                    self.note(&found, Problem::UnreadableFile { reason: ReadFault::Name });
                    listed.present.push(String::new());
                }
                Err(reason) => {
                    self.note(name, Problem::UnreadableFolder { reason });
                    listed.present.push(String::new());
                }
            }
        }
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        Some(entries)
    }

    /// A folder in a folder of data files, or a link of no data file's name.
    fn folder_inside(&mut self, name: &str, found: &str, listed: &mut Listed) {
        match self.root.presence(found, EntryKind::Folder) {
            Presence::Usable => self.below(name, found, listed),
            // A link to a file is one by its own name.
            Presence::Unusable(_)
                if matches!(self.root.presence(found, EntryKind::File), Presence::Usable) =>
            {
                self.note(found, Problem::FileIgnored);
            }
            Presence::Unusable(problem) => {
                listed.present.push(String::new());
                self.note(found, problem);
            }
            Presence::Absent => {}
        }
    }

    /// A folder in a folder of data files: nothing in it is read, so that no data may lie there.
    fn below(&mut self, name: &str, folder: &str, listed: &mut Listed) {
        let before = self.diagnostics.total();
        let root = self.root;
        for entry in root.walk(folder, Hidden::Skipped) {
            match entry {
                Ok(entry) if entry.kind.is_dir() => {}
                Ok(entry) => {
                    let found = path::shown(&entry.name);
                    let file = path::name(&found);
                    // Behind a link to a folder there may be data too; nobody looks there.
                    let link = entry.kind.is_symlink();
                    let behind = link.then(|| root.presence(&entry.name, EntryKind::Folder));
                    if let Some(Presence::Unusable(problem @ Problem::LinkOutsideWorkspace)) = behind {
                        listed.present.push(stem(file).to_owned());
                        self.note(&found, problem);
                        continue;
                    }
                    let folder = matches!(behind, Some(Presence::Usable));
                    let meant = if is_data(file) || folder { Some(file.to_owned()) } else { data_name(file) };
                    let Some(meant) = meant else { continue };
                    listed.present.push(stem(&meant).to_owned());
                    self.misnamed(&found, &join(name, &meant));
                }
                Err((_, reason)) => {
                    listed.present.push(String::new());
                    self.note(folder, Problem::UnreadableFolder { reason });
                }
            }
        }
        if self.diagnostics.total() == before {
            self.note(folder, Problem::FileIgnored);
        }
    }

    fn read(&mut self, name: &str) -> Option<SourceId> {
        let opened = self.root.file(name).map_err(|refusal| refusal.problem(EntryKind::File));
        let unreadable = |reason| Problem::UnreadableFile { reason };
        let bytes = opened.and_then(|opened| {
            opened.bytes(FILE_LIMIT).map_err(unreadable)?.ok_or(Problem::FileTooLarge { limit: FILE_LIMIT })
        });
        let bytes = bytes.map_err(|problem| self.note(name, problem)).ok()?;
        let shown = self.root.shown(name);
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").map(<[u8]>::to_vec).unwrap_or(bytes);
        match String::from_utf8(bytes) {
            Ok(text) => Some(self.sources.add(shown, text)),
            Err(error) => {
                // The text with marks in place of what is wrong serves to show where.
                let start = offset(error.utf8_error().valid_up_to());
                let lossy = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let source = self.sources.add(shown, lossy);
                self.diagnostics.at(Span { source, start, end: start }, Problem::NotUtf8);
                None
            }
        }
    }
}
