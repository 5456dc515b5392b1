//! The sheet of indicators, in the order of the instrument.

use rust_xlsxwriter::Workbook;

use super::super::Page;
use super::sheet::{Widths, bars, colour_value, list, sheet};
use crate::report::Report;
use crate::tables::report as tables;
use crate::words::Label;

const COLUMNS: &Widths = &[
    ("id", 10),
    ("name", 38),
    ("pillar_name", 18),
    ("dimension_name", 13),
    ("opd_name", 15),
    ("weight", 9),
    ("answer", 10),
    ("claimed", 9),
    ("supported", 8),
    ("verified", 8),
    ("target", 8),
    ("gap.total", 10),
    ("items", 6),
    ("due", 13),
    ("explanation", 44),
    ("pillar", 14),
    ("dimension", 12),
    ("opd", 14),
];

pub(super) fn add(workbook: &mut Workbook, report: &Report, page: Page) {
    let sheet = sheet(workbook, Label::Indicators, report, page);
    let rows = tables::indicators(report, page.language).titled("opd_name", Label::Lead);
    let last = list(sheet, &rows, COLUMNS, 2, page);
    colour_value(sheet, 1, last, 9, 10);
    bars(sheet, 1, last, 11);
}
