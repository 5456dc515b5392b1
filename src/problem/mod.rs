//! Everything that can be wrong, and where. A kind of problem is an entry of the table in `table.rs`.

mod fault;
mod table;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use fault::{
    Expected, Found, Kind, Limits, PathFault, ReadFault, Submission, TableFault, Thing, Unseen, YamlFault,
};
pub use table::{Code, Problem};

use crate::base::named::named;
use crate::base::source::{SourceId, Sources, Span};
use crate::base::suggest::Search;
use crate::base::survey::At;

named! {
    /// How bad a problem is. Only errors make `validate` fail.
    #[derive(PartialOrd, Ord)]
    pub enum Severity {
        /// Something written could not be taken as meant, or contradicts itself.
        Error = "error",
        /// The files are understood, but a proof, a promise or a task does not hold.
        Warning = "warning",
        /// Worth knowing; nothing is lost by leaving it.
        Note = "note",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What is wrong: one line, no full stop.
    pub what: String,
    /// What to do: one line, no full stop.
    pub remedy: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// At bytes of a file that was read.
    Span(Span),
    /// A file or folder as a whole: it was not read, or is no data file.
    Path(String),
}

/// A problem with its place, and a second place where one helps (the first of two).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub problem: Problem,
    pub place: Place,
    pub other: Option<Span>,
    pub concern: Concern,
}

/// Whom a problem concerns, by their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concern {
    /// The one agency whose it is.
    pub opd: Option<String>,
    /// Further agencies: those after which its file is named, or all of several.
    pub others: Arc<[String]>,
    /// The indicator whose answer it stands in, or that it names.
    pub indicator: Option<String>,
}

impl Diagnostic {
    fn new(problem: Problem, place: Place, other: Option<Span>) -> Self {
        Self { problem, place, other, concern: Concern::default() }
    }

    pub fn is_error(&self) -> bool {
        self.problem.code().severity() == Severity::Error
    }

    /// Whether it concerns the agency of this id.
    pub fn concerns(&self, agency: &str) -> bool {
        let Concern { opd, others, .. } = &self.concern;
        opd.iter().chain(&**others).any(|one| one == agency)
    }
}

impl Problem {
    /// Something of this id is not known; perhaps a known one was meant.
    pub fn unknown<'a>(
        thing: Thing,
        id: &str,
        known: impl Iterator<Item = &'a str>,
        search: &mut Search,
    ) -> Self {
        Self::UnknownId { thing, id: id.to_owned(), suggestion: search.nearest(id, known) }
    }
}

/// The problems of a run, collected by every stage.
#[derive(Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    in_file: BTreeMap<SourceId, usize>,
    in_path: BTreeMap<String, usize>,
    search: Search,
}

impl Diagnostics {
    /// Problems listed for one file; what is past them is told by one `too-many-problems`.
    pub const LIMIT: usize = 1_000;

    /// Notes a problem at bytes of a file.
    pub fn at(&mut self, span: Span, problem: Problem) {
        self.push(Diagnostic::new(problem, Place::Span(span), None));
    }

    /// Notes that something of this id is not known.
    pub fn unknown<'a>(&mut self, span: Span, thing: Thing, id: &str, known: impl Iterator<Item = &'a str>) {
        if !self.is_full(span) {
            let problem = Problem::unknown(thing, id, known, &mut self.search);
            self.at(span, problem);
        }
    }

    /// The known word that was meant; one limit holds for all searches of a run.
    pub fn nearest<'a>(&mut self, written: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
        self.search.nearest(written, known)
    }

    /// Notes a problem that is about two places.
    pub fn between(&mut self, span: Span, other: Span, problem: Problem) {
        self.push(Diagnostic::new(problem, Place::Span(span), Some(other)));
    }

    /// Notes a problem of a file as a whole.
    pub fn of_path(&mut self, path: impl Into<String>, problem: Problem) {
        self.push(Diagnostic::new(problem, Place::Path(path.into()), None));
    }

    /// Notes a problem of a cell: at its bytes, or of the workbook as a whole, whose message names the cell.
    pub fn in_table(&mut self, at: At, path: &str, problem: Problem) {
        match at.span {
            Some(span) => self.at(span, problem),
            None => self.of_path(path, problem),
        }
    }

    /// Takes back the problems of some codes.
    pub fn forget(&mut self, code: impl Fn(Code) -> bool) {
        self.list.retain(|one| !code(one.problem.code()));
    }

    pub fn absorb(&mut self, other: Self) {
        for diagnostic in other.list {
            self.push(diagnostic);
        }
    }

    fn push(&mut self, mut diagnostic: Diagnostic) {
        let count = match &diagnostic.place {
            Place::Span(span) => self.in_file.entry(span.source).or_default(),
            Place::Path(path) => self.in_path.entry(path.clone()).or_default(),
        };
        *count += 1;
        if *count > Self::LIMIT + 1 {
            return;
        }
        if *count == Self::LIMIT + 1 {
            diagnostic.problem = Problem::TooManyProblems { limit: Self::LIMIT };
            diagnostic.other = None;
        }
        self.list.push(diagnostic);
    }

    /// Whether no further problem of this file would be listed, so that none need be worked out.
    pub fn is_full(&self, span: Span) -> bool {
        self.in_file.get(&span.source).is_some_and(|count| *count > Self::LIMIT)
    }

    /// The problems so far, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|diagnostic| diagnostic.problem.code().severity() == severity).count()
    }

    /// The problems in reading order: by path, place and code.
    pub fn sorted(mut self, sources: &Sources) -> Vec<Diagnostic> {
        let key = |diagnostic: &Diagnostic| match &diagnostic.place {
            Place::Span(span) => (sources.get(span.source).path.clone(), span.start, span.end),
            Place::Path(path) => (path.clone(), 0, 0),
        };
        self.list.sort_by_cached_key(|diagnostic| (key(diagnostic), diagnostic.problem.code()));
        self.list
    }
}
