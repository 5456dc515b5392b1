//! Verdicts on pieces: which one stands. A verdict on a document counts only while the document is the one judged.

use std::collections::BTreeMap;

use super::{Cap, Proof, Scene, Standing};
use crate::diagnostic::{Diagnostics, Problem};
use crate::document::review::Judgement;
use crate::lang::Text;
use crate::model::workspace::{Piece, Place, Subject, Verdict};

/// What the verdicts say of a piece.
pub(super) enum Outcome {
    /// It is rejected, with the note.
    Rejected(Option<Text>),
    /// It is not rejected.
    Standing(Standing),
}

/// The verdicts up to today, by indicator.
pub(super) struct Verdicts<'a> {
    scene: Scene<'a>,
    by_indicator: BTreeMap<usize, Vec<&'a Verdict>>,
}

impl<'a> Verdicts<'a> {
    pub(super) fn of(scene: Scene<'a>, diagnostics: &mut Diagnostics) -> Self {
        let mut by_indicator: BTreeMap<usize, Vec<&Verdict>> = BTreeMap::new();
        for verdict in &scene.workspace.verdicts {
            let pieces = &scene.workspace.answers[verdict.indicator].pieces;
            if verdict.date > scene.today {
                let problem = Problem::VerdictInFuture { date: verdict.date, today: scene.today };
                diagnostics.at(verdict.date_span, problem);
                continue;
            }
            let known = &scene.instrument.indicators[verdict.indicator];
            let judged = match &verdict.subject {
                Subject::File { path, .. } => Some(path),
                Subject::Link { link, .. } => Some(link),
                Subject::Requirement(requirement) => Some(&known.requirements()[*requirement].id),
                Subject::Cap(_) => None,
            };
            if let Some(file) = judged.filter(|_| scene.workspace.unread == 0)
                && !pieces.iter().any(|piece| concerns(verdict, piece))
            {
                let indicator = known.id.clone();
                diagnostics.at(verdict.span, Problem::VerdictUnused { indicator, file: file.clone() });
            }
            by_indicator.entry(verdict.indicator).or_default().push(verdict);
        }
        // The latest word first; of one day's, the rejection.
        for verdicts in by_indicator.values_mut() {
            verdicts.sort_by_key(|verdict| std::cmp::Reverse((verdict.date, judgement(verdict))));
        }
        Self { scene, by_indicator }
    }

    /// The latest limit of each indicator; of one day's, the lowest.
    pub(super) fn caps(&self) -> Vec<Option<Cap>> {
        let cap = |verdict: &&&Verdict| match verdict.subject {
            Subject::Cap(level) => Some((verdict.date, std::cmp::Reverse(level))),
            Subject::File { .. } | Subject::Link { .. } | Subject::Requirement(_) => None,
        };
        (0..self.scene.workspace.answers.len())
            .map(|indicator| {
                let verdicts = self.by_indicator.get(&indicator)?;
                let verdict = verdicts.iter().filter(|verdict| cap(verdict).is_some()).max_by_key(cap)?;
                let (_, std::cmp::Reverse(level)) = cap(&verdict)?;
                Some(Cap { level, note: verdict.note.clone() })
            })
            .collect()
    }

    /// What stands of a piece.
    pub(super) fn on(&self, proof: &Proof, indicator: usize, diagnostics: &mut Diagnostics) -> Outcome {
        let verdicts = self.by_indicator.get(&indicator).map_or(&[][..], Vec::as_slice);
        let about = || verdicts.iter().copied().filter(|verdict| concerns(verdict, proof.piece));
        let mut fresh = about().filter(|verdict| self.is_fresh(verdict));
        let Some(latest) = fresh.next() else {
            let Some(verdict) = about().next() else {
                return Outcome::Standing(Standing::Waiting);
            };
            if let Subject::File { path, sha256: Some(sha256), .. } = &verdict.subject {
                let problem = Problem::VerdictStale { file: path.clone(), sha256: sha256.clone() };
                diagnostics.between(verdict.span, proof.piece.spans.place, problem);
            }
            return Outcome::Standing(Standing::Stale);
        };
        let mut same_day = fresh.take_while(|verdict| verdict.date == latest.date);
        if let Some(other) = same_day.find(|verdict| judgement(verdict) != judgement(latest)) {
            let id = self.scene.instrument.indicators[indicator].id.clone();
            let problem = Problem::VerdictsContradict { indicator: id, date: latest.date };
            diagnostics.between(latest.span, other.span, problem);
        }
        match judgement(latest) {
            Judgement::Accepted => Outcome::Standing(Standing::Accepted),
            Judgement::Rejected => {
                let problem = Problem::ProofRejected {
                    title: proof.piece.title.clone(),
                    reviewer: latest.reviewer.to_string(),
                    note: latest.note.clone(),
                };
                diagnostics.between(proof.piece.spans.title, latest.span, problem);
                Outcome::Rejected(latest.note.clone())
            }
        }
    }

    /// Whether the document is still the one judged.
    fn is_fresh(&self, verdict: &Verdict) -> bool {
        match &verdict.subject {
            Subject::File { path, sha256: Some(sha256), .. } => {
                self.scene.inventory.hashes.get(path) == Some(sha256)
            }
            Subject::File { sha256: None, .. }
            | Subject::Link { .. }
            | Subject::Requirement(_)
            | Subject::Cap(_) => true,
        }
    }
}

fn judgement(verdict: &Verdict) -> Judgement {
    match verdict.subject {
        Subject::File { judgement, .. } | Subject::Link { judgement, .. } => judgement,
        Subject::Requirement(_) => Judgement::Rejected,
        Subject::Cap(_) => Judgement::Accepted,
    }
}

/// Whether a verdict judges this piece.
fn concerns(verdict: &Verdict, piece: &Piece) -> bool {
    let for_it = |wanted: &Option<usize>| wanted.is_none() || *wanted == piece.requirement;
    match (&verdict.subject, &piece.place) {
        (Subject::File { path, requirement, .. }, Some(Place::File(file))) => {
            path == file && for_it(requirement)
        }
        (Subject::Link { link, requirement, .. }, Some(Place::Link(address))) => {
            link == address && for_it(requirement)
        }
        (Subject::Requirement(requirement), _) => Some(*requirement) == piece.requirement,
        (Subject::File { .. } | Subject::Link { .. } | Subject::Cap(_), _) => false,
    }
}
