//! Groupings of indicators: dimensions, pillars, owners. Parts add up to the whole, exactly.

use std::collections::BTreeSet;

use super::{Cause, Gap, Owner, Readings, Scored};
use crate::exact::{Exact, Fixed};
use crate::model::instrument::{DimensionIndex, Instrument};
use crate::model::workspace::Workspace;

/// A group of indicators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Its share of the index.
    pub weight: Exact,
    /// Its value: Σ w x / Σ w. Nought when it is empty.
    pub value: Readings<Exact>,
    /// Its value as the method rounds it: for dimensions at their stage, else the same.
    pub official: Readings<Exact>,
    /// Its part of the gap in points of the index.
    pub gap: Gap<Exact>,
    /// Indicators that count.
    pub indicators: usize,
    /// Of these, those without a gap.
    pub complete: usize,
}

/// What one agency, the secretariat or nobody owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// Who.
    pub owner: Owner,
    /// Indicators that it leads.
    pub indicators: usize,
    /// Of these, those without a gap.
    pub complete: usize,
    /// Its part of the gap in points of the index.
    pub gap: Gap<Exact>,
}

/// Sums over the indicators of a group.
pub(super) fn tally(denominator: i128, indicators: &[Scored], inside: impl Fn(usize) -> bool) -> Tally {
    let group = || indicators.iter().enumerate().filter(|(index, one)| one.weight != 0 && inside(*index));
    let sum = |value: fn(&Scored) -> Fixed| -> i128 {
        group().map(|(_, one)| one.weight * i128::from(value(one).units())).sum()
    };
    let weight: i128 = group().map(|(_, one)| one.weight).sum();
    let mean = |value| if weight == 0 { Exact::zero() } else { Exact::ratio(sum(value), weight * i128::from(Fixed::ONE)) };
    let points = |value| Exact::ratio(sum(value), denominator * i128::from(Fixed::ONE));
    let value = Readings {
        claimed: mean(|one| one.value.claimed),
        supported: mean(|one| one.value.supported),
        verified: mean(|one| one.value.verified),
        target: mean(|one| one.value.target),
    };
    Tally {
        weight: Exact::ratio(weight, denominator),
        official: value.clone(),
        value,
        gap: Gap {
            work: points(|one| one.gap.work),
            evidence: points(|one| one.gap.evidence),
            review: points(|one| one.gap.review),
        },
        indicators: group().count(),
        complete: group().filter(|(_, one)| complete(one)).count(),
    }
}

fn complete(scored: &Scored) -> bool {
    scored.gap == Gap::default()
}

/// Each dimension that counts, with its official value.
pub(super) fn dimensions(instrument: &Instrument, denominator: i128, indicators: &[Scored]) -> Vec<Option<Tally>> {
    let below = |dimension: DimensionIndex, indicator: usize| {
        let mut at = Some(instrument.indicators[indicator].dimension);
        while let Some(index) = at {
            if index == dimension {
                return true;
            }
            at = instrument.dimensions[index].parent;
        }
        false
    };
    let mut tallies: Vec<Option<Tally>> = (0..instrument.dimensions.len())
        .map(|dimension| tally(denominator, indicators, |indicator| below(dimension, indicator)))
        .map(|tally| (tally.indicators > 0).then_some(tally))
        .collect();
    // Children stand after their parents, so going backwards finds every child rounded already.
    for dimension in (0..tallies.len()).rev() {
        let children: Vec<&Tally> = (dimension + 1..tallies.len())
            .filter(|child| instrument.dimensions[*child].parent == Some(dimension))
            .filter_map(|child| tallies[child].as_ref())
            .collect();
        let Some(tally) = &tallies[dimension] else { continue };
        let value = if children.is_empty() { tally.value.clone() } else { mean(&children) };
        let official = map(value, |value| rounded(value, instrument.dimension_digits));
        if let Some(tally) = &mut tallies[dimension] {
            tally.official = official;
        }
    }
    tallies
}

/// The index as the method computes it: the weighted mean of the top dimensions as rounded, rounded itself.
pub(super) fn official(instrument: &Instrument, profile: usize, dimensions: &[Option<Tally>]) -> Readings<Exact> {
    let weights = &instrument.profiles[profile].weights;
    let top: Vec<&Tally> = dimensions
        .iter()
        .enumerate()
        .filter(|(index, _)| weights[*index].is_some())
        .filter_map(|(_, tally)| tally.as_ref())
        .collect();
    map(mean(&top), |value| rounded(value, instrument.index_digits))
}

fn mean(children: &[&Tally]) -> Readings<Exact> {
    let weight: Exact = children.iter().map(|child| child.weight.clone()).sum();
    let mean = |value: fn(&Tally) -> &Exact| {
        if weight.is_zero() {
            return Exact::zero();
        }
        let sum: Exact = children.iter().map(|child| child.weight.clone() * value(child).clone()).sum();
        sum / weight.clone()
    };
    Readings {
        claimed: mean(|child| &child.official.claimed),
        supported: mean(|child| &child.official.supported),
        verified: mean(|child| &child.official.verified),
        target: mean(|child| &child.official.target),
    }
}

fn map(readings: Readings<Exact>, change: impl Fn(Exact) -> Exact) -> Readings<Exact> {
    Readings {
        claimed: change(readings.claimed),
        supported: change(readings.supported),
        verified: change(readings.verified),
        target: change(readings.target),
    }
}

fn rounded(value: Exact, digits: Option<u32>) -> Exact {
    match digits {
        Some(digits) => value.rounded(digits).exact(),
        None => value,
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
        count.1 += usize::from(complete(scored));
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
            let gap = Gap { work: sum(Cause::Work), evidence: sum(Cause::Evidence), review: sum(Cause::Review) };
            Owed { owner, indicators: counts[at].0, complete: counts[at].1, gap }
        })
        .collect()
}
