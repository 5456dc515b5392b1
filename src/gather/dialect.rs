//! How a table is written as text: its encoding, what parts its cells, and which of its rows has the headings.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use csv_core::{ReadFieldResult, ReaderBuilder};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::model::survey::Rules;
use crate::problem::TableFault;

/// Rows among which the headings are looked for: a title and remarks may stand above them.
const TOP: usize = 20;

/// The text of a table, whatever program wrote it: what Excel calls Unicode text is UTF-16, and its plain CSV
/// has the letters of Windows.
pub(super) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, TableFault> {
    let unmarked = match bytes {
        [_, 0, second, 0, ..] if *second != 0 => UTF_16LE,
        [0, _, 0, second, ..] if *second != 0 => UTF_16BE,
        _ => UTF_8,
    };
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((unmarked, 0));
    let bytes = &bytes[mark..];
    if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        return Ok(text);
    }
    // Beside letters of UTF-8, what is none is a fault, and so is what no text holds.
    let letters = encoding == UTF_8 && bytes.utf8_chunks().all(|chunk| chunk.valid().is_ascii());
    let controls = bytes.iter().any(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31));
    if !letters || controls {
        return Err(TableFault::NotText);
    }
    Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0)
}

/// The cells of a row: what each holds, and its bytes.
pub(super) type Record = Vec<(String, Range<usize>)>;

/// The rows of a text; `None` when they have more cells than the limit.
pub(super) fn records(text: &str, rules: &Rules, limit: usize) -> Option<Vec<Record>> {
    let first = text.lines().next().unwrap_or_default().trim_matches('"').as_bytes();
    // Excel's own word on the first line, which may have been filled up with empty cells.
    if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator, rest @ ..] = first
        && rest.iter().all(|byte| b",;\t|\"".contains(byte))
    {
        let below = text.find('\n').map_or(text.len(), |end| end + 1);
        return parted(text, below, *separator, usize::MAX, limit);
    }
    // What finds the most headings, and then what parts the most rows alike.
    let rate = |separator: &u8| {
        let rows = parted(text, 0, *separator, TOP, limit).unwrap_or_default();
        let (known, heading) =
            heading(rows.iter().map(|row| row.iter().map(|(text, _)| text.as_str())), rules);
        let width = rows.get(heading).map_or(0, Vec::len);
        let alike = rows.iter().filter(|row| row.len() == width).count();
        (known, if width > 1 { alike * width } else { 0 })
    };
    let separator = [b'|', b'\t', b';', b','].into_iter().max_by_key(rate)?;
    parted(text, 0, separator, usize::MAX, limit)
}

/// How many headings are known in the row that has most of them, and which row that is; where none is known,
/// the first that is no title.
pub(super) fn heading<'a>(
    rows: impl Iterator<Item = impl Iterator<Item = &'a str>>,
    rules: &Rules,
) -> (usize, usize) {
    let rated = rows.take(TOP).enumerate().map(|(index, row)| {
        let filled: Vec<&str> = row.filter(|text| !text.trim().is_empty()).collect();
        let known: BTreeSet<String> = filled.iter().filter_map(|text| rules.column(text)).collect();
        (known.len(), filled.len().min(2), Reverse(index))
    });
    rated.max().map_or((0, 0), |(known, _, Reverse(index))| (known, index))
}

/// At most so many rows of a text from a byte on.
fn parted(text: &str, from: usize, separator: u8, most: usize, limit: usize) -> Option<Vec<Record>> {
    let bytes = text.as_bytes();
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    // A field never holds more than the text; the reader wants a little room at the end.
    let mut buffer = vec![0; bytes.len() + 8];
    let (mut records, mut record) = (Vec::new(), Vec::new());
    let (mut at, mut start, mut filled, mut cells) = (from, from, 0, 0);
    while records.len() < most {
        let (result, read, written) = reader.read_field(&bytes[at..], &mut buffer[filled..]);
        at += read;
        filled += written;
        match result {
            ReadFieldResult::InputEmpty => {}
            ReadFieldResult::OutputFull | ReadFieldResult::End => break,
            ReadFieldResult::Field { record_end } => {
                cells += 1;
                if cells > limit {
                    return None;
                }
                let content = String::from_utf8_lossy(&buffer[..filled]).into_owned();
                record.push((content, extent(bytes, start..at, separator)));
                (start, filled) = (at, 0);
                if record_end {
                    records.push(std::mem::take(&mut record));
                }
            }
        }
    }
    Some(records)
}

/// The bytes of a field, without the line breaks before it and what ended it.
fn extent(bytes: &[u8], read: Range<usize>, separator: u8) -> Range<usize> {
    let breaks = |byte: &&u8| matches!(byte, b'\r' | b'\n');
    let start = read.start + bytes[read.clone()].iter().take_while(breaks).count();
    let ended = bytes[start..read.end].last().is_some_and(|last| *last == separator || breaks(&last));
    start..read.end - usize::from(ended)
}
