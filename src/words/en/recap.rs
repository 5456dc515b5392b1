//! Sentences of the recap for a `WhatsApp` group, of calendars and of a repository's page.

use jiff::civil::Date;

use super::{LANGUAGE, decimal, several};
use crate::exact::Decimal;
use crate::words::{long_date, short_date};

/// A short mark that something could not be read.
#[must_use]
pub const fn incomplete_short() -> &'static str {
    "INCOMPLETE"
}

/// The same mark with its cause.
#[must_use]
pub fn incomplete(errors: usize) -> String {
    format!("INCOMPLETE: {} in files; the numbers here leave something out.", several(errors, "error"))
}

/// The title of a recap.
#[must_use]
pub fn title(whose: &str) -> String {
    format!("Readiness of {whose}")
}

/// The index and its target.
#[must_use]
pub fn index(verified: &str, target: &str) -> String {
    format!("Verified index: *{verified}* (target {target})")
}

/// How many indicators are complete.
#[must_use]
pub fn complete(complete: usize, all: usize) -> String {
    format!("Complete indicators: {complete} of {all}")
}

/// The heading of the list by agency.
#[must_use]
pub const fn to_complete() -> &'static str {
    "To be completed"
}

/// How much remains and what it is worth.
#[must_use]
pub fn owes(count: usize, points: &Decimal) -> String {
    format!("{}, {} points of the index", several(count, "item"), decimal(points))
}

/// Who is responsible.
#[must_use]
pub fn responsible(name: &str) -> String {
    format!("Responsible: {name}")
}

/// The nearest day.
#[must_use]
pub fn next(date: Date, days: i64) -> String {
    let days = match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        days => format!("in {days} days"),
    };
    format!("Next due: {} ({days})", short_date(LANGUAGE, date))
}

/// How many promises are late.
#[must_use]
pub fn late_promises(count: usize) -> String {
    several(count, "late promise")
}

/// How many things are overdue.
#[must_use]
pub fn overdue(count: usize) -> String {
    format!("{} overdue", several(count, "item"))
}

/// Who owes nothing more.
#[must_use]
pub fn done(names: &str) -> String {
    format!("Nothing more is needed from: {names}")
}

/// What nobody leads.
#[must_use]
pub const fn unassigned() -> &'static str {
    "Please name a lead agency"
}

/// What the secretariat has not checked yet.
#[must_use]
pub const fn waiting() -> &'static str {
    "Waiting for review by the secretariat"
}

/// The request to everybody.
#[must_use]
pub fn request(by: Option<Date>) -> String {
    let by = by.map_or_else(
        || "*as soon as possible*".to_owned(),
        |by| format!("*no later than {}*", long_date(LANGUAGE, by)),
    );
    format!("Please complete the above by each agency's own dates, and all of it {by}.")
}

/// The address of one person.
#[must_use]
pub fn greeting(name: &str) -> String {
    format!("Dear {name}")
}

/// The request to one agency.
#[must_use]
pub fn request_one(count: usize, points: &Decimal) -> String {
    format!(
        "Please complete the following {} ({} points of the index).",
        several(count, "item"),
        decimal(points)
    )
}

/// The heading of what is overdue.
#[must_use]
pub const fn overdue_part() -> &'static str {
    "Overdue, please take these first"
}

/// The heading of what is due on one day.
#[must_use]
pub fn part(by: Date) -> String {
    format!("No later than {}", long_date(LANGUAGE, by))
}

/// The heading of what has no date of its own.
#[must_use]
pub fn undated_part(by: Option<Date>) -> String {
    match by {
        Some(by) => format!("Without a date yet: no later than {}", long_date(LANGUAGE, by)),
        None => "Without a date yet: as soon as possible".into(),
    }
}

/// Since when something is late.
#[must_use]
pub fn was_due(date: Date) -> String {
    format!("was due {}", short_date(LANGUAGE, date))
}

/// Nothing more is asked of an agency.
#[must_use]
pub const fn nothing_owed() -> &'static str {
    "Nothing more needs to be completed."
}

/// The end.
#[must_use]
pub const fn thanks() -> &'static str {
    "Thank you for your attention and cooperation."
}

/// The line between two messages.
#[must_use]
pub const fn cut() -> &'static str {
    "✂ ------------ next message ------------ ✂"
}

/// How many more are not shown.
#[must_use]
pub fn more(count: usize) -> String {
    format!("and {count} more")
}

/// A calendar entry: what must be done on a day.
#[must_use]
pub fn due_event(owner: &str, count: usize) -> String {
    format!("{owner}: {} due", several(count, "item"))
}

/// A calendar entry: the day of the evaluation.
#[must_use]
pub fn deadline_event(method: &str) -> String {
    format!("Deadline of the {method}")
}

/// The name of the calendar.
#[must_use]
pub fn calendar(region: &str) -> String {
    format!("Readiness of {region}")
}

/// When this was so.
#[must_use]
pub fn as_of(date: Date) -> String {
    format!("As of {}.", short_date(LANGUAGE, date))
}
