//! The sheet of everything that remains, the most points first.

use rust_xlsxwriter::Workbook;

use super::super::Page;
use super::super::gaps_json::reason;
use super::sheet::{Cell, FAR, Kind, NEAR, bars, colour, column, letter, list, sheet};
use crate::base::calendar::days_between;
use crate::base::exact::Exact;
use crate::base::lang::Text;
use crate::report::Report;
use crate::words::{self, Label};

/// The column of the days left.
const LEFT: u16 = 6;

pub(super) fn add(workbook: &mut Workbook, report: &Report, page: Page) {
    let sheet = sheet(workbook, Label::Remaining, report, page);
    let columns = [
        column(page.label(Label::Points), Kind::Points, 9),
        column(page.label(Label::Code), Kind::Text, 10),
        column(page.label(Label::Indicator), Kind::Text, 32),
        column(page.label(Label::Cause), Kind::Text, 11),
        column(page.label(Label::Agency), Kind::Text, 15),
        column(page.label(Label::Due), Kind::Day, 13),
        column(page.label(Label::DaysLeft), Kind::DaysLeft, 8),
        column(page.label(Label::ToDo), Kind::Text, 52),
        column(page.label(Label::Evidence), Kind::Text, 32),
        column(page.label(Label::Effort), Kind::Level, 7),
        column(page.label(Label::Pillar), Kind::Text, 18),
        column(page.label(Label::AgencyId), Kind::Id, 14),
        column(page.label(Label::CauseId), Kind::Id, 9),
        column(page.label(Label::RequirementId), Kind::Id, 18),
        column(page.label(Label::PillarId), Kind::Id, 14),
        column(page.label(Label::DimensionId), Kind::Id, 12),
        column(page.label(Label::ReasonId), Kind::Id, 12),
        column(page.label(Label::FaultIds), Kind::Id, 18),
    ];
    let instrument = report.instrument;
    let rows = report.remaining.iter().map(|one| {
        let indicator = one.indicator;
        let requirement = one.debt.requirement.map(|index| &indicator.requirements()[index]);
        let said = |text: &Text| Cell::text(text.get(page.language));
        let left = one.debt.due.map(|due| Exact::ratio(days_between(report.run.today, due).into(), 1));
        let (reason, faults) = reason(report, one);
        vec![
            Cell::exact(&one.points),
            Cell::Text(indicator.id.clone()),
            said(&indicator.name),
            Cell::Text(words::cause(page.language, one.debt.cause).to_owned()),
            Cell::Text(page.owner_whole(report, one.debt.owner)),
            Cell::day(one.debt.due),
            left.map_or(Cell::Empty, |left| Cell::exact(&left)),
            Cell::Text(words::to_do(report, one, page.language)),
            requirement.map_or(Cell::Empty, |requirement| said(&requirement.name)),
            Cell::exact(&one.effort),
            said(instrument.pillar(indicator.pillar).1),
            Cell::Text(report.owner_id(one.debt.owner).to_owned()),
            Cell::Text(one.debt.cause.name().to_owned()),
            requirement.map_or(Cell::Empty, |requirement| Cell::Text(requirement.id.clone())),
            Cell::Text(instrument.pillar(indicator.pillar).0.to_owned()),
            Cell::Text(instrument.dimensions[indicator.dimension].id.clone()),
            Cell::Text(reason.to_owned()),
            Cell::Text(faults.join(", ")),
        ]
    });
    let last = list(sheet, &columns, 2, rows, page);
    bars(sheet, 1, last, 0);
    let left = letter(LEFT);
    colour(sheet, LEFT - 1, last, &format!("=AND(ISNUMBER(${left}2),${left}2<0)"), FAR);
    colour(sheet, LEFT, last, &format!("=AND(ISNUMBER(${left}2),${left}2<0)"), FAR);
    colour(sheet, LEFT, last, &format!("=AND(ISNUMBER(${left}2),${left}2<=3)"), NEAR);
}
