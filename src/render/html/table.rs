//! Tables of a page: the first column names its row.

use super::{Label, Markup, Page, html};
use crate::tables::{Cell, Column, Table};

/// A table; where there are charts, with one behind the name of each row, under an axis.
pub(super) fn table(table: &Table, class: &str, charts: Option<(&Markup, &[Markup])>, page: Page) -> Markup {
    html! {
        table class=(class) {
            thead {
                tr {
                    @for (place, column) in table.columns.iter().enumerate() {
                        th scope="col" class=[column.kind.is_figure().then_some("figure")] { (column.title.text(page.language)) }
                        @if let (0, Some((axis, _))) = (place, charts) { td class="chart" { (axis) } }
                    }
                }
            }
            tbody {
                @for (place, row) in table.rows.iter().enumerate() {
                    tr { (cells(table, row, charts.map(|(_, charts)| &charts[place]), page)) }
                }
            }
        }
    }
}

fn cells(table: &Table, row: &[Cell], chart: Option<&Markup>, page: Page) -> Markup {
    let shown = |column: &Column, cell: &Cell| html! { bdi { (page.cell(column, cell)) } };
    html! {
        @for (place, (column, cell)) in table.columns.iter().zip(row).enumerate() {
            @match place {
                0 => th scope="row" { (shown(column, cell)) },
                _ if column.kind.is_figure() => td class=(figure(column)) { (page.cell(column, cell)) },
                _ => td { (shown(column, cell)) },
            }
            @if let (0, Some(chart)) = (place, chart) { td class="chart" { (chart) } }
        }
    }
}

/// The class of a figure: readings have a colour.
fn figure(column: &Column) -> &'static str {
    match &*column.name {
        "claimed" | "claimed.rounded" => "figure claimed",
        "supported" | "supported.rounded" => "figure supported",
        "verified" | "verified.rounded" => "figure verified",
        _ => "figure",
    }
}

/// What stands above a column of a table whose cells hold more than a text.
pub(super) enum Head {
    Text(Label),
    Figure(Label),
    /// The axis of the charts below it; empty where they have none.
    Chart(Markup),
    Empty,
}

pub(super) fn heads(heads: &[Head], page: Page) -> Markup {
    html! {
        thead {
            tr {
                @for head in heads {
                    @match head {
                        Head::Text(label) => th scope="col" { (page.label(*label)) },
                        Head::Figure(label) => th scope="col" class="figure" { (page.label(*label)) },
                        Head::Chart(axis) => td class="chart" { (axis) },
                        Head::Empty => td {},
                    }
                }
            }
        }
    }
}
