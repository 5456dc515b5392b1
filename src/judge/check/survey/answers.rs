//! Answers: possible ones, not the same tick everywhere, not all of them the best.

use super::{Part, found, places};
use crate::base::survey::{At, MOST};
use crate::problem::Problem;

/// From this share of the respondents on, one in ten, the same tick everywhere is more than chance. Ours.
const SHARE: usize = 10;
/// And from this number on.
const FEWEST: usize = 3;

pub(super) fn out_of_range(part: &Part) -> Option<(At, Problem)> {
    let rows = part.rows.iter();
    let outside = rows
        .flat_map(|row| &row.outside)
        .map(|(question, at)| (*at, part.survey.spot(*at, Some(&part.survey.questions[*question]))));
    let service = part.service.name.clone();
    found(outside.collect(), |cells| Problem::SurveyAnswerOutOfRange { service, cells })
}

pub(super) fn straight_lining(part: &Part) -> Option<(At, Problem)> {
    let (straight, respondents) = (part.service.straight, part.rows.len());
    if straight < FEWEST || straight * SHARE < respondents || is_all_maximal(part) {
        return None;
    }
    let rows = places(part.survey, part.rows.iter().copied().filter(|row| row.is_straight()));
    let service = part.service.name.clone();
    found(rows, |cells| Problem::SurveyStraightLining { service, respondents, cells })
}

pub(super) fn all_maximal(part: &Part) -> Option<(At, Problem)> {
    let (service, respondents) = (part.service.name.clone(), part.service.respondents);
    let problem = Problem::SurveyAllMaximal { service, respondents };
    is_all_maximal(part).then_some((part.rows.first()?.at, problem))
}

/// Whether several people answered, and each of them the best to everything.
fn is_all_maximal(part: &Part) -> bool {
    let mut given = part.rows.iter().flat_map(|row| row.given()).peekable();
    part.rows.len() > 1 && given.peek().is_some() && given.all(|answer| answer == MOST)
}
