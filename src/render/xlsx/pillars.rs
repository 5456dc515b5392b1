//! The sheet of pillars; the chart of the first sheet shows it.

use rust_xlsxwriter::{
    Chart, ChartFont, ChartFormat, ChartLine, ChartMarker, ChartMarkerType, ChartType, Workbook,
};
use rust_xlsxwriter::{ChartLegendPosition, ChartSolidFill};

use super::super::Page;
use super::sheet::{LINE, bars, colour_value, list, sheet};
use crate::report::Report;
use crate::tables::report as tables;
use crate::words::Label;

/// The column of the first reading; the others and the target follow.
const READINGS: u16 = 2;

const COLUMNS: &str = "name:28 weight:10 claimed.exact:12 supported.exact:12 verified.exact:12 \
    target.exact:10 gap.work:11 gap.evidence:11 gap.review:11 gap.total:11 indicator_count:11 \
    complete_count:10 id:16";

pub(super) fn add(workbook: &mut Workbook, report: &Report, page: Page) {
    let sheet = sheet(workbook, Label::Pillars, report, page);
    let rows = tables::pillars(report, page.language)
        .titled("claimed.exact", Label::Claimed)
        .titled("supported.exact", Label::Supported)
        .titled("verified.exact", Label::Verified);
    let rows = list(sheet, &rows, COLUMNS, 1, page);
    colour_value(sheet, rows, 4, 5);
    bars(sheet, rows, 9);
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
