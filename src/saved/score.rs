//! A score saved as JSON, read back. What is not a score of a version known here is `None`.
//!
//! Version 1 called `official` what is `rounded` since.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::SCHEMA_VERSION;
use crate::base::exact::Exact;
use crate::judge::assess::{Outcome, Readings};
use crate::report::state::{State, Values};

#[derive(Deserialize)]
struct Score<'a> {
    schema_version: u32,
    region: String,
    /// Scores saved by earlier versions do not say.
    #[serde(default)]
    sample: bool,
    instrument: String,
    profile: String,
    complete: bool,
    as_of: String,
    #[serde(borrow)]
    index: Readings<Reading<'a>>,
    indicators: Vec<Indicator<'a>>,
}

/// Numbers as they are written: the rounded one has the digits of the method.
#[derive(Deserialize)]
struct Reading<'a> {
    #[serde(borrow, alias = "official")]
    rounded: &'a RawValue,
    exact: &'a RawValue,
}

#[derive(Deserialize)]
struct Indicator<'a> {
    id: String,
    #[serde(borrow)]
    claimed: &'a RawValue,
    supported: &'a RawValue,
    verified: &'a RawValue,
}

/// The state that a saved score shows.
pub fn read(text: &str) -> Option<State> {
    // Some editors put a byte order mark before what they save.
    let score: Score = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    if !(1..=SCHEMA_VERSION).contains(&score.schema_version) {
        return None;
    }
    let number = |written: &RawValue| Exact::decimal(written.get());
    let outcome = |reading: &Reading| {
        Some(Outcome { exact: number(reading.exact)?, official: number(reading.rounded)? })
    };
    let values = |one: Indicator| {
        let values: Values = [number(one.claimed)?, number(one.supported)?, number(one.verified)?];
        Some((one.id, values))
    };
    let index = &score.index;
    let digits = index.verified.rounded.get().split_once('.').map_or(0, |(_, digits)| digits.len());
    Some(State {
        index: Readings {
            claimed: outcome(&index.claimed)?,
            supported: outcome(&index.supported)?,
            verified: outcome(&index.verified)?,
            target: outcome(&index.target)?,
        },
        indicators: score.indicators.into_iter().map(values).collect::<Option<_>>()?,
        region: score.region,
        sample: score.sample,
        instrument: score.instrument,
        profile: score.profile,
        complete: score.complete,
        as_of: score.as_of,
        digits: u32::try_from(digits).ok(),
        problems: None,
    })
}
