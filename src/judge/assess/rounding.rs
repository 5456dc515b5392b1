//! How a stage of the method rounds, in whole numbers, and what it takes to round to a number.

/// The mean of a weighted sum in `1 / from` levels, half-up to whole numbers of `1 / to` levels.
pub(crate) const fn half_up(sum: i128, weight: i128, from: i128, to: i128) -> i128 {
    let whole = 2 * weight * from;
    if whole == 0 { 0 } else { (2 * sum * to + whole / 2).div_euclid(whole) }
}

/// The least weighted sum that [`half_up`] rounds to `rounded` or more. The weight is not zero.
pub(crate) const fn least_sum(rounded: i128, weight: i128, from: i128, to: i128) -> i128 {
    let whole = 2 * weight * from;
    -(whole / 2 - rounded * whole).div_euclid(2 * to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_sum_rounds_up_and_one_less_does_not() {
        for weight in [1, 2, 5, 7, 54] {
            for (from, to) in [(1, 1), (10, 100), (10_000, 100), (100, 10), (100, 100)] {
                for rounded in -30..=400 {
                    let least = least_sum(rounded, weight, from, to);
                    assert!(half_up(least, weight, from, to) >= rounded);
                    assert!(half_up(least - 1, weight, from, to) < rounded);
                }
            }
        }
    }
}
