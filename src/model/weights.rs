//! Effective weights: the product of the normalised weights on the path from the index to the indicator.
//!
//! They are whole numbers over one denominator, so that every weighted sum is a sum of whole numbers.

use num_integer::Integer;
use num_rational::Ratio;
use num_traits::CheckedMul;

use crate::model::instrument::{DimensionIndex, Instrument};

/// The weight of each indicator in the index: `indicators[i] / denominator`. Those in scope sum to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    pub denominator: i128,
    /// Zero for indicators out of scope or not applicable.
    pub indicators: Vec<i128>,
}

/// The largest common denominator. A weighted sum is at most 10^9 times it (values are at most 1000 levels,
/// rounded to at most six digits), and rounding it to six digits needs 2·10^6 times that: 2·10^37 fits into
/// 128 bits.
const DENOMINATOR_LIMIT: i128 = 10_000_000_000_000_000_000_000;

type Share = Ratio<i128>;

/// The weights under a profile when the indicators in `left_out` do not apply. A dimension in which nothing
/// applies leaves its siblings' sum too. `None` when the weights have no common denominator in range.
pub fn weights(instrument: &Instrument, profile: usize, left_out: &[bool]) -> Option<Weights> {
    let dimensions = &instrument.dimensions;
    let counts = |index: usize| !left_out.get(index).copied().unwrap_or(false);
    let mut alive = vec![false; dimensions.len()];
    for (index, indicator) in instrument.indicators.iter().enumerate() {
        let mut at = Some(indicator.dimension);
        while let (Some(dimension), true) = (at, counts(index)) {
            alive[dimension] = true;
            at = dimensions[dimension].parent;
        }
    }
    let weight_of = |dimension: DimensionIndex| {
        let weight = match dimensions[dimension].parent {
            None => *instrument.profiles[profile].weights.get(&dimension)?,
            Some(_) => dimensions[dimension].weight,
        };
        alive[dimension].then(|| i128::from(weight.units()))
    };
    // What the children of each dimension, and at last those of the index, weigh together.
    let mut sums = vec![0_i128; dimensions.len() + 1];
    let top = dimensions.len();
    for (index, dimension) in dimensions.iter().enumerate() {
        sums[dimension.parent.unwrap_or(top)] += weight_of(index).unwrap_or(0);
    }
    for (index, indicator) in instrument.indicators.iter().enumerate() {
        sums[indicator.dimension] += if counts(index) { i128::from(indicator.weight.units()) } else { 0 };
    }
    let mut shares: Vec<Option<Share>> = Vec::with_capacity(dimensions.len());
    for (index, dimension) in dimensions.iter().enumerate() {
        let above = dimension.parent.map_or(Some(Share::ONE), |parent| shares[parent]);
        let share = match (above, weight_of(index)) {
            (Some(above), Some(weight)) => {
                let part = Share::new(weight, sums[dimension.parent.unwrap_or(top)]);
                Some(above.checked_mul(&part)?)
            }
            _ => None,
        };
        shares.push(share);
    }
    let mut parts = Vec::with_capacity(instrument.indicators.len());
    let mut denominator = 1_i128;
    for (index, indicator) in instrument.indicators.iter().enumerate() {
        let part = match shares[indicator.dimension] {
            Some(share) if counts(index) => {
                let part = Share::new(indicator.weight.units().into(), sums[indicator.dimension]);
                let part = share.checked_mul(&part)?;
                let shared = denominator.gcd(part.denom());
                denominator = (denominator / shared).checked_mul(*part.denom())?;
                if denominator > DENOMINATOR_LIMIT {
                    return None;
                }
                Some(part)
            }
            _ => None,
        };
        parts.push(part);
    }
    let whole = |part: Option<Share>| part.map_or(0, |part| part.numer() * (denominator / part.denom()));
    Some(Weights { denominator, indicators: parts.into_iter().map(whole).collect() })
}
