//! Everything that can end a run with exit code 2. How each is said: `words::trouble`.

use jiff::civil::Date;

use super::ReadFault;
use crate::base::suggest::nearest;

/// Why a run cannot give what was asked; the program then ends with exit code 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No workspace was found here or above.
    NoWorkspace { folder: String },
    /// The folder given is no workspace.
    NotAWorkspace { folder: String },
    /// An option that the command does not use.
    NotUsed { option: &'static str },
    /// The workspace has no evidence file, or none with an answer.
    NoEvidence { folder: String },
    /// So much could not be read that there is no score.
    NoScore,
    /// A filter or a topic names nothing.
    NoSuch { given: String, suggestion: Option<String> },
    /// A word that is not one of a few.
    NoSuchChoice { given: String, known: Vec<String> },
    /// `init` would overwrite a file.
    AlreadyThere { file: String },
    /// A file cannot be written.
    CannotWrite { file: String, reason: ReadFault },
    /// An option's value cannot be read.
    BadValue { option: &'static str, given: String, example: &'static str },
    /// An option's day is past.
    DayPast { option: &'static str, given: Date, today: Date },
    /// An option's number lies off the scale.
    OutsideScale { option: &'static str, given: String, least: i64, most: i64 },
    /// The cheapest plan cannot be made sure of.
    TooFine,
    /// Nothing earlier is found under this name.
    NoEarlier { given: String },
    /// The workspace has no history.
    NoHistory { folder: String },
    /// Not one of several sites could be talked to.
    Offline { links: usize },
    /// The file named by `SSL_CERT_FILE` holds no certificate that can be read.
    NoCertificate { file: String },
    /// A file or document cannot be read.
    CannotRead { file: String, reason: ReadFault },
    /// Nobody says who judges.
    NoReviewer,
    /// The reviewer would judge proof of their own agency.
    OwnVerdict { reviewer: String, agency: String },
    /// An indicator has no final document.
    NothingToJudge { indicator: String },
    /// Several documents of an indicator could be meant.
    SeveralToJudge { indicator: String },
    /// A document that does not hold cannot be accepted.
    Unsound { place: String, codes: Vec<String> },
    /// A rejection or a limit without a reason.
    NoteNeeded,
    /// Another verdict of the same day says otherwise.
    SaidToday { at: String },
    /// The document is no longer the one that was shown.
    Changed { place: String },
    /// Another run is writing there, or left its mark.
    Held { file: String },
    /// A file of reviews is another reviewer's.
    OtherReviewer { file: String },
    /// A file cannot be changed without touching more than is meant.
    CannotEdit { file: String, lines: String },
    /// A result that is no text would go to a terminal.
    NotToTerminal,
    /// Several files would go to standard output.
    NeedsFolder,
    /// More rows than a workbook should have.
    FormTooLarge { limit: usize },
    /// A form cannot be made of a file that is no YAML.
    UnreadableYaml { file: String },
    /// Forms would be overwritten, and something in them lost.
    FormsInTheWay { files: Vec<(String, Loss)> },
    /// A folder given as an instrument cannot be used.
    NoInstrument { folder: String },
    /// `bundle` is not told where to write.
    NoPlace,
    /// Something stands where a bundle is to be written.
    PlaceTaken { place: String },
    /// No final proof is there to bundle.
    NothingToBundle,
    /// A document is not the one that was checked.
    DocumentChanged { file: String },
    /// What is to be verified is no bundle.
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

/// A filter that names nothing would show nothing, which looks like success: it ends the run instead.
pub fn known<'a>(given: &[String], ids: impl Iterator<Item = &'a str> + Clone) -> Result<(), Trouble> {
    match given.iter().find(|given| !ids.clone().any(|id| id == *given)) {
        None => Ok(()),
        Some(given) => Err(Trouble::no_such(given, ids)),
    }
}
