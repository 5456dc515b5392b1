//! A document is its bytes: what was judged is known again under another name, with other line ends, and by the pointer
//! that Git LFS leaves; and what a history does not hold is never taken for what was not there.

use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{copy, folder, git, program, sha256, text, write};

const SETTINGS: &str = "region: Kabupaten Contoh\ndeadline: 2024-11-11\ninstrument: i\n";
const METHOD: &str = "id: i\nname: i\nscale: {min: 0, max: 4}\nrounding: {dimension: 2, index: 2}\n\
                      dimensions: [{id: d, name: d}]\nprofiles: {p: {d: 100}}\n";
const PILLAR: &str = "name: Semua\nindicators:\n  - id: I\n    dimension: d\n    name: n\n    asks: a\n    \
                      requirements:\n      - {id: r, name: r, kind: dataset, count: 2}\n      - {id: s, name: s, kind: dataset}\n  \
                      - {id: J, dimension: d, name: n, asks: a, requirements: [{id: r, name: r, kind: dataset}]}\n";
const TABLE: &str = "bulan,ton\n2024-08,412\n2024-09,398\n";

/// A workspace of one agency that files these documents for requirement `s` of I.
fn workspace(documents: &[(&str, &str)]) -> TempDir {
    let root = folder(&[
        ("siak-check.yaml", SETTINGS),
        ("opd.yaml", "- {id: a, name: Dinas A}\n- {id: b, name: Dinas B}\n"),
        ("indicators/instrument.yaml", METHOD),
        (
            "indicators/all.yaml",
            &PILLAR.replace(
                "{id: r, name: r, kind: dataset, count: 2}",
                "{id: r, name: r, kind: dataset, optional: true}",
            ),
        ),
        ("evidence/b.yaml", "opd: b\nanswers:\n  J: {value: 0}\n"),
    ]);
    write(root.path(), documents);
    file(root.path(), &documents.iter().map(|(path, _)| *path).collect::<Vec<_>>());
    root
}

/// Has the agency file these documents, whether they are there or not.
fn file(root: &Path, paths: &[&str]) {
    let piece = |path: &&str| {
        let place = if path.to_lowercase().starts_with("https:") { "link" } else { "file" };
        format!("      - {{requirement: s, title: T, {place}: \"{path}\", date: 2024-10-01, shared: true}}\n")
    };
    let pieces: String = paths.iter().map(piece).collect();
    let evidence = if pieces.is_empty() { " []\n".to_owned() } else { format!("\n{pieces}") };
    write(
        root,
        &[("evidence/a.yaml", &format!("opd: a\nanswers:\n  I:\n    value: 3\n    evidence:{evidence}"))],
    );
}

fn verdict(reviewer: &str, path: &str, judged: &str, said: &str) -> String {
    let hash = sha256(judged);
    format!(
        "{reviewer}\nverdicts:\n  - {{indicator: I, requirement: s, file: \"{path}\", sha256: {hash}, {said}, date: 2024-10-20}}\n"
    )
}

const SECRETARIAT: &str = "reviewer: Dewi Contoh\nopd: secretariat";

fn run(root: &Path, arguments: &[&str]) -> Output {
    let mut command = program();
    command.args(arguments).args(["--as-of", "2024-10-30"]).current_dir(root);
    command.env("GIT_CONFIG_NOSYSTEM", "1").env("HOME", root).output().unwrap()
}

fn validate(root: &Path) -> String {
    text(&run(root, &["validate", "--format", "short"]).stdout)
}

/// The verified value of I.
fn verified(root: &Path) -> f64 {
    let score: Value = serde_json::from_slice(&run(root, &["score", "--format", "json"]).stdout).unwrap();
    score["indicators"][0]["verified"].as_f64().unwrap()
}

/// What is said in the whole workspace, and the verified value.
fn judged(root: &TempDir) -> (String, f64) {
    (validate(root.path()), verified(root.path()))
}

#[test]
fn a_verdict_follows_its_document_to_a_new_name() {
    let root = workspace(&[("bukti/I/Tabel baru.csv", TABLE)]);
    write(
        root.path(),
        &[("reviews/d.yaml", &verdict(SECRETARIAT, "bukti/lama.csv", TABLE, "verdict: accepted"))],
    );
    let (said, value) = judged(&root);
    assert!(said.contains("document-renamed") && said.contains("bukti/I/Tabel baru.csv"), "{said}");
    assert!(!said.contains("verdict-unused") && !said.contains("verdict-stale"), "{said}");
    assert!((value - 3.0).abs() < 1e-9, "{value}: {said}");
    // The old name has been taken by another document: that one waits, and the verdict is on its own.
    write(root.path(), &[("bukti/lama.csv", "bulan,ton\n")]);
    file(root.path(), &["bukti/lama.csv", "bukti/I/Tabel baru.csv"]);
    let (said, value) = judged(&root);
    assert!(said.contains("document-renamed") && !said.contains("verdict-stale"), "{said}");
    assert!((value - 3.0).abs() < 1e-9, "{value}: {said}");
    // Nobody has the bytes any more.
    file(root.path(), &["bukti/lama.csv"]);
    let (said, value) = judged(&root);
    assert!(said.contains("verdict-stale") && !said.contains("document-renamed"), "{said}");
    assert!(value.abs() < 1e-9, "{value}");
}

#[test]
fn a_document_that_was_moved_is_found_by_its_bytes() {
    let root = workspace(&[("bukti/arsip/2024/Rekap akhir.csv", TABLE)]);
    file(root.path(), &["bukti/lama.csv"]);
    write(
        root.path(),
        &[("reviews/d.yaml", &verdict(SECRETARIAT, "bukti/lama.csv", TABLE, "verdict: accepted"))],
    );
    let said = validate(root.path());
    let missing = said.lines().find(|line| line.contains("proof-missing")).unwrap();
    assert!(missing.contains("bukti/arsip/2024/Rekap akhir.csv"), "{said}");
}

#[test]
fn another_name_is_no_way_around_a_rejection_or_a_limit() {
    for said in ["verdict: rejected, note: x", "verdict: accepted, level: 1, note: x"] {
        let root = workspace(&[("bukti/baru.csv", TABLE), ("bukti/lain.csv", "lain\n")]);
        let accepted = verdict(SECRETARIAT, "bukti/lain.csv", "lain\n", "verdict: accepted");
        write(root.path(), &[("reviews/d.yaml", &verdict(SECRETARIAT, "bukti/lama.csv", TABLE, said))]);
        write(root.path(), &[("reviews/e.yaml", &accepted)]);
        let (shown, value) = judged(&root);
        let limit = if said.contains("level") { 1.0 } else { 3.0 };
        assert!((value - limit).abs() < 1e-9, "{value}: {shown}");
        assert_eq!(shown.contains("proof-rejected"), said.contains("rejected"), "{shown}");
    }
    // A copy beside what was rejected is as bad.
    let root = workspace(&[("bukti/lama.csv", TABLE), ("bukti/salin.csv", TABLE)]);
    write(
        root.path(),
        &[("reviews/d.yaml", &verdict(SECRETARIAT, "bukti/lama.csv", TABLE, "verdict: rejected"))],
    );
    let (shown, value) = judged(&root);
    assert!(value.abs() < 1e-9 && shown.matches("proof-rejected").count() == 2, "{value}: {shown}");
}

#[test]
fn copies_of_an_accepted_document_are_no_two_documents() {
    let root = workspace(&[("bukti/baru.csv", TABLE), ("bukti/salin.csv", TABLE)]);
    write(
        root.path(),
        &[(
            "indicators/all.yaml",
            &PILLAR.replace("id: s,", "id: s, count: 2,").replace("count: 2}", "optional: true}"),
        )],
    );
    write(
        root.path(),
        &[("reviews/d.yaml", &verdict(SECRETARIAT, "bukti/lama.csv", TABLE, "verdict: accepted"))],
    );
    let (said, value) = judged(&root);
    assert!(value.abs() < 1e-9, "{value}: {said}");
}

#[test]
fn nobody_accepts_their_own_document_under_another_name() {
    let root = workspace(&[("bukti/baru.csv", TABLE)]);
    let own = "reviewer: Dewi Contoh\nopd: a";
    // What leads is refused anyhow; the agency only contributes here.
    write(root.path(), &[("evidence/b.yaml", "opd: b\nanswers:\n  I: {value: 3}\n")]);
    let evidence = fs::read_to_string(root.path().join("evidence/a.yaml"))
        .unwrap()
        .replace("    value: 3\n", "    provides: [s]\n");
    write(root.path(), &[("evidence/a.yaml", &evidence)]);
    write(root.path(), &[("reviews/d.yaml", &verdict(own, "bukti/lama.csv", TABLE, "verdict: accepted"))]);
    let (said, value) = judged(&root);
    assert!(said.contains("own-verdict"), "{said}");
    assert!(value.abs() < 1e-9, "{value}: {said}");
}

fn pointer(document: &str) -> String {
    let hash = sha256(document);
    format!("version https://git-lfs.github.com/spec/v1\noid sha256:{hash}\nsize {}\n", document.len())
}

#[test]
fn a_pointer_of_git_lfs_keeps_the_verdict_on_its_document() {
    let root = workspace(&[("bukti/t.csv", &pointer(TABLE))]);
    write(
        root.path(),
        &[("reviews/d.yaml", &verdict(SECRETARIAT, "bukti/t.csv", TABLE, "verdict: accepted"))],
    );
    let extended = pointer(TABLE).replace("oid ", "ext-0-x sha256:aa\noid ");
    for pointer in [pointer(TABLE), pointer(TABLE).replace('\n', "\r\n"), extended] {
        write(root.path(), &[("bukti/t.csv", &pointer)]);
        let (said, value) = judged(&root);
        assert!(said.contains("git lfs pull") && !said.contains("verdict-stale"), "{said}");
        assert!((value - 3.0).abs() < 1e-9, "{value}: {said}");
    }
    // Renamed besides.
    write(root.path(), &[("bukti/u.csv", &pointer(TABLE))]);
    file(root.path(), &["bukti/u.csv"]);
    let (said, value) = judged(&root);
    assert!(said.contains("document-renamed"), "{said}");
    assert!((value - 3.0).abs() < 1e-9, "{value}: {said}");
    // Of other bytes.
    write(root.path(), &[("bukti/t.csv", &pointer("lain\n"))]);
    file(root.path(), &["bukti/t.csv"]);
    let (said, value) = judged(&root);
    assert!(said.contains("verdict-stale") && value.abs() < 1e-9, "{value}: {said}");
    // Of none that it names.
    write(
        root.path(),
        &[("bukti/t.csv", "version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 1\n")],
    );
    let (said, value) = judged(&root);
    assert!(!said.contains("verdict-stale") && value.abs() < 1e-9, "{value}: {said}");
}

#[test]
fn a_survey_that_was_not_fetched_is_not_called_broken() {
    let root = workspace(&[]);
    write(
        root.path(),
        &[
            ("bukti/survei.csv", &pointer(TABLE)),
            (
                "evidence/a.yaml",
                "opd: a\nanswers:\n  I:\n    value: {survey: bukti/survei.csv, question: q1}\n",
            ),
        ],
    );
    let said = validate(root.path());
    assert!(said.contains("git lfs pull") && !said.contains("survey-columns"), "{said}");
}

#[test]
fn line_ends_that_git_changed_are_named_and_the_verdict_counts() {
    let windows = TABLE.replace('\n', "\r\n");
    let long = TABLE.repeat(9_000);
    for (now, then) in
        [(windows.as_str(), TABLE), (TABLE, windows.as_str()), (&long.replace('\n', "\r\n"), &long)]
    {
        let root = workspace(&[("bukti/t.csv", now)]);
        write(
            root.path(),
            &[("reviews/d.yaml", &verdict(SECRETARIAT, "bukti/t.csv", then, "verdict: accepted"))],
        );
        let (said, value) = judged(&root);
        assert!(said.contains("line-ends-changed") && said.contains("`bukti/** -text`"), "{said}");
        assert!(!said.contains("verdict-stale") && (value - 3.0).abs() < 1e-9, "{value}: {said}");
    }
    // More than line ends has changed; a lone carriage return is no line end.
    for then in ["bulan,ton\r\n2024-08,413\r\n", "bulan,ton\r2024-08,412\r2024-09,398\r"] {
        let root = workspace(&[("bukti/t.csv", TABLE)]);
        write(
            root.path(),
            &[("reviews/d.yaml", &verdict(SECRETARIAT, "bukti/t.csv", then, "verdict: accepted"))],
        );
        let (said, value) = judged(&root);
        assert!(said.contains("verdict-stale") && value.abs() < 1e-9, "{value}: {said}");
    }
}

#[test]
fn one_document_under_two_addresses_is_one() {
    let root = workspace(&[]);
    let pillar = PILLAR.replace("id: s,", "id: s, count: 2,").replace("count: 2}", "optional: true}");
    write(root.path(), &[("indicators/all.yaml", &pillar)]);
    let supported = |first: &str, second: &str| {
        file(root.path(), &[first, second]);
        let score: Value =
            serde_json::from_slice(&run(root.path(), &["score", "--format", "json"]).stdout).unwrap();
        let twice = validate(root.path()).contains("proof-repeated");
        assert_eq!(twice, score["indicators"][0]["supported"].as_f64() < Some(1.0), "{first} {second}");
        twice
    };
    let id = "1AbCdEfGhIjK";
    let (file, view) = (format!("https://drive.google.com/file/d/{id}"), "view?usp=sharing");
    let same = [
        (format!("{file}/{view}"), format!("https://drive.google.com/open?id={id}&usp=drive_fs")),
        (format!("{file}/{view}"), format!("https://drive.google.com/uc?id={id}&export=download")),
        (format!("{file}/edit?resourcekey=0-x"), format!("https://drive.google.com/file/u/0/d/{id}/preview")),
        (
            format!("https://docs.google.com/document/d/{id}/edit#heading=h.1"),
            format!("https://docs.google.com/document/u/1/d/{id}/export?format=pdf"),
        ),
        (
            format!("https://drive.google.com/drive/folders/{id}"),
            format!("https://drive.google.com/drive/u/2/folders/{id}?usp=drive_link"),
        ),
        ("https://www.dropbox.com/s/abc/sk.pdf?dl=0".into(), "https://dropbox.com/s/abc/sk.pdf?dl=1".into()),
        (
            "https://kab.sharepoint.com/:b:/g/EaBc?e=4f".into(),
            "https://kab.sharepoint.com/:b:/g/EaBc?e=Zz&download=1".into(),
        ),
        (
            "https://onedrive.live.com/?cid=A&id=A%21105".into(),
            "https://onedrive.live.com/embed?resid=A!105&authkey=x".into(),
        ),
        (
            "https://contoh.go.id/berita/1".into(),
            "HTTPS://Contoh.GO.ID:443/berita/1/?utm_source=wa&fbclid=a#isi".into(),
        ),
        ("https://contoh.go.id/cari?b=2&a=1".into(), "https://contoh.go.id/cari?a=1&gclid=x&b=2".into()),
        ("https://contoh.go.id/sk%20wali.pdf".into(), "https://contoh.go.id/%73k%20wali.pdf".into()),
    ];
    for (first, second) in same {
        assert!(supported(&first, &second), "{first} {second}");
    }
    let different = [
        (format!("{file}/{view}"), format!("https://drive.google.com/file/d/{id}l/{view}")),
        ("https://contoh.go.id/berita?id=1".into(), "https://contoh.go.id/berita?id=2".into()),
        ("https://contoh.go.id/Berita".into(), "https://contoh.go.id/berita".into()),
        ("https://contoh.go.id/#/detail/12".into(), "https://contoh.go.id/#/detail/13".into()),
        ("https://a.sharepoint.com/x?id=1".into(), "https://a.sharepoint.com/x?id=2".into()),
        ("https://contoh.go.id:8443/a".into(), "https://contoh.go.id/a".into()),
    ];
    for (first, second) in different {
        assert!(!supported(&first, &second), "{first} {second}");
    }
}

#[test]
fn a_verdict_on_an_address_is_on_its_document() {
    let root = workspace(&[]);
    file(root.path(), &["https://drive.google.com/file/d/1Ab/view?usp=drive_link"]);
    let review = "verdicts:\n  - {indicator: I, requirement: s, link: \"https://drive.google.com/open?id=1Ab\", verdict: accepted, date: 2024-10-20}\n";
    write(root.path(), &[("reviews/d.yaml", &format!("{SECRETARIAT}\n{review}"))]);
    let (said, value) = judged(&root);
    assert!(!said.contains("verdict-unused") && (value - 3.0).abs() < 1e-9, "{value}: {said}");
}

/// A repository of a workspace whose document for I has been accepted.
fn history() -> TempDir {
    let root = workspace(&[("bukti/t.csv", TABLE)]);
    write(
        root.path(),
        &[("reviews/d.yaml", &verdict(SECRETARIAT, "bukti/t.csv", TABLE, "verdict: accepted"))],
    );
    in_git(root.path(), &["init", "-q", "-b", "main"]);
    root
}

fn in_git(root: &Path, arguments: &[&str]) {
    let output = git(root, "2024-10-25T10:00:00+0700").args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
}

fn commit(root: &Path) {
    in_git(root, &["add", "-A"]);
    in_git(root, &["commit", "-q", "-m", "x"]);
}

/// By how much the verified index has risen since the last commit, and what is said of it.
fn risen(root: &Path) -> (f64, String) {
    let output = run(root, &["compare", "HEAD", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let compared: Value = serde_json::from_slice(&output.stdout).unwrap();
    (compared["improvement"]["verified"].as_f64().unwrap(), text(&output.stderr))
}

#[test]
fn a_history_of_pointers_is_no_history_without_documents() {
    let root = history();
    write(root.path(), &[("bukti/t.csv", &pointer(TABLE))]);
    commit(root.path());
    write(root.path(), &[("bukti/t.csv", TABLE)]);
    let (by, said) = risen(root.path());
    assert!(by.abs() < 1e-9 && said.contains("git lfs fetch --all"), "{by} {said}");
    // What Git LFS has fetched is looked into.
    let hash = sha256(TABLE);
    let store = format!(".git/lfs/objects/{}/{}/{hash}", &hash[..2], &hash[2..4]);
    write(root.path(), &[(&store, TABLE)]);
    let (by, said) = risen(root.path());
    assert!(by.abs() < 1e-9 && said.is_empty(), "{by} {said}");
    // A document that has changed since is a fall, as in any history.
    write(root.path(), &[("bukti/t.csv", "lain\n")]);
    let gate = run(root.path(), &["score", "--no-worse-than", "HEAD"]);
    assert_eq!(gate.status.code(), Some(1));
    assert!(text(&gate.stderr).contains("I fell from 3.00 to 0.00"), "{}", text(&gate.stderr));
    // Of what is not here now nobody knows whether it holds.
    write(root.path(), &[("bukti/t.csv", &pointer(TABLE))]);
    let gate = |reading| run(root.path(), &["score", "--no-worse-than", "HEAD", "--reading", reading]);
    assert_eq!(gate("verified").status.code(), Some(0), "{}", text(&gate("verified").stderr));
    let supported = gate("supported");
    assert_eq!(supported.status.code(), Some(1));
    assert!(text(&supported.stderr).contains("git lfs pull"), "{}", text(&supported.stderr));
}

#[test]
fn a_survey_in_git_lfs_leaves_its_day_open() {
    let root = history();
    let measured = "opd: a\nanswers:\n  I:\n    value: {survey: bukti/t.csv, question: q1}\n";
    write(root.path(), &[("bukti/t.csv", &pointer(TABLE)), ("evidence/a.yaml", measured)]);
    commit(root.path());
    write(root.path(), &[("bukti/t.csv", "respondent,service,date,q1\n1,s,2024-10-01,3\n")]);
    not_a_state(root.path(), "git lfs fetch --all");
}

/// No command takes the last commit for a state of less than it was.
fn not_a_state(root: &Path, because: &str) {
    for arguments in [&["compare", "HEAD"][..], &["score", "--no-worse-than", "HEAD"]] {
        let output = run(root, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", text(&output.stdout));
        let said = text(&output.stderr);
        assert!(said.contains("bukti/t.csv") && said.contains(because), "{said}");
    }
    let trend = run(root, &["trend", "--format", "csv"]);
    assert_eq!(trend.status.code(), Some(0));
    let (shown, said) = (text(&trend.stdout), text(&trend.stderr));
    assert!(said.contains("bukti/t.csv"), "{said}");
    assert_eq!(shown.lines().nth(1).and_then(|row| row.split(',').nth(3)), Some(""), "{shown}");
}

#[test]
fn documents_that_git_does_not_keep_are_not_taken_for_absent() {
    let ignored = history();
    write(ignored.path(), &[(".gitignore", "bukti/\n")]);
    commit(ignored.path());
    let never_added = history();
    in_git(never_added.path(), &["add", "evidence", "reviews", "indicators", "opd.yaml", "siak-check.yaml"]);
    in_git(never_added.path(), &["commit", "-q", "-m", "x"]);
    let submodule = history();
    in_git(submodule.path(), &["add", "evidence", "reviews", "indicators", "opd.yaml", "siak-check.yaml"]);
    let link = format!("160000,{},bukti", "5".repeat(40));
    in_git(submodule.path(), &["update-index", "--add", "--cacheinfo", &link]);
    in_git(submodule.path(), &["commit", "-q", "-m", "x"]);
    for root in [&ignored, &never_added, &submodule] {
        not_a_state(root.path(), "not kept in git");
    }
    #[cfg(unix)]
    {
        let link = history();
        fs::remove_file(link.path().join("bukti/t.csv")).unwrap();
        write(link.path(), &[(".simpanan/t.csv", TABLE), (".gitignore", ".simpanan\n")]);
        std::os::unix::fs::symlink("../.simpanan/t.csv", link.path().join("bukti/t.csv")).unwrap();
        commit(link.path());
        not_a_state(link.path(), "not kept in git");
    }
    // What git keeps now and did not have then has come since.
    let late = history();
    in_git(late.path(), &["add", "evidence", "reviews", "indicators", "opd.yaml", "siak-check.yaml"]);
    in_git(late.path(), &["commit", "-q", "-m", "x"]);
    in_git(late.path(), &["add", "-A"]);
    assert!((risen(late.path()).0 - 3.0 / 2.0).abs() < 1e-9);
    // Nor is it here, so nothing can rise.
    fs::remove_dir_all(ignored.path().join("bukti")).unwrap();
    assert!(risen(ignored.path()).0.abs() < 1e-9);
}

#[test]
fn line_ends_are_no_rise_either() {
    let windows = TABLE.replace('\n', "\r\n");
    let root = history();
    write(
        root.path(),
        &[("reviews/d.yaml", &verdict(SECRETARIAT, "bukti/t.csv", &windows, "verdict: accepted"))],
    );
    commit(root.path());
    write(root.path(), &[("bukti/t.csv", &windows)]);
    assert!(risen(root.path()).0.abs() < 1e-9);
}

#[test]
fn a_bar_that_cannot_be_read_is_not_passed() {
    let root = history();
    commit(root.path());
    let gate = || run(root.path(), &["score", "--no-worse-than", "HEAD"]);
    assert_eq!(gate().status.code(), Some(0), "{}", text(&gate().stderr));
    let sound = fs::read_to_string(root.path().join("evidence/b.yaml")).unwrap();
    write(root.path(), &[("evidence/b.yaml", "opd: b\nanswers: [\n")]);
    commit(root.path());
    write(root.path(), &[("evidence/b.yaml", &sound)]);
    assert_eq!(gate().status.code(), Some(1));
    assert!(text(&gate().stderr).contains("earlier state is incomplete"), "{}", text(&gate().stderr));
}

#[test]
fn a_new_workspace_keeps_git_from_changing_documents() {
    let root = tempfile::tempdir().unwrap();
    let init = || {
        program()
            .args(["init", ".", "--region", "R", "--deadline", "2024-11-11"])
            .current_dir(root.path())
            .output()
            .unwrap()
    };
    assert_eq!(init().status.code(), Some(0), "{}", text(&init().stderr));
    let attributes = root.path().join(".gitattributes");
    assert!(fs::read_to_string(&attributes).unwrap().contains("\nbukti/** -text\n"));
    // One that is there is somebody's.
    let other = tempfile::tempdir().unwrap();
    write(other.path(), &[(".gitattributes", "* text=auto\n")]);
    let made = program()
        .args(["init", ".", "--region", "R", "--deadline", "2024-11-11"])
        .current_dir(other.path())
        .output()
        .unwrap();
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    assert_eq!(fs::read_to_string(other.path().join(".gitattributes")).unwrap(), "* text=auto\n");
    // A clone as Git for Windows makes it.
    copy(root.path(), other.path());
    write(other.path(), &[("bukti/t.csv", TABLE)]);
    in_git(other.path(), &["init", "-q", "-b", "main"]);
    commit(other.path());
    in_git(other.path(), &["clone", "-q", "-c", "core.autocrlf=true", ".", "salinan"]);
    assert_eq!(fs::read_to_string(other.path().join("salinan/bukti/t.csv")).unwrap(), TABLE);
    assert!(fs::read_to_string(other.path().join("salinan/opd.yaml")).unwrap().contains("\r\n"));
}
