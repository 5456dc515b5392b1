//! A report as a workbook: numbers are numbers, dates are dates, and the same report is the same bytes.

mod agencies;
mod indicators;
mod pillars;
mod plan;
mod problems;
mod remaining;
mod sheet;
mod summary;

pub(super) use sheet::lines;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::Page;
use crate::base::legible;
use crate::report::Report;
use crate::report::plan::Planning;
use crate::tables::history::titled;
use crate::words;

pub fn render(report: &Report, planning: &Planning, page: Page) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let region = legible::line(&report.workspace.region, 100);
    let program = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));
    let title = format!("{region}, {}", words::short_date(page.language, report.run.today));
    let properties = DocProperties::new()
        .set_title(titled(&title, report.run.sample, page.language))
        .set_subject(page.text(&report.instrument.name, 100))
        .set_author(program)
        // The clock has no part in it.
        .set_creation_datetime(&day(report.run.today).unwrap_or_default());
    workbook.set_properties(&properties);
    summary::add(&mut workbook, report, planning, page);
    pillars::add(&mut workbook, report, page);
    agencies::add(&mut workbook, report, planning, page);
    indicators::add(&mut workbook, report, page);
    remaining::add(&mut workbook, report, page);
    plan::add(&mut workbook, report, planning, page);
    problems::add(&mut workbook, report, page);
    workbook.save_to_buffer().expect("a workbook of valid sheets")
}

/// A day that a workbook can hold: none before 1900 is.
pub(super) fn day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs()).ok()
}
