//! Many workspaces in one table, as in the official result list.

use std::cmp::Reverse;

use crate::base::{exact::Exact, lang::Text, named::named, show::several};
use crate::judge::assess::{Outcome, Readings};
use crate::report::Report;

named! {
    /// Which of the three readings, in the order in which a change shows first.
    pub enum Reading {
        Claimed = "claimed",
        /// What the evidence carries.
        Supported = "supported",
        Verified = "verified",
    }
}

impl Reading {
    pub fn of<T>(self, readings: &Readings<T>) -> &T {
        match self {
            Self::Claimed => &readings.claimed,
            Self::Supported => &readings.supported,
            Self::Verified => &readings.verified,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Row {
    pub folder: String,
    /// Its place among those that could be scored; equal finals share a place.
    pub place: Option<usize>,
    pub sample: bool,
    pub result: Result<Scored, Broken>,
}

#[derive(Clone, Debug)]
pub struct Scored {
    pub region: String,
    pub instrument: String,
    pub profile: String,
    /// The top dimensions that count, with their official values.
    pub dimensions: Vec<(String, Text, Exact)>,
    pub dimension_digits: Option<u32>,
    pub index: Exact,
    pub index_digits: Option<u32>,
    /// The official index less the earlier one, where the workspace states or holds that.
    pub improvement: Option<Exact>,
}

/// A workspace that could not be read whole.
#[derive(Clone, Debug)]
pub struct Broken {
    /// The region, if that much could be read.
    pub region: Option<String>,
    pub reason: Reason,
}

include!(concat!(env!("OUT_DIR"), "/faults_rank.rs"));

impl Scored {
    /// One row's content: a report in one reading, and the earlier official index.
    pub fn of(report: &Report, reading: Reading, previous: Option<&Exact>) -> Self {
        let instrument = report.instrument;
        let index: &Outcome = reading.of(&report.assessment.index);
        let dimensions = instrument.dimensions.iter().zip(&report.assessment.dimensions);
        let dimensions = dimensions.filter(|(one, _)| one.parent.is_none()).filter_map(|(one, tally)| {
            Some((one.id.clone(), one.name.clone(), reading.of(&tally.as_ref()?.official).clone()))
        });
        Self {
            region: report.workspace.region.clone(),
            instrument: instrument.id.clone(),
            profile: report.profile().to_owned(),
            dimensions: dimensions.collect(),
            dimension_digits: instrument.dimension_digits,
            index: index.official.clone(),
            index_digits: report.index_digits(),
            improvement: previous.map(|previous| index.improvement(previous, report.index_digits())),
        }
    }

    pub fn dimension(&self, id: &str) -> Option<&Exact> {
        self.dimensions.iter().find(|(known, ..)| known == id).map(|(_, _, value)| value)
    }
}

named! {
    /// How rows are ordered; what has no place comes last.
    pub enum Order {
        Final = "final",
        Region = "region",
        /// The highest improvement first, those without one after them.
        Improvement = "improvement",
    }
}

/// Gives each scored row its place and puts all in order; rows that are equal stay as given.
pub fn order(rows: &mut [Row], order: Order) {
    // Places are given within an instrument: another scale is another competition.
    let finals: Vec<_> = scored(rows).map(|one| (one.instrument.clone(), one.index.clone())).collect();
    for row in rows.iter_mut() {
        row.place = row.result.as_ref().ok().map(|own| {
            let better = |one: &&(String, Exact)| one.0 == own.instrument && one.1 > own.index;
            finals.iter().filter(better).count() + 1
        });
    }
    let broken = |row: &Row| row.place.is_none();
    match order {
        Order::Final => rows.sort_by_cached_key(|row| {
            let instrument = row.result.as_ref().ok().map(|scored| scored.instrument.clone());
            (broken(row), instrument, row.place)
        }),
        Order::Region => rows.sort_by_cached_key(|row| {
            (broken(row), row.result.as_ref().map_or(row.folder.clone(), |scored| scored.region.clone()))
        }),
        Order::Improvement => rows.sort_by_cached_key(|row| {
            let improvement = row.result.as_ref().ok().and_then(|scored| scored.improvement.clone());
            (broken(row), Reverse(improvement))
        }),
    }
}

fn scored(rows: &[Row]) -> impl Iterator<Item = &Scored> {
    rows.iter().filter_map(|row| row.result.as_ref().ok())
}

pub fn is_mixed(rows: &[Row]) -> bool {
    let first = scored(rows).next();
    scored(rows).any(|other| first.is_some_and(|first| first.instrument != other.instrument))
}

/// The top dimensions of all rows, each once, in the order in which they first occur.
pub fn dimensions(rows: &[Row]) -> Vec<(String, Text)> {
    let mut found: Vec<(String, Text)> = Vec::new();
    for (id, name, _) in scored(rows).flat_map(|row| &row.dimensions) {
        if !found.iter().any(|(known, _)| known == id) {
            found.push((id.clone(), name.clone()));
        }
    }
    found
}
