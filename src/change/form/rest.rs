//! What stands in a form besides what is filled in: what it tells, and what people add beside it.

use super::said::legible;
use super::{LISTS, MEMORY};
use crate::gather::workbook::{Cell, Sheet};
use crate::words::form::{Field, Told};
use crate::world::files::sum;

/// Columns that only tell, but in whose empty rows people choose.
const CHOSEN: [Told; 4] = [Told::Agency, Told::Indicator, Told::Name, Told::Piece];

/// A mark of it, the same wherever in its sheet each text stands: people sort rows and move columns.
pub fn mark(sheets: &[Sheet]) -> String {
    let mut texts = Vec::new();
    for sheet in sheets.iter().filter(|sheet| sheet.name != MEMORY && sheet.name != LISTS) {
        let filled = filled(sheet);
        let cells = sheet.rows.values().flatten().filter(|(column, _)| !filled.contains(column));
        texts.extend(cells.map(|(_, cell)| format!("{}\n{}", sheet.name, legible(&cell.shown()))));
    }
    texts.sort();
    sum(texts.join("\0").as_bytes()).sha256
}

/// The columns of a sheet that are filled in; their names stand above the headings.
fn filled(sheet: &Sheet) -> Vec<u32> {
    let fields = Field::ALL.iter().map(|field| field.key());
    let keys: Vec<&str> = fields.chain(CHOSEN.map(Told::key)).collect();
    let head = |cell: &Cell| [Told::Indicator.key(), Told::Agency.key()].contains(&cell.shown().as_str());
    let names = sheet.rows.values().find(|cells| cells.values().any(head));
    let named = names.into_iter().flatten().filter(|(_, cell)| keys.contains(&cell.shown().as_str()));
    named.map(|(column, _)| *column).collect()
}
