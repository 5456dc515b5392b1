//! No output takes the place of what a run reads or what a workspace is made of, and no file among those appears by it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::support::{copy, example, program, text, write};

/// Two workspaces, an instrument, and files beside them.
fn region() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    let place = |name: &str| root.path().join(name);
    for name in ["siak", "lain"] {
        copy(&example("siak"), &place(name));
    }
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("indicators/smart-city-2023"),
        &place("siak/indicators"),
    );
    copy(&place("siak/indicators"), &place("instrumen"));
    write(
        root.path(),
        &[
            ("siak/.git/config", "[core]\n"),
            ("siak/lampiran/perbup.pdf", "%PDF"),
            ("siak/lalu.json", "{}"),
            ("siak/survei.csv", "respondent,service,date,q1\n1,A,2024-10-01,3\n"),
            ("skor.json", "{}"),
            ("survei.csv", "respondent,service,date,q1\n1,A,2024-10-01,3\n"),
            ("kosong/catatan.txt", "x"),
        ],
    );
    let evidence = place("siak/evidence/dlh.yaml");
    let claims = "      - {requirement: tonnage, title: A, file: ./lampiran/perbup.pdf}\n      - {requirement: tonnage, title: B, file: belum-ada.pdf}\n";
    let more = fs::read_to_string(&evidence).unwrap();
    let (before, behind) = more.split_once("    evidence:\n").unwrap();
    fs::write(&evidence, format!("{before}    evidence:\n{claims}{behind}")).unwrap();
    let settings = place("siak/siak-check.yaml");
    let more = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{more}previous: {{file: lalu.json}}\n")).unwrap();
    root
}

/// Every file and what it holds.
fn all(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if let Ok(target) = fs::read_link(&path) {
            found.insert(path, target.into_os_string().into_encoded_bytes());
        } else if path.is_dir() {
            found.extend(all(&path));
        } else {
            found.insert(path.clone(), fs::read(path).unwrap());
        }
    }
    found
}

/// Runs the program in a folder, and says whether it refused to write, and left everything as it was.
fn refused(root: &Path, arguments: &str) -> Result<(), String> {
    let before = all(root);
    let run = program()
        .current_dir(root)
        .args(arguments.split(' '))
        .args(["--as-of", "2024-10-30"])
        .output()
        .unwrap();
    let said = text(&run.stderr);
    if run.status.code() == Some(2) && said.contains("is not written, because") && all(root) == before {
        return Ok(());
    }
    Err(format!("{arguments}: {:?} {said}", run.status.code()))
}

/// Places in the first workspace that are not for output.
const PLACES: [&str; 23] = [
    "siak-check.yaml",
    "opd.yaml",
    "OPD.yml",
    "evidence/dlh.yaml",
    "evidence/baru.yaml",
    "evidence/catatan/x.html",
    "Evidence/dlh.yaml",
    "./bukti/../evidence/dlh.yaml",
    "reviews/x.md",
    "reviews",
    "indicators/instrument.yaml",
    "indicators/x.csv",
    ".git/config",
    ".git/hooks/post-commit",
    "bukti/perwali.pdf",
    "bukti/baru/laporan.html",
    "lampiran/perbup.pdf",
    "belum-ada.pdf",
    "lalu.json",
    "BUKTI/x",
    ".siak-check.journal",
    ".siak-check.LOCK",
    "laporan/.siak-check-0123456789abcdef.new",
];

#[test]
fn no_output_takes_the_place_of_what_a_workspace_is_made_of() {
    let root = region();
    let root = root.path();
    let commands = [
        "score",
        "report",
        "report --format csv --table summary",
        "validate --format json",
        "schema settings",
        "explain index",
        "rank siak lain",
        "compare lain",
        "bundle",
        "form export",
        "survey survei.csv",
        "trend",
    ];
    for (command, place) in commands.iter().zip((0..).step_by(7)).flat_map(|(command, start)| {
        // Every place by some commands, and every command at some places.
        (0..5).map(move |step| (command, PLACES[(start + 4 * step) % PLACES.len()]))
    }) {
        refused(root, &format!("{command} -C siak -o siak/{place}")).unwrap();
    }
    for place in PLACES {
        refused(root, &format!("report -C siak -o {}/siak/{place}", root.display())).unwrap();
        refused(root, &format!("report -C lain -o siak/{place}")).unwrap();
        let cache = format!("validate --check-links -C siak --link-cache siak/{place}");
        refused(root, &cache).unwrap();
    }
    // Where no workspace is read at all.
    refused(root, "schema score -o siak/evidence/dlh.yaml").unwrap();
    // A folder of tables, each of its own name.
    for place in ["siak/evidence", "siak/bukti/tabel", "siak/.git"] {
        refused(root, &format!("report --format csv -C siak -o {place}")).unwrap();
        refused(root, &format!("form export -C siak -o {place}")).unwrap();
        refused(root, &format!("bundle -C siak -o {place}/bundel.zip")).unwrap();
    }
    write(
        root,
        &[(
            "siak/evidence/dlh2.yaml",
            "opd: dlh\nanswers: {H1: {evidence: [{title: x, file: tabel/summary.csv}, {title: x, file: f/dlh.xlsx}]}}\n",
        )],
    );
    refused(root, "report --format csv -C siak -o siak/tabel").unwrap();
    refused(root, "form export -C siak -o siak/f").unwrap();
}

#[test]
fn no_output_takes_the_place_of_what_the_run_reads() {
    let root = region();
    let root = root.path();
    let run = |arguments: &str| {
        let run =
            program().current_dir(root).args(arguments.split(' ')).args(["--as-of", "2024-10-30"]).output();
        run.unwrap().status.code()
    };
    assert_eq!(run("score -C lain --format json -o skor.json"), Some(0));
    assert_eq!(run("form export -C lain --opd dlh -o dlh.xlsx"), Some(0));
    assert_eq!(run("bundle -C lain --allow-unsound -o bundel"), Some(0));
    for arguments in [
        "compare skor.json -C lain -o skor.json",
        "compare skor.json -C lain -o ./kosong/../skor.json",
        "score --no-worse-than skor.json -C lain -o skor.json",
        "survey survei.csv -o survei.csv",
        "form import dlh.xlsx --dry-run -C lain -o dlh.xlsx",
        "bundle --verify bundel -o bundel/index.csv",
        "bundle --verify bundel -o bundel/baru.txt",
        "validate --indicators instrumen -o instrumen/catatan.txt",
        "score -C lain --indicators instrumen -o instrumen/lama/x",
        "rank siak lain -o lain/opd.yaml",
        "compare lain -C siak -o lain/evidence/x.md",
        "validate --check-links --link-cache simpanan.json -C lain -o simpanan.json",
    ] {
        refused(root, arguments).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn other_names_of_a_file_are_known() {
    let root = region();
    let root = root.path();
    let link = |from: &str, to: &str| std::os::unix::fs::symlink(from, root.join(to)).unwrap();
    link("siak/evidence/dlh.yaml", "ke-berkas");
    link("siak/evidence/belum-ada.yaml", "ke-yang-belum-ada");
    link("ke-berkas", "ke-tautan");
    link("siak/evidence", "ke-folder");
    link("siak", "ke-ruang-kerja");
    fs::rename(root.join("lain/evidence"), root.join("lain/data")).unwrap();
    link("data", "lain/evidence");
    fs::hard_link(root.join("siak/evidence/dlh.yaml"), root.join("sama.html")).unwrap();
    fs::hard_link(root.join("siak/lampiran/perbup.pdf"), root.join("sama.pdf")).unwrap();
    fs::hard_link(root.join("siak/opd.yaml"), root.join("sama.csv")).unwrap();
    fs::hard_link(root.join("survei.csv"), root.join("sama-survei.csv")).unwrap();
    for place in [
        "ke-berkas",
        "ke-yang-belum-ada",
        "ke-tautan",
        "ke-folder/baru.html",
        "ke-ruang-kerja/opd.yaml",
        "lain/data/x.html",
        "sama.html",
        "sama.pdf",
        "sama.csv",
    ] {
        refused(root, &format!("report -C siak -o {place}")).unwrap();
    }
    refused(root, "rank lain siak -o sama.html").unwrap();
    refused(root, "compare siak -C lain -o sama.csv").unwrap();
    refused(root, "survey survei.csv -o sama-survei.csv").unwrap();
    let pillar = fs::read_dir(root.join("instrumen")).unwrap().next().unwrap().unwrap().path();
    fs::hard_link(pillar, root.join("sama-instrumen")).unwrap();
    refused(root, "score -C siak --indicators instrumen -o sama-instrumen").unwrap();
}

#[test]
fn other_places_in_a_workspace_are_for_output() {
    let root = region();
    let root = root.path();
    for (arguments, place) in [
        ("report -C siak", "siak/laporan.html"),
        ("report -C siak", "siak/laporan.html"),
        ("report -C siak", "siak/laporan/opd.yaml.html"),
        ("report -C siak --format csv", "siak/tabel"),
        ("schema evidence -C siak", "siak/.siak-check/evidence.schema.json"),
        ("rank siak lain", "peringkat.csv"),
        ("form export -C siak", "siak/formulir"),
        ("bundle -C lain --allow-unsound", "lain/bundel.zip"),
        ("explain index -C siak", "index"),
        ("explain index -C siak", "index"),
    ] {
        fs::create_dir_all(root.join("siak/laporan")).unwrap();
        fs::create_dir_all(root.join("siak/.siak-check")).unwrap();
        let run =
            program().current_dir(root).args(arguments.split(' ')).args(["-o", place]).output().unwrap();
        let said = text(&run.stderr);
        assert!(!said.contains("is not written") && root.join(place).exists(), "{arguments}: {said}");
    }
}
