//! `explain`: a problem code; an indicator's question, weight, worth and evidence, and how it stands in a
//! workspace; the arithmetic of the three readings, step by step.

use super::terminal::table;
use super::{BAD, FAINT, GOOD, STRONG, caution, styled, unproven};
use super::{Exact, Kind, Label, Page, Report, Show, legible, words};
use crate::base::show::Quoted;
use crate::judge::assess::Tally;
use crate::model::instrument::{Indicator, Instrument};
use crate::model::weights::weights;
use crate::problem::Code;
use crate::report::rank::Reading;
use crate::tables::{Table, report as tables};

pub fn code(code: Code, page: Page) -> String {
    let severity = code.severity().text(page.language);
    let text = page.wrapped(code.explanation(page.language), 0);
    format!("{}\n\n{text}", styled(STRONG, &format!("{severity}[{}]", code.name())))
}

/// Every code with the first sentence of its page, then every indicator with its name.
pub fn list(instrument: &Instrument, page: Page) -> String {
    let codes = Table::of(Code::ALL)
        .shown("code", Label::Code, Kind::Word, |code| code.name())
        .shown("about", Label::Problems, Kind::Text, |code| code.short(page.language))
        .build();
    let indicators = Table::of(&instrument.indicators)
        .shown("id", Label::Code, Kind::Word, |one| one.id.as_str())
        .shown("name", Label::Indicator, Kind::Text, |one| one.name.get(page.language))
        .build();
    format!("{}\n{}", table(&codes, page), table(&indicators, page))
}

pub fn indicator(
    instrument: &Instrument,
    index: usize,
    profile: usize,
    report: Option<&Report>,
    page: Page,
) -> String {
    let indicator = &instrument.indicators[index];
    let title = format!("{} · {}", legible::line(&indicator.id, 64), page.text(&indicator.name, 100));
    let mut shown = format!("{}\n\n", styled(STRONG, &title));
    shown += &page.wrapped(&page.text(&indicator.asks, 2_000), 0);
    shown.push('\n');
    let field = |label: Label, text: &str| format!("{:<20}{text}\n", format!("{}:", page.label(label)));
    let pillar = page.text(instrument.pillar(indicator.pillar).1, 60);
    shown += &field(Label::Pillar, &pillar);
    shown += &field(Label::Dimension, &page.text(&instrument.dimensions[indicator.dimension].name, 60));
    shown.extend(indicator.group.iter().map(|group| field(Label::Group, &page.text(group, 60))));
    shown += &field(Label::Weight, &weight(instrument, index, profile, page));
    shown += &format!("\n{}\n", styled(STRONG, page.label(Label::Ladder)));
    shown += &asked(indicator, report, page);
    shown + &report.map_or_else(String::new, |report| state(report, index, page))
}

/// The weight in the index and what one level is worth, or that it does not count.
fn weight(instrument: &Instrument, index: usize, profile: usize, page: Page) -> String {
    let weights = weights(instrument, profile, &[]).expect("`resolve::instrument` checked every profile");
    let whole = weights.indicators[index];
    if whole == 0 {
        return page.label(Label::OutOfScope).to_owned();
    }
    let share = Exact::ratio(whole, weights.denominator);
    let percent = page.number(&(share.clone() * Exact::ratio(100, 1)).rounded(2));
    let name = legible::line(&instrument.profiles[profile].id, 64);
    let worth = page.label(Label::WorthPerLevel).to_lowercase();
    format!("{percent}% ({name}); {worth}: {}", page.points(&share))
}

/// What each value asks for, a value at the edge and what it asks set in.
fn asked(indicator: &Indicator, report: Option<&Report>, page: Page) -> String {
    let workspace = report.map(|report| report.workspace);
    let remarks = words::ladder::remarks(indicator).map(|remark| page.wrapped(page.label(remark), 0));
    let mut shown: String = remarks.collect();
    for (level, lines) in words::ladder::ladder(indicator, workspace, page.language) {
        let level = level.map_or_else(|| "–".to_owned(), |level| level.to_string());
        let lines = lines.iter().map(|line| page.wrapped(&legible::line(line, 1_500), 4));
        shown += &format!("{level:>3}{}", &lines.collect::<String>()[3..]);
    }
    shown
}

fn state(report: &Report, index: usize, page: Page) -> String {
    let scored = &report.assessment.indicators[index];
    let answer = &report.workspace.answers[index];
    let mut shown = format!("\n{}\n{}", styled(STRONG, page.label(Label::StateHere)), caution(report, page));
    if let Some(reason) = &answer.not_applicable {
        return shown + &format!("  {}: {}\n", page.label(Label::NotApplicable), page.text(reason, 200));
    }
    if scored.weight == 0 {
        return shown + &format!("  {}\n", page.label(Label::OutOfScope));
    }
    let lead = legible::line(&page.owner(report, answer.owner()), 24);
    let value = scored.value.map(|value| value.show(page.language));
    let claimed = match scored.claim {
        Some(claim) => claim.show(page.language),
        None => format!("{} ({})", value.claimed, page.label(Label::Unanswered)),
    };
    let fields = [
        (Label::Lead, lead),
        (Label::Claimed, claimed),
        (Label::Supported, value.supported),
        (Label::Verified, value.verified),
        (Label::Target, value.target),
    ];
    for (label, text) in fields {
        shown += &format!("  {:<18} {text}\n", format!("{}:", page.label(label)));
    }
    for (measure, taken) in answer.measures.iter().zip(&report.gathered.surveys.taken[index]) {
        let (question, file) = (Quoted(&measure.question), Quoted(&measure.file));
        let text = match taken {
            Some(taken) => {
                let mean = page.number(&taken.mean.rounded(4));
                words::survey::taken(page.language, question, Quoted(&taken.name), file, taken.given, &mean)
            }
            None => words::survey::not_taken(page.language, question, file),
        };
        shown += &page.wrapped(&format!("{}: {text}", page.label(Label::ValueFrom)), 2);
    }
    let edges = report.instrument.indicators[index].edges.as_ref();
    for (measured, edges) in answer.measured.iter().zip(edges) {
        let (told, level) = (words::measured(page.language, measured), edges.level(measured.measured.value));
        let numbers = words::numbers(page.language, edges, level.unwrap_or_default());
        let told = words::follows(page.language, &told, &numbers, scored.value.claimed);
        shown += &page.wrapped(&format!("{}: {told}", page.label(Label::ValueFrom)), 2);
    }
    let said = |text| format!("{}: {}", page.label(Label::Explanation), page.text(text, 1_000));
    shown.extend(answer.explanation.iter().map(|text| page.wrapped(&said(text), 2)));
    let rungs = report.rungs(index);
    for (place, requirement) in report.instrument.indicators[index].requirements().iter().enumerate() {
        let from = requirement.from.map_or_else(|| "–".to_owned(), |level| level.to_string());
        shown += &format!("  {from:<2} {:<26} ", legible::line(&requirement.id, 64));
        shown += &match rungs.iter().find(|rung| rung.requirement == Some(place)) {
            None => styled(FAINT, page.label(Label::Advice)),
            Some(step) => {
                let (style, word) = if step.is_met() { (GOOD, Label::Met) } else { (BAD, Label::Unmet) };
                let (verified, count) = (page.label(Label::Verified).to_lowercase(), step.count);
                let word = styled(style, page.label(word));
                format!("{word} {}/{count}, {verified} {}/{count}", step.sound, step.accepted)
            }
        };
        shown.push('\n');
    }
    for one in report.remaining.iter().filter(|one| one.index == index) {
        let (cause, points) = (one.debt.cause.text(page.language), page.points(&one.points));
        let owner = legible::line(&page.owner(report, one.debt.owner), 24);
        let to_do = words::to_do(report, one, page.language);
        shown += &page.wrapped(&format!("- {cause} ({owner}, {points}): {to_do}"), 2);
    }
    shown
}

pub fn index(report: &Report, page: Page) -> String {
    let region = legible::line(&report.workspace.region, 40);
    let today = words::long_date(page.language, report.run.today);
    let title = format!("{} · {region} · {today}", page.label(Label::Arithmetic));
    let mut shown = format!("{}\n\n{}", styled(STRONG, &title), caution(report, page));
    let instrument = report.instrument;
    let note = words::rounding(page.language, instrument.dimension_digits, instrument.index_digits);
    shown += &page.wrapped(&note, 0);
    for reading in Reading::ALL {
        shown += &format!("\n{}\n", styled(STRONG, page.label(reading.into())));
        shown += &table(&steps(report, reading, "", page), page);
        shown += &page.wrapped(&sum(report, reading, page), 0);
    }
    shown.extend(unproven(report, page).map(|text| page.wrapped(&text, 0)));
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

/// The steps of a reading, with the weights of dimensions where `weight` names their column.
pub(super) fn steps(report: &Report, reading: Reading, weight: &str, page: Page) -> Table {
    let instrument = report.instrument;
    let tallies = report.assessment.dimensions.iter().enumerate();
    let formula = |(index, tally): &(usize, &Tally)| {
        let weight = members(report, *index);
        let sum = reading.of(&tally.value).clone() * weight.clone();
        (!weight.is_zero()).then(|| format!("{} ÷ {}", page.short(&sum, 6), page.short(&weight, 6)))
    };
    let means = Table::of(tallies.filter_map(|(index, tally)| Some((index, tally.as_ref()?))))
        .shown("mean", "Σ w·x ÷ Σ w", Kind::Level, formula)
        .build();
    let [exact, rounded] = ["exact", "rounded"].map(|stage| format!("{}.{stage}", reading.name()));
    // What no stage rounds is no official value.
    let official = instrument.dimension_digits.map_or("", |_| &rounded);
    tables::dimensions(report, page.language)
        .beside(means)
        .shown_as(&exact, Kind::Value(Some(6)))
        .titled(&exact, Label::Exact)
        .titled(&rounded, Label::Official)
        .pick(&format!("nested {weight} mean {exact} {official}"))
}

/// The weights of what stands in a dimension and counts, together; nought where rounded children stand in it.
fn members(report: &Report, dimension: usize) -> Exact {
    let instrument = report.instrument;
    let own = report.counted().map(|(index, _)| &instrument.indicators[index]);
    let own = own.filter(|one| one.dimension == dimension).map(|one| one.weight.exact());
    let children = instrument.dimensions.iter().zip(&report.assessment.dimensions);
    let children = children.filter(|(one, tally)| one.parent == Some(dimension) && tally.is_some());
    let children = children.filter(|_| instrument.dimension_digits.is_none());
    own.chain(children.map(|(one, _)| one.weight.exact())).sum()
}

pub(super) fn sum(report: &Report, reading: Reading, page: Page) -> String {
    let instrument = report.instrument;
    let weights = &instrument.profiles[report.workspace.profile].weights;
    let digits = instrument.dimension_digits;
    let tallies = weights.keys().filter_map(|dimension| report.assessment.dimensions[*dimension].as_ref());
    let top: Vec<(&Tally, &Exact)> = tallies.map(|tally| (tally, reading.of(&tally.official))).collect();
    let term = |(tally, official): &(&Tally, &Exact)| {
        format!("{} × {}", page.short(&tally.weight, 6), page.number(&official.official(digits)))
    };
    let terms: Vec<String> = top.iter().map(term).collect();
    let unrounded: Exact = top.iter().map(|(tally, one)| tally.weight.clone() * (*one).clone()).sum();
    let unrounded = page.short(&unrounded, 6);
    let official = reading.of(&report.assessment.index).official.official(report.index_digits());
    let (index, terms) = (page.label(Label::Index), terms.join(" + "));
    format!("{index} = {terms} = {unrounded} → {}", page.number(&official))
}
