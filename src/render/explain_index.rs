//! `explain index`: the arithmetic of the three readings, step by step.

use super::table::{Column, table};
use super::{Page, STRONG, caution, styled, unproven};
use crate::base::exact::Exact;
use crate::base::legible;
use crate::judge::assess::{Outcome, Readings, Tally};
use crate::report::Report;
use crate::words::{self, Label};

/// The arithmetic of every reading.
pub fn render(report: &Report, page: Page) -> String {
    let title = format!(
        "{} · {} · {}",
        page.label(Label::Arithmetic),
        legible::line(&report.workspace.region, 40),
        words::long_date(page.language, report.run.today)
    );
    let mut shown = format!("{}\n\n{}", styled(STRONG, &title), caution(report, page));
    let instrument = report.instrument;
    let note = words::rounding(page.language, instrument.dimension_digits, instrument.index_digits);
    shown += &page.wrapped(&note, 0);
    let index = &report.assessment.index;
    let readings: [(Label, Pick, &Outcome); 3] = [
        (Label::Claimed, |readings| &readings.claimed, &index.claimed),
        (Label::Supported, |readings| &readings.supported, &index.supported),
        (Label::Verified, |readings| &readings.verified, &index.verified),
    ];
    for (label, pick, outcome) in readings {
        shown += &format!("\n{}\n", styled(STRONG, page.label(label)));
        shown += &steps_table(report, pick, page);
        shown += &page.wrapped(&sum(report, pick, outcome, page), 0);
    }
    if let Some(unproven) = unproven(report, page) {
        shown += &page.wrapped(&unproven, 0);
    }
    if !instrument.sources.is_empty() {
        shown += &format!("\n{}\n", styled(STRONG, page.label(Label::Sources)));
        for source in &instrument.sources {
            shown += &page.wrapped(&format!("- {}", page.text(source, 500)), 0);
        }
    }
    if let Some(note) = &instrument.note {
        shown += &format!("\n{}\n", styled(STRONG, page.label(Label::Note)));
        shown += &page.wrapped(&page.text(note, 2_000), 0);
    }
    shown
}

/// Which reading of several.
pub(super) type Pick = fn(&Readings<Exact>) -> &Exact;

/// A dimension's line of the arithmetic, in the words of a language.
pub(super) struct Step {
    pub(super) name: String,
    /// Whether it stands below another dimension.
    pub(super) nested: bool,
    /// The sum and the count or weight that give its mean.
    pub(super) formula: String,
    pub(super) exact: String,
    /// The mean as it is rounded.
    pub(super) official: String,
    pub(super) weight: Exact,
}

/// A step per dimension that counts.
pub(super) fn steps(report: &Report, pick: Pick, page: Page) -> Vec<Step> {
    let instrument = report.instrument;
    instrument
        .dimensions
        .iter()
        .zip(&report.assessment.dimensions)
        .enumerate()
        .filter_map(|(index, (dimension, tally))| {
            let tally = tally.as_ref()?;
            let exact = pick(&tally.value);
            let official = pick(&tally.official);
            let weight: Exact = members(report, index);
            let formula = if weight.is_zero() {
                "–".to_owned()
            } else {
                format!("{} ÷ {}", page.short(&(exact.clone() * weight.clone()), 6), page.short(&weight, 6))
            };
            Some(Step {
                name: page.text(&dimension.name, 40),
                nested: dimension.parent.is_some(),
                formula,
                exact: page.number(&exact.rounded(6)),
                official: page.number(&official.official(instrument.dimension_digits)),
                weight: tally.weight.clone(),
            })
        })
        .collect()
}

fn steps_table(report: &Report, pick: Pick, page: Page) -> String {
    let columns = [
        (page.label(Label::Dimension), Column::Text),
        (MEAN, Column::Figure),
        (page.label(Label::Exact), Column::Figure),
        (page.label(Label::Official), Column::Figure),
    ];
    let row = |step: Step| {
        let indent = if step.nested { "  " } else { "" };
        vec![format!("{indent}{}", step.name), step.formula, step.exact, step.official]
    };
    table(page.width, &columns, steps(report, pick, page).into_iter().map(row).collect())
}

/// The heading over the formulas.
pub(super) const MEAN: &str = "Σ w·x ÷ Σ w";

/// The weights of a dimension's own indicators that count, together; nought when it has children instead.
fn members(report: &Report, dimension: usize) -> Exact {
    report
        .counted()
        .map(|(index, _)| &report.instrument.indicators[index])
        .filter(|indicator| indicator.dimension == dimension)
        .map(|indicator| indicator.weight.exact())
        .sum()
}

/// The weighted sum of the top dimensions, and its rounding.
pub(super) fn sum(report: &Report, pick: Pick, outcome: &Outcome, page: Page) -> String {
    let instrument = report.instrument;
    let weights = &instrument.profiles[report.workspace.profile].weights;
    let digits = instrument.dimension_digits;
    let top: Vec<(&Tally, &Exact)> = report
        .assessment
        .dimensions
        .iter()
        .enumerate()
        .filter(|(index, _)| weights[*index].is_some())
        .filter_map(|(_, tally)| tally.as_ref().map(|tally| (tally, pick(&tally.official))))
        .collect();
    let terms: Vec<String> = top
        .iter()
        .map(|(tally, official)| {
            format!("{} × {}", page.short(&tally.weight, 6), page.number(&official.official(digits)))
        })
        .collect();
    let unrounded: Exact =
        top.iter().map(|(tally, official)| tally.weight.clone() * (*official).clone()).sum();
    format!(
        "{} = {} = {} → {}",
        page.label(Label::Index),
        terms.join(" + "),
        page.short(&unrounded, 6),
        page.number(&outcome.official.official(report.index_digits()))
    )
}
