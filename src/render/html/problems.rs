//! The problems of files and evidence: what is wrong, what to do, where.

use super::super::problems::counts;
use super::{Label, Markup, Page, Report, html, legible, words};
use crate::problem::{Code, Diagnostic};
use crate::tables::report::place;

/// Problems at most: who mends more of them at once works with `validate`.
const ROWS: usize = 200;

pub(super) fn section(report: &Report, problems: &[&Diagnostic], page: Page) -> Markup {
    let mut sorted: Vec<&Diagnostic> = problems.to_vec();
    sorted.sort_by_key(|one| one.problem.severity());
    // What was let pass is always said.
    let is_shown = |(at, one): &(usize, &Diagnostic)| *at < ROWS || one.problem.code() == Code::ProofExcepted;
    let (shown, rest): (Vec<_>, Vec<_>) = sorted.iter().copied().enumerate().partition(is_shown);
    html! {
        @if sorted.is_empty() {
            p { (page.label(Label::NoProblems)) }
        } @else {
            p class="status" { strong { (counts(&problems.iter().copied(), page)) } }
            ol class="problems" { @for (_, one) in shown { (row(report, one, page)) } }
            @if !rest.is_empty() { p class="note" { (words::caption::more_problems(page.language, rest.len())) } }
        }
    }
}

fn row(report: &Report, one: &Diagnostic, page: Page) -> Markup {
    let code = one.problem.code();
    let message = one.problem.message(page.language);
    let (path, position) = place(one, &report.run.sources);
    let severity = one.problem.severity();
    html! {
        li {
            p {
                span class={ "severity " (severity.name()) } { (severity.text(page.language)) } " "
                bdi { (legible::line(&message.what, 400)) }
                small { "→ " bdi { (legible::line(&message.remedy, 400)) } }
            }
            p class="place" {
                bdi { (legible::line(&path, 160)) }
                @if let Some(at) = position { ":" (at.line) ":" (at.column) }
                small { (code.name()) }
            }
        }
    }
}
