//! `compare` in its three forms.

use super::escape;
use super::{BAD, FAIR, GOOD, Page, STRONG, markdown, sample, styled, terminal};
use crate::base::legible;
use crate::report::compare::Comparison;
use crate::report::state::Known;
use crate::tables::history as tables;
use crate::words::{self, Label};

const CHANGE: [&str; 5] = ["indicator", "claimed", "supported", "verified", "why"];

fn title(comparison: &Comparison) -> String {
    let (before, after) = (comparison.before, comparison.after);
    format!("{} · {} → {}", legible::line(&after.region, 60), legible::line(&before.as_of, 10), after.as_of)
}

pub fn render_table(comparison: &Comparison, page: Page) -> String {
    let mut text = format!("{}\n", styled(STRONG, &title(comparison)));
    text += &sample(comparison.sample(), page);
    for doubt in &comparison.doubts {
        text += &format!("{}\n", styled(FAIR, &words::label::doubt(page.language, doubt)));
    }
    text += &format!("\n{}", terminal::table(&tables::compared(comparison, page.language), page));
    for (label, style, changes) in
        [(Label::Fell, BAD, &comparison.fell), (Label::Rose, GOOD, &comparison.rose)]
    {
        if !changes.is_empty() {
            text += &format!("\n{}\n", styled(style, &format!("{} ({})", page.label(label), changes.len())));
            text += &terminal::table(&tables::changes(changes, page.language).pick(&CHANGE), page);
        }
    }
    match &comparison.problems {
        None => text += &format!("\n{}\n", page.label(Label::ProblemsUnknown)),
        Some(problems) => {
            for (label, list) in [(Label::NewProblems, &problems.new), (Label::Settled, &problems.settled)] {
                if !list.is_empty() {
                    text += &format!(
                        "\n{}\n",
                        styled(STRONG, &format!("{} ({})", page.label(label), list.len()))
                    );
                    for known in list {
                        text += &page.wrapped(&problem(known, page), 2);
                    }
                }
            }
        }
    }
    text
}

fn problem(known: &Known, page: Page) -> String {
    let message = known.problem.message(page.language).what;
    format!("{}: {} [{}]", legible::line(&known.path, 200), message, known.code)
}

pub fn render_markdown(comparison: &Comparison, page: Page) -> String {
    let mut text = format!("## {}\n\n", escape::markdown(&title(comparison)));
    if comparison.sample() {
        text += &format!("> **{}**\n\n", page.label(Label::Sample));
    }
    for doubt in &comparison.doubts {
        text += &format!("> {}\n\n", escape::markdown(&words::label::doubt(page.language, doubt)));
    }
    text += markdown::table(&tables::compared(comparison, page.language), page).trim_end();
    text.push('\n');
    for (label, changes) in [(Label::Fell, &comparison.fell), (Label::Rose, &comparison.rose)] {
        if !changes.is_empty() {
            text += &format!("\n### {} ({})\n\n", page.label(label), changes.len());
            let rows = tables::changes(changes, page.language).pick(&CHANGE);
            text += markdown::table(&rows, page).trim_end();
            text.push('\n');
        }
    }
    if let Some(problems) = &comparison.problems {
        for (label, list) in [(Label::NewProblems, &problems.new), (Label::Settled, &problems.settled)] {
            if !list.is_empty() {
                text += &format!("\n### {} ({})\n\n", page.label(label), list.len());
                for known in list {
                    text += &format!("- {}\n", escape::markdown(&problem(known, page)));
                }
            }
        }
    }
    text
}
