//! Everything that can end a run with exit code 2. How each is said: `words::trouble`.

use jiff::civil::Date;

use super::ReadFault;
use crate::base::suggest::nearest;

/// Why a run cannot give what was asked; the program then ends with exit code 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    NoWorkspace { folder: String },
    NotAWorkspace { folder: String },
    NotUsed { option: &'static str },
    // The workspace has no evidence file, or none with an answer.
    NoEvidence { folder: String },
    // So much could not be read that there is no score.
    NoScore,
    NoSuch { given: String, suggestion: Option<String> },
    NoSuchChoice { given: String, known: Vec<String> },
    AlreadyThere { file: String },
    CannotWrite { file: String, reason: ReadFault },
    BadValue { option: &'static str, given: String, example: &'static str },
    DayPast { option: &'static str, given: Date, today: Date },
    OutsideScale { option: &'static str, given: String, least: i64, most: i64 },
    TooFine,
    NoEarlier { given: String },
    NoHistory { folder: String },
    Offline { links: usize },
    // The file named by `SSL_CERT_FILE` holds no certificate that can be read.
    NoCertificate { file: String },
    CannotRead { file: String, reason: ReadFault },
    NoReviewer,
    OwnVerdict { reviewer: String, agency: String },
    NothingToJudge { indicator: String },
    SeveralToJudge { indicator: String },
    Unsound { place: String, codes: Vec<String> },
    NoteNeeded,
    SaidToday { at: String },
    // The document is no longer the one that was shown.
    Changed { place: String },
    // Another run is writing there, or left its mark.
    Held { file: String },
    OtherReviewer { file: String },
    // A file cannot be changed without touching more than is meant.
    CannotEdit { file: String, lines: String },
    NotToTerminal,
    NeedsFolder,
    FormTooLarge { limit: usize },
    UnreadableYaml { file: String },
    // Forms would be overwritten, and something in them lost.
    FormsInTheWay { files: Vec<(String, Loss)> },
    NoInstrument { folder: String },
    NoPlace,
    PlaceTaken { place: String },
    NothingToBundle,
    // A document is not the one that was checked.
    DocumentChanged { file: String },
    NoBundle { place: String },
}

/// What would be lost with a file that a form would overwrite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// What somebody filled in and nobody has taken in yet.
    Filled,
    /// All of it: it is no form of this workspace, or cannot be read.
    Unknown,
}

impl Trouble {
    /// Nothing bears this name; perhaps one of the known ones was meant.
    pub fn no_such<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> Self {
        Self::NoSuch { given: given.to_owned(), suggestion: nearest(given, known) }
    }
}

/// Where an id stands among those that are known.
pub fn position<'a>(given: &str, ids: impl Iterator<Item = &'a str> + Clone) -> Result<usize, Trouble> {
    ids.clone().position(|id| id == given).ok_or_else(|| Trouble::no_such(given, ids))
}

/// A filter that names nothing would show nothing, which looks like success: it ends the run instead.
pub fn known<'a>(given: &[String], ids: impl Iterator<Item = &'a str> + Clone) -> Result<(), Trouble> {
    let unknown = given.iter().find(|given| !ids.clone().any(|id| id == *given));
    unknown.map_or(Ok(()), |given| Err(Trouble::no_such(given, ids)))
}
