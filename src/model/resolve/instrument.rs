//! An instrument's files to an [`Instrument`].

use std::collections::{BTreeMap, BTreeSet};
use std::iter;
use std::sync::Arc;

use crate::base::{exact::Fixed, lang::Text, source::Span};
use crate::model::instrument::{
    Band, CROSS_PILLAR, Dimension, DimensionIndex, Indicator, Instrument, LevelText, Pillar, PillarIndex,
    Profile, Scale, Succession,
};
use crate::model::resolve::indicator::{self, Part, Placing};
use crate::model::resolve::lookup::{self, Firsts, known, positive};
use crate::model::weights;
use crate::problem::{Diagnostics, Problem, Severity, Thing};
use crate::read::decode::{Id, Located, Whole};
use crate::read::document::instrument::{
    Band as WrittenBand, Dimension as WrittenDimension, Extends, Method, Succeeds,
};
use crate::read::document::pillar::{self as pillar_file, Provenance};

/// Puts an instrument together from its method, its pillar files, each with its place, what it extends and what it succeeds.
/// `None` when so much is wrong that nothing can be scored; every problem is reported.
pub fn instrument(
    method: &Method,
    span: Span,
    files: Vec<(Span, pillar_file::Pillar)>,
    (base, before): (Option<&Instrument>, Option<&Instrument>),
    diagnostics: &mut Diagnostics,
) -> Option<Instrument> {
    let errors = diagnostics.count(Severity::Error);
    let scale = scale(method, diagnostics);
    let dimensions = dimensions(method, diagnostics);
    let (profiles, default_profile) = profiles(method, &dimensions, span, diagnostics);
    let mut pillars: Vec<Option<Pillar>> = vec![None; method.pillars.len()];
    let empty = |id: &Located<Id>| Problem::NothingInside { thing: Thing::Pillar, id: id.value.0.clone() };
    let mut cross_pillar = None;
    let mut parts: Vec<Part> = Vec::new();
    for (file_span, file) in files {
        let Some(id) = &file.pillar else {
            if cross_pillar.as_ref().is_some_and(|first| file.name.as_ref().is_some_and(|name| name != first))
            {
                let id = CROSS_PILLAR.to_owned();
                diagnostics.at(file_span, Problem::DuplicateId { thing: Thing::Pillar, id });
            }
            cross_pillar = cross_pillar.or(file.name);
            parts.push((None, file.indicators));
            continue;
        };
        let pillar_ids = method.pillars.iter().map(|pillar| pillar.value.0.as_str());
        let Some(index) = known(Thing::Pillar, (&id.value.0, id.span), pillar_ids, diagnostics) else {
            continue;
        };
        if pillars[index].is_some() {
            let problem = Problem::DuplicateId { thing: Thing::Pillar, id: id.value.0.clone() };
            diagnostics.at(id.span, problem);
        }
        if file.indicators.is_empty() {
            diagnostics.at(file_span, empty(id));
        }
        let name = file.name.unwrap_or_else(|| Text::plain(id.value.0.clone()));
        pillars[index] = Some(Pillar { id: id.value.0.clone(), name });
        parts.push((Some(index), file.indicators));
    }
    let pillars = pillars
        .into_iter()
        .zip(&method.pillars)
        .map(|(pillar, id)| {
            let inherited =
                base.into_iter().flat_map(|base| &base.pillars).find(|pillar| pillar.id == id.value.0);
            pillar.or_else(|| inherited.cloned()).unwrap_or_else(|| {
                diagnostics.at(id.span, empty(id));
                Pillar { id: id.value.0.clone(), name: Text::plain(id.value.0.clone()) }
            })
        })
        .collect();
    parts.sort_by_key(|(pillar, _)| pillar.unwrap_or(PillarIndex::MAX));
    let scale = scale?;
    let mut texts = |texts: &Vec<_>| indicator::level_texts(texts.clone(), scale, diagnostics);
    let level_sets: Vec<(String, Arc<[LevelText]>)> =
        method.level_sets.0.iter().map(|(id, written)| (id.value.clone(), texts(written).into())).collect();
    let mut place = Placing { scale, dimensions: &dimensions, level_sets: &level_sets, diagnostics };
    let taken = match (&method.extends, base) {
        (Some(extends), Some(base)) => place.extension(extends, base, method),
        (Some(_), None) | (None, _) => Vec::new(),
    };
    let indicators = place.indicators(taken, parts);
    let by_id = indicators.iter().enumerate().map(|(index, one)| (one.id.clone(), index)).collect();
    let bands = bands(method, scale, diagnostics);
    let mut instrument = Instrument {
        id: method.id.as_ref()?.value.0.clone(),
        name: method.name.clone()?,
        scale,
        dimension_digits: digits(method.rounding.dimension),
        index_digits: digits(method.rounding.index),
        dimensions,
        profiles,
        default_profile: default_profile?,
        pillars,
        cross_pillar: cross_pillar
            .or_else(|| base.map(|base| base.cross_pillar.clone()))
            .unwrap_or_else(|| Text::bilingual("Lintas pilar".into(), "Cross-pillar".into())),
        indicators,
        by_id,
        succeeds: None,
        bands,
        sources: method.sources.clone(),
        note: method.note.clone(),
    };
    let sound = scorable(&instrument, method, span, errors, diagnostics);
    let named = method.succeeds.as_ref().zip(before);
    let named = named.map(|(succeeds, before)| succession(succeeds, before, &instrument, diagnostics));
    instrument.succeeds = named;
    sound.then_some(instrument)
}

fn succession(
    succeeds: &Succeeds,
    before: &Instrument,
    instrument: &Instrument,
    diagnostics: &mut Diagnostics,
) -> Succession {
    let mut map = BTreeMap::new();
    for (id, from) in &succeeds.indicators.0 {
        let ours = lookup::indicator(&id.value, id.span, instrument, diagnostics);
        let mut firsts = Firsts::default();
        let from = from.iter().filter(|id| {
            lookup::indicator(&id.value.0, id.span, before, diagnostics).is_some()
                && firsts.take(Thing::Indicator, id, diagnostics)
        });
        let from: Vec<String> = from.map(|id| id.value.0.clone()).collect();
        map.extend(ours.map(|ours| (ours, from)));
    }
    Succession {
        instrument: before.id.clone(),
        provenance: succeeds.provenance.unwrap_or(Provenance::Suggested),
        indicators: map,
    }
}

fn digits(stage: Option<Whole<0, 6>>) -> Option<u32> {
    stage.map(|digits| u32::try_from(digits.0).expect("from 0 to 6"))
}

fn scale(method: &Method, diagnostics: &mut Diagnostics) -> Option<Scale> {
    let scale = method.scale.as_ref()?;
    let ends = Scale { min: scale.value.min.0, max: scale.value.max.0 };
    if ends.min < ends.max {
        return Some(ends);
    }
    diagnostics.at(scale.span, Problem::EmptyScale);
    None
}

/// The bands, highest first. They cover the scale: the lowest begins at its bottom, none begins twice.
fn bands(method: &Method, scale: Scale, diagnostics: &mut Diagnostics) -> Vec<Band> {
    let mut sorted: Vec<&WrittenBand> = method.bands.iter().collect();
    sorted.sort_by_key(|band| band.from.value);
    if let Some(lowest) = sorted.first().filter(|lowest| lowest.from.value != Fixed::whole(scale.min)) {
        diagnostics.at(lowest.from.span, Problem::BandGap { from: lowest.from.value, least: scale.min });
    }
    for pair in sorted.windows(2).filter(|pair| pair[0].from.value == pair[1].from.value) {
        let problem = Problem::BandTwice { from: pair[1].from.value };
        diagnostics.between(pair[1].from.span, pair[0].from.span, problem);
    }
    for band in sorted.iter().filter(|band| band.from.value > Fixed::whole(scale.max)) {
        lookup::value_on_scale(&band.from, scale, diagnostics);
    }
    sorted.iter().rev().map(|band| Band { from: band.from.value, name: band.name.clone() }).collect()
}

impl Placing<'_> {
    /// The indicators that an instrument takes from another, with their places in this one.
    fn extension(&mut self, extends: &Extends, base: &Instrument, method: &Method) -> Vec<Indicator> {
        let dimensions = self.dimensions;
        if base.scale != self.scale {
            let (least, most) = (base.scale.min, base.scale.max);
            self.diagnostics
                .at(extends.instrument.span, Problem::ScaleDiffers { base: base.id.clone(), least, most });
            return Vec::new();
        }
        let mut wanted = BTreeMap::new();
        for id in &extends.dimensions {
            let id = (id.value.0.as_str(), id.span);
            let Some(theirs) = known(Thing::Dimension, id, ids(&base.dimensions), self.diagnostics) else {
                continue;
            };
            let Some(ours) = known(Thing::Dimension, id, ids(dimensions), self.diagnostics) else { continue };
            let (id, span) = (id.0.to_owned(), id.1);
            if dimensions.iter().any(|one| one.parent == Some(ours)) {
                self.diagnostics.at(span, Problem::IndicatorsInParent { dimension: id });
            } else if !base.indicators.iter().any(|one| one.dimension == theirs) {
                self.diagnostics.at(span, Problem::NothingInside { thing: Thing::Dimension, id });
            } else {
                wanted.insert(theirs, ours);
            }
        }
        for id in &extends.without {
            lookup::indicator(&id.value.0, id.span, base, self.diagnostics);
        }
        let left_out = |id: &str| extends.without.iter().any(|left_out| left_out.value.0 == id);
        let pillar = |theirs: PillarIndex| {
            let id = &base.pillars[theirs].id;
            method.pillars.iter().position(|pillar| pillar.value.0 == *id)
        };
        base.indicators
            .iter()
            .filter(|indicator| !left_out(&indicator.id))
            .filter_map(|indicator| {
                let dimension = *wanted.get(&indicator.dimension)?;
                Some(Indicator { dimension, pillar: indicator.pillar.and_then(pillar), ..indicator.clone() })
            })
            .collect()
    }
}

fn ids(dimensions: &[Dimension]) -> impl Iterator<Item = &str> + Clone {
    dimensions.iter().map(|dimension| dimension.id.as_str())
}

fn dimensions(method: &Method, diagnostics: &mut Diagnostics) -> Vec<Dimension> {
    let (mut list, mut firsts) = (Vec::new(), Firsts::default());
    // Those that are still to come, the next one last.
    let mut left: Vec<(Option<DimensionIndex>, &WrittenDimension)> =
        method.dimensions.iter().rev().map(|top| (None, top)).collect();
    while let Some((parent, written)) = left.pop() {
        if firsts.take(Thing::Dimension, &written.id, diagnostics) {
            left.extend(written.children.iter().rev().map(|child| (Some(list.len()), child)));
            let (id, name) = (written.id.value.0.clone(), written.name.clone());
            list.push(Dimension { id, name, parent, weight: positive(written.weight.as_ref(), diagnostics) });
        }
    }
    list
}

fn profiles(
    method: &Method,
    dimensions: &[Dimension],
    span: Span,
    diagnostics: &mut Diagnostics,
) -> (Vec<Profile>, Option<usize>) {
    let top = (0..dimensions.len()).filter(|index| dimensions[*index].parent.is_none());
    let top: Vec<DimensionIndex> = top.collect();
    let top_ids = top.iter().map(|index| dimensions[*index].id.as_str());
    let mut profiles = Vec::new();
    for (id, profile) in &method.profiles.0 {
        let mut weights = BTreeMap::new();
        for (name, weight) in &profile.0 {
            let index = known(Thing::Dimension, (&name.value, name.span), top_ids.clone(), diagnostics);
            weights.extend(index.map(|index| (top[index], positive(Some(weight), diagnostics))));
        }
        let sum: i64 = profile.0.iter().map(|(_, weight)| weight.value.units()).sum();
        if sum != Fixed::whole(100).units() {
            let sum = Fixed::from_units(sum);
            diagnostics.at(id.span, Problem::WeightsNot100 { profile: id.value.clone(), sum });
        }
        profiles.push(Profile { id: id.value.clone(), weights });
    }
    if profiles.is_empty() {
        diagnostics.at(span, Problem::MissingKey { key: "profiles", known: Vec::new() });
        return (profiles, None);
    }
    let Some(wanted) = &method.default_profile else { return (profiles, Some(0)) };
    let ids = profiles.iter().map(|profile| profile.id.as_str());
    let index = known(Thing::Profile, (&wanted.value.0, wanted.span), ids, diagnostics);
    (profiles, index)
}

/// Whether every profile can be scored: its dimensions hold indicators, its weights a common denominator.
fn scorable(
    instrument: &Instrument,
    method: &Method,
    span: Span,
    errors: usize,
    diagnostics: &mut Diagnostics,
) -> bool {
    // What is empty because of another error is not reported besides.
    let follows = diagnostics.count(Severity::Error) > errors;
    let mut reported = BTreeSet::new();
    let mut sound = true;
    let ancestors =
        |index| iter::successors(Some(index), |index: &DimensionIndex| instrument.dimensions[*index].parent);
    let filled: BTreeSet<DimensionIndex> =
        instrument.indicators.iter().flat_map(|indicator| ancestors(indicator.dimension)).collect();
    for (index, profile) in instrument.profiles.iter().enumerate() {
        let place = method.profiles.0.get(index).map_or(span, |(id, _)| id.span);
        for dimension in 0..instrument.dimensions.len() {
            // Also below the top: an empty child would hand its weight to its siblings without a word.
            let in_scope = ancestors(dimension).last().is_some_and(|top| profile.weights.contains_key(&top));
            if in_scope && !filled.contains(&dimension) {
                let id = instrument.dimensions[dimension].id.clone();
                if !follows && reported.insert(dimension) {
                    diagnostics.at(place, Problem::NothingInside { thing: Thing::Dimension, id });
                }
                sound = false;
            }
        }
        if sound && weights::weights(instrument, index, &[]).is_none() {
            diagnostics.at(place, Problem::WeightsTooFine);
            sound = false;
        }
    }
    sound
}
