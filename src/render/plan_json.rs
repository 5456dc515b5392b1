//! `plan` for machines.

use serde::Serialize;
use serde_json::value::RawValue;

use super::json::{Head, decimal, document, exact};
use crate::base::exact::Exact;
use crate::base::lang::Language;
use crate::judge::plan::{Finding, Fit};
use crate::model::workspace::{Estimate, Origin};
use crate::report::Report;
use crate::report::owing::Owing;
use crate::report::plan::Planning;
use crate::tables::report::agencies;
use crate::tables::{Table, plan as tables};

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    reach: Box<RawValue>,
    outcome: &'static str,
    now: Box<RawValue>,
    after: Option<Box<RawValue>>,
    best: Option<Box<RawValue>>,
    effort_days: Option<Box<RawValue>>,
    in_time: bool,
    fit: Option<&'static str>,
    cheapest: Option<Cheapest<'a>>,
    settled: bool,
    loads: Table,
    steps: Table,
    unassigned: Vec<&'a str>,
    opds: Table,
    effort: Effort,
}

#[derive(Serialize)]
struct Cheapest<'a> {
    effort_days: Box<RawValue>,
    late: Vec<&'a str>,
}

#[derive(Serialize)]
struct Effort {
    work: Number,
    evidence: Number,
    review: Number,
    secretariat: Number,
}

#[derive(Serialize)]
struct Number {
    days: Box<RawValue>,
    assumed: bool,
}

pub fn render(report: &Report, planning: &Planning, language: Language) -> String {
    let index = |index: &Exact| decimal(&index.official(report.index_digits()));
    let (outcome, way, best) = match &planning.plan.finding {
        Finding::Way(way) if way.steps.is_empty() => ("reached", Some(way), None),
        Finding::Way(way) => ("planned", Some(way), None),
        Finding::OutOfReach(best) => ("out-of-reach", None, Some(best)),
        Finding::TooFine => ("too-fine", None, None),
    };
    let effort = &report.workspace.effort;
    document(&Document {
        head: Head::of(report),
        reach: exact(&planning.plan.reach),
        outcome,
        now: index(&planning.now),
        after: way.map(|way| index(&way.after)),
        best: best.map(index),
        effort_days: way.map(|way| exact(&way.effort)),
        in_time: planning.in_time(),
        fit: way.map(|_| match planning.plan.fit {
            Fit::Cheapest => "cheapest",
            Fit::Other(_) => "other",
            Fit::Never => "none",
            Fit::Open => "unknown",
        }),
        cheapest: planning.cheapest.as_ref().map(|cheapest| Cheapest {
            effort_days: exact(&cheapest.effort),
            late: cheapest.late.iter().map(|owner| report.owner_id(*owner)).collect(),
        }),
        settled: way.is_none_or(|way| way.settled),
        loads: tables::loads(report, &planning.loads, language),
        steps: tables::steps(report, planning.steps(), language),
        unassigned: planning
            .plan
            .unassigned
            .iter()
            .map(|index| report.instrument.indicators[*index].id.as_str())
            .collect(),
        opds: agencies(report, &Owing::all_in_order(report), language),
        effort: Effort {
            work: number(effort.work),
            evidence: number(effort.evidence),
            review: number(effort.review),
            secretariat: number(effort.secretariat),
        },
    })
}

fn number(estimate: Estimate) -> Number {
    Number { days: exact(&estimate.days.exact()), assumed: estimate.origin == Origin::Assumed }
}
