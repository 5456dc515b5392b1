//! `trend`: the index over the repository's history, one point per day with a change.

use clap::ValueEnum;

use super::{Args, Console, Exit, Global, Report, Result, Trouble};
use crate::render::{documents, trend as render};
use crate::report::trend::Point;
use crate::run::{self, Day};
use crate::world::git::{Commit, Replay, Repository};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
}

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Exit> {
    let (root, _) = global.workspace()?;
    let now = global.read(console)?;
    console.incomplete(&now);
    let report = Report::of(&now).ok_or(Trouble::NoScore)?;
    let none = || Trouble::NoHistory { folder: root.display().to_string() };
    let repository = Repository::around(&root).ok_or_else(none)?;
    let zone = report.workspace.zone;
    // Newest first, so the first commit of a day that is met is its last.
    let mut days: Vec<(jiff::civil::Date, Commit)> = Vec::new();
    let commits = repository.commits();
    let some = !commits.is_empty();
    for commit in commits {
        let date = zone.date_at(commit.time);
        if date <= now.today && days.last().is_none_or(|(last, _)| *last > date) {
            days.push((date, commit));
        }
    }
    days.reverse();
    if days.is_empty() {
        let early = Trouble::NoEarlier { given: now.today.to_string() };
        return Err(if some { early } else { none() }.into());
    }
    let mut replay = Replay::of(&repository)?;
    let points = console.counting(Some(days.len()), |step| {
        let point = |(date, commit): (jiff::civil::Date, Commit)| {
            // A commit that cannot be laid out is a day without a score, not the end.
            let run =
                replay.show(&commit).ok().map(|root| run::read(global.request(root, "", Day::Fixed(date))));
            step();
            let report = run.as_ref().and_then(Report::of);
            Point {
                date,
                commit: commit.id,
                // What is a sample now was one before it said so.
                sample: now.sample || run.as_ref().is_some_and(|run| run.sample),
                index: report.map(|report| report.assessment.index.clone()),
                complete: run.as_ref().is_some_and(|run| run.complete),
            }
        };
        days.into_iter().map(point).collect::<Vec<Point>>()
    });
    let page = console.page;
    console.result(&match arguments.format {
        Format::Table => render::render_table(&report, &points, page),
        Format::Json => documents::trend(&report, &points).to_json(),
        Format::Csv => render::render_csv(&report, &points),
    })?;
    Ok(Exit::of(now.complete))
}
