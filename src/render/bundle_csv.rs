//! A bundle's tables for machines and spreadsheets: `index.csv`, a line for each piece of proof and each that is missing, and
//! `answers.csv`, a line for each indicator. Headings and words are English, numbers have a point, dates are ISO.

use super::Page;
use super::csv::csv;
use crate::base::exact::{Exact, Fixed};
use crate::base::lang::Text;
use crate::judge::assess::Readings;
use crate::model::workspace::{Piece, Place, State};
use crate::report::Report;
use crate::report::bundle::{Bundle, Chapter, Entry, Proof};
use crate::tables::{Cell, Kind, Table};

/// Letters of a cell; an explanation is a paragraph, not a book.
const CELL: usize = 8_000;

/// `index.csv`.
pub fn render_index(bundle: &Bundle, report: &Report, page: Page) -> String {
    let place = |entry: &Entry| entry.piece().and_then(|piece| piece.place.clone());
    let is_final = |entry: &Entry| entry.piece().is_some_and(|piece| piece.state == State::Final);
    let truth = |entry: &Entry, truth: bool| is_final(entry).then_some(truth);
    let agency = |piece: &Piece| report.workspace.agencies[piece.agency].id.clone();
    let table = Table::of(bundle.entries())
        .column("dimension", "", Kind::Id, |(chapter, _)| chapter.dimension.id.as_str())
        .column("pillar", "", Kind::Id, |(chapter, _)| chapter.pillar_id())
        .column("indicator", "", Kind::Id, |(chapter, _)| chapter.indicator.id.as_str())
        .column("requirement", "", Kind::Id, |(_, entry)| {
            entry.requirement.map(|requirement| requirement.id.as_str())
        })
        .column("agency", "", Kind::Id, |(_, entry)| entry.piece().map(agency))
        .column("title", "", Kind::Text, |(_, entry)| {
            entry.piece().map(|piece| piece.title.get(page.language))
        })
        .column("date", "", Kind::Day, |(_, entry)| entry.piece().and_then(|piece| piece.date))
        .column("state", "", Kind::Id, |(_, entry)| state(entry))
        .column("sound", "", Kind::Flag, |(_, entry)| truth(entry, !entry.is_unsound()))
        .column("accepted", "", Kind::Flag, |(_, entry)| truth(entry, entry.is_accepted()))
        .column("faults", "", Kind::Words, |(_, entry)| {
            Cell::Words(entry.faults().iter().map(|code| code.name()).collect())
        })
        .column("source", "", Kind::Text, |(_, entry)| match place(entry) {
            Some(Place::File(path)) => Cell::Text(path),
            Some(Place::Link(_)) | None => Cell::Empty,
        })
        .column("path", "", Kind::Id, |(_, entry)| entry.packed().map(|one| one.path.as_str()))
        .column("sha256", "", Kind::Id, |(_, entry)| entry.packed().map(|one| one.sum.sha256.as_str()))
        .column("size", "", Kind::Count, |(_, entry)| {
            entry.packed().map(|one| Exact::ratio(one.sum.size.into(), 1))
        })
        .column("link", "", Kind::Text, |(_, entry)| match place(entry) {
            Some(Place::Link(link)) => Cell::Text(link),
            Some(Place::File(_)) | None => Cell::Empty,
        })
        .column("sample", "", Kind::Flag, |_| report.run.sample)
        .build();
    csv(&table, "", CELL)
}

/// `answers.csv`.
pub fn render_answers(bundle: &Bundle, report: &Report, page: Page) -> String {
    let value = |chapter: &Chapter, pick: fn(&Readings<Fixed>) -> Fixed| {
        let value = pick(&report.assessment.indicators[chapter.index].value);
        chapter.answer.not_applicable.is_none().then(|| level(value))
    };
    let said = |text: &Option<Text>| text.as_ref().map(|text| text.get(page.language).to_owned());
    let table = Table::of(&bundle.chapters)
        .column("dimension", "", Kind::Id, |chapter| chapter.dimension.id.as_str())
        .column("pillar", "", Kind::Id, |chapter| chapter.pillar_id())
        .column("indicator", "", Kind::Id, |chapter| chapter.indicator.id.as_str())
        .column("name", "", Kind::Text, |chapter| chapter.indicator.name.get(page.language))
        .column("lead", "", Kind::Id, |chapter| {
            chapter.answer.lead.map(|lead| report.workspace.agencies[lead].id.as_str())
        })
        .column("claimed", "", Kind::Level, |chapter| {
            report.assessment.indicators[chapter.index].claim.map(level)
        })
        .column("supported", "", Kind::Level, |chapter| value(chapter, |all| all.supported))
        .column("verified", "", Kind::Level, |chapter| value(chapter, |all| all.verified))
        .column("target", "", Kind::Level, |chapter| value(chapter, |all| all.target))
        .column("not_applicable", "", Kind::Text, |chapter| said(&chapter.answer.not_applicable))
        .column("explanation", "", Kind::Text, |chapter| said(&chapter.answer.explanation))
        .column("sample", "", Kind::Flag, |_| report.run.sample)
        .build();
    csv(&table, "", CELL)
}

/// A level as the form of the ministry has it: `3`, `2.8`.
fn level(value: Fixed) -> String {
    let text = value.exact().rounded(Fixed::DIGITS).trimmed();
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
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
