//! The three readings of indicators with the mark of the target, and what part of all that remains is theirs.

use super::table::Head::{Chart, Figure, Text};
use super::table::heads;
use super::{Exact, Label, Markup, Page, Report, chart, frame, html, legible, words};
use crate::report::{owing::Part, rank::Reading};

pub(super) fn indicators(report: &Report, part: &Part, page: Page) -> Markup {
    let scale = report.instrument.scale;
    let level = |value: &Exact| page.short(value, 4);
    let mut columns = vec![Text(Label::Indicator), Chart(chart::axis(scale))];
    columns.extend(chart::READINGS.map(|(_, label)| Figure(label)));
    columns.extend([Label::Target, Label::Share].map(Figure));
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
                        td class="figure" { (page.share(report, &report.gap(scored).total(), 1)) }
                    }
                }
            }
        }
    };
    html! { (chart::legend(page)) (frame(page.label(Label::Led), &table)) }
}
