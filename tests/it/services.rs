//! What `validate` writes for CI services: whole in its format, with paths from the repository's root and the worst first.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use boon::{Compiler, Schemas};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{copy, example, git, program, text, write};

/// The formats that services read.
const SERVICES: [&str; 4] = ["github", "gitlab", "sarif", "junit"];

/// What `validate` prints in a format, from a folder.
fn printed(folder: &Path, format: &str, more: &[&str]) -> String {
    let mut command = program();
    command.current_dir(folder).args(["validate", "--as-of", "2024-10-30", "--format", format]).args(more);
    let output = command.output().unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{}", text(&output.stderr));
    text(&output.stdout)
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// A problem as a format tells it: how bad it is (0 is the worst), its code, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Told {
    severity: usize,
    code: String,
    path: String,
    line: u64,
}

fn severity(words: [&str; 3], word: &str) -> usize {
    words.iter().position(|known| *known == word).unwrap()
}

/// What a format tells, in its order.
fn told(format: &str, shown: &str) -> Vec<Told> {
    let string = |value: &Value| value.as_str().unwrap().to_owned();
    match format {
        "json" | "jsonl" => {
            let rows = if format == "json" {
                json(shown)["problems"].as_array().unwrap().clone()
            } else {
                shown.lines().map(json).collect()
            };
            let row = |one: &Value| Told {
                severity: severity(["error", "warning", "note"], one["severity"].as_str().unwrap()),
                code: string(&one["code"]),
                path: string(&one["path"]),
                line: one["line"].as_u64().unwrap_or(1),
            };
            rows.iter().map(row).collect()
        }
        "gitlab" => {
            let issue = |one: &Value| Told {
                severity: severity(["major", "minor", "info"], one["severity"].as_str().unwrap()),
                code: string(&one["check_name"]),
                path: string(&one["location"]["path"]),
                line: one["location"]["lines"]["begin"].as_u64().unwrap(),
            };
            json(shown).as_array().unwrap().iter().map(issue).collect()
        }
        "sarif" => {
            let result = |one: &Value| {
                let place = &one["locations"][0]["physicalLocation"];
                Told {
                    severity: severity(["error", "warning", "note"], one["level"].as_str().unwrap()),
                    code: string(&one["ruleId"]),
                    path: decoded(place["artifactLocation"]["uri"].as_str().unwrap()),
                    line: place["region"]["startLine"].as_u64().unwrap(),
                }
            };
            json(shown)["runs"][0]["results"].as_array().unwrap().iter().map(result).collect()
        }
        "github" => {
            let line = |line: &str| {
                let (command, rest) = line.strip_prefix("::").unwrap().split_once(' ').unwrap();
                let (properties, _) = rest.split_once("::").unwrap();
                let property = |name: &str| {
                    let found = properties.split(',').find_map(|one| one.strip_prefix(&format!("{name}=")));
                    decoded(found.unwrap())
                };
                Told {
                    severity: severity(["error", "warning", "notice"], command),
                    code: property("title"),
                    path: property("file"),
                    line: property("line").parse().unwrap(),
                }
            };
            shown.lines().map(line).collect()
        }
        "junit" => junit(shown).into_iter().flat_map(|suite| suite.tests).collect(),
        other => panic!("how is {other} read?"),
    }
}

fn decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
        bytes.extend(part[2..].bytes());
    }
    String::from_utf8(bytes).unwrap()
}

#[derive(Debug, Default)]
struct Suite {
    name: String,
    counts: [usize; 3],
    tests: Vec<Told>,
}

fn attribute(element: &BytesStart, name: &str) -> String {
    let found = element.try_get_attribute(name).unwrap().unwrap_or_else(|| panic!("{name} of {element:?}"));
    quick_xml::escape::unescape(&found.value).unwrap().into_owned()
}

fn junit(shown: &str) -> Vec<Suite> {
    assert!(shown.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), "{shown}");
    let (mut reader, mut suites, mut place) = (Reader::from_str(shown), Vec::<Suite>::new(), String::new());
    let mut open = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) => {
                let name = element.name().as_ref().to_owned();
                match &*name {
                    "testsuites" => assert!(open.is_empty()),
                    "testsuite" => suites.push(Suite {
                        name: attribute(&element, "name"),
                        counts: ["tests", "failures", "skipped"]
                            .map(|name| attribute(&element, name).parse().unwrap()),
                        tests: Vec::new(),
                    }),
                    "testcase" => {
                        let (code, _) = attribute(&element, "name")
                            .split_once(": ")
                            .map(|(a, b)| (a.to_owned(), b.to_owned()))
                            .unwrap();
                        let path = attribute(&element, "file");
                        assert_eq!(path, attribute(&element, "classname"));
                        suites.last_mut().unwrap().tests.push(Told { severity: 3, code, path, line: 0 });
                    }
                    "failure" | "skipped" => {
                        assert!(!attribute(&element, "message").is_empty());
                        let test = suites.last_mut().unwrap().tests.last_mut().unwrap();
                        test.severity = if name == "skipped" {
                            2
                        } else {
                            severity(["error", "warning", "note"], &attribute(&element, "type"))
                        };
                    }
                    other => panic!("{other} is no element of JUnit"),
                }
                open.push(name);
            }
            Event::Text(text) => place += &text,
            Event::End(_) => {
                if let "failure" | "skipped" = &*open.pop().unwrap() {
                    let test = suites.last_mut().unwrap().tests.last_mut().unwrap();
                    test.line = place.rsplit(':').nth(1).unwrap().parse().unwrap();
                }
                place.clear();
            }
            Event::Eof => break,
            Event::Decl(_) | Event::GeneralRef(_) => {}
            Event::Empty(_) | Event::CData(_) | Event::Comment(_) | Event::PI(_) | Event::DocType(_) => {
                panic!("{shown}")
            }
        }
    }
    assert!(open.is_empty());
    for suite in &suites {
        let skipped = suite.tests.iter().filter(|test| test.severity == 2).count();
        assert_eq!(suite.counts, [suite.tests.len(), suite.tests.len() - skipped, skipped]);
        assert!(suite.tests.iter().all(|test| test.path == suite.name), "{suite:?}");
    }
    suites
}

/// A repository with the broken example in a folder of it, whose name is hard to write.
fn repository() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    copy(&example("broken"), &root.path().join("kota #1, [siak] & 100% é"));
    assert!(git(root.path(), "2024-10-01T10:00:00+0700").args(["init", "-q"]).status().unwrap().success());
    root
}

const FOLDER: &str = "kota #1, [siak] & 100% é";

#[test]
fn sarif_is_what_its_schema_says() {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    let schema =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schemas/sarif-2.1.0.json")).unwrap();
    compiler.enable_format_assertions();
    compiler.add_resource("https://contoh.example/sarif.json", json(&schema)).unwrap();
    let index = compiler.compile("https://contoh.example/sarif.json", &mut schemas).unwrap();
    let refused = |log: &Value| schemas.validate(log, index).err().map(|error| error.to_string());
    let root = repository();
    let mut logs = vec![json(&printed(&root.path().join(FOLDER), "sarif", &[]))];
    for name in ["siak", "minimal", "broken"] {
        for language in ["id", "en"] {
            logs.push(json(&printed(&example(name), "sarif", &["--lang", language])));
        }
    }
    for log in &logs {
        assert_eq!(refused(log), None);
        let rules: BTreeSet<&str> = log["runs"][0]["tool"]["driver"]["rules"]
            .as_array()
            .unwrap()
            .iter()
            .map(|rule| rule["id"].as_str().unwrap())
            .collect();
        let named: BTreeSet<&str> = log["runs"][0]["results"]
            .as_array()
            .unwrap()
            .iter()
            .map(|result| result["ruleId"].as_str().unwrap())
            .collect();
        assert_eq!(rules, named);
    }
    let mut wrong = logs[0].clone();
    wrong["runs"][0]["results"][0]["level"] = "fatal".into();
    assert!(refused(&wrong).is_some(), "a schema that takes anything proves nothing");
}

#[test]
fn every_line_is_a_problem_as_json_has_it() {
    for name in ["siak", "minimal", "broken"] {
        let lines: Vec<Value> = printed(&example(name), "jsonl", &[]).lines().map(json).collect();
        assert_eq!(json(&printed(&example(name), "json", &[]))["problems"], Value::from(lines), "{name}");
    }
}

/// From wherever the program runs, whichever way it is told of the workspace.
#[test]
fn paths_lead_from_the_root_of_the_repository() {
    let root = repository();
    let inside = root.path().join(FOLDER).join("evidence");
    let mut all = Vec::new();
    for (folder, more) in [
        (root.path(), vec!["-C", FOLDER]),
        (&root.path().join(FOLDER), vec![]),
        (&inside, vec![]),
        (&inside, vec!["-C", ".."]),
        (Path::new(env!("CARGO_MANIFEST_DIR")), vec!["-C", root.path().join(FOLDER).to_str().unwrap()]),
    ] {
        for format in SERVICES {
            let mut found = told(format, &printed(folder, format, &more));
            assert!(
                found.is_sorted_by_key(|one| if format == "junit" { 0 } else { one.severity }),
                "{format}: {found:#?}"
            );
            for one in &found {
                assert!(one.path.starts_with(FOLDER), "{format} in {}: {one:?}", folder.display());
                assert!(root.path().join(&one.path).exists(), "{format}: {one:?}");
            }
            found.sort();
            all.push(found);
        }
    }
    assert!(all[0].len() > 5 && all.iter().all(|one| *one == all[0]), "{all:#?}");
    // As `json` has them, whose paths lead from the current folder.
    let mut plain = told("json", &printed(root.path(), "json", &["-C", FOLDER]));
    plain.sort();
    assert_eq!(all[0], plain);
}

/// Without a repository they lead from the current folder, and never out of it.
#[test]
fn without_a_repository_paths_lead_from_the_current_folder() {
    let root = tempfile::tempdir().unwrap();
    copy(&example("broken"), &root.path().join("kota"));
    fs::create_dir(root.path().join("lain")).unwrap();
    for format in SERVICES {
        for one in told(format, &printed(root.path(), format, &["-C", "kota"])) {
            assert!(root.path().join(&one.path).exists() && one.path.starts_with("kota/"), "{one:?}");
        }
        for one in told(format, &printed(&root.path().join("lain"), format, &["-C", "../kota"])) {
            assert!(one.path.starts_with("kota/"), "{one:?}");
        }
    }
}

#[test]
fn the_paths_of_an_instrument_lead_from_there_too() {
    let root = tempfile::tempdir().unwrap();
    write(
        root.path(),
        &[(".git", "gitdir: elsewhere\n"), ("data/metode/instrument.yaml", "id: x\nname: [\n")],
    );
    for format in SERVICES {
        let found = told(format, &printed(&root.path().join("data"), format, &["--indicators", "metode"]));
        assert!(
            !found.is_empty() && found.iter().all(|one| one.path == "data/metode/instrument.yaml"),
            "{found:?}"
        );
    }
}

/// The fingerprints that a format gives.
fn fingerprints(format: &str, shown: &str) -> Vec<String> {
    let found = match format {
        "gitlab" => {
            json(shown).as_array().unwrap().iter().map(|one| one["fingerprint"].clone()).collect::<Vec<_>>()
        }
        _ => {
            let log = json(shown);
            let results = log["runs"][0]["results"].as_array().unwrap();
            results.iter().map(|one| one["partialFingerprints"]["primaryLocationLineHash"].clone()).collect()
        }
    };
    found.iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_problem_is_known_again_when_its_line_moves() {
    let root = tempfile::tempdir().unwrap();
    copy(&example("siak"), root.path());
    for format in ["gitlab", "sarif"] {
        let before = fingerprints(format, &printed(root.path(), format, &[]));
        assert!(before.len() > 30, "{before:?}");
        assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), before.len(), "each is of its own");
        for file in ["siak-check.yaml", "opd.yaml", "evidence/diskominfo.yaml", "evidence/bpbd.yaml"] {
            let path = root.path().join(file);
            let text = fs::read_to_string(&path).unwrap();
            fs::write(&path, format!("# Satu baris lagi.\n{text}")).unwrap();
        }
        let shown = printed(root.path(), format, &[]);
        assert_eq!(fingerprints(format, &shown), before);
        // What is put right is no longer there, and nothing else is another.
        let path = root.path().join("evidence/bpbd.yaml");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replacen("state: draft", "state: final", 1)).unwrap();
        let after: BTreeSet<String> =
            fingerprints(format, &printed(root.path(), format, &[])).into_iter().collect();
        let gone = before.iter().filter(|one| !after.contains(*one)).count();
        assert_eq!(gone, 1, "{format}");
        fs::write(&path, text).unwrap();
    }
}

/// Nobody is named where many may look.
#[test]
fn no_format_for_a_service_names_people() {
    for format in SERVICES {
        let shown = printed(&example("siak"), format, &[]);
        assert!(shown.contains("***") && !shown.contains("Sekretariat Smart City"), "{format}");
    }
}

/// What is left when nothing is wrong is whole, too.
#[test]
fn no_problems_are_an_empty_document() {
    let agencies = ["opd.yaml"];
    let shown = |format: &str| printed(&example("minimal"), format, &agencies);
    assert_eq!(json(&shown("json"))["problems"], Value::Array(Vec::new()));
    assert_eq!((shown("github"), shown("jsonl")), (String::new(), String::new()));
    assert_eq!(json(&shown("gitlab")), Value::Array(Vec::new()));
    assert_eq!(json(&shown("sarif"))["runs"][0]["results"], Value::Array(Vec::new()));
    assert!(junit(&shown("junit")).is_empty());
}

/// The report as the page of a step takes it: behind what is there, within what GitHub takes, and nowhere else.
#[test]
fn github_shows_the_report_on_the_page_of_a_step() {
    let root = tempfile::tempdir().unwrap();
    copy(&example("siak"), &root.path().join("kota"));
    let run = |variable: &str, format: &str| {
        let mut command = program();
        command.current_dir(root.path()).env("GITHUB_STEP_SUMMARY", variable);
        command
            .args(["validate", "-C", "kota", "--as-of", "2024-10-30", "--format", format])
            .output()
            .unwrap()
    };
    let markdown = ["report", "-C", "kota", "--as-of", "2024-10-30", "--format", "markdown"];
    let report = text(&program().current_dir(root.path()).args(markdown).output().unwrap().stdout);
    let file = root.path().join("ringkasan.md");
    let plain = run("", "github");
    for before in ["", "Sebelumnya.\n"] {
        fs::write(&file, before).unwrap();
        let output = run("ringkasan.md", "github");
        assert_eq!((&output.stdout, output.status, &*output.stderr), (&plain.stdout, plain.status, &b""[..]));
        assert_eq!(fs::read_to_string(&file).unwrap(), format!("{before}{report}"));
    }
    fs::remove_file(&file).unwrap();
    for format in ["text", "sarif", "gitlab"] {
        run("ringkasan.md", format);
        assert!(!file.exists(), "{format}");
    }
    run("ringkasan.md", "github");
    assert_eq!(fs::read_to_string(&file).unwrap(), report);
    // No more than GitHub takes, and whole letters.
    for there in [(1 << 20) - 100, 1 << 20, (1 << 20) + 5] {
        fs::write(&file, "x".repeat(there)).unwrap();
        assert_eq!(run("ringkasan.md", "github").stdout, plain.stdout);
        let found = fs::read_to_string(&file).unwrap();
        assert!(found.len() <= there.max(1 << 20) && report.starts_with(&found[there..]), "{}", found.len());
        assert_eq!(found.len() > there, there == (1 << 20) - 100);
    }
    for (place, why) in [("tidak/ada.md", "it does not exist"), ("kota/opd.yaml", "data of a workspace")] {
        let output = run(place, "github");
        assert_eq!((&output.stdout, output.status), (&plain.stdout, plain.status));
        assert!(text(&output.stderr).contains(place), "{why}: {}", text(&output.stderr));
    }
    assert_eq!(
        fs::read(root.path().join("kota/opd.yaml")).unwrap(),
        fs::read(example("siak").join("opd.yaml")).unwrap()
    );
}
