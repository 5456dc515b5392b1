//! Why a history, or a commit of it, cannot be read, with what to do about each.

use crate::base::legible::line;
use crate::problem::ReadFault;

/// As much of a commit's name as people use.
pub fn short(id: &str) -> &str {
    id.get(..10).unwrap_or(id)
}

include!(concat!(env!("OUT_DIR"), "/faults_history.rs"));

/// Why a history cannot be read, or what was asked for is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HistoryFault {
    NoProgram,
    /// The program is there and cannot be started.
    NotStarted(ReadFault),
    NoFolder(ReadFault),
    NoRepository,
    /// The repository is another user's; what git wants to be told before it reads it.
    NotOwned(String),
    /// A repository without a work tree, or the inside of one.
    NoWorkTree,
    /// The file `.git` of a submodule or a second work tree names a repository that is not there.
    Astray(String),
    /// In git's own words.
    Git(String),
    NoCommits,
    /// There are commits, and none of them holds the workspace.
    NeverCommitted,
    NoRevision(String),
    /// A commit that cannot be laid out.
    Commit(String, CommitFault),
}

/// Why a commit cannot be laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommitFault {
    /// An object that it is made of is not in the repository.
    Incomplete,
    TooManyNames(usize),
    TooDeep(usize),
    TooLarge(u64),
    /// A name that leads out of the folder, or that this system takes for something else.
    Name(String),
    /// Names that a file system may take for one.
    SameName(Vec<String>),
    /// Data that is not in the commit itself, or whose name is not UTF-8.
    NoFile(String),
    /// It is here, and no commit holds it.
    NotKept(String),
    NotFetched(String),
    NotWritten(ReadFault),
    NoWorkspace,
    NoScore,
}
