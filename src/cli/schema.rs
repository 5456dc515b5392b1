//! `schema`: what a kind of file may hold, for editors and other programs.

use anyhow::Result;
use clap::Args;

use super::console::Console;
use super::{Exit, Global};
use crate::base::layout::AGENCIES_FILE;
use crate::problem::Trouble;
use crate::render::schema::{self, Ids, Kind};
use crate::run::read_agencies;
use crate::world::files;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(value_name = "KIND")]
    kind: Kind,
}

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Exit> {
    let kind = arguments.kind;
    // The ids of a workspace only where it is named: the same command prints the same wherever it is run.
    if kind != Kind::Evidence || global.directory.is_none() {
        console.result(&schema::render(kind, None, console.page().language))?;
        return Ok(Exit::Pass);
    }
    let run = global.read_even_empty(&super::links::Opening::default(), console)?;
    let Some(instrument) = &run.instrument else {
        console.problems(&run);
        return Err(Trouble::NoScore.into());
    };
    let (root, _) = global.workspace()?;
    let text = files::text_inside(&root, AGENCIES_FILE).unwrap_or_default();
    let agencies = read_agencies(&text).unwrap_or_default();
    let agencies: Vec<String> = agencies.into_iter().map(|agency| agency.id.value.0).collect();
    let ids = Ids { instrument, agencies: &agencies };
    console.result(&schema::render(kind, Some(ids), console.page().language))?;
    Ok(Exit::Pass)
}
