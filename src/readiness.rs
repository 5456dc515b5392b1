//! One workspace through every stage: from its folder to its score and its problems.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

use jiff::Timestamp;
use jiff::civil::Date;
use rayon::prelude::*;

use crate::assess::{Assessment, assess};
use crate::calendar::Zone;
use crate::check::{Findings, Scene, check};
use crate::decode::{Decode, nearest};
use crate::diagnostic::{self, Diagnostic, Diagnostics, Problem, Severity, Thing};
use crate::document::evidence::Evidence;
use crate::document::instrument::Method;
use crate::document::pillar::Pillar;
use crate::document::review::Review;
use crate::document::settings::{Agency, Settings};
use crate::lang::Language;
use crate::link::{self, Attempts};
use crate::load::{self, InstrumentFiles, Named};
use crate::model::instrument::Instrument;
use crate::model::workspace::{Place, State, Subject, Workspace};
use crate::resolve;
use crate::resolve::survey;
use crate::resolve::workspace::Written;
use crate::source::{SourceId, Sources, Span};
use crate::yaml;

/// The instrument of a workspace that names none.
pub const DEFAULT_INSTRUMENT: &str = "smart-city-2023";

/// The folder of a workspace's own instrument.
const OWN_INSTRUMENT: &str = "indicators";

/// The day for which a workspace is judged.
#[derive(Clone, Copy, Debug)]
pub enum Day {
    /// This day.
    Fixed(Date),
    /// The day that it is at this instant in the workspace's time zone.
    At(Timestamp),
}

impl Day {
    /// The day in a time zone.
    #[must_use]
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
    /// The files read.
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
    /// The instrument, when one could be read.
    pub instrument: Option<Arc<Instrument>>,
    /// The workspace as meant, what its evidence is worth, and the score.
    pub scored: Option<ScoredWorkspace>,
}

/// A workspace with its score.
#[derive(Debug)]
pub struct ScoredWorkspace {
    /// As meant.
    pub workspace: Workspace,
    /// What its evidence is worth.
    pub findings: Findings,
    /// The score.
    pub assessment: Assessment,
}

impl Readiness {
    /// How many problems of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.problems.iter().filter(|problem| problem.problem.code().severity() == severity).count()
    }
}

/// Which workspace to read, and how.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The workspace's folder.
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
#[must_use]
pub fn read(request: Request<'_>) -> Readiness {
    read_opening(request, &mut link::by_form)
}

/// The same, with what `open` finds behind the links.
#[must_use]
pub fn read_opening(request: Request<'_>, open: &mut Opener) -> Readiness {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let files = load::workspace(request.root, request.shown, &mut sources, &mut diagnostics);
    let settings: Option<Settings> =
        files.settings.and_then(|id| document(id, &sources, &mut diagnostics)).map(|(_, settings)| settings);
    let agencies: Option<(Span, Vec<Agency>)> =
        files.agencies.and_then(|id| document(id, &sources, &mut diagnostics));
    let evidence: Vec<(Span, Evidence)> = documents(&files.evidence, &sources, &mut diagnostics);
    let reviews: Vec<(Span, Review)> = documents(&files.reviews, &sources, &mut diagnostics);
    let instrument = choose(request, settings.as_ref(), &mut sources, &mut diagnostics);
    let zone = settings.as_ref().and_then(|settings| settings.time_zone).unwrap_or(Zone::Western);
    let today = request.day.date(zone);
    let language = settings.as_ref().and_then(|settings| settings.language);
    let answers = evidence.iter().map(|(_, file)| file.answers.0.len()).sum();
    let stem = |span: Span| {
        let path = &sources.get(span.source).path;
        let name = path.rsplit('/').next().unwrap_or(path);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
    };
    let mut scored = None;
    let mut complete = false;
    if let (Some(settings), Some(instrument)) = (settings, &instrument) {
        let evidence: Vec<(Span, String, Evidence)> =
            evidence.into_iter().map(|(span, file)| (span, stem(span), file)).collect();
        let reviews = reviews.into_iter().map(|(_, review)| review).collect();
        let unread = files.evidence_present.len() - evidence.len();
        let written = Written {
            settings,
            agencies,
            evidence,
            reviews,
            present: files.evidence_present.clone(),
            unread,
        };
        let resolved = resolve::workspace::workspace(written, instrument, today, &mut diagnostics);
        complete = diagnostics.count(Severity::Error) == 0;
        let mut workspace = resolved.workspace;
        workspace.answers_lost = answers_lost(&files.evidence, &diagnostics);
        let wanted = survey::wanted(instrument, &workspace);
        let tables = load::table::all(request.root, wanted, request.shown, &mut sources);
        let taking = survey::values(tables, instrument, &mut workspace, &mut diagnostics);
        complete &= taking == survey::Taking::Whole;
        // Where entries could not be understood, a document that a file names somewhere may be theirs.
        let texts: Vec<&str> = if complete {
            Vec::new()
        } else {
            files.evidence.iter().map(|id| sources.get(*id).text.as_str()).collect()
        };
        let findings = judge(request, instrument, &workspace, today, &texts, open, &mut diagnostics);
        if resolved.scorable {
            let assessment = assess(instrument, &workspace, &findings);
            scored = Some(ScoredWorkspace { workspace, findings, assessment });
        }
    }
    let problems = diagnostics.sorted(&sources);
    Readiness {
        sources,
        problems,
        evidence_files: files.evidence_present.len(),
        answers,
        complete,
        today,
        language,
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
        diagnostic::Place::Span(span) => hides(&one.problem) && evidence.contains(&span.source),
        diagnostic::Place::Path(_) => false,
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
    let mut inventory = load::inventory(request.root, &named, &folders, request.shown, diagnostics);
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

/// What a file of reviews says, if it can be read.
#[must_use]
pub fn read_review(text: &str) -> Option<Review> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let id = sources.add(String::new(), text.trim_start_matches('\u{FEFF}').to_owned());
    document(id, &sources, &mut diagnostics).map(|(_, review)| review)
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

/// Reads a file as what it should hold, with where it begins.
fn document<T: Decode>(id: SourceId, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<(Span, T)> {
    let node = yaml::parse(id, sources.get(id), diagnostics)?;
    let span = node.span;
    Some((span, T::decode(node, span, diagnostics)?))
}

/// The same for many files, at the same time; what cannot be read is left out and reported.
fn documents<T: Decode + Send>(
    ids: &[SourceId],
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Vec<(Span, T)> {
    let read: Vec<_> = ids
        .par_iter()
        .map(|id| {
            let mut own = Diagnostics::default();
            (document(*id, sources, &mut own), own)
        })
        .collect();
    read.into_iter()
        .filter_map(|(document, own)| {
            diagnostics.absorb(own);
            document
        })
        .collect()
}

/// The instrument: the folder given, else the workspace's own, else the built-in one that it names.
fn choose(
    request: Request<'_>,
    settings: Option<&Settings>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Arc<Instrument>> {
    if let Some(folder) = request.indicators {
        return read_instrument(folder, sources, diagnostics).map(Arc::new);
    }
    let wanted = settings?.instrument.as_ref();
    let own = request.root.join(OWN_INSTRUMENT);
    let (instrument, known) = if load::is_instrument(&own) {
        let files = load::instrument(
            &own,
            request.root,
            &format!("{}{OWN_INSTRUMENT}/", request.shown),
            sources,
            diagnostics,
        );
        let instrument = Arc::new(put_together(&files, sources, diagnostics)?);
        let known = vec![instrument.id.clone()];
        (Some(instrument).filter(|own| wanted.is_none_or(|id| id.value.0 == own.id)), known)
    } else {
        let id = wanted.map_or(DEFAULT_INSTRUMENT, |id| &id.value.0);
        (built_in(id), load::built_in_instruments().map(str::to_owned).collect())
    };
    if let (None, Some(id)) = (&instrument, wanted) {
        let suggestion = nearest(&id.value.0, known.iter().map(String::as_str));
        let problem = Problem::UnknownId { thing: Thing::Instrument, id: id.value.0.clone(), suggestion };
        diagnostics.at(id.span, problem);
    }
    instrument
}

/// Reads the instrument in a folder.
pub fn read_instrument(
    folder: &Path,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Instrument> {
    let shown = folder.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let shown = format!("{}/", shown.trim_end_matches('/'));
    let files = load::instrument(folder, folder, &shown, sources, diagnostics);
    put_together(&files, sources, diagnostics)
}

/// A built-in instrument, read once however many workspaces use it.
#[must_use]
pub fn built_in(id: &str) -> Option<Arc<Instrument>> {
    static READ: LazyLock<Mutex<BTreeMap<String, Arc<Instrument>>>> = LazyLock::new(Mutex::default);
    let lock = || READ.lock().expect("nothing panics while it is held");
    if let Some(instrument) = lock().get(id) {
        return Some(Arc::clone(instrument));
    }
    // Not while the lock is held: reading an instrument may read the one that it extends.
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let files = load::built_in(id, &mut sources)?;
    let instrument = put_together(&files, &sources, &mut diagnostics);
    let instrument = Arc::new(instrument.expect("tests read every built-in instrument without a problem"));
    lock().insert(id.to_owned(), Arc::clone(&instrument));
    Some(instrument)
}

fn put_together(
    files: &InstrumentFiles,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Instrument> {
    let pillars: Vec<(Span, Pillar)> = documents(&files.pillars, sources, diagnostics);
    // Without one of its files an instrument would score something else, and every answer to it would look unknown.
    if pillars.len() < files.pillars_present {
        return None;
    }
    let (span, method): (Span, Method) = document(files.method?, sources, diagnostics)?;
    let base = match &method.extends {
        None => None,
        Some(extends) => {
            let id = &extends.instrument;
            let own = method.id.as_ref().is_some_and(|own| own.value == id.value);
            let base = if own { None } else { built_in(&id.value.0) };
            if base.is_none() {
                let suggestion = nearest(&id.value.0, load::built_in_instruments());
                let problem =
                    Problem::UnknownId { thing: Thing::Instrument, id: id.value.0.clone(), suggestion };
                diagnostics.at(id.span, problem);
                return None;
            }
            base
        }
    };
    resolve::instrument::instrument(&method, span, pillars, base.as_deref(), diagnostics)
}
