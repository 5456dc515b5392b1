//! Agencies, the evidence files that are theirs, and what each has handed in.

use std::collections::BTreeMap;
use std::slice;

use super::lookup::{Firsts, positive};
use crate::base::lang::Text;
use crate::base::source::Span;
use crate::model::workspace::{Agency, AgencyIndex, SECRETARIAT, Submission, UNASSIGNED};
use crate::problem::{Diagnostics, Place, Problem, Severity, Thing};
use crate::read::decode::Table;
use crate::read::document::evidence::{Answer as WrittenAnswer, Evidence};
use crate::read::document::settings::Agency as WrittenAgency;

pub(super) fn agencies(listed: Vec<WrittenAgency>, diagnostics: &mut Diagnostics) -> Vec<Agency> {
    let mut firsts = Firsts::default();
    let mut agencies = Vec::new();
    for written in listed {
        let id = written.id.value.0;
        if [SECRETARIAT, UNASSIGNED].contains(&id.as_str()) {
            diagnostics.at(written.id.span, Problem::DuplicateId { thing: Thing::Agency, id });
            continue;
        }
        if !firsts.take(Thing::Agency, (&id, written.id.span), diagnostics) {
            continue;
        }
        let capacity = positive(written.capacity_days.as_ref(), diagnostics);
        let name = written.name.unwrap_or_else(|| Text::plain(id.clone()));
        agencies.push(Agency {
            short: written.short.unwrap_or_else(|| name.clone()),
            name,
            pic: written.pic,
            contact: written.contact,
            capacity,
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
    let listed: Vec<String> = agencies.iter().map(|agency| agency.id.clone()).collect();
    let mut firsts: BTreeMap<String, Span> = BTreeMap::new();
    let mut found = Vec::new();
    for (span, stem, evidence) in files {
        let (id, place) = match evidence.opd {
            Some(id) => (id.value.0, id.span),
            None => (stem.clone(), span),
        };
        match firsts.get(&id) {
            Some(first) => diagnostics.between(place, *first, Problem::AgencyTwice { agency: id.clone() }),
            None => {
                firsts.insert(id.clone(), place);
                if !listed.contains(&id) {
                    agencies.push(Agency::unlisted(id.clone()));
                }
            }
        }
        if agencies_known && !listed.contains(&id) {
            // It may be of the agency whose name it bears: that one has handed in something, which cannot be
            // read.
            unread.extend(Some(stem).filter(|stem| *stem != id));
            let listed = listed.iter().map(String::as_str);
            diagnostics.at(place, Problem::unknown(Thing::Agency, &id, listed));
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

/// What an agency has handed in. What nobody could read may hold anything: an entry in a file with errors, if
/// no other entry is filled in, and a whole file even then.
pub(super) fn submission(
    agency: &Agency,
    entries: Option<Submission>,
    unread: &[String],
    diagnostics: &Diagnostics,
) -> Submission {
    let error = |problem: &Problem| problem.severity() == Severity::Error;
    let entries = entries.unwrap_or(Submission::Empty);
    if unread.contains(&agency.id) {
        Submission::Unreadable
    } else if agency.files.is_empty() {
        Submission::Absent
    } else if entries != Submission::Submitted && stands_in(slice::from_ref(agency), diagnostics, error) {
        Submission::Unreadable
    } else {
        entries
    }
}

/// Whether an evidence file holds an entry that could not be understood, so that an answer may be missing for
/// it.
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
    stands_in(agencies, diagnostics, hides)
}

/// Whether such a problem stands in a file of these agencies.
fn stands_in(agencies: &[Agency], diagnostics: &Diagnostics, such: impl Fn(&Problem) -> bool) -> bool {
    let listed = diagnostics.iter().any(|one| {
        let Place::Span(span) = &one.place else { return false };
        such(&one.problem) && agencies.iter().any(|agency| agency.files.contains(&span.source))
    });
    // What is not listed may be such a problem, too.
    listed || agencies.iter().flat_map(|agency| &agency.files).any(|file| diagnostics.hides_errors(*file))
}
