//! The three readings of pillars and of indicators with the mark of the target, and what is still open.

use super::table::Head::{Chart, Figure, Text};
use super::table::{heads, table};
use super::{Exact, Label, Markup, Page, Report, chart, frame, html, legible, words};
use crate::report::{owing::Part, rank::Reading};
use crate::tables::report as tables;

pub(super) fn pillars(report: &Report, page: Page) -> Markup {
    let scale = report.instrument.scale;
    let number = |value: &Exact| page.number(&value.rounded(2));
    let groups = report.instrument.groups().zip(&report.assessment.pillars);
    let charts = groups.filter(|(_, tally)| tally.indicators > 0).map(|((_, name), tally)| {
        let says = chart::alternatives(&tally.value, scale, number, page);
        chart::bars(&tally.value, scale, &format!("{}: {says}", page.text(name, 40)))
    });
    let rows = tables::pillars(report, page.language)
        .keep("indicator_count", |count| *count != 0_usize.into())
        .cut("name", 40)
        .titled("claimed.rounded", Label::Claimed)
        .titled("supported.rounded", Label::Supported)
        .titled("verified.rounded", Label::Verified)
        .pick("name verified.rounded supported.rounded claimed.rounded target.rounded gap.total complete");
    let charts: Vec<_> = charts.collect();
    let table = table(&rows, "pillars", Some((&chart::axis(scale), &charts)), page);
    html! { (chart::legend(page)) (frame(page.label(Label::PillarResults), &table)) }
}

pub(super) fn indicators(report: &Report, part: &Part, page: Page) -> Markup {
    let scale = report.instrument.scale;
    let level = |value: &Exact| page.short(value, 4);
    let mut columns = vec![Text(Label::Indicator), Chart(chart::axis(scale))];
    columns.extend(chart::READINGS.map(|(_, label)| Figure(label)));
    columns.extend([Label::Target, Label::Gap].map(Figure));
    let table = html! {
        table class="pillars indicators" {
            (heads(&columns, page))
            tbody {
                @for index in &part.indicators {
                    @let indicator = &report.instrument.indicators[*index];
                    @let scored = &report.assessment.indicators[*index];
                    @let values = scored.value.map(|value| value.exact());
                    @let target = level(&values.target);
                    // Nothing said counts as the lowest value, but is not the same.
                    @let unanswered = scored.claim.is_none();
                    @let says = chart::alternatives(&values, scale, level, page);
                    tr {
                        th scope="row" {
                            span class="id" { (legible::line(&indicator.id, 64)) } " "
                            bdi { (page.text(&indicator.name, 80)) }
                            @if let Some(measured) = &report.workspace.answers[*index].measured {
                                " " small { bdi { (words::measured(page.language, measured)) } }
                            }
                        }
                        td class="chart" { (chart::bars(&values, scale, &says)) }
                        @for (reading, _) in chart::READINGS {
                            td class={ "figure " (reading.name()) } {
                                @if unanswered && reading == Reading::Claimed { small { (page.label(Label::Unanswered)) } }
                                @else { (level(reading.of(&values))) }
                            }
                        }
                        td class="figure" { (target) }
                        td class="figure" { (page.points(&report.gap(scored).total())) }
                    }
                }
            }
        }
    };
    html! { (chart::legend(page)) (frame(page.label(Label::Led), &table)) }
}
