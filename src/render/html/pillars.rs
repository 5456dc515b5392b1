//! Pillars: the three readings of each with the mark of the target, and what is still open.

use maud::html;

use super::super::Page;
use super::{Section, chart, frame};
use crate::report::Report;
use crate::words::Label;

/// A row per pillar, and one for the indicators without.
pub(super) fn section(report: &Report, page: Page) -> Section {
    let scale = report.instrument.scale;
    let title = page.label(Label::PillarResults);
    let names = report.instrument.groups().map(|(_, name)| page.text(name, 40));
    let number = |value: &crate::base::exact::Exact| page.number(&value.rounded(2));
    let table = html! {
        table class="pillars" {
            thead {
                tr {
                    th scope="col" { (page.label(Label::Pillar)) }
                    td class="chart" { (chart::axis(scale)) }
                    @for (_, label) in chart::READINGS { th scope="col" class="figure" { (page.label(label)) } }
                    @for label in [Label::Target, Label::Gap, Label::Complete] {
                        th scope="col" class="figure" { (page.label(label)) }
                    }
                }
            }
            tbody {
                @for (name, tally) in names.zip(&report.assessment.pillars).filter(|(_, tally)| tally.indicators > 0) {
                    @let target = number(&tally.value.target);
                    @let says = chart::READINGS.map(|(reading, label)| {
                        chart::alternative(label, &number(reading.of(&tally.value)), &target, scale, page)
                    }).join("; ");
                    tr {
                        th scope="row" { bdi { (name) } }
                        td class="chart" { (chart::bars(&tally.value, scale, &format!("{name}: {says}"))) }
                        @for (reading, _) in chart::READINGS {
                            td class={ "figure " (reading.name()) } { (number(reading.of(&tally.value))) }
                        }
                        td class="figure" { (target) }
                        td class="figure" { (page.points(&tally.gap.total())) }
                        td class="figure" { (tally.complete) "/" (tally.indicators) }
                    }
                }
            }
        }
    };
    let body = html! { (chart::legend(page)) (frame(title, &table)) };
    Section { id: "pillars", title: title.to_owned(), body }
}
