//! Scoring: three readings, three causes, groupings. Pure: no texts, files, clock or rounding of its own.
//!
//! Invariants: every value lies on the scale; claimed ≥ supported ≥ verified; work + evidence + review = gap;
//! the debts of an indicator add up to its gap; every grouping adds up to the whole. All of it exactly.

pub(crate) mod debt;
mod group;
pub(crate) mod ladder;
pub mod rounding;

pub use debt::{Cause, Debt, Owner, Reason};
pub use group::{Owed, Tally};

use crate::base::exact::{Exact, Fixed};
use serde::{Deserialize, Serialize};

use crate::gather::Gathered;
use crate::judge::check::Findings;
use crate::model::instrument::{IndicatorIndex, Instrument};
use crate::model::workspace::Workspace;

/// One thing for each reading, and for the target.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Readings<T> {
    pub claimed: T,
    /// What the evidence on file carries.
    pub supported: T,
    /// What a reviewer has accepted.
    pub verified: T,
    pub target: T,
}

impl<T> Readings<T> {
    pub fn map<U>(&self, change: impl FnMut(&T) -> U) -> Readings<U> {
        let all = [&self.claimed, &self.supported, &self.verified, &self.target];
        let [claimed, supported, verified, target] = all.map(change);
        Readings { claimed, supported, verified, target }
    }

    fn zip<'a, U>(&'a self, other: &'a Readings<U>) -> Readings<(&'a T, &'a U)> {
        Readings {
            claimed: (&self.claimed, &other.claimed),
            supported: (&self.supported, &other.supported),
            verified: (&self.verified, &other.verified),
            target: (&self.target, &other.target),
        }
    }
}

/// One thing for each cause of a gap.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Gap<T> {
    /// The thing itself is not done.
    pub work: T,
    /// It is claimed, but not proven.
    pub evidence: T,
    /// It is proven, but not checked.
    pub review: T,
}

impl<T> Gap<T> {
    pub fn map<U>(&self, change: impl FnMut(&T) -> U) -> Gap<U> {
        let [work, evidence, review] = [&self.work, &self.evidence, &self.review].map(change);
        Gap { work, evidence, review }
    }

    pub fn parts(&self) -> [(Cause, &T); 3] {
        [(Cause::Work, &self.work), (Cause::Evidence, &self.evidence), (Cause::Review, &self.review)]
    }
}

impl Gap<Exact> {
    pub fn total(&self) -> Exact {
        self.work.clone() + self.evidence.clone() + self.review.clone()
    }
}

/// A value as the method computes it: exact, and as it rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub exact: Exact,
    /// Rounded at each stage where the instrument says so.
    pub official: Exact,
}

impl Outcome {
    /// The official improvement on an earlier index. Both are taken with the digits of the method, whoever
    /// wrote the earlier one down and however exactly.
    pub fn improvement(&self, earlier: &Exact, digits: Option<u32>) -> Exact {
        self.official.official(digits).exact() - earlier.official(digits).exact()
    }
}

/// One indicator, scored. Values in levels, gaps in levels too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// What is claimed; none where nobody has answered.
    pub claim: Option<Fixed>,
    pub value: Readings<Fixed>,
    pub gap: Gap<Fixed>,
    /// Whether the verified value rests on the answer alone, so that nobody has verified it: never complete.
    pub unproven: bool,
    /// What remains, one entry per missing thing; their sizes add up to the gap.
    pub debts: Vec<Debt>,
    /// Its weight over the denominator; zero when it does not count.
    pub weight: i128,
}

#[derive(Clone, Debug)]
pub struct Assessment {
    /// One whole index: weights are over this.
    pub denominator: i128,
    pub indicators: Vec<Scored>,
    pub index: Readings<Outcome>,
    pub gap: Gap<Exact>,
    /// Each dimension of the instrument; `None` when it does not count.
    pub dimensions: Vec<Option<Tally>>,
    /// Each pillar, and last the indicators without one.
    pub pillars: Vec<Tally>,
    /// Each agency, then the secretariat, then nobody.
    pub owners: Vec<Owed>,
}

pub fn assess(
    instrument: &Instrument,
    workspace: &Workspace,
    gathered: &Gathered,
    findings: &Findings,
) -> Assessment {
    let weights = &workspace.weights;
    let claim = |index| gathered.surveys.claim(workspace, index);
    let indicators: Vec<Scored> = (0..instrument.indicators.len())
        .map(|index| score(instrument, workspace, findings, index, claim(index)))
        .collect();
    let denominator = weights.denominator;
    // The last group holds the indicators without a pillar.
    let mut pillars = vec![group::Sums::new(); instrument.pillars.len() + 1];
    for (scored, indicator) in indicators.iter().zip(&instrument.indicators) {
        pillars[indicator.pillar.unwrap_or(instrument.pillars.len())].add(scored);
    }
    let all = group::tally(denominator, &indicators);
    let pillars = pillars.iter().map(|sums| sums.tally(denominator)).collect();
    let (dimensions, official) = group::dimensions(instrument, workspace.profile, denominator, &indicators);
    let outcome = |pair: &(&Exact, &Exact)| Outcome { exact: pair.0.clone(), official: pair.1.clone() };
    let index = all.value.zip(&official).map(outcome);
    let owners = group::owners(denominator, &indicators, workspace);
    Assessment { denominator, index, gap: all.gap, dimensions, pillars, owners, indicators }
}

impl Scored {
    /// Whether nothing remains of it, and its value is verified.
    pub fn is_complete(&self) -> bool {
        self.gap == Gap::default() && !self.unproven
    }
}

impl Assessment {
    pub fn points(&self, scored: &Scored, debt: &Debt) -> Exact {
        self.worth(scored, debt.size) / Exact::ratio(debt.parts.into(), 1)
    }

    pub fn worth(&self, scored: &Scored, levels: Fixed) -> Exact {
        Exact::ratio(scored.weight * i128::from(levels.units()), self.denominator * i128::from(Fixed::ONE))
    }

    pub fn tally(&self, indicators: &[IndicatorIndex]) -> Tally {
        group::tally(self.denominator, indicators.iter().map(|index| &self.indicators[*index]))
    }

    pub fn weight(&self, scored: &Scored) -> Exact {
        Exact::ratio(scored.weight, self.denominator)
    }
}

fn score(
    instrument: &Instrument,
    workspace: &Workspace,
    findings: &Findings,
    index: usize,
    claim: Option<Fixed>,
) -> Scored {
    let answer = &workspace.answers[index];
    let weight = workspace.weights.indicators[index];
    let least = Fixed::whole(instrument.scale.min);
    let indicator = &instrument.indicators[index];
    let conditions = &findings.conditions[index];
    let claimed = claim.unwrap_or(least);
    let rungs = ladder::rungs(indicator, instrument.scale.min, answer, conditions);
    let supported = ladder::climb(claimed, least, &rungs, ladder::Rung::is_met);
    let granted = findings.caps[index].as_ref().map_or(supported, |cap| cap.level.min(supported));
    let verified = ladder::climb(supported, least, &rungs, ladder::Rung::is_accepted).min(granted);
    let unproven = ladder::is_unproven(verified, least, &rungs);
    let target = workspace.targets[index];
    let value = Readings { claimed, supported, verified, target };
    let reach = |value: Fixed| value.min(target).units();
    let gap = Gap {
        work: Fixed::from_units(target.units() - reach(claimed)),
        evidence: Fixed::from_units(reach(claimed) - reach(supported)),
        review: Fixed::from_units(reach(supported) - reach(verified)),
    };
    let case = debt::Case { claim, value: &value, gap: &gap, rungs: &rungs, answer, conditions };
    let debts = if weight == 0 { Vec::new() } else { debt::debts(&case) };
    Scored { claim, value, gap, unproven, debts, weight }
}
