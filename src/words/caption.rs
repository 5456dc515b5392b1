//! Headings and sentences of the HTML report: what there is to say; the languages say it.

use crate::assess::Cause;
use crate::lang::Language;
use crate::words::choose;

/// Fixed texts of the HTML report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is its own description")]
pub enum Caption {
    Title,
    Contents,
    Skip,
    Pillars,
    HeatMap,
    HeatNote,
    Remains,
    ByCause,
    All,
    ClearFilters,
    NothingMatches,
    DueDates,
    DueNote,
    Today,
    Overdue,
    Undated,
    Day,
    ToDeadline,
    Items,
    Plan,
    InTime,
    Fits,
    Exceeds,
    Surveys,
    SurveyNote,
    PerQuestion,
    Respondents,
    Mean,
    NoAnswer,
    Problems,
    Computed,
    GapNote,
    Ours,
    Incomplete,
    Led,
    Responsible,
    VerifiedMeans,
    SupportedMeans,
    ClaimedMeans,
}

/// A fixed text.
pub fn caption(language: Language, caption: Caption) -> &'static str {
    choose!(language, caption::caption(caption))
}

/// Where a region stands: numbers as they are shown.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The verified index.
    pub verified: String,
    /// The target.
    pub target: String,
    /// The points still open, what they are open for mostly, and how many of them; none when nothing is.
    pub open: Option<(String, Cause, String)>,
    /// Days to the deadline; negative when it is past.
    pub days: i64,
    /// Working days among them.
    pub working: i64,
}

/// What an owner still has to do: numbers as they are shown.
#[derive(Clone, Debug)]
pub struct Owing {
    /// Who.
    pub owner: String,
    /// How many things.
    pub items: usize,
    /// What they are worth.
    pub points: String,
    /// Promises of its own whose day is past.
    pub late: usize,
    /// Days to the deadline; negative when it is past.
    pub days: i64,
    /// Working days among them.
    pub working: i64,
}

/// How many requirements are official, and how many are this project's.
#[derive(Clone, Copy, Debug, Default)]
pub struct Provenances {
    /// Requirements of official sources.
    pub official: usize,
    /// Requirements that are suggestions.
    pub suggested: usize,
}
