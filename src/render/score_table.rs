//! `score` as one screen of a terminal.

use super::terminal::table;
use super::{Decimal, Exact, Label, Owner, Page, Report, plan, tiers, words};
use super::{FAINT, FAIR, GOOD, STRONG, doubt, late_lines, masthead, paragraph, sample, styled, unproven};
use crate::base::{exact::Fixed, named::named};
use crate::judge::assess::Outcome;
use crate::report::{owing::Owing, plan::attainable};
use crate::tables::{Table, report as tables};
use unicode_width::UnicodeWidthStr;

named! {
    pub enum By {
        /// Pillars, and the rest of the screen.
        Pillar = "pillar",
        Dimension = "dimension",
        Agency = "opd",
        Indicator = "indicator",
    }
}

/// The screen. The overview is by pillar; any other grouping shows its whole table instead of the lists.
pub fn render(report: &Report, by: By, page: Page) -> String {
    let mut shown = heading(report, page);
    shown.push('\n');
    shown += &match by {
        By::Pillar => table(&counted_pillars(report, 30, page), page),
        By::Dimension => {
            let rows = groups(tables::dimensions(report, page.language), "nested_weight");
            table(&rows, page) + &page.wrapped(&tiers(report, true, page), 0)
        }
        By::Agency => owners(report, page, usize::MAX),
        By::Indicator => table(&indicators(report, page).pick(INDICATOR), page),
    };
    if by == By::Pillar {
        if report.is_done() {
            shown += &format!("\n{}\n", styled(GOOD, page.label(Label::NothingRemains)));
        } else if !report.remaining.is_empty() {
            shown += &format!("\n{}\n", styled(STRONG, page.label(Label::MostToDo)));
            shown += &owners(report, page, 5);
            shown += &format!("\n{}\n", styled(STRONG, page.label(Label::BiggestGaps)));
            let gaps = indicators(report, page).keep("gap.total", |points| *points != 0_usize.into());
            let gaps = gaps.most_first("gap.total").first(5).titled("gap.total", Label::Points);
            shown += &table(&gaps.pick("gap.total indicator value cause opd_name"), page);
        }
        shown += &format!("\n{}\n", styled(FAINT, page.label(Label::SeeAlso)));
    }
    shown
}

/// Region, instrument, days left, the readings, what makes them doubtful, and who has not answered.
fn heading(report: &Report, page: Page) -> String {
    let language = page.language;
    let mut shown = masthead(report, page) + &sample(report.run.sample, page);
    shown += &format!("{}\n", page.method(report, 60));
    let deadline = words::long_date(language, report.workspace.deadline);
    let working = words::working_days(language, report.days_left, report.working_days_left);
    shown += &format!("{} {deadline} · {working}\n\n", page.label(Label::Deadline));
    shown += &readings(report, page);
    shown.extend(unproven(report, page).map(|text| paragraph(FAIR, &text, page)));
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
    let band = |outcome: &Outcome| {
        report.band(&outcome.official).map_or_else(String::new, |band| format!("  {}", page.text(band, 24)))
    };
    // The name of a range stands behind the bar, which makes room for the longest.
    let beside = 22 + room + rows.iter().map(|(_, outcome, _)| band(outcome).width()).max().unwrap_or(0);
    let steps = u32::try_from(page.width.saturating_sub(beside).clamp(20, 40)).unwrap_or(40);
    for (label, outcome, style) in rows {
        let number = number(outcome);
        let name = page.label(label);
        let blanks = " ".repeat(18_usize.saturating_sub(name.width()));
        shown += &format!(
            "  {name}{blanks}{} {}{}\n",
            styled(STRONG, &format!("{number:>room$}")),
            styled(style, &bar(&outcome.official, &target, report, steps)),
            band(outcome)
        );
    }
    let said = plan::attainable(report, attainable(report).as_ref(), page);
    shown + &said.map_or_else(String::new, |text| page.wrapped(&text, 2))
}

/// A bar from the bottom of the scale to its top, with a mark where the target is.
fn bar(value: &Exact, target: &Exact, report: &Report, whole_steps: u32) -> String {
    let scale = report.instrument.scale;
    let least = Fixed::whole(scale.min).exact();
    let whole = Fixed::whole(scale.max - scale.min).exact();
    let steps = |value: &Exact| Decimal::steps(&(value.clone() - least.clone()), &whole, whole_steps);
    let (filled, mark) = (steps(value), steps(target));
    let letter = |step| match step {
        _ if step == mark => '│',
        _ if step < filled => '█',
        _ if step < whole_steps => '░',
        _ => ' ',
    };
    (0..=whole_steps).map(letter).collect::<String>().trim_end().to_owned()
}

fn groups(rows: Table, name: &str) -> Table {
    let rest = "claimed.rounded supported.rounded verified.rounded target.rounded gap.total complete";
    rows.pick(&format!("{name} {rest}"))
}

pub(super) fn counted_pillars(report: &Report, name: usize, page: Page) -> Table {
    let rows = tables::pillars(report, page.language).cut("name", name);
    groups(rows.keep("indicator_count", |count| *count != 0_usize.into()), "name")
}

fn owners(report: &Report, page: Page, most: usize) -> String {
    let mut owing = Owing::all(report);
    let none = |one: &Owing| one.owed.gap.total().is_zero() && one.owed.indicators == 0;
    owing.retain(|one| !none(one) || (most == usize::MAX && matches!(one.owed.owner, Owner::Agency(_))));
    let rows = tables::agencies(report, &owing, page.language)
        .first(most)
        .cut("short", 24)
        .titled("gap.total", Label::Total)
        .pick("short gap.work gap.evidence gap.review gap.total complete");
    table(&rows, page)
}

const INDICATOR: &str = "indicator opd_name answer_level supported verified target gap.total";

fn indicators(report: &Report, page: Page) -> Table {
    tables::indicators(report, page.language).cut("opd_name", 24).titled("opd_name", Label::Lead)
}
