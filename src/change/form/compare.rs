//! A form that came back against the files: what it changes, and all that is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use super::back::{Returned, Row};
use super::change::{Change, What};
use super::said::{Answer, Record, legible, pairs};
use super::{ANSWER, Bad, MEASURED, PIECE, cell, rows};
use crate::base::exact::Fixed;
use crate::base::suggest::{Search, only_called};
use crate::gather::workbook::Cell;
use crate::model::instrument::Indicator;
use crate::problem::Thing;
use crate::report::Report;
use crate::words::form::{Field, Told};
use crate::words::form_fault::Fault;

/// What the files say now of each indicator, with the path of each for messages, by agency.
pub type Present = BTreeMap<String, (String, BTreeMap<String, Answer>)>;

#[derive(Debug, Default)]
pub struct Outcome {
    /// What it changes, in the order of its rows.
    pub changes: Vec<Change>,
    pub bad: Vec<Bad>,
    /// Pieces without a row: indicator, title, file. They stay.
    pub kept: Vec<(String, String, String)>,
    /// Mistakes that are counted and not named.
    more: usize,
}

impl Outcome {
    /// That of a form, named `name` in messages, which is of another region, instrument or list of agencies.
    pub(super) fn of(form: &Returned, name: &str, report: &Report, search: &mut Search) -> Self {
        let (region, instrument) = (legible(&report.workspace.region), &report.instrument.id);
        let pairs = [(&form.region, &region), (&form.instrument, instrument)];
        let other = pairs.into_iter().filter(|(theirs, ours)| theirs != ours);
        let other = other.map(|(theirs, ours)| Fault::Other { theirs: theirs.clone(), ours: ours.clone() });
        let unknown = form.agencies.iter().filter(|id| report.workspace.agency(id).is_none());
        let faults = other.chain(unknown.map(|id| cell::no_agency(id, report, search)));
        let bad = faults.map(|fault| Bad { place: name.to_owned(), fault }).collect();
        Self { bad, ..Self::default() }
    }

    pub(super) fn wrong(&mut self, bad: Bad) {
        if self.bad.len() < NAMED { self.bad.push(bad) } else { self.more += 1 }
    }

    /// Says how many mistakes are not named.
    pub(super) fn told(mut self, name: &str) -> Self {
        let more = Bad { place: name.to_owned(), fault: Fault::More { count: self.more } };
        self.bad.extend((self.more > 0).then_some(more));
        self
    }
}

/// Compares a form, named `name` in messages. `claimed` tells which agency has claimed a value earlier in the
/// same run, `is_there` whether a path names a file of the workspace.
pub fn compare(
    form: &Returned,
    name: &str,
    report: &Report,
    present: &Present,
    claimed: &mut BTreeMap<String, String>,
    is_there: &dyn Fn(&str) -> bool,
) -> Outcome {
    let (now, mut search) = (now(form, present), Search::default());
    let outcome = Outcome::of(form, name, report, &mut search);
    let (seen, now) = (BTreeSet::new(), &now);
    let mut comparison =
        Comparison { form, name, report, present, claimed, is_there, seen, now, search, outcome };
    if comparison.outcome.bad.is_empty() {
        for row in &form.answers {
            comparison.answer(row);
        }
        comparison.pieces();
    }
    comparison.outcome.told(name)
}

struct Comparison<'a> {
    form: &'a Returned,
    name: &'a str,
    report: &'a Report<'a>,
    present: &'a Present,
    claimed: &'a mut BTreeMap<String, String>,
    is_there: &'a dyn Fn(&str) -> bool,
    seen: BTreeSet<(String, String)>,
    now: &'a BTreeMap<(String, String), Now<'a>>,
    search: Search,
    outcome: Outcome,
}

/// Mistakes of one form that are named; a person mends no more at a time.
const NAMED: usize = 100;

/// What a file says now of an indicator.
struct Now<'a> {
    answer: &'a Answer,
    /// For each piece that the form remembers, which of the present ones it is.
    pairs: Vec<Option<usize>>,
    said: BTreeSet<[&'a str; PIECE.len()]>,
}

/// What the files say now of all that they answer, by agency and indicator.
fn now<'a>(form: &Returned, present: &'a Present) -> BTreeMap<(String, String), Now<'a>> {
    let all = present.iter().flat_map(|(agency, (_, answers))| {
        answers.iter().map(|(id, answer)| {
            let key = (agency.clone(), id.clone());
            let then = form.memory.get(&key).map_or(&[][..], |answer| &answer.pieces);
            let (pairs, said) = (pairs(then, &answer.pieces), answer.pieces.iter().map(said).collect());
            (key, Now { answer, pairs, said })
        })
    });
    all.collect()
}

/// All that a piece says.
fn said(piece: &Record) -> [&str; PIECE.len()] {
    PIECE.map(|field| piece.get(field))
}

impl<'a> Comparison<'a> {
    fn bad(&mut self, row: &Row, column: &str, fault: Fault) {
        self.outcome.wrong(row.bad(self.name, column, fault));
    }

    fn mistakes(&self) -> usize {
        self.outcome.bad.len() + self.outcome.more
    }

    /// The indicator of a row whose agency and indicator are known; else what is wrong is noted.
    fn indicator(&mut self, row: &Row) -> Option<&'a Indicator> {
        let (column, fault) = if !self.present.contains_key(&row.agency) {
            let fault = match row.agency.as_str() {
                "" => Fault::NoAgencyGiven,
                given => cell::no_agency(given, self.report, &mut self.search),
            };
            // In a form of one agency its column is hidden.
            (if self.form.agencies.len() == 1 { Told::Indicator } else { Told::Agency }, fault)
        } else if let Some((_, indicator)) = self.report.indicator(&row.indicator) {
            return Some(indicator);
        } else if row.indicator.is_empty() {
            (Told::Indicator, Fault::NoIndicatorGiven)
        } else {
            (Told::Indicator, cell::no_indicator(&row.indicator, self.report, &mut self.search))
        };
        self.bad(row, column.key(), fault);
        None
    }

    fn answer(&mut self, row: &Row) {
        let then = self.form.then(row);
        if row.cells.is_empty() && then.is_none() && row.indicator.is_empty() {
            return;
        }
        let Some(indicator) = self.indicator(row) else { return };
        if !self.seen.insert(row.key()) {
            self.bad(row, Told::Indicator.key(), Fault::Twice { indicator: row.indicator.clone() });
            return;
        }
        let (is_new, blank) = (then.is_none(), Record::default());
        let now = self.now.get(&row.key()).map(|now| now.answer);
        let [then, now] = [then, now].map(|answer| answer.map_or(&blank, |answer| &answer.own));
        let mut touched = self.all_touched(row, indicator, &ANSWER, then);
        touched.retain(|(field, new)| {
            let claims = matches!(field, Field::Value | Field::Measured) && !new.is_empty();
            new == now.get(*field) || !claims || self.claim(row, *field)
        });
        self.change(row, indicator, None, &touched, (then, now));
        if is_new {
            self.assign(row);
        }
    }

    /// A row that names an agency for an indicator that nobody leads assigns it.
    fn assign(&mut self, row: &Row) {
        let nobody = self.lead(row).is_none();
        let claimed = self.claimed.entry(row.indicator.clone()).or_insert_with(|| row.agency.clone());
        if nobody && *claimed == row.agency {
            let (old, new) = (String::new(), row.agency.clone());
            self.push(row, What::Field { piece: None, field: Field::Lead, old, new });
        }
    }

    /// The agency that leads a row's indicator in the files.
    fn lead(&self, row: &Row) -> Option<&'a String> {
        let (index, _) = self.report.indicator(&row.indicator)?;
        self.report.lead(index).map(|lead| &lead.id)
    }

    /// Whether the row's agency may claim the value, and then does; where another one does, that is noted.
    fn claim(&mut self, row: &Row, field: Field) -> bool {
        let lead = self.lead(row).or_else(|| self.claimed.get(&row.indicator)).cloned();
        if let Some(agency) = lead.filter(|lead| *lead != row.agency) {
            self.bad(row, field.key(), Fault::Led { agency });
            return false;
        }
        self.claimed.insert(row.indicator.clone(), row.agency.clone());
        true
    }

    /// What a touched cell says; none where it says what the file said, or something that cannot be read.
    fn touched(&mut self, row: &Row, indicator: &Indicator, field: Field, then: &str) -> Option<String> {
        let scale = self.report.instrument.scale;
        let ends = match (field, &indicator.edges) {
            (Field::Measured, Some(edges)) => edges.within,
            _ => (Fixed::whole(scale.min), Fixed::whole(scale.max)),
        };
        let read = match row.cells.get(&field) {
            None if !row.has(field.key()) => return None,
            None if field == Field::State => Ok("final".to_owned()),
            None => Ok(String::new()),
            Some(cell) if legible(&cell.shown()) == then && !matches!(cell, Cell::Link(..)) => return None,
            Some(cell) => cell::read(field, cell, ends, self.is_there),
        };
        // In place of the name of a requirement its id.
        let called = |text: String| {
            let known = || only_called(&text, indicator.requirements().iter());
            (field == Field::Requirement).then(known).flatten().map_or(text, |found| found.id.to_owned())
        };
        let read = read.map(called).map_err(|fault| self.bad(row, field.key(), fault));
        read.ok().filter(|new| new != then)
    }

    fn all_touched(
        &mut self,
        row: &Row,
        indicator: &Indicator,
        fields: &[Field],
        then: &Record,
    ) -> Vec<(Field, String)> {
        let touched = |field: &Field| Some((*field, self.touched(row, indicator, *field, then.get(*field))?));
        fields.iter().filter_map(touched).collect()
    }

    /// Notes what a row changes that is not in the file yet, or that the file has changed it otherwise.
    fn change(
        &mut self,
        row: &Row,
        indicator: &Indicator,
        piece: Option<usize>,
        touched: &[(Field, String)],
        (then, now): (&Record, &Record),
    ) {
        let mut open = touched.iter().filter(|(field, new)| new != now.get(*field)).peekable();
        if open.peek().is_none() {
            return;
        }
        let (before, follows) = (self.mistakes(), indicator.edges.is_some());
        let file = || self.present[&row.agency].0.clone();
        let measured = touched.iter().any(|(field, _)| MEASURED.contains(field));
        // Beside a survey, or a reason why nothing applies, no number stands.
        let beside = now.is_fixed(Field::Value) && now.get(Field::Measured).is_empty();
        for field in if piece.is_some() { &PIECE[..] } else { &ANSWER[..] } {
            let touch = touched.iter().find(|(touched, _)| touched == field).map(|(_, new)| new.as_str());
            let [was, is] = [then, now].map(|record| record.get(*field));
            let (form, measure) = (touch.unwrap_or(was), MEASURED.contains(field));
            let idle = if measure { !follows || beside } else { follows && *field == Field::Value };
            let fault = if touch.is_some() && (idle || now.is_fixed(*field)) {
                Fault::Fixed { file: file() }
            } else if !now.is_fixed(*field) && is != was && is != form {
                let [then, now, form] = [was, is, form].map(str::to_owned);
                Fault::Outdated { file: file(), then, now, form }
            } else if measured && measure && touch.unwrap_or(is).is_empty() {
                Fault::Missing { column: *field }
            } else {
                continue;
            };
            self.bad(row, field.key(), fault);
        }
        if self.mistakes() == before {
            for (field, new) in open {
                let old = now.get(*field).to_owned();
                self.push(row, What::Field { piece, field: *field, old, new: new.clone() });
            }
        }
    }

    fn push(&mut self, row: &Row, what: What) {
        let (agency, indicator) = row.key();
        self.outcome.changes.push(Change { agency, indicator, what });
    }

    fn pieces(&mut self) {
        let form = self.form;
        let mut seen: BTreeSet<(&str, &str, usize)> = BTreeSet::new();
        for row in form.pieces.iter().filter(|row| row.is_filled()) {
            let known = row.number.and_then(|number| Some((number, form.then(row)?.pieces.get(number)?)));
            match known {
                // A row that was copied with its number is a new piece.
                Some((number, piece)) if seen.insert((&row.agency, &row.indicator, number)) => {
                    self.piece(row, number, piece);
                }
                Some(_) | None => self.new_piece(row),
            }
        }
        for ((agency, id), now) in self.now {
            for (number, at) in now.pairs.iter().enumerate() {
                if let Some(at) = at.filter(|_| !seen.contains(&(agency, id, number))) {
                    let title = now.answer.pieces[at].get(Field::Title).to_owned();
                    self.outcome.kept.push((id.clone(), title, self.present[agency].0.clone()));
                }
            }
        }
    }

    /// A row of a piece that the file had as `then`.
    fn piece(&mut self, row: &Row, number: usize, then: &Record) {
        let Some(indicator) = self.indicator(row) else { return };
        let before = self.mistakes();
        let mut touched = self.all_touched(row, indicator, &PIECE, then);
        let Some(&(first, _)) = touched.first() else { return };
        let present = self.now.get(&row.key());
        let at = present.and_then(|now| now.pairs[number].map(|at| (at, &now.answer.pieces[at])));
        let mut after = at.map_or(then, |(_, piece)| piece).clone();
        for (field, new) in &touched {
            after.set(*field, new.clone());
        }
        rows::complete(&mut after, indicator, self.form.language);
        // What is emptied is what it is when the file leaves it out.
        for (field, new) in &mut touched {
            after.get(*field).clone_into(new);
        }
        if self.mistakes() == before {
            self.complete(row, indicator, &after);
        }
        if let Some((at, now)) = at {
            self.change(row, indicator, Some(at), &touched, (then, now));
        } else if !self.is_there(row, &after) {
            self.bad(row, first.key(), Fault::Gone { file: self.present[&row.agency].0.clone() });
        }
    }

    /// Whether the file says just this of a piece: the form may have been taken in before.
    fn is_there(&self, row: &Row, piece: &Record) -> bool {
        self.now.get(&row.key()).is_some_and(|now| now.said.contains(&said(piece)))
    }

    fn new_piece(&mut self, row: &Row) {
        let Some(indicator) = self.indicator(row) else { return };
        let before = self.mistakes();
        let touched = self.all_touched(row, indicator, &PIECE, &Record::default());
        let piece: Record = touched.into_iter().collect();
        // A suggestion counts once somebody has changed it.
        let proposed = self.form.then(row).map_or(&[][..], |then| &then.proposed);
        let titled = |one: &Record| one.get(Field::Title) == piece.get(Field::Title);
        let declined = piece.get(Field::Place).is_empty() && proposed.iter().any(titled);
        if self.mistakes() == before && (proposed.contains(&piece) || declined) {
            return;
        }
        let mut whole = piece.clone();
        rows::complete(&mut whole, indicator, self.form.language);
        if self.mistakes() == before && self.complete(row, indicator, &whole) && !self.is_there(row, &whole) {
            self.push(row, What::Piece(piece));
        }
    }

    /// Whether a piece says all that it must; what is missing is noted.
    fn complete(&mut self, row: &Row, indicator: &Indicator, piece: &Record) -> bool {
        let before = self.mistakes();
        let (id, requirements) = (piece.get(Field::Requirement), indicator.requirements());
        if id.is_empty() && !requirements.is_empty() {
            self.bad(row, Field::Requirement.key(), Fault::Missing { column: Field::Requirement });
        } else if !id.is_empty() && !indicator.by_requirement.contains_key(id) {
            let fault = cell::unknown(Thing::Requirement, id, requirements.iter(), &mut self.search);
            self.bad(row, Field::Requirement.key(), fault);
        }
        match piece.get(Field::State) {
            "promised" if piece.get(Field::Due).is_empty() => self.bad(row, Field::Due.key(), Fault::NoDay),
            "final" if piece.get(Field::Place).is_empty() => {
                self.bad(row, Field::Place.key(), Fault::NoPlace);
            }
            _ => {}
        }
        self.mistakes() == before
    }
}
