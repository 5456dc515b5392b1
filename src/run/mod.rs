//! One workspace through every stage: from its folder to its score and its problems.

mod blank;
mod file;
mod instrument;
mod whose;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

pub use blank::blank;
use file::{document, documents};
pub use file::{is_sound_evidence, read_agencies, read_review};
use instrument::choose;
pub use instrument::{DEFAULT_INSTRUMENT, built_in, read_instrument};
use jiff::Timestamp;
use jiff::civil::Date;
use whose::{Placed, Whose};

use crate::base::calendar::Zone;
use crate::base::lang::Language;
use crate::base::link::{self, Attempts};
use crate::base::source::{SourceId, Sources, Span};
use crate::gather::documents;
use crate::gather::documents::Named;
use crate::gather::table;
use crate::judge::assess::{Assessment, assess};
use crate::judge::check::{Findings, Scene, check};
use crate::model::instrument::Instrument;
use crate::model::resolve;
use crate::model::resolve::survey;
use crate::model::resolve::workspace::Written;
use crate::model::workspace::{Place, Previous, State, Subject, Workspace};
use crate::problem::{self, Code, Diagnostic, Diagnostics, Problem, Severity, Thing};
use crate::read::document::evidence::Evidence;
use crate::read::document::review::Review;
use crate::read::document::settings::{Agency, Settings};
use crate::read::sources;
use crate::world::files;

/// The day for which a workspace is judged.
#[derive(Clone, Copy, Debug)]
pub enum Day {
    Fixed(Date),
    /// The day that it is at this instant in the workspace's time zone.
    At(Timestamp),
}

impl Day {
    pub fn date(self, zone: Zone) -> Date {
        match self {
            Self::Fixed(date) => date,
            Self::At(instant) => zone.date_at(instant),
        }
    }
}

/// Everything that a run found out.
#[derive(Debug)]
pub struct Readiness {
    pub sources: Sources,
    /// Every problem, in reading order.
    pub problems: Vec<Diagnostic>,
    /// Evidence files that are there, readable or not.
    pub evidence_files: usize,
    /// Answers in them that could be read.
    pub answers: usize,
    /// Whether every data file could be read and taken as meant: else the score leaves something out.
    pub complete: bool,
    /// The day for which everything was judged.
    pub today: Date,
    /// The language that the workspace prefers.
    pub language: Option<Language>,
    /// Whether the workspace says that everything in it is made up.
    pub sample: bool,
    /// The instrument, when one could be read.
    pub instrument: Option<Arc<Instrument>>,
    /// The workspace as meant, what its evidence is worth, and the score.
    pub scored: Option<ScoredWorkspace>,
}

/// A workspace with its score.
#[derive(Debug)]
pub struct ScoredWorkspace {
    pub workspace: Workspace,
    /// What its evidence is worth.
    pub findings: Findings,
    pub assessment: Assessment,
}

impl Readiness {
    /// How many problems of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.problems.iter().filter(|problem| problem.problem.code().severity() == severity).count()
    }
}

/// Which workspace to read, and how.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    pub root: &'a Path,
    /// What its paths begin with in messages: empty, or ending in `/`.
    pub shown: &'a str,
    /// A folder with an instrument to use instead of the workspace's choice.
    pub indicators: Option<&'a Path>,
    /// The day for which it is judged.
    pub day: Day,
}

/// Opens links, or tells what is known of them: gets the addresses of final pieces, gives what came of them.
pub type Opener<'a> = dyn FnMut(&BTreeSet<&str>) -> Attempts + 'a;

/// Reads, checks and scores a workspace; no link is opened.
pub fn read(request: Request<'_>) -> Readiness {
    read_opening(request, &mut link::by_form)
}

/// The same, with what `open` finds behind the links.
pub fn read_opening(request: Request<'_>, open: &mut Opener) -> Readiness {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let files = sources::workspace(request.root, request.shown, &mut sources, &mut diagnostics);
    let settings: Option<Settings> =
        files.settings.and_then(|id| document(id, &sources, &mut diagnostics)).map(|(_, settings)| settings);
    let agencies: Option<(Span, Vec<Agency>)> =
        files.agencies.and_then(|id| document(id, &sources, &mut diagnostics));
    let evidence: Vec<(Span, Placed)> = documents(&files.evidence, &sources, &mut diagnostics);
    let reviews: Vec<(Span, Review)> = documents(&files.reviews, &sources, &mut diagnostics);
    let instrument = choose(request, settings.as_ref(), &mut sources, &mut diagnostics);
    let zone = settings.as_ref().and_then(|settings| settings.time_zone).unwrap_or(Zone::Western);
    let today = request.day.date(zone);
    let language = settings.as_ref().and_then(|settings| settings.language);
    let sample = settings.as_ref().is_some_and(|settings| settings.sample);
    let stem = |span: Span| {
        let path = &sources.get(span.source).path;
        let name = path.rsplit('/').next().unwrap_or(path);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
    };
    let mut whose = Whose::of(agencies.iter().flat_map(|(_, listed)| listed));
    let evidence: Vec<(Span, String, Evidence)> = evidence
        .into_iter()
        .map(|(span, file)| (span, stem(span), whose.take(span.source, stem(span), file)))
        .collect();
    let answers = evidence.iter().map(|(_, _, file)| file.answers.0.len()).sum();
    let mut scored = None;
    let mut complete = false;
    if let (Some(settings), Some(instrument)) = (settings, &instrument) {
        let reviews = reviews.into_iter().map(|(_, review)| review).collect();
        let mut unread = files.evidence_present.clone();
        for (_, stem, _) in &evidence {
            if let Some(at) = unread.iter().position(|name| name == stem) {
                unread.swap_remove(at);
            }
        }
        let without_deadline = settings.deadline.is_none();
        let without_period = without_deadline && settings.period.is_none();
        let written = Written { settings, agencies, evidence, reviews, unread };
        let resolved = resolve::workspace::workspace(written, instrument, today, &mut diagnostics);
        if let Some(Previous::File(path)) = &resolved.workspace.previous
            && let Err(reason) = files::text_inside(request.root, path)
        {
            diagnostics.of_path(format!("{}{path}", request.shown), Problem::UnreadableFile { reason });
        }
        complete = diagnostics.count(Severity::Error) == 0;
        let mut workspace = resolved.workspace;
        workspace.answers_lost = answers_lost(&files.evidence, &diagnostics);
        let wanted = survey::wanted(instrument, &workspace);
        let tables = table::all(request.root, wanted, request.shown, &mut sources);
        let taking = survey::values(tables, instrument, &mut workspace, &mut diagnostics);
        complete &= taking == survey::Taking::Whole;
        // Where entries could not be understood, a document that a file names somewhere may be theirs.
        let texts: Vec<&str> = if complete {
            Vec::new()
        } else {
            files.evidence.iter().map(|id| sources.get(*id).text.as_str()).collect()
        };
        let findings = judge(request, instrument, &workspace, today, &texts, open, &mut diagnostics);
        // A document that is there and cannot be read may hold all the same.
        let unreadable = [Code::UnreadableFile, Code::UnreadableFolder, Code::LinkOutsideWorkspace];
        complete &= !diagnostics.iter().any(|one| unreadable.contains(&one.problem.code()));
        // What stands in for a deadline that could not be read is nobody's word.
        let by_deadline = [Code::PromiseAfterDeadline, Code::ProofExpiresBeforeDeadline];
        let by_period = [Code::ProofOutsidePeriod, Code::SurveyDate];
        diagnostics.forget(|code| {
            (without_deadline && by_deadline.contains(&code)) || (without_period && by_period.contains(&code))
        });
        if resolved.scorable {
            let assessment = assess(instrument, &workspace, &findings);
            scored = Some(ScoredWorkspace { workspace, findings, assessment });
        }
    }
    let mut problems = diagnostics.sorted(&sources);
    let workspace = scored.as_ref().map(|scored: &ScoredWorkspace| &scored.workspace);
    whose.tell(&mut problems, &sources, request.shown, (workspace, instrument.as_deref()));
    Readiness {
        sources,
        problems,
        evidence_files: files.evidence_present.len(),
        answers,
        complete,
        today,
        language,
        sample,
        instrument,
        scored,
    }
}

/// Whether an evidence file holds an entry that could not be understood, so that an answer may be missing for it.
fn answers_lost(evidence: &[SourceId], diagnostics: &Diagnostics) -> bool {
    let hides = |problem: &Problem| {
        matches!(
            problem,
            Problem::UnknownId { thing: Thing::Indicator, .. }
                | Problem::UnknownKey { .. }
                | Problem::WrongType { .. }
                | Problem::DuplicateKey { .. }
        )
    };
    diagnostics.iter().any(|one| match &one.place {
        problem::Place::Span(span) => hides(&one.problem) && evidence.contains(&span.source),
        problem::Place::Path(_) => false,
    })
}

/// Looks the named documents and links up and runs every check.
fn judge(
    request: Request<'_>,
    instrument: &Instrument,
    workspace: &Workspace,
    today: Date,
    texts: &[&str],
    open: &mut Opener,
    diagnostics: &mut Diagnostics,
) -> Findings {
    let mut named = Named::default();
    for piece in workspace.answers.iter().flat_map(|answer| &answer.pieces) {
        if let Some(Place::File(path)) = &piece.place {
            named.all.insert(path);
            if piece.state == State::Final {
                named.offered.insert(path);
            }
        }
    }
    named
        .all
        .extend(workspace.answers.iter().flat_map(|answer| &answer.measures).map(|one| one.file.as_str()));
    for verdict in &workspace.verdicts {
        if let Subject::File { path, sha256: Some(_), .. } = &verdict.subject {
            named.reviewed.insert(path);
        }
    }
    let folders: Vec<&str> = workspace.documents.iter().map(|(folder, _)| folder.as_str()).collect();
    let mut inventory = documents::inventory(request.root, &named, &folders, request.shown, diagnostics);
    inventory.unclaimed.retain(|path| {
        let windows = path.replace('/', "\\");
        !texts.iter().any(|text| text.contains(path.as_str()) || text.contains(&windows))
    });
    let attempts = open(&links(workspace));
    let scene = Scene {
        instrument,
        workspace,
        inventory: &inventory,
        attempts: &attempts,
        today,
        shown: request.shown,
    };
    check(scene, diagnostics)
}

/// The addresses of final pieces: what is promised or in draft need not be there yet.
fn links(workspace: &Workspace) -> BTreeSet<&str> {
    let pieces = workspace.answers.iter().flat_map(|answer| &answer.pieces);
    pieces
        .filter(|piece| piece.state == State::Final)
        .filter_map(|piece| match &piece.place {
            Some(Place::Link(address)) => Some(address.as_str()),
            Some(Place::File(_)) | None => None,
        })
        .collect()
}
