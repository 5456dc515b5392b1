//! What people call things: understood wherever a person types it, and only suggested in data files.

use std::process::Output;

use siak_check::base::suggest::{Called, Search, called};

use crate::support::{folder, program, text};

fn siak(arguments: &[&str]) -> Output {
    let mut command = program();
    command.env_remove("SIAK_CHECK_LANG").args(["-C", "examples/siak", "--as-of", "2024-10-30"]);
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments).output().unwrap()
}

fn same(one: &[&str], other: &[&str]) {
    let [one, other] = [one, other].map(siak);
    assert_eq!(text(&one.stdout), text(&other.stdout), "{}", text(&one.stderr));
    assert_eq!(one.status.code(), Some(0));
}

#[test]
fn agencies_pillars_causes_requirements_and_indicators_are_known_by_their_names() {
    for name in [
        "dlh",
        "DLH",
        "dinas lingkungan hidup",
        "Dinas Lingkungan Hidup",
        "Lingkungan  Hidup",
        "Dinas Lingkung…",
    ] {
        same(&["gaps", "--opd", name], &["gaps", "--opd", "dlh"]);
    }
    same(&["gaps", "--opd", "Tanpa pengampu,DLH"], &["gaps", "--opd", "unassigned,dlh"]);
    let housing = "Dinas Pekerjaan Umum, Tata Ruang, Perumahan, dan Kawasan Permukiman";
    same(&["gaps", "--opd", &format!("{housing},Diskominfo")], &["gaps", "--opd", "pu-tarukim,diskominfo"]);
    same(&["gaps", "--pillar", "Smart Environment"], &["gaps", "--pillar", "environment"]);
    same(&["gaps", "--pillar", "Living"], &["gaps", "--pillar", "living"]);
    same(&["gaps", "--cause", "bukti,work"], &["gaps", "--cause", "evidence,work"]);
    same(
        &["report", "--format", "whatsapp", "--opd", "Sekretariat"],
        &["report", "--format", "whatsapp", "--opd", "secretariat"],
    );
    same(&["review", "--opd", "Dinas Lingkungan Hidup"], &["review", "--opd", "dlh"]);
}

/// What `--format json` calls agencies, pillars and causes in either language can be typed.
#[test]
fn what_is_printed_can_be_typed_back() {
    for language in ["id", "en"] {
        let output = siak(&["gaps", "--lang", language, "--format", "json"]);
        let gaps: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let gaps = gaps["remaining"].as_array().unwrap();
        let mut seen = std::collections::BTreeSet::new();
        for gap in gaps {
            for (id, name, option) in [("opd", "opd_name", "--opd"), ("pillar", "pillar_name", "--pillar")] {
                let (Some(id), Some(name)) = (gap[id].as_str(), gap[name].as_str()) else { continue };
                if seen.insert((option, name.to_owned())) {
                    same(&["gaps", option, name, "--limit", "3"], &["gaps", option, id, "--limit", "3"]);
                }
            }
            let (id, name) =
                (gap["indicator"].as_str().unwrap(), gap["indicator_name"].as_str().unwrap_or_default());
            if seen.insert(("indicator", name.to_owned())) && seen.len() % 8 == 0 {
                same(&["explain", name], &["explain", id]);
            }
        }
        assert!(seen.len() > 20, "{seen:?}");
    }
}

#[test]
fn a_name_of_several_and_of_none_end_the_run_with_those_that_there_are() {
    let output = siak(&["gaps", "--pillar", "Smart", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    assert!(
        said.contains("`Smart` could mean more than one") && said.contains("`governance` (Smart Governance)"),
        "{said}"
    );
    let output = siak(&["gaps", "--opd", "Dinas Kesehtan", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    assert!(said.contains("did you mean `dinkes`? others: "), "{said}");
    let output = siak(&["review", "OC27", "--requirement", "xyz", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("; there are: "), "{}", text(&output.stderr));
}

/// The very id goes before names, and a whole name before a part of one.
#[test]
fn the_nearest_way_to_be_called_so_tells() {
    let known = [("dkp", ["DPK", "DPK"]), ("dpk", ["Arsip", "Archive"]), ("x", ["Arsip Daerah", "Archive"])];
    let known = known.into_iter().map(|(id, [one, other])| Called { id, names: [one, other, "", ""] });
    assert_eq!(called("dpk", known.clone()), [1]);
    assert_eq!(called("DPK", known.clone()), [0, 1]);
    assert_eq!(called("arsip", known.clone()), [1]);
    assert_eq!(called("daerah", known.clone()), [2]);
    assert_eq!(called("aer", known.clone()), [0_usize; 0]);
    assert_eq!(called("?", known.clone()), [0_usize; 0]);
    let meant = Search::default().meant("archive", known);
    assert_eq!((meant.suggestion, meant.known.total), (None, 3));
}

const SETTINGS: &str = "region: Kabupaten Uji\ndeadline: 2024-11-11\ninstrument: smart-city-2023\n";
const AGENCIES: &str = "- {id: dlh, name: Dinas Lingkungan Hidup}\n";

fn validate(evidence: &str, name: &str) -> String {
    let name = format!("evidence/{name}");
    let root = folder(&[
        ("siak-check.yaml", SETTINGS),
        ("opd.yaml", AGENCIES),
        (&*name, evidence),
        ("bukti/a.csv", "bulan,ton\nJanuari,10\n"),
    ]);
    let mut command = program();
    command.current_dir(root.path()).args(["validate", "--lang", "en", "--as-of", "2024-10-30"]);
    text(&command.output().unwrap().stdout)
}

/// Five keys are enough: the agency is the file's, the requirement the only one, the title the requirement's.
#[test]
fn a_piece_needs_no_title_and_a_file_no_agency() {
    let root = folder(&[
        ("siak-check.yaml", "region: Uji\ndeadline: 2024-11-11\n"),
        ("opd.yaml", AGENCIES),
        (
            "evidence/dlh.yaml",
            "answers:\n  H1:\n    value: 2\n    evidence:\n      - {file: bukti/a.csv, date: 2024-10-01}\n",
        ),
        ("bukti/a.csv", "bulan,ton\nJanuari,10\n"),
        (
            "indicators/instrument.yaml",
            "id: uji\nname: Uji\nscale: {min: 0, max: 4}\ndimensions: [{id: d, name: D}]\npillars: [p]\nprofiles: {umum: {d: 100}}\n",
        ),
        (
            "indicators/p.yaml",
            "pillar: p\nname: P\nindicators:\n  - {id: H1, dimension: d, name: Sampah, asks: Berapa?, requirements: [{id: tonnage, name: Rekap tonase, kind: dataset}]}\n",
        ),
    ]);
    let run = crate::support::read(root.path());
    assert!(run.complete, "{:?}", run.problems);
    let piece = run.scored.as_ref().unwrap().workspace.pieces().next().unwrap();
    assert_eq!(piece.title.get(siak_check::base::lang::Language::English), "Rekap tonase");
    assert_eq!(
        (piece.requirement, &*run.scored.as_ref().unwrap().workspace.agencies[piece.agency].id),
        (Some(0), "dlh")
    );
}

#[test]
fn where_several_requirements_are_they_are_listed() {
    let said = validate(
        "answers:\n  OC27:\n    value: 2\n    evidence:\n      - {file: bukti/a.csv, date: 2024-10-01}\n",
        "dlh.yaml",
    );
    assert!(
        said.contains("error[missing-key]")
            && said.contains("evidence/dlh.yaml:5:9")
            && said.contains("masterplan-programmes | programme-budget"),
        "{said}"
    );
}

#[test]
fn a_file_of_no_agency_is_told_which_there_are() {
    let said = validate("answers: {}\n", "catatan.yaml");
    assert!(
        said.contains("there is no agency of this file's name `catatan`")
            && said.contains("; there are: dlh"),
        "{said}"
    );
    let said = validate("answers: {}\n", "Dinas Lingkungan Hidup.yaml");
    assert!(said.contains("did you mean `dlh`?"), "{said}");
}

/// In each record every key says what people write in its place.
#[test]
fn every_key_has_its_word_in_indonesian() {
    let keys: serde_json::Value = yaml_of("src/read/keys.yaml");
    for (record, keys) in keys.as_object().unwrap() {
        for (key, entry) in keys.as_object().unwrap() {
            assert!(entry["also"].as_array().is_some_and(|also| !also.is_empty()), "{record}: {key}");
        }
    }
}

fn yaml_of(path: &str) -> serde_json::Value {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    serde_yaml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}
