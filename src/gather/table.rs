//! Tables that people fill in (CSV, XLSX): every cell with its place. Personal data in them is masked before
//! anything else sees it, so that no message can repeat it.

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::path::Path;

use super::dialect::{decoded, heading, records};
use super::workbook::{self, Sheet};
use crate::base::source::{SourceId, Sources, Span, offset};
use crate::base::survey::{At, Personal, Spot, is_of_telephones, personal, spot};
use crate::base::{lfs, path};
use crate::model::survey::Rules;
use crate::problem::TableFault;
use crate::read::sources::Reader;
use crate::world::files::{self, FILE_LIMIT, Opened};
use crate::world::root::Refusal;

/// Cells that a table may have.
pub const CELLS: usize = 400_000;

/// Digits that make a telephone number of what stands under a heading that promises one.
const DIGITS: usize = 7;

#[derive(Debug)]
pub struct Table {
    /// What messages call its file.
    pub path: String,
    /// The sheet, where it is a workbook: the one with the most headings that are known, or else the first that
    /// holds anything.
    pub sheet: Option<String>,
    /// Its rows with something in them, from the headings on.
    pub rows: Vec<Vec<Cell>>,
    /// Where personal data stands, of every sheet, in order.
    pub personal: Vec<(Personal, At, Spot)>,
}

#[derive(Clone, Debug)]
pub struct Cell {
    /// What it holds, without blanks around it; masked where it is personal data.
    pub text: String,
    /// The same for the same text, masked or not; it is never shown.
    pub identity: u64,
    pub at: At,
}

pub fn is_table(name: &str) -> bool {
    matches!(path::extension(name).as_str(), "csv" | "xlsx")
}

pub(super) fn inside(reader: &mut Reader, name: &str, rules: &Rules) -> Result<Table, TableFault> {
    let opened = reader.root.file(name).map_err(|refusal| match refusal {
        Refusal::Outside => TableFault::Outside,
        Refusal::Absent(reason) | Refusal::Unreadable(reason) => TableFault::Read(reason),
    });
    read(opened?, reader.root.shown(name), rules, reader.sources)
}

/// The table in a file that the command line names.
pub fn named(path: &Path, rules: &Rules, sources: &mut Sources) -> Result<Table, TableFault> {
    read(files::open(path).map_err(TableFault::Read)?, path::shown(path), rules, sources)
}

fn read(opened: Opened, shown: String, rules: &Rules, sources: &mut Sources) -> Result<Table, TableFault> {
    if !is_table(&shown) {
        return Err(TableFault::Type);
    }
    let bytes = opened.bytes(FILE_LIMIT).map_err(TableFault::Read)?;
    of(&bytes.ok_or(TableFault::TooLarge(FILE_LIMIT))?, shown, rules, sources)
}

pub fn of(bytes: &[u8], path: String, rules: &Rules, sources: &mut Sources) -> Result<Table, TableFault> {
    if lfs::is_meant(bytes) {
        return Err(TableFault::Elsewhere);
    }
    let table = if path::extension(&path) == "xlsx" {
        of_sheets(workbook::sheets(bytes)?, path, rules)
    } else {
        of_text(&decoded(bytes)?, path, rules, sources)?
    };
    // Each row has the columns of the heading, whatever stands in it.
    let most = if table.sheet.is_some() { workbook::CELLS } else { CELLS };
    match table.rows.as_slice() {
        [] => Err(TableFault::Empty),
        [heading, ..] if table.rows.len().saturating_mul(heading.len()) > most => {
            Err(TableFault::TooManyCells(most))
        }
        _ => Ok(table),
    }
}

/// A cell as it stands in its file, and what of a person's it holds.
struct Written {
    text: String,
    row: u32,
    column: u32,
    /// Its bytes, where the table is a text.
    bytes: Range<usize>,
    personal: Option<Personal>,
}

fn of_sheets(sheets: Vec<Sheet>, path: String, rules: &Rules) -> Table {
    let mut table = Table { path, sheet: None, rows: Vec::new(), personal: Vec::new() };
    let mut most = None;
    for sheet in sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()) {
        let row = |(row, cells): (u32, BTreeMap<u32, workbook::Cell>)| {
            let cell = |(column, cell): (u32, workbook::Cell)| Written {
                text: cell.shown(),
                row: row + 1,
                column,
                bytes: 0..0,
                personal: None,
            };
            cells.into_iter().map(cell).collect()
        };
        let mut rows: Vec<Vec<Written>> = sheet.rows.into_iter().map(row).collect();
        let (known, top) = judge(&mut rows, rules);
        let rows = cells(rows, top, (None, Some(&sheet.name)), &mut table.personal);
        if most.is_none_or(|most| known > most) {
            (most, table.sheet, table.rows) = (Some(known), Some(sheet.name), rows);
        }
    }
    table
}

fn of_text(text: &str, path: String, rules: &Rules, sources: &mut Sources) -> Result<Table, TableFault> {
    let (mut line, mut counted) = (1, 0);
    let mut rows: Vec<Vec<Written>> = Vec::new();
    for record in records(text, rules, CELLS).ok_or(TableFault::TooManyCells(CELLS))? {
        let cell = |(column, (content, bytes)): (u32, (String, Range<usize>))| {
            let breaks = text.as_bytes()[counted..bytes.start].iter().filter(|byte| **byte == b'\n');
            line += offset(breaks.count());
            counted = bytes.start;
            Written { text: content, row: line, column, bytes, personal: None }
        };
        let row: Vec<Written> = (0..).zip(record).map(cell).collect();
        if row.iter().any(|cell| !cell.text.trim().is_empty()) {
            rows.push(row);
        }
    }
    let (_, top) = judge(&mut rows, rules);
    let mut shown = text.as_bytes().to_vec();
    for Written { bytes, .. } in rows.iter().flatten().filter(|cell| cell.personal.is_some()) {
        shown[bytes.clone()].copy_from_slice(masked(&text[bytes.clone()]).as_bytes());
    }
    let source = sources.add(path.clone(), String::from_utf8(shown).expect("whole cells were replaced"));
    let mut table = Table { path, sheet: None, rows: Vec::new(), personal: Vec::new() };
    table.rows = cells(rows, top, (Some(source), None), &mut table.personal);
    Ok(table)
}

/// Finds the row of headings and what of persons the cells hold. Returns how many headings are known, and which
/// row has them.
fn judge(rows: &mut [Vec<Written>], rules: &Rules) -> (usize, usize) {
    let (known, top) = heading(rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str())), rules);
    let headings = rows.get(top).into_iter().flatten();
    let telephones = headings.filter(|cell| is_of_telephones(&cell.text)).map(|cell| cell.column);
    let telephones: BTreeSet<u32> = telephones.collect();
    for (index, row) in rows.iter_mut().enumerate() {
        for cell in row {
            let digits = cell.text.bytes().filter(u8::is_ascii_digit).count();
            let listed = index > top && digits >= DIGITS && telephones.contains(&cell.column);
            cell.personal = personal(&cell.text).or(listed.then_some(Personal::Telephone));
        }
    }
    (known, top)
}

/// The cells from the headings on; where personal data stands, above them too, is noted.
fn cells(
    rows: Vec<Vec<Written>>,
    top: usize,
    (source, sheet): (Option<SourceId>, Option<&str>),
    personal: &mut Vec<(Personal, At, Spot)>,
) -> Vec<Vec<Cell>> {
    let mut read: Vec<Vec<Cell>> = Vec::with_capacity(rows.len());
    for (index, row) in rows.into_iter().enumerate() {
        let mut cells = Vec::with_capacity(row.len());
        for cell in row {
            let Range { start, end } = cell.bytes;
            let span = source.map(|source| Span { source, start: offset(start), end: offset(end) });
            let at = At { span, row: cell.row, column: cell.column };
            if let Some(kind) = cell.personal {
                let heading = read.first().and_then(|cells: &Vec<Cell>| cells.get(cell.column as usize));
                personal.push((kind, at, spot(sheet, at, heading.map(|cell| cell.text.as_str()))));
            }
            let text = cell.text.trim();
            let mut hasher = DefaultHasher::new();
            text.to_lowercase().hash(&mut hasher);
            let shown = if cell.personal.is_some() { masked(text) } else { text.to_owned() };
            cells.push(Cell { text: shown, identity: hasher.finish(), at });
        }
        if index >= top {
            read.push(cells);
        }
    }
    read
}

/// The same number of bytes and lines, without what they say.
fn masked(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { '#' }).collect()
}
