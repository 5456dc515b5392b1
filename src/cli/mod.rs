//! The command line: reads arguments, environment and clock, runs a subcommand, and ends with 0, 1 or 2.
//!
//! 0: all well. 1: problems found, or below the bar. 2: could not run.

mod ask;
mod bundle;
mod compare;
mod console;
mod earlier;
mod explain;
mod form;
mod gaps;
mod init;
mod links;
mod options;
mod overwrite;
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

use anyhow::Result;
use clap::{Args, Parser};

use crate::base::{lang::Language, path};
use crate::change::not_written;
use crate::report::Report;
use crate::run::{Day, Readiness, Request};
use crate::words::Trouble;
use crate::world::{standing, write::Alone};
pub use console::Stream;
use console::{Color, Console};
use links::Opening;
pub use usage::command;

/// How a run ends that could be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    Pass,
    Fail,
}

impl Exit {
    fn of(well: bool) -> Self {
        if well { Self::Pass } else { Self::Fail }
    }
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

/// Subcommands, and the module of each, with its `Arguments` and its `run`.
macro_rules! commands {
    ($($name:ident = $module:ident),+ $(,)?) => {
        #[derive(clap::Subcommand)]
        enum Command {
            $($name($module::Arguments),)+
        }

        impl Command {
            fn run(&self, console: &mut Console) -> anyhow::Result<Exit> {
                match self {
                    $(Self::$name(arguments) => $module::run(arguments, console),)+
                }
            }
        }
    };
}
use commands;

commands! {
    Score = score,
    Gaps = gaps,
    Plan = plan,
    Report = report,
    Validate = validate,
    Explain = explain,
    Form = form,
    Init = init,
    Rank = rank,
    Review = review,
    Survey = survey,
    Compare = compare,
    Trend = trend,
    Bundle = bundle,
    Schema = schema,
}

/// Runs the program with these arguments, the first of them its own name. Results go to `out`, remarks to
/// `err`; what is a terminal is coloured. Returns the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>, out: &mut Stream, err: &mut Stream) -> u8 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = usage::language_before_parsing(&arguments);
    let cli = match usage::parse(&arguments, language, out, err) {
        Ok(cli) => cli,
        Err(code) => return code,
    };
    let chosen = cli.global.lang.or_else(usage::language_of_variable);
    let mut console = Console::new(chosen.unwrap_or(language), &cli.global, out, err);
    // Where the system gives no further thread, this one does all the work.
    if std::thread::Builder::new().spawn(|| ()).is_err() {
        let _ = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global();
    }
    // What every subcommand may read: its workspace, if there is one, and an instrument.
    let workspace = cli.global.workspace().ok().map(|(root, _)| root);
    let allowed = console.reads(workspace.into_iter().chain(cli.global.indicators.clone()));
    match allowed.map_err(Into::into).and_then(|()| cli.command.run(&mut console)) {
        Ok(Exit::Pass) => 0,
        Ok(Exit::Fail) => 1,
        Err(error) => {
            console.end(&error);
            2
        }
    }
}

impl Global {
    /// The day for which to judge: `--as-of`, or now.
    fn day(&self) -> Result<Day, Trouble> {
        match &self.as_of {
            None => Ok(Day::At(now())),
            Some(text) => options::date("--as-of", text, "2024-10-30").map(Day::Fixed),
        }
    }

    fn request<'a>(&'a self, root: &'a Path, shown: &'a str, day: Day) -> Request<'a> {
        Request { root, shown, indicators: self.indicators.as_deref(), day }
    }

    /// The workspace's folder, and what its paths begin with in messages: the way from the current folder.
    fn workspace(&self) -> Result<(PathBuf, String), Trouble> {
        let start = self.directory.as_deref().unwrap_or(Path::new("."));
        let folder = || start.display().to_string();
        if standing::is_workspace(start) {
            let shown = path::shown(start);
            let shown = shown.trim_end_matches('/').trim_start_matches("./");
            let shown = if matches!(shown, "." | "") { String::new() } else { format!("{shown}/") };
            return Ok((start.to_path_buf(), shown));
        }
        if self.directory.is_some() {
            return Err(Trouble::NotAWorkspace { folder: folder() });
        }
        let (root, levels) =
            standing::find_workspace(start).ok_or_else(|| Trouble::NoWorkspace { folder: folder() })?;
        Ok((root, "../".repeat(levels)))
    }
}

impl Console<'_> {
    /// Keeps other runs from changing the workspace until it is dropped. Taken before the workspace is read: what
    /// is decided is decided on what is there.
    fn alone(&mut self) -> Result<Alone> {
        let (root, shown) = self.global.workspace()?;
        let name = |name: &str| match name {
            "" => root.display().to_string(),
            _ => format!("{shown}{name}"),
        };
        let (alone, meanwhile) = Alone::with(&root).map_err(not_written(name))?;
        self.meanwhile(&meanwhile);
        Ok(alone)
    }

    /// Takes the workspace's language, where nothing stronger chose one.
    fn prefer(&mut self, language: Option<Language>) {
        if self.global.lang.is_none() && usage::language_of_variable().is_none() {
            self.page.language = language.unwrap_or(self.page.language);
        }
    }

    fn read(&mut self) -> Result<Readiness> {
        self.read_opening(&Opening::default())
    }

    /// Reads the workspace; without a single evidence file there is nothing to check, which is no success.
    fn read_opening(&mut self, links: &Opening) -> Result<Readiness> {
        let run = self.read_even_empty(links)?;
        if run.answers == 0 && (run.evidence_files == 0 || run.complete) {
            self.problems(&run);
            let (root, _) = self.global.workspace()?;
            return Err(Trouble::NoEvidence { folder: root.display().to_string() }.into());
        }
        Ok(run)
    }

    /// The same for what goes to others: says what is left out, and takes out names of people unless they are wanted.
    fn read_scored(&mut self, links: &Opening, names: bool) -> Result<Readiness> {
        let mut run = self.read_opening(links)?;
        self.incomplete(&run);
        if !names {
            run.withhold_names();
        }
        Ok(run)
    }

    /// Reads a workspace in which nobody may have answered anything yet.
    fn read_even_empty(&mut self, links: &Opening) -> Result<Readiness> {
        let global = self.global;
        let (root, shown) = global.workspace()?;
        if let Some(folder) = global.indicators.as_ref().filter(|folder| !standing::is_instrument(folder)) {
            return Err(Trouble::NoInstrument { folder: folder.display().to_string() }.into());
        }
        let run = links.read(global.request(&root, &shown, global.day()?), self)?;
        self.prefer(run.language);
        Ok(run)
    }
}

#[expect(clippy::disallowed_methods, reason = "the only place that reads the clock")]
fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}
