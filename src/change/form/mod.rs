//! The spreadsheet form of an agency, both ways: what its evidence file says as texts of cells, and what a form that
//! comes back changes in that file.
//!
//! A form carries what the file said when it was made. A cell counts as touched when it says something else than that;
//! a touched cell whose answer has changed in the file too is a conflict, never a guess.

pub mod back;
pub mod cell;
pub mod change;
pub mod compare;
pub mod files;
pub mod rest;
pub mod rows;
pub mod said;

use crate::words::form::Field;
use crate::words::form_fault::Fault;

/// The layout of the workbook; a form of another one is refused.
pub const VERSION: &str = "1";
/// The name of the hidden sheet that holds what the files said.
pub const MEMORY: &str = "siak-check";
/// The name of the hidden sheet that holds what drop-downs offer.
pub const LISTS: &str = "siak-check-lists";

/// What can be filled in for an answer.
pub const ANSWER: [Field; 3] = [Field::Value, Field::Explanation, Field::Due];
/// What can be filled in for a piece.
pub const PIECE: [Field; 7] = [
    Field::Requirement,
    Field::Title,
    Field::Place,
    Field::Date,
    Field::ValidUntil,
    Field::State,
    Field::Due,
];

/// Something wrong, and where: a file, or a cell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bad {
    /// `dlh.xlsx`, `dlh.xlsx: Jawaban!D7`.
    pub place: String,
    pub fault: Fault,
}

/// A cell as people name it: `D7`; both from 0.
pub fn address(row: u32, column: u32) -> String {
    let mut letters = String::new();
    let mut left = column + 1;
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).expect("below 26");
        letters.insert(0, char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn cells_have_letters_and_numbers() {
        assert_eq!(address(6, 3), "D7");
        assert_eq!(address(0, 25), "Z1");
        assert_eq!(address(9, 26), "AA10");
        assert_eq!(address(0, 16_383), "XFD1");
    }
}
