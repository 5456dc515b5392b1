//! The problems of a run, collected by every stage: listed as long as somebody can read them, counted beyond.

use std::collections::BTreeMap;

use super::{Diagnostic, Place, Severity, fault::Thing, fault::Unlisted, table::Code, table::Problem};
use crate::base::source::{SourceId, Sources, Span};
use crate::base::{suggest::Known, suggest::Search, survey::At};

/// What is told together of the problems that are not listed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    File(SourceId),
    Path(String),
    Run,
}

/// Problems of a part that are not listed, and where the first of them stands.
#[derive(Debug)]
struct Rest {
    place: Place,
    counts: Unlisted,
}

#[derive(Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    listed: BTreeMap<Part, usize>,
    rest: BTreeMap<Part, Rest>,
    search: Search,
    /// Keys and values of the files that were read.
    values: usize,
}

impl Diagnostics {
    /// Problems listed for one file; how many more there are is told by one `too-many-problems`.
    pub const LIMIT: usize = 1_000;
    /// The same for all files of a run.
    pub const RUN_LIMIT: usize = 10_000;
    /// Always listed, for a bundle is refused because of them, or nothing else says what was let pass: few for
    /// each document.
    const ALWAYS: [Code; 3] = [Code::SurveyPersonalData, Code::ProofNotInspected, Code::ProofExcepted];

    pub fn at(&mut self, span: Span, problem: Problem) {
        self.push(Diagnostic::new(problem, Place::Span(span), None));
    }

    /// The same where a problem takes time to work out: done only when it is listed.
    pub fn at_if_listed(&mut self, span: Span, code: Code, problem: impl FnOnce() -> Problem) {
        match self.unlisted_part(Part::File(span.source), code) {
            Some(part) => self.count_in(part, Place::Span(span), (code.severity(), code.name()), 1),
            None => self.at(span, problem()),
        }
    }

    pub fn unknown<'a>(&mut self, span: Span, thing: Thing, id: &str, known: impl Known<'a>) {
        let mut search = std::mem::take(&mut self.search);
        self.at_if_listed(span, Code::UnknownId, || Problem::unknown(thing, id, known, &mut search));
        self.search = search;
    }

    /// The known word that was meant; one limit holds for all searches of a run.
    pub fn nearest<'a>(&mut self, written: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
        self.search.nearest(written, known)
    }

    pub fn between(&mut self, span: Span, other: impl Into<Option<Span>>, problem: Problem) {
        self.push(Diagnostic::new(problem, Place::Span(span), other.into()));
    }

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

    /// Counts keys and values of a file, and says how many all files have that were read.
    pub const fn count_values(&mut self, more: usize) -> usize {
        self.values += more;
        self.values
    }

    /// Takes back the problems of some codes.
    pub fn forget(&mut self, code: impl Fn(Code) -> bool) {
        self.list.retain(|one| !code(one.problem.code()));
        self.rest.retain(|_, rest| {
            rest.counts.0.retain(|(_, name), _| !Code::named(name).is_some_and(&code));
            !rest.counts.0.is_empty()
        });
    }

    pub fn absorb(&mut self, other: Self) {
        self.values += other.values;
        for diagnostic in other.list {
            self.push(diagnostic);
        }
        for (part, rest) in other.rest {
            for (key, count) in rest.counts.0 {
                self.count_in(part.clone(), rest.place.clone(), key, count);
            }
        }
    }

    fn push(&mut self, diagnostic: Diagnostic) {
        let part = match &diagnostic.place {
            Place::Span(span) => Part::File(span.source),
            Place::Path(path) => Part::Path(path.clone()),
        };
        let code = diagnostic.problem.code();
        if let Some(part) = self.unlisted_part(part.clone(), code) {
            return self.count_in(part, diagnostic.place, (code.severity(), code.name()), 1);
        }
        *self.listed.entry(part).or_default() += 1;
        self.list.push(diagnostic);
    }

    /// With what a further problem of this part would be counted; `None` when it would be listed.
    fn unlisted_part(&self, part: Part, code: Code) -> Option<Part> {
        if Self::ALWAYS.contains(&code) {
            None
        } else if self.listed.get(&part).is_some_and(|count| *count >= Self::LIMIT) {
            Some(part)
        } else {
            (self.list.len() >= Self::RUN_LIMIT).then_some(Part::Run)
        }
    }

    fn count_in(&mut self, part: Part, place: Place, key: (Severity, &'static str), count: usize) {
        let rest = self.rest.entry(part).or_insert(Rest { place, counts: Unlisted::default() });
        *rest.counts.0.entry(key).or_default() += count;
    }

    /// The problems listed so far, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// Whether there is a problem of one of these codes, listed or not.
    pub fn any_of(&self, codes: &[Code]) -> bool {
        let unlisted = self.rest.values().flat_map(|rest| rest.counts.0.keys().map(|(_, name)| *name));
        let mut all = self.list.iter().map(|one| one.problem.code().name()).chain(unlisted);
        all.any(|name| codes.iter().any(|code| code.name() == name))
    }

    /// Whether an error that is not listed may stand in this file.
    pub fn hides_errors(&self, file: SourceId) -> bool {
        let rests = [Part::File(file), Part::Run].map(|part| self.rest.get(&part));
        rests.into_iter().flatten().any(|rest| rest.counts.amount(Severity::Error) > 0)
    }

    /// How many there are, listed or not.
    pub fn count(&self, severity: Severity) -> usize {
        let unlisted = self.rest.values().map(|rest| rest.counts.amount(severity));
        self.list.iter().map(|one| one.amount(severity)).chain(unlisted).sum()
    }

    pub fn total(&self) -> usize {
        [Severity::Error, Severity::Warning, Severity::Note].map(|severity| self.count(severity)).iter().sum()
    }

    /// The problems in reading order: by path, place and code, with how many are not listed.
    pub fn sorted(mut self, sources: &Sources) -> Vec<Diagnostic> {
        for (part, rest) in self.rest {
            let unlisted = rest.counts;
            let (limit, place) = match part {
                Part::File(_) | Part::Path(_) => (Self::LIMIT, rest.place),
                Part::Run => (Self::RUN_LIMIT, Place::Path(".".to_owned())),
            };
            self.list.push(Diagnostic::new(Problem::TooManyProblems { limit, unlisted }, place, None));
        }
        let key = |diagnostic: &Diagnostic| match &diagnostic.place {
            Place::Span(span) => (sources.get(span.source).path.clone(), span.start, span.end),
            Place::Path(path) => (path.clone(), 0, 0),
        };
        self.list.sort_by_cached_key(|diagnostic| (key(diagnostic), diagnostic.problem.code()));
        self.list
    }
}
