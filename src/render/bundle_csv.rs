//! A bundle's tables for machines and spreadsheets: `index.csv`, a line for each piece of proof and each that is missing, and
//! `answers.csv`, a line for each indicator. Headings and words are English, numbers have a point, dates are ISO.

use super::Page;
use super::escape::long_cell;
use crate::base::exact::Fixed;
use crate::model::workspace::{Place, State};
use crate::report::Report;
use crate::report::bundle::{Bundle, Chapter, Entry, Proof};

const INDEX: [&str; 17] = [
    "dimension",
    "pillar",
    "indicator",
    "requirement",
    "agency",
    "title",
    "date",
    "state",
    "sound",
    "accepted",
    "faults",
    "source",
    "path",
    "sha256",
    "size",
    "link",
    "sample",
];

const ANSWERS: [&str; 12] = [
    "dimension",
    "pillar",
    "indicator",
    "name",
    "lead",
    "claimed",
    "supported",
    "verified",
    "target",
    "not_applicable",
    "explanation",
    "sample",
];

/// Letters of a cell; an explanation is a paragraph, not a book.
const CELL: usize = 8_000;

/// `index.csv`.
pub fn render_index(bundle: &Bundle, report: &Report, page: Page) -> String {
    let row = |(chapter, entry): (&Chapter, &Entry)| {
        let piece = entry.piece();
        let packed = entry.packed();
        let text = |text: Option<&str>| text.map_or_else(String::new, cell);
        let is_final = piece.is_some_and(|piece| piece.state == State::Final);
        let truth = |truth: bool| if is_final { truth.to_string() } else { String::new() };
        let (source, link) = match piece.and_then(|piece| piece.place.as_ref()) {
            Some(Place::File(path)) => (Some(path.as_str()), None),
            Some(Place::Link(link)) => (None, Some(link.as_str())),
            None => (None, None),
        };
        vec![
            cell(&chapter.dimension.id),
            cell(chapter.pillar_id()),
            cell(&chapter.indicator.id),
            text(entry.requirement.map(|requirement| requirement.id.as_str())),
            text(piece.map(|piece| report.workspace.agencies[piece.agency].id.as_str())),
            text(piece.map(|piece| piece.title.get(page.language))),
            piece.and_then(|piece| piece.date).map_or_else(String::new, |date| date.to_string()),
            state(entry).to_owned(),
            truth(!entry.is_unsound()),
            truth(entry.is_accepted()),
            entry.faults().iter().map(|code| code.name()).collect::<Vec<_>>().join(" "),
            text(source),
            packed.map_or_else(String::new, |packed| packed.path.clone()),
            packed.map_or_else(String::new, |packed| packed.sum.sha256.clone()),
            packed.map_or_else(String::new, |packed| packed.sum.size.to_string()),
            text(link),
            report.run.sample.to_string(),
        ]
    };
    table(&INDEX, bundle.entries().map(row))
}

/// `answers.csv`.
pub fn render_answers(bundle: &Bundle, report: &Report, page: Page) -> String {
    let row = |chapter: &Chapter| {
        let answer = chapter.answer;
        let value = &report.assessment.indicators[chapter.index].value;
        let level = |value: Fixed| {
            let text = value.exact().rounded(Fixed::DIGITS).trimmed();
            text.strip_suffix(".0").unwrap_or(&text).to_owned()
        };
        let counts =
            |value: Fixed| if answer.not_applicable.is_some() { String::new() } else { level(value) };
        let text = |text: Option<&crate::base::lang::Text>| {
            text.map_or_else(String::new, |text| cell(text.get(page.language)))
        };
        vec![
            cell(&chapter.dimension.id),
            cell(chapter.pillar_id()),
            cell(&chapter.indicator.id),
            text(Some(&chapter.indicator.name)),
            answer.lead.map_or_else(String::new, |lead| cell(&report.workspace.agencies[lead].id)),
            answer.claim.map_or_else(String::new, level),
            counts(value.supported),
            counts(value.verified),
            counts(value.target),
            text(answer.not_applicable.as_ref()),
            text(answer.explanation.as_ref()),
            report.run.sample.to_string(),
        ]
    };
    table(&ANSWERS, bundle.chapters.iter().map(row))
}

fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(head).expect("memory takes every record");
    for row in rows {
        writer.write_record(row).expect("memory takes every record");
    }
    let bytes = writer.into_inner().expect("memory takes every record");
    String::from_utf8(bytes).expect("only text was written")
}

fn cell(text: &str) -> String {
    long_cell(text, CELL)
}

/// The stable word for what there is.
fn state(entry: &Entry) -> &'static str {
    match &entry.proof {
        Proof::Missing { .. } => "missing",
        Proof::Piece { piece, .. } => match piece.state {
            State::Promised(_) => "promised",
            State::Draft => "draft",
            State::Final => "final",
            State::Unreadable => "unreadable",
        },
    }
}
