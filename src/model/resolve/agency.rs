//! Agencies, the evidence files that are theirs, and what each has handed in.

use std::collections::{BTreeMap, BTreeSet};

use super::lookup::{Firsts, positive};
use crate::base::affair::Affair;
use crate::base::lang::{Language, Text};
use crate::base::source::{SourceId, Span};
use crate::model::workspace::{Agency, AgencyIndex, SECRETARIAT, Submission, UNASSIGNED};
use crate::problem::{Diagnostic, Diagnostics, Place, Problem, Severity, Thing};
use crate::read::decode::{Id, Table};
use crate::read::document::evidence::{Answer as WrittenAnswer, Evidence};
use crate::read::document::settings::Agency as WrittenAgency;

pub(super) fn agencies(listed: Vec<WrittenAgency>, diagnostics: &mut Diagnostics) -> Vec<Agency> {
    let mut firsts = Firsts::default();
    let mut agencies = Vec::new();
    for written in listed {
        let id = written.id.value.0.clone();
        if [SECRETARIAT, UNASSIGNED].contains(&id.as_str()) {
            diagnostics.at(written.id.span, Problem::DuplicateId { thing: Thing::Agency, id });
            continue;
        }
        if !firsts.take(Thing::Agency, &written.id, diagnostics) {
            continue;
        }
        let capacity = positive(written.capacity_days.as_ref(), diagnostics);
        let name = written.name.unwrap_or_else(|| Text::plain(id.clone()));
        let named = || Affair::named(name.get(Language::Indonesian));
        agencies.push(Agency {
            short: written.short.unwrap_or_else(|| name.clone()),
            affairs: Some(written.affairs).filter(|said| !said.is_empty()).unwrap_or_else(named),
            name,
            greeted: written.pic.clone(),
            pic: written.pic,
            contact: written.contact,
            capacity,
            span: Some(written.id.span),
            ..Agency::unlisted(id)
        });
    }
    agencies
}

/// Each evidence file with its agency, in the order of agencies, which is that of their ids. A file of an
/// agency that is not listed still counts, under the id it gives: its answers are somebody's.
pub(super) fn evidence_files(
    files: Vec<(Span, String, Evidence)>,
    agencies_known: bool,
    agencies: &mut Vec<Agency>,
    unread: &mut Vec<String>,
    diagnostics: &mut Diagnostics,
) -> Vec<(AgencyIndex, Table<Option<WrittenAnswer>>)> {
    let listed: BTreeSet<String> = agencies.iter().map(|agency| agency.id.clone()).collect();
    let mut firsts: BTreeMap<String, Span> = BTreeMap::new();
    let mut found = Vec::new();
    for (span, stem, evidence) in files {
        let place = evidence.opd.as_ref().map_or(span, |opd| opd.span);
        let id = evidence.agency(&stem).to_owned();
        match firsts.get(&id) {
            Some(first) => diagnostics.between(place, *first, Problem::AgencyTwice { agency: id.clone() }),
            None => {
                firsts.insert(id.clone(), place);
                if !listed.contains(&id) {
                    agencies.push(Agency::unlisted(id.clone()));
                }
            }
        }
        let (thing, given) = match &evidence.opd {
            Some(opd) => (Thing::Agency, &opd.value),
            None => (Thing::AgencyOfFile, &stem),
        };
        if agencies_known && !listed.contains(given) {
            let known = agencies.iter().filter(|agency| listed.contains(&agency.id));
            diagnostics.unknown(place, thing, given, known);
            // The agency whose name it bears may have handed it in, and it cannot be read.
            unread.extend(Some(stem).filter(|stem| *stem != id));
        } else if evidence.opd.is_some() && !Id::is_one(given) {
            diagnostics.at(place, Problem::BadId { id: given.clone() });
        }
        found.push((id, span, evidence.answers));
    }
    agencies.sort_by(|a, b| a.id.cmp(&b.id));
    let mut files = Vec::new();
    for (id, span, answers) in found {
        let index = agencies.binary_search_by(|agency| agency.id.cmp(&id)).expect("each was listed above");
        agencies[index].files.push(span.source);
        files.push((index, answers));
    }
    files.sort_by_key(|(index, _)| *index);
    files
}

/// Notes what each agency has handed in, by its entries. What nobody could read may hold anything: an entry
/// in a file with errors, if no other entry is filled in, and a whole file even then.
pub(super) fn submissions(
    agencies: &mut [Agency],
    entries: &BTreeMap<AgencyIndex, Submission>,
    unread: &[String],
    diagnostics: &Diagnostics,
) {
    let unread: BTreeSet<&str> = unread.iter().map(String::as_str).collect();
    let faulty = files_with(diagnostics, |problem| problem.severity() == Severity::Error);
    for (index, agency) in agencies.iter_mut().enumerate() {
        let entries = entries.get(&index).copied().unwrap_or(Submission::Empty);
        let hidden =
            || agency.files.iter().any(|file| faulty.contains(file) || diagnostics.hides_errors(*file));
        agency.submission = if unread.contains(agency.id.as_str()) {
            Submission::Unreadable
        } else if agency.files.is_empty() {
            Submission::Absent
        } else if entries != Submission::Submitted && hidden() {
            Submission::Unreadable
        } else {
            entries
        };
    }
}

/// Whether an answer may be missing, for an evidence file holds an entry that was not understood.
pub(super) fn answers_lost(agencies: &[Agency], diagnostics: &Diagnostics) -> bool {
    let hides = |problem: &Problem| {
        matches!(
            problem,
            Problem::UnknownId { thing: Thing::Indicator, .. }
                | Problem::UnknownKey { .. }
                | Problem::WrongType { .. }
                | Problem::DuplicateKey { .. }
        )
    };
    let hiding = files_with(diagnostics, hides);
    // What is not listed may be such a problem, too.
    let mut files = agencies.iter().flat_map(|agency| &agency.files);
    files.any(|file| hiding.contains(file) || diagnostics.hides_errors(*file))
}

/// The files in which such a problem stands.
fn files_with(diagnostics: &Diagnostics, such: impl Fn(&Problem) -> bool) -> BTreeSet<SourceId> {
    let place = |one: &Diagnostic| match &one.place {
        Place::Span(span) if such(&one.problem) => Some(span.source),
        Place::Span(_) | Place::Path(_) => None,
    };
    diagnostics.iter().filter_map(place).collect()
}
