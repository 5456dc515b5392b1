//! Reports to text: a file per format. Everything from a data file passes `legible` or an encoder first.

pub mod bundle;
pub mod calendar;
pub mod ci;
pub mod compare;
mod csv;
mod decisions;
pub mod documents;
pub mod escape;
pub mod explain;
pub mod form;
pub mod form_changes;
pub mod gaps_table;
pub mod html;
pub mod json;
mod markdown;
pub mod plan;
pub mod problems;
pub mod rank;
pub mod report_csv;
pub mod report_markdown;
pub mod review;
pub mod schema;
pub mod score_table;
pub mod survey;
mod terminal;
pub mod trend;
pub mod whatsapp;
pub mod xlsx;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use crate::base::exact::{Decimal, Exact};
use crate::base::lang::{Language, Text};
use crate::base::{legible, show::Show};
use crate::judge::assess::Owner;
use crate::model::instrument::Indicator;
use crate::problem::Severity;
use crate::report::{Remaining, Report, Submission, sum};
use crate::tables::{self, Cell, Column, Kind};
use crate::words::{self, Label};

#[derive(Clone, Copy, Debug)]
pub struct Page {
    pub language: Language,
    pub width: usize,
    /// Whether rows of tables stay whole, one to a line: no terminal shows them.
    pub whole: bool,
}

const STRONG: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();
const GOOD: Style = AnsiColor::Green.on_default();
const FAIR: Style = AnsiColor::Yellow.on_default();
const BAD: Style = AnsiColor::Red.on_default().bold();

impl Page {
    fn label(&self, label: Label) -> &'static str {
        label.text(self.language)
    }

    fn text(&self, text: &Text, limit: usize) -> String {
        legible::line(text.get(self.language), limit)
    }

    fn method(&self, report: &Report, limit: usize) -> String {
        format!("{} ({})", self.text(&report.instrument.name, limit), report.profile())
    }

    fn number(&self, number: &Decimal) -> String {
        number.show(self.language)
    }

    /// A number with at most these digits after the point, and none needless.
    fn short(&self, number: &Exact, digits: u32) -> String {
        words::short(self.language, number, digits)
    }

    /// What people read in a cell of a table, not yet escaped.
    fn cell(&self, column: &Column, cell: &Cell) -> String {
        match (cell, column.kind) {
            (Cell::Empty, Kind::Text | Kind::Word | Kind::Points) | (Cell::Rows(_), _) => String::new(),
            (Cell::Empty, _) => "–".to_owned(),
            (Cell::Text(text), _) => legible::line(text, column.limit),
            (Cell::Day(date), _) => words::short_date(self.language, *date),
            (Cell::Flag(flag), _) => flag.to_string(),
            (Cell::Words(words), _) => words.join(", "),
            (Cell::Decimal(rise), Kind::Signed) if rise.is_positive() => format!("+{}", self.number(rise)),
            (Cell::Decimal(number), _) => self.number(number),
            (Cell::Number(number), Kind::Points) => self.points(number),
            (Cell::Number(number), Kind::Effort(digits)) => self.short(number, digits),
            (Cell::Number(share), Kind::Percent(digits)) => words::percent(self.language, share, digits),
            (Cell::Number(part), Kind::Share) => self.short(&(part.clone() * Exact::ratio(100, 1)), 2) + "%",
            (Cell::Number(number), Kind::Level) => self.short(number, 4),
            (Cell::Number(number), Kind::Rounded(to) | Kind::Value(to)) => self.number(&number.readable(to)),
            (Cell::Number(number), kind) => words::local(self.language, &kind.machine(number)),
        }
    }

    /// Points of the index: four digits, so that one level of one question shows.
    fn points(&self, points: &Exact) -> String {
        self.number(&points.rounded(4))
    }

    /// What part points are of all that remains in the report: what people compare.
    fn share(&self, report: &Report, points: &Exact, digits: u32) -> String {
        words::percent(self.language, &report.share(points.clone()), digits)
    }

    /// An owner's short name; agencies without one are told apart by the end of their name.
    fn owner(&self, report: &Report, owner: Owner) -> String {
        legible::line(&tables::report::owner(report, owner, self.language), 100)
    }

    fn indicator(&self, indicator: &Indicator, limit: usize) -> String {
        format!("{} {}", legible::line(&indicator.id, 64), self.text(&indicator.name, limit))
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

fn masthead(report: &Report, page: Page) -> String {
    let language = page.language;
    let region = legible::line(&report.workspace.region, 40);
    let days = words::days_left(language, report.days_left);
    let working = words::working_days(language, report.days_left, report.working_days_left);
    let right = format!("{days} · {working}");
    let room = page.width.saturating_sub(region.width() + right.width()).max(2);
    let urgent = if report.days_left < 7 { BAD } else { FAIR };
    let method = page.method(report, 60);
    let days = words::decide::dates(language, report.run.today, report.workspace.deadline);
    let first = format!("{}{}{}", styled(STRONG, &region), " ".repeat(room), styled(urgent, &right));
    format!("{first}\n{method}\n{days}\n")
}

/// What makes a score doubtful: files that could not be taken as meant, or else problems of the evidence.
fn doubt(report: &Report, page: Page) -> String {
    let errors = report.run.count(Severity::Error);
    let warnings = report.run.count(Severity::Warning);
    if !report.run.complete {
        return format!("{}\n", styled(BAD, &words::incomplete(page.language, errors)));
    }
    if errors + warnings > 0 {
        return format!("{}\n", styled(FAIR, &words::see_validate(page.language, errors, warnings)));
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
    sample.into_iter().chain(incomplete(report, page)).collect()
}

fn incomplete(report: &Report, page: Page) -> Option<String> {
    let errors = report.run.count(Severity::Error);
    (!report.run.complete).then(|| words::recap::incomplete(page.language, errors))
}

/// The same in so few words that they fit above each printed page.
fn caveats_short(report: &Report, page: Page) -> String {
    let sample = report.run.sample.then(|| page.label(Label::Sample));
    let incomplete = (!report.run.complete).then(|| words::recap::incomplete_short(page.language));
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

/// How many indicators have a value that rests on the answer alone; nothing where none has.
fn unproven(report: &Report, page: Page) -> Option<String> {
    let highest = report.unproven().map(|(_, scored)| scored.value.verified).max()?;
    let highest = highest.show(page.language);
    Some(words::caption::unproven(page.language, report.unproven().count(), &highest))
}

/// The agencies without answers, by what they handed in: that, and their names; `of` all where none is named.
fn late(report: &Report, of: &[Owner], page: Page) -> Vec<(String, String)> {
    let names = |owners: Vec<Owner>| {
        owners.into_iter().map(|owner| page.owner(report, owner)).collect::<Vec<_>>().join(", ")
    };
    let word = |submission: Submission| capitalised(submission.text(page.language));
    report.late(of).into_iter().map(|(submission, owners)| (word(submission), names(owners))).collect()
}

/// The same as lines of a terminal.
fn late_lines(report: &Report, of: &[Owner], page: Page) -> String {
    let line = |(word, names)| paragraph(FAIR, &format!("{word}: {names}"), page);
    late(report, of, page).into_iter().map(line).collect()
}

/// That nothing remains, of one owner or at all; or why nobody knows that.
fn nothing(report: &Report, owner: Option<Owner>, page: Page) -> String {
    let lacking = owner.and_then(|owner| report.lacking(owner));
    if let Some(submission) = lacking {
        return words::label::submission_asks(page.language, submission).to_owned();
    }
    if owner.is_some() || report.is_done() {
        return page.label(Label::NothingRemains).to_owned();
    }
    let late = late(report, &[], page).into_iter().map(|(word, names)| format!("{word}: {names}."));
    incomplete(report, page).into_iter().chain(late).collect::<Vec<_>>().join(" ")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn paragraph(style: Style, text: &str, page: Page) -> String {
    styled(style, page.wrapped(text, 0).trim_end()) + "\n"
}

fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// What has to be said of a table of dimensions, if anything: also of the weights behind names, where they are.
fn tiers(report: &Report, weights: bool, page: Page) -> String {
    let nested = weights && report.instrument.dimensions.iter().any(|one| one.parent.is_some());
    words::tiers(page.language, nested, report.instrument.dimension_digits.is_some())
}
