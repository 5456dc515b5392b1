//! The workbook that says who leads what: a row for each agency, and one for each indicator with a suggestion.

use super::sheet::sheet;
use super::{Access, Page, Report, Tone, Workbook, hidden, instructions, marked};
use crate::base::{affair::Affair, legible::line};
use crate::change::form::assign;
use crate::model::workspace::Agency;
use crate::words::form::{self as words, Field, Sheet, Told};

/// Empty rows for agencies that are not listed yet.
const SPARE: usize = 60;

pub fn render(report: &Report, page: Page) -> Vec<u8> {
    marked(|rest| {
        let mut workbook = super::begun(report, page);
        let language = page.language;
        let led = report.counted().filter(|(index, _)| report.lead(*index).is_some()).count();
        let middle = (words::assigned(language, led, report.counted().count()), instructions::strong());
        let title = words::assignment_title(language, &line(report.instrument.name.get(language), 200));
        let how = words::assigning(language);
        instructions::written(&mut workbook, report, title, Vec::new(), vec![middle], how, page);
        leads(&mut workbook, report, page);
        agencies(&mut workbook, report, page);
        hidden::assigned(&mut workbook, report, rest, page);
        workbook.save_to_buffer().expect("a workbook of four valid sheets")
    })
}

fn leads(workbook: &mut Workbook, report: &Report, page: Page) {
    let columns = "indicator:11 pillar:20 name:34 question:60 affair:30 suggested:22 lead:26";
    let mut filling = sheet(workbook, Sheet::Leads, columns, report, page);
    for (index, _) in report.counted() {
        let indicator = &report.instrument.indicators[index];
        let short = |agency: &Agency| line(agency.short.get(page.language), 60);
        let suggested = assign::suggested(report, index).map_or_else(String::new, short);
        let told = [(Told::Affair, affairs(&indicator.affairs, page)), (Told::Suggested, suggested)];
        let lead = report.lead(index).map_or_else(String::new, short);
        filling.fill(Tone::Plain, Some(indicator), &told, |_| (lead.clone(), Access::Open));
        filling.wanted(Field::Lead);
    }
    filling.finish(None, &[Field::Lead]);
}

fn agencies(workbook: &mut Workbook, report: &Report, page: Page) {
    let columns = "opd:16 agency_name:52 short:20 pic:30 contact:30 affair:52";
    let mut filling = sheet(workbook, Sheet::Agencies, columns, report, page);
    let listed = report.workspace.agencies.iter().map(Some);
    for agency in listed.chain(std::iter::repeat_n(None, SPARE)) {
        let said = agency.map(|agency| assign::agency(agency, page.language)).unwrap_or_default();
        let told =
            |one: &Agency| vec![(Told::Agency, one.id.clone()), (Told::Affair, affairs(&one.affairs, page))];
        let told = agency.map_or_else(Vec::new, told);
        let access = if agency.is_some() { Access::Locked } else { Access::Open };
        filling.fill(Tone::Plain, None, &told, |field| (said.get(field).to_owned(), access));
    }
}

fn affairs(affairs: &[Affair], page: Page) -> String {
    affairs.iter().map(|one| one.text(page.language)).collect::<Vec<_>>().join("; ")
}
