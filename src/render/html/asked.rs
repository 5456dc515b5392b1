//! What each value of each indicator asks for, an indicator at a time to be unfolded.

use super::{Label, Markup, Page, Report, html, legible};
use crate::words::ladder::{ladder, remarks};

/// Lines at most: who has more of them asks for one indicator.
const LINES: usize = 2_000;

pub(super) fn section(report: &Report, indicators: &[usize], page: Page) -> Markup {
    let indicators = indicators.iter().map(|index| &report.instrument.indicators[*index]);
    let ladders = indicators.map(|one| (one, ladder(one, Some(report.workspace), page.language)));
    let mut lines = 0;
    let shown = ladders.take_while(|(_, ladder)| {
        lines += ladder.iter().map(|(_, lines)| lines.len()).sum::<usize>() + 1;
        lines <= LINES
    });
    let shown: Vec<_> = shown.collect();
    // What holds for all of them is said once.
    let same = |label: &Label| shown.iter().all(|(one, _)| remarks(one).any(|other| other == *label));
    let same: Vec<_> = [Label::Cumulative, Label::NoMeaning].into_iter().filter(same).collect();
    html! {
        p { @for label in &same { (page.label(*label)) " " } }
        @for (indicator, ladder) in &shown {
            details {
                summary {
                    span class="id" { (legible::line(&indicator.id, 64)) } " " bdi { (page.text(&indicator.name, 80)) }
                }
                p { bdi { (page.text(&indicator.asks, 600)) } }
                @for remark in remarks(indicator).filter(|one| !same.contains(one)) { p { (page.label(remark)) } }
                dl class="ladder" {
                    @for (level, lines) in ladder {
                        dt { @match level { Some(level) => (level), None => "–" } }
                        dd { @for line in lines { p { bdi { (legible::line(line, 900)) } } } }
                    }
                }
            }
        }
        @if lines > LINES { p class="note" { (page.label(Label::AskedElsewhere)) } }
    }
}
