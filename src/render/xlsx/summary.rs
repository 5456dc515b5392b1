//! The first sheet: where the region stands, on one page.

use rust_xlsxwriter::{Format, Workbook, Worksheet};

use super::super::{Page, caveats, plan};
use super::pillars::chart;
use super::sheet::{FAR, bars, colour_value, format, sheet, table, write};
use crate::judge::assess::Cause;
use crate::judge::plan::Finding;
use crate::problem::Severity;
use crate::report::Report;
use crate::report::plan::Planning;
use crate::tables::{Cell, Kind, Table, report as tables};
use crate::words::{self, Label};

pub(super) fn add(workbook: &mut Workbook, report: &Report, planning: &Planning, page: Page) {
    let sheet = sheet(workbook, Label::Summary, report, page);
    sheet.set_print_fit_to_pages(1, 1).set_screen_gridlines(false);
    for (place, width) in (0..).zip([36, 13, 13, 13, 13, 13, 13, 13, 13, 14]) {
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
    let time = match &planning.plan.finding {
        Finding::Way(way) => {
            plan::late(report, planning, page).or_else(|| plan::choice(report, planning, way, page))
        }
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
    table(sheet, row, &tables::summary(report, page.language), shown, page) + 1
}

fn gap(sheet: &mut Worksheet, row: u32, report: &Report, page: Page) -> u32 {
    let gap = &report.assessment.gap;
    let cause = |cause: Cause| words::cause(page.language, cause);
    let rows = [
        (cause(Cause::Work), gap.work.clone()),
        (cause(Cause::Evidence), gap.evidence.clone()),
        (cause(Cause::Review), gap.review.clone()),
        (page.label(Label::Total), gap.total()),
    ];
    let rows = Table::of(rows)
        .shown("cause", Label::GapByCause, Kind::Text, |(name, _)| *name)
        .shown("points", Label::Points, Kind::Points, |(_, points)| points.clone())
        .build();
    table(sheet, row, &rows, "cause:0 points:0", page) + 1
}

fn counts(sheet: &mut Worksheet, row: u32, report: &Report, page: Page) -> u32 {
    let pillars = &report.assessment.pillars;
    let all: usize = pillars.iter().map(|tally| tally.indicators).sum();
    let complete: usize = pillars.iter().map(|tally| tally.complete).sum();
    let mut row = line(sheet, row, page.label(Label::Indicators), all, Kind::Count, page);
    row = line(sheet, row, page.label(Label::Complete), complete, Kind::Count, page);
    for (submission, agencies) in report.late(&[]) {
        let word = words::label::submission(page.language, submission);
        let name = format!("{}: {word}", page.label(Label::Agencies));
        row = line(sheet, row, &name, agencies.len(), Kind::Count, page);
    }
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let name = format!("{}: {}", page.label(Label::Problems), words::severity(page.language, severity));
        row = line(sheet, row, &name, report.run.count(severity), Kind::Count, page);
    }
    row
}

fn dimensions(sheet: &mut Worksheet, row: u32, report: &Report, page: Page) {
    let mut rows = tables::dimensions(report, page.language).titled("id", Label::DimensionId);
    // What lies in another dimension is set in.
    let (name, parent) = (rows.place("name"), rows.place("parent"));
    for cells in rows.rows.iter_mut().filter(|cells| cells[parent] != Cell::Empty) {
        if let Cell::Text(text) = &mut cells[name] {
            text.insert_str(0, "   ");
        }
    }
    let rows = (row + 1, table(sheet, row, &rows, DIMENSIONS, page));
    colour_value(sheet, rows, 4, 5);
    bars(sheet, rows, 6);
}

const DIMENSIONS: &str = "name:0 weight:0 claimed.rounded:0 supported.rounded:0 verified.rounded:0 \
    target.rounded:0 gap.total:0 indicator_count:0 complete_count:0 id:0";
