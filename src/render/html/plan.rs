//! The plan: from where to where, who has more to do than days left, and the steps, of all or of one owner.

use super::super::{nothing, plan};
use super::table::Head::{Chart, Empty, Figure, Text};
use super::table::heads;
use super::{Exact, Label, Markup, Owner, Page, Report, chart, frame, html, legible, words};
use crate::base::show::Show;
use crate::judge::plan::{Finding, Step, Task, Way};
use crate::report::plan::{Load, Planning};

/// Loads at most; the last row holds the other owners together.
const LOADS: usize = 60;
const TASKS: usize = 400;

pub(super) fn section(report: &Report, planning: &Planning, page: Page) -> Markup {
    let outcome = plan::outcome(report, planning, page);
    let unassigned = plan::unassigned(report, planning, page);
    let attainable = plan::attainable(report, planning.attainable.as_ref(), page);
    html! {
        @if let Some(said) = attainable { p { bdi { (said.replace('\n', ". ")) } } }
        @match &planning.plan.finding {
            Finding::Way(way) if way.steps.is_empty() => p class="lead" { (outcome) },
            Finding::Way(way) => {
                p class="lead" { (outcome) }
                p { (plan::size(report, planning, way, page)) }
                @match plan::late(report, planning, page) {
                    Some(late) => p class="late" { bdi { (late) } },
                    None => p { (words::plan::in_time(page.language)) },
                }
                @if let Some(choice) = plan::choice(report, planning, way, page) {
                    p class="note" { bdi { (choice) } }
                }
                (loads(report, &planning.loads, page))
                (steps(report, way, None, page))
            }
            Finding::OutOfReach(_) | Finding::TooFine => p class="lead late" { (outcome) },
        }
        @if let Some(unassigned) = unassigned { p class="note" { bdi { (unassigned) } } }
        (assumed(report, planning, page))
    }
}

pub(super) fn part(report: &Report, planning: &Planning, owner: Owner, page: Page) -> Markup {
    let language = page.language;
    let name = page.owner(report, owner);
    let reach = planning.plan.reach.readable(None);
    let unassigned = plan::unassigned(report, planning, page).filter(|_| owner == Owner::Unassigned);
    html! {
        @match (&planning.plan.finding, planning.load(owner), report.lacking(owner)) {
            (_, None, Some(_)) => p class="lead late" { (nothing(report, Some(owner), page)) },
            (Finding::Way(way), Some(load), _) => {
                p class="lead" {
                    bdi { (words::plan::part(language, &name, &reach, &load.effort, load.indicators, &load.available)) }
                }
                (loads(report, std::slice::from_ref(load), page))
                (steps(report, way, Some(owner), page))
                (assumed(report, planning, page))
            }
            (Finding::Way(way), None, None) if !way.steps.is_empty() => {
                p class="lead" { bdi { (words::plan::no_part(language, &name, &reach)) } }
            }
            (Finding::Way(_) | Finding::OutOfReach(_) | Finding::TooFine, _, _) => {
                p class="lead" { (plan::outcome(report, planning, page)) }
            }
        }
        @if let Some(unassigned) = unassigned { p class="note" { bdi { (unassigned) } } }
    }
}

fn assumed(report: &Report, planning: &Planning, page: Page) -> Markup {
    let assumed = words::plan::reckoned(page.language, report, planning.steps());
    html! { @if let Some(assumed) = assumed.filter(|_| !planning.loads.is_empty()) { p class="note" { (assumed) } } }
}

fn loads(report: &Report, loads: &[Load], page: Page) -> Markup {
    let title = page.label(Label::LoadPerAgency);
    let whole = loads.iter().flat_map(|load| [&load.effort, &load.available]).max().expect("one has a load");
    let days = |days: &Exact| page.short(days, 2);
    let (shown, rest) = loads.split_at(loads.len().min(LOADS));
    let table = html! {
        table class="pillars loads" {
            (heads(&[Text(Label::Agency), Chart(html! {}), Figure(Label::Load), Figure(Label::Available), Empty], page))
            tbody {
                @for load in shown {
                    @let says = words::caption::load(page.language, &days(&load.effort), &days(&load.available));
                    tr {
                        th scope="row" class="owner" { bdi { (page.owner(report, load.owner)) } }
                        td class="chart" { (chart::load(&load.effort, &load.available, whole, &says)) }
                        td class="figure" { (days(&load.effort)) }
                        td class="figure" { (days(&load.available)) }
                        @match load.lacking() {
                            Some(lacking) => td class="late" { (words::plan::lacking(page.language, &lacking)) },
                            None => td { (page.label(Label::InTime)) },
                        }
                    }
                }
                @if !rest.is_empty() {
                    tr {
                        th scope="row" { (words::caption::other_owners(page.language, rest.len())) }
                        td {}
                        td class="figure" { (days(&rest.iter().map(|load| load.effort.clone()).sum())) }
                        td class="figure" { (days(&rest.iter().map(|load| load.available.clone()).sum())) }
                        td {}
                    }
                }
            }
        }
    };
    html! {
        h3 { (title) }
        ul class="legend" aria-hidden="true" {
            li { (chart::swatch("part")) (page.label(Label::Fits)) }
            li { (chart::swatch("over")) (page.label(Label::Exceeds)) }
            li { (chart::mark_sample()) (page.label(Label::Available)) }
        }
        (frame(title, &table))
    }
}

/// What is to be done, a body of the table for each step; of one owner its own things only.
fn steps(report: &Report, way: &Way, owner: Option<Owner>, page: Page) -> Markup {
    let title = page.label(Label::Steps);
    let all = way.steps.iter().flat_map(|step| step.tasks.iter().map(move |task| (step, task)));
    let all: Vec<_> = all.filter(|(_, task)| owner.is_none_or(|owner| task.owner == owner)).collect();
    let (shown, rest) = all.split_at(all.len().min(TASKS));
    let mut columns = vec![Figure(Label::Share), Text(Label::Indicator), Figure(Label::Effort)];
    columns.extend(owner.is_none().then_some(Text(Label::Agency)));
    columns.push(Text(Label::ToDo));
    let table = html! {
        table class="steps" {
            (heads(&columns, page))
            @for tasks in shown.chunk_by(|a, b| a.0.index == b.0.index) { tbody { (step(report, tasks, owner, page)) } }
        }
    };
    html! {
        h3 { (title) }
        (frame(title, &table))
        @if !rest.is_empty() { p class="note" { (words::plan::more(page.language, rest.len())) } }
    }
}

fn step(report: &Report, tasks: &[(&Step, &Task)], owner: Option<Owner>, page: Page) -> Markup {
    html! {
        @for (place, (step, task)) in tasks.iter().enumerate() {
            @let indicator = &report.instrument.indicators[step.index];
            tr {
                @if place == 0 {
                    td class="figure" rowspan=(tasks.len()) { (page.share(report, &step.points, 1)) }
                    th scope="rowgroup" rowspan=(tasks.len()) {
                        span class="id" {
                            (legible::line(&indicator.id, 64)) " "
                            span class="values" { (step.from.show(page.language)) " → " (step.to.show(page.language)) }
                        }
                        small { bdi { (page.text(&indicator.name, 80)) } }
                    }
                }
                td class="figure" { (page.short(&task.effort, 3)) }
                @if owner.is_none() { td class="owner" { bdi { (page.owner(report, task.owner)) } } }
                td class="to-do" { bdi { (words::plan::task(page.language, report, step.index, &task.what)) } }
            }
        }
    }
}
