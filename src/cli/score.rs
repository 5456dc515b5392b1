//! `score`: the index in three readings, and a bar for CI.

use clap::{Args, ValueEnum};

use super::console::Console;
use super::{Failure, Global, Verdict};
use crate::exact::Fixed;
use crate::render::score_table::By;
use crate::render::{score_json, score_table};
use crate::report::Report;
use crate::words::{self, Label, Trouble, choose};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(
        long,
        value_name = "GROUP",
        default_value = "pillar",
        hide_default_value = true,
        hide_possible_values = true
    )]
    by: Group,
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "table",
        hide_default_value = true,
        hide_possible_values = true
    )]
    format: Format,
    #[arg(long, value_name = "VALUE")]
    fail_under: Option<String>,
    #[arg(
        long,
        value_name = "READING",
        default_value = "verified",
        hide_default_value = true,
        hide_possible_values = true
    )]
    reading: Reading,
}

#[derive(Clone, Copy, ValueEnum)]
enum Group {
    Pillar,
    Dimension,
    Opd,
    Indicator,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum Reading {
    Claimed,
    Supported,
    Verified,
}

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Verdict, Failure> {
    let bar = arguments.fail_under.as_deref().map(bar).transpose()?;
    let run = global.read(console)?;
    if !run.complete {
        console.problems(&run);
    }
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let page = console.page();
    let by = match arguments.by {
        Group::Pillar => By::Pillar,
        Group::Dimension => By::Dimension,
        Group::Opd => By::Agency,
        Group::Indicator => By::Indicator,
    };
    console.result(&match arguments.format {
        Format::Table => score_table::render(&report, by, page),
        Format::Json => score_json::render(&report, page.language),
    })?;
    let mut verdict = if run.complete { Verdict::Pass } else { Verdict::Fail };
    if let Some(bar) = bar {
        let index = &report.assessment.index;
        let (label, outcome) = match arguments.reading {
            Reading::Claimed => (Label::Claimed, &index.claimed),
            Reading::Supported => (Label::Supported, &index.supported),
            Reading::Verified => (Label::Verified, &index.verified),
        };
        if outcome.official < bar.exact() {
            let name = words::label(page.language, label).to_lowercase();
            let shown = outcome.official.rounded(report.index_digits());
            let text = choose!(page.language, below_bar(&name, &shown, bar));
            console.remark(&format!("siak-check: {text}\n"));
            verdict = Verdict::Fail;
        }
    }
    Ok(verdict)
}

/// The bar; a decimal comma is understood here, where nothing else can be meant.
fn bar(text: &str) -> Result<Fixed, Trouble> {
    Fixed::parse(&text.replace(',', ".")).map_err(|_| Trouble::BadValue {
        option: "--fail-under",
        given: text.to_owned(),
        example: "2.8",
    })
}
