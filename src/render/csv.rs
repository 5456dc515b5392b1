//! Tables as CSV, for spreadsheets and databases: headings are English and stable, numbers have a point,
//! dates are ISO, and no text becomes a formula.

use super::escape::cell as escaped;
use super::{Cell, Kind};
use crate::tables::{Column, Table};

pub(super) const CELL: usize = 1_000;

/// The heading of a column: its name with `_` for the dot, but for a few. `noun` is what a row is about.
fn heading(columns: &[Column], name: &str, noun: &str) -> String {
    let has = |other: &str| columns.iter().any(|column| column.name == other);
    match (name, name.split_once('.')) {
        ("id", _) => noun.to_owned(),
        ("rounded", _) => "official".to_owned(),
        ("indicator_count", _) => "indicators".to_owned(),
        ("complete_count", _) => "indicators_complete".to_owned(),
        (_, Some((group, "total"))) => group.to_owned(),
        (_, Some((group, "rounded"))) if has(&format!("{group}.exact")) => format!("{group}_official"),
        (_, Some((group, "exact"))) if has(&format!("{group}.rounded")) => format!("{group}_exact"),
        (_, Some((group, "rounded" | "exact"))) => group.to_owned(),
        (_, _) => name.replace('.', "_"),
    }
}

pub(super) fn csv(table: Table, noun: &str, limit: usize) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut record = |cells: Vec<String>| writer.write_record(cells).expect("memory takes every record");
    let Table { columns, rows } = table;
    record(columns.iter().map(|column| heading(&columns, &column.name, noun)).collect());
    for row in rows {
        record(columns.iter().zip(&row).map(|(column, cell)| text(column.kind, cell, limit)).collect());
    }
    let bytes = writer.into_inner().expect("memory takes every record");
    String::from_utf8(bytes).expect("only text was written")
}

fn text(kind: Kind, cell: &Cell, limit: usize) -> String {
    match cell {
        Cell::Empty | Cell::Rows(_) => String::new(),
        // An id may be the name of a file, which holds anything.
        Cell::Text(text) => escaped(text, limit),
        Cell::Number(number) => kind.machine(number),
        Cell::Decimal(number) => number.to_string(),
        Cell::Day(date) => date.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Words(words) => words.join(" "),
    }
}
