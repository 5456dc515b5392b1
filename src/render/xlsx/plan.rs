//! The sheet of the cheapest plan: a row for each thing to do, the steps with the most points for a day first. Points stand in
//! the first row of a step, so that they add up.

use rust_xlsxwriter::Workbook;

use super::super::Page;
use super::super::plan_json::kind;
use super::sheet::{Cell, Kind, bars, column, list, sheet};
use crate::judge::plan::{Finding, Step, Task};
use crate::report::Report;
use crate::report::plan::Planning;
use crate::words::{self, Label};

pub(super) fn add(workbook: &mut Workbook, report: &Report, planning: &Planning, page: Page) {
    let sheet = sheet(workbook, Label::Plan, report, page);
    let columns = [
        column(page.label(Label::Points), Kind::Points, 9),
        column(page.label(Label::Code), Kind::Text, 10),
        column(page.label(Label::Indicator), Kind::Text, 32),
        column(page.label(Label::VerifiedShort), Kind::Level, 9),
        column(page.label(Label::RaisedTo), Kind::Level, 9),
        column(page.label(Label::Effort), Kind::Level, 8),
        column(page.label(Label::Agency), Kind::Text, 15),
        column(page.label(Label::ToDo), Kind::Text, 56),
        column(page.label(Label::Pillar), Kind::Text, 18),
        column(page.label(Label::AgencyId), Kind::Id, 14),
        column(page.label(Label::TaskId), Kind::Id, 9),
        column(page.label(Label::RequirementId), Kind::Id, 18),
        column(page.label(Label::PillarId), Kind::Id, 14),
        column(page.label(Label::DimensionId), Kind::Id, 12),
    ];
    let steps: &[Step] = match &planning.plan.finding {
        Finding::Way(way) => &way.steps,
        Finding::OutOfReach(_) | Finding::TooFine => &[],
    };
    let last = list(sheet, &columns, 2, steps.iter().flat_map(|step| rows(report, step, page)), page);
    bars(sheet, 1, last, 0);
}

fn rows(report: &Report, step: &Step, page: Page) -> Vec<Vec<Cell>> {
    let instrument = report.instrument;
    let indicator = &instrument.indicators[step.index];
    let row = |(place, task): (usize, &Task)| {
        let (word, requirement, _) = kind(&task.what);
        vec![
            if place == 0 { Cell::exact(&step.points) } else { Cell::Empty },
            Cell::Text(indicator.id.clone()),
            Cell::text(indicator.name.get(page.language)),
            Cell::level(step.from),
            Cell::level(step.to),
            Cell::exact(&task.effort),
            Cell::Text(page.owner_whole(report, task.owner)),
            Cell::Text(words::plan::task(page.language, report, step.index, &task.what)),
            Cell::text(instrument.pillar(indicator.pillar).1.get(page.language)),
            Cell::Text(report.owner_id(task.owner).to_owned()),
            Cell::Text(word.to_owned()),
            requirement.map_or(Cell::Empty, |place| Cell::Text(indicator.requirements()[place].id.clone())),
            Cell::Text(instrument.pillar(indicator.pillar).0.to_owned()),
            Cell::Text(instrument.dimensions[indicator.dimension].id.clone()),
        ]
    };
    step.tasks.iter().enumerate().map(row).collect()
}
