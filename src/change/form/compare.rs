//! A form that came back against the files: what it changes, and all that is wrong with it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::back::{Returned, Row};
use super::change::{Change, What};
use super::said::{Answer, Record, legible, pairs};
use super::{ANSWER, Bad, MEASURED, PIECE, cell, rows};
use crate::base::exact::Fixed;
use crate::base::suggest::Search;
use crate::gather::workbook::Cell;
use crate::model::instrument::{Edges, Indicator};
use crate::problem::{Problem, Thing};
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
    let mut comparison = Comparison {
        form,
        name,
        report,
        present,
        claimed,
        is_there,
        seen: BTreeSet::new(),
        now: BTreeMap::new(),
        search: Search::default(),
        more: 0,
        outcome: Outcome::default(),
    };
    let (region, instrument) = (legible(&report.workspace.region), &report.instrument.id);
    let pairs = [(&form.region, &region), (&form.instrument, instrument)];
    let other = pairs.into_iter().filter(|(theirs, ours)| theirs != ours);
    let other = other.map(|(theirs, ours)| Fault::Other { theirs: theirs.clone(), ours: ours.clone() });
    let unknown = form.agencies.iter().filter(|id| report.workspace.agency(id).is_none());
    let faults = other.chain(unknown.map(|id| cell::no_agency(id, report, &mut comparison.search)));
    comparison.outcome.bad.extend(faults.map(|fault| Bad { place: name.to_owned(), fault }));
    if comparison.outcome.bad.is_empty() {
        for row in &form.answers {
            comparison.answer(row);
        }
        comparison.pieces();
    }
    if comparison.more > 0 {
        let fault = Fault::More { count: comparison.more };
        comparison.outcome.bad.push(Bad { place: name.to_owned(), fault });
    }
    comparison.outcome
}

struct Comparison<'a> {
    form: &'a Returned,
    name: &'a str,
    report: &'a Report<'a>,
    present: &'a Present,
    claimed: &'a mut BTreeMap<String, String>,
    is_there: &'a dyn Fn(&str) -> bool,
    seen: BTreeSet<(String, String)>,
    /// What the files say of each indicator that a row is about.
    now: BTreeMap<(String, String), Rc<Now<'a>>>,
    search: Search,
    /// Mistakes that are counted and not named.
    more: usize,
    outcome: Outcome,
}

/// Mistakes of one form that are named; a person mends no more at a time.
const NAMED: usize = 100;

/// What a file says now of an indicator.
struct Now<'a> {
    file: &'a str,
    answer: Option<&'a Answer>,
    /// For each piece that the form remembers, which of the present ones it is.
    pairs: Vec<Option<usize>>,
    said: BTreeSet<Said<'a>>,
}

impl<'a> Now<'a> {
    fn pieces(&self) -> &'a [Record] {
        self.answer.map_or(&[][..], |answer| &answer.pieces)
    }
}

/// All that a piece says.
type Said<'a> = [&'a str; PIECE.len()];

fn said(piece: &Record) -> Said<'_> {
    PIECE.map(|field| piece.get(field))
}

impl<'a> Comparison<'a> {
    fn bad(&mut self, row: &Row, column: &str, fault: Fault) {
        if self.outcome.bad.len() < NAMED {
            self.outcome.bad.push(row.bad(self.name, column, fault));
        } else {
            self.more += 1;
        }
    }

    fn mistakes(&self) -> usize {
        self.outcome.bad.len() + self.more
    }

    /// The indicator of a row whose agency and indicator are known; else what is wrong is noted.
    fn indicator(&mut self, row: &Row) -> Option<&'a Indicator> {
        if !self.present.contains_key(&row.agency) {
            let fault = match row.agency.as_str() {
                "" => Fault::NoAgencyGiven,
                given => cell::no_agency(given, self.report, &mut self.search),
            };
            // In a form of one agency its column is hidden.
            let hidden = self.form.agencies.len() == 1;
            self.bad(row, if hidden { Told::Indicator } else { Told::Agency }.key(), fault);
            return None;
        }
        let instrument = self.report.instrument;
        let Some(index) = instrument.by_id.get(&row.indicator) else {
            let known = instrument.indicators.iter();
            let problem = Problem::unknown(Thing::Indicator, &row.indicator, known, &mut self.search);
            let named = !row.indicator.is_empty();
            let fault = if named { Fault::Same { problem } } else { Fault::NoIndicatorGiven };
            self.bad(row, Told::Indicator.key(), fault);
            return None;
        };
        Some(&instrument.indicators[*index])
    }

    /// What the present file of a row's agency says of the row's indicator.
    fn now(&mut self, row: &Row) -> Rc<Now<'a>> {
        let key = row.key();
        if let Some(known) = self.now.get(&key) {
            return Rc::clone(known);
        }
        let (file, answers) = &self.present[&row.agency];
        let answer = answers.get(&row.indicator);
        let now = answer.map_or(&[][..], |answer| &answer.pieces);
        let then = self.form.memory.get(&key).map_or(&[][..], |answer| &answer.pieces);
        let now = Now { file, answer, pairs: pairs(then, now), said: now.iter().map(said).collect() };
        let now = Rc::new(now);
        self.now.insert(key, Rc::clone(&now));
        now
    }

    fn answer(&mut self, row: &Row) {
        let then = self.form.memory.get(&row.key());
        if row.cells.is_empty() && then.is_none() {
            return;
        }
        let Some(indicator) = self.indicator(row) else { return };
        if !self.seen.insert(row.key()) {
            self.bad(row, Told::Indicator.key(), Fault::Twice { indicator: row.indicator.clone() });
            return;
        }
        let present = self.now(row);
        let (file, blank) = (present.file, Record::default());
        let [then, now] = [then, present.answer].map(|answer| answer.map_or(&blank, |answer| &answer.own));
        let mut touched = self.all_touched(row, &ANSWER, then);
        touched.retain(|(field, new)| {
            let claims = matches!(field, Field::Value | Field::Measured);
            new == now.get(*field) || !claims || !self.refused(row, *field, indicator, new)
        });
        self.change(row, None, &touched, (file, then, now));
        if !self.form.memory.contains_key(&row.key()) {
            self.assign(row, indicator);
        }
    }

    /// A row that names an agency for an indicator that nobody leads assigns it.
    fn assign(&mut self, row: &Row, indicator: &Indicator) {
        let (instrument, workspace) = (self.report.instrument, self.report.workspace);
        let nobody = workspace.answers[instrument.by_id[&indicator.id]].lead.is_none();
        let new =
            self.claimed.entry(indicator.id.clone()).or_insert_with(|| row.agency.clone()) == &row.agency;
        if nobody && new {
            let (old, new) = (String::new(), row.agency.clone());
            self.push(row, What::Field { piece: None, field: Field::Lead, old, new });
        }
    }

    /// What a row's level follows from, if from a number.
    fn edges(&self, row: &Row) -> Option<&'a Edges> {
        let instrument = self.report.instrument;
        instrument.by_id.get(&row.indicator).and_then(|at| instrument.indicators[*at].edges.as_ref())
    }

    /// Whether a field of an answer is not filled in: the value where it follows from a number, else the number.
    fn is_idle(&self, row: &Row, field: Field) -> bool {
        let follows = self.edges(row).is_some();
        if MEASURED.contains(&field) { !follows } else { follows && field == Field::Value }
    }

    /// Whether another agency claims the value; else this one does from now on.
    fn refused(&mut self, row: &Row, field: Field, indicator: &Indicator, new: &str) -> bool {
        if new.is_empty() {
            return false;
        }
        let workspace = self.report.workspace;
        let lead = workspace.answers[self.report.instrument.by_id[&indicator.id]].lead;
        let lead = lead.map(|lead| workspace.agencies[lead].id.clone());
        let lead = lead.or_else(|| self.claimed.get(&indicator.id).cloned());
        if let Some(agency) = lead.filter(|lead| *lead != row.agency) {
            self.bad(row, field.key(), Fault::Led { agency });
            return true;
        }
        self.claimed.insert(indicator.id.clone(), row.agency.clone());
        false
    }

    /// What a touched cell says; none where it says what the file said, or something that cannot be read.
    fn touched(&mut self, row: &Row, field: Field, then: &Record) -> Option<String> {
        let then = then.get(field);
        let read = match row.cells.get(&field) {
            None if !row.has(field.key()) => return None,
            None if field == Field::State => Ok("final".to_owned()),
            None => Ok(String::new()),
            Some(cell) if legible(&cell.shown()) == then && !matches!(cell, Cell::Link(..)) => return None,
            Some(cell) => cell::read(field, cell, self.ends(row, field), self.is_there),
        };
        match read.map(|new| cell::named(field, new, &row.indicator, self.report)) {
            Ok(new) => (new != then).then_some(new),
            Err(fault) => {
                self.bad(row, field.key(), fault);
                None
            }
        }
    }

    /// The least and the greatest number that a field takes.
    fn ends(&self, row: &Row, field: Field) -> (Fixed, Fixed) {
        let scale = self.report.instrument.scale;
        match (field, self.edges(row)) {
            (Field::Measured, Some(edges)) => edges.within,
            _ => (Fixed::whole(scale.min), Fixed::whole(scale.max)),
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
        let before = self.mistakes();
        let fields = if piece.is_some() { &PIECE[..] } else { &ANSWER[..] };
        let measured = touched.iter().any(|(field, _)| MEASURED.contains(field));
        for field in fields {
            let touch = touched.iter().find(|(touched, _)| touched == field).map(|(_, new)| new.as_str());
            let form = touch.unwrap_or_else(|| then.get(*field));
            // Beside a survey, or a reason why nothing applies, no number stands.
            let beside = now.is_fixed(Field::Value) && now.get(Field::Measured).is_empty();
            let idle = piece.is_none() && (self.is_idle(row, *field) || (beside && MEASURED.contains(field)));
            let fault = if touch.is_some() && (idle || now.is_fixed(*field)) {
                Fault::Fixed { file: file.to_owned() }
            } else if !now.is_fixed(*field) && now.get(*field) != then.get(*field) && now.get(*field) != form
            {
                let (then, now) = (then.get(*field).to_owned(), now.get(*field).to_owned());
                Fault::Outdated { file: file.to_owned(), then, now, form: form.to_owned() }
            } else if measured
                && MEASURED.contains(field)
                && touch.unwrap_or_else(|| now.get(*field)).is_empty()
            {
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
            let then = form.memory.get(&row.key());
            let known = row.number.and_then(|number| Some((number, then?.pieces.get(number)?)));
            match known {
                // A row that was copied with its number is a new piece.
                Some((number, piece)) if seen.insert((&row.agency, &row.indicator, number)) => {
                    self.piece(row, number, piece);
                }
                Some(_) | None => self.new_piece(row),
            }
        }
        for ((agency, id), then) in &form.memory {
            let Some((file, answers)) = self.present.get(agency) else { continue };
            let now = answers.get(id).map_or(&[][..], |answer| &answer.pieces);
            for (number, at) in pairs(&then.pieces, now).into_iter().enumerate() {
                if let Some(at) = at.filter(|_| !seen.contains(&(agency, id, number))) {
                    let title = now[at].get(Field::Title).to_owned();
                    self.outcome.kept.push((id.clone(), title, file.clone()));
                }
            }
        }
    }

    /// A row of a piece that the file had as `then`.
    fn piece(&mut self, row: &Row, number: usize, then: &Record) {
        let Some(indicator) = self.indicator(row) else { return };
        let before = self.mistakes();
        let mut touched = self.all_touched(row, &PIECE, then);
        let Some(&(first, _)) = touched.first() else { return };
        let present = self.now(row);
        let (file, now, at) = (present.file, present.pieces(), present.pairs[number]);
        let mut after = at.map_or(then, |at| &now[at]).clone();
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
        match at {
            Some(at) => self.change(row, Some(at), &touched, (file, then, &now[at])),
            // The form may have been taken in before.
            None if present.said.contains(&said(&after)) => {}
            None => self.bad(row, first.key(), Fault::Gone { file: file.to_owned() }),
        }
    }

    fn new_piece(&mut self, row: &Row) {
        let Some(indicator) = self.indicator(row) else { return };
        let before = self.mistakes();
        let mut piece = Record::default();
        for (field, text) in self.all_touched(row, &PIECE, &Record::default()) {
            piece.set(field, text);
        }
        // A suggestion counts once somebody has changed it.
        let proposed = self.form.memory.get(&row.key()).map_or(&[][..], |then| &then.proposed);
        if self.mistakes() == before && proposed.contains(&piece) {
            return;
        }
        let mut whole = piece.clone();
        rows::complete(&mut whole, indicator, self.form.language);
        if self.mistakes() > before || !self.complete(row, indicator, &whole) {
            return;
        }
        // The form may have been taken in before.
        if !self.now(row).said.contains(&said(&whole)) {
            self.push(row, What::Piece(piece));
        }
    }

    /// Whether a piece says all that it must; what is missing is noted.
    fn complete(&mut self, row: &Row, indicator: &Indicator, piece: &Record) -> bool {
        let before = self.mistakes();
        let requirements = indicator.requirements();
        let id = piece.get(Field::Requirement);
        let known = indicator.by_requirement.contains_key(id);
        let none_to_name = id.is_empty() && requirements.is_empty();
        if !known && !none_to_name {
            let problem = Problem::unknown(Thing::Requirement, id, requirements.iter(), &mut self.search);
            let missing = Fault::Missing { column: Field::Requirement };
            let fault = if id.is_empty() { missing } else { Fault::Same { problem } };
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
