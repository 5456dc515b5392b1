//! A report as CSV files, one long table for each kind; every row says of which region and day it is, so that files of several
//! can be put together.

use super::Page;
use super::csv::{CELL, csv};
use crate::report::Report;
use crate::report::owing::Owing;
use crate::tables::report as tables;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The index, one row for each reading and the target.
    Summary,
    Dimensions,
    /// Pillars, and last what belongs to none.
    Pillars,
    /// Agencies, the secretariat, nobody.
    Agencies,
    Indicators,
    /// Everything that remains.
    Remaining,
    Problems,
}

impl Table {
    pub const ALL: [Self; 7] = [
        Self::Summary,
        Self::Dimensions,
        Self::Pillars,
        Self::Agencies,
        Self::Indicators,
        Self::Remaining,
        Self::Problems,
    ];

    pub const fn file(self) -> &'static str {
        match self {
            Self::Summary => "summary.csv",
            Self::Dimensions => "dimensions.csv",
            Self::Pillars => "pillars.csv",
            Self::Agencies => "agencies.csv",
            Self::Indicators => "indicators.csv",
            Self::Remaining => "remaining.csv",
            Self::Problems => "problems.csv",
        }
    }
}

pub fn render(report: &Report, table: Table, page: Page) -> String {
    let language = page.language;
    let (noun, rows) = match table {
        Table::Summary => ("", tables::summary(report, language)),
        Table::Dimensions => ("dimension", tables::dimensions(report, language)),
        Table::Pillars => ("pillar", tables::pillars(report, language)),
        Table::Agencies => ("opd", tables::agencies(report, &Owing::all_in_order(report), language)),
        Table::Indicators => ("indicator", tables::indicators(report, language)),
        Table::Remaining => ("", tables::remaining(report, &report.remaining, language)),
        Table::Problems => ("", tables::problems(&report.run.problems, &report.run.sources, language)),
    };
    let before = [
        ("region", report.workspace.region.as_str().into()),
        ("as_of", report.run.today.into()),
        ("complete", report.run.complete.into()),
    ];
    let but: &[&str] = if table == Table::Pillars { &ROUNDED } else { &[] };
    csv(&rows.machine(but).between(&before, &[("sample", report.run.sample.into())]), noun, CELL)
}

/// What the method does not do to pillars.
const ROUNDED: [&str; 5] =
    ["parent", "claimed.rounded", "supported.rounded", "verified.rounded", "target.rounded"];
