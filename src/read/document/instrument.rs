//! `instrument.yaml`: how an instrument scores.

use super::pillar::{Level, LevelText, Provenance};
use crate::base::{exact::Fixed, lang::Text};
use crate::read::decode::{Id, Located, Table, Whole, record};

record! {
    loose struct Method {
        required id: Located<Id>;
        required name: Text;
        required scale: Located<Scale>;
        defaulted rounding: Rounding;
        listed dimensions: Vec<Dimension>;
        defaulted pillars: Vec<Located<Id>>;
        listed profiles: Table<Table<Located<Fixed>>>;
        optional default_profile: Located<Id>;
        defaulted bands: Vec<Band>;
        defaulted level_sets: Table<Vec<LevelText>>;
        optional extends: Extends;
        optional succeeds: Succeeds;
        defaulted sources: Vec<Text>;
        optional note: Text;
    }
}

record! {
    /// The lowest and the highest value.
    loose struct Scale {
        needed min: Level;
        needed max: Level;
    }
}

record! {
    /// Digits after the point, per stage; a stage left out is not rounded.
    #[derive(Default)]
    loose struct Rounding {
        optional dimension: Whole<0, 6>;
        optional index: Whole<0, 6>;
    }
}

record! {
    /// A dimension; children make it a node whose value is their weighted mean.
    loose struct Dimension {
        needed id: Located<Id>;
        needed name: Text;
        optional weight: Located<Fixed>;
        defaulted children: Vec<Dimension>;
    }
}

record! {
    /// Which indicators are taken from another instrument.
    loose struct Extends {
        needed instrument: Located<Id>;
        needed dimensions: Vec<Located<Id>>;
        defaulted without: Vec<Located<Id>>;
    }
}

record! {
    /// Which instrument came before, and what of it feeds the indicators of this one.
    loose struct Succeeds {
        needed instrument: Located<Id>;
        needed indicators: Table<Vec<Located<Id>>>;
        optional provenance: Provenance;
    }
}

record! {
    loose struct Band {
        needed from: Located<Fixed>;
        needed name: Text;
    }
}
