//! The surveys of a workspace: what respondents said of each service, and what makes it unsound as proof.

use std::collections::BTreeMap;

use crate::base::exact::Exact;
use crate::judge::assess::Owner;
use crate::model::survey::{Service, Survey};
use crate::problem::Code;
use crate::report::Report;

pub struct Line<'a> {
    pub survey: &'a Survey,
    pub service: &'a Service,
    /// How many respondents a service needs, where it has fewer.
    pub fewer_than: Option<i64>,
    /// The mean of the means of its questions; none when nobody answered any.
    pub mean: Option<Exact>,
    pub none: u32,
    /// Why it supports nothing; it does when there are none.
    pub faults: Vec<Code>,
}

/// Every service of every survey, in the order of files and rows; of one owner those that it offers as proof.
pub fn lines<'a>(report: &'a Report<'a>, owner: Option<Owner>) -> Vec<Line<'a>> {
    let surveys = report.gathered.surveys.read.iter().enumerate();
    let offering = if owner.is_some() { report.workspace.offering() } else { BTreeMap::new() };
    let offers = |owner: Owner, survey: &Survey| {
        let agencies = offering.get(survey.file.as_str());
        owner.agency().is_some_and(|agency| agencies.is_some_and(|all| all.contains(&agency)))
    };
    let wanted = surveys.filter(|(_, survey)| owner.is_none_or(|owner| offers(owner, survey)));
    let lines = wanted.flat_map(|(place, survey)| {
        survey.services.iter().enumerate().map(move |service| line(report, (place, survey), service))
    });
    lines.collect()
}

/// The surveys of a report, by what messages call their files.
pub(super) fn by_path<'a>(report: &Report<'a>) -> BTreeMap<&'a str, &'a Survey> {
    report.gathered.surveys.read.iter().map(|survey| (survey.shown.as_str(), survey)).collect()
}

fn line<'a>(
    report: &Report,
    (place, survey): (usize, &'a Survey),
    (index, service): (usize, &'a Service),
) -> Line<'a> {
    let means: Vec<Exact> = service.tallies.iter().filter_map(crate::base::survey::Tally::mean).collect();
    let count = means.len();
    let minimum = report.workspace.survey_rules.minimum;
    let few = i64::try_from(service.respondents).is_ok_and(|respondents| respondents < minimum);
    Line {
        survey,
        service,
        fewer_than: few.then_some(minimum),
        mean: (count > 0).then(|| means.into_iter().sum::<Exact>() / count.into()),
        none: service.tallies.iter().map(|tally| tally.none).sum(),
        faults: report.findings.surveys[place].about(index).into_iter().collect(),
    }
}
