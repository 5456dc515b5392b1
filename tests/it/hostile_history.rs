//! Histories that are huge, cut off, broken or made to harm: what is laid out of them, and what is said.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use tempfile::TempDir;

use crate::support::{folder, git, pdf, program, text};

const SETTINGS: &str = "region: Kabupaten Contoh\ndeadline: 2024-11-11\ninstrument: i\n";
const METHOD: &str = "id: i\nname: i\nscale: {min: 0, max: 4}\nrounding: {dimension: 2, index: 2}\n\
                      dimensions: [{id: d, name: d}]\nprofiles: {p: {d: 100}}\n";
const PILLAR: &str = "name: Semua\nindicators:\n  - id: I\n    dimension: d\n    name: n\n    asks: a\n    \
                      requirements: [{id: r, name: r, kind: document, period: standing}]\n";
const EVIDENCE: &str = "opd: a\nanswers:\n  I: {value: 3}\n";

/// Of a tree: mode, name, object.
type Entry<'a> = (&'a str, &'a [u8], &'a str);

/// A workspace at the top of a repository.
struct Past {
    root: TempDir,
}

impl Past {
    fn new() -> Self {
        let past = Self::without_commits();
        past.commit("2024-10-01");
        past
    }

    fn without_commits() -> Self {
        let root = folder(&[
            ("siak-check.yaml", SETTINGS),
            ("opd.yaml", "- {id: a, name: A}\n"),
            ("indicators/instrument.yaml", METHOD),
            ("indicators/all.yaml", PILLAR),
            ("evidence/a.yaml", EVIDENCE),
        ]);
        let past = Self { root };
        past.git(&["init", "-q", "-b", "main"]);
        past
    }

    fn root(&self) -> &Path {
        self.root.path()
    }

    fn git(&self, arguments: &[&str]) -> String {
        self.feed(arguments, b"")
    }

    /// What git prints when it is given these bytes.
    fn feed(&self, arguments: &[&str], input: &[u8]) -> String {
        let mut git = git(self.root(), "2024-10-01T10:00:00+0700");
        let mut child = git
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        text(&output.stdout).trim().to_owned()
    }

    fn commit(&self, day: &str) -> String {
        self.git(&["add", "-A"]);
        let mut commit = git(self.root(), &format!("{day}T10:00:00+0700"));
        assert!(commit.args(["commit", "-q", "-m", day]).status().unwrap().success());
        self.git(&["rev-parse", "HEAD"])
    }

    /// A commit of the present files and of these entries.
    fn commit_of(&self, entries: &[Entry]) -> String {
        let object = |hexadecimal: &str| -> Vec<u8> {
            let digits = (0..hexadecimal.len()).step_by(2).map(|at| &hexadecimal[at..at + 2]);
            digits.map(|digits| u8::from_str_radix(digits, 16).unwrap()).collect()
        };
        let mut tree = Vec::new();
        let listed = self.git(&["ls-tree", "main"]);
        let listed = listed.lines().map(|line| {
            let (head, name) = line.split_once('\t').unwrap();
            let head: Vec<&str> = head.split(' ').collect();
            (head[0], name.as_bytes(), head[2])
        });
        for (mode, name, id) in listed.chain(entries.iter().copied()) {
            tree.extend([mode.trim_start_matches('0').as_bytes(), b" ", name, b"\0", &object(id)].concat());
        }
        let tree = self.feed(&["hash-object", "-t", "tree", "--literally", "-w", "--stdin"], &tree);
        self.git(&["commit-tree", &tree, "-m", "x", "-p", "main"])
    }

    fn blob(&self, bytes: &[u8]) -> String {
        self.feed(&["hash-object", "-w", "--stdin"], bytes)
    }

    fn tree(&self, mode: &str, name: &str, object: &str) -> String {
        let kind = if mode == "040000" { "tree" } else { "blob" };
        self.feed(&["mktree"], format!("{mode} {kind} {object}\t{name}\n").as_bytes())
    }

    fn run(&self, arguments: &[&str]) -> Output {
        run_in(self.root(), arguments)
    }

    /// Comparing with this ends the run; what is said in each language.
    fn refused(&self, earlier: &str) -> [String; 2] {
        ["en", "id"].map(|language| {
            let output = self.run(&["compare", earlier, "--lang", language]);
            assert_eq!(output.status.code(), Some(2), "{earlier}: {}", text(&output.stderr));
            text(&output.stderr)
        })
    }
}

fn run_in(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = program();
    command.args(arguments).args(["--as-of", "2024-10-30"]).current_dir(folder);
    command.env("GIT_CONFIG_NOSYSTEM", "1").env("HOME", folder).output().unwrap()
}

/// Both languages say it, each in its words.
fn says(said: &[String; 2], english: &[&str], indonesian: &[&str]) {
    for (said, words) in said.iter().zip([english, indonesian]) {
        assert!(words.iter().all(|word| said.contains(word)), "{words:?}: {said}");
    }
}

#[test]
fn a_tree_of_more_files_than_there_is_room_for_is_refused() {
    let past = Past::new();
    let blob = past.blob(b"x");
    let entries = |mode: &str, kind: &str, object: &str| -> String {
        (0..10).map(|at| format!("{mode} {kind} {object}\tf{at}\n")).collect()
    };
    // 10^9 files of ten trees.
    let mut tree = past.feed(&["mktree"], entries("100644", "blob", &blob).as_bytes());
    for _ in 0..8 {
        tree = past.feed(&["mktree"], entries("040000", "tree", &tree).as_bytes());
    }
    let commit = past.commit_of(&[("40000", b"zz", &tree)]);
    let said = past.refused(&commit);
    says(&said, &[&commit[..10], "more than 50000 files"], &[&commit[..10], "lebih dari 50000 berkas"]);
    let mut deep = blob;
    for at in 0..70 {
        deep = past.tree(if at == 0 { "100644" } else { "040000" }, "d", &deep);
    }
    let commit = past.commit_of(&[("40000", b"zz", &deep)]);
    says(&past.refused(&commit), &["more than 64 deep"], &["lebih dari 64 tingkat"]);
}

#[test]
fn names_that_are_no_names_everywhere_are_refused_or_named() {
    let past = Past::new();
    let blob = past.blob(b"x");
    let link = past.blob(b"/");
    let inner = past.tree("100644", "x", &blob);
    let sub = "5".repeat(40);
    let refused: [(&[Entry], &str); 9] = [
        (&[("120000", b"ZZ", &link), ("40000", b"zz", &inner)], "ZZ"),
        (&[("120000", "z\u{e9}".as_bytes(), &link), ("40000", "ze\u{301}".as_bytes(), &inner)], "z\u{e9}"),
        (&[("100644", b"zz", &blob), ("40000", b"zz", &inner)], "zz"),
        (&[("100644", b"zz", &blob), ("100644", b"zz", &link)], "zz"),
        (&[("40000", b".Git", &inner)], ".Git"),
        (&[("40000", ".g\u{200c}it".as_bytes(), &inner)], "it"),
        (&[("100644", b"zz\\a", &blob)], "zz"),
        (&[("100644", b"z:a", &blob)], "z:a"),
        (&[("40000", b"..", &inner)], ".."),
    ];
    for (entries, name) in refused {
        let commit = past.commit_of(entries);
        says(&past.refused(&commit), &[&commit[..10], name], &[&commit[..10], name]);
    }
    // Elsewhere than among the data, what cannot be laid out is named, and the score stands.
    let named: [(&[Entry], &str); 2] =
        [(&[("160000", b"zz", &sub)], "`zz`"), (&[("100644", b"z\xff.pdf", &blob)], "`z\u{fffd}.pdf`")];
    for (entries, name) in named {
        let commit = past.commit_of(entries);
        let output = past.run(&["compare", &commit]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let said = text(&output.stderr);
        assert!(said.contains(name) && said.contains(&commit[..10]), "{said}");
    }
    // Two files that only capitals tell apart are what they are, where the file system has room for both.
    if cfg!(target_os = "linux") {
        let commit = past.commit_of(&[("100644", b"ZZ", &blob), ("100644", b"zz", &blob)]);
        assert_eq!(past.run(&["compare", &commit]).status.code(), Some(0));
    }
}

#[test]
fn a_large_document_stays_in_the_repository() {
    let past = Past::new();
    let requirements = ["{id: r, name: r, kind: document}", "{id: s, name: s, kind: dataset}"].join(", ");
    let pillar = PILLAR.replace("{id: r, name: r, kind: document, period: standing}", &requirements);
    fs::write(past.root().join("indicators/all.yaml"), pillar).unwrap();
    let mut long = pdf("isi").into_bytes();
    long.resize(34 << 20, b'\n');
    let mut book = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    book.start_file("[Content_Types].xml", stored).unwrap();
    book.write_all(b"<Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>")
        .unwrap();
    for (name, size) in [("xl/workbook.xml", 9), ("xl/media/a.bin", 35 << 20)] {
        book.start_file(name, stored).unwrap();
        book.write_all(&vec![b'a'; size]).unwrap();
    }
    let documents = [
        ("r", "besar.pdf", long),
        ("s", "besar.csv", vec![b'a'; 33 << 20]),
        ("s", "besar.xlsx", book.finish().unwrap().into_inner()),
    ];
    let mut evidence = "opd: a\nanswers:\n  I:\n    value: 3\n    evidence:\n".to_owned();
    fs::create_dir(past.root().join("bukti")).unwrap();
    for (requirement, name, bytes) in &documents {
        fs::write(past.root().join("bukti").join(name), bytes).unwrap();
        evidence += &format!(
            "      - {{requirement: {requirement}, title: {name}, date: 2024-10-01, file: bukti/{name}}}\n"
        );
    }
    fs::write(past.root().join("evidence/a.yaml"), evidence).unwrap();
    for (_, name, _) in &documents {
        let file = format!("bukti/{name}");
        let output = past.run(&["review", "I", "--file", &file, "--accept", "--reviewer", "S"]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
    let now = text(&past.run(&["score", "--format", "json"]).stdout);
    let commit = past.commit("2024-10-30");
    let temporary = tempfile::tempdir().unwrap();
    let mut command = program();
    command.args(["compare", &commit, "--as-of", "2024-10-30", "--format", "json"]).current_dir(past.root());
    let output = command.env("HOME", past.root()).env("TMPDIR", temporary.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let compared: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let now: serde_json::Value = serde_json::from_str(&now).unwrap();
    // The verdicts name the hash of a document, which was read through.
    assert_eq!(compared["improvement"]["verified"].as_f64(), Some(0.0), "{compared}");
    assert_eq!(now["index"]["verified"]["rounded"].as_f64(), Some(3.0), "{now}");
    assert!(text(&output.stderr).contains("2 documents not checked"), "{}", text(&output.stderr));
    assert_eq!(fs::read_dir(temporary.path()).unwrap().count(), 0);
}

/// What would not fit beside the others is left in the repository too, and what fits no way is refused.
#[test]
fn many_documents_take_no_more_room_than_there_is() {
    let past = Past::new();
    let blob = past.blob(&vec![0; 20 << 20]);
    let many = |count: usize, object: &str| {
        let entries: String = (0..count).map(|at| format!("100644 blob {object}\tf{at}\n")).collect();
        past.commit_of(&[("40000", b"zz", &past.feed(&["mktree"], entries.as_bytes()))])
    };
    assert_eq!(past.run(&["compare", &many(40, &blob)]).status.code(), Some(0));
    let blob = past.blob(&vec![0; 3 << 20]);
    says(&past.refused(&many(300, &blob)), &["more than 512"], &["melebihi 512"]);
}

#[test]
fn a_trend_names_the_commits_that_it_cannot_read() {
    let past = Past::new();
    let blob = past.blob(b"x");
    let bad = past.commit_of(&[("100644", b"z:a", &blob)]);
    // On another day than the others, between them.
    let tree = past.git(&["rev-parse", &format!("{bad}^{{tree}}")]);
    let mut commit = git(past.root(), "2024-10-02T10:00:00+0700");
    let bad = commit.args(["commit-tree", &tree, "-m", "x", "-p", "main"]).output().unwrap();
    let bad = text(&bad.stdout).trim().to_owned();
    past.git(&["update-ref", "refs/heads/main", &bad]);
    fs::write(past.root().join("evidence/a.yaml"), "opd: a\nanswers:\n  I: {value: 4}\n").unwrap();
    past.commit("2024-10-03");
    let output = past.run(&["trend", "--format", "csv"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let rows: Vec<String> = text(&output.stdout).lines().skip(1).map(str::to_owned).collect();
    let values: Vec<&str> = rows.iter().map(|row| row.split(',').nth(3).unwrap()).collect();
    assert_eq!(values, ["3.00", "", "4.00"]);
    let said = text(&output.stderr);
    assert!(said.contains(&bad[..10]) && said.contains("`z:a`"), "{said}");
}

#[test]
fn git_gives_its_own_reason() {
    let past = Past::new();
    let copied = |change: &dyn Fn(&Path)| {
        let copy = tempfile::tempdir().unwrap();
        crate::support::copy(past.root(), copy.path());
        change(copy.path());
        copy
    };
    let nothing = copied(&|root| fs::remove_dir_all(root.join(".git")).unwrap());
    let astray = copied(&|root| {
        fs::remove_dir_all(root.join(".git")).unwrap();
        fs::write(root.join(".git"), "gitdir: /nowhere/\u{1b}[31mx\n").unwrap();
    });
    let broken = copied(&|root| fs::write(root.join(".git/config"), "[broken\n").unwrap());
    let bare = copied(&|root| {
        let config = fs::read_to_string(root.join(".git/config")).unwrap();
        fs::write(root.join(".git/config"), config.replace("bare = false", "bare = true")).unwrap();
    });
    let headless = copied(&|root| fs::write(root.join(".git/HEAD"), "ref: refs/heads/other\n").unwrap());
    let cases: [(&TempDir, &[&str], &[&str]); 5] = [
        (
            &nothing,
            &["in no git repository", "`git init`"],
            &["tidak berada di repositori git", "`git init`"],
        ),
        (&astray, &["/nowhere/", "git worktree repair"], &["/nowhere/", "git worktree repair"]),
        (&broken, &["bad config line 1", "`git fsck`"], &["bad config line 1", "`git fsck`"]),
        (&bare, &["bare", "`git clone`"], &["bare", "`git clone`"]),
        (&headless, &["has no commit yet", "`git commit`"], &["belum punya commit", "`git commit`"]),
    ];
    for (root, english, indonesian) in cases {
        for earlier in ["2024-10-01", "trend"] {
            let arguments: &[&str] = if earlier == "trend" { &["trend"] } else { &["compare", earlier] };
            let said = ["en", "id"].map(|language| {
                let output = run_in(root.path(), &[arguments, &["--lang", language]].concat());
                assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
                text(&output.stderr)
            });
            says(&said, english, indonesian);
            assert!(!said.concat().contains('\u{1b}'), "{said:?}");
        }
    }
    // No git at all.
    let mut command = program();
    command
        .args(["compare", "HEAD", "--as-of", "2024-10-30"])
        .current_dir(past.root())
        .env("PATH", "/nowhere");
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("there is no `git` program"), "{}", text(&output.stderr));
    // No folder for what is laid out.
    let mut command = program();
    command.args(["compare", "HEAD", "--as-of", "2024-10-30"]).current_dir(past.root());
    let output = command.env("TMPDIR", "/nowhere").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    assert!(said.contains("temporary files") && !said.contains("`git`"), "{said}");
}

/// Objects that lie in another repository, which is not there.
#[test]
fn alternates_that_are_not_there_are_said() {
    let past = Past::new();
    let objects = past.root().join(".git/objects");
    fs::remove_dir_all(&objects).unwrap();
    fs::create_dir_all(objects.join("info")).unwrap();
    fs::write(objects.join("info/alternates"), "/nowhere/objects\n").unwrap();
    says(&past.refused("HEAD"), &["/nowhere/objects", "`git fsck`"], &["/nowhere/objects", "`git fsck`"]);
}

#[cfg(unix)]
#[test]
fn another_owner_is_said_with_the_command_that_helps() {
    let past = Past::new();
    // Git asks whether the repository is its user's; only root can give one away.
    if !std::process::Command::new("chown").args(["-R", "65534"]).arg(past.root()).status().unwrap().success()
    {
        return;
    }
    let add = "git config --global --add safe.directory";
    let folder = past.root().to_str().unwrap();
    says(&past.refused("HEAD"), &["another user", add, folder], &["pengguna lain", add, folder]);
}

#[test]
fn what_is_before_the_history_is_told_when_it_begins() {
    let past = Past::new();
    past.git(&["commit", "-q", "--allow-empty", "-m", "y"]);
    for earlier in ["2024-09-30", "HEAD~5", "HEAD^^^^"] {
        says(&past.refused(earlier), &[earlier, "1 October 2024"], &[earlier, "1 Oktober 2024"]);
    }
    for earlier in ["no-such-branch", "HEAD:siak-check.yaml", "", "HEAD..main", "HEAD^{tree}"] {
        says(&past.refused(earlier), &["is not found"], &["tidak ditemukan"]);
    }
    fs::write(past.root().join("evidence/a.yaml"), "opd: a\nanswers:\n  I: {value: 4}\n").unwrap();
    past.commit("2024-10-05");
    let clone = tempfile::tempdir().unwrap();
    let shallow = clone.path().join("baris\nbaru");
    let from = format!("file://{}", past.root().display());
    past.git(&["clone", "-q", "--depth", "1", &from, shallow.to_str().unwrap()]);
    for earlier in ["2024-10-02", "HEAD~1"] {
        let output = run_in(&shallow, &["compare", earlier]);
        assert_eq!(output.status.code(), Some(2));
        let said = text(&output.stderr);
        for word in ["5 October 2024", "shallow", "git fetch --unshallow", "fetch-depth: 0"] {
            assert!(said.contains(word), "{word}: {said}");
        }
    }
    let output = run_in(&shallow, &["trend"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("shallow"), "{}", text(&output.stderr));
}

#[test]
fn an_object_that_is_not_there_is_named_with_its_commit() {
    let past = Past::new();
    fs::write(past.root().join("bukti.txt"), "dokumen\n").unwrap();
    let commit = past.commit("2024-10-02");
    let blob = past.git(&["rev-parse", "HEAD:bukti.txt"]);
    let tree = past.git(&["rev-parse", "HEAD:evidence"]);
    fs::write(past.root().join("bukti.txt"), "lain\n").unwrap();
    past.commit("2024-10-03");
    let object = |id: &str| -> PathBuf { past.root().join(".git/objects").join(&id[..2]).join(&id[2..]) };
    let kept = fs::read(object(&blob)).unwrap();
    fs::remove_file(object(&blob)).unwrap();
    says(
        &past.refused(&commit),
        &[&commit[..10], "not in this repository"],
        &[&commit[..10], "tidak ada di"],
    );
    let trend = past.run(&["trend"]);
    assert_eq!(trend.status.code(), Some(0));
    assert!(text(&trend.stderr).contains(&commit[..10]), "{}", text(&trend.stderr));
    fs::write(object(&blob), &kept[..kept.len() / 2]).unwrap();
    says(&past.refused(&commit), &["git"], &["git"]);
    fs::write(object(&blob), kept).unwrap();
    fs::remove_file(object(&tree)).unwrap();
    says(
        &past.refused(&commit),
        &[&commit[..10], "not in this repository"],
        &[&commit[..10], "tidak ada di"],
    );
}
