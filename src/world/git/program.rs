//! The `git` program: started so that it reads nothing but objects and takes no more memory than is needed,
//! and what it says when it fails.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, Read};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;

use super::HistoryFault;
use crate::world::files::fault;

/// Bytes of a line that git prints, and of what it prints where one answer is wanted.
const LINE: u64 = 64 << 10;
/// Bytes of its complaints that are kept.
const WORDS: u64 = 8 << 10;

/// No hooks, no monitor; and of large objects and packs only a piece in memory at a time.
const SETTINGS: &str = "core.fsmonitor=false core.hooksPath=/dev/null log.showSignature=false core.bigFileThreshold=1m \
    core.packedGitWindowSize=16m core.packedGitLimit=64m core.deltaBaseCacheLimit=16m";

/// No locks, no words in another language, no questions, nothing fetched, names taken as they are. What git
/// cannot hold in this much memory it gives up.
const VARIABLES: [(&str, &str); 6] = [
    ("GIT_OPTIONAL_LOCKS", "0"),
    ("LC_ALL", "C"),
    ("GIT_TERMINAL_PROMPT", "0"),
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_LITERAL_PATHSPECS", "1"),
    ("GIT_ALLOC_LIMIT", "96m"),
];

/// Inside a hook these would lead to another repository.
const REDIRECTIONS: &str = "GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES \
    GIT_COMMON_DIR GIT_NAMESPACE GIT_PREFIX GIT_GRAFT_FILE GIT_SHALLOW_FILE GIT_CONFIG GIT_CONFIG_PARAMETERS GIT_CONFIG_COUNT";

pub(super) struct Program(Command);

impl Program {
    pub(super) fn new<'a>(folder: &Path, arguments: impl IntoIterator<Item = &'a str>) -> Self {
        let mut command = Command::new("git");
        command.arg("-C").arg(folder);
        command.args(SETTINGS.split(' ').flat_map(|setting| ["-c", setting])).envs(VARIABLES).args(arguments);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        for variable in REDIRECTIONS.split(' ') {
            command.env_remove(variable);
        }
        Self(command)
    }

    pub(super) fn argument(&mut self, argument: &OsStr) {
        self.0.arg(argument);
    }

    /// Starts it, to be asked one thing after the other on its standard input.
    pub(super) fn start(mut self) -> Result<Child, HistoryFault> {
        self.0.stdin(Stdio::piped());
        self.0.spawn().map_err(|error| not_started(&error))
    }

    /// The one answer that it prints, without the line's end.
    pub(super) fn text(self) -> Result<Vec<u8>, HistoryFault> {
        let mut text = Vec::new();
        self.read(&mut |output| {
            output.take(LINE).read_to_end(&mut text)?;
            Ok(ControlFlow::Continue(()))
        })?;
        if text.ends_with(b"\n") {
            text.pop();
        }
        Ok(text)
    }

    /// Gives what it prints to `take`, which says whether all of it is wanted. Its complaint is the fault.
    pub(super) fn read(
        mut self,
        take: &mut dyn FnMut(&mut dyn BufRead) -> io::Result<ControlFlow<()>>,
    ) -> Result<(), HistoryFault> {
        self.0.stderr(Stdio::piped());
        let mut child = self.0.spawn().map_err(|error| not_started(&error))?;
        let (output, complaints) = (child.stdout.take(), child.stderr.take());
        // Both are read at a time: git waits where one of them is full.
        let listen = move || {
            let mut words = Vec::new();
            let mut complaints = complaints.expect("it was piped");
            let _ = (&mut complaints).take(WORDS).read_to_end(&mut words);
            let _ = io::copy(&mut complaints, &mut io::sink());
            String::from_utf8_lossy(&words).into_owned()
        };
        let listener = thread::Builder::new().spawn(listen);
        let mut output = BufReader::new(output.expect("it was piped"));
        let taken = if listener.is_ok() { take(&mut output) } else { Ok(ControlFlow::Break(())) };
        // Closed, so that git ends when nobody reads on.
        drop(output);
        if !matches!(taken, Ok(ControlFlow::Continue(()))) {
            // It may have ended already.
            let _ = child.kill();
        }
        let status = child.wait().map_err(|error| not_started(&error))?;
        let words = listener.map_err(|error| not_started(&error))?.join().unwrap_or_default();
        match taken.map_err(|error| HistoryFault::Git(error.to_string()))? {
            ControlFlow::Continue(()) if !status.success() => Err(complaint(&words)),
            ControlFlow::Continue(()) | ControlFlow::Break(()) => Ok(()),
        }
    }
}

/// The next line, without its end.
pub(super) fn line(output: &mut dyn BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    output.take(LINE).read_until(b'\n', &mut line)?;
    match line.pop() {
        None => Ok(None),
        Some(b'\n') => Ok(Some(line)),
        Some(_) => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}

fn not_started(error: &io::Error) -> HistoryFault {
    if error.kind() == io::ErrorKind::NotFound {
        return HistoryFault::NoProgram;
    }
    HistoryFault::NotStarted(fault(error))
}

/// What git's words mean. They are its own only in part: names of the repository stand in them.
fn complaint(words: &str) -> HistoryFault {
    let said = |prefix: &str| words.lines().find_map(|line| line.strip_prefix(prefix));
    // What git says of the object that it wants then is of no use.
    let alternates = said("error: ").filter(|own| own.contains("alternate"));
    let own = alternates.or_else(|| said("fatal: ")).or_else(|| said("error: ")).or(words.lines().next());
    let own = own.unwrap_or_default();
    if own.contains("dubious ownership") || own.starts_with("unsafe repository") {
        let add = "git config --global --add safe.directory ";
        let folder = words.split_once(add).map_or("'*'", |(_, folder)| folder.trim());
        return HistoryFault::NotOwned(format!("{add}{folder}"));
    }
    let bare = ["this operation must be run in a work tree", "cannot use bare repository"];
    if bare.iter().any(|words| own.starts_with(words)) {
        return HistoryFault::NoWorkTree;
    }
    match own.strip_prefix("not a git repository") {
        Some(rest) if rest.starts_with(" (") => HistoryFault::NoRepository,
        Some(rest) => HistoryFault::Astray(rest.trim_start_matches(": ").to_owned()),
        None => HistoryFault::Git(own.to_owned()),
    }
}
