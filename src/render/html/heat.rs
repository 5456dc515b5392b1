//! The heat map: what part of all that remains is whose, by pillar. A table, to be read and heard; shades lead the eye.

use super::{Label, Markup, Page, Report, frame, html, words};
use crate::report::heat::{Heat, Row, SHADES};

/// Rows at most; the last holds the other owners together.
const ROWS: usize = 60;

/// Columns that paper has room for at the usual size.
const MANY: usize = 10;

pub(super) fn section(report: &Report, page: Page) -> Markup {
    let heat = Heat::of(report, ROWS);
    let up_to = |shade| words::caption::up_to(page.language, &page.share(report, &heat.bound(shade), 1));
    html! {
        p class="note" { (page.label(Label::HeatNote)) }
        ul class="legend" aria-hidden="true" {
            @for shade in 1..=SHADES { li { span class={ "swatch heat-" (shade) } {} (up_to(shade)) } }
        }
        (frame(page.label(Label::HeatMap), &table(&heat, report, page)))
    }
}

fn table(heat: &Heat, report: &Report, page: Page) -> Markup {
    let pillar = |column: Option<usize>| page.text(report.instrument.pillar(column).1, 40);
    let share = |points| page.share(report, points, 1);
    html! {
        table class={ "heat" @if heat.columns.len() > MANY { " many" } } {
            thead {
                tr {
                    th scope="col" { (page.label(Label::Agency)) }
                    @for column in &heat.columns { th scope="col" class="figure" { bdi { (pillar(*column)) } } }
                    th scope="col" class="figure" { (page.label(Label::Total)) }
                }
            }
            tbody {
                @for row in &heat.rows {
                    tr {
                        th scope="row" { (owners(row, report, page)) }
                        @for cell in &row.cells {
                            @if cell.is_zero() { td class="figure none" { "–" } }
                            @else { td class={ "figure heat-" (heat.shade(cell)) } { (share(cell)) } }
                        }
                        td class="figure sum" { @if row.sum.is_zero() { "–" } @else { (share(&row.sum)) } }
                    }
                }
            }
            tfoot {
                tr {
                    th scope="row" { (page.label(Label::Total)) }
                    @for cell in &heat.total.cells { td class="figure" { (share(cell)) } }
                    td class="figure sum" { (share(&heat.total.sum)) }
                }
            }
        }
    }
}

/// The owner, with a link that filters the list of what remains; or how many there are.
fn owners(row: &Row, report: &Report, page: Page) -> Markup {
    match row.owners.as_slice() {
        [owner] => html! {
            @if row.sum.is_zero() { bdi { (page.owner(report, *owner)) } }
            @else { a href="#remaining" data-opd=(report.owner_id(*owner)) { bdi { (page.owner(report, *owner)) } } }
            @if let Some(submission) = report.lacking(*owner) {
                " " span class="late" { small { (submission.text(page.language)) } }
            }
        },
        several => html! { (words::caption::other_owners(page.language, several.len())) },
    }
}
