//! `score` for machines.

use serde::Serialize;
use serde_json::value::RawValue;

use super::json::{Gap, Head, decimal, document, exact};
use crate::base::exact::Exact;
use crate::base::lang::Language;
use crate::judge::assess::{Outcome, Owner, Readings, Tally};
use crate::problem::Severity;
use crate::report::{Report, Submission};

#[derive(Serialize)]
struct Score<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    index: Index<'a>,
    gap: Gap,
    unproven: usize,
    overdue: usize,
    dimensions: Vec<Dimension<'a>>,
    pillars: Vec<Group<'a>>,
    opds: Vec<Opd<'a>>,
    indicators: Vec<Indicator<'a>>,
    problems: Problems,
}

#[derive(Serialize)]
struct Index<'a> {
    claimed: Reading<'a>,
    supported: Reading<'a>,
    verified: Reading<'a>,
    target: Reading<'a>,
}

#[derive(Serialize)]
struct Reading<'a> {
    official: Box<RawValue>,
    exact: Box<RawValue>,
    predicate: Option<&'a str>,
}

#[derive(Serialize)]
struct Value {
    official: Box<RawValue>,
    exact: Box<RawValue>,
}

#[derive(Serialize)]
struct Dimension<'a> {
    id: &'a str,
    parent: Option<&'a str>,
    weight: Box<RawValue>,
    claimed: Value,
    supported: Value,
    verified: Value,
    target: Value,
    gap: Gap,
    indicators: usize,
    complete: usize,
}

#[derive(Serialize)]
struct Group<'a> {
    id: &'a str,
    weight: Box<RawValue>,
    claimed: Box<RawValue>,
    supported: Box<RawValue>,
    verified: Box<RawValue>,
    target: Box<RawValue>,
    gap: Gap,
    indicators: usize,
    complete: usize,
}

#[derive(Serialize)]
struct Opd<'a> {
    id: &'a str,
    indicators: usize,
    complete: usize,
    overdue: usize,
    gap: Gap,
    submission: Option<&'static str>,
}

#[derive(Serialize)]
struct Indicator<'a> {
    id: &'a str,
    pillar: Option<&'a str>,
    dimension: &'a str,
    lead: Option<&'a str>,
    weight: Box<RawValue>,
    answered: bool,
    unproven: bool,
    claimed: Box<RawValue>,
    supported: Box<RawValue>,
    verified: Box<RawValue>,
    target: Box<RawValue>,
    gap: Gap,
    remaining: Vec<Remaining<'a>>,
}

#[derive(Serialize)]
struct Remaining<'a> {
    cause: &'static str,
    requirement: Option<&'a str>,
    opd: &'a str,
    due: Option<String>,
    points: Box<RawValue>,
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
        official: decimal(&outcome.official.official(digits)),
        exact: exact(&outcome.exact),
        predicate: report.band(&outcome.official).map(|band| band.get(language)),
    };
    let assessment = report.assessment;
    let index = &assessment.index;
    let score = Score {
        head: Head::of(report),
        index: Index {
            claimed: reading(&index.claimed),
            supported: reading(&index.supported),
            verified: reading(&index.verified),
            target: reading(&index.target),
        },
        gap: Gap::of(&assessment.gap),
        unproven: report.unproven().count(),
        overdue: report.late_promises().count(),
        dimensions: dimensions(report),
        pillars: pillars(report),
        opds: assessment
            .owners
            .iter()
            .map(|owed| Opd {
                id: report.owner_id(owed.owner),
                indicators: owed.indicators,
                complete: owed.complete,
                overdue: report.late_promises_of(owed.owner).count(),
                gap: Gap::of(&owed.gap),
                submission: report.submission(owed.owner).map(Submission::name),
            })
            .collect(),
        indicators: indicators(report),
        problems: Problems {
            errors: report.run.count(Severity::Error),
            warnings: report.run.count(Severity::Warning),
            notes: report.run.count(Severity::Note),
        },
    };
    document(&score)
}

fn dimensions<'a>(report: &'a Report) -> Vec<Dimension<'a>> {
    let digits = report.instrument.dimension_digits;
    let all = &report.instrument.dimensions;
    let value = |tally: &Tally, pick: fn(&Readings<Exact>) -> &Exact| Value {
        official: decimal(&pick(&tally.official).official(digits)),
        exact: exact(pick(&tally.value)),
    };
    all.iter()
        .zip(&report.assessment.dimensions)
        .filter_map(|(dimension, tally)| {
            let tally = tally.as_ref()?;
            Some(Dimension {
                id: &dimension.id,
                parent: dimension.parent.map(|parent| all[parent].id.as_str()),
                weight: exact(&tally.weight),
                claimed: value(tally, |readings| &readings.claimed),
                supported: value(tally, |readings| &readings.supported),
                verified: value(tally, |readings| &readings.verified),
                target: value(tally, |readings| &readings.target),
                gap: Gap::of(&tally.gap),
                indicators: tally.indicators,
                complete: tally.complete,
            })
        })
        .collect()
}

fn pillars<'a>(report: &'a Report) -> Vec<Group<'a>> {
    let ids = report.instrument.groups().map(|(id, _)| id);
    ids.zip(&report.assessment.pillars)
        .map(|(id, tally)| Group {
            id,
            weight: exact(&tally.weight),
            claimed: exact(&tally.value.claimed),
            supported: exact(&tally.value.supported),
            verified: exact(&tally.value.verified),
            target: exact(&tally.value.target),
            gap: Gap::of(&tally.gap),
            indicators: tally.indicators,
            complete: tally.complete,
        })
        .collect()
}

fn indicators<'a>(report: &'a Report) -> Vec<Indicator<'a>> {
    let instrument = report.instrument;
    let assessment = report.assessment;
    report
        .counted()
        .map(|(index, scored)| {
            let indicator = &instrument.indicators[index];
            let answer = &report.workspace.answers[index];
            let points = |levels| assessment.worth(scored, levels);
            let gap = crate::judge::assess::Gap {
                work: points(scored.gap.work),
                evidence: points(scored.gap.evidence),
                review: points(scored.gap.review),
            };
            let remaining = scored.debts.iter().map(|debt| Remaining {
                cause: debt.cause.name(),
                requirement: debt.requirement.map(|index| indicator.requirements()[index].id.as_str()),
                opd: report.owner_id(debt.owner),
                due: debt.due.map(|due| due.to_string()),
                points: exact(&assessment.points(scored, debt)),
            });
            Indicator {
                id: &indicator.id,
                pillar: indicator.pillar.map(|pillar| instrument.pillars[pillar].id.as_str()),
                dimension: &instrument.dimensions[indicator.dimension].id,
                lead: answer.lead.map(|lead| report.owner_id(Owner::Agency(lead))),
                weight: exact(&assessment.weight(scored)),
                answered: scored.claim.is_some(),
                unproven: scored.unproven,
                claimed: exact(&scored.value.claimed.exact()),
                supported: exact(&scored.value.supported.exact()),
                verified: exact(&scored.value.verified.exact()),
                target: exact(&scored.value.target.exact()),
                gap: Gap::of(&gap),
                remaining: remaining.collect(),
            }
        })
        .collect()
}
