//! `init`: a new workspace whose comments say what goes where.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;

use super::console::Console;
use super::{Exit, Global};
use crate::base::calendar::{self, Zone};
use crate::base::layout::{AGENCIES_FILE, EVIDENCE_FOLDER, REVIEWS_FOLDER, SETTINGS_FILE};
use crate::change::cannot_write;
use crate::problem::Trouble;
use crate::render::schema::{self, Ids, Kind};
use crate::run::{self, DEFAULT_INSTRUMENT, Day};
use crate::words::{self, Label, choose};
use crate::world::write;

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

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Exit> {
    for (given, option) in
        [(global.indicators.is_some(), "--indicators"), (global.output.is_some(), "--output")]
    {
        if given {
            return Err(Trouble::NotUsed { option }.into());
        }
    }
    let language = console.page().language;
    let id = arguments.instrument.as_deref().unwrap_or(DEFAULT_INSTRUMENT);
    let no_such = |given: &str, known: Vec<&str>| Trouble::NoSuchChoice {
        given: given.to_owned(),
        known: known.into_iter().map(str::to_owned).collect(),
    };
    let instrument = run::built_in(id)
        .ok_or_else(|| no_such(id, crate::read::sources::built_in_instruments().collect()))?;
    let profiles = || instrument.profiles.iter().map(|profile| profile.id.as_str());
    let default = &instrument.profiles[instrument.default_profile].id;
    let profile = arguments.profile.as_deref().unwrap_or(default);
    let index = profiles()
        .position(|known| known == profile)
        .ok_or_else(|| no_such(profile, profiles().collect()))?;
    let today = match global.day()? {
        Day::Fixed(date) => date,
        Day::At(instant) => Zone::Western.date_at(instant),
    };
    let deadline = match &arguments.deadline {
        Some(text) => calendar::parse_date(text).map_err(|_| Trouble::BadValue {
            option: "--deadline",
            given: text.clone(),
            example: "2024-11-11",
        })?,
        None => calendar::years_after(today.first_of_year(), 1).yesterday().unwrap_or(today),
    };
    let first = instrument
        .indicators
        .iter()
        .find(|one| {
            let mut top = one.dimension;
            while let Some(parent) = instrument.dimensions[top].parent {
                top = parent;
            }
            instrument.profiles[index].weights[top].is_some()
        })
        .expect("`resolve::instrument` checked that every profile holds indicators");
    let names = words::Example {
        region: crate::change::edit::scalar(&crate::base::legible::line(
            arguments.region.as_deref().unwrap_or(words::label(language, Label::ExampleRegion)),
            200,
        )),
        instrument: id.to_owned(),
        profile: profile.to_owned(),
        deadline,
        target: instrument.scale.max,
        value: instrument.scale.min,
        indicator: first.id.clone(),
        indicator_name: crate::base::legible::line(first.name.get(language), 100),
        requirement: first
            .requirements()
            .first()
            .map(|one| (one.id.clone(), one.name.get(language).to_owned())),
    };
    let folder =
        arguments.folder.clone().or_else(|| global.directory.clone()).unwrap_or_else(|| PathBuf::from("."));
    let mut files = vec![
        (SETTINGS_FILE.to_owned(), headed(Kind::Settings, "", &choose!(language, init::settings(&names)))),
        (AGENCIES_FILE.to_owned(), headed(Kind::Opd, "", &choose!(language, init::agencies(&names)))),
        (
            format!("{EVIDENCE_FOLDER}/diskominfo.yaml"),
            headed(Kind::Evidence, "../", &choose!(language, init::evidence(&names))),
        ),
        (format!("{REVIEWS_FOLDER}/README.md"), choose!(language, init::reviews(&names))),
        ("bukti/README.md".to_owned(), choose!(language, init::documents(&names))),
    ];
    // Agencies are added to opd.yaml by hand: the schema of evidence takes any.
    let ids = Ids { instrument: &instrument, agencies: &[] };
    for kind in [Kind::Settings, Kind::Opd, Kind::Evidence, Kind::Review] {
        files.push((schema_file(kind), schema::render(kind, Some(ids), language)));
    }
    if let Some((name, _)) = files.iter().find(|(name, _)| crate::world::standing::exists(&folder.join(name)))
    {
        return Err(Trouble::AlreadyThere { file: shown(&folder, name) }.into());
    }
    for (name, text) in &files {
        let path = folder.join(name);
        write::create(&path, text).map_err(cannot_write(&path))?;
    }
    console.remark(&format!("{}\n", choose!(language, initialised(&folder.to_string_lossy()))));
    Ok(Exit::Pass)
}

/// Where the schema of a kind of file stands in a workspace.
fn schema_file(kind: Kind) -> String {
    format!(".siak-check/{}.schema.json", kind.name())
}

/// A YAML file behind the line by which editors find its schema; `up` leads to the workspace.
fn headed(kind: Kind, up: &str, text: &str) -> String {
    format!("# yaml-language-server: $schema={up}{}\n{text}", schema_file(kind))
}

fn shown(folder: &Path, name: &str) -> String {
    folder.join(name).display().to_string()
}
