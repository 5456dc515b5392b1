//! The first sheet: where the region stands, on one page.

use rust_xlsxwriter::{
    Chart, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartMarker, ChartMarkerType,
    ChartSolidFill, ChartType, Format, Worksheet,
};

use super::super::{caveats, plan, tiers};
use super::lists::READINGS;
use super::sheet::{FAR, LINE, bars, colour_value, format, sheet, table, write};
use super::{Label, Page, Planning, Report, Workbook};
use crate::judge::plan::Finding;
use crate::problem::Severity;
use crate::tables::{Cell, Kind, Table, report as tables};

pub(super) fn add(workbook: &mut Workbook, report: &Report, planning: &Planning, page: Page) {
    let sheet = sheet(workbook, Label::Summary, report, page);
    sheet.set_print_fit_to_pages(1, 1).set_screen_gridlines(false);
    for (place, width) in (0..).zip([40, 13, 13, 13, 13, 13, 13, 13, 13, 13, 14]) {
        sheet.set_column_width(place, width).expect("inside the sheet");
    }
    let title = Format::new().set_bold().set_font_size(18);
    say(sheet, 0, &report.workspace.region, &title);
    say(sheet, 1, &page.method(report, 100), &Format::new().set_font_size(12));
    let caveats = caveats(report, page);
    if !caveats.is_empty() {
        let mark = Format::new().set_bold().set_background_color(FAR);
        say(sheet, 2, &caveats.join(" · "), &mark);
        (1..10).for_each(|place| write(sheet, (2, place), Kind::Text, &Cell::Empty, &mark));
    }
    say(sheet, 3, &plan::outcome(report, planning, page), &Format::new().set_bold());
    let late = plan::late(report, planning, page);
    let time = match &planning.plan.finding {
        Finding::Way(way) => late.or_else(|| plan::choice(report, planning, way, page)),
        Finding::OutOfReach(_) | Finding::TooFine => None,
    };
    say(sheet, 4, &time.unwrap_or_default(), &Format::new());
    let mut row = days(sheet, 5, report, page) + 1;
    row = readings(sheet, row, report, page) + 1;
    row = gap(sheet, row, report, page) + 1;
    row = counts(sheet, row, report, page);
    sheet.insert_chart_with_offset(5, 3, &chart(report, page), 24, 0).expect("inside the sheet");
    dimensions(sheet, row.max(27) + 1, report, page);
}

fn say(sheet: &mut Worksheet, row: u32, text: &str, format: &Format) {
    write(sheet, (row, 0), Kind::Text, &text.into(), format);
}

/// A line of a name and a cell; returns the next row.
fn line(sheet: &mut Worksheet, row: u32, name: &str, cell: impl Into<Cell>, kind: Kind, page: Page) -> u32 {
    say(sheet, row, name, &format(Kind::Text, page));
    write(sheet, (row, 1), kind, &cell.into(), &format(kind, page));
    row + 1
}

fn days(sheet: &mut Worksheet, row: u32, report: &Report, page: Page) -> u32 {
    let row = line(sheet, row, page.label(Label::AsOf), report.run.today, Kind::Day, page);
    let row = line(sheet, row, page.label(Label::Deadline), report.workspace.deadline, Kind::Day, page);
    let row = line(sheet, row, page.label(Label::DaysLeft), report.days_left, Kind::DaysLeft, page);
    line(sheet, row, page.label(Label::WorkingDaysLeft), report.working_days_left, Kind::Count, page)
}

fn readings(sheet: &mut Worksheet, row: u32, report: &Report, page: Page) -> u32 {
    let bands = !report.instrument.bands.is_empty();
    let shown = if bands { "name:0 rounded:0 exact:0 predicate:0" } else { "name:0 rounded:0 exact:0" };
    table(sheet, row, tables::summary(report, page.language), shown, page) + 1
}

fn gap(sheet: &mut Worksheet, row: u32, report: &Report, page: Page) -> u32 {
    let gap = &report.assessment.gap;
    let causes = gap.parts().map(|(cause, points)| (cause.text(page.language), points.clone()));
    let rows = Table::of(causes.into_iter().chain([(page.label(Label::Total), gap.total())]))
        .shown("cause", Label::GapByCause, Kind::Text, |(name, _)| *name)
        .shown("points", Label::Points, Kind::Points, |(_, points)| points.clone())
        .build();
    table(sheet, row, rows, "cause:0 points:0", page) + 1
}

fn counts(sheet: &mut Worksheet, row: u32, report: &Report, page: Page) -> u32 {
    let pillars = &report.assessment.pillars;
    let all: usize = pillars.iter().map(|tally| tally.indicators).sum();
    let complete: usize = pillars.iter().map(|tally| tally.complete).sum();
    let mut row = line(sheet, row, page.label(Label::Indicators), all, Kind::Count, page);
    row = line(sheet, row, page.label(Label::Complete), complete, Kind::Count, page);
    for (submission, agencies) in report.late(&[]) {
        let word = submission.text(page.language);
        let name = format!("{}: {word}", page.label(Label::Agencies));
        row = line(sheet, row, &name, agencies.len(), Kind::Count, page);
    }
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let name = format!("{}: {}", page.label(Label::Problems), severity.text(page.language));
        row = line(sheet, row, &name, report.run.count(severity), Kind::Count, page);
    }
    row
}

fn dimensions(sheet: &mut Worksheet, row: u32, report: &Report, page: Page) {
    let table_of = tables::dimensions(report, page.language).titled("id", Label::DimensionId);
    let rows = (row + 1, table(sheet, row, table_of, DIMENSIONS, page));
    say(sheet, rows.1 + 1, &tiers(report, false, page), &Format::new());
    colour_value(sheet, rows, 5, 6);
    bars(sheet, rows, 7);
}

const DIMENSIONS: &str = "nested:0 weight_within:0 weight:0 claimed.rounded:0 supported.rounded:0 verified.rounded:0 \
    target.rounded:0 gap.total:0 indicator_count:0 complete_count:0 id:0";

fn chart(report: &Report, page: Page) -> Chart {
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
    let mut hue = ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color("#C55A11")).to_owned();
    target
        .add_series()
        .set_name(page.label(Label::Target))
        .set_categories(categories)
        .set_values((name, 1, READINGS + 3, last, READINGS + 3))
        .set_format(ChartFormat::new().set_line(ChartLine::new().set_hidden(true)))
        .set_marker(ChartMarker::new().set_type(ChartMarkerType::LongDash).set_size(12).set_format(&mut hue));
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
