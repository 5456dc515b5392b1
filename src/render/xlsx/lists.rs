//! The sheets that are a list each.

use super::sheet::{FAR, NEAR, bars, colour, colour_above_zero, colour_value, letter, list, sheet};
use super::{Label, Page, Planning, Report, Workbook};
use crate::problem::Severity;
use crate::report::owing::Owing;
use crate::tables::{Kind, Table, plan as plan_tables, report as tables};

/// The column of the first reading of a pillar; the others and the target follow.
pub(super) const READINGS: u16 = 2;
const PILLARS: &str = "name:28 weight:10 claimed.exact:12 supported.exact:12 verified.exact:12 \
    target.exact:10 gap.work:11 gap.evidence:11 gap.review:11 gap.total:11 indicator_count:11 \
    complete_count:10 id:16";

pub(super) fn pillars(workbook: &mut Workbook, report: &Report, page: Page) {
    let sheet = sheet(workbook, Label::Pillars, report, page);
    let rows = tables::pillars(report, page.language)
        .titled("claimed.exact", Label::Claimed)
        .titled("supported.exact", Label::Supported)
        .titled("verified.exact", Label::Verified);
    let rows = list(sheet, rows, PILLARS, 1, page);
    colour_value(sheet, rows, READINGS + 2, READINGS + 3);
    bars(sheet, rows, 9);
}

const AGENCIES: &str = "name:34 pic:24 contact:32 submission_name:18 indicator_count:9 complete_count:9 \
    gap.work:11 gap.evidence:10 gap.review:11 gap.total:12 items:8 overdue:9 next_due:13 load:9 \
    available:10 id:14";
/// The column of person-days in the plan; beside it are those that there are.
const LOAD: u16 = 13;

pub(super) fn agencies(workbook: &mut Workbook, report: &Report, planning: &Planning, page: Page) {
    let sheet = sheet(workbook, Label::Agencies, report, page);
    let owing = Owing::all(report);
    let load = |one: &&Owing| planning.load(one.owed.owner);
    let two = Kind::Value(Some(2));
    let loads = Table::of(&owing)
        .shown("load", Label::Load, two, |one| load(one).map(|load| &load.effort))
        .shown("available", Label::Available, two, |one| load(one).map(|load| &load.available))
        .build();
    let rows = tables::agencies(report, &owing, page.language)
        .titled("name", Label::Agency)
        .titled("gap.total", Label::Total)
        .beside(loads);
    let rows = list(sheet, rows, AGENCIES, 1, page);
    bars(sheet, rows, 9);
    colour_above_zero(sheet, rows, 11);
    let (load, available) = (letter(LOAD), letter(LOAD + 1));
    colour(sheet, rows, LOAD, &format!("=${load}2>${available}2"), FAR);
}

const INDICATORS: &str = "id:10 name:38 pillar_name:18 dimension_name:13 opd_name:15 weight:9 answer:10 \
    claimed:9 supported:8 verified:8 target:8 gap.total:10 items:6 due:13 explanation:44 pillar:14 \
    dimension:12 opd:14";
const NUMBERS: &str = " measured.number:11 measured.source:34 measured.year:8";

pub(super) fn indicators(workbook: &mut Workbook, report: &Report, page: Page) {
    let sheet = sheet(workbook, Label::Indicators, report, page);
    let rows = tables::indicators(report, page.language).titled("opd_name", Label::Lead);
    let has_edges = report.instrument.indicators.iter().any(|one| one.edges.is_some());
    let numbers = if has_edges { NUMBERS } else { "" };
    let rows = list(sheet, rows, &format!("{INDICATORS}{numbers}"), 2, page);
    colour_value(sheet, rows, 9, 10);
    bars(sheet, rows, 11);
}

const REMAINING: &str = "points:9 indicator:10 indicator_name:32 cause_name:11 opd_name:15 due:13 \
    days_left:8 to_do:52 requirement_name:32 effort_days:7 pillar_name:18 opd:14 cause:9 requirement:18 \
    pillar:14 dimension:12 reason:12 faults:18";
const LEFT: u16 = 6;

pub(super) fn remaining(workbook: &mut Workbook, report: &Report, page: Page) {
    let sheet = sheet(workbook, Label::Remaining, report, page);
    let rows = tables::remaining(report, &report.remaining, page.language);
    let rows = list(sheet, rows, REMAINING, 2, page);
    bars(sheet, rows, 0);
    let left = letter(LEFT);
    for place in [LEFT - 1, LEFT] {
        colour(sheet, rows, place, &format!("=AND(ISNUMBER(${left}2),${left}2<0)"), FAR);
    }
    colour(sheet, rows, LEFT, &format!("=AND(ISNUMBER(${left}2),${left}2<=3)"), NEAR);
}

const PLAN: &str = "points:9 indicator:10 indicator_name:32 from:9 to:9 effort_days:8 opd_name:15 to_do:56 \
    pillar_name:18 opd:14 task:9 requirement:18 pillar:14 dimension:12";

/// A row for each thing to do. Points stand in the first row of a step, so that they add up.
pub(super) fn plan(workbook: &mut Workbook, report: &Report, planning: &Planning, page: Page) {
    let sheet = sheet(workbook, Label::Plan, report, page);
    let rows = plan_tables::tasks(report, planning.steps(), page.language);
    let rows = list(sheet, rows, PLAN, 2, page);
    bars(sheet, rows, 0);
}

const PROBLEMS: &str = "severity_name:12 code:22 path:36 line:7 column:7 message:62 remedy:52";

pub(super) fn problems(workbook: &mut Workbook, report: &Report, page: Page) {
    let sheet = sheet(workbook, Label::Problems, report, page);
    let rows = tables::problems(&report.run.problems, &report.run.sources, page.language);
    let rows = list(sheet, rows, PROBLEMS, 2, page);
    for (severity, tint) in [(Severity::Error, FAR), (Severity::Warning, NEAR)] {
        let name = severity.text(page.language);
        colour(sheet, rows, 0, &format!("=$A2=\"{name}\""), tint);
    }
}
