//! Surveys: how many answered for each service, what they said, and what makes the survey worthless as proof.

use super::table::Head::{Chart, Figure, Text};
use super::table::heads;
use super::{Label, Markup, Page, chart, frame, html, legible, table, words};
use crate::base::survey::MOST;
use crate::model::instrument::Scale;
use crate::report::survey::Line;
use crate::tables::{Kind, survey as tables};

const SCALE: Scale = Scale { min: 1, max: MOST as i64 };
const SERVICES: usize = 100;
const QUESTIONS: usize = 60;

pub(super) fn section(lines: &[Line], page: Page) -> Markup {
    let (shown, rest) = lines.split_at(lines.len().min(SERVICES));
    html! {
        p class="note" { (page.label(Label::SurveyNote)) }
        (frame(page.label(Label::Surveys), &table(shown, page)))
        @if !rest.is_empty() { p class="note" { (words::recap::more(page.language, rest.len())) } }
        div class="questions" {
            h3 { (page.label(Label::PerQuestion)) }
            @for line in shown {
                details {
                    summary {
                        bdi { (legible::line(&line.service.name, 80)) } " "
                        small { bdi { (legible::line(&line.survey.file, 120)) } }
                    }
                    (frame(&legible::line(&line.service.name, 80), &questions(line, page)))
                }
            }
        }
    }
}

fn table(lines: &[Line], page: Page) -> Markup {
    let figures = [Label::Respondents, Label::Mean, Label::NoAnswer].map(Figure);
    let columns = [Text(Label::Service), Chart(chart::axis(SCALE))].into_iter().chain(figures);
    let columns: Vec<_> = columns.chain([Text(Label::Problems)]).collect();
    html! {
        table class="pillars surveys" {
            (heads(&columns, page))
            tbody {
                @for line in lines {
                    tr {
                        th scope="row" {
                            bdi { (legible::line(&line.service.name, 60)) }
                            small { bdi { (legible::line(&line.survey.file, 80)) } }
                        }
                        td class="chart" { @if let Some(mean) = &line.mean { (chart::value(mean, SCALE)) } }
                        td class="figure" {
                            (line.service.respondents)
                            @if let Some(minimum) = line.fewer_than {
                                span class="late" { small { (words::caption::fewer_than(page.language, minimum)) } }
                            }
                        }
                        td class="figure" { @if let Some(mean) = &line.mean { (page.number(&mean.rounded(2))) } @else { "–" } }
                        td class="figure" { (line.none) }
                        td {
                            @if line.faults.is_empty() { "–" }
                            @for code in &line.faults { span class="fault" { (code.fault(page.language).unwrap_or(code.name())) } }
                        }
                    }
                }
            }
        }
    }
}

fn questions(line: &Line, page: Page) -> Markup {
    let rows = tables::questions(tables::asked(line.survey, line.service))
        .cut("question", 24)
        .shown_as("mean", Kind::Value(Some(2)))
        .first(QUESTIONS);
    let charts = line.service.tallies.iter().map(|tally| {
        html! { @if let Some(mean) = tally.mean() { (chart::value(&mean, SCALE)) } }
    });
    table::table(&rows, "pillars", Some((&chart::axis(SCALE), &charts.collect::<Vec<_>>())), page)
}
