//! Planning: the cheapest way to a wanted index. Pure: no texts, no files, no clock.
//!
//! Invariants: the plan's official index, as `assess` computes it once everything is done, is the wanted one or more; no other
//! choice of offers costs less; among equally cheap ones none has fewer agencies, and of those none comes first by id (unless
//! `settled` says that there were too many to tell). All of it exactly: docs/planning.md.

pub mod effort;
mod frontier;
mod offer;
mod tie;
mod tree;

pub use offer::{Task, What};

use std::collections::BTreeSet;

use crate::assess::Assessment;
use crate::check::Findings;
use crate::exact::{Exact, Fixed};
use crate::model::instrument::{IndicatorIndex, Instrument};
use crate::model::workspace::{AgencyIndex, Workspace};
use frontier::{Budget, Frontier, Point};
use offer::{Menu, Offer};
use tie::Equals;
use tree::Tree;

/// The way to a wanted index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The official index wanted.
    pub reach: Exact,
    /// What came of it.
    pub finding: Finding,
    /// Indicators that nobody leads and that could be raised: nobody can be asked, so they offer nothing.
    pub unassigned: Vec<IndicatorIndex>,
}

/// What came of planning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// It can be reached; without a step when it is reached already.
    Way(Way),
    /// It cannot; the best official index that can.
    OutOfReach(Exact),
    /// Weights and efforts so fine, and so many of them, that not every sum could be looked at.
    TooFine,
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What to raise, in the order of the instrument.
    pub steps: Vec<Step>,
    /// The official index afterwards.
    pub after: Exact,
    /// Person-days for all of it.
    pub effort: Exact,
    /// Whether the ties are settled: else another plan of the same effort may need fewer agencies or come first by id.
    pub settled: bool,
}

/// An indicator to raise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub index: IndicatorIndex,
    /// The verified value now.
    pub from: Fixed,
    /// The value to raise it to.
    pub to: Fixed,
    /// What that takes: the work, then the proof, then the review.
    pub tasks: Vec<Task>,
    /// Person-days for all of it.
    pub effort: Fixed,
    /// The agencies that have a part in it; the secretariat is none.
    pub agencies: BTreeSet<AgencyIndex>,
    /// Points of the index, before any rounding.
    pub points: Exact,
}

/// Offers that are looked at, of all indicators together; those of an official instrument are some hundreds.
const OFFERS: usize = 200_000;
/// Pairs of sums that a search may look at; more would take more than a few seconds or hundreds of megabytes.
const SEARCH: u64 = 64_000_000;
/// The same for settling ties.
const TIES: u64 = 200_000_000;

/// The cheapest way to an official verified index of `reach` or more. `reach` lies on the scale.
#[must_use]
pub fn plan(
    instrument: &Instrument,
    workspace: &Workspace,
    findings: &Findings,
    assessment: &Assessment,
    reach: &Exact,
) -> Plan {
    let scored = &assessment.indicators;
    let top = Fixed::whole(instrument.scale.max);
    let unassigned = scored.iter().enumerate().filter(|(index, scored)| {
        workspace.answers[*index].lead.is_none() && scored.weight != 0 && scored.value.verified < top
    });
    let unassigned: Vec<IndicatorIndex> = unassigned.map(|(index, _)| index).collect();
    let mut menus: Vec<Menu> = Vec::with_capacity(scored.len());
    let mut room = OFFERS;
    for (index, scored) in scored.iter().enumerate() {
        let menu = offer::menu(instrument, workspace, findings, scored, index);
        let Some(rest) = room.checked_sub(menu.offers.len()) else {
            return Plan { reach: reach.clone(), finding: Finding::TooFine, unassigned };
        };
        room = rest;
        menus.push(menu);
    }
    let finding = find(instrument, workspace, assessment, &menus, reach);
    Plan { reach: reach.clone(), finding, unassigned }
}

fn find(
    instrument: &Instrument,
    workspace: &Workspace,
    assessment: &Assessment,
    menus: &[Menu],
    reach: &Exact,
) -> Finding {
    let scored = &assessment.indicators;
    let offers: Vec<&[Offer]> = menus.iter().map(|menu| menu.offers.as_slice()).collect();
    let tree = Tree::of(instrument, assessment, reach);
    let weighted = |index: usize, offer: &Offer| scored[index].weight * i128::from(offer.value.units());
    let best = tree.official(&|index| weighted(index, offers[index].last().expect("the present value")));
    if best < *reach {
        return Finding::OutOfReach(best);
    }
    let point = |index, offer: &Offer| Point::choice(weighted(index, offer), offer.effort.units().into());
    let list = |(index, offers): (usize, &&[Offer])| offers.iter().map(|offer| point(index, offer)).collect();
    let lists: Vec<Frontier> = offers.iter().enumerate().map(list).collect();
    let Ok(solution) = tree.solve(&lists, i128::MAX, &mut Budget(SEARCH)) else { return Finding::TooFine };
    let (place, least) = tree.reached(&solution).expect("the best of all reaches it");
    let mut chosen = vec![0; offers.len()];
    tree.trace(&solution, place, &mut chosen);
    let mut order: Vec<usize> = (0..offers.len()).collect();
    order.sort_by_key(|index| &instrument.indicators[*index].id);
    let agencies = workspace.agencies.len();
    let equals = Equals { tree: &tree, offers: &offers, weighted: &weighted, least, agencies, order: &order };
    let mut budget = Budget(TIES);
    let settled = tree
        .alive(&solution, &lists, least, &mut budget)
        .and_then(|alive| equals.first(alive, &mut chosen, &mut budget))
        .is_ok();
    let after = tree.official(&|index| weighted(index, &offers[index][chosen[index]]));
    let steps = (0..offers.len()).filter(|index| chosen[*index] != 0).map(|index| {
        let (value, offer) = (&scored[index].value, &offers[index][chosen[index]]);
        let levels = Fixed::from_units(offer.value.units() - value.verified.units());
        Step {
            index,
            from: value.verified,
            to: offer.value,
            tasks: menus[index].tasks(offer, workspace, &workspace.answers[index], value.claimed),
            effort: offer.effort,
            agencies: offer.agencies.clone(),
            points: assessment.worth(&scored[index], levels),
        }
    });
    let effort = Exact::ratio(least, Fixed::ONE.into());
    Finding::Way(Way { steps: steps.collect(), after, effort, settled })
}
