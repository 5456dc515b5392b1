//! The index over time, and where it leads.
//!
//! The projection is the Theil–Sen estimator (Theil 1950, Sen 1968): the median of the slopes between all pairs of points, which a few
//! odd days do not bend. Its range is Sen's 90 % interval of the slope, from the variance of Kendall's statistic,
//! n(n − 1)(2n + 5)/18.

use jiff::civil::Date;

use crate::assess::{Outcome, Readings};
use crate::calendar;
use crate::exact::{Exact, Fixed};
use crate::model::instrument::Scale;
use crate::report::rank::Reading;

/// One day with a change.
#[derive(Clone, Debug)]
pub struct Point {
    /// The day, in the workspace's zone.
    pub date: Date,
    /// The commit that ended it.
    pub commit: String,
    /// Whether it is made up.
    pub sample: bool,
    /// The index; `None` when too much could not be read for a score.
    pub index: Option<Readings<Outcome>>,
    /// Whether everything could be read. Only then the point counts for the projection.
    pub complete: bool,
}

/// What the index will be on a day if it goes on like this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// Most likely.
    pub value: Exact,
    /// The lower end of the range.
    pub low: Exact,
    /// Its upper end.
    pub high: Exact,
}

/// Days with a change that a projection needs at least.
pub const FEWEST: usize = 5;

/// The projection of a reading to a day; `None` when there are too few points.
#[must_use]
pub fn projection(points: &[Point], reading: Reading, to: Date, scale: Scale) -> Option<Projection> {
    let known: Vec<(i64, Exact)> = points
        .iter()
        .filter(|point| point.complete)
        .filter_map(|point| {
            let index = point.index.as_ref()?;
            Some((calendar::days_between(points[0].date, point.date), reading.of(index).exact.clone()))
        })
        .collect();
    if known.len() < FEWEST {
        return None;
    }
    let whole = |number: i64| Exact::ratio(number.into(), 1);
    let mut slopes: Vec<Exact> = Vec::new();
    for (index, (day, value)) in known.iter().enumerate() {
        slopes.extend(
            known[index + 1..]
                .iter()
                .filter(|(later, _)| later > day)
                .map(|(later, next)| (next.clone() - value.clone()) / whole(later - day)),
        );
    }
    slopes.sort();
    let (low, high) = interval(known.len(), slopes.len());
    let end = calendar::days_between(points[0].date, to);
    let at = |slope: &Exact| {
        let mut values: Vec<Exact> =
            known.iter().map(|(day, value)| value.clone() + slope.clone() * whole(end - day)).collect();
        values.sort();
        let (least, most) = (Fixed::whole(scale.min).exact(), Fixed::whole(scale.max).exact());
        median(&values).max(least).min(most)
    };
    Some(Projection { value: at(&median(&slopes)), low: at(&slopes[low]), high: at(&slopes[high]) })
}

/// The ranks of the slopes that bound Sen's 90 % interval, from 0: ⌊(N − C + 1)/2⌋ − 1 and ⌊(N + C + 1)/2⌋ with
/// C = 1.64485 √(n(n − 1)(2n + 5)/18). Whole roots are enough for whole ranks.
fn interval(points: usize, slopes: usize) -> (usize, usize) {
    let square = 2_705_543 * points * (points - 1) * (2 * points + 5) / 18_000_000;
    let below = square.isqrt();
    // The square is cut to a whole number, so the root lies above `below` and, but for luck, not on a whole number.
    let low = ((slopes + 1).saturating_sub(below + 1) / 2).saturating_sub(1);
    (low.min(slopes - 1), usize::midpoint(slopes + 1, below).min(slopes - 1))
}

/// The middle of sorted numbers, or the mean of the middle two.
fn median(sorted: &[Exact]) -> Exact {
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        sorted[middle].clone()
    } else {
        (sorted[middle - 1].clone() + sorted[middle].clone()) / Exact::ratio(2, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;

    fn points(values: &[i128]) -> Vec<Point> {
        let start = jiff::civil::date(2024, 9, 1);
        let outcome =
            |value: i128| Outcome { exact: Exact::ratio(value, 100), official: Exact::ratio(value, 100) };
        let readings = |value| Readings {
            claimed: outcome(value),
            supported: outcome(value),
            verified: outcome(value),
            target: outcome(value),
        };
        let point = |(day, value): (usize, &i128)| Point {
            date: start + i64::try_from(day).unwrap().days(),
            commit: String::new(),
            sample: false,
            index: Some(readings(*value)),
            complete: true,
        };
        values.iter().enumerate().map(point).collect()
    }

    const SCALE: Scale = Scale { min: 0, max: 4 };

    #[test]
    fn a_straight_line_goes_on_and_an_odd_day_does_not_bend_it() {
        let to = jiff::civil::date(2024, 9, 11);
        let straight =
            projection(&points(&[100, 110, 120, 130, 140, 150]), Reading::Verified, to, SCALE).unwrap();
        assert_eq!(
            straight,
            Projection { value: Exact::ratio(2, 1), low: Exact::ratio(2, 1), high: Exact::ratio(2, 1) }
        );
        let odd = projection(&points(&[100, 110, 20, 130, 140, 150]), Reading::Verified, to, SCALE).unwrap();
        assert_eq!(odd.value, Exact::ratio(2, 1));
        let noisy =
            projection(&points(&[100, 130, 110, 150, 130, 160]), Reading::Verified, to, SCALE).unwrap();
        assert!(noisy.low < noisy.value && noisy.value < noisy.high, "{noisy:?}");
    }

    #[test]
    fn it_stays_on_the_scale_and_needs_five_days() {
        let to = jiff::civil::date(2024, 12, 1);
        let steep = projection(&points(&[100, 150, 200, 250, 300]), Reading::Claimed, to, SCALE).unwrap();
        assert_eq!(steep.value, Exact::ratio(4, 1));
        assert_eq!(projection(&points(&[100, 150, 200, 250]), Reading::Claimed, to, SCALE), None);
        let mut broken = points(&[100, 150, 200, 250, 300]);
        broken[2].complete = false;
        assert_eq!(projection(&broken, Reading::Claimed, to, SCALE), None);
    }

    /// The ranks that scipy's `theilslopes` takes for a 90 % interval.
    #[test]
    fn the_interval_is_sens() {
        for (points, slopes, ranks) in [
            (5, 10, (1, 8)),
            (6, 15, (2, 12)),
            (7, 21, (4, 16)),
            (10, 45, (12, 32)),
            (11, 55, (16, 38)),
            (20, 190, (69, 120)),
        ] {
            assert_eq!(interval(points, slopes), ranks, "{points} points");
        }
    }
}
