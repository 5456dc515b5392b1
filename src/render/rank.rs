//! `rank` in its four forms: a table, JSON, CSV and Markdown.

use super::csv::{CELL, csv};
use super::{BAD, Page, markdown, styled, terminal};
use crate::report::rank::{Row, dimensions, is_mixed};
use crate::tables::{Table, history as tables};

/// Columns by name, with those of the dimensions between.
fn columns(rows: &[Row], before: &[&str], behind: &[&str]) -> Vec<String> {
    let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let dimensions = dimensions(rows).into_iter().map(|(id, _)| tables::dimension(&id));
    own(before).into_iter().chain(dimensions).chain(own(behind)).collect()
}

fn pick(table: &Table, names: &[String]) -> Table {
    table.pick(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

pub fn render_table(rows: &[Row], page: Page) -> String {
    let (scored, broken): (Vec<Row>, Vec<Row>) = rows.iter().cloned().partition(|row| row.result.is_ok());
    let mut text = String::new();
    if !scored.is_empty() {
        let mut all = tables::regions(&scored, page.language);
        // Dimensions of several instruments side by side say little and do not fit: then only the index is
        // shown.
        let shown = if is_mixed(&scored) {
            all.pick(&["place", "name", "method", "final", "improvement"])
        } else {
            // Six dimensions fit beside a name on 80 columns when their headings are as narrow as their
            // figures.
            let room = if page.width < 100 { 5 } else { 12 };
            for column in all.columns.iter_mut().filter(|column| !column.machine && column.kind.is_figure()) {
                column.title = short(column.title.text(page.language), room).as_str().into();
            }
            pick(&all, &columns(&scored, &["place", "name", "profile"], &["final", "improvement"]))
        };
        text = terminal::table(&shown.titled("improvement", "+/−"), page);
    }
    for line in broken.iter().filter_map(|row| tables::unplaced(row, page.language)) {
        text += &format!("{}\n", styled(BAD, &line));
    }
    text
}

pub fn render_csv(rows: &[Row], page: Page) -> String {
    let names = columns(
        rows,
        &["place", "region", "profile"],
        &["final", "improvement", "folder", "problem", "sample"],
    );
    let mut table = pick(&tables::regions(rows, page.language), &names);
    let problem = table.place("problem");
    table.columns[problem].name = "remark".into();
    csv(&table, "", CELL)
}

pub fn render_markdown(rows: &[Row], page: Page) -> String {
    let names = columns(rows, &["place", "name", "profile"], &["final", "improvement"]);
    markdown::table(&pick(&tables::regions(rows, page.language), &names), page).trim_end().to_owned() + "\n"
}

fn short(name: &str, room: usize) -> String {
    if name.chars().count() <= room {
        name.to_owned()
    } else {
        name.chars().take(room - 1).chain(['.']).collect()
    }
}
