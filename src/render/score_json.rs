//! `score` for machines.

use serde::Serialize;
use serde_json::value::RawValue;

use super::json::{Gap, Head, decimal, document, exact};
use crate::base::lang::Language;
use crate::judge::assess::{Outcome, Readings};
use crate::problem::Severity;
use crate::report::Report;
use crate::report::owing::Owing;
use crate::tables::{Table, report as tables};

#[derive(Serialize)]
struct Score<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    index: Readings<Reading<'a>>,
    gap: Gap,
    unproven: usize,
    overdue: usize,
    dimensions: Table,
    pillars: Table,
    opds: Table,
    indicators: Table,
    remaining: Table,
    problems: Problems,
}

#[derive(Serialize)]
struct Reading<'a> {
    rounded: Box<RawValue>,
    exact: Box<RawValue>,
    predicate: Option<&'a str>,
}

#[derive(Serialize)]
struct Problems {
    errors: usize,
    warnings: usize,
    notes: usize,
}

pub fn render(report: &Report, language: Language) -> String {
    let digits = report.index_digits();
    let reading = |outcome: &Outcome| Reading {
        rounded: decimal(&outcome.official.official(digits)),
        exact: exact(&outcome.exact),
        predicate: report.band(&outcome.official).map(|band| band.get(language)),
    };
    document(&Score {
        head: Head::of(report),
        index: report.assessment.index.map(reading),
        gap: Gap::of(&report.assessment.gap),
        unproven: report.unproven().count(),
        overdue: report.late_promises().count(),
        dimensions: tables::dimensions(report, language),
        pillars: tables::pillars(report, language),
        opds: tables::agencies(report, &Owing::all_in_order(report), language),
        indicators: tables::indicators(report, language),
        remaining: tables::remaining(report, &report.remaining, language),
        problems: Problems {
            errors: report.run.count(Severity::Error),
            warnings: report.run.count(Severity::Warning),
            notes: report.run.count(Severity::Note),
        },
    })
}
