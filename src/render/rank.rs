//! `rank` in its four forms: a table, JSON, CSV and Markdown.

use super::csv::{CELL, csv};
use super::{BAD, Label, Page, markdown, styled, terminal};
use crate::report::rank::{Row, dimensions, is_mixed};
use crate::tables::history as tables;

/// Columns by name, with those of the dimensions between.
fn columns(rows: &[Row], before: &str, behind: &str) -> String {
    let dimensions = dimensions(rows).into_iter().map(|(id, _)| tables::dimension(&id));
    format!("{before} {} {behind}", dimensions.collect::<Vec<_>>().join(" "))
}

pub fn render_table(rows: &[Row], page: Page) -> String {
    let (scored, broken): (Vec<Row>, Vec<Row>) = rows.iter().cloned().partition(|row| row.result.is_ok());
    let mut text = String::new();
    if !scored.is_empty() {
        let mut all = tables::regions(&scored, page.language);
        // Dimensions of several instruments side by side say little and do not fit.
        let shown = if is_mixed(&scored) {
            all.pick("place name method final improvement")
        } else {
            // Six dimensions fit beside a name on 80 columns; long names of theirs take several lines.
            for column in all.columns.iter_mut().filter(|column| !column.machine && column.kind.is_figure()) {
                let title = column.title.text(page.language);
                let broken = if title.len() > 12 { title.replace(' ', "\n") } else { title.to_owned() };
                column.title = broken.as_str().into();
            }
            all.pick(&columns(&scored, "place name profile", "final improvement"))
        };
        text = terminal::table(&shown.titled("improvement", Label::Rise), page);
    }
    let unplaced = broken.iter().filter_map(|row| tables::unplaced(row, page.language));
    text + &unplaced.map(|line| styled(BAD, &line) + "\n").collect::<String>()
}

pub fn render_csv(rows: &[Row], page: Page) -> String {
    let names = columns(rows, "place region profile", "final improvement folder problem sample");
    let mut table = tables::regions(rows, page.language).pick(&names);
    let problem = table.place("problem");
    table.columns[problem].name = "remark".into();
    csv(table, "", CELL)
}

pub fn render_markdown(rows: &[Row], page: Page) -> String {
    let names = columns(rows, "place name profile", "final improvement");
    markdown::table(&tables::regions(rows, page.language).pick(&names), page).trim_end().to_owned() + "\n"
}
