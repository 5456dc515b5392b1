//! What the spreadsheet form speaks of: its columns, its sheets, and what can be wrong with one that comes back.

use crate::diagnostic::Problem;

/// A part of an answer or of a piece of evidence that can be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The claimed value.
    Value,
    /// Why this value.
    Explanation,
    /// When a promised piece, or all of an answer, comes.
    Due,
    /// The requirement that a piece serves.
    Requirement,
    /// What a piece is called.
    Title,
    /// Its file or link.
    Place,
    /// The document's own date.
    Date,
    /// The last day on which it is valid.
    ValidUntil,
    /// How far it has come.
    State,
}

/// A column that only tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The agency's id.
    Agency,
    /// The indicator's id.
    Indicator,
    /// The indicator's name.
    Name,
    /// What is asked.
    Question,
    /// What values mean.
    Levels,
    /// What stands with the answer.
    Standing,
    /// Which of the agency's pieces a row is.
    Piece,
    /// What is needed, from which value.
    Needed,
}

/// A sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// How to fill it in.
    Instructions,
    /// A row for each indicator.
    Answers,
    /// A row for each piece of evidence.
    Evidence,
}

/// What is wrong with a form, or with a cell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// What would be wrong in a data file too.
    Same(Problem),
    /// No workbook, or a damaged or far too large one.
    NotWorkbook,
    /// A workbook, but none that this program made, or one from which a sheet or a column is gone.
    NotForm,
    /// A form of a version of the program that lays it out differently.
    OtherVersion,
    /// A form of another region or instrument.
    Other {
        /// Of which it is.
        theirs: String,
        /// Which the workspace has.
        ours: String,
    },
    /// A row of an agency that the form was not made for.
    NoAgency {
        /// What stands there.
        given: String,
    },
    /// The same answer twice.
    Twice {
        /// The indicator.
        indicator: String,
    },
    /// A date or the like where Excel has made something else of a text.
    NotText {
        /// What it has become.
        written: String,
    },
    /// A value that is no number.
    NotNumber {
        /// What stands there.
        written: String,
        /// The lowest value.
        least: i64,
        /// The highest.
        most: i64,
    },
    /// Another word than those of the list.
    NoSuchState {
        /// What stands there.
        given: String,
    },
    /// A cell that must be filled in.
    Missing(Field),
    /// Final proof without a place.
    NoPlace,
    /// A promise without a day.
    NoDay,
    /// What the file says can only be changed there.
    Fixed {
        /// The file.
        file: String,
    },
    /// Another agency claims the value.
    Led {
        /// By whom.
        agency: String,
    },
    /// The file says something else than when the form was made.
    Outdated {
        /// The file.
        file: String,
        /// What it said then.
        then: String,
        /// What it says now.
        now: String,
        /// What the form says.
        form: String,
    },
    /// The piece is no longer in the file.
    Gone {
        /// The file.
        file: String,
    },
    /// The file has problems of its own.
    BadFile {
        /// The file.
        file: String,
    },
    /// The file cannot be changed without touching more than is meant.
    Unsafe {
        /// The file.
        file: String,
    },
}

/// Whether an import wrote what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrote {
    /// It was only asked what would change.
    Nothing,
    /// The files are written.
    Files,
}
