//! The schemas that the program prints judge files as its readers do, and the tables of docs/files.md are theirs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use boon::{Compiler, SchemaIndex, Schemas};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use siak_check::base::lang::Language;
use siak_check::base::source::Sources;
use siak_check::problem::{Code, Diagnostics};
use siak_check::read::decode::Decode;
use siak_check::read::document::evidence::Evidence;
use siak_check::read::document::instrument::Method;
use siak_check::read::document::pillar::Pillar;
use siak_check::read::document::review::Review;
use siak_check::read::document::settings::{Agency, Settings};
use siak_check::read::yaml;
use siak_check::render::schema::{Kind, render};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_siak-check"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("SIAK_CHECK_LANG")
        .output()
        .unwrap()
}

fn printed(arguments: &[&str]) -> Value {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A schema ready to judge.
struct Judge {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Judge {
    fn of(schema: Value) -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.enable_format_assertions();
        compiler.add_resource("urn:test", schema).unwrap();
        let index = compiler.compile("urn:test", &mut schemas).unwrap();
        Self { schemas, index }
    }

    fn takes(&self, file: &Value) -> bool {
        self.schemas.validate(file, self.index).is_ok()
    }
}

fn general(kind: Kind) -> Judge {
    Judge::of(serde_json::from_str(&render(kind, None, Language::English)).unwrap())
}

/// What the reader of a kind of file finds wrong in a text.
fn faults(kind: Kind, text: &str) -> Vec<Code> {
    fn read<T: Decode>(text: &str) -> Vec<Code> {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let id = sources.add("file".to_owned(), text.to_owned());
        if let Some(node) = yaml::parse(id, sources.get(id), &mut diagnostics) {
            let span = node.span;
            let _ = T::decode(node, span, &mut diagnostics);
        }
        diagnostics.iter().map(|one| one.problem.code()).collect()
    }
    match kind {
        Kind::Settings => read::<Settings>(text),
        Kind::Opd => read::<Vec<Agency>>(text),
        Kind::Evidence => read::<Evidence>(text),
        Kind::Review => read::<Review>(text),
        Kind::Instrument => read::<Method>(text),
        Kind::Pillar => read::<Pillar>(text),
    }
}

/// Every data file of the examples and of the built-in instruments that is YAML at all: its kind, its text, what it says.
static EXAMPLES: LazyLock<Vec<(Kind, String, Value)>> = LazyLock::new(|| {
    let read = files().into_iter().filter_map(|(kind, path)| {
        let text = fs::read_to_string(path).ok()?;
        let value = serde_yaml::from_str(&text).ok()?;
        Some((kind, text, value))
    });
    read.collect()
});

fn files() -> Vec<(Kind, PathBuf)> {
    fn walk(folder: &Path, found: &mut Vec<(Kind, PathBuf)>) {
        let mut entries: Vec<PathBuf> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let parent = folder.file_name().unwrap().to_string_lossy().into_owned();
            match (name.as_str(), parent.as_str()) {
                _ if path.is_dir() => walk(&path, found),
                ("siak-check.yaml", _) => found.push((Kind::Settings, path)),
                ("opd.yaml", _) => found.push((Kind::Opd, path)),
                ("instrument.yaml", _) => found.push((Kind::Instrument, path)),
                _ if path.extension().is_none_or(|extension| extension != "yaml") => {}
                (_, "evidence") => found.push((Kind::Evidence, path)),
                (_, "reviews") => found.push((Kind::Review, path)),
                _ => found.push((Kind::Pillar, path)),
            }
        }
    }
    let mut found = Vec::new();
    for folder in ["examples", "indicators"] {
        walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    }
    found
}

/// A file of each kind in which every key stands.
const WITH_EVERY_KEY: [(Kind, &str); 6] = [
    (
        Kind::Settings,
        "{region: R, instrument: i, profile: p, deadline: 2024-11-11, time_zone: Asia/Jakarta,
          period: {from: 2024-01-01, to: 2024-11-11}, target: 3.5, targets: {pillars: {p: 2}, indicators: {i: '3'}},
          holidays: [2024-06-01], language: id, documents: [bukti], upload_limit_mb: 5, file_names: '*', previous: 2.8,
          effort: {work_days: 5, evidence_days: 1, review_days: 0.125, secretariat_days: 1},
          surveys: {minimum: 50, users: {a: 9}}, sample: true}",
    ),
    (Kind::Opd, "[{id: a, name: {id: A, en: B}, short: A, pic: P, contact: C, capacity_days: 1}]"),
    (
        Kind::Evidence,
        "{opd: a, answers: {i: ~, j: {value: {survey: s, question: q1, service: t}, na: {reason: R}, explanation: E,
          due: 2024-10-01, effort_days: 2, provides: [r], evidence: [{requirement: r, title: T, file: f, link: l,
          date: 2024-01-01, valid_until: 2024-12-31, state: final, due: 2024-10-01, shared: true}]}}}",
    ),
    (
        Kind::Review,
        "{reviewer: R, opd: a, verdicts: [{indicator: i, requirement: r, file: f, link: l, sha256: s,
          verdict: accepted, level: 3, date: 2024-10-01, note: N}]}",
    ),
    (
        Kind::Instrument,
        "{id: i, name: N, scale: {min: 0, max: 4}, rounding: {dimension: 2, index: 2}, dimensions: [{id: d, name: D,
          weight: 1, children: [{id: e, name: E}]}], pillars: [p], profiles: {a: {d: 100}}, default_profile: a,
          bands: [{from: 0, name: B}], level_sets: {s: [{level: 1, text: T, provenance: official}]},
          extends: {instrument: j, dimensions: [d], without: [i]}, sources: [S], note: N}",
    ),
    (
        Kind::Pillar,
        "{pillar: p, name: P, indicators: [{id: i, dimension: d, group: G, name: N, asks: A, weight: 1,
          levels: [{level: 1, text: T, provenance: official-summary}], level_set: s, allow_na: true, requirements: [{id: r,
          name: R, kind: report, from: 2, optional: false, count: 1, period: standing, max_age_years: 2,
          accepts: [pdf], effort_days: 1, provenance: official}]}]}",
    ),
];

/// What is put in the place of a value.
fn replacements() -> Vec<Value> {
    vec![
        Value::Null,
        json!(""),
        json!("kata"),
        json!("3,5"),
        json!("2.12345"),
        json!("2024-13-01"),
        json!("2024-06-01"),
        json!(12),
        json!(2.5),
        json!(-1),
        json!(5_000_000_000_i64),
        json!(true),
        json!([]),
        json!({}),
    ]
}

/// The places of all values in a file.
fn places(value: &Value, own: &str, found: &mut Vec<String>) {
    found.push(own.to_owned());
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(key, value)| places(value, &format!("{own}/{key}"), found));
        }
        Value::Array(list) => {
            list.iter()
                .enumerate()
                .for_each(|(index, value)| places(value, &format!("{own}/{index}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The file with the value at a place replaced, its key dropped, or an unknown key beside it.
fn changes(file: &Value, place: &str) -> Vec<Value> {
    let mut changed: Vec<Value> = replacements()
        .into_iter()
        .map(|value| {
            let mut file = file.clone();
            *file.pointer_mut(place).unwrap() = value;
            file
        })
        .collect();
    if let Some((parent, key)) = place.rsplit_once('/')
        && file.pointer(parent).unwrap().is_object()
    {
        let (mut without, mut more) = (file.clone(), file.clone());
        without.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key);
        more.pointer_mut(parent).unwrap()[format!("{key}_")] = json!(1);
        changed.extend([without, more]);
    }
    changed
}

fn agree(kind: Kind, judge: &Judge, file: &Value) {
    let faults = faults(kind, &file.to_string());
    assert_eq!(faults.is_empty(), judge.takes(file), "{kind:?}: {faults:?}: {file}");
}

#[test]
fn schema_and_reader_agree_on_every_key_and_every_change_of_it() {
    for (kind, text) in WITH_EVERY_KEY {
        let judge = general(kind);
        let file: Value = serde_yaml::from_str(text).unwrap();
        assert_eq!((faults(kind, text), judge.takes(&file)), (vec![], true), "{kind:?}");
        let mut found = Vec::new();
        places(&file, "", &mut found);
        for changed in found.iter().flat_map(|place| changes(&file, place)) {
            agree(kind, &judge, &changed);
        }
    }
}

#[test]
fn schema_and_reader_agree_on_every_example() {
    assert!(EXAMPLES.len() > 20);
    for (kind, text, file) in EXAMPLES.iter() {
        let faults = faults(*kind, text);
        assert_eq!(faults.is_empty(), general(*kind).takes(file), "{faults:?}: {text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn schema_and_reader_agree_on_changed_examples(file: Index, place: Index, change: Index) {
        let (kind, _, file) = file.get(&EXAMPLES);
        let mut found: Vec<String> = Vec::new();
        places(file, "", &mut found);
        let changed = changes(file, &found[place.index(found.len())]);
        agree(*kind, &general(*kind), change.get(&changed));
    }
}

#[test]
fn the_schema_of_a_workspace_names_its_ids() {
    let named = Judge::of(printed(&["schema", "evidence", "-C", "examples/minimal"]));
    let piece = |id: &str| json!({"provides": [id], "evidence": [{"requirement": id, "title": "T"}]});
    let file =
        |opd: &str, indicator: &str, answer: Value| json!({"opd": opd, "answers": {(indicator): answer}});
    for taken in [file("dlh", "R1", piece("decree")), file("dlh", "H1", json!(null))] {
        assert!(named.takes(&taken), "{taken}");
    }
    for (why, refused) in [
        ("no requirement", file("dlh", "R1", piece("lain"))),
        ("another's requirement", file("dlh", "H1", piece("decree"))),
        ("no indicator", file("dlh", "X9", json!(null))),
        ("no agency", file("lain", "R1", json!(null))),
        ("no key", file("dlh", "R1", json!({"nilai": 3}))),
    ] {
        assert!(!named.takes(&refused), "{why}: {refused}");
    }
    assert!(general(Kind::Evidence).takes(&file("lain", "X9", piece("lain"))));
}

#[test]
fn a_new_workspace_names_schemas_that_take_its_files() {
    for language in ["id", "en"] {
        let root = tempfile::tempdir().unwrap();
        let made = run(&[
            "init",
            root.path().to_str().unwrap(),
            "--region",
            "Kabupaten Contoh",
            "--deadline",
            "2024-11-11",
            "--lang",
            language,
        ]);
        assert_eq!(made.status.code(), Some(0));
        for name in ["siak-check.yaml", "opd.yaml", "evidence/diskominfo.yaml"] {
            let path = root.path().join(name);
            let text = fs::read_to_string(&path).unwrap();
            let place =
                text.lines().next().unwrap().strip_prefix("# yaml-language-server: $schema=").unwrap();
            let schema = fs::read_to_string(path.parent().unwrap().join(place)).unwrap();
            let judge = Judge::of(serde_json::from_str(&schema).unwrap());
            assert!(judge.takes(&serde_yaml::from_str(&text).unwrap()), "{name}");
        }
        assert!(root.path().join(".siak-check/review.schema.json").exists());
    }
}

#[test]
fn every_key_is_described_in_both_languages() {
    fn described(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                if let Some(Value::String(text)) = map.get("description") {
                    found.push(text.clone());
                }
                map.values().for_each(|value| described(value, found));
            }
            Value::Array(list) => list.iter().for_each(|value| described(value, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    for kind in Kind::ALL {
        let both = Language::ALL.map(|language| {
            let mut found = Vec::new();
            described(&serde_json::from_str(&render(kind, None, language)).unwrap(), &mut found);
            found
        });
        assert_eq!(both[0].len(), both[1].len());
        for (indonesian, english) in both[0].iter().zip(&both[1]) {
            assert!(indonesian != english && !indonesian.is_empty(), "{english}");
        }
    }
}

/// The rows of a table of docs/files.md: a key, what it holds, and below it the keys of a mapping that it holds.
fn rows(schema: &Value, record: &Value, before: &str, rows: &mut String) {
    fn records<'a>(schema: &'a Value, value: &Value, found: &mut Vec<&'a Value>) {
        if let Some(name) = value["$ref"].as_str().and_then(|place| place.strip_prefix("#/$defs/")) {
            found.extend(Some(&schema["$defs"][name]).filter(|record| record["properties"].is_object()));
        }
        value["anyOf"].as_array().into_iter().flatten().for_each(|one| records(schema, one, found));
    }
    let must: Vec<&str> =
        record["required"].as_array().unwrap().iter().map(|key| key.as_str().unwrap()).collect();
    for (key, value) in record["properties"].as_object().unwrap() {
        let mark = if must.contains(&key.as_str()) { "**" } else { "" };
        let text = value["description"].as_str().unwrap();
        *rows += &format!("| {mark}`{before}{key}`{mark} | {text} |\n");
        let mut found = Vec::new();
        records(schema, value, &mut found);
        for one in found {
            self::rows(schema, one, &format!("{before}{key}."), rows);
        }
    }
}

#[test]
fn the_tables_of_the_documents_are_the_readers_own() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/files.md");
    let text = fs::read_to_string(&path).unwrap();
    let mut fresh = String::new();
    let mut tables = 0;
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        fresh += &format!("{line}\n");
        let Some(asked) = line.strip_prefix("<!-- keys of ").and_then(|line| line.strip_suffix(" -->"))
        else {
            continue;
        };
        let (kind, record) = asked.split_once(' ').unwrap_or((asked, ""));
        let schema = printed(&["schema", kind, "--lang", "en"]);
        let record = if record.is_empty() { &schema } else { &schema["$defs"][record] };
        fresh += "| key (bold: must be there) | holds |\n|---|---|\n";
        rows(&schema, record, "", &mut fresh);
        while lines.next_if(|line| line.starts_with('|')).is_some() {}
        tables += 1;
    }
    assert!(tables > 5);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &fresh).unwrap();
    }
    assert!(text == fresh, "docs/files.md is not what the readers say: UPDATE=1 cargo test --test schema");
}
