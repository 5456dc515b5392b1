//! Surveys: problems, reasons, and their summary.

use super::{date, list, quoted};
use crate::diagnostic::TableFault;
use crate::survey::{Alike, Cells, ColumnFault, DayFault, NoValue, Personal, Spot};
use crate::words::SurveyWord;

/// Headings of the summary of a survey.
pub const fn word(word: SurveyWord) -> &'static str {
    match word {
        SurveyWord::Service => "Service",
        SurveyWord::Question => "Question",
        SurveyWord::Mean => "Mean",
        SurveyWord::Spread => "Std. dev.",
        SurveyWord::Respondents => "respondents",
        SurveyWord::NoAnswer => "None",
        SurveyWord::Outside => "Wrong",
        SurveyWord::Straight => "with the same answer everywhere",
        SurveyWord::From => "Value from",
        SurveyWord::Users => "users",
    }
}

/// Where a value is taken from.
pub fn taken(question: &str, service: &str, file: &str, given: u32, mean: &str) -> String {
    let answers = if given == 1 { "answer" } else { "answers" };
    format!(
        "mean of {} in the survey of {} ({}): {mean} of {given} {answers}",
        quoted(question),
        quoted(service),
        quoted(file)
    )
}

/// That a value could not be taken from a survey.
pub fn not_taken(question: &str, file: &str) -> String {
    format!("{} of the survey {} gives no value; see `siak-check validate`", quoted(question), quoted(file))
}

pub(super) fn cells(cells: &Cells) -> String {
    let name = |spot: &Spot| match spot {
        Spot::Line(line, None) => format!("line {line}"),
        Spot::Line(line, Some(column)) => format!("line {line} column {column}"),
        Spot::Cell(cell) => cell.clone(),
    };
    let mut text =
        cells.first.iter().map(|spot| crate::legible::line(&name(spot), 60)).collect::<Vec<_>>().join(", ");
    let more = cells.total - cells.first.len();
    if more > 0 {
        text += &format!(", and {more} more");
    }
    text
}

pub(super) fn unreadable(fault: &TableFault) -> (String, String) {
    let (what, remedy): (String, &str) = match fault {
        TableFault::Read(fault) => {
            (super::read_fault(fault), "put the file at that path, or correct the path")
        }
        TableFault::Outside => (
            "reached through a symbolic link that leaves the workspace".into(),
            "copy the file into the workspace",
        ),
        TableFault::TooLarge(limit) => {
            (format!("larger than {} MiB", limit >> 20), "save the sheet of answers alone, without pictures")
        }
        TableFault::TooManyCells(limit) => (
            format!("more than {limit} cells"),
            "save only the rows of respondents and the columns of questions",
        ),
        TableFault::Type => ("neither CSV nor XLSX".into(), "save it as .csv or .xlsx"),
        TableFault::NotUtf8 => ("this CSV is not UTF-8".into(), "save it anew as CSV UTF-8, or as .xlsx"),
        TableFault::Workbook => (
            "this XLSX is damaged, has a password, or is too large once unpacked".into(),
            "open it and save it anew without a password, the sheet of answers alone",
        ),
        TableFault::Empty => ("it holds nothing".into(), "fill in the answers of the respondents"),
    };
    (what, remedy.into())
}

pub(super) fn columns(fault: &ColumnFault) -> (String, String) {
    let form = "the first line: `respondent,service,date,q1,q2,…`";
    match fault {
        ColumnFault::Missing(names) => (format!("this survey has no column {}", list(names)), form.into()),
        ColumnFault::NoQuestion => {
            ("this survey has no column of a question (q1, q2, …)".into(), form.into())
        }
        ColumnFault::Twice(name) => (
            format!("the column {} is there twice; the second is not read", quoted(name)),
            "delete or rename it".into(),
        ),
    }
}

pub(super) fn no_value(
    question: &str,
    service: Option<&str>,
    file: &str,
    reason: &NoValue,
) -> (String, String) {
    let file = quoted(file);
    match reason {
        NoValue::Question(known) => (
            format!("the survey {file} has no question {}", quoted(question)),
            format!("it has: {}", list(known)),
        ),
        NoValue::Service(known) => (
            format!("the survey {file} does not hold the service {}", quoted(service.unwrap_or_default())),
            format!("it holds: {}", list(known)),
        ),
        NoValue::Services(known) => (
            format!("the survey {file} holds several services: {}", list(known)),
            "add `service:` to `value`".into(),
        ),
        NoValue::NoAnswer => (
            format!("the question {} of the survey {file} has no answer from 1 to 4", quoted(question)),
            "check what the column holds, or take another question".into(),
        ),
    }
}

pub(super) const fn personal(kind: Personal) -> &'static str {
    match kind {
        Personal::Nik => "identity number (NIK, 16 digits)",
        Personal::Telephone => "telephone number",
        Personal::Email => "e-mail address",
    }
}

pub(super) fn days(service: &str, fault: &DayFault, places: &Cells) -> (String, String) {
    let (service, at) = (quoted(service), cells(places));
    let dates = if places.total == 1 { "date" } else { "dates" };
    match fault {
        DayFault::Unreadable => (
            format!("survey of {service}: {} unreadable {dates}: {at}", places.total),
            "write them like `2024-08-23` (year-month-day)".into(),
        ),
        DayFault::Outside(from, to) => (
            format!(
                "survey of {service}: {} {dates} outside the period {} to {}: {at}",
                places.total,
                date(*from),
                date(*to)
            ),
            "correct the dates, or take out the answers from outside the period".into(),
        ),
        DayFault::Future(today) => (
            format!("survey of {service}: {} {dates} after today, {}: {at}", places.total, date(*today)),
            "correct the dates".into(),
        ),
    }
}

pub(super) fn alike(service: &str, alike: Alike, file: &str, places: &Cells) -> (String, String) {
    let (service, at) = (quoted(service), cells(places));
    let repeats = if places.total == 1 { "row repeats" } else { "rows repeat" };
    match alike {
        Alike::Whole => (
            format!("survey of {service}: {} {repeats} another whole: {at}", places.total),
            "delete what is repeated".into(),
        ),
        Alike::Answers => (
            format!(
                "survey of {service}: the answers of {} consecutive rows are those of other rows in {}: {at}",
                places.total,
                quoted(file)
            ),
            "check the original forms; copied answers must be taken out".into(),
        ),
    }
}
