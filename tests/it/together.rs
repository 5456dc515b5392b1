//! Runs that change one workspace at the same time, and what others change while a run decides.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use siak_check::world::write::Alone;
use tempfile::TempDir;

use crate::review::workspace;
use crate::support::book::{Book, Typed};
use crate::support::{program, text};

fn start(root: &Path, arguments: &[&str]) -> Child {
    let mut command: Command = program();
    command.current_dir(root).args(arguments).args(["--as-of", "2024-10-30"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// Runs started at once, each to its end.
fn at_once(root: &Path, runs: &[&[&str]]) -> Vec<Output> {
    let running: Vec<Child> = runs.iter().map(|arguments| start(root, arguments)).collect();
    running.into_iter().map(|child| child.wait_with_output().unwrap()).collect()
}

/// Two forms of one agency, each with an explanation of its own.
fn two_forms() -> TempDir {
    let root = workspace(&[]);
    let here = root.path();
    for (name, indicator, typed) in [("a.xlsx", "A", "dari a"), ("b.xlsx", "B", "dari b")] {
        let exported =
            start(here, &["form", "export", "--opd", "dlh", "-o", name]).wait_with_output().unwrap();
        assert!(exported.status.success(), "{}", text(&exported.stderr));
        let mut book = Book::open(&here.join(name));
        book.fill(1, &[("indicator", indicator)], "explanation", Typed::Text(typed));
        book.save(&here.join(name));
    }
    root
}

#[test]
fn two_forms_taken_in_at_once_are_both_taken_in() {
    for _ in 0..4 {
        let root = two_forms();
        let outputs = at_once(root.path(), &[&["form", "import", "a.xlsx"], &["form", "import", "b.xlsx"]]);
        for output in outputs {
            assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout) + &text(&output.stderr));
        }
        let file = fs::read_to_string(root.path().join("evidence/dlh.yaml")).unwrap();
        assert!(file.contains("dari a") && file.contains("dari b"), "{file}");
    }
}

#[test]
fn of_contrary_verdicts_given_at_once_one_is_refused() {
    for _ in 0..4 {
        let root = workspace(&[]);
        let accept = ["review", "A", "--accept", "--reviewer", "Dewi"];
        let reject = ["review", "A", "--reject", "--note", "x", "--reviewer", "Budi"];
        let outputs = at_once(root.path(), &[&accept, &reject, &accept, &reject]);
        let refused = outputs.iter().filter(|output| output.status.code() == Some(2)).count();
        let all: Vec<String> = outputs.iter().map(|output| text(&output.stderr)).collect();
        assert_eq!(refused, 2, "{all:?}");
        assert!(all.iter().any(|said| said.contains("another verdict of the same day")), "{all:?}");
        let files = fs::read_dir(root.path().join("reviews")).unwrap();
        let files: String = files.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
        assert_eq!(files.matches("verdict:").count(), 1, "the same is said once: {files}");
    }
}

#[test]
fn a_verdict_and_a_form_at_once_are_both_kept() {
    let root = two_forms();
    let review = ["review", "B", "--level", "1", "--note", "x", "--reviewer", "Dewi"];
    for output in at_once(root.path(), &[&review, &["form", "import", "a.xlsx"]]) {
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
    assert!(root.path().join("reviews/2024-10-30-dewi.yaml").exists());
    assert!(fs::read_to_string(root.path().join("evidence/dlh.yaml")).unwrap().contains("dari a"));
}

/// What is decided is decided on what is there when the lock was got.
#[test]
fn a_run_that_waits_reads_what_was_written_meanwhile() {
    let root = workspace(&[]);
    let (alone, _) = Alone::with(root.path()).unwrap();
    let mut child = start(root.path(), &["review", "A", "--accept", "--reviewer", "Dewi"]);
    sleep(Duration::from_millis(300));
    assert!(child.try_wait().unwrap().is_none(), "it waits");
    fs::remove_file(root.path().join("bukti/a.csv")).unwrap();
    drop(alone);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("is not valid"), "{}", text(&output.stderr));
    assert!(!root.path().join("reviews").exists() && !root.path().join(".siak-check.lock").exists());
}
