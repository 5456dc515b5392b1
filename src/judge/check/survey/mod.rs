//! Surveys: what makes one worthless as proof. A survey with any of these faults supports nothing; the value
//! taken from it stays claimed, for it is the agency's word.

mod answers;
mod respondents;
mod rows;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Proof;
use crate::base::survey::{At, Cells, Spot};
use crate::model::survey::{Row, Rules, Service, Survey, Taken};
use crate::model::workspace::{Answer, Place};
use crate::problem::{Code, Diagnostics, Problem, TableFault};
use crate::read::document::pillar::Kind;

#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// How many respondents a service needs, and how many users it has.
    pub rules: &'a Rules,
    /// First and last day on which people may have been asked, where a workspace says.
    pub period: Option<(Date, Date)>,
    pub today: Date,
}

/// The reasons for which a survey is unsound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doubts {
    pub file: BTreeSet<Code>,
    /// Those about one service, an index into the survey's.
    pub services: BTreeMap<usize, BTreeSet<Code>>,
    pub all: BTreeSet<Code>,
}

impl Doubts {
    fn note(&mut self, service: Option<usize>, code: Code) {
        let codes = match service {
            Some(service) => self.services.entry(service).or_default(),
            None => &mut self.file,
        };
        codes.insert(code);
        self.all.insert(code);
    }

    pub fn about(&self, service: usize) -> BTreeSet<Code> {
        self.file.iter().chain(self.services.get(&service).into_iter().flatten()).copied().collect()
    }
}

struct Section<'a> {
    terms: Terms<'a>,
    survey: &'a Survey,
    service: &'a Service,
    rows: Vec<&'a Row>,
}

type Check = fn(&Section) -> Option<(At, Problem)>;

const CHECKS: &[Check] = &[
    answers::missing_here,
    respondents::too_few,
    respondents::more_than_users,
    respondents::twice,
    rows::whole,
    rows::undated,
    rows::outside_period,
    rows::in_future,
    answers::out_of_range,
    answers::straight_lining,
    answers::all_maximal,
];

/// Runs every check on these surveys, alone and against each other. For each, the reasons for which it is
/// unsound.
pub fn surveys(surveys: &[Survey], terms: Terms, diagnostics: &mut Diagnostics) -> Vec<Doubts> {
    let mut doubts = vec![Doubts::default(); surveys.len()];
    for (survey, doubts) in surveys.iter().zip(&mut doubts) {
        let mut note = |service, (at, problem): (At, Problem)| {
            doubts.note(service, problem.code());
            diagnostics.in_table(at, &survey.shown, problem);
        };
        let of_file = rows::personal(survey).into_iter().chain(rows::incomplete(survey));
        for found in of_file.chain(answers::missing(survey)) {
            note(None, found);
        }
        for (index, service) in survey.services.iter().enumerate() {
            let section = Section { terms, survey, service, rows: survey.of(index).collect() };
            for found in CHECKS.iter().filter_map(|check| check(&section)) {
                note(Some(index), found);
            }
        }
    }
    for between in respondents::elsewhere(surveys).into_iter().chain(rows::copied(surveys)) {
        for (survey, service) in [between.here, between.there] {
            doubts[survey].note(Some(service), between.problem.code());
        }
        diagnostics.in_table(between.at, &surveys[between.here.0].shown, between.problem);
    }
    doubts
}

/// Something that two surveys share: which survey and service, here and there.
struct Between {
    here: (usize, usize),
    there: (usize, usize),
    at: At,
    problem: Problem,
}

/// Where something was found, if anywhere, and the problem that names the places.
fn found(places: Vec<(At, Spot)>, problem: impl FnOnce(Cells) -> Problem) -> Option<(At, Problem)> {
    let (at, _) = *places.first()?;
    Some((at, problem(Cells::of(places.into_iter().map(|(_, spot)| spot)))))
}

fn places<'a>(survey: &Survey, rows: impl Iterator<Item = &'a Row>) -> Vec<(At, Spot)> {
    rows.map(|row| (row.at, survey.spot(row.at, None))).collect()
}

/// What an indicator's surveys are judged by.
pub(super) struct Offer<'a> {
    /// Of each survey that was read.
    doubts: &'a [Doubts],
    /// What the indicator's measures take.
    taken: &'a [Option<Taken>],
    /// The requirements for which a survey is offered that gives the indicator its value.
    measured: BTreeSet<Option<usize>>,
}

impl<'a> Offer<'a> {
    pub(super) fn of(answer: &Answer, taken: &'a [Option<Taken>], doubts: &'a [Doubts]) -> Self {
        let measures = |file| answer.measures.binary_search_by(|one| one.file.as_str().cmp(file)).is_ok();
        let pieces = answer.pieces.iter();
        let pieces = pieces.filter(|piece| piece.place.as_ref().map(Place::text).is_some_and(measures));
        Self { doubts, taken, measured: pieces.map(|piece| piece.requirement).collect() }
    }

    /// What makes a piece unsound that is offered as a survey, or whose survey gives the indicator its value.
    pub(super) fn faults(&self, proof: &Proof, answer: &Answer, diagnostics: &mut Diagnostics) -> Vec<Code> {
        let Some(Place::File(file)) = &proof.piece.place else { return Vec::new() };
        let surveys = &proof.scene.gathered.surveys;
        // Measures stand in the order of their files; the first of this one counts.
        let first = answer.measures.partition_point(|measure| measure.file < *file);
        let measured = answer.measures.get(first).filter(|measure| measure.file == *file).map(|_| first);
        let asked = proof.requirement.is_some_and(|requirement| requirement.kind == Kind::Survey);
        match (measured, answer.measures.first()) {
            (None, _) if !asked => return Vec::new(),
            (None, Some(measure)) if !self.measured.contains(&proof.piece.requirement) => {
                let problem = Problem::SurveyDiffers { file: measure.file.clone() };
                diagnostics.at(proof.piece.spans.place, problem);
                return vec![Code::SurveyDiffers];
            }
            (Some(_) | None, _) => {}
        }
        match surveys.refused.get(file) {
            // It is like every document that was not fetched.
            Some(Some(TableFault::Elsewhere)) => return Vec::new(),
            Some(Some(fault)) => {
                // Where a value is taken from it, that is said there.
                if !surveys.measured.contains(file) {
                    let problem = Problem::SurveyUnreadable { file: file.clone(), fault: fault.clone() };
                    diagnostics.at(proof.piece.spans.place, problem);
                }
                return vec![Code::SurveyUnreadable];
            }
            Some(None) => return vec![Code::SurveyColumns],
            None => {}
        }
        let Ok(index) = surveys.read.binary_search_by(|survey| survey.file.cmp(file)) else {
            return Vec::new();
        };
        // Of a file with the surveys of several services, a value is measured by its own alone.
        match measured.and_then(|measure| self.taken[measure].as_ref()) {
            Some(taken) => self.doubts[index].about(taken.service).into_iter().collect(),
            None => self.doubts[index].all.iter().copied().collect(),
        }
    }
}
