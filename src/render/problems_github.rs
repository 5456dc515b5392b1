//! Problems as annotations of GitHub Actions. Values are escaped as the runner asks, so that no text becomes a command.

use super::Page;
use crate::base::source::Sources;
use crate::problem::{Diagnostic, Severity};
use crate::tables::report::place;

/// A workflow command for each problem. Paths lead from the current folder, which in a workflow is the repository's.
pub fn render(problems: &[Diagnostic], sources: &Sources, page: Page) -> String {
    let mut shown = String::new();
    for diagnostic in problems {
        let code = diagnostic.problem.code();
        let command = match code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let (path, position) = place(diagnostic, sources);
        let at = position.map_or_else(String::new, |at| format!(",line={},col={}", at.line, at.column));
        let message = diagnostic.problem.message(page.language);
        let text = format!("{}; {}", message.what, message.remedy);
        shown += &format!(
            "::{command} file={}{at},title={}::{}\n",
            property(&path),
            property(code.name()),
            data(&text)
        );
    }
    shown
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
