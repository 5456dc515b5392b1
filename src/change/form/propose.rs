//! Documents that no evidence names yet, as the evidence that they might be by their folder and name: what a
//! form suggests, and what counts for nothing before a person has changed its row.

use std::collections::{BTreeMap, BTreeSet};

use super::said::{Record, one_line};
use crate::base::lang::{Language, Text};
use crate::base::suggest::folded;
use crate::base::{dated, legible, path};
use crate::judge::check::name::is_temporary;
use crate::model::instrument::{Indicator, IndicatorIndex, Instrument};
use crate::model::workspace::RequirementIndex;
use crate::report::Report;
use crate::words::form::Field;

/// Documents that are suggested; a form holds few.
const MOST: usize = 5_000;
/// Comparisons of words, for an instrument may say one word everywhere.
const WORK: usize = 5_000_000;
/// Words that an indicator or its evidence must have in common with a name where no folder says which it is.
const COMMON: usize = 2;
/// Letters that a word has at least to tell anything.
const LETTERS: usize = 4;

/// What each document might be evidence of.
pub fn proposed(report: &Report) -> BTreeMap<IndicatorIndex, Vec<Record>> {
    let telling = Telling::of(report.instrument);
    let mut proposed: BTreeMap<IndicatorIndex, Vec<Record>> = BTreeMap::new();
    let documents = report.gathered.inventory.unclaimed.iter().filter(|file| !is_temporary(file));
    let (mut left, counts) = (WORK, |at: &IndicatorIndex| report.assessment.indicators[*at].weight != 0);
    let suggestions = documents.filter_map(|file| {
        let words = words(file);
        let index = telling.named(file).or_else(|| telling.nearest(&words, &mut left)).filter(counts)?;
        let indicator = &report.instrument.indicators[index];
        left = left.checked_sub(indicator.requirements().len())?;
        Some((index, record(file, &words, indicator)))
    });
    for (index, record) in suggestions.take(MOST) {
        proposed.entry(index).or_default().push(record);
    }
    proposed
}

fn record(file: &str, words: &BTreeSet<String>, indicator: &Indicator) -> Record {
    let stem = path::stem(file);
    let likely = likely(file, words, indicator).map(|at| indicator.requirements()[at].id.clone());
    let day = match &dated::dates(stem)[..] {
        [only] if only.from == only.to && !only.as_of => only.to.to_string(),
        _ => String::new(),
    };
    let title = one_line(&legible::line(&stem.replace(['-', '_'], " "), 200));
    let fields = [Field::Requirement, Field::Title, Field::Place, Field::Date, Field::State];
    let texts = [likely.unwrap_or_default(), title, file.to_owned(), day, "draft".to_owned()];
    fields.into_iter().zip(texts).collect()
}

/// The one requirement with most words in common with a document's name, of those that take its kind.
fn likely(file: &str, of_file: &BTreeSet<String>, indicator: &Indicator) -> Option<RequirementIndex> {
    let ending = path::extension(file).to_lowercase();
    let requirements = indicator.requirements().iter().enumerate();
    let mut near: Vec<(usize, RequirementIndex)> = requirements
        .filter(|(_, wanted)| wanted.accepts.is_empty() || wanted.accepts.contains(&ending))
        .map(|(at, wanted)| {
            let own = said(&wanted.name).chain(words(&wanted.id)).collect::<BTreeSet<_>>();
            (own.intersection(of_file).count(), at)
        })
        .collect();
    near.sort_by(|a, b| b.cmp(a));
    match &near[..] {
        [(_, only)] => Some(*only),
        [(first, at), (second, _), ..] if first > second => Some(*at),
        _ => None,
    }
}

/// The words by which indicators are told.
struct Telling<'a> {
    instrument: &'a Instrument,
    ids: BTreeMap<String, IndicatorIndex>,
    by_word: BTreeMap<String, BTreeSet<IndicatorIndex>>,
}

impl<'a> Telling<'a> {
    fn of(instrument: &'a Instrument) -> Self {
        let (mut ids, mut by_word) = (BTreeMap::new(), BTreeMap::<String, BTreeSet<IndicatorIndex>>::new());
        for (index, indicator) in instrument.indicators.iter().enumerate() {
            ids.insert(folded(&indicator.id).trim().to_owned(), index);
            let needed = indicator.requirements().iter().flat_map(|wanted| said(&wanted.name));
            for word in said(&indicator.name).chain(needed) {
                by_word.entry(word).or_default().insert(index);
            }
        }
        Self { instrument, ids, by_word }
    }

    /// The indicator whose id a folder has for its name, or the name of a folder or the file begins with.
    fn named(&self, file: &str) -> Option<IndicatorIndex> {
        let begins = |part: &str| {
            let part = folded(part);
            let part = part.trim();
            let ends = part.match_indices(' ').map(|(at, _)| at).chain([part.len()]).take(4);
            ends.filter_map(|end| self.ids.get(&part[..end])).last().copied()
        };
        file.split('/').rev().find_map(begins)
    }

    /// The one indicator that has most words in common with a name.
    fn nearest(&self, words: &BTreeSet<String>, left: &mut usize) -> Option<IndicatorIndex> {
        let said: Vec<_> = words.iter().filter_map(|word| self.by_word.get(word)).collect();
        let work =
            said.iter().map(|indicators| indicators.len()).sum::<usize>() + self.instrument.indicators.len();
        *left = left.checked_sub(work)?;
        let mut common = vec![0; self.instrument.indicators.len()];
        for index in said.into_iter().flatten() {
            common[*index] += 1;
        }
        let most = *common.iter().max()?;
        let mut nearest = (0..common.len()).filter(|index| common[*index] == most);
        let only = nearest.next().filter(|_| most >= COMMON);
        only.filter(|_| nearest.next().is_none())
    }
}

/// The words of a text in both languages.
fn said(text: &Text) -> impl Iterator<Item = String> + use<> {
    Language::ALL.map(|language| words(text.get(language))).into_iter().flatten()
}

fn words(text: &str) -> BTreeSet<String> {
    folded(text)
        .split_whitespace()
        .filter(|word| word.chars().count() >= LETTERS)
        .map(str::to_owned)
        .collect()
}
