//! Rows: whole, dated, without personal data, and each a person's own.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Between, Section, found, places};
use crate::base::survey::{At, Cells, Spot};
use crate::model::survey::{Answer, Row, Survey};
use crate::problem::{Alike, DayFault, Problem};

/// Rows in a row whose answers repeat others before it is more than chance, and answers in them. Ours.
const ROWS: usize = 5;
const ANSWERS: usize = 30;

/// The problems of a file as a whole, by what each is about; the places stay in the order of the table.
fn by<K: Ord + Copy>(places: &[(K, At, Spot)], problem: impl Fn(K, Cells) -> Problem) -> Vec<(At, Problem)> {
    let mut kinds: BTreeMap<K, Vec<(At, Spot)>> = BTreeMap::new();
    for (kind, at, spot) in places {
        kinds.entry(*kind).or_default().push((*at, spot.clone()));
    }
    kinds.into_iter().filter_map(|(kind, places)| found(places, |cells| problem(kind, cells))).collect()
}

pub(super) fn personal(survey: &Survey) -> Vec<(At, Problem)> {
    by(&survey.personal, |kind, cells| Problem::SurveyPersonalData { kind, cells })
}

pub(super) fn incomplete(survey: &Survey) -> Vec<(At, Problem)> {
    by(&survey.incomplete, |column, cells| Problem::SurveyRowIncomplete { column, cells })
}

/// Rows that repeat another of the same respondent whole.
pub(super) fn whole(section: &Section) -> Option<(At, Problem)> {
    let mut seen = BTreeSet::new();
    let again = section.rows.iter().copied().filter(|row| {
        row.respondent.is_some_and(|respondent| !seen.insert((respondent, row.date, &row.answers)))
    });
    let again = places(section.survey, again);
    let (service, file) = (section.service.name.clone(), section.survey.shown.clone());
    found(again, |cells| Problem::SurveyRowsAlike { service, alike: Alike::Whole, file, cells })
}

fn days(section: &Section, fault: DayFault, holds: impl Fn(&Row) -> bool) -> Option<(At, Problem)> {
    let rows = section.rows.iter().filter(|row| holds(row));
    let days = rows.map(|row| (row.date_at, section.survey.spot(row.date_at, None))).collect();
    let service = section.service.name.clone();
    found(days, |cells| Problem::SurveyDate { service, fault, cells })
}

pub(super) fn undated(section: &Section) -> Option<(At, Problem)> {
    days(section, DayFault::Unreadable, |row| row.date.is_none())
}

pub(super) fn outside_period(section: &Section) -> Option<(At, Problem)> {
    let (from, to) = section.terms.period?;
    let today = section.terms.today;
    // What lies in the future is reported as that.
    let outside = |date| date < from || (date > to && date <= today);
    days(section, DayFault::Outside(from, to), |row| row.date.is_some_and(outside))
}

pub(super) fn in_future(section: &Section) -> Option<(At, Problem)> {
    let today = section.terms.today;
    days(section, DayFault::Future(today), |row| row.date.is_some_and(|date| date > today))
}

/// Runs of rows whose answers repeat an earlier run, in this or another survey, row by row. One row like
/// another is common, for there are few different answers; a whole run of them is a copy.
pub(super) fn copied(surveys: &[Survey]) -> Vec<Between> {
    type Key = (usize, usize);
    let mut firsts: HashMap<Vec<&[Answer]>, (Key, usize)> = HashMap::new();
    let mut copies: BTreeMap<(Key, Key), BTreeMap<usize, At>> = BTreeMap::new();
    for (index, survey) in surveys.iter().enumerate() {
        let length = ROWS.max(ANSWERS.div_ceil(survey.questions.len()));
        for service in 0..survey.services.len() {
            let here = (index, service);
            let rows: Vec<&Row> = survey.of(service).collect();
            // Who ticks the same everywhere is like everybody else who does: that is another fault.
            let straight: Vec<bool> = rows.iter().map(|row| row.is_straight()).collect();
            for (start, run) in rows.windows(length).enumerate() {
                if straight[start..start + length].contains(&true) {
                    continue;
                }
                let answers = run.iter().map(|row| row.answers.as_slice()).collect();
                let first = *firsts.entry(answers).or_insert((here, start));
                if first != (here, start) {
                    let copy = copies.entry((here, first.0)).or_default();
                    copy.extend((start..).zip(run).map(|(row, one)| (row, one.at)));
                }
            }
        }
    }
    let between = |((here, there), rows): ((Key, Key), BTreeMap<usize, At>)| {
        let survey = &surveys[here.0];
        let at = *rows.values().next().expect("a copy has rows");
        let problem = Problem::SurveyRowsAlike {
            service: survey.services[here.1].name.clone(),
            alike: Alike::Answers,
            file: surveys[there.0].shown.clone(),
            cells: Cells::of(rows.values().map(|at| survey.spot(*at, None))),
        };
        Between { here, there, at, problem }
    };
    copies.into_iter().map(between).collect()
}
