//! What an indicator offers: each higher value that it can be verified at, and what that takes.

use std::collections::{BTreeMap, BTreeSet};

use super::effort;
use crate::base::exact::{Exact, Fixed};
use crate::judge::assess::debt::{self, Reason};
use crate::judge::assess::ladder;
use crate::judge::assess::{Owner, Scored};
use crate::judge::check::Findings;
use crate::model::instrument::Instrument;
use crate::model::workspace::{AgencyIndex, RequirementIndex, Workspace};

/// A value that an indicator can be verified at: exactly this one, once everything is done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Offer {
    pub(super) value: Fixed,
    /// Person-days for all of it; nothing for the present value.
    pub(super) effort: Fixed,
    /// The agencies that have a part in it; the secretariat is none.
    pub(super) agencies: BTreeSet<AgencyIndex>,
    /// How many of the indicator's supplies it takes, from the first.
    supplies: usize,
    /// The claim to raise, if it is one.
    work: Option<Shared>,
    review: Vec<Shared>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub what: What,
    pub owner: Owner,
    pub effort: Exact,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Do the thing itself, so that this value can be claimed instead of that.
    Raise {
        /// The claimed value, the lowest where none is claimed.
        from: Fixed,
        to: Fixed,
    },
    Supply {
        /// For which requirement; none for any proof at all.
        requirement: Option<RequirementIndex>,
        pieces: usize,
        /// What is the matter with those on file.
        reason: Reason,
    },
    /// Check so many pieces.
    Check(usize),
    /// Judge the limit anew that a reviewer set.
    Lift,
}

/// Parts of a ten-thousandth of a day; what up to 16 agencies share is a whole number of them.
pub(super) const PARTS: i128 = 720_720;

pub(super) struct Menu {
    /// The present value, and each higher one on offer, ascending in value and in effort.
    pub(super) offers: Vec<Offer>,
    /// The proof that is missing, in the order in which values need it, with what each takes.
    supplies: Vec<Shared>,
}

/// What each of some owners does towards one thing, and the person-days of all, in equal parts.
type Shared = (Vec<(What, Owner)>, Fixed);

/// What an indicator offers; one that nobody leads or that does not count offers its present value alone.
///
/// Offered are the whole levels, the value claimed and the limit set, where they are above the verified
/// value. A value that takes nothing more than a lower one stands in its place, so that each offer says what
/// the value will be.
pub(super) fn menu(
    instrument: &Instrument,
    workspace: &Workspace,
    findings: &Findings,
    scored: &Scored,
    index: usize,
) -> Menu {
    let answer = &workspace.answers[index];
    let now = Offer { value: scored.value.verified, ..Offer::default() };
    let mut menu = Menu { offers: vec![now], supplies: Vec::new() };
    let Some(lead) = answer.lead.filter(|_| scored.weight != 0) else { return menu };
    let indicator = &instrument.indicators[index];
    let conditions = &findings.conditions[index];
    let mut rungs = ladder::rungs(indicator, instrument.scale.min, answer, conditions);
    rungs.sort_by_key(|rung| rung.from);
    let filed = debt::Filed::of(answer, conditions);
    let mut rungs = rungs.iter().peekable();
    let claim = scored.value.claimed;
    let cap = findings.caps[index].as_ref().map(|cap| cap.level);
    let levels = (instrument.scale.min..=instrument.scale.max).map(Fixed::whole);
    let values = levels.chain(cap).chain([claim]).filter(|value| *value > scored.value.verified);
    // What a value takes, a higher one takes too: proof and its verdicts are only ever added.
    let (mut agencies, mut supplied, mut pieces) = (BTreeSet::new(), 0, 0);
    for value in values.collect::<BTreeSet<Fixed>>() {
        // Whole levels are claimed: under a limit between two, the upper one.
        let claimed = if value > claim { whole_level(value) } else { claim };
        while let Some(rung) = rungs.next_if(|rung| ladder::needed(rung.from, value)) {
            pieces += rung.count - rung.accepted;
            if rung.is_met() {
                continue;
            }
            let owners = answer.owing(rung.requirement);
            agencies.extend(owners.iter().copied());
            let missing = rung.count - rung.sound;
            let supply = |agency| {
                let owner = Owner::Agency(agency);
                let (reason, _) = filed.lack(rung, owner, answer);
                (What::Supply { requirement: rung.requirement, pieces: missing, reason }, owner)
            };
            let days = effort::proof(&workspace.effort, indicator, rung.requirement, missing);
            supplied += days.units();
            menu.supplies.push((owners.into_iter().map(supply).collect(), days));
        }
        let raise = What::Raise { from: claim, to: claimed };
        let higher = Fixed::from_units(claimed.units() - claim.units());
        let mut agencies = agencies.clone();
        let work = (claimed > claim).then(|| {
            agencies.insert(lead);
            (vec![(raise, Owner::Agency(lead))], effort::work(&workspace.effort, answer, higher))
        });
        let check = (pieces > 0).then_some((What::Check(pieces), pieces));
        let lift = cap.is_some_and(|cap| cap < value).then_some((What::Lift, 1));
        let days = |pieces| effort::review(&workspace.effort, pieces);
        let judge = |(what, pieces)| (vec![(what, Owner::Secretariat)], days(pieces));
        let review: Vec<Shared> = check.into_iter().chain(lift).map(judge).collect();
        let days: i64 = work.iter().chain(&review).map(|(_, days)| days.units()).sum();
        let effort = Fixed::from_units(supplied + days);
        let offer = Offer { value, effort, agencies, supplies: menu.supplies.len(), work, review };
        let last = menu.offers.last().expect("the present value is there");
        if last.effort == offer.effort {
            menu.offers.pop();
        }
        menu.offers.push(offer);
    }
    menu
}

impl Menu {
    /// Whether every share is a whole number of parts.
    pub(super) fn even(&self) -> bool {
        let whole = |owners: usize| i128::try_from(owners).is_ok_and(|owners| PARTS % owners == 0);
        self.supplies.iter().all(|(owners, _)| whole(owners.len()))
    }

    /// What each offer takes of each owner's days, in [`PARTS`] of a unit, each share rounded up.
    pub(super) fn loads(&self) -> Vec<BTreeMap<Owner, i128>> {
        let add = |sums: &mut BTreeMap<Owner, i128>, (owners, days): &Shared| {
            let count = i128::try_from(owners.len()).expect("agencies are few");
            for (_, owner) in owners {
                *sums.entry(*owner).or_default() += -(-i128::from(days.units()) * PARTS).div_euclid(count);
            }
        };
        let (mut supplied, mut supplies) = (BTreeMap::new(), self.supplies.iter());
        let mut done = 0;
        let loads = self.offers.iter().map(|offer| {
            supplies.by_ref().take(offer.supplies - done).for_each(|supply| add(&mut supplied, supply));
            done = offer.supplies;
            let mut all = supplied.clone();
            offer.work.iter().chain(&offer.review).for_each(|other| add(&mut all, other));
            all
        });
        loads.collect()
    }

    /// Everything that an offer takes: work, proof, review. What several owe is shared equally.
    pub(super) fn tasks(&self, offer: &Offer) -> Vec<Task> {
        let all = offer.work.iter().chain(&self.supplies[..offer.supplies]).chain(&offer.review);
        let mut tasks = Vec::new();
        for (parts, days) in all {
            let effort = days.exact() / parts.len().into();
            for (what, owner) in parts {
                tasks.push(Task { what: what.clone(), owner: *owner, effort: effort.clone() });
            }
        }
        tasks
    }
}

fn whole_level(value: Fixed) -> Fixed {
    Fixed::whole(-(-value.units()).div_euclid(Fixed::ONE))
}
