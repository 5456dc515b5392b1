//! The highest index found that everybody has the days for, where none is wanted.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::offer::Menu;
use super::search::Search;
use super::tree::Tree;
use super::{Choices, Room, Way};
use crate::base::exact::Exact;
use crate::judge::assess::{Assessment, Owner};
use crate::judge::check::Findings;
use crate::model::instrument::Instrument;
use crate::model::workspace::Workspace;

/// What is reached in time at least: climbing, which is all that is done here, may miss a better plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attained {
    pub way: Way,
    /// Who lacks the days for another step, those first for whom most of the index waits.
    pub short: Vec<Owner>,
    /// The index that is reached with the other room.
    pub helped: Exact,
}

/// What is reached with what days there are, and with more of them; `None` where there are too many offers.
pub fn attain(
    instrument: &Instrument,
    workspace: &Workspace,
    findings: &Findings,
    assessment: &Assessment,
    [room, more]: [&Room; 2],
) -> Option<Attained> {
    let choices = Choices::of(instrument, workspace, findings, assessment)?;
    let tree = Tree::of(instrument, assessment, &assessment.index.target.official);
    let loads: Vec<_> = choices.menus.iter().map(Menu::loads).collect();
    let found = |room| Search::new(&tree, &choices.lists, &loads, room, false).climbed();
    let (chosen, helped) = (found(room).chosen, found(more).sum);
    let way = choices.way(&tree, &chosen, false);
    let mut taken: BTreeMap<Owner, i128> = BTreeMap::new();
    for (owner, days) in loads.iter().zip(&chosen).flat_map(|(loads, place)| &loads[*place]) {
        *taken.entry(*owner).or_default() += days;
    }
    let mut waiting: BTreeMap<Owner, i128> = BTreeMap::new();
    for ((loads, list), place) in loads.iter().zip(&choices.lists).zip(&chosen) {
        let Some(next) = loads.get(place + 1) else { continue };
        for (owner, days) in next {
            let now = loads[*place].get(owner).unwrap_or(&0);
            let others = taken.get(owner).unwrap_or(&0) - now;
            if others + days > room.parts(*owner) {
                *waiting.entry(*owner).or_default() += list[place + 1].sum - list[*place].sum;
            }
        }
    }
    let mut short: Vec<Owner> = waiting.keys().copied().collect();
    short.sort_by_key(|owner| Reverse(waiting[owner]));
    let helped = tree.index(helped).max(way.after.clone());
    Some(Attained { way, short, helped })
}
