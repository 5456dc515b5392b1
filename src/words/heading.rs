//! Headings of documents that leave the terminal: a workbook, a page of a repository.

use super::choose;
use crate::lang::Language;

/// A sheet, a column or a line of a document, where no [`super::Label`] says it already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is its own description")]
pub enum Heading {
    Summary,
    Pillars,
    Agencies,
    Indicators,
    Remaining,
    Plan,
    RaisedTo,
    Problems,
    Dimensions,
    Readings,
    Name,
    Responsible,
    Contact,
    Submission,
    Leads,
    Items,
    LatePromises,
    NextDue,
    DaysLeft,
    WorkingDaysLeft,
    Severity,
    Code,
    File,
    Line,
    Column,
    Message,
    Remedy,
    Answered,
    NotAnswered,
    Answer,
    Requirement,
    AsOf,
    Official,
    Exact,
    Predicate,
    GapByCause,
    ChartTitle,
    Page,
    PillarId,
    DimensionId,
    AgencyId,
    RequirementId,
    CauseId,
    Reason,
    Faults,
    TaskId,
}

/// The heading's text.
pub fn heading(language: Language, heading: Heading) -> &'static str {
    choose!(language, heading::heading(heading))
}
