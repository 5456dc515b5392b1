//! What a meeting looks at, each on one screen that is read from five metres: decisions, pillars, agencies.

use super::super::decisions::decisions;
use super::super::score_table::{agencies as most_first, counted_pillars};
use super::super::{late, unproven};
use super::{
    Exact, Label, Markup, Page, Report, chart, frame, html, legible, remaining, table::table, words,
};
use crate::report::Remaining;

/// Their sections, which stand before all others.
pub(super) const SCREENS: [&str; 3] = ["decisions", "pillars", "agencies"];

/// Rows at most.
const ROWS: usize = 8;

pub(super) fn decide(report: &Report, all: &[&Remaining], page: Page) -> Markup {
    let rows = decisions(report, false, page)
        .first(ROWS)
        .titled("what", Label::Decision)
        .titled("whose", Label::Concerns);
    html! {
        @if !rows.rows.is_empty() { (frame(page.label(Label::ToDecide), &table(&rows, "large", None, page))) }
        (remaining::causes(report, all, page))
    }
}

/// Those that hold most back first, and what the bars show.
pub(super) fn pillars(report: &Report, page: Page) -> Markup {
    let scale = report.instrument.scale;
    let number = |value: &Exact| page.number(&value.rounded(2));
    let groups = report.instrument.groups().zip(&report.assessment.pillars);
    let mut groups: Vec<_> = groups.filter(|(_, tally)| tally.indicators > 0).collect();
    groups.sort_by_cached_key(|(_, tally)| std::cmp::Reverse(tally.gap.total()));
    let charts = groups.iter().map(|((_, name), tally)| {
        let says = chart::alternatives(&tally.value, scale, number, page);
        chart::bars(&tally.value, scale, &format!("{}: {says}", page.text(name, 40)))
    });
    let charts: Vec<_> = charts.collect();
    let rows = counted_pillars(report, 40, page).most_first("gap.total").first(ROWS);
    let rows = rows
        .titled("verified.rounded", Label::Verified)
        .pick("name verified.rounded target.rounded complete share");
    let table = table(&rows, "pillars large", Some((&chart::axis(scale), &charts)), page);
    html! {
        (frame(page.label(Label::PillarResults), &table))
        (more(groups.len().saturating_sub(ROWS), "method", page))
        (chart::legend(page))
        @if let Some(unproven) = unproven(report, page) { p class="note" { (unproven) } }
    }
}

/// Those with the most left to do, and who is late.
pub(super) fn agencies(report: &Report, page: Page) -> Markup {
    let (rows, rest) = most_first(report, ROWS, page);
    let rows = rows.pick("short complete items overdue next_due share");
    html! {
        (frame(page.label(Label::MostToDo), &table(&rows, "large", None, page)))
        (more(rest, "heat", page))
        @for (word, names) in late(report, &[], page) {
            p { strong class="late" { (word) } ": " bdi { (legible::line(&names, 160)) } }
        }
    }
}

/// How many more there are, with a link to all of them.
fn more(rest: usize, section: &str, page: Page) -> Markup {
    let more = words::decide::more(page.language, rest);
    html! { @if rest > 0 { p class="note" { a href={ "#" (section) } { (more) } } } }
}
