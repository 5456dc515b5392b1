//! The spreadsheet form as a workbook: locked but for what is filled in, what is missing in red, the rest hidden.

pub mod assignment;
mod answers;
mod evidence;
mod hidden;
mod instructions;
mod sheet;

use rust_xlsxwriter::Workbook;

use super::Page;
use super::xlsx::properties;
use crate::change::form::rest;
use crate::change::form::rows::{self, Access, AnswerRow, PieceRow, Tone};
use crate::change::form::said::Answer;
use crate::gather::workbook;
use crate::model::workspace::AgencyIndex;
use crate::report::Report;

struct Rows<'a> {
    agencies: Vec<AgencyIndex>,
    answers: Vec<AnswerRow<'a>>,
    pieces: Vec<PieceRow<'a>>,
}

/// The workbook's bytes: the form of these agencies, with what the file of each says.
pub fn render(report: &Report, agencies: &[(AgencyIndex, Vec<Answer>)], page: Page) -> Vec<u8> {
    let mut rows = Rows { agencies: Vec::new(), answers: Vec::new(), pieces: Vec::new() };
    for (agency, said) in agencies {
        rows.agencies.push(*agency);
        rows.answers.extend(rows::answers(report, *agency, said, page.language));
        rows.pieces.extend(rows::pieces(report, *agency, said, page.language));
    }
    marked(|rest| {
        let mut workbook = begun(report, page);
        instructions::add(&mut workbook, report, &rows, page);
        answers::add(&mut workbook, report, &rows, page);
        evidence::add(&mut workbook, report, &rows, page);
        hidden::lists(&mut workbook, report, page);
        hidden::memory(&mut workbook, report, agencies, rest, page);
        workbook.save_to_buffer().expect("a workbook of five valid sheets")
    })
}

fn begun(report: &Report, page: Page) -> Workbook {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(report, page));
    workbook
}

/// A workbook with the mark of what stands in it besides what is filled in, as it is read back once it was written.
fn marked(written: impl Fn(&str) -> Vec<u8>) -> Vec<u8> {
    let rest = workbook::sheets(&written("")).map(|sheets| rest::mark(&sheets)).ok();
    written(&rest.unwrap_or_default())
}
