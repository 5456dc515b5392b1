//! The spreadsheet form of an agency, both ways: its evidence file as cells, and what a form changes in it.
//!
//! A form carries what the file said when it was made. A cell counts as touched when it says something else
//! than that; a touched cell whose answer has changed in the file too is a conflict, never a guess.

pub mod assign;
pub mod back;
pub mod cell;
pub mod change;
pub mod compare;
pub mod files;
pub mod propose;
pub mod rest;
pub mod rows;
pub mod said;

use crate::problem::TableFault;
use crate::words::{form::Field, form_fault::Fault};

/// The layout of the workbook; a form of another one is refused.
pub const VERSION: &str = "1";
/// The name of the hidden sheet that holds what the files said.
pub const MEMORY: &str = "siak-check";
/// The name of the hidden sheet that holds what drop-downs offer.
pub const LISTS: &str = "siak-check-lists";

/// What can be filled in for an answer.
pub const ANSWER: [Field; 6] =
    [Field::Value, Field::Explanation, Field::Due, Field::Measured, Field::Source, Field::Year];
/// Those of them that only forms have in which a level follows from the number of another index.
pub const MEASURED: [Field; 3] = [Field::Measured, Field::Source, Field::Year];
/// What can be filled in for a piece.
pub const PIECE: [Field; 8] = [
    Field::Requirement,
    Field::Title,
    Field::Place,
    Field::Date,
    Field::ValidUntil,
    Field::State,
    Field::Due,
    // At the end, for forms that went out before it was asked for remember what stands before it.
    Field::Covers,
];

/// What can be filled in for an agency.
pub const AGENCY: [Field; 4] = [Field::AgencyName, Field::Short, Field::Pic, Field::Contact];

impl Field {
    pub const fn is_day(self) -> bool {
        matches!(self, Self::Date | Self::ValidUntil | Self::Due)
    }

    pub const fn is_number(self) -> bool {
        matches!(self, Self::Value | Self::Covers | Self::Measured | Self::Year)
    }
}

impl From<TableFault> for Fault {
    fn from(fault: TableFault) -> Self {
        if let TableFault::TooManyRows(limit) = fault {
            Self::TooManyRows { limit }
        } else {
            Self::NotWorkbook
        }
    }
}

/// Something wrong, and where: a file, or a cell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bad {
    /// `dlh.xlsx`, `dlh.xlsx: Jawaban!D7`.
    pub place: String,
    pub fault: Fault,
}
