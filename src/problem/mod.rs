//! Everything that can be wrong, and where. A kind of problem is an entry of the table in `table.rs`.

mod diagnostics;
mod fault;
pub mod history;
mod table;

use std::sync::Arc;

pub use diagnostics::Diagnostics;
pub use fault::{Expected, Found, Kind, PathFault, ReadFault, Submission, TableFault, Thing, Unlisted};
pub use fault::{Unportable, YamlFault};
pub use table::{Alike, Code, DayFault, Limits, NoValue, Problem, Unseen};

use crate::base::{source::Sources, source::Span, suggest::Known, suggest::Search};

include!(concat!(env!("OUT_DIR"), "/Severity.rs"));

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

    pub fn path<'a>(&'a self, sources: &'a Sources) -> &'a str {
        match &self.place {
            Place::Span(span) => &sources.get(span.source).path,
            Place::Path(path) => path,
        }
    }

    pub fn is_error(&self) -> bool {
        self.problem.severity() == Severity::Error
    }

    /// How many problems of this severity it stands for.
    pub fn amount(&self, severity: Severity) -> usize {
        if let Problem::TooManyProblems { unlisted, .. } = &self.problem {
            unlisted.amount(severity)
        } else {
            usize::from(self.problem.severity() == severity)
        }
    }

    pub fn concerns(&self, agency: &str) -> bool {
        let Concern { opd, others, .. } = &self.concern;
        opd.iter().chain(&**others).any(|one| one == agency)
    }
}

impl Problem {
    /// How bad it is: what stands for others is as bad as the worst of them.
    pub fn severity(&self) -> Severity {
        let worst = if let Self::TooManyProblems { unlisted, .. } = self { unlisted.worst() } else { None };
        worst.unwrap_or(self.code().severity())
    }

    /// Something of this id is not known; perhaps a known one was meant, or is called so.
    pub fn unknown<'a>(thing: Thing, id: &str, known: impl Known<'a>, search: &mut Search) -> Self {
        Self::UnknownId { thing, id: id.to_owned(), meant: search.meant(id, known) }
    }
}
