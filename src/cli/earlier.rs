//! Earlier states: a folder, a saved score, a git revision or a date of the workspace's own repository.

use std::path::Path;

use jiff::civil::Date;

use super::{Global, Report, Result, Trouble};
use crate::base::calendar::{self, Zone};
use crate::problem::ReadFault;
use crate::report::state::State;
use crate::run::{self, Day};
use crate::saved::score;
use crate::world::files;
use crate::world::git::{Commit, Replay, Repository};
use crate::world::standing;

/// The state that `given` names. A folder is judged for the day of the run, a revision for the day of its
/// commit. Days begin in `zone`.
pub(super) fn state(given: &str, global: &Global, zone: Zone) -> Result<State> {
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
    let repository = Repository::around(&root).ok_or_else(none)?;
    let commit = match calendar::parse_date(given) {
        Ok(date) => last_of(&repository.commits(), date, zone),
        Err(_) => repository.commit(given),
    };
    let commit = commit.ok_or_else(none)?;
    let mut replay = Replay::of(&repository)?;
    let folder = replay.show(&commit).map_err(|_| none())?;
    read(folder, global, Day::At(commit.time)).ok_or_else(|| none().into())
}

/// The state of a workspace in a folder, if it has a score.
fn read(folder: &Path, global: &Global, day: Day) -> Option<State> {
    let run = run::read(global.request(folder, "", day));
    Report::of(&run).map(|report| State::of(&report, ""))
}

/// The newest commit up to the end of a day.
fn last_of(commits: &[Commit], date: Date, zone: Zone) -> Option<Commit> {
    commits.iter().find(|commit| zone.date_at(commit.time) <= date).cloned()
}
