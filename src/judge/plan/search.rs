//! The best index of a plan for which everybody has the days.
//!
//! Every owner's days are a limit of their own, so that one sum no longer tells all. Prices on the days make
//! one sum of the limits again: no plan that fits does better than the best of those that fit the sum
//! ([`Search::bound`]). Prices also say what each choice loses against the best one, and so which no better
//! plan can hold ([`Search::pass`]).

use std::collections::BTreeMap;

use super::frontier::{Budget, Exhausted, Frontier, Point};
use super::room::Room;
use super::tree::{Solution, Tree};
use crate::judge::assess::Owner;

/// One whole: all that can be gained, or all days of an owner.
pub(super) const WHOLE: i128 = 1 << 40;
/// Ways of the least effort that are looked at.
const POINTS: usize = 4_000;
/// What all passes may look at, in pairs of ways.
const PASSES: u64 = 1_000_000;

pub(super) struct Search<'a> {
    pub(super) tree: &'a Tree,
    /// What each indicator can choose from without overloading anybody by itself; the first changes nothing.
    pub(super) items: Vec<Vec<Choice>>,
    /// The days of those owners who may have too much to do.
    pub(super) room: Vec<i128>,
    /// The root's sum with every indicator at its best.
    pub(super) all: i128,
    /// Whether loads are exact; else they are rounded up, and prove nothing.
    even: bool,
    /// All that can be gained, in weight × value.
    pub(super) most: i128,
}

pub(super) struct Choice {
    pub(super) value: i128,
    pub(super) effort: i128,
    /// What it gains, of [`WHOLE`], rounded up.
    pub(super) gain: i128,
    pub(super) loads: Vec<Load>,
}

pub(super) struct Load {
    pub(super) owner: usize,
    pub(super) days: i128,
    /// The part of all of the owner's days, of [`WHOLE`], rounded down.
    pub(super) share: i128,
}

pub(super) struct Best {
    pub(super) chosen: Vec<usize>,
    pub(super) sum: i128,
    /// No plan that fits has a higher index than that of this sum.
    pub(super) bound: i128,
}

impl<'a> Search<'a> {
    /// The sum and the loads of each offer of each indicator, and the days of each owner.
    pub(super) fn new<'b>(
        tree: &'a Tree,
        lists: &'b [Frontier],
        loads: &'b [Vec<BTreeMap<Owner, i128>>],
        room: &Room,
        even: bool,
    ) -> Self {
        let fits = |load: &&BTreeMap<_, i128>| load.iter().all(|(owner, days)| *days <= room.parts(*owner));
        // Loads grow with values, so that the last is the most.
        let offered = |(list, loads): (&'b Frontier, &'b Vec<BTreeMap<Owner, i128>>)| {
            let count = loads.iter().take_while(fits).count();
            (&list[..count], &loads[..count])
        };
        let offered: Vec<_> = lists.iter().zip(loads).map(offered).collect();
        let mut sums: BTreeMap<Owner, i128> = BTreeMap::new();
        for (owner, days) in offered.iter().filter_map(|(_, loads)| loads.last()).flatten() {
            *sums.entry(*owner).or_default() += days;
        }
        let tight = sums.into_iter().filter(|(owner, days)| *days > room.parts(*owner));
        let tight: Vec<Owner> = tight.map(|(owner, _)| owner).collect();
        let gained = |list: &[Point]| list.last().map_or(0, |last| last.sum - list[0].sum);
        let most = offered.iter().map(|(list, _)| gained(list)).sum();
        let all = tree.root.sum(&|index| lists[index].last().expect("the present value").sum);
        let mut search = Self {
            tree,
            items: Vec::new(),
            room: tight.iter().map(|owner| room.parts(*owner)).collect(),
            all,
            even,
            most,
        };
        let load = |(owner, days): (&Owner, &i128)| {
            let owner = tight.binary_search(owner).ok()?;
            Some(Load { owner, days: *days, share: days * WHOLE / search.room[owner] })
        };
        let item = |(list, loads): &(&[Point], &[BTreeMap<Owner, i128>])| {
            let choice = |(point, loads): (&Point, &BTreeMap<Owner, i128>)| Choice {
                value: point.sum,
                effort: point.cost,
                // Two more than rounded down are no less.
                gain: if point.sum == list[0].sum { 0 } else { search.share(point.sum - list[0].sum) + 2 },
                loads: loads.iter().filter_map(load).collect(),
            };
            list.iter().zip(*loads).map(choice).collect()
        };
        search.items = offered.iter().map(item).collect();
        search
    }

    /// The best that can be found, no less than by climbing, and what can be proven.
    pub(super) fn best(&self, cheapest: &Solution) -> Best {
        let (mut best, prices) = self.climbed();
        let count = cheapest.last().len();
        let mut places = (0..count).rev().step_by(count / POINTS + 1);
        if let Some(chosen) = places.find_map(|place| self.traced(cheapest, place)) {
            self.improve(&mut best, chosen);
        }
        best.bound = self.bound(&prices, &mut best).unwrap_or(self.all);
        if self.tree.above(best.sum) <= best.bound {
            best.bound = best.bound.min(self.limited(self.grouped(&prices).limit));
        }
        let mut budget = Budget(PASSES);
        let mut width = 16;
        while self.tree.above(best.sum) <= best.bound {
            match self.pass(width, &prices, &mut best, &mut budget) {
                Ok(true) => best.bound = best.sum,
                Ok(false) => width *= 4,
                Err(Exhausted) => break,
            }
        }
        if !self.even {
            best.bound = self.all;
        }
        best
    }

    /// A plan that fits and reaches the index, not needlessly dear.
    pub(super) fn cheap(&self, best: &Best, cheapest: &Solution) -> Option<Vec<usize>> {
        if !self.tree.reaches(best.sum) {
            return None;
        }
        let mut chosen = best.chosen.clone();
        let mut order: Vec<usize> = (0..chosen.len()).filter(|index| chosen[*index] != 0).collect();
        // What is dear for what it gains first.
        order.sort_by_key(|index| {
            let choice = &self.items[*index][chosen[*index]];
            choice.gain / (choice.effort + 1)
        });
        for index in order {
            for place in 0..chosen[index] {
                let last = std::mem::replace(&mut chosen[index], place);
                if self.tree.reaches(self.sum(&chosen)) {
                    break;
                }
                chosen[index] = last;
            }
        }
        let reached = self.tree.reached(cheapest);
        let mut places = reached.map_or(0..0, |(first, _)| first..cheapest.last().len()).take(POINTS);
        let other = places.find_map(|place| self.traced(cheapest, place));
        let plans = [Some(self.cheapened(chosen)), other.map(|other| self.cheapened(other))];
        plans.into_iter().flatten().min_by_key(|chosen| self.effort(chosen))
    }

    /// Whether a plan reaches the index; the unrounded sum tells sooner that it does not.
    pub(super) fn reaches(&self, value: i128, chosen: &[usize]) -> bool {
        value >= self.tree.unrounded(self.tree.least) && self.tree.reaches(self.sum(chosen))
    }

    /// A plan of a frontier, if it fits.
    pub(super) fn traced(&self, solution: &Solution, place: usize) -> Option<Vec<usize>> {
        let mut chosen = vec![0; self.items.len()];
        self.tree.root.trace(solution, place, &mut chosen);
        let offered = self.items.iter().zip(&chosen).all(|(item, place)| *place < item.len());
        (offered && self.fits(&self.taken(&chosen))).then_some(chosen)
    }

    pub(super) fn taken(&self, chosen: &[usize]) -> Vec<i128> {
        let mut taken = vec![0; self.room.len()];
        for load in self.items.iter().zip(chosen).flat_map(|(item, place)| &item[*place].loads) {
            taken[load.owner] += load.days;
        }
        taken
    }

    /// What it takes to look at the days of all owners, in pairs of ways; those of few are next to nothing.
    pub(super) fn owners(&self) -> usize {
        self.room.len() / 32
    }

    pub(super) fn fits(&self, taken: &[i128]) -> bool {
        taken.iter().zip(&self.room).all(|(taken, room)| taken <= room)
    }

    pub(super) fn sum(&self, chosen: &[usize]) -> i128 {
        self.tree.root.sum(&|index| self.items[index][chosen[index]].value)
    }

    fn effort(&self, chosen: &[usize]) -> i128 {
        self.items.iter().zip(chosen).map(|(item, place)| item[*place].effort).sum()
    }

    pub(super) fn improve(&self, best: &mut Best, chosen: Vec<usize>) {
        let sum = self.sum(&chosen);
        if sum > best.sum {
            (best.sum, best.chosen) = (sum, chosen);
        }
    }
}
