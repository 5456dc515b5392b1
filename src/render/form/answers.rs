//! The sheet of answers: a row for each indicator, and empty rows for further ones.

use rust_xlsxwriter::Workbook;

use super::super::Page;
use super::sheet::{
    Column, FIRST, HEAD, SPARE, field, heighten, letter, place, red, rule, sheet, spare, text, told,
};
use super::{Access, AnswerRow, Rows, Tone};
use crate::base::legible::line;
use crate::change::form::rows::levels;
use crate::report::Report;
use crate::words::form::{Field, Sheet, Told};

pub(super) fn add(workbook: &mut Workbook, report: &Report, rows: &Rows, page: Page) {
    let columns = [
        (Column::Told(Told::Agency), 12),
        (Column::Told(Told::Indicator), 11),
        (Column::Told(Told::Name), 26),
        (Column::Told(Told::Question), 38),
        (Column::Told(Told::Levels), 38),
        (Column::Field(Field::Value), 9),
        (Column::Field(Field::Explanation), 44),
        (Column::Field(Field::Due), 14),
        (Column::Told(Told::Standing), 26),
    ];
    let language = page.language;
    let sheet = sheet(workbook, Sheet::Answers, &columns, 3, report, page);
    let mut row = FIRST;
    for answer in &rows.answers {
        let indicator = answer.indicator;
        let telling = |what| match what {
            Told::Agency => report.workspace.agencies[answer.agency].id.clone(),
            Told::Indicator => indicator.id.clone(),
            Told::Name => line(indicator.name.get(language), 300),
            Told::Question => line(indicator.asks.get(language), 1_000),
            Told::Levels => levels(indicator, language),
            Told::Standing => answer.standing.clone(),
            Told::Piece | Told::Needed => String::new(),
        };
        let shown: Vec<String> = columns
            .iter()
            .map(|(column, _)| match column {
                Column::Told(what) => telling(*what),
                Column::Field(which) => answer.own.get(*which).to_owned(),
            })
            .collect();
        for ((at, (column, _)), shown) in (0..).zip(&columns).zip(&shown) {
            match column {
                Column::Told(Told::Standing) => text(sheet, row, at, shown, &told(answer.tone)),
                Column::Told(_) => text(sheet, row, at, shown, &told(Tone::Plain)),
                Column::Field(which) => {
                    let access = access(*which, answer);
                    field(sheet, (row, at), *which, shown, access, language);
                }
            }
        }
        let widths = columns.iter().map(|(_, width)| *width);
        heighten(sheet, row, shown.iter().map(String::as_str).zip(widths));
        row += 1;
    }
    let value = place(&columns, Field::Value);
    let filled = row;
    for (index, answer) in (FIRST..).zip(&rows.answers) {
        if answer.value == Access::Open {
            red(sheet, index, index, value, &format!("ISBLANK(${}{})", letter(value), index + 1));
        }
    }
    let last = row + SPARE - 1;
    spare(sheet, &columns, filled, report, rows, language);
    if rows.answers.iter().all(|answer| answer.indicator.levels.is_empty()) {
        sheet.set_column_hidden(4).expect("inside the sheet");
    }
    for which in [Field::Value, Field::Due] {
        rule(sheet, which, place(&columns, which), last, report.instrument.scale, language);
    }
    let widest = u16::try_from(columns.len()).expect("few columns") - 1;
    sheet.autofilter(HEAD, 0, last, widest).expect("inside the sheet");
    sheet.set_print_area(HEAD, 0, filled.max(FIRST + 1) - 1, widest).expect("inside the sheet");
}

fn access(field: Field, answer: &AnswerRow) -> Access {
    match field {
        _ if answer.own.is_fixed(field) => Access::Locked,
        Field::Value => answer.value,
        Field::Explanation => answer.explanation,
        Field::Due
        | Field::Requirement
        | Field::Title
        | Field::Place
        | Field::Date
        | Field::ValidUntil
        | Field::State => Access::Open,
    }
}
