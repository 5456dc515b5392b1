//! Due dates up to the deadline: a chart of how much is due when, and a table of each day.

use super::table::Head::{Figure, Text};
use super::table::heads;
use super::{Exact, Label, Markup, Page, Report, chart, frame, html, words};
use crate::base::calendar::days_between;
use crate::report::Remaining;
use crate::report::timeline::{Batch, Timeline};

const BARS: i64 = 42;
/// Rows of the table at most; the last holds the other days together.
const ROWS: usize = 120;

pub(super) fn section(report: &Report, remaining: &[&Remaining], page: Page) -> Markup {
    let timeline = Timeline::of(remaining);
    html! {
        @if !timeline.days.is_empty() {
            p class="note" { (page.label(Label::DueNote)) }
            (bars(report, &timeline, page))
        }
        (frame(page.label(Label::DueDates), &table(report, &timeline, page)))
    }
}

/// Bars by day (or by several days where there are many), with today and the deadline marked.
fn bars(report: &Report, timeline: &Timeline, page: Page) -> Markup {
    let (today, deadline) = (report.run.today, report.workspace.deadline);
    let stretches = timeline.stretches(today, deadline, BARS);
    let most = stretches.iter().map(|one| one.items).max().unwrap_or(0).max(1);
    let all: usize = stretches.iter().map(|one| one.items).sum();
    let overdue = timeline.overdue(today);
    let count = stretches.len();
    // Shares of the width, in tenths of a stretch; of the height, above a base line at 78 in a hundred.
    let percent = |part: &Exact| chart::percent(part, &share(1, 1));
    let across = |tenths: usize| share(tenths, 10 * count);
    let middle = |place: usize| percent(&across(10 * place + 5));
    let height = |items: usize| share(60 * items, 100 * most);
    let top = |items: usize| percent(&(share(78, 100) - height(items)));
    let at = |day| stretches.iter().rposition(|one| one.from <= day).unwrap_or(0);
    let anchor = |place: usize| match place * 10 / count {
        0 => "start",
        8.. => "end",
        _ => "middle",
    };
    html! {
        svg class="due" role="img" focusable="false"
            aria-label=(words::caption::due_chart(page.language, overdue, all - overdue)) {
            line class="base" x1="0" x2="100%" y1="78%" y2="78%" {}
            // One above, one below: they may be as near as the same day.
            @for (day, label, y) in [(today, page.label(Label::Today), "6%"), (deadline, page.label(Label::Deadline), "92%")] {
                @let place = at(day);
                line class="day" x1=(middle(place)) x2=(middle(place)) y1="9%" y2="84%" {}
                text class="day" x=(middle(place)) y=(y) text-anchor=(anchor(place)) {
                    (label) ", " (words::short_date(page.language, day))
                }
            }
            @for (place, one) in stretches.iter().enumerate().filter(|(_, one)| one.items > 0) {
                rect class=(if one.from < today { "late" } else { "ahead" }) x=(percent(&across(10 * place + 2)))
                    width=(percent(&across(6))) y=(top(one.items)) height=(percent(&height(one.items))) {}
                text class="count" x=(middle(place)) y=(top(one.items)) dy="-0.4em" text-anchor="middle" { (one.items) }
            }
        }
    }
}

fn share(part: usize, whole: usize) -> Exact {
    Exact::ratio(part as i128, whole as i128)
}

fn table(report: &Report, timeline: &Timeline, page: Page) -> Markup {
    let language = page.language;
    let (first, rest) = timeline.days.split_at(timeline.days.len().min(ROWS));
    html! {
        table class="dates" {
            (heads(&[Text(Label::Day), Text(Label::ToDeadline), Figure(Label::ItemCount), Figure(Label::Share), Text(Label::Agency)], page))
            tbody {
                @for (day, batch) in first {
                    @let late = *day < report.run.today;
                    tr {
                        th scope="row" class={ "due" @if late { " late" } } {
                            time datetime=(day) { (words::short_date(language, *day)) }
                            @if late { " " small { (Label::Overdue.text(language)) } }
                        }
                        td { (words::days_left(language, days_between(*day, report.workspace.deadline))) }
                        (batch_cells(report, batch, page))
                    }
                }
                @if let Some((day, _)) = rest.first() {
                    tr {
                        th scope="row" { (words::short_date(language, *day)) " …" }
                        td {}
                        td class="figure" { (rest.iter().map(|(_, batch)| batch.items).sum::<usize>()) }
                        td class="figure" { (page.share(report, &rest.iter().map(|(_, batch)| batch.points.clone()).sum(), 1)) }
                        td {}
                    }
                }
                @if timeline.undated.items > 0 {
                    tr {
                        th scope="row" { (Label::Undated.text(language)) }
                        td { "–" }
                        (batch_cells(report, &timeline.undated, page))
                    }
                }
            }
        }
    }
}

fn batch_cells(report: &Report, batch: &Batch, page: Page) -> Markup {
    let more = batch.owners.len().saturating_sub(5);
    html! {
        td class="figure" { (batch.items) }
        td class="figure" { (page.share(report, &batch.points, 1)) }
        td class="owner" {
            @for (place, owner) in batch.owners.iter().take(5).enumerate() {
                @if place > 0 { ", " }
                bdi { (page.owner(report, *owner)) }
            }
            @if more > 0 { ", " (words::caption::other_owners(page.language, more)) }
        }
    }
}
