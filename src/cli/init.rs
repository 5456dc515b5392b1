//! `init`: a new workspace whose comments say what goes where.

use std::path::PathBuf;

use super::console::in_folder;
use super::options::{date, unused};
use super::{Args, Console, Exit, Result, Trouble};
use crate::base::calendar::{self, Zone};
use crate::base::layout::ATTRIBUTES_FILE;
use crate::base::legible::line;
use crate::base::show::Cut;
use crate::change::init::{self, Beginning};
use crate::read::sources::built_in_instruments;
use crate::render::schema::{self, Ids, Kind};
use crate::run::{self, DEFAULT_INSTRUMENT};
use crate::words::{self, Label};
use crate::world::root::Root;
use crate::world::write::{Before, NewFile};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    region: Option<String>,
    #[arg(long, value_name = "DATE")]
    deadline: Option<String>,
    #[arg(long, value_name = "ID")]
    instrument: Option<String>,
    #[arg(long, value_name = "ID")]
    profile: Option<String>,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    unused(&[
        ("--indicators", console.global.indicators.is_some()),
        ("--output", console.global.output.is_some()),
    ])?;
    let language = console.page.language;
    let id = arguments.instrument.as_deref().unwrap_or(DEFAULT_INSTRUMENT);
    let no_such = |given: &str, known: Vec<&str>| Trouble::NoSuchChoice {
        given: given.to_owned(),
        known: known.into_iter().map(str::to_owned).collect(),
    };
    let instrument = run::built_in(id).ok_or_else(|| no_such(id, built_in_instruments().collect()))?;
    let profile = match arguments.profile.as_deref() {
        None => instrument.default_profile,
        Some(given) => {
            let profiles = || instrument.profiles.iter().map(|profile| profile.id.as_str());
            let index = profiles().position(|known| known == given);
            index.ok_or_else(|| no_such(given, profiles().collect()))?
        }
    };
    let today = console.global.day()?.date(Zone::Western);
    let deadline = match &arguments.deadline {
        Some(text) => date("--deadline", text, "2024-11-11")?,
        None => calendar::years_after(today.first_of_year(), 1).yesterday().unwrap_or(today),
    };
    let region = arguments.region.as_deref().unwrap_or(Label::ExampleRegion.text(language));
    let beginning =
        Beginning { region: &line(region, 200), instrument: &instrument, profile, deadline, language };
    // Agencies are added to opd.yaml by hand: the schema of evidence takes any.
    let ids = Ids { instrument: &instrument, agencies: &[] };
    let schema = |kind: Kind| (init::schema_file(kind.name()), schema::render(kind, Some(ids), language));
    let schemas = [Kind::Settings, Kind::Opd, Kind::Evidence, Kind::Review].map(schema);
    let folder = arguments
        .folder
        .clone()
        .or_else(|| console.global.directory.clone())
        .unwrap_or_else(|| PathBuf::from("."));
    let files = init::files(beginning).into_iter().chain(schemas);
    let mut files: Vec<(String, String)> = files.collect();
    let shown = |name: &str| folder.join(name).display().to_string();
    let alone = console.alone_in(&folder)?;
    // What a run that was cut off has written is as good as written now.
    let root = Root::open(&folder, "");
    // A repository may have one of its own.
    files.retain(|(name, text)| {
        name != ATTRIBUTES_FILE || !root.exists(name) || root.text(name).as_ref() == Ok(text)
    });
    let taken = files.iter().filter(|(name, text)| root.exists(name) && root.text(name).as_ref() != Ok(text));
    let taken: Vec<String> = taken.map(|(name, _)| shown(name)).collect();
    if !taken.is_empty() {
        return Err(Trouble::AlreadyThere { files: taken }.into());
    }
    let before = Before::Nothing;
    let files = files.iter().map(|(name, text)| NewFile { name, bytes: text.as_bytes(), before });
    alone.write(&files.collect::<Vec<_>>()).map_err(in_folder(&folder))?;
    console.note(&words::initialised(language, Cut(&folder.to_string_lossy())));
    Ok(Exit::Pass)
}
