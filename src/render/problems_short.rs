//! Problems one line each: `path:line:column: severity[code]: what; remedy`.

use super::Page;
use crate::base::legible;
use crate::base::source::Sources;
use crate::problem::Diagnostic;
use crate::tables::report::place;
use crate::words;

/// A line for each problem.
pub fn render(problems: &[Diagnostic], sources: &Sources, page: Page) -> String {
    let mut shown = String::new();
    for diagnostic in problems {
        let code = diagnostic.problem.code();
        let message = diagnostic.problem.message(page.language);
        let (path, position) = place(diagnostic, sources);
        let at = position.map_or_else(String::new, |at| format!(":{}:{}", at.line, at.column));
        let severity = words::severity(page.language, code.severity());
        let path = legible::line(&path, 300);
        shown += &format!("{path}{at}: {severity}[{}]: {}; {}\n", code.name(), message.what, message.remedy);
    }
    shown
}
