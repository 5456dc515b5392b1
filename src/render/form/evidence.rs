//! The sheet of evidence: a row for each piece, for each that is missing, and empty rows for further ones.

use super::super::xlsx::{colour, letter};
use super::sheet::{FIRST, MISSING, sheet};
use super::{Access, Page, Report, Rows, Tone, Workbook};
use crate::read::document::evidence::State;
use crate::words;
use crate::words::form::{Field, Sheet, Told};

const COLUMNS: &str = "opd:12 indicator:11 name:24 piece:5 needed:36 requirement:26 title:34 place:34 date:14 \
    covers:12 state:13 due:14 valid_until:14 standing:34";

pub(super) fn add(workbook: &mut Workbook, report: &Report, rows: &Rows, page: Page) {
    let mut filling = sheet(workbook, Sheet::Evidence, COLUMNS, report, page);
    let mut before = None;
    for piece in &rows.pieces {
        let told = [
            (Told::Agency, report.workspace.agencies[piece.agency].id.clone()),
            (Told::Piece, piece.number.map_or_else(String::new, |number| (number + 1).to_string())),
            (Told::Needed, piece.needed.clone()),
            (Told::Standing, piece.standing.clone()),
        ];
        let said = |which| {
            let access = if piece.piece.is_fixed(which) { Access::Locked } else { Access::Open };
            (piece.piece.get(which).to_owned(), access)
        };
        filling.fill(piece.tone, Some(piece.indicator), &told, said);
        let block = Some((piece.agency, &piece.indicator.id));
        if before.replace(block) != Some(block) {
            filling.begin();
        }
        if piece.number.is_none() && piece.tone == Tone::Bad {
            filling.wanted(Field::Title);
        }
    }
    let last = filling.last();
    let promised = words::form::state(page.language, State::Promised);
    let cell = |field| format!("${}{}", letter(filling.place(field)), FIRST + 1);
    let (state, day, where_) = (cell(Field::State), cell(Field::Due), cell(Field::Place));
    let named = cell(Field::Title);
    let due = format!("AND({state}=\"{promised}\",ISBLANK({day}))");
    colour(filling.sheet, (FIRST, last), filling.place(Field::Due), &due, MISSING);
    let missing = format!("AND(NOT(ISBLANK({named})),{state}<>\"{promised}\",ISBLANK({where_}))");
    colour(filling.sheet, (FIRST, last), filling.place(Field::Place), &missing, MISSING);
    filling.sheet.set_column_hidden(3).expect("inside the sheet");
    let ruled = [Field::Requirement, Field::Date, Field::Covers, Field::ValidUntil, Field::State, Field::Due];
    filling.finish(Some(rows), &ruled);
}
