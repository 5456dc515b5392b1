//! The ladder: a value holds as far up as the requirements below it are met.

use crate::check::{Condition, Standing};
use crate::exact::Fixed;
use crate::model::instrument::{Indicator, Needs};
use crate::model::workspace::{Answer, RequirementIndex};

/// A requirement and how far it is met.
pub(super) struct Step {
    /// Which one; none for "any proof at all".
    pub(super) requirement: Option<RequirementIndex>,
    /// The lowest level that needs it.
    pub(super) from: i64,
    /// Pieces needed.
    pub(super) count: usize,
    /// Pieces that hold.
    pub(super) sound: usize,
    /// Pieces that hold and are accepted.
    pub(super) accepted: usize,
}

pub(super) fn steps(
    indicator: &Indicator,
    scale_min: i64,
    answer: &Answer,
    conditions: &[Condition],
) -> Vec<Step> {
    let count = |requirement: Option<RequirementIndex>, wanted: fn(&Condition) -> bool| {
        let of_it = |index: usize| answer.pieces[index].requirement == requirement;
        conditions.iter().enumerate().filter(|(index, condition)| of_it(*index) && wanted(condition)).count()
    };
    let step = |requirement, from, needed| Step {
        requirement,
        from,
        count: needed,
        sound: count(requirement, |condition| matches!(condition, Condition::Sound(_))),
        accepted: count(requirement, |condition| *condition == Condition::Sound(Standing::Accepted)),
    };
    match &indicator.needs {
        Needs::AnyProof => vec![step(None, scale_min + 1, 1)],
        Needs::Listed(list) => list
            .iter()
            .enumerate()
            .map(|(index, requirement)| step(Some(index), requirement.from, requirement.count))
            .collect(),
    }
}

/// x = min(value, from − 1 over the unmet requirements with from ≤ value), never below `least`.
pub(super) fn climb(value: Fixed, least: Fixed, steps: &[Step], met: impl Fn(&Step) -> bool) -> Fixed {
    steps
        .iter()
        .filter(|step| Fixed::whole(step.from) <= value && !met(step))
        .map(|step| Fixed::whole(step.from - 1))
        .fold(value, Fixed::min)
        .max(least)
}
