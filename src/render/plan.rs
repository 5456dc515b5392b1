//! `plan` as tables, and what every form of it says: what comes of it, how much it is, what is in the way.

use super::terminal::{list, table};
use super::{BAD, FAINT, FAIR, GOOD, STRONG, caution, late_lines, masthead, paragraph, styled};
use super::{Exact, Label, Owner, Page, Report, words};
use crate::judge::plan::{Attainable, Finding, Fit, Way};
use crate::report::plan::{Load, Planning};
use crate::tables::plan as tables;
use crate::words::Trouble;

pub fn render(report: &Report, planning: &Planning, page: Page) -> String {
    let caution = caution(report, page);
    let mut shown = masthead(report, page) + if caution.is_empty() { "\n" } else { &caution };
    let outcome = outcome(report, planning, page);
    shown += &match &planning.plan.finding {
        Finding::Way(way) if way.steps.is_empty() => paragraph(GOOD, &outcome, page),
        Finding::Way(way) => format!("{}\n{}", styled(STRONG, &outcome), steps(report, planning, way, page)),
        Finding::OutOfReach(_) | Finding::TooFine => paragraph(BAD, &outcome, page),
    };
    let unassigned = unassigned(report, planning, page);
    shown.extend(unassigned.map(|text| format!("\n{}", paragraph(FAIR, &text, page))));
    let late = late_lines(report, &[], page);
    if late.is_empty() { shown } else { format!("{shown}\n{late}") }
}

fn steps(report: &Report, planning: &Planning, way: &Way, page: Page) -> String {
    let language = page.language;
    let mut shown = format!("{}\n", size(report, planning, way, page));
    shown.extend(late(report, planning, page).map(|text| paragraph(BAD, &text, page)));
    shown.extend(choice(report, planning, way, page).map(|text| page.wrapped(&text, 0)));
    let loads = tables::loads(report, &planning.loads, language)
        .cut("opd_name", 24)
        .pick("opd_name indicator_count effort_days available_days lacking");
    // What concerns a step as a whole stands in its first row.
    let tasks =
        tables::tasks(report, &way.steps, language).pick("points effort_days opd_name titled levels to_do");
    for (title, rows) in [(Label::LoadPerAgency, table(&loads, page)), (Label::Steps, list(&tasks, page, 2))]
    {
        shown += &format!("\n{}\n{rows}", styled(STRONG, page.label(title)));
    }
    let assumed = words::plan::reckoned(language, report, &way.steps);
    shown + &assumed.map_or_else(String::new, |text| format!("\n{}", paragraph(FAINT, &text, page)))
}

pub(super) fn outcome(report: &Report, planning: &Planning, page: Page) -> String {
    let index = |index: &Exact| index.readable(report.index_digits());
    // What is wanted may be finer than the method rounds.
    let (reach, now) = (planning.plan.reach.readable(None), index(&planning.now));
    match &planning.plan.finding {
        Finding::Way(way) if way.steps.is_empty() => words::plan::already(page.language, &reach, &now),
        Finding::Way(way) => words::plan::title(page.language, &reach, &now, &index(&way.after)),
        Finding::OutOfReach(best) => words::plan::out_of_reach(page.language, &reach, &now, &index(best)),
        Finding::TooFine => {
            let message = Trouble::TooFine.message(page.language);
            format!("{}; {}", message.what, message.remedy)
        }
    }
}

pub(super) fn size(report: &Report, planning: &Planning, way: &Way, page: Page) -> String {
    let agencies = planning.loads.iter().filter(|load| matches!(load.owner, Owner::Agency(_))).count();
    let left = words::working_days(page.language, report.days_left, report.working_days_left);
    words::plan::size(page.language, &way.effort, way.steps.len(), agencies, &left)
}

/// Why what was asked for cannot be made in time, where it cannot: by whom, and whether another plan would help.
pub(super) fn late(report: &Report, planning: &Planning, page: Page) -> Option<String> {
    if let Some(missed) = &planning.missed {
        let why = late(report, missed, page).unwrap_or_else(|| outcome(report, missed, page));
        return Some(words::plan::missed(page.language, &missed.plan.reach.readable(None), &why));
    }
    let name = |load: &Load| {
        let lacking = words::plan::lacking(page.language, &load.lacking()?);
        Some(format!("{} ({lacking})", page.owner(report, load.owner)))
    };
    let late: Vec<String> = planning.loads.iter().filter_map(name).collect();
    match planning.plan.fit {
        Fit::Cheapest | Fit::Other(_) => None,
        Fit::Never if late.is_empty() => None,
        Fit::Never => Some(words::plan::late(page.language, &late)),
        Fit::Open => Some(words::plan::perhaps_late(page.language, &late)),
    }
}

/// What is to be known of the choice: that this is not the cheapest plan, or that it is not the only one.
pub(super) fn choice(report: &Report, planning: &Planning, way: &Way, page: Page) -> Option<String> {
    match &planning.cheapest {
        Some(cheapest) => {
            let late: Vec<String> = cheapest.late.iter().map(|owner| page.owner(report, *owner)).collect();
            let more = way.effort.clone() - cheapest.effort.clone();
            Some(words::plan::not_the_cheapest(page.language, &cheapest.effort, &late, &more))
        }
        None => (!way.settled).then(|| words::plan::unsettled(page.language).to_owned()),
    }
}

pub(super) fn unassigned(report: &Report, planning: &Planning, page: Page) -> Option<String> {
    let ids = planning.plan.unassigned.iter();
    let ids: Vec<&str> = ids.map(|index| report.instrument.indicators[*index].id.as_str()).collect();
    (!ids.is_empty()).then(|| words::plan::unassigned(page.language, &ids))
}

/// What can be made in time at least, and below that whose days limit it; nothing where the target is reached.
pub(super) fn attainable(report: &Report, found: Option<&Attainable>, page: Page) -> Option<String> {
    let (index, target) = (&report.assessment.index, &report.assessment.index.target.official);
    let Attainable { way, limited_by, with_another_verifier } = found?;
    let limit = limited_by.first().filter(|_| way.after < *target).map(|owner| {
        let used = way.loads().remove(owner).unwrap_or_default().1;
        words::plan::limited(page.language, &page.owner(report, *owner), &used, limited_by.len() - 1)
    });
    let shown = |index: &Exact| index.readable(report.index_digits());
    let (more, day) = (with_another_verifier.as_ref().map(shown), report.workspace.deadline);
    let days = report.working_days_left;
    let said = words::plan::attainable(page.language, days, day, &shown(&way.after), &shown(target), &more);
    (index.verified.official < *target).then(|| said + &limit.unwrap_or_default())
}
