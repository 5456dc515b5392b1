//! `explain` of a problem code.

use super::{Page, STRONG, styled};
use crate::diagnostic::Code;
use crate::words;

/// The long text of a code.
pub fn render(code: Code, page: Page) -> String {
    let severity = words::severity(page.language, code.severity());
    let text = page.wrapped(words::explanation(page.language, code), 0);
    format!("{}\n\n{text}", styled(STRONG, &format!("{severity}[{}]", code.name())))
}
