//! What a meeting can decide today: who is late, what nobody leads, which promises are over, what waits for review.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Owner, Page, Report, words};
use crate::base::calendar::days_between;
use crate::base::exact::Exact;
use crate::judge::assess::Cause;
use crate::judge::plan::Room;

/// How many names a line holds.
const NAMED: usize = 3;

/// What there is to decide, and about whom or what; nothing where nothing waits for anybody.
pub(super) fn decisions(report: &Report, page: Page) -> Vec<[String; 2]> {
    let language = page.language;
    let late = report.late(&[]);
    let late = late.into_iter().map(|(submission, owners)| {
        let names = owners.iter().map(|owner| page.owner(report, *owner)).collect();
        [words::decide::late(language, owners.len(), submission), first(names, page)]
    });
    let counted = report.counted().map(|(index, _)| index);
    let led_by_none = counted.filter(|index| report.lead(*index).is_none());
    let led_by_none = led_by_none.map(|index| &report.instrument.indicators[index]);
    let named = |one| page.indicator(one, 30);
    let led_by_none: Vec<String> = led_by_none.map(named).collect();
    let led_by_none = (!led_by_none.is_empty())
        .then(|| [words::decide::unassigned(language, led_by_none.len()), first(led_by_none, page)]);
    late.chain(led_by_none).chain(overdue(report, page)).chain(waiting(report, page)).collect()
}

/// Promises whose day is past, and who waits longest.
fn overdue(report: &Report, page: Page) -> Option<[String; 2]> {
    let mut days: BTreeMap<Owner, i64> = BTreeMap::new();
    let mut count = 0;
    for (_, piece) in report.late_promises() {
        let over = piece.promised().map_or(0, |due| days_between(due, report.run.today));
        let most = days.entry(Owner::Agency(piece.agency)).or_default();
        *most = over.max(*most);
        count += 1;
    }
    let mut days: Vec<_> = days.into_iter().collect();
    days.sort_by_key(|(_, days)| Reverse(*days));
    let named = days
        .iter()
        .map(|(owner, days)| words::decide::over(page.language, &page.owner(report, *owner), *days));
    (count > 0).then(|| [words::decide::overdue(page.language, count), first(named.collect(), page)])
}

/// What the secretariat has to check, and whether it can before the deadline.
fn waiting(report: &Report, page: Page) -> Option<[String; 2]> {
    let language = page.language;
    let waiting: Vec<_> = report.remaining.iter().filter(|one| one.debt.cause == Cause::Review).collect();
    let effort: Exact = waiting.iter().map(|one| one.effort.clone()).sum();
    let there = Room::of(report.workspace, report.working_days_left).secretariat;
    let [effort, there] = [effort, there].map(|days| page.short(&days, 2));
    let gap = &report.assessment.gap;
    let share = (!gap.review.is_zero()).then(|| gap.review.clone() / gap.total())?;
    let share = words::percent(language, &share, 0);
    Some([
        words::decide::waiting(language, waiting.len()),
        words::decide::days(language, &effort, &there, &share),
    ])
}

fn first(mut names: Vec<String>, page: Page) -> String {
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    names.extend((more > 0).then(|| words::decide::more(page.language, more)));
    names.join(", ")
}
