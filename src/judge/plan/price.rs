//! Prices of owners' days, which make one sum of many limits. Found by trial, they prove all the same.

use std::collections::BTreeMap;

use super::frontier::{Budget, Frontier, Point, Result, add};
use super::search::{Best, Choice, Search, WHOLE};
use super::tree::Node;

/// Trials at prices, at most.
const TRIALS: usize = 400;
/// What trials may look at, in choices.
const CHOICES: usize = 4_000_000;
/// Steps into which the priced days are divided for a bound.
const STEPS: i128 = 1 << 18;
/// What a bound may look at, in pairs of points.
const BOUND: u64 = 4_000_000;

/// Prices of all the days of each owner, in [`WHOLE`]s of all that can be gained.
#[derive(Clone)]
pub(super) struct Prices {
    pub(super) of: Vec<i128>,
    /// No plan that fits gains more, as these prices prove.
    pub(super) limit: i128,
}

/// The best choice of each indicator by prices.
type Choose<'a> = dyn FnMut(&[i128]) -> Result<Vec<usize>> + 'a;

impl Choice {
    /// What it takes, by prices, rounded down.
    pub(super) fn cost(&self, prices: &[i128]) -> i128 {
        self.loads.iter().map(|load| prices[load.owner] * load.share / WHOLE).sum()
    }

    /// What it gains, its days paid for.
    pub(super) fn worth(&self, prices: &[i128]) -> i128 {
        self.gain - self.cost(prices)
    }
}

impl Search<'_> {
    /// Without so many last binary digits of very large gains products stay small enough.
    fn digits(&self) -> u32 {
        (128 - self.most.leading_zeros()).saturating_sub(80)
    }

    /// A gain as a part of all that can be gained, of [`WHOLE`], rounded down.
    pub(super) fn share(&self, gain: i128) -> i128 {
        let digits = self.digits();
        (gain >> digits) * WHOLE / ((self.most >> digits) + 1)
    }

    /// Prices at which the most that indicators gain, days paid for, is little more than what all days cost.
    pub(super) fn prices(&self) -> Prices {
        let top = |item: &Vec<Choice>, of: &[i128]| {
            (0..item.len()).max_by_key(|place| item[*place].worth(of)).expect("it can be left as it is")
        };
        let free = Prices { of: vec![0; self.room.len()], limit: i128::MAX };
        self.tried(free, WHOLE / 4, TRIALS, &mut |of| Ok(self.items.iter().map(|one| top(one, of)).collect()))
    }

    /// The same, but what the indicators of one owner take of its days fits by itself, without a price.
    pub(super) fn grouped(&self, prices: &Prices) -> Prices {
        // The dearest days are everybody's; else an indicator is its owner's whose days it takes the most of.
        let dearest = (0..self.room.len()).max_by_key(|owner| prices.of[*owner]);
        let mut groups: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
        for (index, item) in self.items.iter().enumerate() {
            let loads = item.last().into_iter().flat_map(|choice| &choice.loads);
            let own = loads.filter(|load| Some(load.owner) != dearest).max_by_key(|load| load.share);
            groups.entry(own.map(|load| load.owner)).or_default().push(index);
        }
        let mut budget = Budget(BOUND);
        self.tried(prices.clone(), WHOLE / 64, TRIALS / 8, &mut |of| {
            let mut chosen = vec![0; self.items.len()];
            for (owner, group) in &groups {
                self.choose_group(*owner, group, of, &mut chosen, &mut budget)?;
            }
            Ok(chosen)
        })
    }

    /// The best choices for the indicators of an owner, those that fit its days.
    fn choose_group(
        &self,
        owner: Option<usize>,
        group: &[usize],
        of: &[i128],
        chosen: &mut [usize],
        budget: &mut Budget,
    ) -> Result<()> {
        let days = |choice: &Choice| {
            choice.loads.iter().filter(|load| Some(load.owner) == owner).map(|load| load.days).sum::<i128>()
        };
        let room = owner.map_or(0, |owner| self.room[owner]);
        let mut lists = vec![Frontier::new(); self.items.len()];
        for index in group {
            let list = &mut lists[*index];
            // Days grow with the choices; one that is worth less than a cheaper one is none.
            for (choice, left) in self.items[*index].iter().zip(0_u32..) {
                let point = Point { left, ..Point::choice(choice.worth(of), days(choice)) };
                list.pop_if(|last| last.cost == point.cost && last.sum < point.sum);
                add(list, point);
            }
        }
        let node = Node::new(group.to_vec(), Vec::new(), 1, &|_| 0);
        let solution = node.solve(&lists, room, budget)?;
        node.trace(&solution, solution.last().len() - 1, chosen);
        for index in group {
            chosen[*index] = lists[*index][chosen[*index]].left as usize;
        }
        Ok(())
    }

    /// Prices by trial: whose days are taken more than there are gets dearer.
    fn tried(&self, mut best: Prices, mut step: i128, trials: usize, choose: &mut Choose) -> Prices {
        let mut of = best.of.clone();
        let choices = self.items.iter().map(Vec::len).sum::<usize>().max(1);
        for _ in 0..trials.min(CHOICES / choices) {
            // A spent budget ends the trials; what was proven stays so.
            let Ok(chosen) = choose(&of) else { break };
            let worth = self.items.iter().zip(&chosen).map(|(item, place)| item[*place].worth(&of));
            let limit = of.iter().sum::<i128>() + worth.sum::<i128>();
            if limit < best.limit {
                best = Prices { of: of.clone(), limit };
            } else {
                step -= step / 16;
            }
            for ((price, taken), room) in of.iter_mut().zip(self.taken(&chosen)).zip(&self.room) {
                let over = (taken - room).min(*room) * (WHOLE >> 20) / room;
                *price = (*price + over * step / (WHOLE >> 20)).max(0);
            }
        }
        best
    }

    /// The root's sum that no plan exceeds which gains no more than the limit.
    pub(super) fn limited(&self, limit: i128) -> i128 {
        let digits = self.digits();
        let gain = (limit * ((self.most >> digits) + 1) / WHOLE + 1) << digits;
        self.tree.rounded(self.now() + gain)
    }

    /// The sum of weight × value as it is.
    pub(super) fn now(&self) -> i128 {
        self.items.iter().map(|item| item[0].value).sum()
    }

    /// The sum that no plan that fits exceeds, as these prices prove. The plan that has it may be one.
    pub(super) fn bound(&self, prices: &Prices, best: &mut Best) -> Option<i128> {
        let all: i128 = prices.of.iter().sum();
        let step = all / STEPS + 1;
        let point = |choice: &Choice| Point::choice(choice.value, choice.cost(&prices.of) / step);
        let lists: Vec<Frontier> = self.items.iter().map(|item| item.iter().map(point).collect()).collect();
        let solution = self.tree.root.solve(&lists, all / step, &mut Budget(BOUND)).ok()?;
        let last = solution.last();
        if let Some(chosen) = self.traced(&solution, last.len() - 1) {
            self.improve(best, chosen);
        }
        last.last().map(|point| point.sum)
    }
}
