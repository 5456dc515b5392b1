//! The document itself: it is there, holds something, and is of a type that its requirement takes.

use std::collections::BTreeMap;

use super::{Proof, content};
use crate::base::{path, show::Names, source::Span};
use crate::gather::documents::Document;
use crate::model::{instrument::Requirement, workspace::Answer};
use crate::problem::{Diagnostics, PathFault, Problem};
use crate::read::document::pillar::Kind;

pub(super) fn missing(proof: &Proof) -> Option<(Span, Problem)> {
    let (path, document) = proof.file()?;
    let problem = match document {
        Some(Document::Present(_)) => return None,
        Some(Document::Unreadable(reason)) => Problem::UnreadableFile { reason: reason.clone() },
        Some(Document::Outside) => Problem::PathRefused { path: path.clone(), fault: PathFault::Link },
        Some(Document::Missing(suggestion)) => {
            Problem::ProofMissing { file: path.clone(), suggestion: suggestion.clone() }
        }
        None => Problem::ProofMissing { file: path.clone(), suggestion: None },
    };
    Some((proof.piece.spans.place, problem))
}

pub(super) fn empty(proof: &Proof) -> Option<(Span, Problem)> {
    let (path, facts) = content::facts(proof)?;
    (facts.size == 0).then(|| (proof.piece.spans.place, Problem::ProofEmpty { file: path.clone() }))
}

pub(super) fn of_wrong_type(proof: &Proof) -> Option<(Span, Problem)> {
    let (path, _) = proof.file()?;
    let requirement = proof.requirement?;
    let taken = requirement.accepts.contains(&path::extension(path));
    // A kind with no file endings of its own is a link.
    let any = requirement.accepts.is_empty() && requirement.kind != Kind::Link;
    (!taken && !any).then(|| {
        let problem =
            Problem::ProofType { file: path.clone(), accepts: Names::of(requirement.accepts.iter()) };
        (proof.piece.spans.place, problem)
    })
}

/// Where several pieces are wanted, the same document does not make two.
pub(super) fn repeated(answer: &Answer, requirements: &[Requirement], diagnostics: &mut Diagnostics) {
    let mut firsts: BTreeMap<(usize, &str), Span> = BTreeMap::new();
    for piece in &answer.pieces {
        let (Some(requirement), Some(place)) = (piece.requirement, &piece.place) else { continue };
        if requirements[requirement].count < 2 {
            continue;
        }
        if let Some(first) = firsts.get(&(requirement, place.document())) {
            let problem = Problem::ProofRepeated { place: place.text().to_owned() };
            diagnostics.between(piece.spans.place, *first, problem);
        } else {
            firsts.insert((requirement, place.document()), piece.spans.place);
        }
    }
}
