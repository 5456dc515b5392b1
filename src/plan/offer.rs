//! What an indicator offers: each higher value that it can be verified at, and what that takes.

use std::collections::BTreeSet;

use super::effort;
use crate::assess::debt::{self, Reason};
use crate::assess::ladder::{self, Step as Rung};
use crate::assess::{Owner, Scored};
use crate::check::Findings;
use crate::exact::{Exact, Fixed};
use crate::model::instrument::Instrument;
use crate::model::workspace::{AgencyIndex, RequirementIndex, Workspace};

/// A value that an indicator can be verified at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The value once everything is done: exactly this one.
    pub value: Fixed,
    /// What is to be done, from the present state; nothing for the present value.
    pub tasks: Vec<Task>,
    /// Person-days for all of it.
    pub effort: Fixed,
    /// The agencies that have a part in it; the secretariat is none.
    pub agencies: BTreeSet<AgencyIndex>,
}

/// One thing to be done by one owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// What.
    pub what: What,
    /// By whom.
    pub owner: Owner,
    /// The owner's person-days.
    pub effort: Exact,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Do the thing itself, so that this value can be claimed instead of that.
    Raise {
        /// The claimed value, the lowest where none is claimed.
        from: Fixed,
        /// The value to claim.
        to: Fixed,
    },
    /// Supply pieces of proof.
    Supply {
        /// For which requirement; none for any proof at all.
        requirement: Option<RequirementIndex>,
        /// How many are missing.
        pieces: usize,
        /// What is the matter with those on file.
        reason: Reason,
    },
    /// Judge pieces of proof.
    Check {
        /// How many.
        pieces: usize,
    },
    /// Judge the limit anew that a reviewer set.
    Lift,
}

/// The present value, and each higher one on offer, ascending in value and in effort. An indicator that nobody leads or
/// that does not count offers nothing more.
///
/// Offered are the whole levels, the value claimed and the limit set, where they are above the verified value. A value that takes
/// nothing more than a lower one stands in its place, so that each offer says what the value will be.
pub(super) fn offers(
    instrument: &Instrument,
    workspace: &Workspace,
    findings: &Findings,
    scored: &Scored,
    index: usize,
) -> Vec<Offer> {
    let answer = &workspace.answers[index];
    let mut offers = vec![Offer {
        value: scored.value.verified,
        tasks: Vec::new(),
        effort: Fixed::ZERO,
        agencies: BTreeSet::new(),
    }];
    let Some(lead) = answer.lead.filter(|_| scored.weight != 0) else { return offers };
    let indicator = &instrument.indicators[index];
    let conditions = &findings.conditions[index];
    let rungs = ladder::steps(indicator, instrument.scale.min, answer, conditions);
    let claim = scored.value.claimed;
    let cap = findings.caps[index].as_ref().map(|cap| cap.level);
    let levels = (instrument.scale.min..=instrument.scale.max).map(Fixed::whole);
    let between = cap.into_iter().chain([claim]);
    let values: BTreeSet<Fixed> =
        levels.chain(between).filter(|value| *value > scored.value.verified).collect();
    for value in values {
        let mut tasks = Vec::new();
        let mut whole = Fixed::ZERO;
        let mut add = |what: What, owners: &[Owner], days: Fixed| {
            let share = Exact::ratio(i128::try_from(owners.len()).expect("agencies are few"), 1);
            let effort = days.exact() / share;
            let task = |owner: &Owner| Task { what: what.clone(), owner: *owner, effort: effort.clone() };
            tasks.extend(owners.iter().map(task));
            whole = Fixed::from_units(whole.units() + days.units());
        };
        // Whole levels are claimed: under a limit between two, the upper one.
        let claimed = if value > claim { whole_level(value) } else { claim };
        if claimed > claim {
            let days =
                effort::work(&workspace.effort, answer, Fixed::from_units(claimed.units() - claim.units()));
            add(What::Raise { from: claim, to: claimed }, &[Owner::Agency(lead)], days);
        }
        // An unmet requirement pulls the value down to the level below it, if it is needed for what is claimed.
        let needed = |rung: &&Rung| Fixed::whole(rung.from) <= claimed && Fixed::whole(rung.from - 1) < value;
        for rung in rungs.iter().filter(needed).filter(|rung| rung.sound < rung.count) {
            let mut owners: Vec<Owner> =
                effort::providers(answer, rung.requirement).map(Owner::Agency).collect();
            if owners.is_empty() {
                owners.push(Owner::Agency(lead));
            }
            let pieces = rung.count - rung.sound;
            let (reason, _) = debt::reason(rung, answer, conditions);
            let days = effort::proof(&workspace.effort, indicator, rung.requirement, pieces);
            add(What::Supply { requirement: rung.requirement, pieces, reason }, &owners, days);
        }
        let pieces = rungs.iter().filter(needed).map(|rung| rung.count - rung.accepted).sum();
        if pieces > 0 {
            add(What::Check { pieces }, &[Owner::Secretariat], effort::review(&workspace.effort, pieces));
        }
        if cap.is_some_and(|cap| cap < value) {
            add(What::Lift, &[Owner::Secretariat], effort::review(&workspace.effort, 1));
        }
        let agencies = tasks.iter().filter_map(|task| match task.owner {
            Owner::Agency(agency) => Some(agency),
            Owner::Secretariat | Owner::Unassigned => None,
        });
        let agencies = agencies.collect();
        let last = offers.last().expect("the present value is there");
        if last.effort == whole {
            offers.pop();
        }
        offers.push(Offer { value, tasks, effort: whole, agencies });
    }
    offers
}

/// The value, or the level above it.
fn whole_level(value: Fixed) -> Fixed {
    Fixed::whole(-(-value.units()).div_euclid(Fixed::ONE))
}
