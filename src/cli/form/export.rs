//! `form export`: a workbook for each agency, or one for several.

use std::path::{Path, PathBuf};

use clap::Args;

use super::files;
use crate::cli::console::{Console, cannot_write};
use crate::cli::gaps::known;
use crate::cli::links::Opening;
use crate::cli::{Failure, Global, Verdict};
use crate::form::rows;
use crate::form::said::{Answer, said};
use crate::model::workspace::AgencyIndex;
use crate::render::form;
use crate::report::Report;
use crate::words::{Trouble, choose};
use crate::write;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    opd: Vec<String>,
}

/// The folder of forms where none is named.
const FOLDER: &str = "formulir";
/// Indicators and pieces that a workbook may have; `load` reads no more.
const ROWS: usize = 20_000;

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Verdict, Failure> {
    let run = global.read_even_empty(&Opening::default(), console)?;
    if !run.complete {
        console.problems(&run);
    }
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let (root, shown) = global.workspace()?;
    let page = console.page();
    let ids = report.workspace.agencies.iter().map(|agency| agency.id.as_str());
    known(&arguments.opd, ids)?;
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
    write::replace_each(&written).map_err(|error| cannot_write(&target, &error))?;
    let text = choose!(page.language, form::exported(written.len(), &name(&target)));
    console.remark(&format!("{text}\n"));
    Ok(if run.complete { Verdict::Pass } else { Verdict::Fail })
}

fn name(path: &Path) -> String {
    crate::legible::line(&path.to_string_lossy(), 300)
}
