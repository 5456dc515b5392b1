//! Proof that is still to come: promised or in draft. For advice nobody waits.

use super::Proof;
use crate::base::{calendar, source::Span};
use crate::model::workspace::State;
use crate::problem::Problem;

pub(super) fn overdue(proof: &Proof) -> Option<(Span, Problem)> {
    let due = proof.piece.late(proof.indicator, proof.scene.today)?;
    let days = calendar::days_between(due, proof.scene.today);
    Some((proof.piece.spans.due, Problem::PromiseOverdue { title: proof.piece.title.clone(), due, days }))
}

pub(super) fn after_deadline(proof: &Proof) -> Option<(Span, Problem)> {
    let due = proof.piece.promised().filter(|_| proof.piece.is_awaited(proof.indicator))?;
    let deadline = proof.scene.workspace.deadline;
    (due > deadline).then_some((proof.piece.spans.due, Problem::PromiseAfterDeadline { due, deadline }))
}

pub(super) fn draft(proof: &Proof) -> Option<(Span, Problem)> {
    (proof.piece.state == State::Draft && proof.piece.is_awaited(proof.indicator))
        .then(|| (proof.piece.spans.title, Problem::ProofDraft { title: proof.piece.title.clone() }))
}
