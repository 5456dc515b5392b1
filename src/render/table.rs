//! Tables that fit the width: figures to the right and whole, texts broken into lines.

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width};

use super::{STRONG, styled};

#[derive(Clone, Copy)]
pub(super) enum Column {
    /// Figures: to the right, never broken.
    Figure,
    /// Short words: never broken.
    Word,
    /// Texts: broken into lines where room is short.
    Text,
}

/// A table with a heading, two blanks between columns; at the end of each line there are none.
pub(super) fn table(width: usize, columns: &[(&str, Column)], rows: Vec<Vec<String>>) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width.clamp(60, 400)).expect("at most 400"));
    table.set_header(columns.iter().map(|(title, _)| (*title).to_owned()));
    table.add_rows(rows);
    for (index, (_, column)) in columns.iter().enumerate() {
        let cells = table.column_mut(index).expect("one column for each title");
        cells.set_padding(if index == 0 { (0, 1) } else { (1, 0) });
        match column {
            Column::Figure => {
                cells.set_cell_alignment(CellAlignment::Right);
                cells.set_constraint(ColumnConstraint::ContentWidth);
            }
            Column::Word => {
                cells.set_constraint(ColumnConstraint::ContentWidth);
            }
            Column::Text => {
                cells.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(12)));
            }
        }
    }
    let mut lines = table.lines().map(|line| line.trim_end().to_owned());
    let heading = lines.next().unwrap_or_default();
    let mut shown = format!("{}\n", styled(STRONG, &heading));
    for line in lines {
        shown += &line;
        shown.push('\n');
    }
    shown
}
