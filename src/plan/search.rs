//! The best index of a plan for which everybody has the days.
//!
//! Every owner's days are a limit of their own, so that one sum no longer tells all. Prices on the days make one sum of the limits
//! again: no plan that fits does better than the best of those that fit the sum ([`Search::bound`]). Prices also say what each
//! choice loses against the best one, and so which no better plan can hold ([`Search::pass`]). Prices are found by trial;
//! whatever they are, what they prove is proven.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::frontier::{Budget, Exhausted, Frontier, Point};
use super::tree::{Event, Solution, Tree};
use crate::assess::Owner;

/// One whole: all that can be gained, or all days of an owner.
const WHOLE: i128 = 1 << 40;
/// Trials at prices.
const TRIALS: usize = 400;
/// Steps into which the priced days are divided for a bound.
const STEPS: i128 = 1 << 18;
/// What a bound may look at, in pairs of points.
const BOUND: u64 = 4_000_000;
/// What all passes may look at, in pairs of ways.
const PASSES: u64 = 6_000_000;

/// The search for plans that fit.
pub(super) struct Search<'a> {
    tree: &'a Tree,
    /// What each indicator can choose from without overloading anybody by itself; the first is to leave it as it is.
    items: Vec<Vec<Choice>>,
    /// The days of those owners who may have too much to do.
    room: Vec<i128>,
    /// Whether loads are exact; else they are rounded up, and prove nothing.
    even: bool,
    /// All that can be gained, in weight × value.
    most: i128,
}

/// One of an indicator's choices.
struct Choice {
    /// Weight × value.
    value: i128,
    effort: i128,
    /// What it gains, of [`WHOLE`], rounded up.
    gain: i128,
    /// What it takes of whose days.
    loads: Vec<(usize, i128)>,
}

/// Prices of all the days of each owner, in [`WHOLE`]s of all that can be gained.
struct Prices {
    of: Vec<i128>,
    /// No plan that fits gains more, as these prices prove.
    limit: i128,
}

/// Choices for the first indicators of the tree.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    /// The sums of the nodes that have begun, the root's first; the larger come first.
    sums: Vec<Reverse<i128>>,
    /// What is taken of whose days.
    taken: Vec<i128>,
    /// What it loses by prices.
    loss: i128,
    chosen: Vec<u32>,
}

/// The best that was found, and what was proven.
pub(super) struct Best {
    /// The choice of each indicator.
    pub(super) chosen: Vec<usize>,
    /// The root's sum with it.
    pub(super) sum: i128,
    /// No plan that fits has a higher index than that of this sum.
    pub(super) bound: i128,
}

impl<'a> Search<'a> {
    /// The sum and the loads of each offer of each indicator, and the days of each owner.
    pub(super) fn new(
        tree: &'a Tree,
        lists: &[Frontier],
        loads: &[Vec<BTreeMap<Owner, i128>>],
        room: &dyn Fn(Owner) -> i128,
        even: bool,
    ) -> Self {
        let fits = |load: &&BTreeMap<Owner, i128>| load.iter().all(|(owner, days)| *days <= room(*owner));
        // Loads grow with values, so that the last is the most.
        let counts = loads.iter().map(|loads| loads.iter().take_while(fits).count());
        let offered: Vec<_> = counts
            .zip(lists)
            .zip(loads)
            .map(|((count, list), loads)| (&list[..count], &loads[..count]))
            .collect();
        let mut sums: BTreeMap<Owner, i128> = BTreeMap::new();
        for (owner, days) in offered.iter().filter_map(|(_, loads)| loads.last()).flatten() {
            *sums.entry(*owner).or_default() += days;
        }
        let tight: BTreeSet<Owner> =
            sums.into_iter().filter(|(owner, days)| *days > room(*owner)).map(|(owner, _)| owner).collect();
        let places: BTreeMap<Owner, usize> = tight.iter().copied().zip(0..).collect();
        let gained = |list: &[Point]| list.last().map_or(0, |last| last.sum - list[0].sum);
        let most = offered.iter().map(|(list, _)| gained(list)).sum();
        let mut search =
            Self { tree, items: Vec::new(), room: tight.into_iter().map(room).collect(), even, most };
        for (list, loads) in offered {
            let choice = |(point, loads): (&Point, &BTreeMap<Owner, i128>)| Choice {
                value: point.sum,
                effort: point.cost,
                // Two more than rounded down are no less.
                gain: if point.sum == list[0].sum { 0 } else { search.share(point.sum - list[0].sum) + 2 },
                loads: loads.iter().filter_map(|(owner, days)| Some((*places.get(owner)?, *days))).collect(),
            };
            let item = list.iter().zip(loads).map(choice).collect();
            search.items.push(item);
        }
        search
    }

    /// The best that can be found, and what can be proven. The ways of the least effort are looked at first.
    pub(super) fn best(&self, cheapest: Option<&Solution>) -> Best {
        let chosen = vec![0; self.items.len()];
        let all = |index: usize| self.items[index].last().expect("it can be left as it is").value;
        let mut best = Best { sum: self.sum(&chosen), chosen, bound: self.tree.sum(&all) };
        if let Some(cheapest) = cheapest {
            let mut places = (0..Tree::sums(cheapest).len()).rev();
            if let Some(chosen) = places.find_map(|place| self.traced(cheapest, place)) {
                self.improve(&mut best, chosen);
            }
        }
        let all = best.bound;
        let prices = self.prices();
        best.bound = self.bound(&prices, &mut best).unwrap_or(all);
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
            best.bound = all;
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
        let reached = Tree::sums(cheapest).position(|sum| self.tree.reaches(sum));
        let places = reached.map_or(0..0, |first| first..Tree::sums(cheapest).len());
        let other = places.into_iter().find_map(|place| self.traced(cheapest, place));
        [Some(chosen), other].into_iter().flatten().min_by_key(|chosen| self.effort(chosen))
    }

    /// A plan of a frontier, if it fits.
    fn traced(&self, solution: &Solution, place: usize) -> Option<Vec<usize>> {
        let mut chosen = vec![0; self.items.len()];
        self.tree.trace(solution, place, &mut chosen);
        let mut taken = vec![0; self.room.len()];
        for (item, place) in self.items.iter().zip(&chosen) {
            item.get(*place)?.loads.iter().for_each(|(owner, days)| taken[*owner] += days);
        }
        taken.iter().zip(&self.room).all(|(taken, room)| taken <= room).then_some(chosen)
    }

    fn sum(&self, chosen: &[usize]) -> i128 {
        self.tree.sum(&|index| self.items[index][chosen[index]].value)
    }

    fn effort(&self, chosen: &[usize]) -> i128 {
        self.items.iter().zip(chosen).map(|(item, place)| item[*place].effort).sum()
    }

    fn improve(&self, best: &mut Best, chosen: Vec<usize>) {
        let sum = self.sum(&chosen);
        if sum > best.sum {
            (best.sum, best.chosen) = (sum, chosen);
        }
    }

    /// A gain as a part of all that can be gained, of [`WHOLE`], rounded down.
    fn share(&self, gain: i128) -> i128 {
        // Without the last digits of very large numbers the products stay small enough.
        let digits = (128 - self.most.leading_zeros()).saturating_sub(80);
        (gain >> digits) * WHOLE / ((self.most >> digits) + 1)
    }

    /// What a choice takes, by prices, rounded down.
    fn cost(&self, choice: &Choice, prices: &[i128]) -> i128 {
        choice.loads.iter().map(|(owner, days)| prices[*owner] * days / self.room[*owner]).sum()
    }

    /// Prices with which the most that indicators can gain, their days paid for, is little more than all days cost.
    fn prices(&self) -> Prices {
        let mut of = vec![0; self.room.len()];
        let mut best = Prices { of: of.clone(), limit: i128::MAX };
        let mut step = WHOLE / 4;
        for _ in 0..TRIALS {
            let mut limit: i128 = of.iter().sum();
            let mut taken = vec![0; of.len()];
            for item in &self.items {
                let worth = |choice: &&Choice| choice.gain - self.cost(choice, &of);
                let choice = item.iter().max_by_key(worth).expect("it can be left as it is");
                limit += worth(&choice);
                choice.loads.iter().for_each(|(owner, days)| taken[*owner] += days);
            }
            if limit < best.limit {
                best = Prices { of: of.clone(), limit };
            } else {
                step -= step / 16;
            }
            // Who has too much to do gets dearer.
            for ((price, taken), room) in of.iter_mut().zip(taken).zip(&self.room) {
                let over = (taken - room).min(*room) * (WHOLE >> 20) / room;
                *price = (*price + over * step / (WHOLE >> 20)).max(0);
            }
        }
        best
    }

    /// The sum that no plan that fits exceeds, as these prices prove. The plan that has it may be one.
    fn bound(&self, prices: &Prices, best: &mut Best) -> Option<i128> {
        let all: i128 = prices.of.iter().sum();
        let step = all / STEPS + 1;
        let point = |choice: &Choice| Point::choice(choice.value, self.cost(choice, &prices.of) / step);
        let lists: Vec<Frontier> = self.items.iter().map(|item| item.iter().map(point).collect()).collect();
        let solution = self.tree.solve(&lists, all / step, &mut Budget(BOUND)).ok()?;
        let last = Tree::sums(&solution).len() - 1;
        if let Some(chosen) = self.traced(&solution, last) {
            self.improve(best, chosen);
        }
        Tree::sums(&solution).next_back()
    }

    /// Looks for a higher index than the best that was found, keeping `width` parts of plans at most; whether those were all that
    /// can be part of one.
    fn pass(
        &self,
        width: usize,
        prices: &Prices,
        best: &mut Best,
        budget: &mut Budget,
    ) -> Result<bool, Exhausted> {
        let now: i128 = self.items.iter().map(|item| item[0].value).sum();
        let least = self.tree.unrounded(self.tree.above(best.sum)) - now;
        let most_loss = prices.limit - self.share(least.max(0));
        let mut whole = true;
        let mut order = Vec::new();
        let nothing =
            Part { sums: vec![Reverse(0)], taken: vec![0; self.room.len()], loss: 0, chosen: Vec::new() };
        let mut parts = vec![nothing];
        for event in self.tree.walk() {
            match event {
                Event::Begin => {
                    for part in &mut parts {
                        part.sums.push(Reverse(0));
                    }
                    continue;
                }
                Event::Indicator(index) => {
                    order.push(index);
                    parts = self.choose(&self.items[index], prices, most_loss, &parts);
                }
                Event::End(node) => parts.iter_mut().for_each(|part| part.end(|sum| node.given(sum))),
            }
            parts = undominated(parts, budget)?;
            if parts.len() > width {
                whole = false;
                parts.sort_by_key(|part| part.loss);
                parts.truncate(width);
            }
        }
        if let Some(part) = parts.into_iter().min() {
            let mut chosen = vec![0; self.items.len()];
            order.into_iter().zip(part.chosen).for_each(|(index, place)| chosen[index] = place as usize);
            self.improve(best, chosen);
        }
        Ok(whole)
    }

    /// Every part with every choice for one more indicator, without those that fit nobody's days or lose too much.
    fn choose(&self, item: &[Choice], prices: &Prices, most_loss: i128, parts: &[Part]) -> Vec<Part> {
        let worth = |choice: &Choice| choice.gain - self.cost(choice, &prices.of);
        let most = item.iter().map(worth).max().expect("it can be left as it is");
        let mut chosen = Vec::new();
        for (choice, place) in item.iter().zip(0_u32..) {
            let loss = most - worth(choice);
            for part in parts.iter().filter(|part| part.loss + loss <= most_loss) {
                let fits = |(owner, days): &(usize, i128)| part.taken[*owner] + days <= self.room[*owner];
                if choice.loads.iter().all(fits) {
                    let mut part = part.clone();
                    choice.loads.iter().for_each(|(owner, days)| part.taken[*owner] += days);
                    part.add(choice.value);
                    part.loss += loss;
                    part.chosen.push(place);
                    chosen.push(part);
                }
            }
        }
        chosen
    }
}

impl Part {
    fn add(&mut self, sum: i128) {
        self.sums.last_mut().expect("the root has begun").0 += sum;
    }

    /// The innermost node ends, and gives the node above what it gives for its sum.
    fn end(&mut self, given: impl Fn(i128) -> i128) {
        let Reverse(sum) = self.sums.pop().expect("it has begun");
        self.add(given(sum));
    }
}

/// The parts than which no other has as much of every sum and takes no more of anybody's days.
fn undominated(mut parts: Vec<Part>, budget: &mut Budget) -> Result<Vec<Part>, Exhausted> {
    parts.sort_unstable();
    let mut kept: Vec<Part> = Vec::new();
    for part in parts {
        budget.spend(kept.len())?;
        let beats = |other: &Part| {
            other.sums.iter().zip(&part.sums).all(|(other, own)| other <= own)
                && other.taken.iter().zip(&part.taken).all(|(other, own)| other <= own)
        };
        if !kept.iter().any(beats) {
            kept.push(part);
        }
    }
    Ok(kept)
}
