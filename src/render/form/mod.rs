//! The spreadsheet form as a workbook: locked but for what is filled in, with drop-downs, what is missing in red, and
//! hidden sheets that remember what the files said.

mod answers;
mod evidence;
mod hidden;
mod instructions;
mod sheet;

use rust_xlsxwriter::{DocProperties, Workbook};

use super::Page;
use super::xlsx::day;
use crate::base::legible;
use crate::change::form::rest;
use crate::change::form::rows::{self, Access, AnswerRow, PieceRow, Tone};
use crate::change::form::said::Answer;
use crate::gather::workbook;
use crate::model::workspace::AgencyIndex;
use crate::report::Report;
use crate::tables::history::titled;
use crate::words;

/// The rows of one workbook.
struct Rows<'a> {
    agencies: Vec<AgencyIndex>,
    answers: Vec<AnswerRow<'a>>,
    pieces: Vec<PieceRow<'a>>,
}

impl Rows<'_> {
    /// Values not filled in, and evidence not there or not sound.
    fn missing(&self) -> (usize, usize) {
        let values = self.answers.iter().filter(|row| row.tone == Tone::Bad).count();
        let proofs = self.pieces.iter().filter(|row| row.tone == Tone::Bad).count();
        (values, proofs)
    }
}

/// The workbook's bytes: the form of these agencies, with what the file of each says.
pub fn render(report: &Report, agencies: &[(AgencyIndex, Vec<Answer>)], page: Page) -> Vec<u8> {
    // Read back, for what counts is what a workbook says once it was written.
    let rest = workbook::sheets(&written(report, agencies, "", page)).map(|sheets| rest::mark(&sheets));
    written(report, agencies, &rest.unwrap_or_default(), page)
}

/// The same, with the mark of what stands in it besides what is filled in.
fn written(report: &Report, agencies: &[(AgencyIndex, Vec<Answer>)], rest: &str, page: Page) -> Vec<u8> {
    let language = page.language;
    let rows = Rows {
        agencies: agencies.iter().map(|(agency, _)| *agency).collect(),
        answers: agencies
            .iter()
            .flat_map(|(agency, said)| rows::answers(report, *agency, said, language))
            .collect(),
        pieces: agencies
            .iter()
            .flat_map(|(agency, said)| rows::pieces(report, *agency, said, language))
            .collect(),
    };
    let mut workbook = Workbook::new();
    let region = legible::line(&report.workspace.region, 100);
    let today = words::short_date(language, report.run.today);
    let properties = DocProperties::new()
        .set_title(titled(&format!("{region}, {today}"), report.run.sample, page.language))
        .set_author(concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")))
        // The clock has no part in it.
        .set_creation_datetime(&day(report.run.today).unwrap_or_default());
    workbook.set_properties(&properties);
    instructions::add(&mut workbook, report, &rows, page);
    answers::add(&mut workbook, report, &rows, page);
    evidence::add(&mut workbook, report, &rows, page);
    hidden::lists(&mut workbook, report, page);
    hidden::memory(&mut workbook, report, agencies, rest, page);
    workbook.save_to_buffer().expect("a workbook of five valid sheets")
}
