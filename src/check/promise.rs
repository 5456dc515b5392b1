//! Proof that is still to come: promised or in draft. For advice nobody waits.

use jiff::civil::Date;

use super::Proof;
use crate::calendar;
use crate::diagnostic::Problem;
use crate::model::instrument::Requirement;
use crate::model::workspace::State;
use crate::source::Span;

/// The day for which awaited proof is promised.
fn promised(proof: &Proof) -> Option<Date> {
    match proof.piece.state {
        State::Promised(due) if is_awaited(proof) => due,
        State::Promised(_) | State::Draft | State::Final | State::Unreadable => None,
    }
}

fn is_awaited(proof: &Proof) -> bool {
    !proof.requirement.is_some_and(Requirement::is_advice)
}

pub(super) fn overdue(proof: &Proof) -> Option<(Span, Problem)> {
    let due = promised(proof)?;
    let days = calendar::days_between(due, proof.scene.today);
    (days > 0).then(|| {
        (proof.piece.spans.due, Problem::PromiseOverdue { title: proof.piece.title.clone(), due, days })
    })
}

pub(super) fn after_deadline(proof: &Proof) -> Option<(Span, Problem)> {
    let due = promised(proof)?;
    let deadline = proof.scene.workspace.deadline;
    (due > deadline).then_some((proof.piece.spans.due, Problem::PromiseAfterDeadline { due, deadline }))
}

pub(super) fn draft(proof: &Proof) -> Option<(Span, Problem)> {
    (proof.piece.state == State::Draft && is_awaited(proof))
        .then(|| (proof.piece.spans.title, Problem::ProofDraft { title: proof.piece.title.clone() }))
}
