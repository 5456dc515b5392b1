//! A report for a repository's page and for merge requests: one screen first, then lists to be opened.

use super::escape::markdown;
use super::markdown::table;
use super::problems::{at, counts, sentence};
use super::score_table::counted_pillars;
use super::{Label, Page, Report, caveats, late, legible, nothing, plan, words};
use crate::judge::plan::{Finding, Way};
use crate::problem::Diagnostic;
use crate::report::{owing::Owing, plan::Planning};
use crate::tables::{plan as plan_tables, report as tables};

/// By this a program finds the comment that it wrote before.
pub const MARKER: &str = "<!-- siak-check report -->";

const MOST_ROWS: usize = 20;

pub fn render(report: &Report, planning: &Planning, page: Page) -> String {
    let state = [head, readings, pillars, agencies, remaining].map(|part| part(report, page)).concat();
    format!("{MARKER}\n{state}{}{}", planned(report, planning, page), problems(report, page))
}

fn head(report: &Report, page: Page) -> String {
    let language = page.language;
    let days = words::days_left(language, report.days_left);
    let region = markdown(&legible::line(&report.workspace.region, 80));
    let deadline = words::long_date(language, report.workspace.deadline);
    let working = words::working_days(language, report.days_left, report.working_days_left);
    // Words of ours begin each line: at its beginning `- ` or `1. ` would mean something.
    let mut text = format!("## {region} · {days}\n\n");
    text.extend(caveats(report, page).iter().map(|caveat| format!("> **{caveat}**\n\n")));
    let today = words::long_date(language, report.run.today);
    text += &format!("{} {today} · {}  \n", page.label(Label::AsOf), markdown(&page.method(report, 80)));
    text += &format!("{} {deadline} · {working}\n\n", page.label(Label::Deadline));
    let late = late(report, &[], page).into_iter();
    text + &late.map(|(word, names)| format!("**{word}**: {}\n\n", markdown(&names))).collect::<String>()
}

fn details(summary: &str, inside: &str) -> String {
    format!("<details>\n<summary>{summary}</summary>\n\n{inside}</details>\n\n")
}

fn readings(report: &Report, page: Page) -> String {
    let shown = if report.instrument.bands.is_empty() { "name rounded" } else { "name rounded predicate" };
    table(&tables::summary(report, page.language).pick(shown), page)
}

fn pillars(report: &Report, page: Page) -> String {
    let shown = "name claimed.rounded supported.rounded verified.rounded target.rounded complete share";
    table(&counted_pillars(report, 60, page).pick(shown), page)
}

fn agencies(report: &Report, page: Page) -> String {
    let mut owing = Owing::all(report);
    let lacks = |one: &Owing| report.lacking(one.owed.owner).is_some();
    owing.retain(|one| !one.is_settled() || one.owed.indicators > 0 || lacks(one));
    let rows = tables::agencies(report, &owing, page.language)
        .cut("short", 100)
        .pick("short next_due items overdue complete share");
    details(page.label(Label::Agencies), &table(&rows, page))
}

fn remaining(report: &Report, page: Page) -> String {
    if report.remaining.is_empty() {
        return format!("{}\n\n", markdown(&nothing(report, None, page)));
    }
    let rows = tables::remaining(report, report.remaining.iter().take(MOST_ROWS), page.language)
        .titled("indicator", Label::Indicator)
        .pick("indicator opd_name cause_name due to_do share");
    let count = report.remaining.len();
    let total =
        words::recap::owes(page.language, count, &page.share(report, &report.assessment.gap.total(), 0));
    let title = format!("{}: {total}", page.label(Label::Remaining));
    details(&title, &(table(&rows, page) + &more(count, page)))
}

fn planned(report: &Report, planning: &Planning, page: Page) -> String {
    let outcome = markdown(&plan::outcome(report, planning, page));
    let paragraph = |text: Option<String>| text.map_or_else(String::new, |text| markdown(&text) + "\n\n");
    let unassigned = paragraph(plan::unassigned(report, planning, page));
    match &planning.plan.finding {
        Finding::Way(way) if !way.steps.is_empty() => {
            let size = plan::size(report, planning, way, page);
            let late = plan::late(report, planning, page).map(|late| format!("**{}**", markdown(&late)));
            let late = late.unwrap_or_else(|| words::plan::in_time(page.language).to_owned());
            let choice = paragraph(plan::choice(report, planning, way, page));
            let (loads, steps) = (loads(report, planning, page), steps(report, way, page));
            let assumed = paragraph(words::plan::reckoned(page.language, report, &way.steps));
            details(&outcome, &format!("{size}\n\n{late}\n\n{choice}{loads}{steps}{unassigned}{assumed}"))
        }
        Finding::Way(_) | Finding::OutOfReach(_) | Finding::TooFine => format!("{outcome}\n\n{unassigned}"),
    }
}

fn loads(report: &Report, planning: &Planning, page: Page) -> String {
    let rows = plan_tables::loads(report, planning.loads.iter().take(MOST_ROWS), page.language);
    table(&rows.pick("opd_name lacking effort_days available_days"), page) + &more(planning.loads.len(), page)
}

/// What each step raises, by whom and at what effort; how is for the command and the page.
fn steps(report: &Report, way: &Way, page: Page) -> String {
    let shown = &way.steps[..way.steps.len().min(MOST_ROWS)];
    let rows = plan_tables::steps(report, shown, page.language);
    table(&rows.pick("titled levels owners effort_days points"), page) + &more(way.steps.len(), page)
}

fn more(count: usize, page: Page) -> String {
    match count.saturating_sub(MOST_ROWS) {
        0 => String::new(),
        left => format!("{}\n\n", words::recap::more(page.language, left)),
    }
}

fn problems(report: &Report, page: Page) -> String {
    let all = &report.run.problems;
    let title = format!("{}: {}", page.label(Label::Problems), counts(&all.iter(), page));
    if all.is_empty() {
        return format!("{title}\n");
    }
    let lines: String = all.iter().take(MOST_ROWS).map(|one| problem(one, report, page)).collect();
    details(&title, &format!("{lines}\n{}", more(all.len(), page))).trim_end().to_owned() + "\n"
}

fn problem(diagnostic: &Diagnostic, report: &Report, page: Page) -> String {
    let code = diagnostic.problem.code();
    let text = format!("{}: {}", at(diagnostic, &report.run.sources), sentence(diagnostic, page));
    let severity = diagnostic.problem.severity().text(page.language);
    format!("- **{severity}** {}: {}\n", code.name(), markdown(&text))
}
