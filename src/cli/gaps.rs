//! `gaps`: everything that remains, filtered and sorted.

use std::num::NonZeroUsize;

use super::options::{formats, lets};
use super::{Args, Console, Exit, Opening, Report, Result, Trouble};
use crate::judge::assess::{Cause, Owner};
use crate::render::{documents, gaps_table};
use crate::report::{self, Order, Remaining, SECRETARIAT, UNASSIGNED};
use crate::words::known;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    opd: Vec<String>,
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pillar: Vec<String>,
    #[arg(long, value_name = "CAUSE", value_delimiter = ',')]
    cause: Vec<Cause>,
    #[arg(long, value_name = "N", default_value_t = NonZeroUsize::MAX)]
    limit: NonZeroUsize,
    #[arg(long, value_name = "ORDER", default_value = "points")]
    sort: Order,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    #[command(flatten)]
    links: Opening,
}

formats!(Table, Json);

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    let run = console.read_opening(&arguments.links)?;
    console.incomplete(&run);
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    known(&arguments.opd, report.workspace.agency_ids().chain([SECRETARIAT, UNASSIGNED]))?;
    known(&arguments.pillar, report.instrument.groups().map(|(id, _)| id))?;
    let owners = report.assessment.owners.iter().map(|owed| owed.owner);
    let of: Vec<Owner> =
        owners.filter(|owner| arguments.opd.iter().any(|id| id == report.owner_id(*owner))).collect();
    let mut shown: Vec<Remaining> =
        report.remaining.iter().filter(|one| wanted(arguments, &report, one)).cloned().collect();
    report::sort(&mut shown, arguments.sort);
    shown.truncate(arguments.limit.get());
    let page = console.page;
    console.result(&match arguments.format {
        Format::Table => gaps_table::render(&report, &shown, &of, page),
        Format::Json => documents::gaps(&report, &shown, page.language).to_json(),
    })?;
    Ok(Exit::of(run.complete))
}

fn wanted(arguments: &Arguments, report: &Report, one: &Remaining) -> bool {
    let (pillar, _) = report.instrument.pillar(one.indicator.pillar);
    lets(&arguments.opd, report.owner_id(one.debt.owner))
        && lets(&arguments.pillar, pillar)
        && (arguments.cause.is_empty() || arguments.cause.contains(&one.debt.cause))
}
