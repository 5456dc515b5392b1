//! The data files of a workspace and of an instrument, found and read. Nothing outside the workspace is
//! opened: links are followed only while they stay inside.

mod reader;

use crate::base::layout::{
    AGENCIES_FILE, CHANGE_JOURNAL, EVIDENCE_FOLDER, INSTRUMENT_FILE, INSTRUMENT_FOLDER, REVIEWS_FOLDER,
    SETTINGS_FILE,
};
use crate::base::source::{SourceId, Sources};
use crate::problem::{Diagnostics, Problem};
use crate::world::root::{EntryKind, Presence, Root};
use reader::Reader;

static BUILT_IN: &[(&str, &[(&str, &str)])] = include!(concat!(env!("OUT_DIR"), "/instruments.rs"));

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
    /// `evidence/*.yaml`; their names suggest the agencies' ids.
    pub evidence: Listed,
    /// `reviews/*.yaml`.
    pub reviews: Listed,
}

/// The data files of a folder: those read, and the names without extension of all that are there, read or
/// not.
#[derive(Debug, Default)]
pub struct Listed {
    pub read: Vec<SourceId>,
    pub present: Vec<String>,
}

/// The files of an instrument that were found and read.
#[derive(Debug, Default)]
pub struct InstrumentFiles {
    /// `instrument.yaml`.
    pub method: Option<SourceId>,
    /// The other files, one per pillar.
    pub pillars: Listed,
}

pub fn workspace(root: &Root, sources: &mut Sources, diagnostics: &mut Diagnostics) -> WorkspaceFiles {
    if root.exists(CHANGE_JOURNAL) {
        diagnostics.of_path(root.shown(CHANGE_JOURNAL), Problem::UnfinishedChange);
    }
    let mut reader = Reader { root, sources, diagnostics };
    WorkspaceFiles {
        settings: reader.file(SETTINGS_FILE, "region: …"),
        agencies: reader.file(AGENCIES_FILE, "- {id: …, name: …}"),
        evidence: reader.named_folder(EVIDENCE_FOLDER),
        reviews: reader.named_folder(REVIEWS_FOLDER),
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
            found.pillars.read.push(source);
            found.pillars.present.push((*name).to_owned());
        }
    }
    Some(found)
}

/// Reads the instrument of a workspace; `None` when it has none of its own. One that is there and cannot be
/// used is a problem and has no files: nothing else takes its place.
pub fn own_instrument(
    root: &Root,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<InstrumentFiles> {
    let mut reader = Reader { root, sources, diagnostics };
    match reader.named(INSTRUMENT_FOLDER, EntryKind::Folder) {
        Presence::Absent => reader.stray_instrument().then(InstrumentFiles::default),
        Presence::Usable => Some(reader.instrument(INSTRUMENT_FOLDER)),
        Presence::Unusable(_) => Some(InstrumentFiles::default()),
    }
}

pub fn instrument(root: &Root, sources: &mut Sources, diagnostics: &mut Diagnostics) -> InstrumentFiles {
    Reader { root, sources, diagnostics }.instrument("")
}
