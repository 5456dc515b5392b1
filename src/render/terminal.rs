//! Tables that fit the width of a terminal: figures to the right and whole, texts broken into lines.

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table as Layout, Width};

use super::{Kind, Page, STRONG, styled};
use crate::tables::Table;

/// A table with a heading; at the end of each line there are no blanks.
pub(super) fn table(table: &Table, page: Page) -> String {
    list(table, page, usize::MAX)
}

/// The same with so many lines for each row at most, in which texts are cut to fit.
pub(super) fn list(table: &Table, page: Page, lines: usize) -> String {
    let mut layout = Layout::new();
    layout.load_style(NOTHING);
    let arrangement = if page.whole { ContentArrangement::Disabled } else { ContentArrangement::Dynamic };
    layout.set_content_arrangement(arrangement);
    layout.set_width(u16::try_from(page.width.clamp(60, 400)).expect("at most 400"));
    layout.set_header(table.columns.iter().map(|column| column.title.text(page.language)));
    layout.add_rows(table.rows.iter().map(|row| {
        table.columns.iter().zip(row).map(|(column, cell)| page.cell(column, cell)).collect::<Vec<_>>()
    }));
    for row in layout.row_iter_mut() {
        row.max_height(lines);
    }
    for (index, column) in table.columns.iter().enumerate() {
        let cells = layout.column_mut(index).expect("one column for each title");
        cells.set_padding(if index == 0 { (0, 1) } else { (1, 0) });
        if column.kind.is_figure() {
            cells.set_cell_alignment(CellAlignment::Right);
        }
        let broken = ColumnConstraint::LowerBoundary(Width::Fixed(12));
        cells.set_constraint(if column.kind == Kind::Text { broken } else { ColumnConstraint::ContentWidth });
    }
    let mut lines = layout.lines().map(|line| line.trim_end().to_owned());
    let heading = lines.next().unwrap_or_default();
    format!("{}\n", styled(STRONG, &heading)) + &lines.map(|line| line + "\n").collect::<String>()
}
