//! `explain index`: the arithmetic of the three readings, step by step.

use super::terminal::table;
use super::{Page, STRONG, caution, styled, unproven};
use crate::base::exact::Exact;
use crate::base::legible;
use crate::judge::assess::{Outcome, Readings, Tally};
use crate::model::instrument::Dimension;
use crate::report::Report;
use crate::tables::{Kind, Table};
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
        shown += &table(&steps(report, pick, page).pick(&["name", "mean", "exact", "rounded"]), page);
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

/// A row per dimension that counts.
pub(super) fn steps(report: &Report, pick: Pick, page: Page) -> Table {
    let instrument = report.instrument;
    let rows = instrument.dimensions.iter().zip(&report.assessment.dimensions).enumerate();
    let rows = rows.filter_map(|(index, (dimension, tally))| Some((index, dimension, tally.as_ref()?)));
    let formula = |index: usize, tally: &Tally| {
        let weight = members(report, index);
        let sum = pick(&tally.value).clone() * weight.clone();
        (!weight.is_zero()).then(|| format!("{} ÷ {}", page.short(&sum, 6), page.short(&weight, 6)))
    };
    let name = |dimension: &Dimension| {
        let indent = if dimension.parent.is_some() { "  " } else { "" };
        format!("{indent}{}", page.text(&dimension.name, 40))
    };
    let official = |tally: &Tally| pick(&tally.official).official(instrument.dimension_digits);
    Table::of(rows)
        .shown("name", Label::Dimension, Kind::Text, |(_, dimension, _)| name(dimension))
        .shown("weight", Label::Weight, Kind::Share, |(.., tally)| &tally.weight)
        .shown("mean", "Σ w·x ÷ Σ w", Kind::Level, |(index, _, tally)| formula(*index, tally))
        .shown("exact", Label::Exact, Kind::Value(None), |(.., tally)| pick(&tally.value).rounded(6))
        .shown("rounded", Label::Official, Kind::Value(None), |(.., tally)| official(tally))
        .build()
}

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
