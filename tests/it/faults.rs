//! What a system may do to a run that writes: refuse, fill up, end it between any two steps. Each file is then whole, the
//! old or the new one; a run that says that all is well has written its result; the next run finishes or undoes what
//! was begun, and leaves nothing beside.
//!
//! `FAULTS=all` tries every step instead of some.

#![cfg(unix)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use siak_check::base::lang::Language;
use siak_check::world::write::Alone;
use tempfile::TempDir;

use crate::review;
use crate::support::book::{Book, Typed};
use crate::support::{copy, git, program, text, traced, write};

/// A command that writes, and how it is called in the workspace of these tests.
struct Writing {
    command: &'static str,
    arguments: &'static [&'static str],
    /// The folder whose files change together; none where there is but one.
    together: Option<&'static str>,
}

const fn one(command: &'static str, arguments: &'static [&'static str]) -> Writing {
    Writing { command, arguments, together: None }
}

const fn several(command: &'static str, arguments: &'static [&'static str], folder: &'static str) -> Writing {
    Writing { command, arguments, together: Some(folder) }
}

/// Every command that can write; several ways of one where they differ in what is written.
const WRITING: &[Writing] = &[
    one("score", &["score", "-o", "keluar/hasil"]),
    one("gaps", &["gaps", "-o", "keluar/baru"]),
    one("plan", &["plan", "-o", "keluar/hasil"]),
    one("report", &["report", "-o", "keluar/hasil"]),
    several("report", &["report", "--format", "csv", "-o", "keluar"], "keluar"),
    several("report", &["report", "--format", "csv", "-o", "keluar/csv"], "keluar/csv"),
    several("report", &["report", "--each-opd", "-o", "keluar/opd"], "keluar/opd"),
    one("validate", &["validate", "-o", "keluar/hasil"]),
    one("explain", &["explain", "A", "-o", "keluar/baru"]),
    one("form export", &["form", "export", "-o", "keluar/semua.xlsx"]),
    several("form export", &["form", "export", "-o", "keluar"], "keluar"),
    one("form import", &["form", "import", "dlh.xlsx"]),
    several("form import", &["form", "import", "dlh.xlsx", "lain.xlsx"], "."),
    several("init", &["init", "baru", "--region", "R", "--deadline", "2024-11-11"], "baru"),
    several("init", &["init", "baru", "--from", "lama", "--deadline", "2024-11-11"], "baru"),
    one("rank", &["rank", ".", "-o", "keluar/hasil"]),
    one("review", &["review", "A", "--accept", "--reviewer", "Dewi"]),
    one("survey", &["survey", "survei.csv", "-o", "keluar/hasil"]),
    one("compare", &["compare", ".", "-o", "keluar/hasil"]),
    one("trend", &["trend", "-o", "keluar/hasil"]),
    one("bundle", &["bundle", "--allow-unsound", "-o", "keluar/bundel"]),
    one("bundle", &["bundle", "--allow-unsound", "-o", "keluar/bundel.zip"]),
    one("schema", &["schema", "score", "-o", "keluar/hasil"]),
];

/// The calls that change something.
const CALLS: &str =
    "write,pwrite64,fsync,fdatasync,ftruncate,/rename,/link,/mkdir,/rmdir,fchmod,fchown,flock";

#[test]
fn every_command_that_writes_is_tried() {
    fn leaves(command: &clap::Command, path: &str, found: &mut BTreeSet<String>) {
        for subcommand in command.get_subcommands() {
            leaves(subcommand, format!("{path} {}", subcommand.get_name()).trim_start(), found);
        }
        if !command.has_subcommands() {
            found.insert(path.to_owned());
        }
    }
    // Each can: `-o` is an option of the whole program.
    let mut all = BTreeSet::new();
    leaves(&siak_check::cli::command(Language::English), "", &mut all);
    assert_eq!(all, WRITING.iter().map(|one| one.command.to_owned()).collect());
}

/// What all these runs begin with.
fn beginning() -> TempDir {
    let root = review::workspace(&[
        ("survei.csv", "respondent,service,date,q1\nr1,loket,2024-10-01,4\n"),
        ("evidence/lain.yaml", "opd: lain\nanswers:\n  B: {explanation: lama}\n"),
        ("lama/siak-check.yaml", "region: R\ndeadline: 2023-11-11\n"),
        ("lama/opd.yaml", "- {id: dlh, name: DLH}\n"),
        (
            "lama/evidence/dlh.yaml",
            "opd: dlh\nanswers:\n  OC29: {value: 2, evidence: [{requirement: recycling-tonnage, title: T, file: bukti/t.csv, date: 2023-06-01}]}\n",
        ),
        ("lama/bukti/t.csv", "bulan,ton\n2023-05,4\n"),
        ("keluar/hasil", "lama\n"),
        ("keluar/remaining.csv", "lama\n"),
        ("keluar/problems.csv", "lama\n"),
    ]);
    let here = root.path();
    git(here, "2024-10-01T08:00:00Z").args(["init", "-q", "--template="]).status().unwrap();
    for arguments in
        [&["add", "siak-check.yaml", "opd.yaml", "evidence", "indicators"][..], &["commit", "-qm", "x"]]
    {
        git(here, "2024-10-01T08:00:00Z").args(arguments).status().unwrap();
    }
    for agency in ["dlh", "lain"] {
        let form = format!("{agency}.xlsx");
        assert!(run(here, program(), &["form", "export", "--opd", agency, "-o", &form]).status.success());
        let mut book = Book::open(&here.join(&form));
        book.fill(1, &[("indicator", "B")], "explanation", Typed::Text("baru"));
        book.save(&here.join(&form));
    }
    root
}

fn run(root: &Path, mut command: Command, arguments: &[&str]) -> Output {
    command.current_dir(root).args(arguments).args(["--as-of", "2024-10-30"]);
    command.env("HOME", root).stdin(Stdio::null()).output().unwrap()
}

type Tree = BTreeMap<String, Vec<u8>>;

/// Every file below a folder but those of git, and apart from them the names that runs leave.
fn tree(root: &Path) -> (Tree, Vec<String>) {
    fn walk(folder: &Path, below: &str, files: &mut Tree, left: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            let path = format!("{below}{name}");
            if name.starts_with(".siak-check") && name != ".siak-check" {
                left.push(path);
            } else if entry.file_type().unwrap().is_file() {
                files.insert(path, fs::read(entry.path()).unwrap());
            } else if name != ".git" {
                walk(&entry.path(), &format!("{path}/"), files, left);
            }
        }
    }
    let (mut files, mut left) = (Tree::new(), Vec::new());
    walk(root, "", &mut files, &mut left);
    (files, left)
}

/// A run that something befell, judged with the runs after it.
struct Trial<'a> {
    one: &'a Writing,
    what: String,
    before: &'a Tree,
    after: &'a Tree,
    usual: Option<i32>,
}

impl Trial<'_> {
    fn judge(&self, root: &Path, code: Option<i32>) {
        let what = &self.what;
        let (files, _) = tree(root);
        // An earlier state that could not be laid out is left out of the result, which says so.
        let left_out =
            |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("incomplete: a file could not be read");
        let left_out =
            self.one.command == "trend" && files.get("keluar/hasil").is_some_and(|bytes| left_out(bytes));
        for (path, bytes) in files.iter().filter(|_| !left_out) {
            let whole = [self.before, self.after].iter().any(|tree| tree.get(path) == Some(bytes));
            assert!(whole, "{what}: {path} is neither old nor new: {:?}", String::from_utf8_lossy(bytes));
        }
        for path in self.before.keys() {
            assert!(files.contains_key(path), "{what}: {path} is gone");
        }
        assert!(
            code != self.usual || files == *self.after || left_out,
            "{what}: all was well, and it is not there"
        );
        if let Some(folder) =
            self.one.together.map(|folder| root.join(folder)).filter(|folder| folder.exists())
        {
            drop(Alone::with(&folder).unwrap());
            let (files, _) = tree(root);
            assert!(files == *self.before || files == *self.after, "{what}: some is done and some is not");
        }
        // The next run does it, or finds it done.
        let done = files == *self.after;
        let again = run(root, program(), self.one.arguments);
        let refused = done && self.one.command == "bundle" && again.status.code() == Some(2);
        assert!(refused || again.status.code() == self.usual, "{what}: again: {}", text(&again.stderr));
        run(root, program(), &["schema", "score", "-o", "keluar/sapu"]);
        fs::remove_file(root.join("keluar/sapu")).unwrap();
        let (files, left) = tree(root);
        assert!(files == *self.after, "{what}: again");
        assert_eq!(left, [""; 0], "{what}");
    }
}

/// Which calls of a run are tried: each by its name, and how many of that name went before.
fn points(log: &str, one: &Writing) -> Vec<(String, usize)> {
    // Every thread has counts of its own; the first writes.
    let main = log.split(' ').next().unwrap();
    let calls = log.lines().filter(|line| !line.contains("resumed>"));
    let calls = calls.filter_map(|line| line.strip_prefix(main)?.trim_start().split_once('('));
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let all = calls.map(|(call, _)| {
        let count = counts.entry(call).or_default();
        *count += 1;
        (call.to_owned(), *count)
    });
    let all: Vec<(String, usize)> = all.collect();
    let most = if one.together.is_some() { 6 } else { 3 };
    if all.len() <= most || std::env::var_os("FAULTS").is_some() {
        return all;
    }
    // The last but one: the lock goes last, and nothing depends on that.
    (0..most).map(|at| all[at * (all.len() - 2) / (most - 1)].clone()).collect()
}

/// Tries these commands, unless nothing here can make the system fail.
fn try_all(writing: &[&Writing]) {
    let traceable = Command::new("strace").args(["-qq", "-f", "-e", "trace=none", "true"]).output();
    if !traceable.is_ok_and(|output| output.status.success()) {
        return;
    }
    let start = beginning();
    let (before, _) = tree(start.path());
    for one in writing {
        let scratch = tempfile::tempdir().unwrap();
        let log = scratch.path().join("log");
        let mut number = 0;
        let mut begun = || {
            number += 1;
            let root = scratch.path().join(number.to_string());
            copy(start.path(), &root);
            root
        };
        let trace = format!("trace={CALLS}");
        let root = begun();
        let usual = run(&root, traced(&log, &[&trace]), one.arguments);
        let (after, left) = tree(&root);
        assert!(after != before, "{}: {}", one.command, text(&usual.stderr));
        assert_eq!(left, [""; 0], "{}", one.command);
        let lines = fs::read_to_string(&log).unwrap();
        for (round, (call, count)) in points(&lines, one).into_iter().enumerate() {
            let error = ["ENOSPC", "EIO", "EACCES"][round % 3];
            for fault in [format!("error={error}"), "signal=KILL".to_owned()] {
                let root = begun();
                let inject = format!("inject={call}:{fault}:when={count}");
                let output = run(&root, traced(&log, &[&trace, &inject]), one.arguments);
                let what = format!("{:?}, {call} {count}, {fault}", one.arguments);
                let log = fs::read_to_string(&log).unwrap();
                assert!(
                    log.contains("(INJECTED)") || output.status.code().is_none(),
                    "{what}: nothing happened"
                );
                let trial = Trial { one, what, before: &before, after: &after, usual: usual.status.code() };
                trial.judge(&root, output.status.code());
                fs::remove_dir_all(root).unwrap();
            }
        }
    }
}

#[test]
fn a_fault_leaves_a_single_file_whole() {
    try_all(&WRITING.iter().filter(|one| one.together.is_none()).collect::<Vec<_>>());
}

#[test]
fn a_fault_leaves_several_files_old_or_new_together() {
    try_all(&WRITING.iter().filter(|one| one.together.is_some()).collect::<Vec<_>>());
}

/// A name given is lost in a power cut unless its folder is synced after it.
#[test]
fn after_every_name_given_its_folder_is_synced() {
    let start = beginning();
    let scratch = tempfile::tempdir().unwrap();
    for one in WRITING {
        let (root, log) = (scratch.path().join("root"), scratch.path().join("log"));
        copy(start.path(), &root);
        if run(&root, traced(&log, &["trace=fsync,/rename"]), one.arguments).status.code().is_none() {
            return;
        }
        let Ok(log) = fs::read_to_string(log) else { return };
        let last = |call: &str| log.rfind(call);
        assert!(last("rename").is_some() && last("rename") < last("fsync("), "{:?}: {log}", one.arguments);
        fs::remove_dir_all(root).unwrap();
    }
}

/// However many files change together, few are open at once.
#[test]
fn many_files_change_together() {
    let agencies: String = (0..200).map(|number| format!("- {{id: a{number}, name: A}}\n")).collect();
    let opd = format!("- {{id: dlh, name: D}}\n- {{id: lain, name: L}}\n{agencies}");
    let start = review::workspace(&[("opd.yaml", &opd)]);
    let mut shell = Command::new("sh");
    shell.arg("-c").arg("ulimit -n 48; exec \"$0\" \"$@\"").arg(env!("CARGO_BIN_EXE_siak-check"));
    let output = run(start.path(), shell, &["form", "export", "-o", "keluar"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(fs::read_dir(start.path().join("keluar")).unwrap().count(), 203);
}

/// Where nothing traces programs: no file may grow, so that each write fails or ends the run.
#[test]
fn a_run_that_may_write_nothing_leaves_nothing() {
    let start = beginning();
    let (before, _) = tree(start.path());
    for one in WRITING {
        let whole = start.path().with_extension("whole");
        copy(start.path(), &whole);
        let usual = run(&whole, program(), one.arguments);
        let (after, _) = tree(&whole);
        fs::remove_dir_all(&whole).unwrap();
        for limit in ["ulimit -f 0", "trap '' XFSZ; ulimit -f 0"] {
            let root = start.path().with_extension("limited");
            copy(start.path(), &root);
            let mut shell = Command::new("sh");
            shell.arg("-c").arg(format!("{limit}; exec \"$0\" \"$@\"")).arg(env!("CARGO_BIN_EXE_siak-check"));
            let output = run(&root, shell, one.arguments);
            let what = format!("{:?}, {limit}", one.arguments);
            assert_ne!(output.status.code(), usual.status.code(), "{what}");
            let trial = Trial { one, what, before: &before, after: &after, usual: usual.status.code() };
            trial.judge(&root, output.status.code());
            fs::remove_dir_all(&root).unwrap();
        }
    }
}

#[test]
fn what_may_not_be_written_is_not_replaced() {
    use std::os::unix::fs::PermissionsExt;
    let start = beginning();
    let root = start.path();
    let target = root.join("keluar/hasil");
    fs::set_permissions(&target, fs::Permissions::from_mode(0o444)).unwrap();
    fs::set_permissions(root.join("evidence/lain.yaml"), fs::Permissions::from_mode(0o444)).unwrap();
    let before = tree(root);
    for arguments in [&["score", "-o", "keluar/hasil"][..], &["form", "import", "dlh.xlsx", "lain.xlsx"]] {
        let output = run(root, program(), arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(
            text(&output.stderr).contains("cannot be written: permission denied"),
            "{}",
            text(&output.stderr)
        );
        assert_eq!(tree(root), before);
    }
}

/// Whether a change was made is said even where the result cannot be.
#[cfg(target_os = "linux")]
#[test]
fn a_change_of_which_nothing_can_be_told_was_made() {
    let start = beginning();
    let root = start.path();
    for arguments in [&["review", "A", "--accept", "--reviewer", "Dewi"][..], &["form", "import", "dlh.xlsx"]]
    {
        let mut command = program();
        command.current_dir(root).args(arguments).args(["--as-of", "2024-10-30"]);
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = command.stdout(full).stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains("The change was made"), "{}", text(&output.stderr));
    }
    assert!(root.join("reviews/2024-10-30-dewi.yaml").exists());
    assert!(fs::read_to_string(root.join("evidence/dlh.yaml")).unwrap().contains("baru"));
    // Where nothing was written nothing is said.
    write(root, &[]);
    let refused = run(root, program(), &["review", "A", "--reject", "--reviewer", "Dewi"]);
    assert!(!text(&refused.stderr).contains("The change was made"));
}

/// A file system that locks nothing.
#[test]
fn where_nothing_can_be_locked_it_is_said() {
    let start = beginning();
    let scratch = tempfile::tempdir().unwrap();
    let log = scratch.path().join("log");
    let command = traced(&log, &["trace=flock", "inject=flock:error=EOPNOTSUPP"]);
    let output = run(start.path(), command, &["review", "A", "--accept", "--reviewer", "Dewi"]);
    if !log.exists() || !fs::read_to_string(&log).unwrap().contains("INJECTED") {
        return;
    }
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("cannot be locked"), "{}", text(&output.stderr));
    assert_eq!(tree(start.path()).1, [""; 0]);
}
