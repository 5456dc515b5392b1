//! Fixed words: headings of tables, and the names of closed sets.

use super::several;
use crate::assess::Cause;
use crate::diagnostic::{Severity, Submission};
use crate::document::pillar::{Kind, Provenance};
use crate::model::instrument::Dated;
use crate::report::compare::{Doubt, Why};
use crate::report::rank::Reason as NoPlace;
use crate::words::Label;

/// Why a value changed.
pub const fn why(why: Why) -> &'static str {
    match why {
        Why::Claim => "claim",
        Why::Proof => "proof",
        Why::Review => "review",
    }
}

/// A reason to doubt a comparison.
pub fn doubt(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Instrument => "The instruments differ: the indexes cannot be compared directly.",
        Doubt::Profile => "The profiles of weights differ: the indexes cannot be compared directly.",
        Doubt::Region => "The regions differ.",
        Doubt::Sample => "Only one of the two states is sample data.",
        Doubt::BeforeIncomplete => "The earlier state is incomplete: a file could not be read.",
        Doubt::AfterIncomplete => "The later state is incomplete: a file could not be read.",
    }
    .into()
}

/// Why a workspace has no place in a ranking.
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

/// What an agency has handed in.
pub const fn submission(submission: Submission) -> &'static str {
    match submission {
        Submission::Submitted => "handed in",
        Submission::Unanswered => "nothing filled in",
        Submission::Empty => "no indicators",
        Submission::Unreadable => "file unreadable",
        Submission::Absent => "not handed in",
    }
}

/// The same in a sentence or two, with what is asked for.
pub const fn submission_asks(submission: Submission) -> &'static str {
    match submission {
        Submission::Submitted => "Handed in.",
        Submission::Unanswered => {
            "Nothing filled in yet: neither a value nor a piece of evidence. Please begin."
        }
        Submission::Empty => {
            "No indicators: the evidence file names none, so what has to be done is not known. Please have them assigned."
        }
        Submission::Unreadable => {
            "File unreadable, so what has to be done is not known. Please mend the evidence file or hand it in again."
        }
        Submission::Absent => {
            "Not handed in: there is no evidence file, so what has to be done is not known. Please fill in the form and give it to the secretariat."
        }
    }
}

/// The name of a severity.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// The name of a cause.
pub fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Work => "work",
        Cause::Evidence => "evidence",
        Cause::Review => "review",
    }
}

/// A fixed text.
pub fn label(label: Label) -> &'static str {
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
        Label::NothingRemains => "Nothing remains.",
        Label::OutOfScope => "not evaluated in this profile",
        Label::First => "the first is here",
        Label::NotApplicable => "not applicable",
        Label::Remedy => "help",
        Label::NoProblems => "No problems.",
        Label::Group => "Group",
        Label::WorthPerLevel => "Worth of one level",
        Label::Requirements => "Evidence needed",
        Label::NoRequirements => "No evidence is needed.",
        Label::Advice => "suggested, not required",
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
        Label::SeeAlso => "Details: siak-check gaps · siak-check plan · siak-check explain INDICATOR",
        Label::Load => "Load",
        Label::Available => "Available",
        Label::LoadPerAgency => "Load per agency (person-days)",
        Label::Steps => "Steps, the best value for effort first",
        Label::Indicators => "Indicators",
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
        Label::Question => "Question",
        Label::Requirement => "Needed",
        Label::Document => "Document",
        Label::Address => "Where",
        Label::Sha256 => "SHA-256",
        Label::Sample => "SAMPLE DATA, not an official state",
        Label::Value => "Value",
        Label::State => "State",
        Label::Earlier => "Earlier",
        Label::ExampleRegion => "Example Regency",
        Label::Improvement => "Improvement",
    }
}

/// The name of a kind of proof.
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
pub fn dated(rule: Dated) -> String {
    match rule {
        Dated::ThisYear => "in the period".into(),
        Dated::LastYear => "since last year".into(),
        Dated::Standing => "any time".into(),
        Dated::Within(years) => format!("at most {} old", several(years, "year")),
    }
}

/// Whose rule it is.
pub fn provenance(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Official => "official",
        Provenance::Suggested => "suggested",
    }
}
