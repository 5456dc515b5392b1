//! An instrument as meant. Every index into a list of it is in range; dimensions stand before their children.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{affair::Affair, exact::Fixed, lang::Text, path, source::Span, suggest::Called};
use crate::read::document::pillar::{Covers, Kind, Provenance};

pub type IndicatorIndex = usize;
pub type DimensionIndex = usize;
pub type PillarIndex = usize;

/// Indicators, how they are weighted and where the official method rounds.
#[derive(Debug)]
pub struct Instrument {
    pub id: String,
    pub name: Text,
    pub scale: Scale,
    /// Digits to which each dimension's value is rounded half-up, if at all.
    pub dimension_digits: Option<u32>,
    /// Digits to which the index is rounded half-up, if at all.
    pub index_digits: Option<u32>,
    /// The tree of dimensions, parents first, siblings in order.
    pub dimensions: Vec<Dimension>,
    pub profiles: Vec<Profile>,
    pub default_profile: usize,
    /// Pillars in official order.
    pub pillars: Vec<Pillar>,
    /// The name of the indicators that belong to no pillar.
    pub cross_pillar: Text,
    /// Indicators in the order of pillars (those without one last) and of their file.
    pub indicators: Vec<Indicator>,
    pub by_id: BTreeMap<String, IndicatorIndex>,
    pub succeeds: Option<Succession>,
    /// Named ranges of the official index, highest first.
    pub bands: Vec<Band>,
    /// Where structure and weights come from.
    pub sources: Vec<Text>,
    /// What is not official in it.
    pub note: Option<Text>,
}

/// The id of the group of indicators without a pillar.
pub const CROSS_PILLAR: &str = "cross-pillar";

impl Instrument {
    /// The id and the name of a pillar, or of the group of indicators without one.
    pub fn pillar(&self, pillar: Option<PillarIndex>) -> (&str, &Text) {
        let pillar = pillar.map(|index| &self.pillars[index]);
        pillar.map_or((CROSS_PILLAR, &self.cross_pillar), |pillar| (&pillar.id, &pillar.name))
    }

    /// The same of each pillar, and last of the group without one.
    pub fn groups(&self) -> impl Iterator<Item = (&str, &Text)> + Clone {
        (0..self.pillars.len()).map(Some).chain([None]).map(|pillar| self.pillar(pillar))
    }

    /// For each indicator those of an earlier instrument whose proof serves it again: those of the same id, unless
    /// it says otherwise.
    pub fn fed_by(&self, old: &Self) -> Vec<Vec<IndicatorIndex>> {
        let map = self.succeeds.as_ref().filter(|map| map.instrument == old.id);
        let own = |at: usize| std::slice::from_ref(&self.indicators[at].id);
        let ids = |at| map.map_or(own(at), |map| map.indicators.get(&at).map_or(&[][..], Vec::as_slice));
        let known = |at| ids(at).iter().filter_map(|id| old.by_id.get(id).copied()).collect();
        (0..self.indicators.len()).map(known).collect()
    }
}

/// What of an earlier instrument feeds the indicators of another one.
#[derive(Debug)]
pub struct Succession {
    pub instrument: String,
    pub provenance: Provenance,
    pub indicators: BTreeMap<IndicatorIndex, Vec<String>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The value of an unanswered indicator.
    pub min: i64,
    pub max: i64,
}

impl Scale {
    pub fn holds(self, value: Fixed) -> bool {
        Fixed::whole(self.min) <= value && value <= Fixed::whole(self.max)
    }
}

#[derive(Debug)]
pub struct Dimension {
    pub id: String,
    pub name: Text,
    /// The node above it; none at the top.
    pub parent: Option<DimensionIndex>,
    /// Its weight among its siblings; at the top the profile says.
    pub weight: Fixed,
}

#[derive(Debug)]
pub struct Profile {
    pub id: String,
    /// The weights of the top dimensions in scope.
    pub weights: BTreeMap<DimensionIndex, Fixed>,
}

#[derive(Clone, Debug)]
pub struct Pillar {
    pub id: String,
    pub name: Text,
}

#[derive(Debug)]
pub struct Band {
    pub from: Fixed,
    pub name: Text,
}

#[derive(Clone, Debug)]
pub struct Indicator {
    pub id: String,
    pub name: Text,
    pub group: Option<Text>,
    pub asks: Text,
    /// The dimension that it counts in: a leaf.
    pub dimension: DimensionIndex,
    pub pillar: Option<PillarIndex>,
    pub weight: Fixed,
    /// What values mean, where that is known; shared by all indicators that name a set.
    pub levels: Arc<[LevelText]>,
    pub edges: Option<Edges>,
    pub allow_na: bool,
    /// The affairs whose agency might lead it, the likeliest first.
    pub affairs: Vec<Affair>,
    pub needs: Needs,
    /// Where each requirement stands among them, by its id.
    pub by_requirement: BTreeMap<String, usize>,
}

impl Indicator {
    pub fn requirements(&self) -> &[Requirement] {
        if let Needs::Listed(requirements) = &self.needs { requirements } else { &[] }
    }

    /// The requirement that a piece serves which names none: the only one there is.
    pub fn only_requirement(&self) -> Option<usize> {
        (self.requirements().len() == 1).then_some(0)
    }

    /// What a piece is called that has no title: as its requirement, or else as its document, or as the indicator.
    pub fn title_of(&self, requirement: Option<usize>, file: Option<&str>) -> Text {
        let named = requirement.map(|requirement| self.requirements()[requirement].name.clone());
        let of_file = || file.map(|file| Text::plain(path::name(file).to_owned()));
        named.or_else(of_file).unwrap_or_else(|| self.name.clone())
    }
}

impl<'a> From<&'a Indicator> for Called<'a> {
    fn from(indicator: &'a Indicator) -> Self {
        (&*indicator.id, &indicator.name).into()
    }
}

/// How a level follows from the number of another index.
#[derive(Clone, Debug)]
pub struct Edges {
    /// Where each level above the lowest begins, in order; empty where that could not be taken as meant.
    pub from: Vec<Fixed>,
    pub least: i64,
    /// The least and the greatest number.
    pub within: (Fixed, Fixed),
}

impl Edges {
    /// Whether small numbers are better.
    pub fn are_falling(&self) -> bool {
        self.from.first() > self.from.last()
    }

    /// The level of a number; one on an edge belongs to the level that begins there.
    pub fn level(&self, number: Fixed) -> Option<i64> {
        let falling = self.are_falling();
        let reached = |from: &&Fixed| if falling { number <= **from } else { number >= **from };
        let above = i64::try_from(self.from.iter().filter(reached).count()).ok()?;
        (!self.from.is_empty()).then_some(self.least + above)
    }
}

#[derive(Clone, Debug)]
pub struct LevelText {
    pub level: i64,
    pub text: Text,
    pub provenance: Provenance,
}

#[derive(Clone, Debug)]
pub enum Needs {
    /// No list was given: at least one sound piece of any kind.
    AnyProof,
    /// What is listed; an empty list needs nothing, and no more does one of advice alone.
    Listed(Vec<Requirement>),
}

/// A requirement (bukti dukung).
#[derive(Clone, Debug)]
pub struct Requirement {
    pub id: String,
    pub name: Text,
    pub kind: Kind,
    /// The lowest level that needs it; none when no level does: advice.
    pub from: Option<i64>,
    /// Pieces needed, or advised.
    pub count: usize,
    pub dated: Dated,
    /// The year that its proof must speak of, where one is asked for.
    pub covers: Option<Covers>,
    /// File extensions taken, lowercase.
    pub accepts: Vec<String>,
    /// Person-days; of work that it shares, of all of it.
    pub effort: Option<Fixed>,
    pub shared: Option<Shared>,
    pub provenance: Provenance,
}

impl Requirement {
    /// Whether it is advice: its proof is filed, checked and shown, and neither decides nor counts.
    pub const fn is_advice(&self) -> bool {
        self.from.is_none()
    }
}

impl<'a> From<&'a Requirement> for Called<'a> {
    fn from(requirement: &'a Requirement) -> Self {
        (&*requirement.id, &requirement.name).into()
    }
}

/// A part in work that supplies several requirements.
#[derive(Clone, Debug)]
pub struct Shared {
    pub work: String,
    /// Where the instrument that first has it says so.
    pub span: Span,
    /// Which part it is, from 0, in the order of the instrument, and of how many.
    pub part: usize,
    pub parts: usize,
}

impl Shared {
    /// This part of so many days. Parts differ by a ten-thousandth of a day at most, and together are the whole.
    pub fn of(&self, days: Fixed) -> Fixed {
        let [part, parts] = [self.part, self.parts].map(|count| i128::try_from(count).expect("few"));
        let up_to = |part: i128| i128::from(days.units()) * part / parts;
        Fixed::from_units(i64::try_from(up_to(part + 1) - up_to(part)).expect("no more than the whole"))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dated {
    /// Inside the workspace's period.
    ThisYear,
    /// From a year before the period's first day to its last.
    LastYear,
    /// Any time, or not at all: law in force.
    Standing,
    Within(i64),
}
