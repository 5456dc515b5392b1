//! Groupings of indicators: dimensions, pillars, owners. Parts add up to the whole, exactly.

use std::collections::BTreeMap;

use super::rounding::half_up;
use super::{Cause, Gap, Owner, Readings, Scored};
use crate::base::exact::{Exact, Fixed};
use crate::model::{instrument::Instrument, workspace::Workspace};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub weight: Exact,
    /// Its value: Σ w x / Σ w. Zero when it is empty.
    pub value: Readings<Exact>,
    /// Its value as the method rounds it: for dimensions at their stage, else the same.
    pub official: Readings<Exact>,
    pub gap: Gap<Exact>,
    pub indicators: usize,
    pub complete: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    pub owner: Owner,
    pub indicators: usize,
    pub complete: usize,
    pub gap: Gap<Exact>,
}

/// Whole-number sums of a group: values and gaps times weight, in ten-thousandths of a level.
#[derive(Clone)]
pub(super) struct Sums {
    stage: Stage,
    gap: Gap<i128>,
    indicators: usize,
    complete: usize,
}

impl Sums {
    pub(super) fn new() -> Self {
        Self { stage: Stage::new(Fixed::ONE.into()), gap: Gap::default(), indicators: 0, complete: 0 }
    }

    pub(super) fn add(&mut self, scored: &Scored) {
        if scored.weight == 0 {
            return;
        }
        self.stage.add(scored.weight, &scored.value.map(|value| value.units().into()));
        let gap = scored.gap.map(|gap| scored.weight * i128::from(gap.units()));
        self.gap.work += gap.work;
        self.gap.evidence += gap.evidence;
        self.gap.review += gap.review;
        self.indicators += 1;
        self.complete += usize::from(scored.is_complete());
    }

    pub(super) fn tally(&self, denominator: i128) -> Tally {
        let value = self.stage.means(None);
        Tally {
            weight: Exact::ratio(self.stage.weight, denominator),
            official: value.clone(),
            value,
            gap: self.gap.map(|sum| Exact::ratio(*sum, denominator * self.stage.unit)),
            indicators: self.indicators,
            complete: self.complete,
        }
    }
}

pub(super) fn tally<'a>(denominator: i128, indicators: impl IntoIterator<Item = &'a Scored>) -> Tally {
    let mut sums = Sums::new();
    indicators.into_iter().for_each(|scored| sums.add(scored));
    sums.tally(denominator)
}

/// Each dimension that counts, with its official value; and the index's official value.
///
/// Without rounding of dimensions a mean of means is the mean of all, so every official value is the exact
/// one. With it, rounded values are whole numbers of the last digit, and so are the sums of the stage above.
pub(super) fn dimensions(
    instrument: &Instrument,
    profile: usize,
    denominator: i128,
    indicators: &[Scored],
) -> (Vec<Option<Tally>>, Readings<Exact>) {
    let all = &instrument.dimensions;
    let mut sums = vec![Sums::new(); all.len()];
    let mut index = Sums::new();
    for (scored, indicator) in indicators.iter().zip(&instrument.indicators) {
        index.add(scored);
        let mut at = Some(indicator.dimension);
        while let Some(dimension) = at {
            sums[dimension].add(scored);
            at = all[dimension].parent;
        }
    }
    let mut tallies: Vec<Option<Tally>> =
        sums.iter().map(|sums| (sums.indicators > 0).then(|| sums.tally(denominator))).collect();
    let mut top = index.stage;
    if let Some(digits) = instrument.dimension_digits {
        let unit = 10_i128.pow(digits);
        top = Stage::new(unit);
        let mut above = vec![top.clone(); all.len()];
        // Children stand after their parents, so going backwards finds every child rounded already.
        for (dimension, sums) in sums.iter().enumerate().rev() {
            let own = if above[dimension].weight == 0 { &sums.stage } else { &above[dimension] };
            let Some(tally) = &mut tallies[dimension] else { continue };
            let rounded = own.rounded(unit);
            tally.official = rounded.map(|value| Exact::ratio(*value, unit));
            match all[dimension].parent {
                Some(parent) => above[parent].add(sums.stage.weight, &rounded),
                None if instrument.profiles[profile].weights.contains_key(&dimension) => {
                    top.add(sums.stage.weight, &rounded);
                }
                None => {}
            }
        }
    }
    (tallies, top.means(instrument.index_digits))
}

/// Weighted sums of values in `1 / unit` levels.
#[derive(Clone)]
struct Stage {
    sum: Readings<i128>,
    weight: i128,
    unit: i128,
}

impl Stage {
    fn new(unit: i128) -> Self {
        Self { sum: Readings::default(), weight: 0, unit }
    }

    fn add(&mut self, weight: i128, value: &Readings<i128>) {
        self.sum = self.sum.zip(value).map(|(sum, value)| **sum + weight * **value);
        self.weight += weight;
    }

    /// The means, half-up to whole numbers of `1 / unit` levels.
    fn rounded(&self, unit: i128) -> Readings<i128> {
        self.sum.map(|sum| half_up(*sum, self.weight, self.unit, unit))
    }

    /// The means, rounded half-up where the method does; zero where nothing counts.
    fn means(&self, digits: Option<u32>) -> Readings<Exact> {
        match digits.map(|digits| 10_i128.pow(digits)) {
            Some(unit) => self.rounded(unit).map(|value| Exact::ratio(*value, unit)),
            None => self.sum.map(|sum| Exact::ratio(*sum, (self.weight * self.unit).max(1))),
        }
    }
}

/// What each agency, the secretariat and nobody owe, in that order.
pub(super) fn owners(denominator: i128, indicators: &[Scored], workspace: &Workspace) -> Vec<Owed> {
    // Debts in as many parts are added as whole numbers; only their sums need fractions.
    let mut sums: BTreeMap<(Owner, Cause, u32), i128> = BTreeMap::new();
    let mut counts: BTreeMap<Owner, (usize, usize)> = BTreeMap::new();
    for (index, scored) in indicators.iter().enumerate().filter(|(_, scored)| scored.weight != 0) {
        let (led, complete) = counts.entry(workspace.answers[index].owner()).or_default();
        *led += 1;
        *complete += usize::from(scored.is_complete());
        for debt in &scored.debts {
            let sum = sums.entry((debt.owner, debt.cause, debt.parts)).or_default();
            *sum += scored.weight * i128::from(debt.size.units());
        }
    }
    let unit = denominator * i128::from(Fixed::ONE);
    let owed = |owner: Owner| {
        let [work, evidence, review] = Cause::ALL.map(|cause| {
            let sums = sums.range((owner, cause, 0)..=(owner, cause, u32::MAX));
            sums.map(|((.., parts), sum)| Exact::ratio(*sum, unit) / Exact::ratio((*parts).into(), 1)).sum()
        });
        let (indicators, complete) = counts.get(&owner).copied().unwrap_or_default();
        Owed { owner, indicators, complete, gap: Gap { work, evidence, review } }
    };
    let agencies = (0..workspace.agencies.len()).map(Owner::Agency);
    agencies.chain([Owner::Secretariat, Owner::Unassigned]).map(owed).collect()
}
