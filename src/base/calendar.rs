//! Days: the four time zones of Indonesia, days and working days between two dates.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};
use jiff::tz::Offset;
use jiff::{Timestamp, ToSpan};

/// A time zone that a workspace may name. Indonesia keeps no summer time, so each is a fixed offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// WIB, UTC+7: `Asia/Jakarta` or `Asia/Pontianak`.
    Western = 7,
    /// WITA, UTC+8: `Asia/Makassar`.
    Central = 8,
    /// WIT, UTC+9: `Asia/Jayapura`.
    Eastern = 9,
}

impl Zone {
    pub fn date_at(self, instant: Timestamp) -> Date {
        Offset::constant(self as i8).to_datetime(instant).date()
    }
}

/// Calendar days from `from` to `to`; negative when `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    i64::from(from.until(to).expect("the span between two dates is in range").get_days())
}

fn weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

pub fn is_working_day(date: Date, holidays: &BTreeSet<Date>) -> bool {
    !weekend(date) && !holidays.contains(&date)
}

/// Working days after `from` up to and including `to`, without Saturdays, Sundays and `holidays`.
pub fn working_days_between(from: Date, to: Date, holidays: &BTreeSet<Date>) -> i64 {
    let days = days_between(from, to);
    if days <= 0 {
        return 0;
    }
    // Whole weeks hold five working days each, so a far deadline costs no more than a near one.
    let odd = days % 7;
    let mut count = days / 7 * 5;
    let mut date = to;
    for _ in 0..odd {
        count += i64::from(!weekend(date));
        date = date.yesterday().expect("later than `from`");
    }
    let off = holidays.iter().filter(|day| **day > from && **day <= to && !weekend(**day)).count();
    count - i64::try_from(off).expect("fewer holidays than days")
}

/// `years` years before `date` (29 February becomes the 28th); the first date there is when out of range.
pub fn years_before(date: Date, years: i64) -> Date {
    date.checked_sub(years.clamp(0, 9_000).years()).unwrap_or(Date::MIN)
}

/// `years` years after `date`; the last date there is when out of range.
pub fn years_after(date: Date, years: i64) -> Date {
    date.checked_add(years.clamp(0, 9_000).years()).unwrap_or(Date::MAX)
}
