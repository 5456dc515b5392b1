//! Sentences of the recap for a `WhatsApp` group, of calendars and of a repository's page.

use jiff::civil::Date;

use super::{LANGUAGE, decimal, several};
use crate::exact::Decimal;
use crate::words::{long_date, short_date};

/// A short mark that something could not be read.
pub const fn incomplete_short() -> &'static str {
    "INCOMPLETE"
}

/// The same mark with its cause.
pub fn incomplete(errors: usize) -> String {
    format!("INCOMPLETE: {} in files; the numbers here leave something out.", several(errors, "error"))
}

/// The title of a recap.
pub fn title(whose: &str) -> String {
    format!("Readiness of {whose}")
}

/// The index and its target.
pub fn index(verified: &str, target: &str) -> String {
    format!("Verified index: *{verified}* (target {target})")
}

/// How many indicators are complete.
pub fn complete(complete: usize, all: usize) -> String {
    format!("Complete indicators: {complete} of {all}")
}

/// The heading of the list by agency.
pub const fn to_complete() -> &'static str {
    "To be completed"
}

/// How much remains and what it is worth.
pub fn owes(count: usize, points: &Decimal) -> String {
    format!("{}, {} points of the index", several(count, "item"), decimal(points))
}

/// Who is responsible.
pub fn responsible(name: &str) -> String {
    format!("Responsible: {name}")
}

/// The nearest day.
pub fn next(date: Date, days: i64) -> String {
    let days = match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        days => format!("in {days} days"),
    };
    format!("Next due: {} ({days})", short_date(LANGUAGE, date))
}

/// How many promises are late.
pub fn late_promises(count: usize) -> String {
    several(count, "late promise")
}

/// How many things are overdue.
pub fn overdue(count: usize) -> String {
    format!("{} overdue", several(count, "item"))
}

/// Who owes nothing more.
pub fn done(names: &str) -> String {
    format!("Nothing more is needed from: {names}")
}

/// What nobody leads.
pub const fn unassigned() -> &'static str {
    "Please name a lead agency"
}

/// What the secretariat has not checked yet.
pub const fn waiting() -> &'static str {
    "Waiting for review by the secretariat"
}

/// The request to everybody.
pub fn request(by: Option<Date>) -> String {
    let by = by.map_or_else(
        || "*as soon as possible*".to_owned(),
        |by| format!("*no later than {}*", long_date(LANGUAGE, by)),
    );
    format!("Please complete the above by each agency's own dates, and all of it {by}.")
}

/// The address of one person.
pub fn greeting(name: &str) -> String {
    format!("Dear {name}")
}

/// The request to one agency.
pub fn request_one(count: usize, points: &Decimal) -> String {
    format!(
        "Please complete the following {} ({} points of the index).",
        several(count, "item"),
        decimal(points)
    )
}

/// The heading of what is overdue.
pub const fn overdue_part() -> &'static str {
    "Overdue, please take these first"
}

/// The heading of what is due on one day.
pub fn part(by: Date) -> String {
    format!("No later than {}", long_date(LANGUAGE, by))
}

/// The heading of what has no date of its own.
pub fn undated_part(by: Option<Date>) -> String {
    match by {
        Some(by) => format!("Without a date yet: no later than {}", long_date(LANGUAGE, by)),
        None => "Without a date yet: as soon as possible".into(),
    }
}

/// Since when something is late.
pub fn was_due(date: Date) -> String {
    format!("was due {}", short_date(LANGUAGE, date))
}

/// Nothing more is asked of an agency.
pub const fn nothing_owed() -> &'static str {
    "Nothing more needs to be completed."
}

/// The end.
pub const fn thanks() -> &'static str {
    "Thank you for your attention and cooperation."
}

/// The line between two messages.
pub const fn cut() -> &'static str {
    "✂ ------------ next message ------------ ✂"
}

/// How many more are not shown.
pub fn more(count: usize) -> String {
    format!("and {count} more")
}

/// A calendar entry: what must be done on a day.
pub fn due_event(owner: &str, count: usize) -> String {
    format!("{owner}: {} due", several(count, "item"))
}

/// A calendar entry: the day of the evaluation.
pub fn deadline_event(method: &str) -> String {
    format!("Deadline of the {method}")
}

/// The name of the calendar.
pub fn calendar(region: &str) -> String {
    format!("Readiness of {region}")
}

/// When this was so.
pub fn as_of(date: Date) -> String {
    format!("As of {}.", short_date(LANGUAGE, date))
}
