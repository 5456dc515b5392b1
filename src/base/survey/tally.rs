//! The answers to one question: how often each was given, their mean and their spread, exactly.

use crate::base::exact::{Decimal, Exact};

/// The best answer; the worst is 1.
pub const MOST: u8 = 4;

pub const NO_ANSWER: u8 = 9;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How often 1, 2, 3 and 4 were given.
    pub counts: [u32; MOST as usize],
    pub none: u32,
    /// How often something else stands there; it counts as nothing.
    pub outside: u32,
}

impl Tally {
    pub fn given(&self) -> u32 {
        self.counts.iter().sum()
    }

    fn sums(&self) -> (i128, i128) {
        let terms = (1_i128..).zip(self.counts);
        terms.fold((0, 0), |(sum, squares), (answer, count)| {
            let count = i128::from(count);
            (sum + answer * count, squares + answer * answer * count)
        })
    }

    pub fn mean(&self) -> Option<Exact> {
        let given = self.given();
        (given > 0).then(|| Exact::ratio(self.sums().0, given.into()))
    }

    /// The sample variance, (n·Σx² − (Σx)²) ÷ n(n − 1); `None` for fewer than two answers.
    pub fn variance(&self) -> Option<Exact> {
        let n = i128::from(self.given());
        let (sum, squares) = self.sums();
        (n > 1).then(|| Exact::ratio(n * squares - sum * sum, n * (n - 1)))
    }

    /// The sample standard deviation, which is the root of the variance, half-up to two digits.
    pub fn spread(&self) -> Option<Decimal> {
        self.variance().map(|variance| variance.root(2))
    }
}
