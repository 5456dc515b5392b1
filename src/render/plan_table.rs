//! `plan` as tables: the load of each agency, then what to raise and how.

use super::table::{Column, table};
use super::{BAD, FAINT, FAIR, GOOD, Page, STRONG, incomplete, level, masthead, styled};
use crate::assess::Owner;
use crate::exact::Exact;
use crate::legible;
use crate::plan::{Finding, Way};
use crate::report::Report;
use crate::report::plan::Planning;
use crate::words::{Label, choose};

/// The screen.
#[must_use]
pub fn render(report: &Report, planning: &Planning, page: Page) -> String {
    let mut shown = masthead(report, page) + &incomplete(report, page);
    let index = |index: &Exact| index.readable(report.index_digits());
    // What is wanted may be finer than the method rounds.
    let (reach, now) = (planning.plan.reach.readable(None), index(&planning.now));
    match &planning.plan.finding {
        Finding::Way(way) if way.steps.is_empty() => {
            let text = choose!(page.language, plan::already(&reach, &now));
            shown += &styled(GOOD, page.wrapped(&text, 0).trim_end());
            shown.push('\n');
        }
        Finding::Way(way) => {
            let title = choose!(page.language, plan::title(&reach, &now, &index(&way.after)));
            shown += &format!("{}\n", styled(STRONG, &title));
            shown += &steps(report, planning, way, page);
        }
        Finding::OutOfReach(best) => {
            let text = choose!(page.language, plan::out_of_reach(&reach, &now, &index(best)));
            shown += &styled(BAD, page.wrapped(&text, 0).trim_end());
            shown.push('\n');
        }
        Finding::TooFine => {}
    }
    if !planning.plan.unassigned.is_empty() {
        let ids = planning.plan.unassigned.iter();
        let ids: Vec<&str> = ids.map(|index| report.instrument.indicators[*index].id.as_str()).collect();
        let text = choose!(page.language, plan::unassigned(&ids));
        shown += &format!("\n{}\n", styled(FAIR, page.wrapped(&text, 0).trim_end()));
    }
    shown
}

fn steps(report: &Report, planning: &Planning, way: &Way, page: Page) -> String {
    let language = page.language;
    let agencies = planning.loads.iter().filter(|load| matches!(load.owner, Owner::Agency(_))).count();
    let left = choose!(language, working_days(report.days_left, report.working_days_left));
    let mut shown =
        format!("{}\n", choose!(language, plan::size(&way.effort, way.steps.len(), agencies, &left)));
    let late = planning.loads.iter().filter(|load| load.lacking().is_some());
    let late: Vec<String> = late.map(|load| page.owner_whole(report, load.owner)).collect();
    if !late.is_empty() {
        let text = choose!(language, plan::late(&late));
        shown += &format!("{}\n", styled(BAD, page.wrapped(&text, 0).trim_end()));
    }
    if !way.settled {
        shown += &page.wrapped(choose!(language, plan::unsettled()), 0);
    }
    shown +=
        &format!("\n{}\n{}", styled(STRONG, page.label(Label::LoadPerAgency)), loads(report, planning, page));
    shown += &format!("\n{}\n{}", styled(STRONG, page.label(Label::Steps)), tasks(report, way, page));
    if let Some(assumed) = choose!(language, plan::assumed(&report.workspace.effort)) {
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
            lacking.map_or_else(String::new, |days| choose!(page.language, plan::lacking(&days))),
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
        let id = legible::line(&report.instrument.indicators[step.index].id, 12);
        let values = format!("{id} {}→{}", level(step.from, page), level(step.to, page));
        for (place, task) in step.tasks.iter().enumerate() {
            let first = |text: String| if place == 0 { text } else { String::new() };
            rows.push(vec![
                first(page.points(&step.points)),
                first(values.clone()),
                page.short(&task.effort, 3),
                legible::line(&page.owner(report, task.owner), 14),
                choose!(page.language, plan::task(report, step.index, &task.what)),
            ]);
        }
    }
    table(page.width, &columns, rows)
}
