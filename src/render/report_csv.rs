//! A report as CSV files, one long table for each kind; every row says of which region and day it is, so that
//! files of several can be put together.

use super::csv::{CELL, csv};
use super::{Kind, Page, Report};
use crate::base::named::named;
use crate::report::owing::Owing;
use crate::tables::report as tables;

named! {
    pub enum Table {
        Summary = "summary.csv",
        Dimensions = "dimensions.csv",
        Pillars = "pillars.csv",
        Agencies = "agencies.csv",
        Indicators = "indicators.csv",
        Remaining = "remaining.csv",
        Problems = "problems.csv",
    }
}

pub fn render(report: &Report, table: Table, page: Page) -> String {
    let language = page.language;
    let (noun, rows) = match table {
        Table::Summary => ("", tables::summary(report, language)),
        Table::Dimensions => ("dimension", tables::dimensions(report, language)),
        Table::Pillars => ("pillar", tables::pillars(report, language).machine(ROUNDED)),
        Table::Agencies => ("opd", tables::agencies(report, &Owing::all_in_order(report), language)),
        Table::Indicators => ("indicator", tables::indicators(report, language)),
        Table::Remaining => ("", tables::remaining(report, &report.remaining, language)),
        Table::Problems => ("", tables::problems(&report.run.problems, &report.run.sources, language)),
    };
    of_region(report, rows, noun)
}

/// Rows that say of which region and day they are.
pub fn of_region(report: &Report, rows: crate::tables::Table, noun: &str) -> String {
    let whose = || crate::tables::Table::of(rows.rows.iter().map(|_| ()));
    let before = whose()
        .column("region", "", Kind::Text, |()| report.workspace.region.as_str())
        .column("as_of", "", Kind::Day, |()| report.run.today)
        .column("complete", "", Kind::Flag, |()| report.run.complete)
        .build();
    let behind = whose().column("sample", "", Kind::Flag, |()| report.run.sample).build();
    csv(before.beside(rows.machine("")).beside(behind), noun, CELL)
}

/// What the method does not do to pillars.
const ROUNDED: &str = "parent claimed.rounded supported.rounded verified.rounded target.rounded";
