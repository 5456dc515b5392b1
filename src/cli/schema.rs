//! `schema`: what a kind of file may hold, and what a command prints as JSON, for editors and other programs.

use std::collections::BTreeMap;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::{Args, Console, Exit, Opening, Result, Trouble};
use crate::base::layout::AGENCIES_FILE;
use crate::read::document::settings::Agency;
use crate::render::schema::{self, Ids, Kind, Output};
use crate::run::read_text;
use crate::world::root::Root;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(value_name = "KIND", value_parser = kinds())]
    kind: Of,
}

#[derive(Clone, Copy)]
enum Of {
    File(Kind),
    Output(Output),
}

/// Kinds of files, and commands that print JSON, by their names.
fn kinds() -> impl TypedValueParser<Value = Of> {
    let files = Kind::ALL.map(|kind| (kind.name(), Of::File(kind)));
    let outputs = Output::ALL.map(|output| (output.name(), Of::Output(output)));
    let all: Vec<_> = files.into_iter().chain(outputs).collect();
    let find = all.iter().copied().collect::<BTreeMap<_, _>>();
    PossibleValuesParser::new(all.into_iter().map(|(name, _)| name)).map(move |name| find[name.as_str()])
}

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    let text = match arguments.kind {
        Of::Output(output) => schema::of_output(output, console.page.language),
        // The ids of a workspace only where it is named: the same command prints the same wherever it is run.
        Of::File(Kind::Evidence) if console.global.directory.is_some() => {
            let run = console.read_even_empty(&Opening::default())?;
            let Some(instrument) = &run.instrument else {
                console.problems(&run);
                return Err(Trouble::NoScore.into());
            };
            let (root, _) = console.global.workspace()?;
            let text = Root::open(&root, "").text(AGENCIES_FILE).unwrap_or_default();
            let agencies: Vec<Agency> = read_text(&text).unwrap_or_default();
            let agencies: Vec<String> = agencies.into_iter().map(|agency| agency.id.value.0).collect();
            let ids = Ids { instrument, agencies: &agencies };
            schema::render(Kind::Evidence, Some(ids), console.page.language)
        }
        Of::File(kind) => schema::render(kind, None, console.page.language),
    };
    console.result(&text)?;
    Ok(Exit::Pass)
}
