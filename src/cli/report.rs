//! `report`: the meeting's documents.

use std::slice;

use super::form::LISTED;
use super::options::{self, formats, planning, unused};
use super::{Args, Console, Exit, Opening, Report, Result, Trouble};
use crate::base::portable::slug;
use crate::change::form::files::Files;
use crate::judge::assess::Owner;
use crate::render::report_csv::{self, Table};
use crate::render::{calendar as calendar_file, form, html, report_markdown, whatsapp, xlsx};
use crate::report::{owing::request_day, plan::Planning};
use crate::words::{self, owners, position};
use crate::world::root::Root;

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "FORMAT", default_value = "html")]
    format: Format,
    #[arg(long, value_name = "ID")]
    opd: Option<String>,
    #[arg(long, conflicts_with_all = ["format", "opd", "table"])]
    each_opd: bool,
    #[arg(long)]
    names: bool,
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
        ("--due", arguments.due.is_some() && format != Format::Whatsapp && !arguments.each_opd),
        ("--table", arguments.table.is_some() && format != Format::Csv),
    ])?;
    let reach = options::reach(arguments.reach.as_deref())?;
    let due = arguments.due.as_deref().map(|text| options::date("--due", text, "2024-11-04")).transpose()?;
    let several = arguments.each_opd || (format == Format::Csv && arguments.table.is_none());
    if several && console.global.output.is_none() {
        return Err(Trouble::NeedsFolder { each: arguments.each_opd }.into());
    }
    let run = console.read_scored(&arguments.links, arguments.names)?;
    if let Some(given) = due.filter(|due| *due < run.today) {
        return Err(Trouble::DayPast { option: "--due", given, today: run.today }.into());
    }
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let owner = arguments.opd.as_deref().map(|id| owner(&report, id)).transpose()?;
    let page = console.page;
    let planning = || planning(&report, reach);
    let by = due.or_else(|| request_day(&report));
    if arguments.each_opd {
        each(&report, &planning()?, |owner| whatsapp::render(&report, Some(owner), by, page), console)?;
        return Ok(Exit::of(run.complete));
    }
    let region = slug(&report.workspace.region, "region");
    let name = words::report_name(page.language, &region, &run.today.to_string());
    match format {
        Format::Html => {
            let text = html::render(&report, &planning()?, owner, page);
            console.document(&name, "html", text.as_bytes())?;
        }
        Format::Xlsx => console.document(&name, "xlsx", &xlsx::render(&report, &planning()?, page))?,
        Format::Whatsapp => console.result(&whatsapp::render(&report, owner, by, page))?,
        Format::Ics => {
            console.document(&name, "ics", calendar_file::render(&report, owner, page).as_bytes())?;
        }
        Format::Markdown => console.result(&report_markdown::render(&report, &planning()?, page))?,
        Format::Csv => match arguments.table {
            Some(table) => console.result(&report_csv::render(&report, table, page))?,
            None => {
                let file = |table: Table| {
                    (table.name().to_owned(), report_csv::render(&report, table, page).into_bytes())
                };
                console.folder(&Table::ALL.map(file))?;
            }
        },
    }
    Ok(Exit::of(run.complete))
}

/// The page and the message of each agency and of the secretariat, and each agency's form, by its id.
fn each(
    report: &Report,
    planning: &Planning,
    message: impl Fn(Owner) -> String,
    console: &mut Console,
) -> Result<()> {
    let (page, agencies) = (console.page, &report.workspace.agencies);
    if agencies.len().pow(2) > LISTED {
        return Err(Trouble::FormTooLarge { limit: LISTED }.into());
    }
    let folder = console.global.output.clone().unwrap_or_default();
    let (root, shown) = console.global.workspace()?;
    let root = Root::open(&root, &shown);
    let files = Files::of(report, &root, &shown);
    let forms = files.forms(|_| true, page.language)?;
    let workbook = |form| form::render(report, slice::from_ref(form), page);
    let mut all: Vec<(String, Vec<u8>)> =
        forms.iter().map(|form| (format!("{}.xlsx", agencies[form.0].id), workbook(form))).collect();
    let losses = all.iter().filter_map(|(name, _)| Some((name.clone(), files.loss(&folder.join(name))?)));
    let losses: Vec<_> = losses.collect();
    if !losses.is_empty() {
        return Err(Trouble::FormsInTheWay { files: losses }.into());
    }
    for owner in (0..agencies.len()).map(Owner::Agency).chain([Owner::Secretariat]) {
        let id = report.owner_id(owner);
        all.push((format!("{id}.html"), html::render(report, planning, Some(owner), page).into_bytes()));
        all.push((format!("{id}.txt"), message(owner).into_bytes()));
    }
    Ok(console.folder(&all)?)
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
