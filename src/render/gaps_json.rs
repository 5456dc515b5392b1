//! `gaps` for machines.

use serde::Serialize;
use serde_json::value::RawValue;

use super::json::{Head, Opd, document, exact};
use crate::base::lang::Language;
use crate::judge::assess::Reason;
use crate::judge::check::Condition;
use crate::report::{Remaining, Report};
use crate::words;

#[derive(Serialize)]
struct Gaps<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    total: Box<RawValue>,
    shown: Box<RawValue>,
    overdue: usize,
    remaining: Vec<Row<'a>>,
    opds: Vec<Opd<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    indicator: &'a str,
    pillar: Option<&'a str>,
    dimension: &'a str,
    cause: &'static str,
    requirement: Option<&'a str>,
    opd: &'a str,
    due: Option<String>,
    points: Box<RawValue>,
    effort_days: Box<RawValue>,
    reason: &'static str,
    faults: Vec<&'static str>,
    to_do: String,
}

pub fn render(report: &Report, shown: &[Remaining], language: Language) -> String {
    let sum = |list: &[Remaining]| exact(&list.iter().map(|one| one.points.clone()).sum());
    let remaining = shown
        .iter()
        .map(|one| {
            let (reason, faults) = reason(report, one);
            let indicator = one.indicator;
            Row {
                indicator: &indicator.id,
                pillar: indicator.pillar.map(|pillar| report.instrument.pillars[pillar].id.as_str()),
                dimension: &report.instrument.dimensions[indicator.dimension].id,
                cause: one.debt.cause.name(),
                requirement: one.debt.requirement.map(|index| indicator.requirements()[index].id.as_str()),
                opd: report.owner_id(one.debt.owner),
                due: one.debt.due.map(|due| due.to_string()),
                points: exact(&one.points),
                effort_days: exact(&one.effort),
                reason,
                faults,
                to_do: words::to_do(report, one, language),
            }
        })
        .collect();
    let (total, shown) = (sum(&report.remaining), sum(shown));
    let overdue = report.late_promises().count();
    document(&Gaps { head: Head::of(report), total, shown, overdue, remaining, opds: Opd::all(report) })
}

/// The stable word for what is missing, and the codes of a faulty piece.
pub(super) fn reason(report: &Report, one: &Remaining) -> (&'static str, Vec<&'static str>) {
    match &one.debt.reason {
        Reason::Unanswered => ("unanswered", Vec::new()),
        Reason::BelowTarget => ("below-target", Vec::new()),
        Reason::NoProof => ("no-proof", Vec::new()),
        Reason::TooFew { .. } => ("too-few", Vec::new()),
        Reason::Waiting(_) => ("waiting", Vec::new()),
        Reason::Stale(_) => ("stale", Vec::new()),
        Reason::Capped => ("capped", Vec::new()),
        Reason::Piece(index) => match &report.findings.conditions[one.index][*index] {
            Condition::Promised => ("promised", Vec::new()),
            Condition::Draft => ("draft", Vec::new()),
            Condition::Faulty(codes) => ("faulty", codes.iter().map(|code| code.name()).collect()),
            Condition::Rejected(_) => ("rejected", Vec::new()),
            Condition::Sound(_) => ("too-few", Vec::new()),
        },
    }
}
