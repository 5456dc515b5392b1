//! Problems for CI services: annotations of GitHub, Code Quality of GitLab, SARIF, `JUnit`.

use std::collections::{BTreeMap, BTreeSet};

use maud::{PreEscaped, html};
use serde_json::{Value, json};

use super::{Page, Severity, json::document, legible, problems::sentence};
use crate::base::link::without_credentials;
use crate::base::source::{Position, Sources};
use crate::problem::{Code, Diagnostic, Place};
use crate::world::files;

/// A problem as each of these services takes it.
pub struct Item {
    code: Code,
    severity: Severity,
    path: String,
    range: [Position; 2],
    text: String,
    /// By what it is known again when its line has moved: what it is, and which of several alike.
    fingerprint: String,
}

/// The problems, the worst first, for some services show only a few; `path` leads to each file from the repository's root.
pub fn items(all: &[Diagnostic], sources: &Sources, path: impl Fn(&str) -> String, page: Page) -> Vec<Item> {
    let mut alike = BTreeMap::new();
    let item = |one: &Diagnostic| {
        let (code, path) = (one.problem.code(), path(one.path(sources)));
        // GitHub shows nothing that is nowhere in its file.
        let (mut range, mut marked) = ([Position { line: 1, column: 1 }; 2], "");
        if let Place::Span(span) = one.place {
            let (source, start, end) = (sources.get(span.source), span.start as usize, span.end as usize);
            range = [start, end].map(|at| source.position(at));
            marked = &source.text[start..source.text.floor_char_boundary(end.min(start + 200))];
        }
        let marked = without_credentials(marked.lines().next().unwrap_or_default());
        let known = format!("{}\0{path}\0{:?}\0{marked}", code.name(), one.concern.indicator);
        let count = alike.entry(known.clone()).and_modify(|count| *count += 1).or_insert(1);
        let fingerprint = files::sum(format!("{known}\0{count}").as_bytes()).sha256;
        let (severity, text) = (one.problem.severity(), legible::line(&sentence(one, page), 4_000));
        Item { code, severity, path, range, text, fingerprint }
    };
    let mut items: Vec<Item> = all.iter().map(item).collect();
    items.sort_by_key(|one| one.severity);
    items
}

/// A workflow command of GitHub Actions for each problem, escaped as the runner asks, so that no text becomes
/// a command, there or on a terminal.
pub fn github(items: &[Item]) -> String {
    let command = |one: &Item| {
        let (command, title, Position { line, column }) =
            (one.severity.github(), one.code.name(), one.range[0]);
        let (file, text) = (property(&one.path), one.text.replace('%', "%25"));
        format!("::{command} file={file},line={line},col={column},title={title}::{text}\n")
    };
    items.iter().map(command).collect()
}

fn property(path: &str) -> String {
    let letter = |letter: char| match letter {
        '%' | '\r' | '\n' | ':' | ',' => format!("%{:02X}", u32::from(letter)),
        _ => legible::letter(letter).into(),
    };
    path.chars().map(letter).collect::<String>().replace("##", "# #")
}

pub fn gitlab(items: &[Item]) -> String {
    let issue = |one: &Item| include!(concat!(env!("OUT_DIR"), "/ci_gitlab.rs"));
    document(&items.iter().map(issue).collect::<Vec<Value>>())
}

/// With a rule for each code that was found.
pub fn sarif(items: &[Item], sample: bool, page: Page) -> String {
    let codes: BTreeSet<Code> = items.iter().map(|one| one.code).collect();
    let rule = |code: Code| include!(concat!(env!("OUT_DIR"), "/ci_rule.rs"));
    let result = |one: &Item| include!(concat!(env!("OUT_DIR"), "/ci_result.rs"));
    document(&include!(concat!(env!("OUT_DIR"), "/ci_sarif.rs")))
}

fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let letter = |byte| if plain(byte) { char::from(byte).into() } else { format!("%{byte:02X}") };
    path.bytes().map(letter).collect()
}

/// A suite for each file, a test for each problem: a note is one that was skipped.
pub fn junit(items: &[Item]) -> String {
    let mut files: Vec<&Item> = items.iter().collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let mut files: Vec<&[&Item]> = files.chunk_by(|one, other| one.path == other.path).collect();
    files.sort_by_key(|file| file[0].severity);
    let is_note = |one: &&&Item| one.severity == Severity::Note;
    html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        testsuites name="siak-check" {
            @for file in files {
                @let (all, notes) = (file.len(), file.iter().filter(is_note).count());
                @let path = legible::line(&file[0].path, 4_000);
                "\n" testsuite name=(path) tests=(all) failures=(all - notes) skipped=(notes) {
                    @for one in file {
                        @let place = html! { (path) ":" (one.range[0].line) ":" (one.range[0].column) };
                        "\n" testcase classname=(path) name={ (one.code.name()) ": " (one.text) } file=(path) {
                            @if is_note(&one) { skipped message=(one.text) { (place) } }
                            @else { failure type=(one.severity.name()) message=(one.text) { (place) } }
                        }
                    }
                }
            }
        } "\n"
    }
    .into_string()
}
