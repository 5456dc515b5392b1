//! Files written: what they keep of what they replace, what dead runs leave, and hostile journals.

use std::fs;
use std::path::Path;

use siak_check::world::write::{
    Alone, Before, Content, Failure, Meanwhile, NewFile, TemporaryFolder, replace,
};
use tempfile::TempDir;

use crate::support::{folder, sha256};

const TEMPORARY: &str = ".siak-check-0123456789abcdef";

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn file<'a>(name: &'a str, text: &'a str, before: Before<'a>) -> NewFile<'a> {
    NewFile { name, content: Content::Bytes(text.as_bytes()), before }
}

#[test]
fn what_was_changed_meanwhile_is_not_replaced() {
    let root = folder(&[("a.yaml", "tua"), ("b.yaml", "tua")]);
    let (alone, found) = Alone::with(root.path()).unwrap();
    assert_eq!(found, []);
    let cases = [Before::Content(b"lain"), Before::Nothing, Before::Sum("0123")];
    for before in cases {
        for files in [
            vec![file("b.yaml", "baru", before)],
            vec![file("a.yaml", "baru", Before::Anything), file("b.yaml", "baru", before)],
        ] {
            let refused = alone.write(&files);
            assert!(matches!(&refused, Err(Failure::Changed { name }) if name == "b.yaml"), "{refused:?}");
            assert_eq!(names(root.path()), [".siak-check.lock", "a.yaml", "b.yaml"]);
            assert_eq!(fs::read_to_string(root.path().join("a.yaml")).unwrap(), "tua");
        }
    }
    let refused = alone.write(&[file("c/d.yaml", "baru", Before::Content(b"tua"))]);
    assert!(matches!(refused, Err(Failure::Changed { .. })));
    let before = Before::Content(b"tua");
    alone
        .write(&[
            file("a.yaml", "baru", before),
            file("b.yaml", "baru", before),
            file("c/d.yaml", "baru", Before::Nothing),
        ])
        .unwrap();
    // What is there already counts as written.
    alone.write(&[file("a.yaml", "baru", Before::Nothing), file("e.yaml", "baru", Before::Nothing)]).unwrap();
    drop(alone);
    assert_eq!(names(root.path()), ["a.yaml", "b.yaml", "c", "e.yaml"]);
}

#[test]
fn what_dead_runs_left_goes_and_nothing_else() {
    let others = [
        "x.tmp",
        ".siak-check-0123.tmp",
        ".siak-check-0123456789ABCDEF.tmp",
        ".siak-check-0123456789abcdef.txt",
    ];
    let root = tempfile::tempdir().unwrap();
    let at = |name: &str| root.path().join(name);
    for name in others {
        fs::write(at(name), "").unwrap();
    }
    fs::write(at(&format!("{TEMPORARY}.tmp")), "").unwrap();
    fs::create_dir(at(&format!("{TEMPORARY}.dir"))).unwrap();
    fs::write(at(&format!("{TEMPORARY}.dir/x")), "").unwrap();
    // One that lives, and its folder.
    let live = ".siak-check-1123456789abcdef";
    let held = fs::File::create(at(&format!("{live}.tmp"))).unwrap();
    held.lock().unwrap();
    fs::create_dir(at(&format!("{live}.dir"))).unwrap();
    // A folder whose holder is gone, and links.
    fs::create_dir(at(".siak-check-2123456789abcdef.dir")).unwrap();
    let mut kept: Vec<String> = others.iter().map(ToString::to_string).collect();
    #[cfg(unix)]
    for (to, name) in
        [("x.tmp", "3123456789abcdef.tmp"), ("x.tmp", "3123456789abcdef.new"), ("..", "4123456789abcdef.dir")]
    {
        let name = format!(".siak-check-{name}");
        std::os::unix::fs::symlink(to, at(&name)).unwrap();
        kept.push(name);
    }
    kept.extend([format!("{live}.tmp"), format!("{live}.dir"), "hasil".to_owned()]);
    kept.sort();
    // Those of changes are left by whoever does not hold the folder.
    fs::write(at(&format!("{TEMPORARY}.new")), "").unwrap();
    fs::write(at(&format!("{TEMPORARY}.old")), "").unwrap();
    replace(&at("hasil"), b"x", Before::Anything).unwrap();
    assert!(at(&format!("{TEMPORARY}.new")).exists());
    drop(Alone::with(root.path()).unwrap());
    assert_eq!(names(root.path()), kept);
}

#[test]
fn a_temporary_folder_goes_with_what_is_in_it() {
    let made = TemporaryFolder::new().unwrap();
    let path = made.path().to_path_buf();
    fs::create_dir(path.join("a")).unwrap();
    fs::write(path.join("a/b"), "").unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o700);
    }
    drop(TemporaryFolder::new().unwrap());
    assert!(path.exists(), "that of a living run stays");
    drop(made);
    assert!(!path.exists());
}

/// A workspace whose change of two files stopped: the first has its new content, the second not yet.
#[cfg(unix)]
fn stopped(more: &str) -> TempDir {
    let files: [(&str, &str); 5] = [
        ("evidence/a.yaml", "baru a"),
        ("evidence/.siak-check-aaaaaaaaaaaaaaaa.old", "tua a"),
        ("evidence/b.yaml", "tua b"),
        ("evidence/.siak-check-bbbbbbbbbbbbbbbb.new", "baru b"),
        ("evidence/.siak-check-bbbbbbbbbbbbbbbb.old", "tua b"),
    ];
    let root = folder(&files);
    let entry = |name: &str, digit: &str| {
        let beside = |ending, text: &str| {
            format!(r#"{{"name":".siak-check-{}.{ending}","sha256":"{}"}}"#, digit.repeat(16), sha256(text))
        };
        let (new, old) = (beside("new", &format!("baru {name}")), beside("old", &format!("tua {name}")));
        format!(r#"{{"name":"evidence/{name}.yaml","new":{new},"old":{old},"in_place":false}}"#)
    };
    journal(root.path(), &([entry("a", "a"), entry("b", "b")].join(",") + more));
    root
}

/// A journal that was written where it stands.
#[cfg(unix)]
fn journal(root: &Path, entries: &str) {
    use std::os::unix::fs::MetadataExt;
    let path = root.join(".siak-check.journal");
    fs::write(&path, "").unwrap();
    let found = fs::metadata(&path).unwrap();
    fs::write(&path, format!(r#"{{"own":[{},{}],"files":[{entries}]}}"#, found.dev(), found.ino())).unwrap();
}

/// With a workspace or by another user comes a journal that says what its change did not do.
#[cfg(unix)]
#[test]
fn a_journal_counts_only_where_it_was_written() {
    let copied = |root: &TempDir| {
        let path = root.path().join(".siak-check.journal");
        let text = fs::read(&path).unwrap();
        fs::rename(&path, root.path().join("lain")).unwrap();
        fs::write(&path, text).unwrap();
    };
    let given = |root: &TempDir| {
        std::os::unix::fs::chown(root.path().join(".siak-check.journal"), Some(12_345), None).unwrap();
    };
    // Only root can give a file away.
    let ways: [&dyn Fn(&TempDir); 2] = [&copied, &given];
    let root = tempfile::tempdir().unwrap();
    let is_root = std::os::unix::fs::chown(root.path(), Some(12_345), None).is_ok();
    for way in ways.into_iter().take(if is_root { 2 } else { 1 }) {
        let root = stopped("");
        way(&root);
        assert!(matches!(Alone::with(root.path()), Err(Failure::Unfinished { .. })));
        assert_eq!(contents(&root), ["baru a", "tua b"]);
    }
}

#[cfg(unix)]
fn contents(root: &TempDir) -> [String; 2] {
    ["a", "b"].map(|name| fs::read_to_string(root.path().join(format!("evidence/{name}.yaml"))).unwrap())
}

#[cfg(unix)]
#[test]
fn what_a_dead_run_began_is_finished_or_undone() {
    // As it stopped; when somebody has changed the second file since; when every file had its new content.
    for (b, found, after) in [
        ("tua b", Meanwhile::Undone, ["tua a", "tua b"]),
        ("lain", Meanwhile::Undone, ["tua a", "lain"]),
        ("baru b", Meanwhile::Finished, ["baru a", "baru b"]),
    ] {
        let root = stopped("");
        fs::write(root.path().join("evidence/b.yaml"), b).unwrap();
        assert_eq!(Alone::with(root.path()).unwrap().1, [found]);
        assert_eq!(contents(&root), after);
        assert_eq!(names(&root.path().join("evidence")), ["a.yaml", "b.yaml"]);
        assert_eq!(names(root.path()), ["evidence"]);
    }
}

#[cfg(unix)]
#[test]
fn a_hostile_journal_moves_nothing() {
    let new = format!(r#"{{"name":"{TEMPORARY}.new","sha256":"{}"}}"#, sha256("jahat"));
    let names = [
        ".git/hooks/post-commit",
        ".GIT/hooks/x",
        "a/.git/x",
        "git~1/hooks/x",
        "../x",
        "/tmp/x",
        "a/../../x",
        "./x",
        "a//x",
        "",
        ".siak-check/../.git/x",
        "a\\\\b",
        "c:x",
        "a/.gitattributes",
        ".gitmodules",
        "\\u200c.git/x",
        "a/\\u0000",
        "evidence/.siak-check/x",
    ];
    for name in names {
        let root = stopped(&format!(r#",{{"name":"{name}","new":{new},"old":null,"in_place":false}}"#));
        fs::create_dir_all(root.path().join(".git/hooks")).unwrap();
        for folder in ["", ".git/", ".git/hooks/"] {
            fs::write(root.path().join(format!("{folder}{TEMPORARY}.new")), "jahat").unwrap();
        }
        let refused = Alone::with(root.path());
        assert!(matches!(refused, Err(Failure::Unfinished { .. })), "{name}: {refused:?}");
        assert_eq!(contents(&root), ["baru a", "tua b"], "{name}");
        assert_eq!(self::names(&root.path().join(".git/hooks")), [format!("{TEMPORARY}.new")], "{name}");
    }
    for beside in ["../x", "x.yaml", ".siak-check-0123456789abcdef.old", ".git/x"] {
        let new = format!(r#"{{"name":"{beside}","sha256":"{}"}}"#, sha256("jahat"));
        let root =
            stopped(&format!(r#",{{"name":"evidence/c.yaml","new":{new},"old":null,"in_place":false}}"#));
        assert!(matches!(Alone::with(root.path()), Err(Failure::Unfinished { .. })), "{beside}");
    }
    for text in ["", "{", "[]", "{\"files\": 3}", "{\"files\": [], \"more\": 1}"] {
        let root = folder(&[(".siak-check.journal", text)]);
        assert!(matches!(Alone::with(root.path()), Err(Failure::Unfinished { .. })), "{text}");
    }
    let root = folder(&[(".siak-check.journal", &format!("{{\"files\": []{}}}", " ".repeat(5 << 20)))]);
    assert!(matches!(Alone::with(root.path()), Err(Failure::Unfinished { .. })), "too large");
}

/// Links could lead from a folder that a workspace may have to one that is obeyed.
#[cfg(unix)]
#[test]
fn a_journal_follows_no_link() {
    let new = format!(r#"{{"name":"{TEMPORARY}.new","sha256":"{}"}}"#, sha256("jahat"));
    let root = stopped(&format!(r#",{{"name":"ke/x","new":{new},"old":null,"in_place":false}}"#));
    fs::create_dir(root.path().join(".git")).unwrap();
    fs::write(root.path().join(format!(".git/{TEMPORARY}.new")), "jahat").unwrap();
    std::os::unix::fs::symlink(".git", root.path().join("ke")).unwrap();
    assert!(Alone::with(root.path()).is_err());
    assert_eq!(names(&root.path().join(".git")), [format!("{TEMPORARY}.new")]);
}

#[cfg(unix)]
mod kept {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::*;

    type Way = (&'static str, fn(&Path, &str));

    /// Everything that writes: a single file, one in a workspace, several together.
    fn ways() -> [Way; 3] {
        [
            ("single", |root, text| {
                replace(&root.join("a.yaml"), text.as_bytes(), Before::Anything).unwrap();
            }),
            ("one", |root, text| {
                let (alone, _) = Alone::with(root).unwrap();
                alone.write(&[file("a.yaml", text, Before::Anything)]).unwrap();
            }),
            ("several", |root, text| {
                let (alone, _) = Alone::with(root).unwrap();
                let before = Before::Anything;
                alone.write(&[file("a.yaml", text, before), file("b.yaml", text, before)]).unwrap();
            }),
        ]
    }

    #[test]
    fn mode_links_and_attributes_are_kept() {
        for (way, write) in ways() {
            let root = folder(&[("di/asli.yaml", "tua"), ("b.yaml", "tua")]);
            let at = |name: &str| root.path().join(name);
            symlink("di/asli.yaml", at("a.yaml")).unwrap();
            fs::set_permissions(at("di/asli.yaml"), fs::Permissions::from_mode(0o640)).unwrap();
            let attribute = fs::File::open(at("di/asli.yaml")).unwrap();
            let set = rustix::fs::fsetxattr(&attribute, "user.asal", b"x", rustix::fs::XattrFlags::empty());
            write(root.path(), "baru");
            assert!(fs::symlink_metadata(at("a.yaml")).unwrap().is_symlink(), "{way}");
            assert_eq!(fs::read_to_string(at("di/asli.yaml")).unwrap(), "baru", "{way}");
            assert_eq!(fs::metadata(at("di/asli.yaml")).unwrap().mode() & 0o7777, 0o640, "{way}");
            let mut value = [0; 8];
            let found = rustix::fs::getxattr(at("di/asli.yaml"), "user.asal", &mut value[..]);
            assert!(set.is_err() || found == Ok(1), "{way}");
            assert_eq!(names(root.path()), ["a.yaml", "b.yaml", "di"], "{way}");
            assert_eq!(names(&at("di")), ["asli.yaml"], "{way}");
        }
    }

    #[test]
    fn hard_links_are_kept() {
        for (way, write) in ways() {
            for text in ["baru dan lebih panjang", "b"] {
                let root = folder(&[("a.yaml", "tua sekali"), ("b.yaml", "tua")]);
                fs::hard_link(root.path().join("a.yaml"), root.path().join("lain")).unwrap();
                write(root.path(), text);
                assert_eq!(fs::read_to_string(root.path().join("lain")).unwrap(), text, "{way}");
                assert_eq!(names(root.path()), ["a.yaml", "b.yaml", "lain"], "{way}");
            }
        }
    }

    /// Only the administrator can give files away.
    #[test]
    fn owner_and_group_are_kept() {
        for (way, write) in ways() {
            let root = folder(&[("a.yaml", "tua"), ("b.yaml", "tua")]);
            let path = root.path().join("a.yaml");
            if std::os::unix::fs::chown(&path, Some(12_345), Some(54_321)).is_err() {
                return;
            }
            fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
            write(root.path(), "baru");
            let found = fs::metadata(&path).unwrap();
            assert_eq!((found.uid(), found.gid(), found.mode() & 0o7777), (12_345, 54_321, 0o640), "{way}");
        }
    }

    /// A run that was cut off while it wrote in place, at every byte.
    #[test]
    fn what_was_half_written_in_place_is_made_whole() {
        let (old, new) = ("tua sekali", "tua dan baru");
        for (old, new) in [(old, new), (new, old)] {
            for at in 0..=new.len() {
                let half = format!("{}{}", &new[..at], old.get(at..).unwrap_or_default());
                let beside = |ending: &str, text: &str| {
                    format!(r#"{{"name":"{TEMPORARY}.{ending}","sha256":"{}"}}"#, sha256(text))
                };
                let entry = format!(
                    r#"{{"name":"a.yaml","new":{},"old":{},"in_place":true}}"#,
                    beside("new", new),
                    beside("old", old)
                );
                let root = folder(&[
                    ("a.yaml", &half),
                    (&format!("{TEMPORARY}.new"), new),
                    (&format!("{TEMPORARY}.old"), old),
                ]);
                journal(root.path(), &entry);
                let found = Alone::with(root.path()).unwrap().1;
                let given = half == new;
                assert_eq!(found, [if given { Meanwhile::Finished } else { Meanwhile::Undone }]);
                let whole = fs::read_to_string(root.path().join("a.yaml")).unwrap();
                assert_eq!(whole, if given { new } else { old }, "{at}");
                assert_eq!(names(root.path()), ["a.yaml"]);
            }
        }
    }

    #[test]
    fn nothing_is_written_through_a_link_that_leads_out() {
        let outside = tempfile::tempdir().unwrap();
        let root = tempfile::tempdir().unwrap();
        symlink(outside.path(), root.path().join("evidence")).unwrap();
        symlink(outside.path().join("x"), root.path().join("x")).unwrap();
        let (alone, _) = Alone::with(root.path()).unwrap();
        for name in ["evidence/a.yaml", "x", "../a", "evidence/../a"] {
            let refused = alone.write(&[file(name, "baru", Before::Anything)]);
            assert!(matches!(refused, Err(Failure::Failed { .. })), "{name}: {refused:?}");
        }
        assert_eq!(names(outside.path()), [""; 0]);
    }

    #[test]
    fn a_lock_that_is_none_is_refused() {
        let root = folder(&[("siak-check.yaml", "x")]);
        symlink("siak-check.yaml", root.path().join(".siak-check.lock")).unwrap();
        assert!(matches!(Alone::with(root.path()), Err(Failure::Failed { .. })));
        assert_eq!(names(root.path()), [".siak-check.lock", "siak-check.yaml"]);
    }
}
