//! Earlier states: a folder, a saved score, a git revision or a date of the workspace's own repository.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::{Console, Global, Report, Trouble};
use crate::base::{calendar::Zone, dated, lang::Language, show::Quoted};
use crate::gather::documents::Document;
use crate::problem::history::{CommitFault, HistoryFault, short};
use crate::problem::{Diagnostic, Problem, ReadFault, TableFault, Unseen};
use crate::report::state::{State, unfetched};
use crate::run::{self, Day, Readiness};
use crate::saved::score;
use crate::words::history;
use crate::world::files;
use crate::world::git::{Commit, Replay, Repository};
use crate::world::{root::Root, standing};

/// The state that `given` names: a folder as of the run's day, a revision as of its commit's. Days begin in `zone`.
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
    let mut past = Past::of(&repository, &root)?;
    let run = past.read(&commit, Day::At(commit.time), global, console.page.language)?;
    for remark in past.remarks {
        console.say(&remark);
    }
    state_of(&run).ok_or_else(|| HistoryFault::Commit(commit.id, CommitFault::NoScore).into())
}

pub(super) struct Past<'a> {
    repository: &'a Repository,
    replay: Replay<'a>,
    root: Root,
    /// Whether a document that was not found in a commit is here, and not kept in git.
    strays: BTreeMap<String, bool>,
    /// What is not known of the commits though they could be laid out.
    pub(super) remarks: Vec<String>,
}

impl<'a> Past<'a> {
    pub(super) fn of(repository: &'a Repository, root: &Path) -> Result<Self, HistoryFault> {
        let (replay, root) = (Replay::of(repository)?, Root::open(root, ""));
        Ok(Self { repository, replay, root, strays: BTreeMap::new(), remarks: Vec::new() })
    }

    /// The workspace at a commit. One whose evidence names documents that git does not hold is no state: what
    /// they would have been worth nobody knows.
    pub(super) fn read(
        &mut self,
        commit: &Commit,
        day: Day,
        global: &Global,
        language: Language,
    ) -> Result<Readiness, HistoryFault> {
        let shown = self.replay.show(commit)?;
        let run = run::read(global.request(shown.folder, "", day));
        let left_out = shown.left_out;
        let scored = run.scored.as_ref();
        let documents = scored.map(|scored| &scored.gathered.inventory.documents).into_iter().flatten();
        let absent = documents.filter(|(_, one)| matches!(one, Document::Missing(_) | Document::Outside));
        let absent: Vec<&str> = absent.map(|(path, _)| path.as_str()).collect();
        let of_commit = |why| Err(HistoryFault::Commit(commit.id.clone(), why));
        if let Some(stray) = self.stray(&absent, &left_out)? {
            return of_commit(CommitFault::NotKept(stray));
        }
        let unfetched_survey = scored.map(|scored| &scored.gathered.surveys).and_then(|surveys| {
            let elsewhere = |file: &&String| surveys.refused.get(*file) == Some(&Some(TableFault::Elsewhere));
            surveys.measured.iter().find(elsewhere)
        });
        if let Some(file) = unfetched_survey {
            return of_commit(CommitFault::NotFetched(file.clone()));
        }
        let id = short(&commit.id);
        self.remarks.extend(left_out.iter().map(|path| history::left_out(language, id, Quoted(path))));
        let unseen = |one: &&Diagnostic| {
            matches!(&one.problem, Problem::ProofNotInspected { why: Unseen::TooLarge(_), .. })
        };
        let unseen = Some(run.problems.iter().filter(unseen).count()).filter(|count| *count > 0);
        self.remarks.extend(unseen.map(|count| history::unseen(language, id, count)));
        let unfetched = Some(unfetched(&run.problems)).filter(|count| *count > 0);
        self.remarks.extend(unfetched.map(|count| history::unfetched(language, id, count)));
        Ok(run)
    }

    /// The first of these documents that the commit could not have held: it lies in what was left out, or it
    /// is here and git does not keep it.
    fn stray(&mut self, absent: &[&str], left_out: &[String]) -> Result<Option<String>, HistoryFault> {
        let new = absent.iter().copied().filter(|path| !self.strays.contains_key(*path));
        let new: Vec<(&str, bool)> =
            new.map(|path| (path, self.root.metadata(path).is_ok_and(|found| found.is_file()))).collect();
        let here: Vec<&str> = new.iter().filter(|(_, here)| *here).map(|(path, _)| *path).collect();
        let kept = self.repository.kept(&here)?;
        let strays = new.into_iter().map(|(path, here)| (path.to_owned(), here && !kept.contains(path)));
        self.strays.extend(strays);
        let below = |path: &str, folder: &String| {
            path.strip_prefix(folder.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let is_stray =
            |path: &&&str| self.strays[**path] || left_out.iter().any(|folder| below(path, folder));
        Ok(absent.iter().find(is_stray).map(|path| (*path).to_owned()))
    }
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
