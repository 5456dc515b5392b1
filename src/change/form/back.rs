//! A form that comes back: its rows, and what its hidden sheet remembers of the files.
//! Columns are found by their hidden names, so that moved or added ones do no harm.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::said::{Answer, Record, legible};
use super::{AGENCY, ANSWER, Bad, MEASURED, MEMORY, PIECE, VERSION};
use crate::base::lang::Language;
use crate::base::suggest::{Called, only_called};
use crate::base::survey::cell_name;
use crate::gather::workbook::{Cell, Sheet};
use crate::report::Report;
use crate::words::form::{Field, Told};
use crate::words::form_fault::Fault;

/// Rows from the top among which the names of columns are looked for.
const TOP: u32 = 20;

/// Different names that are looked up; no form is about as many things.
const NAMES: usize = 2_000;

#[derive(Debug)]
pub struct Returned {
    pub region: String,
    pub instrument: String,
    pub language: Language,
    pub agencies: BTreeSet<String>,
    /// What the files said, by agency and indicator.
    pub memory: BTreeMap<(String, String), Answer>,
    /// The mark of what stood in it besides what is filled in, when it was made.
    pub rest: String,
    pub answers: Vec<Row>,
    pub pieces: Vec<Row>,
    /// The agencies, and the lead of each indicator, of a workbook that says who leads what.
    pub listed: Vec<Row>,
    pub leads: Vec<Row>,
}

#[derive(Debug)]
pub struct Row {
    pub agency: String,
    pub indicator: String,
    /// Which piece of the file it is; none for a new one.
    pub number: Option<usize>,
    pub cells: BTreeMap<Field, Cell>,
    line: u32,
    /// Its sheet, and where in it the columns stand.
    layout: Rc<(String, BTreeMap<&'static str, u32>)>,
}

impl Row {
    pub fn key(&self) -> (String, String) {
        (self.agency.clone(), self.indicator.clone())
    }

    /// Where its cell in the column of this key stands: `Jawaban!D7`.
    pub fn at(&self, key: &str) -> String {
        let (sheet, columns) = &*self.layout;
        format!("{sheet}!{}", cell_name(self.line + 1, columns[key]))
    }

    /// Something wrong with its cell in a column.
    pub fn bad(&self, name: &str, column: &str, fault: Fault) -> Bad {
        let about = if self.indicator.is_empty() { String::new() } else { format!(" ({})", self.indicator) };
        Bad { place: format!("{name}: {}{about}", self.at(column)), fault }
    }

    /// Whether something stands in it besides the requirement that was there from the beginning.
    pub fn is_filled(&self) -> bool {
        self.cells.iter().any(|(field, cell)| {
            *field != Field::Requirement && !matches!(cell, Cell::Text(text) if text.trim().is_empty())
        })
    }

    /// Whether the form has a column of this key.
    pub fn has(&self, key: &str) -> bool {
        self.layout.1.contains_key(key)
    }
}

impl Returned {
    /// What the file said of a row's answer when the form was made.
    pub fn then(&self, row: &Row) -> Option<&Answer> {
        self.memory.get(&row.key())
    }

    /// With the id of each agency and indicator whose row gives a name.
    #[must_use]
    pub fn named(mut self, report: &Report) -> Self {
        let agencies: Vec<Called> = report.workspace.agencies.iter().map(Called::from).collect();
        let indicators: Vec<Called> = report.instrument.indicators.iter().map(Called::from).collect();
        let mut ids: BTreeMap<(usize, String), Option<&str>> = BTreeMap::new();
        for row in self.answers.iter_mut().chain(&mut self.pieces) {
            let cells = [(&mut row.agency, &agencies), (&mut row.indicator, &indicators)];
            for (at, (name, known)) in cells.into_iter().enumerate() {
                let id = || only_called(name, known.iter().copied()).map(|thing| thing.id);
                if ids.len() < NAMES
                    && let Some(id) = *ids.entry((at, name.clone())).or_insert_with(id)
                {
                    id.clone_into(name);
                }
            }
        }
        self
    }

    /// The rows of these agencies alone; of all when none is named.
    #[must_use]
    pub fn only(mut self, agencies: &[String]) -> Self {
        if !agencies.is_empty() {
            self.answers.retain(|row| agencies.contains(&row.agency));
            self.pieces.retain(|row| agencies.contains(&row.agency));
            self.memory.retain(|(agency, _), _| agencies.contains(agency));
            self.agencies.retain(|agency| agencies.contains(agency));
        }
        self
    }
}

pub fn returned(sheets: &[Sheet]) -> Result<Returned, Fault> {
    let memory = sheets.iter().find(|sheet| sheet.name == MEMORY).ok_or(Fault::NotForm)?;
    let mut lines = memory.rows.values();
    let text = |row: &BTreeMap<u32, Cell>, column: u32| row.get(&column).map(Cell::shown).unwrap_or_default();
    let head = lines.next().ok_or(Fault::NotForm)?;
    match [text(head, 0).as_str(), text(head, 1).as_str()] {
        [MEMORY, VERSION] => {}
        [MEMORY, _] => return Err(Fault::OtherVersion),
        _ => return Err(Fault::NotForm),
    }
    let leads = rows(sheets, &[Field::Lead], &[Told::Indicator]);
    let (answers, pieces, listed) = match &leads {
        Ok(_) => (Vec::new(), Vec::new(), rows(sheets, &AGENCY, &[Told::Agency])?),
        Err(_) => {
            let answers = rows(sheets, &ANSWER, &[Told::Agency, Told::Indicator])?;
            (answers, rows(sheets, &PIECE, &[Told::Agency, Told::Indicator, Told::Piece])?, Vec::new())
        }
    };
    let mut form = Returned {
        region: String::new(),
        instrument: String::new(),
        language: Language::Indonesian,
        agencies: BTreeSet::new(),
        memory: BTreeMap::new(),
        rest: text(head, 2),
        answers,
        pieces,
        listed,
        leads: leads.unwrap_or_default(),
    };
    for line in lines {
        let text = |column: u32| legible(&text(line, column));
        let record = |fields: &[Field]| -> Record {
            (3..).zip(fields).map(|(column, field)| (*field, text(column))).collect()
        };
        match text(0).as_str() {
            "region" => form.region = text(1),
            "instrument" => form.instrument = text(1),
            "language" => form.language = Language::from_locale(&text(1)).ok_or(Fault::NotForm)?,
            "agency" => drop(form.agencies.insert(text(1))),
            kind @ ("answer" | "lead") => {
                let fields = if kind == "answer" { &ANSWER[..] } else { &[Field::Lead] };
                let answer = Answer { indicator: text(2), own: record(fields), ..Answer::default() };
                form.memory.insert((text(1), text(2)), answer);
            }
            kind @ ("piece" | "proposed") => {
                let answer = form.memory.get_mut(&(text(1), text(2))).ok_or(Fault::NotForm)?;
                if kind == "piece" { &mut answer.pieces } else { &mut answer.proposed }.push(record(&PIECE));
            }
            _ => return Err(Fault::NotForm),
        }
    }
    // In a form of one agency nobody sees the column that says so.
    if let (1, Some(only)) = (form.agencies.len(), form.agencies.first()) {
        let rows = form.answers.iter_mut().chain(&mut form.pieces);
        rows.filter(|row| row.agency.is_empty()).for_each(|row| row.agency.clone_from(only));
    }
    Ok(form)
}

/// The rows of the sheet that has these columns.
fn rows(sheets: &[Sheet], fields: &[Field], told: &[Told]) -> Result<Vec<Row>, Fault> {
    let names: Vec<&'static str> =
        fields.iter().map(|field| field.key()).chain(told.iter().map(|told| told.key())).collect();
    let found = sheets.iter().find_map(|sheet| Some((sheet, columns(sheet, &names)?)));
    let (sheet, (top, columns)) = found.ok_or(Fault::NotForm)?;
    let layout = Rc::new((sheet.name.clone(), columns.clone()));
    // Under the names stand the headings.
    let below = sheet.rows.range(top + 2..);
    let rows = below.map(|(row, cells)| {
        let text = |told: Told| {
            columns.get(told.key()).and_then(|column| cells.get(column)).map(Cell::shown).unwrap_or_default()
        };
        let filled = |field: &Field| Some((*field, cells.get(columns.get(field.key())?)?.clone()));
        Row {
            agency: text(Told::Agency).trim().to_owned(),
            indicator: text(Told::Indicator).trim().to_owned(),
            number: text(Told::Piece).trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1)),
            cells: fields.iter().filter_map(filled).collect(),
            line: *row,
            layout: Rc::clone(&layout),
        }
    });
    Ok(rows.collect())
}

/// Where in a sheet columns of these names stand, and in which row their names.
fn columns(sheet: &Sheet, names: &[&'static str]) -> Option<(u32, BTreeMap<&'static str, u32>)> {
    sheet.rows.range(..TOP).find_map(|(row, cells)| {
        let column = |name: &&'static str| {
            let found = cells.iter().find(|(_, cell)| matches!(cell, Cell::Text(text) if text == name));
            found.map(|(column, _)| (*name, *column))
        };
        let columns: BTreeMap<&'static str, u32> = names.iter().filter_map(column).collect();
        let later = || MEASURED.iter().chain(&[Field::Covers]);
        let may_lack = |name: &&'static str| later().any(|field| field.key() == *name);
        let all = names.iter().all(|name| columns.contains_key(name) || may_lack(name));
        all.then_some((*row, columns))
    })
}
