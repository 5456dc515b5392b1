//! What is read below a folder, and what is not.

#![cfg(unix)]

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use siak_check::problem::ReadFault;
use siak_check::world::beneath::Beneath;
use siak_check::world::files::{self, Opened, is_absent};
use siak_check::world::root::{Hidden, Refusal, Root};

/// A Mac writes a letter and its mark apart, an editor as one.
#[test]
fn names_are_found_however_their_letters_are_composed() {
    let folder = tempfile::tempdir().expect("a folder");
    let (one, apart) = ("é", "e\u{301}");
    fs::create_dir_all(folder.path().join(format!("bukti-{apart}"))).expect("a folder");
    fs::write(folder.path().join(format!("bukti-{apart}/{one}.csv")), "a").expect("a file");
    let root = Root::open(folder.path(), "");
    for name in [format!("bukti-{one}/{apart}.csv"), format!("bukti-{apart}/{one}.csv")] {
        assert_eq!(root.text(&name).as_deref(), Ok("a"), "{name}");
    }
    fs::write(folder.path().join(format!("bukti-{apart}/{apart}.csv")), "b").expect("a file");
    assert_eq!(
        root.text(&format!("bukti-{one}/{apart}.csv")).as_deref(),
        Ok("b"),
        "the name itself comes first"
    );
    assert!(!root.exists(&format!("bukti-{one}/x.csv")));
}

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
    // Not even whether anything is there.
    for (to, name) in
        [("/nowhere", "a"), ("../nowhere", "b"), ("in/../../nowhere", "c"), ("out/nowhere", "d")]
    {
        link(Path::new(to), name).expect("a link");
        assert!(matches!(root.metadata(name), Err(Refusal::Outside)), "{name}");
        fs::remove_file(inside.path().join(name)).expect("the link");
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

#[test]
fn links_that_stay_inside_are_followed() {
    let top = tempfile::tempdir().expect("a folder");
    let folder = top.path().join("ruang");
    fs::create_dir_all(folder.join("a/b")).expect("folders");
    fs::write(folder.join("a/b/own"), "text").expect("a file");
    let link = |to: &str, name: &str| {
        std::os::unix::fs::symlink(to, folder.join(name)).expect("a link");
    };
    let absolute = folder.to_str().expect("plain");
    link("b/own", "a/relative");
    link(&format!("{absolute}/a/b/own"), "absolute");
    link(&format!("{absolute}/a"), "folder");
    link("folder/b/../relative", "chain");
    link("../ruang/a/b/own", "back");
    link(absolute, "a/self");
    link(&format!("{absolute}/none"), "dangling");
    link(&format!("{absolute}/circle/x"), "circle");
    link(&format!("{absolute}x/a"), "beside");
    link("..", "above");
    // Under another name the folder is the same.
    std::os::unix::fs::symlink("ruang", top.path().join("lain")).expect("a link");
    for root in [Root::open(&folder, ""), Root::open(&top.path().join("lain"), "")] {
        for name in ["a/relative", "absolute", "folder/b/own", "chain", "back", "a/self/absolute"] {
            assert_eq!(root.text(name).as_deref(), Ok("text"), "{name}");
        }
        assert_eq!(root.list("folder").expect("a list").count(), 3);
        for name in ["dangling", "dangling/x"] {
            assert!(matches!(root.metadata(name), Err(Refusal::Unreadable(ReadFault::NotThere))), "{name}");
        }
        assert!(matches!(root.metadata("folder/none"), Err(Refusal::Absent(ReadFault::NotThere))));
        assert!(matches!(root.metadata("absolute/x"), Err(Refusal::Absent(ReadFault::NotAFolder))));
        assert!(matches!(root.metadata("circle"), Err(Refusal::Unreadable(ReadFault::Circle))));
        for name in ["beside", "above", "above/ruang/a/b/own"] {
            assert!(matches!(root.metadata(name), Err(Refusal::Outside)), "{name}");
        }
    }
}

#[test]
fn a_place_to_write_is_beneath() {
    let top = tempfile::tempdir().expect("a folder");
    let folder = top.path().join("ruang");
    fs::create_dir_all(folder.join("a")).expect("folders");
    let link = |to: &str, name: &str| {
        std::os::unix::fs::symlink(to, folder.join(name)).expect("a link");
    };
    link("a/own", "relative");
    link(&format!("{}/a/new", folder.display()), "absolute");
    link("../luar", "out");
    let root = Beneath::open(&folder).expect("a folder");
    let place = |name: &str| root.place(Path::new(name));
    let make = |name: &str| root.make_folder(Path::new(name));
    for (name, last) in [("a/own", "own"), ("relative", "own"), ("absolute", "new")] {
        let found = place(name).expect("a place");
        assert_eq!(found.name, OsStr::new(last), "{name}");
        found.folder.write(&found.name, last).expect("a file");
        assert_eq!(fs::read_to_string(folder.join("a").join(last)).expect("a file"), last);
    }
    for name in ["out", "out/x", "../x", "/x"] {
        assert!(matches!(place(name), Err(Refusal::Outside)), "{name}");
    }
    assert!(matches!(make("out/x"), Err(Refusal::Outside)));
    assert!(matches!(place("none/x"), Err(Refusal::Absent(ReadFault::NotThere))));
    make("none/below").expect("a folder");
    make("none").expect("it is there");
    place("none/below/x").expect("a place");
    for name in ["", "."] {
        assert!(matches!(place(name), Err(Refusal::Unreadable(ReadFault::NotAFile))), "{name}");
    }
    assert!(!top.path().join("luar").exists());
}

/// While names are exchanged by links that lead out and by a pipe, nothing from outside is read and nobody waits.
#[cfg(any(target_os = "linux", target_os = "macos"))]
#[test]
fn what_is_exchanged_while_it_is_read_shows_nothing_from_outside() {
    use rustix::fs::{CWD, RenameFlags};
    let top = tempfile::tempdir().expect("a folder");
    let place = |name: &str| top.path().join(name);
    for folder in ["ruang/bukti", "ruang/lain", "ruang/pipa", "luar"] {
        fs::create_dir_all(place(folder)).expect("a folder");
    }
    for file in ["ruang/bukti/a", "ruang/lain/a"] {
        fs::write(place(file), "inside").expect("a file");
    }
    fs::write(place("luar/a"), "secret").expect("a file");
    fs::write(place("luar/secret"), "secret").expect("a file");
    std::os::unix::fs::symlink("../../luar/a", place("ruang/pipa/link")).expect("a link");
    std::os::unix::fs::symlink("../luar", place("ruang/folder")).expect("a link");
    let pipe = std::process::Command::new("mkfifo").arg(place("ruang/pipa/pipe")).status();
    assert!(pipe.expect("mkfifo").success());
    let end = AtomicBool::new(false);
    let exchange = |a: &str, b: &str| {
        let (a, b) = (place(a), place(b));
        while !end.load(Ordering::Relaxed) {
            rustix::fs::renameat_with(CWD, &a, CWD, &b, RenameFlags::EXCHANGE).expect("an exchange");
        }
    };
    std::thread::scope(|scope| {
        for (a, b) in [
            ("ruang/lain/a", "ruang/pipa/link"),
            ("ruang/lain/a", "ruang/pipa/pipe"),
            ("ruang/bukti", "ruang/folder"),
        ] {
            let exchange = &exchange;
            scope.spawn(move || exchange(a, b));
        }
        let root = Root::open(&place("ruang"), "");
        let begun = Instant::now();
        let (mut texts, mut names) = (BTreeSet::new(), BTreeSet::new());
        while begun.elapsed() < Duration::from_secs(1) {
            for _ in 0..100 {
                texts.extend(["bukti/a", "lain/a"].into_iter().filter_map(|name| root.text(name).ok()));
                // What the command line names may lead anywhere, but nobody waits for it either.
                let _ = files::text(&place("ruang/lain/a"));
                names.extend(root.list("bukti").into_iter().flatten().flatten().map(|entry| entry.name));
            }
            for entry in root.walk("", Hidden::Shown).flatten() {
                texts.extend(entry.file().and_then(Opened::text));
                names.extend(entry.name.file_name().map(OsStr::to_owned));
            }
        }
        end.store(true, Ordering::Relaxed);
        assert!(texts.iter().eq(["inside"]), "{texts:?}");
        assert!(!names.contains(OsStr::new("secret")), "{names:?}");
    });
}
