//! Proof that is still to come: promised or in draft.

use super::Proof;
use crate::calendar;
use crate::diagnostic::Problem;
use crate::model::workspace::State;
use crate::source::Span;

pub(super) fn overdue(proof: &Proof) -> Option<(Span, Problem)> {
    let State::Promised(Some(due)) = proof.piece.state else { return None };
    let days = calendar::days_between(due, proof.scene.today);
    (days > 0).then(|| {
        (proof.piece.spans.due, Problem::PromiseOverdue { title: proof.piece.title.clone(), due, days })
    })
}

pub(super) fn after_deadline(proof: &Proof) -> Option<(Span, Problem)> {
    let State::Promised(Some(due)) = proof.piece.state else { return None };
    let deadline = proof.scene.workspace.deadline;
    (due > deadline).then_some((proof.piece.spans.due, Problem::PromiseAfterDeadline { due, deadline }))
}

pub(super) fn draft(proof: &Proof) -> Option<(Span, Problem)> {
    (proof.piece.state == State::Draft)
        .then(|| (proof.piece.spans.title, Problem::ProofDraft { title: proof.piece.title.clone() }))
}
