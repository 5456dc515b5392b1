//! A report as CSV files, one long table for each kind: for spreadsheets and databases. Headings are English and stable, numbers
//! have a point, dates are ISO; every row says of which region and day it is, so that files of several can be put together.

use super::Page;
use super::escape::{CELL, cell};
use super::gaps_json::reason;
use super::problems_text::place;
use crate::base::exact::{Exact, Fixed};
use crate::judge::assess::{Gap, Owner, Readings};
use crate::problem::Severity;
use crate::report::owing::Owing;
use crate::report::{Report, Submission};
use crate::words;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The index, one row for each reading and the target.
    Summary,
    Dimensions,
    /// Pillars, and last what belongs to none.
    Pillars,
    /// Agencies, the secretariat, nobody.
    Agencies,
    Indicators,
    /// Everything that remains.
    Remaining,
    Problems,
}

impl Table {
    pub const ALL: [Self; 7] = [
        Self::Summary,
        Self::Dimensions,
        Self::Pillars,
        Self::Agencies,
        Self::Indicators,
        Self::Remaining,
        Self::Problems,
    ];

    pub const fn file(self) -> &'static str {
        match self {
            Self::Summary => "summary.csv",
            Self::Dimensions => "dimensions.csv",
            Self::Pillars => "pillars.csv",
            Self::Agencies => "agencies.csv",
            Self::Indicators => "indicators.csv",
            Self::Remaining => "remaining.csv",
            Self::Problems => "problems.csv",
        }
    }
}

pub fn render(report: &Report, table: Table, page: Page) -> String {
    match table {
        Table::Summary => summary(report, page),
        Table::Dimensions => dimensions(report, page),
        Table::Pillars => pillars(report, page),
        Table::Agencies => agencies(report, page),
        Table::Indicators => indicators(report, page),
        Table::Remaining => remaining(report, page),
        Table::Problems => problems(report, page),
    }
}

/// What every row begins and ends with, and the rows.
fn write(report: &Report, head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut record = |cells: &[String]| writer.write_record(cells).expect("memory takes every record");
    let own = ["region", "as_of", "complete"].iter().chain(head).chain(&["sample"]);
    record(&own.map(|title| (*title).to_owned()).collect::<Vec<String>>());
    let own = [cell(&report.workspace.region), report.run.today.to_string(), report.run.complete.to_string()];
    let sample = report.run.sample.to_string();
    for row in rows {
        record(&own.iter().cloned().chain(row).chain([sample.clone()]).collect::<Vec<String>>());
    }
    let bytes = writer.into_inner().expect("memory takes every record");
    String::from_utf8(bytes).expect("only text was written")
}

/// The number that the JSON output has.
fn exact(number: &Exact) -> String {
    number.rounded(12).trimmed()
}

fn level(number: Fixed) -> String {
    exact(&number.exact())
}

fn total_and_causes(gap: &Gap<Exact>) -> [String; 4] {
    [exact(&gap.total()), exact(&gap.work), exact(&gap.evidence), exact(&gap.review)]
}

fn each<T>(readings: &Readings<T>, shown: impl Fn(&T) -> String) -> [String; 4] {
    [&readings.claimed, &readings.supported, &readings.verified, &readings.target].map(shown)
}

fn summary(report: &Report, page: Page) -> String {
    let head = [
        "instrument",
        "profile",
        "deadline",
        "days_left",
        "working_days_left",
        "reading",
        "official",
        "exact",
        "predicate",
        "gap",
        "gap_work",
        "gap_evidence",
        "gap_review",
        "errors",
        "warnings",
        "notes",
    ];
    let digits = report.index_digits();
    let index = &report.assessment.index;
    let rows = [
        ("claimed", &index.claimed),
        ("supported", &index.supported),
        ("verified", &index.verified),
        ("target", &index.target),
    ];
    let rows = rows.into_iter().map(|(reading, outcome)| {
        let band = report.band(&outcome.official).map(|band| cell(band.get(page.language)));
        let mut row = vec![
            cell(&report.instrument.id),
            cell(&report.instrument.profiles[report.workspace.profile].id),
            report.workspace.deadline.to_string(),
            report.days_left.to_string(),
            report.working_days_left.to_string(),
            reading.to_owned(),
            outcome.official.official(digits).to_string(),
            exact(&outcome.exact),
            band.unwrap_or_default(),
        ];
        row.extend(total_and_causes(&report.assessment.gap));
        let severities = [Severity::Error, Severity::Warning, Severity::Note];
        row.extend(severities.map(|severity| report.run.count(severity).to_string()));
        row
    });
    write(report, &head, rows)
}

fn dimensions(report: &Report, page: Page) -> String {
    let head = [
        "dimension",
        "name",
        "parent",
        "weight",
        "claimed_official",
        "supported_official",
        "verified_official",
        "target_official",
        "claimed_exact",
        "supported_exact",
        "verified_exact",
        "target_exact",
        "gap",
        "gap_work",
        "gap_evidence",
        "gap_review",
        "indicators",
        "indicators_complete",
    ];
    let digits = report.instrument.dimension_digits;
    let all = &report.instrument.dimensions;
    let rows = all.iter().zip(&report.assessment.dimensions).filter_map(|(dimension, tally)| {
        let tally = tally.as_ref()?;
        let parent = dimension.parent.map_or("", |parent| &all[parent].id);
        let mut row = vec![
            dimension.id.clone(),
            cell(dimension.name.get(page.language)),
            parent.to_owned(),
            exact(&tally.weight),
        ];
        row.extend(each(&tally.official, |value| value.official(digits).to_string()));
        row.extend(each(&tally.value, exact));
        row.extend(total_and_causes(&tally.gap));
        row.extend([tally.indicators.to_string(), tally.complete.to_string()]);
        Some(row)
    });
    write(report, &head, rows)
}

fn pillars(report: &Report, page: Page) -> String {
    let head = [
        "pillar",
        "name",
        "weight",
        "claimed",
        "supported",
        "verified",
        "target",
        "gap",
        "gap_work",
        "gap_evidence",
        "gap_review",
        "indicators",
        "indicators_complete",
    ];
    let instrument = report.instrument;
    let rows = instrument.groups().zip(&report.assessment.pillars).map(|((id, name), tally)| {
        let mut row = vec![id.to_owned(), cell(name.get(page.language)), exact(&tally.weight)];
        row.extend(each(&tally.value, exact));
        row.extend(total_and_causes(&tally.gap));
        row.extend([tally.indicators.to_string(), tally.complete.to_string()]);
        row
    });
    write(report, &head, rows)
}

fn agencies(report: &Report, page: Page) -> String {
    let head = [
        "opd",
        "name",
        "short",
        "pic",
        "contact",
        "indicators",
        "indicators_complete",
        "gap",
        "gap_work",
        "gap_evidence",
        "gap_review",
        "items",
        "overdue",
        "next_due",
        "submission",
    ];
    let rows = report.assessment.owners.iter().map(|owed| {
        let owing = Owing::of(report, owed.owner);
        let mut row = vec![report.owner_id(owed.owner).to_owned()];
        row.extend(match owed.owner {
            Owner::Agency(index) => {
                let agency = &report.workspace.agencies[index];
                let said = |text: &Option<String>| text.as_deref().map(cell).unwrap_or_default();
                let names = [&agency.name, &agency.short].map(|text| cell(text.get(page.language)));
                let [name, short] = names;
                [name, short, said(&agency.pic), said(&agency.contact)]
            }
            owner @ (Owner::Secretariat | Owner::Unassigned) => {
                let name = page.owner_within(report, owner, CELL);
                [name.clone(), name, String::new(), String::new()]
            }
        });
        row.extend([owed.indicators.to_string(), owed.complete.to_string()]);
        row.extend(total_and_causes(&owed.gap));
        row.extend([owing.remaining.len().to_string(), owing.late.len().to_string()]);
        row.push(owing.next.map(|day| day.to_string()).unwrap_or_default());
        row.push(report.submission(owed.owner).map_or("", Submission::name).to_owned());
        row
    });
    write(report, &head, rows)
}

fn indicators(report: &Report, page: Page) -> String {
    let head = [
        "indicator",
        "name",
        "pillar",
        "pillar_name",
        "dimension",
        "dimension_name",
        "opd",
        "opd_name",
        "weight",
        "answered",
        "claimed",
        "supported",
        "verified",
        "target",
        "gap",
        "gap_work",
        "gap_evidence",
        "gap_review",
        "items",
        "due",
        "explanation",
    ];
    let instrument = report.instrument;
    let rows = report.counted().map(|(index, scored)| {
        let indicator = &instrument.indicators[index];
        let answer = &report.workspace.answers[index];
        let (pillar, pillar_name) = instrument.pillar(indicator.pillar);
        let dimension = &instrument.dimensions[indicator.dimension];
        let lead = answer.lead.map_or(Owner::Unassigned, Owner::Agency);
        let points = |levels| report.assessment.worth(scored, levels);
        let gap = Gap {
            work: points(scored.gap.work),
            evidence: points(scored.gap.evidence),
            review: points(scored.gap.review),
        };
        let said = |text: &crate::base::lang::Text| cell(text.get(page.language));
        let mut row = vec![
            indicator.id.clone(),
            said(&indicator.name),
            pillar.to_owned(),
            said(pillar_name),
            dimension.id.clone(),
            said(&dimension.name),
            report.owner_id(lead).to_owned(),
            cell(&page.owner_within(report, lead, CELL)),
            exact(&report.assessment.weight(scored)),
            scored.claim.is_some().to_string(),
        ];
        row.extend(each(&scored.value, |value| level(*value)));
        row.extend(total_and_causes(&gap));
        row.push(scored.debts.len().to_string());
        row.push(answer.due.map(|due| due.to_string()).unwrap_or_default());
        row.push(answer.explanation.as_ref().map(said).unwrap_or_default());
        row
    });
    write(report, &head, rows)
}

fn remaining(report: &Report, page: Page) -> String {
    let head = [
        "indicator",
        "indicator_name",
        "pillar",
        "dimension",
        "cause",
        "requirement",
        "requirement_name",
        "opd",
        "opd_name",
        "due",
        "overdue",
        "points",
        "effort_days",
        "reason",
        "faults",
        "to_do",
    ];
    let instrument = report.instrument;
    let rows = report.remaining.iter().map(|one| {
        let indicator = one.indicator;
        let requirement = one.debt.requirement.map(|index| &indicator.requirements()[index]);
        let (reason, faults) = reason(report, one);
        let due = one.debt.due;
        vec![
            indicator.id.clone(),
            cell(indicator.name.get(page.language)),
            instrument.pillar(indicator.pillar).0.to_owned(),
            instrument.dimensions[indicator.dimension].id.clone(),
            one.debt.cause.name().to_owned(),
            requirement.map(|requirement| requirement.id.clone()).unwrap_or_default(),
            requirement.map(|requirement| cell(requirement.name.get(page.language))).unwrap_or_default(),
            report.owner_id(one.debt.owner).to_owned(),
            cell(&page.owner_within(report, one.debt.owner, CELL)),
            due.map(|due| due.to_string()).unwrap_or_default(),
            due.is_some_and(|due| due < report.run.today).to_string(),
            exact(&one.points),
            exact(&one.effort),
            reason.to_owned(),
            faults.join(" "),
            cell(&words::to_do(report, one, page.language)),
        ]
    });
    write(report, &head, rows)
}

fn problems(report: &Report, page: Page) -> String {
    let head = ["severity", "code", "path", "line", "column", "message", "remedy"];
    let rows = report.run.problems.iter().map(|diagnostic| {
        let code = diagnostic.problem.code();
        let message = diagnostic.problem.message(page.language);
        let (path, position) = place(diagnostic, &report.run.sources);
        let number = |pick: fn(crate::base::source::Position) -> usize| {
            position.map(|at| pick(at).to_string()).unwrap_or_default()
        };
        vec![
            code.severity().name().to_owned(),
            code.name().to_owned(),
            cell(&path),
            number(|at| at.line),
            number(|at| at.column),
            cell(&message.what),
            cell(&message.remedy),
        ]
    });
    write(report, &head, rows)
}
