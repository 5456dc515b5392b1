//! The workbook that says who leads what: a row for each agency, and one for each indicator with a suggestion.

use super::sheet::{FIRST, sheet};
use super::{Access, Page, Report, Tone, Workbook, hidden, instructions, marked};
use crate::base::affair::Affair;
use crate::base::legible::line;
use crate::change::form::assign;
use crate::words::form::{self as words, Field, Sheet, Told};

/// Empty rows for agencies that are not listed yet.
const SPARE: usize = 60;

pub fn render(report: &Report, page: Page) -> Vec<u8> {
    marked(|rest| {
        let mut workbook = super::begun(report, page);
        let language = page.language;
        let leads_of: Vec<bool> =
            report.counted().map(|(index, _)| report.workspace.answers[index].lead.is_some()).collect();
        let led = leads_of.iter().filter(|led| **led).count();
        let middle = words::assigned(language, led, leads_of.len());
        let title = words::assignment_title(language, &line(report.instrument.name.get(language), 200));
        instructions::page(&mut workbook, report, (title, middle), words::assigning(language), page);
        leads(&mut workbook, report, page);
        agencies(&mut workbook, report, page);
        hidden::assigned(&mut workbook, report, rest, page);
        workbook.save_to_buffer().expect("a workbook of four valid sheets")
    })
}

fn leads(workbook: &mut Workbook, report: &Report, page: Page) {
    let language = page.language;
    let columns = "indicator:11 pillar:20 name:34 question:60 affair:30 suggested:22 lead:26";
    let mut filling = sheet(workbook, Sheet::Leads, columns, report, page);
    let mut row = FIRST;
    for (index, _) in report.counted() {
        let indicator = &report.instrument.indicators[index];
        let short = |agency: &crate::model::workspace::Agency| line(agency.short.get(language), 60);
        let telling = |what| match what {
            Told::Indicator => indicator.id.clone(),
            Told::Pillar => line(report.instrument.pillar(indicator.pillar).1.get(language), 100),
            Told::Name => line(indicator.name.get(language), 300),
            Told::Question => line(indicator.asks.get(language), 1_000),
            Told::Affair => affairs(&indicator.affairs, page),
            Told::Suggested => assign::suggested(report, index).map_or_else(String::new, short),
            Told::Agency | Told::Piece | Told::Needed | Told::Levels | Told::Standing => String::new(),
        };
        let lead = report.workspace.answers[index].lead;
        let lead = lead.map_or_else(String::new, |lead| short(&report.workspace.agencies[lead]));
        filling.fill(row, Tone::Plain, telling, |_| (lead.clone(), Access::Open));
        filling.wanted(row, Field::Lead);
        row += 1;
    }
    filling.chosen(row);
}

fn agencies(workbook: &mut Workbook, report: &Report, page: Page) {
    let columns = "opd:16 agency_name:52 short:20 pic:30 contact:30 affair:52";
    let mut filling = sheet(workbook, Sheet::Agencies, columns, report, page);
    let listed = report.workspace.agencies.iter().map(Some);
    for (row, agency) in (FIRST..).zip(listed.chain(std::iter::repeat_n(None, SPARE))) {
        let said = agency.map(|agency| assign::agency(agency, page.language)).unwrap_or_default();
        let telling = |what| match agency {
            Some(agency) if what == Told::Agency => agency.id.clone(),
            Some(agency) => affairs(&agency.affairs, page),
            None => String::new(),
        };
        let access = if agency.is_some() { Access::Locked } else { Access::Open };
        filling.fill(row, Tone::Plain, telling, |field| (said.get(field).to_owned(), access));
    }
}

fn affairs(affairs: &[Affair], page: Page) -> String {
    affairs.iter().map(|one| one.text(page.language)).collect::<Vec<_>>().join("; ")
}
