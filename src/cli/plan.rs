//! `plan`: the cheapest way to an index, and whether everybody can make it.

use clap::{Args, ValueEnum};

use super::console::Console;
use super::links::Opening;
use super::score::index;
use super::{Failure, Global, Verdict};
use crate::base::exact::Fixed;
use crate::judge::plan::Finding;
use crate::problem::Trouble;
use crate::render::{plan_json, plan_table};
use crate::report::Report;
use crate::report::plan::Planning;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "INDEX")]
    reach: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    #[command(flatten)]
    links: Opening,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Verdict, Failure> {
    let reach = wanted(arguments.reach.as_deref())?;
    let run = global.read_opening(&arguments.links, console)?;
    if !run.complete {
        console.problems(&run);
    }
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let planning = planning(&report, reach)?;
    if planning.plan.finding == Finding::TooFine {
        return Err(Trouble::TooFine.into());
    }
    let page = console.page();
    console.result(&match arguments.format {
        Format::Table => plan_table::render(&report, &planning, page),
        Format::Json => plan_json::render(&report, &planning, page.language),
    })?;
    Ok(if run.complete && planning.in_time() { Verdict::Pass } else { Verdict::Fail })
}

/// The index asked for, and how it was written.
pub(super) fn wanted(reach: Option<&str>) -> Result<Option<(Fixed, &str)>, Trouble> {
    reach.map(|text| Ok((index("--reach", text)?, text))).transpose()
}

/// The plan to reach it, or without one the target's.
pub(super) fn planning(report: &Report, wanted: Option<(Fixed, &str)>) -> Result<Planning, Trouble> {
    let scale = report.instrument.scale;
    if let Some((_, given)) = wanted.filter(|(reach, _)| !scale.holds(*reach)) {
        return Err(Trouble::OutsideScale {
            option: "--reach",
            given: given.to_owned(),
            least: scale.min,
            most: scale.max,
        });
    }
    Ok(Planning::of(report, wanted.map(|(reach, _)| reach.exact())))
}
