//! `form`: spreadsheets for people who do not write YAML, out and back.

mod export;
mod import;

use anyhow::Result;
use clap::Args;

use super::console::Console;
use super::{Exit, Global};

#[derive(Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

super::commands! {
    Export = export,
    Import = import,
}

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Exit> {
    arguments.command.run(global, console)
}
