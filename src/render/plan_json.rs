//! `plan` for machines.

use super::json::{head, object};
use crate::base::lang::Language;
use crate::judge::plan::{Finding, Fit};
use crate::model::workspace::Origin;
use crate::report::Report;
use crate::report::owing::Owing;
use crate::report::plan::Planning;
use crate::tables::report::agencies;
use crate::tables::{Kind, Table, plan as tables};

pub fn render(report: &Report, planning: &Planning, language: Language) -> String {
    object(&document(report, planning, language))
}

pub(super) fn document(report: &Report, planning: &Planning, language: Language) -> Table {
    let index = Kind::Rounded(report.index_digits());
    let (outcome, way, best) = match &planning.plan.finding {
        Finding::Way(way) if way.steps.is_empty() => ("reached", Some(way), None),
        Finding::Way(way) => ("planned", Some(way), None),
        Finding::OutOfReach(best) => ("out-of-reach", None, Some(best)),
        Finding::TooFine => ("too-fine", None, None),
    };
    let fit = way.map(|_| match planning.plan.fit {
        Fit::Cheapest => "cheapest",
        Fit::Other(_) => "other",
        Fit::Never => "none",
        Fit::Open => "unknown",
    });
    let cheapest = planning.cheapest.as_ref();
    let effort = &report.workspace.effort;
    let mut document = head(report)
        .column("reach", "", Kind::Value(None), |()| &planning.plan.reach)
        .column("outcome", "", Kind::Id, |()| outcome)
        .column("now", "", index, |()| &planning.now)
        .optional("after", "", index, |()| way.map(|way| &way.after))
        .optional("best", "", index, |()| best)
        .optional("effort_days", "", Kind::Value(None), |()| way.map(|way| &way.effort))
        .column("in_time", "", Kind::Flag, |()| planning.in_time())
        .optional("fit", "", Kind::Id, |()| fit)
        .optional("cheapest.effort_days", "", Kind::Value(None), |()| cheapest.map(|one| &one.effort))
        .optional("cheapest.late", "", Kind::Text, |()| {
            cheapest.map(|one| tables::late(report, &one.late, language))
        })
        .inside(&tables::late(report, &[], language))
        .column("settled", "", Kind::Flag, |()| way.is_none_or(|way| way.settled))
        .column("loads", "", Kind::Text, |()| tables::loads(report, &planning.loads, language))
        .column("steps", "", Kind::Text, |()| tables::steps(report, planning.steps(), language))
        .column("unassigned", "", Kind::Text, |()| {
            tables::unassigned(report, &planning.plan.unassigned, language)
        })
        .column("opds", "", Kind::Text, |()| agencies(report, &Owing::all_in_order(report), language));
    for (name, estimate) in [
        ("work", effort.work),
        ("evidence", effort.evidence),
        ("review", effort.review),
        ("secretariat", effort.secretariat),
    ] {
        let assumed = estimate.origin == Origin::Assumed;
        document = document
            .column(format!("effort.{name}.days"), "", Kind::Value(None), |()| estimate.days)
            .column(format!("effort.{name}.assumed"), "", Kind::Flag, |()| assumed);
    }
    document.build()
}
