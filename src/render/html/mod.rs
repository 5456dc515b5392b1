//! `report --format html`: one page for those who look rather than read, on a projector, a telephone or A4.
//! It loads nothing: style and script stand in it, and its policy lets no other script run and nothing leave.
//! Without the script every list is whole; the script filters and sorts. A file per section.

mod asked;
mod chart;
mod due;
mod headline;
mod heat;
mod method;
mod plan;
mod problems;
mod readings;
mod remaining;
mod screens;
mod surveys;
mod table;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Page, above_each_page, nothing};
use crate::base::{exact::Exact, legible};
use crate::judge::assess::Owner;
use crate::report::{Report, owing::Part, plan::Planning, survey};
use crate::tables::history::titled;
use crate::words::{self, Label};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// The foot of each page on paper, where the one of the screen would need a page of its own at times.
const FOOT: &str = concat!(
    "@media print { @page { @bottom-left { content: \"siak-check ",
    env!("CARGO_PKG_VERSION"),
    "\"; font: 8pt system-ui, sans-serif; color: #4c5b69; } } }\n"
);

/// The SHA-256 of the script as the page's policy names it; `tests/it/html.rs` computes it again.
pub const SCRIPT_HASH: &str = "sha256-CgVrkqeqEEiqCy0VQq4CXRFRO+UpqgRfz7YYebFDc40=";

type Section = (&'static str, Label, Markup);

/// The page of a region, or of what one owner in it leads and owes.
pub fn render(report: &Report, planning: &Planning, owner: Option<Owner>, page: Page) -> String {
    let part = owner.map(|owner| Part::of(report, owner));
    let region = legible::line(&report.workspace.region, 80);
    let all: (Vec<_>, Vec<_>) = (report.remaining.iter().collect(), report.run.problems.iter().collect());
    let (remaining, problems) =
        part.as_ref().map_or((&all.0, &all.1), |part| (&part.owing.remaining, &part.problems));
    let none = remaining.is_empty().then(|| html! { p { (nothing(report, owner, page)) } });
    let still_open = |section: &dyn Fn() -> Markup| none.clone().unwrap_or_else(section);
    let mut sections: Vec<Section> = Vec::new();
    match &part {
        None => sections.extend([
            ("decisions", Label::ToDecide, still_open(&|| screens::decide(report, remaining, page))),
            ("pillars", Label::PillarResults, screens::pillars(report, page)),
            ("agencies", Label::MostToDo, still_open(&|| screens::agencies(report, page))),
            ("heat", Label::HeatMap, still_open(&|| heat::section(report, page))),
        ]),
        Some(part) if part.indicators.is_empty() => {}
        Some(part) => sections.push(("indicators", Label::Led, readings::indicators(report, part, page))),
    }
    let list = still_open(&|| {
        let causes = part.as_ref().map(|_| remaining::causes(report, remaining, page));
        html! { @if let Some(causes) = causes { (causes) } (remaining::section(report, remaining, page)) }
    });
    sections.push(("remaining", Label::ToBeDone, list));
    sections.push(("due", Label::DueDates, still_open(&|| due::section(report, remaining, page))));
    let plan = match owner {
        None => plan::section(report, planning, page),
        Some(owner) => plan::part(report, planning, owner, page),
    };
    sections.push(("plan", Label::CheapestPlan, plan));
    let surveys = survey::lines(report, owner);
    let shown = (!surveys.is_empty()).then(|| ("surveys", Label::Surveys, surveys::section(&surveys, page)));
    sections.extend(shown);
    let counted: Vec<usize> = report.counted().map(|(index, _)| index).collect();
    let asked = part.as_ref().map_or(&counted, |part| &part.indicators);
    let shown = (!asked.is_empty()).then(|| ("asked", Label::Ladder, asked::section(report, asked, page)));
    sections.extend(shown);
    sections.push(("problems", Label::Problems, problems::section(report, problems, page)));
    let (title, first) = match &part {
        None => (region, headline::region(report, planning, page)),
        Some(part) => {
            let name = page.owner(report, part.owing.owed.owner);
            (format!("{name} · {region}"), headline::part(report, part, page))
        }
    };
    sections.extend(part.is_none().then(|| ("method", Label::Computed, method::section(report, page))));
    let days = words::days_left(page.language, report.days_left);
    let title = titled(&title, report.run.sample, page.language);
    let title = format!("{title} · {days} · {}", Label::Title.text(page.language));
    document(&title, &first, &sections, report, page).into_string()
}

fn document(title: &str, first: &Markup, sections: &[Section], report: &Report, page: Page) -> Markup {
    let word = |one| page.label(one);
    let policy = format!(
        "default-src 'none'; style-src 'unsafe-inline'; script-src '{SCRIPT_HASH}'; img-src data:; base-uri 'none'; form-action 'none'"
    );
    html! {
        (DOCTYPE)
        html lang=(page.language.code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta name="robots" content="noindex";
                // Else a browser would ask a server for one.
                link rel="icon" href="data:,";
                title { (title) }
                style { (PreEscaped(STYLE)) (PreEscaped(FOOT)) (PreEscaped(above_each_page(report, page))) }
            }
            body {
                a class="skip" href="#report" { (word(Label::Skip)) }
                (chart::PATTERNS)
                header class="first" {
                    (first)
                    nav aria-label=(word(Label::Contents)) {
                        ul { @for (id, title, _) in sections { li { a href={ "#" (id) } { (word(*title)) } } } }
                    }
                }
                main id="report" tabindex="-1" {
                    @for (id, title, body) in sections {
                        section id=(id) class=[screens::SCREENS.contains(id).then_some("screen")] aria-labelledby={ (id) "-title" } {
                            h2 id={ (id) "-title" } {
                                (word(*title))
                                @if !report.run.complete { " " span class="mark" { (word(Label::Incomplete)) } }
                            }
                            (body)
                        }
                    }
                }
                footer {
                    p {
                        "siak-check " (env!("CARGO_PKG_VERSION")) " · "
                        bdi { (legible::line(&report.workspace.region, 80)) } " · "
                        (words::long_date(page.language, report.run.today))
                    }
                }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    }
}

/// A table that may be wider than a telephone: it moves in its own frame, by keyboard too.
fn frame(label: &str, table: &Markup) -> Markup {
    html! { div class="frame" role="group" aria-label=(label) tabindex="0" { (table) } }
}
