//! Tables in Markdown.

use super::Page;
use super::escape::markdown;
use crate::tables::Table;

/// A table, and an empty line behind it.
pub(super) fn table(table: &Table, page: Page) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let columns = &table.columns;
    let mut text = line(columns.iter().map(|column| markdown(column.title.text(page.language))).collect());
    let rule = |figure| if figure { "---:" } else { "---" }.to_owned();
    text += &line(columns.iter().map(|column| rule(column.kind.is_figure())).collect());
    for row in &table.rows {
        text +=
            &line(columns.iter().zip(row).map(|(column, cell)| markdown(&page.cell(column, cell))).collect());
    }
    text + "\n"
}
