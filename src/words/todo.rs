//! What to do about something that remains.

use super::{faults, label};
use crate::base::exact::Fixed;
use crate::base::lang::{Language, Text};
use crate::base::legible::line;
use crate::base::show::{Show, several};
use crate::judge::assess::{Cause, Reason};
use crate::judge::check::Condition;
use crate::model::{instrument::Requirement, workspace::Piece};
use crate::read::document::pillar::Covers;
use crate::report::{Remaining, Report, review::progress};

include!(concat!(env!("OUT_DIR"), "/todo.rs"));

/// A name or a title in what there is to do.
pub(super) fn short(language: Language, text: &Text) -> String {
    line(text.get(language), 120)
}

/// The name of a requirement, the year that it asks for, and how many questions its document serves.
pub fn needed(language: Language, report: &Report, wanted: &Requirement) -> String {
    let year = report.workspace.year(wanted).map(|year| label::about(language, Covers::Year(year)));
    let parts = wanted.shared.as_ref().map(|shared| label::one_document(language, shared.parts));
    let notes: Vec<String> = year.into_iter().chain(parts).collect();
    let name = short(language, &wanted.name);
    if notes.is_empty() { name } else { format!("{name} ({})", notes.join(", ")) }
}

pub fn to_do(report: &Report, one: &Remaining, language: Language) -> String {
    debt(language, report, one.index, one.debt.requirement, &one.debt.reason)
}

/// The same in a few words, for all that one owner lacks of an indicator for one cause.
pub fn in_short(report: &Report, all: &[&Remaining], language: Language) -> String {
    let scored = &report.assessment.indicators[all[0].index];
    let pieces = all.iter().filter(|one| one.debt.reason != Reason::Capped).map(|one| one.debt.pieces).sum();
    match all[0].debt.cause {
        Cause::Work => raise_in_short(language, scored.claim, scored.value.target),
        Cause::Evidence => hand_in_in_short(language, pieces),
        Cause::Review if pieces == 0 => lift(language).to_owned(),
        Cause::Review => check(language, pieces),
    }
}

/// The agencies whose evidence for a requirement waits for a verdict.
fn waiting(language: Language, report: &Report, index: usize, requirement: Option<usize>) -> String {
    let open = |at: usize| progress(&report.findings.conditions[index][at]).is_open();
    let waits = |(at, piece): &(usize, &Piece)| piece.requirement == requirement && open(*at);
    let filed = report.filed.range((index, 0)..=(index, usize::MAX));
    let agencies = filed.filter(|(_, pieces)| pieces.iter().any(waits)).map(|((_, agency), _)| *agency);
    let names = agencies.map(|agency| short(language, &report.workspace.agencies[agency].short));
    names.collect::<Vec<_>>().join(", ")
}

pub(super) fn debt(
    language: Language,
    report: &Report,
    index: usize,
    requirement: Option<usize>,
    reason: &Reason,
) -> String {
    let indicator = &report.instrument.indicators[index];
    let needed = match requirement {
        Some(requirement) => self::needed(language, report, &indicator.requirements()[requirement]),
        None => evidence(language).into(),
    };
    let title = |at: usize| short(language, &report.workspace.answers[index].pieces[at].title);
    let name = || short(language, &indicator.name);
    let value = &report.assessment.indicators[index].value;
    match reason {
        Reason::Unanswered => answer(language, &name(), value.target),
        Reason::BelowTarget => raise(language, &name(), value.claimed, value.target),
        Reason::NoProof => hand_in(language, &needed),
        Reason::TooFew { sound, needed: count } => add(language, &needed, *sound, *count),
        Reason::Piece(at) => piece(language, &report.findings.conditions[index][*at], &title(*at), &needed),
        Reason::Waiting(count) => {
            review(language, &waiting(language, report, index, requirement), &needed, *count)
        }
        Reason::Stale(at) => review_again(language, &title(*at)),
        Reason::Capped => {
            let cap = report.findings.caps[index].as_ref();
            capped(language, &cap.map_or_else(String::new, |cap| cap.note.show(language)))
        }
    }
}
