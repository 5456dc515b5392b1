//! Surveys: each service, and what was answered to each question.

use std::collections::BTreeSet;

use super::{Kind, Table};
use crate::base::{exact::Exact, survey::Tally};
use crate::judge::check::survey::Doubts;
use crate::model::survey::{Rules, Service, Survey};
use crate::problem::Code;
use crate::words::Label;

pub fn surveys(surveys: &[Survey], doubts: &[Doubts], rules: &Rules) -> Table {
    let of = |(survey, doubts): &(&Survey, &Doubts)| {
        services((0..survey.services.len()).map(|index| (*survey, *doubts, index)), rules)
    };
    let rows: Vec<(&Survey, &Doubts)> = surveys.iter().zip(doubts).collect();
    Table::of(rows)
        .column("file", "", Kind::Text, |(survey, _)| survey.shown.as_str())
        .column("rows", "", Kind::Count, |(survey, _)| survey.rows.len())
        .column("sound", "", Kind::Flag, |(_, doubts)| doubts.all.is_empty())
        .column("faults", "", Kind::Words, |(_, doubts)| names(&doubts.file))
        .column("services", "", Kind::Text, of)
        .inside(&services([], rules))
        .build()
}

/// A service by its survey and what is doubtful of that.
type Row<'a> = (&'a Survey, &'a Doubts, usize);

fn services<'a>(rows: impl IntoIterator<Item = Row<'a>>, rules: &Rules) -> Table {
    let service = |(survey, _, index): &Row<'a>| -> &'a Service { &survey.services[*index] };
    let users = |one: &Row<'a>| rules.users(&service(one).name);
    let share = |one: &Row<'a>| {
        let rows = one.0.of(one.2).count();
        (rows > 0).then(|| Exact::ratio(service(one).straight as i128, rows as i128))
    };
    let faults = |(_, doubts, index): &Row| doubts.services.get(index).map(names).unwrap_or_default();
    Table::of(rows)
        .column("service", "", Kind::Text, |one| service(one).name.as_str())
        .column("respondents", "", Kind::Count, |one| service(one).respondents)
        .optional("users", "", Kind::Count, users)
        .column("straight_liners", "", Kind::Count, |one| service(one).straight)
        .optional("straight_share", "", Kind::Share, share)
        .column("sound", "", Kind::Flag, |(_, doubts, index)| {
            doubts.file.is_empty() && !doubts.services.contains_key(index)
        })
        .column("faults", "", Kind::Words, faults)
        .column("questions", "", Kind::Text, |one| questions(asked(one.0, service(one))))
        .inside(&questions([]))
        .build()
}

pub fn asked<'a>(survey: &'a Survey, service: &'a Service) -> impl Iterator<Item = (&'a str, &'a Tally)> {
    survey.questions.iter().map(String::as_str).zip(&service.tallies)
}

pub fn questions<'a>(rows: impl IntoIterator<Item = (&'a str, &'a Tally)>) -> Table {
    let count = |count: u32| i64::from(count);
    let mut table = Table::of(rows)
        .column("question", Label::Question, Kind::Word, |(question, _)| *question)
        .column("answers", "n", Kind::Count, |(_, tally)| count(tally.given()))
        .optional("mean", Label::Mean, Kind::Value(Some(4)), |(_, tally)| tally.mean())
        .optional("spread", Label::Spread, Kind::Value(Some(2)), |(_, tally)| tally.spread());
    for (place, title) in ["1", "2", "3", "4"].into_iter().enumerate() {
        let name = format!("counts.{title}");
        table = table.column(name, title, Kind::Count, |(_, tally)| count(tally.counts[place]));
    }
    table
        .column("no_answer", Label::NoAnswerShort, Kind::Count, |(_, tally)| count(tally.none))
        .column("out_of_range", Label::Outside, Kind::Count, |(_, tally)| count(tally.outside))
        .build()
}

fn names(codes: &BTreeSet<Code>) -> Vec<&'static str> {
    codes.iter().map(|code| code.name()).collect()
}
