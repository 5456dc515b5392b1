//! The program as a process: files that it writes, streams that close, folders that cannot be used.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::support::{folder, program, run_here, text, work};

/// What begins a workspace, but for its place.
const NEW: [&str; 5] = ["init", "--region", "Kabupaten Contoh", "--deadline", "2024-11-11"];

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

#[test]
fn a_new_workspace_validates_in_both_languages_and_profiles() {
    for language in ["id", "en"] {
        for profile in ["reguler", "kppn-ikn"] {
            let root = tempfile::tempdir().unwrap();
            let place = root.path().join("baru");
            let place = place.to_str().unwrap();
            let region = "Kota \"Baru\": #1";
            let made = run(&[
                "init",
                place,
                "--region",
                region,
                "--deadline",
                "2024-11-11",
                "--profile",
                profile,
                "--lang",
                language,
                "--as-of",
                "2024-10-30",
            ]);
            assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
            let checked = run(&["validate", "-C", place, "--as-of", "2024-10-30", "--format", "json"]);
            assert_eq!(checked.status.code(), Some(0));
            let shown = text(&checked.stdout);
            assert!(shown.contains("\"errors\": 0,\n  \"warnings\": 2,\n  \"notes\": 0"), "{shown}");
            let score = run(&["score", "-C", place, "--as-of", "2024-10-30", "--format", "json"]);
            assert!(
                text(&score.stdout).contains(r#""region": "Kota \"Baru\": #1""#),
                "{}",
                text(&score.stdout)
            );
            let again = run(&["init", place, "--region", region, "--deadline", "2025-11-11"]);
            assert_eq!(again.status.code(), Some(2), "an existing workspace is not overwritten");
        }
    }
}

/// What a comment shows to be copied is the same in both languages; what it says is not.
#[test]
fn the_files_of_a_new_workspace_speak_its_language() {
    let comments = |language| {
        let root = tempfile::tempdir().unwrap();
        let made = run(&[&NEW[..], &[root.path().to_str().unwrap(), "--lang", language]].concat());
        assert_eq!(made.status.code(), Some(0));
        let files = ["siak-check.yaml", "opd.yaml", "evidence/diskominfo.yaml"];
        let all = files.map(|file| fs::read_to_string(root.path().join(file)).unwrap()).concat();
        all.lines().filter_map(|line| line.trim().strip_prefix("# ")).map(str::to_owned).collect::<Vec<_>>()
    };
    let (indonesian, english) = (comments("id"), comments("en"));
    let shared: Vec<&String> = indonesian.iter().filter(|line| english.contains(line)).collect();
    let copied = |line: &str| {
        let keys =
            "targets: effort: value: evidence: date: {requirement: OC01: provides: yaml-language-server:";
        let line = line.trim_start().trim_start_matches("- ");
        keys.split(' ').any(|key| line.starts_with(key))
    };
    assert!(shared.iter().all(|line| copied(line)), "{shared:#?}");
}

#[test]
fn what_a_writer_of_yaml_reads_in_the_files_of_init_is_the_same() {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().to_str().unwrap();
    assert_eq!(run(&["init", place, "--region", "null", "--deadline", "2024-11-11"]).status.code(), Some(0));
    let settings: serde_yaml::Value =
        serde_yaml::from_str(&fs::read_to_string(root.path().join("siak-check.yaml")).unwrap()).unwrap();
    assert_eq!(settings["region"], serde_yaml::Value::String("null".into()));
    assert_eq!(settings["target"], serde_yaml::Value::Number(4.into()));
}

#[test]
fn the_result_goes_to_the_file_asked_for() {
    let root = tempfile::tempdir().unwrap();
    let file = root.path().join("skor.json");
    let arguments = [
        "score",
        "-C",
        "examples/minimal",
        "--as-of",
        "2024-10-30",
        "--format",
        "json",
        "-o",
        file.to_str().unwrap(),
    ];
    let written = run(&arguments);
    assert_eq!((written.status.code(), written.stdout.len()), (Some(0), 0));
    let printed = run(&arguments[..7]);
    assert_eq!(fs::read_to_string(&file).unwrap(), text(&printed.stdout));
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1, "nothing is left beside it");
    let nowhere = root.path().join("tidak/ada.json");
    let refused = run(&["score", "-C", "examples/minimal", "-o", nowhere.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("cannot be written"), "{}", text(&refused.stderr));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = program()
        .args(["gaps", "-C", "examples/siak", "--as-of", "2024-10-30", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
}

#[test]
fn nothing_to_check_is_no_success() {
    let root = folder(&[
        ("siak-check.yaml", "region: R\ndeadline: 2024-11-11\n"),
        ("opd.yaml", "- {id: a, name: A}\n"),
    ]);
    for command in ["score", "gaps", "validate"] {
        let output = run(&[command, "-C", root.path().to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2), "{command}");
        assert!(
            text(&output.stderr).contains("has no answer in any evidence file"),
            "{}",
            text(&output.stderr)
        );
    }
}

#[test]
fn a_file_that_does_not_parse_is_no_gap() {
    let root = folder(&[
        ("siak-check.yaml", "region: R\ndeadline: 2024-11-11\n"),
        ("opd.yaml", "- {id: a, name: A}\n- {id: b, name: B}\n"),
        ("evidence/a.yaml", "opd: a\nanswers:\n  BL1: {value: 3}\n"),
        ("evidence/b.yaml", "opd: b\nanswers: [\n"),
    ]);
    let place = root.path().to_str().unwrap();
    let table = run(&["score", "-C", place, "--as-of", "2024-10-30"]);
    assert_eq!(table.status.code(), Some(1));
    assert!(
        text(&table.stdout).contains("INDEX INCOMPLETE: 1 error in the files"),
        "{}",
        text(&table.stdout)
    );
    assert!(
        text(&table.stderr).contains("evidence/b.yaml:2:10: error[yaml-syntax]"),
        "{}",
        text(&table.stderr)
    );
    let json = run(&["score", "-C", place, "--as-of", "2024-10-30", "--format", "json", "--quiet"]);
    assert_eq!((json.status.code(), text(&json.stderr)), (Some(1), String::new()));
    assert!(text(&json.stdout).contains("\"complete\": false"));
    let gaps = run(&["gaps", "-C", place, "--as-of", "2024-10-30"]);
    assert_eq!(gaps.status.code(), Some(1));
}

#[test]
fn settings_that_cannot_be_read_give_no_score() {
    let root = folder(&[
        ("siak-check.yaml", "region: R\ndeadline: 11/11/2024\n"),
        ("opd.yaml", "- {id: a, name: A}\n"),
        ("evidence/a.yaml", "opd: a\nanswers:\n  BL1: {value: 7}\n"),
    ]);
    let place = root.path().to_str().unwrap();
    let score = run(&["score", "-C", place]);
    assert_eq!(score.status.code(), Some(2));
    let problems = text(&run(&["validate", "-C", place, "--format", "short"]).stdout);
    assert!(problems.contains("siak-check.yaml:2:11: error[bad-date]"), "{problems}");
    assert!(problems.contains("evidence/a.yaml:3:16: error[value-outside-scale]"), "{problems}");
}

#[test]
fn the_workspace_is_found_upward_and_its_own_language_is_spoken() {
    let root = folder(&[
        ("siak-check.yaml", "region: R\ndeadline: 2024-11-11\nlanguage: id\n"),
        ("opd.yaml", "- {id: a, name: A}\n"),
        ("evidence/a.yaml", "opd: a\nanswers:\n  BL9: {value: 1}\n"),
    ]);
    let inside = root.path().join("evidence");
    let validate = |command: &mut Command| {
        text(&command.args(["validate", "--format", "short"]).current_dir(&inside).output().unwrap().stdout)
    };
    let english = validate(&mut program());
    assert!(
        english.starts_with("../evidence/a.yaml:3:3: error[unknown-id]: there is no indicator `BL9`"),
        "{english}"
    );
    let own = validate(program().env_remove("SIAK_CHECK_LANG").env("LANG", "en_GB.UTF-8"));
    assert!(own.contains("kesalahan[unknown-id]: indikator `BL9` tidak ada"), "{own}");
}

#[test]
fn hostile_text_is_harmless_in_every_output() {
    let hostile = "::error::x%0A ##[error]y :::stop::: ##vso[task]z section_start:1:x <b>&'\\u001b[31m\\u202e\\u0085\\u009b5m=HYPERLINK(1)";
    let root = folder(&[
        ("siak-check.yaml", &format!("region: \"{hostile}\"\ndeadline: 2024-11-11\n")),
        ("opd.yaml", &format!("- {{id: a, name: \"{hostile}\"}}\n")),
        (
            "evidence/a.yaml",
            &format!(
                "opd: a\nanswers:\n  OP1:\n    value: 3\n    explanation: \"{hostile}\"\n    evidence:\n      - {{requirement: smart-city-regulation, title: \"{hostile}\\n{hostile}\", state: draft}}\n"
            ),
        ),
    ]);
    // A name with all that a name may have.
    let file =
        "evidence/\u{1b}]0;x\u{7}\u{1b}[31m\u{9b}5m\t\u{202e}::error::a,b%0A##[error]##vso[c]\n=1+1.yaml";
    #[cfg(unix)]
    fs::write(root.path().join(file), "opd: [\n").unwrap();
    let place = root.path().to_str().unwrap();
    for arguments in [
        vec!["score"],
        vec!["score", "--format", "json"],
        vec!["validate", "--format", "json"],
        vec!["validate", "--format", "github", "--color", "always"],
        vec!["report", "--format", "csv", "--table", "problems"],
        vec!["report", "--format", "markdown"],
        vec!["score", "--by", "opd"],
        vec!["gaps"],
        vec!["validate"],
        vec!["validate", "--format", "short"],
        vec!["validate", "--format", "github"],
        vec!["validate", "--format", "gitlab"],
        vec!["validate", "--format", "sarif"],
        vec!["validate", "--format", "junit"],
        vec!["validate", "--format", "jsonl"],
        vec!["explain", "OP1"],
        vec!["explain", "index"],
    ] {
        let output =
            program().args(&arguments).args(["-C", place, "--as-of", "2024-10-30"]).output().unwrap();
        let shown = text(&output.stdout);
        assert_ne!(output.status.code(), Some(101), "{arguments:?}");
        assert!(
            !shown.chars().any(|letter| letter.is_control() && letter != '\n'),
            "{arguments:?}: {shown:?}"
        );
        assert!(!shown.contains('\u{202e}'), "{arguments:?}");
        // Without the control character that ends the command, which JSON has none of, it is text.
        assert!(
            !shown.contains("section_start:") || arguments.iter().any(|one| one.starts_with("json")),
            "{arguments:?}"
        );
        let commands = shown.lines().filter(|line| line.starts_with("::")).count();
        let commands = commands.max(shown.lines().filter(|line| line.trim_start().starts_with("::")).count());
        assert!(!shown.contains("##[") && !shown.contains("##vso["), "{arguments:?}: {shown}");
        for line in shown.lines().filter(|line| line.starts_with("::")) {
            assert_eq!(line.matches("::").count(), 2, "nothing inside ends the command: {line}");
        }
        let wanted = if arguments.contains(&"github") { shown.lines().count() } else { 0 };
        assert_eq!(commands, wanted, "a log would take a line for a command: {shown}");
    }
}

/// Where nobody can be asked, the command that is whole is told, and works as it is printed; so do those that it prints.
#[cfg(unix)]
#[test]
fn init_says_the_whole_command_and_the_next_ones() {
    let root = folder(&[("kosong/siak-check.yaml", ""), ("kosong/opd.yaml", "")]);
    let shell = |command: &str| {
        let path = Path::new(env!("CARGO_BIN_EXE_siak-check")).parent().unwrap().display().to_string()
            + ":/usr/bin:/bin";
        let mut shell = Command::new("sh");
        shell
            .args(["-c", command])
            .env_clear()
            .env("PATH", path)
            .current_dir(root.path())
            .stdin(Stdio::null());
        shell.output().unwrap()
    };
    for (folder, quoted) in
        [("", ""), (" siak", ""), (" 'kota it'\\''s $baru'", "'kota it'\\''s $baru'"), (" kosong", "")]
    {
        let refused = shell(&format!("siak-check init{folder} --lang en --as-of 2026-11-28"));
        assert_eq!(refused.status.code(), Some(2));
        let told = text(&refused.stderr);
        let whole = told.split('`').nth(1).unwrap();
        assert!(whole.contains(quoted) && whole.contains("--deadline 2027-11-08"), "{told}");
        assert!(
            whole.ends_with("--region \"Kabupaten …\" --deadline 2027-11-08") && whole.contains("--lang en"),
            "{told}"
        );
        let made = shell(whole);
        assert_eq!(made.status.code(), Some(0), "{whole}: {}", text(&made.stderr));
        let said = text(&made.stderr);
        let next: Vec<&str> = said.lines().filter_map(|line| line.strip_prefix("  siak-check ")).collect();
        assert_eq!(next.len(), 3, "{said}");
        for command in next {
            let ran = shell(&format!("siak-check {command}"));
            assert_eq!(ran.status.code(), Some(0), "{command}: {}{}", text(&ran.stdout), text(&ran.stderr));
        }
        fs::remove_dir_all(root.path().join("formulir")).unwrap();
    }
    let given = shell("siak-check init lama --region 'Kota X' --as-of 2026-11-28");
    assert!(
        text(&given.stderr).contains("`siak-check init lama --region \"Kota X\" "),
        "{}",
        text(&given.stderr)
    );
}

/// A day that is past may be meant; it is said. Other ways to write one are understood.
#[test]
fn a_past_deadline_is_named() {
    let root = folder(&[]);
    let begin = |name: &str, day: &str| {
        let place = root.path().join(name);
        run(&[
            "init",
            place.to_str().unwrap(),
            "--region",
            "R",
            "--deadline",
            day,
            "--as-of",
            "2026-11-28",
            "--lang",
            "en",
        ])
    };
    let past = begin("a", "11 November 2024");
    assert_eq!(past.status.code(), Some(0));
    assert!(text(&past.stderr).contains("Monday, 11 November 2024, is past"), "{}", text(&past.stderr));
    let today = begin("b", "28/11/2026");
    assert!(!text(&today.stderr).contains("is past"), "{}", text(&today.stderr));
    let odd = begin("c", "besok");
    assert_eq!(odd.status.code(), Some(2));
    assert!(text(&odd.stderr).contains("--deadline 2027-11-08") && !root.path().join("c").exists());
}

/// What is advised in a workspace that was only begun leads on.
#[test]
fn advice_in_a_workspace_that_was_only_begun_leads_on() {
    let settings = ("siak-check.yaml", "region: R\ndeadline: 2027-11-08\n");
    let agencies = ("opd.yaml", "- {id: diskominfo, name: Dinas Kominfo}\n");
    let root = folder(&[settings, agencies]);
    let place = root.path().to_str().unwrap();
    let said = text(&run(&["score", "-C", place, "--lang", "en"]).stderr);
    assert!(said.contains("siak-check form export -C ") && !said.contains("siak-check init"), "{said}");
    let forms = root.path().join("formulir");
    let made = run(&["form", "export", "-C", place, "-o", forms.to_str().unwrap()]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    assert!(forms.join("diskominfo.xlsx").exists());
    let said =
        text(&run(&["score", "-C", root.path().join("lain").to_str().unwrap(), "--lang", "en"]).stderr);
    assert!(said.contains(&format!("`siak-check init {place}/lain`")), "{said}");
    let there = run(&[&NEW[..], &[place, "--lang", "en"]].concat());
    assert_eq!(there.status.code(), Some(2));
    assert!(
        text(&there.stderr).contains(&format!("`siak-check validate -C {place}`")),
        "{}",
        text(&there.stderr)
    );
}

/// Also what whoever calls the program says.
#[test]
fn what_is_given_is_repeated_as_text() {
    let root = tempfile::tempdir().unwrap();
    let odd = "x\u{1b}[35m\u{9b}1m\n::error::y ##[error]z\u{202e}";
    let place = root.path().join(odd);
    let mut said = String::new();
    #[cfg(unix)]
    for _ in 0..2 {
        said += &text(&run(&[&NEW[..], &[place.to_str().unwrap(), "--color", "always"]].concat()).stderr);
    }
    for arguments in [
        vec!["score", "-C", odd],
        vec!["score", "--indicators", odd],
        vec![odd],
        vec!["score", odd],
        vec!["explain", odd],
        vec!["schema", odd],
        vec!["score", "--as-of", odd],
        vec!["score", "--fail-under", odd],
        vec!["compare", odd, "-C", "examples/siak"],
        vec!["rank", odd],
        vec!["survey", odd],
        vec!["form", "import", odd, "-C", "examples/siak"],
        vec!["bundle", "--verify", odd],
        vec!["init", place.to_str().unwrap(), "--profile", odd],
        vec!["gaps", "--opd", odd, "-C", "examples/siak"],
        vec!["review", odd, "-C", "examples/siak"],
        vec!["validate", "-C", "examples/siak", "--check-links", "--link-cache", odd, odd],
    ] {
        let output = run(&[&arguments[..], &["--color", "always"]].concat());
        said += &text(&output.stdout);
        said += &text(&output.stderr);
    }
    #[cfg(unix)]
    for arguments in [&["--help"][..], &["score", "--help"], &["form"]] {
        let mut called = program();
        std::os::unix::process::CommandExt::arg0(&mut called, odd);
        let output = called.args(arguments).output().unwrap();
        said += &text(&output.stdout);
        said += &text(&output.stderr);
    }
    let plain = anstream::adapter::strip_str(&said).to_string();
    let odd = |letter: char| (letter.is_control() && letter != '\n') || letter == '\u{202e}';
    assert!(!plain.contains(odd), "{plain:?}");
    assert!(!said.contains("\u{1b}[35m") && !said.contains("##["), "{said:?}");
    assert!(!plain.lines().any(|line| line.trim_start().starts_with("::")), "{plain}");
}

/// Nothing of a result may be lost without a word.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_named_by_all_that_print() {
    for arguments in [
        vec!["--help"],
        vec!["--version"],
        vec!["score", "--help"],
        vec!["form", "export", "-h"],
        vec!["schema", "settings"],
        vec!["explain", "OP1"],
        vec!["score", "-C", "examples/siak"],
    ] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = program().args(&arguments).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains("stdout"), "{arguments:?}: {}", text(&output.stderr));
    }
}

#[cfg(unix)]
#[test]
fn nothing_outside_the_workspace_is_read() {
    let outside = folder(&[("rahasia.yaml", "opd: a\nanswers: {}\n"), ("bukti.pdf", "%PDF")]);
    let root = folder(&[
        ("siak-check.yaml", "region: R\ndeadline: 2024-11-11\n"),
        ("opd.yaml", "- {id: a, name: A}\n"),
        (
            "evidence/a.yaml",
            "opd: a\nanswers:\n  OP1:\n    value: 1\n    evidence:\n      - {requirement: smart-city-regulation, title: T, file: luar/bukti.pdf}\n",
        ),
    ]);
    let link = |from: &Path, to: &str| std::os::unix::fs::symlink(from, root.path().join(to)).unwrap();
    link(&outside.path().join("rahasia.yaml"), "evidence/b.yaml");
    link(outside.path(), "luar");
    link(outside.path(), "reviews");
    link(outside.path(), "bukti");
    let shown = text(&run(&["validate", "-C", root.path().to_str().unwrap(), "--format", "json"]).stdout);
    assert_eq!(shown.matches("\"code\": \"link-outside-workspace\"").count(), 3, "{shown}");
    assert_eq!(shown.matches("\"code\": \"path-refused\"").count(), 1, "{shown}");
    assert!(!shown.contains("rahasia.yaml"), "{shown}");
}

#[cfg(unix)]
#[test]
fn a_new_workspace_begins_behind_no_link_that_leads_out() {
    for name in ["evidence", "reviews", "bukti", ".siak-check", "opd.yaml"] {
        for there in [true, false] {
            let (outside, root) = (folder(&[("ada/x", "")]), folder(&[]));
            let target = outside.path().join(if there { "ada" } else { "tidak-ada" });
            std::os::unix::fs::symlink(&target, root.path().join(name)).unwrap();
            let made = run(&[&NEW[..], &[root.path().to_str().unwrap()]].concat());
            let said = text(&made.stderr);
            assert_eq!(made.status.code(), Some(2), "{name}: {said}");
            assert!(said.contains(name), "{name}: {said}");
            assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1, "{name}");
            assert_eq!(fs::read_dir(outside.path().join("ada")).unwrap().count(), 1, "{name}");
            assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 1, "{name}");
        }
    }
}

/// A workspace of one agency whose evidence file is this.
fn workspace(evidence: &str) -> tempfile::TempDir {
    folder(&[
        ("siak-check.yaml", "region: R\ndeadline: 2024-11-11\n"),
        ("opd.yaml", "- {id: a, name: A}\n- {id: b, name: B}\n"),
        ("evidence/a.yaml", evidence),
    ])
}

fn at(root: &tempfile::TempDir, arguments: &[&str]) -> Output {
    program()
        .args(arguments)
        .args(["-C", root.path().to_str().unwrap(), "--as-of", "2024-10-30"])
        .output()
        .unwrap()
}

#[test]
fn every_view_says_that_something_is_left_out() {
    let root = workspace("opd: a\nanswers:\n  BL1: {value: 3}\n");
    fs::write(root.path().join("evidence/b.yaml"), "opd: b\nanswers: {").unwrap();
    for arguments in [
        vec!["score"],
        vec!["gaps"],
        vec!["gaps", "--opd", "b"],
        vec!["explain", "index"],
        vec!["explain", "OC02"],
    ] {
        let output = at(&root, &[&arguments[..], &["-q"]].concat());
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(
            text(&output.stdout).contains("INDEX INCOMPLETE: 1 error"),
            "{arguments:?}: {}",
            text(&output.stdout)
        );
    }
}

#[test]
fn a_filter_that_leaves_nothing_does_not_say_that_nothing_remains() {
    let output = run(&[
        "gaps",
        "-C",
        "examples/siak",
        "--as-of",
        "2024-10-30",
        "--opd",
        "secretariat",
        "--cause",
        "work",
    ]);
    assert_eq!(
        (output.status.code(), text(&output.stdout)),
        (Some(0), "SAMPLE DATA, not official\n\nSecretariat: 0 items · 0% of the gap · 0 person-days, 8 available\n".to_owned())
    );
    assert_eq!(run(&["gaps", "-C", "examples/siak", "--limit", "0"]).status.code(), Some(2));
}

#[test]
fn answers_that_are_not_there_are_no_success() {
    let root = workspace("opd: a\n");
    for command in ["score", "validate"] {
        assert_eq!(at(&root, &[command]).status.code(), Some(2), "{command}");
    }
}

#[test]
fn a_region_in_which_nothing_applies_has_no_index() {
    let root = workspace("opd: a\nanswers:\n  I: {na: {reason: tidak ada laut}}\n");
    fs::create_dir(root.path().join("indicators")).unwrap();
    let method =
        "id: i\nname: i\nscale: {min: 1, max: 5}\ndimensions: [{id: d, name: d}]\nprofiles: {p: {d: 100}}\n";
    fs::write(root.path().join("indicators/instrument.yaml"), method).unwrap();
    let list = "name: Semua\nindicators:\n  - {id: I, dimension: d, name: n, asks: a, allow_na: true}\n";
    fs::write(root.path().join("indicators/all.yaml"), list).unwrap();
    assert_eq!(at(&root, &["score"]).status.code(), Some(2));
    assert!(text(&at(&root, &["validate", "--format", "short"]).stdout).contains("error[nothing-applies]"));
}

#[test]
fn anchors_and_long_lines_cost_neither_memory_nor_time() {
    let anchors: String = (0..60).map(|number| format!("&a{number} [")).collect();
    let nested = format!("x: {anchors}{}{}", "a,".repeat(500_000), "]".repeat(60));
    let keys: String = (0..100_000).map(|number| format!("k{number}: 1,")).collect();
    for evidence in [nested, format!("opd: a\nanswers: {{{keys}}}\n")] {
        let root = workspace(&evidence);
        let workspace = root.path().to_str().unwrap();
        let ((_, shown, _), took) = work(|| run_here(&["validate", "-C", workspace, "--lang", "en"]));
        assert!(text(&shown).contains("error["), "{}", shown.len());
        // Generous for a debug build; it took minutes, or all memory.
        assert!(took.as_secs() < 60, "{took:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_data_file_with_an_odd_name_is_not_passed_over() {
    use std::os::unix::ffi::OsStrExt;
    let root = workspace("opd: a\nanswers:\n  BL1: {value: 3}\n");
    let odd = std::ffi::OsStr::from_bytes(b"b\xff.yaml");
    fs::write(root.path().join("evidence").join(odd), "opd: b\n").unwrap();
    let output = at(&root, &["validate", "--format", "short"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("its name is not UTF-8"), "{}", text(&output.stdout));
    assert!(text(&at(&root, &["score"]).stdout).contains("INDEX INCOMPLETE"));
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text_and_a_negative_one_are_named() {
    use std::os::unix::ffi::OsStringExt;
    let odd = std::ffi::OsString::from_vec(b"b\xff".to_vec());
    let ran = program().args(["init", "x", "--lang", "en", "--region"]).arg(odd).output().unwrap();
    assert!(text(&ran.stderr).contains("error: not UTF-8 text: b\u{fffd}"), "{}", text(&ran.stderr));
    let ran = run(&["review", "BL1", "--lang", "en", "-C", "examples/minimal", "--level", "-1"]);
    assert!(!text(&ran.stderr).contains("unknown argument"), "{}", text(&ran.stderr));
}

#[cfg(unix)]
#[test]
fn an_output_that_is_no_ordinary_file_stays_what_it_is() {
    use std::os::unix::fs::PermissionsExt;
    let root = tempfile::tempdir().unwrap();
    let (target, link) = (root.path().join("target"), root.path().join("link"));
    fs::write(&target, "lama").unwrap();
    fs::set_permissions(&target, fs::Permissions::from_mode(0o600)).unwrap();
    std::os::unix::fs::symlink(&target, &link).unwrap();
    let score = |out: &Path| {
        run(&["score", "-C", "examples/minimal", "--as-of", "2024-10-30", "-o", out.to_str().unwrap()])
    };
    assert_eq!(score(&link).status.code(), Some(0));
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&target).unwrap().contains("Kabupaten Contoh"));
    assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(score(Path::new("/dev/null")).status.code(), Some(0));
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_move_no_place() {
    let plain = "opd: a\nanswers:\n  BL1:\n    value: é3\n    evidance: []\n";
    let places = |evidence: &str| {
        let root = workspace(evidence);
        let json: serde_json::Value =
            serde_json::from_slice(&at(&root, &["validate", "--format", "json"]).stdout).unwrap();
        let problems = json["problems"].as_array().unwrap().clone();
        let place = |one: &serde_json::Value| format!("{} {}:{}", one["code"], one["line"], one["column"]);
        problems.iter().filter(|one| one["severity"] == "error").map(place).collect::<Vec<_>>()
    };
    let wanted = places(plain);
    assert_eq!(wanted, ["\"wrong-type\" 4:12", "\"unknown-key\" 5:5"]);
    assert_eq!(places(&format!("\u{feff}{plain}")), wanted);
    assert_eq!(places(&plain.replace('\n', "\r\n")), wanted);
}

#[test]
fn a_command_needs_no_process() {
    for command in [
        "score -C examples/minimal --as-of 2024-10-30",
        "score -C examples/minimal --as-of 2024-10-30 --color always",
        "validate -C examples/broken --as-of 2024-10-30 --format short",
        "gaps -C examples/broken --as-of 2024-10-30 --format json",
        "rank examples --as-of 2024-10-30",
        "score -C nowhere",
        "plan --help",
        "--version",
        "form",
        "scoer",
    ] {
        let arguments: Vec<&str> = command.split(' ').chain(["--lang", "en"]).collect();
        let output = run(&arguments);
        let shown = [&output.stdout, &output.stderr].map(|bytes| text(bytes));
        let (code, out, err) = run_here(&arguments);
        assert_eq!((code, [&out, &err].map(|bytes| text(bytes))), (output.status.code(), shown), "{command}");
    }
}

/// `COLUMNS` says how wide the reader's screen is, also where the tests run in a pipe.
#[test]
fn help_is_as_wide_as_the_columns_that_are_said() {
    for columns in [40, 80, 100] {
        let help = program().env("COLUMNS", columns.to_string()).args(["score", "--help"]).output().unwrap();
        let widest = text(&help.stdout).lines().map(|line| line.chars().count()).max().unwrap();
        assert!(widest <= columns && widest > columns / 2, "{columns}: {widest}");
    }
}

#[test]
fn only_some_agencies_or_files_are_validated() {
    let shown = |more: &[&str]| {
        let output = run(&[
            &["validate", "-C", "examples/broken", "--as-of", "2024-10-30", "--format", "short"],
            more,
        ]
        .concat());
        (text(&output.stdout), output.status.code())
    };
    let (all, _) = shown(&[]);
    let (file, code) = shown(&["evidence/dinkes.yaml"]);
    assert_eq!(code, Some(1));
    assert!(
        file.lines().all(|line| line.contains("evidence/dinkes.yaml") || line.contains("[claimed-twice]"))
    );
    assert_eq!(
        (file.clone(), code),
        shown(&["examples/broken/evidence/dinkes.yaml"]),
        "from the current folder"
    );
    assert_eq!((file.clone(), code), shown(&["./evidence/../evidence/dinkes.yaml"]));
    let agency = shown(&["--opd", "dinkes"]);
    assert_eq!(agency, shown(&["--opd", "Dinas Kesehatan"]), "by its name");
    assert!(file.len() < all.len() && agency.0.lines().all(|line| all.contains(line)));
    let (out, code) = shown(&["--opd", "dpmptsp"]);
    assert_eq!(code, Some(0), "no error of its own: {out}");
    let refused = run(&["validate", "-C", "examples/broken", "tiada.yaml", "opd.yaml", "Cargo.toml"]);
    let said = text(&refused.stderr);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said.contains("`tiada.yaml`, `Cargo.toml`") && !said.contains("`opd.yaml`"), "{said}");
}

#[test]
fn help_of_a_command_is_asked_for_in_two_ways() {
    let shown = |arguments: &[&str]| text(&run(arguments).stdout);
    assert_eq!(shown(&["help", "score"]), shown(&["score", "--help"]));
    assert_eq!(
        shown(&["help", "form", "export", "--lang", "id"]),
        shown(&["form", "export", "-h", "--lang", "id"])
    );
    assert_eq!(shown(&["help"]), shown(&["--help"]));
    let (own, common) = (shown(&["help", "score"]), "Common options:");
    assert!(own.find("--fail-under") < own.find(common) && own.find(common) < own.find("--lang"), "{own}");
}

#[test]
fn colour_is_where_it_is_asked_for() {
    let shown = |color: &str| {
        text(&run(&["score", "-C", "examples/minimal", "--as-of", "2024-10-30", "--color", color]).stdout)
    };
    assert!(shown("always").contains("\u{1b}["));
    assert_eq!(shown("never"), shown("auto"), "a pipe is no terminal");
    assert!(!shown("never").contains('\u{1b}'));
}

/// The message hides who signs in; the source line beneath it must not tell.
#[test]
fn no_password_of_an_address_is_shown() {
    let root = folder(&[
        ("siak-check.yaml", "region: R\ndeadline: 2024-11-11\n"),
        ("opd.yaml", "- {id: a, name: A}\n"),
        (
            "evidence/a.yaml",
            "opd: a\nanswers:\n  BL1:\n    value: 1\n    evidence:\n      - {title: T, link: \"https://admin:s3cret@contoh.example/x\"}\n",
        ),
    ]);
    for format in ["text", "short", "json", "jsonl", "github", "gitlab", "sarif", "junit"] {
        let output = run(&["validate", "-C", root.path().to_str().unwrap(), "--format", format]);
        let shown = text(&output.stdout);
        assert!(shown.contains("contoh.example"), "{format}: {shown}");
        assert!(!shown.contains("s3cret"), "{format}: {shown}");
    }
}
