//! One workspace through every stage: from its folder to its score and its problems.

mod blank;
mod file;
mod instrument;
mod made_of;
mod whose;

use std::path::Path;
use std::sync::Arc;

pub use blank::blank;
use file::{document, written};
pub use file::{is_sound_evidence, read_text};
use instrument::choose;
pub use instrument::{DEFAULT_INSTRUMENT, built_in, read_instrument};
use jiff::Timestamp;
use jiff::civil::Date;
pub use made_of::{MadeOf, made_of};

use crate::base::{calendar::Zone, lang::Language, link, source::Sources};
use crate::gather::{Gathered, Opener, gather};
use crate::judge::assess::{Assessment, assess};
use crate::judge::check::{Findings, Scene, check};
use crate::model::{instrument::Instrument, resolve, resolve::workspace::Resolved, workspace::Workspace};
use crate::problem::{Code, Diagnostic, Diagnostics, Problem, Severity};
use crate::read::{document::settings::Settings, sources::Reader};
use crate::world::root::Root;

/// What stands for a name that is not said.
const WITHHELD: &str = "***";

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
#[derive(Debug, Default)]
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
    pub language: Option<Language>,
    /// Whether the workspace says that everything in it is made up.
    pub sample: bool,
    pub instrument: Option<Arc<Instrument>>,
    /// The workspace as meant, what its evidence is worth, and the score.
    pub scored: Option<ScoredWorkspace>,
}

#[derive(Debug)]
pub struct ScoredWorkspace {
    pub workspace: Workspace,
    pub gathered: Gathered,
    /// What its evidence is worth.
    pub findings: Findings,
    pub assessment: Assessment,
}

impl Readiness {
    /// Takes out who is in charge of agencies and who reviewed; a message to one agency still greets.
    pub fn withhold_names(&mut self) {
        for agency in self.scored.iter_mut().flat_map(|scored| &mut scored.workspace.agencies) {
            (agency.pic, agency.contact) = (None, None);
        }
        for one in &mut self.problems {
            if let Problem::OwnVerdict { reviewer, .. }
            | Problem::OwnVerdictLikely { reviewer, .. }
            | Problem::ReviewerWithoutAgency { reviewer }
            | Problem::ProofRejected { reviewer, .. } = &mut one.problem
            {
                WITHHELD.clone_into(reviewer);
            }
        }
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.problems.iter().map(|problem| problem.amount(severity)).sum()
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
    pub day: Day,
}

/// What tells that something is there and nobody knows what.
const UNREADABLE: [Code; 4] =
    [Code::UnreadableFile, Code::UnreadableFolder, Code::LinkOutsideWorkspace, Code::UnfinishedChange];

/// Reads, checks and scores a workspace; no link is opened.
pub fn read(request: Request<'_>) -> Readiness {
    read_opening(request, &mut link::by_form)
}

/// The same, with what `open` finds behind the links.
pub fn read_opening(request: Request<'_>, open: &mut Opener) -> Readiness {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let root = Root::open(request.root, request.shown);
    let mut reader = Reader { root: &root, sources: &mut sources, diagnostics: &mut diagnostics };
    let files = reader.workspace();
    let settings = files.settings.and_then(|id| document(id, reader.sources, reader.diagnostics));
    let settings: Option<Settings> = settings.map(|(_, settings)| settings);
    let (written, whose) = written(&files, &mut reader);
    let instrument = choose(request, settings.as_ref(), &mut reader);
    let zone = settings.as_ref().and_then(|settings| settings.time_zone).unwrap_or(Zone::Western);
    let today = request.day.date(zone);
    let language = settings.as_ref().and_then(|settings| settings.language);
    let sample = settings.as_ref().is_some_and(|settings| settings.sample);
    let answers = written.evidence.iter().map(|(_, _, file)| file.answers.0.len());
    // What is assigned can be asked for, though no file is there.
    let leads = written.agencies.iter().flat_map(|(_, all)| all).map(|one| one.leads.len());
    let answers = answers.chain(leads).sum();
    let (mut complete, mut scored) = (false, None);
    if let (Some(settings), Some(instrument)) = (settings, &instrument) {
        let Resolved { workspace, scorable, unfounded } =
            resolve::workspace::workspace(settings, written, instrument, today, reader.diagnostics);
        let gathered = gather(&mut reader, instrument, &workspace, open);
        let scene =
            Scene { instrument, workspace: &workspace, gathered: &gathered, today, shown: request.shown };
        let findings = check(scene, reader.diagnostics);
        reader.diagnostics.forget(|code| unfounded.contains(&code));
        complete = workspace.understood
            && gathered.surveys.is_whole()
            // A document that is there and cannot be read may hold all the same.
            && !reader.diagnostics.any_of(&UNREADABLE);
        if scorable {
            let assessment = assess(instrument, &workspace, &gathered, &findings);
            scored = Some(ScoredWorkspace { workspace, gathered, findings, assessment });
        }
    }
    let mut run = Readiness {
        problems: diagnostics.sorted(&sources),
        sources,
        evidence_files: files.evidence.present.len(),
        answers,
        complete,
        today,
        language,
        sample,
        instrument,
        scored,
    };
    whose.tell(&mut run, request.shown);
    run
}
