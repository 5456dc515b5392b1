//! `validate`: every problem in every file, in one run.

use super::options::formats;
use super::{Args, Console, Exit, Opening, Result, Trouble};
use crate::base::source::Sources;
use crate::problem::{Diagnostic, Diagnostics};
use crate::render::{self, documents, problems};
use crate::run;
use crate::world::standing;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    #[command(flatten)]
    links: Opening,
}

formats!(Text, Short, Json, Github);

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    let (problems, sources, sample) = match &console.global.indicators {
        // Without `-C` the instrument is meant, alone.
        Some(folder) if console.global.directory.is_none() => {
            if !standing::is_instrument(folder) {
                return Err(Trouble::NoInstrument { folder: folder.display().to_string() }.into());
            }
            let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
            let _ = run::read_instrument(folder, &mut sources, &mut diagnostics);
            (diagnostics.sorted(&sources), sources, false)
        }
        Some(_) | None => {
            let run = console.read_opening(&arguments.links)?;
            (run.problems, run.sources, run.sample)
        }
    };
    let page = console.page;
    let (problems, sources) = (&problems, &sources);
    console.result(&match arguments.format {
        Format::Text => problems::text(problems, sources, page) + &render::sample(sample, page),
        Format::Short => problems::short(problems, sources, page),
        Format::Json => documents::problems(problems, sources, sample, page.language).to_json(),
        Format::Github => problems::github(problems, sources, page),
    })?;
    Ok(Exit::of(!problems.iter().any(Diagnostic::is_error)))
}
