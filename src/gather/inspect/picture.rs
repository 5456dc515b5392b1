//! Pictures: how large they are and when they were taken, from their first bytes.

use std::io::Cursor;

use exif::{In, Tag, Value};
use jiff::civil::Date;

/// Width and height; `None` when the bytes do not say.
pub(super) fn size(head: &[u8]) -> Option<(u64, u64)> {
    let size = imagesize::blob_size(head).ok()?;
    Some((size.width as u64, size.height as u64))
}

/// The day on which a camera took the picture.
pub(super) fn taken(head: &[u8]) -> Option<Date> {
    let found = exif::Reader::new().read_from_container(&mut Cursor::new(head)).ok()?;
    let field = found.get_field(Tag::DateTimeOriginal, In::PRIMARY)?;
    if let Value::Ascii(texts) = &field.value { super::day(texts.first()?) } else { None }
}
