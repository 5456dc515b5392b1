//! Where output goes: results to standard output or a file, remarks to standard error, colour where it may.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anstream::stream::RawStream;
use anyhow::Context;
use clap::ValueEnum;

use super::{Global, Result, Trouble, overwrite};
use crate::base::show::Show as _;
use crate::base::{lang::Language, legible};
use crate::change::not_written;
use crate::problem::{Diagnostic, ReadFault, Severity};
use crate::render::{Page, problems};
use crate::run::Readiness;
use crate::words;
use crate::world::standing;
use crate::world::write::{self, Alone, Before, Content::Bytes, Failure, Meanwhile, Mode, NewFile};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    Always,
    Never,
}

/// Where the program writes: a stream that knows whether it is a terminal.
pub type Stream = dyn RawStream + Send;

const WIDTH: usize = 80;

/// Errors that are shown beside a result; `validate` shows all.
const MOST_ERRORS: usize = 3;

/// The width for which to write: what `COLUMNS` says, or else that of the terminal, if it is one.
pub(super) fn columns(stream: &Stream) -> Option<usize> {
    let said = std::env::var("COLUMNS").ok().and_then(|said| said.parse().ok()).filter(|said| *said > 0);
    let size = terminal_size::terminal_size().filter(|_| stream.is_terminal());
    said.or(size.map(|(terminal_size::Width(width), _)| usize::from(width)))
}

/// Writes to standard output. A closed pipe is no error.
pub(super) fn send(out: &mut Stream, bytes: &[u8]) -> Result<()> {
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written.context("stdout"),
    }
}

pub(super) struct Console<'a> {
    out: &'a mut Stream,
    err: &'a mut Stream,
    /// For whom and how wide to render.
    pub(super) page: Page,
    pub(super) global: &'a Global,
    changed: bool,
    read: Vec<PathBuf>,
}

impl<'a> Console<'a> {
    pub(super) fn new(
        language: Language,
        global: &'a Global,
        out: &'a mut Stream,
        err: &'a mut Stream,
    ) -> Self {
        let columns = columns(out).filter(|_| global.output.is_none());
        let page = Page { language, width: columns.unwrap_or(WIDTH), whole: columns.is_none() };
        Self { out, err, page, global, changed: false, read: Vec::new() }
    }

    /// Notes what the run reads, and refuses output that would take its place.
    pub(super) fn reads(&mut self, paths: impl IntoIterator<Item = PathBuf>) -> Result<(), Trouble> {
        self.read.extend(paths);
        self.global.output.iter().try_for_each(|path| self.may_write("-o", path))
    }

    /// Refuses to write at a path that an option names, if something would be lost there.
    pub(super) fn may_write(&self, option: &'static str, path: &Path) -> Result<(), Trouble> {
        overwrite::check(option, path, &self.read)
    }

    /// Writes the result: to the file asked for, or to standard output.
    pub(super) fn result(&mut self, text: &str) -> Result<()> {
        let coloured = self.global.output.is_none() && self.coloured(self.out.is_terminal());
        self.bytes(if coloured { text.to_owned() } else { plain(text) }.as_bytes())
    }

    pub(super) fn line(&mut self, text: &str) -> Result<()> {
        self.result(&format!("{text}\n"))
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) -> Result<()> {
        if let Some(path) = &self.global.output {
            let written = write::replace(path, bytes, Before::Anything);
            return Ok(written.map_err(not_written(|_| path.display().to_string()))?);
        }
        send(self.out, bytes)
    }

    /// Writes a result of several files: into the folder asked for, all of them or none.
    pub(super) fn folder(&mut self, files: &[(String, Vec<u8>)]) -> Result<(), Trouble> {
        let path = self.global.output.clone().unwrap_or_default();
        files.iter().try_for_each(|(name, _)| self.may_write("-o", &path.join(name)))?;
        // A folder that is spelt wrongly is not made on the way to the one that is meant.
        if let Some(above) =
            path.parent().filter(|above| !above.as_os_str().is_empty() && !standing::exists(above))
        {
            let (file, reason) = (above.display().to_string(), ReadFault::NotThere);
            return Err(Trouble::CannotWrite { file, reason });
        }
        let before = Before::Anything;
        let files = files.iter().map(|(name, bytes)| NewFile { name, content: Bytes(bytes), before });
        self.alone_in(&path)?.write(&files.collect::<Vec<_>>()).map_err(in_folder(&path))
    }

    /// A folder, made if need be, kept from other runs until it is dropped.
    pub(super) fn alone_in(&mut self, path: &Path) -> Result<Alone, Trouble> {
        let (alone, meanwhile) = Alone::with_new(path).map_err(in_folder(path))?;
        self.meanwhile(&meanwhile);
        Ok(alone)
    }

    /// Says what was found before anything was changed.
    pub(super) fn meanwhile(&mut self, found: &[Meanwhile]) {
        for one in found {
            self.say(&one.show(self.page.language));
        }
    }

    /// From now on a run that fails has changed the workspace all the same.
    pub(super) fn changed(&mut self) {
        self.changed = true;
    }

    /// Whether the result goes to a terminal.
    pub(super) fn terminal(&self) -> bool {
        self.global.output.is_none() && self.out.is_terminal()
    }

    /// Writes a document that nobody reads on a terminal: instead of there to a new file in the current folder.
    pub(super) fn document(&mut self, stem: &str, extension: &str, bytes: &[u8]) -> Result<()> {
        if !self.terminal() {
            return self.bytes(bytes);
        }
        let mut file = format!("{stem}.{extension}");
        for number in 2.. {
            if !standing::exists(Path::new(&file)) {
                break;
            }
            file = format!("{stem}-{number}.{extension}");
        }
        self.may_write("-o", Path::new(&file))?;
        write::keep(Path::new(&file), bytes, Before::Nothing, Mode::Usual)
            .map_err(not_written(|_| file.clone()))?;
        self.say(&words::document_written(self.page.language, &file));
        Ok(())
    }

    /// Remarks about the run; left out with `--quiet`.
    pub(super) fn remark(&mut self, text: &str) {
        if !self.global.quiet {
            self.warn(text);
        }
    }

    pub(super) fn note(&mut self, text: &str) {
        self.remark(&format!("{text}\n"));
    }

    /// The same, behind the name of the program.
    pub(super) fn say(&mut self, text: &str) {
        self.remark(&format!("siak-check: {text}\n"));
    }

    pub(super) fn found(&mut self, problems: &[Diagnostic], run: &Readiness) {
        self.remark(&problems::short(problems, &run.sources, self.page));
    }

    /// The errors of a run whose result leaves something out: how many, and the first.
    pub(super) fn problems(&mut self, run: &Readiness) {
        let errors = run.problems.iter().filter(|one| one.is_error());
        let files: BTreeSet<&str> = errors.clone().map(|one| one.path(&run.sources)).collect();
        self.say(&words::errors_in_files(self.page.language, run.count(Severity::Error), files.len()));
        self.found(&errors.take(MOST_ERRORS).cloned().collect::<Vec<_>>(), run);
    }

    /// The same, where it does leave something out.
    pub(super) fn incomplete(&mut self, run: &Readiness) {
        if !run.complete {
            self.problems(run);
        }
    }

    /// Why the run could not be made: a reason that the program words itself, or that the world failed.
    pub(super) fn fail(&mut self, error: &anyhow::Error) {
        let text = match error.downcast_ref::<Trouble>() {
            Some(trouble) => {
                let message = trouble.message(self.page.language);
                let error = Severity::Error.text(self.page.language);
                format!("siak-check: {error}: {}\n  {}\n", message.what, message.remedy)
            }
            None => format!("siak-check: {}\n", legible::line(&format!("{error:#}"), 1_000)),
        };
        self.warn(&text);
    }

    /// Why the run ends so. What was written stays written.
    pub(super) fn end(&mut self, error: &anyhow::Error) {
        self.fail(error);
        if self.changed {
            self.warn(&format!("  {}\n", words::change_made(self.page.language)));
        }
    }

    pub(super) fn warn(&mut self, text: &str) {
        let text = if self.coloured(self.err.is_terminal()) { text.to_owned() } else { plain(text) };
        // There is nowhere left to say that standard error is closed.
        let _ = self.err.write_all(text.as_bytes());
    }

    /// Does something of so many steps, or of unknown many. How far it has come is shown on standard error
    /// when that is a terminal and more than a second has passed.
    pub(super) fn counting<T>(
        &mut self,
        total: Option<usize>,
        work: impl FnOnce(&mut (dyn FnMut() + Send)) -> T,
    ) -> T {
        let (start, mut shown, mut done) = (Instant::now(), None, 0_usize);
        let total = total.map_or_else(String::new, |total| format!("/{total}"));
        let result = work(&mut || {
            done += 1;
            let pause = Duration::from_millis(if shown.is_some() { 100 } else { 1_000 });
            if shown.unwrap_or(start).elapsed() >= pause && self.err.is_terminal() {
                shown = Some(Instant::now());
                let _ = write!(self.err, "\r{done}{total}");
            }
        });
        if shown.is_some() {
            let _ = write!(self.err, "\r{}\r", " ".repeat(24));
        }
        result
    }

    fn coloured(&self, terminal: bool) -> bool {
        match self.global.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        }
    }
}

/// Why a file of this folder was not written.
pub(super) fn in_folder(folder: &Path) -> impl Fn(Failure) -> Trouble {
    not_written(|name| folder.join(name).display().to_string())
}

fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}
