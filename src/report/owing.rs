//! What each agency, the secretariat and nobody still owe, for documents that speak to one after the other.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Remaining, Report};
use crate::base::{calendar, exact::Exact};
use crate::judge::assess::{Owed, Owner, Readings};
use crate::model::workspace::Piece;
use crate::problem::Diagnostic;

pub struct Owing<'a> {
    /// Who, how many indicators it leads, and the points.
    pub owed: &'a Owed,
    pub remaining: Vec<&'a Remaining<'a>>,
    /// Promises of its own whose day is past.
    pub late: Vec<(usize, &'a Piece)>,
    /// The nearest day that is not past.
    pub next: Option<Date>,
}

impl<'a> Owing<'a> {
    /// Every owner, agencies in the order of their ids.
    pub fn all_in_order(report: &'a Report<'a>) -> Vec<Self> {
        let mut remaining: BTreeMap<Owner, Vec<&Remaining>> = BTreeMap::new();
        for one in &report.remaining {
            remaining.entry(one.debt.owner).or_default().push(one);
        }
        let mut late: BTreeMap<Owner, Vec<(usize, &Piece)>> = BTreeMap::new();
        for (index, piece) in report.late_promises() {
            late.entry(Owner::Agency(piece.agency)).or_default().push((index, piece));
        }
        let owing = |owed: &'a Owed| {
            let remaining = remaining.remove(&owed.owner).unwrap_or_default();
            let days = remaining.iter().filter_map(|one| one.debt.due);
            let next = days.filter(|day| *day >= report.run.today).min();
            Self { owed, remaining, late: late.remove(&owed.owner).unwrap_or_default(), next }
        };
        report.assessment.owners.iter().map(owing).collect()
    }

    pub fn all(report: &'a Report<'a>) -> Vec<Self> {
        let mut all = Self::all_in_order(report);
        all.sort_by_key(|owing| std::cmp::Reverse(owing.owed.gap.total()));
        all
    }

    pub fn of(report: &'a Report<'a>, owner: Owner) -> Self {
        let own = Self::all_in_order(report).into_iter().find(|owing| owing.owed.owner == owner);
        own.expect("every owner of the workspace is there")
    }

    pub fn is_settled(&self) -> bool {
        self.remaining.is_empty() && self.late.is_empty()
    }

    /// The late promises of which no missing thing speaks: they are not wanted now, or another's to bring.
    pub fn late_besides(&self) -> impl Iterator<Item = &(usize, &'a Piece)> {
        let named: BTreeSet<_> = self.remaining.iter().map(|one| (one.index, one.debt.requirement)).collect();
        self.late.iter().filter(move |(index, piece)| !named.contains(&(*index, piece.requirement)))
    }
}

/// One owner's part of a report: what it leads, what it owes, the problems of its files.
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

/// The day by which everything is asked for where nobody names one: the last working day before the deadline,
/// so that what comes in can still be checked; when that is past the deadline itself, and after it none.
pub fn request_day(report: &Report) -> Option<Date> {
    let (today, deadline) = (report.run.today, report.workspace.deadline);
    let mut before = deadline.series(-1.day()).skip(1).take_while(|day| *day >= today);
    let working = before.find(|day| calendar::is_working_day(*day, &report.workspace.holidays));
    working.or((deadline >= today).then_some(deadline))
}
