//! `report`: the meeting's documents.

use clap::{Args, ValueEnum};

use super::console::Console;
use super::gaps::known;
use super::links::Opening;
use super::plan::{planning, wanted};
use super::{Failure, Global, Verdict};
use crate::base::calendar;
use crate::judge::assess::Owner;
use crate::problem::Trouble;
use crate::render::report_csv::{self, Table};
use crate::render::{calendar as calendar_file, html, report_markdown, whatsapp, xlsx};
use crate::report::owing::request_day;
use crate::report::{Report, SECRETARIAT, UNASSIGNED};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "FORMAT", default_value = "html")]
    format: Format,
    #[arg(long, value_name = "ID")]
    opd: Option<String>,
    #[arg(long, value_name = "INDEX")]
    reach: Option<String>,
    #[arg(long, value_name = "DATE")]
    due: Option<String>,
    #[arg(long, value_name = "TABLE")]
    table: Option<TableWord>,
    #[command(flatten)]
    links: Opening,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Html,
    Xlsx,
    Whatsapp,
    Ics,
    Markdown,
    Csv,
}

#[derive(Clone, Copy, ValueEnum)]
enum TableWord {
    Summary,
    Dimensions,
    Pillars,
    Agencies,
    Indicators,
    Remaining,
    Problems,
}

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Verdict, Failure> {
    let format = arguments.format;
    fits(arguments)?;
    let reach = wanted(arguments.reach.as_deref())?;
    let due = arguments.due.as_deref().map(date).transpose()?;
    if format == Format::Xlsx {
        console.no_terminal()?;
    }
    if format == Format::Csv && arguments.table.is_none() && !console.has_output() {
        return Err(Trouble::NeedsFolder.into());
    }
    let run = global.read_opening(&arguments.links, console)?;
    if !run.complete {
        console.problems(&run);
    }
    if let Some(given) = due.filter(|due| *due < run.today) {
        return Err(Trouble::DayPast { option: "--due", given, today: run.today }.into());
    }
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let owner = arguments.opd.as_deref().map(|id| owner(&report, id)).transpose()?;
    let page = console.page();
    let planning = || planning(&report, reach);
    match format {
        Format::Html => {
            console.result(&html::render(&report, &planning()?, owner, page))?;
        }
        Format::Xlsx => console.bytes(&xlsx::render(&report, &planning()?, page))?,
        Format::Whatsapp => {
            let by = due.or_else(|| request_day(&report));
            console.result(&whatsapp::render(&report, owner, by, page))?;
        }
        Format::Ics => console.bytes(calendar_file::render(&report, owner, page).as_bytes())?,
        Format::Markdown => {
            console.result(&report_markdown::render(&report, &planning()?, page))?;
        }
        Format::Csv => match arguments.table {
            Some(table) => console.result(&report_csv::render(&report, kind(table), page))?,
            None => {
                let files = Table::ALL.map(|table| (table.file(), report_csv::render(&report, table, page)));
                console.folder(&files)?;
            }
        },
    }
    Ok(if run.complete { Verdict::Pass } else { Verdict::Fail })
}

/// An option that a format does not use would be passed over in silence: it ends the run instead.
fn fits(arguments: &Arguments) -> Result<(), Trouble> {
    let format = arguments.format;
    let misplaced = [
        ("--opd", arguments.opd.is_some() && matches!(format, Format::Xlsx | Format::Markdown | Format::Csv)),
        (
            "--reach",
            arguments.reach.is_some() && !matches!(format, Format::Html | Format::Markdown | Format::Xlsx),
        ),
        ("--due", arguments.due.is_some() && format != Format::Whatsapp),
        ("--table", arguments.table.is_some() && format != Format::Csv),
    ];
    match misplaced.into_iter().find(|(_, misplaced)| *misplaced) {
        Some((option, _)) => Err(Trouble::NotUsed { option }),
        None => Ok(()),
    }
}

fn date(text: &str) -> Result<jiff::civil::Date, Trouble> {
    calendar::parse_date(text).map_err(|_| Trouble::BadValue {
        option: "--due",
        given: text.to_owned(),
        example: "2024-11-04",
    })
}

fn kind(table: TableWord) -> Table {
    match table {
        TableWord::Summary => Table::Summary,
        TableWord::Dimensions => Table::Dimensions,
        TableWord::Pillars => Table::Pillars,
        TableWord::Agencies => Table::Agencies,
        TableWord::Indicators => Table::Indicators,
        TableWord::Remaining => Table::Remaining,
        TableWord::Problems => Table::Problems,
    }
}

fn owner(report: &Report, id: &str) -> Result<Owner, Trouble> {
    let agencies = report.workspace.agencies.iter().map(|agency| agency.id.as_str());
    known(&[id.to_owned()], agencies.clone().chain([SECRETARIAT, UNASSIGNED]))?;
    Ok(match agencies.clone().position(|agency| agency == id) {
        Some(index) => Owner::Agency(index),
        None if id == SECRETARIAT => Owner::Secretariat,
        None => Owner::Unassigned,
    })
}
