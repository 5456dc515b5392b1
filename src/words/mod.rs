//! Every word that a person reads, in both languages, but for those of problems, which are in the table of
//! [`diagnostic`](crate::diagnostic): `id` and `en` hold the same functions with exhaustive matches, so that a missing
//! translation does not compile. Here is only what chooses between them.

pub mod caption;
pub mod en;
pub mod form;
pub mod heading;
pub mod id;
mod trouble;

use jiff::civil::Date;

use crate::assess::Cause;
pub use crate::diagnostic::Message;
use crate::diagnostic::{Code, Severity};
use crate::exact::Decimal;
use crate::lang::Language;
use crate::report::{Remaining, Report};
pub use crate::show::{local, long_date, month, short_date};
pub use trouble::{Loss, Trouble};

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

/// Faults of a piece in a few words each; a piece whose entry could not be read has none.
pub fn faults(language: Language, codes: &[Code]) -> String {
    let names: Vec<&str> = codes.iter().map(|code| code.fault(language).unwrap_or(code.name())).collect();
    match (names.is_empty(), language) {
        (false, _) => names.join(", "),
        (true, Language::Indonesian) => "isian bermasalah".into(),
        (true, Language::English) => "entry has problems".into(),
    }
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

/// What to do by hand, and lines of a file under it.
fn by_hand(what: &str, lines: &str) -> String {
    let line = |text: &str| {
        let margin = text.len() - text.trim_start().len();
        format!("\n    {}{}", " ".repeat(margin), crate::legible::line(text, 1_000))
    };
    what.to_owned() + &lines.lines().map(line).collect::<String>()
}
