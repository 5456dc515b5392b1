//! The index over time, and where it leads.
//!
//! The projection is the Theil–Sen estimator (Theil 1950, Sen 1968): the median of the slopes between all
//! pairs of points, which a few odd days do not bend. Its range is Sen's 90 % interval of the slope, from the
//! variance of Kendall's statistic, n(n − 1)(2n + 5)/18.

use std::collections::BTreeMap;
use std::ops::Bound;

use jiff::civil::Date;

use crate::base::calendar;
use crate::base::exact::{Exact, Fixed};
use crate::judge::assess::{Outcome, Readings};
use crate::model::instrument::Scale;
use crate::report::{Report, rank::Reading};

#[derive(Clone, Debug)]
pub struct Point {
    /// The day, in the workspace's zone.
    pub date: Date,
    pub commit: String,
    pub sample: bool,
    /// The index; `None` when too much could not be read for a score.
    pub index: Option<Readings<Outcome>>,
    /// Whether everything could be read. Only then the point counts for the projection.
    pub complete: bool,
}

/// What the official index will be on the deadline if it goes on like this, as the method rounds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    pub value: Exact,
    pub low: Exact,
    pub high: Exact,
}

#[derive(Clone, Copy, Debug)]
pub struct Course {
    pub today: Date,
    pub deadline: Date,
    pub scale: Scale,
    pub digits: Option<u32>,
}

impl Course {
    pub fn of(report: &Report) -> Self {
        Self {
            today: report.run.today,
            deadline: report.workspace.deadline,
            scale: report.instrument.scale,
            digits: report.index_digits(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unprojected {
    DeadlinePast,
    TooFewPoints(usize),
}

impl Unprojected {
    /// The word that machines read.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DeadlinePast => "deadline-past",
            Self::TooFewPoints(_) => "too-few-points",
        }
    }
}

/// Days with a change that a projection needs at least.
pub const FEWEST: usize = 5;

/// The projection of a reading to the deadline: low ≤ value ≤ high, all of them on the scale.
pub fn projection(points: &[Point], reading: Reading, course: Course) -> Result<Projection, Unprojected> {
    let Course { today, deadline, scale, digits } = course;
    if today > deadline {
        return Err(Unprojected::DeadlinePast);
    }
    // A day counts once, as it ended.
    let counted = points.iter().filter(|point| point.complete && point.date <= today);
    let known = counted.filter_map(|point| Some((point.date, &reading.of(point.index.as_ref()?).official)));
    let known: BTreeMap<Date, &Exact> = known.collect();
    if known.len() < FEWEST {
        return Err(Unprojected::TooFewPoints(known.len()));
    }
    let days = |from: Date, to: Date| Exact::ratio(calendar::days_between(from, to).into(), 1);
    let mut slopes: Vec<Exact> = Vec::new();
    for (day, value) in &known {
        let later = known.range((Bound::Excluded(day), Bound::Unbounded));
        slopes.extend(later.map(|(later, next)| ((*next).clone() - (*value).clone()) / days(*day, *later)));
    }
    slopes.sort();
    let (low, high) = interval(known.len(), slopes.len());
    let (least, most) = (Fixed::whole(scale.min).exact(), Fixed::whole(scale.max).exact());
    // No day is after the deadline, so a greater slope never leads to less.
    let at = |slope: &Exact| {
        let value = |(day, now): (&Date, &&Exact)| (*now).clone() + slope.clone() * days(*day, deadline);
        let mut values: Vec<Exact> = known.iter().map(value).collect();
        values.sort();
        median(&values).clamp(least.clone(), most.clone()).official(digits).exact()
    };
    Ok(Projection { value: at(&median(&slopes)), low: at(&slopes[low]), high: at(&slopes[high]) })
}

/// The ranks of the slopes that bound Sen's 90 % interval, from 0: ⌊(N − C + 1)/2⌋ − 1 and ⌊(N + C + 1)/2⌋
/// with C = 1.64485 √(n(n − 1)(2n + 5)/18). Whole roots are enough for whole ranks.
pub fn interval(points: usize, slopes: usize) -> (usize, usize) {
    let square = 2_705_543 * points * (points - 1) * (2 * points + 5) / 18_000_000;
    let below = square.isqrt();
    // The square is cut, so the root lies above `below` and, but for luck, not on a whole number.
    let low = ((slopes + 1).saturating_sub(below + 1) / 2).saturating_sub(1);
    (low.min(slopes - 1), usize::midpoint(slopes + 1, below).min(slopes - 1))
}

fn median(sorted: &[Exact]) -> Exact {
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        sorted[middle].clone()
    } else {
        (sorted[middle - 1].clone() + sorted[middle].clone()) / Exact::ratio(2, 1)
    }
}
