//! What came of links before, so that runs after each other need not open them again.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};

use super::Private;
use crate::base::link::{Attempt, Attempts, Reply};

/// How long a link that answered counts as answering.
const ANSWERED: SignedDuration = SignedDuration::from_hours(24);
/// How long any other result counts: long enough for `validate`, `score` and `gaps` in a row to agree.
const FAILED: SignedDuration = SignedDuration::from_mins(10);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Whether private networks were open then.
    pub private: Private,
    pub at: Timestamp,
    pub reply: Reply,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    pub links: BTreeMap<String, Kept>,
}

impl Kept {
    fn is_fresh(&self, now: Timestamp) -> bool {
        let age = self.at.duration_until(now);
        let limit = if self.reply == Reply::Document { ANSWERED } else { FAILED };
        // What comes from the future was written by a clock that was wrong.
        !age.is_negative() && age <= limit
    }
}

impl Memory {
    /// What still holds of these addresses.
    pub fn recall(&self, addresses: &BTreeSet<&str>, private: Private, now: Timestamp) -> Attempts {
        let kept = addresses.iter().filter_map(|address| Some((*address, self.links.get(*address)?)));
        kept.filter(|(_, kept)| kept.private == private && kept.is_fresh(now))
            .map(|(address, kept)| (address.to_owned(), Attempt::Opened(kept.at, kept.reply.clone())))
            .collect()
    }

    /// Takes the results of a run in, and lets go of what no longer holds.
    pub fn remember(&mut self, attempts: &Attempts, private: Private, now: Timestamp) {
        for (address, attempt) in attempts {
            if let Attempt::Opened(at, reply) = attempt {
                self.links.insert(address.clone(), Kept { private, at: *at, reply: reply.clone() });
            }
        }
        self.links.retain(|_, kept| kept.is_fresh(now));
    }
}
