//! What a document is by its own bytes: its kind, what is wrong inside, the date that it bears, its hash.
//!
//! The crates that know the formats are given bounded pieces only, and no more of a file is read than is
//! needed: its beginning, all of a PDF or a picture up to a limit, the directory of an archive. What is hashed
//! anyway is read once for both.

pub(super) mod line_ends;
mod office;
pub mod pdf;
mod picture;

use std::fs::File;
use std::io::{self, Read};
use std::sync::Mutex;

use jiff::civil::Date;

use super::caught::caught;
use crate::base::dated;
use crate::base::lfs::{self, Pointer};
use crate::problem::{Kind, Unseen};
use crate::world::files::{Passing, sum};
use crate::world::git::{self, StandIn};

/// Bytes of a PDF or a picture that is looked into.
pub const WHOLE_LIMIT: u64 = 32 << 20;

/// The first bytes of a file, which tell what it is.
const HEAD: usize = 64 << 10;
/// Files larger than this are held in memory one at a time, however many threads there are.
const LARGE: u64 = 4 << 20;
static LARGE_ONE: Mutex<()> = Mutex::new(());

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    pub size: u64,
    /// What it is; `None` when nobody asked, or it could not be read.
    pub kind: Option<Kind>,
    pub inside: Inside,
    /// The latest date that it gives for itself.
    pub made: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inside {
    /// Nothing was looked for, or nothing is wrong.
    Plain,
    Unseen(Unseen),
    PdfEncrypted,
    /// It breaks off, or its objects or pages cannot be read.
    PdfDamaged,
    PdfWithoutPages,
    PdfWithoutText,
    /// A picture of this width and height.
    Picture(u64, u64),
    /// A picture that ends early, or whose rest was never written.
    PictureDamaged,
    /// An archive, as an office file is, that cannot be read.
    ArchiveDamaged,
    /// One that would unpack to far more than any document holds.
    ArchiveBomb,
}

#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub(super) facts: bool,
    pub(super) hash: bool,
}

/// What was seen of a file; hashes are in lowercase hexadecimal.
pub(super) struct Seen {
    pub(super) facts: Facts,
    /// The hash of its beginning, up to [`HEAD`] bytes.
    pub(super) head: String,
    /// The hash of all of it, where that was asked for or its beginning is all of it.
    pub(super) whole: Option<String>,
}

/// Facts that say nothing but the size.
pub(super) const fn unseen(size: u64) -> Facts {
    Facts { size, kind: None, inside: Inside::Plain, made: None }
}

/// Looks at a file of `size` bytes. `buffer` serves one file after the other.
pub(super) fn examine(file: &mut File, size: u64, asked: Asked, buffer: &mut Vec<u8>) -> io::Result<Seen> {
    let mut facts = unseen(size);
    buffer.clear();
    (&*file).take(HEAD as u64).read_to_end(buffer)?;
    let head = sum(buffer).sha256;
    let mut large = None;
    let (stand_in, pointer) = (StandIn::of(buffer), lfs::is_meant(buffer).then(|| Pointer::of(buffer)));
    if let Some(stand_in) = &stand_in {
        facts.inside = Inside::Unseen(Unseen::TooLarge(stand_in.limit));
        if asked.facts && stand_in.readable {
            // The first bytes of the document stand there: all that is looked into, but for these two.
            buffer.drain(..git::HEAD);
            (&*file).take(git::HEAD as u64).read_to_end(buffer)?;
            let kind = sniff(buffer);
            if is_read_whole(kind) {
                facts.kind = Some(kind);
            } else if kind != Kind::Zip {
                // Which office file an archive is stands at its end.
                facts = looked(file, kind, buffer, size);
            }
        }
    } else if let Some(pointer) = &pointer {
        facts.size = pointer.as_ref().map_or(size, |pointer| pointer.size);
        facts.inside = Inside::Unseen(Unseen::Elsewhere);
    } else if asked.facts {
        let kind = sniff(buffer);
        let whole = if is_read_whole(kind) && size <= WHOLE_LIMIT { size } else { 0 };
        large = (whole > LARGE).then(|| LARGE_ONE.lock());
        let more = whole.saturating_sub(HEAD as u64);
        buffer.reserve(usize::try_from(more).unwrap_or(0));
        (&*file).take(more).read_to_end(buffer)?;
        facts = looked(file, kind, buffer, size);
    }
    let whole = match (stand_in, pointer) {
        // The document's, whatever the pointer's is.
        (_, Some(pointer)) => pointer.map(|pointer| pointer.sha256),
        (None, _) if size <= HEAD as u64 => Some(head.clone()),
        _ if !asked.hash => None,
        // The document stays in the repository.
        (Some(stand_in), _) => Some(stand_in.sha256()?),
        (None, _) => {
            io::Seek::seek(file, io::SeekFrom::Start(buffer.len() as u64))?;
            Some(Passing::new(buffer.chain(file)).drained()?.sha256)
        }
    };
    if buffer.capacity() as u64 > LARGE {
        *buffer = Vec::new();
    }
    drop(large);
    Ok(Seen { facts, head, whole })
}

fn is_read_whole(kind: Kind) -> bool {
    kind == Kind::Pdf || kind.is_picture()
}

/// What is found inside a file of which the first bytes are known.
fn looked(file: &File, kind: Kind, buffer: &[u8], size: u64) -> Facts {
    // The crates within promise no panic and tests throw bytes at them; should one panic all the same, a
    // document must not stop the run.
    let seen = caught(|| look(file, kind, buffer, size));
    let (kind, inside, made) = seen.unwrap_or((kind, Inside::Plain, None));
    // A clock that was never set says 1970, 1980 or 2000, and programs without one write the same.
    let made = made.filter(|made| made.year() > 2000);
    Facts { size, kind: Some(kind), inside, made }
}

/// What a file is by its first bytes. A PDF's header may stand anywhere in the first kibibyte.
pub fn sniff(head: &[u8]) -> Kind {
    if head[..head.len().min(1024)].windows(5).any(|bytes| bytes == b"%PDF-") {
        return Kind::Pdf;
    }
    if is_page(head) {
        return Kind::Html;
    }
    match infer::get(head).map(|found| found.extension()) {
        Some("html") => Kind::Html,
        Some(extension @ ("xml" | "rtf" | "ps")) => Kind::Other(extension),
        // A table whose first column is `BMKG` begins as a bitmap does.
        _ if is_text(head) => Kind::Text,
        Some("jpg") => Kind::Jpeg,
        Some("png") => Kind::Png,
        Some("zip" | "docx" | "xlsx" | "pptx" | "ods" | "odt" | "odp" | "epub") => Kind::Zip,
        Some("doc" | "xls" | "ppt" | "msi") => Kind::OldOffice,
        _ if head.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") => Kind::OldOffice,
        Some(extension) => Kind::Other(extension),
        None => Kind::Unknown,
    }
}

/// Whether text begins as a web page does: applications export tables as pages and call them workbooks.
fn is_page(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    [&b"<html"[..], b"<!doctype html", b"<table", b"<head", b"<body", b"<meta", b"<style", b"<div"]
        .iter()
        .any(|start| head.len() >= start.len() && head[..start.len()].eq_ignore_ascii_case(start))
}

/// Whether bytes can be text: UTF-16 with its mark, or any encoding without bytes that no text holds.
fn is_text(head: &[u8]) -> bool {
    head.starts_with(b"\xFF\xFE")
        || head.starts_with(b"\xFE\xFF")
        || !head.iter().any(|byte| matches!(byte, 0..=6 | 14..=25 | 28..=31))
}

/// Looks inside: `bytes` are all of a PDF or a picture, the first of anything else.
fn look(file: &File, kind: Kind, bytes: &[u8], size: u64) -> (Kind, Inside, Option<Date>) {
    let (inside, made) = if is_read_whole(kind) && size > WHOLE_LIMIT {
        (Inside::Unseen(Unseen::TooLarge(WHOLE_LIMIT)), None)
    } else if kind == Kind::Pdf {
        pdf::look(bytes)
    } else if kind.is_picture() {
        picture::look(bytes, kind)
    } else if kind == Kind::Zip {
        return office::look(file, size);
    } else {
        (Inside::Plain, None)
    };
    (kind, inside, made)
}

/// The day that digits spell: `20241030`, `2024-10-30`, `2024:10:30`, with anything after.
pub fn day(text: &[u8]) -> Option<Date> {
    let digits = text.iter().take(10).filter(|byte| byte.is_ascii_digit()).take(8);
    let digits: String = digits.map(|byte| char::from(*byte)).collect();
    dated::day(&digits).ok().filter(|_| digits.len() == 8)
}
