//! Exceptions from checks of form: said with their reason, and never from what a document says.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{folder, program, text, write};

const METHOD: &str = "id: i\nname: i\nscale: {min: 0, max: 4}\nrounding: {dimension: 2, index: 2}\n\
                      dimensions: [{id: d, name: d}]\nprofiles: {p: {d: 100}}\n";
const PILLAR: &str = "name: Semua\nindicators:\n  - {id: I, dimension: d, name: n, asks: a, requirements: [{id: r, name: r, kind: document}]}\n";
const EVIDENCE: &str = "opd: dinas\nanswers:\n  I:\n    value: 3\n    evidence: [{requirement: r, title: T, file: bukti/t.csv, date: 2024-10-01}]\n";
const REASON: &str = "formulirnya menerima CSV menurut surat tim penilai 12 September 2024, dan tabel ini tidak punya bentuk lain";

/// A workspace with a table where a document is wanted, and these exceptions.
fn workspace(exceptions: &str) -> TempDir {
    let root = folder(&[
        ("opd.yaml", "- {id: dinas, name: Dinas A}\n"),
        ("indicators/instrument.yaml", METHOD),
        ("indicators/all.yaml", PILLAR),
        ("evidence/dinas.yaml", EVIDENCE),
        ("bukti/t.csv", "a,b\n1,2\n"),
    ]);
    settings(root.path(), exceptions);
    root
}

fn settings(root: &Path, exceptions: &str) {
    let settings = "region: Kabupaten Contoh\ndeadline: 2024-11-11\ninstrument: i\n";
    write(root, &[("siak-check.yaml", &format!("{settings}exceptions:\n  - {{{exceptions}}}\n"))]);
}

fn run(root: &Path, arguments: &[&str]) -> String {
    text(
        &program().args(arguments).args(["--as-of", "2024-10-30"]).current_dir(root).output().unwrap().stdout,
    )
}

fn supported(root: &Path) -> Option<f64> {
    let score: Value = serde_json::from_str(&run(root, &["score", "--format", "json"])).unwrap();
    score["indicators"][0]["supported"].as_f64()
}

#[test]
fn an_exception_counts_and_is_said_with_its_reason() {
    for place in ["I", "dinas", "bukti/t.csv"] {
        let root =
            workspace(&format!("code: proof-type, place: {place}, reason: {REASON:?}, until: 2024-10-30"));
        assert_eq!(supported(root.path()), Some(3.0), "{place}");
        let said = run(root.path(), &["validate", "--format", "short"]);
        assert!(said.contains("note[proof-excepted]: proof-type") && said.contains(REASON), "{said}");
        assert!(!said.contains("warning[proof-type]"), "{said}");
        let json: Value = serde_json::from_str(&run(root.path(), &["validate", "--format", "json"])).unwrap();
        assert!(json["problems"].as_array().unwrap().iter().any(|one| one["code"] == "proof-excepted"));
        run(root.path(), &["report", "--format", "html", "-o", "halaman.html"]);
        assert!(fs::read_to_string(root.path().join("halaman.html")).unwrap().contains(REASON));
    }
}

#[test]
fn an_exception_that_meets_nothing_is_named() {
    for exception in [
        "code: proof-type, place: I, reason: x, until: 2024-10-29",
        "code: proof-type, place: J, reason: x",
        "code: proof-type, place: bukti, reason: x",
        "code: pdf-without-text, place: I, reason: x",
    ] {
        let root = workspace(exception);
        let said = run(root.path(), &["validate", "--format", "short"]);
        assert!(said.contains("siak-check.yaml:5:12: warning[exception-unused]"), "{said}");
        assert!(said.contains("warning[proof-type]"), "{said}");
        assert_eq!(supported(root.path()), Some(0.0), "{exception}");
    }
}

#[test]
fn what_a_document_is_worth_is_never_excepted() {
    for code in
        ["proof-missing", "pdf-encrypted", "survey-too-few", "own-verdict", "proof-expired", "proof-typ"]
    {
        let root = workspace(&format!("code: {code}, place: I, reason: x"));
        let said = run(root.path(), &["validate", "--format", "short"]);
        assert!(said.contains("error[unknown-word]"), "{said}");
    }
    let root = workspace("code: proof-type, place: I");
    assert!(run(root.path(), &["validate", "--format", "short"]).contains("error[missing-key]"));
}
