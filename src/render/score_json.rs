//! `score` for machines.

use super::json::{counts, head, object};
use crate::base::lang::Language;
use crate::judge::assess::Outcome;
use crate::report::Report;
use crate::report::owing::Owing;
use crate::tables::{Kind, Table, report as tables};

pub fn render(report: &Report, language: Language) -> String {
    object(&document(report, language))
}

pub(super) fn document(report: &Report, language: Language) -> Table {
    let index = &report.assessment.index;
    let (rounded, exact) = (index.map(|one| one.official.clone()), index.map(|one| one.exact.clone()));
    let predicate = |one: &Outcome| report.band(&one.official).map(|band| band.get(language));
    let document = head(report)
        .readings(
            |name| format!("index.{name}.rounded"),
            Kind::Rounded(report.index_digits()),
            |(), pick| pick(&rounded).clone(),
        )
        .readings(|name| format!("index.{name}.exact"), Kind::Value(None), |(), pick| pick(&exact).clone())
        .optional("index.claimed.predicate", "", Kind::Text, |()| predicate(&index.claimed))
        .optional("index.supported.predicate", "", Kind::Text, |()| predicate(&index.supported))
        .optional("index.verified.predicate", "", Kind::Text, |()| predicate(&index.verified))
        .optional("index.target.predicate", "", Kind::Text, |()| predicate(&index.target))
        .gap(language, |()| report.assessment.gap.clone())
        .column("unproven", "", Kind::Count, |()| report.unproven().count())
        .column("overdue", "", Kind::Count, |()| report.late_promises().count());
    counts(document, &report.run.problems)
        .column("dimensions", "", Kind::Text, |()| tables::dimensions(report, language))
        .column("pillars", "", Kind::Text, |()| tables::pillars(report, language))
        .column("opds", "", Kind::Text, |()| tables::agencies(report, &Owing::all_in_order(report), language))
        .column("indicators", "", Kind::Text, |()| tables::indicators(report, language))
        .column("remaining", "", Kind::Text, |()| tables::remaining(report, &report.remaining, language))
        .build()
}
