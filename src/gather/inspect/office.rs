//! Archives: which office file one is, whether it can be opened, what it would unpack to, and its own date.
//! Only the directory and the few lines of metadata are read.

use std::cell::Cell;
use std::fs::File;
use std::io::{BufReader, Read, Seek};
use std::rc::Rc;

use jiff::civil::Date;
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;
use zip::read::HasZipMetadata;

use super::ArchiveFault;
use crate::gather::limited::LimitedReader;
use crate::problem::Kind;

/// Bytes read of an archive: room for a directory of some thirty thousand entries.
const READ_LIMIT: u64 = 4 << 20;
/// Bytes of metadata that are unpacked.
const METADATA: u64 = 64 << 10;
/// What no office document unpacks to.
const UNPACKED: u64 = 1 << 30;
/// Up to here any ratio is harmless; beyond it, a hundredfold is no document.
const HARMLESS: u64 = 64 << 20;

/// What an archive of `size` bytes is, what is wrong with it, and its own date.
pub(super) fn look(file: &File, size: u64) -> (Kind, Option<ArchiveFault>, Option<Date>) {
    let limited = LimitedReader::new(file, &Rc::new(Cell::new(READ_LIMIT)));
    let Ok(mut archive) = ZipArchive::new(BufReader::with_capacity(16 << 10, limited)) else {
        return (Kind::Zip, Some(ArchiveFault::Damaged), None);
    };
    let declared = (0..archive.len())
        .filter_map(|index| archive.by_index_data(index).ok())
        .fold(0_u64, |sum, entry| sum.saturating_add(entry.get_metadata().uncompressed_size));
    let bomb = declared > UNPACKED || (declared > HARMLESS && declared / 100 > size);
    let holds = |name: &str| archive.index_for_name_raw(name.as_bytes()).is_some();
    // The main part's name is the program's choice (`word/document2.xml`), and some write `\` for `/`.
    let folder = |name: &str| {
        archive
            .file_names()
            .filter_map(Result::ok)
            .any(|path| path.strip_prefix(name).is_some_and(|rest| rest.starts_with(['/', '\\'])))
    };
    let office = [("word", Kind::Word), ("xl", Kind::Excel), ("ppt", Kind::PowerPoint)];
    let (kind, metadata) = if let Some((_, kind)) = office.into_iter().find(|(name, _)| folder(name)) {
        (kind, "docProps/core.xml")
    } else if holds("mimetype") && holds("content.xml") {
        let kind = match unpack(&mut archive, "mimetype").as_deref() {
            Some(b"application/vnd.oasis.opendocument.spreadsheet") => Kind::OpenSheet,
            Some(b"application/vnd.oasis.opendocument.text") => Kind::Other("odt"),
            Some(b"application/vnd.oasis.opendocument.presentation") => Kind::Other("odp"),
            _ => Kind::Zip,
        };
        (kind, "meta.xml")
    } else {
        (Kind::Zip, "")
    };
    if bomb {
        return (kind, Some(ArchiveFault::Bomb), None);
    }
    let made = unpack(&mut archive, metadata).and_then(|text| latest(&text));
    (kind, None, made)
}

fn unpack<R: Read + Seek>(archive: &mut ZipArchive<R>, name: &str) -> Option<Vec<u8>> {
    let index = archive.index_for_name_raw(name.as_bytes())?;
    let mut text = Vec::new();
    archive.by_index(index).ok()?.take(METADATA).read_to_end(&mut text).ok()?;
    Some(text)
}

/// The latest day among when a document was made and changed.
fn latest(text: &[u8]) -> Option<Date> {
    let mut reader = Reader::from_reader(text);
    let mut buffer = Vec::new();
    let mut dated = false;
    let mut latest = None;
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => {
                let name = tag.local_name();
                dated = matches!(name.as_ref(), "created" | "modified" | "creation-date" | "date");
            }
            Ok(Event::Text(text)) if dated => latest = latest.max(super::day(text.as_ref().as_bytes())),
            Ok(Event::End(_)) => dated = false,
            Ok(Event::Eof) | Err(_) => return latest,
            Ok(_) => {}
        }
        buffer.clear();
    }
}
