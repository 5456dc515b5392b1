//! Tables that people fill in (CSV, XLSX): every cell with its place. Personal data in them is masked before
//! anything else sees it, so that no message can repeat it.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::path::Path;

use csv_core::{ReadFieldResult, ReaderBuilder};

use super::workbook::{self, Sheet};
use crate::base::source::{Sources, Span};
use crate::base::survey::{At, Personal, Spot, personal, spot};
use crate::base::{lfs, path};
use crate::problem::TableFault;
use crate::world::files::{self, FILE_LIMIT, Opened};
use crate::world::root::{Refusal, Root};

/// Cells that a table may have.
pub const CELLS: usize = 500_000;

#[derive(Debug)]
pub struct Table {
    /// What messages call its file.
    pub path: String,
    /// The sheet, where it is a workbook: the first that holds anything.
    pub sheet: Option<String>,
    /// Its rows with something in them.
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

/// The table in a file of a workspace.
pub(super) fn inside(root: &Root, name: &str, sources: &mut Sources) -> Result<Table, TableFault> {
    let opened = root.file(name).map_err(|refusal| match refusal {
        Refusal::Outside => TableFault::Outside,
        Refusal::Absent(reason) | Refusal::Unreadable(reason) => TableFault::Read(reason),
    });
    read(opened?, root.shown(name), sources)
}

/// The table in a file that the command line names.
pub fn named(path: &Path, sources: &mut Sources) -> Result<Table, TableFault> {
    read(files::open(path).map_err(TableFault::Read)?, path::shown(path), sources)
}

fn read(opened: Opened, shown: String, sources: &mut Sources) -> Result<Table, TableFault> {
    if !is_table(&shown) {
        return Err(TableFault::Type);
    }
    let bytes = opened.bytes().map_err(TableFault::Read)?;
    of(&bytes.ok_or(TableFault::TooLarge(FILE_LIMIT))?, shown, sources)
}

pub fn of(bytes: &[u8], path: String, sources: &mut Sources) -> Result<Table, TableFault> {
    if lfs::is_meant(bytes) {
        return Err(TableFault::Elsewhere);
    }
    let table = if path::extension(&path) == "xlsx" {
        of_sheets(workbook::sheets(bytes)?, path)
    } else {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).map_err(|_| TableFault::NotUtf8)?;
        of_text(text, path, sources)?
    };
    // Each row has the columns of the heading, whatever stands in it.
    let most = if table.sheet.is_some() { workbook::CELLS } else { CELLS };
    match table.rows.as_slice() {
        // A heading alone says as little.
        [] | [_] => Err(TableFault::Empty),
        [heading, ..] if table.rows.len().saturating_mul(heading.len()) > most => {
            Err(TableFault::TooManyCells(most))
        }
        _ => Ok(table),
    }
}

fn of_sheets(sheets: Vec<Sheet>, path: String) -> Table {
    let mut table = Table { path, sheet: None, rows: Vec::new(), personal: Vec::new() };
    for sheet in sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()) {
        let mut rows = Vec::with_capacity(sheet.rows.len());
        for (row, cells) in sheet.rows {
            let mut read = Vec::with_capacity(cells.len());
            for (column, cell) in cells {
                let at = At { span: None, row: row + 1, column };
                let shown = cell.shown();
                let kind = personal(&shown);
                let found = kind.map(|kind| (kind, at, spot(Some(&sheet.name), at, None)));
                table.personal.extend(found);
                read.push(cell_of(&shown, kind, at));
            }
            rows.push(read);
        }
        if table.sheet.is_none() {
            table.sheet = Some(sheet.name);
            table.rows = rows;
        }
    }
    table
}

fn of_text(text: &str, path: String, sources: &mut Sources) -> Result<Table, TableFault> {
    let records = records(text).ok_or(TableFault::TooManyCells(CELLS))?;
    let mut shown = text.as_bytes().to_vec();
    for (_, _, range) in records.iter().flatten().filter(|(_, kind, _)| kind.is_some()) {
        shown[range.clone()].copy_from_slice(masked(&text[range.clone()]).as_bytes());
    }
    let shown = String::from_utf8(shown).expect("whole cells were replaced");
    let source = sources.add(path.clone(), shown);
    let mut table = Table { path, sheet: None, rows: Vec::new(), personal: Vec::new() };
    let (mut line, mut counted) = (1_u32, 0);
    for record in records {
        let mut cells = Vec::with_capacity(record.len());
        for (column, (content, kind, range)) in (0_u32..).zip(record) {
            let breaks = text.as_bytes()[counted..range.start].iter().filter(|byte| **byte == b'\n').count();
            line += number(breaks);
            counted = range.start;
            let span = Span { source, start: number(range.start), end: number(range.end) };
            let at = At { span: Some(span), row: line, column };
            if let Some(kind) = kind {
                let headings: Option<&Vec<Cell>> = table.rows.first();
                let heading = headings.and_then(|cells| cells.get(column as usize));
                table.personal.push((kind, at, spot(None, at, heading.map(|cell| cell.text.as_str()))));
            }
            cells.push(cell_of(&content, kind, at));
        }
        if cells.iter().any(|cell| !cell.text.is_empty()) {
            table.rows.push(cells);
        }
    }
    Ok(table)
}

fn number(bytes: usize) -> u32 {
    u32::try_from(bytes).expect("no more than the limit's bytes")
}

fn cell_of(text: &str, kind: Option<Personal>, at: At) -> Cell {
    let text = text.trim();
    let mut hasher = DefaultHasher::new();
    text.to_lowercase().hash(&mut hasher);
    let shown = if kind.is_some() { masked(text) } else { text.to_owned() };
    Cell { text: shown, identity: hasher.finish(), at }
}

/// The same number of bytes and lines, without what they say.
fn masked(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { '#' }).collect()
}

/// The cells of a row as they stand in a text: what each holds, whether that is personal data, and its bytes.
type Record = Vec<(String, Option<Personal>, Range<usize>)>;

/// Its records; `None` when there are more than the limit.
fn records(text: &str) -> Option<Vec<Record>> {
    let bytes = text.as_bytes();
    let delimiter = delimiter(text);
    let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
    // A field never holds more than the text; the reader wants a little room at the end.
    let mut buffer = vec![0; bytes.len() + 8];
    let (mut records, mut record) = (Vec::new(), Vec::new());
    let (mut at, mut start, mut filled, mut cells) = (0, 0, 0, 0);
    loop {
        let (result, read, written) = reader.read_field(&bytes[at..], &mut buffer[filled..]);
        at += read;
        filled += written;
        match result {
            ReadFieldResult::InputEmpty => {}
            ReadFieldResult::OutputFull | ReadFieldResult::End => return Some(records),
            ReadFieldResult::Field { record_end } => {
                cells += 1;
                if cells > CELLS {
                    return None;
                }
                let content = String::from_utf8_lossy(&buffer[..filled]).into_owned();
                let kind = personal(&content);
                record.push((content, kind, extent(bytes, start..at, delimiter)));
                (start, filled) = (at, 0);
                if record_end {
                    records.push(std::mem::take(&mut record));
                }
            }
        }
    }
}

/// The bytes of a field, without the line breaks before it and what ended it.
fn extent(bytes: &[u8], read: Range<usize>, delimiter: u8) -> Range<usize> {
    let breaks = |byte: &&u8| matches!(byte, b'\r' | b'\n');
    let start = read.start + bytes[read.clone()].iter().take_while(breaks).count();
    let ended = bytes[start..read.end].last().is_some_and(|last| *last == delimiter || breaks(&last));
    start..read.end - usize::from(ended)
}

/// Spreadsheets with a decimal comma part cells by semicolons: what there is more of in the heading.
fn delimiter(text: &str) -> u8 {
    let heading = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |wanted: u8| heading.bytes().filter(|byte| *byte == wanted).count();
    if count(b';') > count(b',') { b';' } else { b',' }
}
