//! `compare` in its three forms.

use super::{BAD, FAIR, STRONG, escape, markdown, sample, styled, terminal};
use super::{Label, Page, Report, legible};
use crate::report::compare::{Change, Comparison};
use crate::report::state::Known;
use crate::tables::{Table, history as tables};

/// The indicators whose values changed, with their names and who leads them now.
fn changed(changes: &[Change], report: &Report, page: Page) -> Table {
    let place = |change: &&Change| report.instrument.by_id[&change.id];
    let lead = |change: &&Change| report.workspace.answers[place(change)].owner();
    let names = Table::of(changes)
        .names(page.language, report, place, "named", "name")
        .owner(page.language, report, lead)
        .build();
    let all = tables::changes(changes, page.language).beside(names);
    all.pick("titled claimed supported verified why opd_name")
}

fn title(comparison: &Comparison) -> String {
    let (before, after) = (comparison.before, comparison.after);
    format!("{} · {} → {}", legible::line(&after.region, 60), legible::line(&before.as_of, 10), after.as_of)
}

fn problems<'a>(comparison: &'a Comparison<'a>) -> Vec<(Label, &'a Vec<Known>)> {
    let labels = [Label::NewProblems, Label::Settled].into_iter();
    labels.zip(comparison.problems.iter().flatten()).filter(|(_, list)| !list.is_empty()).collect()
}

fn problem(known: &Known, page: Page) -> String {
    let message = known.problem.message(page.language).what;
    format!("{}: {} [{}]", legible::line(&known.path, 200), message, known.code)
}

pub fn render_table(comparison: &Comparison, report: &Report, page: Page) -> String {
    let mut text = format!("{}\n", styled(STRONG, &title(comparison)));
    text += &sample(comparison.sample(), page);
    for doubt in &comparison.doubts {
        text += &format!("{}\n", styled(FAIR, doubt.text(page.language)));
    }
    text += &format!("\n{}", terminal::table(&tables::compared(comparison, page.language), page));
    let heading = |style, label, count| styled(style, &format!("{} ({count})", page.label(label)));
    let lists = [(Label::Fell, BAD, &comparison.fell), (Label::Rose, STRONG, &comparison.rose)];
    for (label, style, changes) in lists {
        if !changes.is_empty() {
            text += &format!("\n{}\n", heading(style, label, changes.len()));
            text += &terminal::list(&changed(changes, report, page), page);
        }
    }
    if comparison.problems.is_none() {
        text += &format!("\n{}\n", page.label(Label::ProblemsUnknown));
    }
    for (label, list) in problems(comparison) {
        text += &format!("\n{}\n", heading(STRONG, label, list.len()));
        text.extend(list.iter().map(|known| page.wrapped(&problem(known, page), 2)));
    }
    text
}

pub fn render_markdown(comparison: &Comparison, report: &Report, page: Page) -> String {
    let mut text = format!("## {}\n\n", escape::markdown(&title(comparison)));
    if comparison.sample() {
        text += &format!("> **{}**\n\n", page.label(Label::Sample));
    }
    for doubt in &comparison.doubts {
        text += &format!("> {}\n\n", escape::markdown(doubt.text(page.language)));
    }
    text += markdown::table(&tables::compared(comparison, page.language), page).trim_end();
    text.push('\n');
    for (label, changes) in [(Label::Fell, &comparison.fell), (Label::Rose, &comparison.rose)] {
        if !changes.is_empty() {
            let rows = markdown::table(&changed(changes, report, page), page);
            text += &format!("\n### {} ({})\n\n{}\n", page.label(label), changes.len(), rows.trim_end());
        }
    }
    for (label, list) in problems(comparison) {
        text += &format!("\n### {} ({})\n\n", page.label(label), list.len());
        text.extend(list.iter().map(|known| format!("- {}\n", escape::markdown(&problem(known, page)))));
    }
    text
}
