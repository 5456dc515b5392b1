//! Days: ISO dates, the four time zones of Indonesia, days and working days between two dates.

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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// Day first, as people write it; the ISO form of the same day.
    DayFirst(Date),
    /// The right form, but no such day: `2024-02-30`.
    NoSuchDay,
    NotDate,
}

/// Reads `2024-11-11`, the only form.
pub fn parse_date(text: &str) -> Result<Date, DateFault> {
    let number = |part: &str, width: usize| {
        (part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<i16>().expect("at most four digits"))
    };
    let day = |part: i16| i8::try_from(part).unwrap_or(0);
    // Nearly every date is right: the others may cost more.
    if let (Some(year), Some("-"), Some(month), Some("-"), Some(of_month)) =
        (text.get(..4), text.get(4..5), text.get(5..7), text.get(7..8), text.get(8..))
        && let (Some(year), Some(month), Some(of_month)) =
            (number(year, 4), number(month, 2), number(of_month, 2))
    {
        return Date::new(year, day(month), day(of_month)).map_err(|_| DateFault::NoSuchDay);
    }
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [first, middle, last] = parts.as_slice() else {
        return Err(DateFault::NotDate);
    };
    let short = |part: &str| number(part, 1).or_else(|| number(part, 2));
    if let (Some(of_month), Some(month), Some(year)) = (short(first), short(middle), number(last, 4))
        && let Ok(date) = Date::new(year, day(month), day(of_month))
    {
        return Err(DateFault::DayFirst(date));
    }
    Err(DateFault::NotDate)
}

/// Calendar days from `from` to `to`; negative when `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    i64::from(from.until(to).expect("the span between two dates is in range").get_days())
}

fn weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Whether people work on a day: it is no Saturday, no Sunday and no holiday.
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
