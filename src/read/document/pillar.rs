//! A pillar file of an instrument: its indicators and the proof that they need.

use crate::base::{affair::Affair, exact::Fixed, lang::Text};
use crate::read::decode::{All, Id, Located, Whole, YearOr, choice, record};

/// A level of a scale, or one of its ends.
pub type Level = Whole<-1_000, 1_000>;

record! {
    loose struct Pillar {
        optional pillar: Located<Id>;
        required name: Text;
        listed indicators: Vec<Indicator>;
    }
}

record! {
    loose struct Indicator {
        needed id: Located<Id>;
        needed dimension: Located<Id>;
        defaulted affairs: Vec<Affair>;
        optional group: Text;
        needed name: Text;
        needed asks: Text;
        optional weight: Located<Fixed>;
        defaulted levels: Vec<LevelText>;
        optional level_set: Located<Id>;
        optional edges: Located<All<Located<Fixed>>>;
        optional edges_scale: Located<NumberScale>;
        defaulted allow_na: bool;
        // Left out is not the same as an empty list.
        optional requirements: Vec<Requirement>;
    }
    also(fields) {
        /// Whether edges are written that could not be read.
        edges_unreadable: bool = fields.unreadable("edges");
    }
}

record! {
    whole struct NumberScale {
        needed min: Fixed;
        needed max: Fixed;
    }
}

record! {
    #[derive(Clone)]
    loose struct LevelText {
        needed level: Located<Level>;
        needed text: Text;
        optional provenance: Provenance;
    }
}

record! {
    loose struct Requirement {
        needed id: Located<Id>;
        needed name: Text;
        needed kind: Kind;
        optional from: Located<Level>;
        defaulted optional: bool;
        optional count: Whole<1, 1_000>;
        optional period: Located<PeriodRule>;
        optional max_age_years: Located<Whole<0, 100>>;
        optional covers: Covers;
        optional accepts: Vec<Located<Id>>;
        optional effort_days: Located<Fixed>;
        optional shared_work: Located<Id>;
        optional provenance: Provenance;
    }
}

include!(concat!(env!("OUT_DIR"), "/Kind.rs"));
include!(concat!(env!("OUT_DIR"), "/Provenance.rs"));
choice!(Affair, Kind, Provenance);

impl Kind {
    /// Whether assessors read and search it, so that a picture of its pages is not enough.
    pub const fn is_read(self) -> bool {
        matches!(self, Self::Regulation | Self::Document | Self::Minutes | Self::Report)
    }
}

choice! {
    pub enum PeriodRule {
        /// Inside the workspace's period.
        ThisYear = "this-year",
        /// From a year before the period's first day to its last.
        LastYear = "last-year",
        Standing = "standing",
    }
}

/// Of which year a document must speak.
pub type Covers = YearOr<RoundYear>;

choice! {
    /// A year as seen from that of the round.
    pub enum RoundYear {
        This = "this-year",
        Last = "last-year",
        Next = "next-year",
    }
}
