//! A score saved as JSON, read back. What is not a score of a version known here is `None`.
//!
//! Version 1 called `official` what is `rounded` since.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::SCHEMA_VERSION;
use crate::base::exact::Exact;
use crate::judge::assess::{Outcome, Readings};
use crate::report::state::State;

#[derive(Deserialize)]
struct Score {
    schema_version: u32,
    region: String,
    /// Scores saved by earlier versions do not say.
    #[serde(default)]
    sample: bool,
    instrument: String,
    profile: String,
    complete: bool,
    as_of: String,
    index: Readings<Reading>,
    indicators: Vec<Indicator>,
}

#[derive(Deserialize)]
struct Reading {
    #[serde(alias = "official")]
    rounded: Number,
    exact: Number,
}

#[derive(Deserialize)]
struct Indicator {
    id: String,
    claimed: Number,
    supported: Number,
    verified: Number,
}

/// A number with the digits behind the point that are written: a rounded one has those of the method.
#[derive(Deserialize)]
#[serde(try_from = "Box<RawValue>")]
struct Number(Exact, usize);

impl TryFrom<Box<RawValue>> for Number {
    type Error = &'static str;

    fn try_from(written: Box<RawValue>) -> Result<Self, Self::Error> {
        let digits = written.get().split_once('.').map_or(0, |(_, digits)| digits.len());
        Ok(Self(Exact::decimal(written.get()).ok_or("no decimal")?, digits))
    }
}

/// The state that a saved score shows.
pub fn read(text: &str) -> Option<State> {
    // Some editors put a byte order mark before what they save.
    let score: Score = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    if !(1..=SCHEMA_VERSION).contains(&score.schema_version) {
        return None;
    }
    let values = |one: Indicator| (one.id, [one.claimed.0, one.supported.0, one.verified.0]);
    let Readings { claimed, supported, verified, target } = &score.index;
    let digits = [claimed, supported, verified, target].map(|one| one.rounded.1);
    Some(State {
        // Whoever writes it anew may leave out noughts at the end of some.
        digits: digits.into_iter().max().and_then(|digits| u32::try_from(digits).ok()),
        index: score.index.map(|one| Outcome { exact: one.exact.0.clone(), official: one.rounded.0.clone() }),
        indicators: score.indicators.into_iter().map(values).collect(),
        region: score.region,
        sample: score.sample,
        instrument: score.instrument,
        profile: score.profile,
        complete: score.complete,
        unfetched: false,
        as_of: score.as_of,
        problems: None,
    })
}
