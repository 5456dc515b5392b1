//! `validate`: every problem in every file, in one run; or those of some agencies or files.

use std::path::{Path, PathBuf};
use std::{cmp::Reverse, env};

use super::options::{formats, planning, unused};
use super::{Args, Console, Exit, Opening, Readiness, Report, Result, Trouble};
use crate::base::{path::shown, source::Sources};
use crate::judge::assess::Owner;
use crate::problem::{Diagnostic, Diagnostics};
use crate::render::{self, ci, documents, problems, report_markdown};
use crate::words::known;
use crate::world::place::{below, from_repository, settled};
use crate::world::{files, standing, write};
use crate::{run, tables};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "ID")]
    opd: Vec<String>,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    #[command(flatten)]
    links: Opening,
}

formats!(Text, Short, Json, Jsonl, Github, Gitlab, Sarif, Junit);

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    let mut run = match &console.global.indicators {
        // Without `-C` the instrument is meant, alone.
        Some(folder) if console.global.directory.is_none() => {
            unused(&[("--opd", !arguments.opd.is_empty()), ("FILE", !arguments.files.is_empty())])?;
            if !standing::is_instrument(folder) {
                return Err(Trouble::NoInstrument { folder: folder.display().to_string() }.into());
            }
            let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
            let _ = run::read_instrument(folder, &mut sources, &mut diagnostics);
            Readiness { problems: diagnostics.sorted(&sources), sources, ..Readiness::default() }
        }
        Some(_) | None => console.read_opening(&arguments.links)?,
    };
    if matches!(arguments.format, Format::Github | Format::Gitlab | Format::Sarif | Format::Junit) {
        run.withhold_names();
    }
    let report = Report::of(&run);
    if report.is_none() && !arguments.opd.is_empty() {
        console.problems(&run);
        return Err(Trouble::NoScore.into());
    }
    let agencies = report.as_ref().map_or(&[][..], |report| &report.workspace.agencies);
    let opd = known(&arguments.opd, agencies.iter())?;
    let files = in_workspace(&arguments.files, console)?;
    let sources = &run.sources;
    // A folder stands for all in it, the workspace itself for everything.
    let is_in = |path: &str| {
        let rest = |file: &String| path.strip_prefix(file.as_str()).filter(|_| !file.is_empty());
        files.iter().any(|file| {
            file.is_empty() || rest(file).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    };
    let whole = opd.is_empty() && files.iter().all(String::is_empty);
    let wanted = |one: &&Diagnostic| {
        let other = one.other.is_some_and(|other| is_in(&sources.get(other.source).path));
        whole || other || is_in(one.path(sources)) || opd.iter().any(|id| one.concerns(id))
    };
    let mut found: Vec<Diagnostic> = run.problems.iter().filter(wanted).cloned().collect();
    let of = (0..agencies.len()).filter(|index| {
        let agency = &agencies[*index];
        opd.contains(&agency.id) || agency.files.iter().any(|file| is_in(&sources.get(*file).path))
    });
    let of: Vec<Owner> = of.map(Owner::Agency).collect();
    let (page, mut table) = (console.page, String::new());
    if let Some(report) = report.as_ref().filter(|_| arguments.format == Format::Text && console.terminal()) {
        found.sort_by_key(|one| Reverse(one.problem.severity()));
        table = problems::by_agency(&found, report, page);
    }
    let missing = |report| problems::missing(report, Some(&of[..]).filter(|_| !whole), page);
    let folder = console.global.workspace().ok().map(|(root, _)| root).or(console.global.indicators.clone());
    let items = || ci::items(&found, sources, from_repository(&folder.unwrap_or_default()), page);
    console.result(&match arguments.format {
        Format::Text => {
            let closing = report.as_ref().map_or_else(String::new, missing);
            problems::text(&found, sources, &table, page) + &closing + &render::sample(run.sample, page)
        }
        Format::Short => problems::short(&found, sources, page),
        Format::Json => documents::problems(&found, sources, run.sample, page.language).to_json(),
        Format::Jsonl => tables::report::problems(&found, sources, page.language).to_json_lines(),
        Format::Github => ci::github(&items()),
        Format::Gitlab => ci::gitlab(&items()),
        Format::Sarif => ci::sarif(&items(), run.sample, page),
        Format::Junit => ci::junit(&items()),
    })?;
    // What GitHub shows of a step, and the bytes that it takes. The result stands without it.
    let (variable, limit) = ("GITHUB_STEP_SUMMARY", 1 << 20);
    let step = env::var_os(variable).filter(|path| !path.is_empty() && arguments.format == Format::Github);
    if let (Some(path), Some(report)) = (step.as_ref().map(Path::new), report) {
        let text = report_markdown::render(&report, &planning(&report, None)?, page);
        let failed = |error| Trouble::CannotWrite { file: shown(path), reason: files::fault(&error) };
        let allowed = console.may_write(variable, path);
        let added = allowed.and_then(|()| write::append(path, &text, limit).map_err(failed));
        added.unwrap_or_else(|why| console.fail(&why.into()));
    }
    Ok(Exit::of(!found.iter().any(Diagnostic::is_error)))
}

/// The paths of files of the workspace as problems show them. They are given from the current folder or from the
/// workspace; what is none of its files ends the run.
fn in_workspace(given: &[PathBuf], console: &Console) -> Result<Vec<String>> {
    if given.is_empty() {
        return Ok(Vec::new());
    }
    let (root, prefix) = console.global.workspace()?;
    let own = |path: &Path| below(&settled(path), &settled(&root)).filter(|_| standing::exists(path));
    let (mut found, mut files) = (Vec::new(), Vec::new());
    for path in given {
        match own(path).or_else(|| own(&root.join(path))) {
            Some(own) => found.push(format!("{prefix}{}", shown(own)).trim_end_matches('/').to_owned()),
            None => files.push(shown(path)),
        }
    }
    let folder = root.display().to_string();
    if files.is_empty() { Ok(found) } else { Err(Trouble::NotOfWorkspace { files, folder }.into()) }
}
