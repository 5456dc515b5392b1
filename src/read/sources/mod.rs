//! The data files of a workspace and of an instrument, found and read. Nothing outside the workspace is
//! opened: links are followed only while they stay inside.

mod reader;

use crate::base::layout::INSTRUMENT_FILE;
use crate::base::source::{SourceId, Sources};
pub use reader::Reader;

static BUILT_IN: &[(&str, &[(&str, &str)])] = include!(concat!(env!("OUT_DIR"), "/instruments.rs"));

pub fn built_in_instruments() -> impl Iterator<Item = &'static str> + Clone {
    BUILT_IN.iter().map(|(id, _)| *id)
}

/// The files of a workspace that were found and read, each list in the order of its paths.
#[derive(Debug, Default)]
pub struct WorkspaceFiles {
    pub settings: Option<SourceId>,
    pub agencies: Option<SourceId>,
    /// `evidence/*.yaml`; their names suggest the agencies' ids.
    pub evidence: Listed,
    pub reviews: Listed,
}

/// The data files of a folder: those read, and the names without extension of all that are there.
#[derive(Debug, Default)]
pub struct Listed {
    pub read: Vec<SourceId>,
    pub present: Vec<String>,
}

/// The files of an instrument that were found and read.
#[derive(Debug, Default)]
pub struct InstrumentFiles {
    pub method: Option<SourceId>,
    /// The other files, one per pillar.
    pub pillars: Listed,
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
