//! `gaps` for machines.

use serde::Serialize;
use serde_json::value::RawValue;

use super::json::{Head, document, exact};
use crate::base::lang::Language;
use crate::report::owing::Owing;
use crate::report::{Remaining, Report};
use crate::tables::{Table, report as tables};

#[derive(Serialize)]
struct Gaps<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    total: Box<RawValue>,
    shown: Box<RawValue>,
    overdue: usize,
    remaining: Table,
    opds: Table,
}

pub fn render(report: &Report, shown: &[Remaining], language: Language) -> String {
    let sum = |list: &[Remaining]| exact(&list.iter().map(|one| one.points.clone()).sum());
    document(&Gaps {
        head: Head::of(report),
        total: sum(&report.remaining),
        shown: sum(shown),
        overdue: report.late_promises().count(),
        remaining: tables::remaining(report, shown, language),
        opds: tables::agencies(report, &Owing::all_in_order(report), language),
    })
}
