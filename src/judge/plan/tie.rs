//! Among equally cheap plans: the one with the fewest agencies, and of those the first by id.
//!
//! How many agencies a plan needs is no sum over its steps, so agencies are searched by branch and bound. The
//! bound is a sum: an agency's part in one of the n indicators that may need it counts 1/n, so that no plan
//! counts more than its agencies.

use std::collections::{BTreeMap, BTreeSet};

use super::Choices;
use super::frontier::{Budget, Frontier, Point, Result};
use super::offer::{Menu, Offer, PARTS};
use super::tree::Tree;
use crate::model::workspace::AgencyIndex;

pub(super) struct Equals<'a> {
    pub(super) choices: &'a Choices<'a>,
    pub(super) tree: &'a Tree,
    pub(super) least: i128,
    pub(super) budget: Budget,
}

type Agencies = BTreeSet<AgencyIndex>;
type Places = Vec<usize>;

/// For each indicator the offers that may be chosen, as ascending places in its list.
type Allowed = Vec<Places>;

impl Equals<'_> {
    /// Makes `chosen` the first plan of the least effort; with a spent budget it stays one of them.
    pub(super) fn first(&mut self, mut allowed: Allowed, chosen: &mut Vec<usize>) -> Result<()> {
        let mut most = self.choices.workspace.agencies.len();
        while let Some(better) = self.within(&allowed, Agencies::new(), most)? {
            most = self.used(&better).len();
            *chosen = better;
            if most == 0 {
                break;
            }
            most -= 1;
        }
        most = self.used(chosen).len();
        let mut order: Vec<usize> = (0..chosen.len()).collect();
        order.sort_by_key(|index| &self.choices.instrument.indicators[*index].id);
        for index in &order {
            // A step before none, a lower level before a higher one: all take the same effort.
            let rank = |place: usize| if place == 0 { usize::MAX } else { place };
            while allowed[*index].len() > 1 {
                let mut earlier = allowed.clone();
                earlier[*index].retain(|place| rank(*place) < rank(chosen[*index]));
                let Some(better) = self.within(&earlier, Agencies::new(), most)? else { break };
                *chosen = better;
            }
            allowed[*index] = vec![chosen[*index]];
        }
        Ok(())
    }

    fn used(&self, chosen: &[usize]) -> Agencies {
        let chosen = self.choices.menus.iter().zip(chosen);
        chosen.flat_map(|(menu, place)| &menu.offers[*place].agencies).copied().collect()
    }

    /// The agencies in each of the offers that may be chosen for an indicator.
    fn needed(&self, allowed: &Allowed) -> impl Iterator<Item = impl Iterator<Item = &Agencies>> {
        let lists = self.choices.menus.iter().zip(allowed);
        lists.map(|(menu, places)| places.iter().map(|place| &menu.offers[*place].agencies))
    }

    /// A plan of the least effort with at most `most` agencies, those `included` counted, needed or not.
    fn within(&mut self, allowed: &Allowed, mut included: Agencies, most: usize) -> Result<Option<Places>> {
        for agencies in self.needed(allowed) {
            // Whatever is chosen here, these are needed.
            included.extend(agencies.cloned().reduce(|common, other| &common & &other).unwrap_or_default());
        }
        let Some(room) = most.checked_sub(included.len()) else { return Ok(None) };
        let allowed = match room {
            0 => &self.only(allowed, |offer| offer.agencies.is_subset(&included)),
            _ => allowed,
        };
        if allowed.iter().any(Vec::is_empty) {
            return Ok(None);
        }
        let Some(chosen) = self.cheapest(allowed, &included, room)? else { return Ok(None) };
        let used = self.used(&chosen);
        if used.len() <= most {
            return Ok(Some(chosen));
        }
        let open = used.difference(&included).min().copied();
        let open = open.expect("more agencies are used than are included");
        let without = self.only(allowed, |offer| !offer.agencies.contains(&open));
        if let Some(found) = self.within(&without, included.clone(), most)? {
            return Ok(Some(found));
        }
        included.insert(open);
        self.within(allowed, included, most)
    }

    fn only(&self, allowed: &Allowed, keep: impl Fn(&Offer) -> bool) -> Allowed {
        let kept = |(menu, places): (&Menu, &Vec<usize>)| {
            places.iter().copied().filter(|place| keep(&menu.offers[*place])).collect()
        };
        self.choices.menus.iter().zip(allowed).map(kept).collect()
    }

    /// A plan of the least effort whose parts in agencies not included sum to at most `room` agencies.
    fn cheapest(&mut self, allowed: &Allowed, included: &Agencies, room: usize) -> Result<Option<Places>> {
        let mut needing: BTreeMap<AgencyIndex, i128> = BTreeMap::new();
        for agencies in self.needed(allowed) {
            for agency in agencies.flatten().collect::<BTreeSet<_>>() {
                *needing.entry(*agency).or_default() += i128::from(!included.contains(agency));
            }
        }
        // Effort first: all parts of agencies together are less than one unit of it.
        let unit = PARTS * (i128::try_from(self.choices.workspace.agencies.len()).expect("few agencies") + 1);
        let part = |agency: &AgencyIndex| PARTS.checked_div(needing[agency]).unwrap_or(0);
        let list = |index: usize| -> Frontier {
            let point = |place: &usize| {
                let point = &self.choices.lists[index][*place];
                let agencies = &self.choices.menus[index].offers[*place].agencies;
                Point::choice(point.sum, point.cost * unit + agencies.iter().map(part).sum::<i128>())
            };
            allowed[index].iter().map(point).collect()
        };
        let lists: Vec<Frontier> = (0..allowed.len()).map(list).collect();
        let most = self.least * unit + PARTS * i128::try_from(room).expect("agencies are few");
        let solution = self.tree.root.solve(&lists, most, &mut self.budget)?;
        let Some((place, _)) = self.tree.reached(&solution) else { return Ok(None) };
        let mut positions = vec![0; allowed.len()];
        self.tree.root.trace(&solution, place, &mut positions);
        Ok(Some(allowed.iter().zip(positions).map(|(places, position)| places[position]).collect()))
    }
}
