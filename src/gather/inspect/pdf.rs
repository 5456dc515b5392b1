//! PDF: whether one can be opened, has pages, and has text; and its own date.
//!
//! A document is read flat, object after object in the order of its bytes, and not along its references: so a
//! broken table loses nothing, a circle of references has no effect, and each byte is looked at once. Every
//! dictionary is read by the crate that knows the syntax; what is unpacked has a limit.

use std::io::Read;

use flate2::read::ZlibDecoder;
use hayro_syntax::object::{Array, Dict, FromBytes, Name, Stream, String as Words};
use hayro_syntax::{Filter, Pdf};
use jiff::civil::Date;
use memchr::{memchr3_iter, memmem};

use super::PdfFault;

/// Bytes of one dictionary; a longer one is passed over.
const DICTIONARY: usize = 64 << 10;
/// Bytes of all dictionaries.
const SYNTAX: usize = 16 << 20;
/// Dictionaries that may be unreadable before the rest is left alone.
const UNREADABLE: usize = 64;
/// Bytes of one page, or of one stream of objects, unpacked.
const UNPACKED: usize = 4 << 20;
const ALL_UNPACKED: usize = 32 << 20;
/// Bytes behind a stream's body that hold its closing word.
const CLOSING: usize = 16;
const OBJECTS: usize = 20_000;

/// What is wrong with a PDF, and the latest date that it gives for itself.
pub(super) fn look(data: &[u8]) -> (Option<PdfFault>, Option<Date>) {
    let mut seen = Seen::default();
    seen.trailers(data);
    seen.objects(data);
    (seen.fault(data), seen.made)
}

#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was met or not")]
struct Seen {
    catalogue: bool,
    pages: usize,
    text: bool,
    made: Option<Date>,
    /// What stands between the brackets of the identity that goes with a password, when there is one.
    locked: Option<Vec<u8>>,
    /// What says how it is encrypted.
    lock: Option<Vec<u8>>,
    /// A page's content cannot be unpacked.
    broken: bool,
    /// Something was left out for a limit or a format of its own: what was not met may be there.
    left_out: bool,
    unreadable: usize,
    syntax: usize,
    unpacked: usize,
}

enum Content {
    Bytes(Vec<u8>),
    Broken,
    Other,
}

impl Seen {
    fn fault(&self, data: &[u8]) -> Option<PdfFault> {
        if let Some(identity) = &self.locked {
            let opens = self.lock.as_ref().is_some_and(|lock| opens_without_password(lock, identity));
            return (!opens).then_some(PdfFault::Encrypted);
        }
        let nothing = !self.catalogue && self.pages == 0;
        match self {
            _ if !ends(data) || (nothing && !self.left_out) => Some(PdfFault::Damaged),
            Self { left_out: true, .. } => None,
            Self { pages: 0, .. } => Some(PdfFault::WithoutPages),
            Self { text: true, .. } => None,
            Self { broken: true, .. } => Some(PdfFault::Damaged),
            _ => Some(PdfFault::WithoutText),
        }
    }

    /// The dictionaries after the word `trailer`.
    fn trailers(&mut self, data: &[u8]) {
        for found in memmem::find_iter(data, b"trailer") {
            let start = after_blanks(data, found + 7);
            if let Some(trailer) = self.dictionary(data, start) {
                self.trailer(&trailer);
            }
        }
    }

    fn trailer(&mut self, trailer: &Dict) {
        if trailer.contains_key(b"Encrypt") {
            let identity = trailer.get::<Array>(b"ID").map_or(Vec::new(), |list| list.data().to_vec());
            self.locked = Some(identity);
            if let Some(lock) = trailer.get::<Dict>(b"Encrypt") {
                self.lock = Some(lock.data().to_vec());
            }
        }
    }

    /// Every object of the file that is a dictionary or a stream.
    fn objects(&mut self, data: &[u8]) {
        let keyword = memmem::Finder::new(b"obj");
        let mut at = 0;
        let mut closed = true;
        while let Some(found) = keyword.find(&data[at..]) {
            at += found + 3;
            if !matches!(data[..at - 3], [.., b'0'..=b'9', b' ' | b'\n' | b'\r' | b'\t']) {
                continue;
            }
            let start = after_blanks(data, at);
            let Some(dictionary) = self.dictionary(data, start) else {
                if self.left_out {
                    return;
                }
                continue;
            };
            let end = start + dictionary.data().len();
            at = end;
            let Some(body) = body(data, end) else {
                self.object(&dictionary);
                continue;
            };
            let stop = size(&dictionary, b"Length").and_then(|length| closed_at(data, body, length));
            let stop = stop.or_else(|| {
                let found = if closed { memmem::find(&data[body..], b"endstream") } else { None };
                // When there is none, no other will be found either.
                closed = found.is_some();
                found.map(|found| body + found)
            });
            let stop = stop.unwrap_or(data.len());
            at = stop;
            let whole = &data[start..data.len().min(stop + CLOSING)];
            self.stream(&dictionary, whole, &data[body..stop]);
        }
    }

    /// The dictionary that begins at a byte, if one does.
    fn dictionary<'a>(&mut self, data: &'a [u8], start: usize) -> Option<Dict<'a>> {
        let rest = data.get(start..)?;
        if !rest.starts_with(b"<<") {
            return None;
        }
        if self.unreadable >= UNREADABLE || self.syntax >= SYNTAX {
            self.left_out = true;
            return None;
        }
        let dictionary = Dict::from_bytes(&rest[..rest.len().min(DICTIONARY)]);
        match &dictionary {
            Some(dictionary) => self.syntax += dictionary.data().len(),
            None => self.unreadable += 1,
        }
        dictionary
    }

    fn object(&mut self, dictionary: &Dict) {
        match dictionary.get::<Name>(b"Type").as_deref() {
            Some(b"Page") => self.pages += 1,
            Some(b"Catalog") => self.catalogue = true,
            Some(_) => {}
            None if [&b"V"[..], b"Filter", b"O"].iter().all(|key| dictionary.contains_key(key)) => {
                self.lock = Some(dictionary.data().to_vec());
            }
            None if dictionary.contains_key(b"Subtype") => {}
            None => {
                for key in [&b"CreationDate"[..], b"ModDate"] {
                    let date = dictionary.get::<Words>(key);
                    let date = date.and_then(|date| super::day(date.as_bytes().strip_prefix(b"D:")?));
                    self.made = self.made.max(date);
                }
            }
        }
    }

    /// `whole` is the object from its dictionary on, `body` what is packed.
    fn stream(&mut self, dictionary: &Dict, whole: &[u8], body: &[u8]) {
        let kind = dictionary.get::<Name>(b"Type");
        let subtype = dictionary.get::<Name>(b"Subtype");
        match (kind.as_deref(), subtype.as_deref()) {
            (Some(b"XRef"), _) => self.trailer(dictionary),
            (Some(b"ObjStm"), _) => match self.unpack(whole, body) {
                Content::Bytes(bytes) => self.packed_objects(dictionary, &bytes),
                Content::Broken | Content::Other => self.left_out = true,
            },
            (None | Some(b"XObject"), Some(b"Form")) => self.page(whole, body),
            (None, None) if !is_data(dictionary) => self.page(whole, body),
            _ => {}
        }
    }

    /// What may be a page's content.
    fn page(&mut self, whole: &[u8], body: &[u8]) {
        if self.text {
            return;
        }
        match self.unpack(whole, body) {
            Content::Bytes(bytes) => self.text = shows_text(&bytes),
            Content::Broken => self.broken = true,
            Content::Other => self.left_out = true,
        }
    }

    /// The objects of a stream of objects: pairs of numbers and offsets, then the objects.
    fn packed_objects(&mut self, dictionary: &Dict, bytes: &[u8]) {
        let first = size(dictionary, b"First");
        let Some((pairs, objects)) = first.and_then(|first| bytes.split_at_checked(first)) else { return };
        let number = |digits: &[u8]| std::str::from_utf8(digits).ok()?.parse::<usize>().ok();
        let numbers = pairs.split(u8::is_ascii_whitespace).filter(|digits| !digits.is_empty());
        let offsets: Vec<usize> = numbers.skip(1).step_by(2).take(OBJECTS).map_while(number).collect();
        for (index, start) in offsets.iter().enumerate() {
            let end = offsets.get(index + 1).copied().unwrap_or(objects.len());
            if let Some(object) = objects.get(*start..end)
                && let Some(dictionary) = self.dictionary(object, after_blanks(object, 0))
            {
                self.object(&dictionary);
            }
        }
    }

    /// A stream without what packs it. A limit cuts the end off.
    fn unpack(&mut self, whole: &[u8], body: &[u8]) -> Content {
        let Some(stream) = Stream::from_bytes(whole) else { return Content::Other };
        if stream.dict().contains_key(b"DecodeParms") {
            return Content::Other;
        }
        let mut bytes = std::borrow::Cow::Borrowed(body);
        for filter in stream.filters() {
            let room = UNPACKED.min(ALL_UNPACKED.saturating_sub(self.unpacked));
            if room == 0 {
                return Content::Other;
            }
            let unpacked = match filter {
                Filter::FlateDecode => inflate(&bytes, room),
                Filter::Ascii85Decode => plain(b"/ASCII85Decode", &bytes),
                Filter::AsciiHexDecode => plain(b"/ASCIIHexDecode", &bytes),
                Filter::LzwDecode
                | Filter::RunLengthDecode
                | Filter::CcittFaxDecode
                | Filter::Jbig2Decode
                | Filter::DctDecode
                | Filter::JpxDecode
                | Filter::Crypt => return Content::Other,
            };
            let Some(unpacked) = unpacked else { return Content::Broken };
            self.unpacked += unpacked.len();
            self.left_out |= unpacked.len() == room;
            bytes = unpacked.into();
        }
        Content::Bytes(bytes.into_owned())
    }
}

fn size(dictionary: &Dict, key: &[u8]) -> Option<usize> {
    dictionary.get::<u32>(key).and_then(|size| usize::try_from(size).ok())
}

/// Whether a stream is no page: a font, a picture, a colour profile, a function, a table of characters.
fn is_data(dictionary: &Dict) -> bool {
    let keys = ["Length1", "Width", "N", "FunctionType", "ShadingType", "CMapName", "Params"];
    keys.iter().any(|key| dictionary.contains_key(key.as_bytes()))
}

/// Bytes unpacked, at most `room`; `None` when not one can be.
pub fn inflate(bytes: &[u8], room: usize) -> Option<Vec<u8>> {
    let mut unpacked = Vec::new();
    let whole = ZlibDecoder::new(bytes).take(room as u64).read_to_end(&mut unpacked).is_ok();
    (whole || !unpacked.is_empty()).then_some(unpacked)
}

/// Bytes written as letters, which never grow when they are read.
fn plain(filter: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
    let head =
        [b"<< /Length ", bytes.len().to_string().as_bytes(), b" /Filter ", filter, b" >> stream\n"].concat();
    let whole = [&head, bytes, b"\nendstream"].concat();
    Stream::from_bytes(&whole)?.decoded_data().ok().map(std::borrow::Cow::into_owned)
}

/// Whether content shows a text: `(…) Tj` and its like.
pub fn shows_text(content: &[u8]) -> bool {
    memchr3_iter(b')', b'>', b']', content).any(|at| {
        let next = &content[after_blanks(content, at + 1)..];
        let filled = at > 0 && !matches!(content[at - 1], b'(' | b'<' | b'[');
        filled && [&b"Tj"[..], b"TJ", b"'", b"\""].iter().any(|word| next.starts_with(word))
    })
}

/// Whether a document ends as every PDF does: its last object is followed by where its table stands.
fn ends(data: &[u8]) -> bool {
    let last = memmem::rfind(data, b"endobj").unwrap_or(0);
    memmem::find(&data[last..], b"startxref").is_some()
}

fn after_blanks(data: &[u8], from: usize) -> usize {
    let blanks =
        data[from.min(data.len())..].iter().take_while(|byte| matches!(byte, 0 | 9 | 10 | 12 | 13 | 32));
    from + blanks.count()
}

/// Where the body of a stream begins, if the dictionary that ends here has one.
fn body(data: &[u8], end: usize) -> Option<usize> {
    let rest = data[after_blanks(data, end)..].strip_prefix(b"stream")?;
    let rest =
        rest.strip_prefix(b"\r\n").or(rest.strip_prefix(b"\n")).or(rest.strip_prefix(b"\r")).unwrap_or(rest);
    Some(data.len() - rest.len())
}

/// Where a body of this length ends, if it does there.
fn closed_at(data: &[u8], body: usize, length: usize) -> Option<usize> {
    let stop = body.checked_add(length)?;
    data.get(after_blanks(data, stop)..)?.starts_with(b"endstream").then_some(stop)
}

/// Whether a document encrypted like this opens for everybody. The crate that knows how is given a document
/// of nothing but its lock.
fn opens_without_password(lock: &[u8], identity: &[u8]) -> bool {
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut table = b"xref\n0 4\n0000000000 65535 f \n".to_vec();
    for object in [
        "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n",
        "2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n",
        "3 0 obj <</Type/Page/Parent 2 0 R>> endobj\n",
    ] {
        table.extend(format!("{:010} 00000 n \n", pdf.len()).bytes());
        pdf.extend(object.bytes());
    }
    let start = pdf.len();
    pdf.extend(table);
    pdf.extend(b"trailer <</Size 4/Root 1 0 R/Encrypt ");
    pdf.extend(lock);
    if !identity.is_empty() {
        pdf.extend(b"/ID[");
        pdf.extend(identity);
        pdf.extend(b"]");
    }
    pdf.extend(format!(">>\nstartxref\n{start}\n%%EOF\n").bytes());
    Pdf::new(pdf).is_ok()
}
