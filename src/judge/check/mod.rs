//! What the evidence is worth: each piece against its requirement, its document and its verdicts.
//!
//! A check is one function. `FAULTS` make a piece unsound; `CAUTIONS` only warn. Checks of the workspace as a
//! whole stand in `whole`. Everything a check needs was gathered before: checks read no files and no clock.

mod content;
mod date;
mod document;
mod exception;
mod link;
pub mod name;
mod promise;
mod same;
pub mod survey;
mod verdict;
mod whole;
mod wording;

use jiff::civil::Date;

use crate::base::{exact::Fixed, lang::Text, source::Span};
use crate::gather::{Gathered, documents::Document};
use crate::model::instrument::{Indicator, Instrument, Requirement};
use crate::model::workspace::{Piece, Place, State, Workspace};
use crate::problem::{Code, Diagnostics, Problem};

#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub instrument: &'a Instrument,
    pub workspace: &'a Workspace,
    pub gathered: &'a Gathered,
    pub today: Date,
    /// What paths begin with in messages.
    pub shown: &'a str,
}

/// A piece with what it is to prove.
struct Proof<'a> {
    scene: Scene<'a>,
    piece: &'a Piece,
    indicator: &'a Indicator,
    requirement: Option<&'a Requirement>,
}

impl Proof<'_> {
    /// The piece's document, if it is one.
    fn file(&self) -> Option<(&String, Option<&Document>)> {
        let Some(Place::File(path)) = &self.piece.place else { return None };
        Some((path, self.scene.gathered.inventory.documents.get(path)))
    }
}

type Check = fn(&Proof) -> Option<(Span, Problem)>;

/// What makes a final piece unsound.
const FAULTS: &[Check] = &[
    document::missing,
    document::empty,
    document::of_wrong_type,
    link::failing,
    name::temporary,
    content::not_as_named,
    content::office_is_html,
    content::inside,
    content::over_limit,
    date::undated,
    date::outside_period,
    date::of_other_year,
    date::in_future,
    date::expired,
];

const CAUTIONS: &[Check] = &[
    date::expires_before_deadline,
    link::untried,
    date::older_by_metadata,
    wording::date_contradicted,
    name::off_pattern,
    content::misnamed,
    name::not_portable,
    content::not_inspected,
    promise::overdue,
    promise::after_deadline,
    promise::draft,
];

/// What a piece of evidence is good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    Promised,
    Draft,
    /// It does not hold, for these reasons; none when its entry could not be read.
    Faulty(Vec<Code>),
    /// A reviewer rejected it; the note says why.
    Rejected(Option<Text>),
    Sound(Standing),
}

/// How far the review of a sound piece has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Waiting,
    /// It was judged, but has changed since.
    Stale,
    Accepted,
}

/// A reviewer's limit on an indicator's verified value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cap {
    pub level: Fixed,
    pub note: Option<Text>,
}

#[derive(Debug)]
pub struct Findings {
    /// For each indicator, for each of its pieces.
    pub conditions: Vec<Vec<Condition>>,
    /// For each indicator, the limit that stands.
    pub caps: Vec<Option<Cap>>,
    pub surveys: Vec<survey::Doubts>,
}

pub fn check(scene: Scene<'_>, diagnostics: &mut Diagnostics) -> Findings {
    let verdicts = verdict::Verdicts::of(scene, diagnostics);
    let exceptions = exception::Exceptions::of(scene);
    let terms = survey::Terms {
        rules: &scene.workspace.survey_rules,
        period: Some(scene.workspace.period),
        today: scene.today,
    };
    let surveys = survey::surveys(&scene.gathered.surveys.read, terms, diagnostics);
    let mut conditions = Vec::new();
    for (index, answer) in scene.workspace.answers.iter().enumerate() {
        let indicator = &scene.instrument.indicators[index];
        let requirements = indicator.requirements();
        document::repeated(answer, requirements, diagnostics);
        let offer = survey::Offer::of(answer, &scene.gathered.surveys.taken[index], &surveys);
        let own = answer.pieces.iter().map(|piece| {
            let requirement = piece.requirement.map(|index| &requirements[index]);
            let proof = Proof { scene, piece, indicator, requirement };
            condition(&proof, index, (&verdicts, &exceptions), &offer, diagnostics)
        });
        conditions.push(own.collect());
    }
    same::shared(scene, diagnostics);
    name::versions(scene, diagnostics);
    name::twins(scene, diagnostics);
    wording::weekdays(scene, diagnostics);
    whole::unassigned(scene, diagnostics);
    whole::silent(scene, diagnostics);
    whole::unclaimed(scene, diagnostics);
    exceptions.unused(diagnostics);
    Findings { conditions, caps: verdicts.caps(), surveys }
}

fn condition<'a>(
    proof: &Proof<'a>,
    indicator: usize,
    (verdicts, exceptions): (&verdict::Verdicts<'a>, &exception::Exceptions<'a>),
    offer: &survey::Offer,
    diagnostics: &mut Diagnostics,
) -> Condition {
    // What was found, and whether it counts against the piece.
    let mut note = |(span, problem): (Span, Problem)| {
        let (code, (problem, excepted)) = (problem.code(), exceptions.meet(proof, problem));
        diagnostics.between(span, excepted, problem);
        excepted.is_none().then_some(code)
    };
    for found in CAUTIONS.iter().filter_map(|check| check(proof)) {
        note(found);
    }
    match proof.piece.state {
        State::Promised(_) => return Condition::Promised,
        State::Draft => return Condition::Draft,
        State::Unreadable => return Condition::Faulty(Vec::new()),
        State::Final => {}
    }
    let mut faults: Vec<Code> = FAULTS.iter().filter_map(|check| check(proof)).filter_map(note).collect();
    if faults.is_empty() {
        faults = offer.faults(proof, &proof.scene.workspace.answers[indicator], diagnostics);
    }
    let judged = verdicts.on(proof, indicator, diagnostics);
    if faults.is_empty() {
        return judged;
    }
    faults.extend(matches!(judged, Condition::Rejected(_)).then_some(Code::ProofRejected));
    Condition::Faulty(faults)
}
