//! What a file may hold, told by its readers themselves: `record!` makes the struct, its reader and its
//! description from one list of keys, so that they cannot differ.

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

/// A struct that is read from a mapping: of each key how it is read and its type. What it holds, in both languages,
/// stands in `src/read/keys.yaml`.
///
/// `needed`: without it there is no record. `required`: reported when missing, but the rest counts.
/// `optional`: may be left out. `listed` and `defaulted`: the same two, with the type's default in its place.
/// A `whole struct` is left out when anything in it was not understood; a `loose` one is not. `also` holds
/// what is no key.
macro_rules! record {
    (
        $(#[$about:meta])*
        $form:ident struct $name:ident {
            $($how:ident $key:ident: $kind:ty;)*
        }
        $(also($fields:ident) { $($(#[$what:meta])* $extra:ident: $sort:ty = $value:expr;)* })?
    ) => {
        $(#[$about])*
        #[derive(Debug)]
        pub struct $name {
            $(pub $key: $crate::read::decode::record!(@field $how $kind),)*
            $($($(#[$what])* pub $extra: $sort,)*)?
        }

        impl $crate::read::decode::Decode for $name {
            fn decode(
                node: $crate::read::yaml::Node,
                name: $crate::base::source::Span,
                diagnostics: &mut $crate::problem::Diagnostics,
            ) -> Option<Self> {
                let mut fields = $crate::read::decode::Fields::of(node, name, diagnostics)?;
                $(let $key: Option<$kind> = $crate::read::decode::record!(@read $how fields, $key, diagnostics);)*
                $crate::read::decode::record!(@end $form fields.finish(diagnostics));
                $($(let $extra = { let $fields = &fields; $value };)*)?
                Some(Self { $($key: $crate::read::decode::record!(@give $how $key),)* $($($extra,)*)? })
            }

            const SHAPE: fn() -> $crate::read::decode::Shape = || {
                $crate::read::decode::Shape::Record(&$crate::read::decode::Record {
                    name: stringify!($name),
                    keys: &[$($crate::read::decode::Key {
                        name: stringify!($key),
                        must: $crate::read::decode::record!(@must $how),
                        shape: <$kind as $crate::read::decode::Decode>::SHAPE,
                        holds: $crate::read::decode::holds!($name $key),
                    }),*],
                })
            };
        }
    };
    (@field needed $kind:ty) => { $kind };
    (@field listed $kind:ty) => { $kind };
    (@field defaulted $kind:ty) => { $kind };
    (@field required $kind:ty) => { Option<$kind> };
    (@field optional $kind:ty) => { Option<$kind> };
    (@must needed) => { true };
    (@must listed) => { true };
    (@must required) => { true };
    (@must optional) => { false };
    (@must defaulted) => { false };
    (@read optional $fields:ident, $key:ident, $to:ident) => { $fields.optional(stringify!($key), $to) };
    (@read defaulted $fields:ident, $key:ident, $to:ident) => { $fields.optional(stringify!($key), $to) };
    (@read $must:ident $fields:ident, $key:ident, $to:ident) => { $fields.required(stringify!($key), $to) };
    (@give needed $key:ident) => { $key? };
    (@give listed $key:ident) => { $key.unwrap_or_default() };
    (@give defaulted $key:ident) => { $key.unwrap_or_default() };
    (@give $option:ident $key:ident) => { $key };
    (@end loose $finish:expr) => { let _ = $finish; };
    (@end whole $finish:expr) => {
        if !$finish {
            return None;
        }
    };
}

pub(crate) use record;

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

// `holds!(RECORD key)`: what a key holds, as `src/read/keys.yaml` says it; `ALSO`: what people write for it.
include!(concat!(env!("OUT_DIR"), "/keys.rs"));
