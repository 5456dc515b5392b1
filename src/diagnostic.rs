//! Everything that can be wrong, one variant a code, and where; no wording, which `words` does alone.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::calendar::DateFault;
use crate::exact::Fixed;
use crate::lang::{Language, Text};
use crate::link::{AddressFault, Detour, Login, Silence};
use crate::source::{SourceId, Sources, Span};
use crate::survey::{Alike, At, Cells, ColumnFault, DayFault, NoValue, Personal};

/// How bad a problem is. Only errors make `validate` fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something written could not be taken as meant, or contradicts itself.
    Error,
    /// The files are understood, but a proof, a promise or a task does not hold.
    Warning,
    /// Worth knowing; nothing is lost by leaving it.
    Note,
}

impl Severity {
    /// The word that machines read.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// What kind of value a field wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A mapping of keys to values.
    Mapping,
    /// A list.
    List,
    /// A single text.
    Text,
    /// A text, or one for each language.
    BilingualText,
    /// A number.
    Number,
    /// A whole number.
    WholeNumber,
    /// `true` or `false`.
    Truth,
    /// A date.
    Date,
    /// A time zone.
    Zone,
    /// A language.
    Language,
}

/// What stands there instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing, `~` or `null`.
    Nothing,
    /// A scalar.
    Scalar,
    /// A list.
    List,
    /// A mapping.
    Mapping,
}

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// An agency of `opd.yaml`.
    Agency,
    /// An indicator of the instrument.
    Indicator,
    /// A requirement of an indicator.
    Requirement,
    /// A dimension of the instrument.
    Dimension,
    /// A pillar of the instrument.
    Pillar,
    /// A profile of the instrument.
    Profile,
    /// A built-in instrument.
    Instrument,
    /// A set of meanings of values.
    LevelSet,
    /// A level whose meaning is given.
    Level,
    /// A service that a survey is about.
    Service,
}

/// What a document is by its own bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A PDF.
    Pdf,
    /// A JPEG picture.
    Jpeg,
    /// A PNG picture.
    Png,
    /// A written document (docx).
    Word,
    /// A workbook (xlsx).
    Excel,
    /// A presentation (pptx).
    PowerPoint,
    /// An open spreadsheet (ods).
    OpenSheet,
    /// An archive of anything else, or one that cannot be opened.
    Zip,
    /// An Office file of before 2007, or one behind a password.
    OldOffice,
    /// A web page.
    Html,
    /// Plain text.
    Text,
    /// Something else that has a name: its usual ending.
    Other(&'static str),
    /// Bytes that say nothing.
    Unknown,
}

/// Why a document is not looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// It has more bytes than this.
    TooLarge(u64),
    /// It lies elsewhere: here is what Git LFS puts in its place.
    Elsewhere,
}

/// Why a path in a data file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathFault {
    /// It begins at the root of the file system.
    Absolute,
    /// It holds `..`.
    Parent,
    /// It has a backslash, a colon or a control character.
    Character,
    /// It passes through a symbolic link that leaves the workspace.
    Link,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $name:literal $severity:ident,)*) => {
        /// The stable name of a kind of problem; `explain CODE` tells more.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])* $variant,)* }

        impl Code {
            /// Every code, in the order of the stages that find them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name: kebab-case, says what is wrong, never changes.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How bad it is.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// Why it matters, how it comes about and what to do, at length: a page of Markdown for each language.
            pub const fn explanation(self, language: Language) -> &'static str {
                match (self, language) {$(
                    (Self::$variant, Language::Indonesian) => {
                        include_str!(concat!("diagnostic/explain/", $name, ".id.md"))
                    }
                    (Self::$variant, Language::English) => {
                        include_str!(concat!("diagnostic/explain/", $name, ".en.md"))
                    }
                )*}
            }

            /// The code of this name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.name() == name)
            }
        }
    };
}

codes! {
    /// A file cannot be opened or read.
    UnreadableFile = "unreadable-file" Error,
    /// A folder cannot be listed.
    UnreadableFolder = "unreadable-folder" Error,
    /// A data file is a symbolic link that leaves the workspace.
    LinkOutsideWorkspace = "link-outside-workspace" Error,
    /// A data file is larger than the limit.
    FileTooLarge = "file-too-large" Error,
    /// A data file is not UTF-8.
    NotUtf8 = "not-utf8" Error,
    /// A data file holds nothing.
    EmptyFile = "empty-file" Error,
    /// A file that the workspace needs is not there.
    FileAbsent = "file-absent" Error,
    /// A file or folder that is surely data, but of a name that is not read.
    FileMisnamed = "file-misnamed" Error,
    /// A file in a data folder has an ending that is not read.
    FileIgnored = "file-ignored" Note,
    /// Not YAML.
    YamlSyntax = "yaml-syntax" Error,
    /// Nested more deeply than the limit.
    NestingTooDeep = "nesting-too-deep" Error,
    /// Aliases repeat more than the limit.
    AliasLimit = "alias-limit" Error,
    /// More than one document in a file.
    SeveralDocuments = "several-documents" Error,
    /// A key twice in a mapping.
    DuplicateKey = "duplicate-key" Error,
    /// A key that is itself a list or a mapping.
    KeyNotText = "key-not-text" Error,
    /// More problems in a file than are listed.
    TooManyProblems = "too-many-problems" Error,
    /// A key that nobody reads.
    UnknownKey = "unknown-key" Error,
    /// A key that must be there is not.
    MissingKey = "missing-key" Error,
    /// A value of the wrong kind.
    WrongType = "wrong-type" Error,
    /// A decimal comma.
    DecimalComma = "decimal-comma" Error,
    /// A number with too many digits, or out of range.
    NumberOutOfRange = "number-out-of-range" Error,
    /// Not an ISO date.
    BadDate = "bad-date" Error,
    /// A word that is not one of those possible.
    UnknownWord = "unknown-word" Error,
    /// An id with forbidden characters.
    BadId = "bad-id" Error,
    /// A text with nothing in it.
    EmptyText = "empty-text" Error,
    /// An id that names nothing.
    UnknownId = "unknown-id" Error,
    /// An id given twice.
    DuplicateId = "duplicate-id" Error,
    /// Weights of a profile that do not sum to 100.
    WeightsNot100 = "weights-not-100" Error,
    /// A weight of nought or less.
    WeightNotPositive = "weight-not-positive" Error,
    /// Weights without a common denominator in range.
    WeightsTooFine = "weights-too-fine" Error,
    /// A dimension in scope without indicators, or a pillar without a file.
    NothingInside = "nothing-inside" Error,
    /// Every indicator is declared not applicable.
    NothingApplies = "nothing-applies" Error,
    /// A dimension with children that holds indicators too.
    IndicatorsInParent = "indicators-in-parent" Error,
    /// A scale whose minimum is not below its maximum.
    EmptyScale = "empty-scale" Error,
    /// The scale of the instrument that this one extends is another.
    ScaleDiffers = "scale-differs" Error,
    /// Bands that leave the bottom of the scale without a name.
    BandGap = "band-gap" Error,
    /// Two bands that begin at the same value.
    BandTwice = "band-twice" Error,
    /// A requirement needed for a level outside the scale.
    LevelOutsideScale = "level-outside-scale" Error,
    /// Two keys that exclude each other.
    KeysExclude = "keys-exclude" Error,
    /// A period whose end is before its beginning.
    PeriodReversed = "period-reversed" Error,
    /// A value, target or cap outside the scale.
    ValueOutsideScale = "value-outside-scale" Error,
    /// Two agencies claim a value for one indicator.
    ClaimedTwice = "claimed-twice" Error,
    /// Several agencies name an indicator, and none of them a value.
    AssignedTwice = "assigned-twice" Warning,
    /// Two evidence files for one agency.
    AgencyTwice = "agency-twice" Error,
    /// Not applicable where the instrument does not allow it.
    NaNotAllowed = "na-not-allowed" Error,
    /// An answer for an indicator that the profile leaves out.
    OutOfScope = "out-of-scope" Warning,
    /// A survey that cannot be read as a table.
    SurveyUnreadable = "survey-unreadable" Error,
    /// A survey without a column that it needs, or with one twice.
    SurveyColumns = "survey-columns" Error,
    /// A column of a survey that is not read.
    SurveyColumnIgnored = "survey-column-ignored" Note,
    /// A survey that gives no value to the answer that asks for it.
    SurveyNoValue = "survey-no-value" Error,
    /// A path that leaves the workspace or could.
    PathRefused = "path-refused" Error,
    /// A link whose address has the wrong form.
    BadLink = "bad-link" Error,
    /// Final proof without a file or a link.
    ProofWithoutPlace = "proof-without-place" Error,
    /// A promise without a date.
    PromiseWithoutDate = "promise-without-date" Error,
    /// A verdict on a file without the file's hash.
    VerdictWithoutHash = "verdict-without-hash" Error,
    /// A verdict that judges nothing.
    VerdictOnNothing = "verdict-on-nothing" Error,
    /// Two verdicts of one day that contradict each other.
    VerdictsContradict = "verdicts-contradict" Error,
    /// An agency judges its own proof.
    OwnVerdict = "own-verdict" Error,
    /// A file of reviews that does not say to which agency its reviewer belongs.
    ReviewerWithoutAgency = "reviewer-without-agency" Warning,
    /// A proof that is named but not there.
    ProofMissing = "proof-missing" Error,
    /// A proof of no bytes.
    ProofEmpty = "proof-empty" Warning,
    /// A proof of a type that the requirement does not take.
    ProofType = "proof-type" Warning,
    /// A link into a private network.
    LinkPrivate = "link-private" Warning,
    /// A link whose server gives no answer of use.
    LinkUnreachable = "link-unreachable" Warning,
    /// A link behind which there is no document.
    LinkGone = "link-gone" Warning,
    /// A link that nobody sees without an account.
    LinkNeedsLogin = "link-needs-login" Warning,
    /// A link that leads elsewhere, but not to a document.
    LinkRedirects = "link-redirects" Warning,
    /// A link that a run had no time to open.
    LinkUntried = "link-untried" Note,
    /// A proof that is not what the ending of its name says.
    ProofNotAsNamed = "proof-not-as-named" Warning,
    /// An office file that is a web page.
    OfficeIsHtml = "office-is-html" Warning,
    /// An archive, as every office file is, that cannot be opened.
    ArchiveDamaged = "archive-damaged" Warning,
    /// An archive that would unpack to far more than a document holds.
    ArchiveBomb = "archive-bomb" Warning,
    /// A PDF that opens only with a password.
    PdfEncrypted = "pdf-encrypted" Warning,
    /// A PDF that breaks off or cannot be read.
    PdfDamaged = "pdf-damaged" Warning,
    /// A PDF without pages.
    PdfWithoutPages = "pdf-without-pages" Warning,
    /// A PDF without text: a scan that cannot be searched.
    PdfWithoutText = "pdf-without-text" Warning,
    /// A picture too small to be read.
    PictureTooSmall = "picture-too-small" Warning,
    /// A proof larger than what may be uploaded.
    ProofOverLimit = "proof-over-limit" Warning,
    /// A temporary file or a lock, not a document.
    ProofTemporary = "proof-temporary" Warning,
    /// A document that is not looked into.
    ProofNotInspected = "proof-not-inspected" Note,
    /// The same content offered for several requirements.
    ProofShared = "proof-shared" Warning,
    /// Two versions of one document.
    ProofVersions = "proof-versions" Warning,
    /// A file name that does not fit the workspace's pattern.
    NameOffPattern = "name-off-pattern" Warning,
    /// A proof without the date that its requirement needs.
    ProofUndated = "proof-undated" Warning,
    /// A proof dated outside its period.
    ProofOutsidePeriod = "proof-outside-period" Warning,
    /// A date in a file's name or title that is not the one given.
    DateContradicted = "date-contradicted" Warning,
    /// A document older than its period by its own metadata.
    ProofOlderByMetadata = "proof-older-by-metadata" Note,
    /// A weekday that the date beside it does not fall on.
    WeekdayContradicted = "weekday-contradicted" Warning,
    /// A proof dated after today.
    ProofInFuture = "proof-in-future" Warning,
    /// A proof no longer valid.
    ProofExpired = "proof-expired" Warning,
    /// A proof that will not be valid on the deadline.
    ProofExpiresBeforeDeadline = "proof-expires-before-deadline" Warning,
    /// Personal data in a survey.
    SurveyPersonalData = "survey-personal-data" Error,
    /// A value from another survey than the one offered as proof.
    SurveyDiffers = "survey-differs" Warning,
    /// Rows of a survey without respondent or service.
    SurveyRowIncomplete = "survey-row-incomplete" Warning,
    /// Fewer respondents than a service needs.
    SurveyTooFew = "survey-too-few" Warning,
    /// More respondents than a service has users.
    SurveyMoreThanUsers = "survey-more-than-users" Warning,
    /// A respondent twice in the survey of a service.
    SurveyRespondentTwice = "survey-respondent-twice" Warning,
    /// A respondent who is in another survey too.
    SurveyRespondentElsewhere = "survey-respondent-elsewhere" Warning,
    /// A day of a survey that is unreadable, outside the period or in the future.
    SurveyDate = "survey-date" Warning,
    /// An answer that is none of those possible.
    SurveyAnswerOutOfRange = "survey-answer-out-of-range" Warning,
    /// Too many respondents who tick the same everywhere.
    SurveyStraightLining = "survey-straight-lining" Warning,
    /// Everybody gives the best answer to everything.
    SurveyAllMaximal = "survey-all-maximal" Warning,
    /// Rows that repeat others.
    SurveyRowsAlike = "survey-rows-alike" Warning,
    /// A proof still in draft.
    ProofDraft = "proof-draft" Warning,
    /// A promise past its date.
    PromiseOverdue = "promise-overdue" Warning,
    /// A promise for a day after the deadline.
    PromiseAfterDeadline = "promise-after-deadline" Warning,
    /// The same document or address twice for one requirement.
    ProofRepeated = "proof-repeated" Warning,
    /// A proof that a reviewer rejected.
    ProofRejected = "proof-rejected" Warning,
    /// A verdict on a document that has changed since.
    VerdictStale = "verdict-stale" Warning,
    /// A verdict on proof that nobody claims.
    VerdictUnused = "verdict-unused" Warning,
    /// A verdict dated after today.
    VerdictInFuture = "verdict-in-future" Warning,
    /// Indicators in nobody's file.
    Unassigned = "unassigned" Warning,
    /// Agencies without an evidence file.
    AgencySilent = "agency-silent" Warning,
    /// A folder in which documents should be claimed is not there.
    FolderAbsent = "folder-absent" Warning,
    /// A document that no evidence names.
    ProofUnclaimed = "proof-unclaimed" Note,
}

/// One thing that is wrong, with what its message needs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is described at its code, each field by its name")]
pub enum Problem {
    UnreadableFile { reason: ReadFault },
    UnreadableFolder { reason: ReadFault },
    LinkOutsideWorkspace,
    FileTooLarge { limit: u64 },
    NotUtf8,
    EmptyFile,
    FileAbsent { example: &'static str },
    FileMisnamed { meant: String },
    FileIgnored,
    YamlSyntax { fault: YamlFault },
    NestingTooDeep { limit: usize },
    AliasLimit { limit: usize },
    SeveralDocuments,
    DuplicateKey { key: String },
    KeyNotText,
    TooManyProblems { limit: usize },
    UnknownKey { key: String, suggestion: Option<String>, known: Vec<&'static str> },
    MissingKey { key: &'static str },
    WrongType { expected: Expected, found: Found, written: String },
    DecimalComma { written: String },
    NumberOutOfRange { written: String, limits: Limits },
    BadDate { written: String, fault: DateFault },
    UnknownWord { word: String, suggestion: Option<String>, known: Vec<&'static str> },
    BadId { id: String },
    EmptyText,
    UnknownId { thing: Thing, id: String, suggestion: Option<String> },
    DuplicateId { thing: Thing, id: String },
    WeightsNot100 { profile: String, sum: Fixed },
    WeightNotPositive { written: Fixed },
    WeightsTooFine,
    NothingInside { thing: Thing, id: String },
    NothingApplies { profile: String },
    IndicatorsInParent { dimension: String },
    EmptyScale,
    ScaleDiffers { base: String, least: i64, most: i64 },
    BandGap { from: Fixed, least: i64 },
    BandTwice { from: Fixed },
    LevelOutsideScale { level: i64, least: i64, most: i64 },
    KeysExclude { first: &'static str, second: &'static str },
    PeriodReversed { from: Date, to: Date },
    ValueOutsideScale { value: Fixed, least: i64, most: i64 },
    ClaimedTwice { indicator: String, agencies: Vec<String> },
    AssignedTwice { indicator: String, agencies: Vec<String> },
    AgencyTwice { agency: String },
    NaNotAllowed { indicator: String },
    OutOfScope { indicator: String, profile: String },
    SurveyUnreadable { file: String, fault: TableFault },
    SurveyColumns { fault: ColumnFault },
    SurveyColumnIgnored { columns: Vec<String> },
    SurveyNoValue { file: String, question: String, service: Option<String>, reason: NoValue },
    PathRefused { path: String, fault: PathFault },
    BadLink { link: String, fault: AddressFault },
    ProofWithoutPlace { title: Text },
    PromiseWithoutDate { title: Text },
    VerdictWithoutHash { file: String, sha256: Option<String> },
    VerdictOnNothing,
    VerdictsContradict { indicator: String, date: Date },
    OwnVerdict { reviewer: String, agency: String },
    ReviewerWithoutAgency { reviewer: String },
    ProofMissing { file: String, suggestion: Option<String> },
    ProofEmpty { file: String },
    ProofType { file: String, accepts: Vec<String> },
    LinkPrivate { link: String },
    LinkUnreachable { link: String, silence: Silence, tried: Date },
    LinkGone { link: String, status: u16, tried: Date },
    LinkNeedsLogin { link: String, login: Login, tried: Date },
    LinkRedirects { link: String, detour: Detour, tried: Date },
    LinkUntried { link: String },
    ProofNotAsNamed { file: String, kind: Kind },
    OfficeIsHtml { file: String },
    ArchiveDamaged { file: String },
    ArchiveBomb { file: String },
    PdfEncrypted { file: String },
    PdfDamaged { file: String },
    PdfWithoutPages { file: String },
    PdfWithoutText { file: String },
    PictureTooSmall { file: String, width: u64, height: u64 },
    ProofOverLimit { file: String, size: u64, limit: Fixed },
    ProofTemporary { file: String },
    ProofNotInspected { file: String, why: Unseen },
    ProofShared { file: String, indicator: String, requirement: String },
    ProofVersions { file: String, other: String },
    NameOffPattern { file: String, pattern: String },
    ProofUndated { title: Text },
    ProofOutsidePeriod { date: Date, from: Date, to: Date },
    DateContradicted { found: Date, date: Date },
    ProofOlderByMetadata { made: Date, from: Date },
    WeekdayContradicted { written: String, date: Date },
    ProofInFuture { date: Date, today: Date },
    ProofExpired { until: Date },
    ProofExpiresBeforeDeadline { until: Date, deadline: Date },
    SurveyPersonalData { kind: Personal, cells: Cells },
    SurveyDiffers { file: String },
    SurveyRowIncomplete { column: &'static str, cells: Cells },
    SurveyTooFew { service: String, respondents: usize, minimum: i64 },
    SurveyMoreThanUsers { service: String, respondents: usize, users: i64 },
    SurveyRespondentTwice { service: String, cells: Cells },
    SurveyRespondentElsewhere { service: String, other: String, file: String, cells: Cells },
    SurveyDate { service: String, fault: DayFault, cells: Cells },
    SurveyAnswerOutOfRange { service: String, cells: Cells },
    SurveyStraightLining { service: String, respondents: usize, cells: Cells },
    SurveyAllMaximal { service: String, respondents: usize },
    SurveyRowsAlike { service: String, alike: Alike, file: String, cells: Cells },
    ProofDraft { title: Text },
    PromiseOverdue { title: Text, due: Date, days: i64 },
    PromiseAfterDeadline { due: Date, deadline: Date },
    ProofRepeated { place: String },
    ProofRejected { title: Text, reviewer: String, note: Option<Text> },
    VerdictStale { file: String, sha256: String },
    VerdictUnused { indicator: String, file: String },
    VerdictInFuture { date: Date, today: Date },
    Unassigned { indicators: Vec<String> },
    AgencySilent { agencies: Vec<String>, submission: Submission },
    FolderAbsent { folder: String },
    ProofUnclaimed,
}

/// What an agency has handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Submission {
    /// An answer, or proof for another's.
    Submitted,
    /// A file with indicators, and nothing filled in.
    Unanswered,
    /// A file without an indicator that counts.
    Empty,
    /// A file that cannot be read, or nothing of what it says.
    Unreadable,
    /// No file.
    Absent,
}

impl Submission {
    /// The word that machines read.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Unanswered => "unanswered",
            Self::Empty => "empty",
            Self::Unreadable => "unreadable",
            Self::Absent => "absent",
        }
    }
}

/// Why a file or folder cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadFault {
    /// It is not there, or a link leads nowhere.
    NotThere,
    /// This user may not read it.
    NotAllowed,
    /// A folder, a pipe or a device where a file should be.
    NotAFile,
    /// A file where a folder should be.
    NotAFolder,
    /// Its name is not UTF-8.
    Name,
    /// Something is there already.
    There,
    /// No room is left where it should be.
    Full,
    /// Links that lead in a circle.
    Circle,
    /// Anything else, in the operating system's own words.
    Other(String),
}

/// Why a file cannot be read as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// It cannot be opened.
    Read(ReadFault),
    /// It is reached through a link that leaves the workspace.
    Outside,
    /// It has more bytes than the limit.
    TooLarge(u64),
    /// It has more cells than the limit.
    TooManyCells(usize),
    /// Neither CSV nor XLSX.
    Type,
    /// CSV, but not UTF-8.
    NotUtf8,
    /// XLSX that is damaged, protected by a password, or unpacks beyond all measure.
    Workbook,
    /// Nothing in it.
    Empty,
}

/// What numbers a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limits {
    /// At most this many digits after the point.
    Digits(u32),
    /// From the first to the second.
    Between(i64, i64),
}

/// Why a file is not YAML, as far as a person can use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YamlFault {
    /// A tab where spaces belong.
    Tab,
    /// A bracket or brace that is not closed, or not opened.
    Bracket,
    /// A quoted text that does not end, or goes on after its end.
    Quote,
    /// A colon where none can be: often an unquoted text with `: ` in it.
    Colon,
    /// A line that is not indented like its neighbours.
    Indent,
    /// A character with a meaning of its own at the start of a text: `@`, `%`, a backtick.
    Character,
    /// An alias `*name` without an anchor `&name` before it.
    Alias,
    /// Anything else, in the parser's own (English) words.
    Other(String),
}

impl Problem {
    /// The stable name of its kind.
    pub const fn code(&self) -> Code {
        match self {
            Self::UnreadableFile { .. } => Code::UnreadableFile,
            Self::UnreadableFolder { .. } => Code::UnreadableFolder,
            Self::LinkOutsideWorkspace => Code::LinkOutsideWorkspace,
            Self::FileTooLarge { .. } => Code::FileTooLarge,
            Self::NotUtf8 => Code::NotUtf8,
            Self::EmptyFile => Code::EmptyFile,
            Self::FileAbsent { .. } => Code::FileAbsent,
            Self::FileMisnamed { .. } => Code::FileMisnamed,
            Self::FileIgnored => Code::FileIgnored,
            Self::YamlSyntax { .. } => Code::YamlSyntax,
            Self::NestingTooDeep { .. } => Code::NestingTooDeep,
            Self::AliasLimit { .. } => Code::AliasLimit,
            Self::SeveralDocuments => Code::SeveralDocuments,
            Self::DuplicateKey { .. } => Code::DuplicateKey,
            Self::KeyNotText => Code::KeyNotText,
            Self::TooManyProblems { .. } => Code::TooManyProblems,
            Self::UnknownKey { .. } => Code::UnknownKey,
            Self::MissingKey { .. } => Code::MissingKey,
            Self::WrongType { .. } => Code::WrongType,
            Self::DecimalComma { .. } => Code::DecimalComma,
            Self::NumberOutOfRange { .. } => Code::NumberOutOfRange,
            Self::BadDate { .. } => Code::BadDate,
            Self::UnknownWord { .. } => Code::UnknownWord,
            Self::BadId { .. } => Code::BadId,
            Self::EmptyText => Code::EmptyText,
            Self::UnknownId { .. } => Code::UnknownId,
            Self::DuplicateId { .. } => Code::DuplicateId,
            Self::WeightsNot100 { .. } => Code::WeightsNot100,
            Self::WeightNotPositive { .. } => Code::WeightNotPositive,
            Self::WeightsTooFine => Code::WeightsTooFine,
            Self::NothingInside { .. } => Code::NothingInside,
            Self::NothingApplies { .. } => Code::NothingApplies,
            Self::IndicatorsInParent { .. } => Code::IndicatorsInParent,
            Self::EmptyScale => Code::EmptyScale,
            Self::ScaleDiffers { .. } => Code::ScaleDiffers,
            Self::BandGap { .. } => Code::BandGap,
            Self::BandTwice { .. } => Code::BandTwice,
            Self::LevelOutsideScale { .. } => Code::LevelOutsideScale,
            Self::KeysExclude { .. } => Code::KeysExclude,
            Self::PeriodReversed { .. } => Code::PeriodReversed,
            Self::ValueOutsideScale { .. } => Code::ValueOutsideScale,
            Self::ClaimedTwice { .. } => Code::ClaimedTwice,
            Self::AssignedTwice { .. } => Code::AssignedTwice,
            Self::AgencyTwice { .. } => Code::AgencyTwice,
            Self::NaNotAllowed { .. } => Code::NaNotAllowed,
            Self::OutOfScope { .. } => Code::OutOfScope,
            Self::SurveyUnreadable { .. } => Code::SurveyUnreadable,
            Self::SurveyColumns { .. } => Code::SurveyColumns,
            Self::SurveyColumnIgnored { .. } => Code::SurveyColumnIgnored,
            Self::SurveyNoValue { .. } => Code::SurveyNoValue,
            Self::PathRefused { .. } => Code::PathRefused,
            Self::BadLink { .. } => Code::BadLink,
            Self::ProofWithoutPlace { .. } => Code::ProofWithoutPlace,
            Self::PromiseWithoutDate { .. } => Code::PromiseWithoutDate,
            Self::VerdictWithoutHash { .. } => Code::VerdictWithoutHash,
            Self::VerdictOnNothing => Code::VerdictOnNothing,
            Self::VerdictsContradict { .. } => Code::VerdictsContradict,
            Self::OwnVerdict { .. } => Code::OwnVerdict,
            Self::ReviewerWithoutAgency { .. } => Code::ReviewerWithoutAgency,
            Self::ProofMissing { .. } => Code::ProofMissing,
            Self::ProofEmpty { .. } => Code::ProofEmpty,
            Self::ProofType { .. } => Code::ProofType,
            Self::LinkPrivate { .. } => Code::LinkPrivate,
            Self::LinkUnreachable { .. } => Code::LinkUnreachable,
            Self::LinkGone { .. } => Code::LinkGone,
            Self::LinkNeedsLogin { .. } => Code::LinkNeedsLogin,
            Self::LinkRedirects { .. } => Code::LinkRedirects,
            Self::LinkUntried { .. } => Code::LinkUntried,
            Self::ProofNotAsNamed { .. } => Code::ProofNotAsNamed,
            Self::OfficeIsHtml { .. } => Code::OfficeIsHtml,
            Self::ArchiveDamaged { .. } => Code::ArchiveDamaged,
            Self::ArchiveBomb { .. } => Code::ArchiveBomb,
            Self::PdfEncrypted { .. } => Code::PdfEncrypted,
            Self::PdfDamaged { .. } => Code::PdfDamaged,
            Self::PdfWithoutPages { .. } => Code::PdfWithoutPages,
            Self::PdfWithoutText { .. } => Code::PdfWithoutText,
            Self::PictureTooSmall { .. } => Code::PictureTooSmall,
            Self::ProofOverLimit { .. } => Code::ProofOverLimit,
            Self::ProofTemporary { .. } => Code::ProofTemporary,
            Self::ProofNotInspected { .. } => Code::ProofNotInspected,
            Self::ProofShared { .. } => Code::ProofShared,
            Self::ProofVersions { .. } => Code::ProofVersions,
            Self::NameOffPattern { .. } => Code::NameOffPattern,
            Self::ProofUndated { .. } => Code::ProofUndated,
            Self::ProofOutsidePeriod { .. } => Code::ProofOutsidePeriod,
            Self::DateContradicted { .. } => Code::DateContradicted,
            Self::ProofOlderByMetadata { .. } => Code::ProofOlderByMetadata,
            Self::WeekdayContradicted { .. } => Code::WeekdayContradicted,
            Self::ProofInFuture { .. } => Code::ProofInFuture,
            Self::ProofExpired { .. } => Code::ProofExpired,
            Self::ProofExpiresBeforeDeadline { .. } => Code::ProofExpiresBeforeDeadline,
            Self::SurveyPersonalData { .. } => Code::SurveyPersonalData,
            Self::SurveyDiffers { .. } => Code::SurveyDiffers,
            Self::SurveyRowIncomplete { .. } => Code::SurveyRowIncomplete,
            Self::SurveyTooFew { .. } => Code::SurveyTooFew,
            Self::SurveyMoreThanUsers { .. } => Code::SurveyMoreThanUsers,
            Self::SurveyRespondentTwice { .. } => Code::SurveyRespondentTwice,
            Self::SurveyRespondentElsewhere { .. } => Code::SurveyRespondentElsewhere,
            Self::SurveyDate { .. } => Code::SurveyDate,
            Self::SurveyAnswerOutOfRange { .. } => Code::SurveyAnswerOutOfRange,
            Self::SurveyStraightLining { .. } => Code::SurveyStraightLining,
            Self::SurveyAllMaximal { .. } => Code::SurveyAllMaximal,
            Self::SurveyRowsAlike { .. } => Code::SurveyRowsAlike,
            Self::ProofDraft { .. } => Code::ProofDraft,
            Self::PromiseOverdue { .. } => Code::PromiseOverdue,
            Self::PromiseAfterDeadline { .. } => Code::PromiseAfterDeadline,
            Self::ProofRepeated { .. } => Code::ProofRepeated,
            Self::ProofRejected { .. } => Code::ProofRejected,
            Self::VerdictStale { .. } => Code::VerdictStale,
            Self::VerdictUnused { .. } => Code::VerdictUnused,
            Self::VerdictInFuture { .. } => Code::VerdictInFuture,
            Self::Unassigned { .. } => Code::Unassigned,
            Self::AgencySilent { .. } => Code::AgencySilent,
            Self::FolderAbsent { .. } => Code::FolderAbsent,
            Self::ProofUnclaimed => Code::ProofUnclaimed,
        }
    }
}

/// Where a problem is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// At bytes of a file that was read.
    Span(Span),
    /// A file or folder as a whole: it was not read, or is no data file.
    Path(String),
}

/// A problem with its place, and a second place where one helps (the first of two).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// Where.
    pub place: Place,
    /// The other place that it is about.
    pub other: Option<Span>,
}

/// The problems of a run, collected by every stage.
#[derive(Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    in_file: BTreeMap<SourceId, usize>,
    in_path: BTreeMap<String, usize>,
}

impl Diagnostics {
    /// Problems listed for one file; what is past them is told by one `too-many-problems`.
    pub const LIMIT: usize = 1_000;

    /// Notes a problem at bytes of a file.
    pub fn at(&mut self, span: Span, problem: Problem) {
        self.push(Diagnostic { problem, place: Place::Span(span), other: None });
    }

    /// Notes a problem that is about two places.
    pub fn between(&mut self, span: Span, other: Span, problem: Problem) {
        self.push(Diagnostic { problem, place: Place::Span(span), other: Some(other) });
    }

    /// Notes a problem of a file as a whole.
    pub fn of_path(&mut self, path: impl Into<String>, problem: Problem) {
        self.push(Diagnostic { problem, place: Place::Path(path.into()), other: None });
    }

    /// Notes a problem of a cell: at its bytes, or of the workbook as a whole, whose message names the cell.
    pub fn in_table(&mut self, at: At, path: &str, problem: Problem) {
        match at.span {
            Some(span) => self.at(span, problem),
            None => self.of_path(path, problem),
        }
    }

    /// Takes the problems of another collection in.
    pub fn absorb(&mut self, other: Self) {
        for diagnostic in other.list {
            self.push(diagnostic);
        }
    }

    fn push(&mut self, mut diagnostic: Diagnostic) {
        let count = match &diagnostic.place {
            Place::Span(span) => self.in_file.entry(span.source).or_default(),
            Place::Path(path) => self.in_path.entry(path.clone()).or_default(),
        };
        *count += 1;
        if *count > Self::LIMIT + 1 {
            return;
        }
        if *count == Self::LIMIT + 1 {
            diagnostic.problem = Problem::TooManyProblems { limit: Self::LIMIT };
            diagnostic.other = None;
        }
        self.list.push(diagnostic);
    }

    /// Whether no further problem of this file would be listed, so that none need be worked out.
    pub fn is_full(&self, span: Span) -> bool {
        self.in_file.get(&span.source).is_some_and(|count| *count > Self::LIMIT)
    }

    /// The problems so far, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// How many of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|diagnostic| diagnostic.problem.code().severity() == severity).count()
    }

    /// The problems in reading order: by path, place and code.
    pub fn sorted(mut self, sources: &Sources) -> Vec<Diagnostic> {
        let key = |diagnostic: &Diagnostic| match &diagnostic.place {
            Place::Span(span) => (sources.get(span.source).path.clone(), span.start, span.end),
            Place::Path(path) => (path.clone(), 0, 0),
        };
        self.list.sort_by_cached_key(|diagnostic| (key(diagnostic), diagnostic.problem.code()));
        self.list
    }
}
