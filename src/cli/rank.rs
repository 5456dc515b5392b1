//! `rank`: many workspaces in one table. Each is reduced to its row and forgotten, so that memory does not grow.

use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rayon::prelude::*;

use super::options::{formats, lets};
use super::{Args, Console, Exit, Global, Report, Result, Trouble};
use crate::base::exact::Exact;
use crate::model::workspace::Previous;
use crate::problem::Severity;
use crate::render::{documents, rank as render};
use crate::report::rank::{self, Broken, Order, Reading, Reason, Row, Scored};
use crate::run::{self, Day, Readiness};
use crate::saved::score;
use crate::words::known;
use crate::world::standing;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(value_name = "DIR", required = true)]
    folders: Vec<PathBuf>,
    #[arg(long, value_name = "READING", default_value = "verified")]
    reading: Reading,
    #[arg(long, value_name = "ID")]
    profile: Vec<String>,
    #[arg(long, value_name = "ORDER", default_value = "final")]
    sort: Order,
    #[arg(long, value_name = "N", default_value_t = NonZeroUsize::MAX)]
    limit: NonZeroUsize,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

formats!(Table, Json, Csv, Markdown);

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    let global = console.global;
    let day = global.day()?;
    let reading = arguments.reading;
    let folders: Vec<PathBuf> = arguments.folders.iter().flat_map(|folder| workspaces(folder)).collect();
    console.reads(folders.iter().filter(|folder| standing::is_workspace(folder)).cloned())?;
    let mut rows: Vec<Row> = console.counting(Some(folders.len()), |step| {
        let step = Mutex::new(step);
        let counted = |folder: &PathBuf| {
            let row = row(folder, global, day, reading);
            step.lock().expect("a step does not panic")();
            row
        };
        folders.par_iter().map(counted).collect()
    });
    filter(&mut rows, &arguments.profile)?;
    rank::order(&mut rows, arguments.sort);
    let broken = rows.iter().any(|row| row.result.is_err());
    // A limit cuts what has a place; what has none is why the exit code is 1.
    let mut left = arguments.limit.get();
    rows.retain(|row| {
        let shown = row.place.is_none() || left > 0;
        left = if row.place.is_some() { left.saturating_sub(1) } else { left };
        shown
    });
    let page = console.page;
    console.result(&match arguments.format {
        Format::Table => render::render_table(&rows, page),
        Format::Json => documents::rank(&rows, reading, page.language).to_json(),
        Format::Csv => render::render_csv(&rows, page),
        Format::Markdown => render::render_markdown(&rows, page),
    })?;
    Ok(Exit::of(!broken))
}

/// A workspace, or the workspaces in a folder that is none itself.
fn workspaces(folder: &Path) -> Vec<PathBuf> {
    let inside = if standing::is_workspace(folder) { vec![] } else { standing::workspaces_in(folder) };
    if inside.is_empty() { vec![folder.to_path_buf()] } else { inside }
}

fn row(folder: &Path, global: &Global, day: Day, reading: Reading) -> Row {
    let run = standing::is_workspace(folder).then(|| run::read(global.request(folder, "", day)));
    let sample = run.as_ref().is_some_and(|run| run.sample);
    let result = run.ok_or(Broken { region: None, reason: Reason::NoWorkspace });
    let result = result.and_then(|run| scored(&run, reading));
    Row { folder: folder.display().to_string(), place: None, sample, result }
}

fn scored(run: &Readiness, reading: Reading) -> Result<Scored, Broken> {
    let errors = Reason::Errors(run.count(Severity::Error));
    let report = Report::of(run).ok_or(Broken { region: None, reason: errors })?;
    let broken = |reason| Broken { region: Some(report.workspace.region.clone()), reason };
    if run.evidence_files == 0 && run.answers == 0 {
        return Err(broken(Reason::NoEvidence));
    }
    if !run.complete {
        return Err(broken(errors));
    }
    let previous: Option<Exact> = match &report.workspace.previous {
        None => None,
        Some(Previous::Value(value)) => Some(value.exact()),
        Some(Previous::File(_)) => {
            let state = report.gathered.previous.as_deref().and_then(score::read);
            let state = state.ok_or_else(|| broken(Reason::Previous))?;
            Some(reading.of(&state.index).official.clone())
        }
    };
    Ok(Scored::of(&report, reading, previous.as_ref()))
}

/// Keeps the rows of these profiles, and the broken ones. A profile that no row has ends the run.
fn filter(rows: &mut Vec<Row>, profiles: &[String]) -> Result<(), Trouble> {
    let scored = rows.iter().filter_map(|row| row.result.as_ref().ok());
    let ids: BTreeSet<&str> = scored.map(|scored| scored.profile.as_str()).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let profiles = known(profiles, ids.iter().copied())?;
    rows.retain(|row| row.result.as_ref().map_or(true, |scored| lets(&profiles, &scored.profile)));
    Ok(())
}
