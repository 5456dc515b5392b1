//! Problems with their source lines, as compilers show them.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::Page;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::legible;
use crate::source::{Position, Source, Sources, Span};
use crate::words::{self, Label, choose};

/// Where a problem is: the path and, inside a file, the position.
pub(super) fn place(diagnostic: &Diagnostic, sources: &Sources) -> (String, Option<Position>) {
    match &diagnostic.place {
        Place::Span(span) => (sources.get(span.source).path.clone(), Some(sources.position(*span))),
        Place::Path(path) => (path.clone(), None),
    }
}

/// Every problem with its place, what is wrong and what to do, and at last how many there are.
#[must_use]
pub fn render(problems: &[Diagnostic], sources: &Sources, page: Page) -> String {
    let renderer = Renderer::styled().term_width(page.width.max(60));
    let mut shown = String::new();
    for diagnostic in problems {
        shown += &renderer.render(&[group(diagnostic, sources, page)]);
        shown += "\n\n";
    }
    let count =
        |wanted: Severity| problems.iter().filter(|one| one.problem.code().severity() == wanted).count();
    if problems.is_empty() {
        return format!("{}\n", page.label(Label::NoProblems));
    }
    let (errors, warnings, notes) = (count(Severity::Error), count(Severity::Warning), count(Severity::Note));
    shown + &choose!(page.language, problem_counts(errors, warnings, notes)) + "\n"
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources, page: Page) -> Group<'a> {
    let code = diagnostic.problem.code();
    let message = words::message(page.language, &diagnostic.problem);
    let level = match code.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let level = level.with_name(words::severity(page.language, code.severity()));
    let mut group = level.primary_title(message.what).id(code.name()).elements(Vec::<Origin>::new());
    group = match &diagnostic.place {
        Place::Path(path) => group.element(Origin::path(legible::line(path, 300))),
        Place::Span(span) => group.element(excerpt(*span, sources, AnnotationKind::Primary, None)),
    };
    if let Some(other) = diagnostic.other {
        let first = page.label(Label::First);
        group = group.element(excerpt(other, sources, AnnotationKind::Context, Some(first)));
    }
    let help = Level::HELP.with_name(page.label(Label::Remedy));
    group.element(help.message(message.remedy))
}

/// The line on which a span begins, with the span marked as far as it stays on it.
fn excerpt<'a>(
    span: Span,
    sources: &'a Sources,
    kind: AnnotationKind,
    label: Option<&'static str>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let source: &Source = sources.get(span.source);
    let (start, end) = (span.start as usize, span.end as usize);
    let from = source.text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let to = source.text[start..].find('\n').map_or(source.text.len(), |newline| start + newline);
    let before = shown(&source.text[from..start]);
    let marked = shown(&source.text[start..end.clamp(start, to)]);
    let after = shown(&source.text[end.clamp(start, to)..to]);
    let annotation = kind.span(before.len()..before.len() + marked.len());
    let annotation = match label {
        Some(label) => annotation.label(label),
        None => annotation,
    };
    Snippet::source(before + &marked + &after)
        .path(legible::line(&source.path, 300))
        .line_start(sources.position(span).line)
        .annotation(annotation)
}

/// Source text with nothing hidden in it; tabs stay, for they are often what is wrong.
fn shown(text: &str) -> String {
    text.chars().map(|letter| if letter == '\t' { letter } else { legible::letter(letter) }).collect()
}
