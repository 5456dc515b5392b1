//! `form`: spreadsheets for people who do not write YAML, out and back.

mod export;
mod files;
mod import;

use clap::{Args, Subcommand};

use super::console::Console;
use super::{Failure, Global, Verdict};

#[derive(Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Export(export::Arguments),
    Import(import::Arguments),
}

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Verdict, Failure> {
    match &arguments.command {
        Command::Export(arguments) => export::run(arguments, global, console),
        Command::Import(arguments) => import::run(arguments, global, console),
    }
}
