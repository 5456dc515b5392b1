//! `explain`: a problem code, an indicator, or the arithmetic of the index.

use std::sync::Arc;

use super::{Args, Console, Exit, Report, Result, Trouble};
use crate::base::{source::Sources, suggest::Called};
use crate::problem::{Code, Diagnostics};
use crate::render::explain;
use crate::run::{self, DEFAULT_INSTRUMENT};
use crate::words::position;

/// The topic that is neither a code nor an indicator.
const INDEX: &str = "index";

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(value_name = "TOPIC", required_unless_present = "list")]
    topic: Option<String>,
    #[arg(long, conflicts_with = "topic")]
    list: bool,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    let topic = arguments.topic.as_deref().unwrap_or_default();
    let topic = if topic.eq_ignore_ascii_case("indeks") { INDEX } else { topic };
    if let Some(code) = Code::named(topic) {
        console.result(&explain::code(code, console.page))?;
        return Ok(Exit::Pass);
    }
    let global = console.global;
    // An indicator can be explained without a workspace; how it stands needs one.
    let run = if topic == INDEX || global.directory.is_some() || global.workspace().is_ok() {
        let run = console.read()?;
        console.incomplete(&run);
        Some(run)
    } else {
        None
    };
    let (report, page) = (run.as_ref().and_then(Report::of), console.page);
    let text = if topic == INDEX {
        explain::index(&report.ok_or(Trouble::NoScore)?, page)
    } else {
        let instrument = match (&run, &global.indicators) {
            (Some(run), _) => run.instrument.clone().ok_or(Trouble::NoScore)?,
            (None, Some(folder)) => {
                let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
                let read = run::read_instrument(folder, &mut sources, &mut diagnostics).map(Arc::new);
                read.ok_or_else(|| Trouble::NoInstrument { folder: folder.display().to_string() })?
            }
            (None, None) => run::built_in(DEFAULT_INSTRUMENT).expect("it is built in"),
        };
        if arguments.list {
            console.result(&explain::list(&instrument, console.page))?;
            return Ok(Exit::Pass);
        }
        let codes = Code::ALL.iter().map(|code| code.name()).chain([INDEX]);
        let topics = instrument.indicators.iter().map(Called::from).chain(codes.map(Called::from));
        let index = match position(topic, instrument.indicators.iter()) {
            Err(Trouble::NoSuch { .. }) => return Err(Trouble::no_such(topic, topics).into()),
            found => found?,
        };
        let profile = report.as_ref().map_or(instrument.default_profile, |report| report.workspace.profile);
        explain::indicator(&instrument, index, profile, report.as_ref(), page)
    };
    console.result(&text)?;
    Ok(Exit::of(run.is_none_or(|run| run.complete)))
}
