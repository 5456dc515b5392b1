//! Exports of Google and Microsoft Forms: what their headings and answers in words most likely mean here, for
//! people to confirm.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::table::Table;
use crate::base::survey::NO_ANSWER;
use crate::model::survey::{Answer, Rules, is_question, plain};

/// What could be written into the settings.
#[derive(Debug, Default)]
pub struct Proposal {
    /// Headings and the columns that they seem to be, in the order of the table.
    pub columns: Vec<(String, String)>,
    /// Answers in words and what they seem to count as, the best first.
    pub answers: Vec<(String, u8)>,
    /// Columns that nothing seems to be.
    pub missing: Vec<&'static str>,
    /// Answers of which nothing is known.
    pub unknown: Vec<String>,
}

/// Rows that are looked at, and different answers that a question of a form offers at most.
const ROWS: usize = 2_000;
const CHOICES: usize = 12;

include!(concat!(env!("OUT_DIR"), "/lists_form_export.rs"));

/// What seems meant by a table of which a column or the answers to a question are not known.
pub fn proposal(table: &Table, rules: &Rules) -> Option<Proposal> {
    let (heading, rows) = table.rows.split_first()?;
    let columns: Vec<Option<String>> = heading.iter().map(|cell| rules.column(&cell.text)).collect();
    let has = |wanted: &str| columns.iter().flatten().any(|name| name == wanted);
    let mut proposal = Proposal::default();
    let (mut found, mut left, mut answers) = (Vec::new(), Vec::new(), BTreeMap::new());
    for (cell, column) in heading.iter().zip(&columns).filter(|(cell, _)| !cell.text.is_empty()) {
        let (place, name) = (cell.at.column, cell.text.as_str());
        let cells = rows.iter().take(ROWS).flatten().filter(|cell| cell.at.column == place);
        let mut choices: BTreeMap<&str, usize> = BTreeMap::new();
        for cell in cells.filter(|cell| !cell.text.is_empty()) {
            *choices.entry(&cell.text).or_default() += 1;
        }
        // Where a scale goes down to "not at all", the plain "not" is one better.
        let deep = choices.keys().any(|label| rated(label) == Some((true, 1)));
        let level = |label: &str| match (rules.answer(label), rated(label)) {
            (Answer::Given(level), _) => Some(level),
            (Answer::None, _) => Some(NO_ANSWER),
            (Answer::Outside, Some((false, 1))) if deep => Some(2),
            (Answer::Outside, rated) => rated.map(|(_, level)| level),
        };
        // Numbers that only count the rows are no answers.
        let counts = names(name, "responden") || ["id", "no", "no."].contains(&plain(name).as_str());
        let known = choices.iter().filter(|(label, _)| level(label).is_some()).map(|(_, all)| all);
        let asked = !counts && choices.len() <= CHOICES && known.sum::<usize>() * 2 > choices.values().sum();
        match column {
            None if asked => found.push((place, name, format!("q{}", found.len() + 1))),
            None => left.push((place, name)),
            Some(name) if !is_question(name) => continue,
            Some(_) => {}
        }
        for label in choices.into_keys().filter(|label| asked && rules.answer(label) == Answer::Outside) {
            match level(label) {
                Some(level) => drop(answers.insert(label, level)),
                None => proposal.unknown.push(label.to_owned()),
            }
        }
    }
    let questions = !found.is_empty() || columns.iter().flatten().any(|name| is_question(name));
    let complete = NAMES.iter().all(|[name, _]| has(name));
    if !questions || (complete && found.is_empty() && answers.is_empty()) {
        return None;
    }
    for [name, words] in NAMES.into_iter().filter(|[name, _]| !has(name)) {
        let is = |heading: &str, word: &str| names(heading, word) && !names(heading, PERSONAL);
        match words.split('|').find_map(|word| left.iter().position(|(_, heading)| is(heading, word))) {
            Some(at) => {
                let (place, heading) = left.remove(at);
                found.push((place, heading, name.to_owned()));
            }
            None => proposal.missing.push(name),
        }
    }
    found.sort();
    proposal.columns = found.into_iter().map(|(_, heading, name)| (heading.to_owned(), name)).collect();
    proposal.answers = answers.into_iter().map(|(label, level)| (label.to_owned(), level)).collect();
    proposal.answers.sort_by_key(|(_, level)| Reverse(*level % NO_ANSWER));
    Some(proposal)
}

/// Whether a heading contains one of these; a short one is a word of its own.
fn names(heading: &str, words: &str) -> bool {
    let heading = plain(heading);
    let own = |word: &str| heading.split(|letter: char| !letter.is_alphanumeric()).any(|part| part == word);
    words.split('|').any(|word| own(word) || (word.len() > 4 && heading.contains(word)))
}

/// What an answer in words counts as on a scale of four, and whether it says so strongly.
fn rated(label: &str) -> Option<(bool, u8)> {
    let label = plain(label);
    // `4 - Sangat Puas`.
    if let [number @ b'1'..=b'4', b' ' | b'.' | b')' | b'-' | b'=', ..] = label.as_bytes() {
        return Some((false, number - b'0'));
    }
    let words: Vec<&str> = label.split(|letter: char| !letter.is_alphabetic()).collect();
    let has = |wanted: &str| wanted.split(' ').any(|word| !word.is_empty() && words.contains(&word));
    let strong = has("sangat amat very strongly");
    let level = match (has(GOOD), has(BAD)) {
        _ if NONE.split('|').any(|none| none == label) => NO_ANSWER,
        _ if words.len() > 5 => return None,
        (_, true) => 1,
        (true, _) if has("tidak not") || (strong && has("kurang")) => 1,
        (true, _) if has("kurang cukup agak less somewhat") => 2,
        (true, _) if strong => 4,
        (true, _) => 3,
        _ if has("cukup fair") => 2,
        _ if has("excellent") => 4,
        _ => return None,
    };
    Some((strong, level))
}
