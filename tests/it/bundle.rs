//! `bundle`: layout, the same bytes each time, refusal, hostile names, whole or nothing, and every kind of damage found.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::support::{copy, example, folder, program, text};

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

pub(crate) fn bundle(workspace: &Path, place: &Path, more: &[&str]) -> Output {
    let (workspace, place) = (workspace.to_str().unwrap(), place.to_str().unwrap());
    run(&[&["bundle", "-C", workspace, "-o", place, "--as-of", "2024-10-30"], more].concat())
}

pub(crate) fn verify(place: &Path) -> (Option<i32>, String) {
    let checked = run(&["bundle", "--verify", place.to_str().unwrap()]);
    (checked.status.code(), text(&checked.stdout) + &text(&checked.stderr))
}

/// Every file of a folder by its path.
pub(crate) fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, folder: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, found);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(root, root, &mut found);
    found
}

/// What stands in a folder that should hold only what a bundle may leave there.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

const METHOD: &str = "\
id: kecil
name: Kecil
scale: {min: 0, max: 4}
dimensions: [{id: baseline, name: <i>Awal}]
profiles: {reguler: {baseline: 100}}
";

const PILLAR: &str = "\
name: Lintas
indicators:
  - id: B1
    dimension: baseline
    name: Pertama
    asks: Apa?
    requirements:
      - {id: proof, name: Bukti, kind: dataset, period: standing, provenance: suggested}
      - {id: other, name: Lain, kind: dataset, period: standing, provenance: suggested}
      - {id: tip, name: Saran, kind: dataset, optional: true}
";

/// A workspace whose one indicator has this entry.
pub(crate) fn small(answer: &str, documents: &[(&str, &str)]) -> TempDir {
    let evidence = format!("opd: satu\nanswers:\n  B1:\n    value: 2\n    explanation: '=1+1'\n{answer}");
    let mut all = vec![
        (
            "siak-check.yaml",
            "region: <b>Siak</b>\ndeadline: 2024-11-11\nperiod: {from: 2024-01-01, to: 2024-11-11}\n",
        ),
        ("opd.yaml", "- {id: satu, name: Satu}\n- {id: dua, name: Dua}\n"),
        ("evidence/satu.yaml", evidence.as_str()),
        ("indicators/instrument.yaml", METHOD),
        ("indicators/semua.yaml", PILLAR),
    ];
    all.extend(documents);
    folder(&all)
}

pub(crate) const SOUND: &str =
    "    evidence:\n      - {requirement: proof, title: Satu, file: bukti/a.csv}\n";
pub(crate) const DOCUMENT: (&str, &str) = ("bukti/a.csv", "a,b\n1,2\n");

#[test]
fn the_example_is_laid_out_in_the_official_order() {
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("bundle");
    let made = bundle(&example("siak"), &place, &["--allow-unsound"]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    assert!(
        text(&made.stderr).contains("24 invalid evidence items marked INVALID"),
        "{}",
        text(&made.stderr)
    );
    assert_eq!(names(out.path()), ["bundle"]);
    let files = files(&place);
    let spbe = "03-Outcome/01-Smart-Governance/04-OC04/01-Official-letter-or-hasil-spbe-2023.pdf";
    assert_eq!(files[spbe], fs::read(example("siak").join("bukti/OC04/hasil-spbe-2023.pdf")).unwrap());
    let tops: Vec<String> = names(&place);
    let wanted = ["01-Baseline", "02-Output", "03-Outcome", "04-Impact", "05-Quick-Win"];
    let own = ["SHA256SUMS", "answers.csv", "index.csv", "index.html"];
    assert_eq!(tops, [&wanted[..], &own].concat());
    // In the order of names the index goes up and down nowhere: it is the order of the form.
    let index = csv(&files["index.csv"]);
    let paths: Vec<&str> =
        index.iter().map(|row| row["path"].as_str()).filter(|path| !path.is_empty()).collect();
    assert_eq!(paths.len(), files.len() - own.len());
    assert!(paths.is_sorted(), "{paths:?}");
    assert!(paths.iter().all(|path| path.len() <= 180 && files.contains_key(*path)));
    for row in index.iter().filter(|row| !row["path"].is_empty()) {
        assert_eq!(row["sound"] == "false", row["path"].contains("-INVALID-"), "{row:?}");
        assert_eq!(row["size"], files[&row["path"]].len().to_string());
    }
    let states = |state: &str| index.iter().filter(|row| row["state"] == state).count();
    assert!(states("promised") > 0 && states("draft") > 0 && states("missing") > 0);
    let links = index.iter().filter(|row| row["state"] == "final" && !row["link"].is_empty()).count();
    assert!(links > 0);
    let page = text(&files["index.html"]);
    for path in &paths {
        assert!(page.contains(&format!("href=\"{path}\"")), "{path}");
    }
    let answers = csv(&files["answers.csv"]);
    assert_eq!(answers.len(), 111);
    let answer = answers.iter().find(|row| row["indicator"] == "BL1").unwrap();
    assert_eq!([&answer["claimed"], &answer["supported"], &answer["verified"]], ["3", "3", "2"]);
    assert_eq!(verify(&place).0, Some(0));
    // Another program agrees, where it is at hand.
    if let Ok(checked) =
        Command::new("sha256sum").args(["-c", "--strict", "SHA256SUMS"]).current_dir(&place).output()
    {
        assert!(checked.status.success(), "{}", text(&checked.stdout));
        assert_eq!(text(&checked.stdout).lines().count(), files.len() - 1);
    }
}

fn csv(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(bytes);
    let rows = reader.deserialize().map(Result::unwrap);
    rows.collect()
}

#[test]
fn the_same_input_makes_the_same_bytes_wherever_it_lies() {
    let out = tempfile::tempdir().unwrap();
    let other = out.path().join("a/b/other");
    copy(&example("siak"), &other);
    let [first, second, plain] = ["first.zip", "second.ZIP", "plain"].map(|name| out.path().join(name));
    for (workspace, place) in [(&example("siak"), &first), (&other, &second), (&other, &plain)] {
        let made = bundle(workspace, place, &["--allow-unsound"]);
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    }
    let bytes = fs::read(&first).unwrap();
    assert!(bytes == fs::read(&second).unwrap());
    let mut archive = ZipArchive::new(File::open(&first).unwrap()).unwrap();
    let files = files(&plain);
    assert_eq!(archive.len(), files.len());
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        assert!(bytes == files[&name], "{name}");
        assert_eq!(entry.last_modified().unwrap().to_string(), "2024-10-30 00:00:00");
        assert_eq!(entry.unix_mode().unwrap() & 0o777, 0o644);
    }
    assert_eq!(verify(&first).0, Some(0));
    assert_eq!(verify(&second).0, Some(0));
}

#[test]
fn unsound_proof_is_refused_with_its_place_or_marked() {
    let out = tempfile::tempdir().unwrap();
    let answer = "    evidence:\n      - {requirement: proof, title: Satu, file: bukti/a.exe}\n      \
                  - {requirement: other, title: Dua, file: bukti/hilang.csv}\n";
    let workspace = small(answer, &[("bukti/a.exe", "isi")]);
    let place = out.path().join("b");
    let refused = bundle(workspace.path(), &place, &[]);
    let said = text(&refused.stderr);
    assert_eq!(refused.status.code(), Some(1), "{said}");
    assert!(said.contains("evidence/satu.yaml:7:") && said.contains("[proof-type]"), "{said}");
    assert!(said.contains("evidence/satu.yaml:8:") && said.contains("[proof-missing]"), "{said}");
    assert!(said.contains("2 invalid evidence items") && said.contains("--allow-unsound"), "{said}");
    assert!(names(out.path()).is_empty());
    let marked = bundle(workspace.path(), &place, &["--allow-unsound"]);
    assert_eq!(marked.status.code(), Some(0), "{}", text(&marked.stderr));
    let files = files(&place);
    assert!(files.contains_key("01-i-Awal/01-Lintas/01-B1/01-INVALID-Bukti-a.exe"));
    let index = csv(&files["index.csv"]);
    let faults: Vec<[&str; 3]> =
        index.iter().map(|row| [&row["sound"], &row["faults"], &row["sha256"]].map(String::as_str)).collect();
    assert_eq!(faults[0][..2], ["false", "proof-type"]);
    assert_eq!(faults[1], ["false", "proof-missing", ""]);
    assert!(text(&files["index.html"]).contains("class=\"warning\""));
    assert_eq!(verify(&place).0, Some(0));
}

#[test]
fn advice_goes_in_when_it_is_filed_and_is_never_missing() {
    let out = tempfile::tempdir().unwrap();
    let answer = "    evidence:\n      - {requirement: proof, title: Satu, file: bukti/a.csv}\n";
    let tip = "      - {requirement: tip, title: Tiga, state: promised, due: 2024-11-08}\n";
    for (answer, rows) in [(answer.to_owned(), 2), (format!("{answer}{tip}"), 3)] {
        let place = out.path().join(rows.to_string());
        let made = bundle(small(&answer, &[("bukti/a.csv", "a;b")]).path(), &place, &[]);
        assert!(text(&made.stderr).contains("1 evidence item still missing"), "{}", text(&made.stderr));
        let files = files(&place);
        assert_eq!(csv(&files["index.csv"]).len(), rows);
        assert_eq!(text(&files["index.html"]).contains("Saran (suggested, not required)"), rows == 3);
    }
}

#[test]
fn what_cannot_be_read_or_is_not_there_makes_no_bundle() {
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("b.zip");
    let broken = small(&format!("{SOUND}    hoho: 1\n"), &[DOCUMENT]);
    for more in [&[][..], &["--allow-unsound"]] {
        let refused = bundle(broken.path(), &place, more);
        assert_eq!(refused.status.code(), Some(1));
        assert!(text(&refused.stderr).contains("[unknown-key]"), "{}", text(&refused.stderr));
    }
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 9\n";
    let elsewhere = small(SOUND, &[("bukti/a.csv", pointer)]);
    let refused = bundle(elsewhere.path(), &place, &["--allow-unsound"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("git lfs pull"), "{}", text(&refused.stderr));
    let survey = "respondent,service,date,q1\n9971010101800001,Layanan,2024-09-01,3\n";
    let kind = PILLAR.replace("kind: dataset", "kind: survey");
    let private = small(SOUND, &[("bukti/a.csv", survey), ("indicators/semua.yaml", &kind)]);
    let refused = bundle(private.path(), &place, &["--allow-unsound"]);
    assert_eq!(refused.status.code(), Some(1));
    let says = text(&refused.stderr);
    assert!(says.contains("[survey-personal-data]") && says.contains("UU 27/2022"), "{says}");
    assert!(!says.contains("9971010101800001"), "{says}");
    // Any other fault of a survey is named too, and may be taken in.
    let few = small(
        SOUND,
        &[("bukti/a.csv", &survey.replace("9971010101800001", "R1")), ("indicators/semua.yaml", &kind)],
    );
    let refused = bundle(few.path(), &place, &[]);
    assert!(text(&refused.stderr).contains("[survey-too-few]"), "{}", text(&refused.stderr));
    let nothing = small("", &[]);
    assert_eq!(bundle(nothing.path(), &place, &[]).status.code(), Some(2));
    let sound = small(SOUND, &[DOCUMENT]);
    assert_eq!(bundle(sound.path(), &place, &["--opd", "dua"]).status.code(), Some(2));
    assert_eq!(bundle(sound.path(), &place, &["--opd", "tiga"]).status.code(), Some(2));
    assert_eq!(bundle(sound.path(), &out.path().join("no/b.zip"), &[]).status.code(), Some(2));
    assert_eq!(run(&["bundle", "-C", sound.path().to_str().unwrap()]).status.code(), Some(2));
    assert!(names(out.path()).is_empty());
    for taken in ["file.zip", "file", "folder"] {
        let taken = out.path().join(taken);
        let made = if taken.ends_with("folder") { fs::create_dir(&taken) } else { fs::write(&taken, "mine") };
        made.unwrap();
        let refused = bundle(sound.path(), &taken, &[]);
        assert_eq!(refused.status.code(), Some(2));
        assert!(text(&refused.stderr).contains("not overwritten"));
        assert!(taken.is_dir() || fs::read(&taken).unwrap() == b"mine");
    }
    assert_eq!(names(out.path()), ["file", "file.zip", "folder"]);
}

/// Beside somebody who keeps writing: a bundle is whole, or there is none.
#[test]
fn a_document_that_changes_meanwhile_leaves_nothing() {
    use std::sync::atomic::{AtomicBool, Ordering};
    let out = tempfile::tempdir().unwrap();
    let workspace = small(SOUND, &[DOCUMENT]);
    let path = workspace.path().join("bukti/a.csv");
    let places = ["b.zip", "b"].map(|name| out.path().join(name));
    let stop = AtomicBool::new(false);
    let mut refused = 0;
    let mut wrong = Vec::new();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = File::options().append(true).open(&path).unwrap();
            while !stop.load(Ordering::Relaxed) {
                file.write_all(b"x").unwrap();
                std::thread::sleep(std::time::Duration::from_micros(50));
            }
        });
        // A busy machine may not let the writer in each time.
        for place in places.iter().cycle().take(40) {
            let made = bundle(workspace.path(), place, &[]);
            let said = text(&made.stderr);
            let changed = said.contains("`bukti/a.csv` was changed by something else");
            match made.status.code() {
                Some(2) if changed && said.lines().count() == 2 && names(out.path()).is_empty() => {
                    refused += 1;
                }
                Some(0) if verify(place).0 == Some(0) => {
                    let removed =
                        if place.is_dir() { fs::remove_dir_all(place) } else { fs::remove_file(place) };
                    removed.unwrap();
                }
                _ => wrong.push(said),
            }
            if refused == 2 || !wrong.is_empty() {
                break;
            }
        }
        stop.store(true, Ordering::Relaxed);
    });
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(refused > 0);
}

#[cfg(unix)]
#[test]
fn nothing_outside_the_workspace_goes_in() {
    let out = tempfile::tempdir().unwrap();
    fs::write(out.path().join("secret.csv"), "rahasia").unwrap();
    let workspace = small(SOUND, &[("bukti/README", "")]);
    std::os::unix::fs::symlink(out.path().join("secret.csv"), workspace.path().join("bukti/a.csv")).unwrap();
    let place = out.path().join("b");
    assert_ne!(bundle(workspace.path(), &place, &[]).status.code(), Some(0));
    bundle(workspace.path(), &place, &["--allow-unsound"]);
    if place.exists() {
        assert!(!files(&place).values().any(|bytes| bytes == b"rahasia"));
    }
}

#[test]
fn hostile_names_and_texts_stay_names_and_texts() {
    let out = tempfile::tempdir().unwrap();
    let long = "s".repeat(200);
    let odd =
        ["con.csv", "CON.CSV", "a%20b#c?&d.csv", "<img src=x>.csv", "-rf; $(id).csv", "سند.csv", "x. .csv"];
    let odd: Vec<String> = odd.iter().map(|name| (*name).to_owned()).chain([format!("{long}.csv")]).collect();
    let mut answer = "    evidence:\n".to_owned();
    for name in &odd {
        let title = "'=HYPERLINK(\"http://x\") <script>alert(1)</script> \"onmouseover=\"'";
        answer += &format!("      - {{requirement: proof, title: {title}, file: 'bukti/{name}'}}\n");
    }
    answer +=
        "      - {requirement: other, title: Tautan, link: \"https://x.example/'onclick='a?b=1&c=%22\"}\n";
    let paths: Vec<String> = odd.iter().map(|name| format!("bukti/{name}")).collect();
    let documents: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), path.as_str())).collect();
    let workspace = small(&answer, &documents);
    let place = out.path().join("b");
    let made = bundle(workspace.path(), &place, &["--allow-unsound"]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let files = files(&place);
    assert_eq!(files.len(), odd.len() + 4);
    for path in files.keys() {
        assert!(path.len() <= 180);
        for part in path.split('/') {
            let plain = |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
            assert!(
                part.chars().all(plain) && !part.ends_with('.') && !part.starts_with(['.', '-']),
                "{path}"
            );
        }
    }
    let page = text(&files["index.html"]);
    for hostile in ["<script", "<img", "<b>Siak", "\"onmouseover", "<i>Awal", "a?b=1&c"] {
        assert!(!page.contains(hostile), "{hostile}");
    }
    assert!(page.contains("default-src 'none'") && !page.contains("javascript:"));
    for row in csv(&files["index.csv"]).iter().chain(&csv(&files["answers.csv"])) {
        assert!(row.values().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{row:?}");
    }
    assert_eq!(csv(&files["answers.csv"])[0]["explanation"], "'=1+1");
    assert_eq!(verify(&place).0, Some(0));
}

#[test]
fn only_what_an_agency_filed_and_owes() {
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("b");
    let made = bundle(&example("siak"), &place, &["--opd", "bappeda"]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let index = csv(&fs::read(place.join("index.csv")).unwrap());
    assert!(index.iter().all(|row| matches!(row["agency"].as_str(), "bappeda" | "")));
    assert!(index.iter().any(|row| row["agency"] == "bappeda"));
}

/// Something done to a bundle.
type Damage<'a> = &'a dyn Fn(&Path);

/// Each kind of damage, done to a bundle, and what is said of it.
#[test]
fn every_kind_of_damage_is_found() {
    let document = "01-i-Awal/01-Lintas/01-B1/01-Bukti-a.csv";
    let damages: [(&str, Damage, &[&str]); 8] = [
        (
            "changed",
            &|root| fs::write(root.join(document), "lain").unwrap(),
            &["01-Bukti-a.csv: its content"],
        ),
        (
            "missing",
            &|root| fs::remove_file(root.join(document)).unwrap(),
            &["01-Bukti-a.csv: it is missing"],
        ),
        (
            "extra",
            &|root| fs::write(root.join("01-i-Awal/x"), "").unwrap(),
            &["01-i-Awal/x: SHA256SUMS does not"],
        ),
        ("page", &|root| fs::remove_file(root.join("index.html")).unwrap(), &["index.html: it is missing"]),
        (
            "sums and file, not the index",
            &|root| {
                let sums = fs::read_to_string(root.join("SHA256SUMS")).unwrap();
                let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
                let old = sums.lines().find(|line| line.ends_with(document)).unwrap();
                fs::write(root.join(document), "").unwrap();
                fs::write(root.join("SHA256SUMS"), sums.replace(&old[..64], empty)).unwrap();
            },
            &["01-Bukti-a.csv: index.csv and SHA256SUMS do not agree"],
        ),
        (
            "a file and its line",
            &|root| {
                let sums = fs::read_to_string(root.join("SHA256SUMS")).unwrap();
                let kept: String = sums
                    .lines()
                    .filter(|line| !line.ends_with(document))
                    .map(|line| format!("{line}\n"))
                    .collect();
                fs::write(root.join("SHA256SUMS"), kept).unwrap();
                fs::remove_file(root.join(document)).unwrap();
            },
            &["01-Bukti-a.csv: index.csv and SHA256SUMS do not agree"],
        ),
        (
            "index",
            &|root| fs::write(root.join("index.csv"), "\"a").unwrap(),
            &["index.csv: its content", "index.csv: unreadable"],
        ),
        (
            "a line",
            &|root| {
                File::options()
                    .append(true)
                    .open(root.join("SHA256SUMS"))
                    .unwrap()
                    .write_all(b"x\n")
                    .unwrap();
            },
            &["SHA256SUMS:5: unreadable"],
        ),
    ];
    let workspace = small(SOUND, &[DOCUMENT]);
    for (name, damage, said) in damages {
        let out = tempfile::tempdir().unwrap();
        let place = out.path().join("b");
        assert_eq!(bundle(workspace.path(), &place, &[]).status.code(), Some(0));
        assert_eq!(verify(&place).0, Some(0));
        damage(&place);
        let (code, shown) = verify(&place);
        assert_eq!(code, Some(1), "{name}: {shown}");
        assert!(said.iter().all(|said| shown.contains(said)), "{name}: {shown}");
        assert_eq!(shown.lines().count(), said.len() + 1, "{name}: {shown}");
    }
    let out = tempfile::tempdir().unwrap();
    assert_eq!(verify(out.path()).0, Some(2));
    assert_eq!(verify(&out.path().join("nowhere")).0, Some(2));
    assert_eq!(run(&["bundle", "--verify", ".", "--allow-unsound"]).status.code(), Some(2));
    assert_eq!(run(&["bundle", "--verify", ".", "--as-of", "2024-10-30"]).status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn a_link_in_a_bundle_is_not_followed() {
    let workspace = small(SOUND, &[DOCUMENT]);
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("b");
    bundle(workspace.path(), &place, &[]);
    let document = place.join("01-i-Awal/01-Lintas/01-B1/01-Bukti-a.csv");
    fs::rename(&document, out.path().join("a.csv")).unwrap();
    std::os::unix::fs::symlink(out.path().join("a.csv"), &document).unwrap();
    std::os::unix::fs::symlink("/", place.join("all")).unwrap();
    let (code, shown) = verify(&place);
    assert_eq!(code, Some(1));
    assert!(shown.contains("01-Bukti-a.csv: a link") && shown.contains("all: a link"), "{shown}");
    assert_eq!(shown.lines().count(), 3, "{shown}");
}

#[test]
fn a_hostile_archive_is_read_and_never_unpacked() {
    let workspace = small(SOUND, &[DOCUMENT]);
    let out = tempfile::tempdir().unwrap();
    let place = out.path().join("b");
    bundle(workspace.path(), &place, &[]);
    let good = files(&place);
    let pack = |name: &str, more: &[(&str, &[u8])]| {
        let path = out.path().join(name);
        let mut archive = ZipWriter::new(File::create(&path).unwrap());
        let own = good.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        for (name, bytes) in own.chain(more.iter().copied()) {
            archive.start_file(name, SimpleFileOptions::default()).unwrap();
            archive.write_all(bytes).unwrap();
        }
        archive.finish().unwrap();
        path
    };
    // Packed anew by another program it is still the same bundle.
    assert_eq!(verify(&pack("again.zip", &[])).0, Some(0));
    let (code, shown) = verify(&pack("out.zip", &[("../../up", b"x"), ("C:\\boot.ini", b"x")]));
    assert_eq!(code, Some(1));
    assert!(
        shown.contains("../../up: its name leads out") && shown.contains("boot.ini: its name"),
        "{shown}"
    );
    assert!(!out.path().parent().unwrap().join("up").exists());
    let (code, shown) = verify(&pack("bomb.zip", &[("bomb", &vec![0; 64 << 20])]));
    assert_eq!(code, Some(1));
    assert!(shown.contains("bomb: too much"), "{shown}");
    // The same name twice: the bytes of another name are changed to it, in the entry and in the directory.
    let path = pack("twice.zip", &[("index.htmm", b"<p>other")]);
    let mut bytes = fs::read(&path).unwrap();
    for at in 0..bytes.len() - 10 {
        if &bytes[at..at + 10] == b"index.htmm" {
            bytes[at + 9] = b'l';
        }
    }
    fs::write(&path, &bytes).unwrap();
    let (code, shown) = verify(&path);
    assert_eq!(code, Some(1));
    assert!(shown.contains("index.html: two files have this name"), "{shown}");
    // Damaged or cut anywhere, it is found out, and nothing panics.
    let whole = fs::read(pack("whole.zip", &[])).unwrap();
    for cut in (0..whole.len()).step_by(97) {
        let path = out.path().join("cut.zip");
        fs::write(&path, &whole[..cut]).unwrap();
        assert_ne!(verify(&path).0, Some(0), "cut at {cut}");
    }
}
