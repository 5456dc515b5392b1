//! `compare` in its three forms.

use super::{BAD, FAIR, STRONG, escape, markdown, sample, styled, terminal};
use super::{Label, Page, Report, legible};
use crate::report::compare::{Change, Comparison};
use crate::report::state::Known;
use crate::tables::history as tables;

fn title(comparison: &Comparison) -> String {
    let (before, after) = (comparison.before, comparison.after);
    format!("{} · {} → {}", legible::line(&after.region, 60), legible::line(&before.as_of, 10), after.as_of)
}

/// What fell, what rose, problems that are new and those that are settled: how many, and each list as written.
fn lists(of: &Comparison, report: &Report, page: Page, document: bool) -> Vec<(Label, usize, String)> {
    let rows = |changes: &[Change]| {
        let all = tables::changes(changes, report, page.language);
        let all = all.pick("titled claimed supported verified why opd_name");
        if document { markdown::table(&all, page) } else { terminal::list(&all, page, 2) }
    };
    let changes = [(Label::Fell, &of.fell), (Label::Rose, &of.rose)];
    let changes = changes.map(|(label, list)| (label, list.len(), rows(list)));
    let known = |list: &Vec<Known>| list.iter().map(|known| problem(known, page, document)).collect();
    let problems = [Label::NewProblems, Label::Settled].into_iter().zip(of.problems.iter().flatten());
    let problems = problems.map(|(label, list)| (label, list.len(), known(list)));
    changes.into_iter().chain(problems).filter(|(_, count, _)| *count > 0).collect()
}

fn problem(known: &Known, page: Page, document: bool) -> String {
    let message = known.problem.message(page.language).what;
    let text = format!("{}: {} [{}]", legible::line(&known.path, 200), message, known.code);
    if document { format!("- {}\n", escape::markdown(&text)) } else { page.wrapped(&text, 2) }
}

pub fn render_table(comparison: &Comparison, report: &Report, page: Page) -> String {
    let mut text = format!("{}\n", styled(STRONG, &title(comparison)));
    text += &sample(comparison.sample(), page);
    for doubt in &comparison.doubts {
        text += &format!("{}\n", styled(FAIR, doubt.text(page.language)));
    }
    text += &format!("\n{}", terminal::table(&tables::compared(comparison, page.language), page));
    for (label, count, list) in lists(comparison, report, page, false) {
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
    text += markdown::table(&tables::compared(comparison, page.language), page).trim_end();
    text.push('\n');
    for (label, count, list) in lists(comparison, report, page, true) {
        text += &format!("\n### {} ({count})\n\n{}\n", page.label(label), list.trim_end());
    }
    text
}
