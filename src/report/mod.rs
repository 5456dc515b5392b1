//! What a run found, in final order; the only input of renderers.

pub mod bundle;
pub mod compare;
pub mod heat;
pub mod owing;
pub mod plan;
pub mod rank;
pub mod review;
pub mod state;
pub mod survey;
pub mod timeline;
pub mod trend;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::base::calendar::{days_between, working_days_between};
use crate::base::{exact::Exact, source::Span};
use crate::gather::Gathered;
use crate::judge::assess::ladder::Rung;
use crate::judge::assess::{Assessment, Debt, Gap, Owner, Scored, ladder};
use crate::judge::{check::Findings, plan::effort};
use crate::model::instrument::{Indicator, IndicatorIndex, Instrument};
use crate::model::workspace::{Agency, AgencyIndex, Piece, RequirementIndex, Workspace};
pub use crate::model::workspace::{SECRETARIAT, Submission, UNASSIGNED};
use crate::problem::{Diagnostic, Place};
use crate::run::Readiness;

/// A scored workspace with what every view of it needs.
pub struct Report<'a> {
    pub run: &'a Readiness,
    pub instrument: &'a Instrument,
    pub workspace: &'a Workspace,
    /// What was found at the names that it gives.
    pub gathered: &'a Gathered,
    /// What its evidence is worth.
    pub findings: &'a Findings,
    pub assessment: &'a Assessment,
    /// Calendar days from today to the deadline; negative when it is past.
    pub days_left: i64,
    pub working_days_left: i64,
    /// Everything that remains, the most points first.
    pub remaining: Vec<Remaining<'a>>,
    /// The pieces of each agency for each indicator, with their places in the answer, in its file's order.
    pub filed: BTreeMap<(usize, AgencyIndex), Vec<(usize, &'a Piece)>>,
    /// The problems at each place in a file, as places in the list of all.
    problems: BTreeMap<Span, Vec<usize>>,
}

#[derive(Clone)]
pub struct Remaining<'a> {
    pub index: IndicatorIndex,
    pub indicator: &'a Indicator,
    pub debt: &'a Debt,
    pub points: Exact,
    /// Its owner's person-days to supply it.
    pub effort: Exact,
}

impl<'a> Report<'a> {
    /// The report of a run; `None` when it has no score.
    pub fn of(run: &'a Readiness) -> Option<Self> {
        let instrument = run.instrument.as_deref()?;
        let scored = run.scored.as_ref()?;
        let (workspace, assessment) = (&scored.workspace, &scored.assessment);
        let mut remaining: Vec<Remaining> = Vec::new();
        for (index, one) in assessment.indicators.iter().enumerate() {
            let indicator = &instrument.indicators[index];
            remaining.extend(one.debts.iter().map(|debt| Remaining {
                index,
                indicator,
                debt,
                points: assessment.points(one, debt),
                effort: effort::debt(&workspace.effort, indicator, &workspace.answers[index], debt),
            }));
        }
        // Stable: what is worth the same stays in the order of the instrument.
        remaining.sort_by(|a, b| b.points.cmp(&a.points));
        Some(Self {
            run,
            instrument,
            workspace,
            gathered: &scored.gathered,
            findings: &scored.findings,
            assessment,
            days_left: days_between(run.today, workspace.deadline),
            working_days_left: working_days_between(run.today, workspace.deadline, &workspace.holidays),
            remaining,
            filed: filed(workspace),
            problems: by_place(&run.problems),
        })
    }

    /// The problems of these pieces, in reading order.
    pub fn problems_of<'p>(&self, pieces: impl IntoIterator<Item = &'p Piece>) -> Vec<&'a Diagnostic> {
        let spans = pieces.into_iter().flat_map(|piece| piece.spans.all());
        let found: BTreeSet<_> = spans.filter_map(|span| self.problems.get(&span)).flatten().collect();
        found.into_iter().map(|place| &self.run.problems[*place]).collect()
    }

    /// Points of the index that an indicator's gap is worth.
    pub fn gap(&self, scored: &Scored) -> Gap<Exact> {
        scored.gap.map(|levels| self.assessment.worth(scored, *levels))
    }

    /// The part that points are of all that remains; none of nothing.
    pub fn share(&self, points: Exact) -> Exact {
        let whole = self.assessment.gap.total();
        if whole.is_zero() { whole } else { points / whole }
    }

    /// The indicators that count, with their index.
    pub fn counted(&self) -> impl Iterator<Item = (usize, &'a Scored)> {
        self.assessment.indicators.iter().enumerate().filter(|(_, scored)| scored.weight != 0)
    }

    /// How far each requirement of an indicator is met.
    pub(crate) fn rungs(&self, index: usize) -> Vec<Rung> {
        let (answer, conditions) = (&self.workspace.answers[index], &self.findings.conditions[index]);
        ladder::rungs(&self.instrument.indicators[index], self.instrument.scale.min, answer, conditions)
    }

    /// How many pieces of each requirement (none: any proof) the value claimed needs, up to the target.
    pub fn needed(&self, index: usize) -> BTreeMap<Option<RequirementIndex>, usize> {
        let value = &self.assessment.indicators[index].value;
        ladder::pieces_needed(&self.instrument.indicators[index], self.instrument.scale.min, value)
    }

    /// The requirements of which more is needed than is there.
    pub fn lacks(&self, index: usize) -> BTreeSet<Option<RequirementIndex>> {
        let needed = self.needed(index);
        let unmet = self.rungs(index).into_iter().filter(|rung| !rung.is_met());
        unmet.map(|rung| rung.requirement).filter(|of| needed.contains_key(of)).collect()
    }

    /// The promises whose day is past: the ones that `validate` warns of.
    pub fn late_promises(&self) -> impl Iterator<Item = (usize, &'a Piece)> {
        let (indicators, today) = (&self.instrument.indicators, self.run.today);
        let answers = indicators.iter().zip(&self.workspace.answers);
        answers.enumerate().flat_map(move |(index, (indicator, answer))| {
            let late = answer.pieces.iter().filter(move |piece| piece.late(indicator, today).is_some());
            late.map(move |piece| (index, piece))
        })
    }

    /// The indicators that count and whose verified value rests on the answer alone.
    pub fn unproven(&self) -> impl Iterator<Item = (usize, &'a Scored)> {
        self.counted().filter(|(_, scored)| scored.unproven)
    }

    /// An indicator by its id.
    pub fn indicator(&self, id: &str) -> Option<(IndicatorIndex, &'a Indicator)> {
        self.instrument.by_id.get(id).map(|index| (*index, &self.instrument.indicators[*index]))
    }

    /// The agency that leads an indicator.
    pub fn lead(&self, index: IndicatorIndex) -> Option<&'a Agency> {
        self.workspace.answers[index].lead.map(|lead| &self.workspace.agencies[lead])
    }

    /// The agency that an owner is; none of whoever is no agency.
    pub fn agency(&self, owner: Owner) -> Option<&'a Agency> {
        owner.agency().map(|index| &self.workspace.agencies[index])
    }

    pub fn submission(&self, owner: Owner) -> Option<Submission> {
        self.agency(owner).map(|agency| agency.submission)
    }

    /// What an agency has handed in instead of answers: what it still has to do is not known then. None of
    /// who has answered, and of whoever is no agency.
    pub fn lacking(&self, owner: Owner) -> Option<Submission> {
        self.submission(owner).filter(|one| *one != Submission::Submitted)
    }

    /// The agencies without answers by what they have handed in: of these owners, or else of all.
    pub fn late(&self, of: &[Owner]) -> BTreeMap<Submission, Vec<Owner>> {
        let mut late: BTreeMap<Submission, Vec<Owner>> = BTreeMap::new();
        for owner in (0..self.workspace.agencies.len()).map(Owner::Agency) {
            if let Some(submission) = self.lacking(owner).filter(|_| of.is_empty() || of.contains(&owner)) {
                late.entry(submission).or_default().push(owner);
            }
        }
        late
    }

    /// Whether nothing remains: nothing is known to, and nobody has yet to say what does.
    pub fn is_done(&self) -> bool {
        self.remaining.is_empty() && self.run.complete && self.late(&[]).is_empty()
    }

    /// The id of an owner in JSON and filters.
    pub fn owner_id(&self, owner: Owner) -> &str {
        match owner {
            Owner::Agency(index) => &self.workspace.agencies[index].id,
            Owner::Secretariat => SECRETARIAT,
            Owner::Unassigned => UNASSIGNED,
        }
    }

    pub fn profile(&self) -> &'a str {
        &self.instrument.profiles[self.workspace.profile].id
    }

    /// The digits to which the method rounds the index, if it does.
    pub fn index_digits(&self) -> Option<u32> {
        self.instrument.index_digits
    }

    /// The name that the official method gives this index, if it has names.
    pub fn band(&self, official: &Exact) -> Option<&'a crate::base::lang::Text> {
        self.instrument.bands.iter().find(|band| band.from.exact() <= *official).map(|band| &band.name)
    }
}

fn filed(workspace: &Workspace) -> BTreeMap<(usize, AgencyIndex), Vec<(usize, &Piece)>> {
    let mut filed: BTreeMap<_, Vec<(usize, &Piece)>> = BTreeMap::new();
    for (index, answer) in workspace.answers.iter().enumerate() {
        for (place, piece) in answer.pieces.iter().enumerate() {
            filed.entry((index, piece.agency)).or_default().push((place, piece));
        }
    }
    for pieces in filed.values_mut() {
        pieces.sort_by_key(|(_, piece)| (piece.spans.title.source, piece.spans.title.start));
    }
    filed
}

fn by_place(problems: &[Diagnostic]) -> BTreeMap<Span, Vec<usize>> {
    let mut found: BTreeMap<Span, Vec<usize>> = BTreeMap::new();
    for (place, problem) in problems.iter().enumerate() {
        if let Place::Span(span) = problem.place {
            found.entry(span).or_default().push(place);
        }
    }
    found
}

crate::base::named::named! {
    pub enum Order {
        /// The most points for a person-day first; before all what takes no effort.
        Value = "value",
        Points = "points",
        /// The earliest due first; what has no date last.
        Due = "due",
        Effort = "effort",
    }
}

pub fn sum<'r, 'a: 'r>(remaining: impl IntoIterator<Item = &'r Remaining<'a>>) -> Exact {
    remaining.into_iter().map(|one| one.points.clone()).sum()
}

/// Puts what remains in order; what is equal stays by points.
pub fn sort(remaining: &mut [Remaining], order: Order) {
    match order {
        Order::Value => remaining.sort_by_cached_key(|one| {
            let days = if one.effort.is_zero() { 1.into() } else { one.effort.clone() };
            (!one.effort.is_zero(), Reverse(one.points.clone() / days))
        }),
        Order::Points => {}
        Order::Due => remaining.sort_by_key(|one| (one.debt.due.is_none(), one.debt.due)),
        Order::Effort => remaining.sort_by(|a, b| a.effort.cmp(&b.effort)),
    }
}
