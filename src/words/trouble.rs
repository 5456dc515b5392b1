//! Everything that can end a run with exit code 2; worded in `id` and `en`.

use jiff::civil::Date;

use crate::diagnostic::ReadFault;

/// What would be lost with a file that a form would overwrite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// What somebody filled in and nobody has taken in yet.
    Filled,
    /// All of it: it is no form of this workspace, or cannot be read.
    Unknown,
}

/// Why a run cannot give what was asked; the program then ends with exit code 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No workspace was found here or above.
    NoWorkspace {
        /// Where the search began.
        folder: String,
    },
    /// The folder given is no workspace.
    NotAWorkspace {
        /// The folder.
        folder: String,
    },
    /// An option that the command does not use.
    NotUsed {
        /// The option.
        option: &'static str,
    },
    /// The workspace has no evidence file, or none with an answer.
    NoEvidence {
        /// The workspace.
        folder: String,
    },
    /// So much could not be read that there is no score.
    NoScore,
    /// A filter or a topic names nothing.
    NoSuch {
        /// What was given.
        given: String,
        /// What may be meant.
        suggestion: Option<String>,
    },
    /// A word that is not one of a few.
    NoSuchChoice {
        /// What was given.
        given: String,
        /// The words.
        known: Vec<String>,
    },
    /// `init` would overwrite a file.
    AlreadyThere {
        /// The file.
        file: String,
    },
    /// A file cannot be written.
    CannotWrite {
        /// The file.
        file: String,
        /// Why.
        reason: ReadFault,
    },
    /// An option's value cannot be read.
    BadValue {
        /// The option.
        option: &'static str,
        /// What was given.
        given: String,
        /// An example of what can be.
        example: &'static str,
    },
    /// An option's day is past.
    DayPast {
        /// The option.
        option: &'static str,
        /// What was given.
        given: Date,
        /// The day for which everything is judged.
        today: Date,
    },
    /// An option's number lies off the scale.
    OutsideScale {
        /// The option.
        option: &'static str,
        /// What was given.
        given: String,
        /// The lowest value.
        least: i64,
        /// The highest.
        most: i64,
    },
    /// The cheapest plan cannot be made sure of.
    TooFine,
    /// Nothing earlier is found under this name.
    NoEarlier {
        /// What was given.
        given: String,
    },
    /// The workspace has no history.
    NoHistory {
        /// The workspace.
        folder: String,
    },
    /// Not one of several sites could be talked to.
    Offline {
        /// Links tried.
        links: usize,
    },
    /// The file named by `SSL_CERT_FILE` holds no certificate that can be read.
    NoCertificate {
        /// The file.
        file: String,
    },
    /// A file or document cannot be read.
    CannotRead {
        /// The file.
        file: String,
        /// Why.
        reason: ReadFault,
    },
    /// Nobody says who judges.
    NoReviewer,
    /// The reviewer would judge proof of their own agency.
    OwnVerdict {
        /// The reviewer.
        reviewer: String,
        /// The agency.
        agency: String,
    },
    /// An indicator has no final document.
    NothingToJudge {
        /// The indicator.
        indicator: String,
    },
    /// Several documents of an indicator could be meant.
    SeveralToJudge {
        /// The indicator.
        indicator: String,
    },
    /// A document that does not hold cannot be accepted.
    Unsound {
        /// The document.
        place: String,
        /// What is wrong with it.
        codes: Vec<String>,
    },
    /// A rejection or a limit without a reason.
    NoteNeeded,
    /// Another verdict of the same day says otherwise.
    SaidToday {
        /// Where it stands.
        at: String,
    },
    /// The document is no longer the one that was shown.
    Changed {
        /// The document.
        place: String,
    },
    /// Another run is writing there, or left its mark.
    Held {
        /// The mark.
        file: String,
    },
    /// A file of reviews is another reviewer's.
    OtherReviewer {
        /// The file.
        file: String,
    },
    /// A file cannot be changed without touching more than is meant.
    CannotEdit {
        /// The file.
        file: String,
        /// What to add by hand.
        lines: String,
    },
    /// A result that is no text would go to a terminal.
    NotToTerminal,
    /// Several files would go to standard output.
    NeedsFolder,
    /// More rows than a workbook should have.
    FormTooLarge {
        /// How many there may be.
        limit: usize,
    },
    /// A form cannot be made of a file that is no YAML.
    UnreadableYaml {
        /// The file.
        file: String,
    },
    /// Forms would be overwritten, and something in them lost.
    FormsInTheWay {
        /// Each file, and what would be lost.
        files: Vec<(String, Loss)>,
    },
    /// A folder given as an instrument cannot be used.
    NoInstrument {
        /// The folder.
        folder: String,
    },
    /// `bundle` is not told where to write.
    NoPlace,
    /// Something stands where a bundle is to be written.
    PlaceTaken {
        /// Where.
        place: String,
    },
    /// No final proof is there to bundle.
    NothingToBundle,
    /// A document is not the one that was checked.
    DocumentChanged {
        /// The document.
        file: String,
    },
    /// What is to be verified is no bundle.
    NoBundle {
        /// Where.
        place: String,
    },
}
