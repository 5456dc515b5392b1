//! What to do about something that remains.

use super::faults;
use super::show::Show;
use super::show::because;
use super::texts::say;
use crate::base::exact::Fixed;
use crate::base::lang::{Language, Text};
use crate::base::legible::line;
use crate::judge::assess::Reason;
use crate::judge::check::Condition;
use crate::model::instrument::Indicator;
use crate::report::{Remaining, Report};

/// What to do about something that remains.
pub fn to_do(report: &Report, one: &Remaining, language: Language) -> String {
    debt(language, report, one.index, one.debt.requirement, &one.debt.reason)
}

pub(super) fn answer_with(language: Language, indicator: &Indicator, to: Fixed) -> String {
    let (to, name) = (to.show(language), line(indicator.name.get(language), 120));
    say!(language, id("Isi nilai; capai {to}: {name}"), en("Answer it; reach {to}: {name}"))
}

pub(super) fn raise(language: Language, indicator: &Indicator, from: Fixed, to: Fixed) -> String {
    let (from, to) = (from.show(language), to.show(language));
    let name = line(indicator.name.get(language), 120);
    say!(language, id("Naikkan dari {from} ke {to}: {name}"), en("Raise from {from} to {to}: {name}"))
}

pub(super) fn debt(
    language: Language,
    report: &Report,
    index: usize,
    requirement: Option<usize>,
    reason: &Reason,
) -> String {
    let text = |text: &Text| line(text.get(language), 120);
    let answer = &report.workspace.answers[index];
    let indicator = &report.instrument.indicators[index];
    let needed = match requirement {
        Some(requirement) => text(&indicator.requirements()[requirement].name),
        None => language.of(("bukti dukung", "evidence")).into(),
    };
    let value = &report.assessment.indicators[index].value;
    match reason {
        Reason::Unanswered => answer_with(language, indicator, value.target),
        Reason::BelowTarget => raise(language, indicator, value.claimed, value.target),
        Reason::NoProof => say!(language, id("Serahkan: {needed}"), en("Hand in: {needed}")),
        Reason::TooFew { sound, needed: count } => say!(
            language,
            id("Tambah: {needed} (baru {sound} dari {count})"),
            en("Add: {needed} ({sound} of {count} so far)")
        ),
        Reason::Piece(piece) => {
            let title = text(&answer.pieces[*piece].title);
            match &report.findings.conditions[index][*piece] {
                Condition::Promised => say!(
                    language,
                    id("Serahkan yang dijanjikan: {title}"),
                    en("Hand in what was promised: {title}")
                ),
                Condition::Draft => {
                    say!(language, id("Finalkan draf: {title}"), en("Finish the draft: {title}"))
                }
                Condition::Faulty(codes) => {
                    let faults = faults(language, codes);
                    say!(language, id("Perbaiki: {title} ({faults})"), en("Mend: {title} ({faults})"))
                }
                Condition::Rejected(note) => {
                    let because = because(language, note.as_ref());
                    say!(
                        language,
                        id("Ganti, ditolak: {title}{because}"),
                        en("Replace, rejected: {title}{because}")
                    )
                }
                Condition::Sound(_) => say!(language, id("Serahkan: {needed}"), en("Hand in: {needed}")),
            }
        }
        Reason::Waiting(count) if *count > 1 => {
            say!(language, id("Periksa {count} bukti: {needed}"), en("Review {count} pieces: {needed}"))
        }
        Reason::Waiting(_) => say!(language, id("Periksa: {needed}"), en("Review: {needed}")),
        Reason::Stale(piece) => {
            let title = text(&answer.pieces[*piece].title);
            say!(
                language,
                id("Periksa ulang, dokumen berubah: {title}"),
                en("Review again, the document changed: {title}")
            )
        }
        Reason::Capped => {
            let note = report.findings.caps[index].as_ref().and_then(|cap| cap.note.as_ref());
            let because = because(language, note);
            say!(
                language,
                id("Penelaah membatasi nilai{because}"),
                en("A reviewer limits the value{because}")
            )
        }
    }
}
