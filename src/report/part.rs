//! One owner's part of a report: what it leads, what it owes, the problems of its files.

use crate::base::exact::{Exact, Fixed};
use crate::judge::assess::{Owner, Readings};
use crate::problem::Diagnostic;
use crate::report::Report;
use crate::report::owing::Owing;

pub struct Part<'a> {
    pub owing: Owing<'a>,
    /// The indicators that it leads and that count, indexes into the instrument's.
    pub indicators: Vec<usize>,
    /// Their value Σ w x / Σ w; none when it leads none.
    pub value: Option<Readings<Exact>>,
    /// The problems of its evidence files and surveys, in reading order.
    pub problems: Vec<&'a Diagnostic>,
}

impl<'a> Part<'a> {
    /// The part of an owner of the report's workspace.
    pub fn of(report: &'a Report<'a>, owner: Owner) -> Self {
        let leads = |index: usize| {
            let lead = report.workspace.answers[index].lead.map_or(Owner::Unassigned, Owner::Agency);
            lead == owner
        };
        let indicators: Vec<usize> =
            report.counted().map(|(index, _)| index).filter(|index| leads(*index)).collect();
        Self {
            owing: Owing::of(report, owner),
            value: value(report, &indicators),
            indicators,
            problems: report.run.problems.iter().filter(|one| one.concerns(report.owner_id(owner))).collect(),
        }
    }
}

fn value(report: &Report, indicators: &[usize]) -> Option<Readings<Exact>> {
    let scored = || indicators.iter().map(|index| &report.assessment.indicators[*index]);
    let whole: Exact = scored().map(|scored| report.assessment.weight(scored)).sum();
    if whole.is_zero() {
        return None;
    }
    let mean = |pick: fn(&Readings<Fixed>) -> Fixed| {
        let sum: Exact = scored().map(|scored| report.assessment.worth(scored, pick(&scored.value))).sum();
        sum / whole.clone()
    };
    Some(Readings {
        claimed: mean(|value| value.claimed),
        supported: mean(|value| value.supported),
        verified: mean(|value| value.verified),
        target: mean(|value| value.target),
    })
}
