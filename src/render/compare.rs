//! `compare` in its three forms.

use super::escape;
use super::json::{object, opening};
use super::{BAD, FAIR, GOOD, Page, STRONG, markdown, sample, styled, terminal};
use crate::base::lang::Language;
use crate::base::legible;
use crate::report::compare::{Comparison, Doubt, Problems};
use crate::report::rank::Reading;
use crate::report::state::{Known, State};
use crate::tables::{Kind, Table, history as tables};
use crate::words::{self, Label};

/// The columns of a change for people.
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

pub fn render_json(comparison: &Comparison, page: Page) -> String {
    object(&document(comparison, page.language))
}

pub(super) fn document(comparison: &Comparison, language: Language) -> Table {
    let known = |pick: fn(&Problems) -> &Vec<Known>| {
        comparison.problems.as_ref().map(|all| tables::known(pick(all), language))
    };
    let doubts = || comparison.doubts.iter().map(Doubt::name).collect::<Vec<_>>();
    let none = tables::known(&[], language);
    let mut document = opening()
        .column("region", "", Kind::Text, |()| comparison.after.region.as_str())
        .column("sample", "", Kind::Flag, |()| comparison.sample())
        .column("comparable", "", Kind::Flag, |()| comparison.doubts.is_empty())
        .column("doubts", "", Kind::Words, |()| doubts())
        .group("before", &side(comparison.before))
        .group("after", &side(comparison.after));
    for reading in Reading::ALL {
        let name = format!("improvement.{}", reading.name());
        let rise = comparison.improvement(reading).official(comparison.after.digits);
        document = document.column(name, "", Kind::Signed, |()| rise.clone());
    }
    document
        .column("fell", "", Kind::Text, |()| tables::changes(&comparison.fell, language))
        .column("rose", "", Kind::Text, |()| tables::changes(&comparison.rose, language))
        .optional("new_problems", "", Kind::Text, |()| known(|all| &all.new))
        .inside(&none)
        .optional("settled_problems", "", Kind::Text, |()| known(|all| &all.settled))
        .inside(&none)
        .build()
}

fn side(state: &State) -> Table {
    let mut side = Table::of([()])
        .column("as_of", "", Kind::Day, |()| state.as_of.as_str())
        .column("sample", "", Kind::Flag, |()| state.sample)
        .column("instrument", "", Kind::Id, |()| state.instrument.as_str())
        .column("profile", "", Kind::Id, |()| state.profile.as_str())
        .column("complete", "", Kind::Flag, |()| state.complete);
    for reading in Reading::ALL {
        let rounded = reading.of(&state.index).official.readable(state.digits);
        side = side.column(reading.name(), "", Kind::Value(None), |()| rounded.clone());
    }
    side.build()
}
