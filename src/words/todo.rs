//! What to do about something that remains.

use super::faults;
use super::texts::texts;
use crate::base::exact::Fixed;
use crate::base::lang::{Language, Text};
use crate::base::legible::line;
use crate::base::show::Show;
use crate::judge::assess::Reason;
use crate::judge::check::Condition;
use crate::report::{Remaining, Report};

texts!(
    language,
    answer { name: &str, to: Fixed } =
        id("Isi nilai; capai {to}: {name}").en("Answer it; reach {to}: {name}"),
    raise { name: &str, from: Fixed, to: Fixed } =
        id("Naikkan dari {from} ke {to}: {name}").en("Raise from {from} to {to}: {name}"),
    evidence = id("bukti dukung").en("evidence"),
    hand_in { needed: &str } = id("Serahkan: {needed}").en("Hand in: {needed}"),
    add { needed: &str, sound: usize, count: usize } =
        id("Tambah: {needed} (baru {sound} dari {count})").en("Add: {needed} ({sound} of {count} so far)"),
    piece { condition: &Condition, title: &str, needed: &str } = match condition {
        Condition::Promised =>
            id("Serahkan yang dijanjikan: {title}").en("Hand in what was promised: {title}"),
        Condition::Draft => id("Finalkan draf: {title}").en("Finish the draft: {title}"),
        Condition::Faulty(codes) => id("Perbaiki: {title} ({})", faults(language, codes))
            .en("Mend: {title} ({})", faults(language, codes)),
        Condition::Rejected(note) => id("Ganti, ditolak: {title}{}", note.show(language))
            .en("Replace, rejected: {title}{}", note.show(language)),
        Condition::Sound(_) => id("Serahkan: {needed}").en("Hand in: {needed}"),
    },
    review { needed: &str, count: usize } = match count {
        0 | 1 => id("Periksa: {needed}").en("Review: {needed}"),
        _ => id("Periksa {count} bukti: {needed}").en("Review {count} pieces: {needed}"),
    },
    review_again { title: &str } =
        id("Periksa ulang, dokumen berubah: {title}").en("Review again, the document changed: {title}"),
    capped { note: &str } = id("Penelaah membatasi nilai{note}").en("A reviewer limits the value{note}"),
);

/// A name or a title in what there is to do.
pub(super) fn short(language: Language, text: &Text) -> String {
    line(text.get(language), 120)
}

pub fn to_do(report: &Report, one: &Remaining, language: Language) -> String {
    debt(language, report, one.index, one.debt.requirement, &one.debt.reason)
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
        Some(requirement) => short(language, &indicator.requirements()[requirement].name),
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
        Reason::Waiting(count) => review(language, &needed, *count),
        Reason::Stale(at) => review_again(language, &title(*at)),
        Reason::Capped => {
            let cap = report.findings.caps[index].as_ref();
            capped(language, &cap.map_or_else(String::new, |cap| cap.note.show(language)))
        }
    }
}
