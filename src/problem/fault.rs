//! What problems are about: what was wanted, what was found, why something is refused.

/// What kind of value a field wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A mapping of keys to values.
    Mapping,
    List,
    Text,
    /// A text, or one for each language.
    BilingualText,
    Number,
    WholeNumber,
    /// `true` or `false`.
    Truth,
    Date,
    Zone,
    Language,
}

/// What stands there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing, `~` or `null`.
    Nothing,
    Scalar(String),
    List,
    Mapping,
}

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
    Pdf,
    Jpeg,
    Png,
    /// A written document (docx).
    Word,
    Excel,
    PowerPoint,
    /// An open spreadsheet (ods).
    OpenSheet,
    /// An archive of anything else, or one that cannot be opened.
    Zip,
    /// An Office file of before 2007, or one behind a password.
    OldOffice,
    Html,
    Text,
    /// Something else that has a name: its usual extension.
    Other(&'static str),
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
    Read(ReadFault),
    /// It is reached through a link that leaves the workspace.
    Outside,
    /// It has more bytes than the limit.
    TooLarge(u64),
    /// It has more cells than the limit.
    TooManyCells(usize),
    Type,
    NotUtf8,
    /// XLSX that is damaged, protected by a password, or unpacks beyond all measure.
    Workbook,
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
