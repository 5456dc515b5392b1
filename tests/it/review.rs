//! Verdicts: written where they belong, refused where they may not be given, and shown in `gaps`.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use siak_check::base::lang::{Language, Text};
use siak_check::change::verdict::{Outcome, Reviewer, Ruling, Sentence, record};
use siak_check::gather::documents;
use siak_check::judge::check::{Condition, Standing};
use siak_check::problem::{Code, ReadFault};
use siak_check::read::document::review::Judgement;
use siak_check::report::Report;
use siak_check::report::review::{cases, stands};
use siak_check::words::Trouble;
use siak_check::world::root::Root;
use siak_check::world::write::Alone;
use tempfile::TempDir;

use crate::support::{copy, folder, program, read, sha256, text};

/// What a document of `bukti/` holds.
const TONNAGE: &str = "bulan,ton\n2024-08,412\n";

const INSTRUMENT: &str = "\
id: kecil
name: Kecil
scale: {min: 0, max: 4}
rounding: {dimension: 2, index: 2}
dimensions:
  - {id: d, name: D}
profiles:
  umum: {d: 100}
";

const INDICATORS: &str = "\
name: Umum
indicators:
  - {id: A, dimension: d, name: Satu, asks: Satu?, requirements: [{id: data, name: Data, kind: dataset}]}
  - {id: B, dimension: d, name: Dua, asks: Dua?, weight: 3, requirements: [{id: data, name: Data, kind: dataset}, {id: more, name: Lagi, kind: dataset}]}
  - {id: C, dimension: d, name: Tiga, asks: Tiga?, requirements: [{id: data, name: Data, kind: dataset}]}
";

const DLH: &str = "\
opd: dlh
answers:
  A:
    value: 2
    evidence:
      - {requirement: data, title: \"Rekap \\e[31m::error::\\u202Emerah\", file: bukti/a.csv, date: 2024-10-01}
  B:
    value: 3
    evidence:
      - {requirement: data, title: Rekap, file: bukti/b.csv, date: 2024-10-01}
      - {requirement: more, title: Rekap lagi, file: bukti/b.csv, date: 2024-10-01, shared: true}
  C:
    value: 2
    evidence:
      - {requirement: data, title: Rekap lama, file: bukti/c.csv, date: 2019-10-01}
      - {requirement: data, title: Masih draf, file: bukti/d.csv, date: 2024-10-01, state: draft}
";

pub(crate) fn workspace(more: &[(&str, &str)]) -> TempDir {
    let files = [
        ("siak-check.yaml", "region: Kabupaten Contoh\ndeadline: 2024-11-11\n"),
        (
            "opd.yaml",
            "- {id: dlh, name: Dinas Lingkungan Hidup, pic: \"Narahubung DLH Contoh, S.Si.\"}\n- {id: lain, name: Dinas Lain}\n",
        ),
        ("indicators/instrument.yaml", INSTRUMENT),
        ("indicators/umum.yaml", INDICATORS),
        ("evidence/dlh.yaml", DLH),
        ("evidence/lain.yaml", "opd: lain\nanswers: {}\n"),
        ("bukti/a.csv", TONNAGE),
        ("bukti/b.csv", "b\n"),
        ("bukti/c.csv", "c\n"),
        ("bukti/d.csv", "d\n"),
    ];
    let all: Vec<(&str, &str)> = files.into_iter().chain(more.iter().copied()).collect();
    folder(&all)
}

fn reviewer(root: &Path) -> Command {
    let mut command = program();
    command.env("SIAK_CHECK_REVIEWER", "Sekretariat").current_dir(root);
    command
}

fn review(root: &Path, arguments: &[&str]) -> Output {
    let day = ["--as-of", "2024-10-30"];
    reviewer(root).arg("review").args(arguments).args(day).stdin(Stdio::null()).output().unwrap()
}

fn answered(root: &Path, arguments: &[&str], answers: &str) -> Output {
    let mut child = reviewer(root)
        .args(["review", "--next", "--as-of", "2024-10-30"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(answers.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn codes(root: &Path) -> Vec<Code> {
    read(root).problems.iter().map(|problem| problem.problem.code()).collect()
}

fn verified(root: &Path) -> String {
    let run = read(root);
    let report = Report::of(&run).unwrap();
    report.assessment.index.verified.exact.rounded(4).to_string()
}

/// A refused run: it ends with 2, says this, and leaves the reviews as they were.
fn refused(root: &Path, arguments: &[&str], because: &str) {
    let before = listing(root);
    let output = review(root, arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", text(&output.stdout));
    let said = text(&output.stderr);
    assert!(said.contains(because), "{arguments:?}: {said}");
    assert_eq!(listing(root), before, "{arguments:?}");
}

fn listing(root: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(root.join("reviews")).into_iter().flatten();
    let read =
        |path: std::path::PathBuf| (path.display().to_string(), fs::read_to_string(path).unwrap_or_default());
    let mut files: Vec<_> = entries.map(|entry| read(entry.unwrap().path())).collect();
    files.sort();
    files
}

#[test]
fn a_verdict_is_written_once_and_counts() {
    let root = workspace(&[]);
    let root = root.path();
    assert_eq!(verified(root), "0.0000");
    let done = review(root, &["A", "--accept", "--note", "baik: ya #1"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let shown = text(&done.stdout);
    assert!(shown.contains("recorded at reviews/2024-10-30-sekretariat.yaml:4"), "{shown}");
    assert!(shown.contains("A: claimed 2 · supported 2 · verified 0 → 2"), "{shown}");
    let file = root.join("reviews/2024-10-30-sekretariat.yaml");
    let hash = documents::sha256(&Root::open(root, ""), "bukti/a.csv").unwrap();
    let written = fs::read_to_string(&file).unwrap();
    let expected = format!(
        "# Verdicts on the evidence. Added to by `siak-check review`; may be edited by hand.\nreviewer: Sekretariat\nverdicts:\n  \
         - indicator: A\n    requirement: data\n    file: bukti/a.csv\n    sha256: {hash}\n    verdict: accepted\n    note: 'baik: ya #1'\n    \
         date: 2024-10-30\n"
    );
    assert_eq!(written, expected);
    assert_eq!(verified(root), "0.4000");
    let again = review(root, &["A", "--accept"]);
    assert_eq!(again.status.code(), Some(0));
    assert!(text(&again.stdout).contains("already recorded at reviews/2024-10-30-sekretariat.yaml:4"));
    assert_eq!(fs::read_to_string(&file).unwrap(), expected);
    refused(root, &["A", "--reject", "--note", "tidak"], "reviews/2024-10-30-sekretariat.yaml:4");
}

#[test]
fn the_hash_is_the_one_that_other_tools_compute() {
    let root = folder(&[("kosong", ""), ("abc", "abc")]);
    let hash = |name| documents::sha256(&Root::open(root.path(), ""), name).unwrap();
    assert_eq!(hash("kosong"), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_eq!(hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

#[test]
fn a_file_of_reviews_keeps_everything_else() {
    let before = "\u{FEFF}# Telaah saya\r\nreviewer: 'Sekretariat'  # tim\r\nverdicts:\r\n    # yang pertama\r\n    - {indicator: C, level: 1, note: x, date: 2024-10-01}   # ya\r\n\r\n# akhir";
    let root = workspace(&[("reviews/tangan.yaml", before)]);
    let done = review(root.path(), &["A", "--accept", "--to", "reviews/tangan.yaml"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let after = fs::read_to_string(root.path().join("reviews/tangan.yaml")).unwrap();
    let (head, tail) = before.split_at(before.find("\r\n\r\n# akhir").unwrap() + 2);
    assert!(after.starts_with(head) && after.ends_with(tail), "{after:?}");
    assert!(
        after[head.len()..]
            .starts_with("    - {indicator: A, requirement: data, file: bukti/a.csv, sha256: ")
    );
    assert_eq!(after.matches('\n').count(), before.matches('\n').count() + 1);
    assert_eq!(verified(root.path()), "0.4000");
    let others = "reviewer: Orang Lain\nverdicts: []\n";
    fs::write(root.path().join("reviews/lain.yaml"), others).unwrap();
    refused(
        root.path(),
        &["B", "--accept", "--to", "lain.yaml"],
        "does not hold the verdicts of this reviewer",
    );
    for odd in ["../opd.yaml", "a/b.yaml", "a.txt", ".yaml", "/tmp/a.yaml", "a:b.yaml"] {
        refused(root.path(), &["B", "--accept", "--to", odd], "--to reviews/2024-10-30.yaml");
    }
}

#[test]
fn what_cannot_be_edited_safely_is_shown_and_left() {
    let before = "reviewer: Sekretariat\nverdicts: &semua\n  - {indicator: C, level: 1, note: x, date: 2024-10-01}\nlain: *semua\n";
    let root = workspace(&[("reviews/x.yaml", before)]);
    let output = review(root.path(), &["A", "--accept", "--to", "x.yaml"]);
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    assert!(
        said.contains("cannot be changed safely") && said.contains("\n      requirement: data\n"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(root.path().join("reviews/x.yaml")).unwrap(), before);
}

#[test]
fn nobody_judges_for_their_own_agency() {
    let root = workspace(&[]);
    let root = root.path();
    for reviewer in [
        "dlh",
        "dinas lingkungan  hidup",
        "Narahubung DLH Contoh",
        "Drs. H. Narahubung DLH Contoh, M.Si.",
        "Narahubung DLH Contoh (DLH)",
        "Verifikator Contoh (DLH)",
        "Verifikator Contoh - Dinas Lingkungan Hidup",
        "Verifikator Contoh, S.H., DLH",
        "DLH / Verifikator Contoh",
    ] {
        refused(root, &["A", "--accept", "--reviewer", reviewer], "belongs to `dlh`");
    }
    refused(root, &["A", "--accept", "--reviewer-opd", "dlh"], "belongs to `dlh`");
    refused(root, &["A", "--level", "1", "--note", "x", "--reviewer-opd", "dlh"], "belongs to `dlh`");
    refused(root, &["A", "--accept", "--reviewer-opd", "dhl"], "did you mean `dlh`");
    refused(root, &["A", "--accept", "--reviewer", " "], "the reviewer is not named");
    let own = answered(root, &["--reviewer-opd", "dlh"], "a\na\n");
    assert!(text(&own.stderr).contains("2 documents of the reviewer's own agency left out"));
    assert_eq!(verified(root), "0.0000");
    let other = review(root, &["A", "--accept", "--reviewer-opd", "lain"]);
    assert_eq!(other.status.code(), Some(0), "{}", text(&other.stderr));
    assert!(listing(root)[0].1.contains("reviewer: Sekretariat\nopd: lain\nverdicts:\n"));
    assert_eq!(verified(root), "0.4000");
    let file = root.join("reviews/2024-10-30-sekretariat.yaml");
    let with = |opd: &str| {
        fs::write(&file, listing(root)[0].1.replace("opd: lain", opd)).unwrap();
        let found = (codes(root), verified(root));
        fs::write(&file, listing(root)[0].1.replace(opd, "opd: lain")).unwrap();
        found
    };
    for (opd, code) in
        [("opd: dlh", Code::OwnVerdict), ("opd: tidak-ada", Code::UnknownId), ("opd: [dlh]", Code::WrongType)]
    {
        let (codes, index) = with(opd);
        assert!(codes.contains(&code), "{opd}: {codes:?}");
        assert_eq!(index, "0.0000", "{opd}");
    }
}

/// What is guessed from a name is said, and the verdict counts.
#[test]
fn a_disguise_is_seen_through() {
    let root = workspace(&[]);
    let root = root.path();
    let judging = |reviewer: &str| {
        let cap = "verdicts:\n  - {indicator: A, level: 1, note: x, date: 2024-10-30}\n";
        fs::create_dir_all(root.join("reviews")).unwrap();
        fs::write(root.join("reviews/x.yaml"), format!("reviewer: {reviewer:?}\nopd: secretariat\n{cap}"))
            .unwrap();
        let names: Vec<&str> = codes(root).into_iter().map(Code::name).collect();
        (names.contains(&"own-verdict"), names.contains(&"own-verdict-likely"))
    };
    for disguise in [
        "Bpk. Narahubung DLH Contoh",
        "Ibu Narahubung DLH Contoh, S.Kom., M.T.",
        "Bapak Drs. Narahubung DLH Contoh M.Si.",
        "Kepala Dinas Lingkungan Hidup",
        "Kepala Bidang Sampah Dinas Lingkungan Hidup",
        "a.n. Kepala DLH",
        "Verifikator Contoh/Kabid DLH",
        "Plt. Sekretaris DLH (Verifikator Contoh)",
    ] {
        assert_eq!(judging(disguise), (false, true), "{disguise}");
    }
    for other in ["Verifikator Contoh", "Bpk. Contoh, S.Kom.", "Narahubung Lain", "Kepala Dinas", "Hidup DL"]
    {
        assert_eq!(judging(other), (false, false), "{other}");
    }
    assert_eq!(judging("Verifikator Contoh (DLH)"), (true, false));
}

#[test]
fn a_reviewer_says_to_which_agency_they_belong() {
    let root = workspace(&[]);
    let root = root.path();
    let silent = review(root, &["A", "--accept"]);
    assert_eq!(silent.status.code(), Some(0), "a remark, no refusal");
    assert!(text(&silent.stderr).contains("--reviewer-opd secretariat"), "{}", text(&silent.stderr));
    assert!(codes(root).contains(&Code::ReviewerWithoutAgency));
    fs::remove_dir_all(root.join("reviews")).unwrap();
    let done = review(root, &["A", "--accept", "--reviewer-opd", "secretariat"]);
    assert_eq!((done.status.code(), text(&done.stderr).as_str()), (Some(0), ""));
    assert!(listing(root)[0].1.contains("reviewer: Sekretariat\nopd: secretariat\nverdicts:\n"));
    let found = codes(root);
    assert!(!found.contains(&Code::ReviewerWithoutAgency) && !found.contains(&Code::UnknownId), "{found:?}");
    refused(root, &["B", "--accept", "--reviewer-opd", "secretariaat"], "did you mean `secretariat`");
    refused(
        root,
        &["B", "--accept", "--reviewer", "dlh", "--reviewer-opd", "secretariat"],
        "belongs to `dlh`",
    );
}

#[test]
fn what_does_not_hold_is_not_accepted() {
    let root = workspace(&[]);
    let root = root.path();
    refused(root, &["C", "--accept"], "proof-outside-period");
    refused(root, &["C", "--accept", "--file", "bukti/d.csv"], "c.csv");
    refused(root, &["C", "--reject"], "needs a reason");
    refused(root, &["D", "--accept"], "`D`");
    refused(root, &["A", "--accept", "--level", "5", "--note", "x"], "--level 2");
    refused(root, &["A", "--accept", "-o", "x"], "--output");
    let done = review(root, &["C", "--reject", "--note", "tahun 2019", "--level", "1"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    assert!(listing(root)[0].1.contains("    verdict: rejected\n    level: 1\n    note: tahun 2019\n"));
}

#[cfg(unix)]
#[test]
fn nothing_outside_the_workspace_is_hashed_or_written() {
    let outside = folder(&[("rahasia.csv", "x\n")]);
    let root = workspace(&[]);
    let root = root.path();
    fs::remove_file(root.join("bukti/a.csv")).unwrap();
    std::os::unix::fs::symlink(outside.path().join("rahasia.csv"), root.join("bukti/a.csv")).unwrap();
    assert_eq!(documents::sha256(&Root::open(root, ""), "bukti/a.csv"), Err(ReadFault::NotAllowed));
    refused(root, &["A", "--accept"], "path-refused");
    refused(root, &["A", "--reject", "--note", "x"], "cannot be read");
    std::os::unix::fs::symlink(outside.path(), root.join("reviews")).unwrap();
    let output = review(root, &["B", "--accept"]);
    assert_ne!(output.status.code(), Some(0));
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 1, "nothing is written there");
}

#[test]
fn the_walk_shows_the_most_valuable_first_and_writes_at_once() {
    let root = workspace(&[]);
    let root = root.path();
    let stopped = answered(root, &[], "x\nr\n\nr\n belum: lengkap \n");
    let shown = text(&stopped.stdout);
    assert_eq!(stopped.status.code(), Some(0), "{}", text(&stopped.stderr));
    let (first, second) = (shown.find("B · Dua").unwrap(), shown.find("A · Satu").unwrap());
    assert!(first < second, "{shown}");
    assert_eq!(shown.matches("bukti/b.csv").count(), 1, "what two requirements share is asked once");
    assert!(
        shown.contains("Answer with one of the letters in brackets.") && shown.contains("Without a reason"),
        "{shown}"
    );
    assert!(
        shown.contains("0 accepted, 1 rejected, 0 capped, 0 skipped; 1 document still waiting"),
        "{shown}"
    );
    assert!(
        !shown.contains('\u{1b}') && !shown.contains('\u{202e}') && !shown.contains("::error"),
        "{shown}"
    );
    let written = &listing(root)[0].1;
    assert!(written.contains("  - indicator: B\n    file: bukti/b.csv\n"), "{written}");
    assert!(written.contains("    note: 'belum: lengkap'\n"), "{written}");
    let rest = answered(root, &["--limit", "1"], "a\n");
    assert!(
        text(&rest.stdout).contains("1 accepted, 0 rejected, 0 capped, 0 skipped; 0 documents still waiting")
    );
    let nothing = answered(root, &[], "");
    assert_eq!(text(&nothing.stdout), "No document is waiting for review.\n");
    assert!(text(&answered(root, &["--opd", "lain"], "").stdout).contains("No document is waiting"));
}

#[test]
fn rejected_stale_and_missing_verdicts_show_in_gaps() {
    let root = workspace(&[]);
    let root = root.path();
    assert_eq!(review(root, &["A", "--accept"]).status.code(), Some(0));
    fs::write(root.join("bukti/a.csv"), "bulan,ton\n2024-08,999\n").unwrap();
    assert_eq!(
        review(root, &["B", "--reject", "--note", "tanpa tanda tangan", "--requirement", "more"])
            .status
            .code(),
        Some(0)
    );
    let gaps = |language: &str| {
        let output = reviewer(root)
            .env("COLUMNS", "200")
            .args(["gaps", "--as-of", "2024-10-30", "--lang", language])
            .output()
            .unwrap();
        text(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let (english, indonesian) = (gaps("en"), gaps("id"));
    for wanted in
        ["Review again, the document changed: Rekap", "Replace, rejected: Rekap lagi: tanpa tanda tangan"]
    {
        assert!(english.contains(wanted), "{wanted}: {english}");
    }
    for wanted in ["Periksa ulang, dokumen berubah: Rekap", "ditolak: Rekap lagi: tanpa tanda tangan"] {
        assert!(indonesian.contains(wanted), "{wanted}: {indonesian}");
    }
    let root = workspace(&[]);
    let output =
        reviewer(root.path()).args(["gaps", "--as-of", "2024-10-30", "--cause", "review"]).output().unwrap();
    assert!(text(&output.stdout).contains("Review: Data"), "{}", text(&output.stdout));
    assert!(codes(root.path()).iter().all(|code| *code != Code::VerdictStale));
}

/// What stands of one document: verdicts as `a` or `r`, with the hash of what is there (`=`), of what was there (`~`) or
/// none (`-`; `*` for a whole requirement), and the day of October.
#[test]
fn of_the_verdicts_that_stand_the_latest_counts_and_of_one_day_the_stricter() {
    let (now, before) = (sha256(TONNAGE), sha256("as it was"));
    let line = |word: &&str| {
        let (what, day) = word.split_at(2);
        let hash = match &what[1..] {
            "=" => format!(", file: bukti/a.csv, sha256: {}", now.to_uppercase()),
            "~" => format!(", file: bukti/a.csv, sha256: {before}"),
            "-" => ", file: bukti/a.csv".to_owned(),
            _ => String::new(),
        };
        let verdict = if what.starts_with('a') { "accepted" } else { "rejected" };
        format!(
            "  - {{indicator: A, requirement: data{hash}, verdict: {verdict}, note: {word:?}, date: 2024-10-{day}}}\n"
        )
    };
    let note = |word: &str| Some(Text::plain(word.to_owned()));
    let rejected = |word| Condition::Rejected(note(word));
    let [waiting, stale, accepted] =
        [Standing::Waiting, Standing::Stale, Standing::Accepted].map(Condition::Sound);
    let cases = [
        ("", &waiting),
        ("a=01", &accepted),
        ("a~01", &stale),
        ("r~01", &stale),
        ("r-01", &rejected("r-01")),
        ("r*01", &rejected("r*01")),
        ("r=01 r-02", &rejected("r-02")),
        ("r=02 r-01", &rejected("r=02")),
        ("r=01 a=02", &accepted),
        // A verdict with a hash concerns those bytes alone.
        ("a=01 r~02", &accepted),
        ("a~01 r=02", &rejected("r=02")),
        ("a~02 r=01", &rejected("r=01")),
        // A rejection without one stands until a later acceptance, lapsed or not.
        ("r-01 a~02", &stale),
        ("r*01 a~02", &stale),
        ("r-01 a~02 r*03", &rejected("r*03")),
        ("a=01 r-02 a~03", &accepted),
        ("r-01 a~01", &rejected("r-01")),
        ("r-02 a~01", &rejected("r-02")),
        // A lapsed rejection changes nothing.
        ("r-01 r~02", &rejected("r-01")),
        ("r*01 r~01", &rejected("r*01")),
        // Today counts, tomorrow does not; the fixed day is the 30th.
        ("a=29 r-30", &rejected("r-30")),
        ("a=30 r-31", &accepted),
        ("r-29 a~31", &rejected("r-29")),
        // Two of one day.
        ("a=05 r=05", &rejected("r=05")),
        ("r-05 r*05 a=05", &rejected("r-05")),
    ];
    for (verdicts, expected) in cases {
        let mut words: Vec<&str> = verdicts.split_whitespace().collect();
        for _ in 0..words.len().max(1) {
            let step = words.len().min(1);
            words.rotate_left(step);
            let texts: Vec<(String, String)> = words
                .iter()
                .enumerate()
                .map(|(number, word)| {
                    let text = format!("reviewer: S\nopd: secretariat\nverdicts:\n{}", line(word));
                    (format!("reviews/{number}.yaml"), text)
                })
                .collect();
            let files: Vec<(&str, &str)> =
                texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
            let root = workspace(&files);
            let run = read(root.path());
            assert_eq!(&run.scored.as_ref().unwrap().findings.conditions[0][0], expected, "{words:?}");
            let contradict = codes(root.path()).contains(&Code::VerdictsContradict);
            assert_eq!(contradict, verdicts.contains("05"), "{words:?}");
        }
    }
}

#[test]
fn two_reviewers_of_one_name_have_two_files() {
    let root = workspace(&[("reviews/2024-10-30-sekretariat.yaml", "reviewer: SEKRETARIAT\nverdicts: []\n")]);
    assert_eq!(review(root.path(), &["A", "--accept"]).status.code(), Some(0));
    let names: Vec<String> = listing(root.path()).into_iter().map(|(path, _)| path).collect();
    assert!(names[0].ends_with("2024-10-30-sekretariat-2.yaml"), "{names:?}");
}

/// The commands of docs/reviewing.md, one after another in a copy of examples/siak. `UPDATE=1 cargo test --test it review`
/// writes what the program says now.
#[cfg(unix)]
#[test]
fn the_session_in_the_documentation_is_what_happens() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = home.join("docs/reviewing.md");
    let root = tempfile::tempdir().unwrap();
    copy(&home.join("examples/siak"), root.path());
    let program = Path::new(env!("CARGO_BIN_EXE_siak-check"));
    let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
    let written = fs::read_to_string(&page).unwrap();
    let mut shown = String::new();
    let mut inside = false;
    for line in written.lines() {
        if line == "```console" {
            inside = true;
        } else if line == "```" {
            inside = false;
        } else if inside && !line.starts_with("$ ") {
            continue;
        }
        shown += line;
        shown.push('\n');
        if let Some(command) = line.strip_prefix("$ ").filter(|_| inside) {
            let mut shell = Command::new("sh");
            shell.env_clear().env("PATH", &path).current_dir(root.path());
            let output = shell.args(["-c", &format!("{{ {command}; }} 2>&1")]).output().unwrap();
            shown += &text(&output.stdout);
            shown.push('\n');
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&page, &shown).unwrap();
    }
    assert_eq!(fs::read_to_string(&page).unwrap(), shown);
}

/// Two windows, or a script that runs several: no verdict that was confirmed may be lost.
#[test]
fn verdicts_recorded_at_once_are_all_kept() {
    let root = workspace(&[]);
    let root = root.path();
    let start = |indicator: &str| {
        reviewer(root)
            .args(["review", indicator, "--level", "1", "--note", "x", "--as-of", "2024-10-30"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    for round in 0..4 {
        let running: Vec<_> = ["A", "B", "C"].into_iter().map(start).collect();
        for child in running {
            let output = child.wait_with_output().unwrap();
            assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        }
        let files = listing(root);
        assert_eq!(files.len(), 1, "{files:?}");
        assert_eq!(files[0].1.matches("level: 1").count(), 3, "round {round}: {files:?}");
        fs::remove_dir_all(root.join("reviews")).unwrap();
    }
    // A lock that nobody holds any more, as a run that was killed leaves it, bars nobody and goes.
    fs::write(root.join(".siak-check.lock"), "").unwrap();
    assert_eq!(review(root, &["A", "--level", "1", "--note", "x"]).status.code(), Some(0));
    assert!(!root.join(".siak-check.lock").exists());
}

/// What an acceptance comes to when something happens while the document is shown.
fn accepted_while(root: &Path, happens: impl FnOnce()) -> Output {
    let mut happens = Some(happens);
    while_shown(root, &["a\n"], |_| happens.take().unwrap()())
}

/// A walk in which something happens before each answer; the document before the last is the last.
fn while_shown(root: &Path, answers: &[&str], mut happens: impl FnMut(usize)) -> Output {
    let mut child = reviewer(root)
        .args(["review", "--next", "--as-of", "2024-10-30"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut shown = Vec::new();
    for (round, answer) in answers.iter().enumerate() {
        let stdout = child.stdout.as_mut().unwrap();
        shown.clear();
        while !shown.ends_with(b"quit > ") {
            let mut byte = [0];
            assert_eq!(stdout.read(&mut byte).unwrap(), 1, "{}", text(&shown));
            shown.push(byte[0]);
        }
        happens(round);
        child.stdin.as_mut().unwrap().write_all(answer.as_bytes()).unwrap();
    }
    drop(child.stdin.take());
    child.wait_with_output().unwrap()
}

#[test]
fn a_verdict_is_on_the_document_that_was_shown() {
    let changes: [(&str, &str); 3] = [
        ("bukti/b.csv", "b,changed\n"),
        ("evidence/dlh.yaml", &DLH.replace("title: Rekap,", "title: Lain,")),
        ("evidence/dlh.yaml", &DLH.replace("bukti/b.csv", "bukti/a.csv")),
    ];
    for (file, content) in changes {
        let root = workspace(&[]);
        let root = root.path();
        let output = accepted_while(root, || fs::write(root.join(file), content).unwrap());
        assert!(text(&output.stderr).contains("`bukti/b.csv` changed"), "{}", text(&output.stderr));
        assert!(
            text(&output.stdout).contains("0 accepted, 0 rejected, 0 capped, 1 skipped"),
            "{}",
            text(&output.stdout)
        );
        assert!(listing(root).is_empty());
    }
}

#[test]
fn a_verdict_meets_what_others_have_said_while_the_document_was_shown() {
    let root = workspace(&[]);
    let root = root.path();
    let output = accepted_while(root, || {
        // Whoever reads does not keep others from judging.
        let other = review(root, &["B", "--reject", "--note", "x", "--reviewer", "Lain"]);
        assert_eq!(other.status.code(), Some(0), "{}", text(&other.stderr));
    });
    assert!(text(&output.stderr).contains("another verdict of the same day"), "{}", text(&output.stderr));
    assert!(
        text(&output.stdout).contains("0 accepted, 0 rejected, 0 capped, 1 skipped"),
        "{}",
        text(&output.stdout)
    );
    assert_eq!(listing(root).len(), 1);
}

/// Of two who judge at once the second is told whose verdict is where, and writes no contrary one.
#[test]
fn a_contrary_verdict_names_both_places() {
    let root = workspace(&[]);
    let root = root.path();
    let other = review(root, &["A", "--accept", "--reviewer", "Orang Lain"]);
    assert_eq!(other.status.code(), Some(0), "{}", text(&other.stderr));
    refused(
        root,
        &["A", "--reject", "--note", "x"],
        "`bukti/a.csv` contradicts it: reviews/2024-10-30-orang-lain.yaml:4",
    );
    refused(
        root,
        &["A", "--reject", "--note", "x"],
        "by `Orang Lain`; nothing was written to `reviews/2024-10-30-sekretariat.yaml`",
    );
    // The same bytes under another name.
    fs::write(root.join("bukti/b.csv"), TONNAGE).unwrap();
    fs::write(root.join("evidence/dlh.yaml"), DLH.replace("bukti/a.csv", "bukti/b.csv")).unwrap();
    refused(root, &["A", "--reject", "--note", "x"], "reviews/2024-10-30-orang-lain.yaml:4");
}

#[test]
fn what_was_recorded_last_is_taken_back_whole() {
    let before = "# tangan\r\nreviewer: Sekretariat\r\nverdicts: []   # belum\r\n";
    for there in [false, true] {
        let given = [("reviews/2024-10-30-sekretariat.yaml", before)];
        let root = workspace(if there { &given } else { &[] });
        let root = root.path();
        let untouched = listing(root);
        // Two documents, and back to none: the second first.
        let said = answered(root, &[], "a\nr\nkurang\nu\nu\nu\nq\n");
        let shown = text(&said.stdout);
        assert_eq!(said.status.code(), Some(0), "{shown}{}", text(&said.stderr));
        assert_eq!(listing(root), untouched, "{shown}");
        let order = [
            "Accepted: B",
            "Rejected: A",
            "Undone: ",
            "A · Satu",
            "Undone: ",
            "B · Dua",
            "nothing to undo",
            "0 accepted, 0 rejected, 0 capped, 0 skipped; 2 documents",
        ];
        let mut rest = &*shown;
        for wanted in order {
            let at = rest.find(wanted).unwrap_or_else(|| panic!("{wanted}: {shown}"));
            rest = &rest[at..];
        }
        assert_eq!(verified(root), "0.0000");
    }
    // What somebody else has written there meanwhile is not lost.
    let root = workspace(&[]);
    let root = root.path();
    let output = while_shown(root, &["a\n", "u\n"], |round| {
        if round == 1 {
            let file = root.join("reviews/2024-10-30-sekretariat.yaml");
            fs::write(&file, fs::read_to_string(&file).unwrap() + "# catatan\n").unwrap();
        }
    });
    assert_eq!(output.status.code(), Some(0), "the walk goes on");
    assert!(text(&output.stderr).contains("was changed by something else"), "{}", text(&output.stderr));
    assert!(listing(root)[0].1.ends_with("# catatan\n"));
}

#[test]
fn a_walk_goes_back_and_limits_a_value() {
    let root = workspace(&[]);
    let root = root.path();
    let said = answered(root, &[], "b\ns\nb\nc\n9\nc\n1,5\nbaru separuh\na\nb\na\nq\n");
    let shown = text(&said.stdout);
    assert_eq!(said.status.code(), Some(0), "{shown}{}", text(&said.stderr));
    assert!(
        shown.contains("This is the first document.") && shown.contains("Write a number from 0 to 4"),
        "{shown}"
    );
    assert!(shown.contains("Capped: B, recorded at reviews/2024-10-30-sekretariat.yaml:4"), "{shown}");
    assert!(
        shown.contains("accepted on 30 Oct 2024 by Sekretariat") && shown.contains("already recorded"),
        "{shown}"
    );
    assert!(shown.contains("1 accepted, 0 rejected, 1 capped, 0 skipped; 1 document still"), "{shown}");
    let written = &listing(root)[0].1;
    assert!(written.contains("  - indicator: B\n    level: 1.5\n    note: baru separuh\n"), "{written}");
}

/// A verdict says what became of each reading, of the indicator and of the index, and what is next.
#[test]
fn a_verdict_shows_all_three_readings_and_what_still_blocks() {
    let root = workspace(&[]);
    let root = root.path();
    let shown = text(&review(root, &["B", "--reject", "--note", "basi", "--requirement", "more"]).stdout);
    let lines = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    for wanted in [
        "B: claimed 3 · supported 3 → 0 · verified 0",
        "Index: claimed 2.60 · supported 2.20 → 0.40 (-1.8000) · verified 0.00",
        "What still blocks the next level: Replace, rejected: Rekap lagi: basi",
    ] {
        assert!(lines.contains(wanted), "{wanted}: {shown}");
    }
    let shown = text(&review(root, &["A", "--accept"]).stdout);
    assert!(shown.contains("verified 0.00 → 0.40 (+0.4000)"), "{shown}");
    assert!(shown.contains("What still blocks the next level: Raise from 2"), "{shown}");
}

/// The opener gets the whole path of a document that is only shown, and addresses; nothing else is opened.
#[cfg(unix)]
#[test]
fn a_document_is_opened_and_a_program_is_not() {
    use std::os::unix::fs::PermissionsExt;
    let bin = folder(&[(
        "xdg-open",
        "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$OPENED.new\"\nmv \"$OPENED.new\" \"$OPENED\"\n",
    )]);
    fs::set_permissions(bin.path().join("xdg-open"), fs::Permissions::from_mode(0o755)).unwrap();
    let evil = DLH.replace("file: bukti/a.csv", "file: bukti/a.json");
    let link = DLH.replace("file: bukti/a.csv", "link: \"https://data.contoh.example/a?$(id)\"");
    for (name, evidence, screen, expected) in [
        ("csv", DLH, true, Some("bukti/a.csv")),
        ("csv without a screen", DLH, false, None),
        ("json", &*evil, true, None),
        ("link", &*link, true, Some("https://data.contoh.example/a?$(id)")),
    ] {
        let root = workspace(&[("evidence/dlh.yaml", evidence), ("bukti/a.json", TONNAGE)]);
        let opened = bin.path().join("opened");
        let _ = fs::remove_file(&opened);
        let mut walk = reviewer(root.path());
        walk.args(["review", "--next", "--as-of", "2024-10-30"])
            .env("PATH", bin.path().display().to_string() + ":/usr/bin:/bin");
        walk.env("OPENED", &opened).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        if screen {
            walk.env("DISPLAY", ":7");
        }
        let mut child = walk.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(b"s\no\nq\n").unwrap();
        let shown = text(&child.wait_with_output().unwrap().stdout);
        let said = if expected.is_some() { "Opened: " } else { "Open it yourself: " };
        let whole = root.path().canonicalize().unwrap();
        let whole = |place: &str| {
            if place.contains("://") { place.to_owned() } else { whole.join(place).display().to_string() }
        };
        assert!(shown.contains(said), "{name}: {shown}");
        if let Some(place) = expected {
            assert!(shown.contains(&format!("Opened: {}\n", whole(place))), "{name}: {shown}");
            let started = std::iter::repeat_with(|| std::thread::sleep(std::time::Duration::from_millis(10)));
            assert!(started.take(1_000).any(|()| opened.exists()), "{name}");
            assert_eq!(fs::read_to_string(&opened).unwrap(), whole(place) + "\n", "{name}");
        } else {
            assert!(!opened.exists(), "{name}");
        }
    }
}

#[test]
fn a_verdict_is_recorded_without_the_command_line() {
    let root = workspace(&[]);
    let run = read(root.path());
    let report = Report::of(&run).unwrap();
    let who = |name| Reviewer::new(name, None, None, (root.path().to_path_buf(), String::new()), &report);
    assert_eq!(who(" ").err(), Some(Trouble::NoReviewer));
    assert_eq!(Sentence::new(Some(Judgement::Rejected), None, None).err(), Some(Trouble::NoteNeeded));
    let case = cases(&report).into_iter().find(|case| case.indicator.id == "A").unwrap();
    let pieces = case.meant(&report, None);
    let note = Some("halaman 3: hilang\n# lampiran".to_owned());
    let sentence = Sentence::new(Some(Judgement::Rejected), None, note.clone()).unwrap();
    let ruling = Ruling { index: case.index, case: Some(&case), pieces: &pieces, sentence: &sentence };
    let (alone, _) = Alone::with(root.path()).unwrap();
    let written = record(&who("Penelaah  A").unwrap(), &report, ruling, Language::English, &alone).unwrap();
    let Outcome::Written(written) = written else { panic!("nothing was written") };
    assert_eq!(written.at, "reviews/2024-10-30-penelaah-a.yaml:4");
    let file = fs::read_to_string(root.path().join("reviews/2024-10-30-penelaah-a.yaml")).unwrap();
    let file: serde_yaml::Value = serde_yaml::from_str(&file).unwrap();
    assert_eq!(file["reviewer"], "Penelaah A");
    assert_eq!(file["verdicts"][0]["note"].as_str(), note.as_deref());
    let run = read(root.path());
    assert!(stands(&Report::of(&run).unwrap(), case.index, &pieces, Judgement::Rejected));
}

/// What is too long is named, and neither it nor its rest is taken for an answer.
#[test]
fn an_answer_that_is_too_long_is_none() {
    let root = workspace(&[]);
    let before = listing(root.path());
    let long = "x".repeat(1 << 16);
    let answers = format!("r\n{long}a\n{long} a\nq\n");
    let said = answered(root.path(), &[], &answers);
    assert_eq!(text(&said.stdout).matches("more than 64 KiB").count(), 2, "{}", text(&said.stderr));
    assert_eq!(listing(root.path()), before, "nothing is recorded");
    // Such a reason is still recorded whole.
    let long = "x".repeat((1 << 16) - 1);
    answered(root.path(), &["--limit", "1"], &format!("r\n{long}\n"));
    assert!(listing(root.path()).iter().any(|(_, file)| file.contains(&long)));
}

/// A session on a terminal: what is typed at each prompt, decided when it is there. What was shown, and how it ended;
/// nothing where no `script` makes a terminal.
#[cfg(target_os = "linux")]
pub(crate) fn on_a_terminal(
    root: &Path,
    command: &str,
    mut answer: impl FnMut(usize) -> &'static str,
) -> Option<(String, Option<i32>)> {
    let command = command.replace("siak-check", env!("CARGO_BIN_EXE_siak-check"));
    let mut script = Command::new("script");
    script.args(["-qec", &command, "/dev/null"]).current_dir(root).env_clear().env("PATH", "/usr/bin:/bin");
    script.env("SHELL", "/bin/sh").env("SIAK_CHECK_LANG", "en").env("SIAK_CHECK_REVIEWER", "Sekretariat");
    let mut child = script.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    let (mut shown, mut byte, mut round, mut from) = (Vec::new(), [0], 0, 0);
    while child.stdout.as_mut().unwrap().read(&mut byte).unwrap() == 1 {
        shown.push(byte[0]);
        if shown[from..].ends_with(b"> ") {
            child.stdin.as_mut().unwrap().write_all(answer(round).as_bytes()).unwrap();
            (round, from) = (round + 1, shown.len());
        }
    }
    Some((text(&shown), child.wait().unwrap().code()))
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_takes_single_keys_and_is_left_as_it_was() {
    let root = workspace(&[]);
    let root = root.path();
    for end in ["q", "\u{3}", "\u{4}"] {
        let keys = ["x", "r", "kurang\n", "u", "a", end];
        let command = "trap : INT; siak-check review --next --as-of 2024-10-30; stty -a";
        // What was typed before the program listened for keys may be lost with some of these, and is typed again.
        let Some((shown, _)) = on_a_terminal(root, command, |round| keys[round.min(5)]) else { return };
        assert!(shown.contains("letters in brackets") && shown.contains("Undone: "), "{shown}");
        assert!(
            shown.contains(" icanon") && shown.contains(" echo ") && !shown.contains("-icanon"),
            "{shown}"
        );
        assert_eq!(listing(root).len(), 1, "{shown}");
        assert!(
            listing(root)[0].1.contains("verdict: accepted") && !listing(root)[0].1.contains("rejected"),
            "{shown}"
        );
        fs::remove_dir_all(root.join("reviews")).unwrap();
    }
}

/// On a terminal the second of two is shown what the first has said, and asked again.
#[cfg(target_os = "linux")]
#[test]
fn a_contrary_verdict_meanwhile_is_shown_and_asked_about() {
    let root = workspace(&[]);
    let root = root.path();
    let answer = |round| {
        if round == 0 {
            let other = review(root, &["B", "--reject", "--note", "x", "--reviewer", "Lain"]);
            assert_eq!(other.status.code(), Some(0), "{}", text(&other.stderr));
        }
        ["a", "s", "q"][round]
    };
    let Some((shown, code)) = on_a_terminal(root, "siak-check review --next --as-of 2024-10-30", answer)
    else {
        return;
    };
    assert_eq!(code, Some(0), "{shown}");
    let (told, again) = shown.split_once("contradicts it: reviews/2024-10-30-lain.yaml:4").unwrap();
    assert!(told.contains("B · Dua") && again.contains("B · Dua"), "{shown}");
    assert!(again.contains("rejected on 30 Oct 2024 by Lain") && again.contains("A · Satu"), "{shown}");
    assert_eq!(listing(root).len(), 1, "{shown}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_is_asked_for_what_a_new_workspace_needs() {
    let root = folder(&[]);
    let answers = ["\n", "Kabupaten \"Siak\"\n", "besok\n", "8 Nov 2027\n", "zz\n", "\n"];
    let run =
        on_a_terminal(root.path(), "siak-check init 'siak 2027' --as-of 2026-11-28", |round| answers[round]);
    let Some((shown, code)) = run else { return };
    assert_eq!(code, Some(0), "{shown}");
    for told in [
        "Write the name",
        "That is no date",
        "Choose one",
        "Monday, 8 November 2027",
        "siak-check validate -C \"siak 2027\"",
    ] {
        assert!(shown.contains(told), "{told}: {shown}");
    }
    let settings = fs::read_to_string(root.path().join("siak 2027/siak-check.yaml")).unwrap();
    assert!(
        settings.contains("region: Kabupaten \"Siak\"\n") && settings.contains("deadline: 2027-11-08\n"),
        "{settings}"
    );
    assert!(settings.contains("instrument: smart-city-2023\n"), "{settings}");
    // Nonsense has an end, and the end of input is no answer.
    for answer in ["besok\n", "\u{4}"] {
        let (shown, code) =
            on_a_terminal(root.path(), "siak-check init lain --region R", |_| answer).unwrap();
        assert_eq!(code, Some(2), "{shown}");
        assert!(shown.contains("`siak-check init lain --region R --deadline 2"), "{shown}");
        assert!(!root.path().join("lain").exists());
    }
}
