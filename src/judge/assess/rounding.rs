//! How a stage of the method rounds, in whole numbers, and what it takes to round to a number.

/// The mean of a weighted sum in `1 / from` levels, half-up to whole numbers of `1 / to` levels.
pub const fn half_up(sum: i128, weight: i128, from: i128, to: i128) -> i128 {
    let whole = 2 * weight * from;
    if whole == 0 { 0 } else { (2 * sum * to + whole / 2).div_euclid(whole) }
}

/// The least weighted sum that [`half_up`] rounds to `rounded` or more. The weight is not zero.
pub const fn least_sum(rounded: i128, weight: i128, from: i128, to: i128) -> i128 {
    let whole = 2 * weight * from;
    -(whole / 2 - rounded * whole).div_euclid(2 * to)
}
