//! The sheet of the cheapest plan: a row for each thing to do, the steps with the most points for a day first. Points stand in
//! the first row of a step, so that they add up.

use rust_xlsxwriter::Workbook;

use super::super::Page;
use super::sheet::{Widths, bars, list, sheet};
use crate::report::Report;
use crate::report::plan::Planning;
use crate::tables::plan as tables;
use crate::words::Label;

const COLUMNS: &Widths = &[
    ("points", 9),
    ("indicator", 10),
    ("indicator_name", 32),
    ("from", 9),
    ("to", 9),
    ("effort_days", 8),
    ("opd_name", 15),
    ("to_do", 56),
    ("pillar_name", 18),
    ("opd", 14),
    ("task", 9),
    ("requirement", 18),
    ("pillar", 14),
    ("dimension", 12),
];

pub(super) fn add(workbook: &mut Workbook, report: &Report, planning: &Planning, page: Page) {
    let sheet = sheet(workbook, Label::Plan, report, page);
    let rows = tables::tasks(report, planning.steps(), page.language);
    let last = list(sheet, &rows, COLUMNS, 2, page);
    bars(sheet, 1, last, 0);
}
