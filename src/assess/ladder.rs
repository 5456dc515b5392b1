//! The ladder: a value holds as far up as the requirements below it are met.

use std::collections::BTreeSet;

use crate::check::{Condition, Standing};
use crate::exact::Fixed;
use crate::model::instrument::{Indicator, Needs};
use crate::model::workspace::{Answer, RequirementIndex};

/// A requirement and how far it is met.
pub(crate) struct Step {
    /// Which one; none for "any proof at all".
    pub(crate) requirement: Option<RequirementIndex>,
    /// The lowest level that needs it.
    pub(crate) from: i64,
    /// Pieces needed.
    pub(crate) count: usize,
    /// Pieces that hold.
    pub(crate) sound: usize,
    /// Pieces that hold and are accepted.
    pub(crate) accepted: usize,
}

pub(crate) fn steps(
    indicator: &Indicator,
    scale_min: i64,
    answer: &Answer,
    conditions: &[Condition],
) -> Vec<Step> {
    // The same document twice is one piece.
    let count = |requirement: Option<RequirementIndex>, needed: usize, wanted: fn(&Condition) -> bool| {
        let pieces = answer.pieces.iter().zip(conditions);
        let mut found = pieces
            .filter(|(piece, condition)| piece.requirement == requirement && wanted(condition))
            .map(|(piece, _)| &piece.place);
        if needed == 1 { found.by_ref().take(1).count() } else { found.collect::<BTreeSet<_>>().len() }
    };
    let step = |requirement, from, needed| Step {
        requirement,
        from,
        count: needed,
        sound: count(requirement, needed, |condition| matches!(condition, Condition::Sound(_))),
        accepted: count(requirement, needed, |condition| *condition == Condition::Sound(Standing::Accepted)),
    };
    match &indicator.needs {
        Needs::AnyProof => vec![step(None, scale_min + 1, 1)],
        Needs::Listed(list) => list
            .iter()
            .enumerate()
            .filter_map(|(index, requirement)| Some(step(Some(index), requirement.from?, requirement.count)))
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
