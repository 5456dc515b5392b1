//! `survey`: what survey files say, and what is wrong with them; in a workspace or out of one.

use std::path::PathBuf;

use super::options::formats;
use super::{Args, Console, Exit, Result, Trouble};
use crate::base::{calendar::Zone, path, source::Sources};
use crate::gather::form_export::proposal;
use crate::gather::{survey, table};
use crate::judge::check::survey::{Terms, surveys};
use crate::model::survey::Rules;
use crate::problem::{Diagnostic, Diagnostics, Problem};
use crate::render::{documents, survey as render};
use crate::run;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

formats!(Table, Json);

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    console.reads(arguments.files.iter().cloned())?;
    // A workspace says when people may have been asked, and how many users a service has.
    let around = match console.global.workspace() {
        Ok((root, shown)) => {
            let run = run::read(console.global.request(&root, &shown, console.global.day()?));
            console.prefer(run.language);
            if run.scored.is_none() {
                console.problems(&run);
                return Err(Trouble::NoScore.into());
            }
            Some(run)
        }
        Err(trouble) if console.global.directory.is_some() => return Err(trouble.into()),
        Err(_) => None,
    };
    let today = match &around {
        Some(run) => run.today,
        None => console.global.day()?.date(Zone::Western),
    };
    let workspace = around.as_ref().and_then(|run| run.scored.as_ref()).map(|scored| &scored.workspace);
    let general = Rules::default();
    let rules = workspace.map_or(&general, |workspace| &workspace.survey_rules);
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let (mut read, mut proposals) = (Vec::new(), Vec::new());
    for file in &arguments.files {
        let shown = path::shown(file);
        match table::named(file, rules, &mut sources) {
            Ok(table) => {
                proposals.extend(proposal(&table, rules).map(|proposal| (shown.clone(), proposal)));
                read.extend(survey::survey(shown, table, rules, &mut diagnostics));
            }
            Err(fault) => {
                diagnostics.of_path(shown.clone(), Problem::SurveyUnreadable { file: shown, fault });
            }
        }
    }
    let period = workspace.map(|workspace| workspace.period);
    let doubts = surveys(&read, Terms { rules, period, today }, &mut diagnostics);
    let problems = diagnostics.sorted(&sources);
    let sample = around.as_ref().is_some_and(|run| run.sample);
    let (surveys, doubts, problems, sources) = (&read, &doubts, &problems, &sources);
    let summary = render::Summary { surveys, doubts, rules, sample, problems, sources };
    let page = console.page;
    console.result(&match arguments.format {
        Format::Table => {
            let proposals = proposals.iter().map(|(file, proposal)| render::proposal(file, proposal, page));
            render::render_table(&summary, page) + &proposals.collect::<String>()
        }
        Format::Json => documents::survey(&summary, page.language).to_json(),
    })?;
    Ok(Exit::of(!problems.iter().any(Diagnostic::is_error)))
}
