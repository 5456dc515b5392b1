//! `review`: what waits for a verdict, a verdict on one document, or one document after another.

mod walk;

use std::num::NonZeroUsize;

use super::options::{formats, lets, unused};
use super::{Args, Console, Exit, Report, Result, Trouble};
use crate::base::{exact::Fixed, path};
use crate::change::verdict::{self, Outcome, Reviewer, Ruling, Sentence};
use crate::model::workspace::{Link, Place};
use crate::read::document::review::Judgement;
use crate::render::{self, report_csv::of_region};
use crate::report::review::{Case, cases, stands, waiting};
use crate::tables;
use crate::words::{self, known, position};
use crate::world::write::Alone;

/// What is said of one document or value.
const OF_ONE: [&str; 8] = ["indicator", "requirement", "file", "link", "accept", "reject", "level", "note"];

#[derive(Args, Clone)]
pub(super) struct Arguments {
    #[arg(value_name = "INDICATOR")]
    indicator: Option<String>,
    #[arg(long, value_name = "ID", requires = "indicator")]
    requirement: Option<String>,
    #[arg(long, value_name = "PATH", requires = "indicator", conflicts_with = "link")]
    file: Option<String>,
    #[arg(long, value_name = "URL", requires = "indicator")]
    link: Option<String>,
    #[arg(long, requires = "indicator", conflicts_with = "reject")]
    accept: bool,
    #[arg(long, requires = "indicator")]
    reject: bool,
    #[arg(long, value_name = "N", requires = "indicator")]
    level: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "indicator")]
    note: Option<String>,
    #[arg(long, value_name = "NAME")]
    reviewer: Option<String>,
    #[arg(long, value_name = "ID")]
    reviewer_opd: Option<String>,
    #[arg(long, value_name = "FILE")]
    to: Option<String>,
    #[arg(long, conflicts_with_all = OF_ONE)]
    next: bool,
    #[arg(long, value_name = "ID", conflicts_with_all = OF_ONE)]
    opd: Vec<String>,
    #[arg(long, value_name = "ID", conflicts_with_all = OF_ONE)]
    pillar: Vec<String>,
    #[arg(long, value_name = "N", conflicts_with = "indicator", default_value_t = NonZeroUsize::MAX)]
    limit: NonZeroUsize,
    #[arg(long, value_name = "FORMAT", default_value = "table", conflicts_with_all = ["indicator", "next"])]
    format: Format,
}

formats!(Table, Csv);

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    let judges = arguments.accept || arguments.reject || arguments.level.is_some();
    let alone = if judges { Some(console.alone()?) } else { None };
    let run = console.read()?;
    console.incomplete(&run);
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    if arguments.indicator.is_some() {
        return one(arguments, &report, alone, console);
    }
    let opd = known(&arguments.opd, report.workspace.agencies.iter())?;
    let pillar = known(&arguments.pillar, report.instrument.groups())?;
    let arguments = &Arguments { opd, pillar, ..arguments.clone() };
    if arguments.next {
        return walk::run(arguments, run, console);
    }
    let all = waiting(&report);
    let mut shown: Vec<Case> = all.iter().filter(|case| wanted(arguments, &report, case)).cloned().collect();
    shown.truncate(arguments.limit.get());
    console.result(&match arguments.format {
        Format::Table => render::review::list(&report, &shown, all.len(), console.page),
        Format::Csv => of_region(&report, tables::plan::cases(&report, &shown, console.page.language), ""),
    })?;
    Ok(Exit::of(run.complete))
}

fn wanted(arguments: &Arguments, report: &Report, case: &Case) -> bool {
    let (pillar, _) = report.instrument.pillar(case.indicator.pillar);
    case.filed(report).any(|piece| lets(&arguments.opd, &report.workspace.agencies[piece.agency].id))
        && lets(&arguments.pillar, pillar)
}

/// A verdict on a document of one indicator, or on its value; without one, what can be judged.
fn one(arguments: &Arguments, report: &Report, alone: Option<Alone>, console: &mut Console) -> Result<Exit> {
    let indicator = arguments.indicator.as_deref().unwrap_or_default();
    let list = &report.instrument.indicators;
    let index = position(indicator, list.iter())?;
    let requirements = list[index].requirements().iter();
    let requirement = arguments.requirement.as_ref().map(|name| position(name, requirements)).transpose()?;
    let sentence = sentence(arguments, report)?;
    let of_it: Vec<Case> = cases(report).into_iter().filter(|case| case.index == index).collect();
    let given = arguments.file.as_ref().or(arguments.link.as_ref());
    let (_, shown) = console.global.workspace()?;
    let serves = |case: &Case| case.filed(report).any(|piece| piece.requirement == requirement);
    let meant_by = |case: &&Case| given.is_none_or(|given| names(given, &shown, case.place));
    let candidates = of_it.iter().filter(meant_by).filter(|case| requirement.is_none() || serves(case));
    let candidates: Vec<Case> = candidates.cloned().collect();
    if let (Some(given), true) = (given, candidates.is_empty()) {
        let places = of_it.iter().map(|case| case.place.text());
        return Err(Trouble::no_such(given, places).into());
    }
    let id = list[index].id.clone();
    let judges = sentence.as_ref().is_none_or(|sentence| sentence.judgement.is_some());
    if judges && candidates.is_empty() {
        return Err(Trouble::NothingToJudge { indicator: id }.into());
    }
    let (Some(sentence), Some(alone)) = (sentence, alone) else {
        console.result(&render::review::choices(report, &candidates, console.page))?;
        return Ok(Exit::of(report.run.complete));
    };
    let reviewer = reviewer(arguments, report, console)?;
    let judged = match (judges, meant(&candidates, report, &reviewer)) {
        (false, _) => None,
        (true, Some(case)) => Some(case),
        (true, None) => {
            console.result(&render::review::choices(report, &candidates, console.page))?;
            return Err(Trouble::SeveralToJudge { indicator: id }.into());
        }
    };
    let pieces = judged.map_or_else(Vec::new, |case| case.meant(report, requirement));
    let ruling = Ruling { index, case: judged, pieces: &pieces, sentence: &sentence };
    let outcome = verdict::record(&reviewer, report, ruling, console.page.language, &alone)?;
    drop(alone);
    confirm(outcome, report, ruling, console)
}

/// The only document that waits; where none does, the only one there, or that this reviewer judged today.
fn meant<'c, 'a>(
    candidates: &'c [Case<'a>],
    report: &Report<'a>,
    reviewer: &Reviewer,
) -> Option<&'c Case<'a>> {
    let only = |wanted: &dyn Fn(&Case<'a>) -> bool| {
        let mut found = candidates.iter().filter(|case| wanted(case));
        found.next().filter(|_| found.next().is_none())
    };
    if candidates.iter().any(|case| case.progress(report).is_open()) {
        return only(&|case| case.progress(report).is_open());
    }
    only(&|_| true).or_else(|| only(&|case| reviewer.judged_today(report, case)))
}

/// Says what was recorded, after reading the workspace anew: whether the verdict counts, and what it changed.
fn confirm(outcome: Outcome, before: &Report, ruling: Ruling, console: &mut Console) -> Result<Exit> {
    let Ruling { index, case, pieces, sentence } = ruling;
    let at = match outcome {
        Outcome::Written(recorded) => {
            console.changed();
            recorded.at
        }
        Outcome::Already(at) => {
            console.line(&words::review::already(console.page.language, &at))?;
            return Ok(Exit::of(before.run.complete));
        }
    };
    let run = console.read()?;
    let after = Report::of(&run).ok_or(Trouble::NoScore)?;
    let page = console.page;
    console.result(&render::review::recorded(sentence.judgement, &at, before, &after, index, page))?;
    let judged = sentence.judgement.filter(|_| case.is_some());
    let accepted = judged.is_none_or(|judgement| stands(&after, index, pieces, judgement));
    let limited = sentence
        .level
        .is_none_or(|level| after.findings.caps[index].as_ref().is_some_and(|cap| cap.level == level));
    if !(accepted && limited) {
        console.note(words::review::does_not_count(page.language));
        return Ok(Exit::Fail);
    }
    Ok(Exit::of(run.complete))
}

/// The variable that names the reviewer where no `--reviewer` does.
const VARIABLE: &str = "SIAK_CHECK_REVIEWER";

fn reviewer(arguments: &Arguments, report: &Report, console: &mut Console) -> Result<Reviewer> {
    // A verdict goes into the reviews; there is no other output to redirect.
    unused(&[("--output", console.global.output.is_some())])?;
    let name = arguments.reviewer.clone().or_else(|| std::env::var(VARIABLE).ok()).unwrap_or_default();
    let (opd, to) = (arguments.reviewer_opd.as_ref(), arguments.to.as_deref());
    let reviewer = Reviewer::new(&name, opd, to, console.global.workspace()?, report)?;
    if arguments.reviewer_opd.is_none() {
        console.note(words::review::without_agency(console.page.language));
    }
    Ok(reviewer)
}

/// What the reviewer says, if anything.
fn sentence(arguments: &Arguments, report: &Report) -> Result<Option<Sentence>, Trouble> {
    let accepted = arguments.accept.then_some(Judgement::Accepted);
    let judgement = accepted.or(arguments.reject.then_some(Judgement::Rejected));
    let bad = |given: &String| Trouble::BadValue { option: "--level", given: given.clone(), example: "2" };
    let limit = arguments.level.as_ref().map(|given| level(given, report).ok_or_else(|| bad(given)));
    let limit = limit.transpose()?;
    let note = arguments.note.as_ref().map(|note| note.trim().to_owned()).filter(|note| !note.is_empty());
    if judgement.is_none() && limit.is_none() {
        return if note.is_some() { Err(Trouble::NotUsed { option: "--note" }) } else { Ok(None) };
    }
    Sentence::new(judgement, limit, note).map(Some)
}

/// A level of the scale; a decimal comma is understood.
fn level(given: &str, report: &Report) -> Option<Fixed> {
    let level = Fixed::parse(&given.replace(',', ".")).ok();
    level.filter(|level| report.instrument.scale.holds(*level))
}

/// Whether a path or address as given on the command line names a place: from the workspace, or from here.
fn names(given: &str, shown: &str, place: &Place) -> bool {
    match place {
        Place::Link(_) => Place::Link(Link::new(given.to_owned())).document() == place.document(),
        Place::File(path) => {
            let given = path::shown(given);
            let given = given.trim_start_matches("./");
            given == path || (!shown.is_empty() && given.strip_prefix(shown) == Some(path))
        }
    }
}
