//! A form that came back against the files: what it changes, and all that is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use super::back::{Returned, Row};
use super::change::{Change, What};
use super::said::{Answer, Record, legible};
use super::{ANSWER, Bad, PIECE, cell};
use crate::gather::workbook::Cell;
use crate::model::instrument::Indicator;
use crate::problem::{Problem, Thing};
use crate::report::Report;
use crate::words::form::{Field, Told};
use crate::words::form_fault::Fault;

/// What the files say now, with the path of each for messages, by agency.
pub type Present = BTreeMap<String, (String, Vec<Answer>)>;

#[derive(Debug, Default)]
pub struct Outcome {
    /// What it changes, in the order of its rows.
    pub changes: Vec<Change>,
    pub bad: Vec<Bad>,
    /// Pieces without a row: indicator, title, file. They stay.
    pub kept: Vec<(String, String, String)>,
}

/// Compares a form, named `name` in messages. `claimed` tells which agency has claimed a value earlier in the
/// same run.
pub fn compare(
    form: &Returned,
    name: &str,
    report: &Report,
    present: &Present,
    claimed: &mut BTreeMap<String, String>,
) -> Outcome {
    let mut comparison = Comparison {
        form,
        name,
        report,
        present,
        claimed,
        seen: BTreeSet::new(),
        outcome: Outcome::default(),
    };
    let (region, instrument) = (legible(&report.workspace.region), &report.instrument.id);
    let pairs = [(&form.region, &region), (&form.instrument, instrument)];
    let other = pairs.into_iter().filter(|(theirs, ours)| theirs != ours);
    let other = other.map(|(theirs, ours)| Fault::Other { theirs: theirs.clone(), ours: ours.clone() });
    let unknown = form.agencies.iter().filter(|id| report.workspace.agency(id).is_none());
    let faults = other.chain(unknown.map(|id| Fault::NoAgency { given: id.clone() }));
    comparison.outcome.bad.extend(faults.map(|fault| Bad { place: name.to_owned(), fault }));
    if comparison.outcome.bad.is_empty() {
        for row in &form.answers {
            comparison.answer(row);
        }
        comparison.pieces();
    }
    comparison.outcome
}

struct Comparison<'a> {
    form: &'a Returned,
    name: &'a str,
    report: &'a Report<'a>,
    present: &'a Present,
    claimed: &'a mut BTreeMap<String, String>,
    seen: BTreeSet<(String, String)>,
    outcome: Outcome,
}

impl<'a> Comparison<'a> {
    fn bad(&mut self, row: &Row, column: &str, fault: Fault) {
        self.outcome.bad.push(Bad { place: format!("{}: {}", self.name, row.at(column)), fault });
    }

    /// The indicator of a row whose agency and indicator are known; else what is wrong is noted.
    fn indicator(&mut self, row: &Row) -> Option<&'a Indicator> {
        if !self.present.contains_key(&row.agency) {
            let given = row.agency.clone();
            let fault = if given.is_empty() { Fault::NoAgencyGiven } else { Fault::NoAgency { given } };
            self.bad(row, Told::Agency.key(), fault);
            return None;
        }
        let instrument = self.report.instrument;
        let Some(index) = instrument.by_id.get(&row.indicator) else {
            let known = instrument.by_id.keys().map(String::as_str);
            let problem = Problem::unknown(Thing::Indicator, &row.indicator, known);
            self.bad(row, Told::Indicator.key(), Fault::Same { problem });
            return None;
        };
        Some(&instrument.indicators[*index])
    }

    /// The present file of a row's agency, and what it says of the row's indicator.
    fn now(&self, row: &Row) -> (&'a str, Option<&'a Answer>) {
        let (file, answers) = &self.present[&row.agency];
        (file, answers.iter().find(|answer| answer.indicator == row.indicator))
    }

    fn answer(&mut self, row: &Row) {
        let then = self.form.memory.get(&(row.agency.clone(), row.indicator.clone()));
        if row.cells.is_empty() && then.is_none() {
            return;
        }
        let Some(indicator) = self.indicator(row) else { return };
        if !self.seen.insert((row.agency.clone(), row.indicator.clone())) {
            self.bad(row, Told::Indicator.key(), Fault::Twice { indicator: row.indicator.clone() });
            return;
        }
        let (file, now) = self.now(row);
        let blank = Record::default();
        let [then, now] = [then, now].map(|answer| answer.map_or(&blank, |answer| &answer.own));
        let mut touched = self.all_touched(row, &ANSWER, then);
        touched.retain(|(field, new)| {
            new == now.get(*field) || *field != Field::Value || !self.refused(row, indicator, new)
        });
        self.change(row, None, &touched, (file, then, now));
    }

    /// Whether another agency claims the value; else this one does from now on.
    fn refused(&mut self, row: &Row, indicator: &Indicator, new: &str) -> bool {
        if new.is_empty() {
            return false;
        }
        let workspace = self.report.workspace;
        let lead = workspace.answers[self.report.instrument.by_id[&indicator.id]].lead;
        let lead = lead.map(|lead| workspace.agencies[lead].id.clone());
        let lead = lead.or_else(|| self.claimed.get(&indicator.id).cloned());
        if let Some(agency) = lead.filter(|lead| *lead != row.agency) {
            self.bad(row, Field::Value.key(), Fault::Led { agency });
            return true;
        }
        self.claimed.insert(indicator.id.clone(), row.agency.clone());
        false
    }

    /// What a touched cell says; none where it says what the file said, or something that cannot be read.
    fn touched(&mut self, row: &Row, field: Field, then: &Record) -> Option<String> {
        let then = then.get(field);
        let read = match row.cells.get(&field) {
            None if field == Field::State => Ok("final".to_owned()),
            None => Ok(String::new()),
            Some(cell) if legible(&cell.shown()) == then => return None,
            Some(cell) => cell::read(field, cell, self.report.instrument.scale),
        };
        match read {
            Ok(new) => (new != then).then_some(new),
            Err(fault) => {
                self.bad(row, field.key(), fault);
                None
            }
        }
    }

    fn all_touched(&mut self, row: &Row, fields: &[Field], then: &Record) -> Vec<(Field, String)> {
        fields.iter().filter_map(|field| Some((*field, self.touched(row, *field, then)?))).collect()
    }

    /// Notes the changes of a row that are not in the file yet; where the file has changed the same answer or
    /// piece in another way, notes that instead.
    fn change(
        &mut self,
        row: &Row,
        piece: Option<usize>,
        touched: &[(Field, String)],
        (file, then, now): (&str, &Record, &Record),
    ) {
        let open: Vec<&(Field, String)> =
            touched.iter().filter(|(field, new)| new != now.get(*field)).collect();
        if open.is_empty() {
            return;
        }
        let before = self.outcome.bad.len();
        let fields = if piece.is_some() { &PIECE[..] } else { &ANSWER[..] };
        for field in fields {
            let touch = touched.iter().find(|(touched, _)| touched == field).map(|(_, new)| new.as_str());
            let form = touch.unwrap_or_else(|| then.get(*field));
            let fault = if touch.is_some() && now.is_fixed(*field) {
                Fault::Fixed { file: file.to_owned() }
            } else if !now.is_fixed(*field) && now.get(*field) != then.get(*field) && now.get(*field) != form
            {
                let (then, now) = (then.get(*field).to_owned(), now.get(*field).to_owned());
                Fault::Outdated { file: file.to_owned(), then, now, form: form.to_owned() }
            } else {
                continue;
            };
            self.bad(row, field.key(), fault);
        }
        if self.outcome.bad.len() == before {
            for (field, new) in open {
                let old = now.get(*field).to_owned();
                self.push(row, What::Field { piece, field: *field, old, new: new.clone() });
            }
        }
    }

    fn push(&mut self, row: &Row, what: What) {
        let (agency, indicator) = (row.agency.clone(), row.indicator.clone());
        self.outcome.changes.push(Change { agency, indicator, what });
    }

    fn pieces(&mut self) {
        let form = self.form;
        let mut seen: BTreeSet<(&str, &str, usize)> = BTreeSet::new();
        for row in form.pieces.iter().filter(|row| is_filled(row)) {
            let then = form.memory.get(&(row.agency.clone(), row.indicator.clone()));
            let known = row.number.and_then(|number| Some((number, then?, then?.pieces.get(number)?)));
            match known {
                // A row that was copied with its number is a new piece.
                Some((number, then, piece)) if seen.insert((&row.agency, &row.indicator, number)) => {
                    self.piece(row, then, number, piece);
                }
                Some(_) | None => self.new_piece(row),
            }
        }
        for ((agency, id), then) in &form.memory {
            let Some((file, answers)) = self.present.get(agency) else { continue };
            let now = answers.iter().find(|answer| answer.indicator == *id);
            let now = now.map_or(&[][..], |answer| &answer.pieces);
            for (number, at) in pairs(&then.pieces, now).into_iter().enumerate() {
                if let Some(at) = at.filter(|_| !seen.contains(&(agency, id, number))) {
                    let title = now[at].get(Field::Title).to_owned();
                    self.outcome.kept.push((id.clone(), title, file.clone()));
                }
            }
        }
    }

    /// A row of a piece that the file had as `then`.
    fn piece(&mut self, row: &Row, answer: &Answer, number: usize, then: &Record) {
        let Some(indicator) = self.indicator(row) else { return };
        let before = self.outcome.bad.len();
        let touched = self.all_touched(row, &PIECE, then);
        let Some((first, _)) = touched.first() else { return };
        let (file, now) = self.now(row);
        let now = now.map_or(&[][..], |answer| &answer.pieces);
        let at = pairs(&answer.pieces, now)[number];
        let mut after = at.map_or(then, |at| &now[at]).clone();
        for (field, new) in &touched {
            after.set(*field, new.clone());
        }
        if self.outcome.bad.len() == before {
            self.complete(row, indicator, &after);
        }
        match at {
            Some(at) => self.change(row, Some(at), &touched, (file, then, &now[at])),
            // The form may have been taken in before.
            None if now.iter().any(|piece| piece.says_the_same(&after)) => {}
            None => self.bad(row, first.key(), Fault::Gone { file: file.to_owned() }),
        }
    }

    fn new_piece(&mut self, row: &Row) {
        let Some(indicator) = self.indicator(row) else { return };
        let before = self.outcome.bad.len();
        let mut piece = Record::default();
        for (field, text) in self.all_touched(row, &PIECE, &Record::default()) {
            piece.set(field, text);
        }
        if self.outcome.bad.len() > before || !self.complete(row, indicator, &piece) {
            return;
        }
        let (_, now) = self.now(row);
        // The form may have been taken in before.
        let there = now.is_some_and(|answer| answer.pieces.iter().any(|other| other.says_the_same(&piece)));
        if !there {
            self.push(row, What::Piece(piece));
        }
    }

    /// Whether a piece says all that it must; what is missing is noted.
    fn complete(&mut self, row: &Row, indicator: &Indicator, piece: &Record) -> bool {
        let before = self.outcome.bad.len();
        let requirements = indicator.requirements();
        let id = piece.get(Field::Requirement);
        let known = requirements.iter().any(|known| known.id == id);
        let none_to_name = id.is_empty() && requirements.is_empty();
        if !known && !none_to_name {
            let known = requirements.iter().map(|known| known.id.as_str());
            let problem = Problem::unknown(Thing::Requirement, id, known);
            let missing = Fault::Missing { column: Field::Requirement };
            let fault = if id.is_empty() { missing } else { Fault::Same { problem } };
            self.bad(row, Field::Requirement.key(), fault);
        }
        if piece.get(Field::Title).is_empty() {
            self.bad(row, Field::Title.key(), Fault::Missing { column: Field::Title });
        }
        match piece.get(Field::State) {
            "promised" if piece.get(Field::Due).is_empty() => self.bad(row, Field::Due.key(), Fault::NoDay),
            "final" if piece.get(Field::Place).is_empty() => {
                self.bad(row, Field::Place.key(), Fault::NoPlace);
            }
            _ => {}
        }
        self.outcome.bad.len() == before
    }
}

/// Whether something stands in a row besides the requirement that was there from the beginning.
fn is_filled(row: &Row) -> bool {
    row.cells.iter().any(|(field, cell)| {
        *field != Field::Requirement && !matches!(cell, Cell::Text(text) if text.trim().is_empty())
    })
}

/// Whether two records may be of one piece.
type Alike<'a> = &'a dyn Fn(&Record, &Record) -> bool;

/// For each piece that the file had, which of the present ones it is: the same one, or else the one for the
/// same requirement with the same place or title.
fn pairs(then: &[Record], now: &[Record]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; then.len()];
    let mut taken = BTreeSet::new();
    let same = |a: &Record, b: &Record, fields: [Field; 2]| {
        fields.iter().all(|field| !a.get(*field).is_empty() && a.get(*field) == b.get(*field))
    };
    let alike: [Alike; 4] = [
        &Record::says_the_same,
        &|a, b| same(a, b, [Field::Requirement, Field::Title]),
        &|a, b| same(a, b, [Field::Requirement, Field::Place]),
        &|a, b| same(a, b, [Field::Title, Field::Place]),
    ];
    for alike in alike {
        for (number, old) in then.iter().enumerate() {
            if pairs[number].is_some() {
                continue;
            }
            let found = (0..now.len()).find(|at| !taken.contains(at) && alike(old, &now[*at]));
            if let Some(at) = found {
                taken.insert(at);
                pairs[number] = Some(at);
            }
        }
    }
    pairs
}
