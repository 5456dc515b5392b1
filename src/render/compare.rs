//! `compare` in its three forms.

use super::{BAD, FAIR, STRONG, escape, markdown, sample, styled, terminal};
use super::{Label, Page, Report, legible};
use crate::report::compare::{Change, Comparison};
use crate::report::state::Known;
use crate::tables::{Table, history as tables};

fn title(comparison: &Comparison) -> String {
    let (before, after) = (comparison.before, comparison.after);
    format!("{} · {} → {}", legible::line(&after.region, 60), legible::line(&before.as_of, 10), after.as_of)
}

/// What fell, what rose, problems that are new and those that are settled: how many, and each list as written.
fn lists(
    comparison: &Comparison,
    report: &Report,
    page: Page,
    table: impl Fn(&Table) -> String,
    item: impl Fn(&str) -> String,
) -> Vec<(Label, usize, String)> {
    let rows = |changes: &[Change]| {
        let all = tables::changes(changes, report, page.language);
        table(&all.pick("titled claimed supported verified why opd_name"))
    };
    let changes = [(Label::Fell, &comparison.fell), (Label::Rose, &comparison.rose)];
    let changes = changes.map(|(label, list)| (label, list.len(), rows(list)));
    let known = |list: &Vec<Known>| list.iter().map(|known| item(&problem(known, page))).collect();
    let problems = [Label::NewProblems, Label::Settled].into_iter().zip(comparison.problems.iter().flatten());
    let problems = problems.map(|(label, list)| (label, list.len(), known(list)));
    changes.into_iter().chain(problems).filter(|(_, count, _)| *count > 0).collect()
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
    let (table, item) = (|rows: &Table| terminal::list(rows, page, 2), |text: &str| page.wrapped(text, 2));
    for (label, count, list) in lists(comparison, report, page, table, item) {
        let style = if label == Label::Fell { BAD } else { STRONG };
        text += &format!("\n{}\n{list}", styled(style, &format!("{} ({count})", page.label(label))));
    }
    if comparison.problems.is_none() {
        text += &format!("\n{}\n", page.label(Label::ProblemsUnknown));
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
    let table = |rows: &Table| markdown::table(rows, page).trim_end().to_owned() + "\n";
    text += &table(&tables::compared(comparison, page.language));
    let item = |text: &str| format!("- {}\n", escape::markdown(text));
    for (label, count, list) in lists(comparison, report, page, table, item) {
        text += &format!("\n### {} ({count})\n\n{list}", page.label(label));
    }
    text
}
