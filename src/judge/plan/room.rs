//! Person-days that there are, and whether they suffice.

use std::collections::{BTreeMap, BTreeSet};

use super::Way;
use super::offer::PARTS;
use crate::base::exact::{Exact, Fixed};
use crate::judge::assess::Owner;
use crate::model::workspace::Workspace;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    pub agencies: Vec<Exact>,
    pub secretariat: Exact,
}

impl Room {
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

    pub(super) fn holds(&self, way: &Way) -> bool {
        way.loads().into_iter().all(|(owner, (_, days))| days <= self.days(owner))
    }

    /// An owner's days in parts of [`PARTS`] to a ten-thousandth.
    pub(super) fn parts(&self, owner: Owner) -> i128 {
        self.days(owner).units_down(i128::from(Fixed::ONE) * PARTS)
    }
}

impl Way {
    /// In how many indicators each owner has a part, and its person-days.
    pub fn loads(&self) -> BTreeMap<Owner, (usize, Exact)> {
        let mut sums: BTreeMap<Owner, (usize, Exact)> = BTreeMap::new();
        for step in &self.steps {
            let mut owners = BTreeSet::new();
            for task in &step.tasks {
                let (indicators, sum) = sums.entry(task.owner).or_default();
                *indicators += usize::from(owners.insert(task.owner));
                *sum = sum.clone() + task.effort.clone();
            }
        }
        sums
    }
}
