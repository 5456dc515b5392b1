//! `plan` for machines.

use serde::Serialize;
use serde_json::value::RawValue;

use super::json::{Head, Opd, decimal, document, exact};
use crate::base::exact::Exact;
use crate::base::lang::Language;
use crate::judge::plan::{Finding, Fit, Step, Task, What};
use crate::model::workspace::{Estimate, Origin, RequirementIndex};
use crate::report::Report;
use crate::report::plan::Planning;
use crate::words;

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
    loads: Vec<Load<'a>>,
    steps: Vec<Row<'a>>,
    unassigned: Vec<&'a str>,
    opds: Vec<Opd<'a>>,
    effort: Effort,
}

#[derive(Serialize)]
struct Cheapest<'a> {
    effort_days: Box<RawValue>,
    late: Vec<&'a str>,
}

#[derive(Serialize)]
struct Load<'a> {
    opd: &'a str,
    indicators: usize,
    effort_days: Box<RawValue>,
    available_days: Box<RawValue>,
    in_time: bool,
}

#[derive(Serialize)]
struct Row<'a> {
    indicator: &'a str,
    pillar: Option<&'a str>,
    dimension: &'a str,
    lead: Option<&'a str>,
    from: Box<RawValue>,
    to: Box<RawValue>,
    points: Box<RawValue>,
    effort_days: Box<RawValue>,
    tasks: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    task: &'static str,
    requirement: Option<&'a str>,
    pieces: Option<usize>,
    opd: &'a str,
    effort_days: Box<RawValue>,
    to_do: String,
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
    let load = |load: &crate::report::plan::Load| Load {
        opd: report.owner_id(load.owner),
        indicators: load.indicators,
        effort_days: exact(&load.effort),
        available_days: exact(&load.available),
        in_time: load.lacking().is_none(),
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
        loads: planning.loads.iter().map(load).collect(),
        steps: way
            .map_or_else(Vec::new, |way| way.steps.iter().map(|step| row(report, step, language)).collect()),
        unassigned: planning
            .plan
            .unassigned
            .iter()
            .map(|index| report.instrument.indicators[*index].id.as_str())
            .collect(),
        opds: Opd::all(report),
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

/// The stable word for what is to be done, the requirement that it is for, and how many pieces.
pub(super) fn kind(what: &What) -> (&'static str, Option<RequirementIndex>, Option<usize>) {
    match what {
        What::Raise { .. } => ("raise", None, None),
        What::Supply { requirement, pieces, .. } => ("supply", *requirement, Some(*pieces)),
        What::Check { pieces } => ("check", None, Some(*pieces)),
        What::Lift => ("lift", None, None),
    }
}

fn row<'a>(report: &'a Report, step: &Step, language: Language) -> Row<'a> {
    let indicator = &report.instrument.indicators[step.index];
    let lead = report.workspace.answers[step.index].lead;
    let item = |task: &Task| {
        let (word, requirement, pieces) = kind(&task.what);
        Item {
            task: word,
            requirement: requirement.map(|requirement| indicator.requirements()[requirement].id.as_str()),
            pieces,
            opd: report.owner_id(task.owner),
            effort_days: exact(&task.effort),
            to_do: words::plan::task(language, report, step.index, &task.what),
        }
    };
    Row {
        indicator: &indicator.id,
        pillar: indicator.pillar.map(|pillar| report.instrument.pillars[pillar].id.as_str()),
        dimension: &report.instrument.dimensions[indicator.dimension].id,
        lead: lead.map(|lead| report.workspace.agencies[lead].id.as_str()),
        from: exact(&step.from.exact()),
        to: exact(&step.to.exact()),
        points: exact(&step.points),
        effort_days: exact(&step.effort.exact()),
        tasks: step.tasks.iter().map(item).collect(),
    }
}
