//! The sheet of answers: a row for each indicator, and empty rows for further ones.

use rust_xlsxwriter::Workbook;

use super::super::Page;
use super::super::xlsx::{colour, letter};
use super::sheet::{Column, FIRST, MISSING, SPARE, sheet};
use super::{Access, AnswerRow, Rows};
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
    let mut filling = sheet(workbook, Sheet::Answers, &columns, report, page);
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
        let said = |which| (answer.own.get(which).to_owned(), access(which, answer));
        filling.fill(row, answer.tone, telling, said);
        row += 1;
    }
    let value = filling.place(Field::Value);
    let filled = row;
    for (index, answer) in (FIRST..).zip(&rows.answers) {
        if answer.value == Access::Open {
            colour(
                filling.sheet,
                (index, index),
                value,
                &format!("ISBLANK(${}{})", letter(value), index + 1),
                MISSING,
            );
        }
    }
    let last = row + SPARE - 1;
    filling.spare(filled, rows);
    if rows.answers.iter().all(|answer| answer.indicator.levels.is_empty()) {
        filling.sheet.set_column_hidden(4).expect("inside the sheet");
    }
    for which in [Field::Value, Field::Due] {
        filling.rule(which, last);
    }
    filling.finish(filled);
}

fn access(field: Field, answer: &AnswerRow) -> Access {
    if answer.own.is_fixed(field) {
        Access::Locked
    } else if field == Field::Value {
        answer.value
    } else if field == Field::Explanation {
        answer.explanation
    } else {
        Access::Open
    }
}
