//! `plan`: the cheapest way to an index, and whether everybody can make it.

use clap::{Args, ValueEnum};

use super::console::Console;
use super::links::Opening;
use super::score::index;
use super::{Failure, Global, Verdict};
use crate::plan::Finding;
use crate::render::{plan_json, plan_table};
use crate::report::Report;
use crate::report::plan::Planning;
use crate::words::Trouble;

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
    let reach = arguments.reach.as_deref().map(|text| index("--reach", text)).transpose()?;
    let run = global.read_opening(&arguments.links, console)?;
    if !run.complete {
        console.problems(&run);
    }
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let scale = report.instrument.scale;
    if reach.is_some_and(|reach| !scale.holds(reach)) {
        return Err(Trouble::OutsideScale {
            option: "--reach",
            given: arguments.reach.clone().unwrap_or_default(),
            least: scale.min,
            most: scale.max,
        }
        .into());
    }
    let planning = Planning::of(&report, reach.map(crate::exact::Fixed::exact));
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
