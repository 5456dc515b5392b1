//! Parts of plans, side by side through the tree: all that can lead to a better one, or the most promising.

use std::cmp::Reverse;

use super::frontier::{Budget, Result};
use super::price::Prices;
use super::search::{Best, Choice, Load, Search};
use super::tree::Node;

/// Choices for the first indicators of the tree.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Prefix {
    /// The sums of the nodes that have begun, the root's first; the larger come first.
    sums: Vec<Reverse<i128>>,
    taken: Vec<i128>,
    loss: i128,
    /// The indicator and its choice, in the order of the tree.
    chosen: Vec<(usize, usize)>,
}

/// A pass: how many parts of plans it keeps, and whether those were all that can be part of a better one.
struct Pass<'a> {
    width: usize,
    prices: &'a Prices,
    most_loss: i128,
    budget: &'a mut Budget,
    whole: bool,
}

impl Search<'_> {
    /// Looks for a higher index than the best that was found, keeping `width` parts of plans at most; whether
    /// those were all that can be part of one.
    pub(super) fn pass(
        &self,
        width: usize,
        prices: &Prices,
        best: &mut Best,
        budget: &mut Budget,
    ) -> Result<bool> {
        let least = self.tree.unrounded(self.tree.above(best.sum)) - self.now();
        let most_loss = prices.limit - self.share(least.max(0));
        let mut pass = Pass { width, prices, most_loss, budget, whole: true };
        let nothing = Prefix { sums: vec![Reverse(0)], taken: vec![0; self.room.len()], ..Prefix::default() };
        if let Some(part) = self.follow(&self.tree.root, vec![nothing], &mut pass)?.into_iter().min() {
            let mut chosen = vec![0; self.items.len()];
            part.chosen.into_iter().for_each(|(index, place)| chosen[index] = place);
            self.improve(best, chosen);
        }
        Ok(pass.whole)
    }

    /// Parts of plans, from before a node's first part to behind its last.
    fn follow(&self, node: &Node, mut parts: Vec<Prefix>, pass: &mut Pass) -> Result<Vec<Prefix>> {
        for index in &node.indicators {
            parts = self.kept(self.choose(*index, &parts, pass), pass)?;
        }
        for below in &node.nodes {
            for part in &mut parts {
                part.sums.push(Reverse(0));
            }
            parts = self.follow(below, parts, pass)?;
            for part in &mut parts {
                part.end(|sum| below.given(sum));
            }
            parts = self.kept(parts, pass)?;
        }
        Ok(parts)
    }

    /// Those that no other beats, and of too many the most promising.
    fn kept(&self, parts: Vec<Prefix>, pass: &mut Pass) -> Result<Vec<Prefix>> {
        let mut parts = undominated(parts, 1 + self.owners(), pass.budget)?;
        if parts.len() > pass.width {
            pass.whole = false;
            parts.sort_by_key(|part| part.loss);
            parts.truncate(pass.width);
        }
        Ok(parts)
    }

    /// Every part with every choice for one more indicator, without those that do not fit or lose too much.
    fn choose(&self, index: usize, parts: &[Prefix], pass: &Pass) -> Vec<Prefix> {
        let item = &self.items[index];
        let worth = |choice: &Choice| choice.worth(&pass.prices.of);
        let most = item.iter().map(worth).max().expect("it can be left as it is");
        let mut chosen = Vec::new();
        for (place, choice) in item.iter().enumerate() {
            let loss = most - worth(choice);
            for part in parts.iter().filter(|part| part.loss + loss <= pass.most_loss) {
                let fits = |load: &Load| part.taken[load.owner] + load.days <= self.room[load.owner];
                if choice.loads.iter().all(fits) {
                    let mut part = part.clone();
                    choice.loads.iter().for_each(|load| part.taken[load.owner] += load.days);
                    part.add(choice.value);
                    part.loss += loss;
                    part.chosen.push((index, place));
                    chosen.push(part);
                }
            }
        }
        chosen
    }
}

impl Prefix {
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
fn undominated(mut parts: Vec<Prefix>, owners: usize, budget: &mut Budget) -> Result<Vec<Prefix>> {
    parts.sort_unstable();
    let mut kept: Vec<Prefix> = Vec::new();
    for part in parts {
        budget.spend(kept.len() * owners)?;
        let beats = |other: &Prefix| {
            other.sums.iter().zip(&part.sums).all(|(other, own)| other <= own)
                && other.taken.iter().zip(&part.taken).all(|(other, own)| other <= own)
        };
        if !kept.iter().any(beats) {
            kept.push(part);
        }
    }
    Ok(kept)
}
