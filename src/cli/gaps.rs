//! `gaps`: everything that remains, filtered and sorted.

use std::num::NonZeroUsize;

use super::options::{formats, lets};
use super::{Args, Console, Exit, Opening, Report, Result, Trouble};
use crate::judge::assess::Owner;
use crate::render::{documents, gaps_table, report_csv::of_region};
use crate::report::{self, Order, Remaining};
use crate::tables::report::remaining;
use crate::words::{causes, known, owners};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "ID")]
    opd: Vec<String>,
    #[arg(long, value_name = "ID")]
    pillar: Vec<String>,
    #[arg(long, value_name = "CAUSE")]
    cause: Vec<String>,
    #[arg(long, value_name = "N")]
    limit: Option<NonZeroUsize>,
    #[arg(long, conflicts_with = "limit")]
    all: bool,
    #[arg(long, value_name = "ORDER", default_value = "value")]
    sort: Order,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    #[command(flatten)]
    links: Opening,
}

formats!(Table, Json, Csv);

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
    let mut left: Vec<Remaining> = report.remaining.iter().filter(wanted).cloned().collect();
    report::sort(&mut left, arguments.sort);
    let page = console.page;
    let screen = arguments.format == Format::Table && !page.whole && !arguments.all;
    let most = arguments.limit.map_or(if screen { 20 } else { usize::MAX }, NonZeroUsize::get);
    let shown = &left[..most.min(left.len())];
    console.result(&match arguments.format {
        Format::Table => gaps_table::render(&report, &left, most, &of, page),
        Format::Json => documents::gaps(&report, shown, page.language).to_json(),
        Format::Csv => of_region(&report, remaining(&report, shown, page.language), ""),
    })?;
    Ok(Exit::of(run.complete))
}
