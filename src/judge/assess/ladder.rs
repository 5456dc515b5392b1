//! The ladder: a value holds as far up as the requirements below it are met. The one place that says from
//! which value on a requirement is needed: gaps, plan, form and bundle ask here.

use std::collections::{BTreeMap, BTreeSet};

use super::Readings;
use crate::base::exact::Fixed;
use crate::judge::check::{Condition, Standing};
use crate::model::instrument::{Indicator, Needs};
use crate::model::workspace::{Answer, Place, RequirementIndex};

/// Whether a requirement `from` this level is needed for a value: for any above the level below. A fraction
/// is a mean of whole marks, and no mark may reach the level without its proof.
pub(crate) fn needed(from: i64, value: Fixed) -> bool {
    Fixed::whole(from - 1) < value
}

/// A requirement and how far it is met.
pub(crate) struct Rung {
    /// Which one; none for "any proof at all".
    pub(crate) requirement: Option<RequirementIndex>,
    /// The lowest level that needs it, as a whole mark.
    pub(crate) from: i64,
    pub(crate) count: usize,
    /// Pieces that hold; what is more than needed is not counted.
    pub(crate) sound: usize,
    /// Pieces that hold and are accepted; the same.
    pub(crate) accepted: usize,
}

pub(crate) fn rungs(indicator: &Indicator, min: i64, answer: &Answer, conditions: &[Condition]) -> Vec<Rung> {
    // The same document twice is one piece.
    let mut sound: BTreeMap<Option<RequirementIndex>, BTreeSet<Option<&str>>> = BTreeMap::new();
    let mut accepted = sound.clone();
    for (piece, condition) in answer.pieces.iter().zip(conditions) {
        if let Condition::Sound(standing) = condition {
            let document = piece.place.as_ref().map(Place::document);
            sound.entry(piece.requirement).or_default().insert(document);
            if *standing == Standing::Accepted {
                accepted.entry(piece.requirement).or_default().insert(document);
            }
        }
    }
    let count = |found: &BTreeMap<_, BTreeSet<_>>, requirement, needed: usize| {
        found.get(&requirement).map_or(0, |places| places.len().min(needed))
    };
    let rung = |(requirement, from, needed)| Rung {
        requirement,
        from,
        count: needed,
        sound: count(&sound, requirement, needed),
        accepted: count(&accepted, requirement, needed),
    };
    asked(indicator, min).into_iter().map(rung).collect()
}

/// What an indicator asks for: which requirement (none for any proof), from which level, how many pieces.
fn asked(indicator: &Indicator, min: i64) -> Vec<(Option<RequirementIndex>, i64, usize)> {
    match &indicator.needs {
        Needs::AnyProof => vec![(None, min + 1, 1)],
        // What no level needs is advice.
        Needs::Listed(list) => {
            let all = list.iter().enumerate();
            all.filter_map(|(index, one)| Some((Some(index), one.from?, one.count))).collect()
        }
    }
}

/// How many pieces of each requirement the claimed value needs, as far as the target goes; of the others none.
pub(crate) fn pieces_needed(
    indicator: &Indicator,
    min: i64,
    value: &Readings<Fixed>,
) -> BTreeMap<Option<RequirementIndex>, usize> {
    let wanted = value.claimed.min(value.target);
    let asked = asked(indicator, min).into_iter();
    asked.filter(|(_, from, _)| needed(*from, wanted)).map(|(of, _, count)| (of, count)).collect()
}

impl Rung {
    pub(crate) fn is_met(&self) -> bool {
        self.sound >= self.count
    }

    pub(crate) fn is_accepted(&self) -> bool {
        self.accepted >= self.count
    }
}

/// x = max(least, min(value, from − 1 over the unmet requirements)).
pub(super) fn climb(value: Fixed, least: Fixed, rungs: &[Rung], met: impl Fn(&Rung) -> bool) -> Fixed {
    let unmet = rungs.iter().filter(|rung| !met(rung));
    unmet.map(|rung| Fixed::whole(rung.from - 1)).fold(value, Fixed::min).max(least)
}

/// Whether a verified value needs no requirement, while higher ones wait for proof: it rests on the answer.
pub(super) fn is_unproven(verified: Fixed, least: Fixed, rungs: &[Rung]) -> bool {
    verified > least
        && rungs.iter().all(|rung| !needed(rung.from, verified))
        && rungs.iter().any(|rung| !rung.is_accepted())
}
