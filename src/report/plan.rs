//! A plan with what each owner has to do in the working days left.

use std::cmp::Reverse;

use super::Report;
use crate::base::exact::Exact;
use crate::judge::assess::Owner;
use crate::judge::plan::{Attainable, Finding, Fit, Plan, Planner, Room, Step, Way};

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
    /// The plan for the target's index, where that cannot be made in time and a lower one's stands here.
    pub missed: Option<Box<Planning>>,
    pub attainable: Option<Attainable>,
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
    /// The cheapest way to `reach` or more; without one, to the target, or else the highest found in time.
    pub fn of(report: &Report, reach: Option<&Exact>) -> Self {
        let target = &report.assessment.index.target.official;
        let planner = planner(report);
        let attainable = within_reach(report, &planner);
        let mut planning = Self::towards(report, &planner, reach.unwrap_or(target));
        let late = reach.is_none() && !planning.in_time() && planning.plan.finding != Finding::TooFine;
        if let Some(found) = attainable.as_ref().filter(|found| late && found.way.after > planning.now) {
            let missed = std::mem::replace(&mut planning, Self::towards(report, &planner, &found.way.after));
            planning.missed = Some(Box::new(missed));
        }
        Self { attainable, ..planning }
    }

    fn towards(report: &Report, planner: &Planner, reach: &Exact) -> Self {
        let room = Room::of(report.workspace, report.working_days_left);
        let mut plan = planner.plan(&room, reach);
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
        let now = report.assessment.index.verified.official.clone();
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
}

/// What can be made in the working days left.
pub fn attainable(report: &Report) -> Option<Attainable> {
    within_reach(report, &planner(report))
}

/// Another verifier has a person-day on each working day: our assumption.
fn within_reach(report: &Report, planner: &Planner) -> Option<Attainable> {
    let days = report.working_days_left;
    let room = Room::of(report.workspace, days);
    let secretariat = room.secretariat.clone() + Exact::ratio(days.into(), 1);
    let helped = Room { secretariat, ..room.clone() };
    (report.days_left >= 0).then(|| planner.attainable([&room, &helped])).flatten()
}

fn planner<'a>(report: &Report<'a>) -> Planner<'a> {
    Planner::of(report.instrument, report.workspace, report.findings, report.assessment)
}

/// What each owner has to do: first those that cannot make it, then by load, the most first.
fn loads(way: &Way, room: &Room) -> Vec<Load> {
    let of = |(owner, (indicators, effort))| Load { owner, indicators, effort, available: room.days(owner) };
    let mut loads: Vec<Load> = way.loads().into_iter().map(of).collect();
    loads.sort_by_cached_key(|load| (Reverse(load.lacking()), Reverse(load.effort.clone())));
    loads
}
