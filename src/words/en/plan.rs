//! The sentences of a plan: to the wanted index, who does what, and what stands in the way.

use super::{answer_with, decimal, list, number, raise, several, to_do};
use crate::exact::{Decimal, Exact, Fixed};
use crate::model::workspace::{Effort, Origin};
use crate::plan::What;
use crate::report::Report;

/// What is to be done, for an indicator.
pub fn task(report: &Report, index: usize, what: &What) -> String {
    let indicator = &report.instrument.indicators[index];
    match what {
        What::Raise { to, .. } if report.workspace.answers[index].claim.is_none() => {
            answer_with(indicator, *to)
        }
        What::Raise { from, to } => raise(indicator, *from, *to),
        What::Supply { requirement, reason, .. } => to_do(report, index, *requirement, reason),
        What::Check { pieces: 1 } => "Review 1 piece of evidence".into(),
        What::Check { pieces } => format!("Review {pieces} pieces of evidence"),
        What::Lift => "Judge the reviewer's limit anew".into(),
    }
}

/// From where to where.
pub fn title(reach: &Decimal, now: &Decimal, after: &Decimal) -> String {
    format!("Plan to reach index {}: from {} (verified) to {}", decimal(reach), decimal(now), decimal(after))
}

/// How much it is.
pub fn size(days: &Exact, steps: usize, agencies: usize, left: &str) -> String {
    let step = if steps == 1 { "step" } else { "steps" };
    let agency = if agencies == 1 { "agency" } else { "agencies" };
    format!("{} person-days · {steps} {step} · {agencies} {agency} · {left}", amount(days))
}

/// That nothing needs to be done.
pub fn already(reach: &Decimal, now: &Decimal) -> String {
    format!(
        "The verified index is already {}, no less than {}: no step is needed.",
        decimal(now),
        decimal(reach)
    )
}

/// That it cannot be reached.
pub fn out_of_reach(reach: &Decimal, now: &Decimal, best: &Decimal) -> String {
    format!("Index {} is out of reach: the best is {} (now {}).", decimal(reach), decimal(best), decimal(now))
}

/// Who cannot make it, and that nobody could with another plan.
pub fn late(names: &[String]) -> String {
    format!("Cannot make it before the deadline: {}. No other plan fits either.", list(names))
}

/// Who cannot make it, where another plan may do.
pub fn perhaps_late(names: &[String]) -> String {
    format!(
        "The cheapest plan does not fit before the deadline: {}. Whether another does was not found.",
        list(names)
    )
}

/// That this is not the cheapest plan, since not everybody can make that one.
pub fn not_the_cheapest(days: &Exact, late: &[String], more: &Exact) -> String {
    format!(
        "The cheapest plan ({} person-days) does not fit before the deadline: {}. This one fits and takes {} person-days more; another that fits may take fewer.",
        amount(days),
        list(late),
        amount(more)
    )
}

/// That everybody can make it.
pub const fn in_time() -> &'static str {
    "Everybody can make it before the deadline."
}

/// What one owner has to do in it.
pub fn part(owner: &str, reach: &Decimal, days: &Exact, indicators: usize, available: &Exact) -> String {
    format!(
        "{owner} in the plan to reach index {}: {} person-days in {}; {} person-days are available until the deadline.",
        decimal(reach),
        amount(days),
        several(indicators, "indicator"),
        amount(available)
    )
}

/// That one owner has nothing to do in it.
pub fn no_part(owner: &str, reach: &Decimal) -> String {
    format!("{owner} has nothing to do in the plan to reach index {}.", decimal(reach))
}

/// Things to do that a list leaves out.
pub fn more(tasks: usize) -> String {
    format!("and {tasks} more; see `siak-check plan`")
}

/// How many days are lacking.
pub fn lacking(days: &Exact) -> String {
    format!("{} days short", amount(days))
}

/// Which indicators nobody leads.
pub fn unassigned(ids: &[&str]) -> String {
    format!("Led by nobody, and so not planned: {}", list(ids))
}

/// That the ties are not settled.
pub const fn unsettled() -> &'static str {
    "Too many plans cost the same: none costs less than this one, but another may need fewer agencies."
}

/// Which numbers nobody stated.
pub fn assumed(effort: &Effort) -> Option<String> {
    let days = |days: Fixed| number(days);
    let estimates = [
        (effort.work, format!("work {} a level", days(effort.work.days))),
        (effort.evidence, format!("evidence without `effort_days` {}", days(effort.evidence.days))),
        (effort.review, format!("review {} a piece", days(effort.review.days))),
        (
            effort.secretariat,
            format!("the secretariat's capacity {} a working day", days(effort.secretariat.days)),
        ),
    ];
    let assumed = estimates.into_iter().filter(|(estimate, _)| estimate.origin == Origin::Assumed);
    let assumed: Vec<String> = assumed.map(|(_, text)| text).collect();
    (!assumed.is_empty()).then(|| {
        format!(
            "Assumed by siak-check in person-days, not official (set `effort` in siak-check.yaml): {}",
            assumed.join("; ")
        )
    })
}

/// Days with at most two digits after the point, and none needless.
fn amount(days: &Exact) -> String {
    let text = days.rounded(2).trimmed();
    crate::words::local(super::LANGUAGE, text.strip_suffix(".0").unwrap_or(&text))
}
