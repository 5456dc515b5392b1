//! What an evidence file says, as a form shows it: days in ISO form, numbers with a point, words of the file.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{ANSWER, Field, MEASURED, PIECE};
use crate::base::{dated, exact::Fixed, lang::Language, legible};
use crate::read::yaml::{self, Node, Value};

/// Letters that a cell shows of a text; a longer one is not changed through a form.
pub const LIMIT: usize = 32_000;

/// Fields with something in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    texts: BTreeMap<Field, String>,
    /// Fields whose value is more than a text, or too long: a form leaves them alone.
    fixed: BTreeSet<Field>,
    /// Fields with a text for each language.
    bilingual: BTreeSet<Field>,
}

/// What a file says of one indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub indicator: String,
    /// Value, explanation and date.
    pub own: Record,
    /// The proof, in the order of the file.
    pub pieces: Vec<Record>,
    /// Documents that might be further evidence; no file says so yet.
    pub proposed: Vec<Record>,
}

impl FromIterator<(Field, String)> for Record {
    fn from_iter<T: IntoIterator<Item = (Field, String)>>(filled: T) -> Self {
        let mut record = Self::default();
        for (field, text) in filled {
            record.set(field, text);
        }
        record
    }
}

impl Record {
    /// What stands in a field; nothing where it is empty.
    pub fn get(&self, field: Field) -> &str {
        self.texts.get(&field).map_or("", String::as_str)
    }

    /// Fills a field in, or empties it.
    pub fn set(&mut self, field: Field, text: String) {
        if text.is_empty() {
            self.texts.remove(&field);
        } else {
            self.texts.insert(field, text);
        }
    }

    /// Notes that the value follows from a number.
    pub fn follow(&mut self) {
        self.texts.remove(&Field::Value);
        self.fixed.insert(Field::Value);
    }

    pub fn is_fixed(&self, field: Field) -> bool {
        self.fixed.contains(&field)
    }

    pub fn is_bilingual(&self, field: Field) -> bool {
        self.bilingual.contains(&field)
    }
}

/// What an evidence file says; `None` when it cannot be read.
pub fn said(text: &str, language: Language) -> Option<Vec<Answer>> {
    let root = yaml::sound(text)?;
    let answers = root.get("answers").map_or(&[][..], Node::entries).iter().map(|entry| {
        let at = |key| entry.value.get(key);
        let pieces = at("evidence").map_or(&[][..], Node::items);
        let of = |field: Field| {
            if MEASURED.contains(&field) { at("value")?.get(field.key()) } else { at(field.key()) }
        };
        let mut own = record(ANSWER.map(|field| (field, of(field))), language);
        if at("na").is_some_and(|na| na.value != Value::Null) {
            own.fixed.insert(Field::Value);
        }
        let pieces = pieces.iter().map(|node| piece(node, language)).collect();
        Answer { indicator: entry.key.clone(), own, pieces, proposed: Vec::new() }
    });
    Some(answers.collect())
}

/// The agency whose file it is.
pub fn agency(text: &str) -> Option<String> {
    Some(yaml::alone(text)?.0.get("opd")?.text()?.to_owned())
}

fn piece(node: &Node, language: Language) -> Record {
    let place = || node.get("file").filter(|file| file.value != Value::Null).or_else(|| node.get("link"));
    let at = |field: Field| if field == Field::Place { place() } else { node.get(field.key()) };
    let mut piece = record(PIECE.map(|field| (field, at(field))), language);
    if piece.get(Field::State).is_empty() {
        piece.set(Field::State, "final".into());
    }
    piece
}

fn record<'a>(nodes: impl IntoIterator<Item = (Field, Option<&'a Node>)>, language: Language) -> Record {
    let mut record = Record::default();
    for (field, node) in nodes {
        let Some(node) = node.filter(|node| node.value != Value::Null) else { continue };
        let is_bilingual = node.text().is_none() && matches!(field, Field::Explanation | Field::Title);
        let in_language = || node.get(language.code()).filter(|_| is_bilingual)?.text();
        let text = node.text().or_else(in_language).map(|text| plain(field, text));
        let is_whole = text.as_ref().is_some_and(|text| text.chars().count() <= LIMIT);
        let cut = |text: String| text.chars().take(LIMIT).chain(['…']).collect();
        record.bilingual.extend(text.as_ref().filter(|_| is_bilingual).map(|_| field));
        record.fixed.extend((!is_whole).then_some(field));
        record.set(field, text.map_or_else(String::new, |text| if is_whole { text } else { cut(text) }));
    }
    record
}

/// A field's text in one form: what means the same is the same.
fn plain(field: Field, text: &str) -> String {
    let text = legible(text);
    if field.is_number() && field != Field::Year {
        return Fixed::parse(&text).map_or(text, number);
    }
    let day = dated::iso(&text).ok().filter(|_| field.is_day());
    day.map_or(text, |day| day.to_string())
}

/// A number without needless digits: `3`, `2.5`.
pub fn number(number: Fixed) -> String {
    let text = number.exact().rounded(Fixed::DIGITS).trimmed();
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// A text as a cell holds it: its lines stay, nothing in it is hidden, no blanks at the ends of lines.
pub fn legible(text: &str) -> String {
    let letter = |letter| if letter == '\t' { ' ' } else { legible::letter(letter) };
    let lines = text.lines().map(|line| line.trim_end().chars().map(letter).collect::<String>());
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// For each piece that was there, which of the present ones it is: the same, or one alike in two fields.
pub fn pairs(then: &[Record], now: &[Record]) -> Vec<Option<usize>> {
    let alike: [&[Field]; 4] = [
        &PIECE,
        &[Field::Requirement, Field::Title],
        &[Field::Requirement, Field::Place],
        &[Field::Title, Field::Place],
    ];
    let mut pairs = vec![None; then.len()];
    let mut taken = BTreeSet::new();
    for fields in alike {
        // What a part of a piece says tells which one it is, where it says something; the whole says enough.
        let told = |piece| {
            let said = fields.iter().map(|field| Record::get(piece, *field)).collect::<Vec<&str>>();
            (said.len() == PIECE.len() || said.iter().all(|text| !text.is_empty())).then_some(said)
        };
        let mut free: BTreeMap<Vec<&str>, VecDeque<usize>> = BTreeMap::new();
        for (at, piece) in now.iter().enumerate().filter(|(at, _)| !taken.contains(at)) {
            if let Some(said) = told(piece) {
                free.entry(said).or_default().push_back(at);
            }
        }
        for (pair, piece) in pairs.iter_mut().zip(then).filter(|(pair, _)| pair.is_none()) {
            *pair = told(piece).and_then(|said| free.get_mut(&said)?.pop_front());
            taken.extend(*pair);
        }
    }
    pairs
}
