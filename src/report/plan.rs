//! A plan with what each owner has to do in the working days left.

use std::cmp::Reverse;

use super::Report;
use crate::base::exact::Exact;
use crate::judge::assess::Owner;
use crate::judge::plan::{self, Attained, Finding, Fit, Plan, Room, Step, Way};

#[derive(Clone, Debug)]
pub struct Planning {
    /// The plan; its steps with the most points for a day first.
    pub plan: Plan,
    /// The cheapest plan, where another stands in `plan` because this one does not fit.
    pub cheapest: Option<Cheapest>,
    /// The official verified index now.
    pub now: Exact,
    /// Each owner with a part in it: first those that cannot make it, then by load, the most first.
    pub loads: Vec<Load>,
    /// The plan for the target's index, where it was asked for and a lower one stands here that can be made.
    pub missed: Option<Box<Planning>>,
    pub attainable: Option<Attainable>,
}

/// The official verified index that everybody can make in the working days left: at least this one, for a
/// better plan may not have been found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attainable {
    pub index: Exact,
    /// Who lacks the days for another step, with its load: first those for whom most of the index waits.
    pub limited_by: Vec<Load>,
    /// The index at least with one more verifier, where that adds something.
    pub with_another_verifier: Option<Exact>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cheapest {
    pub effort: Exact,
    pub late: Vec<Owner>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    pub owner: Owner,
    /// In how many indicators it has a part.
    pub indicators: usize,
    pub effort: Exact,
    pub available: Exact,
}

impl Load {
    /// Person-days that are lacking; `None` when it can be done in time.
    pub fn lacking(&self) -> Option<Exact> {
        (self.effort > self.available).then(|| self.effort.clone() - self.available.clone())
    }
}

impl Planning {
    /// The cheapest way to an official verified index of `reach` or more; without one, of the target's, or where
    /// that cannot be made in time, of the highest that can.
    pub fn of(report: &Report, reach: Option<Exact>) -> Self {
        let attainable = Attainable::of(report);
        let target = &report.assessment.index.target.official;
        let mut planning = Self::towards(report, reach.as_ref().unwrap_or(target));
        if reach.is_none() && !planning.in_time() && planning.plan.finding != Finding::TooFine {
            let highest = attainable.as_ref().filter(|highest| highest.index > planning.now);
            if let Some(highest) = highest {
                let missed = std::mem::replace(&mut planning, Self::towards(report, &highest.index));
                planning.missed = Some(Box::new(missed));
            }
        }
        planning.attainable = attainable;
        planning
    }

    fn towards(report: &Report, reach: &Exact) -> Self {
        let (assessment, workspace) = (report.assessment, report.workspace);
        let room = Room::of(workspace, report.working_days_left);
        let mut plan = plan::plan(report.instrument, workspace, report.findings, assessment, &room, reach);
        let mut cheapest = None;
        if let (Finding::Way(way), Fit::Other(other)) = (&mut plan.finding, &plan.fit) {
            let late = loads(way, &room).into_iter().filter(|load| load.lacking().is_some());
            cheapest =
                Some(Cheapest { effort: way.effort.clone(), late: late.map(|load| load.owner).collect() });
            *way = other.clone();
        }
        let mut own = Vec::new();
        if let Finding::Way(way) = &mut plan.finding {
            let yields = |step: &Step| step.points.clone() / step.effort.exact();
            // Stable: what yields the same stays in the order of the instrument.
            way.steps.sort_by_cached_key(|step| Reverse(yields(step)));
            own = loads(way, &room);
        }
        let now = assessment.index.verified.official.clone();
        Self { plan, cheapest, now, loads: own, missed: None, attainable: None }
    }

    pub fn steps(&self) -> &[Step] {
        match &self.plan.finding {
            Finding::Way(way) => &way.steps,
            Finding::OutOfReach(_) | Finding::TooFine => &[],
        }
    }

    pub fn load(&self, owner: Owner) -> Option<&Load> {
        self.loads.iter().find(|load| load.owner == owner)
    }

    pub fn in_time(&self) -> bool {
        matches!(self.plan.fit, Fit::Cheapest | Fit::Other(_))
    }

    /// Whether the index that was asked for can be made in time.
    pub fn reaches_what_was_asked(&self) -> bool {
        self.in_time() && self.missed.is_none()
    }
}

impl Attainable {
    /// `None` once the deadline is past, and where the instrument offers too much to be looked at.
    pub fn of(report: &Report) -> Option<Self> {
        let (instrument, workspace, days) = (report.instrument, report.workspace, report.working_days_left);
        if report.days_left < 0 {
            return None;
        }
        let room = Room::of(workspace, days);
        let more = room.clone().with_another_verifier(days);
        let rooms = [&room, &more];
        let Attained { way, short, helped } =
            plan::attain(instrument, workspace, report.findings, report.assessment, rooms)?;
        let mut loads = way.loads();
        let load = |owner| {
            let (indicators, effort) = loads.remove(&owner).unwrap_or_default();
            Load { owner, indicators, effort, available: room.days(owner) }
        };
        let limited_by = short.into_iter().map(load).collect();
        let with_another_verifier = (helped > way.after).then_some(helped);
        Some(Self { index: way.after, limited_by, with_another_verifier })
    }
}

/// What each owner has to do: first those that cannot make it, then by load, the most first.
fn loads(way: &Way, room: &Room) -> Vec<Load> {
    let of = |(owner, (indicators, effort))| Load { owner, indicators, effort, available: room.days(owner) };
    let mut loads: Vec<Load> = way.loads().into_iter().map(of).collect();
    loads.sort_by_cached_key(|load| (Reverse(load.lacking()), Reverse(load.effort.clone())));
    loads
}
