//! `explain` of a problem code.

use super::{Page, STRONG, styled};
use crate::problem::Code;
use crate::words;

/// The long text of a code.
pub fn render(code: Code, page: Page) -> String {
    let severity = words::severity(page.language, code.severity());
    let text = page.wrapped(&unwrapped(code.explanation(page.language)), 0);
    format!("{}\n\n{text}", styled(STRONG, &format!("{severity}[{}]", code.name())))
}

/// A page with each paragraph on one line; indented lines are examples and stay.
fn unwrapped(page: &str) -> String {
    let paragraph =
        |text: &str| if text.starts_with(' ') { text.to_owned() } else { text.replace('\n', " ") };
    page.trim_end().split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
}
