//! The vocabulary of surveys: where something stands in a table, what a table can lack, the statistics of
//! answers. Pure: no files.

mod personal;
mod tally;

pub use personal::{Personal, is_of_telephones, personal};
pub use tally::{MOST, NO_ANSWER, Tally};

use crate::base::source::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// Its bytes, where the table is a text.
    pub span: Option<Span>,
    /// The line of the text, or the row of the sheet, from 1.
    pub row: u32,
    pub column: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A line of a CSV file, and its column where one cell is meant.
    Line(u32, Option<String>),
    /// A cell of a workbook: `Lembar1!F12`.
    Cell(String),
}

/// Places in a table: the first few, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells {
    /// At most five, in the order of the table.
    pub first: Vec<Spot>,
    pub total: usize,
}

impl Cells {
    pub fn of(spots: impl ExactSizeIterator<Item = Spot>) -> Self {
        Self { total: spots.len(), first: spots.take(5).collect() }
    }
}

/// A place as a message names it: the cell of a sheet, or a line of a text and its column where one is meant.
pub fn spot(sheet: Option<&str>, at: At, heading: Option<&str>) -> Spot {
    match sheet {
        Some(sheet) => Spot::Cell(format!("{sheet}!{}", cell_name(at.row, at.column))),
        None => Spot::Line(at.row, heading.map(str::to_owned)),
    }
}

/// The name of a cell of a sheet, whose columns are counted from 0: `F12`.
pub fn cell_name(row: u32, column: u32) -> String {
    let (mut letters, mut left) = (String::new(), column + 1);
    while left > 0 {
        letters.insert(0, char::from(b'A' + u8::try_from((left - 1) % 26).expect("below 26")));
        left = (left - 1) / 26;
    }
    format!("{letters}{row}")
}

include!(concat!(env!("OUT_DIR"), "/faults_survey.rs"));
