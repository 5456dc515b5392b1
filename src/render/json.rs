//! What all JSON output shares: the head, numbers as they are, a line break at the end.
//!
//! Numbers are exact decimals written out, never binary floating point: official values with the digits of the method,
//! exact ones with up to twelve digits after the point.

use serde::Serialize;
use serde_json::value::RawValue;

use crate::base::exact::{Decimal, Exact};
use crate::report::Report;
pub use crate::saved::SCHEMA_VERSION;

#[derive(Serialize)]
pub(super) struct Tool {
    name: &'static str,
    version: &'static str,
}

pub(super) const TOOL: Tool = Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };

/// What every scored output begins with.
#[derive(Serialize)]
pub(super) struct Head<'a> {
    schema_version: u32,
    tool: Tool,
    region: &'a str,
    sample: bool,
    instrument: &'a str,
    profile: &'a str,
    complete: bool,
    as_of: String,
    deadline: String,
    days_left: i64,
    working_days_left: i64,
}

impl<'a> Head<'a> {
    pub(super) fn of(report: &'a Report) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            tool: TOOL,
            region: &report.workspace.region,
            sample: report.run.sample,
            instrument: &report.instrument.id,
            profile: &report.instrument.profiles[report.workspace.profile].id,
            complete: report.run.complete,
            as_of: report.run.today.to_string(),
            deadline: report.workspace.deadline.to_string(),
            days_left: report.days_left,
            working_days_left: report.working_days_left,
        }
    }
}

/// What an agency has handed in.
#[derive(Serialize)]
pub(super) struct Opd<'a> {
    id: &'a str,
    submission: &'static str,
}

impl<'a> Opd<'a> {
    pub(super) fn all(report: &'a Report) -> Vec<Self> {
        let agencies = report.workspace.agencies.iter();
        agencies.map(|agency| Self { id: &agency.id, submission: agency.submission.name() }).collect()
    }
}

/// A gap by cause, in points of the index.
#[derive(Serialize)]
pub(super) struct Gap {
    total: Box<RawValue>,
    work: Box<RawValue>,
    evidence: Box<RawValue>,
    review: Box<RawValue>,
}

impl Gap {
    pub(super) fn of(gap: &crate::judge::assess::Gap<Exact>) -> Self {
        Self {
            total: exact(&gap.total()),
            work: exact(&gap.work),
            evidence: exact(&gap.evidence),
            review: exact(&gap.review),
        }
    }
}

/// A number with exactly its digits.
pub(super) fn decimal(number: &Decimal) -> Box<RawValue> {
    RawValue::from_string(number.to_string()).expect("a decimal is a JSON number")
}

/// A number with up to twelve digits after the point, half-up where it has more.
pub(super) fn exact(number: &Exact) -> Box<RawValue> {
    RawValue::from_string(number.rounded(12).trimmed()).expect("a decimal is a JSON number")
}

pub(super) fn document(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("texts and numbers only");
    text.push('\n');
    text
}
