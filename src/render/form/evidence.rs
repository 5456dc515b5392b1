//! The sheet of evidence: a row for each piece, one for each that is missing, and empty rows for further
//! ones.

use rust_xlsxwriter::Workbook;

use super::super::Page;
use super::super::xlsx::{colour, letter};
use super::sheet::{Column, FIRST, MISSING, SPARE, sheet};
use super::{Access, Rows, Tone};
use crate::base::legible::line;
use crate::read::document::evidence::State;
use crate::report::Report;
use crate::words;
use crate::words::form::{Field, Sheet, Told};

pub(super) fn add(workbook: &mut Workbook, report: &Report, rows: &Rows, page: Page) {
    let columns = [
        (Column::Told(Told::Agency), 12),
        (Column::Told(Told::Indicator), 11),
        (Column::Told(Told::Name), 24),
        (Column::Told(Told::Piece), 5),
        (Column::Told(Told::Needed), 36),
        (Column::Field(Field::Requirement), 26),
        (Column::Field(Field::Title), 34),
        (Column::Field(Field::Place), 34),
        (Column::Field(Field::Date), 14),
        (Column::Field(Field::State), 13),
        (Column::Field(Field::Due), 14),
        (Column::Field(Field::ValidUntil), 14),
        (Column::Told(Told::Standing), 34),
    ];
    let language = page.language;
    let mut filling = sheet(workbook, Sheet::Evidence, &columns, report, page);
    let mut row = FIRST;
    let title = filling.place(Field::Title);
    let mut before = None;
    for piece in &rows.pieces {
        let telling = |what| match what {
            Told::Agency => report.workspace.agencies[piece.agency].id.clone(),
            Told::Indicator => piece.indicator.id.clone(),
            Told::Name => line(piece.indicator.name.get(language), 300),
            Told::Piece => piece.number.map_or_else(String::new, |number| (number + 1).to_string()),
            Told::Needed => piece.needed.clone(),
            Told::Standing => piece.standing.clone(),
            Told::Question | Told::Levels => String::new(),
        };
        let said = |which| {
            let access = if piece.piece.is_fixed(which) { Access::Locked } else { Access::Open };
            (piece.piece.get(which).to_owned(), access)
        };
        filling.fill(row, piece.tone, telling, said);
        let block = Some((piece.agency, &piece.indicator.id));
        if block != before {
            filling.begin(row);
            before = block;
        }
        if piece.number.is_none() && piece.tone == Tone::Bad {
            colour(
                filling.sheet,
                (row, row),
                title,
                &format!("ISBLANK(${}{})", letter(title), row + 1),
                MISSING,
            );
        }
        row += 1;
    }
    let filled = row;
    let last = row + SPARE - 1;
    filling.spare(filled, rows);
    let promised = words::form::state(language, State::Promised);
    let cell = |field| format!("${}{}", letter(filling.place(field)), FIRST + 1);
    let (state, day, where_) = (cell(Field::State), cell(Field::Due), cell(Field::Place));
    let named = cell(Field::Title);
    let due = format!("AND({state}=\"{promised}\",ISBLANK({day}))");
    colour(filling.sheet, (FIRST, last), filling.place(Field::Due), &due, MISSING);
    let missing = format!("AND(NOT(ISBLANK({named})),{state}<>\"{promised}\",ISBLANK({where_}))");
    colour(filling.sheet, (FIRST, last), filling.place(Field::Place), &missing, MISSING);
    filling.sheet.set_column_hidden(3).expect("inside the sheet");
    for which in [Field::Requirement, Field::Date, Field::ValidUntil, Field::State, Field::Due] {
        filling.rule(which, last);
    }
    filling.finish(filled);
}
