//! Frontiers: of all ways to choose, those that no other beats in both sum and cost. Combining them is exact,
//! because sums and costs add and more of a sum is never worse.

/// A way to choose: what it sums to and what it costs, and of which two it is put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) sum: i128,
    pub(super) cost: i128,
    /// The place in the first frontier, or whatever the maker needs to find its way back.
    pub(super) left: u32,
    pub(super) right: u32,
}

impl Point {
    pub(super) const fn choice(sum: i128, cost: i128) -> Self {
        Self { sum, cost, left: 0, right: 0 }
    }
}

/// Points ascending in sum and in cost; the first is the cheapest.
pub(super) type Frontier = Vec<Point>;

/// The work that may still be done, in pairs of points looked at; kept points count more: they take memory.
pub(super) struct Budget(pub(super) u64);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exhausted;

pub(super) type Result<T> = std::result::Result<T, Exhausted>;

/// What keeping a point costs of a budget.
const KEPT: usize = 20;

impl Budget {
    pub(super) fn spend(&mut self, work: usize) -> Result<()> {
        let work = u64::try_from(work).expect("64 bits at most");
        self.0 = self.0.checked_sub(work).ok_or(Exhausted)?;
        Ok(())
    }
}

/// Adds a point that costs no less than the last, if it is worth more.
pub(super) fn add(frontier: &mut Frontier, point: Point) {
    if frontier.last().is_none_or(|last| last.sum < point.sum) {
        frontier.push(point);
    }
}

/// The frontier of doing nothing.
pub(super) const NOTHING: &[Point] = &[Point::choice(0, 0)];

/// Every pair of a point of either frontier, but only those on the frontier and at most `most` in cost.
pub(super) fn combine(a: &[Point], b: &[Point], most: i128, budget: &mut Budget) -> Result<Frontier> {
    // Each point of the shorter moves the whole longer frontier, which stays one; merging two is linear.
    let (short, long, swapped) = if a.len() <= b.len() { (a, b, false) } else { (b, a, true) };
    let mut moved: Vec<Frontier> = Vec::with_capacity(short.len());
    for (place, by) in short.iter().enumerate() {
        budget.spend(long.len())?;
        let place = u32::try_from(place).expect("a budget keeps frontiers short");
        let pairs = long.iter().zip(0_u32..).map(|(point, other)| Point {
            sum: point.sum + by.sum,
            cost: point.cost + by.cost,
            left: if swapped { other } else { place },
            right: if swapped { place } else { other },
        });
        moved.push(pairs.take_while(|point| point.cost <= most).collect());
    }
    while moved.len() > 1 {
        let mut merged = Vec::with_capacity(moved.len().div_ceil(2));
        let mut rest = moved.into_iter();
        while let Some(one) = rest.next() {
            merged.push(match rest.next() {
                Some(other) => merge(&one, &other),
                None => one,
            });
        }
        moved = merged;
    }
    let kept = moved.pop().unwrap_or_default();
    budget.spend(kept.len() * KEPT)?;
    Ok(kept)
}

fn merge(one: &[Point], other: &[Point]) -> Frontier {
    let mut merged: Frontier = Vec::with_capacity(one.len() + other.len());
    let (mut a, mut b) = (one.iter().peekable(), other.iter().peekable());
    loop {
        // The cheaper first; of equally cheap ones the larger sum, which hides the other.
        let next = match (a.peek(), b.peek()) {
            (Some(left), Some(right)) if (left.cost, -left.sum) <= (right.cost, -right.sum) => a.next(),
            (_, Some(_)) => b.next(),
            (_, None) => a.next(),
        };
        let Some(next) = next else { return merged };
        add(&mut merged, *next);
    }
}

/// The least cost of a pair whose sums reach `least` together.
pub(super) fn cheapest(first: &[Point], second: &[Point], least: i128) -> Option<i128> {
    // The more the first gives, the less the second has to.
    let mut rest = second.len();
    let mut best = None;
    for point in first {
        while rest > 0 && point.sum + second[rest - 1].sum >= least {
            rest -= 1;
        }
        if let Some(other) = second.get(rest) {
            let cost = point.cost + other.cost;
            best = Some(best.map_or(cost, |best: i128| best.min(cost)));
        }
    }
    best
}
