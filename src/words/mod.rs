//! Every word that a person reads, in both languages: `id` and `en` hold the same functions with exhaustive matches,
//! so that a missing translation does not compile. Here is only what chooses between them.

pub mod caption;
pub mod en;
pub mod form;
pub mod heading;
pub mod id;
mod trouble;

use jiff::civil::Date;

use crate::assess::Cause;
use crate::diagnostic::{Problem, Severity};
use crate::exact::Decimal;
use crate::lang::Language;
use crate::report::{Remaining, Report};
pub use trouble::{Loss, Trouble};

/// What is wrong and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What is wrong: one line, no full stop.
    pub what: String,
    /// What to do: one line, no full stop.
    pub remedy: String,
}

/// What the files of a new workspace say.
#[derive(Clone, Debug)]
pub struct Example {
    /// The region's name, as a YAML scalar.
    pub region: String,
    /// The instrument's id.
    pub instrument: String,
    /// The profile's id.
    pub profile: String,
    /// The day of the evaluation.
    pub deadline: Date,
    /// The target: the top of the scale.
    pub target: i64,
    /// The value claimed at first: the bottom of the scale.
    pub value: i64,
    /// An indicator to begin with.
    pub indicator: String,
    /// Its name.
    pub indicator_name: String,
    /// A requirement of it, by id and name.
    pub requirement: Option<(String, String)>,
}

/// Short fixed texts: headings and words of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is its own description")]
pub enum Label {
    Index,
    Scale,
    Claimed,
    Supported,
    Verified,
    ClaimedShort,
    SupportedShort,
    VerifiedShort,
    Target,
    Gap,
    Pillar,
    Dimension,
    Agency,
    Indicator,
    Weight,
    Complete,
    Points,
    Cause,
    Due,
    ToDo,
    Lead,
    Total,
    Deadline,
    MostToDo,
    BiggestGaps,
    Secretariat,
    Unassigned,
    NothingRemains,
    OutOfScope,
    NotApplicable,
    First,
    Verdict,
    Reviewer,
    Proof,
    Remedy,
    NoProblems,
    Group,
    WorthPerLevel,
    Requirements,
    NoRequirements,
    Advice,
    AnyProof,
    From,
    Kind,
    Period,
    Effort,
    Provenance,
    Levels,
    StateHere,
    Explanation,
    Sources,
    Note,
    Arithmetic,
    Official,
    Exact,
    SeeAlso,
    Load,
    Available,
    LoadPerAgency,
    Steps,
    Indicators,
    Unanswered,
    Met,
    Unmet,
    Place,
    Region,
    Profile,
    Final,
    Improvement,
    ExampleRegion,
    Before,
    After,
    Rose,
    Fell,
    NewProblems,
    Settled,
    ProblemsUnknown,
    Trend,
    Projection,
    Range,
    Question,
    Requirement,
    Document,
    Address,
    Sha256,
    Sample,
    Value,
    State,
    Earlier,
}

/// Words of the summary of a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is its own description")]
pub enum SurveyWord {
    Service,
    Question,
    Mean,
    Spread,
    Respondents,
    NoAnswer,
    Outside,
    Straight,
    From,
    Users,
}

/// Headings and fixed phrases of help and of usage errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is its own description")]
pub enum Usage {
    Usage,
    Commands,
    Arguments,
    Options,
    OptionsPlaceholder,
    CommandPlaceholder,
    Error,
    UnknownArgument,
    UnknownCommand,
    BadValue,
    Missing,
    NoValue,
    Twice,
    Together,
    Other,
    Choices,
    DidYouMean,
    SeeHelp,
}

/// Calls a function of the language's own module.
macro_rules! choose {
    ($language:expr, $($path:ident)::+ ( $($argument:expr),* )) => {
        match $language {
            $crate::lang::Language::Indonesian => $crate::words::id::$($path)::+($($argument),*),
            $crate::lang::Language::English => $crate::words::en::$($path)::+($($argument),*),
        }
    };
}
pub(crate) use choose;

/// The message of a problem.
pub fn message(language: Language, problem: &Problem) -> Message {
    choose!(language, problem::message(problem))
}

/// A fixed text.
pub fn label(language: Language, label: Label) -> &'static str {
    choose!(language, label::label(label))
}

/// A word of the summary of a survey.
pub fn survey(language: Language, word: SurveyWord) -> &'static str {
    choose!(language, survey::word(word))
}

/// A phrase of help or of a usage error.
pub fn usage(language: Language, usage: Usage) -> &'static str {
    choose!(language, help::usage(usage))
}

/// The help of a command or an argument.
pub fn help(language: Language, command: &str, argument: Option<&str>) -> Option<&'static str> {
    choose!(language, help::help(command, argument))
}

/// The name of a severity.
pub fn severity(language: Language, severity: Severity) -> &'static str {
    choose!(language, label::severity(severity))
}

/// The name of a cause.
pub fn cause(language: Language, cause: Cause) -> &'static str {
    choose!(language, label::cause(cause))
}

/// Why a run gave up, and what to do.
pub fn trouble(language: Language, trouble: &Trouble) -> Message {
    choose!(language, trouble(trouble))
}

/// What to do about something that remains.
pub fn to_do(report: &Report, one: &Remaining, language: Language) -> String {
    choose!(language, to_do(report, one.index, one.debt.requirement, &one.debt.reason))
}

/// A number for people: 2,81 in Indonesian, 2.81 in English.
pub fn number(language: Language, number: &Decimal) -> String {
    local(language, &number.to_string())
}

/// A number written with a point, with the language's decimal sign.
pub fn local(language: Language, number: &str) -> String {
    number.replace('.', choose!(language, decimal_sign()))
}

/// `Senin, 11 November 2024`, `Monday, 11 November 2024`.
pub fn long_date(language: Language, date: Date) -> String {
    let (weekday, month) = choose!(language, names(date));
    format!("{weekday}, {} {month} {}", date.day(), date.year())
}

/// `11 Nov 2024`.
pub fn short_date(language: Language, date: Date) -> String {
    let month = choose!(language, short_month(date.month()));
    format!("{} {month} {}", date.day(), date.year())
}

/// The month of this name, long or short, in either language.
pub fn month(name: &str) -> Option<i8> {
    let name = name.to_lowercase();
    (1..=12).find(|month| {
        Language::ALL.into_iter().any(|language| {
            let (_, long) = choose!(language, names(Date::constant(2024, *month, 1)));
            [long, choose!(language, short_month(*month))].iter().any(|known| known.to_lowercase() == name)
        })
    })
}

/// "Did you mean", or what else helps.
fn suggestion(near: Option<&str>, lead: &str, otherwise: impl FnOnce() -> String) -> String {
    match near {
        Some(near) => format!("{lead} `{}`?", crate::legible::line(near, 60)),
        None => otherwise(),
    }
}

/// What to do by hand, and lines of a file under it.
fn by_hand(what: &str, lines: &str) -> String {
    let line = |text: &str| {
        let margin = text.len() - text.trim_start().len();
        format!("\n    {}{}", " ".repeat(margin), crate::legible::line(text, 1_000))
    };
    what.to_owned() + &lines.lines().map(line).collect::<String>()
}

/// Text from a data file, in backticks: made safe to show and cut to a length that leaves room for the message.
fn quoted(text: &str) -> String {
    format!("`{}`", crate::legible::line(text, 60))
}

/// At most five names, and how many more there are.
fn list<T: AsRef<str>>(names: &[T], more: impl Fn(usize) -> String) -> String {
    let mut text = names
        .iter()
        .take(5)
        .map(|name| crate::legible::line(name.as_ref(), 60))
        .collect::<Vec<_>>()
        .join(", ");
    if names.len() > 5 {
        text += &format!(", {}", more(names.len() - 5));
    }
    text
}
