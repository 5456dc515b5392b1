//! What changed between two states of a workspace.

use crate::base::exact::Exact;
use crate::report::rank::Reading;
use crate::report::state::{Known, State, Values};

#[derive(Debug)]
pub struct Comparison<'a> {
    pub before: &'a State,
    pub after: &'a State,
    pub doubts: Vec<Doubt>,
    /// Indicators of which no reading fell.
    pub rose: Vec<Change>,
    /// Indicators of which a reading fell.
    pub fell: Vec<Change>,
    /// Problems that are new, and those that are settled; `None` where those of a state are not known.
    pub problems: Option<[Vec<Known>; 2]>,
}

include!(concat!(env!("OUT_DIR"), "/Doubt.rs"));
include!(concat!(env!("OUT_DIR"), "/Why.rs"));

/// An indicator whose values differ. An indicator that one of the states does not have is no change.
#[derive(Clone, Debug)]
pub struct Change {
    pub id: String,
    pub before: Values,
    pub after: Values,
    pub why: Why,
}

impl Change {
    fn fell(&self, reading: Reading) -> bool {
        self.after[reading as usize] < self.before[reading as usize]
    }
}

impl<'a> Comparison<'a> {
    pub fn of(before: &'a State, after: &'a State) -> Self {
        let doubts = [
            (before.instrument != after.instrument, Doubt::Instrument),
            (before.profile != after.profile, Doubt::Profile),
            (before.region != after.region, Doubt::Region),
            (before.sample != after.sample, Doubt::Sample),
            (!before.complete, Doubt::BeforeIncomplete),
            (!after.complete, Doubt::AfterIncomplete),
            (after.unfetched, Doubt::AfterUnfetched),
        ];
        let doubts = doubts.into_iter().filter_map(|(differs, doubt)| differs.then_some(doubt)).collect();
        let changed = after.indicators.iter().filter_map(|(id, now)| {
            let then = before.indicators.get(id)?;
            let mut readings = Reading::ALL.into_iter().zip(Why::ALL);
            let (_, why) = readings.find(|(reading, _)| then[*reading as usize] != now[*reading as usize])?;
            Some(Change { id: id.clone(), before: then.clone(), after: now.clone(), why })
        });
        let fell = |change: &Change| Reading::ALL.into_iter().any(|one| change.fell(one));
        let (fell, rose) = changed.partition(fell);
        let problems = before.problems.as_ref().zip(after.problems.as_ref());
        let problems = problems.map(|(before, after)| [difference(after, before), difference(before, after)]);
        Self { before, after, doubts, rose, fell, problems }
    }

    pub fn sample(&self) -> bool {
        self.before.sample || self.after.sample
    }

    pub fn improvement(&self, reading: Reading) -> Exact {
        let earlier = &reading.of(&self.before.index).official;
        reading.of(&self.after.index).improvement(earlier, self.after.digits)
    }

    pub fn fell_in(&self, reading: Reading) -> impl Iterator<Item = &Change> {
        self.fell.iter().filter(move |change| change.fell(reading))
    }
}

/// Those of `these` that are not among `those`; the same problem twice in a file counts twice.
fn difference(these: &[Known], those: &[Known]) -> Vec<Known> {
    let mut left: Vec<&Known> = those.iter().collect();
    let new = |known: &&Known| {
        let same = left.iter().position(|other| other == known);
        same.map(|index| left.swap_remove(index)).is_none()
    };
    these.iter().filter(new).cloned().collect()
}
