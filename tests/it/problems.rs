//! One folder per problem code: what stands in it is laid over `base`, and the problems found are compared with
//! `expected.txt`, in both languages. `UPDATE=1 cargo test --test it problems` writes what the program says now.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use siak_check::base::lang::Language;
use siak_check::base::link::{self, Attempt, Attempts};
use siak_check::gather::inspect::WHOLE_LIMIT;
use siak_check::judge::check::Condition;
use siak_check::problem::Code;
use siak_check::read::decode::TEXT_LIMIT;
use siak_check::read::yaml::NODE_LIMIT;
use siak_check::render::{Page, problems};
use siak_check::run::{self, Day, Readiness, Request};
use siak_check::saved::links;
use siak_check::world::files::FILE_LIMIT;
use siak_check::world::network::Private;
use tempfile::TempDir;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems")
}

/// Copies a folder's files over what is there; a file named `remove.txt` lists what to take away, one path a line.
fn overlay(from: &Path, to: &Path) {
    // First what goes, so that a file can take a folder's place.
    for path in fs::read_to_string(from.join("remove.txt")).unwrap_or_default().lines() {
        let path = to.join(path);
        if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
    }
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            fs::create_dir_all(&target).unwrap();
            overlay(&entry.path(), &target);
        } else if kind.is_symlink() {
            let _ = fs::remove_file(&target);
            #[cfg(unix)]
            std::os::unix::fs::symlink(fs::read_link(entry.path()).unwrap(), target).unwrap();
        } else if entry.file_name() != "expected.txt" && entry.file_name() != "remove.txt" {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// What is too large to keep in a repository is made here.
fn generated(code: Code, root: &Path) {
    if code == Code::FileTooLarge {
        let size = usize::try_from(FILE_LIMIT).unwrap() + 1;
        fs::write(root.join("evidence/dlh.yaml"), "#".repeat(size)).unwrap();
    }
    if code == Code::TooManyProblems {
        let keys: String = (0..1_005).map(|number| format!("kunci{number}: 1\n")).collect();
        fs::write(root.join("evidence/dlh.yaml"), format!("opd: dlh\n{keys}")).unwrap();
    }
    if code == Code::NameNotPortable {
        // No repository should hold names that half of its users cannot check out.
        fs::create_dir(root.join("bukti/harian.")).unwrap();
        for name in ["tonase?.csv", "TONASE.csv", "aux.csv", "harian./a.csv"] {
            fs::write(root.join("bukti").join(name), name).unwrap();
        }
    }
    if code == Code::TooManyValues {
        let items = "- a\n".repeat(NODE_LIMIT);
        fs::write(root.join("evidence/dlh.yaml"), items).unwrap();
    }
    if code == Code::TextTooLong {
        let name = "x".repeat(TEXT_LIMIT + 1);
        let (agencies, path) = (fs::read_to_string(root.join("opd.yaml")).unwrap(), root.join("opd.yaml"));
        fs::write(path, format!("{agencies}- {{id: panjang, name: {name}}}\n")).unwrap();
    }
    if code == Code::ArchiveBomb {
        let mut archive = zip::ZipWriter::new(fs::File::create(root.join("bukti/tonase.xlsx")).unwrap());
        archive.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
        std::io::copy(&mut std::io::repeat(0).take(70 << 20), &mut archive).unwrap();
        archive.finish().unwrap();
    }
    if code == Code::ProofNotInspected {
        let path = root.join("bukti/tonase.pdf");
        fs::write(&path, "%PDF-1.7\n").unwrap();
        fs::OpenOptions::new().write(true).open(path).unwrap().set_len(WHOLE_LIMIT + 1).unwrap();
    }
}

/// What came of the links: no test reaches the network, so a fixture's `links.json` says it, in the form of the cache.
fn attempts(code: Option<Code>, root: &Path, addresses: &BTreeSet<&str>) -> Attempts {
    if code == Some(Code::LinkUntried) {
        return addresses.iter().map(|link| ((*link).to_owned(), Attempt::Untried)).collect();
    }
    let Ok(text) = fs::read_to_string(root.join("links.json")) else { return link::by_form(addresses) };
    let now = "2024-10-30T09:00:00Z".parse().unwrap();
    links::read(&text).unwrap().recall(addresses, Private::Refused, now)
}

fn judged(code: Option<Code>, root: &Path) -> Readiness {
    let today = "2024-10-30".parse().unwrap();
    let request = Request { root, shown: "", indicators: None, day: Day::Fixed(today) };
    run::read_opening(request, &mut |addresses| attempts(code, root, addresses))
}

fn found(code: Option<Code>, root: &Path, language: Language) -> (Vec<Code>, String) {
    let run = judged(code, root);
    let codes = run.problems.iter().map(|problem| problem.problem.code()).collect();
    (codes, problems::short(&run.problems, &run.sources, Page { language, width: 80, whole: false }))
}

/// The fixture of a code as a workspace.
fn made(code: Code) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    overlay(&folder().join("base"), root.path());
    overlay(&folder().join(code.name()), root.path());
    generated(code, root.path());
    root
}

/// Lists of what to do name a fault in a few words; a code there would be English in a recap for a regent.
#[test]
fn the_faults_with_words_are_those_that_the_checks_find() {
    // A document that may not be opened: an administrator, who may run this, opens any. What is rejected and has a fault
    // besides has both.
    let mut faults = BTreeSet::from([Code::UnreadableFile, Code::ProofRejected]);
    for code in Code::ALL {
        let root = made(*code);
        let run = judged(Some(*code), root.path());
        let Some(scored) = run.scored else { continue };
        for condition in scored.findings.conditions.iter().flatten() {
            if let Condition::Faulty(codes) = condition {
                faults.extend(codes);
            }
        }
    }
    let worded = Code::ALL.iter().copied().filter(|code| code.fault(Language::English).is_some()).collect();
    assert_eq!(faults, worded);
}

#[test]
fn every_code_has_a_fixture_that_shows_it() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let fixture = folder().join(code.name());
        if !fixture.is_dir() {
            wrong.push(format!("{}: no folder tests/problems/{}", code.name(), code.name()));
            continue;
        }
        let root = made(*code);
        let (codes, indonesian) = found(Some(*code), root.path(), Language::Indonesian);
        let (_, english) = found(Some(*code), root.path(), Language::English);
        if !codes.contains(code) {
            wrong.push(format!("{}: not found, but:\n{indonesian}", code.name()));
            continue;
        }
        // Of a thousand lines the last few tell.
        let tail = |text: &str| {
            let lines: Vec<&str> = text.lines().collect();
            lines[lines.len().saturating_sub(20)..].join("\n") + "\n"
        };
        let shown = format!("{}\n{}", tail(&indonesian), tail(&english));
        let expected = fixture.join("expected.txt");
        if update {
            fs::write(&expected, &shown).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != shown {
            wrong.push(format!("{}: expected.txt differs from\n{shown}", code.name()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// A page that is missing does not compile; one that is empty, or the other language's, would.
#[test]
fn every_code_is_explained_in_each_language() {
    for code in Code::ALL {
        let [indonesian, english] = Language::ALL.map(|language| code.explanation(language));
        assert_ne!(indonesian, english, "{}", code.name());
        for page in [indonesian, english] {
            let tidy = page.lines().all(|line| line.trim_end() == line) && page.ends_with('\n');
            assert!(
                tidy && page.starts_with(|first: char| first == '`' || first.is_alphanumeric()),
                "{page}"
            );
        }
    }
}

#[test]
fn the_base_has_no_problems() {
    let (_, shown) = found(None, &folder().join("base"), Language::English);
    assert_eq!(shown, "");
}

#[test]
fn no_fixture_is_of_no_code() {
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name == "base" || Code::named(&name).is_some(), "tests/problems/{name} is of no code");
    }
}
