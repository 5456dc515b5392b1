//! A pillar file of an instrument: its indicators and the proof that they need.

use crate::base::{affair::Affair, exact::Fixed, lang::Text};
use crate::read::decode::{All, Choice, Id, Located, Whole, YearOr};

include!(concat!(env!("OUT_DIR"), "/record_pillar.rs"));
include!(concat!(env!("OUT_DIR"), "/Kind.rs"));
include!(concat!(env!("OUT_DIR"), "/Provenance.rs"));

macro_rules! choices {
    ($($name:ty),+) => { $(
        impl Choice for $name {
            const WORDS: &'static [(&'static str, Self)] = Self::WORDS;
        }
    )+ };
}

choices!(Affair, Kind, Provenance);

/// A level of a scale, or one of its ends.
pub type Level = Whole<-1_000, 1_000>;
/// Of which year a document must speak.
pub type Covers = YearOr<RoundYear>;

impl Kind {
    /// Whether assessors read and search it, so that a picture of its pages is not enough.
    pub const fn is_read(self) -> bool {
        matches!(self, Self::Regulation | Self::Document | Self::Minutes | Self::Report)
    }
}
