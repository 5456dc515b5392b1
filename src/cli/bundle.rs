//! `bundle`: the proof in the order of the form, ready for upload; and whether a bundle is still what it was.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;

use super::console::{Console, cannot_write};
use super::links::Opening;
use super::{Exit, Global};
use crate::gather::bundle;
use crate::gather::bundle::{INDEX_FILE, Passing, SUMS_FILE, Sum};
use crate::model::workspace::{Place, State};
use crate::problem::{Severity, Trouble, known};
use crate::render::{bundle_csv, bundle_damages, bundle_html, problems_short};
use crate::report::Report;
use crate::report::bundle::verify::damages;
use crate::report::bundle::{ANSWERS_FILE, Bundle, PAGE_FILE, Packed};
use crate::run::Readiness;
use crate::saved;
use crate::words::choose;
use crate::world::standing;
use crate::world::write::Package;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    opd: Vec<String>,
    #[arg(long)]
    allow_unsound: bool,
    #[arg(long, value_name = "BUNDLE", conflicts_with_all = ["opd", "allow_unsound", "check_links", "allow_private_links", "link_cache"])]
    verify: Option<PathBuf>,
    #[command(flatten)]
    links: Opening,
}

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Exit> {
    if let Some(place) = &arguments.verify {
        return verify(place, global, console);
    }
    let place = global.output.as_deref().ok_or(Trouble::NoPlace)?;
    if standing::exists(place) {
        return Err(Trouble::PlaceTaken { place: place.display().to_string() }.into());
    }
    let (root, _) = global.workspace()?;
    // The documents are hashed before they are checked and again while they are copied: what is bundled was checked.
    let sums = sums(&global.read(console)?, &root, console)?;
    let run = global.read_opening(&arguments.links, console)?;
    let report = Report::of(&run).filter(|_| run.complete);
    let language = console.page().language;
    let Some(report) = report else {
        console.problems(&run);
        say(console, &choose!(language, bundle::incomplete(run.count(Severity::Error))));
        return Ok(Exit::Fail);
    };
    let ids = report.workspace.agencies.iter().map(|agency| agency.id.as_str());
    known(&arguments.opd, ids.clone())?;
    let agencies: Vec<usize> = ids
        .enumerate()
        .filter(|(_, id)| arguments.opd.iter().any(|opd| opd == id))
        .map(|(at, _)| at)
        .collect();
    let bundle = Bundle::of(&report, &agencies, &sums);
    let counts = bundle.counts();
    if counts.files + counts.links == 0 && counts.unsound == 0 {
        return Err(Trouble::NothingToBundle.into());
    }
    if let Some(path) = vanished(&bundle) {
        return Err(Trouble::DocumentChanged { file: path.to_owned() }.into());
    }
    let elsewhere = bundle.elsewhere(&report);
    if !elsewhere.is_empty() {
        console.remark(&problems_short::render(&elsewhere, &run.sources, console.page()));
        say(console, &choose!(language, bundle::elsewhere(elsewhere.len())));
        return Ok(Exit::Fail);
    }
    let private = bundle.private(&report);
    if !private.is_empty() {
        console.remark(&problems_short::render(&private, &run.sources, console.page()));
        say(console, choose!(language, bundle::private()));
        return Ok(Exit::Fail);
    }
    if counts.unsound > 0 && !arguments.allow_unsound {
        console.remark(&problems_short::render(&bundle.problems(&report), &run.sources, console.page()));
        say(console, &choose!(language, bundle::refused(counts.unsound)));
        return Ok(Exit::Fail);
    }
    write(&bundle, &report, &root, place, console)?;
    say(console, &choose!(language, bundle::written(&place.to_string_lossy(), &counts)));
    Ok(Exit::Pass)
}

fn say(console: &mut Console, text: &str) {
    console.remark(&format!("siak-check: {text}\n"));
}

/// The sums of the documents that final pieces name, as far as they are there.
fn sums(run: &Readiness, root: &Path, console: &mut Console) -> Result<BTreeMap<String, Sum>, Trouble> {
    let answers = run.scored.iter().flat_map(|scored| &scored.workspace.answers);
    let mut sums = BTreeMap::new();
    let mut paths: Vec<&str> = answers
        .flat_map(|answer| &answer.pieces)
        .filter(|piece| piece.state == State::Final)
        .filter_map(|piece| match &piece.place {
            Some(Place::File(path)) => Some(path.as_str()),
            Some(Place::Link(_)) | None => None,
        })
        .collect();
    paths.sort_unstable();
    paths.dedup();
    let mut progress = console.progress(Some(paths.len()));
    for path in paths {
        let sum = bundle::document_sum(root, path)
            .map_err(|reason| Trouble::CannotRead { file: path.to_owned(), reason })?;
        sums.extend(sum.map(|sum| (path.to_owned(), sum)));
        progress.step();
    }
    progress.end();
    Ok(sums)
}

/// A document that a sound piece names, though it was not there before the check.
fn vanished<'a>(bundle: &Bundle<'a>) -> Option<&'a str> {
    bundle.entries().find_map(|(_, entry)| match entry.piece() {
        Some(piece) if piece.state == State::Final && !entry.is_unsound() && entry.packed().is_none() => {
            match &piece.place {
                Some(Place::File(path)) => Some(path.as_str()),
                Some(Place::Link(_)) | None => None,
            }
        }
        Some(_) | None => None,
    })
}

/// Writes the bundle whole, or leaves nothing.
fn write(
    bundle: &Bundle,
    report: &Report,
    root: &Path,
    place: &Path,
    console: &mut Console,
) -> Result<(), Trouble> {
    let page = console.page();
    let fail = cannot_write(place);
    let mut package = Package::begin(place, report.run.today).map_err(&fail)?;
    let own = [
        (PAGE_FILE, bundle_html::render(bundle, report, page)),
        (INDEX_FILE, bundle_csv::render_index(bundle, report, page)),
        (ANSWERS_FILE, bundle_csv::render_answers(bundle, report, page)),
    ];
    let own_sums: Vec<(&str, String)> =
        own.iter().map(|(name, text)| (*name, bundle::sum(text.as_bytes()).sha256)).collect();
    let sums = own_sums.iter().map(|(name, sha256)| (*name, sha256.as_str()));
    let documents = bundle.packed().map(|packed| (packed.path.as_str(), packed.sum.sha256.as_str()));
    let sums = (SUMS_FILE, saved::bundle::write_sums(sums.chain(documents)));
    for (name, text) in own.iter().chain([&sums]) {
        package.add(name, text.len() as u64, &mut text.as_bytes()).map_err(&fail)?;
    }
    let mut progress = console.progress(Some(bundle.packed().count()));
    for packed in bundle.packed() {
        let copied = copy(packed, root, &mut package, place);
        if let Err(trouble) = copied {
            progress.end();
            return Err(trouble);
        }
        progress.step();
    }
    progress.end();
    package.finish().map_err(&fail)
}

fn copy(packed: &Packed, root: &Path, package: &mut Package, place: &Path) -> Result<(), Trouble> {
    let file = packed.source.to_owned();
    let mut from: Passing<File> = match bundle::document(root, packed.source) {
        Ok(Some(from)) => from,
        Ok(None) => return Err(Trouble::DocumentChanged { file }),
        Err(reason) => return Err(Trouble::CannotRead { file, reason }),
    };
    if let Err(error) = package.add(&packed.path, packed.sum.size, &mut from) {
        return Err(match from.fault() {
            Some(reason) => Trouble::CannotRead { file, reason: reason.clone() },
            None => cannot_write(place)(error),
        });
    }
    if from.sum() == *packed.sum { Ok(()) } else { Err(Trouble::DocumentChanged { file }) }
}

fn verify(place: &Path, global: &Global, console: &mut Console) -> Result<Exit> {
    let unused = [
        (global.directory.is_some(), "--directory"),
        (global.indicators.is_some(), "--indicators"),
        (global.as_of.is_some(), "--as-of"),
    ];
    if let Some((_, option)) = unused.into_iter().find(|(given, _)| *given) {
        return Err(Trouble::NotUsed { option }.into());
    }
    let shown = || place.display().to_string();
    let mut progress = console.progress(None);
    let contents = bundle::bundle(place, &mut || progress.step());
    progress.end();
    let contents = contents.map_err(|reason| Trouble::CannotRead { file: shown(), reason })?;
    let Some(sums) = &contents.sums else {
        return Err(Trouble::NoBundle { place: shown() }.into());
    };
    let index = contents.index.as_deref().and_then(saved::bundle::index);
    let damages = damages(&contents, &saved::bundle::sums(sums), index.as_ref());
    console.result(&bundle_damages::render(&damages, contents.files.len(), console.page()))?;
    Ok(Exit::of(damages.is_empty()))
}
