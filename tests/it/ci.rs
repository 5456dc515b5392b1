//! The repository of evidence in docs/ci.md: what its workflow, the action, the job of GitLab and its commands run, on the example, as
//! the machines of the two do: `bash`, with nothing but the environment that the files name.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_yaml::{Mapping, Value};
use tempfile::TempDir;

use crate::support::{copy, example, git, program, text};

/// A repository with a workspace in a folder of it, and a place for programs and what runs leave.
struct Repository {
    root: TempDir,
    aside: TempDir,
}

/// What a step has come to.
struct Done {
    name: String,
    code: Option<i32>,
    said: String,
}

impl Repository {
    fn with_workspace_in(folder: &str) -> Self {
        let (root, aside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        copy(&example("siak"), &root.path().join(folder));
        let commands: [&[&str]; 4] = [
            &["init", "--quiet", "--initial-branch", "main"],
            &["add", "."],
            &["commit", "--quiet", "--message", "x"],
            &["update-ref", "refs/remotes/origin/main", "HEAD"],
        ];
        for command in commands {
            let done = git(root.path(), "2024-10-30T08:00:00+07:00").args(command).status().unwrap();
            assert!(done.success(), "{command:?}");
        }
        let repository = Self { root, aside };
        let program = env!("CARGO_BIN_EXE_siak-check");
        repository.install("siak-check", &format!("exec '{program}' \"$@\" --as-of 2024-10-30"));
        repository.install("gh", "echo \"$@\" >\"$ASIDE/called\"");
        repository
    }

    fn install(&self, name: &str, script: &str) {
        let path = self.aside.path().join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn path(&self, path: &str) -> PathBuf {
        self.root.path().join(path)
    }

    fn left(&self, name: &str) -> String {
        fs::read_to_string(self.aside.path().join(name)).unwrap_or_default()
    }

    /// Puts something else into a file.
    fn change(&self, path: &str, from: &str, to: &str) {
        let before = fs::read_to_string(self.path(path)).unwrap();
        assert!(before.contains(from), "{path}: {from}");
        fs::write(self.path(path), before.replace(from, to)).unwrap();
    }

    fn bash(&self, name: &str, options: &[&str], script: &str, variables: &[(String, String)]) -> Done {
        let aside = |name: &str| self.aside.path().join(name);
        let path = format!("{}:{}", self.aside.path().display(), std::env::var("PATH").unwrap());
        let output = Command::new("bash")
            .args(["--noprofile", "--norc"])
            .args(options)
            .args(["-c", script])
            .current_dir(self.root.path())
            .env_clear()
            .envs([("PATH", path.as_str()), ("HOME", "/nowhere")])
            .envs(["GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT"].map(|name| (name, aside(name))))
            .env("GITHUB_ACTION_PATH", repository().join(".github/actions/validate"))
            .env("ASIDE", self.aside.path())
            .envs(variables.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let said = text(&output.stdout) + &text(&output.stderr);
        Done { name: name.to_owned(), code: output.status.code(), said }
    }

    /// Runs the workflow of the page with these inputs instead of its own: every step that runs something, the action's included.
    fn github(&self, inputs: &[(&str, &str)]) -> Vec<Done> {
        let workflow: Value = serde_yaml::from_str(&block(0)).unwrap();
        let action: Value = read(".github/actions/validate/action.yml");
        let mut all = Vec::new();
        for step in list(&workflow["jobs"]["siak-check"]["steps"]) {
            if step["uses"] == "OWNER/siak-check/.github/actions/validate@COMMIT" {
                let given = |name: &str| {
                    let given = inputs.iter().find(|(input, _)| *input == name).map(|(_, value)| *value);
                    given.or(step["with"][name].as_str()).or(action["inputs"][name]["default"].as_str())
                };
                let known = step["with"].as_mapping().unwrap().keys();
                for name in known.map(|name| name.as_str().unwrap()).chain(inputs.iter().map(|one| one.0)) {
                    assert!(action["inputs"][name].is_mapping(), "{name}");
                }
                for step in list(&action["runs"]["steps"]) {
                    self.step(step, given, &mut all);
                }
            } else {
                self.step(step, |_| None, &mut all);
            }
        }
        all
    }

    /// Runs a step; after one that failed only where it says so.
    fn step<'a>(&self, step: &'a Value, input: impl Fn(&str) -> Option<&'a str>, all: &mut Vec<Done>) {
        let Some(script) = step["run"].as_str() else { return };
        let always = step["if"].as_str().is_some_and(|condition| condition.contains("!cancelled()"));
        if !always && all.iter().any(|done| done.code != Some(0)) {
            return;
        }
        assert!(!script.contains("${{"), "a script with something inserted: {script}");
        let value = |value: &str| match value.strip_prefix("${{ ").and_then(|rest| rest.strip_suffix(" }}")) {
            None => value.to_owned(),
            Some("github.token") => "token".to_owned(),
            Some("github.event.number") => "7".to_owned(),
            Some(other) => {
                other.strip_prefix("inputs.").and_then(&input).unwrap_or_else(|| panic!("{other}")).to_owned()
            }
        };
        let options: &[&str] = if step["shell"] == "bash" { &["-e", "-o", "pipefail"] } else { &["-e"] };
        let none = Mapping::new();
        let variables = step["env"].as_mapping().unwrap_or(&none).iter();
        let variables: Vec<_> = variables
            .map(|(name, held)| (name.as_str().unwrap().to_owned(), value(held.as_str().unwrap())))
            .collect();
        all.push(self.bash(step["name"].as_str().unwrap(), options, script, &variables));
    }
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> Value {
    serde_yaml::from_str(&fs::read_to_string(repository().join(path)).unwrap()).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_sequence().unwrap()
}

fn blocks(kind: &str) -> Vec<String> {
    let page = fs::read_to_string(repository().join("docs/ci.md")).unwrap();
    let start = format!("```{kind}\n");
    page.split(&start).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// The workflow, the pipeline, the configuration of pre-commit.
fn block(index: usize) -> String {
    blocks("yaml").swap_remove(index)
}

fn codes(steps: &[Done]) -> Vec<(&str, Option<i32>)> {
    steps.iter().map(|step| (step.name.as_str(), step.code)).collect()
}

fn said(steps: &[Done]) -> String {
    steps.iter().map(|step| format!("{}: {:?}\n{}", step.name, step.code, step.said)).collect()
}

/// The files that annotations name.
fn annotated(steps: &[Done]) -> Vec<String> {
    let lines = steps.iter().flat_map(|step| step.said.lines()).filter(|line| line.starts_with("::"));
    lines.filter_map(|line| Some(line.split_once("file=")?.1.split(',').next()?.to_owned())).collect()
}

const STEPS: [&str; 6] = ["Which program", "Install", "Validate", "Score", "Report", "Comment"];

#[test]
fn a_workflow_validates_scores_reports_and_comments() {
    for (folder, inputs) in [("", vec![]), ("siak", vec![("directory", "siak")])] {
        let repository = Repository::with_workspace_in(folder);
        let steps = repository.github(&inputs);
        // The page's own steps are about a workspace at the top.
        let ran = if folder.is_empty() { STEPS.len() } else { STEPS.len() - 2 };
        assert_eq!(codes(&steps)[..ran], STEPS.map(|name| (name, Some(0)))[..ran], "{}", said(&steps));
        let files = annotated(&steps);
        assert!(files.len() > 30, "{files:?}");
        for file in files {
            assert!(repository.path(&file).is_file(), "{file}");
        }
        let summary = repository.left("GITHUB_STEP_SUMMARY");
        assert!(summary.contains("    Kabupaten Siak"), "{summary}");
        // The report for the page comes from `validate`; below it the score is text that means nothing in Markdown.
        let (_, score) = summary.split_once("    Kabupaten Siak").unwrap();
        assert!(summary.starts_with("<!-- siak-check report -->"), "{summary}");
        assert!(score.lines().skip(1).all(|line| line.is_empty() || line.starts_with("    ")), "{summary}");
        if folder.is_empty() {
            assert!(repository.path("siak-check.html").is_file());
            let comment = fs::read_to_string(repository.path("siak-check.md")).unwrap();
            assert!(comment.starts_with("<!-- siak-check report -->"), "{comment}");
            assert!(repository.left("called").starts_with("pr comment 7 "), "{}", repository.left("called"));
        }
    }
}

#[test]
fn the_bar_holds() {
    let repository = Repository::with_workspace_in("");
    let failed = |inputs: &[(&str, &str)], why: &str| {
        let steps = repository.github(inputs);
        let expected = STEPS.map(|name| (name, Some(i32::from(name == "Score"))));
        assert_eq!(codes(&steps), expected, "{}", said(&steps));
        assert!(steps[3].said.contains(why), "{}", steps[3].said);
    };
    failed(&[("fail-under", "2"), ("language", "en")], "the index (verified) 1.86 is below the bar 2");
    fs::remove_file(repository.path("reviews/2024-10-28.yaml")).unwrap();
    failed(&[("fail-under", "1")], "indeks (terverifikasi) turun dari 1,86 ke 1,79");
}

#[test]
fn errors_fail_the_job_after_all_is_said() {
    let repository = Repository::with_workspace_in("");
    repository.change("evidence/dlh.yaml", "    value: 2\n", "    nilai: 2\n");
    let steps = repository.github(&[("no-worse-than", ""), ("fail-under", ""), ("language", "en")]);
    let expected = STEPS.map(|name| (name, Some(i32::from(["Validate", "Score"].contains(&name)))));
    assert_eq!(codes(&steps), expected, "{}", said(&steps));
    assert!(steps[2].said.contains("::error file=evidence/dlh.yaml,line="), "{}", steps[2].said);
    assert!(repository.left("GITHUB_STEP_SUMMARY").contains("    INDEX INCOMPLETE"));
}

#[test]
fn inputs_are_never_run() {
    let repository = Repository::with_workspace_in("");
    let evil = "x; touch run; $(touch run)";
    let names = ["directory", "fail-under", "no-worse-than", "reading", "language"];
    let steps = repository.github(&names.map(|name| (name, evil)));
    assert_eq!(codes(&steps)[2..4], [("Validate", Some(2)), ("Score", Some(2))], "{}", said(&steps));
    assert!(!repository.path("run").exists());
}

#[test]
fn a_job_of_gitlab_validates_and_keeps_the_page() {
    let repository = Repository::with_workspace_in("");
    let template = read(".gitlab/siak-check.yml");
    let pipeline: Value = serde_yaml::from_str(&block(1)).unwrap();
    let job = &template["siak-check"];
    let all = [&template["variables"], &pipeline["variables"], &job["variables"]];
    let variables: Vec<(String, String)> = all
        .iter()
        .flat_map(|one| one.as_mapping().unwrap())
        .map(|(name, value)| {
            let value = value.as_str().unwrap().replace("$CI_DEFAULT_BRANCH", "main");
            (name.as_str().unwrap().to_owned(), value)
        })
        .collect();
    let lines = ["before_script", "script"].into_iter().flat_map(|key| list(&job[key]));
    let script: Vec<&str> = lines.map(|line| line.as_str().unwrap()).collect();
    let run = || repository.bash("job", &["-e", "-o", "pipefail"], &script.join("\n"), &variables);
    let done = run();
    assert_eq!(done.code, Some(0), "{}", done.said);
    let page = job["artifacts"]["paths"][0].as_str().unwrap();
    assert!(repository.path(page).is_file());
    fs::remove_file(repository.path(page)).unwrap();
    fs::remove_file(repository.path("reviews/2024-10-28.yaml")).unwrap();
    let done = run();
    assert_eq!(done.code, Some(1), "{}", done.said);
    assert!(done.said.contains("indeks (terverifikasi) turun dari 1,86 ke 1,79"), "{}", done.said);
    repository.change("evidence/dlh.yaml", "    value: 2\n", "    nilai: 2\n");
    let done = run();
    assert_eq!(done.code, Some(1), "{}", done.said);
    assert!(done.said.contains("evidence/dlh.yaml:"), "{}", done.said);
    assert!(repository.path(page).is_file());
}

#[test]
fn the_commands_of_the_page_work() {
    let repository = Repository::with_workspace_in("");
    let jq = Command::new("jq").arg("--version").output().is_ok();
    let commands = blocks("sh");
    let lines: Vec<&str> = commands.iter().flat_map(|block| block.lines()).collect();
    assert_eq!(lines.len(), 3);
    for line in lines.into_iter().filter(|line| jq || !line.contains("| jq")) {
        let done = repository.bash(line, &["-e", "-o", "pipefail"], line, &[]);
        assert_eq!(done.code, Some(0), "{line}: {}", done.said);
        assert!(!line.contains("| jq") || done.said == "1.86\n", "{}", done.said);
    }
}

#[test]
fn init_writes_the_workflow_of_the_page() {
    let written = ["en", "id"].map(|language| {
        let root = tempfile::tempdir().unwrap();
        let run = |arguments: &[&str]| {
            let output =
                program().current_dir(root.path()).env("SIAK_CHECK_LANG", language).args(arguments).output();
            let output = output.unwrap();
            assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        };
        run(&[
            "init",
            "--ci",
            "--region",
            "Kabupaten Contoh",
            "--deadline",
            "2024-11-11",
            "--as-of",
            "2024-10-30",
        ]);
        run(&["validate", "--as-of", "2024-10-30"]);
        fs::read_to_string(root.path().join(".github/workflows/siak-check.yml")).unwrap()
    });
    // Nobody is above a bar at the beginning.
    let [english, indonesian] = &written;
    assert_eq!(english.replace("# fail-under: '1.8'", "fail-under: '1.8'"), block(0));
    let parts = |text: &str| {
        let lines = text.lines().map(|line| line.split(" # ").next().unwrap().trim_end());
        let lines = lines.filter(|line| !line.contains("name: ") && !line.starts_with('#'));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(parts(english), parts(indonesian));
}
