//! What all JSON output shares: the head, numbers as they are, a line break at the end.
//!
//! Numbers are exact decimals written out, never binary floating point: official values with the digits of the method,
//! exact ones with up to twelve digits after the point.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::base::exact::{Decimal, Exact};
use crate::report::Report;
use crate::tables::{Cell, Kind, Table};

/// The version of every JSON shape; it changes when a key is renamed or removed.
pub const SCHEMA_VERSION: u32 = 2;

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

/// Rows of a table: an object each, where `gap.work` is the key `work` in the object `gap`. A group without values is null.
impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rows.iter().map(|row| {
            let cells = self.columns.iter().zip(row);
            let cells = cells.filter(|(column, _)| column.machine);
            Object(cells.map(|(column, cell)| (&*column.name, column.kind, cell)).collect())
        }))
    }
}

/// Keys with what they hold, below the object that they stand in.
struct Object<'a>(Vec<(&'a str, Kind, &'a Cell)>);

impl<'a> Serialize for Object<'a> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (at, (key, kind, cell)) in self.0.iter().enumerate() {
            let Some((group, _)) = key.split_once('.') else {
                map.serialize_entry(key, &value(*kind, cell))?;
                continue;
            };
            let inside = |(key, kind, cell): &(&'a str, Kind, &'a Cell)| {
                let (of, inside) = key.split_once('.')?;
                (of == group).then_some((inside, *kind, *cell))
            };
            // A group stands where its first key does.
            if !self.0[..at].iter().any(|one| inside(one).is_some()) {
                let inside = Object(self.0.iter().filter_map(inside).collect());
                let some = inside.0.iter().any(|(.., cell)| **cell != Cell::Empty);
                map.serialize_entry(group, &some.then_some(inside))?;
            }
        }
        map.end()
    }
}

/// What a cell is in JSON.
#[derive(Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Null,
    Text(&'a str),
    Number(Box<RawValue>),
    Flag(bool),
    Day(String),
    Words(&'a [&'static str]),
    Rows(&'a Table),
}

fn value(kind: Kind, cell: &Cell) -> Value<'_> {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => Value::Text(text),
        Cell::Number(number) => Value::Number(raw(kind.machine(number))),
        Cell::Decimal(number) => Value::Number(decimal(number)),
        Cell::Day(date) => Value::Day(date.to_string()),
        Cell::Flag(flag) => Value::Flag(*flag),
        Cell::Words(words) => Value::Words(words),
        Cell::Rows(table) => Value::Rows(table),
    }
}

fn raw(number: String) -> Box<RawValue> {
    RawValue::from_string(number).expect("a decimal is a JSON number")
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
    raw(number.to_string())
}

/// A number with up to twelve digits after the point, half-up where it has more.
pub(super) fn exact(number: &Exact) -> Box<RawValue> {
    raw(number.rounded(12).trimmed())
}

pub(super) fn document(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("texts and numbers only");
    text.push('\n');
    text
}
