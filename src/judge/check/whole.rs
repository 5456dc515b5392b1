//! The workspace as a whole: indicators and agencies that are missing, documents that nobody claims. Where an
//! evidence file could not be read, nobody knows what it holds: then nothing is said to be missing from it.

use std::collections::BTreeSet;

use super::{Scene, name};
use crate::base::source::Span;
use crate::problem::{Diagnostics, Problem, Submission};

pub(super) fn unassigned(scene: Scene<'_>, diagnostics: &mut Diagnostics) {
    let workspace = scene.workspace;
    let answers =
        scene.instrument.indicators.iter().zip(&workspace.answers).zip(&workspace.weights.indicators);
    let unled = answers.filter(|((_, answer), weight)| **weight != 0 && answer.lead.is_none());
    let indicators: Vec<String> = unled.map(|((indicator, _), _)| indicator.id.clone()).collect();
    if !indicators.is_empty() && scene.workspace.unread == 0 && !scene.workspace.answers_lost {
        diagnostics.at(scene.workspace.span, Problem::Unassigned { indicators });
    }
}

/// Agencies that have handed nothing in. Of a file that could not be read the error stands there already.
pub(super) fn silent(scene: Scene<'_>, diagnostics: &mut Diagnostics) {
    let leading: BTreeSet<usize> = scene.workspace.answers.iter().filter_map(|answer| answer.lead).collect();
    for (index, agency) in scene.workspace.agencies.iter().enumerate() {
        let submission = agency.submission;
        if matches!(submission, Submission::Submitted | Submission::Unreadable) {
            continue;
        }
        let file = agency.files.first().map(|file| Span { source: *file, start: 0, end: 0 });
        let leads = leading.contains(&index);
        let problem = Problem::AgencySilent { agency: agency.id.clone(), leads, submission };
        if let Some(place) = agency.span.or(file) {
            diagnostics.between(place, file.filter(|file| *file != place), problem);
        }
    }
}

/// Folders of documents that are not there, and documents that lie in them for nothing.
pub(super) fn unclaimed(scene: Scene<'_>, diagnostics: &mut Diagnostics) {
    for (folder, span) in &scene.workspace.documents {
        if let Some(span) = span.filter(|_| scene.gathered.inventory.absent_folders.contains(folder)) {
            diagnostics.at(span, Problem::FolderAbsent { folder: folder.clone() });
        }
    }
    for path in scene.gathered.inventory.unclaimed.iter().filter(|_| scene.workspace.unread == 0) {
        let problem = if name::is_temporary(path) {
            Problem::ProofTemporary { file: path.clone() }
        } else {
            Problem::ProofUnclaimed
        };
        diagnostics.of_path(format!("{}{path}", scene.shown), problem);
    }
}
