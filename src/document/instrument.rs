//! `instrument.yaml`: how an instrument scores.

use super::pillar::{Level, LevelText};
use crate::decode::{Decode, Fields, Id, Located, Table, Whole};
use crate::diagnostic::Diagnostics;
use crate::exact::Fixed;
use crate::lang::Text;
use crate::source::Span;
use crate::yaml::Node;

/// `instrument.yaml`: how the instrument scores.
#[derive(Debug)]
pub struct Method {
    /// Its id.
    pub id: Option<Located<Id>>,
    /// Its name.
    pub name: Option<Text>,
    /// Its scale.
    pub scale: Option<Located<Scale>>,
    /// Where the official method rounds, and to how many digits.
    pub rounding: Rounding,
    /// The top dimensions, in order.
    pub dimensions: Vec<Dimension>,
    /// The pillars, in order.
    pub pillars: Vec<Located<Id>>,
    /// Weights of the top dimensions, by profile and dimension.
    pub profiles: Table<Profile>,
    /// The profile of a workspace that names none.
    pub default_profile: Option<Located<Id>>,
    /// Named ranges of the official index, lowest value each.
    pub bands: Vec<Band>,
    /// Meanings of values that several indicators share.
    pub level_sets: Table<Vec<LevelText>>,
    /// A built-in instrument that some indicators are taken from.
    pub extends: Option<Extends>,
    /// Where structure and weights come from.
    pub sources: Vec<Text>,
    /// What is not official in it.
    pub note: Option<Text>,
}

/// The lowest and the highest value.
#[derive(Debug)]
pub struct Scale {
    /// The value of an unanswered indicator.
    pub min: Level,
    /// The best value.
    pub max: Level,
}

/// Digits after the point, per stage; a stage left out is not rounded.
#[derive(Debug, Default)]
pub struct Rounding {
    /// Of each dimension's value.
    pub dimension: Option<Whole<0, 6>>,
    /// Of the index.
    pub index: Option<Whole<0, 6>>,
}

/// A dimension; children make it a node whose value is their weighted mean.
#[derive(Debug)]
pub struct Dimension {
    /// Its id.
    pub id: Located<Id>,
    /// Its name.
    pub name: Text,
    /// Its weight among its siblings, below the top.
    pub weight: Option<Located<Fixed>>,
    /// Its children.
    pub children: Vec<Dimension>,
}

/// A profile: weights of top dimensions, and whether they are official.
#[derive(Debug)]
pub struct Profile(pub Table<Located<Fixed>>);

/// Which indicators are taken from another instrument.
#[derive(Debug)]
pub struct Extends {
    /// The built-in instrument.
    pub instrument: Located<Id>,
    /// Its dimensions whose indicators are taken.
    pub dimensions: Vec<Located<Id>>,
    /// Indicators of these that are not.
    pub without: Vec<Located<Id>>,
}

/// A named range of the index.
#[derive(Debug)]
pub struct Band {
    /// The lowest index in it.
    pub from: Located<Fixed>,
    /// Its name.
    pub name: Text,
}

impl Decode for Method {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let method = Self {
            id: fields.required("id", diagnostics),
            name: fields.required("name", diagnostics),
            scale: fields.required("scale", diagnostics),
            rounding: fields.optional("rounding", diagnostics).unwrap_or_default(),
            dimensions: fields.required("dimensions", diagnostics).unwrap_or_default(),
            pillars: fields.optional("pillars", diagnostics).unwrap_or_default(),
            profiles: fields.required("profiles", diagnostics).unwrap_or_default(),
            default_profile: fields.optional("default_profile", diagnostics),
            bands: fields.optional("bands", diagnostics).unwrap_or_default(),
            level_sets: fields.optional("level_sets", diagnostics).unwrap_or_default(),
            extends: fields.optional("extends", diagnostics),
            sources: fields.optional("sources", diagnostics).unwrap_or_default(),
            note: fields.optional("note", diagnostics),
        };
        fields.finish(diagnostics);
        Some(method)
    }
}

impl Decode for Scale {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let min = fields.required("min", diagnostics);
        let max = fields.required("max", diagnostics);
        fields.finish(diagnostics);
        Some(Self { min: min?, max: max? })
    }
}

impl Decode for Rounding {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let rounding = Self {
            dimension: fields.optional("dimension", diagnostics),
            index: fields.optional("index", diagnostics),
        };
        fields.finish(diagnostics);
        Some(rounding)
    }
}

impl Decode for Dimension {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let id = fields.required("id", diagnostics);
        let title = fields.required("name", diagnostics);
        let weight = fields.optional("weight", diagnostics);
        let children = fields.optional("children", diagnostics).unwrap_or_default();
        fields.finish(diagnostics);
        Some(Self { id: id?, name: title?, weight, children })
    }
}

impl Decode for Profile {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        Table::decode(node, name, diagnostics).map(Self)
    }
}

impl Decode for Extends {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let instrument = fields.required("instrument", diagnostics);
        let dimensions = fields.required("dimensions", diagnostics);
        let without = fields.optional("without", diagnostics).unwrap_or_default();
        fields.finish(diagnostics);
        Some(Self { instrument: instrument?, dimensions: dimensions?, without })
    }
}

impl Decode for Band {
    fn decode(node: Node, name: Span, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, name, diagnostics)?;
        let from = fields.required("from", diagnostics);
        let title = fields.required("name", diagnostics);
        fields.finish(diagnostics);
        Some(Self { from: from?, name: title? })
    }
}
