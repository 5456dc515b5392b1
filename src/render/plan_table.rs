//! `plan` as tables: the load of each agency, then what to raise and how.

use super::table::{Column, table};
use super::{BAD, FAINT, FAIR, GOOD, Page, STRONG, caution, late_lines, level, masthead, plan, styled};
use crate::base::legible;
use crate::judge::plan::{Finding, Way};
use crate::report::Report;
use crate::report::plan::Planning;
use crate::words::{self, Label};

pub fn render(report: &Report, planning: &Planning, page: Page) -> String {
    let mut shown = masthead(report, page) + &caution(report, page);
    let outcome = plan::outcome(report, planning, page);
    let line = |style, text: &str| format!("{}\n", styled(style, page.wrapped(text, 0).trim_end()));
    shown += &match &planning.plan.finding {
        Finding::Way(way) if way.steps.is_empty() => line(GOOD, &outcome),
        Finding::Way(way) => format!("{}\n{}", styled(STRONG, &outcome), steps(report, planning, way, page)),
        Finding::OutOfReach(_) | Finding::TooFine => line(BAD, &outcome),
    };
    if let Some(unassigned) = plan::unassigned(report, planning, page) {
        shown += &format!("\n{}", line(FAIR, &unassigned));
    }
    let late = late_lines(report, &[], page);
    if late.is_empty() { shown } else { format!("{shown}\n{late}") }
}

fn steps(report: &Report, planning: &Planning, way: &Way, page: Page) -> String {
    let language = page.language;
    let mut shown = format!("{}\n", plan::size(report, planning, way, page));
    if let Some(late) = plan::late(report, planning, page) {
        shown += &format!("{}\n", styled(BAD, page.wrapped(&late, 0).trim_end()));
    }
    if let Some(choice) = plan::choice(report, planning, way, page) {
        shown += &page.wrapped(&choice, 0);
    }
    shown +=
        &format!("\n{}\n{}", styled(STRONG, page.label(Label::LoadPerAgency)), loads(report, planning, page));
    shown += &format!("\n{}\n{}", styled(STRONG, page.label(Label::Steps)), tasks(report, way, page));
    if let Some(assumed) = words::plan::assumed(language, &report.workspace.effort) {
        shown += &format!("\n{}\n", styled(FAINT, page.wrapped(&assumed, 0).trim_end()));
    }
    shown
}

fn loads(report: &Report, planning: &Planning, page: Page) -> String {
    let columns = [
        (page.label(Label::Agency), Column::Text),
        (page.label(Label::Indicators), Column::Figure),
        (page.label(Label::Load), Column::Figure),
        (page.label(Label::Available), Column::Figure),
        ("", Column::Word),
    ];
    let row = |load: &crate::report::plan::Load| {
        let lacking = load.lacking();
        vec![
            page.owner(report, load.owner),
            load.indicators.to_string(),
            page.short(&load.effort, 2),
            page.short(&load.available, 2),
            lacking.map_or_else(String::new, |days| words::plan::lacking(page.language, &days)),
        ]
    };
    table(page.width, &columns, planning.loads.iter().map(row).collect())
}

/// One row for each thing to do; what concerns the step as a whole stands in its first.
fn tasks(report: &Report, way: &Way, page: Page) -> String {
    let columns = [
        (page.label(Label::Points), Column::Figure),
        (page.label(Label::Indicator), Column::Word),
        (page.label(Label::Effort), Column::Figure),
        (page.label(Label::Agency), Column::Word),
        (page.label(Label::ToDo), Column::Text),
    ];
    let mut rows = Vec::new();
    for step in &way.steps {
        let id = legible::line(&report.instrument.indicators[step.index].id, 64);
        let values = format!("{id} {}→{}", level(step.from, page), level(step.to, page));
        for (place, task) in step.tasks.iter().enumerate() {
            let first = |text: String| if place == 0 { text } else { String::new() };
            rows.push(vec![
                first(page.points(&step.points)),
                first(values.clone()),
                page.short(&task.effort, 3),
                legible::line(&page.owner(report, task.owner), 14),
                words::plan::task(page.language, report, step.index, &task.what),
            ]);
        }
    }
    table(page.width, &columns, rows)
}
