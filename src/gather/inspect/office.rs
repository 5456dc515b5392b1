//! Archives: which office file one is, whether it can be opened, what it would unpack to, and its own date.
//! Only the directory and the few lines of metadata are read.

use std::fs::File;
use std::io::{BufReader, Read, Seek};

use jiff::civil::Date;
use memchr::memmem;
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;
use zip::read::HasZipMetadata;

use super::Inside;
use crate::gather::limited::LimitedReader;
use crate::problem::Kind;

/// Bytes read of an archive: room for a directory of some thirty thousand entries.
const READ_LIMIT: u64 = 4 << 20;
/// Bytes of metadata, or of the list of parts, that are unpacked.
const METADATA: u64 = 1 << 20;
/// What no office document unpacks to.
const UNPACKED: u64 = 1 << 30;
/// Up to here any ratio is harmless; beyond it, a hundredfold is no document.
const HARMLESS: u64 = 64 << 20;

/// What an archive of `size` bytes is, what is wrong with it, and its own date.
pub(super) fn look(file: &File, size: u64) -> (Kind, Inside, Option<Date>) {
    let limited = LimitedReader::new(file, READ_LIMIT);
    let Ok(mut archive) = ZipArchive::new(BufReader::with_capacity(16 << 10, limited)) else {
        return (Kind::Zip, Inside::ArchiveDamaged, None);
    };
    let declared = (0..archive.len())
        .filter_map(|index| archive.by_index_data(index).ok())
        .fold(0_u64, |sum, entry| sum.saturating_add(entry.get_metadata().uncompressed_size));
    let bomb = declared > UNPACKED || (declared > HARMLESS && declared / 100 > size);
    // OpenDocument says what it is in one word; the packages of Office list what each of their parts is, by
    // whatever names those go.
    let (kind, metadata) = match unpack(&mut archive, "mimetype").as_deref().and_then(opendocument) {
        Some(kind) => (kind, "meta.xml"),
        None => match unpack(&mut archive, "[Content_Types].xml").as_deref().and_then(main_part) {
            Some(kind) => (kind, "docProps/core.xml"),
            None => (Kind::Zip, ""),
        },
    };
    if bomb {
        return (kind, Inside::ArchiveBomb, None);
    }
    let made = unpack(&mut archive, metadata).and_then(|text| latest(&text));
    (kind, Inside::Plain, made)
}

/// The kind of an `OpenDocument` file; a template's is named after it.
fn opendocument(mimetype: &[u8]) -> Option<Kind> {
    let kind = mimetype.strip_prefix(b"application/vnd.oasis.opendocument.")?;
    let kinds = [
        (&b"spreadsheet"[..], Kind::OpenSheet),
        (b"text", Kind::Other("odt")),
        (b"presentation", Kind::Other("odp")),
    ];
    kinds.into_iter().find(|(name, _)| kind.starts_with(name)).map(|(_, kind)| kind)
}

/// The kind of a package by its main part: of documents and templates, with macros and without.
fn main_part(types: &[u8]) -> Option<Kind> {
    // In UTF-16 each of these letters has a byte of zero beside it.
    let types: Vec<u8> = types.iter().copied().filter(|byte| *byte != 0).collect();
    let main = types.split(|byte| matches!(byte, b'"' | b'\'')).find(|text| text.ends_with(b".main+xml"))?;
    let kinds = [
        (&b"wordprocessingml"[..], Kind::Word),
        (b"ms-word", Kind::Word),
        (b"spreadsheetml", Kind::Excel),
        (b"ms-excel", Kind::Excel),
        (b"presentationml", Kind::PowerPoint),
        (b"ms-powerpoint", Kind::PowerPoint),
    ];
    kinds.into_iter().find(|(name, _)| memmem::find(main, name).is_some()).map(|(_, kind)| kind)
}

fn unpack<R: Read + Seek>(archive: &mut ZipArchive<R>, name: &str) -> Option<Vec<u8>> {
    let index =
        archive.file_names().position(|known| known.is_ok_and(|known| known.eq_ignore_ascii_case(name)))?;
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
