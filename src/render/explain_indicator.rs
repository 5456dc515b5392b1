//! `explain` of an indicator: its question, weight, worth and evidence, and how it stands in a workspace.

use super::table::{Column, table};
use super::{BAD, FAINT, GOOD, Page, STRONG, caution, styled};
use crate::base::exact::Exact;
use crate::base::legible;
use crate::judge::assess::Owner;
use crate::model::instrument::{Indicator, Instrument, Needs, Requirement};
use crate::model::weights;
use crate::report::Report;
use crate::words::{self, Label, SurveyWord, choose};

/// The page of an indicator; with a report, also how it stands there.
pub fn render(
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
    if let Some(group) = &indicator.group {
        shown += &field(Label::Group, &page.text(group, 60));
    }
    shown += &field(Label::Weight, &weight(instrument, index, profile, page));
    if !indicator.levels.is_empty() {
        shown += &format!("\n{}\n", styled(STRONG, page.label(Label::Levels)));
        for text in &indicator.levels {
            let provenance = choose!(page.language, label::provenance(text.provenance));
            let line = format!("{}  {} ({provenance})", text.level, page.text(&text.text, 1_000));
            shown += &page.wrapped(&line, 2);
        }
    }
    shown += &format!("\n{}\n", styled(STRONG, page.label(Label::Requirements)));
    shown += &requirements(indicator, page);
    if let Some(report) = report {
        shown += &state(report, index, page);
    }
    shown
}

/// The weight in the index and what one level is worth, or that it does not count.
fn weight(instrument: &Instrument, index: usize, profile: usize, page: Page) -> String {
    let weights =
        weights::weights(instrument, profile, &[]).expect("`resolve::instrument` checked every profile");
    let whole = weights.indicators[index];
    if whole == 0 {
        return page.label(Label::OutOfScope).to_owned();
    }
    let share = Exact::ratio(whole, weights.denominator);
    let percent = page.number(&(share.clone() * Exact::ratio(100, 1)).rounded(2));
    format!(
        "{percent}% ({}); {}: {}",
        legible::line(&instrument.profiles[profile].id, 64),
        page.label(Label::WorthPerLevel).to_lowercase(),
        page.points(&share)
    )
}

fn requirements(indicator: &Indicator, page: Page) -> String {
    let list = match &indicator.needs {
        Needs::AnyProof => return format!("{}\n", page.label(Label::AnyProof)),
        Needs::Listed(list) if list.is_empty() => return format!("{}\n", page.label(Label::NoRequirements)),
        Needs::Listed(list) => list,
    };
    let columns = [
        (page.label(Label::From), Column::Figure),
        (page.label(Label::Requirements), Column::Text),
        (page.label(Label::Kind), Column::Word),
        (page.label(Label::Period), Column::Word),
        (page.label(Label::Effort), Column::Figure),
        (page.label(Label::Provenance), Column::Word),
    ];
    let rows = list
        .iter()
        .map(|requirement| {
            let count =
                if requirement.count > 1 { format!("{}× ", requirement.count) } else { String::new() };
            let advice = if requirement.is_advice() {
                format!(" ({})", page.label(Label::Advice))
            } else {
                String::new()
            };
            vec![
                from(requirement),
                format!(
                    "{count}{} [{}]{advice}",
                    page.text(&requirement.name, 100),
                    legible::line(&requirement.id, 64)
                ),
                choose!(page.language, label::kind(requirement.kind)).to_owned(),
                choose!(page.language, label::dated(requirement.dated)),
                requirement.effort.map_or_else(|| "–".to_owned(), |days| page.short(&days.exact(), 4)),
                choose!(page.language, label::provenance(requirement.provenance)).to_owned(),
            ]
        })
        .collect();
    table(page.width, &columns, rows)
}

/// From which level a requirement is needed.
fn from(requirement: &Requirement) -> String {
    requirement.from.map_or_else(|| "–".to_owned(), |level| format!(">{}", level - 1))
}

/// The readings, each requirement with the pieces that hold, and what remains.
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
    let lead = page.owner(report, answer.lead.map_or(Owner::Unassigned, Owner::Agency));
    let claimed = match answer.claim {
        Some(value) => page.short(&value.exact(), 4),
        None => {
            format!("{} ({})", page.short(&scored.value.claimed.exact(), 4), page.label(Label::Unanswered))
        }
    };
    let fields = [
        (Label::Lead, lead),
        (Label::Claimed, claimed),
        (Label::Supported, page.short(&scored.value.supported.exact(), 4)),
        (Label::Verified, page.short(&scored.value.verified.exact(), 4)),
        (Label::Target, page.short(&scored.value.target.exact(), 4)),
    ];
    for (label, text) in fields {
        shown += &format!("  {:<18} {text}\n", format!("{}:", page.label(label)));
    }
    for measure in &answer.measures {
        let from = words::survey(page.language, SurveyWord::From);
        let text = match &measure.taken {
            Some(taken) => {
                let mean = page.number(&taken.mean.rounded(4));
                let (question, service) = (&measure.question, &taken.name);
                choose!(page.language, survey::taken(question, service, &measure.file, taken.given, &mean))
            }
            None => choose!(page.language, survey::not_taken(&measure.question, &measure.file)),
        };
        shown += &page.wrapped(&format!("{from}: {text}"), 2);
    }
    if let Some(text) = &answer.explanation {
        shown += &page.wrapped(&format!("{}: {}", page.label(Label::Explanation), page.text(text, 1_000)), 2);
    }
    let steps = report.rungs(index);
    for (place, requirement) in report.instrument.indicators[index].requirements().iter().enumerate() {
        shown += &format!("  {:<2} {:<26} ", from(requirement), legible::line(&requirement.id, 64));
        shown += &match steps.iter().find(|step| step.requirement == Some(place)) {
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
        let line = format!(
            "- {} ({}, {}): {}",
            words::cause(page.language, one.debt.cause),
            page.owner(report, one.debt.owner),
            page.points(&one.points),
            words::to_do(report, one, page.language)
        );
        shown += &page.wrapped(&line, 2);
    }
    shown
}
