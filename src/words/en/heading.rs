//! Headings of documents.

use crate::words::heading::Heading;

/// The text of a heading.
#[must_use]
pub const fn heading(heading: Heading) -> &'static str {
    match heading {
        Heading::Summary => "Summary",
        Heading::Pillars => "Pillars",
        Heading::Agencies => "Agencies",
        Heading::Indicators => "Indicators",
        Heading::Remaining => "What remains",
        Heading::Problems => "Problems",
        Heading::Dimensions => "Dimensions",
        Heading::Readings => "Index",
        Heading::Name => "Name",
        Heading::Responsible => "Responsible",
        Heading::Contact => "Contact",
        Heading::Leads => "Leads",
        Heading::Items => "Items",
        Heading::Overdue => "Overdue",
        Heading::NextDue => "Next due",
        Heading::DaysLeft => "Days left",
        Heading::WorkingDaysLeft => "Working days left",
        Heading::Severity => "Severity",
        Heading::Code => "Code",
        Heading::File => "File",
        Heading::Line => "Line",
        Heading::Column => "Column",
        Heading::Message => "Problem",
        Heading::Remedy => "Remedy",
        Heading::Answered => "answered",
        Heading::NotAnswered => "not answered",
        Heading::Answer => "Answer",
        Heading::Requirement => "Evidence",
        Heading::AsOf => "As of",
        Heading::Official => "Official",
        Heading::Exact => "Exact",
        Heading::Predicate => "Predicate",
        Heading::GapByCause => "Gap by cause (points of the index)",
        Heading::ChartTitle => "Three readings of each pillar and its target",
        Heading::Page => "Page",
        Heading::PillarId => "pillar id",
        Heading::DimensionId => "dimension id",
        Heading::AgencyId => "agency id",
        Heading::RequirementId => "evidence id",
        Heading::CauseId => "cause id",
        Heading::Reason => "reason id",
        Heading::Faults => "fault ids",
    }
}
