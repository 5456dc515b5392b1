//! A plan with what each owner has to do in the working days left.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Report;
use crate::assess::Owner;
use crate::exact::{Exact, Fixed};
use crate::plan::{self, Finding, Plan, Step};

/// A plan, and who has to do how much of it.
#[derive(Clone, Debug)]
pub struct Planning {
    /// The plan; its steps with the most points for a day first.
    pub plan: Plan,
    /// The official verified index now.
    pub now: Exact,
    /// Each owner with a part in it: first those that cannot make it, then by load, the most first.
    pub loads: Vec<Load>,
}

/// What one owner has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// Whose.
    pub owner: Owner,
    /// In how many indicators it has a part.
    pub indicators: usize,
    /// Person-days of it.
    pub effort: Exact,
    /// Person-days that it has until the deadline.
    pub available: Exact,
}

impl Load {
    /// Person-days that are lacking; `None` when it can be done in time.
    #[must_use]
    pub fn lacking(&self) -> Option<Exact> {
        (self.effort > self.available).then(|| self.effort.clone() - self.available.clone())
    }
}

impl Planning {
    /// The cheapest way to an official verified index of `reach` or more; without one, of the target's.
    #[must_use]
    pub fn of(report: &Report, reach: Option<Exact>) -> Self {
        let (assessment, workspace) = (report.assessment, report.workspace);
        let reach = reach.unwrap_or_else(|| assessment.index.target.official.clone());
        let mut plan = plan::plan(report.instrument, workspace, report.findings, assessment, &reach);
        let mut sums: BTreeMap<Owner, (usize, Exact)> = BTreeMap::new();
        if let Finding::Way(way) = &mut plan.finding {
            let yields = |step: &Step| step.points.clone() / step.effort.exact();
            // Stable: what yields the same stays in the order of the instrument.
            way.steps.sort_by_cached_key(|step| Reverse(yields(step)));
            for step in &way.steps {
                let mut own: BTreeMap<Owner, Exact> = BTreeMap::new();
                for task in &step.tasks {
                    let sum = own.entry(task.owner).or_insert_with(Exact::zero);
                    *sum = sum.clone() + task.effort.clone();
                }
                for (owner, effort) in own {
                    let (indicators, sum) = sums.entry(owner).or_insert_with(|| (0, Exact::zero()));
                    *indicators += 1;
                    *sum = sum.clone() + effort;
                }
            }
        }
        let days = Exact::ratio(report.working_days_left.into(), 1);
        let capacity = |owner: Owner| match owner {
            Owner::Agency(index) => workspace.agencies[index].capacity,
            Owner::Secretariat => workspace.effort.secretariat.days,
            Owner::Unassigned => Fixed::ZERO,
        };
        let load = |(owner, (indicators, effort))| {
            let available = capacity(owner).exact() * days.clone();
            Load { owner, indicators, effort, available }
        };
        let mut loads: Vec<Load> = sums.into_iter().map(load).collect();
        loads.sort_by_cached_key(|load| (Reverse(load.lacking()), Reverse(load.effort.clone())));
        Self { plan, now: assessment.index.verified.official.clone(), loads }
    }

    /// What an owner has to do; `None` when it has no part in it.
    #[must_use]
    pub fn load(&self, owner: Owner) -> Option<&Load> {
        self.loads.iter().find(|load| load.owner == owner)
    }

    /// Whether it can be reached by everybody in time.
    #[must_use]
    pub fn in_time(&self) -> bool {
        match &self.plan.finding {
            Finding::Way(_) => self.loads.iter().all(|load| load.lacking().is_none()),
            Finding::OutOfReach(_) | Finding::TooFine => false,
        }
    }
}
