//! What is due as calendar entries (RFC 5545): one whole day for each owner and date, and the deadline.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Label, Owner, Page, Remaining, Report, caveats, legible, words};
use crate::judge::assess::Outcome;
use crate::report::rank::Reading;
use crate::tables::history::titled;

/// Lines of a description; phones show few.
const MOST_LINES: usize = 60;
const DAY: &str = "%Y%m%d";

/// The calendar of everybody, or of one owner. What has no date of its own is due on the deadline.
pub fn render(report: &Report, owner: Option<Owner>, page: Page) -> String {
    let language = page.language;
    let region = legible::line(&report.workspace.region, 60);
    let program = concat!("-//siak-check//siak-check ", env!("CARGO_PKG_VERSION"), "//");
    let mut text = Lines::default();
    let program = format!("PRODID:{program}{}", language.code().to_uppercase());
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", &program, "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        text.raw(line);
    }
    let name = words::recap::calendar(language, &region);
    text.property("X-WR-CALNAME", &titled(&name, report.run.sample, page.language));
    let deadline = report.workspace.deadline;
    let mut days: BTreeMap<(Date, Owner), Vec<&Remaining>> = BTreeMap::new();
    for one in report.remaining.iter().filter(|one| owner.is_none_or(|owner| one.debt.owner == owner)) {
        days.entry((one.debt.due.unwrap_or(deadline), one.debt.owner)).or_default().push(one);
    }
    // Of who has not answered nobody knows what is due; all of it is due on the deadline.
    for owner in report.late(owner.as_slice()).into_values().flatten() {
        days.entry((deadline, owner)).or_default();
    }
    for ((day, owner), due) in &days {
        let name = page.owner(report, *owner);
        let lacking = report.lacking(*owner).filter(|_| *day == deadline);
        let id = format!("due-{}-{}", day.strftime(DAY), report.owner_id(*owner));
        let title = if let Some(submission) = lacking {
            format!("{name}: {}", submission.text(language))
        } else if *day < report.run.today {
            format!("{name}: {}", words::recap::overdue(language, due.len()))
        } else {
            words::recap::due_event(language, &name, due.len())
        };
        let mut lines = owed(report, due, page);
        lines.extend(lacking.map(|one| words::label::submission_asks(language, one).to_owned()));
        event(&mut text, report, *day, &id, &title, &lines, page);
    }
    let method = page.text(&report.instrument.name, 80);
    let title = words::recap::deadline_event(language, &format!("{method}, {region}"));
    event(&mut text, report, deadline, "deadline", &title, &standing(report, page), page);
    text.raw("END:VCALENDAR");
    text.0
}

fn owed(report: &Report, due: &[&Remaining], page: Page) -> Vec<String> {
    let line = |one: &&Remaining| {
        let to_do = words::to_do(report, one, page.language);
        format!("{} {to_do} ({})", one.indicator.id, page.share(report, &one.points, 1))
    };
    let mut lines: Vec<String> = due.iter().take(MOST_LINES).map(line).collect();
    if due.len() > MOST_LINES {
        lines.push(words::recap::more(page.language, due.len() - MOST_LINES));
    }
    lines
}

fn standing(report: &Report, page: Page) -> Vec<String> {
    let index = &report.assessment.index;
    let number = |outcome: &Outcome| page.number(&outcome.official.readable(report.index_digits()));
    let line = |label, outcome| format!("{}: {}", page.label(label), number(outcome));
    let readings = Reading::ALL.iter().map(|reading| line((*reading).into(), reading.of(index)));
    readings.chain([line(Label::Target, &index.target)]).collect()
}

fn event(text: &mut Lines, report: &Report, day: Date, id: &str, title: &str, lines: &[String], page: Page) {
    let language = page.language;
    let mut description = caveats(report, page);
    description.extend_from_slice(lines);
    description.push(words::recap::as_of(language, report.run.today));
    text.raw("BEGIN:VEVENT");
    text.property("UID", &format!("{id}-{:016x}@siak-check", key(report)));
    // The day for which everything was judged stands for the clock, so that the same state is the same file.
    text.raw(&format!("DTSTAMP:{}T000000Z", report.run.today.strftime(DAY)));
    text.raw(&format!("DTSTART;VALUE=DATE:{}", day.strftime(DAY)));
    if let Ok(next) = day.tomorrow() {
        text.raw(&format!("DTEND;VALUE=DATE:{}", next.strftime(DAY)));
    }
    text.property("SUMMARY", &titled(title, report.run.sample, page.language));
    text.property("DESCRIPTION", &description.join("\n"));
    // A due date takes nobody's day.
    text.raw("TRANSP:TRANSPARENT");
    text.raw("END:VEVENT");
}

/// Tells the entries of one region and instrument from those of another (FNV-1a).
fn key(report: &Report) -> u64 {
    let name = format!("{}\n{}", report.workspace.region, report.instrument.id);
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |key, one| (key ^ u64::from(one)).wrapping_mul(0x0100_0000_01b3))
}

/// Content lines, each at most 75 bytes, folded between letters.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn property(&mut self, name: &str, text: &str) {
        let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n");
        self.raw(&format!("{name}:{text}"));
    }

    fn raw(&mut self, line: &str) {
        let mut width = 0;
        for letter in line.chars() {
            if width + letter.len_utf8() > 75 {
                self.0 += "\r\n ";
                width = 1;
            }
            self.0.push(letter);
            width += letter.len_utf8();
        }
        self.0 += "\r\n";
    }
}
