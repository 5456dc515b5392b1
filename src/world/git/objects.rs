//! Objects of a repository, asked for one after the other.

use std::io::{self, BufReader, Read, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout};

use super::{CommitFault, HistoryFault, program::Program, program::line};

/// Bytes of an object that are read only to come to the next one; of more, git is started anew.
const PASSED_OVER: u64 = 1 << 20;

/// What is wrong with a commit, or why git gives nothing of it.
pub(super) enum Fault {
    Commit(CommitFault),
    Git(HistoryFault),
}

impl From<CommitFault> for Fault {
    fn from(fault: CommitFault) -> Self {
        Self::Commit(fault)
    }
}

pub(super) struct Objects<'a> {
    top: &'a Path,
    /// Started when they are needed, and again after a failure.
    sizes: Option<Asked>,
    contents: Option<Asked>,
}

/// A git program that answers.
struct Asked {
    program: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl<'a> Objects<'a> {
    pub(super) fn of(top: &'a Path) -> Self {
        Self { top, sizes: None, contents: None }
    }

    pub(super) fn size(&mut self, object: &str) -> Result<u64, Fault> {
        let mut asked = self.sizes.take().map_or_else(|| Asked::start(self.top, "--batch-check"), Ok)?;
        let head = asked.head(object).map_err(|error| self.refused(object, &error))?;
        self.sizes = Some(asked);
        Ok(head.ok_or(CommitFault::Incomplete)?.1)
    }

    /// Gives kind, size and content of an object to `take`, which need not read all of it.
    pub(super) fn read<T>(
        &mut self,
        object: &str,
        take: impl FnOnce(&str, u64, &mut dyn Read) -> io::Result<T>,
    ) -> Result<T, Fault> {
        let mut asked = self.contents.take().map_or_else(|| Asked::start(self.top, "--batch"), Ok)?;
        let mut left = 0;
        let taken = asked.head(object).and_then(|head| {
            let Some((kind, size)) = head else { return Ok(None) };
            // The content, and the line break behind it.
            let mut content = (&mut asked.answers).take(size + 1);
            let taken = take(&kind, size, &mut content)?;
            if content.limit() <= PASSED_OVER {
                io::copy(&mut content, &mut io::sink())?;
            }
            left = content.limit();
            Ok(Some(taken))
        });
        let taken = taken.map_err(|error| self.refused(object, &error))?;
        self.contents = Some(asked).filter(|_| left == 0);
        Ok(taken.ok_or(CommitFault::Incomplete)?)
    }

    /// Why git gives nothing, perhaps because the object is damaged or larger than it may hold: it has told
    /// nobody, so it is asked again for its words.
    fn refused(&self, object: &str, error: &io::Error) -> Fault {
        let again = Program::new(self.top, ["cat-file", "-p", object]).read(&mut |output| {
            io::copy(output, &mut io::sink())?;
            Ok(ControlFlow::Continue(()))
        });
        Fault::Git(again.err().unwrap_or_else(|| HistoryFault::Git(error.to_string())))
    }
}

impl Asked {
    fn start(top: &Path, batch: &str) -> Result<Self, Fault> {
        let mut program = Program::new(top, ["cat-file", batch]).start().map_err(Fault::Git)?;
        let requests = program.stdin.take().expect("it was piped");
        let answers = BufReader::new(program.stdout.take().expect("it was piped"));
        Ok(Self { program, requests, answers })
    }

    /// Kind and size; `None` when there is no such object.
    fn head(&mut self, object: &str) -> io::Result<Option<(String, u64)>> {
        writeln!(self.requests, "{object}")?;
        self.requests.flush()?;
        let head = line(&mut self.answers)?.ok_or(io::ErrorKind::UnexpectedEof)?;
        let head = String::from_utf8_lossy(&head);
        let mut words = head.split(' ').skip(1);
        let (kind, size) = (words.next().unwrap_or_default(), words.next());
        match size.map(str::parse) {
            Some(Ok(size)) => Ok(Some((kind.to_owned(), size))),
            Some(Err(_)) => Err(io::ErrorKind::InvalidData.into()),
            None => Ok(None),
        }
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
