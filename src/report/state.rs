//! The state of a workspace at one time: what two of them are compared by, whether read now or saved earlier.

use std::collections::BTreeMap;

use crate::base::exact::Exact;
use crate::judge::assess::{Outcome, Readings, Scored};
use crate::problem::{DayFault, Diagnostic, Problem, Unseen};
use crate::report::{Report, rank::Reading};

#[derive(Clone, Debug)]
pub struct State {
    pub region: String,
    pub sample: bool,
    pub instrument: String,
    pub profile: String,
    pub complete: bool,
    /// Whether documents are not here, but only what Git LFS puts in their place.
    pub unfetched: bool,
    /// The day for which it was judged, in ISO form.
    pub as_of: String,
    pub digits: Option<u32>,
    pub index: Readings<Outcome>,
    /// The values of each indicator that counts, by id.
    pub indicators: BTreeMap<String, Values>,
    /// Its problems; `None` when they are not known, as in a saved score.
    pub problems: Option<Vec<Known>>,
}

/// The value of an indicator in each [`Reading`].
pub type Values = [Exact; Reading::ALL.len()];

/// A problem as far as it can be recognised again in another state.
#[derive(Clone, Debug)]
pub struct Known {
    pub code: &'static str,
    /// Its file, from the workspace's folder.
    pub path: String,
    /// What it is, without its place in the file, which moves.
    pub problem: Problem,
}

/// The same problem on another day is the same problem, whatever it says of that day.
impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.problem, &other.problem) {
            (
                Problem::PromiseOverdue { title, due, .. },
                Problem::PromiseOverdue { title: other, due: day, .. },
            ) => title == other && due == day,
            (Problem::ProofInFuture { date, .. }, Problem::ProofInFuture { date: other, .. })
            | (Problem::VerdictInFuture { date, .. }, Problem::VerdictInFuture { date: other, .. }) => {
                date == other
            }
            (
                Problem::ProofOlderByMetadata { made, .. },
                Problem::ProofOlderByMetadata { made: other, .. },
            ) => made == other,
            (
                Problem::SurveyDate { service, fault: DayFault::Future(_), cells },
                Problem::SurveyDate { service: other, fault: DayFault::Future(_), cells: these },
            ) => service == other && cells == these,
            (this, that) => this == that,
        };
        same && self.path == other.path
    }
}

/// How many pieces of proof have a document that Git LFS has not fetched.
pub fn unfetched(problems: &[Diagnostic]) -> usize {
    let elsewhere = |one: &Problem| matches!(one, Problem::ProofNotInspected { why: Unseen::Elsewhere, .. });
    problems.iter().filter(|one| elsewhere(&one.problem)).count()
}

impl State {
    /// The state that a report shows. `shown` is what its paths begin with.
    pub fn of(report: &Report, shown: &str) -> Self {
        let known = |diagnostic: &Diagnostic| {
            let path = diagnostic.path(&report.run.sources);
            let path = path.strip_prefix(shown).unwrap_or(path).to_owned();
            Known { code: diagnostic.problem.code().name(), path, problem: diagnostic.problem.clone() }
        };
        let id = |index: usize| report.instrument.indicators[index].id.clone();
        let values = |scored: &Scored| Reading::ALL.map(|reading| reading.of(&scored.value).exact());
        Self {
            region: report.workspace.region.clone(),
            sample: report.run.sample,
            instrument: report.instrument.id.clone(),
            profile: report.profile().to_owned(),
            complete: report.run.complete,
            unfetched: unfetched(&report.run.problems) > 0,
            as_of: report.run.today.to_string(),
            digits: report.index_digits(),
            index: report.assessment.index.clone(),
            indicators: report.counted().map(|(index, scored)| (id(index), values(scored))).collect(),
            problems: Some(report.run.problems.iter().map(known).collect()),
        }
    }
}
