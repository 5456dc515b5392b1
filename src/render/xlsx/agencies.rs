//! The sheet of agencies: who owes what, whoever owes the most points first.

use rust_xlsxwriter::Workbook;

use super::super::Page;
use super::sheet::{Cell, FAR, Kind, bars, colour, colour_above_nought, column, letter, list, sheet};
use crate::judge::assess::{Cause, Owner};
use crate::report::Report;
use crate::report::owing::Owing;
use crate::report::plan::Planning;
use crate::words::{self, Label};

/// The column of person-days in the plan; beside it are those that there are.
const LOAD: u16 = 13;

pub(super) fn add(workbook: &mut Workbook, report: &Report, planning: &Planning, page: Page) {
    let sheet = sheet(workbook, Label::Agencies, report, page);
    let columns = [
        column(page.label(Label::Agency), Kind::Text, 34),
        column(page.label(Label::Responsible), Kind::Text, 24),
        column(page.label(Label::Contact), Kind::Text, 32),
        column(page.label(Label::Submission), Kind::Text, 18),
        column(page.label(Label::Leads), Kind::Count, 9),
        column(page.label(Label::Complete), Kind::Count, 9),
        column(words::cause(page.language, Cause::Work), Kind::Points, 11),
        column(words::cause(page.language, Cause::Evidence), Kind::Points, 10),
        column(words::cause(page.language, Cause::Review), Kind::Points, 11),
        column(page.label(Label::Total), Kind::Points, 12),
        column(page.label(Label::Items), Kind::Count, 8),
        column(page.label(Label::LatePromises), Kind::Count, 9),
        column(page.label(Label::NextDue), Kind::Day, 13),
        column(page.label(Label::Load), Kind::Value(Some(2)), 9),
        column(page.label(Label::Available), Kind::Value(Some(2)), 10),
        column(page.label(Label::AgencyId), Kind::Id, 14),
    ];
    let said = |submission| Cell::Text(words::label::submission(page.language, submission).to_owned());
    let owing = Owing::all(report);
    let rows = owing.iter().map(|owing| {
        let (name, responsible, contact) = match owing.owed.owner {
            Owner::Agency(index) => {
                let agency = &report.workspace.agencies[index];
                let said = |text: &Option<String>| text.as_deref().map_or(Cell::Empty, Cell::text);
                (Cell::text(agency.name.get(page.language)), said(&agency.pic), said(&agency.contact))
            }
            owner @ (Owner::Secretariat | Owner::Unassigned) => {
                (Cell::Text(page.owner_whole(report, owner)), Cell::Empty, Cell::Empty)
            }
        };
        let load = planning.load(owing.owed.owner);
        vec![
            name,
            responsible,
            contact,
            report.submission(owing.owed.owner).map_or(Cell::Empty, said),
            Cell::count(owing.owed.indicators),
            Cell::count(owing.owed.complete),
            Cell::exact(&owing.owed.gap.work),
            Cell::exact(&owing.owed.gap.evidence),
            Cell::exact(&owing.owed.gap.review),
            Cell::exact(&owing.owed.gap.total()),
            Cell::count(owing.remaining.len()),
            Cell::count(owing.late.len()),
            Cell::day(owing.next),
            load.map_or(Cell::Empty, |load| Cell::exact(&load.effort)),
            load.map_or(Cell::Empty, |load| Cell::exact(&load.available)),
            Cell::Text(report.owner_id(owing.owed.owner).to_owned()),
        ]
    });
    let last = list(sheet, &columns, 1, rows, page);
    bars(sheet, 1, last, 9);
    colour_above_nought(sheet, 11, last);
    let (load, available) = (letter(LOAD), letter(LOAD + 1));
    colour(sheet, LOAD, last, &format!("=${load}2>${available}2"), FAR);
}
