//! What a file may hold, told by its readers themselves: of the list of its keys in `src/read/records.yaml` the struct, its
//! reader and its description are made, so that they cannot differ.

use crate::base::suggest::{nearest, squeezed};
use crate::problem::Problem;

#[derive(Clone, Debug)]
pub enum Shape {
    /// Any scalar that is not blank.
    Text,
    /// A text, or one for each language.
    Bilingual,
    /// A number with at most four digits after the point.
    Number,
    Whole(i64, i64),
    Date,
    Id,
    Words(Vec<&'static str>),
    List(fn() -> Self),
    /// A mapping whose keys are ids.
    Table(fn() -> Self),
    Record(&'static Record),
    Either(fn() -> Self, fn() -> Self),
    Empty(fn() -> Self),
}

#[derive(Debug)]
pub struct Record {
    pub name: &'static str,
    /// Its keys, in the order in which they are read.
    pub keys: &'static [Key],
}

#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    /// Whether it must be there; another may also be left empty.
    pub must: bool,
    pub shape: fn() -> Shape,
    /// What it holds, in Indonesian and in English.
    pub holds: (&'static str, &'static str),
}

/// Another word than those that are known.
pub fn unknown_word(word: String, known: Vec<&'static str>) -> Problem {
    Problem::UnknownWord { suggestion: meant(&word, &known), word, known }
}

/// The known word that somebody meant who wrote another: one that people write in its place, or a misspelt one.
pub fn meant(written: &str, known: &[&'static str]) -> Option<String> {
    let squeezed = squeezed(written);
    let is_for = |word: &&&str| ALSO.iter().any(|(of, also)| of == *word && also.contains(&&*squeezed));
    let found = known.iter().find(is_for).map(|word| (*word).to_owned());
    found.or_else(|| nearest(written, known.iter().copied()))
}

// `ALSO`: what people write in place of a key or a word, as `src/read/keys.yaml` says it.
include!(concat!(env!("OUT_DIR"), "/also.rs"));
