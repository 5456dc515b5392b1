//! From nodes to values: every field reports its own problem, and one problem never hides the next.
//!
//! `None` always means "reported, or rightly absent"; a caller goes on with what it has.

use jiff::civil::Date;

use crate::calendar::{self, Zone};
use crate::diagnostic::{Diagnostics, Expected, Found, Limits, Problem};
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
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self>;
}

/// A closed set of words in a data file.
pub trait Choice: Copy + 'static {
    /// The words, in the order in which a message lists them.
    const WORDS: &'static [(&'static str, Self)];
    /// What the field wants, for a message about another kind of value.
    const EXPECTED: Expected = Expected::Text;
}

/// The keys of one mapping, each read once; what is left over is unknown.
pub struct Fields {
    /// What nobody has asked for yet.
    entries: Vec<Entry>,
    /// The keys asked for.
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

impl Fields {
    /// The keys of `node`, which stands under the key at `name`.
    pub fn of(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        match node.value {
            Value::Mapping(mut entries) => {
                let understood = !split_by_comma(&mut entries, diagnostics);
                Some(Self { entries, known: Vec::new(), name, understood })
            }
            Value::Null | Value::Scalar(_) | Value::List(_) => {
                wrong_type(node, name, Expected::Mapping, diagnostics);
                None
            }
        }
    }

    /// Takes the value of a key out, with the key's place.
    fn take(&mut self, key: &'static str) -> Option<(Span, Node)> {
        self.known.push(key);
        let index = self.entries.iter().position(|entry| entry.key == key)?;
        let entry = self.entries.remove(index);
        Some((entry.span, entry.value))
    }

    /// Reads a key that must be there.
    pub fn required<T: Decode>(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<T> {
        let value = match self.take(key) {
            Some((span, node)) => T::decode(node, span, diagnostics),
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
        let (span, node) = self.take(key)?;
        if node.value == Value::Null {
            return None;
        }
        let value = T::decode(node, span, diagnostics);
        self.understood &= value.is_some();
        value
    }

    /// Whether a key that was not asked for yet stands there with a value.
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key && entry.value.value != Value::Null)
    }

    /// Reports every key that nobody asked for, and says whether all was understood.
    pub fn finish(self, diagnostics: &mut Diagnostics) -> Understood {
        let understood = self.understood && self.entries.is_empty();
        for entry in self.entries {
            if diagnostics.is_full(entry.span) {
                break;
            }
            let suggestion = nearest(&entry.key, self.known.iter().copied());
            let problem = Problem::UnknownKey { key: entry.key, suggestion, known: self.known.clone() };
            diagnostics.at(entry.span, problem);
        }
        if understood { Understood::Fully } else { Understood::Partly }
    }
}

/// `{value: 3,5}` reads as a key `value` and a key `5`: reports the comma, drops the second key, and says whether it did.
fn split_by_comma(entries: &mut Vec<Entry>, diagnostics: &mut Diagnostics) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let split = |pair: &[Entry]| match &pair[0].value.value {
        Value::Scalar(whole) => pair[1].value.value == Value::Null && digits(&pair[1].key) && digits(whole),
        Value::Null | Value::List(_) | Value::Mapping(_) => false,
    };
    let Some(index) = entries.windows(2).position(split) else {
        return false;
    };
    let second = entries.remove(index + 1);
    if let Value::Scalar(whole) = &entries[index].value.value {
        let written = format!("{whole},{}", second.key);
        let span = Span { end: second.span.end, ..entries[index].value.span };
        diagnostics.at(span, Problem::DecimalComma { written });
    }
    true
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

fn wrong_type(node: Node, name: Span, expected: Expected, diagnostics: &mut Diagnostics) {
    let (found, span) = match node.value {
        Value::Null => (Found::Nothing, name),
        Value::Scalar(text) => (Found::Scalar(text), node.span),
        Value::List(_) => (Found::List, node.span),
        Value::Mapping(_) => (Found::Mapping, node.span),
    };
    diagnostics.at(span, Problem::WrongType { expected, found });
}

/// The text of a scalar, or a report that `expected` was wanted.
fn scalar(node: Node, name: Span, expected: Expected, diagnostics: &mut Diagnostics) -> Option<String> {
    match node.value {
        Value::Scalar(text) => Some(text),
        Value::Null | Value::List(_) | Value::Mapping(_) => {
            wrong_type(node, name, expected, diagnostics);
            None
        }
    }
}

impl Decode for String {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let span = node.span;
        let text = scalar(node, name, Expected::Text, diagnostics)?;
        let trimmed = text.trim();
        if trimmed.is_empty() {
            diagnostics.at(span, Problem::EmptyText);
            return None;
        }
        Some(if trimmed.len() == text.len() { text } else { trimmed.to_owned() })
    }
}

impl<T: Decode> Decode for Located<T> {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let span = node.span;
        Some(Self { value: T::decode(node, name, diagnostics)?, span })
    }
}

/// Items that cannot be read are reported and left out.
impl<T: Decode> Decode for Vec<T> {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        match node.value {
            Value::List(items) => {
                let mut values = Self::with_capacity(items.len());
                for item in items {
                    let span = item.span;
                    values.extend(T::decode(item, span, diagnostics));
                }
                Some(values)
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
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        match node.value {
            Value::Mapping(entries) => {
                let mut rows = Vec::with_capacity(entries.len());
                for entry in entries {
                    if let Some(value) = T::decode(entry.value, entry.span, diagnostics) {
                        rows.push((Located { value: entry.key, span: entry.span }, value));
                    }
                }
                Some(Self(rows))
            }
            Value::Null | Value::Scalar(_) | Value::List(_) => {
                wrong_type(node, name, Expected::Mapping, diagnostics);
                None
            }
        }
    }
}

impl Decode for Fixed {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let span = node.span;
        let text = scalar(node, name, Expected::Number, diagnostics)?;
        let problem = match Self::parse(&text) {
            Ok(number) => return Some(number),
            Err(NumberFault::Comma) => Problem::DecimalComma { written: text },
            Err(NumberFault::TooManyDigits) => {
                Problem::NumberOutOfRange { written: text, limits: Limits::Digits(Self::DIGITS) }
            }
            Err(NumberFault::TooLarge) => Problem::NumberOutOfRange {
                written: text,
                limits: Limits::Between(-999_999_999, 999_999_999),
            },
            Err(NumberFault::NotNumber) => {
                Problem::WrongType { expected: Expected::Number, found: Found::Scalar(text) }
            }
        };
        diagnostics.at(span, problem);
        None
    }
}

/// A whole number from `LEAST` to `MOST`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole<const LEAST: i64, const MOST: i64>(pub i64);

impl<const LEAST: i64, const MOST: i64> Decode for Whole<LEAST, MOST> {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let span = node.span;
        let text = scalar(node, name, Expected::WholeNumber, diagnostics)?;
        let digits = text.strip_prefix('-').unwrap_or(&text);
        let problem = if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Problem::WrongType { expected: Expected::WholeNumber, found: Found::Scalar(text) }
        } else {
            match text.parse() {
                Ok(number) if (LEAST..=MOST).contains(&number) => return Some(Self(number)),
                Ok(_) | Err(_) => {
                    Problem::NumberOutOfRange { written: text, limits: Limits::Between(LEAST, MOST) }
                }
            }
        };
        diagnostics.at(span, problem);
        None
    }
}

impl Decode for Date {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let span = node.span;
        let text = scalar(node, name, Expected::Date, diagnostics)?;
        calendar::parse_date(&text)
            .map_err(|fault| diagnostics.at(span, Problem::BadDate { written: text, fault }))
            .ok()
    }
}

impl Decode for Text {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
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
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let span = node.span;
        let text = String::decode(node, name, diagnostics)?;
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        if text.len() <= 64 && text.as_bytes()[0].is_ascii_alphanumeric() && text.bytes().all(allowed) {
            return Some(Self(text));
        }
        diagnostics.at(span, Problem::BadId { id: text });
        None
    }
}

/// One of a closed set of words.
impl<T: Choice> Decode for T {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let span = node.span;
        let text = scalar(node, name, T::EXPECTED, diagnostics)?;
        if let Some((_, value)) = T::WORDS.iter().find(|(word, _)| *word == text) {
            return Some(*value);
        }
        let known: Vec<&'static str> = T::WORDS.iter().map(|(word, _)| *word).collect();
        let suggestion = nearest(&text, known.iter().copied());
        diagnostics.at(span, Problem::UnknownWord { word: text, suggestion, known });
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
