//! What things cost in person-days: the one place where effort is reckoned.

use crate::base::exact::{Exact, Fixed};
use crate::judge::assess::{Cause, Debt};
use crate::model::instrument::Indicator;
use crate::model::workspace::{Answer, Effort, RequirementIndex};

/// Raising a value by `levels`: the lead agency's own estimate for one level, or else the workspace's.
pub fn work(effort: &Effort, answer: &Answer, levels: Fixed) -> Fixed {
    part(answer.effort.unwrap_or(effort.work.days), levels.units(), Fixed::ONE)
}

/// Supplying `pieces` of the `count` that a requirement wants: that part of its effort, or of its share.
pub fn proof(effort: &Effort, indicator: &Indicator, of: Option<RequirementIndex>, pieces: usize) -> Fixed {
    let wanted = of.map(|index| &indicator.requirements()[index]);
    let whole = wanted.and_then(|wanted| wanted.effort).unwrap_or(effort.evidence.days);
    let whole = wanted.and_then(|wanted| wanted.shared.as_ref()).map_or(whole, |shared| shared.of(whole));
    let count = wanted.map_or(1, |wanted| wanted.count);
    let small = |count: usize| i64::try_from(count).expect("at most 1000");
    part(whole, small(pieces), small(count))
}

pub fn review(effort: &Effort, pieces: usize) -> Fixed {
    part(effort.review.days, i64::try_from(pieces).expect("pieces are few"), 1)
}

/// What a debt costs its owner: a requirement that several agencies owe costs each an equal share.
pub fn debt(effort: &Effort, indicator: &Indicator, answer: &Answer, one: &Debt) -> Exact {
    match one.cause {
        Cause::Work => work(effort, answer, one.size).exact(),
        Cause::Evidence => proof(effort, indicator, one.requirement, one.pieces).exact() / one.owners.into(),
        Cause::Review => review(effort, one.pieces).exact(),
    }
}

/// `days × share / of`, up to the next ten-thousandth of a day.
fn part(days: Fixed, share: i64, of: i64) -> Fixed {
    let units = i128::from(days.units()) * i128::from(share);
    let up = -(-units).div_euclid(of.into());
    Fixed::from_units(i64::try_from(up).expect("below 10^13 units times 10^3"))
}
