//! `score` as one screen of a terminal.

use std::mem;

use super::decisions::decisions;
use super::terminal::table;
use super::{Decimal, Exact, Label, Owner, Page, Report, plan, tiers, words};
use super::{FAINT, FAIR, GOOD, STRONG, doubt, late_lines, masthead, paragraph, sample, styled, unproven};
use crate::base::{exact::Fixed, named::named};
use crate::judge::assess::{Cause, Outcome};
use crate::report::{SECRETARIAT, UNASSIGNED, owing::Owing, plan::attainable};
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
    let late = if by == By::Pillar { String::new() } else { late_lines(report, &[], page) };
    let head = heading(report, page) + &late + "\n";
    let shown = match by {
        By::Pillar => overview(report, page),
        By::Dimension => {
            let rows = groups(tables::dimensions(report, page.language), "nested_weight");
            table(&rows, page) + &page.wrapped(&tiers(report, true, page), 0)
        }
        By::Agency => owners(report, page, usize::MAX),
        By::Indicator => table(&indicators(report, page).pick(INDICATOR), page),
    };
    head + &shown
}

/// What to decide comes before what to know: people read from the top.
fn overview(report: &Report, page: Page) -> String {
    let rows = decisions(report, true, page).pick("what whose");
    let mut blocks = Vec::new();
    if !rows.rows.is_empty() {
        blocks.push(table(&rows, page));
    }
    let pillars =
        counted_pillars(report, 30, page).most_first("gap.total").titled("name", Label::PillarsByGap);
    blocks.push(table(&pillars.titled("verified.rounded", Label::Verified).pick(PILLAR), page));
    if report.is_done() {
        blocks.push(format!("{}\n", styled(GOOD, page.label(Label::NothingRemains))));
    } else if !report.remaining.is_empty() {
        blocks.push(owners(report, page, 5));
        // What waits for the secretariat, and what nobody leads, is one decision each, not a row for each item.
        let most = tables::most_valuable(report, page.language)
            .keep("opd", |owner| [SECRETARIAT, UNASSIGNED].iter().all(|none| *owner != (*none).into()))
            .first(5)
            .cut("opd_name", 24)
            .titled("titled", Label::MostValuable);
        blocks.push(table(&most.pick("share titled opd_name in_short"), page));
    }
    blocks.push(format!("{}\n", styled(FAINT, page.label(Label::SeeAlso))));
    blocks.join("\n")
}

/// Region, instrument, days left, the readings, what makes them doubtful.
fn heading(report: &Report, page: Page) -> String {
    let mut shown = masthead(report, page) + &sample(report.run.sample, page);
    shown.push('\n');
    shown += &readings(report, page);
    shown.extend(whole_gap(report, page).map(|text| paragraph(FAINT, &text, page)));
    shown.extend(unproven(report, page).map(|text| paragraph(FAIR, &text, page)));
    shown + &doubt(report, page)
}

/// What all gaps come to, and why that is not what people get who subtract the index from the target.
pub(super) fn whole_gap(report: &Report, page: Page) -> Option<String> {
    let index = &report.assessment.index;
    let total = report.assessment.gap.total();
    if total.is_zero() {
        return None;
    }
    let digits = report.index_digits();
    let above = total != index.target.exact.clone() - index.verified.exact.clone();
    let [target, verified] =
        [&index.target, &index.verified].map(|one| one.official.readable(digits).exact());
    let [points, difference] = [total, target - verified].map(|points| page.number(&points.readable(digits)));
    let reached = index.verified.official >= index.target.official;
    Some(words::decide::total(page.language, &points, &difference, above, reached))
}

/// A bar for each reading, from what is verified up to the target, and what leads from one to the next: as
/// people read the numbers, so that they can subtract them.
fn readings(report: &Report, page: Page) -> String {
    let index = &report.assessment.index;
    let digits = report.index_digits();
    let scale = report.instrument.scale;
    let rows = [
        (Label::Verified, &index.verified, None),
        (Label::Supported, &index.supported, Some(Cause::Review)),
        (Label::Claimed, &index.claimed, Some(Cause::Evidence)),
        (Label::Target, &index.target, Some(Cause::Work)),
    ];
    let (label, internal) = (page.label(Label::Index), page.label(Label::Internal));
    let title = format!("{label}, {} {}–{} ({internal})", page.label(Label::Scale), scale.min, scale.max);
    let mut shown = format!("{}\n", styled(STRONG, &title));
    let target = index.target.official.clone();
    let number = |outcome: &Outcome| page.number(&outcome.official.readable(digits));
    let room = rows.iter().map(|(_, outcome, _)| number(outcome).width()).max().unwrap_or(0);
    let mut below = index.verified.official.readable(digits).exact();
    let beside = rows.map(|(_, outcome, cause)| {
        let here = outcome.official.readable(digits).exact();
        let rise = here.clone() - mem::replace(&mut below, here);
        let rise = rise.readable(digits);
        let rise = cause
            .filter(|_| rise.is_positive())
            .map(|cause| format!("  +{} {}", page.number(&rise), cause.text(page.language)));
        let band = report.band(&outcome.official).map(|band| format!("  {}", page.text(band, 24)));
        rise.into_iter().chain(band).collect::<String>()
    });
    // What stands behind a bar makes room for the longest.
    let beside_room = 22 + room + beside.iter().map(|text| text.width()).max().unwrap_or(0);
    let steps = u32::try_from(page.width.saturating_sub(beside_room).clamp(12, 40)).unwrap_or(40);
    for ((label, outcome, _), beside) in rows.into_iter().zip(&beside) {
        // Green is what has reached the target.
        let reached = if outcome.official >= target { GOOD } else { FAIR };
        let style = if label == Label::Target { FAINT } else { reached };
        let (number, name) = (number(outcome), page.label(label));
        let blanks = " ".repeat(18_usize.saturating_sub(name.width()));
        let bar = styled(style, &bar(&outcome.official, &target, report, steps));
        shown += &format!("  {name}{blanks}{} {bar}{beside}\n", styled(STRONG, &format!("{number:>room$}")));
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
    let rest = "claimed.rounded supported.rounded verified.rounded target.rounded share complete";
    rows.pick(&format!("{name} {rest}"))
}

pub(super) fn counted_pillars(report: &Report, name: usize, page: Page) -> Table {
    let rows = tables::pillars(report, page.language).cut("name", name);
    rows.keep("indicator_count", |count| *count != 0_usize.into())
}

/// Who owes most first. The secretariat and what nobody leads are no agencies: decisions speak of them.
fn owners(report: &Report, page: Page, most: usize) -> String {
    let (rows, more) = agencies(report, most, page);
    // All of them name what those lack who are late, which takes room.
    let shown = if most == usize::MAX { "complete items" } else { "items work_items evidence_items" };
    let rows = rows.pick(&format!("short {shown} overdue next_due share"));
    let more = if more > 0 { words::decide::agencies(page.language, more) } else { String::new() };
    table(&rows, page) + &more
}

/// The first of them, and how many more there are.
pub(super) fn agencies(report: &Report, most: usize, page: Page) -> (Table, usize) {
    let mut owing = Owing::all(report);
    let owes = |one: &Owing| !one.owed.gap.total().is_zero() || one.owed.indicators > 0;
    let agency = |one: &Owing| matches!(one.owed.owner, Owner::Agency(_));
    owing.retain(|one| {
        agency(one) && (most == usize::MAX || !one.is_settled()) || most == usize::MAX && owes(one)
    });
    let more = owing.len().saturating_sub(most);
    let rows = tables::agencies(report, &owing, page.language)
        .first(most)
        .cut("short", 24)
        .titled("overdue", Label::LateShort)
        .titled("next_due", Label::Due)
        .pick("short complete items work_items evidence_items overdue next_due share");
    (rows, more)
}

const PILLAR: &str = "name verified.rounded target.rounded complete share";
const INDICATOR: &str = "indicator opd_name answer_level supported verified target share";

fn indicators(report: &Report, page: Page) -> Table {
    tables::indicators(report, page.language).cut("opd_name", 24).titled("opd_name", Label::Lead)
}
