//! An instrument's files to an [`Instrument`].

use std::collections::{BTreeMap, BTreeSet};
use std::iter;
use std::sync::Arc;

use crate::base::exact::Fixed;
use crate::base::lang::Text;
use crate::base::source::Span;
use crate::model::instrument::{
    Band, CROSS_PILLAR, Dimension, DimensionIndex, Indicator, Instrument, LevelText, Pillar, PillarIndex,
    Profile, Scale,
};
use crate::model::resolve::indicator::{self, Placing};
use crate::model::resolve::lookup::{self, Firsts, known, positive};
use crate::model::weights;
use crate::problem::{Diagnostics, Problem, Severity, Thing};
use crate::read::decode::{Id, Located, Whole};
use crate::read::document::instrument as written;
use crate::read::document::pillar as pillar_file;

/// Puts an instrument together from its method, its pillar files (each with where it begins) and the
/// instrument that it extends. `None` when so much is wrong that nothing can be scored; every problem is
/// reported.
pub fn instrument(
    method: &written::Method,
    span: Span,
    files: Vec<(Span, pillar_file::Pillar)>,
    base: Option<&Instrument>,
    diagnostics: &mut Diagnostics,
) -> Option<Instrument> {
    let errors = diagnostics.count(Severity::Error);
    let scale = scale(method, diagnostics);
    let dimensions = dimensions(method, diagnostics);
    let (profiles, default_profile) = profiles(method, &dimensions, span, diagnostics);
    let mut pillars: Vec<Option<Pillar>> = vec![None; method.pillars.len()];
    let empty = |id: &Located<Id>| Problem::NothingInside { thing: Thing::Pillar, id: id.value.0.clone() };
    let mut cross_pillar = None;
    let mut parts: Vec<(Option<PillarIndex>, Vec<pillar_file::Indicator>)> = Vec::new();
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
    let place = Placing { scale, dimensions: &dimensions, level_sets: &level_sets };
    let taken = match (&method.extends, base) {
        (Some(extends), Some(base)) => extension(extends, base, method, &place, diagnostics),
        (Some(_), None) | (None, _) => Vec::new(),
    };
    let (indicators, by_id) = indicator::indicators(taken, parts, &place, diagnostics);
    let bands = bands(method, scale, diagnostics);
    let instrument = Instrument {
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
        bands,
        sources: method.sources.clone(),
        note: method.note.clone(),
    };
    scorable(&instrument, method, span, errors, diagnostics).then_some(instrument)
}

fn digits(stage: Option<Whole<0, 6>>) -> Option<u32> {
    stage.map(|digits| u32::try_from(digits.0).expect("from 0 to 6"))
}

fn scale(method: &written::Method, diagnostics: &mut Diagnostics) -> Option<Scale> {
    let scale = method.scale.as_ref()?;
    let ends = Scale { min: scale.value.min.0, max: scale.value.max.0 };
    if ends.min < ends.max {
        return Some(ends);
    }
    diagnostics.at(scale.span, Problem::EmptyScale);
    None
}

/// The bands, highest first. Together they cover the scale: the lowest begins at its bottom, none begins
/// twice.
fn bands(method: &written::Method, scale: Scale, diagnostics: &mut Diagnostics) -> Vec<Band> {
    let mut sorted: Vec<&written::Band> = method.bands.iter().collect();
    sorted.sort_by_key(|band| band.from.value);
    if let Some(lowest) = sorted.first().filter(|lowest| lowest.from.value != Fixed::whole(scale.min)) {
        diagnostics.at(lowest.from.span, Problem::BandGap { from: lowest.from.value, least: scale.min });
    }
    for pair in sorted.windows(2).filter(|pair| pair[0].from.value == pair[1].from.value) {
        let problem = Problem::BandTwice { from: pair[1].from.value };
        diagnostics.between(pair[1].from.span, pair[0].from.span, problem);
    }
    for band in sorted.iter().filter(|band| band.from.value > Fixed::whole(scale.max)) {
        let (least, most) = (scale.min, scale.max);
        diagnostics.at(band.from.span, Problem::ValueOutsideScale { value: band.from.value, least, most });
    }
    sorted.iter().rev().map(|band| Band { from: band.from.value, name: band.name.clone() }).collect()
}

/// The indicators that an instrument takes from another, with their places in this one.
fn extension(
    extends: &written::Extends,
    base: &Instrument,
    method: &written::Method,
    place: &Placing,
    diagnostics: &mut Diagnostics,
) -> Vec<Indicator> {
    if base.scale != place.scale {
        let (least, most) = (base.scale.min, base.scale.max);
        diagnostics.at(extends.instrument.span, Problem::ScaleDiffers { base: base.id.clone(), least, most });
        return Vec::new();
    }
    let mut wanted = BTreeMap::new();
    for id in &extends.dimensions {
        let id = (id.value.0.as_str(), id.span);
        let Some(theirs) = known(Thing::Dimension, id, ids(&base.dimensions), diagnostics) else { continue };
        let Some(ours) = known(Thing::Dimension, id, ids(place.dimensions), diagnostics) else { continue };
        let (id, span) = (id.0.to_owned(), id.1);
        if place.dimensions.iter().any(|one| one.parent == Some(ours)) {
            diagnostics.at(span, Problem::IndicatorsInParent { dimension: id });
        } else if !base.indicators.iter().any(|one| one.dimension == theirs) {
            diagnostics.at(span, Problem::NothingInside { thing: Thing::Dimension, id });
        } else {
            wanted.insert(theirs, ours);
        }
    }
    for id in &extends.without {
        lookup::indicator(&id.value.0, id.span, base, diagnostics);
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

fn ids(dimensions: &[Dimension]) -> impl Iterator<Item = &str> + Clone {
    dimensions.iter().map(|dimension| dimension.id.as_str())
}

fn dimensions(method: &written::Method, diagnostics: &mut Diagnostics) -> Vec<Dimension> {
    fn add(
        list: &mut Vec<Dimension>,
        firsts: &mut Firsts,
        parent: Option<DimensionIndex>,
        written: &written::Dimension,
        diagnostics: &mut Diagnostics,
    ) {
        let id = written.id.value.0.clone();
        if !firsts.take(Thing::Dimension, (&id, written.id.span), diagnostics) {
            return;
        }
        let weight = positive(written.weight.as_ref(), diagnostics);
        let index = list.len();
        list.push(Dimension { id, name: written.name.clone(), parent, weight });
        for child in &written.children {
            add(list, firsts, Some(index), child, diagnostics);
        }
    }
    let mut list = Vec::new();
    let mut firsts = Firsts::default();
    for dimension in &method.dimensions {
        add(&mut list, &mut firsts, None, dimension, diagnostics);
    }
    list
}

fn profiles(
    method: &written::Method,
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
            if let Some(index) = index {
                weights.insert(top[index], positive(Some(weight), diagnostics));
            }
        }
        let sum: i64 = profile.0.iter().map(|(_, weight)| weight.value.units()).sum();
        if sum != Fixed::whole(100).units() {
            let sum = Fixed::from_units(sum);
            diagnostics.at(id.span, Problem::WeightsNot100 { profile: id.value.clone(), sum });
        }
        profiles.push(Profile { id: id.value.clone(), weights });
    }
    if profiles.is_empty() {
        diagnostics.at(span, Problem::MissingKey { key: "profiles" });
        return (profiles, None);
    }
    let Some(wanted) = &method.default_profile else {
        return (profiles, Some(0));
    };
    let ids = profiles.iter().map(|profile| profile.id.as_str());
    let index = known(Thing::Profile, (&wanted.value.0, wanted.span), ids, diagnostics);
    (profiles, index)
}

/// Whether every profile can be scored: its dimensions hold indicators, its weights a common denominator.
fn scorable(
    instrument: &Instrument,
    method: &written::Method,
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
