//! Nobody who has answered nothing is told that nothing is left: every output, each way of having answered nothing, both
//! languages.

use std::fmt::Write as _;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Reader, Xlsx};
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{copy, example, program, write};

/// What stands in the evidence file of the agency that has answered nothing, the status for machines, and for people.
type Case = (&'static str, Option<&'static [u8]>, &'static str, [&'static str; 2]);

const ABSENT: [&str; 2] = ["belum menyerahkan", "not handed in"];
const EMPTY: [&str; 2] = ["tanpa indikator", "no indicators"];
const UNREADABLE: [&str; 2] = ["berkas tidak terbaca", "file unreadable"];
const UNANSWERED: [&str; 2] = ["belum mengisi", "nothing filled in"];

const CASES: [Case; 14] = [
    ("no file", None, "absent", ABSENT),
    ("a file in its name by another", Some(b"opd: bersih\n"), "absent", ABSENT),
    ("no indicator", Some(b"opd: sunyi\nanswers: {}\n"), "empty", EMPTY),
    ("an id alone", Some(b"opd: sunyi\n"), "empty", EMPTY),
    ("answers with nothing under them", Some(b"opd: sunyi\nanswers:\n"), "empty", EMPTY),
    (
        "an agency that is not listed",
        Some(b"opd: lain\nanswers: {R2: {value: 4}}\n"),
        "unreadable",
        UNREADABLE,
    ),
    ("no YAML", Some(b"opd: [sunyi\nanswers: }\n"), "unreadable", UNREADABLE),
    ("not UTF-8", Some(b"opd: sunyi\nanswers: {R2: {explanation: \xff}}\n"), "unreadable", UNREADABLE),
    ("a list for answers", Some(b"opd: sunyi\nanswers: [R2]\n"), "unreadable", UNREADABLE),
    ("unknown indicators", Some(b"opd: sunyi\nanswers: {X9: {value: 4}}\n"), "unreadable", UNREADABLE),
    ("a value that is none", Some(b"opd: sunyi\nanswers: {R2: {value: baik}}\n"), "unreadable", UNREADABLE),
    ("an empty entry", Some(b"opd: sunyi\nanswers:\n  R2:\n"), "unanswered", UNANSWERED),
    ("a date alone", Some(b"opd: sunyi\nanswers: {R2: {due: 2024-11-04}}\n"), "unanswered", UNANSWERED),
    (
        "a part without proof",
        Some(b"opd: sunyi\nanswers: {R1: {provides: [decree]}}\n"),
        "unanswered",
        UNANSWERED,
    ),
];

/// Words for nothing left, complete, no problem.
const DONE: [&[&str]; 2] = [
    &[
        "tidak ada kekurangan",
        "tidak ada lagi yang perlu",
        "tidak ada lagi yang diminta dari",
        "tidak memiliki kekurangan",
        "tidak ada tugas",
        "tidak ada yang perlu dikejar",
        "semua nilai sudah diisi",
        "tidak ada masalah",
        "0/0",
    ],
    &[
        "nothing is left",
        "nothing more needs",
        "nothing more is needed from",
        "has nothing left",
        "has nothing to do",
        "every value is filled in",
        "no problems",
        "0/0",
    ],
];

const OPD: &str = "\
- {id: bersih, name: Dinas Bersih, short: Bersih}
- {id: mitra, name: Dinas Mitra, short: Mitra}
- {id: sunyi, name: Dinas Sunyi, short: Sunyi}
";
const CLEAN: &str = "\
opd: bersih
answers:
  R1: {value: 1}
  H1: {value: 1}
";
/// It leads nothing, but has sent its part.
const PARTNER: &str = "\
opd: mitra
answers:
  R1:
    provides: [decree]
    evidence: [{requirement: decree, title: Keputusan, file: bukti/keputusan.pdf, date: 2024-01-01}]
";

/// A region whose other agencies have reached a target.
fn region(target: u8, file: Option<&[u8]>) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    let example = example("minimal");
    copy(&example.join("indicators"), &root.path().join("indicators"));
    copy(&example.join("bukti"), &root.path().join("bukti"));
    let settings = format!("region: Kabupaten Contoh\ndeadline: 2024-11-11\ntarget: {target}\n");
    // The first agency's file may bear the name of the last.
    let foreign = file == Some(b"opd: bersih\n");
    let (path, clean) = (if foreign { "evidence/sunyi.yaml" } else { "evidence/bersih.yaml" }, CLEAN);
    write(
        root.path(),
        &[("siak-check.yaml", &settings), ("opd.yaml", OPD), (path, clean), ("evidence/mitra.yaml", PARTNER)],
    );
    if let Some(file) = file.filter(|_| !foreign) {
        fs::write(root.path().join("evidence/sunyi.yaml"), file).unwrap();
    }
    root
}

/// What a command puts out, and its exit code.
fn run(root: &Path, language: &str, arguments: &[&str]) -> (i32, Vec<u8>, String) {
    let mut command = program();
    command.current_dir(root).args(["--as-of", "2024-10-30", "--lang", language]).args(arguments);
    let output = command.output().unwrap();
    (output.status.code().unwrap(), output.stdout, String::from_utf8_lossy(&output.stderr).into_owned())
}

fn text(root: &Path, language: &str, arguments: &[&str]) -> String {
    let (code, out, error) = run(root, language, arguments);
    assert!(code < 2, "{arguments:?}: {error}");
    String::from_utf8(out).unwrap().replace("\r\n ", "")
}

/// The cells of each row of a workbook, sheet after sheet.
fn rows(bytes: &[u8]) -> Vec<String> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
    let mut rows = Vec::new();
    for name in book.sheet_names() {
        for row in book.worksheet_range(&name).unwrap().rows() {
            rows.push(row.iter().map(ToString::to_string).collect::<Vec<_>>().join("\t"));
        }
    }
    rows
}

/// A page without its tags, a line for each paragraph, row or item.
fn lines_of_page(page: &str) -> String {
    let body = page.split_once("<body>").unwrap().1.split("<script>").next().unwrap();
    let mut text = String::new();
    for piece in body.split('<') {
        let (tag, rest) = piece.split_once('>').unwrap_or(("", piece));
        if ["/p", "/tr", "/li", "/h1", "/h2"].contains(&tag) {
            text.push('\n');
        }
        text += rest;
        text.push(' ');
    }
    text
}

/// All that is untrue of one region in one language.
struct Seen<'a> {
    case: &'a str,
    word: &'a str,
    done: &'a [&'a str],
    wrong: String,
}

impl Seen<'_> {
    fn says(&mut self, output: &str, what: &str, true_: bool) {
        if !true_ {
            writeln!(self.wrong, "{}: {output}: {what}", self.case).unwrap();
        }
    }

    /// Text in which others are done: a line has the agency's name and its status, and none both its name and "done".
    fn among(&mut self, output: &str, text: &str) {
        let text = text.to_lowercase();
        let mut own = text.lines().filter(|line| line.contains("sunyi"));
        let named = own.clone().any(|line| line.contains(self.word));
        self.says(output, "does not name it with its status", named);
        let done = own.find(|line| self.done.iter().any(|done| line.contains(done)));
        self.says(output, &format!("says that it is done: {done:?}"), done.is_none());
    }

    /// A text where nothing is left of what is known: it does not say that this is all.
    fn overall(&mut self, output: &str, text: &str) {
        self.among(output, text);
        let remains = text.to_lowercase().contains(self.done[0]);
        self.says(output, "says that nothing remains at all", !remains);
    }

    /// Text about it alone.
    fn own(&mut self, output: &str, text: &str) {
        let text = text.to_lowercase();
        let named = text.contains("sunyi") && text.contains(self.word);
        self.says(output, "does not name it with its status", named);
        let done = self.done.iter().find(|done| text.contains(**done));
        self.says(output, &format!("says that it is done: {done:?}"), done.is_none());
    }

    /// An entry of a JSON document.
    fn entry(&mut self, output: &str, text: &str, status: &str) {
        let json: Value = serde_json::from_str(text).unwrap();
        let all = json["opds"].as_array().cloned().unwrap_or_default();
        let of = |id: &str| all.iter().find(|one| one["id"] == *id).map(|one| one["submission"].clone());
        self.says(output, "has not its status", of("sunyi") == Some(status.into()));
        for id in ["bersih", "mitra"] {
            self.says(output, "calls another late", of(id) == Some("submitted".into()));
        }
    }
}

#[test]
fn nobody_who_has_answered_nothing_is_told_that_nothing_is_left() {
    let mut wrong = String::new();
    for (number, (case, file, status, words)) in CASES.into_iter().enumerate() {
        for (place, language) in ["id", "en"].into_iter().enumerate() {
            // Each way with both, and each status with both in each language.
            let target = if (number + place).is_multiple_of(2) { 0 } else { 4 };
            let root = region(target, file);
            let root = root.path();
            let case = format!("{case}, target {target}, {language}");
            let mut seen = Seen { case: &case, word: words[place], done: DONE[place], wrong: String::new() };
            let text = |arguments: &[&str]| text(root, language, arguments);
            let all = if target == 0 { Seen::overall } else { Seen::among };
            for by in ["pillar", "dimension", "opd", "indicator"] {
                all(&mut seen, &format!("score --by {by}"), &text(&["score", "--by", by]));
            }
            seen.entry("score JSON", &text(&["score", "--format", "json"]), status);
            all(&mut seen, "gaps", &text(&["gaps"]));
            seen.own("gaps --opd", &text(&["gaps", "--opd", "sunyi"]));
            let filtered = text(&["gaps", "--opd", "bersih"]).to_lowercase();
            seen.says("gaps of another", "names it", !filtered.contains("sunyi"));
            seen.entry("gaps JSON", &text(&["gaps", "--format", "json", "--opd", "sunyi"]), status);
            seen.among("plan", &text(&["plan"]));
            seen.entry("plan JSON", &text(&["plan", "--format", "json"]), status);
            let found = text(&["validate"]).to_lowercase();
            seen.says("validate", "does not name it", found.contains("sunyi"));
            all(&mut seen, "page", &lines_of_page(&text(&["report"])));
            seen.own("its page", &lines_of_page(&text(&["report", "--opd", "sunyi"])));
            all(&mut seen, "recap", &text(&["report", "--format", "whatsapp"]));
            seen.own("its message", &text(&["report", "--format", "whatsapp", "--opd", "sunyi"]));
            all(&mut seen, "markdown", &text(&["report", "--format", "markdown"]));
            all(&mut seen, "calendar", &text(&["report", "--format", "ics"]));
            seen.own("its calendar", &text(&["report", "--format", "ics", "--opd", "sunyi"]));
            let table = text(&["report", "--format", "csv", "--table", "agencies"]);
            let row = table.lines().find(|line| line.contains(",sunyi,")).unwrap();
            seen.says("CSV", "has not its status", row.contains(&format!(",{status},")));
            let (_, book, _) = run(root, language, &["report", "--format", "xlsx"]);
            seen.among("workbook", &rows(&book).join("\n"));
            let (code, _, error) = run(root, language, &["form", "export", "-o", "formulir"]);
            if code < 2 {
                let form = rows(&fs::read(root.join("formulir/sunyi.xlsx")).unwrap()).join("\n");
                seen.own("its form", &form);
            } else {
                seen.says("form", "does not name its file", error.contains("evidence/sunyi.yaml"));
            }
            wrong += &seen.wrong;
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Who has indicators, all of them at their target, is still told so; and everybody, once nobody is late.
#[test]
fn whoever_is_done_is_told_so() {
    for (place, language) in ["id", "en"].into_iter().enumerate() {
        let late = region(0, None);
        let text = |arguments: &[&str]| text(late.path(), language, arguments).to_lowercase();
        let done = |which: usize, text: &str| assert!(text.contains(DONE[place][which]), "{text}");
        done(1, &text(&["report", "--format", "whatsapp", "--opd", "bersih"]));
        done(2, &text(&["report", "--format", "whatsapp"]));
        let page = text(&["report", "--opd", "bersih"]);
        done(0, &page);
        done(3, &page);
        done(0, &text(&["report", "--opd", "mitra"]));
        let two = OPD.lines().take(2).collect::<Vec<_>>().join("\n");
        fs::write(late.path().join("opd.yaml"), two).unwrap();
        for arguments in [&["score"][..], &["gaps"], &["report", "--format", "whatsapp"], &["report"]] {
            done(0, &text(arguments));
        }
    }
}
