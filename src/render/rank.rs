//! `rank` in its four forms: a table, JSON, CSV and Markdown.

use super::csv::{CELL, csv};
use super::{BAD, Page, markdown, styled, terminal};
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
            // Six dimensions fit beside a name on 80 columns when headings are as narrow as figures.
            let room = if page.width < 100 { 5 } else { 12 };
            for column in all.columns.iter_mut().filter(|column| !column.machine && column.kind.is_figure()) {
                column.title = short(column.title.text(page.language), room).as_str().into();
            }
            all.pick(&columns(&scored, "place name profile", "final improvement"))
        };
        text = terminal::table(&shown.titled("improvement", "+/−"), page);
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

fn short(name: &str, room: usize) -> String {
    let cut = || name.chars().take(room - 1).chain(['.']).collect();
    if name.chars().count() <= room { name.to_owned() } else { cut() }
}
