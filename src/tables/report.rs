//! The tables of a report: what remains, groups, agencies, indicators, problems.

use std::collections::BTreeMap;
use std::iter;

use super::{Builder, Cell, Kind, Table};
use crate::base::lang::{Language, Text};
use crate::base::legible;
use crate::base::source::{Position, Sources};
use crate::base::{calendar::days_between, exact::Exact};
use crate::judge::assess::{Cause, Gap, Outcome, Owed, Owner, Readings, Reason, Tally};
use crate::judge::check::Condition;
use crate::model::instrument::{Dimension, Indicator, Requirement};
use crate::problem::{Diagnostic, Place, Severity};
use crate::report::owing::Owing;
use crate::report::{Remaining, Report, Submission, sum};
use crate::words::{self, Label};

/// Who is meant by an owner: an agency's short name, or the word for whoever is none.
pub fn owner(report: &Report, owner: Owner, language: Language) -> String {
    match owner {
        Owner::Agency(index) => report.workspace.agencies[index].short.get(language).to_owned(),
        Owner::Secretariat => Label::Secretariat.text(language).to_owned(),
        Owner::Unassigned => Label::Unassigned.text(language).to_owned(),
    }
}

impl<R> Builder<R> {
    pub(crate) fn names(
        self,
        language: Language,
        report: &Report,
        indicator: impl Fn(&R) -> usize,
        id: &'static str,
        name: &'static str,
    ) -> Self {
        let instrument = report.instrument;
        let of = |row: &R| -> &Indicator { &instrument.indicators[indicator(row)] };
        let dimension = |row: &R| &instrument.dimensions[of(row).dimension];
        let pillar = |row: &R| instrument.pillar(of(row).pillar);
        let titled = |row: &R| format!("{} {}", of(row).id, of(row).name.get(language));
        self.column(id, Label::Code, Kind::Word, |row| of(row).id.as_str())
            .column(name, Label::Indicator, Kind::Text, |row| of(row).name.get(language))
            .shown(if id == "id" { "indicator" } else { "titled" }, Label::Indicator, Kind::Text, titled)
            .column("pillar", Label::PillarId, Kind::Id, |row| pillar(row).0)
            .column("pillar_name", Label::Pillar, Kind::Text, |row| pillar(row).1.get(language))
            .column("dimension", Label::DimensionId, Kind::Id, |row| dimension(row).id.as_str())
            .column("dimension_name", Label::Dimension, Kind::Text, |row| dimension(row).name.get(language))
    }

    pub(super) fn requirement<'a>(
        self,
        language: Language,
        report: &Report,
        of: impl Fn(&R) -> Option<&'a Requirement>,
    ) -> Self {
        let name = |row: &R| Some(of(row)?.name.get(language));
        self.optional("requirement", Label::RequirementId, Kind::Id, |row| of(row).map(|one| one.id.as_str()))
            .optional("requirement_name", Label::Evidence, Kind::Text, name)
            .optional("covers", "", Kind::Count, |row| report.workspace.year(of(row)?))
            .optional("shared_work", "", Kind::Id, |row| Some(of(row)?.shared.as_ref()?.work.as_str()))
            .optional("shared_by", "", Kind::Count, |row| Some(of(row)?.shared.as_ref()?.parts))
    }

    pub(crate) fn owner(self, language: Language, report: &Report, of: impl Fn(&R) -> Owner) -> Self {
        let name = |row: &R| owner(report, of(row), language);
        self.column("opd", Label::AgencyId, Kind::Id, |row| report.owner_id(of(row))).column(
            "opd_name",
            Label::Agency,
            Kind::Word,
            name,
        )
    }

    pub(crate) fn gap(self, language: Language, of: impl Fn(&R) -> Gap<Exact>) -> Self {
        let cause = |cause: Cause| cause.text(language);
        self.column("gap.total", Label::Gap, Kind::Points, |row| of(row).total())
            .column("gap.work", cause(Cause::Work), Kind::Points, |row| of(row).work)
            .column("gap.evidence", cause(Cause::Evidence), Kind::Points, |row| of(row).evidence)
            .column("gap.review", cause(Cause::Review), Kind::Points, |row| of(row).review)
    }

    /// For people, what part of all that remains this is: of a group without digits, machines have the points.
    pub(crate) fn share(self, report: &Report, digits: u32, of: impl Fn(&R) -> Option<Exact>) -> Self {
        let title = if digits == 0 { Label::Share } else { Label::Portion };
        self.shown("share", title, Kind::Percent(digits), |row| of(row).map(|points| report.share(points)))
    }

    pub(crate) fn counts(self, count: impl Fn(Severity) -> usize) -> Self {
        self.column("errors", "", Kind::Count, |_| count(Severity::Error))
            .column("warnings", "", Kind::Count, |_| count(Severity::Warning))
            .column("notes", "", Kind::Count, |_| count(Severity::Note))
    }

    /// A column for each reading and the target, whose own name stands for `*`.
    pub(crate) fn readings<C: Into<Cell>>(
        self,
        name: &str,
        kind: Kind,
        of: impl Fn(&R, fn(&Readings<Exact>) -> &Exact) -> C,
    ) -> Self {
        let name = |reading| name.replace('*', reading);
        self.column(name("claimed"), Label::ClaimedShort, kind, |row| of(row, |all| &all.claimed))
            .column(name("supported"), Label::SupportedShort, kind, |row| of(row, |all| &all.supported))
            .column(name("verified"), Label::VerifiedShort, kind, |row| of(row, |all| &all.verified))
            .column(name("target"), Label::Target, kind, |row| of(row, |all| &all.target))
    }
}

pub fn remaining<'a>(
    report: &Report,
    rows: impl IntoIterator<Item = &'a Remaining<'a>>,
    language: Language,
) -> Table {
    let requirement = |one: &&'a Remaining<'a>| {
        let requirements = one.indicator.requirements();
        one.debt.requirement.map(|index| &requirements[index])
    };
    let today = report.run.today;
    Table::of(rows)
        .names(language, report, |one| one.index, "indicator", "indicator_name")
        .column("cause", Label::CauseId, Kind::Id, |one| one.debt.cause.name())
        .shown("cause_name", Label::Cause, Kind::Word, |one| one.debt.cause.text(language))
        .requirement(language, report, requirement)
        .owner(language, report, |one| one.debt.owner)
        .optional("due", Label::Due, Kind::Day, |one| one.debt.due)
        .shown("days_left", Label::DaysLeft, Kind::DaysLeft, |one| Some(days_between(today, one.debt.due?)))
        .shown("when", Label::By, Kind::Word, |one| {
            one.debt.due.map(|due| words::due_in(language, days_between(today, due), due))
        })
        .column("overdue", "", Kind::Flag, |one| one.debt.due.is_some_and(|due| due < today))
        .column("points", Label::Points, Kind::Points, |one| &one.points)
        .share(report, 1, |one| Some(one.points.clone()))
        .column("effort_days", Label::Effort, Kind::Effort(2), |one| &one.effort)
        .column("reason", Label::ReasonId, Kind::Id, |one| reason(report, one).0)
        .column("faults", Label::FaultIds, Kind::Words, |one| reason(report, one).1)
        .column("to_do", Label::ToDo, Kind::Text, |one| words::to_do(report, one, language))
        .shown("task", Label::ToDo, Kind::Text, |one| match one.debt.cause {
            Cause::Work => words::todo::in_short(report, &[one], language),
            Cause::Evidence | Cause::Review => words::to_do(report, one, language),
        })
        .build()
}

/// What is worth most: a row for each indicator, cause and owner, with what that cause alone is worth.
pub fn most_valuable(report: &Report, language: Language) -> Table {
    let mut parts: BTreeMap<(usize, Cause, Owner), Vec<&Remaining>> = BTreeMap::new();
    for one in &report.remaining {
        parts.entry((one.index, one.debt.cause, one.debt.owner)).or_default().push(one);
    }
    let points = |part: &Vec<&Remaining>| sum(part.iter().copied());
    Table::of(parts.into_values())
        .names(language, report, |part| part[0].index, "indicator", "indicator_name")
        .owner(language, report, |part| part[0].debt.owner)
        .column("points", Label::Points, Kind::Points, points)
        .share(report, 1, |part| Some(points(part)))
        .shown("in_short", Label::ToDo, Kind::Text, |part| words::todo::in_short(report, part, language))
        .build()
        .most_first("points")
}

/// The stable word for what is missing, and the codes of a faulty piece.
fn reason(report: &Report, one: &Remaining) -> (&'static str, Vec<&'static str>) {
    let word = match &one.debt.reason {
        Reason::Unanswered => "unanswered",
        Reason::BelowTarget => "below-target",
        Reason::NoProof => "no-proof",
        Reason::TooFew { .. } => "too-few",
        Reason::Waiting(_) => "waiting",
        Reason::Stale(_) => "stale",
        Reason::Capped => "capped",
        Reason::Piece(index) => match &report.findings.conditions[one.index][*index] {
            Condition::Promised => "promised",
            Condition::Draft => "draft",
            Condition::Faulty(codes) => return ("faulty", codes.iter().map(|code| code.name()).collect()),
            Condition::Rejected(_) => "rejected",
            Condition::Sound(_) => "too-few",
        },
    };
    (word, Vec::new())
}

pub fn summary(report: &Report, language: Language) -> Table {
    let index = &report.assessment.index;
    let rows = [
        ("claimed", Label::Claimed, &index.claimed),
        ("supported", Label::Supported, &index.supported),
        ("verified", Label::Verified, &index.verified),
        ("target", Label::Target, &index.target),
    ];
    let digits = Kind::Rounded(report.index_digits());
    let predicate = |outcome: &Outcome| report.band(&outcome.official).map(|band| band.get(language));
    Table::of(rows)
        .column("instrument", "", Kind::Id, |_| report.instrument.id.as_str())
        .column("profile", "", Kind::Id, |_| report.profile())
        .column("deadline", "", Kind::Day, |_| report.workspace.deadline)
        .column("days_left", "", Kind::Count, |_| report.days_left)
        .column("working_days_left", "", Kind::Count, |_| report.working_days_left)
        .column("reading", "", Kind::Id, |(reading, ..)| *reading)
        .shown("name", Label::Index, Kind::Word, |(_, name, _)| name.text(language))
        .column("rounded", Label::OfficialColumn, digits, |(.., one)| &one.official)
        .column("exact", Label::ExactColumn, Kind::Value(Some(6)), |(.., one)| &one.exact)
        .optional("predicate", Label::Predicate, Kind::Text, |(.., one)| predicate(one))
        .gap(language, |_| report.assessment.gap.clone())
        .counts(|severity| report.run.count(severity))
        .build()
}

/// A group of indicators: what it is, the group above it, its tally.
type Group<'a> = (&'a str, &'a Text, Option<&'a str>, &'a Tally);

/// Pillars, and last what belongs to none. The method does not round them; people see two digits.
pub fn pillars(report: &Report, language: Language) -> Table {
    let groups = report.instrument.groups().zip(&report.assessment.pillars);
    let groups = groups.map(|((id, name), tally)| (id, name, None, tally));
    group_table(report, groups, Some(2), Label::Pillar, language)
}

/// Dimensions, each above those inside it: how deep it lies, and its weight there.
pub fn dimensions(report: &Report, language: Language) -> Table {
    let (all, tallies) = (&report.instrument.dimensions, &report.assessment.dimensions);
    let counted = || all.iter().zip(tallies).filter_map(|(one, tally)| Some((one, tally.as_ref()?)));
    let parent = |one: &Dimension| one.parent.map(|parent| all[parent].id.as_str());
    let groups = counted().map(|(one, tally)| (one.id.as_str(), &one.name, parent(one), tally));
    let depth = |one: &Dimension| iter::successors(one.parent, |above| all[*above].parent).count();
    let within = |(one, tally): &(&Dimension, &Tally)| {
        let above = one.parent.and_then(|above| tallies[above].as_ref());
        above.map_or_else(|| tally.weight.clone(), |above| tally.weight.clone() / above.weight.clone())
    };
    // A mark and no blanks, which every medium keeps.
    let name = |one: &Dimension| "· ".repeat(depth(one)) + &legible::line(one.name.get(language), 48);
    let percent = |share: Exact| words::short(language, &(share * Exact::ratio(100, 1)), 2);
    let tiers = Table::of(counted())
        .column("rounded_by_method", "", Kind::Flag, |_| report.instrument.dimension_digits.is_some())
        .column("depth", "", Kind::Count, |(one, _)| depth(one))
        .column("weight_within", Label::WeightWithin, Kind::Share, within)
        .shown("nested", Label::Dimension, Kind::Text, |(one, _)| name(one))
        .shown("nested_weight", Label::Dimension, Kind::Text, |row| {
            let of_index = row.0.parent.map(|_| format!(" ({}%)", percent(row.1.weight.clone())));
            format!("{} {}%{}", name(row.0), percent(within(row)), of_index.unwrap_or_default())
        })
        .build();
    group_table(report, groups, report.instrument.dimension_digits, Label::Dimension, language).beside(tiers)
}

fn group_table<'a>(
    report: &Report,
    groups: impl Iterator<Item = Group<'a>>,
    digits: Option<u32>,
    title: Label,
    language: Language,
) -> Table {
    let complete = |(.., tally): &Group| format!("{}/{}", tally.complete, tally.indicators);
    Table::of(groups)
        .column("id", Label::PillarId, Kind::Id, |(id, ..)| *id)
        .column("name", title, Kind::Text, |(_, name, ..)| name.get(language))
        .optional("parent", "", Kind::Id, |(_, _, parent, _)| *parent)
        .column("weight", Label::Weight, Kind::Share, |(.., tally)| &tally.weight)
        .readings("*.rounded", Kind::Rounded(digits), |(.., tally), pick| pick(&tally.official))
        .readings("*.exact", Kind::Value(Some(2)), |(.., tally), pick| pick(&tally.value))
        .gap(language, |(.., tally)| tally.gap.clone())
        .share(report, 0, |(.., tally)| Some(tally.gap.total()))
        .column("indicator_count", Label::Indicators, Kind::Count, |(.., tally)| tally.indicators)
        .column("complete_count", Label::Complete, Kind::Count, |(.., tally)| tally.complete)
        .shown("complete", Label::Complete, Kind::Count, complete)
        .build()
}

pub fn agencies<'a>(
    report: &Report,
    owing: impl IntoIterator<Item = &'a Owing<'a>>,
    language: Language,
) -> Table {
    let agency = |one: &&Owing| report.agency(one.owed.owner);
    let name = |one: &&Owing| {
        let agency = agency(one).map(|agency| agency.name.get(language).to_owned());
        agency.unwrap_or_else(|| owner(report, one.owed.owner, language))
    };
    let submission = |one: &&Owing| report.submission(one.owed.owner);
    let of_cause = |one: &Owing, cause| one.remaining.iter().filter(|one| one.debt.cause == cause).count();
    Table::of(owing)
        .column("id", Label::AgencyId, Kind::Id, |one| report.owner_id(one.owed.owner))
        .column("name", Label::Agency, Kind::Text, name)
        .column("short", Label::Agency, Kind::Text, |one| owner(report, one.owed.owner, language))
        .optional("pic", Label::Responsible, Kind::Text, |one| agency(one)?.pic.as_deref())
        .optional("contact", Label::Contact, Kind::Text, |one| agency(one)?.contact.as_deref())
        .column("indicator_count", Label::Leads, Kind::Count, |one| one.owed.indicators)
        .column("complete_count", Label::Complete, Kind::Count, |one| one.owed.complete)
        .shown("complete", Label::Complete, Kind::Count, |one| complete(report, one.owed, language))
        .gap(language, |one| one.owed.gap.clone())
        .share(report, 0, |one| Some(one.owed.gap.total()))
        .column("items", Label::Items, Kind::Count, |one| one.remaining.len())
        .shown("work_items", Label::WorkItems, Kind::Count, |one| of_cause(one, Cause::Work))
        .shown("evidence_items", Label::EvidenceItems, Kind::Count, |one| of_cause(one, Cause::Evidence))
        .column("overdue", Label::LatePromises, Kind::Count, |one| one.late.len())
        .optional("next_due", Label::NextDue, Kind::Day, |one| one.next)
        .optional("submission", "", Kind::Id, |one| submission(one).map(Submission::name))
        .shown("submission_name", Label::Submission, Kind::Text, |one| {
            submission(one).map(|one| one.text(language))
        })
        .build()
}

/// How many of the indicators that an owner leads are complete, and what it lacks.
pub fn complete(report: &Report, owed: &Owed, language: Language) -> String {
    let count = match (owed.owner, owed.indicators) {
        (Owner::Secretariat, _) | (_, 0) => None,
        (Owner::Agency(_) | Owner::Unassigned, all) => Some(format!("{}/{all}", owed.complete)),
    };
    let lacking = report.lacking(owed.owner).map(|one| one.text(language).to_owned());
    let said: Vec<String> = count.into_iter().chain(lacking).collect();
    if said.is_empty() { "–".into() } else { said.join(" ") }
}

pub fn indicators(report: &Report, language: Language) -> Table {
    let answer = |(index, _): &(usize, _)| &report.workspace.answers[*index];
    let due = |row: &(usize, _)| answer(row).due;
    let own = |row: &(usize, _)| answer(row).measured.as_ref();
    let explanation = |row: &(usize, _)| answer(row).explanation.as_ref().map(|text| text.get(language));
    Table::of(report.counted())
        .names(language, report, |(index, _)| *index, "id", "name")
        .owner(language, report, |row| answer(row).owner())
        .column("weight", Label::Weight, Kind::Share, |(_, scored)| report.assessment.weight(scored))
        .column("answered", "", Kind::Flag, |(_, scored)| scored.claim.is_some())
        .shown("answer", Label::Answer, Kind::Text, |row| {
            let word = if row.1.claim.is_some() { Label::Answered } else { Label::Unanswered };
            word.text(language)
        })
        .column("unproven", "", Kind::Flag, |(_, scored)| scored.unproven)
        .readings("*", Kind::Level, |(_, scored), pick| pick(&scored.value.map(|one| one.exact())).clone())
        .shown("answer_level", Label::ClaimedShort, Kind::Level, |row| row.1.claim)
        .gap(language, |(_, scored)| report.gap(scored))
        .share(report, 1, |(_, scored)| Some(report.gap(scored).total()))
        .column("items", Label::Items, Kind::Count, |(_, scored)| scored.debts.len())
        .optional("due", Label::Due, Kind::Day, due)
        .optional("explanation", Label::Explanation, Kind::Text, explanation)
        .optional("measured.number", Label::Measured, Kind::Level, |row| Some(own(row)?.measured.value))
        .optional("measured.source", Label::MeasuredSource, Kind::Text, |row| Some(own(row)?.source.as_str()))
        .optional("measured.year", Label::MeasuredYear, Kind::Rounded(Some(0)), |row| Some(own(row)?.year.0))
        .build()
        .cut("indicator", 48)
}

/// Problems, with the agency and the indicator that they concern where somebody can tell.
pub fn problems<'a>(
    problems: impl IntoIterator<Item = &'a Diagnostic>,
    sources: &Sources,
    language: Language,
) -> Table {
    let place = |one: &&Diagnostic| place(one, sources);
    let severity = |one: &&Diagnostic| one.problem.severity();
    Table::of(problems)
        .column("severity", "", Kind::Id, |one| severity(one).name())
        .shown("severity_name", Label::Severity, Kind::Text, |one| severity(one).text(language))
        .column("code", Label::Code, Kind::Word, |one| one.problem.code().name())
        .column("path", Label::File, Kind::Text, |one| place(one).0)
        .optional("line", Label::Line, Kind::Count, |one| Some(place(one).1?.line))
        .optional("column", Label::Column, Kind::Count, |one| Some(place(one).1?.column))
        .optional("opd", Label::AgencyId, Kind::Id, |one| one.concern.opd.as_deref())
        .optional("indicator", Label::Indicator, Kind::Id, |one| one.concern.indicator.as_deref())
        .column("message", Label::Message, Kind::Text, |one| one.problem.message(language).what)
        .column("remedy", Label::RemedyColumn, Kind::Text, |one| one.problem.message(language).remedy)
        .build()
}

pub fn place(diagnostic: &Diagnostic, sources: &Sources) -> (String, Option<Position>) {
    match &diagnostic.place {
        Place::Span(span) => (sources.get(span.source).path.clone(), Some(sources.position(*span))),
        Place::Path(path) => (path.clone(), None),
    }
}
