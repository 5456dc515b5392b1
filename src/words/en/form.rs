//! The words of `form`: titles, instructions, and what is wrong with a form that comes back.

use jiff::civil::Date;

use super::label::label;
use super::{LANGUAGE, date, quoted, several};
use crate::check::Standing;
use crate::document::evidence::State;
use crate::legible::line;
use crate::words::form::{Fault, Field, Sheet, Told, Wrote};
use crate::words::{Label, Loss, Message};

/// The name of a sheet.
pub const fn sheet(sheet: Sheet) -> &'static str {
    match sheet {
        Sheet::Instructions => "Instructions",
        Sheet::Answers => "Answers",
        Sheet::Evidence => "Evidence",
    }
}

/// The title of a column that is filled in.
pub const fn field(field: Field) -> &'static str {
    match field {
        Field::Value => "Value",
        Field::Explanation => "Explanation",
        Field::Due => "Due",
        Field::Requirement => "Requirement id",
        Field::Title => "Title",
        Field::Place => "File or link",
        Field::Date => "Document date",
        Field::ValidUntil => "Valid until",
        Field::State => "State",
    }
}

/// The title of a column that tells.
pub const fn told(told: Told) -> &'static str {
    match told {
        Told::Agency => "Agency",
        Told::Indicator => "Id",
        Told::Name => "Indicator",
        Told::Question => "Question",
        Told::Levels => "What values mean",
        Told::Standing => "Status",
        Told::Piece => "No.",
        Told::Needed => "Evidence needed",
    }
}

/// The word for a state.
pub const fn state(state: State) -> &'static str {
    match state {
        State::Promised => "promised",
        State::Draft => "draft",
        State::Final => "final",
    }
}

/// The title of a form.
pub fn title(instrument: &str) -> String {
    format!("Self-assessment and evidence form: {instrument}")
}

/// The deadline, and when it was made.
pub fn made(today: Date, deadline: Date, days: &str) -> String {
    format!("Made on {}. The evaluation is due on {} ({days}).", date(today), date(deadline))
}

/// How much is missing.
pub fn missing(answers: usize, proofs: usize) -> String {
    if answers + proofs == 0 {
        return "Every value is filled in and all evidence asked for is there.".into();
    }
    let (values, are) = (several(answers, "value"), if proofs == 1 { "is" } else { "are" });
    let pieces = several(proofs, "piece");
    format!("Still missing: {values}, and {pieces} of evidence that {are} not there or not sound.")
}

/// How to fill it in, a paragraph each.
pub const fn instructions() -> &'static [&'static str] {
    &[
        "1. Fill in yellow cells only. All other cells are locked and for information.",
        "2. Sheet Answers: choose a value from the list and say why in the column Explanation. Due may stay empty.",
        "3. Sheet Evidence: a row for each document. Red rows are evidence that is asked for and not there yet.",
        "4. A file is its path in the workspace, such as bukti/OC04/result.pdf; give the document itself to the secretariat. A link is written in full, from https:// on.",
        "5. State: final for a finished document, draft for one that is not, promised for one that will come (fill in Due). Left empty it means final.",
        "6. Dates are written like 30/10/2024 or 30 October 2024, day first. A value may have decimals, such as 2.5.",
        "7. A requirement may have several documents: use the empty row below it, or those at the end of the sheet.",
        "8. Clearing a cell takes away what it held. Clearing or deleting a whole row of evidence does not remove what is recorded; ask the secretariat.",
        "9. Save as an Excel workbook (.xlsx) and send it back to the secretariat. Leave the sheets as they are, and do not copy their contents into another file.",
    ]
}

/// What colours mean.
pub const fn colours() -> [&'static str; 3] {
    ["To be filled in", "Missing, or to be mended", "For information, locked"]
}

/// An answer without a value.
pub const fn unanswered() -> &'static str {
    "NOT FILLED IN"
}

/// Another agency claims the value.
pub fn led_by(agency: &str) -> String {
    format!("{agency} fills in the value")
}

/// The indicator does not apply.
pub fn not_applicable(reason: &str) -> String {
    format!("not applicable: {reason}")
}

/// A value that a form cannot change.
pub const fn from_elsewhere() -> &'static str {
    "worked out from a file; the secretariat changes it"
}

/// What is answered.
pub fn readings(supported: &str, verified: &str, target: &str) -> String {
    format!("supported {supported}, verified {verified}, target {target}")
}

/// A requirement without a piece.
pub const fn absent() -> &'static str {
    "MISSING"
}

/// A requirement of a higher value: it binds whatever is above the level before it.
pub fn not_yet_needed(level: i64) -> String {
    format!("needed only for values above {}", level - 1)
}

/// How far the review of a sound piece has come.
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Waiting => "sound, waits for review",
        Standing::Stale => "changed since it was judged, waits for review again",
        Standing::Accepted => "accepted",
    }
}

/// A rejected piece.
pub fn rejected(note: &str) -> String {
    format!("REJECTED{note}")
}

/// An unsound piece whose entry could not be read.
pub const fn faulty() -> &'static str {
    "UNSOUND: the entry cannot be read"
}

/// An unsound piece, and why.
pub fn faulty_because(reasons: &str) -> String {
    format!("UNSOUND: {reasons}")
}

/// What is not there yet.
pub const fn not_final(state: State) -> &'static str {
    match state {
        State::Promised => "promised, not there yet",
        State::Draft => "still a draft",
        State::Final => "final",
    }
}

/// What is needed, from which value, and how much of it.
pub fn needed(name: &str, from: Option<i64>, count: usize) -> String {
    let count = if count > 1 { format!(", {count} documents") } else { String::new() };
    let from =
        from.map_or_else(|| label(Label::Advice).to_owned(), |from| format!("above value {}", from - 1));
    format!("{name} ({from}{count})")
}

/// Any proof.
pub const fn any_proof() -> &'static str {
    "Any sound piece of evidence"
}

/// A row for another indicator.
pub const fn spare() -> &'static str {
    "another indicator: choose its id on the left"
}

/// Title and text of Excel's message about a cell.
pub fn hint(field: Field, least: i64, most: i64) -> (&'static str, String) {
    match field {
        Field::Value => ("Value", format!("A number from {least} to {most}.")),
        Field::State => ("State", "Choose final, draft or promised.".into()),
        Field::Date | Field::ValidUntil | Field::Due => ("Date", "Write a date like 30/10/2024.".into()),
        Field::Requirement => ("Requirement", "Choose the requirement's id from the list.".into()),
        Field::Explanation | Field::Title | Field::Place => ("Text", "Write plain text.".into()),
    }
}

/// What is wrong, and what to do.
pub fn fault(fault: &Fault) -> Message {
    let (what, remedy): (String, String) = match fault {
        Fault::Same(problem) => return problem.message(LANGUAGE),
        Fault::NotWorkbook => (
            "not an Excel workbook (.xlsx) that can be read, or too large".into(),
            "save it again as an Excel workbook (.xlsx)".into(),
        ),
        Fault::NotForm => (
            "not a form of `siak-check form export`, or a sheet or column is gone".into(),
            "make a new form with `siak-check form export` and fill that in".into(),
        ),
        Fault::OtherVersion => (
            "this form is of another version of the program".into(),
            "make a new form with `siak-check form export`".into(),
        ),
        Fault::Other { theirs, ours } => (
            format!("this form is of {}, not of {}", quoted(theirs), quoted(ours)),
            "see whether it is the right file, or name the right workspace with `-C`".into(),
        ),
        Fault::NoAgency { given } if given.is_empty() => {
            ("this row names no agency".into(), "write the agency's id in the column Agency".into())
        }
        Fault::NoAgency { given } => (
            format!("there is no agency {} in opd.yaml", quoted(given)),
            "add it to opd.yaml, or correct the id".into(),
        ),
        Fault::Twice { indicator } => {
            (format!("{} is answered in another row", quoted(indicator)), "leave one row".into())
        }
        Fault::NotText { written } => (
            format!("this cell has become {}, which is no text", quoted(written)),
            "type it again with an apostrophe (') before it".into(),
        ),
        Fault::NotNumber { written, least, most } => {
            (format!("{} is no number", quoted(written)), format!("write a number from {least} to {most}"))
        }
        Fault::NoSuchState { given } => {
            (format!("there is no state {}", quoted(given)), "choose final, draft or promised".into())
        }
        Fault::Missing(of) => (
            format!("the column {} is not filled in", field(*of)),
            "fill it in, or clear the whole row".into(),
        ),
        Fault::NoPlace => (
            "this final piece names no file or link".into(),
            "fill in File or link; if it is to come, choose promised and fill in Due".into(),
        ),
        Fault::NoDay => {
            ("this piece is promised without a date".into(), "fill in Due with the latest day".into())
        }
        Fault::Fixed { file } => (
            "what this cell holds cannot be changed through a form".into(),
            format!("put back what it held; change it in {}", line(file, 200)),
        ),
        Fault::Led { agency } => (
            format!("the agency {} fills in this value", quoted(agency)),
            "clear the value; this agency needs only the sheet Evidence".into(),
        ),
        Fault::Outdated { file, then, now, form } => (
            format!(
                "it has changed in {} since the form was made: then {}, now {}, in the form {}",
                line(file, 200),
                value(then),
                value(now),
                value(form)
            ),
            "agree on what holds, then fill in a new form of `siak-check form export`".into(),
        ),
        Fault::Gone { file } => (
            format!("this piece is no longer in {}", line(file, 200)),
            "fill in a new form of `siak-check form export`".into(),
        ),
        Fault::BadFile { file } => (
            format!("{} has errors, so it is not changed", line(file, 200)),
            "mend them first; `siak-check validate` shows them all".into(),
        ),
        Fault::Unsafe { file } => {
            (format!("{} cannot be changed safely", line(file, 200)), "change that file by hand".into())
        }
    };
    Message { what, remedy }
}

/// What a cell holds, as changes show it.
pub fn value(text: &str) -> String {
    if text.is_empty() { "(empty)".into() } else { format!("`{}`", line(text, 60)) }
}

/// Which piece, in the order of the file.
pub fn piece(number: usize) -> String {
    format!("evidence {number}, ")
}

/// A new piece.
pub fn new_piece(requirement: &str, title: &str) -> String {
    let requirement =
        if requirement.is_empty() { String::new() } else { format!(" {}", line(requirement, 64)) };
    format!("new evidence{requirement}: {}", quoted(title))
}

/// A piece whose row is gone, and which stays.
pub fn kept(indicator: &str, title: &str, file: &str) -> String {
    format!(
        "{}: {} is no longer in the form, but stays recorded; remove it from {} by hand if need be",
        line(indicator, 64),
        quoted(title),
        line(file, 200)
    )
}

/// The sum at the end.
pub fn total(changes: usize, wrote: Wrote) -> String {
    let word = if changes == 1 { "change" } else { "changes" };
    match (changes, wrote) {
        (0, _) => "Nothing changes.".into(),
        (_, Wrote::Nothing) => format!("{changes} {word}; nothing was written (--dry-run)"),
        (_, Wrote::Files) => format!("{changes} {word} written; check with `siak-check validate`"),
    }
}

/// How many faults there are; nothing is written.
pub fn refused(faults: usize) -> String {
    let word = if faults == 1 { "error" } else { "errors" };
    format!("{faults} {word} in the form; nothing was written")
}

/// The forms written.
pub fn exported(files: usize, path: &str) -> String {
    let word = if files == 1 { "form" } else { "forms" };
    format!("{files} {word} written to {path}")
}

/// Forms that would be overwritten, and what would be lost with each.
pub fn in_the_way(files: &[(String, Loss)]) -> String {
    let why = |loss| match loss {
        Loss::Filled => "filled in, not taken in yet",
        Loss::Unknown => "no form of this workspace that can be read",
    };
    let files: Vec<String> =
        files.iter().map(|(file, loss)| format!("{} ({})", quoted(file), why(*loss))).collect();
    format!("nothing was written, for something would be lost: {}", files.join(", "))
}
