//! What a person wrote into a cell, as the text that the evidence file would have: whatever Excel has made of
//! a date or a number, and whichever way people write them.

use super::said::{legible, number};
use crate::base::dated::{self, DateFault};
use crate::base::exact::{Fixed, NumberFault};
use crate::base::lang::Language;
use crate::gather::workbook::Cell;
use crate::model::instrument::Scale;
use crate::model::resolve;
use crate::problem::{Limits, Problem};
use crate::read::decode::Choice;
use crate::read::document::evidence::State;
use crate::words;
use crate::words::form::Field;
use crate::words::form_fault::Fault;

pub fn read(field: Field, cell: &Cell, scale: Scale) -> Result<String, Fault> {
    match field {
        Field::Value => value(cell, scale),
        Field::Date | Field::ValidUntil | Field::Due => day(cell),
        Field::State => state(cell),
        Field::Explanation => text(cell),
        Field::Requirement | Field::Title => text(cell).map(|text| one_line(&text)),
        Field::Place => {
            let text = text(cell)?;
            let text = if is_link(&text) { text } else { text.replace('\\', "/") };
            let fault = resolve::piece::place_fault(&text, is_link(&text));
            fault.map_or(Ok(text), |problem| Err(Fault::Same { problem }))
        }
    }
}

/// Whether a place is an address, and no path.
pub fn is_link(place: &str) -> bool {
    place.contains("://") || place.to_lowercase().starts_with("www.")
}

fn text(cell: &Cell) -> Result<String, Fault> {
    match cell {
        Cell::Text(text) => Ok(legible(text)),
        Cell::Number(number) => Ok(number.clone()),
        Cell::Day(_) | Cell::Other(_) => Err(Fault::NotText { written: cell.shown() }),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number with a point or a comma, on the scale.
fn value(cell: &Cell, scale: Scale) -> Result<String, Fault> {
    let written = legible(&cell.shown());
    let (least, most) = (scale.min, scale.max);
    let parsed = match cell {
        Cell::Number(_) | Cell::Text(_) => Fixed::parse(&written.replacen(',', ".", 1)),
        Cell::Day(_) | Cell::Other(_) => Err(NumberFault::NotNumber),
    };
    match parsed {
        Ok(value) if scale.holds(value) => Ok(number(value)),
        Ok(value) => Err(Fault::Same { problem: Problem::ValueOutsideScale { value, least, most } }),
        Err(NumberFault::TooManyDigits) => Err(Fault::Same {
            problem: Problem::NumberOutOfRange { written, limits: Limits::Digits(Fixed::DIGITS) },
        }),
        Err(NumberFault::Comma | NumberFault::TooLarge | NumberFault::NotNumber) => {
            Err(Fault::NotNumber { written, least, most })
        }
    }
}

/// A day as Excel keeps it, or in any form in which people write it.
fn day(cell: &Cell) -> Result<String, Fault> {
    let written = one_line(&legible(&cell.shown()));
    dated::day(&cell.shown()).map(|day| day.to_string()).map_err(|fault| match fault {
        DateFault::NoSuchDay => Fault::NoSuchDay { written },
        DateFault::Meant(_) | DateFault::NotDate => Fault::NotDate { written },
    })
}

/// A state, by its word in the file or in either language.
fn state(cell: &Cell) -> Result<String, Fault> {
    let given = one_line(&legible(&cell.shown()));
    let lower = given.to_lowercase();
    let found = State::WORDS.iter().find(|(word, state)| {
        *word == lower
            || Language::ALL.into_iter().any(|language| words::form::state(language, *state) == lower)
    });
    found.map(|(word, _)| (*word).to_owned()).ok_or(Fault::NoSuchState { given })
}
