//! What reviewers can judge: each final document of an indicator once, however many requirements it serves.

use std::collections::{BTreeMap, BTreeSet};

use super::{Remaining, Report, sum};
use crate::base::exact::Exact;
use crate::judge::assess::{Cause, Debt, Reason, Scored};
use crate::judge::check::{Condition, Standing};
use crate::model::instrument::{Indicator, IndicatorIndex};
use crate::model::workspace::{About, Piece, Place, RequirementIndex, State, Verdict};
use crate::problem::{Code, Diagnostic};
use crate::read::document::review::Judgement;

/// A document that an indicator's proof names.
#[derive(Clone)]
pub struct Case<'a> {
    pub index: IndicatorIndex,
    pub indicator: &'a Indicator,
    pub place: &'a Place,
    /// The final pieces that name it, indexes into the answer's.
    pub pieces: Vec<usize>,
    /// Points of the index that wait for a verdict on its requirements.
    pub points: Exact,
}

// How far the review of a document has come.
include!(concat!(env!("OUT_DIR"), "/Progress.rs"));

impl Progress {
    pub fn is_open(self) -> bool {
        matches!(self, Self::Stale | Self::Waiting)
    }
}

pub fn cases<'a>(report: &Report<'a>) -> Vec<Case<'a>> {
    let (instrument, workspace) = (report.instrument, report.workspace);
    let mut cases: Vec<Case> = Vec::new();
    for (index, scored) in report.counted() {
        let first = cases.len();
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        for (piece, one) in workspace.answers[index].pieces.iter().enumerate() {
            let (Some(place), State::Final) = (&one.place, &one.state) else { continue };
            let at = *known.entry(place.document()).or_insert(cases.len());
            match cases.get_mut(at) {
                Some(case) => case.pieces.push(piece),
                None => cases.push(Case {
                    index,
                    indicator: &instrument.indicators[index],
                    place,
                    pieces: vec![piece],
                    points: Exact::zero(),
                }),
            }
        }
        share(report, index, scored, &mut cases[first..]);
    }
    cases
}

/// The cases that wait for a verdict, the most points first; nobody waits for one on advice alone.
pub fn waiting<'a>(report: &Report<'a>) -> Vec<Case<'a>> {
    let mut waiting: Vec<Case> = cases(report).into_iter().filter(|case| case.waits(report)).collect();
    // Stable: what is worth the same stays in the order of the instrument.
    waiting.sort_by(|a, b| b.points.cmp(&a.points));
    waiting
}

pub fn points_waiting(report: &Report) -> Exact {
    sum(report.remaining.iter().filter(|one| is_open(one.debt)))
}

fn is_open(debt: &Debt) -> bool {
    debt.cause == Cause::Review && matches!(debt.reason, Reason::Waiting(_) | Reason::Stale(_))
}

/// Adds to each open case of a requirement its part of the points: as many acceptances as are missing share them.
fn share(report: &Report, index: usize, scored: &Scored, cases: &mut [Case]) {
    let pieces = &report.workspace.answers[index].pieces;
    let conditions = &report.findings.conditions[index];
    let missing = report.rungs(index).into_iter().map(|rung| (rung.requirement, rung.count - rung.accepted));
    let missing: BTreeMap<_, usize> = missing.collect();
    let points = |debt: &Debt| {
        let missing = missing.get(&debt.requirement).map_or(1, |missing| *missing.max(&1));
        report.assessment.points(scored, debt) / missing.into()
    };
    let open = scored.debts.iter().filter(|debt| is_open(debt));
    let points: BTreeMap<Option<RequirementIndex>, Exact> =
        open.map(|debt| (debt.requirement, points(debt))).collect();
    for case in cases {
        let open = case.pieces.iter().filter(|piece| progress(&conditions[**piece]).is_open());
        let served: BTreeSet<_> = open.map(|piece| pieces[*piece].requirement).collect();
        case.points = served.iter().filter_map(|requirement| points.get(requirement)).cloned().sum();
    }
}

pub fn progress(condition: &Condition) -> Progress {
    match condition {
        Condition::Sound(Standing::Stale) => Progress::Stale,
        Condition::Sound(Standing::Waiting) => Progress::Waiting,
        Condition::Sound(Standing::Accepted) => Progress::Accepted,
        Condition::Rejected(_) => Progress::Rejected,
        Condition::Faulty(_) | Condition::Promised | Condition::Draft => Progress::Unsound,
    }
}

impl<'a> Case<'a> {
    /// How far it has come: what is still to do for any of its pieces comes first.
    pub fn progress(&self, report: &Report) -> Progress {
        let conditions = &report.findings.conditions[self.index];
        let all = self.pieces.iter().map(|piece| progress(&conditions[*piece]));
        all.min().expect("a case has a piece")
    }

    pub fn waits(&self, report: &Report<'a>) -> bool {
        self.progress(report).is_open() && self.filed(report).any(|piece| piece.is_awaited(self.indicator))
    }

    pub fn filed<'r>(&'r self, report: &Report<'a>) -> impl Iterator<Item = &'a Piece> + use<'a, 'r> {
        let answer = &report.workspace.answers[self.index];
        self.pieces.iter().map(|piece| &answer.pieces[*piece])
    }

    /// The pieces that a verdict would be about: those that wait, or else all; of one requirement, if one is named.
    pub fn meant(&self, report: &Report, requirement: Option<RequirementIndex>) -> Vec<usize> {
        let answer = &report.workspace.answers[self.index];
        let named = |piece: &usize| requirement.is_none() || answer.pieces[*piece].requirement == requirement;
        let all: Vec<usize> = self.pieces.iter().copied().filter(named).collect();
        let open = |piece: &usize| progress(&report.findings.conditions[self.index][*piece]).is_open();
        let waiting: Vec<usize> = all.iter().copied().filter(open).collect();
        if waiting.is_empty() { all } else { waiting }
    }

    /// What is wrong with these pieces, so that an acceptance would not count.
    pub fn faults(&self, report: &Report, pieces: &[usize]) -> Option<Vec<Code>> {
        pieces.iter().find_map(|piece| match &report.findings.conditions[self.index][*piece] {
            Condition::Faulty(codes) => Some(codes.clone()),
            Condition::Promised | Condition::Draft => Some(Vec::new()),
            Condition::Sound(_) | Condition::Rejected(_) => None,
        })
    }

    pub fn problems(&self, report: &Report<'a>) -> Vec<&'a Diagnostic> {
        report.problems_of(self.filed(report))
    }

    pub fn judged_before(&self, report: &Report<'a>) -> Option<&'a Verdict> {
        let earlier = |verdict: &&Verdict| {
            verdict.indicator == self.index
                && verdict.date <= report.run.today
                && verdict.subject.about() == About::Place(self.place.document())
        };
        report.workspace.verdicts.iter().filter(earlier).max_by_key(|verdict| verdict.date)
    }
}

/// What keeps the verified value of an indicator from its next level: a limit, or else what the lowest level that is not
/// reached needs, and work only above all that is claimed.
pub fn blocking<'r, 'a>(report: &'r Report<'a>, index: usize) -> Vec<&'r Remaining<'a>> {
    let level = |one: &&Remaining| {
        let requirement = one.debt.requirement.map(|at| one.indicator.requirements()[at].from);
        (one.debt.cause == Cause::Work, requirement)
    };
    let all: Vec<&Remaining> = report.remaining.iter().filter(|one| one.index == index).collect();
    let lowest = all.iter().map(level).min();
    all.into_iter().filter(|one| Some(level(one)) == lowest).collect()
}

/// Whether an acceptance or a rejection of these pieces stands.
pub fn stands(report: &Report, index: usize, pieces: &[usize], judgement: Judgement) -> bool {
    let conditions = &report.findings.conditions[index];
    pieces.iter().all(|piece| match (judgement, conditions.get(*piece)) {
        (Judgement::Accepted, Some(condition)) => *condition == Condition::Sound(Standing::Accepted),
        (Judgement::Rejected, Some(condition)) => {
            matches!(condition, Condition::Rejected(_) | Condition::Faulty(_))
        }
        (_, None) => false,
    })
}
