//! An instrument's files to an [`Instrument`].

use std::collections::BTreeMap;

use crate::decode::{Located, Whole, nearest};
use crate::diagnostic::{Diagnostics, Limits, Problem, Thing};
use crate::document::instrument as written;
use crate::document::instrument::{PeriodRule, Provenance};
use crate::exact::Fixed;
use crate::lang::Text;
use crate::model::instrument::{
    Band, Dated, Dimension, DimensionIndex, Indicator, Instrument, LevelText, Needs, Pillar, PillarIndex,
    Profile, Requirement, Scale,
};
use crate::model::weights;
use crate::source::Span;

/// Puts an instrument together from its method and its pillar files (each with where it begins). `None` when so much is
/// wrong that nothing can be scored; every problem is reported.
pub fn instrument(
    method: &written::Method,
    span: Span,
    files: Vec<(Span, written::Pillar)>,
    diagnostics: &mut Diagnostics,
) -> Option<Instrument> {
    let scale = scale(method, diagnostics);
    let dimensions = dimensions(method, diagnostics);
    let (profiles, default_profile) = profiles(method, &dimensions, span, diagnostics);
    let mut pillars: Vec<Option<Pillar>> = Vec::new();
    pillars.resize_with(method.pillars.len(), || None);
    let mut cross_pillar = None;
    let mut parts: Vec<(Option<PillarIndex>, Vec<written::Indicator>)> = Vec::new();
    for (file_span, file) in files {
        let Some(id) = &file.pillar else {
            cross_pillar = cross_pillar.or(file.name);
            parts.push((None, file.indicators));
            continue;
        };
        let known = method.pillars.iter().position(|pillar| pillar.value == id.value);
        let Some(index) = known else {
            let suggestion =
                nearest(&id.value.0, method.pillars.iter().map(|pillar| pillar.value.0.as_str()));
            let problem = Problem::UnknownId { thing: Thing::Pillar, id: id.value.0.clone(), suggestion };
            diagnostics.at(id.span, problem);
            continue;
        };
        if pillars[index].is_some() {
            let problem = Problem::DuplicateId { thing: Thing::Pillar, id: id.value.0.clone() };
            diagnostics.at(id.span, problem);
        }
        if file.indicators.is_empty() {
            let problem = Problem::NothingInside { thing: Thing::Pillar, id: id.value.0.clone() };
            diagnostics.at(file_span, problem);
        }
        let name = file.name.unwrap_or_else(|| Text::plain(id.value.0.clone()));
        pillars[index] = Some(Pillar { id: id.value.0.clone(), name });
        parts.push((Some(index), file.indicators));
    }
    let pillars = pillars
        .into_iter()
        .zip(&method.pillars)
        .map(|(pillar, id)| {
            pillar.unwrap_or_else(|| {
                let thing = Thing::Pillar;
                diagnostics.at(id.span, Problem::NothingInside { thing, id: id.value.0.clone() });
                Pillar { id: id.value.0.clone(), name: Text::plain(id.value.0.clone()) }
            })
        })
        .collect();
    parts.sort_by_key(|(pillar, _)| pillar.unwrap_or(PillarIndex::MAX));
    let (indicators, by_id) = indicators(parts, scale?, &dimensions, diagnostics);
    let mut bands: Vec<Band> =
        method.bands.iter().map(|band| Band { from: band.from.value, name: band.name.clone() }).collect();
    bands.sort_by_key(|band| std::cmp::Reverse(band.from));
    let instrument = Instrument {
        id: method.id.as_ref()?.value.0.clone(),
        name: method.name.clone()?,
        scale: scale?,
        dimension_digits: digits(method.rounding.dimension),
        index_digits: digits(method.rounding.index),
        dimensions,
        profiles,
        default_profile: default_profile?,
        pillars,
        cross_pillar: cross_pillar.unwrap_or_else(|| Text::plain("—".into())),
        indicators,
        by_id,
        bands,
        sources: method.sources.clone(),
        note: method.note.clone(),
    };
    scorable(&instrument, method, span, diagnostics).then_some(instrument)
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

fn dimensions(method: &written::Method, diagnostics: &mut Diagnostics) -> Vec<Dimension> {
    fn add(
        list: &mut Vec<Dimension>,
        places: &mut BTreeMap<String, Span>,
        parent: Option<DimensionIndex>,
        written: &written::Dimension,
        diagnostics: &mut Diagnostics,
    ) {
        let id = written.id.value.0.clone();
        if let Some(first) = places.get(&id) {
            let problem = Problem::DuplicateId { thing: Thing::Dimension, id };
            diagnostics.between(written.id.span, *first, problem);
            return;
        }
        places.insert(id.clone(), written.id.span);
        let weight = positive(written.weight.as_ref(), diagnostics);
        let index = list.len();
        list.push(Dimension { id, name: written.name.clone(), parent, weight });
        for child in &written.children {
            add(list, places, Some(index), child, diagnostics);
        }
    }
    let mut list = Vec::new();
    let mut places = BTreeMap::new();
    for dimension in &method.dimensions {
        add(&mut list, &mut places, None, dimension, diagnostics);
    }
    list
}

/// The weight written, or one.
fn positive(weight: Option<&Located<Fixed>>, diagnostics: &mut Diagnostics) -> Fixed {
    match weight {
        Some(weight) if weight.value <= Fixed::ZERO => {
            diagnostics.at(weight.span, Problem::WeightNotPositive { written: weight.value });
            Fixed::whole(1)
        }
        Some(weight) => weight.value,
        None => Fixed::whole(1),
    }
}

fn profiles(
    method: &written::Method,
    dimensions: &[Dimension],
    span: Span,
    diagnostics: &mut Diagnostics,
) -> (Vec<Profile>, Option<usize>) {
    let mut profiles = Vec::new();
    for (id, profile) in &method.profiles.0 {
        let mut weights = vec![None; dimensions.len()];
        for (name, weight) in &profile.0.0 {
            let top = |dimension: &Dimension| dimension.parent.is_none();
            let known = dimensions.iter().position(|known| top(known) && known.id == name.value);
            match known {
                Some(index) => weights[index] = Some(positive(Some(weight), diagnostics)),
                None => {
                    let ids =
                        dimensions.iter().filter(|dimension| top(dimension)).map(|known| known.id.as_str());
                    let suggestion = nearest(&name.value, ids);
                    let thing = Thing::Dimension;
                    diagnostics
                        .at(name.span, Problem::UnknownId { thing, id: name.value.clone(), suggestion });
                }
            }
        }
        let sum: i64 = profile.0.0.iter().map(|(_, weight)| weight.value.units()).sum();
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
    let index = profiles.iter().position(|profile| profile.id == wanted.value.0);
    if index.is_none() {
        let suggestion = nearest(&wanted.value.0, profiles.iter().map(|profile| profile.id.as_str()));
        let problem = Problem::UnknownId { thing: Thing::Profile, id: wanted.value.0.clone(), suggestion };
        diagnostics.at(wanted.span, problem);
    }
    (profiles, index)
}

fn indicators(
    parts: Vec<(Option<PillarIndex>, Vec<written::Indicator>)>,
    scale: Scale,
    dimensions: &[Dimension],
    diagnostics: &mut Diagnostics,
) -> (Vec<Indicator>, BTreeMap<String, usize>) {
    let leaf = |index: usize| !dimensions.iter().any(|dimension| dimension.parent == Some(index));
    let mut indicators = Vec::new();
    let mut by_id = BTreeMap::new();
    let mut places: BTreeMap<String, Span> = BTreeMap::new();
    for (pillar, written) in
        parts.into_iter().flat_map(|(pillar, list)| list.into_iter().map(move |one| (pillar, one)))
    {
        let id = written.id.value.0.clone();
        if let Some(first) = places.get(&id) {
            diagnostics.between(
                written.id.span,
                *first,
                Problem::DuplicateId { thing: Thing::Indicator, id },
            );
            continue;
        }
        places.insert(id.clone(), written.id.span);
        let wanted = &written.dimension.value.0;
        let Some(dimension) = dimensions.iter().position(|dimension| dimension.id == *wanted) else {
            let suggestion = nearest(wanted, dimensions.iter().map(|dimension| dimension.id.as_str()));
            let problem = Problem::UnknownId { thing: Thing::Dimension, id: wanted.clone(), suggestion };
            diagnostics.at(written.dimension.span, problem);
            continue;
        };
        if !leaf(dimension) {
            let problem = Problem::IndicatorsInParent { dimension: wanted.clone() };
            diagnostics.at(written.dimension.span, problem);
            continue;
        }
        let needs = match written.requirements {
            None => Needs::AnyProof,
            Some(list) => Needs::Listed(requirements(list, scale, diagnostics)),
        };
        let levels = written.levels.into_iter().filter_map(|text| {
            let level = text.level.value.0;
            on_scale(level, scale.min, scale, text.level.span, diagnostics)?;
            let provenance = text.provenance.unwrap_or(Provenance::Suggested);
            Some(LevelText { level, text: text.text, provenance })
        });
        let levels = levels.collect();
        by_id.insert(id.clone(), indicators.len());
        indicators.push(Indicator {
            id,
            name: written.name,
            group: written.group,
            asks: written.asks,
            dimension,
            pillar,
            weight: positive(written.weight.as_ref(), diagnostics),
            levels,
            allow_na: written.allow_na,
            needs,
        });
    }
    (indicators, by_id)
}

fn on_scale(level: i64, least: i64, scale: Scale, span: Span, diagnostics: &mut Diagnostics) -> Option<i64> {
    if (least..=scale.max).contains(&level) {
        return Some(level);
    }
    diagnostics.at(span, Problem::LevelOutsideScale { level, least, most: scale.max });
    None
}

fn requirements(
    list: Vec<written::Requirement>,
    scale: Scale,
    diagnostics: &mut Diagnostics,
) -> Vec<Requirement> {
    let mut places: BTreeMap<String, Span> = BTreeMap::new();
    let mut requirements = Vec::new();
    for written in list {
        let id = written.id.value.0;
        if let Some(first) = places.get(&id) {
            diagnostics.between(
                written.id.span,
                *first,
                Problem::DuplicateId { thing: Thing::Requirement, id },
            );
            continue;
        }
        places.insert(id.clone(), written.id.span);
        let first = scale.min + 1;
        let from = match &written.from {
            None => first,
            Some(level) => on_scale(level.value.0, first, scale, level.span, diagnostics).unwrap_or(first),
        };
        if let (Some(period), Some(_)) = (&written.period, &written.max_age_years) {
            let problem = Problem::KeysExclude { first: "period", second: "max_age_years" };
            diagnostics.at(period.span, problem);
        }
        let dated = match (&written.max_age_years, written.period.map(|period| period.value)) {
            (Some(years), _) => Dated::Within(years.value.0),
            (None, Some(PeriodRule::LastYear)) => Dated::LastYear,
            (None, Some(PeriodRule::Standing)) => Dated::Standing,
            (None, Some(PeriodRule::ThisYear) | None) => Dated::ThisYear,
        };
        if let Some(effort) = written.effort_days.as_ref().filter(|effort| effort.value < Fixed::ZERO) {
            let written = effort.value.exact().rounded(Fixed::DIGITS).trimmed();
            let limits = Limits::Between(0, 999_999_999);
            diagnostics.at(effort.span, Problem::NumberOutOfRange { written, limits });
        }
        let accepts = match written.accepts {
            Some(endings) => endings.into_iter().map(|ending| ending.value.0.to_lowercase()).collect(),
            None => written.kind.accepts().iter().map(|ending| (*ending).to_owned()).collect(),
        };
        requirements.push(Requirement {
            id,
            name: written.name,
            kind: written.kind,
            from,
            count: usize::try_from(written.count.map_or(1, |count| count.0)).expect("from 1 to 1000"),
            dated,
            accepts,
            effort: written.effort_days.map(|effort| effort.value),
            provenance: written.provenance.unwrap_or(Provenance::Suggested),
        });
    }
    requirements
}

/// Whether every profile can be scored: its dimensions hold indicators, its weights a common denominator.
fn scorable(
    instrument: &Instrument,
    method: &written::Method,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> bool {
    let mut sound = true;
    let ancestors = |mut index: DimensionIndex| {
        let mut path = vec![index];
        while let Some(parent) = instrument.dimensions[index].parent {
            path.push(parent);
            index = parent;
        }
        path
    };
    let filled: std::collections::BTreeSet<DimensionIndex> =
        instrument.indicators.iter().flat_map(|indicator| ancestors(indicator.dimension)).collect();
    for (index, profile) in instrument.profiles.iter().enumerate() {
        let place = method.profiles.0.get(index).map_or(span, |(id, _)| id.span);
        for (dimension, weight) in profile.weights.iter().enumerate() {
            if weight.is_some() && !filled.contains(&dimension) {
                let id = instrument.dimensions[dimension].id.clone();
                diagnostics.at(place, Problem::NothingInside { thing: Thing::Dimension, id });
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
