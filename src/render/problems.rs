//! Problems with their source lines, as compilers show them; one line each.

use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Kind, Label, Owner, Page, Report, Severity, legible, terminal, words};
use crate::base::link::without_credentials;
use crate::base::show::list_of;
use crate::base::source::{Source, Sources, Span};
use crate::judge::assess::Cause;
use crate::problem::{Diagnostic, Place};
use crate::report::Remaining;
use crate::report::review::{Case, waiting};
use crate::tables::{Table, report::place};

/// What was found, then a table where there is one, then how many of each.
pub fn text(problems: &[Diagnostic], sources: &Sources, table: &str, page: Page) -> String {
    let renderer = Renderer::styled().term_width(page.width.max(60));
    if problems.is_empty() {
        return format!("{}\n", page.label(Label::NoProblems));
    }
    let shown = problems.iter().map(|one| renderer.render(&[group(one, sources, page)]) + "\n\n");
    shown.collect::<String>() + table + &counts(&problems.iter(), page) + "\n"
}

/// How many errors and warnings each agency has, and how much evidence it lacks.
pub fn by_agency(problems: &[Diagnostic], report: &Report, page: Page) -> String {
    let mut counts: BTreeMap<Owner, [usize; 3]> = BTreeMap::new();
    let agency = |one: &Diagnostic| report.workspace.agency(one.concern.opd.as_deref()?);
    for (agency, one) in problems.iter().filter_map(|one| Some((agency(one)?, one))) {
        let count = counts.entry(Owner::Agency(agency)).or_default();
        count[0] += one.amount(Severity::Error);
        count[1] += one.amount(Severity::Warning);
    }
    for one in report.remaining.iter().filter(|one| one.debt.cause == Cause::Evidence) {
        counts.entry(one.debt.owner).or_default()[2] += 1;
    }
    let rows = Table::of(&counts)
        .shown("opd", Label::Agency, Kind::Word, |(owner, _)| page.owner(report, **owner))
        .shown("errors", Label::Errors, Kind::Count, |(_, count)| count[0])
        .shown("warnings", Label::Warnings, Kind::Count, |(_, count)| count[1])
        .shown("missing", Label::EvidenceMissing, Kind::Count, |(_, count)| count[2])
        .build();
    terminal::table(&rows, page) + "\n"
}

/// What is missing besides: of these owners, or of all.
pub fn missing(report: &Report, of: Option<&[Owner]>, page: Page) -> String {
    let (language, answers) = (page.language, &report.workspace.answers);
    let wanted = |owner: Owner| of.is_none_or(|of| of.contains(&owner));
    let unsupported = report.counted().filter(|(index, scored)| {
        let bare = scored.claim.is_some() && answers[*index].pieces.is_empty();
        bare && wanted(answers[*index].owner()) && !report.needed(*index).is_empty()
    });
    let unsupported = unsupported.map(|(index, _)| {
        let id = &report.instrument.indicators[index].id;
        format!("{id} ({})", page.owner(report, answers[index].owner()))
    });
    let named: Vec<String> = unsupported.collect();
    let named = list_of(language, &named, named.len());
    let named = if named.is_empty() { named } else { words::unsupported(language, &named) + "\n" };
    let lacks = |one: &&Remaining| one.debt.cause == Cause::Evidence && wanted(one.debt.owner);
    let evidence = report.remaining.iter().filter(lacks).count();
    let late = report.late(of.unwrap_or_default());
    let late =
        late.iter().map(|(submission, owners)| words::decide::late(language, owners.len(), *submission));
    let late = late.map(|one| format!(", {one}")).collect::<String>();
    let closing = match of {
        None => words::missing(language, evidence, &late),
        Some([]) => return named,
        Some(_) => {
            let filed = |case: &Case| case.filed(report).any(|piece| wanted(Owner::Agency(piece.agency)));
            let waiting = waiting(report).iter().filter(|case| filed(case)).count();
            words::missing_of(language, evidence, waiting, &late)
        }
    };
    named + &closing + "\n"
}

pub(super) fn counts<'a>(problems: &(impl Iterator<Item = &'a Diagnostic> + Clone), page: Page) -> String {
    let count = |wanted| problems.clone().map(|one| one.amount(wanted)).sum();
    let (errors, warnings, notes) = (count(Severity::Error), count(Severity::Warning), count(Severity::Note));
    words::problem_counts(page.language, errors, warnings, notes)
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources, page: Page) -> Group<'a> {
    let code = diagnostic.problem.code();
    let message = diagnostic.problem.message(page.language);
    let severity = diagnostic.problem.severity();
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let level = level.with_name(severity.text(page.language));
    let mut group = level.primary_title(message.what).id(code.name()).elements(Vec::<Origin>::new());
    group = match &diagnostic.place {
        Place::Path(path) => group.element(Origin::path(legible::line(path, 300))),
        Place::Span(span) => {
            let (origin, snippet) = excerpt(*span, sources, AnnotationKind::Primary, None);
            group.elements(origin).element(snippet)
        }
    };
    if let Some(other) = diagnostic.other {
        let label = code.other(page.language).unwrap_or(page.label(Label::First));
        let (origin, snippet) = excerpt(other, sources, AnnotationKind::Context, Some(label));
        group = group.elements(origin).element(snippet);
    }
    let help = Level::HELP.with_name(page.label(Label::Remedy));
    group.element(help.message(message.remedy))
}

/// Bytes of a line that are shown on either side of what is marked; the rest of a long line is left out.
const WINDOW: usize = 200;

/// The line on which a span begins, with the span marked as far as it stays on it.
fn excerpt<'a>(
    span: Span,
    sources: &'a Sources,
    kind: AnnotationKind,
    label: Option<&'static str>,
) -> (Option<Origin<'a>>, Snippet<'a, annotate_snippets::Annotation<'a>>) {
    let source: &Source = sources.get(span.source);
    let text = &source.text;
    let (start, end) = (span.start as usize, span.end as usize);
    let first = text.floor_char_boundary(start.saturating_sub(WINDOW));
    let from = text[first..start].rfind('\n').map_or(first, |newline| first + newline + 1);
    let last = text.floor_char_boundary(start + 2 * WINDOW);
    let to = text[start..last].find('\n').map_or(last, |newline| start + newline);
    let mut line = String::new();
    let end = end.clamp(start, to);
    let [start, end, _] = [&text[from..start], &text[start..end], &text[end..to]].map(|part| {
        show(part, &mut line);
        line.len()
    });
    let annotation = kind.span(start..end).label(label);
    let position = sources.position(span);
    let path = legible::line(&source.path, 300);
    let whole = from == 0 || text.as_bytes()[from - 1] == b'\n';
    let snippet = Snippet::source(line).line_start(position.line).annotation(annotation);
    if whole {
        return (None, snippet.path(path));
    }
    // The renderer would count columns from where the line was cut.
    (Some(Origin::path(path).line(position.line).char_column(position.column)), snippet)
}

/// Adds source text with nothing hidden, and no password of an address; tabs stay: they are often the fault.
fn show(text: &str, line: &mut String) {
    for letter in without_credentials(text).chars() {
        line.push(match letter {
            '\t' => letter,
            // As wide as what it stands for, so that the mark under it stays in its place.
            '[' if legible::commands(line, letter) => '(',
            _ => legible::letter(letter),
        });
    }
}

/// A line for each problem: `path:line:column: severity[code]: what; remedy`.
pub fn short(problems: &[Diagnostic], sources: &Sources, page: Page) -> String {
    let line = |one: &Diagnostic| {
        let severity = one.problem.severity().text(page.language);
        let (code, at) = (one.problem.code().name(), at(one, sources));
        format!("{at}: {severity}[{code}]: {}\n", sentence(one, page))
    };
    problems.iter().map(line).collect()
}

/// Where a problem is: `path:line:column`, or the path alone.
pub(super) fn at(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let (path, position) = place(diagnostic, sources);
    let path = legible::line(&path, 300);
    position.map_or_else(|| path.clone(), |at| format!("{path}:{}:{}", at.line, at.column))
}

pub(super) fn sentence(diagnostic: &Diagnostic, page: Page) -> String {
    let message = diagnostic.problem.message(page.language);
    format!("{}; {}", message.what, message.remedy)
}
