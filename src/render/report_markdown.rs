//! A report for a repository's page and for merge requests: what it says first is on one screen, the lists can be opened.

use std::collections::BTreeSet;

use super::escape::markdown;
use super::problems_text::place;
use super::{Page, caveats, complete, late, level, nothing, plan};
use crate::base::legible;
use crate::judge::assess::{Owner, Tally};
use crate::judge::plan::{Finding, Way};
use crate::problem::{Diagnostic, Severity};
use crate::report::Report;
use crate::report::owing::Owing;
use crate::report::plan::Planning;
use crate::words::{self, Label};

/// By this a program finds the comment that it wrote before.
pub const MARKER: &str = "<!-- siak-check report -->";

const MOST_ROWS: usize = 20;

pub fn render(report: &Report, planning: &Planning, page: Page) -> String {
    let mut text = format!("{MARKER}\n");
    text += &head(report, page);
    text += &readings(report, page);
    text += &pillars(report, page);
    text += &agencies(report, page);
    text += &remaining(report, page);
    text += &planned(report, planning, page);
    text += &problems(report, page);
    text
}

fn head(report: &Report, page: Page) -> String {
    let language = page.language;
    let days = words::days_left(language, report.days_left);
    let region = markdown(&legible::line(&report.workspace.region, 80));
    let profile = &report.instrument.profiles[report.workspace.profile].id;
    let method = format!("{} ({profile})", page.text(&report.instrument.name, 80));
    let deadline = words::long_date(language, report.workspace.deadline);
    let working = words::working_days(language, report.days_left, report.working_days_left);
    // Words of ours begin each line: at its beginning `- ` or `1. ` would mean something.
    let mut text = format!("## {region} · {days}\n\n");
    text.extend(caveats(report, page).iter().map(|caveat| format!("> **{caveat}**\n\n")));
    let today = words::long_date(language, report.run.today);
    text += &format!("{} {today} · {}  \n", page.label(Label::AsOf), markdown(&method));
    text += &format!("{} {deadline} · {working}\n\n", page.label(Label::Deadline));
    for (word, names) in late(report, &[], page) {
        text += &format!("**{word}**: {}\n\n", markdown(&names));
    }
    text
}

/// A table whose first `words` columns are words, the others figures.
fn table(head: &[&str], words: usize, rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = (0..head.len()).map(|place| if place < words { "---" } else { "---:" }.to_owned());
    let head: Vec<String> = head.iter().map(|title| (*title).to_owned()).collect();
    let mut text = line(&head) + &line(&rule.collect::<Vec<String>>());
    text.extend(rows.map(|row| line(&row)));
    text.push('\n');
    text
}

fn details(summary: &str, inside: &str) -> String {
    format!("<details>\n<summary>{summary}</summary>\n\n{inside}</details>\n\n")
}

fn readings(report: &Report, page: Page) -> String {
    let index = &report.assessment.index;
    let digits = report.index_digits();
    let banded = !report.instrument.bands.is_empty();
    let rows = [
        (Label::Claimed, &index.claimed),
        (Label::Supported, &index.supported),
        (Label::Verified, &index.verified),
        (Label::Target, &index.target),
    ];
    let rows = rows.into_iter().map(|(label, outcome)| {
        let number = page.number(&outcome.official.readable(digits));
        let number = if label == Label::Verified { format!("**{number}**") } else { number };
        let band = report.band(&outcome.official).map(|band| markdown(&page.text(band, 40)));
        let mut row = vec![page.label(label).to_owned(), number];
        row.extend(banded.then(|| band.unwrap_or_default()));
        row
    });
    let mut head = vec![page.label(Label::Index), page.label(Label::OfficialColumn)];
    head.extend(banded.then(|| page.label(Label::Predicate)));
    table(&head, 1, rows)
}

fn pillars(report: &Report, page: Page) -> String {
    let head = [
        page.label(Label::Pillar),
        page.label(Label::ClaimedShort),
        page.label(Label::SupportedShort),
        page.label(Label::VerifiedShort),
        page.label(Label::Target),
        page.label(Label::Gap),
        page.label(Label::Complete),
    ];
    let groups = report.instrument.groups().map(|(_, name)| name).zip(&report.assessment.pillars);
    let row = |(name, tally): (&_, &Tally)| {
        let value = |value: &crate::base::exact::Exact| page.number(&value.rounded(2));
        vec![
            markdown(&page.text(name, 60)),
            value(&tally.value.claimed),
            value(&tally.value.supported),
            value(&tally.value.verified),
            value(&tally.value.target),
            page.points(&tally.gap.total()),
            format!("{}/{}", tally.complete, tally.indicators),
        ]
    };
    table(&head, 1, groups.filter(|(_, tally)| tally.indicators > 0).map(row))
}

fn agencies(report: &Report, page: Page) -> String {
    let head = [
        page.label(Label::Agency),
        page.label(Label::NextDue),
        page.label(Label::Items),
        page.label(Label::LatePromises),
        page.label(Label::Points),
        page.label(Label::Complete),
    ];
    let owing = Owing::all(report);
    let owing = owing.iter().filter(|one| {
        !one.is_settled() || one.owed.indicators > 0 || report.lacking(one.owed.owner).is_some()
    });
    let rows = owing.map(|one| {
        vec![
            markdown(&page.owner_whole(report, one.owed.owner)),
            one.next.map_or_else(|| "–".to_owned(), |next| words::short_date(page.language, next)),
            one.remaining.len().to_string(),
            one.late.len().to_string(),
            page.points(&one.owed.gap.total()),
            complete(report, one.owed, page),
        ]
    });
    details(page.label(Label::Agencies), &table(&head, 2, rows))
}

fn remaining(report: &Report, page: Page) -> String {
    if report.remaining.is_empty() {
        return format!("{}\n\n", markdown(&nothing(report, None, page)));
    }
    let head = [
        page.label(Label::Indicator),
        page.label(Label::Agency),
        page.label(Label::Cause),
        page.label(Label::Due),
        page.label(Label::ToDo),
        page.label(Label::Points),
    ];
    let rows = report.remaining.iter().take(MOST_ROWS).map(|one| {
        vec![
            markdown(&one.indicator.id),
            markdown(&page.owner_whole(report, one.debt.owner)),
            words::cause(page.language, one.debt.cause).to_owned(),
            one.debt.due.map_or_else(|| "–".to_owned(), |due| words::short_date(page.language, due)),
            markdown(&words::to_do(report, one, page.language)),
            page.points(&one.points),
        ]
    });
    let points = report.assessment.gap.total().rounded(4);
    let count = report.remaining.len();
    let total = words::recap::owes(page.language, count, &points);
    let title = format!("{}: {total}", page.label(Label::Remaining));
    details(&title, &(table(&head, 5, rows) + &more(count, page)))
}

/// The cheapest plan: what comes of it, who has to do how much, and the first steps.
fn planned(report: &Report, planning: &Planning, page: Page) -> String {
    let language = page.language;
    let outcome = markdown(&plan::outcome(report, planning, page));
    let unassigned =
        plan::unassigned(report, planning, page).map(|text| markdown(&text) + "\n\n").unwrap_or_default();
    match &planning.plan.finding {
        Finding::Way(way) if !way.steps.is_empty() => {
            let mut inside = format!("{}\n\n", plan::size(report, planning, way, page));
            let late = plan::late(report, planning, page).map(|late| format!("**{}**", markdown(&late)));
            inside += &late.unwrap_or_else(|| words::plan::in_time(language).to_owned());
            inside += "\n\n";
            if let Some(choice) = plan::choice(report, planning, way, page) {
                inside += &format!("{}\n\n", markdown(&choice));
            }
            inside += &loads(report, planning, page);
            inside += &steps(report, way, page);
            inside += &unassigned;
            if let Some(assumed) = words::plan::assumed(language, &report.workspace.effort) {
                inside += &format!("{}\n\n", markdown(&assumed));
            }
            details(&outcome, &inside)
        }
        Finding::Way(_) | Finding::OutOfReach(_) | Finding::TooFine => format!("{outcome}\n\n{unassigned}"),
    }
}

fn loads(report: &Report, planning: &Planning, page: Page) -> String {
    let head = [page.label(Label::Agency), "", page.label(Label::Load), page.label(Label::Available)];
    let rows = planning.loads.iter().take(MOST_ROWS).map(|load| {
        let lacking =
            load.lacking().map(|days| format!("**{}**", words::plan::lacking(page.language, &days)));
        vec![
            markdown(&page.owner_whole(report, load.owner)),
            lacking.unwrap_or_default(),
            page.short(&load.effort, 2),
            page.short(&load.available, 2),
        ]
    });
    table(&head, 2, rows) + &more(planning.loads.len(), page)
}

/// What each step raises, by whom and at what effort; how is for the command and the page.
fn steps(report: &Report, way: &Way, page: Page) -> String {
    let head = [
        page.label(Label::Indicator),
        page.label(Label::Agency),
        page.label(Label::Effort),
        page.label(Label::Points),
    ];
    let rows = way.steps.iter().take(MOST_ROWS).map(|step| {
        let indicator = &report.instrument.indicators[step.index];
        let owners: BTreeSet<Owner> = step.tasks.iter().map(|task| task.owner).collect();
        let owners: Vec<String> = owners.iter().map(|owner| page.owner_whole(report, *owner)).collect();
        let values = format!("{} → {}", level(step.from, page), level(step.to, page));
        vec![
            format!("{} {values}: {}", markdown(&indicator.id), markdown(&page.text(&indicator.name, 60))),
            markdown(&owners.join(", ")),
            page.short(&step.effort.exact(), 3),
            page.points(&step.points),
        ]
    });
    table(&head, 2, rows) + &more(way.steps.len(), page)
}

/// How many rows a list leaves out.
fn more(count: usize, page: Page) -> String {
    match count.saturating_sub(MOST_ROWS) {
        0 => String::new(),
        left => format!("{}\n\n", words::recap::more(page.language, left)),
    }
}

fn problems(report: &Report, page: Page) -> String {
    let count = |severity| report.run.count(severity);
    let (errors, warnings, notes) = (count(Severity::Error), count(Severity::Warning), count(Severity::Note));
    let title = format!(
        "{}: {}",
        page.label(Label::Problems),
        words::problem_counts(page.language, errors, warnings, notes)
    );
    let all = &report.run.problems;
    if all.is_empty() {
        return format!("{title}\n");
    }
    let lines: String =
        all.iter().take(MOST_ROWS).map(|one| format!("- {}\n", problem(one, report, page))).collect();
    details(&title, &format!("{lines}\n{}", more(all.len(), page))).trim_end().to_owned() + "\n"
}

/// One problem on one line.
fn problem(diagnostic: &Diagnostic, report: &Report, page: Page) -> String {
    let code = diagnostic.problem.code();
    let message = diagnostic.problem.message(page.language);
    let (path, position) = place(diagnostic, &report.run.sources);
    let at = position.map_or_else(String::new, |at| format!(":{}:{}", at.line, at.column));
    let text = format!("{}{at}: {}; {}", legible::line(&path, 300), message.what, message.remedy);
    let severity = words::severity(page.language, code.severity());
    format!("**{severity}** {}: {}", code.name(), markdown(&text))
}
