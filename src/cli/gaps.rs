//! `gaps`: everything that remains, filtered and sorted.

use clap::{Args, ValueEnum};

use super::console::Console;
use super::links::Opening;
use super::{Failure, Global, Verdict};
use crate::base::suggest::nearest;
use crate::judge::assess::{Cause, Owner};
use crate::problem::Trouble;
use crate::render::{gaps_json, gaps_table};
use crate::report::{self, Order, Remaining, Report, SECRETARIAT, UNASSIGNED};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    opd: Vec<String>,
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pillar: Vec<String>,
    #[arg(long, value_name = "CAUSE", value_delimiter = ',')]
    cause: Vec<CauseWord>,
    #[arg(long, value_name = "N")]
    limit: Option<std::num::NonZeroUsize>,
    #[arg(long, value_name = "ORDER", default_value = "points")]
    sort: Sort,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    #[command(flatten)]
    links: Opening,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum CauseWord {
    Work,
    Evidence,
    Review,
}

#[derive(Clone, Copy, ValueEnum)]
enum Sort {
    Points,
    Due,
    Effort,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Verdict, Failure> {
    let run = global.read_opening(&arguments.links, console)?;
    if !run.complete {
        console.problems(&run);
    }
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let agencies = report.workspace.agencies.iter().map(|agency| agency.id.as_str());
    known(&arguments.opd, agencies.chain([SECRETARIAT, UNASSIGNED]))?;
    known(&arguments.pillar, report.instrument.groups().map(|(id, _)| id))?;
    let owners = report.assessment.owners.iter().map(|owed| owed.owner);
    let of: Vec<Owner> =
        owners.filter(|owner| arguments.opd.iter().any(|id| id == report.owner_id(*owner))).collect();
    let mut shown: Vec<Remaining> =
        report.remaining.iter().filter(|one| wanted(arguments, &report, one)).cloned().collect();
    report::sort(
        &mut shown,
        match arguments.sort {
            Sort::Points => Order::Points,
            Sort::Due => Order::Due,
            Sort::Effort => Order::Effort,
        },
    );
    shown.truncate(arguments.limit.map_or(usize::MAX, std::num::NonZeroUsize::get));
    let page = console.page();
    console.result(&match arguments.format {
        Format::Table => gaps_table::render(&report, &shown, &of, page),
        Format::Json => gaps_json::render(&report, &shown, page.language),
    })?;
    Ok(if run.complete { Verdict::Pass } else { Verdict::Fail })
}

/// A filter that names nothing would show nothing, which looks like success: it ends the run instead.
pub(super) fn known<'a>(given: &[String], ids: impl Iterator<Item = &'a str> + Clone) -> Result<(), Trouble> {
    match given.iter().find(|given| !ids.clone().any(|id| id == *given)) {
        None => Ok(()),
        Some(given) => Err(Trouble::NoSuch { given: given.clone(), suggestion: nearest(given, ids) }),
    }
}

fn wanted(arguments: &Arguments, report: &Report, one: &Remaining) -> bool {
    let (pillar, _) = report.instrument.pillar(one.indicator.pillar);
    let cause = match one.debt.cause {
        Cause::Work => CauseWord::Work,
        Cause::Evidence => CauseWord::Evidence,
        Cause::Review => CauseWord::Review,
    };
    let owner = report.owner_id(one.debt.owner);
    (arguments.opd.is_empty() || arguments.opd.iter().any(|id| id == owner))
        && (arguments.pillar.is_empty() || arguments.pillar.iter().any(|id| id == pillar))
        && (arguments.cause.is_empty() || arguments.cause.contains(&cause))
}
