//! PDF: whether one can be opened, has pages, and shows text; and its own date.

mod font;
mod objects;
mod pages;
mod unpack;

use hayro_syntax::object::{Dict, String as Words};
use jiff::civil::Date;

use super::Inside;
use crate::problem::Unseen;

use objects::Objects;
use pages::Pages;
use unpack::Room;
pub use unpack::inflate;

/// What is found in a PDF, and the latest date that it gives for itself.
pub(super) fn look(data: &[u8]) -> (Inside, Option<Date>) {
    let mut room = Room::default();
    let pdf = match Objects::of(data, &mut room).open(&mut room) {
        Ok(pdf) => pdf,
        Err(inside) => return (inside, None),
    };
    let trailer = objects::trailer(&pdf);
    let dates = trailer.get::<Dict>(b"Info").map_or([None, None], |info| {
        [&b"CreationDate"[..], b"ModDate"].map(|key| super::day(info.get::<Words>(key)?.strip_prefix(b"D:")?))
    });
    let mut pages = Pages::new(pdf.xref(), &mut room);
    match trailer.get::<Dict>(b"Root") {
        Some(root) => pages.walk(&root),
        None => pages.missing = true,
    }
    let (text, count, missing) = (pages.text, pages.count, pages.missing);
    let inside = match count {
        _ if text => Inside::Plain,
        _ if room.left_out => Inside::Unseen(Unseen::Intricate),
        _ if room.broken || (count == 0 && missing) => Inside::PdfDamaged,
        0 => Inside::PdfWithoutPages,
        _ => Inside::PdfWithoutText,
    };
    (inside, dates.into_iter().max().flatten())
}
