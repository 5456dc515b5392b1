//! The sheet of pillars; the chart of the first sheet shows it.

use rust_xlsxwriter::{
    Chart, ChartFont, ChartFormat, ChartLine, ChartMarker, ChartMarkerType, ChartType, Workbook,
};
use rust_xlsxwriter::{ChartLegendPosition, ChartSolidFill};

use super::super::Page;
use super::sheet::{Cell, Kind, LINE, bars, colour_value, column, list, sheet};
use crate::judge::assess::{Cause, Tally};
use crate::report::Report;
use crate::words::{self, Label};

/// The column of the first reading; the others and the target follow.
const READINGS: u16 = 2;

pub(super) fn add(workbook: &mut Workbook, report: &Report, page: Page) {
    let sheet = sheet(workbook, Label::Pillars, report, page);
    let value = Kind::Value(Some(2));
    let columns = [
        column(page.label(Label::Pillar), Kind::Text, 28),
        column(page.label(Label::Weight), Kind::Share, 10),
        column(page.label(Label::Claimed), value, 12),
        column(page.label(Label::Supported), value, 12),
        column(page.label(Label::Verified), value, 12),
        column(page.label(Label::Target), value, 10),
        column(words::cause(page.language, Cause::Work), Kind::Points, 11),
        column(words::cause(page.language, Cause::Evidence), Kind::Points, 11),
        column(words::cause(page.language, Cause::Review), Kind::Points, 11),
        column(page.label(Label::Gap), Kind::Points, 11),
        column(page.label(Label::Indicators), Kind::Count, 11),
        column(page.label(Label::Complete), Kind::Count, 10),
        column(page.label(Label::PillarId), Kind::Id, 16),
    ];
    let rows = groups(report, page).map(|(id, name, tally)| {
        vec![
            Cell::text(&name),
            Cell::exact(&tally.weight),
            Cell::exact(&tally.value.claimed),
            Cell::exact(&tally.value.supported),
            Cell::exact(&tally.value.verified),
            Cell::exact(&tally.value.target),
            Cell::exact(&tally.gap.work),
            Cell::exact(&tally.gap.evidence),
            Cell::exact(&tally.gap.review),
            Cell::exact(&tally.gap.total()),
            Cell::count(tally.indicators),
            Cell::count(tally.complete),
            Cell::Text(id.to_owned()),
        ]
    });
    let last = list(sheet, &columns, 1, rows, page);
    colour_value(sheet, 1, last, 4, 5);
    bars(sheet, 1, last, 9);
}

/// Every pillar, and last what belongs to none.
fn groups<'a>(report: &'a Report, page: Page) -> impl Iterator<Item = (&'a str, String, &'a Tally)> {
    let groups = report.instrument.groups().zip(&report.assessment.pillars);
    groups.map(move |((id, name), tally)| (id, page.text(name, 60), tally))
}

/// The three readings of each pillar as columns, the target as marks.
pub(super) fn chart(report: &Report, page: Page) -> Chart {
    let name = page.label(Label::Pillars);
    let last = u32::try_from(report.assessment.pillars.len()).expect("few pillars");
    let categories = (name, 1, 0, last, 0);
    let mut chart = Chart::new(ChartType::Column);
    for (place, label, colour) in [
        (READINGS, Label::Claimed, "#BDD7EE"),
        (READINGS + 1, Label::Supported, "#2E75B6"),
        (READINGS + 2, Label::Verified, "#1F3864"),
    ] {
        chart
            .add_series()
            .set_name(page.label(label))
            .set_categories(categories)
            .set_values((name, 1, place, last, place))
            .set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(colour)))
            .set_gap(60);
    }
    let mut target = Chart::new(ChartType::Line);
    let mark = ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color("#C55A11")).to_owned();
    target
        .add_series()
        .set_name(page.label(Label::Target))
        .set_categories(categories)
        .set_values((name, 1, READINGS + 3, last, READINGS + 3))
        .set_format(ChartFormat::new().set_line(ChartLine::new().set_hidden(true)))
        .set_marker(
            ChartMarker::new().set_type(ChartMarkerType::LongDash).set_size(12).set_format(&mut mark.clone()),
        );
    chart.combine(&target);
    let scale = report.instrument.scale;
    let bound = |level: i64| i32::try_from(level).unwrap_or(i32::MAX);
    chart.y_axis().set_min(bound(scale.min)).set_max(bound(scale.max)).set_num_format("0");
    chart.y_axis().set_major_gridlines_line(ChartLine::new().set_color(LINE));
    chart.x_axis().set_font(ChartFont::new().set_size(9));
    chart.title().set_name(page.label(Label::ChartTitle)).set_font(ChartFont::new().set_size(12));
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.set_alt_text(page.label(Label::ChartTitle));
    chart.set_width(760).set_height(420);
    chart
}
