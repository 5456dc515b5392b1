//! One owner's part of a report: what it leads, what it owes, the problems of its files.

use crate::base::exact::Exact;
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
    pub fn of(report: &'a Report<'a>, owner: Owner) -> Self {
        let leads = |index: &usize| report.workspace.answers[*index].owner() == owner;
        let indicators: Vec<usize> = report.counted().map(|(index, _)| index).filter(leads).collect();
        Self {
            owing: Owing::of(report, owner),
            value: (!indicators.is_empty()).then(|| report.assessment.tally(&indicators).value),
            indicators,
            problems: report.run.problems.iter().filter(|one| one.concerns(report.owner_id(owner))).collect(),
        }
    }
}
