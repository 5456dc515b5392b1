//! The sheet of answers: a row for each indicator, and empty rows for further ones.

use super::sheet::sheet;
use super::{Access, AnswerRow, Page, Report, Rows, Workbook};
use crate::base::{lang::Language, legible::line};
use crate::change::form::{MEASURED, said::legible};
use crate::model::instrument::Indicator;
use crate::words;
use crate::words::form::{Field, Sheet, Told};

const COLUMNS: &str = "opd:12 indicator:11 name:26 question:38 levels:38 value:9";
const NUMBERS: &str = "measured:12 source:30 year:9";
/// Lines of what values ask for, and letters of each: together no more than a cell holds.
const LINES: usize = 60;
const LETTERS: usize = 250;
const REST: &str = "explanation:44 due:14 standing:26";

pub(super) fn add(workbook: &mut Workbook, report: &Report, rows: &Rows, page: Page) {
    let has_edges = report.instrument.indicators.iter().any(|one| one.edges.is_some());
    let numbers = if has_edges { NUMBERS } else { "" };
    let columns = format!("{COLUMNS} {numbers} {REST}");
    let mut filling = sheet(workbook, Sheet::Answers, &columns, report, page);
    for answer in &rows.answers {
        let indicator = answer.indicator;
        let told = [
            (Told::Agency, report.workspace.agencies[answer.agency].id.clone()),
            (Told::Levels, levels(report, indicator, page.language)),
            (Told::Standing, answer.standing.clone()),
        ];
        let said = |which| (answer.own.get(which).to_owned(), access(which, answer));
        filling.fill(answer.tone, Some(indicator), &told, said);
        if answer.value == Access::Open {
            filling.wanted(if indicator.edges.is_some() { Field::Measured } else { Field::Value });
        }
    }
    filling.finish(Some(rows), &[Field::Value, Field::Due]);
}

fn access(field: Field, answer: &AnswerRow) -> Access {
    if answer.own.is_fixed(field) {
        Access::Locked
    } else if MEASURED.contains(&field) || field == Field::Value {
        let fills = MEASURED.contains(&field) == answer.indicator.edges.is_some();
        if fills { answer.value } else { Access::Locked }
    } else if field == Field::Explanation {
        answer.explanation
    } else {
        Access::Open
    }
}

fn levels(report: &Report, indicator: &Indicator, language: Language) -> String {
    let ladder = words::ladder::ladder(indicator, Some(report.workspace), language);
    let steps = ladder.into_iter().flat_map(|(level, lines)| {
        let level = level.map_or_else(String::new, |level| format!("{level}: "));
        let first = |place| if place == 0 { level.as_str() } else { "" };
        let lines = lines.iter().enumerate();
        lines.map(|(place, text)| format!("{}{}", first(place), line(text, LETTERS))).collect::<Vec<_>>()
    });
    let mut lines: Vec<String> = steps.collect();
    if lines.len() > LINES {
        lines.truncate(LINES);
        lines.push("…".to_owned());
    }
    legible(&lines.join("\n"))
}
