//! Problems for machines.

use serde::Serialize;

use super::json::{SCHEMA_VERSION, TOOL, Tool, document};
use crate::base::lang::Language;
use crate::base::source::Sources;
use crate::problem::{Diagnostic, Severity};
use crate::tables::{Table, report as tables};

#[derive(Serialize)]
struct Document {
    schema_version: u32,
    tool: Tool,
    sample: bool,
    language: &'static str,
    errors: usize,
    warnings: usize,
    notes: usize,
    problems: Table,
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
        problems: tables::problems(problems, sources, language),
    })
}

pub(super) fn rows(problems: &[Diagnostic], sources: &Sources, language: Language) -> Table {
    tables::problems(problems, sources, language)
}
