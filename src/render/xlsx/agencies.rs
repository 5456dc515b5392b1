//! The sheet of agencies: who owes what, whoever owes the most points first.

use rust_xlsxwriter::Workbook;

use super::super::Page;
use super::sheet::{FAR, Widths, bars, colour, colour_above_zero, letter, list, sheet};
use crate::report::Report;
use crate::report::owing::Owing;
use crate::report::plan::Planning;
use crate::tables::{Kind, Table, report as tables};
use crate::words::Label;

const COLUMNS: &Widths = &[
    ("name", 34),
    ("pic", 24),
    ("contact", 32),
    ("submission_name", 18),
    ("indicator_count", 9),
    ("complete_count", 9),
    ("gap.work", 11),
    ("gap.evidence", 10),
    ("gap.review", 11),
    ("gap.total", 12),
    ("items", 8),
    ("overdue", 9),
    ("next_due", 13),
    ("load", 9),
    ("available", 10),
    ("id", 14),
];
/// The column of person-days in the plan; beside it are those that there are.
const LOAD: u16 = 13;

pub(super) fn add(workbook: &mut Workbook, report: &Report, planning: &Planning, page: Page) {
    let sheet = sheet(workbook, Label::Agencies, report, page);
    let owing = Owing::all(report);
    let load = |one: &&Owing| planning.load(one.owed.owner);
    let two = Kind::Value(Some(2));
    let loads = Table::of(&owing)
        .shown("load", Label::Load, two, |one| load(one).map(|load| &load.effort))
        .shown("available", Label::Available, two, |one| load(one).map(|load| &load.available))
        .build();
    let rows = tables::agencies(report, &owing, page.language)
        .titled("name", Label::Agency)
        .titled("gap.total", Label::Total)
        .beside(loads);
    let last = list(sheet, &rows, COLUMNS, 1, page);
    bars(sheet, 1, last, 9);
    colour_above_zero(sheet, 11, last);
    let (load, available) = (letter(LOAD), letter(LOAD + 1));
    colour(sheet, LOAD, last, &format!("=${load}2>${available}2"), FAR);
}
