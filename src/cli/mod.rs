//! The command line: reads arguments, environment and clock, runs a subcommand, and ends with 0, 1 or 2.
//!
//! 0: all well. 1: problems found, or below the bar. 2: could not run.

mod bundle;
mod compare;
mod console;
mod earlier;
mod explain;
mod form;
mod gaps;
mod init;
mod links;
mod plan;
mod rank;
mod report;
mod review;
mod schema;
mod score;
mod survey;
mod trend;
mod usage;
mod validate;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::base::calendar;
use crate::base::lang::Language;
use crate::problem::Trouble;
use crate::read::sources;
use crate::run::{Day, Readiness, Request};
use crate::world::standing;
pub use console::Stream;
use console::{Color, Console};
use links::Opening;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Pass,
    /// Problems found, or below the bar.
    Fail,
}

#[derive(Parser)]
#[command(
    name = "siak-check",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

/// Options that every subcommand takes.
#[derive(Args)]
struct Global {
    #[arg(short = 'C', long, global = true, value_name = "DIR")]
    directory: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR")]
    indicators: Option<PathBuf>,
    #[arg(long, global = true, value_name = "id|en")]
    lang: Option<Language>,
    #[arg(long, global = true, value_name = "DATE")]
    as_of: Option<String>,
    #[arg(short, long, global = true, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
    #[arg(short, long, global = true)]
    quiet: bool,
    #[arg(short, long, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
}

impl ValueEnum for Language {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()))
    }
}

#[derive(Subcommand)]
enum Command {
    Score(score::Arguments),
    Gaps(gaps::Arguments),
    Plan(plan::Arguments),
    Report(report::Arguments),
    Validate(validate::Arguments),
    Explain(explain::Arguments),
    Form(form::Arguments),
    Init(init::Arguments),
    Rank(rank::Arguments),
    Review(review::Arguments),
    Survey(survey::Arguments),
    Compare(compare::Arguments),
    Trend(trend::Arguments),
    Bundle(bundle::Arguments),
    Schema(schema::Arguments),
}

enum Failure {
    /// A reason that the program words itself.
    Trouble(Trouble),
    /// Anything else: the world failed.
    World(anyhow::Error),
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::World(error)
    }
}

/// Runs the program with these arguments, the first of them its own name. Results go to `out`, remarks to `err`; what
/// is a terminal is coloured. Returns the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>, out: &mut Stream, err: &mut Stream) -> u8 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = usage::language_before_parsing(&arguments);
    let cli = match usage::parse(&arguments, language, out, err) {
        Ok(cli) => cli,
        Err(code) => return code,
    };
    let chosen = cli.global.lang.or_else(usage::language_of_variable);
    let mut console = Console::new(
        chosen.unwrap_or(language),
        cli.global.color,
        cli.global.quiet,
        cli.global.output.clone(),
        out,
        err,
    );
    let result = match &cli.command {
        Command::Score(arguments) => score::run(arguments, &cli.global, &mut console),
        Command::Gaps(arguments) => gaps::run(arguments, &cli.global, &mut console),
        Command::Plan(arguments) => plan::run(arguments, &cli.global, &mut console),
        Command::Report(arguments) => report::run(arguments, &cli.global, &mut console),
        Command::Validate(arguments) => validate::run(arguments, &cli.global, &mut console),
        Command::Explain(arguments) => explain::run(arguments, &cli.global, &mut console),
        Command::Form(arguments) => form::run(arguments, &cli.global, &mut console),
        Command::Init(arguments) => init::run(arguments, &cli.global, &mut console),
        Command::Compare(arguments) => compare::run(arguments, &cli.global, &mut console),
        Command::Trend(arguments) => trend::run(arguments, &cli.global, &mut console),
        Command::Bundle(arguments) => bundle::run(arguments, &cli.global, &mut console),
        Command::Schema(arguments) => schema::run(arguments, &cli.global, &mut console),
        Command::Rank(arguments) => rank::run(arguments, &cli.global, &mut console),
        Command::Review(arguments) => review::run(arguments, &cli.global, &mut console),
        Command::Survey(arguments) => survey::run(arguments, &cli.global, &mut console),
    };
    match result {
        Ok(Verdict::Pass) => 0,
        Ok(Verdict::Fail) => 1,
        Err(failure) => {
            console.fail(&failure);
            2
        }
    }
}

impl Global {
    /// The day for which to judge: `--as-of`, or now.
    fn day(&self) -> Result<Day, Trouble> {
        let Some(text) = &self.as_of else {
            return Ok(Day::At(now()));
        };
        calendar::parse_date(text).map(Day::Fixed).map_err(|_| Trouble::BadValue {
            option: "--as-of",
            given: text.clone(),
            example: "2024-10-30",
        })
    }

    /// The workspace's folder, and what its paths begin with in messages: they lead there from the current folder.
    fn workspace(&self) -> Result<(PathBuf, String), Trouble> {
        let start = self.directory.as_deref().unwrap_or(Path::new("."));
        let missing = || Trouble::NoWorkspace { folder: start.to_string_lossy().into_owned() };
        if standing::is_workspace(start) {
            let shown = start.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
            let shown = shown.trim_end_matches('/').trim_start_matches("./");
            let shown = if matches!(shown, "." | "") { String::new() } else { format!("{shown}/") };
            return Ok((start.to_path_buf(), shown));
        }
        if self.directory.is_some() {
            return Err(Trouble::NotAWorkspace { folder: start.to_string_lossy().into_owned() });
        }
        let (root, levels) = sources::find_workspace(start).ok_or_else(missing)?;
        Ok((root, "../".repeat(levels)))
    }

    /// Takes the workspace's language, where nothing stronger chose one.
    fn prefer(&self, language: Option<Language>, console: &mut Console) {
        if self.lang.is_none() && usage::language_of_variable().is_none() {
            console.prefer(language);
        }
    }

    /// Reads the workspace, and opens no link.
    fn read(&self, console: &mut Console) -> Result<Readiness, Failure> {
        self.read_opening(&Opening::default(), console)
    }

    /// Reads the workspace; without a single evidence file there is nothing to check, which is no success.
    fn read_opening(&self, links: &Opening, console: &mut Console) -> Result<Readiness, Failure> {
        let run = self.read_even_empty(links, console)?;
        if run.evidence_files == 0 || (run.complete && run.answers == 0) {
            console.problems(&run);
            let (root, _) = self.workspace()?;
            return Err(Trouble::NoEvidence { folder: root.to_string_lossy().into_owned() }.into());
        }
        Ok(run)
    }

    /// Reads a workspace in which nobody may have answered anything yet.
    fn read_even_empty(&self, links: &Opening, console: &mut Console) -> Result<Readiness, Failure> {
        let (root, shown) = self.workspace()?;
        if let Some(folder) = self.indicators.as_ref().filter(|folder| !standing::is_instrument(folder)) {
            return Err(Trouble::NoInstrument { folder: folder.to_string_lossy().into_owned() }.into());
        }
        let request =
            Request { root: &root, shown: &shown, indicators: self.indicators.as_deref(), day: self.day()? };
        let run = links.read(request, console)?;
        self.prefer(run.language, console);
        Ok(run)
    }
}

#[expect(clippy::disallowed_methods, reason = "the only place that reads the clock")]
fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}
