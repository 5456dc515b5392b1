//! The instrument's tree as whole numbers: from choices per indicator to the index as the method rounds it.
//!
//! Sums are of weight × value over the whole of a node, so that nothing is rounded but where the method does.

use super::frontier::{Budget, Frontier, NOTHING, Point, Result, add, cheapest, combine};
use crate::base::exact::{Exact, Fixed};
use crate::judge::assess::Assessment;
use crate::judge::assess::rounding::{half_up, least_sum};
use crate::model::instrument::Instrument;

/// The tree, with what the index has to reach.
pub(super) struct Tree {
    pub(super) root: Node,
    /// What the index is rounded to, in `1 / unit` levels, if it is.
    unit: Option<i128>,
    /// The least sum of the root with which the index is reached.
    pub(super) least: i128,
}

/// A part of the tree that is rounded as one.
pub(super) struct Node {
    weight: i128,
    /// Its sums are of weight × value in `1 / from` levels.
    from: i128,
    /// Its value is rounded to whole `1 / to` levels; the root's is not: its rounding is in `least`.
    to: i128,
    /// Its parts are indicators or nodes, not both.
    pub(super) indicators: Vec<usize>,
    pub(super) nodes: Vec<Node>,
}

/// The frontiers of a node: after each of its parts, and what it gives the node above.
pub(super) struct Solution {
    parts: Vec<Solution>,
    stages: Vec<Frontier>,
    out: Frontier,
}

impl Tree {
    /// The tree of what counts under the workspace's profile.
    pub(super) fn of(instrument: &Instrument, assessment: &Assessment, reach: &Exact) -> Self {
        let counted = |index: &usize| assessment.indicators[*index].weight != 0;
        let weight = |index: &usize| assessment.indicators[*index].weight;
        let root = match instrument.dimension_digits {
            None => {
                let all = (0..instrument.indicators.len()).filter(counted).collect();
                Node::new(all, Vec::new(), Fixed::ONE.into(), &weight)
            }
            Some(digits) => {
                let unit = 10_i128.pow(digits);
                let dimensions = &instrument.dimensions;
                let mut own: Vec<Vec<usize>> = vec![Vec::new(); dimensions.len()];
                for index in (0..instrument.indicators.len()).filter(counted) {
                    own[instrument.indicators[index].dimension].push(index);
                }
                // Children stand after their parents, so going backwards finds every child made already.
                let mut below: Vec<Vec<Node>> = (0..=dimensions.len()).map(|_| Vec::new()).collect();
                for (dimension, own) in own.into_iter().enumerate().rev() {
                    let nodes = std::mem::take(&mut below[dimension]);
                    let own = if nodes.is_empty() { own } else { Vec::new() };
                    let node = Node::new(own, nodes, unit, &weight);
                    if node.weight != 0 {
                        below[dimensions[dimension].parent.unwrap_or(dimensions.len())].push(node);
                    }
                }
                Node::new(Vec::new(), below.pop().expect("the last is the top"), unit, &weight)
            }
        };
        let unit = instrument.index_digits.map(|digits| 10_i128.pow(digits));
        let least = match unit {
            Some(unit) => least_sum(reach.units_up(unit), root.weight, root.from, unit),
            None => reach.units_up(root.weight * root.from),
        };
        Self { root, unit, least }
    }

    pub(super) fn index(&self, sum: i128) -> Exact {
        match self.unit {
            Some(unit) => Exact::ratio(half_up(sum, self.root.weight, self.root.from, unit), unit),
            None => Exact::ratio(sum, self.root.weight * self.root.from),
        }
    }

    /// The least sum of the root with a higher index than this one has.
    pub(super) fn above(&self, sum: i128) -> i128 {
        let (Some(unit), Node { weight, from, .. }) = (self.unit, &self.root) else { return sum + 1 };
        least_sum(half_up(sum, *weight, *from, unit) + 1, *weight, *from, unit)
    }

    /// No less than this is the sum of weight × value over all indicators, unrounded, where the root's is
    /// `least`: each dimension on the way up adds half a unit by rounding at most.
    pub(super) fn unrounded(&self, least: i128) -> i128 {
        let rounded = 2 * least - self.root.depth() * self.root.weight;
        (rounded * i128::from(Fixed::ONE)).div_euclid(2 * self.root.from)
    }

    /// The most that the root's sum can be where that of weight × value is this, unrounded.
    pub(super) fn rounded(&self, sum: i128) -> i128 {
        let one = i128::from(Fixed::ONE);
        (2 * sum * self.root.from + self.root.depth() * self.root.weight * one).div_euclid(2 * one)
    }

    pub(super) fn reaches(&self, sum: i128) -> bool {
        sum >= self.least
    }

    /// The cheapest way to reach the index, as a place in the last frontier, with its cost.
    pub(super) fn reached(&self, solution: &Solution) -> Option<(usize, i128)> {
        let last = solution.last();
        let place = last.partition_point(|point| point.sum < self.least);
        last.get(place).map(|point| (place, point.cost))
    }

    /// Which choices of each indicator belong to some way that reaches the index at the least cost, `least`.
    pub(super) fn alive(
        &self,
        solution: &Solution,
        lists: &[Frontier],
        least: i128,
        budget: &mut Budget,
    ) -> Result<Vec<Vec<usize>>> {
        let mut kept = lists.iter().map(|_| vec![0]).collect::<Vec<_>>();
        let need = vec![Point::choice(-self.least, 0)];
        alive(&self.root, solution, need, lists, least, budget, &mut kept)?;
        Ok(kept)
    }
}

impl Node {
    pub(super) fn new(own: Vec<usize>, nodes: Vec<Self>, to: i128, weight: &dyn Fn(&usize) -> i128) -> Self {
        let from = if nodes.is_empty() { Fixed::ONE.into() } else { to };
        let weight = own.iter().map(weight).chain(nodes.iter().map(|node| node.weight)).sum();
        Self { weight, from, to, indicators: own, nodes }
    }

    /// What the node gives the node above, for a sum of its own.
    pub(super) fn given(&self, sum: i128) -> i128 {
        self.weight * half_up(sum, self.weight, self.from, self.to)
    }

    /// The frontiers of all choices, a list per indicator of the instrument, each at most `most` in cost.
    pub(super) fn solve(&self, lists: &[Frontier], most: i128, budget: &mut Budget) -> Result<Solution> {
        let mut stages = vec![NOTHING.to_vec()];
        let mut parts = Vec::new();
        let mut stage = |list: &[Point], budget: &mut Budget| {
            let next = combine(stages.last().expect("there is one"), list, most, budget)?;
            stages.push(next);
            Ok(())
        };
        for index in &self.indicators {
            stage(&lists[*index], budget)?;
        }
        for below in &self.nodes {
            let solution = below.solve(lists, most, budget)?;
            stage(&solution.out, budget)?;
            parts.push(solution);
        }
        let last = stages.last().expect("there is one");
        let mut out: Frontier = Vec::new();
        for (point, place) in last.iter().zip(0_u32..) {
            // What rounds to the same is not worth more.
            let sum = self.given(point.sum);
            add(&mut out, Point { sum, cost: point.cost, left: place, right: 0 });
        }
        Ok(Solution { parts, stages, out })
    }

    /// Its sum, when these sums of weight × value are chosen for the indicators.
    pub(super) fn sum(&self, chosen: &dyn Fn(usize) -> i128) -> i128 {
        let nodes = self.nodes.iter().map(|below| below.given(below.sum(chosen)));
        self.indicators.iter().map(|index| chosen(*index)).chain(nodes).sum()
    }

    /// How many roundings there are below it.
    fn depth(&self) -> i128 {
        self.nodes.iter().map(|below| 1 + below.depth()).max().unwrap_or(0)
    }

    /// The places in their lists that a way of the last frontier chooses.
    pub(super) fn trace(&self, solution: &Solution, mut place: usize, chosen: &mut [usize]) {
        let mut back = |part: usize| {
            let point = solution.stages[part + 1][place];
            place = point.left as usize;
            point.right as usize
        };
        for (part, index) in self.indicators.iter().enumerate().rev() {
            chosen[*index] = back(part);
        }
        for (part, below) in self.nodes.iter().enumerate().rev() {
            let solution = &solution.parts[part];
            below.trace(solution, solution.out[back(part)].left as usize, chosen);
        }
    }
}

impl Solution {
    pub(super) fn last(&self) -> &Frontier {
        self.stages.last().expect("before the first part there is nothing")
    }
}

/// `need` says what is still wanted of the node: a point of sum −s and cost c says that with a sum of s or
/// more the rest of the tree can do it for c. A need is thus a frontier too, and combines like one.
fn alive(
    node: &Node,
    solution: &Solution,
    need: Frontier,
    lists: &[Frontier],
    least: i128,
    budget: &mut Budget,
    kept: &mut [Vec<usize>],
) -> Result<()> {
    let mut after = need;
    for (part, index) in node.indicators.iter().enumerate().rev() {
        let (before, list) = (&solution.stages[part], &lists[*index]);
        let in_time = |choice: &Point| {
            cheapest(before, &after, -choice.sum).is_some_and(|rest| rest + choice.cost <= least)
        };
        kept[*index] = (0..list.len()).filter(|place| in_time(&list[*place])).collect();
        after = combine(list, &after, least, budget)?;
    }
    for (part, below) in node.nodes.iter().enumerate().rev() {
        let inner = &solution.parts[part];
        let mut need: Frontier = Vec::new();
        for point in combine(&solution.stages[part], &after, least, budget)? {
            let rounded = -point.sum.div_euclid(below.weight);
            let sum = -least_sum(rounded, below.weight, below.from, below.to);
            add(&mut need, Point { sum, ..point });
        }
        alive(below, inner, need, lists, least, budget, kept)?;
        after = combine(&inner.out, &after, least, budget)?;
    }
    Ok(())
}
