//! The first sheet: where the region stands, on one page.

use rust_xlsxwriter::{Format, Workbook, Worksheet};

use super::super::{Page, caveats, plan};
use super::pillars::chart;
use super::sheet::{Cell, FAR, Kind, bars, colour_value, column, format, sheet, table, write};
use crate::base::exact::Exact;
use crate::base::legible;
use crate::judge::assess::{Cause, Readings};
use crate::judge::plan::Finding;
use crate::problem::Severity;
use crate::report::Report;
use crate::report::plan::Planning;
use crate::words::{self, Label};

pub(super) fn add(workbook: &mut Workbook, report: &Report, planning: &Planning, page: Page) {
    let sheet = sheet(workbook, Label::Summary, report, page);
    sheet.set_print_fit_to_pages(1, 1).set_screen_gridlines(false);
    for (place, width) in (0..).zip([36, 13, 13, 13, 13, 13, 13, 13, 13, 14]) {
        sheet.set_column_width(place, width).expect("inside the sheet");
    }
    let title = Format::new().set_bold().set_font_size(18);
    write(sheet, 0, 0, Cell::text(&legible::line(&report.workspace.region, 100)), &title);
    let profile = &report.instrument.profiles[report.workspace.profile].id;
    let method = format!("{} ({profile})", page.text(&report.instrument.name, 100));
    write(sheet, 1, 0, Cell::Text(method), &Format::new().set_font_size(12));
    let caveats = caveats(report, page);
    if !caveats.is_empty() {
        let mark = Format::new().set_bold().set_background_color(FAR);
        write(sheet, 2, 0, Cell::Text(caveats.join(" · ")), &mark);
        (1..10).for_each(|place| write(sheet, 2, place, Cell::Empty, &mark));
    }
    let outcome = Cell::Text(plan::outcome(report, planning, page));
    write(sheet, 3, 0, outcome, &Format::new().set_bold());
    let time = match &planning.plan.finding {
        Finding::Way(way) => {
            plan::late(report, planning, page).or_else(|| plan::choice(report, planning, way, page))
        }
        Finding::OutOfReach(_) | Finding::TooFine => None,
    };
    write(sheet, 4, 0, time.map_or(Cell::Empty, Cell::Text), &Format::new());
    let mut row = days(sheet, 5, report, page) + 1;
    row = readings(sheet, row, report, page) + 1;
    row = gap(sheet, row, report, page) + 1;
    row = counts(sheet, row, report, page);
    sheet.insert_chart_with_offset(5, 3, &chart(report, page), 24, 0).expect("inside the sheet");
    dimensions(sheet, row.max(27) + 1, report, page);
}

/// A line of a name and a cell; returns the next row.
fn line(sheet: &mut Worksheet, row: u32, name: &str, cell: Cell, kind: Kind, page: Page) -> u32 {
    write(sheet, row, 0, Cell::Text(name.to_owned()), &format(Kind::Text, page));
    write(sheet, row, 1, cell, &format(kind, page));
    row + 1
}

fn days(sheet: &mut Worksheet, row: u32, report: &Report, page: Page) -> u32 {
    let number = |days: i64| Cell::exact(&Exact::ratio(days.into(), 1));
    let today = Cell::Day(report.run.today);
    let deadline = Cell::Day(report.workspace.deadline);
    let row = line(sheet, row, page.label(Label::AsOf), today, Kind::Day, page);
    let row = line(sheet, row, page.label(Label::Deadline), deadline, Kind::Day, page);
    let left = number(report.days_left);
    let row = line(sheet, row, page.label(Label::DaysLeft), left, Kind::DaysLeft, page);
    let left = number(report.working_days_left);
    line(sheet, row, page.label(Label::WorkingDaysLeft), left, Kind::Count, page)
}

fn readings(sheet: &mut Worksheet, row: u32, report: &Report, page: Page) -> u32 {
    let digits = report.index_digits();
    let index = &report.assessment.index;
    let mut columns = vec![
        column(page.label(Label::Index), Kind::Text, 0),
        column(page.label(Label::OfficialColumn), Kind::Value(digits), 0),
        column(page.label(Label::ExactColumn), Kind::Value(Some(6)), 0),
    ];
    if !report.instrument.bands.is_empty() {
        columns.push(column(page.label(Label::Predicate), Kind::Text, 0));
    }
    let rows = [
        (Label::Claimed, &index.claimed),
        (Label::Supported, &index.supported),
        (Label::Verified, &index.verified),
        (Label::Target, &index.target),
    ];
    let rows = rows.into_iter().map(|(label, outcome)| {
        let band = report.band(&outcome.official).map(|band| Cell::text(band.get(page.language)));
        let cells = [
            Cell::Text(page.label(label).to_owned()),
            Cell::decimal(&outcome.official.official(digits)),
            Cell::exact(&outcome.exact),
        ];
        cells.into_iter().chain(band).collect()
    });
    table(sheet, row, &columns, rows, page) + 1
}

fn gap(sheet: &mut Worksheet, row: u32, report: &Report, page: Page) -> u32 {
    let gap = &report.assessment.gap;
    let columns = [
        column(page.label(Label::GapByCause), Kind::Text, 0),
        column(page.label(Label::Points), Kind::Points, 0),
    ];
    let cause = |cause: Cause| words::cause(page.language, cause);
    let rows = [
        (cause(Cause::Work), gap.work.clone()),
        (cause(Cause::Evidence), gap.evidence.clone()),
        (cause(Cause::Review), gap.review.clone()),
        (page.label(Label::Total), gap.total()),
    ];
    let rows = rows.into_iter().map(|(name, points)| vec![Cell::Text(name.to_owned()), Cell::exact(&points)]);
    table(sheet, row, &columns, rows, page) + 1
}

fn counts(sheet: &mut Worksheet, row: u32, report: &Report, page: Page) -> u32 {
    let pillars = &report.assessment.pillars;
    let all = pillars.iter().map(|tally| tally.indicators).sum();
    let complete = pillars.iter().map(|tally| tally.complete).sum();
    let mut row = line(sheet, row, page.label(Label::Indicators), Cell::count(all), Kind::Count, page);
    row = line(sheet, row, page.label(Label::Complete), Cell::count(complete), Kind::Count, page);
    for (submission, agencies) in report.late(&[]) {
        let word = words::label::submission(page.language, submission);
        let name = format!("{}: {word}", page.label(Label::Agencies));
        row = line(sheet, row, &name, Cell::count(agencies.len()), Kind::Count, page);
    }
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let name = format!("{}: {}", page.label(Label::Problems), words::severity(page.language, severity));
        row = line(sheet, row, &name, Cell::count(report.run.count(severity)), Kind::Count, page);
    }
    row
}

fn dimensions(sheet: &mut Worksheet, row: u32, report: &Report, page: Page) {
    let digits = report.instrument.dimension_digits;
    let value = Kind::Value(digits);
    let columns = [
        column(page.label(Label::Dimension), Kind::Text, 0),
        column(page.label(Label::Weight), Kind::Share, 0),
        column(page.label(Label::ClaimedShort), value, 0),
        column(page.label(Label::SupportedShort), value, 0),
        column(page.label(Label::VerifiedShort), value, 0),
        column(page.label(Label::Target), value, 0),
        column(page.label(Label::Gap), Kind::Points, 0),
        column(page.label(Label::Indicators), Kind::Count, 0),
        column(page.label(Label::Complete), Kind::Count, 0),
        column(page.label(Label::DimensionId), Kind::Id, 0),
    ];
    let rows = report.instrument.dimensions.iter().zip(&report.assessment.dimensions);
    let rows = rows.filter_map(|(dimension, tally)| {
        let tally = tally.as_ref()?;
        let indent = if dimension.parent.is_some() { "   " } else { "" };
        let Readings { claimed, supported, verified, target } = &tally.official;
        let official = |value: &Exact| Cell::decimal(&value.official(digits));
        Some(vec![
            Cell::Text(format!("{indent}{}", page.text(&dimension.name, 60))),
            Cell::exact(&tally.weight),
            official(claimed),
            official(supported),
            official(verified),
            official(target),
            Cell::exact(&tally.gap.total()),
            Cell::count(tally.indicators),
            Cell::count(tally.complete),
            Cell::Text(dimension.id.clone()),
        ])
    });
    let last = table(sheet, row, &columns, rows, page);
    colour_value(sheet, row + 1, last, 4, 5);
    bars(sheet, row + 1, last, 6);
}
