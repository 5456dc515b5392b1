//! What each value of an indicator asks for: what it means, and the evidence that it needs.

use crate::base::lang::Language;
use crate::model::instrument::{Indicator, LevelText, Needs, Requirement};
use crate::model::workspace::Workspace;
use crate::read::document::pillar::Covers;
use crate::words::{Label, label, numbers, short};

include!(concat!(env!("OUT_DIR"), "/ladder.rs"));

/// The lines of each value that asks for something, the lowest first, and without a value those of advice; years are
/// those of the workspace, where there is one.
pub fn ladder(
    indicator: &Indicator,
    workspace: Option<&Workspace>,
    language: Language,
) -> Vec<(Option<i64>, Vec<String>)> {
    let means = indicator.levels.iter().map(|one| (Some(one.level), means(one, language)));
    let needs = indicator.requirements().iter().map(|one| (one.from, needs(one, workspace, language)));
    let edges = indicator.edges.iter().flat_map(|edges| {
        let levels = (edges.least..).take(edges.from.len() + 1);
        let label = Label::LevelsFromNumber.text(language);
        levels.map(move |level| (Some(level), format!("{label}: {}", numbers(language, edges, level))))
    });
    let mut lines: Vec<_> = means.chain(edges).chain(needs).collect();
    lines.sort_by_key(|(level, _)| (level.is_none(), *level));
    let steps = lines.chunk_by(|(one, _), (other, _)| one == other);
    steps.map(|step| (step[0].0, step.iter().map(|(_, line)| line.clone()).collect())).collect()
}

fn means(one: &LevelText, language: Language) -> String {
    format!("{} ({})", one.text.get(language), one.provenance.text(language))
}

fn needs(one: &Requirement, workspace: Option<&Workspace>, language: Language) -> String {
    let year = workspace.and_then(|workspace| workspace.year(one)).map(Covers::Year);
    let count = if one.count > 1 { format!("{}× ", one.count) } else { String::new() };
    let dated = label::dated(language, one.dated, year.or(one.covers));
    let mut about = format!("{}, {dated}", one.kind.text(language));
    if let Some(effort) = one.effort {
        // Of work that serves several, its part.
        let part = one.shared.as_ref().map_or(effort, |shared| shared.of(effort));
        about += &format!(", {}", days(language, &short(language, &part.exact(), 4)));
    }
    if let Some(shared) = &one.shared {
        about += &format!(", {}", label::one_document(language, shared.parts));
    }
    if one.is_advice() {
        about += &format!(", {}", Label::Advice.text(language));
    }
    let (name, provenance) = (one.name.get(language), one.provenance.text(language));
    format!("• {count}{name} [{}]: {about} ({provenance})", one.id)
}

/// What must be known besides: that no source says what the values mean, or what is asked of all of them.
pub fn remarks(indicator: &Indicator) -> impl Iterator<Item = Label> {
    let unknown = (indicator.levels.is_empty() && indicator.edges.is_none()).then_some(Label::NoMeaning);
    let all = match &indicator.needs {
        Needs::AnyProof => Some(Label::AnyProof),
        Needs::Listed(list) => list.is_empty().then_some(Label::NoRequirements),
    };
    [Label::Cumulative].into_iter().chain(unknown).chain(all)
}
