//! `compare` in its three forms.

use serde::Serialize;
use serde_json::value::RawValue;

use super::escape::markdown;
use super::json::{SCHEMA_VERSION, TOOL, Tool, decimal, document, exact};
use super::table::{Column, table};
use super::{BAD, FAIR, GOOD, Page, STRONG, sample, styled};
use crate::base::exact::Exact;
use crate::base::legible;
use crate::report::compare::{Change, Comparison, Doubt, READINGS};
use crate::report::rank::Reading;
use crate::report::state::{Known, State, Values};
use crate::words::{self, Label};

fn reading(reading: Reading, page: Page) -> &'static str {
    page.label(match reading {
        Reading::Claimed => Label::Claimed,
        Reading::Supported => Label::Supported,
        Reading::Verified => Label::Verified,
    })
}

fn official(state: &State, reading: Reading, page: Page) -> String {
    page.number(&reading.of(&state.index).official.readable(state.digits))
}

fn signed(number: &Exact, digits: Option<u32>, page: Page) -> String {
    let text = page.number(&number.readable(digits));
    if number.is_zero() || number.is_negative() { text } else { format!("+{text}") }
}

/// The three readings of a change: `3→2` where it changed, `3` where not.
fn steps(change: &Change, page: Page) -> [String; 3] {
    READINGS.map(|reading| {
        let (before, after) = (change.before.of(reading), change.after.of(reading));
        if before == after {
            page.short(after, 4)
        } else {
            format!("{}→{}", page.short(before, 4), page.short(after, 4))
        }
    })
}

fn index_rows(comparison: &Comparison, page: Page) -> Vec<Vec<String>> {
    let row = |one: Reading| {
        vec![
            reading(one, page).to_owned(),
            official(comparison.before, one, page),
            official(comparison.after, one, page),
            signed(&comparison.improvement(one), comparison.after.digits, page),
        ]
    };
    READINGS.map(row).to_vec()
}

fn change_row(change: &Change, page: Page) -> Vec<String> {
    let [claimed, supported, verified] = steps(change, page);
    let why = words::label::why(page.language, change.why).to_owned();
    vec![legible::line(&change.id, 64), claimed, supported, verified, why]
}

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
    let columns = [
        (page.label(Label::Index), Column::Text),
        (page.label(Label::Before), Column::Figure),
        (page.label(Label::After), Column::Figure),
        (page.label(Label::Improvement), Column::Figure),
    ];
    text += &format!("\n{}", table(page.width, &columns, index_rows(comparison, page)));
    let columns = [
        (page.label(Label::Indicator), Column::Word),
        (page.label(Label::ClaimedShort), Column::Figure),
        (page.label(Label::SupportedShort), Column::Figure),
        (page.label(Label::VerifiedShort), Column::Figure),
        (page.label(Label::Cause), Column::Text),
    ];
    for (label, style, changes) in
        [(Label::Fell, BAD, &comparison.fell), (Label::Rose, GOOD, &comparison.rose)]
    {
        if !changes.is_empty() {
            text += &format!("\n{}\n", styled(style, &format!("{} ({})", page.label(label), changes.len())));
            let rows = changes.iter().map(|change| change_row(change, page)).collect();
            text += &table(page.width, &columns, rows);
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
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = |columns: usize| {
        let cells: Vec<String> =
            (0..columns).map(|index| if index == 0 { "---" } else { "---:" }.to_owned()).collect();
        line(&cells)
    };
    let heads =
        |labels: &[Label]| line(&labels.iter().map(|one| page.label(*one).to_owned()).collect::<Vec<_>>());
    let mut text = format!("## {}\n\n", markdown(&title(comparison)));
    if comparison.sample() {
        text += &format!("> **{}**\n\n", page.label(Label::Sample));
    }
    for doubt in &comparison.doubts {
        text += &format!("> {}\n\n", markdown(&words::label::doubt(page.language, doubt)));
    }
    text += &heads(&[Label::Index, Label::Before, Label::After, Label::Improvement]);
    text += &rule(4);
    for row in index_rows(comparison, page) {
        text += &line(&row);
    }
    for (label, changes) in [(Label::Fell, &comparison.fell), (Label::Rose, &comparison.rose)] {
        if !changes.is_empty() {
            text += &format!("\n### {} ({})\n\n", page.label(label), changes.len());
            text += &heads(&[
                Label::Indicator,
                Label::ClaimedShort,
                Label::SupportedShort,
                Label::VerifiedShort,
                Label::Cause,
            ]);
            text += &rule(5);
            for change in changes {
                let cells: Vec<String> = change_row(change, page).iter().map(|cell| markdown(cell)).collect();
                text += &line(&cells);
            }
        }
    }
    if let Some(problems) = &comparison.problems {
        for (label, list) in [(Label::NewProblems, &problems.new), (Label::Settled, &problems.settled)] {
            if !list.is_empty() {
                text += &format!("\n### {} ({})\n\n", page.label(label), list.len());
                for known in list {
                    text += &format!("- {}\n", markdown(&problem(known, page)));
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
    improvement: Improvement,
    fell: Vec<Row<'a>>,
    rose: Vec<Row<'a>>,
    new_problems: Option<Vec<Problem<'a>>>,
    settled_problems: Option<Vec<Problem<'a>>>,
}

#[derive(Serialize)]
struct Side<'a> {
    as_of: &'a str,
    sample: bool,
    instrument: &'a str,
    profile: &'a str,
    complete: bool,
    claimed: Box<RawValue>,
    supported: Box<RawValue>,
    verified: Box<RawValue>,
}

#[derive(Serialize)]
struct Improvement {
    claimed: Box<RawValue>,
    supported: Box<RawValue>,
    verified: Box<RawValue>,
}

#[derive(Serialize)]
struct Row<'a> {
    indicator: &'a str,
    cause: &'static str,
    before: Levels,
    after: Levels,
}

#[derive(Serialize)]
struct Levels {
    claimed: Box<RawValue>,
    supported: Box<RawValue>,
    verified: Box<RawValue>,
}

#[derive(Serialize)]
struct Problem<'a> {
    code: &'a str,
    path: &'a str,
    message: String,
}

pub fn render_json(comparison: &Comparison, page: Page) -> String {
    let improvement = |one: Reading| decimal(&comparison.improvement(one).official(comparison.after.digits));
    let known = comparison.problems.as_ref();
    document(&Document {
        schema_version: SCHEMA_VERSION,
        tool: TOOL,
        region: &comparison.after.region,
        sample: comparison.sample(),
        comparable: comparison.doubts.is_empty(),
        doubts: comparison.doubts.iter().map(Doubt::name).collect(),
        before: side(comparison.before),
        after: side(comparison.after),
        improvement: Improvement {
            claimed: improvement(Reading::Claimed),
            supported: improvement(Reading::Supported),
            verified: improvement(Reading::Verified),
        },
        fell: comparison.fell.iter().map(json_row).collect(),
        rose: comparison.rose.iter().map(json_row).collect(),
        new_problems: known.map(|all| json_problems(&all.new, page)),
        settled_problems: known.map(|all| json_problems(&all.settled, page)),
    })
}

fn side(state: &State) -> Side<'_> {
    let official = |one: Reading| decimal(&one.of(&state.index).official.readable(state.digits));
    Side {
        as_of: &state.as_of,
        sample: state.sample,
        instrument: &state.instrument,
        profile: &state.profile,
        complete: state.complete,
        claimed: official(Reading::Claimed),
        supported: official(Reading::Supported),
        verified: official(Reading::Verified),
    }
}

fn json_row(change: &Change) -> Row<'_> {
    let levels = |values: &Values| Levels {
        claimed: exact(&values.claimed),
        supported: exact(&values.supported),
        verified: exact(&values.verified),
    };
    Row {
        indicator: &change.id,
        cause: change.why.name(),
        before: levels(&change.before),
        after: levels(&change.after),
    }
}

fn json_problems(list: &[Known], page: Page) -> Vec<Problem<'_>> {
    let problem = |known: &Known| known.problem.message(page.language).what;
    list.iter()
        .map(|known| Problem { code: known.code, path: &known.path, message: problem(known) })
        .collect()
}
