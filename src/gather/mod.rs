//! What judging must know besides the data files: documents and what is in them, survey tables, what came of
//! links; and bundles unpacked. The stages before read no other file than the data, and those after read
//! none.

mod archive;
pub mod bundle;
pub mod caught;
mod dialect;
pub mod documents;
pub mod form_export;
pub mod inspect;
mod limited;
pub mod mentioned;
pub mod survey;
pub mod table;
pub mod workbook;

use std::collections::BTreeSet;

use crate::base::link::Attempts;
use crate::model::instrument::Instrument;
use crate::model::workspace::{Place, Previous, State, Workspace};
use crate::problem::Problem;
use crate::read::sources::Reader;
use documents::{Inventory, inventory};
use survey::{Surveys, surveys};

/// What was found at the names that a workspace gives.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The saved score of the earlier result, as far as it can be read.
    pub previous: Option<String>,
    pub surveys: Surveys,
    pub inventory: Inventory,
    /// What came of the links, as far as they were opened.
    pub links: Attempts,
}

/// Opens links, or tells what is known of them: gets the addresses of final pieces, gives what came of them.
pub type Opener<'a> = dyn FnMut(&BTreeSet<&str>) -> Attempts + 'a;

pub fn gather(
    reader: &mut Reader,
    instrument: &Instrument,
    workspace: &Workspace,
    open: &mut Opener,
) -> Gathered {
    let previous = previous(reader, workspace);
    let surveys = surveys(reader, instrument, workspace);
    let named = documents::Named::of(workspace);
    let folders: Vec<&str> = workspace.documents.iter().map(|(folder, _)| folder.as_str()).collect();
    let mut inventory = inventory(reader.root, &named, &folders, reader.diagnostics);
    if !workspace.understood {
        // A document that an evidence file names somewhere may be that of an entry that was not understood.
        let files = workspace.agencies.iter().flat_map(|agency| &agency.files);
        mentioned::forget(&mut inventory.unclaimed, files.map(|id| reader.sources.get(*id).text.as_str()));
    }
    Gathered { previous, surveys, inventory, links: open(&links(workspace)) }
}

fn previous(Reader { root, diagnostics, .. }: &mut Reader, workspace: &Workspace) -> Option<String> {
    let Some(Previous::File(path)) = &workspace.previous else { return None };
    let text = root.text(path);
    text.map_err(|reason| diagnostics.of_path(root.shown(path), Problem::UnreadableFile { reason })).ok()
}

/// The addresses of final pieces: what is promised or in draft need not be there yet.
fn links(workspace: &Workspace) -> BTreeSet<&str> {
    let last = workspace.pieces().filter(|piece| piece.state == State::Final);
    last.filter_map(|piece| if let Some(Place::Link(link)) = &piece.place { Some(&*link.text) } else { None })
        .collect()
}
