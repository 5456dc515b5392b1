//! What a meeting can decide today: who is late, what nobody leads, which promises are over, what waits for review.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Kind, Label, Owner, Page, Report, words};
use crate::base::calendar::days_between;
use crate::base::exact::Exact;
use crate::judge::assess::Cause;
use crate::judge::plan::Room;
use crate::report::Remaining;
use crate::tables::Table;

/// How many names a line holds; of those who are late, who want to be named.
const NAMED: usize = 3;
const LATE: usize = 12;

/// What there is to decide, about whom or what, and the points that wait for it; none where nobody knows them yet.
struct Decision {
    what: String,
    whose: String,
    worth: Exact,
}

impl Decision {
    fn new(what: String, whose: String, report: &Report, waits: impl Fn(&Remaining) -> bool) -> Self {
        let waiting = report.remaining.iter().filter(|one| waits(one));
        Self { what, whose, worth: waiting.map(|one| one.points.clone()).sum() }
    }
}

/// A row for each thing to decide; nothing where nothing waits for anybody. Where no column has the shares, `told`
/// says how much waits for review: it is no one agency's.
pub(super) fn decisions(report: &Report, told: bool, page: Page) -> Table {
    Table::of(all(report, told, page))
        .shown("what", Label::ToDecide, Kind::Word, |one| one.what.clone())
        .shown("whose", "", Kind::Text, |one| one.whose.clone())
        .share(report, 0, |one| Some(one.worth.clone()).filter(|worth| !worth.is_zero()))
        .build()
}

fn all(report: &Report, told: bool, page: Page) -> Vec<Decision> {
    let language = page.language;
    let late = report.late(&[]);
    let late = late.into_iter().map(|(submission, owners)| {
        let names = owners.iter().map(|owner| page.owner(report, *owner)).collect();
        let what = words::decide::late(language, owners.len(), submission);
        Decision::new(what, first(names, LATE, page), report, |one| owners.contains(&one.debt.owner))
    });
    let counted = report.counted().map(|(index, _)| index);
    let led_by_none = counted.filter(|index| report.lead(*index).is_none());
    let led_by_none = led_by_none.map(|index| &report.instrument.indicators[index]);
    let named = |one| page.indicator(one, 30);
    let led_by_none: Vec<String> = led_by_none.map(named).collect();
    let led_by_none = (!led_by_none.is_empty()).then(|| {
        let what = words::decide::unassigned(language, led_by_none.len());
        let waits = |one: &Remaining| one.debt.owner == Owner::Unassigned;
        Decision::new(what, first(led_by_none, NAMED, page), report, waits)
    });
    late.chain(led_by_none).chain(overdue(report, page)).chain(waiting(report, told, page)).collect()
}

/// Promises whose day is past, and who waits longest.
fn overdue(report: &Report, page: Page) -> Option<Decision> {
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
    let what = words::decide::overdue(page.language, count);
    let waits = |one: &Remaining| one.debt.due.is_some_and(|due| due < report.run.today);
    (count > 0).then(|| Decision::new(what, first(named.collect(), NAMED, page), report, waits))
}

/// What the secretariat has to check, and whether it can before the deadline.
fn waiting(report: &Report, told: bool, page: Page) -> Option<Decision> {
    let language = page.language;
    let waiting: Vec<_> = report.remaining.iter().filter(|one| one.debt.cause == Cause::Review).collect();
    let effort: Exact = waiting.iter().map(|one| one.effort.clone()).sum();
    let there = Room::of(report.workspace, report.working_days_left).secretariat;
    let [effort, there] = [effort, there].map(|days| page.short(&days, 2));
    let share = told.then(|| page.share(report, &report.assessment.gap.review, 0));
    let what = words::decide::waiting(language, waiting.len());
    let whose = words::decide::days(language, &effort, &there, share.as_deref());
    (!waiting.is_empty()).then(|| Decision::new(what, whose, report, |one| one.debt.cause == Cause::Review))
}

fn first(mut names: Vec<String>, most: usize, page: Page) -> String {
    let more = names.len().saturating_sub(most);
    names.truncate(most);
    names.extend((more > 0).then(|| words::decide::more(page.language, more)));
    names.join(", ")
}
