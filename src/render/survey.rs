//! `survey` as a table and as JSON: for each service and question who answered what, and what is wrong.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::value::RawValue;

use super::json::{SCHEMA_VERSION, TOOL, Tool, decimal, document, exact};
use super::problems_json::rows;
use super::table::{Column, table};
use super::{FAINT, Page, STRONG, problems_short, sample, styled};
use crate::base::exact::Exact;
use crate::base::lang::Language;
use crate::base::legible;
use crate::base::source::Sources;
use crate::judge::check::survey::Doubts;
use crate::model::survey::{Rules, Service, Survey};
use crate::problem::{Code, Diagnostic};
use crate::words::{self, SurveyWord};

#[derive(Clone, Copy)]
pub struct Summary<'a> {
    pub surveys: &'a [Survey],
    /// For each, why it is unsound.
    pub doubts: &'a [Doubts],
    /// What they are judged by.
    pub rules: &'a Rules,
    /// Whether they are made up.
    pub sample: bool,
    /// Everything that is wrong.
    pub problems: &'a [Diagnostic],
    pub sources: &'a Sources,
}

/// A table for each service, then the problems one line each.
pub fn render_table(summary: &Summary, page: Page) -> String {
    let mut shown = sample(summary.sample, page);
    for survey in summary.surveys {
        for service in &survey.services {
            shown += &part(survey, service, summary.rules, page);
            shown.push('\n');
        }
    }
    shown + &problems_short::render(summary.problems, summary.sources, page)
}

fn part(survey: &Survey, service: &Service, rules: &Rules, page: Page) -> String {
    let word = |word: SurveyWord| words::survey(page.language, word);
    let title = format!("{} · {}", legible::line(&service.name, 80), legible::line(&survey.shown, 200));
    let users = rules
        .users(&service.name)
        .map_or_else(String::new, |users| format!(" ({users} {})", word(SurveyWord::Users)));
    let counts = format!(
        "{} {}{users}; {} {}",
        service.respondents,
        word(SurveyWord::Respondents),
        service.straight,
        word(SurveyWord::Straight)
    );
    let columns = [
        (word(SurveyWord::Question), Column::Word),
        ("n", Column::Figure),
        (word(SurveyWord::Mean), Column::Figure),
        (word(SurveyWord::Spread), Column::Figure),
        ("1", Column::Figure),
        ("2", Column::Figure),
        ("3", Column::Figure),
        ("4", Column::Figure),
        (word(SurveyWord::NoAnswer), Column::Figure),
        (word(SurveyWord::Outside), Column::Figure),
    ];
    let dash = || "–".to_owned();
    let lines = survey.questions.iter().zip(&service.tallies).map(|(question, tally)| {
        let mut row = vec![
            legible::line(question, 12),
            tally.given().to_string(),
            tally.mean().map_or_else(dash, |mean| page.number(&mean.rounded(4))),
            tally.spread().map_or_else(dash, |spread| page.number(&spread)),
        ];
        row.extend(tally.counts.iter().chain([&tally.none, &tally.outside]).map(u32::to_string));
        row
    });
    let table = table(page.width, &columns, lines.collect());
    format!("{}\n{}\n{table}", styled(STRONG, &title), styled(FAINT, &counts))
}

#[derive(Serialize)]
struct Document<'a> {
    schema_version: u32,
    tool: Tool,
    sample: bool,
    surveys: Vec<File<'a>>,
    problems: crate::tables::Table,
}

#[derive(Serialize)]
struct File<'a> {
    #[serde(rename = "file")]
    path: &'a str,
    rows: usize,
    sound: bool,
    faults: Vec<&'static str>,
    services: Vec<Part<'a>>,
}

#[derive(Serialize)]
struct Part<'a> {
    service: &'a str,
    respondents: usize,
    users: Option<i64>,
    straight_liners: usize,
    straight_share: Option<Box<RawValue>>,
    sound: bool,
    faults: Vec<&'static str>,
    questions: Vec<Question<'a>>,
}

#[derive(Serialize)]
struct Question<'a> {
    #[serde(rename = "question")]
    name: &'a str,
    answers: u32,
    mean: Option<Box<RawValue>>,
    spread: Option<Box<RawValue>>,
    counts: [u32; 4],
    no_answer: u32,
    out_of_range: u32,
}

pub fn render_json(summary: &Summary, language: Language) -> String {
    let surveys = summary.surveys.iter().zip(summary.doubts).map(|(survey, doubts)| {
        let names = |codes: &BTreeSet<Code>| codes.iter().map(|code| code.name()).collect::<Vec<_>>();
        let whole = names(&doubts.file);
        let services = survey.services.iter().enumerate().map(|(index, service)| {
            let faults = doubts.services.get(&index).map(names).unwrap_or_default();
            let rows = survey.of(index).count();
            Part {
                service: &service.name,
                respondents: service.respondents,
                users: summary.rules.users(&service.name),
                straight_liners: service.straight,
                straight_share: (rows > 0).then(|| exact(&share(service.straight, rows))),
                sound: faults.is_empty() && whole.is_empty(),
                faults,
                questions: questions(survey, service),
            }
        });
        let services = services.collect();
        File {
            path: &survey.shown,
            rows: survey.rows.len(),
            sound: doubts.all().is_empty(),
            faults: whole,
            services,
        }
    });
    document(&Document {
        schema_version: SCHEMA_VERSION,
        tool: TOOL,
        sample: summary.sample,
        surveys: surveys.collect(),
        problems: rows(summary.problems, summary.sources, language),
    })
}

fn share(part: usize, whole: usize) -> Exact {
    let count = |number: usize| i128::try_from(number).expect("rows are few");
    Exact::ratio(count(part), count(whole))
}

fn questions<'a>(survey: &'a Survey, service: &Service) -> Vec<Question<'a>> {
    let questions = survey.questions.iter().zip(&service.tallies).map(|(question, tally)| Question {
        name: question,
        answers: tally.given(),
        mean: tally.mean().map(|mean| exact(&mean)),
        spread: tally.spread().map(|spread| decimal(&spread)),
        counts: tally.counts,
        no_answer: tally.none,
        out_of_range: tally.outside,
    });
    questions.collect()
}
