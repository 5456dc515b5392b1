//! Verdicts: what each is about, and whether its reviewer may give it.

use std::sync::Arc;

use crate::base::lang::Language;
use crate::model::instrument::Instrument;
use crate::model::resolve::{lookup, piece};
use crate::model::survey::plain;
use crate::model::workspace::{Agency, AgencyIndex, Answer, Piece, Place, SECRETARIAT, Subject, Verdict};
use crate::problem::{Diagnostics, Problem, Thing};
use crate::read::decode::{Id, Located};
use crate::read::document::review::{Judgement, Review, Verdict as Written};

/// Every verdict that can be taken as meant, by rank.
pub(super) fn verdicts(
    reviews: Vec<Review>,
    instrument: &Instrument,
    agencies: &[Agency],
    agencies_known: bool,
    answers: &[Answer],
    diagnostics: &mut Diagnostics,
) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    for review in reviews {
        let reviewer = review.reviewer;
        let name: Arc<str> = reviewer.as_ref().map_or("", |reviewer| &reviewer.value).into();
        let bears = |id: &Located<Id>| agencies.iter().position(|agency| agency.id == id.value.0);
        let opd = review.opd.as_ref().and_then(bears);
        let of_none = |id: &&Located<Id>| opd.is_none() && id.value.0 != SECRETARIAT;
        let unknown = review.opd.as_ref().filter(of_none).filter(|_| agencies_known);
        if let Some(id) = unknown {
            let known = agencies.iter().map(|agency| agency.id.as_str()).chain([SECRETARIAT]);
            diagnostics.at(id.span, Problem::unknown(Thing::Agency, &id.value.0, known));
        }
        if let Some(reviewer) = reviewer.as_ref().filter(|_| !review.names_opd) {
            let problem = Problem::ReviewerWithoutAgency { reviewer: reviewer.value.clone() };
            diagnostics.at(reviewer.span, problem);
        }
        // Of a reviewer whose agency cannot be told, any verdict may be on its own proof.
        let unclear = unknown.is_some() || (review.names_opd && review.opd.is_none());
        let same = belonging(&name, opd, agencies);
        for written in review.verdicts {
            let (id, span) = (&written.indicator.value.0, written.indicator.span);
            let Some(indicator) = lookup::indicator(id, span, instrument, diagnostics) else { continue };
            for subject in subjects(&written, instrument, indicator, diagnostics) {
                // Without a reviewer, which is reported, nobody stands for the verdict.
                let Some(reviewer) = &reviewer else { continue };
                if unclear {
                    continue;
                }
                if let Some(agency) = own(&same, &subject, &answers[indicator]) {
                    let by_opd = review.opd.as_ref().filter(|_| opd == Some(agency));
                    let place = by_opd.map_or(reviewer.span, |opd| opd.span);
                    let agency = agencies[agency].id.clone();
                    let problem = Problem::OwnVerdict { reviewer: reviewer.value.clone(), agency };
                    diagnostics.between(span, place, problem);
                    continue;
                }
                verdicts.push(Verdict {
                    reviewer: Arc::clone(&name),
                    indicator,
                    subject,
                    date: written.date.value,
                    note: written.note.clone(),
                    span,
                    date_span: written.date.span,
                });
            }
        }
    }
    verdicts.sort_by(|one, other| one.rank().cmp(&other.rank()));
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
        let level = lookup::value_on_scale(level, instrument, diagnostics);
        subjects.extend(level.map(|level| Subject::Cap { level, judged: None }));
    }
    let requirement = written.requirement.as_ref().and_then(|id| piece::requirement(id, known, diagnostics));
    if written.requirement.is_some() && requirement.is_none() {
        return subjects;
    }
    let span = written.indicator.span;
    match (written.verdict, &written.file, &written.link) {
        (Some(_), Some(_), Some(link)) => {
            diagnostics.at(link.span, Problem::KeysExclude { first: "file", second: "link" });
        }
        (Some(judgement), Some(file), None) => {
            let Some(path) = piece::path(file.clone(), diagnostics) else { return subjects };
            let sha256 = written.sha256.as_ref().map(|hash| hash.value.to_lowercase());
            let hexadecimal =
                |hash: &String| hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
            let needed = judgement == Judgement::Accepted;
            if sha256.as_ref().map_or(needed, |hash| !hexadecimal(hash)) {
                let place = written.sha256.as_ref().map_or(file.span, |hash| hash.span);
                diagnostics.at(place, Problem::VerdictWithoutHash { file: path, sha256 });
                return subjects;
            }
            if let (Some(Subject::Cap { judged, .. }), Some(sha256)) = (subjects.first_mut(), &sha256) {
                *judged = Some((path.clone(), sha256.clone()));
            }
            let place = Place::File(path);
            subjects.push(Subject::Document { place, sha256, requirement, judgement });
        }
        (Some(judgement), None, Some(link)) => {
            let place = piece::link(link.clone(), diagnostics).map(Place::Link);
            let sha256 = None;
            subjects.extend(place.map(|place| Subject::Document { place, sha256, requirement, judgement }));
        }
        (Some(Judgement::Rejected), None, None) if requirement.is_some() => {
            subjects.extend(requirement.map(Subject::Requirement));
        }
        (Some(_), None, None) => diagnostics.at(span, Problem::VerdictOnNothing),
        (None, None, None) if written.level.is_none() => diagnostics.at(span, Problem::VerdictOnNothing),
        (None, None, None) => {}
        (None, _, _) => diagnostics.at(span, Problem::MissingKey { key: "verdict" }),
    }
    subjects
}

/// The agencies to which the reviewer belongs, by id: by their own word, `opd`, or by bearing its name or
/// that of its person in charge.
pub fn belonging(reviewer: &str, opd: Option<AgencyIndex>, agencies: &[Agency]) -> Vec<AgencyIndex> {
    let belongs = |index: &AgencyIndex| opd == Some(*index) || is_reviewer(reviewer, &agencies[*index]);
    let mut same: Vec<AgencyIndex> = (0..agencies.len()).filter(belongs).collect();
    same.sort_by_key(|index| &agencies[*index].id);
    same
}

/// What stands before the names of persons.
const TITLES: [&str; 10] = ["drs.", "dra.", "dr.", "drg.", "ir.", "prof.", "h.", "hj.", "hjh.", "kh."];

/// Whether the reviewer bears the agency's name or is its person in charge, with or without titles, or says
/// so behind their own name: `Verifikator Contoh (DLH)`, `Verifikator Contoh - Dinas Lingkungan Hidup`.
fn is_reviewer(reviewer: &str, agency: &Agency) -> bool {
    let whole = plain(reviewer);
    let marked = whole.replace(" - ", "/");
    let parts: Vec<&str> = marked.split(['(', ')', ',', '/', '–', '—']).map(str::trim).collect();
    let person = |name: &str| {
        let words = name.split_whitespace().skip_while(|word| TITLES.contains(word));
        words.collect::<Vec<_>>().join(" ")
    };
    let in_charge = agency.pic.as_deref().map(|pic| person(plain(pic).split(',').next().unwrap_or_default()));
    if in_charge.is_some_and(|pic| !pic.is_empty() && parts.iter().any(|part| person(part) == pic)) {
        return true;
    }
    let same = |name: &str| {
        let name = plain(name);
        name == whole || parts.contains(&name.as_str())
    };
    same(&agency.id)
        || Language::ALL
            .iter()
            .any(|language| same(agency.name.get(*language)) || same(agency.short.get(*language)))
}

/// The first agency of the reviewer's, `same`, whose own proof or claim would be judged.
pub fn own(same: &[AgencyIndex], subject: &Subject, answer: &Answer) -> Option<AgencyIndex> {
    let judged = |piece: &Piece| match subject {
        Subject::Document { place, .. } => piece.place.as_ref() == Some(place),
        Subject::Requirement(requirement) => piece.requirement == Some(*requirement),
        Subject::Cap { .. } => true,
    };
    let owns = |agency: &AgencyIndex| {
        answer.lead == Some(*agency)
            || answer.pieces.iter().any(|piece| piece.agency == *agency && judged(piece))
    };
    same.iter().copied().find(owns)
}
