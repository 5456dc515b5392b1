//! The sheet of everything that remains, the most points first.

use rust_xlsxwriter::Workbook;

use super::super::Page;
use super::sheet::{FAR, NEAR, Widths, bars, colour, letter, list, sheet};
use crate::report::Report;
use crate::tables::report as tables;
use crate::words::Label;

const COLUMNS: &Widths = &[
    ("points", 9),
    ("indicator", 10),
    ("indicator_name", 32),
    ("cause_name", 11),
    ("opd_name", 15),
    ("due", 13),
    ("days_left", 8),
    ("to_do", 52),
    ("requirement_name", 32),
    ("effort_days", 7),
    ("pillar_name", 18),
    ("opd", 14),
    ("cause", 9),
    ("requirement", 18),
    ("pillar", 14),
    ("dimension", 12),
    ("reason", 12),
    ("faults", 18),
];
/// The column of the days left.
const LEFT: u16 = 6;

pub(super) fn add(workbook: &mut Workbook, report: &Report, page: Page) {
    let sheet = sheet(workbook, Label::Remaining, report, page);
    let rows = tables::remaining(report, &report.remaining, page.language);
    let last = list(sheet, &rows, COLUMNS, 2, page);
    bars(sheet, 1, last, 0);
    let left = letter(LEFT);
    colour(sheet, LEFT - 1, last, &format!("=AND(ISNUMBER(${left}2),${left}2<0)"), FAR);
    colour(sheet, LEFT, last, &format!("=AND(ISNUMBER(${left}2),${left}2<0)"), FAR);
    colour(sheet, LEFT, last, &format!("=AND(ISNUMBER(${left}2),${left}2<=3)"), NEAR);
}
