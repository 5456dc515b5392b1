//! Answers: some at all, possible ones, not the same tick everywhere, not all of them the best.

use super::{Section, found, places};
use crate::base::survey::{At, MOST};
use crate::model::survey::{Service, Survey};
use crate::problem::Problem;

/// From this share of the respondents on, one in ten, the same tick everywhere is more than chance. Ours.
const SHARE: usize = 10;
const FEWEST: usize = 3;

fn answered(services: &[Service]) -> bool {
    services.iter().flat_map(|service| &service.tallies).any(|tally| tally.given() > 0)
}

/// A survey in which nobody has answered anything.
pub(super) fn missing(survey: &Survey) -> Option<(At, Problem)> {
    let problem = Problem::SurveyWithoutAnswers { service: None };
    (!answered(&survey.services)).then_some((survey.heading, problem))
}

/// A service of which that is so, in a survey with other services.
pub(super) fn missing_here(section: &Section) -> Option<(At, Problem)> {
    let missing = answered(&section.survey.services) && !answered(std::slice::from_ref(section.service));
    let problem = Problem::SurveyWithoutAnswers { service: Some(section.service.name.clone()) };
    missing.then_some((section.rows.first()?.at, problem))
}

pub(super) fn out_of_range(section: &Section) -> Option<(At, Problem)> {
    let rows = section.rows.iter();
    let outside = rows
        .flat_map(|row| &row.outside)
        .map(|(question, at)| (*at, section.survey.spot(*at, Some(&section.survey.questions[*question]))));
    let service = section.service.name.clone();
    found(outside.collect(), |cells| Problem::SurveyAnswerOutOfRange { service, cells })
}

pub(super) fn straight_lining(section: &Section) -> Option<(At, Problem)> {
    let (straight, respondents) = (section.service.straight, section.rows.len());
    if straight < FEWEST || straight * SHARE < respondents || is_all_maximal(section) {
        return None;
    }
    let rows = places(section.survey, section.rows.iter().copied().filter(|row| row.is_straight()));
    let service = section.service.name.clone();
    found(rows, |cells| Problem::SurveyStraightLining { service, respondents, cells })
}

pub(super) fn all_maximal(section: &Section) -> Option<(At, Problem)> {
    let (service, respondents) = (section.service.name.clone(), section.service.respondents);
    let problem = Problem::SurveyAllMaximal { service, respondents };
    is_all_maximal(section).then_some((section.rows.first()?.at, problem))
}

/// Whether several people answered, and each of them the best to everything.
fn is_all_maximal(section: &Section) -> bool {
    let mut given = section.rows.iter().flat_map(|row| row.given()).peekable();
    section.rows.len() > 1 && given.peek().is_some() && given.all(|answer| answer == MOST)
}
