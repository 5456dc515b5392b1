//! A score saved as JSON, read back. What is not a score of a version known here is `None`.
//!
//! Version 1 called `official` what is `rounded` since.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::json::SCHEMA_VERSION;
use crate::base::exact::Exact;
use crate::judge::assess::{Outcome, Readings};
use crate::report::state::{State, Values};

/// The state that a saved score shows.
pub fn read(text: &str) -> Option<State> {
    // Some editors put a byte order mark before what they save.
    let text = text.trim_start_matches('\u{feff}');
    let json: Value = serde_json::from_str(text).ok()?;
    if !(1..=u64::from(SCHEMA_VERSION)).contains(&json["schema_version"].as_u64()?) {
        return None;
    }
    let string = |key: &str| json[key].as_str().map(str::to_owned);
    let index = &json["index"];
    // A number read loses its last noughts; its text has the digits of the method.
    let written: Written = serde_json::from_str(text).ok()?;
    let digits = written.index.verified.rounded.get().split_once('.').map_or(0, |(_, digits)| digits.len());
    let mut indicators = BTreeMap::new();
    for one in json["indicators"].as_array()? {
        let values = Values {
            claimed: number(&one["claimed"])?,
            supported: number(&one["supported"])?,
            verified: number(&one["verified"])?,
        };
        indicators.insert(one["id"].as_str()?.to_owned(), values);
    }
    Some(State {
        region: string("region")?,
        // Scores saved by earlier versions do not say.
        sample: json.get("sample").map_or(Some(false), Value::as_bool)?,
        instrument: string("instrument")?,
        profile: string("profile")?,
        complete: json["complete"].as_bool()?,
        as_of: string("as_of")?,
        digits: u32::try_from(digits).ok(),
        index: Readings {
            claimed: outcome(&index["claimed"])?,
            supported: outcome(&index["supported"])?,
            verified: outcome(&index["verified"])?,
            target: outcome(&index["target"])?,
        },
        indicators,
        problems: None,
    })
}

#[derive(Deserialize)]
struct Written<'a> {
    #[serde(borrow)]
    index: WrittenIndex<'a>,
}

#[derive(Deserialize)]
struct WrittenIndex<'a> {
    #[serde(borrow)]
    verified: WrittenReading<'a>,
}

#[derive(Deserialize)]
struct WrittenReading<'a> {
    #[serde(borrow, alias = "official")]
    rounded: &'a RawValue,
}

fn outcome(value: &Value) -> Option<Outcome> {
    let rounded = value.get("rounded").or(value.get("official"))?;
    Some(Outcome { exact: number(&value["exact"])?, official: number(rounded)? })
}

/// Numbers were written with at most twelve digits after the point, so their shortest text is what was written.
fn number(value: &Value) -> Option<Exact> {
    value.is_number().then(|| Exact::decimal(&value.to_string())).flatten()
}
