//! Verdicts on pieces: which one stands. A verdict with a hash concerns those bytes alone.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Cap, Condition, Proof, Scene, Standing};
use crate::model::workspace::{Piece, State, Subject, Verdict};
use crate::problem::{Diagnostics, Problem};
use crate::read::document::review::Judgement;

/// What a verdict judges within its indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Place(&'a str),
    /// Everything filed for a requirement.
    Requirement(usize),
    Value,
}

/// The verdicts up to today, by indicator and by what they judge; each list by rank.
pub(super) struct Verdicts<'a> {
    scene: Scene<'a>,
    by_key: BTreeMap<(usize, Key<'a>), Vec<&'a Verdict>>,
}

impl<'a> Verdicts<'a> {
    pub(super) fn of(scene: Scene<'a>, diagnostics: &mut Diagnostics) -> Self {
        let mut by_key: BTreeMap<(usize, Key), Vec<&Verdict>> = BTreeMap::new();
        for verdict in &scene.workspace.verdicts {
            if verdict.date > scene.today {
                let problem = Problem::VerdictInFuture { date: verdict.date, today: scene.today };
                diagnostics.at(verdict.date_span, problem);
                continue;
            }
            by_key.entry((verdict.indicator, key(&verdict.subject))).or_default().push(verdict);
        }
        let verdicts = Self { scene, by_key };
        if scene.workspace.unread == 0 {
            verdicts.unused(diagnostics);
        }
        verdicts
    }

    /// Names the verdicts that judge nothing that is filed.
    fn unused(&self, diagnostics: &mut Diagnostics) {
        for ((indicator, key), verdicts) in &self.by_key {
            let pieces = &self.scene.workspace.answers[*indicator].pieces;
            let known = &self.scene.instrument.indicators[*indicator];
            let file = match key {
                Key::Place(place) => (*place).to_owned(),
                Key::Requirement(requirement) => known.requirements()[*requirement].id.clone(),
                Key::Value => continue,
            };
            let candidates: Vec<&Piece> =
                pieces.iter().filter(|piece| keys(piece).any(|own| own == *key)).collect();
            for verdict in verdicts {
                if !candidates.iter().any(|piece| serves(verdict, piece)) {
                    let problem = Problem::VerdictUnused { indicator: known.id.clone(), file: file.clone() };
                    diagnostics.at(verdict.span, problem);
                }
            }
        }
    }

    /// The latest limit of each indicator; of one day's, the lowest.
    pub(super) fn caps(&self) -> Vec<Option<Cap>> {
        let hashes = &self.scene.gathered.inventory.hashes;
        let cap = |verdict: &&Verdict| {
            let Subject::Cap { level, judged } = &verdict.subject else { return None };
            // A verdict with a hash concerns those bytes alone, and so does its limit.
            let stands = judged.as_ref().is_none_or(|(path, sha256)| hashes.get(path) == Some(sha256));
            stands.then(|| Cap { level: *level, note: verdict.note.clone() })
        };
        let latest = |indicator| self.by_key.get(&(indicator, Key::Value))?.iter().rev().find_map(cap);
        (0..self.scene.workspace.answers.len()).map(latest).collect()
    }

    /// What stands of a piece: of the verdicts on it that stand, the latest counts, of one day the stricter.
    pub(super) fn on(&self, proof: &Proof, indicator: usize, diagnostics: &mut Diagnostics) -> Condition {
        let about = self.about(proof.piece, indicator);
        let of = |judgement| move |verdict: &&&Verdict| verdict.subject.judgement() == judgement;
        let accepted = about.iter().rfind(of(Judgement::Accepted)).map(|verdict| verdict.date);
        let standing: Vec<&Verdict> =
            about.iter().copied().filter(|verdict| self.stands(verdict, accepted)).collect();
        let Some(latest) = standing.last() else {
            return Condition::Sound(self.stale(about.last().copied(), proof, diagnostics));
        };
        match latest.subject.judgement() {
            Judgement::Accepted => Condition::Sound(Standing::Accepted),
            Judgement::Rejected => {
                let milder = standing.iter().rfind(of(Judgement::Accepted));
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

    fn about(&self, piece: &Piece, indicator: usize) -> Vec<&'a Verdict> {
        let lists = keys(piece).filter_map(|key| self.by_key.get(&(indicator, key)));
        let mut about: Vec<&Verdict> =
            lists.flatten().copied().filter(|verdict| serves(verdict, piece)).collect();
        about.sort_by(|one, other| one.rank().cmp(&other.rank()));
        about
    }

    /// Whether a verdict stands: one with a hash while the document has it; one without until the piece is
    /// accepted on a later day, whether or not that acceptance has lapsed since.
    fn stands(&self, verdict: &Verdict, accepted: Option<Date>) -> bool {
        match &verdict.subject {
            Subject::Document { place, sha256: Some(sha256), .. } => {
                self.scene.gathered.inventory.hashes.get(place.text()) == Some(sha256)
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

fn key(subject: &Subject) -> Key<'_> {
    match subject {
        Subject::Document { place, .. } => Key::Place(place.text()),
        Subject::Requirement(requirement) => Key::Requirement(*requirement),
        Subject::Cap { .. } => Key::Value,
    }
}

/// What names a piece.
fn keys(piece: &Piece) -> impl Iterator<Item = Key<'_>> {
    let place = piece.place.as_ref().map(|place| Key::Place(place.text()));
    place.into_iter().chain(piece.requirement.map(Key::Requirement))
}

/// Whether a verdict on a piece's document is meant for its requirement too. A piece whose own requirement
/// cannot be read may be the one.
fn serves(verdict: &Verdict, piece: &Piece) -> bool {
    match &verdict.subject {
        Subject::Document { requirement, .. } => {
            requirement.is_none()
                || *requirement == piece.requirement
                || (piece.requirement.is_none() && piece.state == State::Unreadable)
        }
        Subject::Requirement(_) | Subject::Cap { .. } => true,
    }
}
