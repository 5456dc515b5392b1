//! Pipes, sockets and devices at every name that is read: they are no files, and nobody waits for them.

#![cfg(unix)]

use std::fs;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::support::{folder, pdf, program, write};

/// The exit code and all that is said; a program that waits is ended, and has failed.
fn said(folder: &Path, arguments: &[&str], variables: &[(&str, &Path)]) -> (i32, String) {
    let mut command = program();
    command.current_dir(folder).args(["--as-of", "2024-10-30"]).args(arguments);
    command.envs(variables.iter().copied()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if begun.elapsed() > Duration::from_secs(30) {
            child.kill().unwrap();
            panic!("{arguments:?} waits");
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    let output = child.wait_with_output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8_lossy(&text).into_owned())
}

fn pipe(place: &Path) {
    assert!(Command::new("mkfifo").arg(place).status().unwrap().success());
}

fn socket(place: &Path) {
    UnixListener::bind(place).unwrap();
}

fn link_to_pipe(place: &Path) {
    let other = place.with_file_name("pipa");
    pipe(&other);
    std::os::unix::fs::symlink(other, place).unwrap();
}

/// What it is called, and what makes it.
type Special = (&'static str, fn(&Path));

const SPECIAL: [Special; 3] = [("pipe", pipe), ("socket", socket), ("link", link_to_pipe)];

/// Files of every kind.
fn workspace() -> TempDir {
    folder(&[
        (
            "siak-check.yaml",
            "region: Kabupaten Uji\ndeadline: 2024-11-11\nprevious: {file: lama.json}\nsurveys: {minimum: 1}\n",
        ),
        ("opd.yaml", "- {id: a, name: A}\n"),
        (
            "evidence/a.yaml",
            "opd: a\nanswers:\n  I1: {value: 2, evidence: [{requirement: r, title: Surat, file: bukti/I1/a.pdf, date: 2024-05-02}]}\n  I2: {value: {survey: bukti/s.csv, question: q1}}\n",
        ),
        (
            "reviews/r.yaml",
            &format!(
                "reviewer: R\nverdicts:\n  - {{indicator: I1, requirement: r, file: bukti/I1/a.pdf, sha256: {:064}, verdict: accepted, date: 2024-10-01}}\n",
                0
            ),
        ),
        (
            "indicators/instrument.yaml",
            "id: i\nname: i\nscale: {min: 0, max: 4}\nrounding: {dimension: 2, index: 2}\ndimensions:\n  - {id: d, name: d}\nprofiles: {p: {d: 100}}\n",
        ),
        (
            "indicators/all.yaml",
            "name: Semua\nindicators:\n  - {id: I1, dimension: d, name: n, asks: a, requirements: [{id: r, name: n, kind: document}]}\n  - {id: I2, dimension: d, name: n, asks: a, requirements: [{id: s, name: s, kind: survey}]}\n",
        ),
        ("bukti/I1/a.pdf", &pdf("Surat keputusan")),
        ("bukti/s.csv", "respondent,service,date,q1\n1,bus,2024-03-01,3\n"),
        ("lama.json", "{}"),
    ])
}

#[test]
fn what_is_no_file_is_named_and_nobody_waits() {
    let names = [
        "siak-check.yaml",
        "opd.yaml",
        "evidence",
        "evidence/a.yaml",
        "reviews",
        "reviews/r.yaml",
        "indicators",
        "indicators/instrument.yaml",
        "indicators/all.yaml",
        "bukti",
        "bukti/I1",
        "bukti/I1/a.pdf",
        "bukti/s.csv",
        "lama.json",
    ];
    for name in names {
        for (kind, make) in SPECIAL {
            let root = workspace();
            assert!(!said(root.path(), &["validate"], &[]).1.contains("ordinary file"), "{name}");
            let place = root.path().join(name);
            if place.is_dir() {
                fs::remove_dir_all(&place).unwrap();
            } else {
                fs::remove_file(&place).unwrap();
            }
            make(&place);
            let (code, text) = said(root.path(), &["validate", "--format", "short"], &[]);
            assert!(code == 1 || code == 2, "{name}: {kind}: {text}");
            assert!(text.contains(name), "{name}: {kind}: {text}");
            for command in [&["score"][..], &["bundle", "-o", "b"], &["review", "--list"]] {
                assert_ne!(said(root.path(), command, &[]).0, 101, "{name}: {kind}");
            }
        }
    }
}

/// Beside what is read there may lie anything.
#[test]
fn what_nobody_names_makes_nobody_wait() {
    let root = workspace();
    let before = said(root.path(), &["score"], &[]);
    for name in ["x", "bukti/x.pdf", "bukti/I1/x"] {
        for (kind, make) in SPECIAL {
            let place = root.path().join(format!("{name}-{kind}"));
            make(&place);
            let _ = fs::rename(place.with_file_name("pipa"), place.with_file_name(format!("pipa-{kind}")));
        }
    }
    assert_eq!(said(root.path(), &["score"], &[]), before);
}

#[test]
fn the_command_line_may_name_anything() {
    let root = workspace();
    let other = tempfile::tempdir().unwrap();
    for (kind, make) in SPECIAL {
        make(&other.path().join(kind));
        let _ = fs::remove_file(other.path().join("pipa-lain"));
        let _ = fs::rename(other.path().join("pipa"), other.path().join("pipa-lain"));
    }
    let at = |name: &str| other.path().join(name).to_str().unwrap().to_owned();
    // A table and a workbook are known by their names.
    for (kind, make) in
        [("p.csv", pipe as fn(&Path)), ("p.xlsx", pipe), ("s.csv", socket), ("s.xlsx", socket)]
    {
        make(&other.path().join(kind));
    }
    let names = ["pipe", "socket", "link", "p.csv", "p.xlsx", "s.csv", "s.xlsx"].map(at);
    for name in names.iter().map(String::as_str).chain(["/dev/zero", "/dev/null", "/dev/full", "/dev/tty"]) {
        for command in [
            &["compare", name][..],
            &["survey", name],
            &["form", "import", name],
            &["bundle", "--verify", name],
            &["score", "--indicators", name],
            &["validate", "--indicators", name],
            &["score", "-C", name],
            &["rank", name],
            &["form", "export", "--opd", "a", "-o", name],
        ] {
            let (code, text) = said(root.path(), command, &[]);
            assert!(code == 1 || code == 2, "{command:?}: {code}: {text}");
        }
        let (code, _) = said(root.path(), &["score", "--check-links", "--link-cache", name], &[]);
        assert!(code != 101, "{name}");
        let given = [("SSL_CERT_FILE", Path::new(name))];
        let (code, text) = said(root.path(), &["score", "--check-links"], &given);
        assert_eq!(code, 2, "{name}: {text}");
    }
    write(other.path(), &[("regions/a/siak-check.yaml", "region: A\n")]);
    pipe(&other.path().join("regions/p"));
    assert_eq!(said(root.path(), &["rank", &at("regions")], &[]).0, 1);
}

/// Each level costs as much as all above it, and a history of equal folders costs nothing to make.
#[test]
fn folders_go_so_deep_and_no_deeper() {
    let root = workspace();
    let deep = "d/".repeat(140);
    write(root.path(), &[(&format!("bukti/{deep}x.pdf"), "x")]);
    let mut validate = program();
    validate.current_dir(root.path()).args(["validate", "--format", "short", "--lang", "en"]);
    let text = String::from_utf8(validate.output().unwrap().stdout).unwrap();
    assert!(text.contains("the folders go too deep") && !text.contains("x.pdf"), "{text}");
}

/// Neither depth nor width of folders costs open files.
#[test]
fn few_files_are_open_at_once() {
    let root = workspace();
    let deep = "d/".repeat(100);
    for folder in (0..100).map(|number| format!("bukti/{number}")).chain([format!("bukti/{deep}")]) {
        write(root.path(), &[(&format!("{folder}/x.pdf"), "x")]);
    }
    let validate = format!("ulimit -n 16; exec {} validate --format short", env!("CARGO_BIN_EXE_siak-check"));
    let mut command = Command::new("sh");
    command.current_dir(root.path()).args(["-c", &validate]).env("RAYON_NUM_THREADS", "1");
    let output = command.env("SIAK_CHECK_LANG", "en").output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains("bukti/99/x.pdf") && text.contains(&format!("{deep}x.pdf")), "{text}");
    assert!(!text.contains("unreadable"), "{text}");
}
