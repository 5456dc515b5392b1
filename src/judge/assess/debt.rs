//! What remains of an indicator, by cause and by who owes it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::ladder::{Rung, needed};
use super::{Gap, Readings};
use crate::base::exact::Fixed;
use crate::base::named::named;
use crate::judge::check::{Condition, Standing};
use crate::model::workspace::{AgencyIndex, Answer, Piece, RequirementIndex};

named! {
    /// Why a gap is there, in the order of the way to a verified value; each has its own remedy.
    #[derive(PartialOrd, Ord)]
    pub enum Cause {
        Work = "work",
        Evidence = "evidence",
        Review = "review",
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    Agency(AgencyIndex),
    Secretariat,
    /// Nobody leads the indicator.
    Unassigned,
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

pub(super) fn debts(case: &Case) -> Vec<Debt> {
    let Case { claim, gap, answer, .. } = *case;
    let mut debts = Vec::new();
    if gap.work > Fixed::ZERO {
        debts.push(Debt {
            cause: Cause::Work,
            owner: answer.owner(),
            requirement: None,
            pieces: 0,
            reason: if claim.is_none() { Reason::Unanswered } else { Reason::BelowTarget },
            due: answer.due,
            size: gap.work,
            parts: 1,
        });
    }
    if gap.evidence > Fixed::ZERO {
        evidence(case, &mut debts);
    }
    if gap.review > Fixed::ZERO {
        review(case, &mut debts);
    }
    debts
}

/// The gap in equal parts over the agencies that owe an unmet requirement, and each part over what that
/// agency owes.
fn evidence(case: &Case, debts: &mut Vec<Debt>) {
    let Case { value, rungs, answer, conditions, .. } = *case;
    let wanted = value.claimed.min(value.target);
    let mut owed: BTreeMap<Owner, Vec<&Rung>> = BTreeMap::new();
    for rung in rungs.iter().filter(|rung| !rung.is_met() && needed(rung.from, wanted)) {
        for owner in owners(answer, rung.requirement) {
            owed.entry(owner).or_default().push(rung);
        }
    }
    let parts = |own: usize| u32::try_from(owed.len() * own).expect("agencies and requirements are few");
    for (owner, rungs) in &owed {
        debts.extend(rungs.iter().map(|rung| {
            let (reason, due) = lack(rung, *owner, answer, conditions);
            Debt {
                cause: Cause::Evidence,
                owner: *owner,
                requirement: rung.requirement,
                pieces: rung.count - rung.sound,
                reason,
                due,
                size: case.gap.evidence,
                parts: parts(rungs.len()),
            }
        }));
    }
}

fn owners(answer: &Answer, requirement: Option<RequirementIndex>) -> Vec<Owner> {
    let owing = answer.owing(requirement);
    if owing.is_empty() { vec![Owner::Unassigned] } else { owing.into_iter().map(Owner::Agency).collect() }
}

/// What is the matter with the proof that an owner owes, and by when it comes: what is its own tells most,
/// and of that the piece nearest to holding; its earliest promise, or else its own day. Another agency's day
/// is not its own.
pub(crate) fn lack(
    rung: &Rung,
    owner: Owner,
    answer: &Answer,
    conditions: &[Condition],
) -> (Reason, Option<Date>) {
    let pieces = answer.pieces.iter().zip(conditions).enumerate();
    let pieces = pieces.filter(|(_, (piece, _))| piece.requirement == rung.requirement);
    let (own, others): (Vec<_>, Vec<_>) =
        pieces.partition(|(_, (piece, _))| Owner::Agency(piece.agency) == owner);
    let nearness = |(_, (piece, condition)): &&(usize, (&Piece, &Condition))| {
        let rank = match condition {
            Condition::Promised => 0,
            Condition::Draft => 1,
            Condition::Faulty(_) => 2,
            Condition::Rejected(_) => 3,
            Condition::Sound(_) => 4,
        };
        (rank, piece.promised().is_none(), piece.promised())
    };
    // What others promise is theirs to bring; what else they filed tells what is wrong with it.
    let others = others.iter().filter(|(_, (_, condition))| **condition != Condition::Promised);
    let reason = match own.iter().min_by_key(nearness).or(others.min_by_key(nearness)) {
        _ if rung.sound > 0 => Reason::TooFew { sound: rung.sound, needed: rung.count },
        None => Reason::NoProof,
        Some((index, _)) => Reason::Piece(*index),
    };
    let promised = own.iter().filter_map(|(_, (piece, _))| piece.promised()).min();
    let day = match owner {
        Owner::Agency(agency) => answer.dues.get(&agency).copied(),
        Owner::Secretariat | Owner::Unassigned => None,
    };
    (reason, promised.or(day))
}

/// The gap in equal parts over the requirements that wait for a verdict and a limit that bites.
fn review(case: &Case, debts: &mut Vec<Debt>) {
    let Case { value, rungs, answer, conditions, .. } = *case;
    let wanted = value.supported.min(value.target);
    let waiting: Vec<&Rung> =
        rungs.iter().filter(|rung| !rung.is_accepted() && needed(rung.from, wanted)).collect();
    let unlimited = waiting.iter().map(|rung| Fixed::whole(rung.from - 1)).fold(value.supported, Fixed::min);
    let capped = value.verified < unlimited.min(value.target);
    let parts = u32::try_from(waiting.len() + usize::from(capped)).expect("requirements are few");
    let debt = |requirement, pieces, reason| Debt {
        cause: Cause::Review,
        owner: Owner::Secretariat,
        requirement,
        pieces,
        reason,
        due: None,
        size: case.gap.review,
        parts,
    };
    for rung in waiting {
        let with = |wanted: Standing| {
            (0..conditions.len()).filter(move |index| {
                answer.pieces[*index].requirement == rung.requirement
                    && conditions[*index] == Condition::Sound(wanted)
            })
        };
        let waiting = || Reason::Waiting(with(Standing::Waiting).count());
        let reason = with(Standing::Stale).next().map_or_else(waiting, Reason::Stale);
        debts.push(debt(rung.requirement, rung.count - rung.accepted, reason));
    }
    if capped {
        debts.push(debt(None, 1, Reason::Capped));
    }
}
