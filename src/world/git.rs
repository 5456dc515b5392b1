//! Earlier states of a workspace out of its git repository, without touching the work tree: objects are read
//! with the `git` program and laid out in a folder of their own.

#![expect(clippy::disallowed_methods, reason = "`world` is where files are read")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use jiff::Timestamp;

use crate::base::layout::{EVIDENCE_FOLDER, INSTRUMENT_FOLDER, REVIEWS_FOLDER};

/// Where data lies that a score is made of.
const DATA_FOLDERS: [&str; 3] = [EVIDENCE_FOLDER, REVIEWS_FOLDER, INSTRUMENT_FOLDER];

/// The repository that a workspace lies in.
#[derive(Debug)]
pub struct Repository {
    top: PathBuf,
    /// The workspace's folder in it: empty, or ending in `/`.
    inside: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    pub id: String,
    pub time: Timestamp,
}

/// A git program that reads nothing but objects: no hooks, no monitor, no locks, no words in another
/// language.
fn git(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command
        .arg("-C")
        .arg(folder)
        .args([
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "log.showSignature=false",
        ])
        .envs([
            ("GIT_OPTIONAL_LOCKS", "0"),
            ("LC_ALL", "C"),
            ("GIT_TERMINAL_PROMPT", "0"),
            ("GIT_NO_LAZY_FETCH", "1"),
        ])
        // A folder's name is a name, whatever signs it holds.
        .env("GIT_LITERAL_PATHSPECS", "1")
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    // Inside a hook these would lead to another repository.
    for variable in [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_NAMESPACE",
        "GIT_PREFIX",
        "GIT_GRAFT_FILE",
        "GIT_SHALLOW_FILE",
        "GIT_CONFIG",
        "GIT_CONFIG_PARAMETERS",
        "GIT_CONFIG_COUNT",
    ] {
        command.env_remove(variable);
    }
    command.args(arguments);
    command
}

fn output(mut command: Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).ok()).flatten()
}

impl Repository {
    /// The repository around a workspace; `None` when there is none, or no `git` program.
    pub fn around(workspace: &Path) -> Option<Self> {
        let text = output(git(workspace, &["rev-parse", "--show-toplevel", "--show-prefix"]))?;
        let mut lines = text.lines();
        Some(Self { top: lines.next()?.into(), inside: lines.next().unwrap_or_default().to_owned() })
    }

    /// The commit that a revision names; a range of several names none.
    pub fn commit(&self, revision: &str) -> Option<Commit> {
        let named = format!("{revision}^{{commit}}");
        let id = output(git(&self.top, &["rev-parse", "--verify", "--quiet", "--end-of-options", &named]))?;
        output(git(&self.top, &["log", "-1", "--format=%H %ct", id.trim(), "--"]))?
            .lines()
            .next()
            .and_then(parse)
    }

    /// The commits that changed the workspace, newest first, along the line of first parents: what was merged
    /// counts when it was merged.
    pub fn commits(&self) -> Vec<Commit> {
        let inside = if self.inside.is_empty() { "." } else { &self.inside };
        let log = git(&self.top, &["log", "--first-parent", "--format=%H %ct", "HEAD", "--", inside]);
        output(log).unwrap_or_default().lines().filter_map(parse).collect()
    }
}

fn parse(line: &str) -> Option<Commit> {
    let (id, seconds) = line.split_once(' ')?;
    let time = Timestamp::from_second(seconds.parse().ok()?).ok()?;
    Some(Commit { id: id.to_owned(), time })
}

/// A folder that shows a workspace as it was at one commit after the other; only what differs is laid out
/// anew.
#[derive(Debug)]
pub struct Replay<'a> {
    repository: &'a Repository,
    folder: tempfile::TempDir,
    /// What lies there: mode and object of each path.
    shown: BTreeMap<String, (String, String)>,
    reader: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl<'a> Replay<'a> {
    pub fn of(repository: &'a Repository) -> io::Result<Self> {
        let mut command = git(&repository.top, &["cat-file", "--batch"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut reader = command.spawn()?;
        let requests = reader.stdin.take().expect("it was piped");
        let answers = BufReader::new(reader.stdout.take().expect("it was piped"));
        let folder = tempfile::tempdir()?;
        Ok(Self { repository, folder, shown: BTreeMap::new(), reader, requests, answers })
    }

    /// Lays out the workspace as it was at a commit, and says where. After a failure the folder is a new,
    /// empty one.
    pub fn show(&mut self, commit: &Commit) -> io::Result<&Path> {
        if let Err(error) = self.lay_out(commit) {
            self.folder = tempfile::tempdir()?;
            self.shown.clear();
            return Err(error);
        }
        Ok(self.folder.path())
    }

    fn lay_out(&mut self, commit: &Commit) -> io::Result<()> {
        let wanted = self.tree(commit)?;
        if !is_sound(&wanted) {
            return Err(io::Error::other("a tree with paths that no work tree can have"));
        }
        for path in self.shown.keys().filter(|path| wanted.get(*path) != self.shown.get(*path)) {
            fs::remove_file(self.folder.path().join(path))?;
            // A folder that lost all its files was not there either.
            let above = Path::new(path).ancestors().skip(1).filter(|above| !above.as_os_str().is_empty());
            for folder in above {
                if fs::remove_dir(self.folder.path().join(folder)).is_err() {
                    break;
                }
            }
        }
        for (path, (mode, object)) in &wanted {
            if self.shown.get(path).is_some_and(|shown| shown.0 == *mode && shown.1 == *object) {
                continue;
            }
            let bytes = self.object(object)?;
            let place = self.folder.path().join(path);
            if place.is_dir() {
                fs::remove_dir_all(&place)?;
            }
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder)?;
            }
            lay(mode, &bytes, &place)?;
        }
        self.shown = wanted;
        Ok(())
    }

    /// The files of the workspace at a commit. Submodules, and names that are not UTF-8, hold nothing of it:
    /// where there should be data, nobody knows what.
    fn tree(&self, commit: &Commit) -> io::Result<BTreeMap<String, (String, String)>> {
        let mut command = git(&self.repository.top, &["ls-tree", "-r", "-z", "--full-tree", &commit.id]);
        if !self.repository.inside.is_empty() {
            command.arg("--").arg(&self.repository.inside);
        }
        let output = command.output()?;
        if !output.status.success() {
            return Err(io::Error::other("git ls-tree"));
        }
        let mut files = BTreeMap::new();
        for entry in output.stdout.split(|byte| *byte == 0).map(String::from_utf8_lossy) {
            let Some((kind, path)) = entry.split_once('\t') else { continue };
            let mut words = kind.split(' ');
            let path = path.strip_prefix(&self.repository.inside);
            let words = (words.next(), words.next(), words.next(), path);
            let (Some(mode), Some(sort), Some(object), Some(path)) = words else { continue };
            if sort == "blob" && !path.contains(char::REPLACEMENT_CHARACTER) {
                files.insert(path.to_owned(), (mode.to_owned(), object.to_owned()));
            } else if DATA_FOLDERS.contains(&path.split('/').next().unwrap_or_default()) {
                return Err(io::Error::other("data that cannot be laid out"));
            }
        }
        Ok(files)
    }

    fn object(&mut self, object: &str) -> io::Result<Vec<u8>> {
        writeln!(self.requests, "{object}")?;
        self.requests.flush()?;
        let mut head = String::new();
        self.answers.read_line(&mut head)?;
        let size = head.trim_end().rsplit(' ').next().and_then(|size| size.parse::<usize>().ok());
        let size = size.ok_or_else(|| io::Error::other(format!("git cat-file {object}")))?;
        // The content, and the line break behind it.
        let mut bytes = vec![0; size + 1];
        self.answers.read_exact(&mut bytes)?;
        bytes.pop();
        Ok(bytes)
    }
}

impl Drop for Replay<'_> {
    fn drop(&mut self) {
        // It ends by itself when nothing more is asked; a process that has ended already cannot be stopped
        // again.
        let _ = self.reader.kill();
        let _ = self.reader.wait();
    }
}

/// Whether every path stays in the folder in which it is laid out. Trees come from anybody: nothing but git's
/// own checks, which a clone does not make, keeps `..` or an absolute name out of them, or a file below what
/// is itself a file or link.
fn is_sound(tree: &BTreeMap<String, (String, String)>) -> bool {
    let ordinary = |part: &str| {
        !matches!(part, "" | "." | "..")
            && !part.eq_ignore_ascii_case(".git")
            && !part.contains(['\\', ':', '\0'])
    };
    let mut below = tree.keys().flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at]));
    tree.keys().all(|path| path.split('/').all(ordinary)) && !below.any(|folder| tree.contains_key(folder))
}

/// A file, or a link as the repository has it: whoever reads it checks where it leads.
fn lay(mode: &str, bytes: &[u8], place: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if mode == "120000" {
        let target = std::ffi::OsStr::new(std::str::from_utf8(bytes).map_err(io::Error::other)?);
        return std::os::unix::fs::symlink(target, place);
    }
    let _ = mode;
    fs::write(place, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_trees_that_stay_inside_are_laid_out() {
        let tree = |paths: &[&str]| {
            let blob = ("100644".to_owned(), "0".to_owned());
            is_sound(&paths.iter().map(|path| ((*path).to_owned(), blob.clone())).collect())
        };
        assert!(tree(&["siak-check.yaml", "evidence/a.yaml", "evidence-lama/a.yaml", "bukti/a..b.pdf"]));
        for path in ["../x", "/etc/x", "a/../../x", "a//x", "./x", "a/.git/x", ".GIT/x", "a\\x", "C:x"] {
            assert!(!tree(&[path]), "{path}");
        }
        assert!(!tree(&["a", "a/x"]), "below a link");
    }
}
