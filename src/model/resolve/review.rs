//! Verdicts: what each is about, and whether its reviewer may give it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::{lang::Language, lfs::is_sha256, suggest::Called};
use crate::model::instrument::Instrument;
use crate::model::resolve::{lookup, piece};
use crate::model::survey::plain;
use crate::model::workspace::{
    About, Agency, AgencyIndex, Answer, Link, Place, SECRETARIAT, Subject, Verdict,
};
use crate::problem::{Diagnostics, Problem, Thing};
use crate::read::decode::Located;
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
    let bearers = Bearers::of(agencies);
    let mut filed: BTreeMap<usize, Filed> = BTreeMap::new();
    for review in reviews {
        let reviewer = review.reviewer;
        let name: Arc<str> = reviewer.as_ref().map_or("", |reviewer| &reviewer.value).into();
        let bears = |id: &Located<String>| agencies.binary_search_by(|agency| agency.id.cmp(&id.value)).ok();
        let opd = review.opd.as_ref().and_then(bears);
        let of_none = |id: &&Located<String>| opd.is_none() && id.value != SECRETARIAT;
        let unknown = review.opd.as_ref().filter(of_none).filter(|_| agencies_known);
        if let Some(id) = unknown {
            let known = agencies.iter().map(Called::from).chain([SECRETARIAT.into()]);
            diagnostics.unknown(id.span, Thing::Agency, &id.value, known);
        }
        if let Some(reviewer) = reviewer.as_ref().filter(|_| !review.names_opd) {
            let problem = Problem::ReviewerWithoutAgency { reviewer: reviewer.value.clone() };
            diagnostics.at(reviewer.span, problem);
        }
        // Of a reviewer whose agency cannot be told, any verdict may be on its own proof.
        let unclear = unknown.is_some() || (review.names_opd && review.opd.is_none());
        let same = Arc::new(bearers.belonging(&name, opd));
        let like: BTreeSet<AgencyIndex> = bearers.like(&name).difference(&same).copied().collect();
        for written in review.verdicts {
            let (id, span) = (&written.indicator.value, written.indicator.span);
            let Some(indicator) = lookup::indicator(id, span, instrument, diagnostics) else { continue };
            for subject in subjects(&written, instrument, indicator, diagnostics) {
                // Without a reviewer, which is reported, nobody stands for the verdict.
                let Some(reviewer) = &reviewer else { continue };
                if unclear {
                    continue;
                }
                // Hardly any reviewer is of an agency.
                let filed = same
                    .first()
                    .or(like.first())
                    .map(|_| filed.entry(indicator).or_insert_with(|| Filed::of(&answers[indicator])));
                if let Some(agency) = filed.as_ref().and_then(|filed| filed.own(&like, &subject)) {
                    let agency = agencies[agency].id.clone();
                    let problem = Problem::OwnVerdictLikely { reviewer: reviewer.value.clone(), agency };
                    diagnostics.between(span, reviewer.span, problem);
                }
                if let Some(agency) = filed.and_then(|filed| filed.own(&same, &subject)) {
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
                    agencies: Arc::clone(&same),
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
        let level = lookup::value_on_scale(level, instrument.scale, diagnostics);
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
            let needed = judgement == Judgement::Accepted;
            if sha256.as_ref().map_or(needed, |hash| !is_sha256(hash)) {
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
            let place = piece::link(link.clone(), diagnostics).map(Link::new).map(Place::Link);
            let sha256 = None;
            subjects.extend(place.map(|place| Subject::Document { place, sha256, requirement, judgement }));
        }
        (Some(Judgement::Rejected), None, None) if requirement.is_some() => {
            subjects.extend(requirement.map(Subject::Requirement));
        }
        (Some(_), None, None) => diagnostics.at(span, Problem::VerdictOnNothing),
        (None, None, None) if written.level.is_none() => diagnostics.at(span, Problem::VerdictOnNothing),
        (None, None, None) => {}
        (None, _, _) => diagnostics.at(span, Problem::MissingKey { key: "verdict", known: Vec::new() }),
    }
    subjects
}

/// Agencies by the names by which a reviewer shows to be of one.
#[derive(Default)]
pub struct Bearers {
    names: BTreeMap<String, BTreeSet<AgencyIndex>>,
    persons: BTreeMap<String, BTreeSet<AgencyIndex>>,
    /// The words of both, without what only addresses a person.
    words: BTreeMap<Vec<String>, BTreeSet<AgencyIndex>>,
}

impl Bearers {
    pub fn of(agencies: &[Agency]) -> Self {
        let mut bearers = Self::default();
        for (index, agency) in agencies.iter().enumerate() {
            let texts = Language::ALL.map(|language| [agency.name.get(language), agency.short.get(language)]);
            let (names, pic) =
                (texts.as_flattened().iter().copied().chain([&*agency.id]), agency.pic.as_deref());
            for name in names.clone() {
                bearers.names.entry(plain(name)).or_default().insert(index);
            }
            for name in names.chain(pic) {
                bearers.words.entry(words(name)).or_default().insert(index);
            }
            let in_charge = pic.map(|pic| person(plain(pic).split(',').next().unwrap_or_default()));
            if let Some(person) = in_charge.filter(|person| !person.is_empty()) {
                bearers.persons.entry(person).or_default().insert(index);
            }
        }
        bearers
    }

    /// The agencies to which a reviewer belongs: by their own word, `opd`, by bearing its name or being its
    /// person in charge, with or without titles, or by saying so behind their own name: `Verifikator Contoh
    /// (DLH)`, `Verifikator Contoh - Dinas Lingkungan Hidup`.
    pub fn belonging(&self, reviewer: &str, opd: Option<AgencyIndex>) -> BTreeSet<AgencyIndex> {
        let whole = plain(reviewer);
        let marked = whole.replace(" - ", "/");
        let parts = || marked.split(['(', ')', ',', '/', '–', '—']).map(str::trim);
        let named = parts().chain([whole.as_str()]).filter_map(|part| self.names.get(part));
        let in_charge = parts().filter_map(|part| self.persons.get(&person(part)));
        named.chain(in_charge).flatten().copied().chain(opd).collect()
    }

    /// The agencies to which a reviewer may belong: those whose name, or that of the person in charge, stands
    /// among the words of the reviewer's: `Bpk. Contoh, S.Kom.`, `a.n. Kepala Dinas Lingkungan Hidup`.
    pub fn like(&self, reviewer: &str) -> BTreeSet<AgencyIndex> {
        let words = words(reviewer);
        let parts = (0..words.len())
            .flat_map(|from| (from + 1..=words.len().min(from + WORDS)).map(move |to| from..to));
        let parts = parts.filter(|part| words[part.clone()].concat().len() > 2);
        parts.filter_map(|part| self.words.get(&words[part])).flatten().copied().collect()
    }
}

/// Who leads an answer, and who has filed what of it.
pub struct Filed<'a> {
    lead: Option<AgencyIndex>,
    by: BTreeMap<About<'a>, BTreeSet<AgencyIndex>>,
}

impl<'a> Filed<'a> {
    pub fn of(answer: &'a Answer) -> Self {
        let mut by: BTreeMap<About, BTreeSet<AgencyIndex>> = BTreeMap::new();
        for piece in &answer.pieces {
            for about in piece.about().chain([About::Value]) {
                by.entry(about).or_default().insert(piece.agency);
            }
        }
        Self { lead: answer.lead, by }
    }

    /// The first agency of the reviewer's, `same`, whose own proof or claim would be judged.
    pub fn own(&self, same: &BTreeSet<AgencyIndex>, subject: &Subject) -> Option<AgencyIndex> {
        let first = |by: &BTreeSet<AgencyIndex>| {
            let (few, many) = if by.len() < same.len() { (by, same) } else { (same, by) };
            few.iter().find(|agency| many.contains(agency)).copied()
        };
        let lead = self.lead.filter(|lead| same.contains(lead));
        lead.into_iter().chain(self.by.get(&subject.about()).and_then(first)).min()
    }
}

const TITLES: [&str; 10] = ["drs.", "dra.", "dr.", "drg.", "ir.", "prof.", "h.", "hj.", "hjh.", "kh."];

fn person(name: &str) -> String {
    name.split_whitespace().skip_while(|word| TITLES.contains(word)).collect::<Vec<_>>().join(" ")
}

/// Words of a name that are compared.
const WORDS: usize = 12;
/// What persons are addressed by, or stand for, besides their titles.
const ADDRESSES: &str = "bpk bapak pak ibu bu sdr sdri saudara saudari an plt plh pj pjs yth tn";

/// The words of a name in lowercase, without addresses, titles and degrees.
fn words(name: &str) -> Vec<String> {
    let name = plain(name);
    let parts = name.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '.' | '\''));
    let parts = parts.filter(|word| !word.is_empty() && !TITLES.contains(word));
    // `a.n.` is an address, `S.Kom.` a degree.
    let plain = parts
        .filter(|word| !word.trim_matches('.').contains('.') || word.starts_with("a.n"))
        .map(|word| word.replace('.', ""));
    plain.filter(|word| !ADDRESSES.split(' ').any(|one| one == word)).take(4 * WORDS).collect()
}
