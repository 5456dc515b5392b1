//! From nodes to values: every field reports its own problem, and one problem never hides the next.
//!
//! `None` always means "reported, or rightly absent"; a caller goes on with what it has.

use jiff::civil::Date;

use crate::calendar::{self, Zone};
use crate::diagnostic::{Diagnostics, Expected, Found, Problem};
use crate::exact::{Fixed, NumberFault};
use crate::lang::{Language, Text};
use crate::source::Span;
use crate::yaml::{Entry, Node, Value};

/// A value and the bytes it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// A value that a node can be read as.
pub trait Decode: Sized {
    /// Reads it; `None` when it cannot be read, which is then reported. `name` is the key it stands under.
    fn decode(node: &Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self>;
}

/// A closed set of words in a data file.
pub trait Choice: Copy + 'static {
    /// The words, in the order in which a message lists them.
    const WORDS: &'static [(&'static str, Self)];
    /// What the field wants, for a message about another kind of value.
    const EXPECTED: Expected = Expected::Text;
}

/// The keys of one mapping, each read once; what is left over is unknown.
pub struct Fields<'n> {
    entries: &'n [Entry],
    taken: Vec<bool>,
    known: Vec<&'static str>,
    name: Span,
    understood: bool,
}

/// Whether all of a mapping was understood; where half an entry would mislead, the entry is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Understood {
    /// Every key is known and every value could be read.
    Fully,
    /// Something was reported.
    Partly,
}

impl<'n> Fields<'n> {
    /// The keys of `node`, which stands under the key at `name`.
    pub fn of(node: &'n Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        match &node.value {
            Value::Mapping(entries) => {
                Some(Self { entries, taken: vec![false; entries.len()], known: Vec::new(), name, understood: true })
            }
            Value::Null | Value::Scalar(_) | Value::List(_) => {
                wrong_type(node, name, Expected::Mapping, diagnostics);
                None
            }
        }
    }

    fn entry(&mut self, key: &'static str) -> Option<&'n Entry> {
        self.known.push(key);
        let index = self.entries.iter().position(|entry| entry.key == key)?;
        self.taken[index] = true;
        Some(&self.entries[index])
    }

    /// Reads a key that must be there.
    pub fn required<T: Decode>(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<T> {
        let value = match self.entry(key) {
            Some(entry) => T::decode(&entry.value, entry.span, diagnostics),
            None => {
                diagnostics.at(self.name, Problem::MissingKey { key });
                None
            }
        };
        self.understood &= value.is_some();
        value
    }

    /// Reads a key that may be left out or left empty.
    pub fn optional<T: Decode>(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<T> {
        let entry = self.entry(key)?;
        if entry.value.value == Value::Null {
            return None;
        }
        let value = T::decode(&entry.value, entry.span, diagnostics);
        self.understood &= value.is_some();
        value
    }

    /// Whether a key stands there with a value.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key && entry.value.value != Value::Null)
    }

    /// Reports every key that nobody asked for, and says whether all was understood.
    pub fn finish(self, diagnostics: &mut Diagnostics) -> Understood {
        for (index, entry) in self.entries.iter().enumerate() {
            if self.taken[index] {
                continue;
            }
            // `{value: 3,5}` is a key `value` and a key `5`: the comma is what is wrong.
            let before = index.checked_sub(1).map(|before| &self.entries[before].value.value);
            if let (Some(Value::Scalar(whole)), Value::Null) = (before, &entry.value.value) {
                let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
                if digits(whole) && digits(&entry.key) {
                    let written = format!("{whole},{}", entry.key);
                    diagnostics.at(entry.span, Problem::DecimalComma { written });
                    continue;
                }
            }
            let suggestion = nearest(&entry.key, self.known.iter().copied());
            let problem = Problem::UnknownKey { key: entry.key.clone(), suggestion, known: self.known.clone() };
            diagnostics.at(entry.span, problem);
        }
        let all = self.understood && self.taken.iter().all(|taken| *taken);
        if all { Understood::Fully } else { Understood::Partly }
    }
}

/// The known word nearest to `written`, when it is near enough to be meant.
pub fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let written: String = written.chars().take(80).collect();
    let lower = written.to_lowercase();
    let distance = |word: &str| strsim::damerau_levenshtein(&lower, &word.to_lowercase());
    let limit = (written.chars().count() / 3).max(1);
    known
        .map(|word| (distance(word), word))
        .min()
        .filter(|(distance, _)| *distance <= limit)
        .map(|(_, word)| word.to_owned())
}

fn wrong_type(node: &Node, name: Span, expected: Expected, diagnostics: &mut Diagnostics) {
    let (found, written, span) = match &node.value {
        Value::Null => (Found::Nothing, String::new(), name),
        Value::Scalar(text) => (Found::Scalar, text.clone(), node.span),
        Value::List(_) => (Found::List, String::new(), node.span),
        Value::Mapping(_) => (Found::Mapping, String::new(), node.span),
    };
    diagnostics.at(span, Problem::WrongType { expected, found, written });
}

/// The text of a scalar, or a report that `expected` was wanted.
fn scalar<'n>(node: &'n Node, name: Span, expected: Expected, diagnostics: &mut Diagnostics) -> Option<&'n str> {
    match &node.value {
        Value::Scalar(text) => Some(text),
        Value::Null | Value::List(_) | Value::Mapping(_) => {
            wrong_type(node, name, expected, diagnostics);
            None
        }
    }
}

impl Decode for String {
    fn decode(node: &Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let text = scalar(node, name, Expected::Text, diagnostics)?;
        if text.trim().is_empty() {
            diagnostics.at(node.span, Problem::EmptyText);
            return None;
        }
        Some(text.trim().to_owned())
    }
}

impl<T: Decode> Decode for Located<T> {
    fn decode(node: &Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        Some(Self { value: T::decode(node, name, diagnostics)?, span: node.span })
    }
}

/// Items that cannot be read are reported and left out.
impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        match &node.value {
            Value::List(items) => {
                Some(items.iter().filter_map(|item| T::decode(item, item.span, diagnostics)).collect())
            }
            Value::Null | Value::Scalar(_) | Value::Mapping(_) => {
                wrong_type(node, name, Expected::List, diagnostics);
                None
            }
        }
    }
}

/// A mapping whose keys are ids: each with its place, in the order written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<T>(pub Vec<(Located<String>, T)>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Decode> Decode for Table<T> {
    fn decode(node: &Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        match &node.value {
            Value::Mapping(entries) => {
                let row = |entry: &Entry, diagnostics: &mut Diagnostics| {
                    let value = T::decode(&entry.value, entry.span, diagnostics)?;
                    Some((Located { value: entry.key.clone(), span: entry.span }, value))
                };
                Some(Self(entries.iter().filter_map(|entry| row(entry, diagnostics)).collect()))
            }
            Value::Null | Value::Scalar(_) | Value::List(_) => {
                wrong_type(node, name, Expected::Mapping, diagnostics);
                None
            }
        }
    }
}

impl Decode for Fixed {
    fn decode(node: &Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let text = scalar(node, name, Expected::Number, diagnostics)?;
        let problem = match Self::parse(text) {
            Ok(number) => return Some(number),
            Err(NumberFault::Comma) => Problem::DecimalComma { written: text.to_owned() },
            Err(NumberFault::TooManyDigits | NumberFault::TooLarge) => {
                Problem::NumberOutOfRange { written: text.to_owned(), least: -999_999_999, most: 999_999_999 }
            }
            Err(NumberFault::NotNumber) => Problem::WrongType {
                expected: Expected::Number,
                found: Found::Scalar,
                written: text.to_owned(),
            },
        };
        diagnostics.at(node.span, problem);
        None
    }
}

/// A whole number from `LEAST` to `MOST`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole<const LEAST: i64, const MOST: i64>(pub i64);

impl<const LEAST: i64, const MOST: i64> Decode for Whole<LEAST, MOST> {
    fn decode(node: &Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let text = scalar(node, name, Expected::WholeNumber, diagnostics)?;
        let digits = text.strip_prefix('-').unwrap_or(text);
        let problem = if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Problem::WrongType {
                expected: Expected::WholeNumber,
                found: Found::Scalar,
                written: text.to_owned(),
            }
        } else {
            match text.parse() {
                Ok(number) if (LEAST..=MOST).contains(&number) => return Some(Self(number)),
                Ok(_) | Err(_) => {
                    Problem::NumberOutOfRange { written: text.to_owned(), least: LEAST, most: MOST }
                }
            }
        };
        diagnostics.at(node.span, problem);
        None
    }
}

impl Decode for Date {
    fn decode(node: &Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let text = scalar(node, name, Expected::Date, diagnostics)?;
        calendar::parse_date(text)
            .map_err(|fault| diagnostics.at(node.span, Problem::BadDate { written: text.to_owned(), fault }))
            .ok()
    }
}

impl Decode for Text {
    fn decode(node: &Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        match &node.value {
            Value::Mapping(_) => {
                let mut fields = Fields::of(node, name, diagnostics)?;
                let indonesian = fields.required("id", diagnostics);
                let english = fields.required("en", diagnostics);
                fields.finish(diagnostics);
                Some(Self::bilingual(indonesian?, english?))
            }
            Value::Scalar(_) => String::decode(node, name, diagnostics).map(Self::plain),
            Value::Null | Value::List(_) => {
                wrong_type(node, name, Expected::BilingualText, diagnostics);
                None
            }
        }
    }
}

/// An id: letters, digits, `-`, `_` and `.`, beginning with a letter or digit, at most 64 of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id(pub String);

impl Decode for Id {
    fn decode(node: &Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let text = String::decode(node, name, diagnostics)?;
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        if text.len() <= 64 && text.as_bytes()[0].is_ascii_alphanumeric() && text.bytes().all(allowed) {
            return Some(Self(text));
        }
        diagnostics.at(node.span, Problem::BadId { id: text });
        None
    }
}

/// One of a closed set of words.
impl<T: Choice> Decode for T {
    fn decode(node: &Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let text = scalar(node, name, T::EXPECTED, diagnostics)?;
        if let Some((_, value)) = T::WORDS.iter().find(|(word, _)| *word == text) {
            return Some(*value);
        }
        let known: Vec<&'static str> = T::WORDS.iter().map(|(word, _)| *word).collect();
        let suggestion = nearest(text, known.iter().copied());
        diagnostics.at(node.span, Problem::UnknownWord { word: text.to_owned(), suggestion, known });
        None
    }
}

impl Choice for bool {
    const EXPECTED: Expected = Expected::Truth;
    const WORDS: &'static [(&'static str, Self)] = &[("true", true), ("false", false)];
}

impl Choice for Language {
    const EXPECTED: Expected = Expected::Language;
    const WORDS: &'static [(&'static str, Self)] = &[("id", Self::Indonesian), ("en", Self::English)];
}

impl Choice for Zone {
    const EXPECTED: Expected = Expected::Zone;
    const WORDS: &'static [(&'static str, Self)] = &[
        ("Asia/Jakarta", Self::Western),
        ("Asia/Pontianak", Self::Western),
        ("Asia/Makassar", Self::Central),
        ("Asia/Jayapura", Self::Eastern),
    ];
}
