//! Pillars: the three readings of each with the mark of the target, and what is still open.

use maud::html;

use super::super::Page;
use super::table::with_chart;
use super::{Section, chart, frame};
use crate::report::Report;
use crate::tables::report as tables;
use crate::words::Label;

/// A row per pillar, and one for the indicators without.
pub(super) fn section(report: &Report, page: Page) -> Section {
    let scale = report.instrument.scale;
    let title = page.label(Label::PillarResults);
    let number = |value: &crate::base::exact::Exact| page.number(&value.rounded(2));
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
        .pick(&[
            "name",
            "verified.rounded",
            "supported.rounded",
            "claimed.rounded",
            "target.rounded",
            "gap.total",
            "complete",
        ]);
    let table = with_chart(&rows, "pillars", &chart::axis(scale), &charts.collect::<Vec<_>>(), page);
    let body = html! { (chart::legend(page)) (frame(title, &table)) };
    Section { id: "pillars", title: title.to_owned(), body }
}
