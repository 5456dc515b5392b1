//! `form import`: what filled-in forms change, and the changes written whole or not at all.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use super::files::{self, File};
use crate::change::cannot_write;
use crate::change::form::Bad;
use crate::change::form::back::{Returned, returned};
use crate::change::form::change::{self, Change};
use crate::change::form::compare::{Outcome, Scene, compare};
use crate::cli::console::Console;
use crate::cli::links::Opening;
use crate::cli::{Exit, Global};
use crate::gather::workbook;
use crate::problem::{ReadFault, Trouble, known};
use crate::render::form_changes::{self, Shown};
use crate::report::Report;
use crate::run;
use crate::words::form::Wrote;
use crate::words::form_fault::Fault;
use crate::world::standing;
use crate::world::write;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    opd: Vec<String>,
}

struct Found {
    files: BTreeMap<String, File>,
    touched: Vec<String>,
    shown: Vec<Shown>,
    kept: Vec<(String, String, String)>,
    bad: Vec<Bad>,
}

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Exit> {
    let run = global.read_even_empty(&Opening::default(), console)?;
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let (root, shown) = global.workspace()?;
    let page = console.page();
    known(&arguments.opd, report.workspace.agency_ids())?;
    let files = files::files(&run, &report, &root, &shown);
    let mut found =
        Found { files, touched: Vec::new(), shown: Vec::new(), kept: Vec::new(), bad: Vec::new() };
    let mut claimed = BTreeMap::new();
    for path in &arguments.files {
        let name = path.display().to_string();
        if !standing::exists(path) {
            return Err(Trouble::CannotRead { file: name, reason: ReadFault::NotThere }.into());
        }
        let form = workbook::workbook(path).ok_or(Fault::NotWorkbook).and_then(|sheets| returned(&sheets));
        match form {
            Ok(form) => found.take(&only(form, &arguments.opd), &name, &report, &mut claimed),
            Err(fault) => found.bad.push(Bad { place: name, fault }),
        }
    }
    if !found.bad.is_empty() {
        console.result(&form_changes::refused(&found.bad, page))?;
        return Ok(Exit::Fail);
    }
    let wrote = if arguments.dry_run { Wrote::Nothing } else { Wrote::Files };
    if wrote == Wrote::Files {
        let texts: Vec<(PathBuf, Vec<u8>)> = found
            .touched
            .iter()
            .map(|agency| {
                let file = &found.files[agency];
                (file.path.clone(), file.text.clone().into_bytes())
            })
            .collect();
        write::replace_each(&texts).map_err(cannot_write(&root))?;
    }
    console.remark(&form_changes::kept(&found.kept, page));
    console.result(&form_changes::changes(&found.shown, wrote, page))?;
    Ok(Exit::Pass)
}

/// The rows of these agencies alone; of all when none is named.
fn only(mut form: Returned, agencies: &[String]) -> Returned {
    if !agencies.is_empty() {
        form.answers.retain(|row| agencies.contains(&row.agency));
        form.pieces.retain(|row| agencies.contains(&row.agency));
        form.memory.retain(|(agency, _), _| agencies.contains(agency));
        form.agencies.retain(|agency| agencies.contains(agency));
    }
    form
}

impl Found {
    /// Takes a form in: its changes go into the texts, so that a later form of the same run finds them there.
    fn take(&mut self, form: &Returned, name: &str, report: &Report, claimed: &mut BTreeMap<String, String>) {
        let present = files::present(&self.files, form.language);
        let known = |id: &String| report.workspace.agency(id).is_some();
        for agency in form.agencies.iter().filter(|agency| known(agency) && !present.contains_key(*agency)) {
            let file = self.files.get(agency).map(|file| file.shown.clone());
            let file = file.unwrap_or_else(|| files::default_name(agency));
            self.bad.push(Bad { place: name.to_owned(), fault: Fault::BadFile { file } });
        }
        let scene = Scene { instrument: report.instrument, workspace: report.workspace, present: &present };
        let Outcome { changes, bad, kept } = compare(form, name, scene, claimed);
        self.kept.extend(kept);
        let sound = bad.is_empty();
        self.bad.extend(bad);
        if !sound {
            return;
        }
        let mut by_agency: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
        for change in &changes {
            by_agency.entry(&change.agency).or_default().push(change);
        }
        for (agency, changes) in by_agency {
            let file = self.files.get_mut(agency).expect("only known agencies have changes");
            let applied = change::apply(&file.text, &changes, form.language);
            let fault = match applied {
                _ if !run::is_sound_evidence(&file.text) => Fault::BadFile { file: file.shown.clone() },
                Some((text, lines)) if run::is_sound_evidence(&text) => {
                    file.text = text;
                    let shown = changes.into_iter().cloned().zip(lines);
                    let path = file.shown.clone();
                    self.shown.extend(shown.map(|(change, line)| Shown { file: path.clone(), line, change }));
                    if !self.touched.iter().any(|known| known == agency) {
                        self.touched.push(agency.to_owned());
                    }
                    continue;
                }
                Some(_) | None => Fault::Unsafe { file: file.shown.clone() },
            };
            self.bad.push(Bad { place: name.to_owned(), fault });
        }
    }
}
