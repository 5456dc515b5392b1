//! `review`: the list of what can be judged, the page of one document, and what a verdict changed.

use unicode_width::UnicodeWidthStr;

use super::terminal;
use super::{Exact, Label, Page, Report, STRONG, caution, legible, styled, words};
use crate::base::show::{Cut, Show};
use crate::judge::{assess::Outcome, plan::effort};
use crate::model::workspace::Piece;
use crate::problem::Diagnostic;
use crate::read::document::review::Judgement;
use crate::report::rank::Reading;
use crate::report::review::{Case, Progress, blocking, points_waiting};
use crate::tables::plan as tables;

/// What waits for a verdict; `shown` is what filters left of `all`.
pub fn list(report: &Report, shown: &[Case], all: usize, page: Page) -> String {
    let head = caution(report, page);
    if all == 0 {
        return format!("{head}{}\n", words::review::nothing_waits(page.language));
    }
    let share = words::percent(page.language, &report.share(points_waiting(report)), 0);
    let total = styled(STRONG, &words::review::total(page.language, shown.len(), all, &share));
    let hint = words::review::how_to_judge(page.language, None);
    let more = if page.whole { "requirement document" } else { "" };
    let rows = tables::cases(report, shown, page.language)
        .pick(&format!("share effort_days progress opd_name titled requirement_name {more}"));
    format!("{head}{}\n{total}\n{hint}\n", terminal::list(&rows, page, 2))
}

pub fn choices(report: &Report, shown: &[Case], page: Page) -> String {
    let id = shown.first().map(|case| case.indicator.id.as_str());
    let hint = page.wrapped(&words::review::how_to_judge(page.language, id), 0);
    let rows = tables::cases(report, shown, page.language).pick("share progress requirement document");
    format!("{}{}\n{hint}", caution(report, page), terminal::table(&rows, page))
}

/// A document with all that a reviewer needs to know of it. `number` of `all`; `sha256` is that of the file now.
pub fn page(
    report: &Report,
    case: &Case,
    (number, all): (usize, usize),
    sha256: Option<&str>,
    page: Page,
) -> String {
    let (indicator, answer) = (case.indicator, &report.workspace.answers[case.index]);
    let share = words::percent(page.language, &report.share(case.points.clone()), 1);
    let days = effort::review(&report.workspace.effort, case.meant(report, None).len()).show(page.language);
    let heading = words::review::heading(page.language, number, all, &share, &days);
    let title = format!("{} · {}", legible::line(&indicator.id, 64), page.text(&indicator.name, 200));
    let mut shown = format!("{heading}\n{}\n", styled(STRONG, &title));
    shown += &field(page, Label::Question, &page.text(&indicator.asks, 1_000));
    for piece in case.filed(report) {
        if let Some(requirement) = piece.requirement.map(|index| &indicator.requirements()[index]) {
            let (name, id) = (page.text(&requirement.name, 200), legible::line(&requirement.id, 64));
            shown += &field(page, Label::Requirement, &format!("{name} [{id}]"));
        }
        let when = words::when(page.language, piece);
        shown += &field(page, Label::Document, &format!("{}{when}", page.text(&piece.title, 200)));
    }
    let agency = |piece: &Piece| page.text(&report.workspace.agencies[piece.agency].short, 60);
    let mut agencies: Vec<String> = case.filed(report).map(agency).collect();
    agencies.dedup();
    let value = &report.assessment.indicators[case.index].value;
    let [claimed, supported, verified] = Reading::ALL.map(|reading| reading.of(value).show(page.language));
    let readings = words::review::readings(page.language, &claimed, &supported, &verified);
    let facts = [
        (Label::Address, Some(legible::line(case.place.text(), 1_000))),
        (Label::Sha256, sha256.map(str::to_owned)),
        (Label::Agency, Some(agencies.join(", "))),
        (Label::Value, Some(format!("{readings} · target {}", value.target.show(page.language)))),
        (Label::Explanation, answer.explanation.as_ref().map(|text| page.text(text, 1_000))),
        (Label::Earlier, earlier(report, case, page)),
    ];
    let notes = case.problems(report).into_iter().map(|problem| (Label::Note, Some(remark(problem, page))));
    let facts = facts.into_iter().chain(notes).filter_map(|(label, text)| Some(field(page, label, &text?)));
    shown + &facts.collect::<String>()
}

fn earlier(report: &Report, case: &Case, page: Page) -> Option<String> {
    let verdict = case.judged_before(report)?;
    let judgement = verdict.subject.judgement();
    let text = words::review::judged_before(page.language, judgement, verdict.date, Cut(&verdict.reviewer));
    let stale = case.progress(report) == Progress::Stale;
    Some(if stale { words::review::changed_since(page.language, &text) } else { text })
}

fn remark(problem: &Diagnostic, page: Page) -> String {
    let code = problem.problem.code();
    let severity = problem.problem.severity().text(page.language);
    format!("{severity}[{}]: {}", code.name(), problem.problem.message(page.language).what)
}

/// A label and its text, broken into lines beside it.
fn field(page: Page, label: Label, text: &str) -> String {
    const MARGIN: usize = 15;
    let label = format!("  {}:", page.label(label));
    let lines = page.wrapped(text, MARGIN);
    let gap = " ".repeat(MARGIN.saturating_sub(label.width()).max(1));
    format!("{label}{gap}{}", lines.trim_start())
}

/// Where a verdict was recorded, what it made of the readings, and what keeps the indicator from its next level.
pub fn recorded(
    what: Option<Judgement>,
    at: &str,
    before: &Report,
    after: &Report,
    index: usize,
    page: Page,
) -> String {
    let (language, id) = (page.language, &after.instrument.indicators[index].id);
    let reports = [before, after];
    let level = |reading: Reading| {
        let [was, is] = reports.map(|report| reading.of(&report.assessment.indicators[index].value));
        let [before, after] = [was, is].map(|level| level.show(language));
        if was == is { after } else { format!("{before} → {after}") }
    };
    let outcome = |reading: Reading| {
        let [was, is] = reports.map(|report| reading.of(&report.assessment.index));
        let shown = |one: &Outcome| page.number(&one.official.readable(after.index_digits()));
        let rise = is.exact.clone() - was.exact.clone();
        if rise == Exact::zero() {
            return shown(is);
        }
        let sign = if rise < Exact::zero() { "" } else { "+" };
        format!("{} → {} ({sign}{})", shown(was), shown(is), page.points(&rise))
    };
    let line = |name: &str, reading: &dyn Fn(Reading) -> String| {
        let [claimed, supported, verified] = Reading::ALL.map(reading);
        let readings = words::review::readings(language, &claimed, &supported, &verified);
        page.wrapped(&format!("{name}: {readings}"), 2)
    };
    let head = page.wrapped(&words::review::recorded(language, what, Cut(id), at), 0);
    let mut lines = line(&legible::line(id, 64), &level) + &line(page.label(Label::Index), &outcome);
    let mut blocking: Vec<String> =
        blocking(after, index).into_iter().map(|one| words::to_do(after, one, language)).collect();
    blocking.dedup();
    if !blocking.is_empty() {
        lines += &page.wrapped(&words::review::blocking(language, &blocking.join("; ")), 2);
    }
    format!("{}{head}{lines}", caution(after, page))
}
