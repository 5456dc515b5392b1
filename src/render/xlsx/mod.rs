//! A report as a workbook: numbers are numbers, dates are dates, and the same report is the same bytes.

mod lists;
mod sheet;
mod summary;

pub(super) use sheet::{HEAD_COLOUR, colour, columns, days, head, heighten, letter, lines, text};

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::Page;
use crate::base::legible;
use crate::report::{Report, plan::Planning};
use crate::tables::history::titled;
use crate::words::{self, Label};

pub fn render(report: &Report, planning: &Planning, page: Page) -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(report, page).set_subject(page.text(&report.instrument.name, 100)));
    summary::add(&mut workbook, report, planning, page);
    lists::pillars(&mut workbook, report, page);
    lists::agencies(&mut workbook, report, planning, page);
    lists::indicators(&mut workbook, report, page);
    lists::remaining(&mut workbook, report, page);
    lists::plan(&mut workbook, report, planning, page);
    lists::problems(&mut workbook, report, page);
    workbook.save_to_buffer().expect("a workbook of valid sheets")
}

/// What a workbook says of itself; the clock has no part in it.
pub(super) fn properties(report: &Report, page: Page) -> DocProperties {
    let region = legible::line(&report.workspace.region, 100);
    let title = format!("{region}, {}", words::short_date(page.language, report.run.today));
    DocProperties::new()
        .set_title(titled(&title, report.run.sample, page.language))
        .set_author(concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")))
        .set_creation_datetime(&day(report.run.today).unwrap_or_default())
}

/// A day that a workbook can hold: none before 1900 is.
pub(super) fn day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs()).ok()
}
