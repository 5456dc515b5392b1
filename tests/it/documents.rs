//! What is found in real documents of many producers, and that no bytes whatever stop a run. `tests/documents/README.md`
//! says which program made each.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::panic;
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::Duration;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use siak_check::gather::documents::{Document, Named, inventory};
use siak_check::gather::inspect::{Facts, Inside};
use siak_check::problem::{Code, Diagnostics, Kind, Unseen};
use siak_check::world::root::Root;

use crate::support::{folder as folder_of, read, work};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents")
}

fn facts(root: &Path, name: &str) -> Facts {
    let named = Named { all: BTreeSet::from([name]), offered: BTreeSet::from([name]), ..Named::default() };
    let mut diagnostics = Diagnostics::default();
    let found = inventory(&Root::open(root, ""), &named, &[], &mut diagnostics);
    assert_eq!(diagnostics.iter().count(), 0);
    match found.documents[name] {
        Document::Present(facts) => facts,
        Document::Missing(_) | Document::Outside | Document::Unreadable(_) => panic!("{name} is not there"),
    }
}

#[test]
fn documents_of_many_producers() {
    let pdf = |inside| (Kind::Pdf, inside);
    let picture = |kind, width, height| (kind, Inside::Picture(width, height));
    let expected = [
        ("text-cairo.pdf", (Kind::Pdf, Inside::Plain)),
        ("text-chromium.pdf", (Kind::Pdf, Inside::Plain)),
        ("text-dated-qpdf.pdf", (Kind::Pdf, Inside::Plain)),
        ("text-fpdf2.pdf", (Kind::Pdf, Inside::Plain)),
        ("text-ghostscript.pdf", (Kind::Pdf, Inside::Plain)),
        ("text-libreoffice.pdf", (Kind::Pdf, Inside::Plain)),
        ("text-pypdf.pdf", (Kind::Pdf, Inside::Plain)),
        ("text-qpdf-object-streams.pdf", (Kind::Pdf, Inside::Plain)),
        ("text-reportlab.pdf", (Kind::Pdf, Inside::Plain)),
        ("scan-with-ocr-reportlab.pdf", (Kind::Pdf, Inside::Plain)),
        ("owner-locked-qpdf-40.pdf", (Kind::Pdf, Inside::Plain)),
        ("owner-locked-qpdf-128.pdf", (Kind::Pdf, Inside::Plain)),
        ("owner-locked-qpdf-256.pdf", (Kind::Pdf, Inside::Plain)),
        ("owner-locked-qpdf-object-streams.pdf", (Kind::Pdf, Inside::Plain)),
        ("scan-owner-locked-qpdf-40.pdf", pdf(Inside::PdfWithoutText)),
        ("scan-owner-locked-qpdf-128.pdf", pdf(Inside::PdfWithoutText)),
        ("scan-owner-locked-qpdf-256.pdf", pdf(Inside::PdfWithoutText)),
        ("scan-ghostscript.pdf", pdf(Inside::PdfWithoutText)),
        ("scan-img2pdf.pdf", pdf(Inside::PdfWithoutText)),
        ("scan-pillow.pdf", pdf(Inside::PdfWithoutText)),
        ("scan-reportlab.pdf", pdf(Inside::PdfWithoutText)),
        ("encrypted-qpdf-256.pdf", pdf(Inside::PdfEncrypted)),
        ("encrypted-qpdf-40.pdf", pdf(Inside::PdfEncrypted)),
        ("encrypted-qpdf-object-streams.pdf", pdf(Inside::PdfEncrypted)),
        ("encrypted-reportlab.pdf", pdf(Inside::PdfEncrypted)),
        ("damaged-content.pdf", pdf(Inside::PdfDamaged)),
        ("damaged-cut-off.pdf", pdf(Inside::PdfDamaged)),
        ("without-pages-pypdf.pdf", pdf(Inside::PdfWithoutPages)),
        ("without-pages-qpdf.pdf", pdf(Inside::PdfWithoutPages)),
        ("photo-pillow.jpg", picture(Kind::Jpeg, 640, 480)),
        ("picture-pillow.png", picture(Kind::Png, 640, 480)),
        ("thumbnail-pillow.png", picture(Kind::Png, 120, 90)),
        ("picture-pillow.gif", picture(Kind::Other("gif"), 640, 480)),
        ("picture-pillow.webp", picture(Kind::Other("webp"), 640, 480)),
        ("picture-pillow.tif", picture(Kind::Other("tif"), 640, 480)),
        ("picture-pillow.bmp", picture(Kind::Other("bmp"), 400, 200)),
        ("word-libreoffice.docx", (Kind::Word, Inside::Plain)),
        ("workbook-libreoffice.xlsx", (Kind::Excel, Inside::Plain)),
        ("sheet-libreoffice.ods", (Kind::OpenSheet, Inside::Plain)),
        ("word-cut-off.docx", (Kind::Zip, Inside::ArchiveDamaged)),
        ("workbook-that-is-html.xlsx", (Kind::Html, Inside::Plain)),
    ];
    for (name, (kind, inside)) in expected {
        let facts = facts(&folder(), name);
        assert_eq!((facts.kind, facts.inside), (Some(kind), inside), "{name}");
    }
    let here = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let unexpected: Vec<String> =
        here.filter(|name| name != "README.md" && !expected.iter().any(|(known, _)| known == name)).collect();
    assert!(unexpected.is_empty(), "{unexpected:?}");
}

#[test]
fn documents_tell_their_own_date() {
    let dates: [(&str, Option<Date>); 6] = [
        ("photo-pillow.jpg", Some(date(2022, 5, 17))),
        ("text-dated-qpdf.pdf", Some(date(2021, 3, 5))),
        ("workbook-libreoffice.xlsx", Some(date(2021, 3, 5))),
        ("sheet-libreoffice.ods", Some(date(2021, 3, 5))),
        ("picture-pillow.png", None),
        ("encrypted-qpdf-256.pdf", None),
    ];
    for (name, expected) in dates {
        assert_eq!(facts(&folder(), name).made, expected, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_proves_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let root = folder_of(&[
        ("siak-check.yaml", "region: R\ndeadline: 2024-11-11\n"),
        ("opd.yaml", "- {id: a, name: Dinas A}\n"),
        (
            "evidence/a.yaml",
            "opd: a\nanswers:\n  OC12:\n    value: 1\n    evidence:\n      - {requirement: bps-poverty, title: T, file: bukti/a.pdf, date: 2024-02-01}\n",
        ),
        ("bukti/a.pdf", "x"),
    ]);
    let path = root.path().join("bukti/a.pdf");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    // For whoever may read everything nothing is unreadable.
    if fs::File::open(&path).is_ok() {
        return;
    }
    let run = read(root.path());
    let codes: Vec<Code> = run.problems.iter().map(|problem| problem.problem.code()).collect();
    assert!(codes.contains(&Code::UnreadableFile), "{codes:?}");
}

thread_local! {
    static PANICS: Cell<usize> = const { Cell::new(0) };
}

/// Panics in the crates that read formats are caught, so that they stop no run; here they must not go unseen. Those of
/// this thread: other tests run meanwhile.
fn panics() -> usize {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            PANICS.set(PANICS.get() + 1);
            usual(info);
        }));
    });
    PANICS.get()
}

pub(crate) fn look_at(name: &str, bytes: &[u8]) -> Facts {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join(name), bytes).unwrap();
    let before = panics();
    let (facts, took) = work(|| facts(root.path(), name));
    assert!(took < Duration::from_secs(20), "{name} took {took:?}");
    assert_eq!(panics(), before, "{name} made a crate panic");
    facts
}

#[test]
fn no_document_takes_long() {
    let size = 2 << 20;
    let repeated = |head: &[u8], part: &[u8], tail: &[u8]| {
        let mut bytes = head.to_vec();
        while bytes.len() < size {
            bytes.extend(part);
        }
        bytes.extend(tail);
        bytes
    };
    let end = b"\nendobj\nstartxref\n0\n%%EOF\n";
    for part in [
        "[",
        "<<",
        "<</A",
        "<</A \n",
        "1 0 obj ",
        "1 0 obj <<",
        "1 0 obj (\n",
        "1 0 obj << /A (\n",
        "1 0 obj << /A [ 1\n",
        "1 0 obj <<>> stream\n",
        "1 0 obj << /Length 9 0 R >> stream\nendstream ",
        "1 0 obj << /Type /ObjStm /N 1 /First 4 >> stream\n",
        "1 0 obj << /Type /ObjStm /N 1000000000 /First 0 >> stream\n1 0 endstream\n",
        "trailer << /Encrypt 1 0 R\n",
        "trailer",
        "\n",
        ") ",
    ] {
        look_at("a.pdf", &repeated(b"%PDF-1.7\n", part.as_bytes(), end));
    }
    look_at("a.jpg", &repeated(b"\xFF\xD8", b"\xFF\xE1\x00\x02", b""));
    look_at(
        "a.jpg",
        &repeated(b"\xFF\xD8\xFF\xE1\xFF\xFFExif\0\0MM\0*\0\0\0\x08", b"\xFF\xFF\x87\x69\0\x04", b""),
    );
    look_at("a.png", &repeated(b"\x89PNG\r\n\x1a\n", b"\x00\x00\x00\x00tEXtabcd", b""));
    look_at("a.docx", &repeated(b"PK\x03\x04", b"PK\x05\x06", b""));
    look_at("a.docx", &repeated(b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"));
}

/// A stream of objects and a page of a few kilobytes that unpack to gigabytes.
#[test]
fn what_is_packed_small_is_not_unpacked_whole() {
    let pack = |bytes: &mut dyn std::io::Read| {
        let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        std::io::copy(bytes, &mut packer).unwrap();
        packer.finish().unwrap()
    };
    let zeros = pack(&mut std::io::Read::take(std::io::repeat(b' '), 64 << 20));
    let twice = pack(&mut zeros.as_slice());
    let contents: String = (4..200).map(|number| format!(" {number} 0 R")).collect();
    let mut pdf = format!(
        "%PDF-1.7\n1 0 obj << /Pages 2 0 R >> endobj 2 0 obj << /Kids [3 0 R] >> endobj\n\
         3 0 obj << /Contents [{contents}] >> endobj\n"
    )
    .into_bytes();
    for number in 4..200 {
        let kind = if number % 2 == 0 { "/Type /ObjStm /N 9 /First 9" } else { "" };
        writeln!(
            pdf,
            "{number} 0 obj << {kind} /Filter [/FlateDecode /FlateDecode] /Length {} >> stream",
            twice.len()
        )
        .unwrap();
        pdf.extend(&twice);
        pdf.extend(b"\nendstream endobj\n");
    }
    pdf.extend(b"trailer << /Root 1 0 R >>\n%%EOF\n");
    let facts = look_at("a.pdf", &pdf);
    assert_eq!(facts.inside, Inside::Unseen(Unseen::Intricate), "what was not unpacked is not judged");
}

#[test]
fn a_bomb_is_told_by_its_directory() {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut archive = zip::ZipWriter::new(&mut bytes);
    package(&mut archive, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    for name in ["word/document.xml", "word/media/image1.bmp"] {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::copy(&mut std::io::Read::take(std::io::repeat(0), 40 << 20), &mut archive).unwrap();
    }
    archive.finish().unwrap();
    let facts = look_at("a.docx", bytes.get_ref());
    assert_eq!((facts.kind, facts.inside), (Some(Kind::Word), Inside::ArchiveBomb));
    // Of a directory that declares 1.2 GB for 16 MB: less than a hundredfold, but no document.
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut archive = zip::ZipWriter::new(&mut bytes);
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for name in ["word/document.xml", "word/media/image1.bmp", "word/media/image2.bmp"] {
        archive.start_file(name, stored).unwrap();
        archive.write_all(&vec![7; 16 << 20][..(16 << 20) / 3]).unwrap();
    }
    archive.finish().unwrap();
    let mut bytes = bytes.into_inner();
    assert_eq!(look_at("a.docx", &bytes).inside, Inside::Plain);
    let entries: Vec<usize> = memchr::memmem::find_iter(&bytes, b"PK\x01\x02").collect();
    for entry in entries {
        bytes[entry + 24..entry + 28].copy_from_slice(&400_000_000_u32.to_le_bytes());
    }
    assert_eq!(look_at("a.docx", &bytes).inside, Inside::ArchiveBomb);
}

/// Says what the main part of a package is.
fn package<W: std::io::Write + std::io::Seek>(archive: &mut zip::ZipWriter<W>, kind: &str) {
    archive.start_file("[Content_Types].xml", zip::write::SimpleFileOptions::default()).unwrap();
    let types = format!(
        "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/main.xml\" ContentType=\"{kind}\"/></Types>"
    );
    archive.write_all(types.as_bytes()).unwrap();
}

/// By what it lists of itself, whatever its parts are called: Word's page in the browser calls its main part
/// `document2.xml`, others put it into another folder; and photos in a folder `word` are no document.
#[test]
fn an_office_file_is_told_by_its_list_of_parts() {
    let office = "application/vnd.openxmlformats-officedocument";
    for (kind, expected) in [
        (format!("{office}.wordprocessingml.document.main+xml"), Kind::Word),
        (format!("{office}.wordprocessingml.template.main+xml"), Kind::Word),
        ("application/vnd.ms-word.document.macroEnabled.main+xml".into(), Kind::Word),
        ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml".into(), Kind::Word),
        (format!("{office}.spreadsheetml.sheet.main+xml"), Kind::Excel),
        (format!("{office}.spreadsheetml.template.main+xml"), Kind::Excel),
        ("application/vnd.ms-excel.sheet.macroEnabled.main+xml".into(), Kind::Excel),
        (format!("{office}.presentationml.presentation.main+xml"), Kind::PowerPoint),
        (format!("{office}.presentationml.slideshow.main+xml"), Kind::PowerPoint),
        ("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml".into(), Kind::PowerPoint),
        ("application/vnd.ms-package.3dmanufacturing-3dmodel+xml".into(), Kind::Zip),
    ] {
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        archive.start_file("dokumen/utama.xml", zip::write::SimpleFileOptions::default()).unwrap();
        package(&mut archive, &kind);
        let bytes = archive.finish().unwrap().into_inner();
        assert_eq!(look_at("a.docx", &bytes).kind, Some(expected), "{kind}");
    }
    for (mimetype, kind) in [
        ("application/vnd.oasis.opendocument.text", Kind::Other("odt")),
        ("application/vnd.oasis.opendocument.text-template", Kind::Other("odt")),
        ("application/vnd.oasis.opendocument.spreadsheet", Kind::OpenSheet),
        ("application/vnd.oasis.opendocument.presentation", Kind::Other("odp")),
        ("application/epub+zip", Kind::Zip),
    ] {
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        archive.start_file("mimetype", zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(mimetype.as_bytes()).unwrap();
        let bytes = archive.finish().unwrap().into_inner();
        assert_eq!(look_at("a.odt", &bytes).kind, Some(kind), "{mimetype}");
    }
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("word/foto.jpg", zip::write::SimpleFileOptions::default()).unwrap();
    assert_eq!(look_at("a.docx", &archive.finish().unwrap().into_inner()).kind, Some(Kind::Zip));
}

/// Wherever a picture breaks off, and whether what is missing is not there or zero; what stands behind its end is
/// nobody's matter.
#[test]
fn a_picture_that_is_not_all_there_is_damaged() {
    for name in [
        "photo-pillow.jpg",
        "picture-pillow.png",
        "picture-pillow.gif",
        "picture-pillow.webp",
        "picture-pillow.tif",
        "picture-pillow.bmp",
    ] {
        let whole = fs::read(folder().join(name)).unwrap();
        for percent in [10, 33, 50, 70] {
            let cut = whole[..whole.len() * percent / 100].to_vec();
            let zeros = [cut.clone(), vec![0; whole.len() - cut.len()]].concat();
            for (bytes, how) in [(cut, "cut off"), (zeros, "zeros")] {
                assert_eq!(
                    look_at(name, &bytes).inside,
                    Inside::PictureDamaged,
                    "{name} {how} at {percent} %"
                );
            }
        }
        let last = &whole[..whole.len() - 2];
        assert_eq!(look_at(name, last).inside, Inside::PictureDamaged, "{name} without its last bytes");
        if !name.ends_with("tif") {
            let more = [&whole[..], &[0; 300], b"\xFF\xD8\xFF\xE0 a film"].concat();
            assert!(matches!(look_at(name, &more).inside, Inside::Picture(..)), "{name} with more behind it");
        }
    }
    // All headers and the end, and nothing drawn.
    let photo = fs::read(folder().join("photo-pillow.jpg")).unwrap();
    let scan = memchr::memmem::rfind(&photo, b"\xFF\xDA").unwrap();
    let drawn = scan + 2 + usize::from(photo[scan + 3]);
    for nothing in [&b"\xFF\xD9"[..], b"\0\0\0\0\xFF\xD9"] {
        assert_eq!(look_at("a.jpg", &[&photo[..drawn], nothing].concat()).inside, Inside::PictureDamaged);
    }
}

/// Blanks of every kind may stand between an object's numbers and its word.
#[test]
fn objects_of_a_pdf_begin_after_any_blank() {
    for blank in [" ", "\n", "\r", "\t"] {
        let pdf = crate::support::pdf("Teks").replace(" obj", &format!("{blank}obj"));
        assert_eq!(look_at("a.pdf", pdf.as_bytes()).inside, Inside::Plain, "{blank:?}");
    }
}

fn seeds() -> Vec<Vec<u8>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some())
        .collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_stop_a_run(
        start in prop::sample::select(vec![
            "", "%PDF-1.7\n", "\u{fffd}", "GIF89a", "RIFF\u{1}\0\0\0WEBPVP8 ", "II*\0\u{8}\0\0\0", "BM\0\0\0\0", "PK\u{3}\u{4}", "<html>", "%PDF-1.4\n1 0 obj << /Type /ObjStm /N 3 /First 2 >> stream\n",
        ]),
        bytes in prop::collection::vec(any::<u8>(), 0..2_000),
        ending in prop::sample::select(vec!["pdf", "jpg", "png", "docx", "xlsx", "ods", "csv", "bin"]),
    ) {
        look_at(&format!("a.{ending}"), &[start.as_bytes(), &bytes, b" endobj startxref 0"].concat());
    }

    #[test]
    fn no_damage_stops_a_run(
        which in any::<prop::sample::Index>(),
        cut in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..60),
        whole in any::<bool>(),
    ) {
        let seeds = seeds();
        let mut bytes = which.get(&seeds).clone();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if !whole {
            bytes.truncate(cut.index(bytes.len()));
        }
        look_at("a.pdf", &bytes);
    }
}
