//! `plan`: the cheapest way to an index, and whether everybody can make it.

use super::options::{formats, planning, reach};
use super::{Args, Console, Exit, Opening, Report, Result, Trouble};
use crate::judge::plan::Finding;
use crate::render::{documents, plan, report_csv::of_region};
use crate::tables::plan::tasks;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "INDEX")]
    reach: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    #[command(flatten)]
    links: Opening,
}

formats!(Table, Json, Csv);

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    let reach = reach(arguments.reach.as_deref())?;
    let run = console.read_scored(&arguments.links, false)?;
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let planning = planning(&report, reach)?;
    if planning.plan.finding == Finding::TooFine {
        return Err(Trouble::TooFine.into());
    }
    let page = console.page;
    console.result(&match arguments.format {
        Format::Table => plan::render(&report, &planning, page),
        Format::Json => documents::plan(&report, &planning, page.language).to_json(),
        Format::Csv => of_region(&report, tasks(&report, planning.steps(), page.language), ""),
    })?;
    Ok(Exit::of(run.complete && planning.in_time() && planning.missed.is_none()))
}
