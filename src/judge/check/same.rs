//! The same content offered more than once. `shared: true` says that it is right; without it one offer of
//! each content stands, and every further one is named.

use std::collections::BTreeMap;

use super::Scene;
use crate::model::workspace::{Piece, Place, State};
use crate::problem::{Diagnostics, Problem};

/// Where a document is offered: for which indicator and requirement, by their ids, and under which path.
type Offer<'a> = (&'a str, &'a str, &'a str);
/// The pieces of each offer, with the work that their requirement shares.
type Offers<'a> = BTreeMap<Offer<'a>, Vec<(&'a Piece, Option<&'a str>)>>;

/// Documents offered for several requirements or indicators, by their hash. Which of the offers stands
/// depends on their ids alone.
pub(super) fn shared(scene: Scene<'_>, diagnostics: &mut Diagnostics) {
    let mut offers: BTreeMap<&str, Offers> = BTreeMap::new();
    for (indicator, answer) in scene.instrument.indicators.iter().zip(&scene.workspace.answers) {
        for piece in answer.pieces.iter().filter(|piece| piece.state == State::Final && !piece.shared) {
            let Some(Place::File(path)) = &piece.place else { continue };
            if scene.gathered.inventory.present(path).is_none_or(|facts| facts.size == 0) {
                continue;
            }
            // A document of which there is no other of the same size has no hash, and its path for a name.
            let content = scene.gathered.inventory.hashes.get(path).unwrap_or(path);
            let requirement = piece.requirement.map(|index| &indicator.requirements()[index]);
            let offer = (indicator.id.as_str(), requirement.map_or("", |one| &one.id), path.as_str());
            let work = requirement.and_then(|one| Some(one.shared.as_ref()?.work.as_str()));
            offers.entry(content).or_default().entry(offer).or_default().push((piece, work));
        }
    }
    for offers in offers.values() {
        let mut offers = offers.iter();
        let Some(((indicator, requirement, _), first)) = offers.next() else { continue };
        for ((_, _, path), pieces) in offers {
            // What an instrument itself asks for at several places is rightly there.
            for (piece, _) in pieces.iter().filter(|(_, work)| work.is_none() || *work != first[0].1) {
                let problem = Problem::ProofShared {
                    file: (*path).to_owned(),
                    indicator: (*indicator).to_owned(),
                    requirement: (*requirement).to_owned(),
                };
                diagnostics.between(piece.spans.place, first[0].0.spans.place, problem);
            }
        }
    }
}
