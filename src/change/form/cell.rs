//! What a person wrote into a cell, as the text that the evidence file would have: whatever Excel has made of
//! a date or a number, and whichever way people write them.

use super::said::{legible, number, one_line};
use crate::base::dated::{self, DateFault};
use crate::base::exact::{Fixed, NumberFault};
use crate::base::lang::Language;
use crate::base::suggest::{Known, Search};
use crate::gather::workbook::Cell;
use crate::model::resolve;
use crate::problem::{Limits, Problem, Thing};
use crate::read::decode::YEARS;
use crate::read::document::evidence::State;
use crate::report::Report;
use crate::words;
use crate::words::{form::Field, form_fault::Fault};

/// `ends` are the least and the greatest number that the field takes; `is_there` tells whether a path names a file of the workspace.
pub fn read(
    field: Field,
    cell: &Cell,
    ends: (Fixed, Fixed),
    is_there: &dyn Fn(&str) -> bool,
) -> Result<String, Fault> {
    if let Cell::Formula(_) = cell {
        return Err(Fault::NoResult { written: cell.shown() });
    }
    let short = || text(cell).map(|text| one_line(&text));
    match field {
        Field::Value | Field::Measured => value(cell, ends),
        Field::Date | Field::ValidUntil | Field::Due => day(cell),
        Field::Covers | Field::Year => year(cell),
        Field::State => state(cell),
        Field::Explanation => text(cell),
        Field::Place => place(cell, is_there),
        Field::Requirement | Field::Title | Field::Source | Field::Lead => short(),
        Field::AgencyName | Field::Short | Field::Pic | Field::Contact => short(),
    }
}

pub fn no_agency(given: &str, report: &Report, search: &mut Search) -> Fault {
    unknown(Thing::Agency, given, report.workspace.agencies.iter(), search)
}

pub fn no_indicator(given: &str, report: &Report, search: &mut Search) -> Fault {
    unknown(Thing::Indicator, given, report.instrument.indicators.iter(), search)
}

pub fn unknown<'a>(thing: Thing, given: &str, known: impl Known<'a>, search: &mut Search) -> Fault {
    Fault::Same { problem: Problem::unknown(thing, given, known, search) }
}

/// A path or an address, from what people paste: what Explorer copies as a path, a link behind words, an address
/// as browsers show it. `written` stays what it is in what is said of it.
fn place(cell: &Cell, is_there: &dyn Fn(&str) -> bool) -> Result<String, Fault> {
    let shown = text(cell)?;
    let link = if let Cell::Link(_, address) = cell { Some(address) } else { None };
    let is_web = |address: &&String| address.starts_with("http");
    let same =
        |shown: &str| link.is_some_and(|link| shown.trim_end_matches('/') == link.trim_end_matches('/'));
    let written = match link {
        // Who types another address over a link may leave the link as it was.
        Some(address)
            if is_web(&address) && is_link(&shown) && !same(&shown) && !same(&format!("https://{shown}")) =>
        {
            return Err(Fault::TwoAddresses { shown, address: address.clone() });
        }
        Some(address) if is_web(&address) || !is_there(&shown) => address.clone(),
        Some(_) | None => shown,
    };
    let bare = written.trim_matches(['"', '“', '”', '\'']).trim();
    let path = bare.strip_prefix("file://").unwrap_or(bare).replace('\\', "/");
    let found = if path.starts_with('/') || path.get(1..3) == Some(":/") {
        // What it is called in the workspace, where it lies there by one of its last parts.
        let mut ends = path.match_indices('/').map(|(at, _)| &path[at + 1..]);
        ends.find(|end| !end.is_empty() && is_there(end)).unwrap_or(&path).to_owned()
    } else if bare.contains("://") {
        bare.to_owned()
    } else if begins_with_site(bare) && !is_there(&path) {
        format!("https://{bare}")
    } else {
        path
    };
    let problem = match resolve::piece::place_fault(&found, is_link(&found)) {
        None => return Ok(found),
        Some(Problem::PathRefused { fault, .. }) => Problem::PathRefused { path: written, fault },
        Some(problem) => problem,
    };
    Err(Fault::Same { problem })
}

/// Whether a text begins like an address without its `https://`: `drive.google.com/…`, `s.id/…`.
fn begins_with_site(text: &str) -> bool {
    let (host, rest) = text.split_once('/').unwrap_or((text, ""));
    let Some((_, last)) = host.rsplit_once('.') else { return false };
    let common = ["com", "org", "net", "gov", "edu", "info", "gle", "app", "dev"].contains(&last);
    let country = last.len() == 2 && last.bytes().all(|byte| byte.is_ascii_lowercase());
    host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
        && (host.starts_with("www.") || ((common || country) && !rest.is_empty()))
}

/// Whether a place is an address, and no path.
pub fn is_link(place: &str) -> bool {
    place.contains("://") || place.to_lowercase().starts_with("www.")
}

fn text(cell: &Cell) -> Result<String, Fault> {
    match cell {
        Cell::Text(text) | Cell::Link(text, _) => Ok(legible(text)),
        Cell::Number(number) => Ok(number.clone()),
        Cell::Day(_) | Cell::Formula(_) | Cell::Other(_) => Err(Fault::NotText { written: cell.shown() }),
    }
}

/// A number with a point or a comma, from the least to the greatest.
fn value(cell: &Cell, (least, most): (Fixed, Fixed)) -> Result<String, Fault> {
    let written = legible(&cell.shown());
    let parsed = match cell {
        Cell::Number(_) | Cell::Text(_) | Cell::Link(..) => Fixed::parse(&written.replacen(',', ".", 1)),
        Cell::Day(_) | Cell::Formula(_) | Cell::Other(_) => Err(NumberFault::NotNumber),
    };
    match parsed {
        Ok(value) if (least..=most).contains(&value) => Ok(number(value)),
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

/// A year, as a number or a text.
fn year(cell: &Cell) -> Result<String, Fault> {
    let written = one_line(&legible(&cell.shown()));
    let (least, most) = YEARS;
    match Fixed::parse(&written).map(number) {
        Ok(year) if year.parse().is_ok_and(|year| (least..=most).contains(&year)) => Ok(year),
        Ok(_) => {
            let limits = Limits::Between(least, most);
            Err(Fault::Same { problem: Problem::NumberOutOfRange { written, limits } })
        }
        Err(_) => Err(Fault::NotNumber { written, least: Fixed::whole(least), most: Fixed::whole(most) }),
    }
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
