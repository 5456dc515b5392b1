//! Values that are written as one scalar, and texts: numbers, days, ids, words of a closed set.

use jiff::civil::Date;

use super::{
    Decode, EXPLANATION_LIMIT, Fields, Letters, Shape, TEXT_LIMIT, scalar, unknown_word, wrong_type,
};
use crate::base::exact::{Fixed, NumberFault};
use crate::base::lang::{Language, Text};
use crate::base::source::Span;
use crate::base::{calendar::Zone, dated};
use crate::problem::{Diagnostics, Expected, Found, Limits, Problem};
use crate::read::yaml::{Node, Value};

pub trait Choice: Copy + 'static {
    /// The words, in the order in which a message lists them.
    const WORDS: &'static [(&'static str, Self)];
    /// What the field wants, for a message about another kind of value.
    const EXPECTED: Expected = Expected::Text;
}

fn not(expected: Expected, text: String) -> Problem {
    Problem::WrongType { expected, found: Found::Scalar(text) }
}

impl Decode for Fixed {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        scalar(node, name, Expected::Number, diagnostics, |text| {
            let beyond = |written, limits| Problem::NumberOutOfRange { written, limits };
            Self::parse(&text).map_err(|fault| match fault {
                NumberFault::Comma => Problem::DecimalComma { written: text },
                NumberFault::TooManyDigits => beyond(text, Limits::Digits(Self::DIGITS)),
                NumberFault::TooLarge => beyond(text, Limits::Between(-999_999_999, 999_999_999)),
                NumberFault::NotNumber => not(Expected::Number, text),
            })
        })
    }

    const SHAPE: fn() -> Shape = || Shape::Number;
}

/// A whole number from `LEAST` to `MOST`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole<const LEAST: i64, const MOST: i64>(pub i64);

impl<const LEAST: i64, const MOST: i64> Decode for Whole<LEAST, MOST> {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let wanted = Expected::WholeNumber(if LEAST == YEARS.0 { 2024 } else { 3 });
        scalar(node, name, wanted, diagnostics, |text| {
            let digits = text.strip_prefix('-').unwrap_or(&text);
            if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(not(wanted, text));
            }
            let number = text.parse().ok().filter(|number| (LEAST..=MOST).contains(number));
            let limits = Limits::Between(LEAST, MOST);
            number.map(Self).ok_or(Problem::NumberOutOfRange { written: text, limits })
        })
    }

    const SHAPE: fn() -> Shape = || Shape::Whole(LEAST, MOST);
}

impl Decode for Date {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        scalar(node, name, Expected::Date, diagnostics, |text| {
            dated::iso(&text).map_err(|fault| Problem::BadDate { written: text, fault })
        })
    }

    const SHAPE: fn() -> Shape = || Shape::Date;
}

/// A year that a document may speak of.
pub type Year = Whole<{ YEARS.0 }, { YEARS.1 }>;
/// The first and the last of them.
pub const YEARS: (i64, i64) = (1900, 2100);

/// A year, or a word for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearOr<T> {
    Year(i64),
    Word(T),
}

impl<T: Choice> Decode for YearOr<T> {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        if node.text().is_some_and(|text| text.bytes().all(|byte| byte.is_ascii_digit())) {
            Year::decode(node, name, diagnostics).map(|year| Self::Year(year.0))
        } else {
            T::decode(node, name, diagnostics).map(Self::Word)
        }
    }

    const SHAPE: fn() -> Shape = || Shape::Either(Year::SHAPE, T::SHAPE);
}

/// A text, or one for each language, of at most so many letters each.
fn bilingual<const MOST: usize>(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Text> {
    match &node.value {
        Value::Mapping(_) => {
            let mut fields = Fields::of(node, name, diagnostics)?;
            let indonesian = fields.required::<Letters<MOST>>("id", diagnostics);
            let english = fields.required::<Letters<MOST>>("en", diagnostics);
            fields.finish(diagnostics);
            Some(Text::bilingual(indonesian?.0, english?.0))
        }
        Value::Scalar(_) => Letters::<MOST>::decode(node, name, diagnostics).map(|text| Text::plain(text.0)),
        Value::Null | Value::List(_) => wrong_type(node, name, Expected::BilingualText, diagnostics),
    }
}

impl Decode for Text {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        bilingual::<TEXT_LIMIT>(node, name, diagnostics)
    }

    const SHAPE: fn() -> Shape = || Shape::Bilingual;
}

/// A text that may be a long one.
#[derive(Clone, Debug)]
pub struct Explanation(pub Text);

impl Decode for Explanation {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        bilingual::<EXPLANATION_LIMIT>(node, name, diagnostics).map(Self)
    }

    const SHAPE: fn() -> Shape = || Shape::Bilingual;
}

/// An id: letters, digits, `-`, `_` and `.`, beginning with a letter or digit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id(pub String);

impl Id {
    const LENGTH: usize = 64;

    pub fn is_one(text: &str) -> bool {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        text.len() <= Self::LENGTH
            && text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric)
            && text.bytes().all(allowed)
    }
}

impl Decode for Id {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let span = node.span;
        let text = String::decode(node, name, diagnostics)?;
        if Self::is_one(&text) {
            return Some(Self(text));
        }
        diagnostics.at(span, Problem::BadId { id: text });
        None
    }

    const SHAPE: fn() -> Shape = || Shape::Id;
}

impl<T: Choice> Decode for T {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        scalar(node, name, T::EXPECTED, diagnostics, |word| {
            match T::WORDS.iter().find(|(known, _)| *known == word) {
                Some((_, value)) => Ok(*value),
                None => Err(unknown_word(word, T::WORDS.iter().map(|(word, _)| *word).collect())),
            }
        })
    }

    const SHAPE: fn() -> Shape = || Shape::Words(T::WORDS.iter().map(|(word, _)| *word).collect());
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
