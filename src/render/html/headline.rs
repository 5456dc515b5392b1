//! The first screen: who, when, the readings against the target on the scale, what holds most back.

use super::super::decisions::decisions;
use super::super::score_table::{agencies, counted_pillars, whole_gap};
use super::super::{caveats, nothing, plan};
use super::{Exact, Label, Markup, Page, Report, chart, html, legible, words};
use crate::judge::assess::Readings;
use crate::report::{owing::Part, plan::Planning};
use crate::tables::{Cell, Table};

pub(super) fn region(report: &Report, planning: &Planning, page: Page) -> Markup {
    let official = report.assessment.index.map(|one| one.official.clone());
    let digits = report.index_digits();
    let shown = |value: &Exact| page.number(&value.readable(digits));
    let attainable = plan::attainable(report, planning.attainable.as_ref(), page);
    let heading = html! {
        h1 { bdi { (legible::line(&report.workspace.region, 60)) } }
        p { (instrument(report, page)) }
    };
    html! {
        (top(report, &heading, page))
        (readings(report, &official, &shown, page))
        @match whole_gap(report, page) {
            None => p class="standing" { (nothing(report, None, page)) },
            Some(whole) => {
                // Whose days limit it stands in the plan.
                @for said in attainable.iter().flat_map(|said| said.lines().take(1)) {
                    p class="basis" { strong { bdi { (said) } } }
                }
                p class="basis" { (whole) }
                (holding(report, page))
            }
        }
    }
}

/// The pillar, the agency and the decision that hold most back, each with its part of all that remains.
fn holding(report: &Report, page: Page) -> Markup {
    let first = |rows: Table, name: &str| {
        let rows = rows
            .most_first("share")
            .keep("share", |share| ![Exact::zero().into(), Cell::Empty].contains(share));
        let rows = rows.pick(&format!("{name} share"));
        let cells = rows.rows.first()?.iter().zip(&rows.columns);
        Some(cells.map(|(cell, column)| page.cell(column, cell)).collect::<Vec<_>>())
    };
    let held = [
        (Label::MostPillar, first(counted_pillars(report, 40, page), "name")),
        (Label::MostAgency, first(agencies(report, 1, page).0, "short")),
        (Label::MostDecision, first(decisions(report, false, page), "what")),
    ];
    html! {
        dl class="holding standing" {
            @for (label, cells) in held.into_iter().filter_map(|(label, cells)| Some((label, cells?))) {
                div {
                    dt { (page.label(label)) }
                    @for cell in cells { dd { bdi { (cell) } } }
                }
            }
        }
    }
}

pub(super) fn part(report: &Report, part: &Part, page: Page) -> Markup {
    let Part { owing, value, .. } = part;
    let owner = page.owner(report, owing.owed.owner);
    let agency = report.agency(owing.owed.owner);
    let name = agency.map_or_else(|| owner.clone(), |agency| page.text(&agency.name, 100));
    let contact = agency.into_iter().flat_map(|agency| [&agency.pic, &agency.contact]).flatten();
    let contact = contact.map(|text| legible::line(text, 80)).collect::<Vec<_>>().join(" · ");
    let (items, late) = (owing.remaining.len(), owing.late.len());
    let share = page.share(report, &owing.owed.gap.total(), 1);
    let lacking = report.lacking(owing.owed.owner);
    let shown = |value: &Exact| page.number(&value.rounded(2));
    let heading = html! {
        h1 { bdi { (name) } }
        p { bdi { (legible::line(&report.workspace.region, 60)) } " · " (instrument(report, page)) }
        @if !contact.is_empty() {
            p { (page.label(Label::Responsible)) ": " bdi { (contact) } }
        }
    };
    html! {
        div class="part" { (top(report, &heading, page)) }
        @match (value, lacking) {
            (Some(value), _) => { (readings(report, value, &shown, page)) }
            (None, None) => {
                p class="figures" {
                    strong { (words::caption::items(page.language, items)) }
                    strong { (share) " " small { (page.label(Label::Share).to_lowercase()) } }
                }
            }
            (None, Some(_)) => {}
        }
        @if let Some(submission) = lacking {
            p class="standing late" { (words::label::submission_asks(page.language, submission)) }
        }
        @if lacking.is_none() || items > 0 {
            p class="standing" {
                (words::caption::owes(page.language, &owner, items, &share, late, &time(report, page)))
            }
        }
    }
}

fn instrument(report: &Report, page: Page) -> Markup {
    html! { bdi { (page.text(&report.instrument.name, 80)) " (" (legible::line(report.profile(), 40)) ")" } }
}

fn top(report: &Report, heading: &Markup, page: Page) -> Markup {
    let language = page.language;
    let urgent = if report.days_left < 7 { "days urgent" } else { "days" };
    let caveats = caveats(report, page);
    html! {
        div class="top" {
            div class="who" {
                (heading)
                p { time datetime=(report.run.today) { (words::long_date(language, report.run.today)) } }
                @if !caveats.is_empty() { p class="doubt" { strong { (caveats.join(" · ")) } } }
            }
            div class="when" {
                p class=(urgent) { (words::days_left(language, report.days_left)) }
                p { (words::working_days(language, report.days_left, report.working_days_left)) }
                p {
                    (page.label(Label::Deadline)) " "
                    time datetime=(report.workspace.deadline) { (words::long_date(language, report.workspace.deadline)) }
                }
            }
        }
    }
}

/// The three readings on the scale; the first is the one that counts.
fn readings(report: &Report, all: &Readings<Exact>, shown: &dyn Fn(&Exact) -> String, page: Page) -> Markup {
    let scale = report.instrument.scale;
    let target = shown(&all.target);
    let flag = format!("{} {target}", page.label(Label::Target));
    let means = [Label::VerifiedMeans, Label::SupportedMeans, Label::ClaimedMeans];
    html! {
        div class="readings" {
            div class="over" { (chart::flag(&flag, &all.target, scale)) }
            @for ((reading, label), means) in chart::READINGS.into_iter().zip(means) {
                @let value = reading.of(all);
                @let says = chart::alternative(label, &shown(value), &target, scale, page);
                div class={ "reading " (reading.name()) } {
                    p class="name" { (page.label(label)) small { (page.label(means)) } }
                    p class={ "value" @if shown(value).chars().count() > 4 { " long" } } {
                        (shown(value))
                        @if let Some(band) = report.band(value) { small { bdi { (page.text(band, 24)) } } }
                    }
                    (chart::bar(reading, value, &all.target, scale, &says))
                }
            }
            div class="under" { (chart::axis(scale)) }
        }
    }
}

fn time(report: &Report, page: Page) -> String {
    words::caption::time(page.language, report.days_left, report.working_days_left)
}
