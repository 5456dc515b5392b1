//! Respondents: enough of them, not more than there are users, nobody twice or in another survey.

use std::collections::{BTreeMap, BTreeSet};

use super::{Between, Section, found, places};
use crate::base::survey::{At, Cells};
use crate::model::survey::Survey;
use crate::problem::Problem;

pub(super) fn too_few(section: &Section) -> Option<(At, Problem)> {
    let (respondents, minimum) = (section.service.respondents, section.terms.rules.minimum);
    let enough = i64::try_from(respondents).is_ok_and(|respondents| respondents >= minimum);
    let problem = Problem::SurveyTooFew { service: section.service.name.clone(), respondents, minimum };
    (!enough).then_some((section.rows.first()?.at, problem))
}

pub(super) fn more_than_users(section: &Section) -> Option<(At, Problem)> {
    let users = section.terms.rules.users(&section.service.name)?;
    let respondents = section.service.respondents;
    let more = i64::try_from(respondents).is_ok_and(|respondents| respondents > users);
    let service = section.service.name.clone();
    let problem = Problem::SurveyMoreThanUsers { service, respondents, users };
    more.then_some((section.rows.first()?.at, problem))
}

/// Rows of a respondent who was there before and then answered something else, or on another day.
pub(super) fn twice(section: &Section) -> Option<(At, Problem)> {
    let (mut seen, mut whole) = (BTreeSet::new(), BTreeSet::new());
    let again = section.rows.iter().copied().filter(|row| {
        let Some(respondent) = row.respondent else { return false };
        let known = !seen.insert(respondent);
        // A row that repeats another whole is reported as that.
        let repeated = !whole.insert((respondent, row.date, &row.answers));
        known && !repeated
    });
    let again = places(section.survey, again);
    let service = section.service.name.clone();
    found(again, |cells| Problem::SurveyRespondentTwice { service, cells })
}

/// Respondents who are in the survey of another service, or in another file; named where they come second.
pub(super) fn elsewhere(surveys: &[Survey]) -> Vec<Between> {
    type Key = (usize, usize);
    let mut firsts: BTreeMap<u64, Key> = BTreeMap::new();
    let mut shared: BTreeMap<(Key, Key), Vec<At>> = BTreeMap::new();
    let mut noted = BTreeSet::new();
    for (index, survey) in surveys.iter().enumerate() {
        for row in &survey.rows {
            let (Some(respondent), Some(service)) = (row.respondent, row.service) else { continue };
            let here = (index, service);
            let there = *firsts.entry(respondent).or_insert(here);
            if there != here && noted.insert((respondent, here)) {
                shared.entry((here, there)).or_default().push(row.at);
            }
        }
    }
    let between = |((here, there), places): ((Key, Key), Vec<At>)| {
        let survey = &surveys[here.0];
        let problem = Problem::SurveyRespondentElsewhere {
            service: survey.services[here.1].name.clone(),
            other: surveys[there.0].services[there.1].name.clone(),
            file: surveys[there.0].shown.clone(),
            cells: Cells::of(places.iter().map(|at| survey.spot(*at, None))),
        };
        Between { here, there, at: places[0], problem }
    };
    shared.into_iter().map(between).collect()
}
