//! What commands print as JSON: it is what its schema says, and what docs/json.md shows. `UPDATE=1 cargo test --test it output`
//! writes what the recipes there print now.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use boon::{Compiler, Schemas};
use serde_json::{Value, json};
use siak_check::base::lang::Language;
use siak_check::render::schema::{Output, of_output};

use crate::support::{example, folder, program, read};

/// Why a document is not what the schema of an output says.
fn refused(output: Output, language: Language, document: &Value) -> Option<String> {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.enable_format_assertions();
    let schema: Value = serde_json::from_str(&of_output(output, language)).unwrap();
    compiler.add_resource("urn:test", schema).unwrap();
    let index = compiler.compile("urn:test", &mut schemas).unwrap();
    schemas.validate(document, index).err().map(|error| error.to_string())
}

/// A command with what it needs besides a workspace.
fn command(output: Output) -> Vec<&'static str> {
    match output {
        Output::Rank => vec!["rank", "examples/siak", "examples/minimal", "examples/broken"],
        Output::Compare => vec!["compare", "examples/minimal"],
        Output::Survey => {
            vec!["survey", "examples/siak/bukti/survei/qris-pajak.csv"]
        }
        Output::Score | Output::Gaps | Output::Plan | Output::Validate | Output::Trend => vec![output.name()],
    }
}

fn printed(name: &str, language: Language, arguments: &[&str]) -> Value {
    let mut command = program();
    command.args(arguments).args(["--lang", language.code(), "--format", "json"]);
    // A history is judged day by day, and a ranking names its folders.
    if arguments[0] != "trend" {
        command.args(["--as-of", "2024-10-30"]);
    }
    if arguments[0] != "rank" {
        command.arg("-C").arg(example(name));
    }
    serde_json::from_slice(&command.output().unwrap().stdout).unwrap()
}

#[test]
fn every_output_is_what_its_schema_says() {
    for language in Language::ALL {
        for name in ["siak", "minimal", "broken"] {
            for output in Output::ALL {
                let document = printed(name, language, &command(output));
                assert_eq!(refused(output, language, &document), None, "{} of {name}", output.name());
            }
            let reached = printed(name, language, &["plan", "--reach", "0.1"]);
            assert_eq!(refused(Output::Plan, language, &reached), None, "{name}");
        }
    }
}

/// A schema that takes anything would prove nothing.
#[test]
fn a_schema_refuses_what_is_no_output() {
    for output in Output::ALL {
        let document = printed("siak", Language::English, &command(output));
        let wrong = |change: fn(&mut Value)| {
            let mut wrong = document.clone();
            change(&mut wrong);
            assert!(refused(output, Language::English, &wrong).is_some(), "{} {wrong}", output.name());
        };
        wrong(|all| all["unknown"] = json!(1));
        wrong(|all| all["tool"]["unknown"] = json!(1));
        wrong(|all| all["tool"] = json!(null));
        wrong(|all| all["schema_version"] = json!(1));
        wrong(|all| drop(all.as_object_mut().unwrap().remove("tool")));
        let list = match output {
            Output::Score | Output::Gaps | Output::Plan => "opds",
            Output::Validate => "problems",
            Output::Rank => "regions",
            Output::Compare => "fell",
            Output::Trend => "points",
            Output::Survey => "surveys",
        };
        let mut wrong = document.clone();
        wrong[list] = json!([{"unknown": 1}]);
        assert!(refused(output, Language::English, &wrong).is_some(), "{}", output.name());
    }
}

/// The commands of a document's console blocks, each with what is shown below it.
fn sessions(text: &str) -> Vec<(String, String)> {
    let blocks = text.split("```console\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks
        .map(|block| {
            let is_command = |line: &&str| line.starts_with("$ ") || line.starts_with("> ");
            let command: Vec<&str> = block.lines().take_while(is_command).map(|line| &line[2..]).collect();
            let shown = block.lines().skip(command.len()).map(|line| format!("{line}\n")).collect();
            (command.join("\n"), shown)
        })
        .collect()
}

#[test]
fn the_recipes_print_what_docs_json_shows() {
    if Command::new("jq").arg("--version").output().is_err() {
        let _ =
            writeln!(std::io::stderr(), "jq is not installed: the recipes of docs/json.md are NOT CHECKED");
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = root.join("docs/json.md");
    let mut text = std::fs::read_to_string(&file).unwrap();
    let sessions = sessions(&text);
    assert_eq!(sessions.len(), 6);
    for (command, shown) in sessions {
        let programs = Path::new(env!("CARGO_BIN_EXE_siak-check")).parent().unwrap().to_owned();
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path =
            std::env::join_paths(std::iter::once(programs).chain(std::env::split_paths(&path))).unwrap();
        let output = Command::new("sh")
            .args(["-c", &command])
            .current_dir(root)
            .env("PATH", path)
            .env_remove("SIAK_CHECK_LANG")
            .output()
            .unwrap();
        assert!(output.status.success(), "{command}\n{}", String::from_utf8_lossy(&output.stderr));
        let now = String::from_utf8(output.stdout).unwrap();
        assert_ne!(now, "", "{command}");
        if std::env::var_os("UPDATE").is_some() {
            let written = command.replace('\n', "\n> ");
            text = text.replace(&format!("{written}\n{shown}```"), &format!("{written}\n{now}```"));
        } else {
            assert_eq!(shown, now, "{command}");
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(file, text).unwrap();
    }
}

/// Each problem with its code, the agency and the indicator that it concerns.
fn concerns(files: &[(&str, &str)]) -> Vec<(&'static str, Option<String>, Option<String>)> {
    let root = folder(files);
    let run = read(root.path());
    let concerns = run.problems.into_iter().map(|one| (one.problem.code().name(), one.concern));
    concerns.map(|(code, concern)| (code, concern.opd, concern.indicator)).collect()
}

#[test]
fn a_problem_says_whom_it_concerns() {
    let settings = ("siak-check.yaml", "region: Contoh\ndeadline: 2024-11-11\n");
    let agencies = ("opd.yaml", "- {id: a, name: A}\n- {id: b, name: B}\n- {id: c.d, name: C}\n");
    let of = |file: (&str, &str), code: &str| {
        let found = concerns(&[settings, agencies, file]);
        let one = found.into_iter().find(|one| one.0 == code).unwrap_or_else(|| panic!("no {code}"));
        (one.1.unwrap_or_default(), one.2.unwrap_or_default())
    };
    let pair = |opd: &str, indicator: &str| (opd.to_owned(), indicator.to_owned());
    let file = "evidence/a.yaml";
    let answers = "opd: a\nanswers:\n  OC27: {value: 9}\n  OC28: 3\n  OC29:\n    valu: 1\n  OC99: {value: 1}\nmore: 1\n";
    assert_eq!(of((file, answers), "value-outside-scale"), pair("a", "OC27"));
    assert_eq!(of((file, answers), "wrong-type"), pair("a", "OC28"), "an answer that is none");
    assert_eq!(of((file, answers), "unknown-id"), pair("a", ""), "no indicator of the instrument");
    let later = "opd: a\nanswers:\n  OC27: {value: 1}\nmore: 1\n";
    assert_eq!(of((file, later), "unknown-key"), pair("a", ""), "behind the last answer");
    let twice = "opd: a\nanswers:\n  OC27: {value: 1}\n  OC28: {value: 1}\n  OC27: {value: 2}\n";
    assert_eq!(of((file, twice), "duplicate-key"), pair("a", "OC27"));
    assert_eq!(of((file, "opd: a\nanswers: [\n"), "yaml-syntax"), pair("a", ""), "by its name");
    assert_eq!(of(("evidence/c.d.yaml", ": ["), "yaml-syntax"), pair("c.d", ""));
    assert_eq!(of(("evidence/B.YAML", "opd: b\n"), "file-misnamed"), pair("b", ""));
    assert_eq!(
        of((file, "opd: b\nanswers:\n  OC27: {value: 9}\n"), "value-outside-scale"),
        pair("b", "OC27")
    );
    assert_eq!(of((file, later), "agency-silent"), pair("b", ""));
    // Without a score an evidence file is still somebody's.
    let found = concerns(&[("siak-check.yaml", "region: [\n"), agencies, (file, answers)]);
    let key = found.iter().find(|one| one.0 == "unknown-key").unwrap();
    assert_eq!((key.1.as_deref(), key.2.as_deref()), (Some("a"), None));
}
