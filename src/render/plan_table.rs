//! `plan` as tables: the load of each agency, then what to raise and how.

use super::terminal::table;
use super::{BAD, FAINT, FAIR, GOOD, Page, STRONG, caution, late_lines, masthead, paragraph, plan, styled};
use crate::judge::plan::{Finding, Way};
use crate::report::Report;
use crate::report::plan::Planning;
use crate::tables::plan as tables;
use crate::words::{self, Label};

pub fn render(report: &Report, planning: &Planning, page: Page) -> String {
    let mut shown = masthead(report, page) + &caution(report, page);
    let outcome = plan::outcome(report, planning, page);
    shown += &match &planning.plan.finding {
        Finding::Way(way) if way.steps.is_empty() => paragraph(GOOD, &outcome, page),
        Finding::Way(way) => format!("{}\n{}", styled(STRONG, &outcome), steps(report, planning, way, page)),
        Finding::OutOfReach(_) | Finding::TooFine => paragraph(BAD, &outcome, page),
    };
    if let Some(unassigned) = plan::unassigned(report, planning, page) {
        shown += &format!("\n{}", paragraph(FAIR, &unassigned, page));
    }
    let late = late_lines(report, &[], page);
    if late.is_empty() { shown } else { format!("{shown}\n{late}") }
}

fn steps(report: &Report, planning: &Planning, way: &Way, page: Page) -> String {
    let language = page.language;
    let mut shown = format!("{}\n", plan::size(report, planning, way, page));
    if let Some(late) = plan::late(report, planning, page) {
        shown += &paragraph(BAD, &late, page);
    }
    if let Some(choice) = plan::choice(report, planning, way, page) {
        shown += &page.wrapped(&choice, 0);
    }
    let loads = tables::loads(report, &planning.loads, language).cut("opd_name", 24).pick(&[
        "opd_name",
        "indicator_count",
        "effort_days",
        "available_days",
        "lacking",
    ]);
    // What concerns a step as a whole stands in its first row.
    let tasks = tables::tasks(report, &way.steps, language).cut("opd_name", 14).pick(&[
        "points",
        "step",
        "effort_days",
        "opd_name",
        "to_do",
    ]);
    for (title, rows) in [(Label::LoadPerAgency, loads), (Label::Steps, tasks)] {
        shown += &format!("\n{}\n{}", styled(STRONG, page.label(title)), table(&rows, page));
    }
    if let Some(assumed) = words::plan::assumed(language, &report.workspace.effort) {
        shown += &format!("\n{}", paragraph(FAINT, &assumed, page));
    }
    shown
}
