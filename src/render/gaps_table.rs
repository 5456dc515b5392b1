//! `gaps` as a table.

use super::terminal::table;
use super::{FAIR, GOOD, STRONG, caution, late_lines, paragraph, styled, sum, unproven};
use super::{Label, Owner, Page, Remaining, Report, words};
use crate::tables::report as tables;

/// What remains, a row per missing thing; `shown` is what filters left, `of` whom: all where none is named.
pub fn render(report: &Report, shown: &[Remaining], of: &[Owner], page: Page) -> String {
    let head = caution(report, page);
    if report.is_done() {
        let unproven = unproven(report, page).map(|text| page.wrapped(&text, 0)).unwrap_or_default();
        let late = late_promises(report, of, page);
        return format!("{head}{}\n{unproven}{late}", styled(GOOD, page.label(Label::NothingRemains)));
    }
    let late = late_lines(report, of, page) + &late_promises(report, of, page);
    // Of who has not answered "none of so many" would be untrue.
    let unknown = |owner: &Owner| report.lacking(*owner).is_some();
    if report.remaining.is_empty() || (shown.is_empty() && !of.is_empty() && of.iter().all(unknown)) {
        return head + &late;
    }
    let (points, total) = (sum(shown).rounded(4), sum(&report.remaining).rounded(4));
    let line = words::gaps_total(page.language, shown.len(), report.remaining.len(), &points, &total);
    let line = styled(STRONG, &line);
    if shown.is_empty() {
        return format!("{head}{line}\n{late}");
    }
    let rows = tables::remaining(report, shown, page.language)
        .cut("opd_name", 14)
        .pick("points indicator cause_name opd_name due to_do")
        .titled("indicator", Label::Indicator);
    format!("{head}{}\n{line}\n{late}", table(&rows, page))
}

/// How many promises are late, and whose: of these owners, or where none is named of all.
fn late_promises(report: &Report, of: &[Owner], page: Page) -> String {
    let owners = report.assessment.owners.iter().map(|owed| owed.owner);
    let late = owners.filter(|owner| of.is_empty() || of.contains(owner)).filter_map(|owner| {
        let count = report.late_promises_of(owner).count();
        (count > 0).then(|| (count, format!("{} {count}", page.owner(report, owner))))
    });
    let (counts, names): (Vec<usize>, Vec<String>) = late.unzip();
    if names.is_empty() {
        return String::new();
    }
    let count = words::recap::late_promises(page.language, counts.iter().sum());
    paragraph(FAIR, &format!("{count}: {}", names.join(", ")), page)
}
