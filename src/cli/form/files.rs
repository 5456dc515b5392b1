//! The evidence files of a workspace by agency, as texts that can be edited.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::base::lang::Language;
use crate::base::layout::EVIDENCE_FOLDER;
use crate::change::form::compare::Present;
use crate::change::form::said;
use crate::report::Report;
use crate::run::Readiness;
use crate::world::files;
use crate::world::standing;

#[derive(Clone)]
pub(super) struct File {
    pub(super) path: PathBuf,
    pub(super) shown: String,
    /// Its text; of a file that is not there yet, its first line.
    pub(super) text: String,
}

/// The file of each agency of `opd.yaml`; none where it is there and cannot be read.
pub(super) fn files(run: &Readiness, report: &Report, root: &Path, shown: &str) -> BTreeMap<String, File> {
    let known = |id: &String| report.workspace.agency(id).is_some();
    let mut files = BTreeMap::new();
    let folder = format!("{shown}{EVIDENCE_FOLDER}/");
    for (_, source) in run.sources.iter().filter(|(_, source)| source.path.starts_with(&folder)) {
        let name = &source.path[shown.len()..];
        // Of a file that does not say so readably its name says whose it is.
        let stem = || name[EVIDENCE_FOLDER.len() + 1..].rsplit_once('.').map(|(stem, _)| stem.to_owned());
        let agency = said::agency(&source.text).filter(known).or_else(stem).filter(known);
        if let (Some(agency), Ok(text)) = (agency, files::text_inside(root, name)) {
            let file = File { path: root.join(name), shown: source.path.clone(), text };
            files.entry(agency).or_insert(file);
        }
    }
    // Nothing is written where a link leads out of the workspace.
    let outside = standing::is_taken(&root.join(EVIDENCE_FOLDER)) && !files::is_inside(root, EVIDENCE_FOLDER);
    for agency in report.workspace.agencies.iter().filter(|_| !outside) {
        let name = default_name(&agency.id);
        let path = root.join(&name);
        if !files.contains_key(&agency.id) && !standing::is_taken(&path) {
            let file = File { path, shown: format!("{shown}{name}"), text: format!("opd: {}\n", agency.id) };
            files.insert(agency.id.clone(), file);
        }
    }
    files
}

/// What the files say in the language of a form.
pub(super) fn present(files: &BTreeMap<String, File>, language: Language) -> Present {
    let said = |file: &File| Some((file.shown.clone(), said::said(&file.text, language)?));
    files.iter().filter_map(|(agency, file)| Some((agency.clone(), said(file)?))).collect()
}

/// Where the file of an agency is that has none of another name.
pub(super) fn default_name(agency: &str) -> String {
    format!("{EVIDENCE_FOLDER}/{agency}.yaml")
}
