//! `sample: true`: every output says that its figures are made up, and none does without it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Output;

use serde_json::Value;
use siak_check::base::lang::Language;
use siak_check::report::Report;
use tempfile::TempDir;

use crate::support::{folder, git, pdf, program, read};

const METHOD: &str = "\
id: kecil
name: Kecil
scale: {min: 0, max: 4}
rounding: {dimension: 2, index: 2}
dimensions: [{id: d, name: D}]
profiles: {p: {d: 100}}
";

const PILLAR: &str = "\
name: Lintas
indicators:
  - id: I1
    dimension: d
    name: Pertama
    asks: Apa?
    requirements: [{id: r, name: Bukti, kind: document, period: standing}]
  - {id: I2, dimension: d, name: Kedua, asks: Apa?, requirements: []}
";

const EVIDENCE: &str = "\
opd: a
answers:
  I1: {value: 3, evidence: [{requirement: r, title: Laporan, file: bukti/r.pdf, date: 2024-05-02}]}
  I2: {value: 2}
";

const BROKEN: &str = "opd: a\nanswers:\n  I1: {value: 9}\n";

const fn words(language: Language) -> &'static str {
    match language {
        Language::Indonesian => "DATA CONTOH, bukan data resmi",
        Language::English => "SAMPLE DATA, not official",
    }
}

/// What a workspace says of itself, and so all that comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Sample,
    Nothing,
}

/// `ruang`, a workspace with a history and everything that an output needs; `rusak`, one with an error; a saved score.
fn made(says: Says) -> TempDir {
    let key = match says {
        Says::Sample => "sample: true\n",
        Says::Nothing => "",
    };
    let settings = format!("region: Kabupaten Contoh\ndeadline: 2024-11-11\ndocuments: [bukti]\n{key}");
    let document = pdf("Laporan tahunan");
    let mut files = vec![
        ("ruang/bukti/r.pdf", document.as_str()),
        ("survei.csv", "respondent,service,date,q1\n1,S,2024-05-02,4\n"),
    ];
    for (name, evidence) in [("ruang", EVIDENCE), ("rusak", BROKEN)] {
        for (path, text) in [
            ("siak-check.yaml", settings.as_str()),
            ("opd.yaml", "- {id: a, name: Dinas A}\n"),
            ("evidence/a.yaml", evidence),
            ("indicators/instrument.yaml", METHOD),
            ("indicators/all.yaml", PILLAR),
        ] {
            files.push((format!("{name}/{path}").leak(), text));
        }
    }
    let root = folder(&files);
    for arguments in [&["init", "-q"][..], &["add", "ruang"], &["commit", "-q", "-m", "awal"]] {
        let done = git(root.path(), "2024-10-01T10:00:00+0700").args(arguments).status().unwrap();
        assert!(done.success(), "{arguments:?}");
    }
    let saved = run(&root, Language::English, &["score", "-C", "ruang", "--format", "json"]);
    fs::write(root.path().join("dulu.json"), saved.stdout).unwrap();
    root
}

fn run(root: &TempDir, language: Language, arguments: &[&str]) -> Output {
    let mut command = program();
    command.env("SIAK_CHECK_LANG", language.code()).current_dir(root.path());
    command.args(arguments).args(["--as-of", "2024-10-30"]).output().unwrap()
}

/// Commands that show figures of a workspace; what of theirs is a document of several files needs a place.
const COMMANDS: [&[&str]; 22] = [
    &["score", "-C", "ruang"],
    &["score", "-C", "ruang", "--by", "dimension"],
    &["score", "-C", "ruang", "--by", "opd"],
    &["score", "-C", "ruang", "--by", "indicator"],
    &["score", "-C", "rusak"],
    &["gaps", "-C", "ruang"],
    &["gaps", "-C", "ruang", "--opd", "unassigned"],
    &["plan", "-C", "ruang"],
    &["validate", "-C", "ruang"],
    &["validate", "-C", "rusak"],
    &["explain", "-C", "ruang", "index"],
    &["explain", "-C", "ruang", "I1"],
    &["report", "-C", "ruang"],
    &["report", "-C", "rusak"],
    &["rank", "ruang"],
    &["rank", "rusak"],
    &["compare", "-C", "ruang", "dulu.json"],
    &["compare", "-C", "ruang", "HEAD"],
    &["trend", "-C", "ruang"],
    &["review", "-C", "ruang"],
    &["review", "-C", "ruang", "I1"],
    &["review", "-C", "ruang", "--next", "--reviewer", "Tim"],
];

/// Each command in each of its formats, as the program itself names them; what goes into several files goes into `keluar`.
fn outputs(root: &TempDir) -> Vec<(Vec<&'static str>, String)> {
    let mut all = Vec::new();
    for command in COMMANDS {
        let asked = run(root, Language::English, &[command, &["--format", "?"]].concat());
        let said = String::from_utf8(asked.stderr).unwrap();
        // One after another is asked on a terminal, in no other form.
        let choices = said.split_once("choices: ").filter(|_| !command.contains(&"--next"));
        let Some((_, choices)) = choices else {
            all.push((command.to_vec(), "table".to_owned()));
            continue;
        };
        for format in choices.lines().next().unwrap().split(", ") {
            let format: &'static str = format.to_owned().leak();
            let whole = [command, &["--format", format]].concat();
            let alone = ["html", "whatsapp", "ics"].contains(&format) && command[0] == "report";
            match (command[0], format) {
                ("report", "csv") => all.push(([&whole[..], &["-o", "keluar"]].concat(), format.to_owned())),
                ("report", "xlsx") => {
                    all.push(([&whole[..], &["-o", "keluar.xlsx"]].concat(), format.to_owned()));
                }
                (_, _) => all.push((whole.clone(), format.to_owned())),
            }
            if alone {
                all.push(([&whole[..], &["--opd", "a"]].concat(), format.to_owned()));
            }
        }
    }
    for format in ["table", "json"] {
        all.push((vec!["survey", "-C", "ruang", "survei.csv", "--format", format], format.to_owned()));
    }
    all.push((vec!["bundle", "-C", "ruang", "-o", "keluar"], "files".to_owned()));
    all.push((vec!["form", "export", "-C", "ruang", "-o", "keluar"], "files".to_owned()));
    assert!(all.len() > 60, "{}", all.len());
    all
}

/// What a run wrote, by name: the files of `keluar`, or else standard output under the name of its format.
fn written(root: &Path, output: &Output, format: &str) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut left = vec![root.join("keluar"), root.join("keluar.xlsx")];
    while let Some(path) = left.pop() {
        if path.is_dir() {
            left.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        if let Ok(bytes) = fs::read(&path) {
            fs::remove_file(&path).unwrap();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            // A document in a bundle and its sum are what they were.
            if !["SHA256SUMS", "pdf"].iter().any(|end| name.ends_with(end)) {
                found.insert(name, bytes);
            }
        }
    }
    let _ = fs::remove_dir_all(root.join("keluar"));
    if found.is_empty() {
        found.insert(format!("-.{format}"), output.stdout.clone());
    }
    found
}

#[test]
fn every_output_says_that_it_is_a_sample() {
    for says in [Says::Sample, Says::Nothing] {
        let root = made(says);
        for (arguments, format) in outputs(&root) {
            for language in Language::ALL {
                let output = run(&root, language, &arguments);
                let error = String::from_utf8_lossy(&output.stderr);
                assert_ne!(output.status.code(), Some(2), "{arguments:?}: {error}");
                for (name, bytes) in written(root.path(), &output, &format) {
                    let what = format!("{arguments:?} {name} {language:?} {says:?}");
                    judge(&what, &name, &bytes, words(language), says);
                }
            }
        }
    }
}

fn judge(what: &str, name: &str, bytes: &[u8], words: &str, says: Says) {
    let sample = says == Says::Sample;
    let (begin, _) = words.split_once(',').unwrap();
    let (_, kind) = name.rsplit_once('.').unwrap();
    let text = if kind == "xlsx" { String::new() } else { String::from_utf8(bytes.to_vec()).unwrap() };
    match kind {
        "json" => {
            let mut keys = Vec::new();
            truths(&serde_json::from_str(&text).unwrap(), &mut keys);
            assert!(!keys.is_empty() && keys.iter().all(|key| *key == Some(sample)), "{what}: {text}");
        }
        "csv" => {
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            assert_eq!(reader.headers().unwrap().iter().next_back(), Some("sample"), "{what}");
            for row in reader.records() {
                assert_eq!(
                    row.unwrap().iter().next_back(),
                    Some(if sample { "true" } else { "false" }),
                    "{what}"
                );
            }
        }
        "xlsx" => {
            let parts = parts(bytes);
            let marked = |name: &str| parts[name].contains(words);
            let lists = parts.keys().filter(|name| name.starts_with("xl/worksheets/sheet"));
            let headers = lists.filter(|name| parts[*name].contains("<oddHeader>"));
            assert!(headers.clone().count() >= 2, "{what}");
            for part in headers.map(String::as_str).chain(["xl/sharedStrings.xml", "docProps/core.xml"]) {
                assert_eq!(marked(part), sample, "{what} {part}: {}", parts[part]);
            }
        }
        "ics" => {
            let lines = text.replace("\r\n ", "").replace("\\,", ",");
            let said = lines.lines().filter(|line| {
                ["X-WR-CALNAME:", "SUMMARY:", "DESCRIPTION:"].iter().any(|name| line.starts_with(name))
            });
            assert!(said.clone().count() >= 3, "{what}: {text}");
            assert!(said.clone().all(|line| line.contains(words) == sample), "{what}: {text}");
        }
        "html" => {
            let screen = |from: &str, to: &str| text.split_once(from).unwrap().1.split_once(to).unwrap().0;
            for part in
                [screen("<title>", "</title>"), screen("<header", "<nav"), screen("<style>", "</style>")]
            {
                assert_eq!(part.contains(words), sample, "{what}: {part}");
            }
        }
        "sarif" => {
            let log: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(log["runs"][0]["properties"]["sample"], sample, "{what}: {text}");
        }
        // A place in a file each line, for programs that look for nothing else.
        "short" | "github" | "gitlab" | "junit" | "jsonl" => assert!(!text.contains(words), "{what}: {text}"),
        "text" => assert_eq!(text.lines().last().unwrap() == words, sample, "{what}: {text}"),
        // A table may break the line.
        "table" | "whatsapp" | "markdown" => {
            let first = text.lines().take(if what.contains("explain") { usize::MAX } else { 5 });
            assert_eq!(first.collect::<Vec<_>>().join("\n").contains(begin), sample, "{what}: {text}");
        }
        other => panic!("how does {other} say it?"),
    }
    assert!(sample || !text.contains(begin), "{what}: {text}");
}

/// What `sample` is, at the top and beside every region.
fn truths(json: &Value, found: &mut Vec<Option<bool>>) {
    match json {
        Value::Object(keys) => {
            let top = keys.contains_key("schema_version") && !keys.contains_key("regions");
            if top || keys.contains_key("sample") || keys.contains_key("region") {
                found.push(keys.get("sample").and_then(Value::as_bool));
            }
            keys.values().for_each(|value| truths(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| truths(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The parts of a workbook by name.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

#[test]
fn a_score_saved_before_there_were_samples_is_none() {
    let root = made(Says::Sample);
    let saved = fs::read_to_string(root.path().join("dulu.json")).unwrap();
    fs::write(root.path().join("lama.json"), saved.replace("  \"sample\": true,\n", "")).unwrap();
    let output = run(&root, Language::English, &["compare", "-C", "ruang", "lama.json", "--format", "json"]);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["sample"], true, "a part of it is one");
    assert_eq!(
        (&json["before"]["sample"], &json["after"]["sample"]),
        (&Value::Bool(false), &Value::Bool(true))
    );
    assert_eq!(json["doubts"], serde_json::json!(["sample"]));
}

#[test]
fn settings_hold_every_key_at_once() {
    let settings = "\
region: Kabupaten Contoh
instrument: smart-city-2023
profile: reguler
deadline: 2024-11-11
time_zone: Asia/Jakarta
period: {from: 2024-01-01, to: 2024-11-11}
target: 3
targets: {}
holidays: []
language: id
documents: []
upload_limit_mb: 5
file_names: \"*\"
previous: 2.8
effort: {}
surveys: {}
sample: true
unknown: 1
";
    let root = folder(&[("siak-check.yaml", settings), ("opd.yaml", "- {id: a, name: A}\n")]);
    let run = read(root.path());
    let codes: Vec<&str> = run.problems.iter().map(|one| one.problem.code().name()).collect();
    assert!(codes.contains(&"unknown-key"), "{codes:?}");
    assert!(run.sample && Report::of(&run).is_some());
}
