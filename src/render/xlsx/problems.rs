//! The sheet of problems, in reading order.

use rust_xlsxwriter::Workbook;

use super::super::Page;
use super::super::problems_text::place;
use super::sheet::{Cell, FAR, Kind, NEAR, colour, column, list, sheet};
use crate::problem::Severity;
use crate::report::Report;
use crate::words::{self, Label};

pub(super) fn add(workbook: &mut Workbook, report: &Report, page: Page) {
    let sheet = sheet(workbook, Label::Problems, report, page);
    let columns = [
        column(page.label(Label::Severity), Kind::Text, 12),
        column(page.label(Label::Code), Kind::Text, 22),
        column(page.label(Label::File), Kind::Text, 36),
        column(page.label(Label::Line), Kind::Count, 7),
        column(page.label(Label::Column), Kind::Count, 7),
        column(page.label(Label::Message), Kind::Text, 62),
        column(page.label(Label::RemedyColumn), Kind::Text, 52),
    ];
    let rows = report.run.problems.iter().map(|diagnostic| {
        let code = diagnostic.problem.code();
        let message = diagnostic.problem.message(page.language);
        let (path, position) = place(diagnostic, &report.run.sources);
        vec![
            Cell::Text(words::severity(page.language, code.severity()).to_owned()),
            Cell::Text(code.name().to_owned()),
            Cell::text(&path),
            position.map_or(Cell::Empty, |at| Cell::count(at.line)),
            position.map_or(Cell::Empty, |at| Cell::count(at.column)),
            Cell::text(&message.what),
            Cell::text(&message.remedy),
        ]
    });
    let last = list(sheet, &columns, 2, rows, page);
    for (severity, tint) in [(Severity::Error, FAR), (Severity::Warning, NEAR)] {
        let name = words::severity(page.language, severity);
        colour(sheet, 0, last, &format!("=$A2=\"{name}\""), tint);
    }
}
