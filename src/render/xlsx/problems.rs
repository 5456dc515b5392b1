//! The sheet of problems, in reading order.

use rust_xlsxwriter::Workbook;

use super::super::Page;
use super::sheet::{FAR, NEAR, Widths, colour, list, sheet};
use crate::problem::Severity;
use crate::report::Report;
use crate::tables::report as tables;
use crate::words::{self, Label};

const COLUMNS: &Widths = &[
    ("severity_name", 12),
    ("code", 22),
    ("path", 36),
    ("line", 7),
    ("column", 7),
    ("message", 62),
    ("remedy", 52),
];

pub(super) fn add(workbook: &mut Workbook, report: &Report, page: Page) {
    let sheet = sheet(workbook, Label::Problems, report, page);
    let rows = tables::problems(&report.run.problems, &report.run.sources, page.language);
    let last = list(sheet, &rows, COLUMNS, 2, page);
    for (severity, tint) in [(Severity::Error, FAR), (Severity::Warning, NEAR)] {
        let name = words::severity(page.language, severity);
        colour(sheet, 0, last, &format!("=$A2=\"{name}\""), tint);
    }
}
