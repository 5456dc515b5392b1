//! `compare`, `trend` and `score --no-worse-than` on a repository made here: merges, a renamed file, a commit that
//! does not parse, a workspace below the top of the repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use tempfile::TempDir;

use crate::support::{copy, example, git, program, text};

struct Repository {
    root: TempDir,
}

impl Repository {
    fn new() -> Self {
        let repository = Self { root: tempfile::tempdir().unwrap() };
        repository.git(&["init", "-q", "-b", "main"], "2024-10-01");
        repository.write(
            "siak-check.yaml",
            "region: Kabupaten Contoh\ndeadline: 2024-11-11\ntime_zone: Asia/Jayapura\ninstrument: i\n",
        );
        repository.write("opd.yaml", "- {id: a, name: A}\n- {id: b, name: B}\n");
        repository.write(
            "indicators/instrument.yaml",
            "id: i\nname: i\nscale: {min: 0, max: 4}\nrounding: {dimension: 2, index: 2}\ndimensions:\n  - {id: d, name: d}\nprofiles: {p: {d: 100}}\n",
        );
        let requirement = "requirements: [{id: r, name: r, kind: document, period: standing}]";
        repository.write(
            "indicators/all.yaml",
            &format!("name: Semua\nindicators:\n  - {{id: I, dimension: d, name: n, asks: a, {requirement}}}\n  - {{id: J, dimension: d, name: n, asks: a, requirements: []}}\n"),
        );
        repository
    }

    fn workspace(&self) -> PathBuf {
        self.root.path().join("data/siak")
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.workspace().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn git(&self, arguments: &[&str], day: &str) {
        let when = if day.contains('T') { day.to_owned() } else { format!("{day}T10:00:00+0900") };
        let output = git(self.root.path(), &when).args(arguments).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn commit(&self, day: &str) {
        self.git(&["add", "-A"], day);
        self.git(&["commit", "-q", "-m", day], day);
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = program();
        command.args(arguments).args(["--as-of", "2024-10-30"]).current_dir(self.workspace());
        command.env("GIT_CONFIG_NOSYSTEM", "1").env("HOME", self.root.path()).output().unwrap()
    }

    /// The values of I and J on five days: the second is broken, the fourth a merge that brings a renamed file.
    fn filled() -> Self {
        let repository = Self::new();
        let answer =
            |i: &str, j: &str| format!("opd: a\nanswers:\n  I: {{value: {i}}}\n  J: {{value: {j}}}\n");
        repository.write("evidence/a.yaml", &answer("1", "1"));
        repository.commit("2024-10-01T09:00:00+0900");
        repository.write("evidence/a.yaml", &answer("1", "2"));
        // The last commit of a day is its point; 23:30 in the west is the next day in Jayapura.
        repository.commit("2024-10-01T11:00:00+0900");
        repository.write("evidence/a.yaml", "opd: a\nanswers: [\n");
        repository.commit("2024-10-02T22:30:00+0700");
        repository.write("evidence/a.yaml", &answer("1", "3"));
        repository.commit("2024-10-04");
        repository.git(&["checkout", "-q", "-b", "side"], "2024-10-05");
        repository.git(&["mv", "data/siak/evidence/a.yaml", "data/siak/evidence/dinas-a.yaml"], "2024-10-05");
        repository.write("evidence/dinas-a.yaml", &answer("1", "4"));
        repository.commit("2024-10-05");
        repository.git(&["checkout", "-q", "main"], "2024-10-05");
        repository.write("bukti/catatan.txt", "satu\n");
        repository.commit("2024-10-06");
        repository.git(&["merge", "-q", "--no-ff", "-m", "merge", "side"], "2024-10-07");
        repository.write("evidence/b.yaml", "opd: b\nanswers: {}\n");
        repository.commit("2024-10-08");
        repository
    }
}

/// With single blanks, so that a test does not hang on the widths of columns.
fn squeezed(bytes: &[u8]) -> String {
    text(bytes).lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n").collect()
}

fn claimed(repository: &Repository) -> Vec<(String, bool, String)> {
    let output = repository.run(&["trend", "--format", "csv"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let shown = text(&output.stdout);
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        (cells[0].to_owned(), cells[2] == "true", cells[3].to_owned())
    };
    shown.lines().skip(1).map(row).collect()
}

fn names(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path.clone());
            }
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn trend_has_a_point_for_each_day_with_a_change() {
    let repository = Repository::filled();
    // Uncommitted work is no history, and none of it is touched.
    repository.write("evidence/dinas-a.yaml", "opd: a\nanswers:\n  J: {value: 0}\n");
    let before = names(repository.root.path());
    let points = claimed(&repository);
    let wanted = [
        ("2024-10-01", true, "1.50"),
        ("2024-10-03", false, "0.00"),
        ("2024-10-04", true, "2.00"),
        ("2024-10-06", true, "2.00"),
        ("2024-10-07", true, "2.50"),
        ("2024-10-08", true, "2.50"),
    ];
    let wanted: Vec<(String, bool, String)> =
        wanted.map(|(day, complete, value)| (day.to_owned(), complete, value.to_owned())).to_vec();
    assert_eq!(points, wanted);
    assert_eq!(names(repository.root.path()), before, "nothing was written");
    let json: serde_json::Value =
        serde_json::from_slice(&repository.run(&["trend", "--format", "json"]).stdout).unwrap();
    assert_eq!(json["points"].as_array().unwrap().len(), 6);
    assert!(json["projection"]["claimed"]["value"].is_number());
    let table = text(&repository.run(&["trend"]).stdout);
    assert!(table.contains("3 Oct 2024: incomplete"), "{table}");
    let earlier = repository.run(&["trend", "--as-of", "2024-10-04"]);
    assert_eq!(earlier.status.code(), Some(2), "an option given twice is refused");
}

#[test]
fn too_few_points_are_said_plainly() {
    let repository = Repository::new();
    repository.write("evidence/a.yaml", "opd: a\nanswers:\n  J: {value: 1}\n");
    repository.commit("2024-10-01");
    let table = text(&repository.run(&["trend"]).stdout);
    assert!(
        table.contains("Too few points for a projection: 1 day that could be read, at least 5 are needed."),
        "{table}"
    );
    let json: serde_json::Value =
        serde_json::from_slice(&repository.run(&["trend", "--format", "json"]).stdout).unwrap();
    assert_eq!(json["projection"]["reason"], "too-few-points");
}

/// Six days of history with an exact index of 2.805 that the method rounds to 2.81.
fn still() -> Repository {
    let repository = Repository::new();
    repository.write(
        "indicators/instrument.yaml",
        "id: i\nname: i\nscale: {min: 0, max: 4}\nrounding: {dimension: 2, index: 2}\ndimensions:\n  - {id: d, name: d}\n  - {id: e, name: e}\nprofiles: {p: {d: 50, e: 50}}\n",
    );
    let one = |id: &str, dimension: &str| {
        format!("  - {{id: {id}, dimension: {dimension}, name: n, asks: a, requirements: []}}\n")
    };
    repository.write(
        "indicators/all.yaml",
        &format!("name: Semua\nindicators:\n{}{}", one("I", "d"), one("J", "e")),
    );
    repository.write("evidence/a.yaml", "opd: a\nanswers:\n  I: {value: 2.805}\n  J: {value: 2.805}\n");
    for day in 1..=6 {
        repository.write("bukti/catatan.txt", &format!("{day}\n"));
        repository.commit(&format!("2024-10-0{day}"));
    }
    repository
}

#[test]
fn what_stays_as_it_is_is_projected_as_it_is() {
    let repository = still();
    let json: serde_json::Value =
        serde_json::from_slice(&repository.run(&["trend", "--format", "json"]).stdout).unwrap();
    assert_eq!(json["points"][0]["claimed"]["rounded"].to_string(), "2.81");
    assert!(json["projection"]["reason"].is_null());
    for part in ["value", "low", "high"] {
        assert_eq!(json["projection"]["claimed"][part].to_string(), "2.81", "{part}");
    }
    let table = squeezed(&repository.run(&["trend"]).stdout);
    assert!(table.contains("Claimed 2.81 (90% range 2.81–2.81)"), "{table}");
}

#[test]
fn nothing_is_projected_once_the_deadline_is_past() {
    let repository = still();
    for (deadline, past) in [("2024-10-30", false), ("2024-10-29", true), ("2024-09-01", true)] {
        repository.write(
            "siak-check.yaml",
            &format!("region: Kabupaten Contoh\ndeadline: {deadline}\ninstrument: i\n"),
        );
        let json: serde_json::Value =
            serde_json::from_slice(&repository.run(&["trend", "--format", "json"]).stdout).unwrap();
        let projection = &json["projection"];
        assert_eq!(projection["reason"] == "deadline-past", past, "{deadline}: {projection}");
        for reading in ["claimed", "supported", "verified"] {
            assert_eq!(projection[reading].is_null(), past, "{deadline}: {projection}");
        }
        let says = |language: &str, words: &str| {
            let table = text(&repository.run(&["trend", "--lang", language]).stdout);
            assert_eq!(table.contains(words), past, "{deadline}: {table}");
        };
        says("en", "The deadline is past, so nothing is projected.");
        says("id", "Tenggat evaluasi sudah lewat, jadi tidak ada proyeksi.");
    }
    let table = text(&repository.run(&["trend"]).stdout);
    assert!(!table.contains('│'), "the chart has no place for a deadline before it: {table}");
}

#[test]
fn compare_names_what_rose_and_fell_and_why() {
    let repository = Repository::filled();
    let link = "evidence: [{requirement: r, title: T, link: \"https://x.example/1\"}]";
    repository.write(
        "evidence/dinas-a.yaml",
        &format!("opd: a\nanswers:\n  I: {{value: 1, {link}}}\n  J: {{value: 2, valeu: 1}}\n"),
    );
    repository.write(
        "reviews/r.yaml",
        "reviewer: S\nverdicts:\n  - {indicator: I, link: \"https://x.example/1\", verdict: accepted, date: 2024-10-09}\n",
    );
    for earlier in ["HEAD", "2024-10-29", "main"] {
        let output = repository.run(&["compare", earlier, "--format", "json"]);
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["before"]["as_of"], "2024-10-08", "{earlier}");
        assert_eq!(json["improvement"]["claimed"].to_string(), "-1.0");
        assert_eq!(json["fell"][0]["indicator"], "J");
        assert_eq!(json["fell"][0]["cause"], "claim");
        assert_eq!(json["rose"][0]["indicator"], "I");
        assert_eq!(json["rose"][0]["cause"], "proof");
        assert_eq!(json["new_problems"][0]["code"], "unknown-key");
        assert_eq!(json["new_problems"][0]["path"], "evidence/dinas-a.yaml");
        assert_eq!(json["doubts"][0], "after-incomplete");
        assert_eq!(output.status.code(), Some(1), "the files now cannot be taken as meant");
    }
    repository.write(
        "evidence/dinas-a.yaml",
        &format!("opd: a\nanswers:\n  I: {{value: 1, {link}}}\n  J: {{value: 4}}\n"),
    );
    let old = squeezed(&repository.run(&["compare", "2024-10-01"]).stdout);
    assert!(old.contains("Claimed 1.50 2.50 +1.00"), "{old}");
    assert!(old.contains("J 2→4 2→4 2→4 claim"), "{old}");
    let markdown = text(&repository.run(&["compare", "2024-10-01", "--format", "markdown"]).stdout);
    assert!(markdown.contains("| Claimed | 1.50 | 2.50 | +1.00 |"), "{markdown}");
    // A broken state can be compared, and says that it is incomplete.
    let broken = text(&repository.run(&["compare", "2024-10-03"]).stdout);
    assert!(broken.contains("The earlier state is incomplete"), "{broken}");
    for nothing in ["2024-09-30", "no-such-branch", "--output", "opd.yaml"] {
        let output = repository.run(&["compare", nothing]);
        assert_eq!(output.status.code(), Some(2), "{nothing}: {}", text(&output.stdout));
    }
}

#[test]
fn compare_reads_folders_and_saved_scores() {
    let repository = Repository::filled();
    let saved = repository.root.path().join("lama.json");
    let output = repository.run(&["score", "--format", "json", "-o", saved.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0));
    repository.write("evidence/dinas-a.yaml", "opd: a\nanswers:\n  I: {value: 1}\n  J: {value: 3}\n");
    let json = squeezed(&repository.run(&["compare", saved.to_str().unwrap()]).stdout);
    assert!(json.contains("A saved score does not list its problems"), "{json}");
    assert!(json.contains("J 4→3 4→3 4→3 claim"), "{json}");
    let other = crate::support::folder(&[]);
    copy(&repository.workspace(), &other.path().join("x"));
    fs::write(
        other.path().join("x/siak-check.yaml"),
        "region: Lain\ndeadline: 2024-11-11\ninstrument: smart-city-2023\n",
    )
    .unwrap();
    fs::remove_dir_all(other.path().join("x/indicators")).unwrap();
    let folder = text(&repository.run(&["compare", other.path().join("x").to_str().unwrap()]).stdout);
    assert!(folder.contains("The instruments differ"), "{folder}");
    assert!(folder.contains("The regions differ"), "{folder}");
}

#[test]
fn an_earlier_index_is_rounded_before_it_is_subtracted() {
    let repository = still();
    let score = text(&repository.run(&["score", "--format", "json"]).stdout);
    // Somebody has typed the earlier index with more digits than the method has.
    for (typed, improvement, code) in [("2.805", "0.0", 0), ("2.8149", "0.0", 0), ("2.815", "-0.01", 1)] {
        repository.write("lama.json", &score.replace("\"rounded\": 2.81", &format!("\"rounded\": {typed}")));
        let output = repository.run(&["compare", "lama.json", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["improvement"]["claimed"].to_string(), improvement, "{typed}");
        let gate = repository.run(&["score", "--no-worse-than", "lama.json", "--reading", "claimed"]);
        assert_eq!(gate.status.code(), Some(code), "{typed}: {}", text(&gate.stderr));
    }
}

#[test]
fn an_index_that_nothing_rounds_is_no_worse_than_itself() {
    let repository = still();
    repository.write(
        "indicators/instrument.yaml",
        "id: i\nname: i\nscale: {min: 0, max: 4}\ndimensions:\n  - {id: d, name: d}\nprofiles: {p: {d: 100}}\n",
    );
    let one = |id: &str, weight: usize| {
        format!("  - {{id: {id}, dimension: d, name: n, asks: a, weight: {weight}, requirements: []}}\n")
    };
    // No decimal is exactly 2⅔.
    repository
        .write("indicators/all.yaml", &format!("name: Semua\nindicators:\n{}{}", one("I", 1), one("J", 2)));
    repository.write("evidence/a.yaml", "opd: a\nanswers:\n  I: {value: 2}\n  J: {value: 3}\n");
    let score = text(&repository.run(&["score", "--format", "json"]).stdout);
    repository.write("lama.json", &score);
    let gate = repository.run(&["score", "--no-worse-than", "lama.json", "--reading", "claimed"]);
    assert_eq!(gate.status.code(), Some(0), "{}", text(&gate.stderr));
}

#[test]
fn no_worse_than_names_what_fell() {
    let repository = Repository::filled();
    let gate =
        |reading: &str| repository.run(&["score", "--no-worse-than", "2024-10-08", "--reading", reading]);
    assert_eq!(gate("claimed").status.code(), Some(0));
    // J falls, I rises by more: the index does not fall, one indicator does.
    repository.write("evidence/dinas-a.yaml", "opd: a\nanswers:\n  I: {value: 4}\n  J: {value: 3}\n");
    let output = gate("claimed");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stderr), "siak-check: J fell from 4.00 to 3.00\n");
    let output = gate("verified");
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("the index (verified) fell from 2.00 to 1.50"),
        "{}",
        text(&output.stderr)
    );
    let unknown = repository.run(&["score", "--no-worse-than", "HEAD~99"]);
    assert_eq!(unknown.status.code(), Some(2));
}

/// Runs git with these bytes as its input, and gives what it prints.
fn object(repository: &Repository, arguments: &[&str], input: &[u8]) -> String {
    use std::io::Write as _;
    let mut child = git(repository.root.path(), "2024-10-01T10:00:00+0900")
        .args(arguments)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{arguments:?}");
    text(&output.stdout).trim().to_owned()
}

fn bytes(hexadecimal: &str) -> Vec<u8> {
    (0..hexadecimal.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&hexadecimal[at..at + 2], 16).unwrap())
        .collect()
}

#[test]
fn a_hostile_tree_writes_and_deletes_nothing_outside() {
    let repository = Repository::new();
    // The workspace is the top of this repository.
    let victim = tempfile::tempdir().unwrap();
    fs::create_dir(victim.path().join("korban")).unwrap();
    fs::write(victim.path().join("korban/penting.txt"), "isi").unwrap();
    let before = names(victim.path());
    let blob = bytes(&object(&repository, &["hash-object", "-w", "--stdin"], b"jahat\n"));
    let link = victim.path().to_str().unwrap().as_bytes().to_vec();
    let link = bytes(&object(&repository, &["hash-object", "-w", "--stdin"], &link));
    let tree = |entries: &[(&str, &str, &[u8])]| {
        let mut raw = Vec::new();
        for (mode, name, id) in entries {
            raw.extend(format!("{mode} {name}\0").into_bytes());
            raw.extend(*id);
        }
        object(&repository, &["hash-object", "-t", "tree", "--literally", "-w", "--stdin"], &raw)
    };
    let inner = bytes(&tree(&[("100644", "masuk", &blob)]));
    let absolute = victim.path().join("korban").to_str().unwrap().to_owned();
    let new = victim.path().join("baru").to_str().unwrap().to_owned();
    for entries in [
        vec![("40000", "..", &inner[..])],
        vec![("100644", absolute.as_str(), &blob[..])],
        vec![("100644", new.as_str(), &blob[..])],
        vec![("120000", "aa", &link[..]), ("40000", "aa", &inner[..])],
    ] {
        // Below the workspace's own folder, beside files that make it one.
        let siak = tree(&entries);
        let data = tree(&[("40000", "siak", &bytes(&siak))]);
        let top = tree(&[("40000", "data", &bytes(&data))]);
        let commit = object(&repository, &["commit-tree", &top, "-m", "x"], b"");
        repository.write("evidence/a.yaml", "opd: a\nanswers:\n  J: {value: 1}\n");
        for arguments in [vec!["compare", &commit], vec!["score", "--no-worse-than", &commit]] {
            assert_eq!(repository.run(&arguments).status.code(), Some(2), "{entries:?}");
        }
        object(&repository, &["update-ref", "refs/heads/main", &commit], b"");
        assert_eq!(repository.run(&["trend"]).status.code(), Some(0), "a day without a score");
        assert_eq!(names(victim.path()), before, "{entries:?}");
    }
}

#[test]
fn a_range_is_no_state_and_another_repository_is_not_asked() {
    let repository = Repository::filled();
    for range in ["HEAD^..HEAD", "HEAD^...HEAD", "^HEAD"] {
        assert_eq!(repository.run(&["compare", range]).status.code(), Some(2), "{range}");
    }
    let mut command = program();
    command.args(["compare", "HEAD~1", "--as-of", "2024-10-30"]).current_dir(repository.workspace());
    command
        .env("HOME", repository.root.path())
        .env("GIT_DIR", "/nowhere/.git")
        .env("GIT_WORK_TREE", "/nowhere");
    assert_eq!(command.output().unwrap().status.code(), Some(0));
}

#[test]
fn a_saved_score_keeps_the_digits_of_the_method() {
    let place = example("minimal");
    let root = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        program().args(arguments).args(["--as-of", "2024-10-30", "-C"]).arg(&place).output().unwrap()
    };
    let saved = root.path().join("lama.json");
    run(&["score", "--format", "json", "-o", saved.to_str().unwrap()]);
    // Written by a program of before.
    let earlier = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/saved/score-version-1.json");
    // Other programs leave out noughts at the end.
    let anew = root.path().join("anew.json");
    let shorter = fs::read_to_string(&saved).unwrap().replace(": 0.00", ": 0.0");
    fs::write(&anew, shorter).unwrap();
    for saved in [&saved, &earlier, &anew] {
        let saved = saved.to_str().unwrap();
        let shown = squeezed(&run(&["compare", saved]).stdout);
        assert!(shown.contains("Claimed 1.80 1.80 0.00"), "{shown}");
        assert!(shown.contains("Verified 0.00 0.00 0.00"), "{shown}");
        let gate = run(&["score", "--no-worse-than", saved, "--reading", "claimed"]);
        assert_eq!(gate.status.code(), Some(0), "{}", text(&gate.stderr));
    }
    let later = fs::read_to_string(&saved).unwrap().replace("\"schema_version\": 2", "\"schema_version\": 3");
    fs::write(&saved, later).unwrap();
    assert_eq!(
        run(&["compare", saved.to_str().unwrap()]).status.code(),
        Some(2),
        "nobody knows what it holds"
    );
}

#[test]
fn a_commit_is_read_by_the_same_rules_as_the_folder() {
    let repository = Repository::filled();
    // An instrument that is gone leaves no empty folder, which would want one.
    repository.git(&["rm", "-rq", "data/siak/indicators"], "2024-10-09");
    repository.write("siak-check.yaml", "region: Kabupaten Contoh\ndeadline: 2024-11-11\n");
    repository.write("evidence/a.yaml", "opd: a\nanswers:\n  OC27: {value: 2}\n");
    repository.git(&["rm", "-q", "--cached", "data/siak/evidence/dinas-a.yaml"], "2024-10-09");
    fs::remove_file(repository.workspace().join("evidence/dinas-a.yaml")).unwrap();
    repository.commit("2024-10-09");
    let last = claimed(&repository).pop().unwrap();
    assert_eq!((last.0.as_str(), last.1), ("2024-10-09", true));
    // Data that cannot be laid out: nobody knows what it would have said.
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let odd = repository.workspace().join("evidence").join(std::ffi::OsStr::from_bytes(b"b\xFF.yaml"));
        fs::write(&odd, "opd: b\n").unwrap();
        repository.commit("2024-10-10");
        fs::remove_file(&odd).unwrap();
        repository.commit("2024-10-11");
        let output = repository.run(&["trend", "--format", "csv"]);
        let shown = text(&output.stdout);
        let row = shown.lines().find(|line| line.starts_with("2024-10-10")).unwrap();
        assert!(row.contains(",false,") && row.split(',').nth(3) == Some(""), "{row}");
    }
}
