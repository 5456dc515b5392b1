//! What remains of an indicator, by cause and by who owes it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::ladder::{Rung, needed};
use super::{Gap, Readings};
use crate::base::exact::Fixed;
use crate::judge::check::{Condition, Standing};
use crate::model::workspace::{AgencyIndex, Answer, Piece, RequirementIndex};

include!(concat!(env!("OUT_DIR"), "/Cause.rs"));

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    Agency(AgencyIndex),
    Secretariat,
    /// Nobody leads the indicator.
    Unassigned,
}

impl Owner {
    pub fn agency(self) -> Option<AgencyIndex> {
        if let Self::Agency(agency) = self { Some(agency) } else { None }
    }
}

impl Answer {
    pub fn owner(&self) -> Owner {
        self.lead.map_or(Owner::Unassigned, Owner::Agency)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    Unanswered,
    BelowTarget,
    NoProof,
    TooFew {
        sound: usize,
        needed: usize,
    },
    /// This piece, an index into the answer's, does not hold.
    Piece(usize),
    /// This many sound pieces wait for a verdict.
    Waiting(usize),
    /// The verdict judged an earlier version of this piece.
    Stale(usize),
    Capped,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debt {
    pub cause: Cause,
    pub owner: Owner,
    pub requirement: Option<RequirementIndex>,
    /// How many pieces are to be supplied or judged; a limit to be judged anew counts as one.
    pub pieces: usize,
    pub reason: Reason,
    /// By when, where somebody said so.
    pub due: Option<Date>,
    /// The levels at stake, shared with others in `parts` equal parts.
    pub size: Fixed,
    /// Into how many parts `size` is divided; this debt is one of them.
    pub parts: u32,
    /// How many owe the same requirement, and do an equal share of it each.
    pub owners: usize,
}

/// An indicator as far as it is scored.
pub(super) struct Case<'a> {
    pub(super) claim: Option<Fixed>,
    pub(super) value: &'a Readings<Fixed>,
    pub(super) gap: &'a Gap<Fixed>,
    pub(super) rungs: &'a [Rung],
    pub(super) answer: &'a Answer,
    pub(super) conditions: &'a [Condition],
}

impl Case<'_> {
    /// What one owner owes by itself, to all of a part of the gap.
    fn debt(&self, cause: Cause, owner: Owner, reason: Reason) -> Debt {
        let (_, size) = self.gap.parts()[cause as usize];
        Debt {
            cause,
            owner,
            requirement: None,
            pieces: 0,
            reason,
            due: None,
            size: *size,
            parts: 1,
            owners: 1,
        }
    }
}

pub(super) fn debts(case: &Case) -> Vec<Debt> {
    let Case { claim, gap, answer, conditions, .. } = *case;
    let mut debts = Vec::new();
    let filed = Filed::of(answer, conditions);
    if gap.work > Fixed::ZERO {
        let reason = if claim.is_none() { Reason::Unanswered } else { Reason::BelowTarget };
        debts.push(Debt { due: answer.due, ..case.debt(Cause::Work, answer.owner(), reason) });
    }
    if gap.evidence > Fixed::ZERO {
        evidence(case, &filed, &mut debts);
    }
    if gap.review > Fixed::ZERO {
        review(case, &filed, &mut debts);
    }
    debts
}

/// The gap in equal parts over the agencies that owe an unmet requirement, each part over what it owes.
fn evidence(case: &Case, filed: &Filed, debts: &mut Vec<Debt>) {
    let Case { value, rungs, answer, .. } = *case;
    let wanted = value.claimed.min(value.target);
    let mut owed: BTreeMap<Owner, Vec<(&Rung, usize)>> = BTreeMap::new();
    for rung in rungs.iter().filter(|rung| !rung.is_met() && needed(rung.from, wanted)) {
        let owing: Vec<_> = answer.owing(rung.requirement).into_iter().map(Owner::Agency).collect();
        let owners = if owing.is_empty() { vec![Owner::Unassigned] } else { owing };
        for owner in &owners {
            owed.entry(*owner).or_default().push((rung, owners.len()));
        }
    }
    let parts = |own: usize| u32::try_from(owed.len() * own).expect("agencies and requirements are few");
    for (owner, rungs) in &owed {
        debts.extend(rungs.iter().map(|(rung, owners)| {
            let (reason, due) = filed.lack(rung, *owner, answer);
            let (requirement, pieces) = (rung.requirement, rung.count - rung.sound);
            let (parts, owners) = (parts(rungs.len()), *owners);
            let whole = case.debt(Cause::Evidence, *owner, reason);
            Debt { requirement, pieces, due, parts, owners, ..whole }
        }));
    }
}

/// How near a piece is to holding, the nearest first; of those as near, the earliest promise.
type Nearness = (u8, bool, Option<Date>);

/// What is filed for an answer, by requirement, so that each debt finds its own.
pub(crate) struct Filed(BTreeMap<Option<RequirementIndex>, Pieces>);

#[derive(Default)]
struct Pieces {
    /// Each agency's piece that is nearest to holding, an index into the answer's.
    nearest: BTreeMap<AgencyIndex, (Nearness, usize)>,
    /// The same of what is not promised: the nearest of all, and the nearest of another agency than its.
    unpromised: Vec<(Nearness, usize, AgencyIndex)>,
    /// The earliest day that each agency promises.
    promised: BTreeMap<AgencyIndex, Date>,
    /// Pieces that wait for a verdict.
    waiting: usize,
    /// The first that has changed since its verdict.
    stale: Option<usize>,
}

impl Filed {
    pub(crate) fn of(answer: &Answer, conditions: &[Condition]) -> Self {
        let mut filed: BTreeMap<Option<RequirementIndex>, Pieces> = BTreeMap::new();
        for (index, (piece, condition)) in answer.pieces.iter().zip(conditions).enumerate() {
            filed.entry(piece.requirement).or_default().add(index, piece, condition);
        }
        Self(filed)
    }

    /// What is the matter with the proof that an owner owes, and by when it comes: of its own pieces the one
    /// nearest to holding tells most; its earliest promise, or else its own day, and never another agency's.
    pub(crate) fn lack(&self, rung: &Rung, owner: Owner, answer: &Answer) -> (Reason, Option<Date>) {
        let pieces = self.0.get(&rung.requirement);
        let agency = owner.agency();
        let own = |pieces: &Pieces| pieces.nearest.get(&agency?).map(|(_, index)| *index);
        // What others promise is theirs to bring; what else they filed tells what is wrong with it.
        let others = |pieces: &Pieces| {
            let other = pieces.unpromised.iter().find(|(.., of)| Some(*of) != agency);
            other.map(|(_, index, _)| *index)
        };
        let reason = match pieces.and_then(|pieces| own(pieces).or_else(|| others(pieces))) {
            _ if rung.sound > 0 => Reason::TooFew { sound: rung.sound, needed: rung.count },
            None => Reason::NoProof,
            Some(index) => Reason::Piece(index),
        };
        let promised = pieces.and_then(|pieces| pieces.promised.get(&agency?).copied());
        (reason, promised.or_else(|| answer.dues.get(&agency?).copied()))
    }
}

impl Pieces {
    fn add(&mut self, index: usize, piece: &Piece, condition: &Condition) {
        let rank = match condition {
            Condition::Promised => 0,
            Condition::Draft => 1,
            Condition::Faulty(_) => 2,
            Condition::Rejected(_) => 3,
            Condition::Sound(_) => 4,
        };
        let (agency, promised) = (piece.agency, piece.promised());
        let nearness = (rank, promised.is_none(), promised);
        let nearest = self.nearest.entry(agency).or_insert((nearness, index));
        *nearest = (nearness, index).min(*nearest);
        if *condition != Condition::Promised {
            self.unpromised.push((nearness, index, agency));
            self.unpromised.sort_unstable();
            // One of an agency is enough, and two agencies are.
            self.unpromised.dedup_by_key(|(.., agency)| *agency);
            self.unpromised.truncate(2);
        }
        if let Some(day) = promised {
            let first = self.promised.entry(agency).or_insert(day);
            *first = day.min(*first);
        }
        if let Condition::Sound(standing) = condition {
            self.waiting += usize::from(*standing == Standing::Waiting);
            self.stale = self.stale.or((*standing == Standing::Stale).then_some(index));
        }
    }
}

/// The gap in equal parts over the requirements that wait for a verdict and a limit that bites.
fn review(case: &Case, filed: &Filed, debts: &mut Vec<Debt>) {
    let Case { value, rungs, .. } = *case;
    let wanted = value.supported.min(value.target);
    let waiting: Vec<_> = rungs.iter().filter(|one| !one.is_accepted() && needed(one.from, wanted)).collect();
    let unlimited = waiting.iter().map(|rung| Fixed::whole(rung.from - 1)).fold(value.supported, Fixed::min);
    let capped = value.verified < unlimited.min(value.target);
    let parts = u32::try_from(waiting.len() + usize::from(capped)).expect("requirements are few");
    let debt = |requirement, pieces, reason| {
        let whole = case.debt(Cause::Review, Owner::Secretariat, reason);
        Debt { requirement, pieces, parts, ..whole }
    };
    for rung in waiting {
        let pieces = filed.0.get(&rung.requirement);
        let waiting = || Reason::Waiting(pieces.map_or(0, |pieces| pieces.waiting));
        let reason = pieces.and_then(|pieces| pieces.stale).map_or_else(waiting, Reason::Stale);
        debts.push(debt(rung.requirement, rung.count - rung.accepted, reason));
    }
    if capped {
        debts.push(debt(None, 1, Reason::Capped));
    }
}
