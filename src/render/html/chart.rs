//! Pieces of charts: bars of the readings on the scale with the mark of the target, and what tells them apart
//! without colour. Places along the scale are percentages, so that a chart takes any width and its texts keep
//! their size.

use super::{Exact, Label, Markup, Page, PreEscaped, html, words};
use crate::base::exact::{Decimal, Fixed};
use crate::judge::assess::Readings;
use crate::model::instrument::Scale;
use crate::report::rank::Reading;

/// The readings in the order in which the page shows them: what is certain first.
pub(super) const READINGS: [(Reading, Label); 3] = [
    (Reading::Verified, Label::Verified),
    (Reading::Supported, Label::Supported),
    (Reading::Claimed, Label::Claimed),
];

/// Fillings that charts refer to: stripes for what has proof but no verdict (also where it reaches the target), and
/// for what is late.
pub(super) const PATTERNS: PreEscaped<&str> = PreEscaped(include_str!("patterns.svg"));

/// `part` of `whole` as a percentage for a chart, never outside it.
pub(super) fn percent(part: &Exact, whole: &Exact) -> String {
    let steps = if part.is_negative() { 0 } else { Decimal::steps(part, whole, 10_000) };
    format!("{}.{:02}%", steps / 100, steps % 100)
}

pub(super) fn place(value: &Exact, scale: Scale) -> String {
    let least = Fixed::whole(scale.min).exact();
    percent(&(value.clone() - least), &Fixed::whole(scale.max - scale.min).exact())
}

/// What a bar says to those who do not see it; the numbers as they stand beside it.
pub(super) fn alternative(reading: Label, value: &str, target: &str, scale: Scale, page: Page) -> String {
    words::caption::bar(page.language, page.label(reading), value, target, scale.min, scale.max)
}

pub(super) fn alternatives(
    values: &Readings<Exact>,
    scale: Scale,
    number: impl Fn(&Exact) -> String,
    page: Page,
) -> String {
    let target = number(&values.target);
    let says = |(reading, label): (Reading, Label)| {
        alternative(label, &number(reading.of(values)), &target, scale, page)
    };
    READINGS.map(says).join("; ")
}

/// How a reading is filled: as its name says, and in another colour where it reaches the target.
fn filling(reading: Reading, value: &Exact, target: &Exact) -> String {
    let reached = if value >= target { " reached" } else { "" };
    format!("{}{reached}", reading.name())
}

/// One reading on the scale, as high as the row that it stands in.
pub(super) fn bar(reading: Reading, value: &Exact, target: &Exact, scale: Scale, says: &str) -> Markup {
    html! {
        svg class="bar" role="img" aria-label=(says) focusable="false" {
            (grid(scale))
            rect class=(filling(reading, value, target)) x="0" y="16%" width=(place(value, scale)) height="68%" {}
            (mark(target, scale))
        }
    }
}

pub(super) fn bars(values: &Readings<Exact>, scale: Scale, says: &str) -> Markup {
    html! {
        svg class="bars" role="img" aria-label=(says) focusable="false" {
            (grid(scale))
            @for ((reading, _), y) in READINGS.iter().zip(["8%", "38%", "68%"]) {
                @let value = reading.of(values);
                rect class=(filling(*reading, value, &values.target)) x="0" y=(y) width=(place(value, scale)) height="24%" {}
            }
            (mark(&values.target, scale))
        }
    }
}

fn mark(target: &Exact, scale: Scale) -> Markup {
    let x = place(target, scale);
    html! { line class="target" x1=(x) x2=(x) y1="-1%" y2="101%" {} }
}

/// The levels that are marked: all of them, or where there are many about five.
fn levels(scale: Scale) -> Vec<i64> {
    let span = scale.max - scale.min;
    let step = if span > 10 { (span + 4) / 5 } else { 1 };
    (scale.min..=scale.max).step_by(usize::try_from(step).expect("positive")).collect()
}

fn grid(scale: Scale) -> Markup {
    html! {
        @for level in levels(scale) {
            @let x = place(&Fixed::whole(level).exact(), scale);
            line class="grid" x1=(x) x2=(x) y1="0" y2="100%" {}
        }
    }
}

pub(super) fn axis(scale: Scale) -> Markup {
    html! {
        svg class="axis" aria-hidden="true" focusable="false" {
            @for level in levels(scale) {
                @let end = match level {
                    _ if level == scale.min => "start",
                    _ if level == scale.max => "end",
                    _ => "middle",
                };
                text x=(place(&Fixed::whole(level).exact(), scale)) y="50%" text-anchor=(end) { (level) }
            }
        }
    }
}

pub(super) fn flag(text: &str, target: &Exact, scale: Scale) -> Markup {
    html! {
        svg class="flag" aria-hidden="true" focusable="false" {
            text x=(place(target, scale)) y="50%" text-anchor=(anchor(target, scale)) { (text) }
        }
    }
}

/// A longer text near an end of the scale grows inwards.
fn anchor(value: &Exact, scale: Scale) -> &'static str {
    let least = Fixed::whole(scale.min).exact();
    match Decimal::steps(&(value.clone() - least), &Fixed::whole(scale.max - scale.min).exact(), 100) {
        0..12 => "start",
        12..=88 => "middle",
        89.. => "end",
    }
}

/// What the readings mean and how they look.
pub(super) fn legend(page: Page) -> Markup {
    let means = [Label::VerifiedMeans, Label::SupportedMeans, Label::ClaimedMeans];
    html! {
        ul class="legend" {
            @for ((reading, label), means) in READINGS.into_iter().zip(means) {
                li { (swatch(reading.name())) (page.label(label)) ": " (page.label(means)) }
            }
            li { (mark_sample()) (page.label(Label::Target)) }
            li { (swatch("verified reached")) (page.label(Label::Reached)) }
        }
    }
}

pub(super) fn swatch(class: &str) -> Markup {
    html! { svg class="swatch" focusable="false" aria-hidden="true" { rect class=(class) width="100%" height="100%" {} } }
}

/// One value on the scale beside its number, without a target; the style draws the grid.
pub(super) fn value(value: &Exact, scale: Scale) -> Markup {
    html! {
        svg class="bars value" aria-hidden="true" focusable="false" {
            rect class="part" y="20%" width=(place(value, scale)) height="60%" {}
        }
    }
}

pub(super) fn mark_sample() -> Markup {
    html! {
        svg class="swatch" focusable="false" aria-hidden="true" { line class="target" x1="50%" x2="50%" y1="0" y2="100%" {} }
    }
}

/// A load on an axis from nought to `whole`, with the mark of what there is time for; beyond it is striped.
pub(super) fn load(load: &Exact, available: &Exact, whole: &Exact, says: &str) -> Markup {
    let mark = percent(available, whole);
    let beyond = (load > available).then(|| percent(&(load.clone() - available.clone()), whole));
    html! {
        svg class="bars load" role="img" aria-label=(says) focusable="false" {
            rect class="part" x="0" y="15%" width=(percent(load.min(available), whole)) height="70%" {}
            @if let Some(width) = beyond { rect class="over" x=(mark) y="15%" width=(width) height="70%" {} }
            line class="target" x1=(mark) x2=(mark) y1="-1%" y2="101%" {}
        }
    }
}
