//! `report`: the meeting's document.

use clap::{Args, ValueEnum};

use super::console::Console;
use super::gaps::known;
use super::links::Opening;
use super::{Failure, Global, Verdict};
use crate::assess::Owner;
use crate::render::html;
use crate::report::{Report, SECRETARIAT, UNASSIGNED};
use crate::words::Trouble;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "FORMAT", default_value = "html")]
    format: Format,
    #[arg(long, value_name = "ID")]
    opd: Option<String>,
    #[command(flatten)]
    links: Opening,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Html,
}

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Verdict, Failure> {
    let run = global.read_opening(&arguments.links, console)?;
    if !run.complete {
        console.problems(&run);
    }
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let owner = arguments.opd.as_deref().map(|id| owner(&report, id)).transpose()?;
    console.result(&match arguments.format {
        Format::Html => html::render(&report, owner, console.page()),
    })?;
    Ok(if run.complete { Verdict::Pass } else { Verdict::Fail })
}

fn owner(report: &Report, id: &str) -> Result<Owner, Trouble> {
    let agencies = report.workspace.agencies.iter().map(|agency| agency.id.as_str());
    known(&[id.to_owned()], agencies.clone().chain([SECRETARIAT, UNASSIGNED]))?;
    Ok(match agencies.clone().position(|agency| agency == id) {
        Some(index) => Owner::Agency(index),
        None if id == SECRETARIAT => Owner::Secretariat,
        None => Owner::Unassigned,
    })
}
