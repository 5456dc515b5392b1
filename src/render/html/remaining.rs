//! What remains: a row per missing thing, the whole list; the script adds filters and order to it.

use std::collections::BTreeSet;

use super::{Exact, Label, Markup, Page, Report, chart, frame, html, legible, words};
use crate::judge::assess::Cause;
use crate::report::{Remaining, sum};

/// Rows at most: a page of a megabyte still opens on a telephone.
const ROWS: usize = 2_000;

pub(super) fn section(report: &Report, all: &[&Remaining], page: Page) -> Markup {
    let (shown, rest) = all.split_at(all.len().min(ROWS));
    html! {
        (filters(report, shown, page))
        (status(report, shown, all, page))
        (frame(page.label(Label::ToBeDone), &table(report, shown, page)))
        p id="nothing-matches" hidden { (page.label(Label::NothingMatches)) }
        @if !rest.is_empty() {
            @let share = page.share(report, &sum(rest.iter().copied()), 1);
            p class="note" { (words::caption::more_items(page.language, rest.len(), &share)) }
        }
    }
}

/// How much of all that remains each cause has, with its own remedy.
pub(super) fn causes(report: &Report, all: &[&Remaining], page: Page) -> Markup {
    let total = report.assessment.gap.total();
    let part = |cause| {
        let of: Vec<&Remaining> = all.iter().copied().filter(|one| one.debt.cause == cause).collect();
        (cause, of.len(), sum(of.iter().copied()))
    };
    html! {
        h3 { (page.label(Label::ByCause)) }
        dl class="causes" {
            @for (cause, items, points) in Cause::ALL.map(part) {
                div class=(cause.name()) {
                    dt { (cause.text(page.language)) }
                    dd class="points" { (page.share(report, &points, 0)) }
                    dd { (words::caption::items(page.language, items)) }
                    dd class="share" {
                        svg class="share" aria-hidden="true" focusable="false" {
                            rect class="track" width="100%" height="100%" {}
                            rect class="part" width=(chart::percent(&points, &total)) height="100%" {}
                        }
                    }
                }
            }
        }
    }
}

/// The filters; hidden until the script is there to use them.
fn filters(report: &Report, shown: &[&Remaining], page: Page) -> Markup {
    let owner = |one: &&Remaining| (page.owner(report, one.debt.owner), report.owner_id(one.debt.owner));
    let owners: BTreeSet<_> = shown.iter().map(owner).collect();
    let places = (0..report.instrument.pillars.len()).map(Some).chain([None]);
    let places = places.filter(|place| shown.iter().any(|one| one.indicator.pillar == *place));
    let pillars = places.map(|place| (pillar(report, place, page), report.instrument.pillar(place).0));
    let causes = Cause::ALL.into_iter().filter(|cause| shown.iter().any(|one| one.debt.cause == *cause));
    let causes = causes.map(|cause| (cause.text(page.language).to_owned(), cause.name()));
    html! {
        search id="filters" hidden {
            (choice("opd", Label::Agency, owners.into_iter().collect(), page))
            (choice("pillar", Label::Pillar, pillars.collect(), page))
            (choice("cause", Label::Cause, causes.collect(), page))
            button type="button" { (page.label(Label::ClearFilters)) }
        }
    }
}

fn choice(name: &str, label: Label, options: Vec<(String, &str)>, page: Page) -> Markup {
    html! {
        @if options.len() > 1 {
            label {
                span { (page.label(label)) }
                select name=(name) autocomplete="off" {
                    option value="" { (page.label(Label::All)) }
                    @for (name, id) in options { option value=(id) { (name) } }
                }
            }
        }
    }
}

/// How much the list shows; the script keeps the two numbers true.
fn status(report: &Report, shown: &[&Remaining], all: &[&Remaining], page: Page) -> Markup {
    let share = page.share(report, &sum(shown.iter().copied()), 1);
    html! {
        p class="status" role="status" {
            strong id="items-shown" { (shown.len()) } " " (words::caption::of_items(page.language, all.len())) " · "
            strong id="share-shown" { (share) } " " (page.label(Label::OfTheGap))
        }
    }
}

fn pillar(report: &Report, place: Option<usize>, page: Page) -> String {
    page.text(report.instrument.pillar(place).1, 40)
}

/// The rows. Their shares are also whole numbers over one denominator, so that the script's sums are exact.
fn table(report: &Report, shown: &[&Remaining], page: Page) -> Markup {
    let whole = report.assessment.gap.total();
    let shares: Vec<Exact> = shown.iter().map(|one| one.points.clone() / whole.clone()).collect();
    let (units, denominator) = Exact::over_one_denominator(&shares);
    let sign = words::local(page.language, ".");
    html! {
        table id="remaining-list" data-denominator=(denominator) data-sign=(sign) {
            thead {
                tr {
                    th scope="col" class="figure" data-sort="descending" aria-sort="descending" { (page.label(Label::Portion)) }
                    @for label in [Label::Indicator, Label::ToDo, Label::Agency, Label::Cause, Label::Due] {
                        @let sort = (label != Label::ToDo).then_some("ascending");
                        th scope="col" data-sort=[sort] { (page.label(label)) }
                    }
                }
            }
            tbody {
                @for (one, units) in shown.iter().zip(units) { (row(report, one, &units, page)) }
            }
        }
    }
}

fn row(report: &Report, one: &Remaining, units: &str, page: Page) -> Markup {
    let cause = one.debt.cause;
    html! {
        tr data-opd=(report.owner_id(one.debt.owner)) data-pillar=(report.instrument.pillar(one.indicator.pillar).0)
            data-cause=(cause.name()) data-units=(units) {
            td class="figure" { (page.share(report, &one.points, 1)) }
            td {
                span class="id" { (legible::line(&one.indicator.id, 64)) } " "
                small { bdi { (pillar(report, one.indicator.pillar, page)) } }
            }
            td class="to-do" {
                bdi { (words::to_do(report, one, page.language)) }
                // What is to be done about the work itself names its indicator.
                @if cause != Cause::Work { " " small { bdi { (page.text(&one.indicator.name, 80)) } } }
            }
            td class="owner" { bdi { (page.owner(report, one.debt.owner)) } }
            td { span class={ "cause " (cause.name()) } { (cause.text(page.language)) } }
            @match one.debt.due {
                Some(due) => {
                    td data-key=(due) class={ "due" @if due < report.run.today { " late" } } {
                        time datetime=(due) { (words::short_date(page.language, due)) }
                        @if due < report.run.today { " " small { (page.label(Label::Overdue)) } }
                    }
                }
                None => td class="undated" data-key="99999" { "–" },
            }
        }
    }
}
