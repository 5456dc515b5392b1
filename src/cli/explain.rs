//! `explain`: a problem code, an indicator, or the arithmetic of the index.

use super::{Args, Console, Exit, Global, Report, Result, Trouble};
use crate::base::source::Sources;
use crate::model::instrument::Instrument;
use crate::problem::{Code, Diagnostics};
use crate::render::{Page, explain};
use crate::run::{self, DEFAULT_INSTRUMENT};

/// The topic that is neither a code nor an indicator.
const INDEX: &str = "index";

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(value_name = "TOPIC")]
    topic: String,
}

pub(super) fn run(arguments: &Arguments, global: &Global, console: &mut Console) -> Result<Exit> {
    let topic = arguments.topic.as_str();
    if let Some(code) = Code::named(topic) {
        console.result(&explain::code(code, console.page))?;
        return Ok(Exit::Pass);
    }
    // An indicator can be explained without a workspace; how it stands needs one.
    let mut exit = Exit::Pass;
    let named = global.directory.is_some();
    let text = if topic == INDEX || named || global.workspace().is_ok() {
        let run = global.read(console)?;
        console.incomplete(&run);
        exit = Exit::of(run.complete);
        let page = console.page;
        let report = Report::of(&run);
        if topic == INDEX {
            explain::index(&report.ok_or(Trouble::NoScore)?, page)
        } else {
            let instrument = run.instrument.as_deref().ok_or(Trouble::NoScore)?;
            indicator(topic, instrument, report.as_ref(), page)?
        }
    } else if let Some(folder) = &global.indicators {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let instrument = run::read_instrument(folder, &mut sources, &mut diagnostics)
            .ok_or_else(|| Trouble::NoInstrument { folder: folder.display().to_string() })?;
        indicator(topic, &instrument, None, console.page)?
    } else {
        let instrument = run::built_in(DEFAULT_INSTRUMENT).expect("it is built in");
        indicator(topic, &instrument, None, console.page)?
    };
    console.result(&text)?;
    Ok(exit)
}

fn indicator(
    topic: &str,
    instrument: &Instrument,
    report: Option<&Report>,
    page: Page,
) -> Result<String, Trouble> {
    let index = instrument.indicators.iter().position(|one| one.id.eq_ignore_ascii_case(topic));
    let Some(index) = index else {
        let ids = instrument.indicators.iter().map(|one| one.id.as_str());
        let codes = Code::ALL.iter().map(|code| code.name());
        return Err(Trouble::no_such(topic, ids.chain(codes).chain([INDEX])));
    };
    let profile = report.map_or(instrument.default_profile, |report| report.workspace.profile);
    Ok(explain::indicator(instrument, index, profile, report, page))
}
