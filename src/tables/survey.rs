//! Surveys: each service, and what was answered to each question.

use std::collections::BTreeSet;

use super::{Cell, Kind, Table};
use crate::base::exact::Exact;
use crate::base::lang::Language;
use crate::base::survey::Tally;
use crate::judge::check::survey::Doubts;
use crate::model::survey::{Rules, Service, Survey};
use crate::problem::Code;
use crate::words::Label;

/// The surveys, each with its services.
pub fn surveys(surveys: &[Survey], doubts: &[Doubts], rules: &Rules, language: Language) -> Table {
    Table::of(surveys.iter().zip(doubts))
        .column("file", "", Kind::Text, |(survey, _)| survey.shown.as_str())
        .column("rows", "", Kind::Count, |(survey, _)| survey.rows.len())
        .column("sound", "", Kind::Flag, |(_, doubts)| doubts.all().is_empty())
        .column("faults", "", Kind::Words, |(_, doubts)| names(&doubts.file))
        .column("services", "", Kind::Text, |(survey, doubts)| {
            Cell::Rows(services(survey, doubts, rules, language))
        })
        .build()
}

fn services(survey: &Survey, doubts: &Doubts, rules: &Rules, language: Language) -> Table {
    let faults = |index: &usize| doubts.services.get(index).map(names).unwrap_or(Cell::Words(Vec::new()));
    let users = |service: &Service| rules.users(&service.name).map(|users| Exact::ratio(users.into(), 1));
    let share = |(index, service): &(usize, &Service)| {
        let rows = survey.of(*index).count();
        Cell::maybe((rows > 0).then(|| Exact::ratio(service.straight as i128, rows as i128)))
    };
    Table::of(survey.services.iter().enumerate())
        .column("service", "", Kind::Text, |(_, service)| service.name.as_str())
        .column("respondents", "", Kind::Count, |(_, service)| service.respondents)
        .column("users", "", Kind::Count, |(_, service)| Cell::maybe(users(service)))
        .column("straight_liners", "", Kind::Count, |(_, service)| service.straight)
        .column("straight_share", "", Kind::Share, share)
        .column("sound", "", Kind::Flag, |(index, _)| {
            doubts.file.is_empty() && !doubts.services.contains_key(index)
        })
        .column("faults", "", Kind::Words, |(index, _)| faults(index))
        .column("questions", "", Kind::Text, |(_, service)| Cell::Rows(questions(survey, service, language)))
        .build()
}

/// What was answered to each question about a service.
pub fn questions(survey: &Survey, service: &Service, language: Language) -> Table {
    const COUNTS: [(&str, &str); 4] =
        [("counts.1", "1"), ("counts.2", "2"), ("counts.3", "3"), ("counts.4", "4")];
    let count = |count: u32| Exact::ratio(count.into(), 1);
    let mut table = Table::of(survey.questions.iter().zip(&service.tallies))
        .column("question", Label::Question.text(language), Kind::Word, |(question, _)| question.as_str())
        .column("answers", "n", Kind::Count, |(_, tally)| count(tally.given()))
        .column("mean", Label::Mean.text(language), Kind::Value(Some(4)), |(_, tally): &(_, &Tally)| {
            Cell::maybe(tally.mean())
        })
        .column("spread", Label::Spread.text(language), Kind::Value(Some(2)), |(_, tally)| {
            Cell::maybe(tally.spread())
        });
    for (place, (name, title)) in COUNTS.into_iter().enumerate() {
        table = table.column(name, title, Kind::Count, |(_, tally)| count(tally.counts[place]));
    }
    table
        .column("no_answer", Label::NoAnswerShort.text(language), Kind::Count, |(_, tally)| count(tally.none))
        .column("out_of_range", Label::Outside.text(language), Kind::Count, |(_, tally)| count(tally.outside))
        .build()
}

fn names(codes: &BTreeSet<Code>) -> Cell {
    Cell::Words(codes.iter().map(|code| code.name()).collect())
}
