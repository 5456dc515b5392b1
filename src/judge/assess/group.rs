//! Groupings of indicators: dimensions, pillars, owners. Parts add up to the whole, exactly.

use std::collections::BTreeSet;

use super::rounding::half_up;
use super::{Cause, Gap, Owner, Readings, Scored};
use crate::base::exact::{Exact, Fixed};
use crate::model::instrument::Instrument;
use crate::model::workspace::Workspace;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub weight: Exact,
    /// Its value: Σ w x / Σ w. Nought when it is empty.
    pub value: Readings<Exact>,
    /// Its value as the method rounds it: for dimensions at their stage, else the same.
    pub official: Readings<Exact>,
    /// Its part of the gap in points of the index.
    pub gap: Gap<Exact>,
    pub indicators: usize,
    /// Of these, the complete ones.
    pub complete: usize,
}

/// What one agency, the secretariat or nobody owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    pub owner: Owner,
    /// Indicators that it leads.
    pub indicators: usize,
    /// Of these, the complete ones.
    pub complete: usize,
    /// Its part of the gap in points of the index.
    pub gap: Gap<Exact>,
}

/// Whole-number sums of a group: weights, and values and gaps times weight, in ten-thousandths of a level.
#[derive(Clone, Default)]
pub(super) struct Sums {
    weight: i128,
    value: Readings<i128>,
    gap: Gap<i128>,
    indicators: usize,
    complete: usize,
}

impl Sums {
    pub(super) fn add(&mut self, scored: &Scored) {
        let weighted = |value: Fixed| scored.weight * i128::from(value.units());
        self.weight += scored.weight;
        self.value.claimed += weighted(scored.value.claimed);
        self.value.supported += weighted(scored.value.supported);
        self.value.verified += weighted(scored.value.verified);
        self.value.target += weighted(scored.value.target);
        self.gap.work += weighted(scored.gap.work);
        self.gap.evidence += weighted(scored.gap.evidence);
        self.gap.review += weighted(scored.gap.review);
        self.indicators += 1;
        self.complete += usize::from(scored.is_complete());
    }

    pub(super) fn tally(&self, denominator: i128) -> Tally {
        let unit = i128::from(Fixed::ONE);
        let mean = |sum| if self.weight == 0 { Exact::zero() } else { Exact::ratio(sum, self.weight * unit) };
        let points = |sum| Exact::ratio(sum, denominator * unit);
        let value = Readings {
            claimed: mean(self.value.claimed),
            supported: mean(self.value.supported),
            verified: mean(self.value.verified),
            target: mean(self.value.target),
        };
        Tally {
            weight: Exact::ratio(self.weight, denominator),
            official: value.clone(),
            value,
            gap: Gap {
                work: points(self.gap.work),
                evidence: points(self.gap.evidence),
                review: points(self.gap.review),
            },
            indicators: self.indicators,
            complete: self.complete,
        }
    }
}

/// Each dimension that counts, with its official value; and the index's official value.
///
/// Without rounding of dimensions a mean of means is the mean of all, so every official value is the exact one. With it,
/// rounded values are whole numbers of the last digit, and so are the sums of the stage above.
pub(super) fn dimensions(
    instrument: &Instrument,
    profile: usize,
    denominator: i128,
    indicators: &[Scored],
) -> (Vec<Option<Tally>>, Readings<Exact>) {
    let all = &instrument.dimensions;
    let mut sums = vec![Sums::default(); all.len()];
    let mut index = Sums::default();
    for (place, scored) in indicators.iter().enumerate().filter(|(_, scored)| scored.weight != 0) {
        index.add(scored);
        let mut at = Some(instrument.indicators[place].dimension);
        while let Some(dimension) = at {
            sums[dimension].add(scored);
            at = all[dimension].parent;
        }
    }
    let mut tallies: Vec<Option<Tally>> =
        sums.iter().map(|sums| (sums.indicators > 0).then(|| sums.tally(denominator))).collect();
    let mut stage = Stage { sum: index.value, weight: index.weight, unit: Fixed::ONE.into() };
    if let Some(digits) = instrument.dimension_digits {
        let unit = 10_i128.pow(digits);
        let nothing = Stage { sum: Readings::default(), weight: 0, unit };
        let mut above = vec![nothing.clone(); all.len()];
        let mut top = nothing;
        // Children stand after their parents, so going backwards finds every child rounded already.
        for dimension in (0..all.len()).rev() {
            let leaf = Stage {
                sum: sums[dimension].value.clone(),
                weight: sums[dimension].weight,
                unit: Fixed::ONE.into(),
            };
            let own = if above[dimension].weight == 0 { leaf } else { above[dimension].clone() };
            let Some(tally) = &mut tallies[dimension] else { continue };
            let rounded = own.rounded(unit);
            tally.official = each(&rounded, |value| Exact::ratio(*value, unit));
            match all[dimension].parent {
                Some(parent) => above[parent].add(&rounded, sums[dimension].weight),
                None if instrument.profiles[profile].weights[dimension].is_some() => {
                    top.add(&rounded, sums[dimension].weight);
                }
                None => {}
            }
        }
        stage = top;
    }
    let official = match instrument.index_digits {
        Some(digits) => {
            let unit = 10_i128.pow(digits);
            each(&stage.rounded(unit), |value| Exact::ratio(*value, unit))
        }
        None if stage.weight == 0 => each(&stage.sum, |_| Exact::zero()),
        None => each(&stage.sum, |sum| Exact::ratio(*sum, stage.weight * stage.unit)),
    };
    (tallies, official)
}

/// Weighted sums of values in `1 / unit` levels, before they are rounded.
#[derive(Clone)]
struct Stage {
    sum: Readings<i128>,
    weight: i128,
    unit: i128,
}

impl Stage {
    fn add(&mut self, value: &Readings<i128>, weight: i128) {
        self.sum.claimed += weight * value.claimed;
        self.sum.supported += weight * value.supported;
        self.sum.verified += weight * value.verified;
        self.sum.target += weight * value.target;
        self.weight += weight;
    }

    /// The means, half-up to whole numbers of `1 / unit` levels.
    fn rounded(&self, unit: i128) -> Readings<i128> {
        each(&self.sum, |sum| half_up(*sum, self.weight, self.unit, unit))
    }
}

fn each<T, U>(readings: &Readings<T>, change: impl Fn(&T) -> U) -> Readings<U> {
    Readings {
        claimed: change(&readings.claimed),
        supported: change(&readings.supported),
        verified: change(&readings.verified),
        target: change(&readings.target),
    }
}

/// What each agency, the secretariat and nobody owe, in that order.
pub(super) fn owners(denominator: i128, indicators: &[Scored], workspace: &Workspace) -> Vec<Owed> {
    let agencies = workspace.agencies.len();
    let place = |owner: Owner| match owner {
        Owner::Agency(index) => index,
        Owner::Secretariat => agencies,
        Owner::Unassigned => agencies + 1,
    };
    // Debts not shared are added as whole numbers; only the shared ones need fractions.
    let mut whole = vec![[0_i128; 3]; agencies + 2];
    let mut shared = vec![[const { None::<Exact> }; 3]; agencies + 2];
    let mut counts = vec![(0, 0); agencies + 2];
    let unit = denominator * i128::from(Fixed::ONE);
    for (index, scored) in indicators.iter().enumerate().filter(|(_, scored)| scored.weight != 0) {
        let lead = workspace.answers[index].lead.map_or(Owner::Unassigned, Owner::Agency);
        let count = &mut counts[place(lead)];
        count.0 += 1;
        count.1 += usize::from(scored.is_complete());
        for debt in &scored.debts {
            let cause = debt.cause as usize;
            let units = scored.weight * i128::from(debt.size.units());
            if debt.parts == 1 {
                whole[place(debt.owner)][cause] += units;
            } else {
                let part = Exact::ratio(units, unit) / Exact::ratio(debt.parts.into(), 1);
                let sum = &mut shared[place(debt.owner)][cause];
                *sum = Some(sum.take().map_or(part.clone(), |sum| sum + part));
            }
        }
    }
    let all: BTreeSet<Owner> =
        (0..agencies).map(Owner::Agency).chain([Owner::Secretariat, Owner::Unassigned]).collect();
    all.into_iter()
        .map(|owner| {
            let at = place(owner);
            let mut sum = |cause: Cause| {
                let single = Exact::ratio(whole[at][cause as usize], unit);
                shared[at][cause as usize].take().map_or(single.clone(), |shared| shared + single)
            };
            let gap =
                Gap { work: sum(Cause::Work), evidence: sum(Cause::Evidence), review: sum(Cause::Review) };
            Owed { owner, indicators: counts[at].0, complete: counts[at].1, gap }
        })
        .collect()
}
