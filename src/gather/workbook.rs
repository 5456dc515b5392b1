//! Workbooks (XLSX) that people send back: the cells of every sheet, within limits on what may be unpacked.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read, Write};
use std::path::Path;

use calamine::DataType as _;
use calamine::{DataRef, ExcelDateTime, Hyperlink, Reader, Xlsx, XlsxError, XlsxFormulaMetadata};
use jiff::civil::Date;
use memchr::memmem;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{caught::caught, limited::LimitedReader};
use crate::problem::TableFault;
use crate::world::files;

/// Bytes that a workbook may have.
const PACKED: u64 = 16 << 20;
/// Bytes that all of its parts may have, unpacked.
const UNPACKED: u64 = 64 << 20;
const PARTS: usize = 1_000;
/// Cells that are read of all sheets.
pub(super) const CELLS: usize = 1_000_000;
/// Rows with something in them that all sheets may have.
const ROWS: usize = 100_000;
/// Rows and columns of the largest sheet that there is.
const SHEET: (u32, u32) = (1 << 20, 1 << 14);
/// How often the bytes of a workbook are read, its directory and each part once: more is another part of
/// every sheet.
const TIMES: u64 = 4;
/// Bytes that a directory is looked for in.
const DIRECTORY: u64 = 1 << 20;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    /// A number, in decimal digits with a point.
    Number(String),
    /// A day; the time of day is dropped.
    Day(Date),
    /// Words that lead to an address.
    Link(String, String),
    /// A formula whose result nobody has worked out: programs that only write workbooks leave it to Excel.
    Formula(String),
    /// Anything else, as people see it: a truth value, a time, an error.
    Other(String),
}

/// A sheet: its cells by row and column, both from 0.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub name: String,
    /// Its cells with something in them.
    pub rows: BTreeMap<u32, BTreeMap<u32, Cell>>,
}

/// The sheets of a workbook, hidden ones too.
pub fn workbook(path: &Path) -> Result<Vec<Sheet>, TableFault> {
    let bytes = files::open(path).map_err(TableFault::Read)?.bytes(PACKED);
    sheets(&bytes.ok().flatten().ok_or(TableFault::Workbook)?)
}

/// The same for bytes in memory.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, TableFault> {
    let read = |bytes: &[u8]| caught(|| cells(bytes)).unwrap_or(Err(TableFault::Workbook));
    if !caught(|| unpacks_within_limits(bytes)).unwrap_or(false) {
        return Err(TableFault::Workbook);
    }
    match read(bytes) {
        // How large a sheet says that it is may be wrong, and then no cell of it would be read.
        Err(fault @ (TableFault::Workbook | TableFault::Sheet(_))) => {
            caught(|| unmeasured(bytes)).flatten().map_or(Err(fault), |bytes| read(&bytes))
        }
        read => read,
    }
}

/// A workbook whose sheets do not say how large they are; none where no sheet said so.
fn unmeasured(bytes: &[u8]) -> Option<Vec<u8>> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut is_measured = false;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).ok()?;
        let name = part.name().ok()?.into_owned();
        let mut text = Vec::new();
        part.read_to_end(&mut text).ok()?;
        let measure = memmem::find(&text, b"<dimension ").or_else(|| memmem::find(&text, b":dimension "));
        if let Some(start) = measure.filter(|_| name.contains("sheets/")) {
            let start = memchr::memrchr(b'<', &text[..=start])?;
            let end = start + memchr::memchr(b'>', &text[start..])?;
            text[start..=end].fill(b' ');
            is_measured = true;
        }
        written.start_file(name, options).ok()?;
        written.write_all(&text).ok()?;
    }
    let written = written.finish().ok()?.into_inner();
    is_measured.then_some(written)
}

fn cells(bytes: &[u8]) -> Result<Vec<Sheet>, TableFault> {
    // Many sheets may name one part.
    let limit = bytes.len() as u64 * TIMES + DIRECTORY;
    let file = LimitedReader::new(Cursor::new(bytes), limit);
    let mut workbook = Xlsx::new(file).map_err(|_| TableFault::Workbook)?;
    let (mut left, mut rows_left) = (CELLS, ROWS);
    let mut sheets = Vec::new();
    if workbook.sheet_names().len() > PARTS {
        return Err(TableFault::Workbook);
    }
    for name in workbook.sheet_names() {
        let unreadable = |_: XlsxError| TableFault::Sheet(name.clone());
        let links = workbook.hyperlinks_by_sheet_name(&name).map_err(unreadable)?;
        let mut links: BTreeMap<(u32, u32), String> = links.into_iter().filter_map(address).collect();
        let mut rows: BTreeMap<u32, BTreeMap<u32, Cell>> = BTreeMap::new();
        let mut cells = match workbook.worksheet_cells_reader(&name) {
            Ok(cells) => cells,
            // A drawing or a macro sheet holds no cells.
            Err(XlsxError::NotAWorksheet(kind)) if kind != "worksheet" => continue,
            Err(fault) => return Err(unreadable(fault)),
        };
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(unreadable)? {
            left = left.checked_sub(1).ok_or(TableFault::Workbook)?;
            let (row, column) = cell.pos;
            if row >= SHEET.0 || column >= SHEET.1 {
                return Err(TableFault::Workbook);
            }
            let formula = match cell.formula {
                Some(
                    XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. },
                ) => Some(formula),
                // One that repeats another.
                Some(_) => Some(String::new()),
                None => None,
            };
            let address = links.remove(&cell.pos).or_else(|| linked(formula.as_deref()?));
            let read = match (read(&cell.value), address, formula) {
                (Some(Cell::Text(text)), Some(address), _) => Some(Cell::Link(text, address)),
                (None, _, Some(formula)) if !matches!(cell.value, DataRef::String(_)) => {
                    Some(Cell::Formula(formula))
                }
                (read, ..) => read,
            };
            if let Some(cell) = read {
                let known = rows.len();
                rows.entry(row).or_default().insert(column, cell);
                let new = rows.len() - known;
                rows_left = rows_left.checked_sub(new).ok_or(TableFault::TooManyRows(ROWS))?;
            }
        }
        sheets.push(Sheet { name, rows });
    }
    Ok(sheets)
}

/// The cell of a link and where it leads; Excel keeps what stands behind `#` apart.
fn address(link: Hyperlink) -> Option<((u32, u32), String)> {
    let place = link.location.map_or_else(String::new, |place| format!("#{place}"));
    Some((link.range.start, link.target? + &place))
}

/// The address that `HYPERLINK("…","…")` leads to.
fn linked(formula: &str) -> Option<String> {
    let rest = formula.trim_start_matches(['=', ' ']).strip_prefix("HYPERLINK(")?;
    let (address, _) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    Some(address.to_owned())
}

/// Whether a workbook holds what no cell does: notes, pictures, drawings, or addresses behind texts. None of
/// ours does.
pub fn has_more_than_cells(path: &Path) -> bool {
    let holds_more = || {
        let Ok(opened) = files::open(path) else { return false };
        let Ok(mut archive) = ZipArchive::new(opened.file) else { return false };
        (0..archive.len()).any(|index| {
            let Ok(part) = archive.by_index(index) else { return true };
            let name = part.name().map(|name| name.to_lowercase()).unwrap_or_default();
            let more = ["comment", "/media/", "/drawings/", "/embeddings/", "/charts/"];
            let mut text = Vec::new();
            more.iter().any(|part| name.contains(part))
                || (name.starts_with("xl/worksheets/")
                    && part.take(UNPACKED).read_to_end(&mut text).is_ok()
                    && memmem::find(&text, b"<hyperlink").is_some())
        })
    };
    caught(holds_more).unwrap_or(true)
}

/// Whether every part really unpacks to no more than all together may have, whatever sizes are declared.
fn unpacks_within_limits(bytes: &[u8]) -> bool {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    let parts = archive.len();
    let mut take = |left: u64, index| {
        let part = archive.by_index(index).ok()?;
        left.checked_sub(io::copy(&mut part.take(left + 1), &mut io::sink()).ok()?)
    };
    parts <= PARTS && (0..parts).try_fold(UNPACKED, &mut take).is_some()
}

fn read(value: &DataRef) -> Option<Cell> {
    match value {
        DataRef::Int(number) => Some(Cell::Number(number.to_string())),
        DataRef::Float(number) => Some(Cell::Number(decimal(*number))),
        DataRef::String(_) | DataRef::SharedString(_) => {
            let text = value.get_string().filter(|text| !text.trim().is_empty());
            text.map(|text| Cell::Text(text.to_owned()))
        }
        DataRef::Bool(truth) => Some(Cell::Other(truth.to_string().to_uppercase())),
        DataRef::DateTime(time) => Some(day(*time)),
        DataRef::DateTimeIso(text) => {
            let day = text.get(..10).and_then(|day| day.parse().ok());
            Some(day.map_or_else(|| Cell::Other(text.clone()), Cell::Day))
        }
        DataRef::DurationIso(text) => Some(Cell::Other(text.clone())),
        DataRef::Error(error) => Some(Cell::Other(error.to_string())),
        DataRef::Empty => None,
    }
}

/// The number that people see: workbooks hold binary numbers and show fifteen digits of them.
fn decimal(number: f64) -> String {
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    shown.to_string()
}

fn day(time: ExcelDateTime) -> Cell {
    let number = time.as_f64();
    // Days that a workbook knows: from 1900 to 9999; what is less than a day is a time.
    if time.is_duration() || !(1.0..2_958_466.0).contains(&number) {
        return Cell::Other(decimal(number));
    }
    let (year, month, day, ..) = time.to_ymd_hms_milli();
    let part = |part: u8| i8::try_from(part).unwrap_or(0);
    let year = i16::try_from(year).unwrap_or(0);
    Date::new(year, part(month), part(day)).map_or_else(|_| Cell::Other(decimal(number)), Cell::Day)
}

impl Cell {
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Number(text) | Self::Link(text, _) | Self::Other(text) => text.clone(),
            Self::Formula(formula) => format!("={formula}"),
            Self::Day(day) => day.to_string(),
        }
    }
}
