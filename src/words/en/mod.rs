//! English.

pub mod bundle;
pub mod caption;
pub mod form;
pub mod heading;
pub mod help;
pub mod init;
pub mod label;
pub mod plan;
pub mod recap;
pub mod survey;
pub mod review;

use jiff::civil::Date;

use super::{Message, Trouble, faults};
use crate::assess::Reason;
use crate::check::Condition;
use crate::exact::{Decimal, Fixed};
use crate::lang::{Language, Text};
use crate::legible::line;
use crate::model::instrument::Indicator;
use crate::report::Report;
use crate::report::trend::{FEWEST, Unprojected};
use crate::show::{self, Show as _, because, quoted, several, suggestion};

const LANGUAGE: Language = Language::English;

fn list<T: AsRef<str>>(names: &[T]) -> String {
    show::list(LANGUAGE, names)
}

fn date(date: Date) -> String {
    show::short_date(LANGUAGE, date)
}

fn decimal(number: &Decimal) -> String {
    super::number(LANGUAGE, number)
}

fn number(number: Fixed) -> String {
    show::number(LANGUAGE, number)
}

/// `H-12` as it is said in the regions: twelve days before the day.
pub fn days_left(days: i64) -> String {
    if days >= 0 { format!("H-{days}") } else { format!("H+{}", -days) }
}

/// How many working days there are, or how late it is.
pub fn working_days(days: i64, working: i64) -> String {
    match days {
        0 => "today".into(),
        1.. => format!("{} left", several(working, "working day")),
        _ => format!("{} ago", several(-days, "day")),
    }
}

/// How many problems there are.
pub fn problem_counts(errors: usize, warnings: usize, notes: usize) -> String {
    format!("{}, {}, {}", several(errors, "error"), several(warnings, "warning"), several(notes, "note"))
}

/// What a score says when files could not be taken as meant.
pub fn incomplete(errors: usize) -> String {
    format!("INDEX INCOMPLETE: {} in the files; run `siak-check validate`", several(errors, "error"))
}

/// What a score says of problems that do not touch it.
pub fn see_validate(errors: usize, warnings: usize) -> String {
    let (errors, warnings) = (several(errors, "error"), several(warnings, "warning"));
    format!("{errors} and {warnings} about the evidence; see `siak-check validate`")
}

/// The sum under a table of gaps.
pub fn gaps_total(shown: usize, all: usize, points: &Decimal, total: &Decimal) -> String {
    if shown == all {
        format!("{}, {} points", several(all, "item"), decimal(points))
    } else {
        format!("{shown} of {}, {} of {} points", several(all, "item"), decimal(points), decimal(total))
    }
}

/// How the method rounds.
pub fn rounding(dimension: Option<u32>, index: Option<u32>) -> String {
    let stage = |digits: Option<u32>| match digits {
        Some(digits) => format!("rounded half-up to {}", several(digits, "digit")),
        None => "not rounded".into(),
    };
    format!(
        "A dimension's value = the weighted mean of its indicators' values, {}. The index = the sum of weight × dimension \
         value, {}. An unanswered indicator has the lowest value with its full weight.",
        stage(dimension),
        stage(index)
    )
}

/// That the index is below the bar of `--fail-under`.
pub fn below_bar(reading: &str, index: &Decimal, bar: Fixed) -> String {
    format!("the index ({reading}) {} is below the bar {}", decimal(index), number(bar))
}

/// That the index fell.
pub fn index_fell(reading: &str, before: &Decimal, after: &Decimal) -> String {
    format!("the index ({reading}) fell from {} to {}", decimal(before), decimal(after))
}

/// That an indicator fell.
pub fn indicator_fell(id: &str, before: &Decimal, after: &Decimal) -> String {
    format!("{} fell from {} to {}", line(id, 64), decimal(before), decimal(after))
}

/// That a day's state could not be read whole.
pub const fn incomplete_day() -> &'static str {
    "incomplete: a file could not be read; not used for the projection"
}

/// Why there is no projection.
pub fn unprojected(why: Unprojected) -> String {
    match why {
        Unprojected::DeadlinePast => "The deadline is past, so nothing is projected.".into(),
        Unprojected::TooFewPoints(points) => format!(
            "Too few points for a projection: {} that could be read, at least {FEWEST} are needed.",
            several(points, "day")
        ),
    }
}

/// What `init` made.
pub fn initialised(folder: &str) -> String {
    format!(
        "made a workspace in {folder}; begin with siak-check.yaml and opd.yaml, then run `siak-check validate`"
    )
}

pub(super) fn trouble(trouble: &Trouble) -> Message {
    let (what, remedy) = match trouble {
        Trouble::NoWorkspace { folder } => (
            format!("there is no siak-check.yaml in {} or above it", quoted(folder)),
            "go to the workspace's folder, use `-C FOLDER`, or make a new one: `siak-check init`".into(),
        ),
        Trouble::NotAWorkspace { folder } => (
            format!("there is no siak-check.yaml in {}", quoted(folder)),
            "name the workspace's folder with `-C FOLDER`, or make a new one: `siak-check init`".into(),
        ),
        Trouble::NotUsed { option } => {
            (format!("{option} has no meaning for this command"), "run it without that option".into())
        }
        Trouble::NoEvidence { folder } => (
            format!(
                "the workspace {} has not one answer in an evidence file, so there is nothing to check",
                quoted(folder)
            ),
            "create `evidence/<opd>.yaml` for the first agency; `siak-check init` shows how".into(),
        ),
        Trouble::NoScore => (
            "there is no score; the errors above say why".into(),
            "mend them; `siak-check validate` shows all of them".into(),
        ),
        Trouble::NoSuch { given, suggestion: near } => (
            format!("there is nothing named {}", quoted(given)),
            suggestion(LANGUAGE, near.as_deref(), || {
                "see the ids with `siak-check score --by indicator` or `--by opd`".into()
            }),
        ),
        Trouble::NoSuchChoice { given, known } => (
            format!("{} is not one of the choices", quoted(given)),
            format!("choose one of: {}", known.join(", ")),
        ),
        Trouble::AlreadyThere { file } => (
            format!("{} is already there and is not overwritten", quoted(file)),
            "choose another, empty folder: `siak-check init FOLDER`".into(),
        ),
        Trouble::CannotWrite { file, reason } => (
            format!("{} cannot be written: {}", quoted(file), reason.show(LANGUAGE)),
            "check the folder and its permissions".into(),
        ),
        Trouble::BadValue { option, given, example } => (
            format!("{} cannot be read as the value of {option}", quoted(given)),
            format!("write for example `{option} {example}`"),
        ),
        Trouble::DayPast { option, given, today } => (
            format!("{option} {given} is past"),
            format!("name {} or a later day", show::long_date(LANGUAGE, *today)),
        ),
        Trouble::OutsideScale { option, given, least, most } => (
            format!("{option} {} is off the scale", quoted(given)),
            format!("write a number from {least} to {most}"),
        ),
        Trouble::TooFine => (
            "the cheapest plan cannot be made sure of: there are too many sums to compare them all".into(),
            "use fewer digits after the point in `weight`, `effort_days` and `effort`".into(),
        ),
        Trouble::NoEarlier { given } => (
            format!("no state is found under {}", quoted(given)),
            "name a workspace's folder, a whole score saved as JSON, a git revision, or a date like `2024-10-01`".into(),
        ),
        Trouble::NoHistory { folder } => (
            format!("{} has no git history", quoted(folder)),
            "keep the workspace in a git repository (`git init`, `git commit`), then try again".into(),
        ),
        Trouble::CannotRead { file, reason } => (
            format!("{} cannot be read: {}", quoted(file), reason.show(LANGUAGE)),
            "check the file and its permissions".into(),
        ),
        Trouble::NoReviewer => (
            "nobody says who judges".into(),
            "name the reviewer with `--reviewer NAME`, or once in the variable SIAK_CHECK_REVIEWER".into(),
        ),
        Trouble::OwnVerdict { reviewer, agency } => (
            format!("{} belongs to {}, whose own evidence or value this is", quoted(reviewer), quoted(agency)),
            "the verdict must come from a reviewer outside that agency".into(),
        ),
        Trouble::NothingToJudge { indicator } => (
            format!("{} has no final document that could be judged", quoted(indicator)),
            "what it needs is listed by `siak-check explain INDICATOR`".into(),
        ),
        Trouble::SeveralToJudge { indicator } => (
            format!("several documents of {} could be meant", quoted(indicator)),
            "name one with `--file PATH` or `--link URL`, or with `--requirement ID`".into(),
        ),
        Trouble::Unsound { place, codes } => (
            format!("{} does not hold ({}), so an acceptance would not count", quoted(place), list(codes)),
            "have it mended first (`siak-check explain CODE` says how), or reject it with `--reject --note TEXT`".into(),
        ),
        Trouble::NoteNeeded => (
            "a rejection or a limit needs a reason, or nobody knows what to mend".into(),
            "add it with `--note TEXT`".into(),
        ),
        Trouble::SaidToday { at } => (
            format!("another verdict of the same day says otherwise: {}", line(at, 200)),
            "correct or delete that verdict by hand; of two on one day the stricter counts".into(),
        ),
        Trouble::Changed { place } => (
            format!("{} changed while it was read; no verdict was recorded", quoted(place)),
            "read the document as it is now, then judge it again".into(),
        ),
        Trouble::Held { file } => (
            format!("another run is writing verdicts: {} is there", quoted(file)),
            "try again; if no other run is going on, delete that file".into(),
        ),
        Trouble::OtherReviewer { file } => (
            format!("{} does not hold the verdicts of this reviewer", quoted(file)),
            "name another file with `--to`, or leave the option out".into(),
        ),
        Trouble::CannotEdit { file, lines } => (
            format!("{} cannot be changed safely; nothing was written", quoted(file)),
            super::by_hand("add this under `verdicts:` by hand:", lines),
        ),
        Trouble::Offline { links } => (
            format!("not one of {links} links could be reached, so it seems that there is no network here"),
            "check the network (no proxy is used), or run without --check-links".into(),
        ),
        Trouble::NoCertificate { file } => (
            format!("{} in SSL_CERT_FILE holds no PEM certificate that can be read", quoted(file)),
            "name the right file, or unset the variable".into(),
        ),
        Trouble::NoPlace => (
            "nothing says where to write the bundle".into(),
            "name a new folder with `-o bundle`, or an archive with `-o bundle.zip`".into(),
        ),
        Trouble::PlaceTaken { place } => (
            format!("{} is there already and is not overwritten", quoted(place)),
            "give another name, or remove the old one first".into(),
        ),
        Trouble::NothingToBundle => (
            "there is no final proof to bundle yet".into(),
            "see what is still to come with `siak-check gaps --cause evidence`".into(),
        ),
        Trouble::DocumentChanged { file } => (
            format!("{} changed while the bundle was made; nothing was written", quoted(file)),
            "wait until nobody edits or synchronises the documents, and run it again".into(),
        ),
        Trouble::NoBundle { place } => (
            format!("{} is no bundle: it holds no readable SHA256SUMS", quoted(place)),
            "name a folder or .zip archive that `siak-check bundle` made".into(),
        ),
        Trouble::NotToTerminal => (
            "an XLSX workbook is no text, so it is not shown on a terminal".into(),
            "write it to a file: `siak-check report --format xlsx -o report.xlsx`".into(),
        ),
        Trouble::NeedsFolder => (
            "CSV is several files".into(),
            "name their folder with `-o DIR`, or one table: `--table remaining`".into(),
        ),
        Trouble::FormTooLarge { limit } => (
            format!("the form would have more than {limit} rows"),
            "make it for fewer agencies at once with `--opd`".into(),
        ),
        Trouble::FormsInTheWay { files } => (
            form::in_the_way(files),
            "take it in first with `siak-check form import`, name another place with `-o`, or overwrite it with `--force`".into(),
        ),
        Trouble::UnreadableYaml { file } => (
            format!("{} is no YAML that can be read, so no form can be made of it", quoted(file)),
            "mend it first; `siak-check validate` shows where".into(),
        ),
        Trouble::NoInstrument { folder } => (
            format!("{} is no usable instrument", quoted(folder)),
            "the folder must hold instrument.yaml and one file per pillar, without errors".into(),
        ),
    };
    Message { what, remedy }
}

fn answer_with(indicator: &Indicator, to: Fixed) -> String {
    format!("Answer it; reach {}: {}", number(to), line(indicator.name.get(LANGUAGE), 120))
}

fn raise(indicator: &Indicator, from: Fixed, to: Fixed) -> String {
    format!("Raise from {} to {}: {}", number(from), number(to), line(indicator.name.get(LANGUAGE), 120))
}

pub(super) fn to_do(report: &Report, index: usize, requirement: Option<usize>, reason: &Reason) -> String {
    let text = |text: &Text| line(text.get(LANGUAGE), 120);
    let answer = &report.workspace.answers[index];
    let indicator = &report.instrument.indicators[index];
    let needed = match requirement {
        Some(requirement) => text(&indicator.requirements()[requirement].name),
        None => "evidence".into(),
    };
    let value = &report.assessment.indicators[index].value;
    match reason {
        Reason::Unanswered => answer_with(indicator, value.target),
        Reason::BelowTarget => raise(indicator, value.claimed, value.target),
        Reason::NoProof => format!("Hand in: {needed}"),
        Reason::TooFew { sound, needed: count } => format!("Add: {needed} ({sound} of {count} so far)"),
        Reason::Piece(piece) => {
            let title = text(&answer.pieces[*piece].title);
            match &report.findings.conditions[index][*piece] {
                Condition::Promised => format!("Hand in what was promised: {title}"),
                Condition::Draft => format!("Finish the draft: {title}"),
                Condition::Faulty(codes) => format!("Mend: {title} ({})", faults(LANGUAGE, codes)),
                Condition::Rejected(note) => {
                    format!("Replace, rejected: {title}{}", because(LANGUAGE, note.as_ref()))
                }
                Condition::Sound(_) => format!("Hand in: {needed}"),
            }
        }
        Reason::Waiting(count) if *count > 1 => format!("Review {count} pieces: {needed}"),
        Reason::Waiting(_) => format!("Review: {needed}"),
        Reason::Stale(piece) => {
            format!("Review again, the document changed: {}", text(&answer.pieces[*piece].title))
        }
        Reason::Capped => {
            let note = report.findings.caps[index].as_ref().and_then(|cap| cap.note.as_ref());
            format!("A reviewer limits the value{}", because(LANGUAGE, note))
        }
    }
}
