//! `validate`: every problem in every file, in one run.

use clap::{Args, ValueEnum};

use super::console::Console;
use super::{Failure, Global, Verdict};
use crate::diagnostic::Severity;
use crate::render::{problems_github, problems_json, problems_short, problems_text};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Short,
    Json,
    Github,
}

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Verdict, Failure> {
    let run = global.read(console)?;
    let page = console.page();
    let (problems, sources) = (&run.problems, &run.sources);
    console.result(&match arguments.format {
        Format::Text => problems_text::render(problems, sources, page),
        Format::Short => problems_short::render(problems, sources, page),
        Format::Json => problems_json::render(problems, sources, page.language),
        Format::Github => problems_github::render(problems, sources, page),
    })?;
    Ok(if run.count(Severity::Error) == 0 { Verdict::Pass } else { Verdict::Fail })
}
