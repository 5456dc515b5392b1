//! What the files and folders of a workspace are called, and what is surely meant to be called so.

use crate::base::suggest::nearest;

pub const SETTINGS_FILE: &str = "siak-check.yaml";
pub const AGENCIES_FILE: &str = "opd.yaml";
pub const EVIDENCE_FOLDER: &str = "evidence";
pub const REVIEWS_FOLDER: &str = "reviews";
/// The folder in which every document should be claimed, unless the workspace names others.
pub const DOCUMENTS_FOLDER: &str = "bukti";
pub const INSTRUMENT_FOLDER: &str = "indicators";
/// The file of an instrument that says how it scores.
pub const INSTRUMENT_FILE: &str = "instrument.yaml";

pub const ATTRIBUTES_FILE: &str = ".gitattributes";

/// Where GitHub looks for what `init --ci` writes.
pub const WORKFLOW_FILE: &str = ".github/workflows/siak-check.yml";

/// What the names begin with that changes of files go by; the folder of schemas is called so alone.
pub const CHANGE_BEGINNING: &str = ".siak-check";
/// What says that a folder is being changed: held, and gone when nobody changes it.
pub const CHANGE_LOCK: &str = ".siak-check.lock";
/// What says how a change of several files can be finished.
pub const CHANGE_JOURNAL: &str = ".siak-check.journal";

/// Whether two names differ in capitals, in how YAML's extension is written, or in a `.txt` that an editor
/// adds.
pub fn same_but_for_spelling(a: &str, b: &str) -> bool {
    let plain = |name: &str| {
        let lower = name.trim().to_lowercase();
        let name = lower.strip_suffix(".txt").unwrap_or(&lower);
        name.strip_suffix(".yml").map_or(name.to_owned(), |stem| format!("{stem}.yaml"))
    };
    plain(a) == plain(b)
}

/// Whether a file of this name is read as data.
pub fn is_data(name: &str) -> bool {
    matches!(name.rsplit_once('.'), Some((_, "yaml" | "yml")))
}

/// The name by which a file would be read that surely is data and bears another. Editors keep copies as
/// `a.yaml~`.
pub fn data_name(name: &str) -> Option<String> {
    let (stem, extension) = name.trim().rsplit_once('.')?;
    let (stem, extension) =
        if extension.eq_ignore_ascii_case("txt") { stem.rsplit_once('.')? } else { (stem, extension) };
    let meant = !extension.ends_with('~') && nearest(extension, ["yaml"].into_iter()).is_some();
    meant.then(|| format!("{stem}.yaml"))
}
