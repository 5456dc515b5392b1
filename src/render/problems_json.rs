//! Problems for machines.

use serde::Serialize;

use super::json::{SCHEMA_VERSION, TOOL, Tool, document};
use crate::base::lang::Language;
use crate::base::source::Sources;
use crate::problem::{Diagnostic, Severity};
use crate::tables::report::place;

#[derive(Serialize)]
struct Document<'a> {
    schema_version: u32,
    tool: Tool,
    sample: bool,
    language: &'static str,
    errors: usize,
    warnings: usize,
    notes: usize,
    problems: Vec<Row<'a>>,
}

#[derive(Serialize)]
pub(super) struct Row<'a> {
    code: &'a str,
    severity: &'static str,
    path: String,
    line: Option<usize>,
    column: Option<usize>,
    message: String,
    remedy: String,
}

pub fn render(problems: &[Diagnostic], sources: &Sources, sample: bool, language: Language) -> String {
    let count =
        |wanted: Severity| problems.iter().filter(|one| one.problem.code().severity() == wanted).count();
    document(&Document {
        schema_version: SCHEMA_VERSION,
        tool: TOOL,
        sample,
        language: language.code(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        problems: rows(problems, sources, language),
    })
}

pub(super) fn rows<'a>(problems: &'a [Diagnostic], sources: &Sources, language: Language) -> Vec<Row<'a>> {
    problems
        .iter()
        .map(|diagnostic| {
            let code = diagnostic.problem.code();
            let (path, position) = place(diagnostic, sources);
            let message = diagnostic.problem.message(language);
            Row {
                code: code.name(),
                severity: code.severity().name(),
                path,
                line: position.map(|at| at.line),
                column: position.map(|at| at.column),
                message: message.what,
                remedy: message.remedy,
            }
        })
        .collect()
}
