//! What the codes of a shown text mean.

use std::collections::BTreeMap;

use hayro_syntax::object::{Array, Dict, FromBytes, MaybeRef, Name, Object, Stream, String as Words};
use memchr::memmem;

use super::unpack::Room;

/// A letter of which it is not known which one.
pub(super) const UNKNOWN: char = '\u{fffd}';
/// Codes of one font of which it is known what they mean.
const CODES: usize = 1 << 16;
include!(concat!(env!("OUT_DIR"), "/lists_font.rs"));

#[derive(Default)]
pub(super) struct Font {
    /// Each code has two bytes.
    wide: bool,
    /// Its codes are its own: one that looks like no letter may be one.
    own: bool,
    /// By the last code of a range: its first one, and the character of that.
    unicode: BTreeMap<u32, (u32, u32)>,
    named: BTreeMap<u8, Option<char>>,
}

impl Font {
    /// `None` of a font of signs.
    pub(super) fn of(font: &Dict, room: &mut Room) -> Option<Self> {
        let is = |key: &[u8], part: &[u8]| {
            font.get::<Name>(key).is_some_and(|name| memmem::find(&name, part).is_some())
        };
        if is(b"BaseFont", b"Dingbats") || is(b"BaseFont", b"Wingdings") {
            return None;
        }
        let mut found = Self::default();
        if let Some(map) = font.get::<Stream>(b"ToUnicode").and_then(|stream| room.unpack(&stream)) {
            found.read(&map, "char", 2);
            found.read(&map, "range", 3);
        }
        let encoding = font.get::<Dict>(b"Encoding");
        let named = font.get::<Name>(b"Encoding").is_some();
        if is(b"Subtype", b"Type0") {
            let unicode = is(b"Encoding", b"UCS2") || is(b"Encoding", b"UTF16");
            // Of East Asia's other encodings, one byte says as much as two.
            let wide = unicode || !named || is(b"Encoding", b"Identity");
            return Some(Self { own: !unicode, wide, ..found });
        }
        let holds =
            |key: &[u8]| font.get::<Dict>(b"FontDescriptor").is_some_and(|font| font.contains_key(key));
        found.own = !named
            && !encoding.as_ref().is_some_and(|encoding| encoding.contains_key(b"BaseEncoding"))
            && (holds(b"FontFile") || holds(b"FontFile2") || holds(b"FontFile3"));
        let mut code = 0_u8;
        let lists = encoding.iter().filter_map(|one| one.get::<Array>(b"Differences"));
        for item in lists.flat_map(|list| list.raw_iter()) {
            match item {
                MaybeRef::NotRef(Object::Number(number)) => code = u8::try_from(number.as_i64()).unwrap_or(0),
                MaybeRef::NotRef(Object::Name(name)) => {
                    found.named.insert(code, of_name(&name));
                    code = code.wrapping_add(1);
                }
                MaybeRef::Ref(_) | MaybeRef::NotRef(_) => {}
            }
        }
        Some(found)
    }

    /// The letters and digits of a shown text.
    pub(super) fn letters(&self, text: &[u8]) -> impl Iterator<Item = char> {
        text.chunks(if self.wide { 2 } else { 1 }).filter_map(|code| self.letter(number(code)))
    }

    fn letter(&self, code: u32) -> Option<char> {
        let range = self.unicode.range(code..).next().map(|(_, range)| range);
        if let Some((first, letter)) = range.filter(|(first, _)| *first <= code) {
            return of_char(char::from_u32(letter + (code - first)).unwrap_or(UNKNOWN));
        }
        let named = u8::try_from(code).ok().and_then(|code| self.named.get(&code));
        let letter = char::from_u32(code).unwrap_or(UNKNOWN);
        match named {
            Some(named) => *named,
            // Fonts begin with the glyph for what is missing, and most have the blank as the fourth.
            None if self.own && self.wide => Some(UNKNOWN).filter(|_| !matches!(code, 0 | 3)),
            None if self.own => of_char(letter).or(Some(UNKNOWN).filter(|_| !letter.is_whitespace())),
            None => of_char(letter),
        }
    }

    /// Reads the parts of a table of characters that have so many words in an entry.
    fn read(&mut self, map: &[u8], kind: &str, size: usize) {
        let (begin, end) = (format!("beginbf{kind}"), format!("endbf{kind}"));
        let mut rest = map;
        while let Some(start) = memmem::find(rest, begin.as_bytes()) {
            rest = &rest[start + begin.len()..];
            let Some(stop) = memmem::find(rest, end.as_bytes()) else { return };
            let list = [b"[", &rest[..stop], b"]"].concat();
            rest = &rest[stop..];
            let Some(list) = Array::from_bytes(&list) else { continue };
            for words in list.iter::<Object>().collect::<Vec<_>>().chunks_exact(size) {
                match (&words[0], &words[size - 2], &words[size - 1]) {
                    (Object::String(first), Object::String(last), Object::String(to)) => {
                        self.add(number(first), number(last), to);
                    }
                    (Object::String(first), _, Object::Array(list)) => {
                        let words = list.iter::<Words>().zip(number(first)..);
                        words.for_each(|(to, code)| self.add(code, code, &to));
                    }
                    _ => {}
                }
            }
        }
    }

    /// What a code means in UTF-16, of which the first character says enough.
    fn add(&mut self, first: u32, last: u32, to: &[u8]) {
        let units = to.chunks(2).map(|unit| u16::try_from(number(unit)).unwrap_or(0));
        let letter = char::decode_utf16(units).next().map_or(' ', |letter| letter.unwrap_or(UNKNOWN));
        if letter != '\0' && self.unicode.len() < CODES {
            self.unicode.insert(last, (first, letter.into()));
        }
    }
}

fn number(code: &[u8]) -> u32 {
    code.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte))
}

fn of_char(letter: char) -> Option<char> {
    match letter {
        '\u{e000}'..='\u{f8ff}' | UNKNOWN..='\u{ffff}' => Some(UNKNOWN),
        letter => Some(letter).filter(|letter| letter.is_alphanumeric()),
    }
}

fn of_name(name: &[u8]) -> Option<char> {
    let name = std::str::from_utf8(name).unwrap_or_default();
    if let [letter] = name.as_bytes() {
        return of_char(char::from(*letter));
    }
    let code = name.strip_prefix("uni").and_then(|code| u32::from_str_radix(code, 16).ok());
    let letter = code.and_then(char::from_u32).unwrap_or(UNKNOWN);
    of_char(letter).filter(|_| !SIGNS.split(' ').any(|sign| sign == name))
}
