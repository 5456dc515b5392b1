//! Person-days that there are, and whether they suffice.

use std::collections::BTreeMap;

use super::Way;
use super::offer::PARTS;
use crate::base::exact::{Exact, Fixed};
use crate::judge::assess::Owner;
use crate::model::workspace::Workspace;

/// Person-days that there are until the deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    pub agencies: Vec<Exact>,
    pub secretariat: Exact,
}

impl Room {
    /// What everybody can spend on so many working days.
    pub fn of(workspace: &Workspace, working_days: i64) -> Self {
        let days = |capacity: Fixed| capacity.exact() * Exact::ratio(working_days.into(), 1);
        Self {
            agencies: workspace.agencies.iter().map(|agency| days(agency.capacity)).collect(),
            secretariat: days(workspace.effort.secretariat.days),
        }
    }

    pub fn days(&self, owner: Owner) -> Exact {
        match owner {
            Owner::Agency(index) => self.agencies[index].clone(),
            Owner::Secretariat => self.secretariat.clone(),
            Owner::Unassigned => Exact::zero(),
        }
    }

    /// Whether everybody has the days for it.
    pub(super) fn holds(&self, way: &Way) -> bool {
        way.loads().into_iter().all(|(owner, (_, days))| days <= self.days(owner))
    }

    /// Everybody's days in parts of [`PARTS`] to a ten-thousandth.
    pub(super) fn parts(&self) -> impl Fn(Owner) -> i128 {
        let parts = |days: &Exact| days.units_down(i128::from(Fixed::ONE) * PARTS);
        let agencies: Vec<i128> = self.agencies.iter().map(parts).collect();
        let secretariat = parts(&self.secretariat);
        move |owner| match owner {
            Owner::Agency(index) => agencies[index],
            Owner::Secretariat => secretariat,
            Owner::Unassigned => 0,
        }
    }
}

impl Way {
    /// In how many indicators each owner has a part, and its person-days.
    pub fn loads(&self) -> BTreeMap<Owner, (usize, Exact)> {
        let mut sums: BTreeMap<Owner, (usize, Exact)> = BTreeMap::new();
        for step in &self.steps {
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
        sums
    }
}
