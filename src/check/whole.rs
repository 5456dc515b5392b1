//! The workspace as a whole: indicators and agencies that are missing, documents that nobody claims. Where an evidence
//! file could not be read, nobody knows what it holds: then nothing is said to be missing from it.

use super::{Scene, name};
use crate::diagnostic::{Diagnostics, Problem};

/// Indicators in scope that no agency leads.
pub(super) fn unassigned(scene: Scene<'_>, diagnostics: &mut Diagnostics) {
    let led = |index: usize| scene.workspace.answers[index].lead.is_some();
    let indicators: Vec<String> = scene
        .instrument
        .indicators
        .iter()
        .enumerate()
        .filter(|(index, _)| scene.workspace.weights.indicators[*index] != 0 && !led(*index))
        .map(|(_, indicator)| indicator.id.clone())
        .collect();
    if !indicators.is_empty() && scene.workspace.unread == 0 && !scene.workspace.answers_lost {
        diagnostics.at(scene.workspace.span, Problem::Unassigned { indicators });
    }
}

/// Agencies that have handed nothing in.
pub(super) fn silent(scene: Scene<'_>, diagnostics: &mut Diagnostics) {
    let agencies: Vec<String> = scene
        .workspace
        .agencies
        .iter()
        .filter(|agency| !agency.reports)
        .map(|agency| agency.id.clone())
        .collect();
    if !agencies.is_empty() {
        diagnostics.at(scene.workspace.agencies_span, Problem::AgencySilent { agencies });
    }
}

/// Folders of documents that are not there, and documents that lie in them for nothing.
pub(super) fn unclaimed(scene: Scene<'_>, diagnostics: &mut Diagnostics) {
    for (folder, span) in &scene.workspace.documents {
        if let Some(span) = span.filter(|_| scene.inventory.absent_folders.contains(folder)) {
            diagnostics.at(span, Problem::FolderAbsent { folder: folder.clone() });
        }
    }
    for path in scene.inventory.unclaimed.iter().filter(|_| scene.workspace.unread == 0) {
        let problem = if name::is_temporary(path) {
            Problem::ProofTemporary { file: path.clone() }
        } else {
            Problem::ProofUnclaimed
        };
        diagnostics.of_path(format!("{}{path}", scene.shown), problem);
    }
}
