//! Planning: the cheapest way to a wanted index. Pure: no texts, no files, no clock.
//!
//! Invariants: the plan's official index, as `assess` computes it once everything is done, is the wanted one
//! or more; no other choice of offers costs less; among equally cheap ones none has fewer agencies, and of
//! those none comes first by id (unless `settled` says that there were too many to tell). All of it exactly:
//! docs/planning.md. Which index can be reached in time does not depend on the one wanted, so that what is
//! known to be reached in time is no less for a lower index.

mod climb;
pub mod effort;
mod frontier;
mod offer;
mod pass;
mod price;
mod room;
mod search;
mod tie;
mod tree;

pub use offer::{Task, What};
pub use room::Room;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::base::exact::{Exact, Fixed};
use crate::judge::{assess::Assessment, assess::Owner, check::Findings};
use crate::model::instrument::{IndicatorIndex, Instrument};
use crate::model::workspace::{AgencyIndex, Workspace};
use frontier::{Budget, Frontier, Point};
use offer::{Menu, Offer};
use search::Search;
use tie::Equals;
use tree::{Solution, Tree};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub reach: Exact,
    pub finding: Finding,
    /// Which plan everybody has the days for.
    pub fit: Fit,
    /// Indicators that nobody leads and that could be raised: nobody can be asked, so they offer nothing.
    pub unassigned: Vec<IndicatorIndex>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// It can be reached; without a step when it is reached already.
    Way(Way),
    /// It cannot; the best official index that can.
    OutOfReach(Exact),
    /// Weights and efforts so fine, and so many of them, that not every sum could be looked at.
    TooFine,
}

/// Which plan that reaches the index everybody has the days for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    Cheapest,
    /// Not the cheapest, but this one; others that fit may cost less.
    Other(Way),
    Never,
    /// Not the cheapest; neither was another found nor ruled out.
    Open,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What to raise, in the order of the instrument.
    pub steps: Vec<Step>,
    pub after: Exact,
    pub effort: Exact,
    /// Whether ties are settled: else another plan as cheap may need fewer agencies or come first by id.
    pub settled: bool,
}

/// The highest index found that everybody has the days for: at least this, since climbing may miss a better plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attainable {
    pub way: Way,
    /// Who lacks the days for another step, those first for whom most of the index waits.
    pub limited_by: Vec<Owner>,
    /// What is found with one more verifier, where that is more.
    pub with_another_verifier: Option<Exact>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub index: IndicatorIndex,
    pub from: Fixed,
    pub to: Fixed,
    /// What that takes: the work, then the proof, then the review.
    pub tasks: Vec<Task>,
    pub effort: Fixed,
    /// The agencies that have a part in it; the secretariat is none.
    pub agencies: BTreeSet<AgencyIndex>,
    /// Points of the index, before any rounding.
    pub points: Exact,
}

/// Offers that are looked at, of all indicators together; those of an official instrument are some hundreds.
const OFFERS: usize = 200_000;
/// Pairs of sums that a search may look at; more would take more than a second or hundreds of megabytes.
const SEARCH: u64 = 40_000_000;
/// The same for settling ties.
const TIES: u64 = 60_000_000;
/// Higher indices that are looked at where the search leaves open whether a plan fits.
const HIGHER: usize = 4;

/// What every indicator offers, of which any number of plans are made.
pub struct Planner<'a> {
    workspace: &'a Workspace,
    assessment: &'a Assessment,
    top: Fixed,
    /// None where there are too many.
    choices: Option<Choices<'a>>,
}

impl<'a> Planner<'a> {
    pub fn of(
        instrument: &'a Instrument,
        workspace: &'a Workspace,
        findings: &Findings,
        assessment: &'a Assessment,
    ) -> Self {
        let choices = Choices::of(instrument, workspace, findings, assessment);
        Self { workspace, assessment, top: Fixed::whole(instrument.scale.max), choices }
    }

    /// The cheapest way to an official verified index of `reach`, on the scale, and which everybody has days for.
    pub fn plan(&self, room: &Room, reach: &Exact) -> Plan {
        let scored = self.assessment.indicators.iter().enumerate();
        let unassigned = scored.filter(|(index, scored)| {
            let leads = self.workspace.answers[*index].lead;
            leads.is_none() && scored.weight != 0 && scored.value.verified < self.top
        });
        let unassigned: Vec<IndicatorIndex> = unassigned.map(|(index, _)| index).collect();
        let found = self.choices.as_ref().map(|choices| choices.find(room, reach));
        let (finding, fit) = found.unwrap_or((Finding::TooFine, Fit::Open));
        Plan { reach: reach.clone(), finding, fit, unassigned }
    }

    /// What can be made in so many working days; `None` where there are too many offers.
    pub fn attainable(&self, [room, helped]: [&Room; 2]) -> Option<Attainable> {
        let choices = self.choices.as_ref()?;
        let target = &self.assessment.index.target.official;
        let tree = Tree::of(choices.instrument, self.assessment, target);
        let loads: Vec<_> = choices.menus.iter().map(Menu::loads).collect();
        let [found, helped] =
            [room, helped].map(|room| Search::new(&tree, &choices.lists, &loads, room, false).climbed().0);
        let way = choices.way(&tree, &found.chosen, false);
        let mut left: BTreeMap<Owner, i128> = BTreeMap::new();
        for (owner, days) in loads.iter().zip(&found.chosen).flat_map(|(loads, place)| &loads[*place]) {
            *left.entry(*owner).or_insert(room.parts(*owner)) -= days;
        }
        let mut waiting: BTreeMap<Owner, i128> = BTreeMap::new();
        for ((loads, list), place) in loads.iter().zip(&choices.lists).zip(found.chosen) {
            for (owner, days) in loads.get(place + 1).into_iter().flatten() {
                let more = days - loads[place].get(owner).unwrap_or(&0);
                if more > *left.entry(*owner).or_insert(room.parts(*owner)) {
                    *waiting.entry(*owner).or_default() += list[place + 1].sum - list[place].sum;
                }
            }
        }
        let mut limited_by: Vec<Owner> = waiting.keys().copied().collect();
        limited_by.sort_by_key(|owner| Reverse(waiting[owner]));
        let with_another_verifier = Some(tree.index(helped.sum)).filter(|index| *index > way.after);
        Some(Attainable { way, limited_by, with_another_verifier })
    }
}

struct Choices<'a> {
    instrument: &'a Instrument,
    workspace: &'a Workspace,
    assessment: &'a Assessment,
    menus: Vec<Menu>,
    /// The offers as sums with their effort.
    lists: Vec<Frontier>,
}

impl<'a> Choices<'a> {
    /// `None` when there are too many.
    fn of(
        instrument: &'a Instrument,
        workspace: &'a Workspace,
        findings: &Findings,
        assessment: &'a Assessment,
    ) -> Option<Self> {
        let mut choices = Self { instrument, workspace, assessment, menus: Vec::new(), lists: Vec::new() };
        let mut room = OFFERS;
        for (index, scored) in assessment.indicators.iter().enumerate() {
            let menu = offer::menu(instrument, workspace, findings, scored, index);
            room = room.checked_sub(menu.offers.len())?;
            let point = |offer: &Offer| {
                let sum = scored.weight * i128::from(offer.value.units());
                Point::choice(sum, offer.effort.units().into())
            };
            choices.lists.push(menu.offers.iter().map(point).collect());
            choices.menus.push(menu);
        }
        Some(choices)
    }

    fn find(&self, room: &Room, reach: &Exact) -> (Finding, Fit) {
        let mut tree = Tree::of(self.instrument, self.assessment, reach);
        let best = tree.index(tree.root.sum(&|at| self.lists[at].last().expect("the present value").sum));
        if best < *reach {
            return (Finding::OutOfReach(best), Fit::Never);
        }
        let Ok(solution) = tree.root.solve(&self.lists, i128::MAX, &mut Budget(SEARCH)) else {
            return (Finding::TooFine, Fit::Open);
        };
        let cheapest = self.cheapest(&tree, &solution);
        if room.holds(&cheapest) {
            return (Finding::Way(cheapest), Fit::Cheapest);
        }
        let loads: Vec<_> = self.menus.iter().map(Menu::loads).collect();
        let search = Search::new(&tree, &self.lists, &loads, room, self.menus.iter().all(Menu::even));
        let best = search.best(&solution);
        let fit = match search.cheap(&best, &solution) {
            Some(chosen) => Fit::Other(self.way(&tree, &chosen, false)),
            None if !tree.reaches(best.bound) => Fit::Never,
            None => self.higher(&mut tree, &solution, room, best.bound).map_or(Fit::Open, Fit::Other),
        };
        (Finding::Way(cheapest), fit)
    }

    /// The cheapest way to a higher index, if it fits: of several the search may have looked at another.
    fn higher(&self, tree: &mut Tree, solution: &Solution, room: &Room, bound: i128) -> Option<Way> {
        for _ in 0..HIGHER {
            tree.least = tree.above(tree.least);
            if !tree.reaches(bound) {
                break;
            }
            let way = self.cheapest(tree, solution);
            if room.holds(&way) {
                return Some(way);
            }
        }
        None
    }

    /// The way of the least effort, and which of several.
    fn cheapest(&self, tree: &Tree, solution: &Solution) -> Way {
        let (place, least) = tree.reached(solution).expect("the best of all reaches it");
        let mut chosen = vec![0; self.menus.len()];
        tree.root.trace(solution, place, &mut chosen);
        let mut equals = Equals { choices: self, tree, least, budget: Budget(TIES) };
        let alive = tree.alive(solution, &self.lists, least, &mut equals.budget);
        let settled = alive.and_then(|alive| equals.first(alive, &mut chosen)).is_ok();
        self.way(tree, &chosen, settled)
    }

    fn way(&self, tree: &Tree, chosen: &[usize], settled: bool) -> Way {
        let after = tree.index(tree.root.sum(&|index| self.lists[index][chosen[index]].sum));
        let steps = (0..chosen.len()).filter(|index| chosen[*index] != 0).map(|index| {
            let (scored, menu) = (&self.assessment.indicators[index], &self.menus[index]);
            let (value, offer) = (&scored.value, &menu.offers[chosen[index]]);
            let levels = Fixed::from_units(offer.value.units() - value.verified.units());
            Step {
                index,
                from: value.verified,
                to: offer.value,
                tasks: menu.tasks(offer),
                effort: offer.effort,
                agencies: offer.agencies.clone(),
                points: self.assessment.worth(scored, levels),
            }
        });
        let costs = self.lists.iter().zip(chosen).map(|(list, place)| list[*place].cost);
        let effort = Exact::ratio(costs.sum(), Fixed::ONE.into());
        Way { steps: steps.collect(), after, effort, settled }
    }
}
