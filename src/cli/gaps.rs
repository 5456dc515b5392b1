//! `gaps`: everything that remains, filtered and sorted.

use std::num::NonZeroUsize;

use super::options::{formats, lets};
use super::{Args, Console, Exit, Opening, Report, Result, Trouble};
use crate::judge::assess::Owner;
use crate::render::{documents, gaps_table};
use crate::report::{self, Order, Remaining};
use crate::words::{causes, known, owners};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "ID")]
    opd: Vec<String>,
    #[arg(long, value_name = "ID")]
    pillar: Vec<String>,
    #[arg(long, value_name = "CAUSE")]
    cause: Vec<String>,
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
    let run = console.read_scored(&arguments.links, false)?;
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let opd = known(&arguments.opd, owners(&report.workspace.agencies))?;
    let pillar = known(&arguments.pillar, report.instrument.groups())?;
    let cause = known(&arguments.cause, causes())?;
    let owners = report.assessment.owners.iter().map(|owed| owed.owner);
    let of: Vec<Owner> = owners.filter(|owner| opd.iter().any(|id| id == report.owner_id(*owner))).collect();
    let wanted = |one: &&Remaining| {
        lets(&opd, report.owner_id(one.debt.owner))
            && lets(&pillar, report.instrument.pillar(one.indicator.pillar).0)
            && lets(&cause, one.debt.cause.name())
    };
    let mut shown: Vec<Remaining> = report.remaining.iter().filter(wanted).cloned().collect();
    report::sort(&mut shown, arguments.sort);
    shown.truncate(arguments.limit.get());
    let page = console.page;
    console.result(&match arguments.format {
        Format::Table => gaps_table::render(&report, &shown, &of, page),
        Format::Json => documents::gaps(&report, &shown, page.language).to_json(),
    })?;
    Ok(Exit::of(run.complete))
}
