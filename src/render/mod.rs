//! Reports to text: a file per format. Everything that comes from a data file passes `legible` or an encoder first.

pub mod bundle_csv;
pub mod bundle_damages;
pub mod bundle_html;
pub mod calendar;
pub mod compare;
mod escape;
pub mod explain_code;
pub mod explain_index;
pub mod explain_indicator;
pub mod form;
pub mod form_changes;
pub mod gaps_json;
pub mod gaps_table;
pub mod html;
pub mod json;
mod plan;
pub mod plan_json;
pub mod plan_table;
pub mod problems_github;
pub mod problems_json;
pub mod problems_short;
pub mod problems_text;
pub mod rank;
pub mod report_csv;
pub mod report_markdown;
pub mod review;
pub mod schema;
pub mod score_json;
pub mod score_table;
pub mod survey;
mod table;
pub mod trend;
pub mod whatsapp;
pub mod xlsx;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use crate::base::exact::{Decimal, Exact, Fixed};
use crate::base::lang::{Language, Text};
use crate::base::legible;
use crate::judge::assess::{Owed, Owner};
use crate::problem::Severity;
use crate::report::Report;
use crate::words::heading::{Heading, heading};
use crate::words::{self, Label, choose};

#[derive(Clone, Copy, Debug)]
pub struct Page {
    pub language: Language,
    /// Columns of the terminal.
    pub width: usize,
}

const STRONG: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();
const GOOD: Style = AnsiColor::Green.on_default();
const FAIR: Style = AnsiColor::Yellow.on_default();
const BAD: Style = AnsiColor::Red.on_default().bold();

impl Page {
    fn label(&self, label: Label) -> &'static str {
        words::label(self.language, label)
    }

    fn heading(&self, which: Heading) -> &'static str {
        heading(self.language, which)
    }

    /// A text of a data file on one line.
    fn text(&self, text: &Text, limit: usize) -> String {
        legible::line(text.get(self.language), limit)
    }

    fn number(&self, number: &Decimal) -> String {
        words::number(self.language, number)
    }

    /// A number with at most these digits after the point, and none needless.
    fn short(&self, number: &Exact, digits: u32) -> String {
        let text = number.rounded(digits).trimmed();
        words::local(self.language, text.strip_suffix(".0").unwrap_or(&text))
    }

    /// Points of the index: four digits, so that one level of one question shows.
    fn points(&self, points: &Exact) -> String {
        self.number(&points.rounded(4))
    }

    /// An owner's short name in a table as wide as a terminal.
    fn owner(&self, report: &Report, owner: Owner) -> String {
        self.owner_within(report, owner, 24)
    }

    /// An owner's short name where lines may be longer: agencies without one are told apart by the end of their name.
    fn owner_whole(&self, report: &Report, owner: Owner) -> String {
        self.owner_within(report, owner, 100)
    }

    fn owner_within(&self, report: &Report, owner: Owner, limit: usize) -> String {
        match owner {
            Owner::Agency(index) => self.text(&report.workspace.agencies[index].short, limit),
            Owner::Secretariat => self.label(Label::Secretariat).to_owned(),
            Owner::Unassigned => self.label(Label::Unassigned).to_owned(),
        }
    }

    /// Paragraphs broken at blanks to the width, at most 100 columns; indented lines stay as they are.
    fn wrapped(&self, text: &str, indent: usize) -> String {
        let width = self.width.clamp(40, 100) - indent;
        let margin = " ".repeat(indent);
        let mut shown = String::new();
        for line in text.lines() {
            if line.starts_with(' ') || line.is_empty() {
                shown += format!("{margin}{line}").trim_end();
                shown.push('\n');
                continue;
            }
            let mut row = String::new();
            for word in line.split(' ') {
                if !row.is_empty() && row.width() + 1 + word.width() > width {
                    shown += &format!("{margin}{row}\n");
                    row.clear();
                }
                if !row.is_empty() {
                    row.push(' ');
                }
                row += word;
            }
            shown += &format!("{margin}{row}\n");
        }
        shown
    }
}

/// Whose it is and how long there is.
fn masthead(report: &Report, page: Page) -> String {
    let region = legible::line(&report.workspace.region, 40);
    let days = choose!(page.language, days_left(report.days_left));
    let today = words::long_date(page.language, report.run.today);
    let right = format!("{days} · {today}");
    let room = page.width.saturating_sub(region.width() + right.width()).max(2);
    let urgent = if report.days_left < 7 { BAD } else { FAIR };
    format!("{}{}{}\n", styled(STRONG, &region), " ".repeat(room), styled(urgent, &right))
}

/// A value in levels as people say it: 3, 2,8.
fn level(value: Fixed, page: Page) -> String {
    page.short(&value.exact(), 4)
}

/// What makes a score doubtful: files that could not be taken as meant, or else problems of the evidence.
fn doubt(report: &Report, page: Page) -> String {
    let errors = report.run.count(Severity::Error);
    let warnings = report.run.count(Severity::Warning);
    if !report.run.complete {
        return format!("{}\n", styled(BAD, &choose!(page.language, incomplete(errors))));
    }
    if errors + warnings > 0 {
        return format!("{}\n", styled(FAIR, &choose!(page.language, see_validate(errors, warnings))));
    }
    String::new()
}

/// A line that the figures are made up, where they are.
pub fn sample(sample: bool, page: Page) -> String {
    if sample { format!("{}\n", styled(BAD, page.label(Label::Sample))) } else { String::new() }
}

/// What must be known before any figure: that all are made up, that something is left out.
fn caution(report: &Report, page: Page) -> String {
    let incomplete = if report.run.complete { String::new() } else { doubt(report, page) };
    let lines = sample(report.run.sample, page) + &incomplete;
    if lines.is_empty() { lines } else { lines + "\n" }
}

/// The same for a document, whose readers cannot run the program.
fn caveats(report: &Report, page: Page) -> Vec<String> {
    let sample = report.run.sample.then(|| page.label(Label::Sample).to_owned());
    let errors = report.run.count(Severity::Error);
    let incomplete = (!report.run.complete).then(|| choose!(page.language, recap::incomplete(errors)));
    sample.into_iter().chain(incomplete).collect()
}

/// The same in so few words that they fit above each printed page.
fn caveats_short(report: &Report, page: Page) -> String {
    let sample = report.run.sample.then(|| page.label(Label::Sample));
    let incomplete = (!report.run.complete).then(|| choose!(page.language, recap::incomplete_short()));
    sample.into_iter().chain(incomplete).collect::<Vec<_>>().join(" · ")
}

/// The style that shows them above each page on paper.
fn above_each_page(report: &Report, page: Page) -> String {
    let text = caveats_short(report, page);
    if text.is_empty() {
        return text;
    }
    let font = "font: 700 11pt system-ui, sans-serif; color: #a61b13;";
    format!("@media print {{ @page {{ @top-center {{ content: \"{text}\"; {font} }} }} }}\n")
}

/// A title that may be seen alone, which says where its figures are made up.
fn titled(title: &str, sample: bool, page: Page) -> String {
    if sample { format!("{title} · {}", page.label(Label::Sample)) } else { title.to_owned() }
}

/// How many indicators have a value that rests on the answer alone; nothing where none has.
fn unproven(report: &Report, page: Page) -> Option<String> {
    let highest = report.unproven().map(|(_, scored)| scored.value.verified).max()?;
    Some(choose!(page.language, caption::unproven(report.unproven().count(), &level(highest, page))))
}

/// The agencies without answers, by what they have handed in: that, and their names. Of these owners, or where none is named
/// of all.
fn late(report: &Report, of: &[Owner], page: Page) -> Vec<(String, String)> {
    let names = |owners: Vec<Owner>| {
        owners.into_iter().map(|owner| page.owner_whole(report, owner)).collect::<Vec<_>>().join(", ")
    };
    let word = |submission| capitalised(choose!(page.language, label::submission(submission)));
    report.late(of).into_iter().map(|(submission, owners)| (word(submission), names(owners))).collect()
}

/// The same as lines of a terminal.
fn late_lines(report: &Report, of: &[Owner], page: Page) -> String {
    let line = |(word, names)| styled(FAIR, page.wrapped(&format!("{word}: {names}"), 0).trim_end()) + "\n";
    late(report, of, page).into_iter().map(line).collect()
}

/// That nothing remains, of one owner or at all; or why nobody knows that.
fn nothing(report: &Report, owner: Option<Owner>, page: Page) -> String {
    let lacking = owner.and_then(|owner| report.lacking(owner));
    if let Some(submission) = lacking {
        return choose!(page.language, label::submission_asks(submission)).to_owned();
    }
    if owner.is_some() || report.is_done() {
        return page.label(Label::NothingRemains).to_owned();
    }
    let errors = report.run.count(Severity::Error);
    let incomplete = (!report.run.complete).then(|| choose!(page.language, recap::incomplete(errors)));
    let late = late(report, &[], page).into_iter().map(|(word, names)| format!("{word}: {names}."));
    incomplete.into_iter().chain(late).collect::<Vec<_>>().join(" ")
}

/// How many of the indicators that an owner leads are complete, and what it lacks.
fn complete(report: &Report, owed: &Owed, page: Page) -> String {
    let count = match (owed.owner, owed.indicators) {
        (Owner::Secretariat, _) | (_, 0) => None,
        (Owner::Agency(_) | Owner::Unassigned, all) => Some(format!("{}/{all}", owed.complete)),
    };
    let lacking =
        report.lacking(owed.owner).map(|one| choose!(page.language, label::submission(one)).to_owned());
    let said: Vec<String> = count.into_iter().chain(lacking).collect();
    if said.is_empty() { "–".into() } else { said.join(" ") }
}

/// A text that begins with a capital.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}
