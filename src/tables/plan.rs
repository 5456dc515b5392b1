//! The tables of a plan: who has to do how much, the steps, and each thing to do; and of what can be judged.

use std::collections::BTreeSet;

use super::report::owner;
use super::{Kind, Table};
use crate::base::{lang::Language, show::Show};
use crate::judge::assess::Owner;
use crate::judge::plan::{Attainable, Step, Task, What};
use crate::model::workspace::{Piece, RequirementIndex};
use crate::report::review::{Case, Progress, progress};
use crate::report::{Report, plan::Load};
use crate::words::{self, Label};

pub fn loads<'a>(report: &Report, loads: impl IntoIterator<Item = &'a Load>, language: Language) -> Table {
    let lacking = |load: &&Load| load.lacking().map(|days| words::plan::lacking(language, &days));
    Table::of(loads)
        .owner(language, report, |load| load.owner)
        .column("indicator_count", Label::Indicators, Kind::Count, |load| load.indicators)
        .column("effort_days", Label::Load, Kind::Effort(2), |load| &load.effort)
        .column("available_days", Label::Available, Kind::Effort(2), |load| &load.available)
        .column("in_time", "", Kind::Flag, |load| load.lacking().is_none())
        .shown("lacking", "", Kind::Word, |load| lacking(load))
        .build()
}

/// What can be made in time, in one row.
pub fn attainable(report: &Report, found: Option<&Attainable>, language: Language) -> Table {
    let index = Kind::Rounded(report.index_digits());
    Table::of([()])
        .optional("index", "", index, |()| found.map(|found| &found.way.after))
        .optional("limited_by", "", Kind::Text, |()| Some(late(report, &found?.limited_by, language)))
        .inside(&late(report, &[], language))
        .optional("with_another_verifier", "", index, |()| found?.with_another_verifier.as_ref())
        .build()
}

/// The steps, the most points for a day first, each with the things to do.
pub fn steps(report: &Report, steps: &[Step], language: Language) -> Table {
    let things = |step: &[Step]| {
        let columns = "task requirement requirement_name covers shared_work shared_by pieces opd opd_name effort_days to_do";
        tasks(report, step, language).pick(columns)
    };
    Table::of(steps)
        .names(language, report, |step| step.index, "indicator", "indicator_name")
        .owner(language, report, |step| report.workspace.answers[step.index].owner())
        .shown("levels", Label::Value, Kind::Word, |step| levels(step, language))
        .shown("owners", Label::Agency, Kind::Word, |step| {
            let owners: BTreeSet<Owner> = step.tasks.iter().map(|task| task.owner).collect();
            let names: Vec<String> = owners.iter().map(|one| owner(report, *one, language)).collect();
            names.join(", ")
        })
        .column("from", Label::VerifiedShort, Kind::Level, |step| step.from)
        .column("to", Label::RaisedTo, Kind::Level, |step| step.to)
        .column("points", Label::Points, Kind::Points, |step| &step.points)
        .column("effort_days", Label::Effort, Kind::Effort(3), |step| step.effort)
        .column("tasks", "", Kind::Text, |step| things(std::slice::from_ref(step)))
        .inside(&things(&[]))
        .build()
}

pub fn unassigned(report: &Report, indicators: &[usize], language: Language) -> Table {
    Table::of(indicators).names(language, report, |index| **index, "indicator", "indicator_name").build()
}

pub fn late(report: &Report, owners: &[Owner], language: Language) -> Table {
    Table::of(owners).owner(language, report, |owner| **owner).build()
}

fn levels(step: &Step, language: Language) -> String {
    format!("{}→{}", step.from.show(language), step.to.show(language))
}

/// Each thing to do; what concerns a step as a whole stands in its first row, so that points add up.
pub fn tasks(report: &Report, steps: &[Step], language: Language) -> Table {
    let rows = steps
        .iter()
        .flat_map(|step| step.tasks.iter().enumerate().map(move |(place, task)| (step, place, task)));
    let requirement = |(step, _, task): &(&Step, usize, &Task)| {
        let requirements = report.instrument.indicators[step.index].requirements();
        kind(&task.what).1.map(|place| &requirements[place])
    };
    Table::of(rows)
        .names(language, report, |(step, ..)| step.index, "indicator", "indicator_name")
        .optional("points", Label::Points, Kind::Points, |(step, at, _)| (*at == 0).then_some(&step.points))
        .shown("levels", Label::Value, Kind::Word, |(step, ..)| levels(step, language))
        .column("from", Label::VerifiedShort, Kind::Level, |(step, ..)| step.from)
        .column("to", Label::RaisedTo, Kind::Level, |(step, ..)| step.to)
        .column("task", Label::TaskId, Kind::Id, |(.., task)| kind(&task.what).0)
        .requirement(language, report, requirement)
        .optional("pieces", "", Kind::Count, |(.., task)| kind(&task.what).2)
        .owner(language, report, |(.., task)| task.owner)
        .column("effort_days", Label::Effort, Kind::Effort(3), |(.., task)| &task.effort)
        .column("to_do", Label::ToDo, Kind::Text, |(step, _, task)| {
            words::plan::task(language, report, step.index, &task.what)
        })
        .build()
}

/// The stable word for what is to be done, the requirement that it is for, and how many pieces.
fn kind(what: &What) -> (&'static str, Option<RequirementIndex>, Option<usize>) {
    match what {
        What::Raise { .. } => ("raise", None, None),
        What::Supply { requirement, pieces, .. } => ("supply", *requirement, Some(*pieces)),
        What::Check(pieces) => ("check", None, Some(*pieces)),
        What::Lift => ("lift", None, None),
    }
}

/// What can be judged: a row for each piece of evidence that a verdict would be about. The first of a document has its
/// points, so that they add up.
pub fn cases<'a>(report: &Report<'a>, cases: &[Case<'a>], language: Language) -> Table {
    let mut rows = Vec::new();
    for case in cases {
        let conditions = &report.findings.conditions[case.index];
        let pieces = case.meant(report, None).into_iter().enumerate();
        rows.extend(pieces.map(|(nth, at)| (case, at, progress(&conditions[at]), nth == 0)));
    }
    let piece = |case: &Case, at: usize| -> &'a Piece { &report.workspace.answers[case.index].pieces[at] };
    let points = |(case, _, _, first): &(&Case, usize, Progress, bool)| first.then(|| case.points.clone());
    Table::of(rows)
        .names(language, report, |(case, ..)| case.index, "indicator", "indicator_name")
        .optional("points", Label::Points, Kind::Points, points)
        .share(report, 1, points)
        .column("effort_days", Label::Effort, Kind::Effort(3), |_| report.workspace.effort.review.days)
        .column("state", "", Kind::Id, |(_, _, progress, _)| progress.name())
        .shown("progress", Label::State, Kind::Word, |(_, _, progress, _)| progress.text(language))
        .owner(language, report, |(case, at, ..)| Owner::Agency(piece(case, *at).agency))
        .requirement(language, report, |(case, at, ..)| {
            Some(&case.indicator.requirements()[piece(case, *at).requirement?])
        })
        .column("document", Label::Document, Kind::Text, |(case, ..)| case.place.text())
        .build()
}
