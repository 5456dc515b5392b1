//! Prices of owners' days, which make one sum of many limits. Found by trial; whatever they are, what they prove is proven.

use super::frontier::{Budget, Frontier, Point};
use super::search::{Best, Choice, Search, WHOLE};
use super::tree::Tree;

/// Trials at prices.
const TRIALS: usize = 400;
/// Steps into which the priced days are divided for a bound.
const STEPS: i128 = 1 << 18;
/// What a bound may look at, in pairs of points.
const BOUND: u64 = 4_000_000;

/// Prices of all the days of each owner, in [`WHOLE`]s of all that can be gained.
pub(super) struct Prices {
    pub(super) of: Vec<i128>,
    /// No plan that fits gains more, as these prices prove.
    pub(super) limit: i128,
}

impl Search<'_> {
    /// A gain as a part of all that can be gained, of [`WHOLE`], rounded down.
    pub(super) fn share(&self, gain: i128) -> i128 {
        // Without the last digits of very large numbers the products stay small enough.
        let digits = (128 - self.most.leading_zeros()).saturating_sub(80);
        (gain >> digits) * WHOLE / ((self.most >> digits) + 1)
    }

    /// What a choice takes, by prices, rounded down.
    pub(super) fn cost(&self, choice: &Choice, prices: &[i128]) -> i128 {
        choice.loads.iter().map(|(owner, days)| prices[*owner] * days / self.room[*owner]).sum()
    }

    /// Prices with which the most that indicators can gain, their days paid for, is little more than all days cost.
    pub(super) fn prices(&self) -> Prices {
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
    pub(super) fn bound(&self, prices: &Prices, best: &mut Best) -> Option<i128> {
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
}
