//! The document's date against its requirement's rule, and how long it is valid. Both ends of a range count.

use jiff::civil::Date;

use super::{Proof, content};
use crate::base::{calendar, source::Span};
use crate::model::{instrument::Dated, workspace::State};
use crate::problem::Problem;

/// The rule for the piece: its requirement's, or this year's where none is listed.
fn rule(proof: &Proof) -> Dated {
    proof.requirement.map_or(Dated::ThisYear, |requirement| requirement.dated)
}

/// The first day that the rule takes, where the period decides.
fn first_day(proof: &Proof) -> Option<Date> {
    let from = proof.scene.workspace.period.0;
    match rule(proof) {
        Dated::ThisYear => Some(from),
        Dated::LastYear => Some(calendar::years_before(from, 1)),
        Dated::Standing | Dated::Within(_) => None,
    }
}

pub(super) fn undated(proof: &Proof) -> Option<(Span, Problem)> {
    let title = proof.piece.title.clone();
    (rule(proof) != Dated::Standing && proof.piece.date.is_none())
        .then_some((proof.piece.spans.title, Problem::ProofUndated { title }))
}

pub(super) fn outside_period(proof: &Proof) -> Option<(Span, Problem)> {
    let (date, from, to) = (proof.piece.date?, first_day(proof)?, proof.scene.workspace.period.1);
    let later_than_today = date > proof.scene.today;
    (date < from || (date > to && !later_than_today))
        .then_some((proof.piece.spans.date, Problem::ProofOutsidePeriod { date, from, to }))
}

/// It speaks of another year than is asked for. Where it does not say of which, its date does.
pub(super) fn of_other_year(proof: &Proof) -> Option<(Span, Problem)> {
    let (piece, wanted) = (proof.piece, proof.scene.workspace.year(proof.requirement?)?);
    let year = piece.covers.or_else(|| Some(piece.date?.year().into()));
    let problem = Problem::ProofOfOtherYear { wanted, covers: piece.covers };
    (year != Some(wanted)).then_some((piece.spans.covers, problem))
}

/// Against today after the deadline too: what is handed in late is dated late, and the period says whether it
/// may be.
pub(super) fn in_future(proof: &Proof) -> Option<(Span, Problem)> {
    let (date, today) = (proof.piece.date?, proof.scene.today);
    (date > today).then_some((proof.piece.spans.date, Problem::ProofInFuture { date, today }))
}

/// The day on which a piece must still be valid: today, but never after the deadline, since a round that is
/// over no longer decays. What is dated after the deadline was not valid on it, so nothing is kept for it: it
/// must be valid today.
fn day_of_validity(proof: &Proof) -> Date {
    let (today, deadline) = (proof.scene.today, proof.scene.workspace.deadline);
    if proof.piece.date.is_some_and(|date| date > deadline) { today } else { today.min(deadline) }
}

/// The document's own metadata say that it is older than what is asked, though the date given is not: a hint,
/// for clocks are wrong and copies keep old dates.
pub(super) fn older_by_metadata(proof: &Proof) -> Option<(Span, Problem)> {
    let (made, date) = (content::facts(proof)?.1.made?, proof.piece.date?);
    let from = match rule(proof) {
        Dated::Within(years) => calendar::years_before(day_of_validity(proof), years),
        Dated::ThisYear | Dated::LastYear | Dated::Standing => first_day(proof)?,
    };
    (made < from && date >= from)
        .then_some((proof.piece.spans.place, Problem::ProofOlderByMetadata { made, from }))
}

/// The last day on which the piece is valid, if it has one, and where that is written.
fn last_day(proof: &Proof) -> Option<(Span, Date)> {
    let spans = proof.piece.spans;
    let by_age = match (rule(proof), proof.piece.date) {
        (Dated::Within(years), Some(date)) => Some((spans.date, calendar::years_after(date, years))),
        _ => None,
    };
    let by_word = proof.piece.valid_until.map(|until| (spans.valid_until, until));
    [by_age, by_word].into_iter().flatten().min_by_key(|(_, until)| *until)
}

pub(super) fn expired(proof: &Proof) -> Option<(Span, Problem)> {
    let (span, until) = last_day(proof)?;
    (until < day_of_validity(proof)).then_some((span, Problem::ProofExpired { until }))
}

pub(super) fn expires_before_deadline(proof: &Proof) -> Option<(Span, Problem)> {
    let (span, until) = last_day(proof)?;
    let deadline = proof.scene.workspace.deadline;
    let still_valid = proof.piece.state == State::Final && until >= day_of_validity(proof);
    (still_valid && until < deadline)
        .then_some((span, Problem::ProofExpiresBeforeDeadline { until, deadline }))
}
