//! English.

pub mod explain;
pub mod help;
pub mod init;
pub mod problem;

use std::fmt;

use jiff::civil::{Date, Weekday};

use super::{Label, Message, Trouble};
use crate::assess::{Cause, Reason};
use crate::check::Condition;
use crate::diagnostic::{Code, Expected, Found, PathFault, ReadFault, Severity, Thing, YamlFault};
use crate::document::pillar::{Kind, Provenance};
use crate::exact::{Decimal, Fixed};
use crate::lang::{Language, Text};
use crate::legible::line;
use crate::model::instrument::Dated;
use crate::report::compare::{Doubt, Why};
use crate::report::rank::Reason as NoPlace;
use crate::report::{Remaining, Report};

const LANGUAGE: Language = Language::English;

pub(super) fn quoted(text: &str) -> String {
    super::quoted(text)
}

fn titled(text: &Text) -> String {
    super::quoted(text.get(LANGUAGE))
}

fn list<T: AsRef<str>>(names: &[T]) -> String {
    super::list(names, "and others:")
}

fn date(date: Date) -> String {
    super::short_date(LANGUAGE, date)
}

fn decimal(number: &Decimal) -> String {
    super::number(LANGUAGE, number)
}

/// A number as written: no digits added or lost.
fn number(number: Fixed) -> String {
    let text = number.exact().rounded(Fixed::DIGITS).to_string();
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// `1 error`, `2 errors`.
fn several(count: impl fmt::Display, one: &str) -> String {
    let count = count.to_string();
    let ending = if count == "1" { "" } else { "s" };
    format!("{count} {one}{ending}")
}

fn because(note: Option<&Text>) -> String {
    note.map_or_else(String::new, |note| format!(": {}", line(note.get(LANGUAGE), 80)))
}

pub(super) fn names(date: Date) -> (&'static str, &'static str) {
    let weekday = match date.weekday() {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    };
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    (weekday, months[usize::from(date.month().unsigned_abs()) - 1])
}

pub(super) fn short_month(month: i8) -> &'static str {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    months[usize::from(month.unsigned_abs()) - 1]
}

/// `H-12` as it is said in the regions: twelve days before the day.
#[must_use]
pub fn days_left(days: i64) -> String {
    if days >= 0 { format!("H-{days}") } else { format!("H+{}", -days) }
}

/// How many working days there are, or how late it is.
#[must_use]
pub fn working_days(days: i64, working: i64) -> String {
    match days {
        0 => "today".into(),
        1.. => format!("{} left", several(working, "working day")),
        _ => format!("{} ago", several(-days, "day")),
    }
}

/// How many problems there are.
#[must_use]
pub fn problem_counts(errors: usize, warnings: usize, notes: usize) -> String {
    format!("{}, {}, {}", several(errors, "error"), several(warnings, "warning"), several(notes, "note"))
}

/// What a score says when files could not be taken as meant.
#[must_use]
pub fn incomplete(errors: usize) -> String {
    format!("INDEX INCOMPLETE: {} in the files; run `siak-check validate`", several(errors, "error"))
}

/// What a score says of problems that do not touch it.
#[must_use]
pub fn see_validate(errors: usize, warnings: usize) -> String {
    let (errors, warnings) = (several(errors, "error"), several(warnings, "warning"));
    format!("{errors} and {warnings} about the evidence; see `siak-check validate`")
}

/// The sum under a table of gaps.
#[must_use]
pub fn gaps_total(shown: usize, all: usize, points: &Decimal, total: &Decimal) -> String {
    if shown == all {
        format!("{}, {} points", several(all, "item"), decimal(points))
    } else {
        format!("{shown} of {}, {} of {} points", several(all, "item"), decimal(points), decimal(total))
    }
}

/// How the method rounds.
#[must_use]
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
#[must_use]
pub fn below_bar(reading: &str, index: &Decimal, bar: Fixed) -> String {
    format!("the index ({reading}) {} is below the bar {}", decimal(index), number(bar))
}

/// Why a value changed.
#[must_use]
pub const fn why(why: Why) -> &'static str {
    match why {
        Why::Claim => "claim",
        Why::Proof => "proof",
        Why::Review => "review",
    }
}

/// A reason to doubt a comparison.
#[must_use]
pub fn doubt(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Instrument => "The instruments differ: the indexes cannot be compared directly.",
        Doubt::Profile => "The profiles of weights differ: the indexes cannot be compared directly.",
        Doubt::Region => "The regions differ.",
        Doubt::BeforeIncomplete => "The earlier state is incomplete: a file could not be read.",
        Doubt::AfterIncomplete => "The later state is incomplete: a file could not be read.",
    }
    .into()
}

/// That the index fell.
#[must_use]
pub fn index_fell(reading: &str, before: &Decimal, after: &Decimal) -> String {
    format!("the index ({reading}) fell from {} to {}", decimal(before), decimal(after))
}

/// That an indicator fell.
#[must_use]
pub fn indicator_fell(id: &str, before: &Decimal, after: &Decimal) -> String {
    format!("{} fell from {} to {}", line(id, 64), decimal(before), decimal(after))
}

/// That a day's state could not be read whole.
#[must_use]
pub const fn incomplete_day() -> &'static str {
    "incomplete: a file could not be read; not used for the projection"
}

/// Why there is no projection.
#[must_use]
pub fn too_few_points(points: usize, fewest: usize) -> String {
    format!(
        "Too few points for a projection: {} that could be read, at least {fewest} are needed.",
        several(points, "day")
    )
}

/// Why a workspace has no place in a ranking.
#[must_use]
pub fn no_place(reason: NoPlace) -> String {
    match reason {
        NoPlace::NoWorkspace => "no workspace (there is no siak-check.yaml)".into(),
        NoPlace::NoEvidence => "has no evidence file".into(),
        NoPlace::Errors(count) => {
            format!("{} in the files; run `siak-check validate`", several(count, "error"))
        }
        NoPlace::Previous => "the earlier result (`previous`) cannot be read".into(),
    }
}

/// What `init` made.
#[must_use]
pub fn initialised(folder: &str) -> String {
    format!(
        "made a workspace in {folder}; begin with siak-check.yaml and opd.yaml, then run `siak-check validate`"
    )
}

pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

pub(super) fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Work => "work",
        Cause::Evidence => "evidence",
        Cause::Review => "review",
    }
}

pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::Index => "Index",
        Label::Scale => "scale",
        Label::Claimed => "Self-assessment",
        Label::Supported => "Supported",
        Label::Verified => "Verified",
        Label::ClaimedShort => "Claimed",
        Label::SupportedShort => "Supp.",
        Label::VerifiedShort => "Verif.",
        Label::Target => "Target",
        Label::Gap => "Gap",
        Label::Pillar => "Pillar",
        Label::Dimension => "Dimension",
        Label::Agency => "Agency",
        Label::Indicator => "Indicator",
        Label::Weight => "Weight",
        Label::Complete => "Complete",
        Label::Points => "Points",
        Label::Cause => "Cause",
        Label::Due => "Due",
        Label::ToDo => "To do",
        Label::Lead => "Lead",
        Label::Total => "Total",
        Label::Deadline => "Deadline",
        Label::MostToDo => "Agencies with most to do (points of the index)",
        Label::BiggestGaps => "Five biggest gaps",
        Label::Secretariat => "Secretariat",
        Label::Unassigned => "Unassigned",
        Label::CrossPillar => "Cross-pillar",
        Label::NothingRemains => "Nothing remains.",
        Label::OutOfScope => "not evaluated in this profile",
        Label::NotApplicable => "not applicable",
        Label::First => "the first is here",
        Label::Verdict => "the verdict is here",
        Label::Reviewer => "the reviewer is here",
        Label::Proof => "this document",
        Label::Remedy => "help",
        Label::NoProblems => "No problems.",
        Label::Question => "Question",
        Label::Group => "Group",
        Label::WorthPerLevel => "Worth of one level",
        Label::Requirements => "Evidence needed",
        Label::NoRequirements => "No evidence is needed.",
        Label::AnyProof => "At least one sound piece of any kind.",
        Label::From => "From",
        Label::Kind => "Kind",
        Label::Period => "Dated",
        Label::Effort => "Days",
        Label::Provenance => "Source",
        Label::Levels => "What values mean",
        Label::StateHere => "State in this workspace",
        Label::Explanation => "Explanation",
        Label::Sources => "Sources",
        Label::Note => "Note",
        Label::Arithmetic => "How the index is computed",
        Label::Official => "official",
        Label::Exact => "exact",
        Label::SeeAlso => "Details: siak-check gaps · siak-check explain INDICATOR",
        Label::Unanswered => "not answered",
        Label::Met => "met",
        Label::Unmet => "unmet",
        Label::Place => "No.",
        Label::Region => "Region",
        Label::Profile => "Profile",
        Label::Final => "Final",
        Label::Before => "Before",
        Label::After => "After",
        Label::Rose => "Rose",
        Label::Fell => "Fell",
        Label::NewProblems => "New problems",
        Label::Settled => "Settled problems",
        Label::ProblemsUnknown => "A saved score does not list its problems, so problems are not compared.",
        Label::Trend => "The index over time",
        Label::Projection => "Projection to the deadline",
        Label::Range => "90% range",
        Label::Day => "Date",
        Label::Improvement => "Improvement",
    }
}

/// The name of a kind of proof.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Regulation => "regulation",
        Kind::Document => "document",
        Kind::Minutes => "minutes",
        Kind::Report => "report",
        Kind::Photo => "photo",
        Kind::Screenshot => "screenshot",
        Kind::Dataset => "data",
        Kind::Link => "link",
        Kind::Survey => "survey",
    }
}

/// How proof must be dated.
#[must_use]
pub fn dated(rule: Dated) -> String {
    match rule {
        Dated::ThisYear => "in the period".into(),
        Dated::LastYear => "since last year".into(),
        Dated::Standing => "any time".into(),
        Dated::Within(years) => format!("at most {} old", several(years, "year")),
    }
}

/// Whose rule it is.
#[must_use]
pub fn provenance(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Official => "official",
        Provenance::Suggested => "suggested",
    }
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
            "there is no score: the settings or the instrument cannot be read".into(),
            "mend the errors above; `siak-check validate` shows all of them".into(),
        ),
        Trouble::NoSuch { given, suggestion } => (
            format!("there is nothing named {}", quoted(given)),
            super::suggestion(suggestion.as_deref(), "did you mean", || {
                "see the ids with `siak-check score --by indicator` or `--by opd`".into()
            }),
        ),
        Trouble::AlreadyThere { file } => (
            format!("{} is already there and is not overwritten", quoted(file)),
            "choose another, empty folder: `siak-check init FOLDER`".into(),
        ),
        Trouble::CannotWrite { file, reason } => (
            format!("{} cannot be written: {}", quoted(file), read_fault(reason)),
            "check the folder and its permissions".into(),
        ),
        Trouble::BadValue { option, given, example } => (
            format!("{} cannot be read as the value of {option}", quoted(given)),
            format!("write for example `{option} {example}`"),
        ),
        Trouble::NoEarlier { given } => (
            format!("no state is found under {}", quoted(given)),
            "name a workspace's folder, a whole score saved as JSON, a git revision, or a date like `2024-10-01`".into(),
        ),
        Trouble::NoHistory { folder } => (
            format!("{} has no git history", quoted(folder)),
            "keep the workspace in a git repository (`git init`, `git commit`), then try again".into(),
        ),
        Trouble::NoInstrument { folder } => (
            format!("{} is no usable instrument", quoted(folder)),
            "the folder must hold instrument.yaml and one file per pillar, without errors".into(),
        ),
    };
    Message { what, remedy }
}

pub(super) fn to_do(report: &Report, one: &Remaining) -> String {
    let text = |text: &Text| line(text.get(LANGUAGE), 120);
    let answer = &report.workspace.answers[one.index];
    let needed = match one.debt.requirement {
        Some(index) => text(&one.indicator.requirements()[index].name),
        None => "evidence".into(),
    };
    let scored = &report.assessment.indicators[one.index];
    let (claimed, target) = (number(scored.value.claimed), number(scored.value.target));
    match &one.debt.reason {
        Reason::Unanswered => format!("Answer it; reach {target}: {}", text(&one.indicator.name)),
        Reason::BelowTarget => format!("Raise from {claimed} to {target}: {}", text(&one.indicator.name)),
        Reason::NoProof => format!("Hand in: {needed}"),
        Reason::TooFew { sound, needed: count } => format!("Add: {needed} ({sound} of {count} so far)"),
        Reason::Piece(index) => {
            let title = text(&answer.pieces[*index].title);
            match &report.findings.conditions[one.index][*index] {
                Condition::Promised => format!("Hand in what was promised: {title}"),
                Condition::Draft => format!("Finish the draft: {title}"),
                Condition::Faulty(codes) => format!("Mend: {title} ({})", faults(codes)),
                Condition::Rejected(note) => format!("Replace, rejected: {title}{}", because(note.as_ref())),
                Condition::Sound(_) => format!("Hand in: {needed}"),
            }
        }
        Reason::Waiting(count) if *count > 1 => format!("Review {count} pieces: {needed}"),
        Reason::Waiting(_) => format!("Review: {needed}"),
        Reason::Stale(index) => {
            format!("Review again, the document changed: {}", text(&answer.pieces[*index].title))
        }
        Reason::Capped => {
            let note = report.findings.caps[one.index].as_ref().and_then(|cap| cap.note.as_ref());
            format!("A reviewer limits the value{}", because(note))
        }
    }
}

/// Faults of a piece in a word or two each; a piece whose entry could not be read has none.
fn faults(codes: &[Code]) -> String {
    let names: Vec<&str> = codes.iter().map(|code| code.name()).collect();
    if names.is_empty() { "entry has problems".into() } else { names.join(", ") }
}

fn thing(thing: Thing) -> &'static str {
    match thing {
        Thing::Agency => "agency",
        Thing::Indicator => "indicator",
        Thing::Requirement => "requirement",
        Thing::Dimension => "dimension",
        Thing::Pillar => "pillar",
        Thing::Profile => "profile",
        Thing::Instrument => "instrument",
        Thing::LevelSet => "set of level texts",
    }
}

fn where_listed(thing: Thing) -> &'static str {
    match thing {
        Thing::Agency => "list the agency in opd.yaml, or correct its id",
        Thing::Indicator => "see the ids of indicators with `siak-check score --by indicator`",
        Thing::Requirement => "see the evidence needed with `siak-check explain INDICATOR`",
        Thing::Dimension => "use one of the ids in `dimensions` of instrument.yaml",
        Thing::Pillar => "use one of the ids in `pillars` of instrument.yaml",
        Thing::Profile => "use one of the ids in `profiles` of instrument.yaml",
        Thing::Instrument => {
            "use a built-in instrument, or put one of your own into the folder `indicators/`"
        }
        Thing::LevelSet => "use one of the ids in `level_sets` of instrument.yaml",
    }
}

fn kind_of(expected: Expected) -> &'static str {
    match expected {
        Expected::Mapping => "`key: value` pairs",
        Expected::List => "a list",
        Expected::Text => "a text",
        Expected::BilingualText => "a text",
        Expected::Number => "a number",
        Expected::WholeNumber => "a whole number",
        Expected::Truth => "`true` or `false`",
        Expected::Date => "a date",
        Expected::Zone => "a time zone",
        Expected::Language => "a language",
    }
}

fn wanted(expected: Expected) -> String {
    match expected {
        Expected::Mapping => "write one `key: value` per line, indented under this key",
        Expected::List => "write each item on a line of its own, beginning with `- `",
        Expected::Text => "write plain text",
        Expected::BilingualText => "write plain text, or `{id: …, en: …}`",
        Expected::Number => "write a number with a point, such as `2.8`",
        Expected::WholeNumber => "write a whole number, such as `3`",
        Expected::Truth => "write `true` or `false`",
        Expected::Date => "write a date like `2024-11-11`",
        Expected::Zone => "write `Asia/Jakarta`, `Asia/Makassar` or `Asia/Jayapura`",
        Expected::Language => "write `id` or `en`",
    }
    .into()
}

fn found(found: Found, written: &str) -> String {
    match found {
        Found::Nothing => "nothing".into(),
        Found::Scalar => quoted(written),
        Found::List => "a list".into(),
        Found::Mapping => "`key: value` pairs".into(),
    }
}

fn level_range(least: i64, most: i64) -> String {
    format!("write a number from {least} to {most}")
}

fn path_fault(fault: PathFault) -> &'static str {
    match fault {
        PathFault::Absolute => "it begins with `/`",
        PathFault::Parent => "it holds `..`",
        PathFault::Character => "it holds `\\`, `:` or a control character",
        PathFault::Link => "it passes through a symbolic link that leaves the workspace",
    }
}

fn read_fault(fault: &ReadFault) -> String {
    match fault {
        ReadFault::NotThere => "it is not there, or a link leads nowhere".into(),
        ReadFault::NotAllowed => "permission denied".into(),
        ReadFault::NotAFile => "not an ordinary file".into(),
        ReadFault::NotAFolder => "not a folder".into(),
        ReadFault::Name => "its name is not UTF-8; rename it".into(),
        ReadFault::There => "it is there already".into(),
        ReadFault::Circle => "its links lead in a circle".into(),
        ReadFault::Other(reason) => line(reason, 120),
    }
}

fn yaml_fault(fault: &YamlFault) -> (String, String) {
    let (what, remedy) = match fault {
        YamlFault::Tab => ("a tab cannot indent a line", "replace the tab by spaces"),
        YamlFault::Bracket => {
            ("a `[` or `{` is not closed properly", "check the pairs of brackets and the commas between")
        }
        YamlFault::Quote => ("a quoted text is not closed properly", "check the pairs of quotation marks"),
        YamlFault::Colon => (
            "the colon here is ambiguous",
            "a text with `: ` in it needs quotation marks; check this line's indentation too, and the blank after `:` in the line before",
        ),
        YamlFault::Indent => ("this line is not indented like its neighbours", "align it with spaces"),
        YamlFault::Character => ("this character cannot begin a text", "put the text in quotation marks"),
        YamlFault::Alias => (
            "this alias (*name) has no anchor (&name) before it",
            "write the content out, or put a text that begins with * in quotation marks",
        ),
        YamlFault::Other(info) => {
            return (
                format!("this is not YAML: {}", line(info, 120)),
                "check what is written around here".into(),
            );
        }
    };
    (what.into(), remedy.into())
}
