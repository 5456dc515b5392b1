//! `form export`: a workbook for each agency, or one for several.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;

use super::files::{self, File};
use crate::change::cannot_write;
use crate::change::form::back::{Returned, Row, returned};
use crate::change::form::compare::{Present, Scene, compare};
use crate::change::form::said::{Answer, said};
use crate::change::form::{rest, rows};
use crate::cli::console::Console;
use crate::cli::links::Opening;
use crate::cli::{Exit, Global};
use crate::gather::workbook;
use crate::model::workspace::AgencyIndex;
use crate::problem::{Loss, Trouble, known};
use crate::render::form;
use crate::report::Report;
use crate::words::choose;
use crate::words::form_fault::Fault;
use crate::world::standing;
use crate::world::write;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    opd: Vec<String>,
    #[arg(long)]
    force: bool,
}

/// The folder of forms where none is named.
const FOLDER: &str = "formulir";
/// Indicators and pieces that a workbook may have; `gather` reads no more.
const ROWS: usize = 20_000;

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Exit> {
    let run = global.read_even_empty(&Opening::default(), console)?;
    console.incomplete(&run);
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let (root, shown) = global.workspace()?;
    let page = console.page();
    known(&arguments.opd, report.workspace.agency_ids())?;
    let files = files::files(&run, &report, &root, &shown);
    let wanted = |id: &String| arguments.opd.is_empty() || arguments.opd.contains(id);
    let mut forms: Vec<(AgencyIndex, Vec<Answer>)> = Vec::new();
    for (index, agency) in report.workspace.agencies.iter().enumerate().filter(|(_, one)| wanted(&one.id)) {
        let answers = files.get(&agency.id).and_then(|file| said(&file.text, page.language));
        let answers = answers.ok_or_else(|| Trouble::UnreadableYaml {
            file: format!("{shown}{}", files::default_name(&agency.id)),
        })?;
        forms.push((index, rows::with_claims(&report, index, answers)));
    }
    let target = global.output.clone().unwrap_or_else(|| PathBuf::from(FOLDER));
    let one = target.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    let count = |forms: &[(AgencyIndex, Vec<Answer>)]| {
        let answers = forms.iter().flat_map(|(_, answers)| answers);
        answers.map(|answer| 1 + answer.pieces.len()).sum::<usize>()
    };
    let most = if one {
        count(&forms)
    } else {
        forms.iter().map(|form| count(std::slice::from_ref(form))).max().unwrap_or(0)
    };
    if most > ROWS {
        return Err(Trouble::FormTooLarge { limit: ROWS }.into());
    }
    let written: Vec<(PathBuf, Vec<u8>)> = if one {
        vec![(target.clone(), form::render(&report, &forms, page))]
    } else {
        forms
            .iter()
            .map(|form| {
                let name = format!("{}.xlsx", report.workspace.agencies[form.0].id);
                (target.join(name), form::render(&report, std::slice::from_ref(form), page))
            })
            .collect()
    };
    let paths = written.iter().map(|(path, _)| path);
    let lost = paths.filter_map(|path| Some((name(path), loss(path, &files, &report)?)));
    let lost: Vec<(String, Loss)> = if arguments.force { Vec::new() } else { lost.collect() };
    if !lost.is_empty() {
        return Err(Trouble::FormsInTheWay { files: lost }.into());
    }
    write::replace_each(&written).map_err(cannot_write(&target))?;
    let text = choose!(page.language, form::exported(written.len(), &name(&target)));
    console.remark(&format!("{text}\n"));
    Ok(Exit::of(run.complete))
}

/// What would be lost if the form took a path: nothing where nothing stands, or a form that says no more than the files.
fn loss(path: &Path, files: &BTreeMap<String, File>, report: &Report) -> Option<Loss> {
    if !standing::exists(path) {
        return None;
    }
    let Some((sheets, form)) =
        workbook::workbook(path).and_then(|sheets| returned(&sheets).ok().map(|form| (sheets, form)))
    else {
        return Some(Loss::Unknown);
    };
    let present = files::present(files, form.language);
    let scene = Scene { instrument: report.instrument, workspace: report.workspace, present: &present };
    let outcome = compare(&form, "", scene, &mut BTreeMap::new());
    if outcome.bad.iter().any(|bad| matches!(bad.fault, Fault::Other { .. })) {
        return Some(Loss::Unknown);
    }
    let same = outcome.changes.is_empty() && outcome.bad.is_empty() && outcome.kept.is_empty();
    let more = form.rest != rest::mark(&sheets) || workbook::has_more_than_cells(path);
    (!same || more || has_begun(&form, &present)).then_some(Loss::Filled)
}

/// Whether somebody has chosen an indicator that no file has yet, and nothing else so far.
fn has_begun(form: &Returned, present: &Present) -> bool {
    let in_file = |row: &Row| {
        let answers = present.get(&row.agency).map(|(_, answers)| answers);
        answers.into_iter().flatten().any(|answer| answer.indicator == row.indicator)
    };
    let known = |row: &Row| form.memory.contains_key(&(row.agency.clone(), row.indicator.clone()));
    let mut rows = form.answers.iter().chain(&form.pieces).filter(|row| !row.indicator.is_empty());
    rows.any(|row| !known(row) && !in_file(row))
}

fn name(path: &Path) -> String {
    crate::base::legible::line(&path.to_string_lossy(), 300)
}
