//! Indicators and their requirements: dimensions and levels looked up, numbers in range.

use std::collections::BTreeMap;
use std::iter;
use std::sync::Arc;

use super::lookup::{Firsts, known, on_scale_of, positive};
use crate::base::{exact::Fixed, source::Span};
use crate::model::instrument::{
    Dated, Dimension, Edges, Indicator, LevelText, Needs, PillarIndex, Requirement, Scale, Shared,
};
use crate::problem::{Diagnostics, Limits, Problem, Severity, Thing};
use crate::read::decode::{All, Id, Located};
use crate::read::document::pillar as pillar_file;
use crate::read::document::pillar::{NumberScale, PeriodRule, Provenance};

/// The indicators of a pillar's file, or of one without a pillar.
pub(super) type Part = (Option<PillarIndex>, Vec<pillar_file::Indicator>);

/// Where indicators are put: what their files refer to.
pub(super) struct Placing<'a> {
    pub(super) scale: Scale,
    pub(super) dimensions: &'a [Dimension],
    pub(super) level_sets: &'a [(String, Arc<[LevelText]>)],
    pub(super) diagnostics: &'a mut Diagnostics,
}

impl Placing<'_> {
    /// The indicators taken from another instrument and those of the files, in the order of pillars.
    pub(super) fn indicators(&mut self, taken: Vec<Indicator>, parts: Vec<Part>) -> Vec<Indicator> {
        let dimensions = self.dimensions;
        let inherited = taken.len();
        let mut indicators = taken;
        let mut firsts = Firsts::default();
        let by_id = |(index, requirement): (usize, &Requirement)| (requirement.id.clone(), index);
        let parts = parts.into_iter().flat_map(|(pillar, list)| iter::repeat(pillar).zip(list));
        for (pillar, written) in parts {
            let id = written.id.value.0.clone();
            if indicators[..inherited].iter().any(|taken| taken.id == id) {
                self.diagnostics.at(written.id.span, Problem::DuplicateId { thing: Thing::Indicator, id });
                continue;
            }
            if !firsts.take(Thing::Indicator, &written.id, self.diagnostics) {
                continue;
            }
            let (wanted, span) = (&written.dimension.value.0, written.dimension.span);
            let ids = dimensions.iter().map(|dimension| dimension.id.as_str());
            let Some(dimension) = known(Thing::Dimension, (wanted, span), ids, self.diagnostics) else {
                continue;
            };
            if dimensions.iter().any(|one| one.parent == Some(dimension)) {
                self.diagnostics.at(span, Problem::IndicatorsInParent { dimension: wanted.clone() });
                continue;
            }
            let listed = written.requirements.map(|list| self.requirements(list));
            indicators.push(Indicator {
                id,
                name: written.name,
                group: written.group,
                asks: written.asks,
                dimension,
                pillar,
                levels: self.levels(written.levels, written.level_set.as_ref()),
                edges: self.edges(written.edges, written.edges_unreadable, written.edges_scale.as_ref()),
                weight: positive(written.weight.as_ref(), self.diagnostics),
                allow_na: written.allow_na,
                affairs: written.affairs,
                by_requirement: listed.iter().flatten().enumerate().map(by_id).collect(),
                needs: listed.map_or(Needs::AnyProof, Needs::Listed),
            });
        }
        self.share(&mut indicators, inherited);
        indicators.sort_by_key(|indicator| indicator.pillar.unwrap_or(PillarIndex::MAX));
        indicators
    }

    /// Counts the parts of shared work. Of what was taken from another instrument some parts may be left out.
    fn share(&mut self, indicators: &mut [Indicator], inherited: usize) {
        let mut works: BTreeMap<String, Vec<(bool, &mut Requirement)>> = BTreeMap::new();
        for (index, indicator) in indicators.iter_mut().enumerate() {
            let Needs::Listed(list) = &mut indicator.needs else { continue };
            for one in list {
                if let Some(shared) = &one.shared {
                    works.entry(shared.work.clone()).or_default().push((index >= inherited, one));
                }
            }
        }
        for (work, mut all) in works {
            let (parts, whole) = (all.len(), all[0].1.effort);
            for (part, (own, one)) in all.iter_mut().enumerate() {
                let Some(shared) = &mut one.shared else { continue };
                (shared.part, shared.parts) = (part, parts);
                let (span, work) = (shared.span, work.clone());
                if *own && parts == 1 {
                    self.diagnostics.at(span, Problem::SharedWorkAlone { work });
                } else if *own && one.effort != whole {
                    self.diagnostics.at(span, Problem::SharedWorkDiffers { work, whole });
                }
            }
        }
    }

    /// What values mean: the names of the set that it names, and what the indicator itself says behind them.
    fn levels(&mut self, own: Vec<pillar_file::LevelText>, set: Option<&Located<Id>>) -> Arc<[LevelText]> {
        let mut own = level_texts(own, self.scale, self.diagnostics);
        let Some(id) = set else { return own.into() };
        let ids = self.level_sets.iter().map(|(known, _)| known.as_str());
        let Some(index) = known(Thing::LevelSet, (&id.value.0, id.span), ids, self.diagnostics) else {
            return Arc::default();
        };
        let shared = &self.level_sets[index].1;
        if own.is_empty() {
            return Arc::clone(shared);
        }
        for name in &**shared {
            match own.iter_mut().find(|text| text.level == name.level) {
                Some(text) => text.text = text.text.headed(&name.text),
                None => own.push(name.clone()),
            }
        }
        own.sort_by_key(|text| text.level);
        own.into()
    }

    /// As many edges as there are levels above the lowest, each on the same side of the one before it.
    fn edges(
        &mut self,
        written: Option<Located<All<Located<Fixed>>>>,
        unreadable: bool,
        numbers: Option<&Located<NumberScale>>,
    ) -> Option<Edges> {
        let before = self.diagnostics.count(Severity::Error);
        let ends = numbers.map(|numbers| (numbers.value.min, numbers.value.max));
        let within = ends.filter(|(least, most)| least < most);
        if let (Some(numbers), None) = (numbers, within) {
            self.diagnostics.at(numbers.span, Problem::EmptyScale);
        }
        let least = self.scale.min;
        let within = within.unwrap_or((Fixed::whole(-999_999_999), Fixed::whole(999_999_999)));
        let Some(Located { value: All(written), span }) = written else {
            if let Some(numbers) = numbers.filter(|_| !unreadable) {
                self.diagnostics.at(numbers.span, Problem::MissingKey { key: "edges", known: Vec::new() });
            }
            return (unreadable || numbers.is_some()).then_some(Edges { from: Vec::new(), least, within });
        };
        let (found, wanted) = (written.len(), self.scale.max - self.scale.min);
        if i64::try_from(found) != Ok(wanted) {
            self.diagnostics.at(span, Problem::EdgesCount { found, wanted });
        }
        let falls = written.first().map(|one| one.value) > written.last().map(|one| one.value);
        let goes_on = |pair: &&[Located<Fixed>]| {
            pair[0].value != pair[1].value && (pair[0].value > pair[1].value) == falls
        };
        if let Some(pair) = written.windows(2).find(|pair| !goes_on(pair)) {
            let (before, edge) = (pair[0].value, pair[1].value);
            self.diagnostics.at(pair[1].span, Problem::EdgesOrder { before, edge });
        }
        for edge in &written {
            on_scale_of(edge, within, self.diagnostics);
        }
        let sound = self.diagnostics.count(Severity::Error) == before;
        Some(Edges { from: written.iter().filter(|_| sound).map(|edge| edge.value).collect(), least, within })
    }

    fn requirements(&mut self, list: Vec<pillar_file::Requirement>) -> Vec<Requirement> {
        let scale = self.scale;
        let mut firsts = Firsts::default();
        let mut requirements = Vec::new();
        for written in list {
            if !firsts.take(Thing::Requirement, &written.id, self.diagnostics) {
                continue;
            }
            let first = scale.min + 1;
            let from = match &written.from {
                None if written.optional => None,
                None => Some(first),
                Some(level) => {
                    Some(on_scale(level.value.0, first, scale, level.span, self.diagnostics).unwrap_or(first))
                }
            };
            let (period, work) = (written.period.as_ref(), written.shared_work.as_ref());
            for (span, other, first, second) in [
                (period.map(|one| one.span), written.max_age_years.is_some(), "period", "max_age_years"),
                (written.from.as_ref().map(|one| one.span), written.optional, "from", "optional"),
                (work.map(|one| one.span), written.optional, "shared_work", "optional"),
            ] {
                if let Some(span) = span.filter(|_| other) {
                    self.diagnostics.at(span, Problem::KeysExclude { first, second });
                }
            }
            let dated = match (&written.max_age_years, written.period.map(|period| period.value)) {
                (Some(years), _) => Dated::Within(years.value.0),
                (None, Some(PeriodRule::LastYear)) => Dated::LastYear,
                (None, Some(PeriodRule::Standing)) => Dated::Standing,
                (None, None) if written.covers.is_some() => Dated::Standing,
                (None, Some(PeriodRule::ThisYear) | None) => Dated::ThisYear,
            };
            if let Some(effort) = written.effort_days.as_ref().filter(|effort| effort.value < Fixed::ZERO) {
                let written = effort.value.to_string();
                let limits = Limits::Between(0, 999_999_999);
                self.diagnostics.at(effort.span, Problem::NumberOutOfRange { written, limits });
            }
            let usual = || written.kind.accepts().iter().map(|extension| (*extension).to_owned()).collect();
            let accepts = written.accepts.map_or_else(usual, |own| {
                own.into_iter().map(|extension| extension.value.0.to_lowercase()).collect()
            });
            let shared = |one: Located<Id>| Shared { work: one.value.0, span: one.span, part: 0, parts: 1 };
            requirements.push(Requirement {
                id: written.id.value.0,
                name: written.name,
                kind: written.kind,
                from,
                count: usize::try_from(written.count.map_or(1, |count| count.0)).expect("from 1 to 1000"),
                dated,
                covers: written.covers,
                accepts,
                effort: written.effort_days.map(|effort| effort.value.max(Fixed::ZERO)),
                shared: written.shared_work.map(shared),
                provenance: written.provenance.unwrap_or(Provenance::Suggested),
            });
        }
        requirements
    }
}

/// Meanings of values, lowest first: each level on the scale, and once.
pub(super) fn level_texts(
    written: Vec<pillar_file::LevelText>,
    scale: Scale,
    diagnostics: &mut Diagnostics,
) -> Vec<LevelText> {
    let mut firsts = Firsts::default();
    let mut texts = Vec::new();
    for text in written {
        let Some(level) = on_scale(text.level.value.0, scale.min, scale, text.level.span, diagnostics) else {
            continue;
        };
        let id = Located { value: Id(level.to_string()), span: text.level.span };
        if !firsts.take(Thing::Level, &id, diagnostics) {
            continue;
        }
        let provenance = text.provenance.unwrap_or(Provenance::Suggested);
        texts.push(LevelText { level, text: text.text, provenance });
    }
    texts.sort_by_key(|text| text.level);
    texts
}

fn on_scale(level: i64, least: i64, scale: Scale, span: Span, diagnostics: &mut Diagnostics) -> Option<i64> {
    if (least..=scale.max).contains(&level) {
        return Some(level);
    }
    diagnostics.at(span, Problem::LevelOutsideScale { level, least, most: scale.max });
    None
}
