//! `compare` in its three forms.

use serde::Serialize;
use serde_json::value::RawValue;

use super::escape;
use super::json::{SCHEMA_VERSION, TOOL, Tool, decimal, document};
use super::{BAD, FAIR, GOOD, Page, STRONG, markdown, sample, styled, terminal};
use crate::base::exact::Decimal;
use crate::base::legible;
use crate::report::compare::{Comparison, Doubt, Problems, READINGS};
use crate::report::rank::Reading;
use crate::report::state::{Known, State};
use crate::tables::{Table, history as tables};
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

#[derive(Serialize)]
struct Document<'a> {
    schema_version: u32,
    tool: Tool,
    region: &'a str,
    sample: bool,
    comparable: bool,
    doubts: Vec<&'static str>,
    before: Side<'a>,
    after: Side<'a>,
    improvement: ByReading,
    fell: Table,
    rose: Table,
    new_problems: Option<Table>,
    settled_problems: Option<Table>,
}

#[derive(Serialize)]
struct Side<'a> {
    as_of: &'a str,
    sample: bool,
    instrument: &'a str,
    profile: &'a str,
    complete: bool,
    #[serde(flatten)]
    rounded: ByReading,
}

#[derive(Serialize)]
struct ByReading {
    claimed: Box<RawValue>,
    supported: Box<RawValue>,
    verified: Box<RawValue>,
}

impl ByReading {
    fn of(number: impl Fn(Reading) -> Decimal) -> Self {
        let [claimed, supported, verified] = READINGS.map(|reading| decimal(&number(reading)));
        Self { claimed, supported, verified }
    }
}

pub fn render_json(comparison: &Comparison, page: Page) -> String {
    let known = |pick: fn(&Problems) -> &Vec<Known>| {
        comparison.problems.as_ref().map(|all| tables::known(pick(all), page.language))
    };
    document(&Document {
        schema_version: SCHEMA_VERSION,
        tool: TOOL,
        region: &comparison.after.region,
        sample: comparison.sample(),
        comparable: comparison.doubts.is_empty(),
        doubts: comparison.doubts.iter().map(Doubt::name).collect(),
        before: side(comparison.before),
        after: side(comparison.after),
        improvement: ByReading::of(|one| comparison.improvement(one).official(comparison.after.digits)),
        fell: tables::changes(&comparison.fell, page.language),
        rose: tables::changes(&comparison.rose, page.language),
        new_problems: known(|all| &all.new),
        settled_problems: known(|all| &all.settled),
    })
}

fn side(state: &State) -> Side<'_> {
    Side {
        as_of: &state.as_of,
        sample: state.sample,
        instrument: &state.instrument,
        profile: &state.profile,
        complete: state.complete,
        rounded: ByReading::of(|one| one.of(&state.index).official.readable(state.digits)),
    }
}
