//! Earlier states of a workspace out of its git repository, without touching the work tree: objects are read with
//! the `git` program and laid out in a folder of their own.

#![expect(clippy::disallowed_methods, reason = "`load` is the module that reads files")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use jiff::Timestamp;

/// The repository that a workspace lies in.
#[derive(Debug)]
pub struct Repository {
    top: PathBuf,
    /// The workspace's folder in it: empty, or ending in `/`.
    inside: String,
}

/// A commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Its full name.
    pub id: String,
    /// When it was made.
    pub time: Timestamp,
}

/// A git program that reads nothing but objects: no hooks, no monitor, no locks, no words in another language.
fn git(folder: &Path) -> Command {
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
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn output(mut command: Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).ok()).flatten()
}

impl Repository {
    /// The repository around a workspace; `None` when there is none, or no `git` program.
    #[must_use]
    pub fn around(workspace: &Path) -> Option<Self> {
        let mut command = git(workspace);
        command.args(["rev-parse", "--show-toplevel", "--show-prefix"]);
        let text = output(command)?;
        let mut lines = text.lines();
        Some(Self { top: lines.next()?.into(), inside: lines.next().unwrap_or_default().to_owned() })
    }

    /// The commit that a revision names.
    #[must_use]
    pub fn commit(&self, revision: &str) -> Option<Commit> {
        let mut command = git(&self.top);
        command
            .args(["log", "-1", "--format=%H %ct", "--end-of-options"])
            .arg(format!("{revision}^{{commit}}"));
        output(command)?.lines().next().and_then(parse)
    }

    /// The commits that changed the workspace, newest first, along the line of first parents: what was merged counts
    /// when it was merged.
    #[must_use]
    pub fn commits(&self) -> Vec<Commit> {
        let mut command = git(&self.top);
        command.args(["log", "--first-parent", "--format=%H %ct", "HEAD", "--"]);
        command.arg(if self.inside.is_empty() { "." } else { &self.inside });
        output(command).unwrap_or_default().lines().filter_map(parse).collect()
    }
}

fn parse(line: &str) -> Option<Commit> {
    let (id, seconds) = line.split_once(' ')?;
    let time = Timestamp::from_second(seconds.parse().ok()?).ok()?;
    Some(Commit { id: id.to_owned(), time })
}

/// A folder that shows a workspace as it was at one commit after the other; only what differs is laid out anew.
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
    /// An empty folder.
    pub fn of(repository: &'a Repository) -> io::Result<Self> {
        let mut command = git(&repository.top);
        command.args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut reader = command.spawn()?;
        let requests = reader.stdin.take().expect("it was piped");
        let answers = BufReader::new(reader.stdout.take().expect("it was piped"));
        let folder = tempfile::tempdir()?;
        Ok(Self { repository, folder, shown: BTreeMap::new(), reader, requests, answers })
    }

    /// Lays out the workspace as it was at a commit, and says where.
    pub fn show(&mut self, commit: &Commit) -> io::Result<&Path> {
        let wanted = self.tree(commit)?;
        for path in self.shown.keys().filter(|path| wanted.get(*path) != self.shown.get(*path)) {
            fs::remove_file(self.folder.path().join(path))?;
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
        Ok(self.folder.path())
    }

    /// The files of the workspace at a commit. Submodules hold nothing of it.
    fn tree(&self, commit: &Commit) -> io::Result<BTreeMap<String, (String, String)>> {
        let mut command = git(&self.repository.top);
        command.args(["ls-tree", "-r", "-z", "--full-tree", &commit.id]);
        if !self.repository.inside.is_empty() {
            command.arg("--").arg(&self.repository.inside);
        }
        let output = command.output()?;
        if !output.status.success() {
            return Err(io::Error::other("git ls-tree"));
        }
        let entries =
            output.stdout.split(|byte| *byte == 0).filter_map(|entry| std::str::from_utf8(entry).ok());
        let file = |entry: &str| {
            let (kind, path) = entry.split_once('\t')?;
            let mut words = kind.split(' ');
            let (mode, sort, object) = (words.next()?, words.next()?, words.next()?);
            let path = path.strip_prefix(&self.repository.inside)?;
            (sort == "blob").then(|| (path.to_owned(), (mode.to_owned(), object.to_owned())))
        };
        Ok(entries.filter_map(file).collect())
    }

    fn object(&mut self, object: &str) -> io::Result<Vec<u8>> {
        writeln!(self.requests, "{object}")?;
        self.requests.flush()?;
        let mut head = String::new();
        self.answers.read_line(&mut head)?;
        let size: usize = head
            .trim_end()
            .rsplit(' ')
            .next()
            .and_then(|size| size.parse().ok())
            .ok_or_else(|| io::Error::other(format!("git cat-file {object}")))?;
        // The content, and the line break behind it.
        let mut bytes = vec![0; size + 1];
        self.answers.read_exact(&mut bytes)?;
        bytes.pop();
        Ok(bytes)
    }
}

impl Drop for Replay<'_> {
    fn drop(&mut self) {
        // It ends by itself when nothing more is asked; a process that has ended already cannot be stopped again.
        let _ = self.reader.kill();
        let _ = self.reader.wait();
    }
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
