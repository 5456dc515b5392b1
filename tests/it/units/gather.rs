//! What files are told by, what PDFs show, which paths texts mention, and panics that end nothing.

use std::io::Write as _;

use siak_check::gather::caught::caught;
use siak_check::gather::inspect::pdf::inflate;
use siak_check::gather::inspect::{day, sniff};
use siak_check::gather::mentioned::forget;
use siak_check::problem::Kind;

#[test]
fn what_a_text_mentions_is_forgotten() {
    let mut paths: Vec<String> =
        ["bukti/a", "bukti/a.csv", "bukti/a.csv.csv", "bukti/é.pdf", "bukti/z", "lain/x y", "lain/b"]
            .map(str::to_owned)
            .into();
    let texts = ["file: bukti/a.csv, x: bukti/", "\"lain\\x y\" bukti/é.pdfbukti/ bukti/y"];
    forget(&mut paths, texts.into_iter());
    assert_eq!(paths, ["bukti/a.csv.csv", "bukti/z", "lain/b"]);
}

#[test]
fn many_paths_in_long_texts_are_found_at_once() {
    let mut paths: Vec<String> = (0..20_000).map(|number| format!("bukti/{number:05}.pdf")).collect();
    let text: String = paths.iter().step_by(2).map(|path| format!("- {{file: {path}}}\n")).collect();
    forget(&mut paths, std::iter::once(text.as_str()));
    assert_eq!((paths.len(), paths[0].as_str()), (10_000, "bukti/00001.pdf"));
}

#[test]
fn a_panic_gives_nothing() {
    let at = |index: usize| [1, 2, 3][index];
    assert_eq!(caught(|| at(1)), Some(2));
    assert_eq!(caught(|| at(std::hint::black_box(9))), None);
    assert_eq!(caught(|| at(2)), Some(3), "and then goes on");
}

#[test]
fn text_is_told_from_pages_and_bytes() {
    assert_eq!(sniff(b"bulan;ton\nJanuari;12\n"), Kind::Text);
    assert_eq!(sniff("\u{feff}nama\nJum'at — é\n".as_bytes()), Kind::Text);
    assert_eq!(sniff(b"BMKG;hujan (mm)\n2024-10-01;12\n"), Kind::Text);
    assert_eq!(sniff(b"<?xml version=\"1.0\"?><Workbook/>"), Kind::Other("xml"));
    assert_eq!(sniff(b"{\\rtf1\\ansi Notulen}"), Kind::Other("rtf"));
    assert_eq!(sniff(b"BM\x36\x00\x0C\x00\x00\x00"), Kind::Other("bmp"));
    assert_eq!(sniff(b"\xEF\xBB\xBF\r\n<TABLE border=1>"), Kind::Html);
    assert_eq!(sniff(b"<!DOCTYPE html>\n<html>"), Kind::Html);
    assert_eq!(sniff(b"\x00\x01\x02\x03 tidak dikenal"), Kind::Unknown);
    assert_eq!(sniff(b"\n\n%PDF-1.4\n"), Kind::Pdf);
    assert_eq!(sniff(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest"), Kind::OldOffice);
}

#[test]
fn days_of_metadata() {
    let october = jiff::civil::date(2024, 10, 30);
    for text in [&b"20241030120000Z"[..], b"2024-10-30T09:00:00Z", b"2024:10:30 09:00:00"] {
        assert_eq!(day(text), Some(october));
    }
    for text in [&b"2024"[..], b"20241330", b"", b"0000:00:00 00:00:00"] {
        assert_eq!(day(text), None);
    }
}

#[test]
fn unpacking_stops_at_its_limit() {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(&vec![b' '; 1 << 20]).unwrap();
    let packed = packer.finish().unwrap();
    assert_eq!(inflate(&packed, 1_000).unwrap().len(), 1_000);
    assert_eq!(inflate(&packed, 2 << 20).unwrap().len(), 1 << 20);
    assert_eq!(inflate(b"\x00not packed", 1_000), None);
}
