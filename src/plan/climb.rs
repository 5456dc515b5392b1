//! From a plan that fits to better ones: whatever gains most for its price, then exchanges of one choice or two.

use super::frontier::{Budget, Exhausted};
use super::price::Prices;
use super::search::{Best, Search};

/// Changes that a climb may look at.
const CHANGES: u64 = 400_000;

/// A plan on its way up.
struct Climber<'a> {
    search: &'a Search<'a>,
    chosen: Vec<usize>,
    /// What is taken of whose days.
    taken: Vec<i128>,
    budget: Budget,
}

impl Search<'_> {
    /// Climbs from where nothing is done; what costs next to nothing counts as costing `least`.
    pub(super) fn climb(&self, prices: &Prices, least: i128, best: &mut Best) {
        let (chosen, taken) = (vec![0; self.items.len()], vec![0; self.room.len()]);
        let mut climber = Climber { search: self, chosen, taken, budget: Budget(CHANGES) };
        // A spent budget ends the climb where it has come to.
        let _ = climber.steps(prices, least).and_then(|()| climber.exchanges());
        self.improve(best, climber.chosen);
    }
}

impl Climber<'_> {
    /// Raises indicators, those first that gain most for their price, as long as everybody has the days.
    fn steps(&mut self, prices: &Prices, least: i128) -> Result<(), Exhausted> {
        loop {
            let mut next: Option<(i128, i128, usize, usize)> = None;
            for (index, item) in self.search.items.iter().enumerate() {
                let cost = |place: usize| self.search.cost(&item[place], &prices.of);
                let now = self.chosen[index];
                for place in now + 1..item.len() {
                    let gain = item[place].gain - item[now].gain;
                    let price = (cost(place) - cost(now)).max(0) + least;
                    let better = next.is_none_or(|(most, of, ..)| gain * of > most * price);
                    self.budget.spend(1)?;
                    if better && self.fits(&self.changed(&self.taken, index, place)) {
                        next = Some((gain, price, index, place));
                    }
                }
            }
            let Some((_, _, index, place)) = next else { return Ok(()) };
            self.change(index, place);
        }
    }

    /// Changes the choices of two indicators, or of one, where that gains something, until nothing does.
    fn exchanges(&mut self) -> Result<(), Exhausted> {
        let count = self.chosen.len();
        let mut last = 0;
        // Until all have been tried since the last change.
        for index in (0..count).cycle() {
            for place in 0..self.search.items[index].len() {
                if self.exchange(index, place)? {
                    last = 0;
                }
            }
            last += 1;
            if last > count {
                break;
            }
        }
        Ok(())
    }

    fn exchange(&mut self, index: usize, place: usize) -> Result<bool, Exhausted> {
        let gain = self.gain(index, place);
        let taken = self.changed(&self.taken, index, place);
        for other in 0..index {
            for to in 0..self.search.items[other].len() {
                self.budget.spend(1)?;
                if gain + self.gain(other, to) > 0 && self.fits(&self.changed(&taken, other, to)) {
                    self.change(index, place);
                    self.change(other, to);
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    fn gain(&self, index: usize, place: usize) -> i128 {
        let item = &self.search.items[index];
        item[place].value - item[self.chosen[index]].value
    }

    /// What is taken with another choice of an indicator.
    fn changed(&self, taken: &[i128], index: usize, place: usize) -> Vec<i128> {
        let mut taken = taken.to_vec();
        let item = &self.search.items[index];
        item[self.chosen[index]].loads.iter().for_each(|(owner, days)| taken[*owner] -= days);
        item[place].loads.iter().for_each(|(owner, days)| taken[*owner] += days);
        taken
    }

    fn fits(&self, taken: &[i128]) -> bool {
        taken.iter().zip(&self.search.room).all(|(taken, room)| taken <= room)
    }

    fn change(&mut self, index: usize, place: usize) {
        self.taken = self.changed(&self.taken, index, place);
        self.chosen[index] = place;
    }
}
