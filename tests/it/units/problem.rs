//! Problems are listed as long as somebody can read them, and counted beyond: none is lost.

use siak_check::base::lang::Language;
use siak_check::base::source::{SourceId, Sources, Span};
use siak_check::problem::{Code, Diagnostic, Diagnostics, Problem, Severity};

fn file(sources: &mut Sources, name: &str) -> Span {
    let source: SourceId = sources.add(name.into(), "a: 1\n".into());
    Span { source, start: 0, end: 1 }
}

fn summaries(problems: &[Diagnostic]) -> Vec<String> {
    let summary = |one: &&Diagnostic| one.problem.code() == Code::TooManyProblems;
    problems.iter().filter(summary).map(|one| one.problem.message(Language::English).what).collect()
}

fn amount(problems: &[Diagnostic], severity: Severity) -> usize {
    problems.iter().map(|one| one.amount(severity)).sum()
}

#[test]
fn what_is_not_listed_of_a_file_is_counted_by_code() {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let at = file(&mut sources, "a.yaml");
    (0..Diagnostics::LIMIT).for_each(|_| diagnostics.at(at, Problem::EmptyText));
    (0..7).for_each(|_| diagnostics.at(at, Problem::KeyNotText));
    (0..8).for_each(|_| diagnostics.at(at, Problem::FileIgnored));
    diagnostics.at_if_listed(at, Code::UnknownKey, || unreachable!("nobody reads it"));
    let other = file(&mut sources, "b.yaml");
    diagnostics.at(other, Problem::EmptyText);
    assert_eq!(diagnostics.count(Severity::Error), Diagnostics::LIMIT + 9);
    assert_eq!(diagnostics.count(Severity::Note), 8);
    assert!(diagnostics.any_of(&[Code::KeyNotText]) && diagnostics.hides_errors(at.source));
    assert!(!diagnostics.hides_errors(other.source));
    diagnostics.forget(|code| code == Code::KeyNotText);
    assert!(!diagnostics.any_of(&[Code::KeyNotText]));
    let problems = diagnostics.sorted(&sources);
    assert_eq!(problems.len(), Diagnostics::LIMIT + 2);
    let said = "there are more than 1000 problems; not shown: 1 unknown-key, 8 file-ignored";
    assert_eq!(summaries(&problems), [said]);
    assert_eq!((amount(&problems, Severity::Error), amount(&problems, Severity::Note)), (1_002, 8));
}

/// A file with nothing but remarks fails no check because there are many.
#[test]
fn what_stands_for_others_is_as_bad_as_the_worst_of_them() {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let at = file(&mut sources, "a.yaml");
    (0..=Diagnostics::LIMIT).for_each(|_| diagnostics.at(at, Problem::FileIgnored));
    let problems = diagnostics.sorted(&sources);
    assert_eq!(summaries(&problems).len(), 1);
    assert!(!problems.iter().any(Diagnostic::is_error));
    assert_eq!(amount(&problems, Severity::Error), 0);
}

#[test]
fn what_is_not_listed_of_a_run_is_counted_once() {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let full = file(&mut sources, "a.yaml");
    (0..=Diagnostics::LIMIT).for_each(|_| diagnostics.at(full, Problem::EmptyText));
    for number in 0..2 * Diagnostics::RUN_LIMIT {
        // Each file by itself, as files are read.
        let mut own = Diagnostics::default();
        own.of_path(format!("evidence/{number}.txt"), Problem::FileIgnored);
        diagnostics.absorb(own);
    }
    let survey = Problem::ProofNotInspected { file: "b".into(), why: siak_check::problem::Unseen::Elsewhere };
    diagnostics.of_path("evidence/last", survey);
    let problems = diagnostics.sorted(&sources);
    assert_eq!(problems.len(), Diagnostics::RUN_LIMIT + 3);
    assert!(problems.iter().any(|one| one.problem.code() == Code::ProofNotInspected), "bundles ask for it");
    let said = [
        "there are more than 10000 problems; not shown: 11000 file-ignored",
        "there are more than 1000 problems; not shown: 1 empty-text",
    ];
    assert_eq!(summaries(&problems), said);
    assert_eq!(amount(&problems, Severity::Note), 2 * Diagnostics::RUN_LIMIT + 1);
}
