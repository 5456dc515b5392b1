//! `form`: spreadsheets for people who do not write YAML, out and back.

mod export;
mod import;

pub(super) use export::LISTED;

use super::{Args, Console, Exit, Result};

#[derive(Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

super::commands! {
    Export = export,
    Import = import,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    arguments.command.run(console)
}
