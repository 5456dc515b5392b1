//! Verdicts on pieces: which one stands. A verdict with a hash concerns those bytes alone.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Cap, Condition, Proof, Scene, Standing};
use crate::model::workspace::{About, AgencyIndex, Piece, Place, State, Subject, Verdict};
use crate::problem::{Diagnostics, Problem};
use crate::read::document::review::Judgement;

/// The verdicts up to today, by indicator and by what they judge; each list by rank.
pub(super) struct Verdicts<'a> {
    scene: Scene<'a>,
    by_subject: BTreeMap<(usize, About<'a>), Vec<&'a Verdict>>,
    bearing: Bearing<'a>,
    known: RefCell<BTreeMap<Same<'a>, Judged<'a>>>,
}

/// By indicator and hash, the final documents that bear it, with what they are filed for and by whom.
type Bearing<'a> = BTreeMap<(usize, &'a str), BTreeSet<(&'a str, Serves, AgencyIndex)>>;

/// What pieces have in common of which verdicts say the same: indicator, place and requirement.
type Same<'a> = (usize, Option<&'a str>, Serves);

/// Which verdicts on a document are meant for a piece of it: those on no requirement besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Serves {
    Any,
    Requirement(usize),
    /// Its own requirement cannot be read, and may be the one.
    Unreadable,
}

impl Serves {
    fn of(piece: &Piece) -> Self {
        match piece.requirement {
            Some(requirement) => Self::Requirement(requirement),
            None if piece.state == State::Unreadable => Self::Unreadable,
            None => Self::Any,
        }
    }

    /// Whether a verdict on a document for this requirement, or for none besides, is meant for it too. A piece
    /// whose own requirement cannot be read may be the one.
    fn meets(self, requirement: Option<usize>) -> bool {
        requirement.is_none_or(|of| matches!(self, Self::Unreadable) || self == Self::Requirement(of))
    }
}

/// What verdicts say of a piece.
#[derive(Clone, Copy)]
struct Judged<'a> {
    /// The latest of all.
    last: Option<&'a Verdict>,
    /// The latest of those that stand.
    standing: Option<&'a Verdict>,
    /// The latest acceptance that stands.
    milder: Option<&'a Verdict>,
}

impl<'a> Verdicts<'a> {
    pub(super) fn of(scene: Scene<'a>, diagnostics: &mut Diagnostics) -> Self {
        let mut verdicts =
            Self { scene, by_subject: BTreeMap::new(), bearing: bearing(scene), known: RefCell::default() };
        let mut reformed = BTreeSet::new();
        for verdict in &scene.workspace.verdicts {
            if verdict.date > scene.today {
                let problem = Problem::VerdictInFuture { date: verdict.date, today: scene.today };
                diagnostics.at(verdict.date_span, problem);
                continue;
            }
            for about in verdicts.about(verdict, &mut reformed, diagnostics) {
                verdicts.by_subject.entry((verdict.indicator, about)).or_default().push(verdict);
            }
        }
        if scene.workspace.unread == 0 {
            verdicts.unused(diagnostics);
        }
        verdicts
    }

    /// What a verdict is about: a document that was judged by its hash is the one that bears it, under
    /// whatever name; what was rejected is rejected in every copy. `reformed` are the documents named already
    /// because their line ends have changed.
    fn about(
        &self,
        verdict: &'a Verdict,
        reformed: &mut BTreeSet<&'a str>,
        diagnostics: &mut Diagnostics,
    ) -> Vec<About<'a>> {
        let written = vec![verdict.subject.about()];
        let Subject::Document { place: Place::File(file), sha256: Some(sha256), requirement, judgement } =
            &verdict.subject
        else {
            return written;
        };
        let bearing = self.bearing.get(&(verdict.indicator, sha256)).into_iter().flatten();
        let bearing = bearing.filter(|(_, serves, _)| serves.meets(*requirement));
        let mut places: BTreeSet<&str> = bearing.clone().map(|(place, ..)| *place).collect();
        let Some(first) = places.first().copied() else { return written };
        let now = if places.contains(file.as_str()) { file } else { first };
        if *judgement == Judgement::Accepted {
            places = BTreeSet::from([now]);
        }
        let mut filed =
            bearing.filter(|(place, _, agency)| place != file && verdict.agencies.contains(agency));
        if let Some((.., agency)) = filed.find(|(place, ..)| places.contains(place)) {
            let agency = self.scene.workspace.agencies[*agency].id.clone();
            diagnostics
                .at(verdict.span, Problem::OwnVerdict { reviewer: verdict.reviewer.to_string(), agency });
            return Vec::new();
        }
        if now != file {
            let problem = Problem::DocumentRenamed { file: file.clone(), now: now.to_owned() };
            diagnostics.at(verdict.span, problem);
        }
        let is_reformed = |place: &&&str| self.scene.gathered.inventory.hashes.get(**place) != Some(sha256);
        for place in places.iter().filter(is_reformed) {
            if reformed.insert(*place) {
                let folder = place.split_once('/').map(|(folder, _)| format!("{folder}/**"));
                let pattern = folder.unwrap_or_else(|| (*place).to_owned());
                // A blank ends a pattern.
                let pattern = if pattern.contains(' ') { format!("\"{pattern}\"") } else { pattern };
                diagnostics.at(verdict.span, Problem::LineEndsChanged { file: (*place).to_owned(), pattern });
            }
        }
        places.into_iter().map(About::Place).collect()
    }

    /// Names the verdicts that judge nothing that is filed.
    fn unused(&self, diagnostics: &mut Diagnostics) {
        let mut filed: BTreeSet<(usize, About, Serves)> = BTreeSet::new();
        for (indicator, answer) in self.scene.workspace.answers.iter().enumerate() {
            for piece in &answer.pieces {
                for about in piece.about() {
                    filed.insert((indicator, about, Serves::of(piece)));
                    filed.insert((indicator, about, Serves::Any));
                }
            }
        }
        for ((indicator, key), verdicts) in &self.by_subject {
            let known = &self.scene.instrument.indicators[*indicator];
            let at = |serves| filed.contains(&(*indicator, *key, serves));
            let is_used = |verdict: &Verdict| match verdict.subject {
                Subject::Document { requirement: Some(of), .. } => {
                    at(Serves::Requirement(of)) || at(Serves::Unreadable)
                }
                Subject::Document { .. } | Subject::Requirement(_) => at(Serves::Any),
                Subject::Cap { .. } => true,
            };
            for verdict in verdicts.iter().filter(|verdict| !is_used(verdict)) {
                let file = match &verdict.subject {
                    Subject::Document { place, .. } => place.text().to_owned(),
                    Subject::Requirement(requirement) => known.requirements()[*requirement].id.clone(),
                    Subject::Cap { .. } => continue,
                };
                let problem = Problem::VerdictUnused { indicator: known.id.clone(), file };
                diagnostics.at(verdict.span, problem);
            }
        }
    }

    /// The latest limit of each indicator; of one day's, the lowest.
    pub(super) fn caps(&self) -> Vec<Option<Cap>> {
        let cap = |verdict: &&Verdict| {
            let Subject::Cap { level, judged } = &verdict.subject else { return None };
            // A verdict with a hash concerns those bytes alone, and so does its limit.
            let stands = judged.as_ref().is_none_or(|(path, sha256)| {
                self.has(path, sha256) || self.bearing.contains_key(&(verdict.indicator, sha256))
            });
            stands.then(|| Cap { level: *level, note: verdict.note.clone() })
        };
        let latest = |indicator| self.by_subject.get(&(indicator, About::Value))?.iter().rev().find_map(cap);
        (0..self.scene.workspace.answers.len()).map(latest).collect()
    }

    /// What stands of a piece: of the verdicts on it that stand, the latest counts, of one day the stricter.
    pub(super) fn on(&self, proof: &Proof<'a>, indicator: usize, diagnostics: &mut Diagnostics) -> Condition {
        let Judged { last, standing, milder } = self.judged(proof.piece, indicator);
        let Some(latest) = standing else {
            return Condition::Sound(self.stale(last, proof, diagnostics));
        };
        match latest.subject.judgement() {
            Judgement::Accepted => Condition::Sound(Standing::Accepted),
            Judgement::Rejected => {
                if let Some(other) = milder.filter(|other| other.date == latest.date) {
                    let id = proof.indicator.id.clone();
                    let problem = Problem::VerdictsContradict { indicator: id, date: latest.date };
                    diagnostics.between(latest.span, other.span, problem);
                }
                let problem = Problem::ProofRejected {
                    title: proof.piece.title.clone(),
                    reviewer: latest.reviewer.to_string(),
                    note: latest.note.clone(),
                };
                diagnostics.between(proof.piece.spans.title, latest.span, problem);
                Condition::Rejected(latest.note.clone())
            }
        }
    }

    /// What verdicts say of a piece. Pieces of one document for one requirement have the same.
    fn judged(&self, piece: &'a Piece, indicator: usize) -> Judged<'a> {
        let place = piece.place.as_ref().map(Place::document);
        let same = (indicator, place, Serves::of(piece));
        if let Some(known) = self.known.borrow().get(&same) {
            return *known;
        }
        let list = |key| self.by_subject.get(&(indicator, key)).map_or(&[][..], Vec::as_slice);
        let of_place = place.map_or(&[][..], |place| list(About::Place(place))).iter();
        // Of those on all that is filed for a requirement, each a rejection, no other stands longer.
        let of_requirement = piece.requirement.and_then(|index| list(About::Requirement(index)).last());
        let serves = |verdict: &&Verdict| {
            let Subject::Document { requirement, .. } = verdict.subject else { return true };
            Serves::of(piece).meets(requirement)
        };
        let mut about: Vec<&Verdict> = of_place.chain(of_requirement).copied().filter(serves).collect();
        about.sort_by(|one, other| one.rank().cmp(&other.rank()));
        let of = |judgement| move |verdict: &&&Verdict| verdict.subject.judgement() == judgement;
        let accepted = about.iter().rfind(of(Judgement::Accepted)).map(|verdict| verdict.date);
        let standing: Vec<&Verdict> =
            about.iter().copied().filter(|verdict| self.stands(verdict, place, accepted)).collect();
        let judged = Judged {
            last: about.last().copied(),
            standing: standing.last().copied(),
            milder: standing.iter().rfind(of(Judgement::Accepted)).copied(),
        };
        self.known.borrow_mut().insert(same, judged);
        judged
    }

    /// Whether a document has the bytes that were judged.
    fn has(&self, path: &str, sha256: &str) -> bool {
        self.scene.gathered.inventory.hashes_of(path).any(|hash| hash == sha256)
    }

    /// Whether a verdict stands: one with a hash while the document has it; one without until the piece is
    /// accepted on a later day, whether or not that acceptance has lapsed since.
    fn stands(&self, verdict: &Verdict, place: Option<&str>, accepted: Option<Date>) -> bool {
        match &verdict.subject {
            Subject::Document { sha256: Some(sha256), .. } => {
                place.is_some_and(|place| self.has(place, sha256))
            }
            Subject::Document { sha256: None, .. } | Subject::Requirement(_) | Subject::Cap { .. } => {
                accepted <= Some(verdict.date)
            }
        }
    }

    /// Reports that only a verdict on another version is there. Of a document that cannot be read nobody
    /// knows.
    fn stale(&self, verdict: Option<&Verdict>, proof: &Proof, diagnostics: &mut Diagnostics) -> Standing {
        let Some((Subject::Document { place, sha256: Some(sha256), .. }, span)) =
            verdict.map(|verdict| (&verdict.subject, verdict.span))
        else {
            return Standing::Waiting;
        };
        let file = place.text().to_owned();
        if !self.scene.gathered.inventory.hashes.contains_key(&file) {
            return Standing::Waiting;
        }
        let problem = Problem::VerdictStale { file, sha256: sha256.clone() };
        diagnostics.between(span, proof.piece.spans.place, problem);
        Standing::Stale
    }
}

fn bearing(scene: Scene<'_>) -> Bearing<'_> {
    let mut bearing = Bearing::new();
    for (indicator, answer) in scene.workspace.answers.iter().enumerate() {
        for piece in answer.pieces.iter().filter(|piece| piece.state == State::Final) {
            let Some(Place::File(path)) = &piece.place else { continue };
            for hash in scene.gathered.inventory.hashes_of(path) {
                let entry = (path.as_str(), Serves::of(piece), piece.agency);
                bearing.entry((indicator, hash)).or_default().insert(entry);
            }
        }
    }
    bearing
}
