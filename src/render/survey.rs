//! `survey` as a table: for each service and question who answered what, and what is wrong.

use super::terminal::table;
use super::{FAINT, Page, STRONG, legible, problems, sample, styled, words};
use crate::base::{show::Quoted, source::Sources};
use crate::change::edit::{self, New};
use crate::gather::form_export::Proposal;
use crate::judge::check::survey::Doubts;
use crate::model::survey::{Rules, Service, Survey};
use crate::problem::Diagnostic;
use crate::tables::survey as tables;

/// Services that are shown; JSON has all.
const SERVICES: usize = 1_000;

#[derive(Clone, Copy)]
pub struct Summary<'a> {
    pub surveys: &'a [Survey],
    pub doubts: &'a [Doubts],
    pub rules: &'a Rules,
    pub sample: bool,
    pub problems: &'a [Diagnostic],
    pub sources: &'a Sources,
}

pub fn render_table(summary: &Summary, page: Page) -> String {
    let mut shown = sample(summary.sample, page);
    let services = summary.surveys.iter().flat_map(|file| file.services.iter().map(move |one| (file, one)));
    let all = services.clone().count();
    for (survey, service) in services.take(SERVICES) {
        shown += &part(survey, service, summary.rules, page);
        shown.push('\n');
    }
    if all > SERVICES {
        shown += &format!("{}\n\n", words::recap::more(page.language, all - SERVICES));
    }
    shown + &problems::short(summary.problems, summary.sources, page)
}

/// What could be written into the settings, so that a table is read: YAML to be pasted.
pub fn proposal(file: &str, proposal: &Proposal, page: Page) -> String {
    let mut shown = format!("\n{}\n\nsurveys:\n", words::survey::proposal(page.language, Quoted(file)));
    let columns = proposal.columns.iter().map(|(heading, name)| (heading, name.as_str().into()));
    let answers = proposal.answers.iter().map(|(label, level)| (label, (*level).into()));
    let missing = proposal.missing.iter().map(|name| words::survey::no_column(page.language, name));
    let unknown = proposal.unknown.iter().map(|word| words::survey::no_meaning(page.language, Quoted(word)));
    let columns = ("columns", columns.collect::<Vec<_>>(), missing.collect::<Vec<_>>());
    for (key, entries, comments) in [columns, ("answers", answers.collect(), unknown.collect())] {
        let entries = entries.into_iter().map(|(key, value): (_, New)| (key.as_str().into(), value));
        let lines = edit::lines(&New::Mapping(entries.collect()));
        if !lines.is_empty() {
            shown += &format!("  {key}:\n");
            shown.extend(lines.lines().map(|line| format!("    {line}\n")));
        }
        shown.extend(comments.iter().map(|comment| format!("    # {comment}\n")));
    }
    shown
}

fn part(survey: &Survey, service: &Service, rules: &Rules, page: Page) -> String {
    let title = format!("{} · {}", legible::line(&service.name, 80), legible::line(&survey.shown, 200));
    let users = rules.users(&service.name);
    let counts = words::survey::counts(page.language, service.respondents, users, service.straight);
    let table = table(&tables::questions(tables::asked(survey, service)).cut("question", 12), page);
    format!("{}\n{}\n{table}", styled(STRONG, &title), styled(FAINT, &counts))
}
