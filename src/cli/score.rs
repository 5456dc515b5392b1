//! `score`: the index in three readings, and a bar for CI.

use super::options::{formats, index};
use super::{Args, Console, Exit, Opening, Report, Result, Trouble, earlier};
use crate::base::{exact::Exact, show::Cut};
use crate::render::score_table::By;
use crate::render::{documents, score_table};
use crate::report::compare::{Comparison, Doubt};
use crate::report::{rank::Reading, state::State};
use crate::words::{self, Label};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "GROUP", default_value = "pillar")]
    by: By,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    #[arg(long, value_name = "VALUE")]
    fail_under: Option<String>,
    #[arg(long, value_name = "EARLIER")]
    no_worse_than: Option<String>,
    #[arg(long, value_name = "READING", default_value = "verified")]
    reading: Reading,
    #[command(flatten)]
    links: Opening,
}

formats!(Table, Json);

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    let bar = arguments.fail_under.as_deref().map(|text| index("--fail-under", text)).transpose()?;
    console.reads(arguments.no_worse_than.as_deref().and_then(earlier::read_at))?;
    let run = console.read_scored(&arguments.links, false)?;
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let page = console.page;
    console.result(&match arguments.format {
        Format::Table => score_table::render(&report, arguments.by, page),
        Format::Json => documents::score(&report, page.language).to_json(),
    })?;
    let mut exit = Exit::of(run.complete);
    let reading = arguments.reading;
    let name = Label::from(reading).text(page.language).to_lowercase();
    let official = &reading.of(&report.assessment.index).official;
    let shown = |index: &Exact| index.official(report.index_digits());
    if let Some(bar) = bar.filter(|bar| *official < bar.exact()) {
        console.say(&words::below_bar(page.language, &name, &shown(official), bar));
        exit = Exit::Fail;
    }
    if let Some(given) = &arguments.no_worse_than {
        let (_, prefix) = console.global.workspace()?;
        let before = earlier::state(given, report.workspace.zone, console)?;
        let after = State::of(&report, &prefix);
        let comparison = Comparison::of(&before, &after);
        for doubt in &comparison.doubts {
            console.say(doubt.text(page.language));
            // What could not be read then may have been worth more, and what is unread now less.
            let unread = *doubt == Doubt::AfterUnfetched && reading == Reading::Supported;
            if unread || *doubt == Doubt::BeforeIncomplete {
                exit = Exit::Fail;
            }
        }
        if comparison.improvement(reading).is_negative() {
            let then = shown(&reading.of(&before.index).official);
            console.say(&words::index_fell(page.language, &name, &then, &shown(official)));
            exit = Exit::Fail;
        }
        for change in comparison.fell_in(reading) {
            let [then, now] =
                [&change.before, &change.after].map(|values| values[reading as usize].rounded(2));
            console.say(&words::indicator_fell(page.language, Cut(&change.id), &then, &now));
            exit = Exit::Fail;
        }
    }
    Ok(exit)
}
