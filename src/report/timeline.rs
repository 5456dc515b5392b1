//! What remains by the day on which it is due, up to the deadline.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use crate::base::{calendar::days_between, exact::Exact};
use crate::judge::assess::Owner;
use crate::report::Remaining;

pub struct Timeline {
    /// Each day on which something is due, the earliest first.
    pub days: Vec<(Date, Batch)>,
    /// What nobody has given a day: it is due on the deadline.
    pub undated: Batch,
}

#[derive(Clone, Default)]
pub struct Batch {
    pub items: usize,
    pub points: Exact,
    pub owners: BTreeSet<Owner>,
}

impl Batch {
    fn add(&mut self, one: &Remaining) {
        self.items += 1;
        self.points = self.points.clone() + one.points.clone();
        self.owners.insert(one.debt.owner);
    }
}

/// A stretch of days that a chart shows as one bar.
#[derive(Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: Date,
    pub items: usize,
}

/// Days before today that a chart shows; what was due earlier stands with the first of them.
const DAYS_BACK: i64 = 14;

impl Timeline {
    pub fn of(remaining: &[&Remaining]) -> Self {
        let mut days: BTreeMap<Date, Batch> = BTreeMap::new();
        let mut undated = Batch::default();
        for one in remaining {
            match one.debt.due {
                Some(due) => days.entry(due).or_default().add(one),
                None => undated.add(one),
            }
        }
        Self { days: days.into_iter().collect(), undated }
    }

    pub fn overdue(&self, today: Date) -> usize {
        self.days.iter().filter(|(day, _)| *day < today).map(|(_, batch)| batch.items).sum()
    }

    /// The days from the first due, or today, to the deadline in at most `most` stretches of equal length,
    /// one of which begins today. What was due earlier stands in the first, what is due later in the last:
    /// they add up to everything that has a day.
    pub fn stretches(&self, today: Date, deadline: Date, most: i64) -> Vec<Stretch> {
        let back = today.checked_sub(DAYS_BACK.days()).unwrap_or(Date::MIN);
        let earliest = self.days.first().map_or(today, |(day, _)| *day);
        let behind = days_between(earliest.clamp(back, today), today);
        let ahead = days_between(today, deadline.max(today)) + 1;
        let parts = |days: i64, length: i64| (days + length - 1) / length;
        // One stretch may be cut short by today, and one by the deadline.
        let length = parts(behind + ahead, most - 1);
        let first = today.checked_sub((parts(behind, length) * length).days()).unwrap_or(Date::MIN);
        let count = parts(behind, length) + parts(ahead, length);
        let from = |place: i64| first.checked_add((place * length).days()).unwrap_or(Date::MAX);
        let mut stretches: Vec<_> = (0..count).map(|place| Stretch { from: from(place), items: 0 }).collect();
        for (day, batch) in &self.days {
            let place = (days_between(first, *day).max(0) / length).min(count - 1);
            stretches[usize::try_from(place).expect("not negative")].items += batch.items;
        }
        stretches
    }
}
