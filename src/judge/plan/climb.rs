//! From a plan that fits to better ones: whatever gains most for its price, then exchanges of two choices.

use super::frontier::{Budget, Result};
use super::price::Prices;
use super::search::{Best, Choice, Search, WHOLE};

/// Changes that a climb may look at; most are seen at once to gain nothing.
const CHANGES: u64 = 1_500_000;

#[derive(Clone, Copy)]
enum Goal {
    Index,
    /// Less effort, as long as the index is reached.
    Effort,
}

struct Climber<'a> {
    search: &'a Search<'a>,
    goal: Goal,
    chosen: Vec<usize>,
    value: i128,
    taken: Vec<i128>,
    budget: Budget,
}

impl Search<'_> {
    /// The best that climbing alone finds, and by which prices.
    pub(super) fn climbed(&self) -> (Best, Prices) {
        let chosen = vec![0; self.items.len()];
        let mut best = Best { sum: self.sum(&chosen), chosen, bound: self.all };
        let prices = self.prices();
        for least in [WHOLE / 512, WHOLE / 128] {
            self.climb(&prices, least, &mut best);
        }
        (best, prices)
    }

    /// Climbs from where nothing is done; what costs next to nothing counts as costing `least`.
    pub(super) fn climb(&self, prices: &Prices, least: i128, best: &mut Best) {
        let mut climber = self.climber(vec![0; self.items.len()], Goal::Index);
        // A spent budget ends the climb where it has come to.
        let _ = climber.steps(prices, least).and_then(|()| climber.exchanges());
        self.improve(best, climber.chosen);
    }

    /// A plan that takes less effort, from one that fits and reaches the index.
    pub(super) fn cheapened(&self, chosen: Vec<usize>) -> Vec<usize> {
        let mut climber = self.climber(chosen, Goal::Effort);
        let _ = climber.exchanges();
        climber.chosen
    }

    fn climber(&self, chosen: Vec<usize>, goal: Goal) -> Climber<'_> {
        let value = self.items.iter().zip(&chosen).map(|(item, place)| item[*place].value).sum();
        let taken = self.taken(&chosen);
        Climber { search: self, goal, chosen, taken, value, budget: Budget(CHANGES) }
    }
}

impl Climber<'_> {
    /// Raises indicators, those first that gain most for their price, as long as everybody has the days.
    fn steps(&mut self, prices: &Prices, least: i128) -> Result<()> {
        let search = self.search;
        loop {
            let mut next: Option<(i128, i128, usize, usize)> = None;
            for (index, item) in search.items.iter().enumerate() {
                let now = self.chosen[index];
                self.budget.spend(item.len() - now)?;
                for place in now + 1..item.len() {
                    let gain = item[place].gain - item[now].gain;
                    let price = item[place].cost(&prices.of) - item[now].cost(&prices.of);
                    let price = price.max(0) + least;
                    if next.is_none_or(|(most, of, ..)| gain * of > most * price) {
                        self.budget.spend(search.owners())?;
                        self.change(index, place);
                        if search.fits(&self.taken) {
                            next = Some((gain, price, index, place));
                        }
                        self.change(index, now);
                    }
                }
            }
            let Some((_, _, index, place)) = next else { return Ok(()) };
            self.change(index, place);
        }
    }

    /// Changes the choices of two indicators where that gains something, until nothing does.
    fn exchanges(&mut self) -> Result<()> {
        let count = self.chosen.len();
        let mut unchanged = 0;
        for index in (0..count).cycle() {
            if unchanged == count {
                break;
            }
            unchanged += 1;
            for place in 0..self.search.items[index].len() {
                self.budget.spend(self.search.items[..index].iter().map(Vec::len).sum())?;
                if self.exchange(index, place)? {
                    unchanged = 0;
                }
            }
        }
        Ok(())
    }

    /// Makes another choice of an indicator and one of an earlier one, if that gains; whether it did.
    fn exchange(&mut self, index: usize, place: usize) -> Result<bool> {
        let search = self.search;
        let before = self.chosen[index];
        let gain = self.gain(&search.items[index][before], &search.items[index][place]);
        self.change(index, place);
        for (other, item) in search.items[..index].iter().enumerate() {
            let now = self.chosen[other];
            for (to, choice) in item.iter().enumerate() {
                if gain + self.gain(&item[now], choice) > 0 {
                    if let Err(exhausted) = self.budget.spend(search.owners()) {
                        self.change(index, before);
                        return Err(exhausted);
                    }
                    self.change(other, to);
                    if search.fits(&self.taken) && self.reaches() {
                        return Ok(true);
                    }
                    self.change(other, now);
                }
            }
        }
        self.change(index, before);
        Ok(false)
    }

    fn gain(&self, from: &Choice, to: &Choice) -> i128 {
        match self.goal {
            Goal::Index => to.value - from.value,
            Goal::Effort => from.effort - to.effort,
        }
    }

    /// Makes another choice of an indicator, whether it fits or not.
    fn change(&mut self, index: usize, place: usize) {
        let item = &self.search.items[index];
        let (from, to) = (&item[self.chosen[index]], &item[place]);
        from.loads.iter().for_each(|load| self.taken[load.owner] -= load.days);
        to.loads.iter().for_each(|load| self.taken[load.owner] += load.days);
        self.chosen[index] = place;
        self.value += to.value - from.value;
    }

    fn reaches(&self) -> bool {
        match self.goal {
            Goal::Index => true,
            Goal::Effort => self.search.reaches(self.value, &self.chosen),
        }
    }
}
