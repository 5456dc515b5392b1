//! The evidence files of a workspace by agency, as texts that can be edited.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::base::lang::Language;
use crate::base::layout::EVIDENCE_FOLDER;
use crate::base::path;
use crate::change::form::compare::Present;
use crate::change::form::said;
use crate::report::Report;
use crate::run::Readiness;
use crate::world::root::Root;

#[derive(Clone)]
pub(super) struct File {
    pub(super) path: PathBuf,
    pub(super) shown: String,
    /// Its text; of a file that is not there yet, its first line.
    pub(super) text: String,
}

/// The file of each agency of `opd.yaml`; none where it is there and cannot be read.
pub(super) fn files(run: &Readiness, report: &Report, root: &Root) -> BTreeMap<String, File> {
    let known = |id: &String| report.workspace.agencies.iter().any(|agency| agency.id == *id);
    let mut files = BTreeMap::new();
    let folder = root.shown(EVIDENCE_FOLDER) + "/";
    for (_, source) in run.sources.iter().filter(|(_, source)| source.path.starts_with(&folder)) {
        let name = &source.path[root.shown("").len()..];
        // Of a file that does not say so readably its name says whose it is.
        let stem = || Some(path::stem(name).to_owned());
        let agency = said::agency(&source.text).filter(known).or_else(stem).filter(known);
        if let (Some(agency), Ok(text)) = (agency, root.text(name)) {
            let file = File { path: root.path(name), shown: source.path.clone(), text };
            files.entry(agency).or_insert(file);
        }
    }
    // Nothing is written where a link leads out of the workspace.
    let outside = root.is_taken(EVIDENCE_FOLDER) && root.metadata(EVIDENCE_FOLDER).is_err();
    for agency in report.workspace.agencies.iter().filter(|_| !outside) {
        let name = default_name(&agency.id);
        if !files.contains_key(&agency.id) && !root.is_taken(&name) {
            let text = format!("opd: {}\n", agency.id);
            let file = File { path: root.path(&name), shown: root.shown(&name), text };
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
