//! How the index is computed: the verified reading with the weights used, and what of it is official.

use super::super::explain::{steps, sum};
use super::super::{score_table::counted_pillars, tiers};
use super::table::table;
use super::{Label, Markup, Page, Report, frame, html, legible, words};
use crate::read::document::pillar::Provenance;
use crate::report::rank::Reading;
use crate::tables::report as tables;

pub(super) fn section(report: &Report, page: Page) -> Markup {
    let instrument = report.instrument;
    let rounding = words::rounding(page.language, instrument.dimension_digits, instrument.index_digits);
    let rows = tables::dimensions(report, page.language).cut("nested", 60).pick(DIMENSIONS);
    let pillars = counted_pillars(report, 60, page).pick(PILLARS);
    let line = sum(report, Reading::Verified, page);
    html! {
        p { (rounding) }
        h3 { (page.label(Label::Dimensions)) }
        (frame(page.label(Label::Dimensions), &table(&rows, "arithmetic", None, page)))
        h3 { (page.label(Label::PillarResults)) }
        (frame(page.label(Label::PillarResults), &table(&pillars, "arithmetic", None, page)))
        @let note = tiers(report, false, page);
        @if !note.is_empty() { p { (note) } }
        h3 {
            (page.label(Label::Verified)) " · " (page.label(Label::Profile)) " "
            bdi { (legible::line(report.profile(), 64)) }
        }
        (frame(page.label(Label::Computed), &table(&steps(report, Reading::Verified, "weight", page), "arithmetic", None, page)))
        p class="sum" { bdi { (line) } }
        p { (page.label(Label::GapNote)) }
        h3 { (page.label(Label::Ours)) }
        @if let Some(note) = &instrument.note { p { bdi { (page.text(note, 2_000)) } } }
        @if let Some(provenances) = provenances(report, page) { p { (provenances) } }
        @if !instrument.sources.is_empty() {
            h3 { (page.label(Label::Sources)) }
            ul class="sources" { @for source in instrument.sources.iter().take(20) { li { bdi { (page.text(source, 500)) } } } }
        }
    }
}

const PILLARS: &str =
    "name weight verified.rounded supported.rounded claimed.rounded target.rounded gap.total complete";
const DIMENSIONS: &str = "nested weight_within weight verified.rounded supported.rounded claimed.rounded \
    target.rounded gap.total complete";

fn provenances(report: &Report, page: Page) -> Option<String> {
    let all = report.counted().flat_map(|(index, _)| report.instrument.indicators[index].requirements());
    let all: Vec<_> = all.filter(|one| !one.is_advice()).collect();
    let suggested = all.iter().filter(|one| one.provenance == Provenance::Suggested).count();
    (!all.is_empty()).then(|| words::caption::provenances(page.language, all.len() - suggested, suggested))
}
