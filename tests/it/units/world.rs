//! What is read below a folder, and what is not.

#![cfg(unix)]

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use siak_check::problem::ReadFault;
use siak_check::world::files::is_absent;
use siak_check::world::root::{Hidden, Refusal, Root};

#[test]
fn nobody_learns_what_lies_outside() {
    let outside = tempfile::tempdir().expect("a folder");
    let inside = tempfile::tempdir().expect("a folder");
    let link = |to: &Path, name: &str| std::os::unix::fs::symlink(to, inside.path().join(name));
    fs::write(outside.path().join("a"), "secret").expect("a file");
    fs::write(inside.path().join("own"), "text").expect("a file");
    for (to, name) in [(outside.path(), "out"), (inside.path(), "in"), (Path::new("nowhere"), "broken")] {
        link(to, name).expect("a link");
    }
    let root = Root::open(inside.path(), "");
    assert_eq!(root.text("in/./own").as_deref(), Ok("text"));
    for name in ["out", "out/a", "out/b", "in/out/a", "../a", "own/../own", "/etc/passwd"] {
        assert!(matches!(root.metadata(name), Err(Refusal::Outside)), "{name}");
    }
    assert!(matches!(root.metadata("none"), Err(Refusal::Absent(ReadFault::NotThere))));
    assert!(matches!(root.metadata("broken"), Err(Refusal::Unreadable(ReadFault::NotThere))));
    let met: Vec<PathBuf> = root.walk("", Hidden::Shown).filter_map(|entry| Some(entry.ok()?.name)).collect();
    assert_eq!(met.len(), 4, "no link is followed: {met:?}");
}

#[test]
fn only_what_is_not_there_counts_as_nothing() {
    for kind in [ErrorKind::NotFound, ErrorKind::NotADirectory] {
        assert!(is_absent(&kind.into()), "{kind}");
    }
    // As root, whom nothing is forbidden, no test can make the first of these.
    for kind in [ErrorKind::PermissionDenied, ErrorKind::TimedOut, ErrorKind::Other] {
        assert!(!is_absent(&kind.into()), "{kind}");
    }
}
