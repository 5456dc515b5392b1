//! How README.md and the pages of docs/ are written: short, an example first, and every link leads somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::{run_here, text};

/// Lines of a README, in either language.
const SCREENS: usize = 110;
/// Lines of a paragraph, and letters of a line.
const PARAGRAPH: (usize, usize) = (4, 120);
/// Lines below a page's title within which its first example begins.
const EXAMPLE_WITHIN: usize = 12;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn readmes() -> [(PathBuf, &'static str); 2] {
    [(root().join("README.md"), "docs/README.id.md"), (root().join("docs/README.id.md"), "../README.md")]
}

/// Both READMEs and the pages of docs/, each with its text.
fn pages() -> Vec<(PathBuf, String)> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "md"));
    paths.push(root().join("README.md"));
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// The lines that are not inside a fenced block, each with its number; a fence itself is an empty one.
fn prose(text: &str) -> Vec<(usize, &str)> {
    let mut fenced = false;
    let lines = text.lines().enumerate().filter_map(|(at, line)| {
        let fence = line.starts_with("```");
        fenced ^= fence;
        if fence { Some((at + 1, "")) } else { (!fenced).then_some((at + 1, line)) }
    });
    lines.collect()
}

/// Whether a line is of a list, a table, a quotation, a heading or a comment.
fn is_structure(line: &str) -> bool {
    let numbered = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let numbered = numbered.len() < line.len() && numbered.starts_with(". ");
    numbered || ["- ", "|", ">", "#", "<!--", "![", "  "].iter().any(|start| line.starts_with(start))
}

/// What links of a page lead to.
fn links(text: &str) -> Vec<&str> {
    let lines = prose(text).into_iter().flat_map(|(_, line)| line.split("](").skip(1));
    lines.map(|rest| rest.split(')').next().unwrap()).collect()
}

/// The headings of a page, as addresses name them.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = prose(text).into_iter().filter(|(_, line)| line.starts_with('#'));
    let letters = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    headings
        .map(|(_, line)| {
            let name = line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
            name.chars().filter(|letter| letters(*letter)).collect()
        })
        .collect()
}

#[test]
fn a_readme_is_short_and_names_the_other_language_first() {
    for (path, other) in readmes() {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().count();
        assert!(lines <= SCREENS, "{}: {lines} lines", path.display());
        assert_eq!(links(&text)[0], other, "{}", path.display());
    }
}

#[test]
fn a_page_begins_with_an_example() {
    for (path, text) in pages() {
        let mut lines = text.lines().skip(1).take(EXAMPLE_WITHIN);
        let starts = ["```", "|", "- ", "1. ", "> 1. "];
        let shown = lines.any(|line| starts.iter().any(|start| line.starts_with(start)));
        assert!(shown, "{}: no example below its title", path.display());
    }
}

#[test]
fn no_paragraph_is_longer_than_four_lines() {
    let (lines, width) = PARAGRAPH;
    let mut long = Vec::new();
    for (path, text) in pages() {
        let prose = prose(&text);
        for paragraph in prose.split(|(_, line)| line.is_empty() || is_structure(line)) {
            let letters: usize = paragraph.iter().map(|(_, line)| line.chars().count() + 1).sum();
            if paragraph.len() > lines || letters > lines * (width + 1) {
                long.push(format!("{}:{}", path.display(), paragraph[0].0));
            }
        }
    }
    assert!(long.is_empty(), "paragraphs of more than {lines} lines of {width} letters: {long:#?}");
}

#[test]
fn every_link_leads_somewhere() {
    let mut dead = Vec::new();
    for (path, text) in pages() {
        for link in links(&text).into_iter().filter(|link| !link.contains("://")) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let to = if file.is_empty() { path.clone() } else { path.parent().unwrap().join(file) };
            let there = to.exists()
                && (anchor.is_empty() || anchors(&fs::read_to_string(&to).unwrap()).contains(anchor));
            if !there {
                dead.push(format!("{}: {link}", path.display()));
            }
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
}

/// The lines of `jq` in both READMEs say something of the example; without `jq` nothing is checked.
#[test]
fn what_a_readme_asks_of_json_has_an_answer() {
    if Command::new("jq").arg("--version").output().is_err() {
        return;
    }
    let here = tempfile::tempdir().unwrap();
    let score = ["score", "-C", "examples/siak", "--as-of", "2024-10-30", "--format", "json"];
    fs::write(here.path().join("score.json"), run_here(&score).1).unwrap();
    for (path, _) in readmes() {
        let written = fs::read_to_string(&path).unwrap();
        let asked: Vec<&str> = written.lines().filter(|line| line.starts_with("jq ")).collect();
        assert_eq!(asked.len(), 5, "{}", path.display());
        for line in asked {
            let output = Command::new("sh").args(["-c", line]).current_dir(here.path()).output().unwrap();
            assert!(output.status.success() && output.stdout.len() > 5, "{line}: {}", text(&output.stderr));
        }
    }
}
