//! Earlier states: a folder, a saved score, a git revision or a date of the workspace's own repository.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::{Console, Global, Report, Result, Trouble};
use crate::base::calendar::{self, Zone};
use crate::base::lang::Language;
use crate::base::show::Quoted;
use crate::problem::history::{CommitFault, FailedCommit, HistoryFault, short};
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
pub(super) fn state(given: &str, global: &Global, zone: Zone, console: &mut Console) -> Result<State> {
    let none = || Trouble::NoEarlier { given: given.to_owned() };
    let path = Path::new(given);
    if standing::is_workspace(path) {
        return read(path, global, global.day()?).ok_or_else(|| none().into());
    }
    match files::text(path) {
        Ok(text) => return score::read(&text).ok_or_else(|| none().into()),
        // A revision may bear the name of a folder.
        Err(ReadFault::NotAFile) if standing::is_folder(path) => {}
        Err(reason) if standing::exists(path) => {
            return Err(Trouble::CannotRead { file: given.to_owned(), reason }.into());
        }
        Err(_) => {}
    }
    let (root, _) = global.workspace()?;
    let repository = Repository::around(&root).map_err(Trouble::from)?;
    let commit = match calendar::parse_date(given) {
        Ok(date) => last_of(&repository, date, zone)?,
        Err(_) => repository.commit(given).or_else(|fault| beyond(&repository, given, zone, fault))?,
    };
    let mut replay = Replay::of(&repository).map_err(Trouble::from)?;
    let shown = replay.show(&commit).map_err(Trouble::from)?;
    let run = run::read(global.request(shown.folder, "", Day::At(commit.time)));
    for remark in remarks(&commit, &shown, &run, console.page.language) {
        console.say(&remark);
    }
    let none = || FailedCommit { id: commit.id.clone(), why: CommitFault::NoScore };
    state_of(&run).ok_or_else(|| Trouble::from(HistoryFault::Commit(none())).into())
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
    Some(PathBuf::from(given)).filter(|path| path.is_file() || standing::is_workspace(path))
}

/// The state of a workspace in a folder, if it has a score.
fn read(folder: &Path, global: &Global, day: Day) -> Option<State> {
    state_of(&run::read(global.request(folder, "", day)))
}

fn state_of(run: &Readiness) -> Option<State> {
    Report::of(run).map(|report| State::of(&report, ""))
}

/// The newest commit up to the end of a day.
fn last_of(repository: &Repository, date: Date, zone: Zone) -> Result<Commit> {
    let (mut found, mut first) = (None, None);
    repository
        .commits(&mut |commit| {
            if zone.date_at(commit.time) <= date {
                found = Some(commit);
                return ControlFlow::Break(());
            }
            first = Some(commit);
            ControlFlow::Continue(())
        })
        .map_err(Trouble::from)?;
    let begins = first.map(|first| zone.date_at(first.time));
    let early =
        |begins| Trouble::BeforeHistory { given: date.to_string(), begins, shallow: repository.is_shallow() };
    found.ok_or_else(|| begins.map_or(Trouble::from(HistoryFault::NeverCommitted), early).into())
}

/// Whether a revision counts back beyond the first commit that is there.
fn beyond(repository: &Repository, given: &str, zone: Zone, fault: HistoryFault) -> Result<Commit> {
    let base = given.find(['~', '^']).map(|at| &given[..at]).filter(|base| !base.is_empty());
    let counts_back = fault == HistoryFault::NoRevision(given.to_owned())
        && !given.contains("..")
        && base.is_some_and(|base| repository.commit(base).is_ok());
    if !counts_back {
        return Err(Trouble::from(fault).into());
    }
    let mut first = None;
    repository
        .commits(&mut |commit| {
            first = Some(commit);
            ControlFlow::Continue(())
        })
        .map_err(Trouble::from)?;
    let first = first.ok_or(Trouble::from(HistoryFault::NeverCommitted))?;
    let (given, begins) = (given.to_owned(), zone.date_at(first.time));
    Err(Trouble::BeforeHistory { given, begins, shallow: repository.is_shallow() }.into())
}
