//! Pictures: how large they are, when they were taken, and whether they end where their format says.

use std::io::Cursor;

use exif::{In, Tag, Value};
use jiff::civil::Date;
use memchr::memchr;

use super::Inside;
use crate::problem::Kind;

/// How large a picture is, where its bytes say so, or that not all of it is there; and the day on which it was taken.
pub(super) fn look(bytes: &[u8], kind: Kind) -> (Inside, Option<Date>) {
    let made = if kind == Kind::Jpeg { taken(bytes) } else { None };
    if !is_whole(bytes, kind) {
        return (Inside::PictureDamaged, made);
    }
    let size = imagesize::blob_size(bytes).ok();
    (size.map_or(Inside::Plain, |size| Inside::Picture(size.width as u64, size.height as u64)), made)
}

fn taken(head: &[u8]) -> Option<Date> {
    let found = exif::Reader::new().read_from_container(&mut Cursor::new(head)).ok()?;
    let field = found.get_field(Tag::DateTimeOriginal, In::PRIMARY)?;
    if let Value::Ascii(texts) = &field.value { super::day(texts.first()?) } else { None }
}

/// Whether all of a picture is there. What stands behind its end is nobody's matter: telephones put films and
/// second pictures there.
fn is_whole(bytes: &[u8], kind: Kind) -> bool {
    let read: fn(&[u8]) -> Option<()> = match kind {
        Kind::Jpeg => jpeg,
        Kind::Png => png,
        Kind::Other("gif") => gif,
        Kind::Other("webp") => |bytes| sized(bytes, 4, 8, PACKED),
        Kind::Other("bmp") => |bytes| sized(bytes, 2, 0, PLAIN),
        Kind::Other("tif") => tiff,
        Kind::Other(_) | Kind::Pdf | Kind::Word | Kind::Excel | Kind::PowerPoint | Kind::OpenSheet => {
            return true;
        }
        Kind::Zip | Kind::OldOffice | Kind::Html | Kind::Text | Kind::Unknown => return true,
    };
    read(bytes).is_some()
}

/// Whether the last part of what a picture consists of, one of so many, was never written.
fn fades(drawn: &[u8], part: usize) -> bool {
    let last = (drawn.len() / part).max(16).min(drawn.len());
    drawn[drawn.len() - last..].iter().all(|byte| *byte == 0)
}

/// Of a picture that is packed, no part is zero; where nothing is packed, black is, but not so much of it.
const PACKED: usize = 16;
const PLAIN: usize = 4;

/// Its segments up to the end of the image. What stands between them is passed over, as every viewer does.
fn jpeg(bytes: &[u8]) -> Option<()> {
    let (mut at, mut drawn) = (2, false);
    loop {
        at += memchr(0xFF, bytes.get(at..)?)? + 1;
        match *bytes.get(at)? {
            0xD9 => return drawn.then_some(()),
            // Filling, a stuffed byte, and marks without a length.
            0xFF => {}
            0x00 | 0x01 | 0xD0..=0xD8 => at += 1,
            marker => {
                let length = bytes.get(at + 1..at + 3)?;
                at += 1 + usize::from(u16::from_be_bytes([length[0], length[1]])).max(2);
                if marker == 0xDA {
                    let scan = bytes.get(at..)?;
                    let run = memchr(0xFF, scan)?;
                    drawn |= scan.get(run + 1) == Some(&0) || scan[..run].iter().any(|byte| *byte != 0);
                }
            }
        }
    }
}

fn png(mut rest: &[u8]) -> Option<()> {
    let mut drawn = false;
    rest.split_off(..8)?;
    loop {
        let length = big(rest.split_off(..4)?);
        let chunk = rest.split_off(..length.checked_add(4)?)?;
        let sum = big(rest.split_off(..4)?);
        // Viewers pass over what is spoilt in other chunks than those with a capital.
        let mut crc = flate2::Crc::new();
        crc.update(chunk);
        if chunk[0].is_ascii_uppercase() && crc.sum() as usize != sum {
            return None;
        }
        match &chunk[..4] {
            b"IDAT" => drawn = true,
            b"IEND" => return drawn.then_some(()),
            _ => {}
        }
    }
}

fn gif(mut rest: &[u8]) -> Option<()> {
    let colours = |rest: &mut &[u8], flags: u8| {
        let bytes = if flags & 0x80 == 0 { 0 } else { 6 << (flags & 7) };
        rest.split_off(..bytes).map(drop)
    };
    let screen = rest.split_off(..13)?;
    colours(&mut rest, screen[10])?;
    let mut drawn = false;
    loop {
        match rest.split_off_first()? {
            0x3B => return drawn.then_some(()),
            0x21 => drop(rest.split_off(..1)?),
            0x2C => {
                let image = rest.split_off(..9)?;
                colours(&mut rest, image[8])?;
                rest.split_off(..1)?;
                drawn = true;
            }
            0 => continue,
            _ => return None,
        }
        while let length @ 1.. = *rest.split_off_first()? {
            rest.split_off(..usize::from(length))?;
        }
    }
}

/// All that it says that it is long, but for so many bytes, as the number at a place has it.
fn sized(bytes: &[u8], at: usize, but: usize, part: usize) -> Option<()> {
    let drawn = bytes.get(..little(bytes, at)?.checked_add(but)?)?;
    (!fades(drawn, part)).then_some(())
}

/// The strips or tiles of its pages lie within it. Where they stand is told at its beginning or at its end.
fn tiff(bytes: &[u8]) -> Option<()> {
    let found = exif::Reader::new().read_raw(bytes.to_vec()).ok()?;
    let numbers = |tags: [u16; 2]| {
        let fields = found.fields().filter(move |field| tags.contains(&field.tag.1));
        fields.filter_map(|field| field.value.iter_uint()).flatten().map(|number| number as usize)
    };
    let (starts, lengths) = (numbers([273, 324]), numbers([279, 325]));
    let parts = starts.zip(lengths).map(|(start, length)| bytes.get(start..start.checked_add(length)?));
    let drawn = parts.into_iter().try_fold(0, |sum, part| Some(sum + part?.len()))?;
    // Unless it is packed, zero may be white.
    let packed = numbers([259, 259]).any(|packing| packing != 1);
    let white = numbers([262, 262]).any(|meaning| meaning == 0);
    let fades = fades(bytes, if packed { PACKED } else { PLAIN }) && (packed || !white);
    (drawn > 0 && !fades).then_some(())
}

fn big(four: &[u8]) -> usize {
    four.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte))
}

fn little(bytes: &[u8], at: usize) -> Option<usize> {
    Some(bytes.get(at..at.checked_add(4)?)?.iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
}
