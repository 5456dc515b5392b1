//! `report`: the meeting's documents.

use super::options::{self, formats, planning, unused};
use super::{Args, Console, Exit, Opening, Report, Result, Trouble};
use crate::judge::assess::Owner;
use crate::render::report_csv::{self, Table};
use crate::render::{calendar as calendar_file, html, report_markdown, whatsapp, xlsx};
use crate::report::owing::request_day;
use crate::words::{owners, position};

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
    table: Option<Table>,
    #[command(flatten)]
    links: Opening,
}

formats!(Html, Xlsx, Whatsapp, Ics, Markdown, Csv);

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    let format = arguments.format;
    let whole = matches!(format, Format::Xlsx | Format::Markdown | Format::Csv);
    let planned = matches!(format, Format::Html | Format::Markdown | Format::Xlsx);
    unused(&[
        ("--opd", arguments.opd.is_some() && whole),
        ("--reach", arguments.reach.is_some() && !planned),
        ("--due", arguments.due.is_some() && format != Format::Whatsapp),
        ("--table", arguments.table.is_some() && format != Format::Csv),
    ])?;
    let reach = options::reach(arguments.reach.as_deref())?;
    let due = arguments.due.as_deref().map(|text| options::date("--due", text, "2024-11-04")).transpose()?;
    if format == Format::Xlsx {
        console.no_terminal()?;
    }
    if format == Format::Csv && arguments.table.is_none() && console.global.output.is_none() {
        return Err(Trouble::NeedsFolder.into());
    }
    let run = console.read_opening(&arguments.links)?;
    console.incomplete(&run);
    if let Some(given) = due.filter(|due| *due < run.today) {
        return Err(Trouble::DayPast { option: "--due", given, today: run.today }.into());
    }
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let owner = arguments.opd.as_deref().map(|id| owner(&report, id)).transpose()?;
    let page = console.page;
    let planning = || planning(&report, reach);
    match format {
        Format::Html => console.result(&html::render(&report, &planning()?, owner, page))?,
        Format::Xlsx => console.bytes(&xlsx::render(&report, &planning()?, page))?,
        Format::Whatsapp => {
            let by = due.or_else(|| request_day(&report));
            console.result(&whatsapp::render(&report, owner, by, page))?;
        }
        Format::Ics => console.bytes(calendar_file::render(&report, owner, page).as_bytes())?,
        Format::Markdown => console.result(&report_markdown::render(&report, &planning()?, page))?,
        Format::Csv => match arguments.table {
            Some(table) => console.result(&report_csv::render(&report, table, page))?,
            None => {
                let files = Table::ALL.map(|table| (table.name(), report_csv::render(&report, table, page)));
                console.folder(&files)?;
            }
        },
    }
    Ok(Exit::of(run.complete))
}

fn owner(report: &Report, name: &str) -> Result<Owner, Trouble> {
    let agencies = &report.workspace.agencies;
    let place = position(name, owners(agencies))?;
    // Behind the agencies stand the secretariat and nobody.
    Ok(match place.checked_sub(agencies.len()) {
        None => Owner::Agency(place),
        Some(0) => Owner::Secretariat,
        Some(_) => Owner::Unassigned,
    })
}
