//! Everything that can end a run with exit code 2, and how it is said.

use std::fmt;

use jiff::civil::Date;

use super::Label;
use super::form::{Loss, lost};
use crate::base::path::{at, typed};
use crate::base::show::quoted;
use crate::base::suggest::{Called, Known, Meant, Search, called};
use crate::base::{lang::Language, legible::line};
use crate::judge::assess::Cause;
use crate::model::workspace::{Agency, SECRETARIAT, UNASSIGNED};
use crate::problem::{ReadFault, history::HistoryFault};

impl std::error::Error for Trouble {}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message(Language::English).what)
    }
}

// What stands where output was to be written, and would be lost.
include!(concat!(env!("OUT_DIR"), "/Kept.rs"));

/// Of an option, or a value for it. With its lifetime spelled out, rustfmt would not read the table.
type Name = &'static str;

include!(concat!(env!("OUT_DIR"), "/Trouble.rs"));

/// Files, every one of them.
fn every(files: &[String]) -> String {
    files.iter().map(|file| quoted(file)).collect::<Vec<_>>().join(", ")
}

impl From<HistoryFault> for Trouble {
    fn from(fault: HistoryFault) -> Self {
        Self::History { fault }
    }
}

/// What to do by hand, and lines of a file under it.
fn by_hand(what: &str, lines: &str) -> String {
    let shown = |text: &str| {
        let margin = text.len() - text.trim_start().len();
        format!("\n    {}{}", " ".repeat(margin), line(text, 1_000))
    };
    what.to_owned() + &lines.lines().map(shown).collect::<String>()
}

impl Trouble {
    /// Nothing bears this name; perhaps one of the known ones was meant.
    pub fn no_such<'a>(given: &str, known: impl Known<'a>) -> Self {
        Self::NoSuch { given: given.to_owned(), meant: Search::default().meant(given, known) }
    }
}

/// Where the thing stands that a person calls so, by its id or a name of it.
pub fn position<'a>(given: &str, known: impl Known<'a>) -> Result<usize, Trouble> {
    let found = called(given, known.clone());
    match found[..] {
        [] => Err(Trouble::no_such(given, known)),
        [only] => Ok(only),
        [..] => {
            let named = |thing: Called| format!("{} ({})", quoted(thing.id), line(thing.names[0], 60));
            let things = known.enumerate().filter(|(at, _)| found.contains(at));
            let candidates = things.map(|(_, thing)| named(thing.into())).collect();
            Err(Trouble::SeveralSuch { given: given.to_owned(), candidates })
        }
    }
}

/// The ids of all that filters name, with commas between. One that names nothing would show nothing, which looks
/// like success: it ends the run instead.
pub fn known<'a>(given: &[String], known: impl Known<'a>) -> Result<Vec<String>, Trouble> {
    let known = known.map(Into::into);
    let mut ids = Vec::new();
    for given in given {
        let parts: Vec<&str> = given.split(',').collect();
        let mut rest = &parts[..];
        while !rest.is_empty() {
            // A name may hold commas itself: as many parts as name something together.
            let place = |count: usize| position(rest[..count].join(",").trim(), known.clone());
            let count = (1..=rest.len()).rev().find(|count| place(*count).is_ok()).unwrap_or(1);
            ids.extend(known.clone().nth(place(count)?).map(|thing| thing.id.to_owned()));
            rest = &rest[count..];
        }
    }
    Ok(ids)
}

/// Whoever may owe something: agencies, the secretariat, nobody.
pub fn owners(agencies: &[Agency]) -> impl Known<'_> {
    let others = [(SECRETARIAT, Label::Secretariat), (UNASSIGNED, Label::Unassigned)];
    let others = others.map(|(id, label)| spoken(id, |language| label.text(language)));
    agencies.iter().map(Called::from).chain(others)
}

/// Why something may remain.
pub fn causes() -> impl Known<'static> {
    Cause::ALL.into_iter().map(|one| spoken(one.name(), |language| one.text(language)))
}

/// What is called by a word of ours in each language.
fn spoken(id: &'static str, word: impl Fn(Language) -> &'static str) -> Called<'static> {
    let [indonesian, english] = Language::ALL.map(word);
    Called { id, names: [indonesian, english, "", ""] }
}
