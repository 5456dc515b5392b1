//! The recap for a `WhatsApp` group: no tables, bold and italic only; what is too long is several messages.

use jiff::civil::Date;

use super::escape::message;
use super::{Exact, Label, Owner, Page, Remaining, Report, caveats, late, legible, words};
use crate::base::calendar::days_between;
use crate::report::{Submission, owing::Owing};
use crate::tables::history::titled;

/// Letters of one message. `WhatsApp` takes 65,536 but folds what is much longer than this.
pub const LIMIT: usize = 4_000;

/// The recap of the region, or of what one owner still owes; `by` is the day that the request names.
pub fn render(report: &Report, owner: Option<Owner>, by: Option<Date>, page: Page) -> String {
    let blocks = owner.map_or_else(|| region(report, by, page), |owner| of_owner(report, owner, by, page));
    messages(&blocks, report.run.sample, page)
}

fn region(report: &Report, by: Option<Date>, page: Page) -> Vec<String> {
    let language = page.language;
    let digits = report.index_digits();
    let index = &report.assessment.index;
    let official = |exact: &Exact| page.number(&exact.readable(digits));
    let mut head = head(&legible::line(&report.workspace.region, 60), report, page);
    let (verified, target) = (official(&index.verified.official), official(&index.target.official));
    head += &format!("\n{}\n", words::recap::index(language, &verified, &target));
    if let Some(band) = report.band(&index.verified.official) {
        head += &format!("{}: *{}*\n", page.label(Label::Predicate), message(&page.text(band, 40)));
    }
    for (label, outcome) in [(Label::Claimed, &index.claimed), (Label::Supported, &index.supported)] {
        head += &format!("{}: {}\n", page.label(label), official(&outcome.official));
    }
    let pillars = &report.assessment.pillars;
    let all = pillars.iter().map(|tally| tally.indicators).sum();
    let complete = pillars.iter().map(|tally| tally.complete).sum();
    head += &words::recap::complete(language, complete, all);
    let mut blocks = vec![head];
    let owing = Owing::all(report);
    let (owes, done): (Vec<&Owing>, Vec<&Owing>) = owing.iter().partition(|one| !one.is_settled());
    if report.is_done() {
        blocks.push(page.label(Label::NothingRemains).to_owned());
    } else if !owes.is_empty() {
        blocks.push(format!("*{}*", words::recap::to_complete(language)));
    }
    blocks.extend(owes.iter().map(|one| block(report, one, page)));
    let late = late(report, &[], page);
    blocks.extend(late.iter().map(|(word, names)| format!("*{word}*: {}", message(names))));
    let submitted = |one: &Owing| report.submission(one.owed.owner) == Some(Submission::Submitted);
    let done = done.iter().filter(|one| one.owed.indicators > 0 && submitted(one));
    let done: Vec<String> = done.map(|one| message(&page.owner(report, one.owed.owner))).collect();
    if !done.is_empty() {
        blocks.push(words::recap::done(language, &done.join(", ")));
    }
    if !owes.is_empty() || !late.is_empty() {
        blocks.push(words::recap::request(language, by));
    }
    blocks.push(words::recap::thanks(language).to_owned());
    blocks
}

fn head(whose: &str, report: &Report, page: Page) -> String {
    let language = page.language;
    let deadline = words::long_date(language, report.workspace.deadline);
    let days = words::days_left(language, report.days_left);
    let working = words::working_days(language, report.days_left, report.working_days_left);
    let mut head = format!("*{}*\n", words::recap::title(language, &message(whose), &days));
    head.extend(caveats(report, page).iter().map(|caveat| format!("*{caveat}*\n")));
    head +=
        &format!("{}\n{}\n", message(&page.method(report, 80)), words::long_date(language, report.run.today));
    head += &format!("{}: {deadline} · {working}\n", page.label(Label::Deadline));
    head
}

fn block(report: &Report, owing: &Owing, page: Page) -> String {
    let language = page.language;
    let name = message(&page.owner(report, owing.owed.owner));
    let share = page.share(report, &owing.owed.gap.total(), 0);
    let mut block = format!("*{name}*: {}", words::recap::owes(language, owing.remaining.len(), &share));
    match owing.owed.owner {
        Owner::Agency(index) => {
            if let Some(person) = &report.workspace.agencies[index].pic {
                let person = message(&legible::line(person, 60));
                block += &format!("\n{}", words::recap::responsible(language, &person));
            }
        }
        Owner::Unassigned => block += &format!("\n{}", words::recap::unassigned(language)),
        Owner::Secretariat => block += &format!("\n{}", words::recap::waiting(language)),
    }
    if !owing.late.is_empty() {
        block += &format!("\n_{}_", words::recap::late_promises(language, owing.late.len()));
    }
    if let Some(next) = owing.next {
        let days = days_between(report.run.today, next);
        block += &format!("\n{}", words::recap::next(language, next, days));
    }
    block
}

fn of_owner(report: &Report, owner: Owner, by: Option<Date>, page: Page) -> Vec<String> {
    let language = page.language;
    let owing = Owing::of(report, owner);
    let agency = report.agency(owner);
    let name = agency.map_or_else(|| page.owner(report, owner), |agency| page.text(&agency.name, 80));
    let region = legible::line(&report.workspace.region, 60);
    let mut blocks = vec![head(&format!("{name}, {region}"), report, page).trim_end().to_owned()];
    let person = agency.and_then(|agency| agency.greeted.as_ref());
    let person = person.map(|name| message(&legible::line(name, 60)));
    blocks.extend(person.map(|person| words::recap::greeting(language, &person)));
    let lacking = report.lacking(owner);
    blocks.extend(lacking.map(|one| words::label::submission_asks(language, one).to_owned()));
    if owing.is_settled() && lacking.is_none() {
        blocks.push(words::recap::nothing_owed(language).to_owned());
    } else if !owing.remaining.is_empty() {
        let share = page.share(report, &owing.owed.gap.total(), 0);
        blocks.push(words::recap::request_one(language, owing.remaining.len(), &share));
        blocks.extend(parts(report, &owing, by, page));
    }
    let besides = owing.late_besides().filter_map(|(index, piece)| {
        let id = message(&report.instrument.indicators[*index].id);
        let due = words::recap::was_due(language, piece.promised()?);
        Some(format!("\n• {id} {} _({due})_", message(&page.text(&piece.title, 200))))
    });
    let besides: String = besides.collect();
    if !besides.is_empty() {
        blocks.push(format!("*{}*{besides}", words::recap::late_promises(language, owing.late.len())));
    }
    blocks.push(words::recap::thanks(language).to_owned());
    blocks
}

/// What is owed by its day: what is overdue first, what has none last.
fn parts(report: &Report, owing: &Owing, by: Option<Date>, page: Page) -> Vec<String> {
    let language = page.language;
    let today = report.run.today;
    let item = |one: &Remaining| {
        let to_do = message(&words::to_do(report, one, language));
        format!("\n• {} {to_do}", message(&one.indicator.id))
    };
    let mut dated: Vec<_> = owing.remaining.iter().filter_map(|one| Some((one.debt.due?, *one))).collect();
    dated.sort_by_key(|(due, _)| *due);
    let mut parts = Vec::new();
    let late: Vec<_> = dated.iter().filter(|(due, _)| *due < today).collect();
    if !late.is_empty() {
        let was_due = |due| words::recap::was_due(language, due);
        let lines = late.iter().map(|(due, one)| format!("{} _({})_", item(one), was_due(*due)));
        parts.push(format!("*{}*{}", words::recap::overdue_part(language), lines.collect::<String>()));
    }
    let ahead: Vec<_> = dated.iter().filter(|(due, _)| *due >= today).collect();
    for day in ahead.chunk_by(|a, b| a.0 == b.0) {
        let lines: String = day.iter().map(|(_, one)| item(one)).collect();
        parts.push(format!("*{}*{lines}", words::recap::part(language, day[0].0)));
    }
    let undated: String =
        owing.remaining.iter().filter(|one| one.debt.due.is_none()).map(|one| item(one)).collect();
    if !undated.is_empty() {
        parts.push(format!("*{}*{undated}", words::recap::undated_part(language, by)));
    }
    parts
}

/// The blocks in as few messages as hold them. Only a block that no message holds is cut, between two lines.
pub fn messages(blocks: &[String], sample: bool, page: Page) -> String {
    let length = |text: &str| text.chars().count();
    // Each is sent on without the others.
    let counter = |counter: &str| format!("{}\n", titled(counter, sample, page.language));
    let room = LIMIT - length(&counter("(123/123)"));
    let mut messages: Vec<String> = Vec::new();
    for block in blocks {
        let whole = length(block) <= room;
        for (place, piece) in block.split('\n').enumerate().filter(|(place, _)| !whole || *place == 0) {
            let piece = if whole { block } else { piece };
            let between = if place == 0 { "\n\n" } else { "\n" };
            match messages.last_mut() {
                Some(last) if length(last) + length(between) + length(piece) <= room => {
                    *last += between;
                    *last += piece;
                }
                Some(_) | None => messages.push(piece.to_owned()),
            }
        }
    }
    let all = messages.len();
    if all == 1 {
        return messages.concat() + "\n";
    }
    let numbered = |(text, number)| counter(&format!("({number}/{all})")) + text + "\n";
    let numbered: Vec<String> = messages.iter().map(String::as_str).zip(1..).map(numbered).collect();
    numbered.join(&format!("\n{}\n\n", words::recap::cut(page.language)))
}
