//! `init`: a new workspace whose comments say what goes where, or one that goes on from an earlier one.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::ask::Input;
use super::console::in_folder;
use super::options::unused;
use super::{Args, Console, Exit, Report, Result, Trouble};
use crate::base::calendar::{self, Zone};
use crate::base::dated;
use crate::base::layout::{ATTRIBUTES_FILE, DOCUMENTS_FOLDER, INSTRUMENT_FOLDER, WORKFLOW_FILE};
use crate::base::{legible::line, path, show::Cut};
use crate::change::init::{self, Beginning};
use crate::change::next::{self, is_document};
use crate::problem::Severity;
use crate::read::sources::built_in_instruments;
use crate::render;
use crate::render::schema::{self, Ids, Kind};
use crate::run::{self, DEFAULT_INSTRUMENT};
use crate::words::{self, Kept, Label};
use crate::world::place::{below, settled};
use crate::world::write::{Before, Content, NewFile};
use crate::world::{root::Root, standing};

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
    #[arg(long, value_name = "DIR")]
    from: Option<PathBuf>,
    #[arg(long)]
    ci: bool,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    unused(&[
        ("--indicators", console.global.indicators.is_some()),
        ("--output", console.global.output.is_some()),
    ])?;
    // The round to go on from, and what its paths begin with in messages.
    let place = arguments.from.as_deref().unwrap_or(Path::new(""));
    let prefix = format!("{}/", path::shown(place).trim_end_matches('/'));
    let before = match &arguments.from {
        None => None,
        Some(from) if !standing::is_workspace(from) => {
            return Err(Trouble::NotAWorkspace { folder: from.display().to_string() }.into());
        }
        Some(from) => Some(run::read(console.global.request(from, &prefix, console.global.day()?))),
    };
    if let Some(run) = &before {
        console.prefer(run.language);
        console.incomplete(run);
    }
    let old = before.as_ref().map(|run| Report::of(run).ok_or(Trouble::NoScore)).transpose()?;
    let language = console.page.language;
    let zone = old.as_ref().map_or(Zone::Western, |old| old.workspace.zone);
    let today = console.global.day()?.date(zone);
    let (region, deadline, id) = known(arguments, old.as_ref(), today, console)?;
    // Where none is asked for, the same again, be it the workspace's own.
    let again = before.as_ref().filter(|_| arguments.instrument.is_none());
    let instrument = again.and_then(|run| run.instrument.clone()).or_else(|| run::built_in(&id));
    let instrument = instrument.expect("it is one of those built in");
    let profiles = || instrument.profiles.iter().map(|profile| profile.id.as_str());
    let profile = match arguments.profile.as_deref().or(old.as_ref().map(Report::profile)) {
        None => instrument.default_profile,
        Some(_) if arguments.profile.is_none() && instrument.profiles.len() == 1 => 0,
        Some(given) => {
            let index = profiles().position(|known| known == given);
            index.ok_or_else(|| no_such(given, profiles()))?
        }
    };
    let folders = old.iter().flat_map(|old| &old.workspace.documents).map(|(folder, _)| folder.clone());
    let mut folders: Vec<String> = folders.filter(|folder| is_document(folder)).collect();
    if folders.is_empty() {
        folders.push(DOCUMENTS_FOLDER.to_owned());
    }
    let sample = before.as_ref().is_some_and(|run| run.sample);
    let (region, instrument, folders) = (&*region, &*instrument, &*folders);
    let usual = |deadline: Date| (deadline.first_of_year(), deadline);
    // A period of its own moves with the deadline, by whole years.
    let own = old.as_ref().map(|old| old.workspace).filter(|old| old.period != usual(old.deadline));
    let period = own.map_or(usual(deadline), |old| {
        let years = i64::from(deadline.year() - old.deadline.year());
        (calendar::years_after(old.period.0, years), calendar::years_after(old.period.1, years))
    });
    let beginning =
        Beginning { region, instrument, profile, deadline, period, language, zone, folders, sample };
    let old_root = Root::open(place, "");
    let next = old.as_ref().map(|old| next::next(old, (&old_root, &prefix), beginning, today));
    // Agencies are added to opd.yaml by hand: the schema of evidence takes any.
    let ids = Ids { instrument, agencies: &[] };
    let schema = |kind: Kind| (init::schema_file(kind.name()), schema::render(kind, Some(ids), language));
    let mut files = init::files(beginning, next.as_ref().map(|next| next.files.clone()));
    files.extend([Kind::Settings, Kind::Opd, Kind::Evidence, Kind::Review].map(schema));
    files
        .extend(arguments.ci.then(|| (WORKFLOW_FILE.to_owned(), words::init::workflow(language).to_owned())));
    for (_, source) in again.iter().flat_map(|run| run.sources.iter()) {
        let name = source.path.strip_prefix(&prefix).filter(|name| path::split(name).0 == INSTRUMENT_FOLDER);
        files.extend(name.map(|name| (name.to_owned(), source.text.clone())));
    }
    let folder = arguments.folder.as_ref().or(console.global.directory.as_ref());
    let folder = folder.cloned().unwrap_or_else(|| PathBuf::from("."));
    let shown = |name: &str| folder.join(name).display().to_string();
    let copies = next.iter().flat_map(|next| &next.documents);
    let copies = copies.map(|name| (name.as_str(), Content::Copy(&old_root, name)));
    let texts = files.iter().map(|(name, text)| (name.as_str(), Content::Bytes(text.as_bytes())));
    let mut files: Vec<(&str, Content)> = texts.chain(copies).collect();
    // The earlier workspace stays as it is.
    let (mut looked, place) = (BTreeSet::new(), settled(place));
    let mut inside = |name: &str| {
        let parent = path::split(name).0;
        looked.insert(parent.to_owned()) && below(&settled(&folder.join(parent)), &place).is_some()
    };
    if let Some((name, _)) = files.iter().find(|(name, _)| old.is_some() && inside(name)) {
        let (file, option, kept) = (shown(name), "init DIR", Kept::Input);
        return Err(Trouble::WouldOverwrite { file, option, kept }.into());
    }
    let alone = console.alone_in(&folder)?;
    // What a run that was cut off has written is as good as written now.
    let root = Root::open(&folder, "");
    let differs = |name: &str, content: Content| {
        let sum = |content: Content| content.pass(&mut io::sink()).ok();
        root.exists(name) && sum(Content::Copy(&root, name)).is_none_or(|there| Some(there) != sum(content))
    };
    // A repository may have one of its own.
    files.retain(|(name, content)| *name != ATTRIBUTES_FILE || !differs(name, *content));
    // Nothing is lost with a file that holds nothing.
    let is_empty = |name: &str| root.metadata(name).is_ok_and(|found| found.is_file() && found.len() == 0);
    let taken = files.iter().filter(|(name, content)| differs(name, *content) && !is_empty(name));
    let taken: Vec<String> = taken.map(|(name, _)| shown(name)).collect();
    if !taken.is_empty() {
        let folder = folder.display().to_string();
        return Err(Trouble::AlreadyThere { files: taken, folder }.into());
    }
    let new = |(name, content)| {
        let before = if is_empty(name) { Before::Content(b"") } else { Before::Nothing };
        NewFile { name, content, before }
    };
    // By itself: the journal of a change of several files names none that other programs run.
    let files = files.into_iter().map(new);
    let (workflow, files): (Vec<_>, Vec<_>) = files.partition(|file| file.name == WORKFLOW_FILE);
    [files, workflow].iter().try_for_each(|files| alone.write(files)).map_err(in_folder(&folder))?;
    if let Some(next) = &next {
        console.result(&format!("{}{}\n", render::sample(sample, console.page), next.lines.join("\n")))?;
        for remark in &next.remarks {
            console.note(remark);
        }
    }
    let folder = folder.to_string_lossy();
    console.note(&words::init::made(language, Cut(&folder), Cut(region), deadline, &path::at(&folder)));
    if deadline < today {
        console.say(&words::init::past(language, deadline));
    }
    let unread = before.as_ref().filter(|run| !run.complete).map(|run| run.count(Severity::Error));
    if let Some(errors) = unread {
        console.say(&words::next::unread(language, errors));
    }
    Ok(Exit::of(unread.is_none()))
}

fn no_such<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> Trouble {
    Trouble::NoSuchChoice { given: given.to_owned(), known: known.map(str::to_owned).collect() }
}

/// Region, deadline and instrument: by the command line, the earlier round, or whoever sits at the terminal.
fn known(
    arguments: &Arguments,
    old: Option<&Report>,
    today: Date,
    console: &mut Console,
) -> Result<(String, Date, String)> {
    let language = console.page.language;
    let bad = |option, given: &String, example| Trouble::BadValue { option, given: given.clone(), example };
    let region = arguments.region.as_ref();
    let region = region.map(|given| name(given).ok_or_else(|| bad("--region", given, "\"Kabupaten Siak\"")));
    let mut region = region.transpose()?.or_else(|| name(&old?.workspace.region));
    let deadline = arguments.deadline.as_ref();
    let deadline = deadline.map(|given| day(given).ok_or_else(|| bad("--deadline", given, "2027-11-08")));
    let mut deadline = deadline.transpose()?;
    let chosen = |id: &str| instrument(id).ok_or_else(|| no_such(id, built_in_instruments()));
    let mut chosen = arguments.instrument.as_deref().map(chosen).transpose()?;
    let mut input = Input::beside_the_result();
    if let Some(input) = input.as_mut().filter(|_| region.is_none() || deadline.is_none()) {
        let (which, again) = (words::init::which_region(language), words::init::no_region(language));
        ask(&mut region, (which, again), name, input, console)?;
        let (which, again) = (words::init::which_day(language), words::init::no_day(language));
        ask(&mut deadline, (which, again), day, input, console)?;
        if old.is_none() {
            let all = built_in_instruments().collect::<Vec<_>>().join(", ");
            let which = words::init::which_instrument(language, DEFAULT_INSTRUMENT, &all);
            let or_default = |text: &str| instrument(if text.is_empty() { DEFAULT_INSTRUMENT } else { text });
            ask(&mut chosen, (&which, words::init::no_instrument(language)), or_default, input, console)?;
        }
    }
    if let (Some(region), Some(deadline)) = (&region, deadline) {
        return Ok((region.clone(), deadline, chosen.unwrap_or_else(|| DEFAULT_INSTRUMENT.to_owned())));
    }
    let given = std::env::args_os().skip(1).map(|word| path::typed(&word.to_string_lossy()));
    let mut words: Vec<String> = [env!("CARGO_PKG_NAME").to_owned()].into_iter().chain(given).collect();
    if region.is_none() {
        words.extend(["--region".to_owned(), path::typed(Label::ExampleRegion.text(language))]);
    }
    if deadline.is_none() {
        let next = old.map(|old| calendar::years_after(old.workspace.deadline, 1));
        let example = next.filter(|next| *next >= today).or(Date::new(today.year() + 1, 11, 8).ok());
        words.extend(["--deadline".to_owned(), example.unwrap_or(today).to_string()]);
    }
    Err(Trouble::InitNeeds { command: words.join(" ") }.into())
}

const TRIES: usize = 3;

/// Asks for what is not known yet; nothing comes of answers that nobody understands.
fn ask<T>(
    value: &mut Option<T>,
    (question, again): (&str, &str),
    understood: fn(&str) -> Option<T>,
    input: &mut Input,
    console: &mut Console,
) -> Result<()> {
    for _ in 0..TRIES {
        if value.is_none()
            && let Some(answer) = input.line(question, console)?
        {
            *value = understood(&answer);
            console.warn(if value.is_none() { again } else { "" });
        }
    }
    Ok(())
}

fn name(text: &str) -> Option<String> {
    Some(line(text.trim(), 200)).filter(|name| !name.is_empty())
}

/// A day in any form in which people write one.
fn day(text: &str) -> Option<Date> {
    dated::iso(text).or_else(|_| dated::day(text)).ok()
}

fn instrument(text: &str) -> Option<String> {
    built_in_instruments().find(|known| *known == text).map(str::to_owned)
}
