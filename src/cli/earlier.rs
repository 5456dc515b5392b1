//! Earlier states: a folder, a saved score, a git revision or a date of the workspace's own repository.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::{Console, Report, Trouble};
use crate::base::calendar::Zone;
use crate::base::dated;
use crate::base::lang::Language;
use crate::base::show::Quoted;
use crate::problem::history::{CommitFault, HistoryFault, short};
use crate::problem::{Problem, ReadFault, Unseen};
use crate::report::state::State;
use crate::run::{self, Day, Readiness};
use crate::saved::score;
use crate::words::history;
use crate::world::files;
use crate::world::git::{Commit, Replay, Repository, Shown};
use crate::world::standing;

/// The state that `given` names. A folder is judged for the day of the run, a revision for the day of its
/// commit. Days begin in `zone`.
pub(super) fn state(given: &str, zone: Zone, console: &mut Console) -> Result<State, Trouble> {
    let global = console.global;
    let none = || HistoryFault::NoRevision(given.to_owned()).into();
    let path = Path::new(given);
    if standing::is_workspace(path) {
        return state_of(&run::read(global.request(path, "", global.day()?))).ok_or_else(none);
    }
    match files::text(path) {
        Ok(text) => return score::read(&text).ok_or_else(none),
        // A revision may bear the name of a folder.
        Err(ReadFault::NotAFile) if standing::is_folder(path) => {}
        Err(reason) if standing::exists(path) => {
            return Err(Trouble::CannotRead { file: given.to_owned(), reason });
        }
        Err(_) => {}
    }
    let (root, _) = global.workspace()?;
    let repository = Repository::around(&root)?;
    let commit = match dated::iso(given) {
        Ok(date) => newest(&repository, given, zone, |commit| zone.date_at(commit.time) <= date)?,
        Err(_) => named(&repository, given, zone)?,
    };
    let mut replay = Replay::of(&repository)?;
    let shown = replay.show(&commit)?;
    let run = run::read(global.request(shown.folder, "", Day::At(commit.time)));
    for remark in remarks(&commit, &shown, &run, console.page.language) {
        console.say(&remark);
    }
    state_of(&run).ok_or_else(|| HistoryFault::Commit(commit.id, CommitFault::NoScore).into())
}

/// What is not known of a commit though it could be laid out.
pub(super) fn remarks(commit: &Commit, shown: &Shown, run: &Readiness, language: Language) -> Vec<String> {
    let unseen = run
        .problems
        .iter()
        .filter(|one| matches!(one.problem, Problem::ProofNotInspected { why: Unseen::TooLarge(_), .. }));
    let id = short(&commit.id);
    let left_out = shown.left_out.iter().map(|path| history::left_out(language, id, Quoted(path)));
    let unseen = Some(unseen.count()).filter(|count| *count > 0);
    left_out.chain(unseen.map(|count| history::unseen(language, id, count))).collect()
}

/// The file or folder that `given` names, if it is none of the history.
pub(super) fn read_at(given: &str) -> Option<PathBuf> {
    let is_read = |path: &PathBuf| {
        standing::exists(path) && (!standing::is_folder(path) || standing::is_workspace(path))
    };
    Some(PathBuf::from(given)).filter(is_read)
}

fn state_of(run: &Readiness) -> Option<State> {
    Report::of(run).map(|report| State::of(&report, ""))
}

/// The newest commit that is wanted; that none is, with the day on which the history begins.
fn newest(
    repository: &Repository,
    given: &str,
    zone: Zone,
    wanted: impl Fn(&Commit) -> bool,
) -> Result<Commit, Trouble> {
    let (mut found, mut first) = (None, None);
    repository.commits(&mut |commit| {
        first = Some(zone.date_at(commit.time));
        found = Some(commit).filter(&wanted);
        if found.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    let begins = first.ok_or(HistoryFault::NeverCommitted)?;
    found.ok_or(Trouble::BeforeHistory { given: given.to_owned(), begins })
}

/// A commit by its name. One that counts back beyond the first that is there is told apart from a wrong name.
fn named(repository: &Repository, given: &str, zone: Zone) -> Result<Commit, Trouble> {
    let fault = match repository.commit(given) {
        Ok(commit) => return Ok(commit),
        Err(fault) => fault,
    };
    let base = given.find(['~', '^']).map(|at| &given[..at]).filter(|base| !base.is_empty());
    let counts_back = matches!(fault, HistoryFault::NoRevision(_))
        && !given.contains("..")
        && !given.contains("^{")
        && base.is_some_and(|base| repository.commit(base).is_ok());
    if counts_back { newest(repository, given, zone, |_| false) } else { Err(fault.into()) }
}
