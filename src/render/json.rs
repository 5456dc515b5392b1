//! What all JSON output shares: the head, numbers as they are, a line break at the end.
//!
//! Numbers are exact decimals written out, never binary floating point: official values with the digits of
//! the method, exact ones with up to twelve digits after the point.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::{Cell, Column, Kind, Report, legible};
pub use crate::saved::SCHEMA_VERSION;
use crate::tables::{Builder, Table};

pub(super) fn opening() -> Builder<()> {
    Table::of([()])
        .column("schema_version", "", Kind::Count, |()| i64::from(SCHEMA_VERSION))
        .column("tool.name", "", Kind::Id, |()| env!("CARGO_PKG_NAME"))
        .column("tool.version", "", Kind::Id, |()| env!("CARGO_PKG_VERSION"))
}

/// What every scored document begins with.
pub(super) fn head(report: &Report) -> Builder<()> {
    let (workspace, run) = (report.workspace, report.run);
    opening()
        .column("region", "", Kind::Text, |()| workspace.region.as_str())
        .column("sample", "", Kind::Flag, |()| run.sample)
        .column("instrument", "", Kind::Id, |()| report.instrument.id.as_str())
        .column("profile", "", Kind::Id, |()| report.profile())
        .column("complete", "", Kind::Flag, |()| run.complete)
        .column("as_of", "", Kind::Day, |()| run.today)
        .column("deadline", "", Kind::Day, |()| workspace.deadline)
        .column("days_left", "", Kind::DaysLeft, |()| report.days_left)
        .column("working_days_left", "", Kind::Count, |()| report.working_days_left)
}

impl Table {
    pub fn to_json(&self) -> String {
        document(&row(&self.columns, &self.rows[0]))
    }

    /// A line for each row.
    pub fn to_json_lines(&self) -> String {
        let line = |cells: &Vec<Cell>| serde_json::json!(row(&self.columns, cells)).to_string() + "\n";
        plain(&self.rows.iter().map(line).collect::<String>())
    }
}

/// Rows of a table: an object each, `gap.work` the key `work` in `gap`. A group without values is null.
impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rows.iter().map(|cells| row(&self.columns, cells)))
    }
}

fn row<'a>(columns: &'a [Column], cells: &'a [Cell]) -> Object<'a> {
    let cells = columns.iter().zip(cells).filter(|(column, _)| column.machine);
    Object(cells.map(|(column, cell)| (&*column.name, column.kind, cell)).collect())
}

/// Keys with what they hold, below the object that they stand in.
struct Object<'a>(Vec<(&'a str, Kind, &'a Cell)>);

impl<'a> Serialize for Object<'a> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (at, (key, kind, cell)) in self.0.iter().enumerate() {
            let Some((group, _)) = key.split_once('.') else {
                map.serialize_entry(key, &Value(*kind, cell))?;
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

struct Value<'a>(Kind, &'a Cell);

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.1 {
            Cell::Empty => serializer.serialize_none(),
            Cell::Text(text) => serializer.serialize_str(text),
            Cell::Number(number) => raw(self.0.machine(number)).serialize(serializer),
            Cell::Decimal(number) => raw(number.to_string()).serialize(serializer),
            Cell::Day(date) => serializer.collect_str(date),
            Cell::Flag(flag) => serializer.serialize_bool(*flag),
            Cell::Words(words) => words.serialize(serializer),
            Cell::Rows(table) => table.serialize(serializer),
        }
    }
}

fn raw(number: String) -> Box<RawValue> {
    RawValue::from_string(number).expect("a decimal is a JSON number")
}

pub(super) fn document(value: &impl Serialize) -> String {
    let mut text = plain(&serde_json::to_string_pretty(value).expect("texts and numbers only"));
    text.push('\n');
    text
}

/// The same JSON with escapes for all that is not to reach a terminal or a CI log as it is: what is not shown,
/// and what would begin a command. Outside texts there is none of it but line breaks.
fn plain(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for letter in json.chars() {
        let hidden = letter != '\n' && legible::letter(letter) != letter;
        if hidden || (letter == '[' && legible::commands(&shown, letter)) {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                shown += &format!("\\u{unit:04x}");
            }
        } else {
            shown.push(letter);
        }
    }
    shown
}
