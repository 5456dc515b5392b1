//! Where output goes: results to standard output or a file, remarks to standard error, colour only where it is wanted.

use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anstream::stream::RawStream;
use clap::ValueEnum;

use super::Failure;
use crate::base::lang::Language;
use crate::problem::{Diagnostic, Severity, Trouble};
use crate::render::{Page, problems_short};
use crate::run::Readiness;
use crate::words;
use crate::world::files;
use crate::world::write;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    Always,
    Never,
}

/// Where the program writes: a stream that knows whether it is a terminal.
pub type Stream = dyn RawStream + Send;

/// Columns where there is no terminal.
const WIDTH: usize = 80;

/// The columns of a terminal.
pub(super) fn columns(stream: &Stream) -> Option<usize> {
    let size = terminal_size::terminal_size().filter(|_| stream.is_terminal());
    size.map(|(terminal_size::Width(width), _)| usize::from(width))
}

/// The two streams and how to write to them.
pub(super) struct Console<'a> {
    out: &'a mut Stream,
    err: &'a mut Stream,
    page: Page,
    color: Color,
    quiet: bool,
    output: Option<PathBuf>,
}

impl<'a> Console<'a> {
    pub(super) fn new(
        language: Language,
        color: Color,
        quiet: bool,
        output: Option<PathBuf>,
        out: &'a mut Stream,
        err: &'a mut Stream,
    ) -> Self {
        let width = columns(out).unwrap_or(WIDTH);
        Self { out, err, page: Page { language, width }, color, quiet, output }
    }

    /// For whom and how wide to render.
    pub(super) fn page(&self) -> Page {
        self.page
    }

    /// Takes the workspace's language, where nothing stronger chose one.
    pub(super) fn prefer(&mut self, language: Option<Language>) {
        self.page.language = language.unwrap_or(self.page.language);
    }

    /// Writes the result: to the file asked for, or to standard output.
    pub(super) fn result(&mut self, text: &str) -> Result<(), Failure> {
        let coloured = self.output.is_none() && self.coloured(self.out.is_terminal());
        self.bytes(if coloured { text.to_owned() } else { plain(text) }.as_bytes())
    }

    /// Writes a result byte by byte. A closed pipe is no error.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        if let Some(path) = &self.output {
            return write::replace(path, bytes).map_err(|error| cannot_write(path, &error).into());
        }
        match self.out.write_all(bytes).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failure::World(anyhow::Error::new(error).context("stdout")))
            }
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Writes a result of several files: into the folder asked for, all of them or none.
    pub(super) fn folder(&self, files: &[(&str, String)]) -> Result<(), Failure> {
        let path = self.output.as_deref().ok_or(Trouble::NeedsFolder)?;
        write::replace_all(path, files).map_err(|error| cannot_write(path, &error).into())
    }

    /// Whether a file or folder was asked for.
    pub(super) fn has_output(&self) -> bool {
        self.output.is_some()
    }

    /// Refuses a result that is no text where it would go to a terminal.
    pub(super) fn no_terminal(&self) -> Result<(), Trouble> {
        if self.output.is_none() && self.out.is_terminal() { Err(Trouble::NotToTerminal) } else { Ok(()) }
    }

    /// Remarks about the run; left out with `--quiet`.
    pub(super) fn remark(&mut self, text: &str) {
        if !self.quiet {
            self.warn(text);
        }
    }

    /// The errors of a run whose result leaves something out, one line each.
    pub(super) fn problems(&mut self, run: &Readiness) {
        let errors: Vec<Diagnostic> = run
            .problems
            .iter()
            .filter(|diagnostic| diagnostic.problem.code().severity() == Severity::Error)
            .cloned()
            .collect();
        self.remark(&problems_short::render(&errors, &run.sources, self.page));
    }

    /// Why the run could not be made.
    pub(super) fn fail(&mut self, failure: &Failure) {
        let text = match failure {
            Failure::Trouble(trouble) => {
                let message = words::trouble(self.page.language, trouble);
                let error = words::severity(self.page.language, Severity::Error);
                format!("siak-check: {error}: {}\n  {}\n", message.what, message.remedy)
            }
            Failure::World(error) => format!("siak-check: {error:#}\n"),
        };
        self.warn(&text);
    }

    fn warn(&mut self, text: &str) {
        let text = if self.coloured(self.err.is_terminal()) { text.to_owned() } else { plain(text) };
        // There is nowhere left to say that standard error is closed.
        let _ = self.err.write_all(text.as_bytes());
    }

    /// Shows how far a run has come that has so many steps; of unknown length: none.
    pub(super) fn progress(&mut self, total: Option<usize>) -> Progress<'_> {
        Progress { err: self.err, total, done: 0, start: Instant::now(), shown: None }
    }

    fn coloured(&self, terminal: bool) -> bool {
        match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        }
    }
}

/// The text without styles.
fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

/// Why a file was not written.
pub(super) fn cannot_write(path: &std::path::Path, error: &io::Error) -> Trouble {
    Trouble::CannotWrite { file: path.to_string_lossy().into_owned(), reason: files::fault(error) }
}

/// How far a long run has come, on standard error when that is a terminal and more than a second has passed.
pub(super) struct Progress<'a> {
    err: &'a mut Stream,
    total: Option<usize>,
    done: usize,
    start: Instant,
    shown: Option<Instant>,
}

impl Progress<'_> {
    pub(super) fn step(&mut self) {
        self.done += 1;
        let since = self.shown.unwrap_or(self.start).elapsed();
        let pause = if self.shown.is_some() { Duration::from_millis(100) } else { Duration::from_secs(1) };
        if since >= pause && self.err.is_terminal() {
            self.shown = Some(Instant::now());
            let total = self.total.map_or_else(String::new, |total| format!("/{total}"));
            let _ = write!(self.err, "\r{}{total}", self.done);
        }
    }

    /// Leaves the line as it was.
    pub(super) fn end(self) {
        if self.shown.is_some() {
            let _ = write!(self.err, "\r{}\r", " ".repeat(24));
        }
    }
}
