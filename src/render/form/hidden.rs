//! The hidden sheets: what drop-downs offer, and what the files said when the form was made.

use rust_xlsxwriter::Worksheet;

use super::sheet::{MOST, protection};
use super::{AgencyIndex, Page, Report, Workbook};
use crate::base::legible::line;
use crate::change::form::said::{Answer, Record, legible};
use crate::change::form::{ANSWER, LISTS, MEMORY, PIECE, VERSION};
use crate::words::form::Field;

/// Requirements by indicator in A and B, indicators with names in D and E, agencies in G.
pub(super) fn lists(workbook: &mut Workbook, report: &Report, page: Page) {
    let sheet = hidden(workbook, LISTS);
    let indicators = &report.instrument.indicators;
    let pairs = indicators.iter().flat_map(|indicator| {
        indicator.requirements().iter().map(|requirement| [&indicator.id, &requirement.id])
    });
    for (row, pair) in (0..MOST).zip(pairs) {
        line_of(sheet, row, 0, pair.into_iter().map(String::as_str));
    }
    for (row, indicator) in (0..MOST).zip(indicators) {
        let name = line(indicator.name.get(page.language), 300);
        line_of(sheet, row, 3, [indicator.id.as_str(), &name].into_iter());
    }
    for (row, agency) in (0..MOST).zip(&report.workspace.agencies) {
        line_of(sheet, row, 6, [agency.id.as_str()].into_iter());
    }
}

/// What the files said, and the mark of all else in the form; `form::back` reads it.
pub(super) fn memory(
    workbook: &mut Workbook,
    report: &Report,
    agencies: &[(AgencyIndex, Vec<Answer>)],
    rest: &str,
    page: Page,
) {
    let mut memory = Memory::begun(workbook, report, rest, page);
    for (agency, said) in agencies {
        let id = report.workspace.agencies[*agency].id.as_str();
        memory.add(&["agency", id]);
        // Whatever the instrument does not know stands in no row and changes through no form.
        for answer in said.iter().filter(|answer| report.instrument.by_id.contains_key(&answer.indicator)) {
            memory.record(["answer", id, &answer.indicator], &answer.own, &ANSWER);
            let pieces = answer.pieces.iter().map(|piece| ("piece", piece));
            for (kind, piece) in pieces.chain(answer.proposed.iter().map(|piece| ("proposed", piece))) {
                memory.record([kind, id, &answer.indicator], piece, &PIECE);
            }
        }
    }
}

/// The same of agencies and of who leads what.
pub(super) fn assigned(workbook: &mut Workbook, report: &Report, rest: &str, page: Page) {
    let mut memory = Memory::begun(workbook, report, rest, page);
    for (index, _) in report.counted() {
        let indicator = &report.instrument.indicators[index].id;
        memory.add(&["lead", "", indicator, report.lead(index).map_or("", |lead| &lead.id)]);
    }
}

/// The hidden sheet and its next row.
struct Memory<'a>(&'a mut Worksheet, u32);

impl<'a> Memory<'a> {
    fn begun(workbook: &'a mut Workbook, report: &Report, rest: &str, page: Page) -> Self {
        let mut memory = Self(hidden(workbook, MEMORY), 0);
        memory.add(&[MEMORY, VERSION, rest]);
        memory.add(&["region", &legible(&report.workspace.region)]);
        memory.add(&["instrument", &report.instrument.id]);
        memory.add(&["language", page.language.code()]);
        memory
    }

    fn add(&mut self, texts: &[&str]) {
        line_of(self.0, self.1, 0, texts.iter().copied());
        self.1 += 1;
    }

    fn record(&mut self, head: [&str; 3], record: &Record, fields: &[Field]) {
        let fields = fields.iter().map(|field| record.get(*field));
        self.add(&head.into_iter().chain(fields).collect::<Vec<_>>());
    }
}

fn hidden<'a>(workbook: &'a mut Workbook, name: &str) -> &'a mut Worksheet {
    let sheet = workbook.add_worksheet();
    sheet.set_name(name).expect("a short name of letters");
    sheet.set_very_hidden(true);
    sheet.protect_with_options(&protection());
    sheet
}

fn line_of<'a>(sheet: &mut Worksheet, row: u32, first: u16, texts: impl Iterator<Item = &'a str>) {
    for (column, text) in (first..).zip(texts).filter(|(_, text)| !text.is_empty()) {
        sheet.write_string(row, column, text).expect("inside the sheet, and no text longer than a cell");
    }
}
