//! `form import`: what filled-in forms change, and the changes written whole or not at all.

use std::path::PathBuf;

use crate::change::form::files::{Files, Taken};
use crate::change::form::{Bad, back::returned};
use crate::change::not_written;
use crate::cli::{Args, Console, Exit, Opening, Report, Result, Trouble};
use crate::gather::workbook;
use crate::problem::ReadFault;
use crate::render::form_changes;
use crate::words::form_fault::Fault;
use crate::words::{self, known};
use crate::world::root::Root;
use crate::world::standing::{self, workbooks_in};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_name = "ID")]
    opd: Vec<String>,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    let of = |path: &PathBuf| if standing::is_folder(path) { workbooks_in(path) } else { vec![path.clone()] };
    let paths: Vec<PathBuf> = arguments.files.iter().flat_map(of).collect();
    if let (true, [folder, ..]) = (paths.is_empty(), &arguments.files[..]) {
        return Err(Trouble::NoForms { folder: folder.display().to_string() }.into());
    }
    console.reads(paths.iter().cloned())?;
    // What is decided is decided on what is there when it is written.
    let alone = if arguments.dry_run { None } else { Some(console.alone()?) };
    let run = console.read_even_empty(&Opening::default())?;
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let (root, shown) = console.global.workspace()?;
    let page = console.page;
    let opd = known(&arguments.opd, report.workspace.agencies.iter())?;
    let root = Root::open(&root, &shown);
    let mut files = Files::of(&report, &root, &shown);
    let mut taken = Taken::default();
    for path in &paths {
        let name = path.display().to_string();
        if !standing::exists(path) {
            return Err(Trouble::CannotRead { file: name, reason: ReadFault::NotThere }.into());
        }
        let form = workbook::workbook(path).map_err(Fault::from).and_then(|sheets| returned(&sheets));
        match form {
            Ok(form) => files.take(&form.named(&report).only(&opd), &name, &mut taken),
            Err(fault) => taken.bad.push(Bad { place: name, fault }),
        }
    }
    if !taken.bad.is_empty() {
        console.result(&form_changes::refused(&taken.bad, page))?;
        return Ok(Exit::Fail);
    }
    if let Some(alone) = alone {
        alone.write(&files.changed()).map_err(not_written(|name| format!("{shown}{name}")))?;
        console.changed();
    }
    if !taken.begun.is_empty() {
        console.note(&words::form::skeletons(page.language, taken.begun.len()));
    }
    console.remark(&form_changes::kept(&taken.kept, page));
    console.remark(&form_changes::absent(&taken.absent, page));
    console.result(&form_changes::changes(&taken.changes, arguments.dry_run, page))?;
    Ok(Exit::Pass)
}
