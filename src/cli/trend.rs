//! `trend`: the index over the repository's history, one point per day with a change.

use std::ops::ControlFlow;

use jiff::civil::Date;

use super::options::formats;
use super::{Args, Console, Exit, Report, Result, Trouble, earlier};
use crate::base::show::Show as _;
use crate::problem::history::HistoryFault;
use crate::render::{documents, trend as render};
use crate::report::trend::Point;
use crate::run::Day;
use crate::words::history;
use crate::world::git::{Commit, Repository};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

formats!(Table, Json, Csv);

/// Days that are scored: the last of them.
const DAYS: usize = 1_000;
/// What is said of single commits.
const REMARKS: usize = 20;

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    let global = console.global;
    let (root, _) = global.workspace()?;
    let now = console.read()?;
    console.incomplete(&now);
    let report = Report::of(&now).ok_or(Trouble::NoScore)?;
    let repository = Repository::around(&root).map_err(Trouble::from)?;
    let zone = report.workspace.zone;
    let language = console.page.language;
    // Newest first, so the first commit of a day that is met is its last.
    let mut days: Vec<(Date, Commit)> = Vec::new();
    let (mut first, mut older) = (None, false);
    let each = &mut |commit: Commit| {
        let date = zone.date_at(commit.time);
        first = Some(date);
        if date <= now.today && days.last().is_none_or(|(last, _)| *last > date) {
            older = days.len() == DAYS;
            if older {
                return ControlFlow::Break(());
            }
            days.push((date, commit));
        }
        ControlFlow::Continue(())
    };
    repository.commits(each).map_err(Trouble::from)?;
    let begins = first.ok_or(Trouble::from(HistoryFault::NeverCommitted))?;
    let shallow = repository.is_shallow();
    days.reverse();
    let Some((oldest, _)) = days.first() else {
        return Err(Trouble::BeforeHistory { given: now.today.to_string(), begins }.into());
    };
    if older {
        console.say(&history::older(language, DAYS, *oldest));
    } else if shallow {
        console.say(&history::shallow(language, begins));
    }
    let mut past = earlier::Past::of(&repository, &root).map_err(Trouble::from)?;
    let mut faults = Vec::new();
    let points = console.counting(Some(days.len()), |step| {
        let point = |(date, commit): (Date, Commit)| {
            // A commit that cannot be laid out is a day without a score, not the end.
            let run = past.read(&commit, Day::Fixed(date), global, language);
            let run = run.map_err(|fault| faults.push(fault.show(language))).ok();
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
    let more = (faults.len() + past.remarks.len()).saturating_sub(REMARKS);
    for remark in faults.iter().chain(&past.remarks).take(REMARKS) {
        console.say(remark);
    }
    if more > 0 {
        console.say(&history::more(language, more));
    }
    let page = console.page;
    console.result(&match arguments.format {
        Format::Table => render::render_table(&report, &points, page),
        Format::Json => documents::trend(&report, &points).to_json(),
        Format::Csv => render::render_csv(&report, &points),
    })?;
    Ok(Exit::of(now.complete))
}
