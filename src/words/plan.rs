//! The sentences of a plan: to the wanted index, who does what, and what stands in the way.

use super::todo;
use crate::base::exact::{Decimal, Exact, Fixed};
use crate::base::lang::Language;
use crate::base::show::{Show, counted, several};
use crate::judge::plan::{Step, What};
use crate::model::workspace::Effort;
use crate::report::Report;

include!(concat!(env!("OUT_DIR"), "/plan.rs"));

/// What is to be done, for an indicator whose name stands beside it.
pub fn task(language: Language, report: &Report, index: usize, what: &What) -> String {
    let answered = report.assessment.indicators[index].claim.is_some();
    match what {
        What::Raise { from, to } => todo::raise_in_short(language, answered.then_some(*from), *to),
        What::Supply { requirement, reason, .. } => todo::debt(language, report, index, *requirement, reason),
        What::Check(pieces) => todo::check(language, *pieces),
        What::Lift => todo::lift(language).to_owned(),
    }
}

/// Which numbers nobody stated, and which are parts of others.
pub fn reckoned(language: Language, report: &Report, steps: &[Step]) -> Option<String> {
    let Effort { work, evidence, review, secretariat, .. } = &report.workspace.effort;
    let assumed = [
        work.assumed.then(|| days_of_work(language, work.days)),
        evidence.assumed.then(|| days_of_evidence(language, evidence.days)),
        review.assumed.then(|| days_of_review(language, review.days)),
        secretariat.assumed.then(|| days_of_secretariat(language, secretariat.days)),
    ];
    let assumed: Vec<String> = assumed.into_iter().flatten().collect();
    let assumed = (!assumed.is_empty()).then(|| assumption(language, &assumed.join("; ")));
    let shares = |step: &Step| {
        let requirements = report.instrument.indicators[step.index].requirements();
        step.tasks.iter().any(|task| {
            matches!(task.what, What::Supply { requirement: Some(at), .. } if requirements[at].shared.is_some())
        })
    };
    let in_parts = steps.iter().any(shares).then(|| in_parts(language).to_owned());
    let said: Vec<String> = assumed.into_iter().chain(in_parts).collect();
    (!said.is_empty()).then(|| said.join(". "))
}
