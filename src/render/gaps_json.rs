//! `gaps` for machines.

use super::json::{head, object};
use crate::base::exact::Exact;
use crate::base::lang::Language;
use crate::report::owing::Owing;
use crate::report::{Remaining, Report};
use crate::tables::{Kind, Table, report as tables};

pub fn render(report: &Report, shown: &[Remaining], language: Language) -> String {
    object(&document(report, shown, language))
}

pub(super) fn document(report: &Report, shown: &[Remaining], language: Language) -> Table {
    let sum = |list: &[Remaining]| list.iter().map(|one| one.points.clone()).sum::<Exact>();
    head(report)
        .column("total", "", Kind::Points, |()| sum(&report.remaining))
        .column("shown", "", Kind::Points, |()| sum(shown))
        .column("overdue", "", Kind::Count, |()| report.late_promises().count())
        .column("remaining", "", Kind::Text, |()| tables::remaining(report, shown, language))
        .column("opds", "", Kind::Text, |()| tables::agencies(report, &Owing::all_in_order(report), language))
        .build()
}
