//! `score` as one screen of a terminal.

use super::table::{Column, table};
use super::{
    FAINT, FAIR, GOOD, Page, STRONG, complete, doubt, late_lines, level, masthead, sample, styled, unproven,
};
use crate::base::exact::{Decimal, Exact, Fixed};
use crate::base::legible;
use crate::judge::assess::{Outcome, Owed, Owner, Tally};
use crate::report::Report;
use crate::words::{self, Label};
use unicode_width::UnicodeWidthStr;

/// What the table groups by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Pillars, and the rest of the screen.
    Pillar,
    Dimension,
    Agency,
    Indicator,
}

/// The screen. The overview is by pillar; any other grouping shows its whole table instead of the lists below it.
pub fn render(report: &Report, by: By, page: Page) -> String {
    let mut shown = heading(report, page);
    shown.push('\n');
    shown += &match by {
        By::Pillar => pillars(report, page),
        By::Dimension => dimensions(report, page),
        By::Agency => owners(report, page, usize::MAX),
        By::Indicator => indicators(report, page),
    };
    if by == By::Pillar {
        if report.is_done() {
            shown += &format!("\n{}\n", styled(GOOD, page.label(Label::NothingRemains)));
        } else if !report.remaining.is_empty() {
            shown += &format!("\n{}\n", styled(STRONG, page.label(Label::MostToDo)));
            shown += &owners(report, page, 5);
            shown += &format!("\n{}\n", styled(STRONG, page.label(Label::BiggestGaps)));
            shown += &biggest(report, page);
        }
        shown += &format!("\n{}\n", styled(FAINT, page.label(Label::SeeAlso)));
    }
    shown
}

/// Region, instrument, days left, the three readings against the target, what makes them doubtful, and who has not answered.
fn heading(report: &Report, page: Page) -> String {
    let language = page.language;
    let mut shown = masthead(report, page) + &sample(report.run.sample, page);
    let profile = &report.instrument.profiles[report.workspace.profile].id;
    shown += &format!("{} ({profile})\n", page.text(&report.instrument.name, 60));
    let deadline = words::long_date(language, report.workspace.deadline);
    let working = words::working_days(language, report.days_left, report.working_days_left);
    shown += &format!("{} {deadline} · {working}\n\n", page.label(Label::Deadline));
    shown += &readings(report, page);
    if let Some(unproven) = unproven(report, page) {
        shown += &format!("{}\n", styled(FAIR, page.wrapped(&unproven, 0).trim_end()));
    }
    shown += &doubt(report, page);
    shown + &late_lines(report, &[], page)
}

fn readings(report: &Report, page: Page) -> String {
    let index = &report.assessment.index;
    let digits = report.index_digits();
    let scale = report.instrument.scale;
    let rows = [
        (Label::Claimed, &index.claimed, FAIR),
        (Label::Supported, &index.supported, GOOD),
        (Label::Verified, &index.verified, GOOD),
        (Label::Target, &index.target, FAINT),
    ];
    let title =
        format!("{} ({} {}–{})", page.label(Label::Index), page.label(Label::Scale), scale.min, scale.max);
    let mut shown = format!("{}\n", styled(STRONG, &title));
    let target = index.target.official.clone();
    let number = |outcome: &Outcome| page.number(&outcome.official.readable(digits));
    let room = rows.iter().map(|(_, outcome, _)| number(outcome).width()).max().unwrap_or(0).max(6);
    for (label, outcome, style) in rows {
        let number = number(outcome);
        let name = page.label(label);
        let blanks = " ".repeat(18_usize.saturating_sub(name.width()));
        let band = report.band(&outcome.official).map(|band| format!("  {}", page.text(band, 24)));
        shown += &format!(
            "  {name}{blanks}{} {}{}\n",
            styled(STRONG, &format!("{number:>room$}")),
            styled(style, &bar(&outcome.official, &target, report)),
            band.unwrap_or_default()
        );
    }
    shown
}

/// A bar from the bottom of the scale to its top, with a mark where the target is.
fn bar(value: &Exact, target: &Exact, report: &Report) -> String {
    const STEPS: u32 = 40;
    let scale = report.instrument.scale;
    let least = Fixed::whole(scale.min).exact();
    let whole = Fixed::whole(scale.max - scale.min).exact();
    let steps = |value: &Exact| Decimal::steps(&(value.clone() - least.clone()), &whole, STEPS);
    let (filled, mark) = (steps(value), steps(target));
    (0..=STEPS)
        .map(|step| match step {
            _ if step == mark => '│',
            _ if step < filled => '█',
            _ if step < STEPS => '░',
            _ => ' ',
        })
        .collect::<String>()
        .trim_end()
        .to_owned()
}

fn group_columns(page: Page, title: Label) -> [(&'static str, Column); 7] {
    [
        (page.label(title), Column::Text),
        (page.label(Label::ClaimedShort), Column::Figure),
        (page.label(Label::SupportedShort), Column::Figure),
        (page.label(Label::VerifiedShort), Column::Figure),
        (page.label(Label::Target), Column::Figure),
        (page.label(Label::Gap), Column::Figure),
        (page.label(Label::Complete), Column::Figure),
    ]
}

fn group_row(name: String, tally: &Tally, digits: Option<u32>, page: Page) -> Vec<String> {
    let value = |value: &Exact| page.number(&value.readable(digits));
    vec![
        name,
        value(&tally.official.claimed),
        value(&tally.official.supported),
        value(&tally.official.verified),
        value(&tally.official.target),
        page.points(&tally.gap.total()),
        format!("{}/{}", tally.complete, tally.indicators),
    ]
}

fn pillars(report: &Report, page: Page) -> String {
    let names = report.instrument.groups().map(|(_, name)| page.text(name, 30));
    let rows = names
        .zip(&report.assessment.pillars)
        .filter(|(_, tally)| tally.indicators > 0)
        .map(|(name, tally)| group_row(name, tally, Some(2), page))
        .collect();
    table(page.width, &group_columns(page, Label::Pillar), rows)
}

fn dimensions(report: &Report, page: Page) -> String {
    let digits = report.instrument.dimension_digits;
    let rows = report
        .instrument
        .dimensions
        .iter()
        .zip(&report.assessment.dimensions)
        .filter_map(|(dimension, tally)| {
            let tally = tally.as_ref()?;
            let percent = tally.weight.clone() * Exact::ratio(100, 1);
            let indent = if dimension.parent.is_some() { "  " } else { "" };
            let name = format!("{indent}{} {}%", page.text(&dimension.name, 40), page.short(&percent, 2));
            Some(group_row(name, tally, digits, page))
        })
        .collect();
    table(page.width, &group_columns(page, Label::Dimension), rows)
}

fn owners(report: &Report, page: Page, most: usize) -> String {
    let mut owners: Vec<&Owed> = report.assessment.owners.iter().collect();
    let none = |owed: &Owed| owed.gap.total().is_zero() && owed.indicators == 0;
    owners.retain(|owed| !none(owed) || (most == usize::MAX && matches!(owed.owner, Owner::Agency(_))));
    owners.sort_by_key(|owed| std::cmp::Reverse(owed.gap.total()));
    let columns = [
        (page.label(Label::Agency), Column::Text),
        (words::cause(page.language, crate::judge::assess::Cause::Work), Column::Figure),
        (words::cause(page.language, crate::judge::assess::Cause::Evidence), Column::Figure),
        (words::cause(page.language, crate::judge::assess::Cause::Review), Column::Figure),
        (page.label(Label::Total), Column::Figure),
        (page.label(Label::Complete), Column::Figure),
    ];
    let rows = owners
        .into_iter()
        .take(most)
        .map(|owed| {
            vec![
                page.owner(report, owed.owner),
                page.points(&owed.gap.work),
                page.points(&owed.gap.evidence),
                page.points(&owed.gap.review),
                page.points(&owed.gap.total()),
                complete(report, owed, page),
            ]
        })
        .collect();
    table(page.width, &columns, rows)
}

fn biggest(report: &Report, page: Page) -> String {
    let columns = [
        (page.label(Label::Points), Column::Figure),
        (page.label(Label::Indicator), Column::Text),
        (page.label(Label::VerifiedShort), Column::Figure),
        (page.label(Label::Cause), Column::Word),
        (page.label(Label::Lead), Column::Word),
    ];
    let rows = report
        .shortfalls()
        .into_iter()
        .take(5)
        .map(|one| {
            let answer = &report.workspace.answers[one.index];
            let value = &one.scored.value;
            let mut causes: Vec<(Fixed, crate::judge::assess::Cause)> = vec![
                (one.scored.gap.work, crate::judge::assess::Cause::Work),
                (one.scored.gap.evidence, crate::judge::assess::Cause::Evidence),
                (one.scored.gap.review, crate::judge::assess::Cause::Review),
            ];
            causes.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
            vec![
                page.points(&one.points),
                format!("{} {}", legible::line(&one.indicator.id, 64), page.text(&one.indicator.name, 40)),
                format!("{}→{}", level(value.verified, page), level(value.target, page)),
                words::cause(page.language, causes[0].1).to_owned(),
                page.owner(report, answer.lead.map_or(Owner::Unassigned, Owner::Agency)),
            ]
        })
        .collect();
    table(page.width, &columns, rows)
}

fn indicators(report: &Report, page: Page) -> String {
    let columns = [
        (page.label(Label::Indicator), Column::Text),
        (page.label(Label::Lead), Column::Word),
        (page.label(Label::ClaimedShort), Column::Figure),
        (page.label(Label::SupportedShort), Column::Figure),
        (page.label(Label::VerifiedShort), Column::Figure),
        (page.label(Label::Target), Column::Figure),
        (page.label(Label::Gap), Column::Figure),
    ];
    let rows = report
        .counted()
        .map(|(index, scored)| {
            let indicator = &report.instrument.indicators[index];
            let answer = &report.workspace.answers[index];
            let value = &scored.value;
            let gap = Fixed::from_units(value.target.units() - value.verified.min(value.target).units());
            let claimed = if answer.claim.is_some() { level(value.claimed, page) } else { "–".into() };
            vec![
                format!("{} {}", legible::line(&indicator.id, 64), page.text(&indicator.name, 40)),
                page.owner(report, answer.lead.map_or(Owner::Unassigned, Owner::Agency)),
                claimed,
                level(value.supported, page),
                level(value.verified, page),
                level(value.target, page),
                page.points(&report.assessment.worth(scored, gap)),
            ]
        })
        .collect();
    table(page.width, &columns, rows)
}
