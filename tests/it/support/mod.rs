//! Workspaces made for a test, and programs that know nothing of who runs it.
#![allow(unreachable_pub, reason = "one binary, which is its own crate")]

pub mod book;
pub mod hostile;
pub mod server;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use rayon::{ThreadPool, ThreadPoolBuilder};
use sha2::{Digest, Sha256};
use siak_check::run::{self, Day, Readiness, Request};
use tempfile::TempDir;

/// The program, in English, from the top of the repository, with nobody at the keyboard.
pub fn program() -> Command {
    let mut command = alone(env!("CARGO_BIN_EXE_siak-check"));
    command.env("SIAK_CHECK_LANG", "en").current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

/// The program under `strace`, which writes to a log, with these expressions.
pub fn traced(log: &Path, expressions: &[&str]) -> Command {
    let mut command = alone("strace");
    command.env("SIAK_CHECK_LANG", "en").args(["-f", "-qq", "-o"]).arg(log);
    for expression in expressions {
        command.args(["-e", expression]);
    }
    command.arg(env!("CARGO_BIN_EXE_siak-check"));
    command
}

/// `git` in a folder, which is its home too; what it commits is of this moment.
pub fn git(folder: &Path, moment: &str) -> Command {
    let mut git = alone("git");
    git.current_dir(folder).env("HOME", folder).env("GIT_CONFIG_NOSYSTEM", "1");
    for who in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{who}_NAME"), "Tes").env(format!("GIT_{who}_EMAIL"), "tes@contoh.example");
        git.env(format!("GIT_{who}_DATE"), moment);
    }
    git
}

/// A program of whose surroundings only the place of other programs is left.
fn alone(program: &str) -> Command {
    let mut command = Command::new(program);
    command.env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path))).stdin(Stdio::null());
    command
}

/// The same without a process: the exit code, and what goes to each stream.
pub fn run_here(arguments: &[&str]) -> (Option<i32>, Vec<u8>, Vec<u8>) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = ["siak-check"].iter().chain(arguments).map(Into::into);
    let code = siak_check::cli::run(arguments, &mut out, &mut err);
    (Some(code.into()), out, err)
}

/// Does a piece of work on this thread alone, and says how much of the processor's time it took, which a busy machine
/// does not lengthen; nothing where the system does not tell.
pub fn work<T: Send>(work: impl FnOnce() -> T + Send) -> (T, Duration) {
    thread_local! {
        static ALONE: ThreadPool =
            ThreadPoolBuilder::new().num_threads(1).use_current_thread().build().unwrap();
    }
    let spent = || {
        let spent = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
        Duration::from_nanos(spent.split(' ').next().and_then(|text| text.parse().ok()).unwrap_or(0))
    };
    let before = spent();
    let done = ALONE.with(|alone| alone.install(work));
    (done, spent().saturating_sub(before))
}

/// What a program has put out.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The folder of an example.
pub fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name)
}

/// A folder with these files.
pub fn folder(files: &[(&str, &str)]) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    write(root.path(), files);
    root
}

/// Writes these files into a folder.
pub fn write(root: &Path, files: &[(&str, &str)]) {
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// A PDF of one page with these words.
pub fn pdf(words: &str) -> String {
    let content = format!("BT /F1 12 Tf 72 720 Td ({words}) Tj ET");
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        page.to_owned(),
        format!("<< /Length {} >> stream\n{content}\nendstream", content.len()),
        font.to_owned(),
    ];
    let mut pdf = "%PDF-1.4\n".to_owned();
    let mut table = "xref\n0 6\n0000000000 65535 f \n".to_owned();
    for (index, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", pdf.len());
        pdf += &format!("{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    format!("{pdf}{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", pdf.len())
}

/// The SHA-256 of a text, as reviews give it.
pub fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The workspace in a folder, as of 30 October 2024.
pub fn read(root: &Path) -> Readiness {
    read_on(root, "2024-10-30".parse().unwrap())
}

/// The workspace in a folder on a day.
pub fn read_on(root: &Path, today: jiff::civil::Date) -> Readiness {
    run::read(Request { root, shown: "", indicators: None, day: Day::Fixed(today) })
}

/// The lines of a small CSV file of the repository, without comments and heading.
pub fn csv(path: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

/// An instrument of the six dimensions alone, weighted as in 2023.
pub const DIMENSIONS: &str = "\
id: dimensions
name: Nilai dimensi
scale: {min: 0, max: 4}
rounding: {dimension: 2, index: 2}
dimensions:
  - {id: baseline, name: Baseline}
  - {id: output, name: Output}
  - {id: outcome, name: Outcome}
  - {id: impact, name: Impact}
  - {id: quick-win, name: Quick win}
  - {id: collaboration, name: Kolaborasi}
profiles:
  reguler: {baseline: 10, output: 20, outcome: 30, impact: 20, quick-win: 20}
  kppn-ikn: {baseline: 10, output: 20, outcome: 20, impact: 20, quick-win: 20, collaboration: 10}
";
