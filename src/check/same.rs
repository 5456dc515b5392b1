//! The same content offered more than once. `shared: true` says that it is right; without it one offer of each content
//! stands, and every further one is named.

use std::collections::BTreeMap;

use super::Scene;
use crate::diagnostic::{Diagnostics, Problem};
use crate::load::Document;
use crate::model::workspace::{Piece, Place, State};

/// Documents offered for several requirements or indicators, by their hash.
pub(super) fn shared(scene: Scene<'_>, diagnostics: &mut Diagnostics) {
    let mut firsts: BTreeMap<&str, (usize, &Piece, &str)> = BTreeMap::new();
    for (indicator, answer) in scene.workspace.answers.iter().enumerate() {
        for piece in answer.pieces.iter().filter(|piece| piece.state == State::Final && !piece.shared) {
            let Some(Place::File(path)) = &piece.place else { continue };
            match scene.inventory.documents.get(path) {
                Some(Document::Present(facts)) if facts.size > 0 => {}
                Some(
                    Document::Present(_) | Document::Missing(_) | Document::Outside | Document::Unreadable(_),
                )
                | None => continue,
            }
            // A document of which there is no other of the same size has no hash, and its path for a name.
            let content = scene.inventory.hashes.get(path).unwrap_or(path);
            let (first, other, place) = *firsts.entry(content).or_insert((indicator, piece, path));
            let again = (first, other.requirement) != (indicator, piece.requirement) || place != path;
            if again {
                let known = &scene.instrument.indicators[first];
                let requirement =
                    other.requirement.map_or("", |index| known.requirements()[index].id.as_str());
                let problem = Problem::ProofShared {
                    file: path.clone(),
                    indicator: known.id.clone(),
                    requirement: requirement.to_owned(),
                };
                diagnostics.between(piece.spans.place, other.spans.place, problem);
            }
        }
    }
}
