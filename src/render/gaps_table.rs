//! `gaps` as a table.

use super::terminal::list;
use super::{FAIR, GOOD, STRONG, caution, late_lines, paragraph, styled, sum, unproven};
use super::{Label, Owner, Page, Remaining, Report, words};
use crate::judge::plan::Room;
use crate::report::owing::Owing;
use crate::tables::report as tables;

/// What remains, a row per missing thing: at most so many of what filters left, `of` whom: all where none is named.
pub fn render(report: &Report, left: &[Remaining], most: usize, of: &[Owner], page: Page) -> String {
    let head = caution(report, page);
    let late = late_lines(report, of, page) + &late_promises(report, of, page);
    if report.is_done() {
        let unproven = unproven(report, page).map(|text| page.wrapped(&text, 0)).unwrap_or_default();
        return format!("{head}{}\n{unproven}{late}", styled(GOOD, page.label(Label::NothingRemains)));
    }
    // Of who has not answered "none of so many" would be untrue.
    let unknown = |owner: &Owner| report.lacking(*owner).is_some();
    if report.remaining.is_empty() || (left.is_empty() && !of.is_empty() && of.iter().all(unknown)) {
        return head + &late;
    }
    let share = |points, digits| words::percent(page.language, &report.share(points), digits);
    let (items, part) = (left.len(), share(sum(left), 0));
    let line = if let [owner] = of {
        let effort = page.short(&left.iter().map(|one| one.effort.clone()).sum(), 2);
        let days = page.short(&Room::of(report.workspace, report.working_days_left).days(*owner), 2);
        words::gaps_of(page.language, &page.owner(report, *owner), items, &part, &effort, &days)
    } else {
        let all = (items == report.remaining.len()).then(|| sum(left).rounded(4));
        words::gaps_total(page.language, items, &part, all.as_ref())
    };
    let mut lines = format!("{}\n", styled(STRONG, &line));
    if left.is_empty() {
        return format!("{head}{lines}{late}");
    }
    let more = left.get(most..).unwrap_or_default();
    let largest = more.iter().map(|one| one.points.clone()).max().map(|points| share(points, 1));
    lines.extend(largest.map(|largest| words::gaps_left(page.language, more.len(), &largest) + "\n"));
    let whose = if of.len() == 1 { "" } else { "opd_name" };
    let rows = tables::remaining(report, left.iter().take(most), page.language)
        .pick(&format!("share effort_days when {whose} titled task"));
    format!("{head}{}\n{lines}{late}", list(&rows, page, 2))
}

/// How many promises are late, and whose: of these owners, or where none is named of all.
fn late_promises(report: &Report, of: &[Owner], page: Page) -> String {
    let wanted = |one: &Owing| !one.late.is_empty() && (of.is_empty() || of.contains(&one.owed.owner));
    let late = Owing::all_in_order(report).into_iter().filter(wanted);
    let name = |one: Owing| format!("{} {}", page.owner(report, one.owed.owner), one.late.len());
    let (counts, names): (Vec<usize>, Vec<String>) = late.map(|one| (one.late.len(), name(one))).unzip();
    if names.is_empty() {
        return String::new();
    }
    let count = words::recap::late_promises(page.language, counts.iter().sum());
    paragraph(FAIR, &format!("{count}: {}", names.join(", ")), page)
}
