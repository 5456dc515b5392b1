//! `rank` against the published list, and with folders that are no workspaces.

use std::fs;
use std::path::Path;
use std::process::Output;

use siak_check::base::exact::Exact;

use crate::support::{csv, program, text};

fn rank(arguments: &[&str]) -> Output {
    program().arg("rank").args(arguments).output().unwrap()
}

const IDS: [&str; 6] = ["baseline", "output", "outcome", "impact", "quick-win", "collaboration"];

fn decimal(text: &str) -> Exact {
    Exact::decimal(text).unwrap()
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A workspace whose dimensions have these values; an empty one is unanswered.
fn region(root: &Path, name: &str, profile: &str, values: &[String], previous: &str) {
    let answers: String = IDS
        .iter()
        .zip(values)
        .filter(|(_, value)| !value.is_empty())
        .map(|(id, value)| format!("  {id}: {{value: {value}}}\n"))
        .collect();
    let settings =
        format!("region: {name}\nprofile: {profile}\ndeadline: 2024-11-11\nprevious: {previous}\n");
    write(root, "siak-check.yaml", &settings);
    write(root, "opd.yaml", "- {id: a, name: A}\n");
    write(root, "evidence/a.yaml", &format!("opd: a\nanswers:\n{answers}"));
}

fn instrument(root: &Path) {
    let one =
        |id: &&str| format!("  - {{id: {id}, dimension: {id}, name: {id}, asks: {id}, requirements: []}}\n");
    write(root, "instrument.yaml", crate::support::DIMENSIONS);
    write(
        root,
        "all.yaml",
        &format!("name: Semua\nindicators:\n{}", IDS.iter().map(one).collect::<String>()),
    );
}

#[test]
fn forty_published_rows() {
    let root = tempfile::tempdir().unwrap();
    let method = root.path().join("method");
    instrument(&method);
    let published = csv("tests/published/results-2023.csv");
    for row in &published {
        let [number, name, group, values @ .., index, improvement] = row.as_slice() else {
            panic!("{row:?}")
        };
        let previous = (decimal(index) - decimal(improvement)).rounded(2).to_string();
        region(&root.path().join("regions").join(format!("{number:0>3}")), name, group, values, &previous);
    }
    let (regions, method) = (root.path().join("regions"), method.to_str().unwrap().to_owned());
    let shown =
        rank(&[regions.to_str().unwrap(), "--indicators", &method, "--format", "csv", "--sort", "region"]);
    assert_eq!(shown.status.code(), Some(0), "{}", text(&shown.stderr));
    let shown = text(&shown.stdout);
    let mut lines: Vec<Vec<&str>> = shown.lines().skip(1).map(|line| line.split(',').collect()).collect();
    assert_eq!(lines.len(), 40);
    for row in &published {
        let [_, name, group, values @ .., index, improvement] = row.as_slice() else { panic!("{row:?}") };
        let at = lines.iter().position(|line| line[1] == name.as_str()).unwrap();
        let line = lines.remove(at);
        assert_eq!(line[2], group.as_str());
        for (shown, wanted) in line[3..9].iter().zip(values) {
            let same =
                shown == wanted || decimal(shown) == decimal(if wanted.is_empty() { "0" } else { wanted });
            assert!(same, "{name}: {shown} {wanted}");
        }
        assert_eq!(decimal(line[9]), decimal(index), "{name}");
        assert_eq!(decimal(line[10]), decimal(improvement), "{name}");
    }
    let best = text(
        &rank(&[regions.to_str().unwrap(), "--indicators", &method, "--limit", "2", "--format", "markdown"])
            .stdout,
    );
    assert!(
        best.contains("| 1 | KOTA BANDUNG | reguler | 3.96 | 3.89 | 3.68 | 3.77 | 3.98 | – | 3.83 | -0.06 |"),
        "{best}"
    );
    let fewer = text(
        &rank(&[
            regions.to_str().unwrap(),
            "--indicators",
            &method,
            "--profile",
            "kppn-ikn",
            "--format",
            "csv",
        ])
        .stdout,
    );
    assert_eq!(fewer.lines().count(), 1 + published.iter().filter(|row| row[2] == "kppn-ikn").count());
}

#[test]
fn a_broken_workspace_is_a_row_and_not_the_end() {
    let root = tempfile::tempdir().unwrap();
    let method = root.path().join("method");
    instrument(&method);
    let value = |text: &str| vec![text.to_owned(); 6];
    let place = |name: &str| root.path().join(name);
    region(&place("satu"), "=Satu", "kppn-ikn", &value("2"), "");
    region(&place("dua"), "Dua | <b>", "kppn-ikn", &value("2"), "{file: lama.json}");
    region(&place("tiga"), "Tiga", "kppn-ikn", &value("9"), "");
    region(&place("empat"), "Empat", "kppn-ikn", &value("3"), "{file: ../satu/siak-check.yaml}");
    fs::create_dir_all(place("kosong")).unwrap();
    let saved = program()
        .args(["score", "--format", "json", "-C"])
        .arg(place("satu"))
        .arg("--indicators")
        .arg(&method)
        .output()
        .unwrap();
    let saved = text(&saved.stdout);
    fs::write(place("dua/lama.json"), &saved).unwrap();
    let folders: Vec<String> = ["satu", "dua", "tiga", "empat", "kosong"]
        .map(|name| place(name).to_str().unwrap().to_owned())
        .to_vec();
    let run = |format: &str| {
        let mut arguments: Vec<&str> = folders.iter().map(String::as_str).collect();
        arguments.extend(["--indicators", method.to_str().unwrap(), "--format", format]);
        let output = rank(&arguments);
        assert_eq!(output.status.code(), Some(1));
        text(&output.stdout)
    };
    let csv = run("csv");
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 6);
    assert!(lines[1].starts_with("1,'=Satu,kppn-ikn,2.00,"), "{csv}");
    assert!(lines[2].starts_with("1,Dua | <b>,kppn-ikn,2.00,") && lines[2].contains(",2.00,0.00,"), "{csv}");
    assert!(csv.contains("Tiga") && csv.contains("6 errors in the files"), "{csv}");
    assert!(csv.contains("no workspace"), "{csv}");
    let markdown = run("markdown");
    assert!(markdown.contains("| Dua \\| &lt;b&gt; |"), "{markdown}");
    let json: serde_json::Value = serde_json::from_str(&run("json")).unwrap();
    assert_eq!(json["regions"].as_array().unwrap().len(), 5);
    assert_eq!(json["regions"][0]["final"].to_string(), "2.0");
    // A result that has been kept since version 1.
    let earlier = saved.replace("\"schema_version\": 2", "\"schema_version\": 1");
    fs::write(place("dua/lama.json"), earlier.replace("\"rounded\"", "\"official\"")).unwrap();
    assert_eq!(run("csv"), csv);
    let table = run("table");
    assert!(table.contains("Tiga (") && table.contains("tiga): 6 errors in the files"), "{table}");
}

#[test]
fn the_earlier_result_is_rounded_as_the_method_rounds() {
    let root = tempfile::tempdir().unwrap();
    let method = root.path().join("method");
    instrument(&method);
    let values = vec!["2.81".to_owned(); 6];
    for (previous, wanted) in [("2.805", "0.00"), ("2.8049", "0.01"), ("2.8149", "0.00"), ("2.815", "-0.01")]
    {
        let place = root.path().join(previous);
        region(&place, "R", "kppn-ikn", &values, previous);
        let arguments =
            [place.to_str().unwrap(), "--indicators", method.to_str().unwrap(), "--format", "csv"];
        let csv = text(&rank(&arguments).stdout);
        let cells: Vec<&str> = csv.lines().nth(1).unwrap().split(',').collect();
        assert_eq!(cells[9..11], ["2.81", wanted], "{previous}: {csv}");
    }
}
