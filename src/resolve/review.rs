//! Verdicts: what each is about, and whether its reviewer may give it.

use crate::decode::Located;
use crate::diagnostic::{Diagnostics, Problem};
use crate::document::review::{Judgement, Review, Verdict as Written};
use crate::lang::Language;
use crate::model::instrument::Instrument;
use crate::model::workspace::{Agency, Answer, Place, Subject, Verdict};
use crate::resolve::{piece, workspace};

/// Every verdict that can be taken as meant.
pub(super) fn verdicts(
    reviews: Vec<Review>,
    instrument: &Instrument,
    agencies: &[Agency],
    answers: &[Answer],
    diagnostics: &mut Diagnostics,
) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    for review in reviews {
        let Some(reviewer) = review.reviewer else { continue };
        for written in review.verdicts {
            let id = Located { value: written.indicator.value.0.clone(), span: written.indicator.span };
            let Some(indicator) = workspace::indicator(&id, instrument, diagnostics) else { continue };
            for subject in subjects(&written, instrument, indicator, diagnostics) {
                let agency = own(&reviewer.value, &subject, &answers[indicator], agencies);
                if let Some(agency) = agency {
                    let problem = Problem::OwnVerdict { reviewer: reviewer.value.clone(), agency };
                    diagnostics.between(written.indicator.span, reviewer.span, problem);
                    continue;
                }
                verdicts.push(Verdict {
                    reviewer: reviewer.value.clone(),
                    indicator,
                    subject,
                    date: written.date.value,
                    note: written.note.clone(),
                    span: written.indicator.span,
                    date_span: written.date.span,
                });
            }
        }
    }
    verdicts
}

fn subjects(
    written: &Written,
    instrument: &Instrument,
    indicator: usize,
    diagnostics: &mut Diagnostics,
) -> Vec<Subject> {
    let known = &instrument.indicators[indicator];
    let mut subjects = Vec::new();
    if let Some(level) = &written.level {
        subjects.extend(workspace::value_on_scale(level, instrument, diagnostics).map(Subject::Cap));
    }
    let requirement = match &written.requirement {
        Some(id) => match piece::requirement(id, known, diagnostics) {
            Some(requirement) => Some(requirement),
            None => return subjects,
        },
        None => None,
    };
    let span = written.indicator.span;
    match (written.verdict, &written.file, &written.link) {
        (Some(_), Some(_), Some(link)) => {
            diagnostics.at(link.span, Problem::KeysExclude { first: "file", second: "link" });
        }
        (Some(judgement), Some(file), None) => {
            let Some(path) = piece::path(file, diagnostics) else { return subjects };
            let sha256 = written.sha256.as_ref().map(|hash| hash.value.to_lowercase());
            let hexadecimal = |hash: &String| hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
            let needed = judgement == Judgement::Accepted;
            if sha256.as_ref().map_or(needed, |hash| !hexadecimal(hash)) {
                let place = written.sha256.as_ref().map_or(file.span, |hash| hash.span);
                diagnostics.at(place, Problem::VerdictWithoutHash { file: path, sha256 });
                return subjects;
            }
            subjects.push(Subject::File { path, sha256, requirement, judgement });
        }
        (Some(judgement), None, Some(link)) => {
            subjects.push(Subject::Link { link: link.value.clone(), requirement, judgement });
        }
        (Some(Judgement::Rejected), None, None) if requirement.is_some() => {
            subjects.extend(requirement.map(Subject::Requirement));
        }
        (Some(_), None, None) => diagnostics.at(span, Problem::VerdictOnNothing),
        (None, _, _) if written.level.is_none() => diagnostics.at(span, Problem::VerdictOnNothing),
        (None, _, _) => {}
    }
    subjects
}

/// The agency that would be judging its own proof or claim.
fn own(reviewer: &str, subject: &Subject, answer: &Answer, agencies: &[Agency]) -> Option<String> {
    let same = |name: &str| name.trim().to_lowercase() == reviewer.trim().to_lowercase();
    let is_reviewer = |agency: &Agency| {
        same(&agency.id)
            || Language::ALL.iter().any(|language| same(agency.name.get(*language)) || same(agency.short.get(*language)))
    };
    let judged = answer.pieces.iter().filter(|piece| match subject {
        Subject::File { path, .. } => piece.place == Some(Place::File(path.clone())),
        Subject::Link { link, .. } => piece.place == Some(Place::Link(link.clone())),
        Subject::Requirement(requirement) => piece.requirement == Some(*requirement),
        Subject::Cap(_) => true,
    });
    let claimants = judged.map(|piece| piece.agency).chain(answer.lead);
    claimants.map(|agency| &agencies[agency]).find(|agency| is_reviewer(agency)).map(|agency| agency.id.clone())
}
