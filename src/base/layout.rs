//! What the files and folders of a workspace are called.

/// The file that makes a folder a workspace.
pub const SETTINGS_FILE: &str = "siak-check.yaml";
/// The file that lists the agencies.
pub const AGENCIES_FILE: &str = "opd.yaml";
/// The folder of evidence files.
pub const EVIDENCE_FOLDER: &str = "evidence";
pub const REVIEWS_FOLDER: &str = "reviews";
/// The folder of a workspace's own instrument.
pub const INSTRUMENT_FOLDER: &str = "indicators";
/// The file of an instrument that says how it scores.
pub const INSTRUMENT_FILE: &str = "instrument.yaml";
