//! Earlier states of a workspace out of its git repository, without touching the work tree: objects are read
//! with the `git` program and laid out in a folder of their own.

mod objects;
mod program;
mod replay;
mod stand_in;
mod tree;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::BufRead;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::problem::history::{CommitFault, HistoryFault};
use program::{Program, line};
pub use replay::{Replay, Shown};
pub use stand_in::{HEAD, StandIn};

/// Paths that git is asked about at a time.
const NAMED: usize = 200;

/// The repository that a workspace lies in.
#[derive(Debug)]
pub struct Repository {
    top: PathBuf,
    /// The workspace's folder in it: empty, or ending in `/`.
    inside: OsString,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    pub id: String,
    pub time: Timestamp,
}

impl Repository {
    pub fn around(workspace: &Path) -> Result<Self, HistoryFault> {
        // One question each: a folder's name may hold a line break.
        let ask = |what| Program::new(workspace, ["rev-parse", what]).text().map(system_name);
        Ok(Self { top: ask("--show-toplevel")?.into(), inside: ask("--show-prefix")? })
    }

    /// The commit that a revision names; a range of several names none.
    pub fn commit(&self, revision: &str) -> Result<Commit, HistoryFault> {
        let named = format!("{revision}^{{commit}}");
        let none = || HistoryFault::NoRevision(revision.to_owned());
        let id = Program::new(&self.top, ["rev-parse", "--verify", "--end-of-options", &named]).text();
        let id = id.map_err(|fault| if says(&fault, "Needed a single revision") { none() } else { fault })?;
        let id = String::from_utf8(id).map_err(|_| none())?;
        let commit = Program::new(&self.top, ["log", "-1", "--format=%H %ct", &id, "--"]).text()?;
        parse(&commit).ok_or_else(none)
    }

    /// The commits that changed the workspace, newest first, along the line of first parents: what was merged
    /// counts when it was merged. `each` says whether to go on.
    pub fn commits(&self, each: &mut dyn FnMut(Commit) -> ControlFlow<()>) -> Result<(), HistoryFault> {
        let inside = if self.inside.is_empty() { ".".into() } else { self.inside.clone() };
        let mut log = Program::new(&self.top, ["log", "--first-parent", "--format=%H %ct", "--"]);
        log.argument(&inside);
        let read = log.read(&mut |output: &mut dyn BufRead| {
            while let Some(line) = line(output)? {
                if parse(&line).is_some_and(|commit| each(commit).is_break()) {
                    return Ok(ControlFlow::Break(()));
                }
            }
            Ok(ControlFlow::Continue(()))
        });
        let none = "does not have any commits yet";
        read.map_err(|fault| if says(&fault, none) { HistoryFault::NoCommits } else { fault })
    }

    /// Those of these paths of the workspace that git keeps as ordinary files.
    pub fn kept(&self, paths: &[&str]) -> Result<BTreeSet<String>, HistoryFault> {
        let mut kept = BTreeSet::new();
        for some in paths.chunks(NAMED) {
            let mut list = Program::new(&self.top, ["ls-files", "-s", "-z", "--"]);
            for path in some {
                let mut whole = self.inside.clone();
                whole.push(path);
                list.argument(&whole);
            }
            list.read(&mut |output: &mut dyn BufRead| {
                for entry in output.split(0) {
                    let entry = entry?;
                    let name = entry.splitn(2, |byte| *byte == b'\t').nth(1);
                    let name = name.and_then(|name| name.strip_prefix(self.inside.as_encoded_bytes()));
                    if let Some(name) = name.filter(|_| entry.starts_with(b"100")) {
                        kept.insert(String::from_utf8_lossy(name).into_owned());
                    }
                }
                Ok(ControlFlow::Continue(()))
            })?;
        }
        Ok(kept)
    }

    /// Where Git LFS keeps the documents that it has fetched.
    fn fetched(&self) -> Option<PathBuf> {
        let folder = Program::new(&self.top, ["rev-parse", "--git-common-dir"]).text().ok()?;
        Some(self.top.join(system_name(folder)).join("lfs/objects"))
    }

    /// Whether it holds only the newest part of its history.
    pub fn is_shallow(&self) -> bool {
        let said = Program::new(&self.top, ["rev-parse", "--is-shallow-repository"]).text();
        said.is_ok_and(|said| said == b"true")
    }
}

fn parse(line: &[u8]) -> Option<Commit> {
    let (id, seconds) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    let time = Timestamp::from_second(seconds.parse().ok()?).ok()?;
    Some(Commit { id: id.to_owned(), time })
}

fn says(fault: &HistoryFault, words: &str) -> bool {
    matches!(fault, HistoryFault::Git(own) if own.contains(words))
}

#[cfg(unix)]
fn system_name(bytes: Vec<u8>) -> OsString {
    std::os::unix::ffi::OsStringExt::from_vec(bytes)
}

#[cfg(not(unix))]
fn system_name(bytes: Vec<u8>) -> OsString {
    String::from_utf8_lossy(&bytes).into_owned().into()
}
