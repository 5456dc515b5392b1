//! The sheet of indicators, in the order of the instrument.

use rust_xlsxwriter::Workbook;

use super::super::Page;
use super::sheet::{Cell, Kind, bars, colour_value, column, list, sheet};
use crate::base::lang::Text;
use crate::judge::assess::{Gap, Owner};
use crate::report::Report;
use crate::words::Label;

pub(super) fn add(workbook: &mut Workbook, report: &Report, page: Page) {
    let sheet = sheet(workbook, Label::Indicators, report, page);
    let columns = [
        column(page.label(Label::Code), Kind::Text, 10),
        column(page.label(Label::Indicator), Kind::Text, 38),
        column(page.label(Label::Pillar), Kind::Text, 18),
        column(page.label(Label::Dimension), Kind::Text, 13),
        column(page.label(Label::Lead), Kind::Text, 15),
        column(page.label(Label::Weight), Kind::Share, 9),
        column(page.label(Label::Answer), Kind::Text, 10),
        column(page.label(Label::ClaimedShort), Kind::Level, 9),
        column(page.label(Label::SupportedShort), Kind::Level, 8),
        column(page.label(Label::VerifiedShort), Kind::Level, 8),
        column(page.label(Label::Target), Kind::Level, 8),
        column(page.label(Label::Gap), Kind::Points, 10),
        column(page.label(Label::Items), Kind::Count, 6),
        column(page.label(Label::Due), Kind::Day, 13),
        column(page.label(Label::Explanation), Kind::Text, 44),
        column(page.label(Label::PillarId), Kind::Id, 14),
        column(page.label(Label::DimensionId), Kind::Id, 12),
        column(page.label(Label::AgencyId), Kind::Id, 14),
    ];
    let instrument = report.instrument;
    let rows = report.counted().map(|(index, scored)| {
        let indicator = &instrument.indicators[index];
        let answer = &report.workspace.answers[index];
        let dimension = &instrument.dimensions[indicator.dimension];
        let lead = answer.lead.map_or(Owner::Unassigned, Owner::Agency);
        let Gap { work, evidence, review } = scored.gap;
        let levels = [work, evidence, review].map(|levels| report.assessment.worth(scored, levels));
        let said = |text: &Text| Cell::text(text.get(page.language));
        let answered = if answer.claim.is_some() { Label::Answered } else { Label::Unanswered };
        vec![
            Cell::Text(indicator.id.clone()),
            said(&indicator.name),
            said(instrument.pillar(indicator.pillar).1),
            said(&dimension.name),
            Cell::Text(page.owner_whole(report, lead)),
            Cell::exact(&report.assessment.weight(scored)),
            Cell::Text(page.label(answered).to_owned()),
            Cell::level(scored.value.claimed),
            Cell::level(scored.value.supported),
            Cell::level(scored.value.verified),
            Cell::level(scored.value.target),
            Cell::exact(&levels.into_iter().sum()),
            Cell::count(scored.debts.len()),
            Cell::day(answer.due),
            answer.explanation.as_ref().map_or(Cell::Empty, said),
            Cell::Text(instrument.pillar(indicator.pillar).0.to_owned()),
            Cell::Text(dimension.id.clone()),
            Cell::Text(report.owner_id(lead).to_owned()),
        ]
    });
    let last = list(sheet, &columns, 2, rows, page);
    colour_value(sheet, 1, last, 9, 10);
    bars(sheet, 1, last, 11);
}
