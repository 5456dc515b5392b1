//! Objects of a repository, asked for one after the other.

use std::io::{self, BufReader, Read, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout};

use super::HistoryFault;
use super::program::{Program, line};

/// Bytes of an object that are read only to come to the next one; of more, git is started anew.
const PASSED_OVER: u64 = 1 << 20;

/// Why an object is not given.
#[derive(Debug)]
pub(super) enum ObjectFault {
    /// It is not in the repository.
    Absent,
    /// git fails; perhaps the object is damaged, or larger than it may hold.
    Git(HistoryFault),
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

    /// How many bytes it has.
    pub(super) fn size(&mut self, object: &str) -> Result<u64, ObjectFault> {
        let asked = started(&mut self.sizes, self.top, "--batch-check")?;
        let head = asked.head(object).map(|head| head.map(|(_, size)| size));
        self.answer(object, head, |objects| objects.sizes = None)
    }

    /// Gives kind, size and content of an object to `take`, which need not read all of it.
    pub(super) fn read<T>(
        &mut self,
        object: &str,
        take: impl FnOnce(&str, u64, &mut dyn Read) -> io::Result<T>,
    ) -> Result<T, ObjectFault> {
        let asked = started(&mut self.contents, self.top, "--batch")?;
        let (mut taken, mut left) = (Ok(None), 0);
        match asked.head(object) {
            Ok(Some((kind, size))) => {
                // The content, and the line break behind it.
                let mut content = (&mut asked.answers).take(size + 1);
                taken = take(&kind, size, &mut content).map(Some);
                let rest = if content.limit() > PASSED_OVER {
                    Ok(0)
                } else {
                    io::copy(&mut content, &mut io::sink())
                };
                taken = rest.and(taken);
                left = content.limit();
            }
            Ok(None) => {}
            Err(error) => taken = Err(error),
        }
        if left > 0 {
            self.contents = None;
        }
        self.answer(object, taken, |objects| objects.contents = None)
    }

    /// An answer, or why there is none: git has told nobody, so it is asked again for its words.
    fn answer<T>(
        &mut self,
        object: &str,
        answer: io::Result<Option<T>>,
        end: impl FnOnce(&mut Self),
    ) -> Result<T, ObjectFault> {
        match answer {
            Ok(answer) => answer.ok_or(ObjectFault::Absent),
            Err(error) => {
                end(self);
                let again = Program::new(self.top, ["cat-file", "-p", object]).read(&mut |output| {
                    io::copy(output, &mut io::sink())?;
                    Ok(ControlFlow::Continue(()))
                });
                Err(ObjectFault::Git(again.err().unwrap_or_else(|| HistoryFault::Git(error.to_string()))))
            }
        }
    }
}

fn started<'a>(asked: &'a mut Option<Asked>, top: &Path, batch: &str) -> Result<&'a mut Asked, ObjectFault> {
    if asked.is_none() {
        let mut program = Program::new(top, ["cat-file", batch]).start().map_err(ObjectFault::Git)?;
        let requests = program.stdin.take().expect("it was piped");
        let answers = BufReader::new(program.stdout.take().expect("it was piped"));
        *asked = Some(Asked { program, requests, answers });
    }
    Ok(asked.as_mut().expect("it was started"))
}

impl Asked {
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
