//! The objects of a PDF, written anew, so that the crate that follows its references reads no more than it
//! must: every object where its table says, every length known, and nothing that unpacks beyond its limit.
//!
//! They are found in the order of their bytes and not by the document's own table, which may be broken: the
//! last of one number counts, as after a change that was appended. Each byte is looked at once.

use std::collections::BTreeMap;
use std::iter::Peekable;

use hayro_syntax::object::{Array, Dict, FromBytes, Name, Object, ObjectIdentifier, Stream};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use memchr::memmem::{self, FindIter};

use super::{Inside, Unseen, unpack::Room};

/// Bytes of one dictionary or list; a longer one is passed over.
const OBJECT: usize = 1 << 20;
/// Bytes of any other object, of which a number or a name matters.
const WORD: usize = 128;
/// Objects that may be unreadable before the rest is left alone.
const UNREADABLE: usize = 64;
const OBJECTS: usize = 200_000;
/// Numbers from here on are our own.
const OWN: u32 = 4_000_000_000;

#[derive(Default)]
pub(super) struct Objects {
    bytes: Vec<u8>,
    /// Where each was found, for of one number the last counts, and what a table says of it: 1 and where it
    /// stands, or 2, in which stream of objects, and its index there.
    places: BTreeMap<ObjectIdentifier, (usize, [u32; 3])>,
    /// The streams of objects, and where each was found.
    packed: Vec<(usize, ObjectIdentifier)>,
    /// What all trailers say, one after the other: of one key the last counts.
    trailer: Vec<u8>,
    /// It ends within an object.
    broken_off: bool,
    unreadable: usize,
}

impl Objects {
    pub(super) fn of(data: &[u8], room: &mut Room) -> Self {
        let mut objects = Self { bytes: b"%PDF-1.7\n".to_vec(), ..Self::default() };
        let words = ["obj", "trailer", "endstream", "endobj"];
        let [mut object, mut trailer, mut end, mut end_of_object] =
            words.map(|word| memmem::find_iter(data, word).peekable());
        let lengths = memmem::find_iter(data, "obj").filter_map(|found| {
            Some((id_before(data, found)?, u32::from_bytes(data[found + 3..].trim_ascii_start())?))
        });
        let lengths: BTreeMap<ObjectIdentifier, u32> = lengths.collect();
        let mut at = 0;
        loop {
            let found = next(&mut object, at);
            let before = |trailer: &usize| found.is_none_or(|found| *trailer < found);
            while let Some(trailer) = next(&mut trailer, at).filter(before) {
                at = after_blanks(data, trailer + 7);
                at += objects.trailer_at(&data[at..], room);
            }
            let Some(found) = found else { return objects };
            at = found + 3;
            let Some(id) = id_before(data, found) else { continue };
            at = after_blanks(data, at);
            if objects.unreadable >= UNREADABLE || objects.places.len() >= OBJECTS {
                room.left_out = true;
                return objects;
            }
            let rest = &data[at..data.len().min(at + OBJECT)];
            let dictionary = if rest.starts_with(b"<<") { Dict::from_bytes(rest) } else { None };
            let object = dictionary.as_ref().map(Dict::data).or_else(|| word(rest));
            objects.broken_off = object.is_none();
            let Some(object) = object else {
                objects.unreadable += usize::from(matches!(rest, [b'[' | b'<', ..]));
                room.left_out |= rest.len() == OBJECT;
                continue;
            };
            at = after_blanks(data, at + object.len());
            room.spend(object.len());
            let Some((dictionary, body)) = dictionary.as_ref().zip(body(data, at)) else {
                objects.put(id, found, &[object]);
                continue;
            };
            let length = dictionary.get_ref(b"Length").map(Into::into);
            let length = length.map_or_else(|| dictionary.get(b"Length"), |id| lengths.get(&id).copied());
            let stop = length.and_then(|length| closed_at(data, body, length));
            let mut ends = [&mut end, &mut end_of_object].into_iter().filter_map(|ends| next(ends, body));
            let stop = stop.or_else(|| ends.by_ref().min());
            objects.broken_off = stop.is_none();
            at = stop.unwrap_or(data.len());
            let kind = dictionary.get::<Name>(b"Type");
            if kind.as_deref() == Some(b"XRef") {
                objects.trailer(dictionary);
                continue;
            }
            objects.packed.extend((kind.as_deref() == Some(b"ObjStm")).then_some((found, id)));
            let length = format!(" /Length {}>>stream\n", at - body);
            let head = &object[..object.len() - 2];
            objects.put(id, found, &[head, length.as_bytes(), &data[body..at], b"\nendstream"]);
        }
    }

    fn put(&mut self, id: ObjectIdentifier, found: usize, parts: &[&[u8]]) {
        let place = [1, offset(self.bytes.len()), id.gen_number.cast_unsigned()];
        self.bytes.extend(format!("{} {} obj ", id.obj_number, id.gen_number).bytes());
        self.bytes.extend(parts.concat());
        self.bytes.extend(b" endobj\n");
        self.places.insert(id, (found, place));
    }

    /// What a trailer says, and how long it is.
    fn trailer_at(&mut self, rest: &[u8], room: &mut Room) -> usize {
        if !rest.starts_with(b"<<") || self.unreadable >= UNREADABLE {
            return 0;
        }
        let rest = &rest[..rest.len().min(OBJECT)];
        let Some(whole) = Dict::from_bytes(rest) else {
            // What matters of it may be read.
            self.unreadable += 1;
            for key in [&b"/Root "[..], b"/Encrypt "] {
                let words = memmem::find(rest, key).map_or(&b""[..], |at| &rest[at..]);
                let words = &words[..memmem::find(words, b" R").map_or(0, |end| end + 2)];
                self.broken_off &= words.is_empty();
                self.trailer.extend(words);
            }
            return 0;
        };
        room.spend(whole.data().len());
        self.trailer(&whole);
        self.broken_off = false;
        whole.data().len()
    }

    fn trailer(&mut self, trailer: &Dict) {
        self.trailer.extend(&trailer.data()[2..trailer.data().len() - 2]);
        self.trailer.push(b'\n');
    }

    /// The document of these objects, and of those in streams of objects; or why there is none.
    pub(super) fn open(mut self, room: &mut Room) -> Result<Pdf, Inside> {
        if self.broken_off {
            return Err(Inside::PdfDamaged);
        }
        let mut pdf = self.pdf(false)?;
        let is = |lock: &Dict, key: &[u8], value: &[u8]| lock.get::<Name>(key).as_deref() == Some(value);
        let locked = match trailer(&pdf).get::<Dict>(b"Encrypt") {
            Some(lock) if !is(&lock, b"Filter", b"Standard") => return Err(Inside::PdfEncrypted),
            // Where only attachments are encrypted, every page is shown without a password.
            Some(lock) => !is(&lock, b"StmF", b"Identity") || !is(&lock, b"StrF", b"Identity"),
            None => false,
        };
        if locked {
            pdf = self.pdf(true)?;
        }
        for (found, id) in std::mem::take(&mut self.packed) {
            if let Some(stream) = pdf.xref().get::<Stream>(id)
                && let Some(bytes) = room.unpack(&stream)
            {
                self.members(found, id, stream.dict(), &bytes, room);
            }
        }
        drop(pdf);
        self.pdf(locked)
    }

    /// The objects of a stream of objects: pairs of numbers and offsets come first.
    fn members(&mut self, found: usize, id: ObjectIdentifier, stream: &Dict, bytes: &[u8], room: &mut Room) {
        let size = |key: &[u8]| stream.get::<u32>(key).map_or(0, |size| size as usize);
        let pairs = &bytes[..size(b"First").min(bytes.len())];
        let words = pairs.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
        let number = |word: &[u8]| std::str::from_utf8(word).ok()?.parse::<u32>().ok();
        for (index, number) in words.step_by(2).take(size(b"N")).map_while(number).enumerate() {
            let member = ObjectIdentifier::new(number, 0);
            if self.places.len() >= OBJECTS {
                room.left_out = true;
            } else if self.places.get(&member).is_none_or(|(earlier, _)| *earlier < found) {
                self.places.insert(member, (found, [2, id.obj_number, offset(index)]));
            }
        }
    }

    /// Opens what was written so far, with a table.
    fn pdf(&self, locked: bool) -> Result<Pdf, Inside> {
        let mut bytes = self.bytes.clone();
        let (mut table, mut index) = (Vec::new(), String::new());
        let mut entry = |number: u32, place: [u32; 3]| {
            index += &format!("{number} 1 ");
            table.extend(place.into_iter().flat_map(u32::to_be_bytes).skip(3));
        };
        self.places.iter().for_each(|(id, (_, place))| entry(id.obj_number, *place));
        // A catalogue without pages, for the crate must find one, and the document's trailer.
        let pages = format!("<</Type/Catalog/Pages {} 0 R>>", OWN + 1);
        let trailer = [b"<<", &self.trailer[..], b">>"].concat();
        for (number, object) in (OWN..).zip([pages.as_bytes(), b"<</Type/Pages/Count 0/Kids[]>>", &trailer]) {
            entry(number, [1, offset(bytes.len()), 0]);
            bytes.extend([format!("{number} 0 obj ").as_bytes(), object, b" endobj\n"].concat());
        }
        let start = bytes.len();
        let lock = if locked { "" } else { "/Encrypt null" };
        bytes.extend([format!("{} 0 obj ", OWN + 3).as_bytes(), &trailer[..trailer.len() - 2]].concat());
        let size = OWN + 3;
        bytes.extend(format!("/Prev null/Filter null{lock}/Root {OWN} 0 R/Type/XRef/Size {size}").bytes());
        bytes.extend(format!("/W[1 4 4]/Length {}/Index[{index}]>>stream\n", table.len()).bytes());
        bytes.extend(table);
        bytes.extend(format!("\nendstream endobj\nstartxref\n{start}\n%%EOF\n").bytes());
        Pdf::new(bytes).map_err(|error| match error {
            LoadPdfError::Decryption(DecryptionError::UnsupportedAlgorithm) | LoadPdfError::Invalid => {
                Inside::Unseen(Unseen::Intricate)
            }
            LoadPdfError::Decryption(_) => Inside::PdfEncrypted,
        })
    }
}

pub(super) fn trailer(pdf: &Pdf) -> Dict<'_> {
    pdf.xref().get(ObjectIdentifier::new(OWN + 2, 0)).unwrap_or_default()
}

/// The first of these places from there on.
fn next(places: &mut Peekable<FindIter>, from: usize) -> Option<usize> {
    while places.next_if(|place| *place < from).is_some() {}
    places.peek().copied()
}

/// The number and the generation that end there.
fn id_before(data: &[u8], end: usize) -> Option<ObjectIdentifier> {
    let mut words =
        data[end.saturating_sub(40)..end].rsplit(|byte| is_blank(*byte)).filter(|word| !word.is_empty());
    let generation = std::str::from_utf8(words.next()?).ok()?.parse().ok()?;
    let word = words.next()?;
    let digits = word.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let number = std::str::from_utf8(&word[word.len() - digits..]).ok()?.parse().ok()?;
    Some(ObjectIdentifier::new(number, generation)).filter(|id| id.obj_number < OWN && id.gen_number >= 0)
}

/// A list, a number or a name that begins here.
fn word(rest: &[u8]) -> Option<&[u8]> {
    if rest.starts_with(b"[") {
        return Array::from_bytes(rest).map(|list| &rest[..list.data().len() + 2]);
    }
    let word = &rest[..rest.len().min(WORD)];
    let word = &word[..memmem::find(word, b"endobj").unwrap_or(word.len())];
    (!word.starts_with(b"<<") && Object::from_bytes(word).is_some()).then_some(word)
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

/// A place in bytes of which there are few.
fn offset(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// What follows blanks and comments.
fn after_blanks(data: &[u8], from: usize) -> usize {
    let mut at = from.min(data.len());
    loop {
        at += data[at..].iter().take_while(|byte| is_blank(**byte)).count();
        if data.get(at) != Some(&b'%') {
            return at;
        }
        at += data[at..].iter().take_while(|byte| !matches!(byte, 10 | 13)).count();
    }
}

/// Where the body of a stream begins, if one follows here.
fn body(data: &[u8], start: usize) -> Option<usize> {
    let rest = data[start..].strip_prefix(b"stream")?;
    let rest = rest.strip_prefix(b"\r").unwrap_or(rest);
    Some(data.len() - rest.strip_prefix(b"\n").unwrap_or(rest).len())
}

/// Where a body of this length ends, if it does there.
fn closed_at(data: &[u8], body: usize, length: u32) -> Option<usize> {
    let stop = body.checked_add(length as usize)?;
    let rest = data.get(stop..)?;
    rest[..rest.len().min(32)].trim_ascii_start().starts_with(b"endstream").then_some(stop)
}
