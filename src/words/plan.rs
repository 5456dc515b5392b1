//! The sentences of a plan: to the wanted index, who does what, and what stands in the way.

use super::todo;
use crate::base::exact::{Decimal, Exact, Fixed};
use crate::base::lang::Language;
use crate::base::show::{counted, several};
use crate::judge::plan::What;
use crate::model::workspace::{Effort, Origin};
use crate::report::Report;

include!(concat!(env!("OUT_DIR"), "/plan.rs"));

/// What is to be done, for an indicator.
pub fn task(language: Language, report: &Report, index: usize, what: &What) -> String {
    let indicator = &report.instrument.indicators[index];
    let name = todo::short(language, &indicator.name);
    match what {
        What::Raise { to, .. } if report.assessment.indicators[index].claim.is_none() => {
            todo::answer(language, &name, *to)
        }
        What::Raise { from, to } => todo::raise(language, &name, *from, *to),
        What::Supply { requirement, reason, .. } => todo::debt(language, report, index, *requirement, reason),
        What::Check { pieces } => check(language, *pieces),
        What::Lift => lift(language).to_owned(),
    }
}

/// Which numbers nobody stated.
pub fn assumed(language: Language, effort: &Effort) -> Option<String> {
    let Effort { work, evidence, review, secretariat, .. } = effort;
    let estimates = [
        (work.origin, days_of_work(language, work.days)),
        (evidence.origin, days_of_evidence(language, evidence.days)),
        (review.origin, days_of_review(language, review.days)),
        (secretariat.origin, days_of_secretariat(language, secretariat.days)),
    ];
    let assumed = estimates.into_iter().filter(|(origin, _)| *origin == Origin::Assumed);
    let assumed: Vec<String> = assumed.map(|(_, text)| text).collect();
    (!assumed.is_empty()).then(|| assumption(language, &assumed.join("; ")))
}
