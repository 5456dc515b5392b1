//! How the index is computed: the arithmetic of the verified reading with the weights used, and what of it is official.

use maud::{Markup, html};

use super::super::Page;
use super::super::explain_index::{MEAN, steps, sum};
use super::{Section, frame};
use crate::base::exact::Exact;
use crate::base::legible;
use crate::read::document::pillar::Provenance;
use crate::report::Report;
use crate::words::caption::Provenances;
use crate::words::{self, Label};

/// The arithmetic, its sources and its notes.
pub(super) fn section(report: &Report, page: Page) -> Section {
    let instrument = report.instrument;
    let title = page.label(Label::Computed);
    let rounding = words::rounding(page.language, instrument.dimension_digits, instrument.index_digits);
    let line = sum(report, |readings| &readings.verified, &report.assessment.index.verified, page);
    let body = html! {
        p { (rounding) }
        h3 {
            (page.label(Label::Verified)) " · " (page.label(Label::Profile)) " "
            bdi { (legible::line(&instrument.profiles[report.workspace.profile].id, 64)) }
        }
        (frame(title, &table(report, page)))
        p class="sum" { bdi { (line) } }
        p { (page.label(Label::GapNote)) }
        h3 { (page.label(Label::Ours)) }
        @if let Some(note) = &instrument.note { p { bdi { (page.text(note, 2_000)) } } }
        @if let Some(provenances) = provenances(report, page) { p { (provenances) } }
        @if !instrument.sources.is_empty() {
            h3 { (page.label(Label::Sources)) }
            ul class="sources" { @for source in instrument.sources.iter().take(20) { li { bdi { (page.text(source, 500)) } } } }
        }
    };
    Section { id: "method", title: title.to_owned(), body }
}

fn table(report: &Report, page: Page) -> Markup {
    html! {
        table class="arithmetic" {
            thead {
                tr {
                    th scope="col" { (page.label(Label::Dimension)) }
                    th scope="col" class="figure" { (page.label(Label::Weight)) }
                    th scope="col" class="figure" { (MEAN) }
                    th scope="col" class="figure" { (page.label(Label::Exact)) }
                    th scope="col" class="figure" { (page.label(Label::Official)) }
                }
            }
            tbody {
                @for step in steps(report, |readings| &readings.verified, page) {
                    @let percent = step.weight.clone() * Exact::ratio(100, 1);
                    tr {
                        th scope="row" class=[step.nested.then_some("nested")] { bdi { (step.name) } }
                        td class="figure" { (page.short(&percent, 2)) "%" }
                        td class="figure" { (step.formula) }
                        td class="figure" { (step.exact) }
                        td class="figure" { (step.official) }
                    }
                }
            }
        }
    }
}

/// Whose the evidence asked for is, where any is listed.
fn provenances(report: &Report, page: Page) -> Option<String> {
    let mut count = Provenances::default();
    for (index, _) in report.counted() {
        let requirements = report.instrument.indicators[index].requirements();
        for requirement in requirements.iter().filter(|one| !one.is_advice()) {
            match requirement.provenance {
                Provenance::Official => count.official += 1,
                Provenance::Suggested => count.suggested += 1,
            }
        }
    }
    (count.official + count.suggested > 0).then(|| words::caption::provenances(page.language, count))
}
