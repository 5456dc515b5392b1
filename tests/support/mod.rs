//! Workspaces made for a test.
#![allow(dead_code, unreachable_pub, reason = "each test takes what it needs")]

pub mod hostile;

use std::fs;
use std::path::Path;

use siak_check::readiness::{self, Day, Readiness, Request};
use tempfile::TempDir;

/// A folder with these files.
pub fn folder(files: &[(&str, &str)]) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    root
}

/// The workspace in a folder, as of 30 October 2024.
pub fn read(root: &Path) -> Readiness {
    let today = "2024-10-30".parse().unwrap();
    readiness::read(Request { root, shown: "", indicators: None, day: Day::Fixed(today) })
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
