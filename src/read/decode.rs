//! From nodes to values: every field reports its own problem, and one problem never hides the next.
//!
//! `None` always means "reported, or rightly absent"; a caller goes on with what it has.

mod scalar;
mod shape;

pub use scalar::{Choice, Explanation, Id, Whole, YEARS, Year, YearOr};
pub use shape::{Key, Record, Shape, meant, unknown_word};

use crate::base::{exact::Fixed, source::Span, unseen::spared};
use crate::problem::{Code, Diagnostics, Expected, Found, Problem, YamlFault};
use crate::read::yaml::{Entry, Node, Value, unparted};

/// Letters that a name, a question or a note may have: where many rows repeat it, its length counts with each.
pub const TEXT_LIMIT: usize = 1_000;
/// The same for a path, an address, a key and whatever else is in no language.
pub const LINE_LIMIT: usize = 3_000;
/// The same for an explanation, which stands in its own answer only; a cell of a workbook holds no more.
pub const EXPLANATION_LIMIT: usize = 32_767;

/// A value and the bytes it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    pub value: T,
    pub span: Span,
}

pub trait Decode: Sized {
    /// Reads it; `None` when it cannot be read, which is then reported. `name` is the key it stands under.
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self>;

    const SHAPE: fn() -> Shape;
}

/// The keys of one mapping, each read once; what is left over is unknown.
pub struct Fields {
    /// What nobody has asked for yet.
    entries: Vec<Entry>,
    known: Vec<&'static str>,
    /// Where the key of the mapping stands; of a file or of an item of a list, where itself begins.
    pub name: Span,
    unread: Vec<String>,
    /// Whether every key so far is known and every value could be read: half an entry may mislead.
    pub understood: bool,
}

impl Fields {
    /// The keys of `node`, which stands under the key at `name`.
    pub fn of(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut entries = entries(node, name, diagnostics)?;
        let understood = !split_by_comma(&mut entries, diagnostics);
        Some(Self { entries, known: Vec::new(), name, unread: Vec::new(), understood })
    }

    fn take(&mut self, key: &'static str) -> Option<Entry> {
        self.known.push(key);
        let index = self.entries.iter().position(|entry| entry.key == key)?;
        Some(self.entries.remove(index))
    }

    pub fn required<T: Decode>(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<T> {
        let entry = self.take(key);
        if entry.is_none() {
            diagnostics.at(self.name, Problem::MissingKey { key, known: Vec::new() });
            self.understood = false;
        }
        self.value(entry?, diagnostics)
    }

    /// Reads a key that may be left out or left empty.
    pub fn optional<T: Decode>(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<T> {
        let entry = self.take(key).filter(|entry| entry.value.value != Value::Null)?;
        self.value(entry, diagnostics)
    }

    fn value<T: Decode>(&mut self, entry: Entry, diagnostics: &mut Diagnostics) -> Option<T> {
        let value = T::decode(entry.value, entry.span, diagnostics);
        if value.is_none() {
            self.unread.push(entry.key);
        }
        value
    }

    /// Whether something stands under a key that could not be read.
    pub fn unreadable(&self, key: &str) -> bool {
        self.unread.iter().any(|unread| unread == key)
    }

    /// Reports every key that nobody asked for, and says whether all was understood.
    pub fn finish(&mut self, diagnostics: &mut Diagnostics) -> bool {
        self.understood &= self.unread.is_empty() && self.entries.is_empty();
        for entry in self.entries.drain(..) {
            let span = entry.span;
            diagnostics.at_if_listed(span, Code::UnknownKey, || {
                let suggestion = meant(&entry.key, &self.known);
                Problem::UnknownKey { key: entry.key, suggestion, known: self.known.clone() }
            });
        }
        self.understood
    }
}

/// `{value: 3,5}` reads as keys `value` and `5`: reports the comma, drops the second, says whether it did.
fn split_by_comma(entries: &mut Vec<Entry>, diagnostics: &mut Diagnostics) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let split = |pair: &[Entry]| {
        pair[1].value.value == Value::Null && digits(&pair[1].key) && pair[0].value.text().is_some_and(digits)
    };
    let Some(index) = entries.windows(2).position(split) else {
        return false;
    };
    let second = entries.remove(index + 1);
    let whole = &entries[index].value;
    let written = format!("{},{}", whole.text().unwrap_or_default(), second.key);
    let span = Span { end: second.span.end, ..whole.span };
    diagnostics.at(span, Problem::DecimalComma { written });
    true
}

fn wrong_type<T>(node: Node, name: Span, expected: Expected, diagnostics: &mut Diagnostics) -> Option<T> {
    let (found, span) = match node.value {
        Value::Null => (Found::Nothing, name),
        Value::Scalar(text) => (Found::Scalar(text), node.span),
        Value::List(_) => (Found::List, node.span),
        Value::Mapping(_) => (Found::Mapping, node.span),
    };
    let unparted = if let Found::Scalar(text) = &found { unparted(text) } else { None };
    let problem = match unparted.filter(|_| expected == Expected::Mapping) {
        Some((fault, _)) => Problem::YamlSyntax { fault },
        None => Problem::WrongType { expected, found },
    };
    diagnostics.at(span, problem);
    None
}

/// What `parse` makes of the text of a scalar, or a report of what is wrong with it.
fn scalar<T>(
    node: Node,
    name: Span,
    expected: Expected,
    diagnostics: &mut Diagnostics,
    parse: impl Fn(String) -> Result<T, Problem>,
) -> Option<T> {
    let span = node.span;
    let Value::Scalar(text) = node.value else { return wrong_type(node, name, expected, diagnostics) };
    if let Some(value) = spared(&text).and_then(|spared| parse(spared.to_owned()).ok()) {
        diagnostics.at(span, Problem::UnseenLetters { written: text });
        return Some(value);
    }
    parse(text).map_err(|problem| diagnostics.at(span, problem)).ok()
}

/// The entries of a mapping, or a report that one was wanted.
fn entries(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Vec<Entry>> {
    let Value::Mapping(mut entries) = node.value else {
        return wrong_type(node, name, Expected::Mapping, diagnostics);
    };
    for merge in entries.extract_if(.., |entry| entry.key == "<<") {
        diagnostics.at(merge.span, Problem::YamlSyntax { fault: YamlFault::Merge });
    }
    Some(entries)
}

/// A text of at most so many letters.
pub struct Letters<const MOST: usize>(pub String);

impl<const MOST: usize> Decode for Letters<MOST> {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        scalar(node, name, Expected::Text, diagnostics, |text| match text.trim() {
            "" => Err(Problem::EmptyText),
            trimmed if is_longer(trimmed, MOST) => Err(Problem::TextTooLong { limit: MOST }),
            trimmed if trimmed.len() == text.len() => Ok(Self(text)),
            trimmed => Ok(Self(trimmed.to_owned())),
        })
    }

    const SHAPE: fn() -> Shape = || Shape::Text;
}

fn is_longer(text: &str, letters: usize) -> bool {
    text.len() > letters && text.chars().count() > letters
}

impl Decode for String {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        Letters::<LINE_LIMIT>::decode(node, name, diagnostics).map(|text| text.0)
    }

    const SHAPE: fn() -> Shape = || Shape::Text;
}

impl<T: Decode> Decode for Located<T> {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let span = node.span;
        Some(Self { value: T::decode(node, name, diagnostics)?, span })
    }

    const SHAPE: fn() -> Shape = T::SHAPE;
}

/// Nothing at all is a value too.
impl<T: Decode> Decode for Option<T> {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        if node.value == Value::Null { Some(None) } else { T::decode(node, name, diagnostics).map(Some) }
    }

    const SHAPE: fn() -> Shape = || Shape::Empty(T::SHAPE);
}

/// Items that cannot be read are reported and left out.
impl<T: Decode> Decode for Vec<T> {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let Value::List(items) = node.value else {
            return wrong_type(node, name, Expected::List, diagnostics);
        };
        let mut values = Self::with_capacity(items.len());
        for item in items {
            let span = item.span;
            values.extend(T::decode(item, span, diagnostics));
        }
        Some(values)
    }

    const SHAPE: fn() -> Shape = || Shape::List(T::SHAPE);
}

/// A list of which every item could be read: in what is left of another, places would mean something else.
#[derive(Clone, Debug)]
pub struct All<T>(pub Vec<T>);

impl<T: Decode> Decode for All<T> {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let written = node.items().len();
        Vec::decode(node, name, diagnostics).filter(|items| items.len() == written).map(Self)
    }

    const SHAPE: fn() -> Shape = Vec::<T>::SHAPE;
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
        let entries = entries(node, name, diagnostics)?;
        let mut rows = Vec::with_capacity(entries.len());
        for Entry { key, span, value } in entries {
            if is_longer(&key, LINE_LIMIT) {
                diagnostics.at(span, Problem::TextTooLong { limit: LINE_LIMIT });
                continue;
            }
            let value = T::decode(value, span, diagnostics);
            rows.extend(value.map(|value| (Located { value: key, span }, value)));
        }
        Some(Self(rows))
    }

    const SHAPE: fn() -> Shape = || Shape::Table(T::SHAPE);
}

/// One of two records: the one of which more keys are there, perhaps misspelt.
#[derive(Clone, Debug)]
pub enum OneOf<A, B> {
    First(A),
    Second(B),
}

impl<A: Decode, B: Decode> Decode for OneOf<A, B> {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let keys = |shape: Shape| {
            let Shape::Record(record) = shape else { return 0 };
            let keys: Vec<&str> = record.keys.iter().map(|key| key.name).collect();
            node.entries().iter().filter(|entry| meant(&entry.key, &keys).is_some()).count()
        };
        if keys((B::SHAPE)()) > keys((A::SHAPE)()) {
            B::decode(node, name, diagnostics).map(Self::Second)
        } else {
            A::decode(node, name, diagnostics).map(Self::First)
        }
    }

    const SHAPE: fn() -> Shape = || Shape::Either(A::SHAPE, B::SHAPE);
}

/// A number, or a mapping that says where to take it from.
#[derive(Clone, Debug)]
pub enum NumberOr<T> {
    Number(Located<Fixed>),
    From(T),
}

impl<T: Decode> Decode for NumberOr<T> {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        if let Value::Mapping(_) = node.value {
            T::decode(node, name, diagnostics).map(Self::From)
        } else {
            Located::decode(node, name, diagnostics).map(Self::Number)
        }
    }

    const SHAPE: fn() -> Shape = || Shape::Either(Fixed::SHAPE, T::SHAPE);
}
