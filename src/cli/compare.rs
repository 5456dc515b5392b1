//! `compare`: the workspace now against an earlier state.

use super::options::formats;
use super::{Args, Console, Exit, Report, Result, Trouble, earlier};
use crate::render::{compare as render, documents};
use crate::report::{compare::Comparison, state::State};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(value_name = "EARLIER")]
    earlier: String,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

formats!(Table, Json, Markdown);

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    console.reads(earlier::read_at(&arguments.earlier))?;
    let (_, shown) = console.global.workspace()?;
    let run = console.read()?;
    console.incomplete(&run);
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let before = earlier::state(&arguments.earlier, report.workspace.zone, console)?;
    let after = State::of(&report, &shown);
    let comparison = Comparison::of(&before, &after);
    let page = console.page;
    console.result(&match arguments.format {
        Format::Table => render::render_table(&comparison, &report, page),
        Format::Json => documents::compare(&comparison, &report, page.language).to_json(),
        Format::Markdown => render::render_markdown(&comparison, &report, page),
    })?;
    Ok(Exit::of(run.complete))
}
