//! What a PDF shows, and what it only holds: text that a page shows is text, and no other.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use siak_check::gather::inspect::Inside;
use siak_check::problem::Code;

use crate::documents::look_at;
use crate::support::{folder, read};

const TEXT: Inside = Inside::Plain;
const NONE: Inside = Inside::PdfWithoutText;
const DAMAGED: Inside = Inside::PdfDamaged;
const LOCKED: Inside = Inside::PdfEncrypted;
const FONT: &str = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
const WORDS: &str = "BT /F1 12 Tf 60 700 Td (Notulen rapat) Tj ET";

/// A document of these objects, the first of them its catalogue.
fn made(objects: &[impl AsRef<str>], trailer: &str) -> String {
    let (mut pdf, mut table) = ("%PDF-1.4\n".to_owned(), String::new());
    for (index, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", pdf.len()).unwrap();
        write!(pdf, "{} 0 obj\n{}\nendobj\n", index + 1, object.as_ref()).unwrap();
    }
    let size = objects.len() + 1;
    let start = pdf.len();
    format!(
        "{pdf}xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n"
    )
}

fn stream(dictionary: &str, content: &str) -> String {
    format!("<<{dictionary}/Length {}>>\nstream\n{content}\nendstream", content.len())
}

fn hex(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

/// The objects of a document of one page, with this font: 1 catalogue, 2 pages, 3 page, 4 font, 5 content, then
/// these.
fn objects(font: &str, content: &str, page: &str, more: &[&str]) -> Vec<String> {
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned(),
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>\
             /XObject<</X 6 0 R>>/ExtGState<</G 6 0 R>>/Properties<</P 6 0 R>>>>{page}>>"
        ),
        font.to_owned(),
        stream("", content),
    ];
    objects.extend(more.iter().map(|object| (*object).to_owned()));
    objects
}

fn page(font: &str, content: &str, page: &str, more: &[&str]) -> String {
    made(&objects(font, content, page, more), "")
}

fn check(expected: Inside, cases: &[(&str, String)]) {
    for (name, pdf) in cases {
        assert_eq!(look_at("a.pdf", pdf.as_bytes()).inside, expected, "{name}");
    }
}

#[test]
fn what_a_page_shows_is_text() {
    let form = stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 4 0 R>>>>", WORDS);
    let outer = stream("/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</Y 7 0 R>>>>", "/Y Do");
    let map = stream(
        "",
        "1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0024> <0026> <0041> endbfrange",
    );
    let wide = "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R>>";
    let note = |more: &str| format!("<</Type/Annot/Rect[0 0 9 9]{more}>>");
    let mut inherited = objects(FONT, WORDS, "", &[]);
    inherited[1] = "<</Type/Pages/Count 1/Kids[3 0 R]/Resources<</Font<</F1 4 0 R>>>>>>".to_owned();
    inherited[2] = "<</Type/Page/Parent 2 0 R/Contents[5 0 R]>>".to_owned();
    let mut untyped = objects(FONT, WORDS, "", &[]);
    untyped[1] = "<</Count 1/Kids[3 0 R]>>".to_owned();
    untyped[2] = "<</Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>".to_owned();
    check(
        TEXT,
        &[
            ("words", page(FONT, WORDS, "", &[])),
            ("not to be seen, as OCR writes", page(FONT, "BT 3 Tr /F1 9 Tf (Notulen) Tj ET", "", &[])),
            ("pieces", page(FONT, "BT /F1 9 Tf [(No) -20 (tulen)] TJ ET", "", &[])),
            ("a line", page(FONT, "BT /F1 9 Tf (baris)\n' ET", "", &[])),
            ("a line with spacing", page(FONT, "BT /F1 9 Tf 1 2 (baris) \" ET", "", &[])),
            ("octal", page(FONT, r"BT /F1 9 Tf (\116\157) Tj ET", "", &[])),
            ("a digit", page(FONT, "BT /F1 9 Tf (7) Tj ET", "", &[])),
            (
                "after a picture",
                page(FONT, &format!("BI /W 1 /H 1 /BPC 8 /CS /G ID \u{1} EI {WORDS}"), "", &[]),
            ),
            ("a form", page(FONT, "/X Do", "", &[&form])),
            ("a form in a form", page(FONT, "/X Do", "", &[&outer, &form])),
            ("a stamp", page(FONT, "", "/Annots[6 0 R]", &[&note("/Subtype/Stamp/AP<</N 7 0 R>>"), &form])),
            (
                "a state",
                page(
                    FONT,
                    "",
                    "/Annots[6 0 R]",
                    &[&note("/Subtype/Widget/FT/Btn/AS/Ya/AP<</N<</Ya 7 0 R>>>>"), &form],
                ),
            ),
            ("a field", page(FONT, "", "/Annots[6 0 R]", &[&note("/Subtype/Widget/FT/Tx/V(Notulen)")])),
            (
                "a field of a field",
                page(
                    FONT,
                    "",
                    "/Annots[6 0 R]",
                    &[&note("/Subtype/Widget/Parent 7 0 R"), "<</FT/Tx/V<FEFF004E>>>"],
                ),
            ),
            ("a remark", page(FONT, "", "/Annots[6 0 R]", &[&note("/Subtype/FreeText/Contents(Disetujui)")])),
            ("wide codes", page(wide, "BT /F1 9 Tf <0024> Tj ET", "", &[&map])),
            (
                "codes of a font's own",
                page("<</Subtype/Type0/Encoding/Identity-H>>", "BT /F1 9 Tf <0147> Tj ET", "", &[]),
            ),
            (
                "names of a font's own",
                page("<</Subtype/Type3/Encoding<</Differences[1/g12]>>>>", "BT /F1 9 Tf <01> Tj ET", "", &[]),
            ),
            ("a font of a state", page(FONT, "/G gs BT (Notulen) Tj ET", "", &["<</Font[4 0 R 9]>>"])),
            ("a layer that is shown", page(FONT, &format!("/OC /P BDC {WORDS} EMC"), "", &["<</Type/OCG>>"])),
            ("resources of all pages", made(&inherited, "")),
            ("pages without a type", made(&untyped, "")),
        ],
    );
}

#[test]
fn what_no_page_shows_is_no_text() {
    let form = stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 4 0 R>>>>", WORDS);
    let map = stream("", "1 beginbfchar <0003> <0020> endbfchar");
    let wide = "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R>>";
    let named = "<</Subtype/TrueType/Encoding<</Differences[65/space/bullet/uni00A0/period]>>>>";
    let note = |more: &str| format!("<</Type/Annot/Rect[0 0 9 9]{more}>>");
    let mark = |words: &str| page(FONT, &format!("BT /F1 9 Tf ({words}) Tj ET"), "", &[]);
    let script = stream("", "app.alert('(Notulen) Tj'); BT /F1 9 Tf (Notulen) Tj ET");
    let mut later = page(FONT, WORDS, "", &[]);
    let at = later.len();
    later += "5 0 obj <</Length 3>> stream\nq Q\nendstream endobj\n";
    let start = later.len();
    write!(
        later,
        "xref\n5 1\n{at:010} 00000 n \ntrailer <</Size 6/Root 1 0 R/Prev {}>>\nstartxref\n{start}\n%%EOF\n",
        later.find("xref").unwrap()
    )
    .unwrap();
    let off = |layer: &str, content: &str, more: &[&str]| {
        let mut objects = objects(FONT, content, "", more);
        objects[0] =
            format!("<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[{layer}]/D<</OFF[{layer}]>>>>>>");
        made(&objects, "")
    };
    check(
        NONE,
        &[
            ("nothing", page(FONT, "", "", &[])),
            ("a blank", page(FONT, "BT /F1 9 Tf ( ) Tj ET", "", &[])),
            ("a blank that does not break", page(FONT, r"BT /F1 9 Tf [(\240) 3 (\n)] TJ ET", "", &[])),
            ("signs", page(FONT, r"BT /F1 9 Tf (- . \225 _) Tj ET", "", &[])),
            ("a wide blank", page(wide, "BT /F1 9 Tf <00030003> Tj ET", "", &[&map])),
            ("names of blanks", page(named, "BT /F1 9 Tf (ABCD) Tj ET", "", &[])),
            ("a tick", page("<</Subtype/Type1/BaseFont/ZapfDingbats>>", "BT /F1 9 Tf (4) Tj ET", "", &[])),
            ("no font", page(FONT, "BT (Notulen) Tj ET", "", &[])),
            ("within a picture", page(FONT, "BI /W 9 /H 9 /BPC 8 /CS /G ID (Notulen) Tj EI q Q", "", &[])),
            ("within a string", page(FONT, "/Artikel <</A((Notulen) Tj)>> BDC EMC", "", &[])),
            ("a script", page(FONT, "", "/AA<</O<</S/JavaScript/JS 6 0 R>>>>", &[&script])),
            ("private data", page(FONT, "", "/PieceInfo<</A<</Private 6 0 R>>>>", &[&form])),
            ("a form that is not used", page(FONT, "q Q", "", &[&form])),
            ("content that was replaced", later),
            (
                "a hidden note",
                page(FONT, "", "/Annots[6 0 R]", &[&note("/Subtype/Stamp/F 2/AP<</N 7 0 R>>"), &form]),
            ),
            (
                "a note that is not viewed",
                page(FONT, "", "/Annots[6 0 R]", &[&note("/Subtype/Stamp/F 32/AP<</N 7 0 R>>"), &form]),
            ),
            (
                "a state that is not chosen",
                page(
                    FONT,
                    "",
                    "/Annots[6 0 R]",
                    &[&note("/Subtype/Widget/FT/Btn/AS/Off/AP<</N<</Ya 7 0 R>>>>"), &form],
                ),
            ),
            ("a pop-up", page(FONT, "", "/Annots[6 0 R]", &[&note("/Subtype/Popup/Contents(Notulen)")])),
            (
                "a remark on a note",
                page(FONT, "", "/Annots[6 0 R]", &[&note("/Subtype/Square/Contents(Notulen)")]),
            ),
            (
                "a signature",
                page(FONT, "", "/Annots[6 0 R]", &[&note("/Subtype/Widget/FT/Sig/AP<</N 7 0 R>>"), &form]),
            ),
            (
                "a signature's field",
                page(
                    FONT,
                    "",
                    "/Annots[6 0 R]",
                    &[&note("/Subtype/Widget/Parent 8 0 R/AP<</N 7 0 R>>"), &form, "<</FT/Sig>>"],
                ),
            ),
            ("an empty field", page(FONT, "", "/Annots[6 0 R]", &[&note("/Subtype/Widget/FT/Tx/V( )")])),
            (
                "a layer that is not shown",
                off("6 0 R", &format!("/OC /P BDC {WORDS} EMC"), &["<</Type/OCG>>"]),
            ),
            (
                "a form on such a layer",
                off("7 0 R", "/X Do", &[&form.replace("/BBox", "/OC 7 0 R/BBox"), "<</Type/OCG>>"]),
            ),
            ("a mark", mark("Dipindai dengan CamScanner")),
            (
                "a mark in pieces",
                page(
                    FONT,
                    "BT /F1 9 Tf [(Scan) 9 (ned with )] TJ ET BT /F1 9 Tf (CamScanner) Tj ET",
                    "",
                    &[],
                ),
            ),
            ("another's mark", mark("Scanned by TapScanner")),
            (
                "a form with a mark",
                page(FONT, "/X Do", "", &[&form.replace("Notulen rapat", "CamScanner 10")]),
            ),
        ],
    );
}

#[test]
fn a_document_is_damaged_where_no_program_opens_it() {
    let whole = page(FONT, WORDS, "", &[]);
    let scan = page(FONT, "", "", &[]);
    let mut referred = objects(FONT, "", "", &["/AHx", "56"]);
    referred[4] = format!(
        "<</Filter[6 0 R]/Length 7 0 R>>\nstream\n{}>\nendstream",
        hex("BT /F1 9 Tf (Notulen) Tj ET")
    );
    let until = |word: &str| whole[..whole.find(word).unwrap()].to_owned();
    let contents = |more: &str| {
        scan.replace("/Contents 5 0 R", "/Contents[5 0 R 6 0 R]")
            .replace("xref\n0", &format!("6 0 obj {more} endobj\nxref\n0"))
    };
    check(
        TEXT,
        &[
            ("no startxref", whole.replace("startxref", "")),
            ("nothing behind its trailer", until("startxref")),
            ("no table", whole.replace("xref\n0", "").replace("startxref", "")),
            ("a comment behind each number", whole.replace("obj\n<<", "obj % objek\n% lagi\n<<")),
            ("a comment in each dictionary", whole.replace("<</", "<< % kamus\n/")),
            ("a filter by reference", made(&referred, "")),
            ("a wrong length", whole.replace("/Length 44", "/Length 4400")),
            ("a trailer that is not closed", whole.replace("/Root 1 0 R>>", "/Root 1 0 R /Ini {")),
            ("a page that is not there", whole.replace("/Kids[3 0 R]", "/Kids[9 0 R 3 0 R]")),
        ],
    );
    check(
        NONE,
        &[
            ("an empty stream", contents("<</Length 0/Filter/FlateDecode>> stream\n\nendstream")),
            (
                "an empty stream of letters",
                contents("<</Length 2/Filter/ASCII85Decode>> stream\n  \nendstream"),
            ),
            ("content that is not there", scan.replace("/Contents 5 0 R", "/Contents 9 0 R")),
        ],
    );
    check(
        DAMAGED,
        &[
            ("cut off in a dictionary", until("/WinAnsi")),
            ("cut off in its text", until("rapat")),
            ("cut off before its trailer", until("trailer")),
            ("pages in a circle", whole.replace("/Kids[3 0 R]", "/Kids[2 0 R]")),
            ("pages that are not there", whole.replace("/Kids[3 0 R]", "/Kids[9 0 R]")),
            (
                "content that cannot be unpacked",
                contents("<</Length 9/Filter/FlateDecode>> stream\n(a) Tj ET\nendstream"),
            ),
        ],
    );
}

#[test]
fn a_document_is_locked_where_its_pages_are() {
    let lock = |more: &str| {
        let keys = "/V 4/R 4/Length 128/P -4/CF<</StdCF<</CFM/AESV2/AuthEvent/EFOpen/Length 16>>>>";
        let value = "0123456789abcdef".repeat(4);
        let trailer = format!("/ID[<00><00>]/Encrypt<<{keys}/O<{value}>/U<{value}>{more}>>");
        made(&objects(FONT, WORDS, "", &[]), &trailer)
    };
    check(TEXT, &[("its attachments alone", lock("/Filter/Standard/StmF/Identity/StrF/Identity/EFF/StdCF"))]);
    check(
        LOCKED,
        &[
            ("its pages", lock("/Filter/Standard/StmF/StdCF/StrF/StdCF")),
            ("by certificates", lock("/Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/StmF/StdCF")),
        ],
    );
}

/// What was not looked into to its end is not judged.
#[test]
fn what_is_made_to_tire_is_left() {
    let form =
        |next: usize| stream(&format!("/Subtype/Form/Resources<</XObject<</X {next} 0 R>>>>"), "/X Do /X Do");
    let chain: Vec<String> = (7..2_000).map(form).collect();
    let chain = page(FONT, "/X Do", "", &chain.iter().map(String::as_str).collect::<Vec<_>>());
    let circle = page(FONT, "/X Do", "", &[&form(7), &form(6)]);
    let ends = page(FONT, &format!("BI /W 1 ID {}", "EI \u{e9}".repeat(300_000)), "", &[]);
    check(NONE, &[("forms in a circle", circle)]);
    for (name, pdf) in [("forms in forms", chain), ("pictures without an end", ends)] {
        let inside = look_at("a.pdf", pdf.as_bytes()).inside;
        assert!(matches!(inside, Inside::Unseen(_)), "{name}: {inside:?}");
    }
}

/// A picture of a page is judged as a document of such pictures: by whether anybody has to read it.
#[test]
fn a_scan_is_judged_alike_in_every_form() {
    let texts = ["regulation", "document", "minutes", "report"];
    let pictures = ["photo", "screenshot", "dataset"];
    let documents = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    for kind in texts.into_iter().chain(pictures) {
        for (ending, document) in
            [("pdf", "scan-pillow.pdf"), ("jpg", "photo-pillow.jpg"), ("png", "picture-pillow.png")]
        {
            let requirement =
                format!("{{id: r, name: r, kind: {kind}, period: standing, accepts: [{ending}]}}");
            let root = folder(&[
                ("siak-check.yaml", "region: R\ndeadline: 2024-11-11\n"),
                ("opd.yaml", "- {id: a, name: Dinas A}\n"),
                (
                    "indicators/instrument.yaml",
                    "id: i\nname: i\nscale: {min: 0, max: 4}\nrounding: {dimension: 2, index: 2}\ndimensions: [{id: d, name: d}]\nprofiles: {p: {d: 100}}\n",
                ),
                (
                    "indicators/all.yaml",
                    &format!(
                        "name: n\nindicators:\n- {{id: I, dimension: d, name: n, asks: a, requirements: [{requirement}]}}\n"
                    ),
                ),
                (
                    "evidence/a.yaml",
                    &format!(
                        "opd: a\nanswers:\n  I: {{value: 1, evidence: [{{requirement: r, title: T, file: bukti/a.{ending}, date: 2024-02-01}}]}}\n"
                    ),
                ),
                ("bukti/README", ""),
            ]);
            fs::copy(documents.join(document), root.path().join(format!("bukti/a.{ending}"))).unwrap();
            let run = read(root.path());
            let said: Vec<Code> = run.problems.iter().map(|problem| problem.problem.code()).collect();
            let expected = if texts.contains(&kind) { &[Code::PdfWithoutText][..] } else { &[] };
            assert_eq!(said, expected, "{kind} {ending}");
        }
    }
}
