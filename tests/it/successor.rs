//! `init --from`: the next round, and the instrument that takes the place of another. What still holds goes along, byte
//! for byte; no value and no verdict does; what does not is named with the reason; the old workspace stays as it is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Output;

use serde_yaml::Value;

use siak_check::base::source::Sources;
use siak_check::problem::Diagnostics;
use siak_check::run::read_instrument;

use crate::support::{copy, example, folder, program, text, write};

fn run(root: &Path, arguments: &[&str]) -> Output {
    program().current_dir(root).args(arguments).output().unwrap()
}

/// Every file below a folder with what it holds.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, below: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{below}{}", entry.file_name().into_string().unwrap());
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &format!("{name}/"), found);
            } else {
                found.insert(name, fs::read(entry.path()).unwrap_or_default());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(root, "", &mut found);
    found
}

fn yaml(root: &Path, file: &str) -> Value {
    serde_yaml::from_str(&fs::read_to_string(root.join(file)).unwrap()).unwrap()
}

/// What must hold of every new workspace: it is sound, can be scored, and says no value and no verdict.
fn is_begun(root: &Path, as_of: &str) {
    let checked = run(root, &["validate", "-C", "baru", "--as-of", as_of, "--format", "json"]);
    let shown = text(&checked.stdout);
    assert!(shown.contains("\"errors\": 0"), "{shown}{}", text(&checked.stderr));
    for (name, bytes) in files(&root.join("baru")) {
        if name.starts_with("evidence/") {
            let file: Value = serde_yaml::from_slice(&bytes).unwrap();
            for (id, answer) in file["answers"].as_mapping().into_iter().flatten() {
                for key in answer.as_mapping().into_iter().flatten().map(|(key, _)| key.as_str().unwrap()) {
                    assert!(["evidence", "provides"].contains(&key), "{name}: {id:?} has {key}");
                }
            }
        }
        assert!(!name.starts_with("reviews/") || name == "reviews/README.md", "{name}");
    }
    let score = run(root, &["score", "-C", "baru", "--as-of", as_of, "--format", "json"]);
    assert!(score.stdout.starts_with(b"{"), "{}", text(&score.stderr));
}

fn pieces(root: &Path, file: &str, indicator: &str) -> Vec<String> {
    let file = yaml(root, file);
    let evidence = file["answers"][indicator]["evidence"].as_sequence().cloned().unwrap_or_default();
    let said = |key: &'static str| move |piece: &Value| piece[key].as_str().unwrap_or("-").to_owned();
    evidence.iter().map(|piece| [said("requirement")(piece), said("title")(piece)].join(" ")).collect()
}

#[test]
fn the_example_goes_on_into_the_next_year() {
    let root = tempfile::tempdir().unwrap();
    copy(&example("siak"), &root.path().join("lama"));
    let before = files(&root.path().join("lama"));
    let arguments = ["init", "baru", "--from", "lama", "--deadline", "2025-11-10", "--as-of", "2025-02-03"];
    let made = run(root.path(), &arguments);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    assert_eq!(before, files(&root.path().join("lama")), "the old workspace stays as it is");
    is_begun(root.path(), "2025-02-03");
    let settings = yaml(root.path(), "baru/siak-check.yaml");
    assert_eq!(settings["region"], "Kabupaten Siak");
    assert_eq!(settings["deadline"], "2025-11-10");
    assert_eq!(settings["sample"], true, "what is made up is made up there too");
    assert!(settings["holidays"].as_sequence().unwrap().is_empty());
    let ids = |file: &str| {
        let list = yaml(root.path(), file);
        let list = list.as_sequence().unwrap().iter();
        let mut ids: Vec<String> = list.map(|one| one["id"].as_str().unwrap().to_owned()).collect();
        ids.sort();
        ids
    };
    assert_eq!(ids("lama/opd.yaml"), ids("baru/opd.yaml"));
    // Documents that went along are what they were.
    let mut carried = 0;
    for (name, bytes) in files(&root.path().join("baru")) {
        if name.starts_with("bukti/") && !name.ends_with("README.md") {
            assert_eq!(bytes, before[&name], "{name}");
            carried += 1;
        }
    }
    assert!(carried > 5, "law in force holds");
    let shown = text(&made.stdout);
    for word in ["reuse", "update", "new"] {
        assert!(shown.contains(word), "{word}: {shown}");
    }
    // A second run finds what it would write, and one that differs is not overwritten.
    assert_eq!(run(root.path(), &arguments).status.code(), Some(0));
    fs::write(root.path().join("baru/opd.yaml"), "[]\n").unwrap();
    let again = run(root.path(), &arguments);
    assert_eq!(again.status.code(), Some(2));
    assert!(text(&again.stderr).contains("opd.yaml"), "{}", text(&again.stderr));
}

/// An instrument with a requirement of each rule of dates.
const INSTRUMENT: &str = "\
id: kecil
name: Kecil
scale: {min: 0, max: 4}
dimensions:
  - {id: d, name: D}
profiles:
  umum: {d: 100}
";

const INDICATORS: &str = "\
name: Umum
indicators:
  - id: A
    dimension: d
    name: Satu
    asks: Satu?
    requirements:
      - {id: standing, name: Tetap, kind: dataset, period: standing}
      - {id: yearly, name: Tahunan, kind: dataset}
      - {id: last, name: Tahun lalu, kind: dataset, period: last-year}
      - {id: aged, name: Berumur, kind: dataset, max_age_years: 2}
      - {id: page, name: Laman, kind: link, period: standing}
  - {id: B, dimension: d, name: Dua, asks: Dua?, requirements: [{id: data, name: Data, kind: dataset, period: standing, count: 9}]}
  - {id: C, dimension: d, name: Tiga, asks: Tiga?}
  - {id: D, dimension: d, name: Empat, asks: Empat?, requirements: [{id: data, name: Data, kind: dataset, period: standing}]}
";

const SETTINGS: &str = "region: Kabupaten Rekaan\ndeadline: 2024-11-11\ntarget: 3\nholidays: [2024-11-01]\n";

const AGENCIES: &str = "\
- {id: dlh, name: {id: Dinas Lingkungan, en: Environment Agency}, short: DLH, pic: Rekaan, contact: dlh@contoh.example, capacity_days: 0.5}
- {id: dinkes, name: Dinas Kesehatan}
- {id: diam, name: Dinas Diam}
";

const DLH: &str = "\
opd: dlh
answers:
  A:
    value: 3.5
    explanation: Rahasia lama
    due: 2024-10-01
    effort_days: 7
    evidence:
      - {requirement: standing, title: Perda, file: bukti/tetap.csv}
      - {requirement: yearly, title: Rekap tahun itu, file: bukti/tahunan.csv, date: 2024-06-01}
      - {requirement: last, title: Rekap akhir, file: bukti/akhir.csv, date: 2024-06-01}
      - {requirement: aged, title: Masih muda, file: bukti/muda.csv, date: 2024-06-01}
      - {requirement: aged, title: Terlalu tua, file: bukti/tua.csv, date: 2023-02-01}
      - {requirement: page, title: Laman resmi, link: https://contoh.example/a}
  B:
    value: 3
    evidence:
      - {requirement: data, title: Ditolak, file: bukti/ditolak.csv, date: 2024-06-01}
      - {requirement: data, title: Ditolak dan hilang lama, file: bukti/ditolak2.csv, date: 2025-01-01}
      - {requirement: data, title: Hilang, file: bukti/hilang.csv}
      - {requirement: data, title: Kosong, file: bukti/kosong.csv}
      - {requirement: data, title: Habis, file: bukti/habis.csv, valid_until: 2025-06-30}
      - {requirement: data, title: Konsep, file: bukti/konsep.csv, state: draft}
      - {requirement: data, title: Nanti, state: promised, due: 2024-11-01}
      - {requirement: data, title: Baik, file: bukti/baik.csv, valid_until: 2030-01-01, shared: true}
  D:
";

const DINKES: &str = "\
opd: dinkes
answers:
  A: {provides: [yearly], evidence: [{requirement: standing, title: Lampiran, file: bukti/baik.csv, shared: true}]}
  C: {value: 1}
";

fn workspace() -> tempfile::TempDir {
    let mut all = vec![
        ("lama/siak-check.yaml", SETTINGS),
        ("lama/opd.yaml", AGENCIES),
        ("lama/indicators/instrument.yaml", INSTRUMENT),
        ("lama/indicators/umum.yaml", INDICATORS),
        ("lama/evidence/dlh.yaml", DLH),
        ("lama/evidence/dinkes.yaml", DINKES),
        (
            "lama/reviews/a.yaml",
            "reviewer: Sekretariat\nopd: secretariat\nverdicts:\n  - {indicator: B, file: bukti/ditolak.csv, verdict: rejected, date: 2024-10-01, note: tanda tangan kurang}\n  - {indicator: B, file: bukti/ditolak2.csv, verdict: rejected, date: 2024-10-01}\n  - {indicator: A, level: 2, date: 2024-10-02}\n",
        ),
        ("lama/bukti/kosong.csv", ""),
    ];
    let names =
        ["tetap", "tahunan", "akhir", "muda", "tua", "ditolak", "ditolak2", "habis", "konsep", "baik"];
    let documents: Vec<(String, String)> =
        names.iter().map(|name| (format!("lama/bukti/{name}.csv"), format!("isi,{name}\n1,2\n"))).collect();
    all.extend(documents.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    folder(&all)
}

const NEXT: [&str; 8] =
    ["init", "baru", "--from", "lama", "--deadline", "2025-11-10", "--as-of", "2025-02-03"];

/// Each rule of dates, and each reason for which a piece does not hold.
#[test]
fn what_holds_goes_along_and_what_does_not_is_named_with_the_reason() {
    let root = workspace();
    let before = files(&root.path().join("lama"));
    let made = run(root.path(), &NEXT);
    assert_eq!(made.status.code(), Some(0), "{}{}", text(&made.stdout), text(&made.stderr));
    assert_eq!(before, files(&root.path().join("lama")));
    is_begun(root.path(), "2025-02-03");
    let new = root.path().join("baru");
    let wanted = ["standing Perda", "last Rekap akhir", "aged Masih muda", "page Laman resmi"];
    assert_eq!(pieces(&new, "evidence/dlh.yaml", "A"), wanted);
    assert_eq!(pieces(&new, "evidence/dlh.yaml", "B"), ["data Baik"]);
    assert_eq!(pieces(&new, "evidence/dinkes.yaml", "A"), ["standing Lampiran"]);
    let said = fs::read_to_string(new.join("evidence/dlh.yaml")).unwrap();
    for (title, why) in [
        ("Rekap tahun itu", "outside the period"),
        ("Terlalu tua", "no longer valid"),
        ("Ditolak", "rejected"),
        ("Ditolak dan hilang lama", "rejected"),
        ("Hilang", "the file does not exist"),
        ("Kosong", "the file is empty"),
        ("Habis", "no longer valid"),
        ("Konsep", "draft"),
        ("Nanti", "promised"),
    ] {
        let line = said.lines().find(|line| line.contains('#') && line.contains(&format!("`{title}`")));
        assert!(line.is_some_and(|line| line.contains(why)), "{title}: {line:?} in\n{said}");
    }
    for gone in ["3.5", "Rahasia lama", "effort_days", "explanation", "value:"] {
        assert!(!said.contains(gone), "{gone}: {said}");
    }
    // Assigned and not answered: it stays with whom it was.
    let file = yaml(&new, "evidence/dlh.yaml");
    assert!(file["answers"].as_mapping().unwrap().contains_key("D"));
    let theirs = yaml(&new, "evidence/dinkes.yaml");
    assert_eq!(
        theirs["answers"]["A"]["provides"].as_sequence().unwrap().len(),
        2,
        "what is owed, and what is given"
    );
    assert!(theirs["answers"]["C"].is_null());
    let names: Vec<String> = files(&new.join("bukti")).into_keys().collect();
    assert_eq!(names, ["README.md", "akhir.csv", "baik.csv", "muda.csv", "tetap.csv"]);
    // The agencies and the instrument are whole.
    let dlh = &yaml(&new, "opd.yaml")[2];
    assert_eq!((dlh["id"].as_str(), dlh["pic"].as_str()), (Some("dlh"), Some("Rekaan")));
    assert_eq!(dlh["name"]["en"], "Environment Agency");
    assert_eq!(dlh["capacity_days"].as_f64(), Some(0.5));
    for file in ["instrument.yaml", "umum.yaml"] {
        assert_eq!(
            before[&format!("indicators/{file}")],
            fs::read(new.join("indicators").join(file)).unwrap()
        );
    }
    let settings = yaml(&new, "siak-check.yaml");
    assert_eq!(settings["instrument"], "kecil");
    assert_eq!(settings["target"], 4, "targets are of the round");
    let table = text(&made.stdout);
    for (id, fate) in [("A", "update"), ("B", "update"), ("C", "new"), ("D", "new")] {
        let row = table.lines().find(|line| line.starts_with(&format!("{id} ")));
        assert!(row.is_some_and(|row| row.contains(fate)), "{id}: {table}");
    }
    // What is told is told in both languages.
    let mut arguments = NEXT.to_vec();
    arguments[1] = "lagi";
    arguments.extend(["--lang", "id"]);
    let made = run(root.path(), &arguments);
    assert!(text(&made.stdout).contains("perbarui"), "{}", text(&made.stdout));
    let said = fs::read_to_string(root.path().join("lagi/evidence/dlh.yaml")).unwrap();
    assert!(said.contains("di luar periode"), "{said}");
}

/// SPBE ends and Pemdi begins: by the map, with what is told of it.
/// The year that a document speaks of goes along, since its date is of another.
#[test]
fn the_year_that_a_document_speaks_of_goes_along() {
    let piece = "{requirement: budget-law, title: Perda APBD 2024, link: https://jdih.contoh.example/apbd-2024, date: 2023-12-28, covers: 2024}";
    let root = folder(&[
        (
            "lama/siak-check.yaml",
            "region: Kabupaten Contoh\ninstrument: smart-city-2023\ndeadline: 2024-11-11\n",
        ),
        ("lama/opd.yaml", "- {id: bkd, name: Badan Keuangan Contoh}\n"),
        (
            "lama/evidence/bkd.yaml",
            &format!("opd: bkd\nanswers:\n  OP6: {{value: 2, evidence: [{piece}]}}\n"),
        ),
    ]);
    let arguments = ["init", "baru", "--from", "lama", "--deadline", "2024-12-20", "--as-of", "2024-11-20"];
    let made = run(root.path(), &arguments);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    is_begun(root.path(), "2024-11-20");
    assert_eq!(yaml(root.path(), "baru/evidence/bkd.yaml")["answers"]["OP6"]["evidence"][0]["covers"], 2024);
}

/// A round that is judged in January is one of the year before, and so is the next one.
#[test]
fn a_period_of_its_own_moves_with_the_deadline() {
    let piece = "{requirement: programme-budget, title: DPA 2025, link: https://jdih.contoh.example/dpa-2025, date: 2025-01-02}";
    let root = folder(&[
        (
            "lama/siak-check.yaml",
            "region: Kabupaten Contoh\ninstrument: smart-city-2023\ndeadline: 2025-01-20\nperiod: {from: 2024-01-01, to: 2024-12-31}\n",
        ),
        ("lama/opd.yaml", "- {id: bkd, name: Badan Keuangan Contoh}\n"),
        (
            "lama/evidence/bkd.yaml",
            &format!("opd: bkd\nanswers:\n  OC01: {{value: 2, evidence: [{piece}]}}\n"),
        ),
    ]);
    let unsaid =
        run(root.path(), &["init", "baru", "--from", "lama", "--as-of", "2025-02-03", "--lang", "en"]);
    assert_eq!(unsaid.status.code(), Some(2));
    let told = text(&unsaid.stderr);
    let whole = "`siak-check init baru --from lama --as-of 2025-02-03 --lang en --deadline 2026-01-20`";
    assert!(told.contains(whole) && !root.path().join("baru").exists(), "{told}");
    let whole: Vec<&str> = whole.trim_matches('`').split(' ').skip(1).collect();
    let made = run(root.path(), &whole);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let settings = yaml(root.path(), "baru/siak-check.yaml");
    assert_eq!(settings["deadline"], "2026-01-20");
    assert_eq!(settings["period"]["from"], "2025-01-01");
    assert_eq!(settings["period"]["to"], "2025-12-31");
    assert_eq!(pieces(root.path(), "baru/evidence/bkd.yaml", "OC01"), ["programme-budget DPA 2025"]);
}

/// Proof that fits by its kind alone goes along only as far as it is wanted.
#[test]
fn proof_of_a_kind_does_not_pile_up() {
    let piece = |name: &str| {
        format!(
            "{{requirement: risk-register, title: Daftar {name}, link: https://data.contoh.example/{name}, date: 2025-03-01}}"
        )
    };
    let all = ["a", "b", "c"].map(piece).join(", ");
    let root = folder(&[
        ("lama/siak-check.yaml", "region: Kabupaten Contoh\ninstrument: spbe-2020\ndeadline: 2025-10-30\n"),
        ("lama/opd.yaml", "- {id: diskominfo, name: Diskominfo}\n"),
        (
            "lama/evidence/diskominfo.yaml",
            &format!("opd: diskominfo\nanswers:\n  I21: {{value: 2, evidence: [{all}]}}\n"),
        ),
    ]);
    let arguments = [
        "init",
        "baru",
        "--from",
        "lama",
        "--instrument",
        "pemdi-2026",
        "--deadline",
        "2025-11-30",
        "--as-of",
        "2025-11-01",
    ];
    let made = run(root.path(), &arguments);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    is_begun(root.path(), "2025-11-01");
    let carried = pieces(root.path(), "baru/evidence/diskominfo.yaml", "I2");
    assert_eq!(carried.len(), 1, "{carried:?}");
    let file = fs::read_to_string(root.path().join("baru/evidence/diskominfo.yaml")).unwrap();
    assert_eq!(file.matches("no more of its kind is asked for here").count(), 2, "{file}");
}

#[test]
fn spbe_goes_on_as_pemdi_by_the_map() {
    let piece = |requirement: &str, title: &str, rest: &str| {
        format!("{{requirement: {requirement}, title: {title}, {rest}}}")
    };
    let perda = piece("architecture-policy", "Perbup SPBE", "link: 'https://jdih.contoh.example/spbe'");
    let annex = piece("all-domains", "Lampiran", "link: 'https://jdih.contoh.example/spbe'");
    let report =
        piece("policy-evaluation", "Reviu", "link: 'https://contoh.example/reviu', date: 2025-03-01");
    let old =
        piece("policy-evaluation", "Reviu lama", "link: 'https://contoh.example/lama', date: 2023-12-01");
    let data = piece("ict-budget-recap", "Belanja", "file: bukti/belanja.csv, date: 2025-04-01");
    let unfed = piece("full-inventory", "Aset", "link: 'https://contoh.example/aset', date: 2025-04-01");
    let root = folder(&[
        (
            "lama/siak-check.yaml",
            "region: Kota Rekaan\ninstrument: spbe-2020\ndeadline: 2025-10-31\nlanguage: en\n",
        ),
        ("lama/opd.yaml", "- {id: diskominfo, name: Diskominfo}\n- {id: bappeda, name: Bappeda}\n"),
        (
            "lama/evidence/diskominfo.yaml",
            &format!(
                "opd: diskominfo\nanswers:\n  I01: {{value: 3, evidence: [{perda}, {annex}, {report}, {old}]}}\n  I22: {{value: 2}}\n"
            ),
        ),
        (
            "lama/evidence/bappeda.yaml",
            &format!(
                "opd: bappeda\nanswers:\n  I13: {{value: 2, evidence: [{data}]}}\n  I24: {{value: 2, evidence: [{unfed}]}}\n"
            ),
        ),
        ("lama/bukti/belanja.csv", "opd,rupiah\na,1\n"),
    ]);
    let arguments =
        ["init", "baru", "--from", "lama", "--instrument", "pemdi-2026", "--deadline", "2026-10-31"];
    let made = run(root.path(), &[&arguments[..], &["--as-of", "2026-01-15"]].concat());
    let (shown, told) = (text(&made.stdout), text(&made.stderr));
    assert_eq!(made.status.code(), Some(0), "{shown}{told}");
    is_begun(root.path(), "2026-01-15");
    let new = root.path().join("baru");
    assert_eq!(yaml(&new, "siak-check.yaml")["instrument"], "pemdi-2026");
    // The lead of the first that has one leads; a document goes along once for its kind.
    assert_eq!(pieces(&new, "evidence/bappeda.yaml", "I1"), ["budget Belanja"]);
    assert_eq!(
        pieces(&new, "evidence/diskominfo.yaml", "I1"),
        ["policy Perbup SPBE", "governance-review Reviu"]
    );
    let said = fs::read_to_string(new.join("evidence/diskominfo.yaml")).unwrap();
    assert!(said.contains("`Reviu lama`") && said.contains("from I11, I12, I13, I01"), "{said}");
    for id in ["I8", "I10", "I11"] {
        assert!(
            yaml(&new, "evidence/diskominfo.yaml")["answers"].as_mapping().unwrap().contains_key(id),
            "{id}"
        );
    }
    assert!(
        shown.contains("I1 ") && shown.contains("update") && shown.contains("I6 Geospatial information: new"),
        "{shown}"
    );
    for word in ["our suggestion", "I24"] {
        assert!(told.contains(word), "{word}: {told}");
    }
}

/// The form of 2022 has questions of 2023, under the same ids.
#[test]
fn instruments_that_share_questions_share_their_proof() {
    let piece = "{requirement: recycling-tonnage, title: Tonase, file: bukti/t.csv, date: 2022-06-01}";
    let root = folder(&[
        (
            "lama/siak-check.yaml",
            "region: R\ninstrument: smart-city-2022\nprofile: kppn-ikn\ndeadline: 2022-11-11\n",
        ),
        ("lama/opd.yaml", "- {id: dlh, name: DLH}\n"),
        (
            "lama/evidence/dlh.yaml",
            &format!("opd: dlh\nanswers:\n  OC29: {{value: 2, evidence: [{piece}]}}\n"),
        ),
        ("lama/bukti/t.csv", "bulan,ton\n1,2\n"),
    ]);
    let made = run(
        root.path(),
        &[
            "init",
            "baru",
            "--from",
            "lama",
            "--instrument",
            "smart-city-2023",
            "--deadline",
            "2023-11-11",
            "--as-of",
            "2023-02-01",
        ],
    );
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    is_begun(root.path(), "2023-02-01");
    let settings = yaml(&root.path().join("baru"), "siak-check.yaml");
    assert_eq!(
        (settings["profile"].as_str(), settings["deadline"].as_str()),
        (Some("kppn-ikn"), Some("2023-11-11"))
    );
    assert_eq!(pieces(&root.path().join("baru"), "evidence/dlh.yaml", "OC29"), ["recycling-tonnage Tonase"]);
}

/// Texts that would be YAML, places that would be data, links of the system.
#[cfg(unix)]
#[test]
fn hostile_texts_and_places_stay_what_they_are() {
    let titles =
        ["a: b\n  B: {value: 4}", "x\u{2028}]}", "# {value: 1}", "'\"", "- x", "null", "a\u{202e}balik"];
    let mut evidence: Vec<serde_json::Value> = titles
        .iter()
        .enumerate()
        .map(|(at, title)| serde_json::json!({"title": title, "requirement": "data", "link": format!("https://contoh.example/{at}")}))
        .collect();
    let places = [
        "reviews/titip.yaml",
        "evidence/titip.yaml",
        "opd.yaml",
        "siak-check.yaml",
        ".gitattributes",
        "indicators/titip.yaml",
        "bukti/README.md",
        ".siak-check/opd.schema.json",
        "bukti/.git/config",
        "Evidence/x.csv",
        "bukti/luar.csv",
        "bukti/dalam.csv",
        "bukti/dua kata #1.csv",
        "lain/tempat.csv",
    ];
    let free = places.map(|place| serde_json::json!({"title": place, "file": place, "date": "2025-01-05"}));
    evidence.push(serde_json::json!({"title": "x", "requirement": "data", "file": "bukti/baik.csv"}));
    let root = workspace();
    let old = root.path().join("lama");
    let file =
        serde_json::json!({"opd": "dlh", "answers": {"B": {"evidence": evidence}, "C": {"evidence": free}}});
    let settings =
        "region: \"#: '\"\ndeadline: 2024-11-11\ndocuments: [bukti, \"lain\", \".arsip\", \"dua kata\"]\n";
    write(
        &old,
        &[
            ("evidence/dlh.yaml", &file.to_string()),
            ("evidence/dinkes.yaml", "opd: dinkes\nanswers:\n"),
            ("siak-check.yaml", settings),
            ("lain/tempat.csv", "isi,tempat\n"),
            ("bukti/dua kata #1.csv", "isi,dua kata\n"),
            (".gitattributes", "* text\n"),
            ("bukti/README.md", "milik sendiri\n"),
            ("bukti/.git/config", "[core]\n"),
            ("Evidence/x.csv", "isi\n"),
            ("../luar.csv", "rahasia\n"),
        ],
    );
    std::os::unix::fs::symlink("../../luar.csv", old.join("bukti/luar.csv")).unwrap();
    std::os::unix::fs::symlink("tetap.csv", old.join("bukti/dalam.csv")).unwrap();
    let made = run(root.path(), &NEXT);
    assert!(matches!(made.status.code(), Some(0 | 1)), "{}", text(&made.stderr));
    is_begun(root.path(), "2025-02-03");
    let new = root.path().join("baru");
    let file = yaml(&new, "evidence/dlh.yaml");
    let carried = file["answers"]["B"]["evidence"].as_sequence().unwrap();
    let said: BTreeSet<&str> = carried.iter().map(|piece| piece["title"].as_str().unwrap()).collect();
    assert_eq!(said, titles.into_iter().chain(["x"]).collect());
    let documents: Vec<String> = files(&new).into_keys().filter(|name| name.ends_with("csv")).collect();
    assert_eq!(documents, ["bukti/baik.csv", "bukti/dalam.csv", "bukti/dua kata #1.csv", "lain/tempat.csv"]);
    assert!(!fs::symlink_metadata(new.join("bukti/dalam.csv")).unwrap().is_symlink());
    assert_eq!(
        fs::read(new.join("bukti/dalam.csv")).unwrap(),
        fs::read(old.join("bukti/tetap.csv")).unwrap()
    );
    let told = fs::read_to_string(new.join("evidence/dlh.yaml")).unwrap();
    for place in places.iter().filter(|place| !documents.contains(&(**place).to_owned())) {
        assert!(told.contains(place), "{place} is told: {told}");
    }
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_goes_along() {
    let root = workspace();
    write(root.path(), &[("lama/evidence/dinkes.yaml", "opd: dinkes\nanswers: [\n")]);
    let made = run(root.path(), &NEXT);
    assert_eq!(made.status.code(), Some(1), "something is missing");
    let told = text(&made.stderr);
    assert!(told.contains("lama/evidence/dinkes.yaml:") && told.contains("was not carried over"), "{told}");
    is_begun(root.path(), "2025-02-03");
    assert_eq!(pieces(&root.path().join("baru"), "evidence/dlh.yaml", "B"), ["data Baik"]);
    // Without the settings nobody knows what the files mean.
    write(root.path(), &[("lama/siak-check.yaml", "region: [\n")]);
    let refused = run(root.path(), &["init", "lain", "--from", "lama", "--deadline", "2025-11-10"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("lama/siak-check.yaml:"), "{}", text(&refused.stderr));
    assert!(!root.path().join("lain").exists());
    let refused = run(root.path(), &["init", "lain", "--from", "tidak-ada"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(!root.path().join("lain").exists());
}

#[test]
fn the_earlier_workspace_is_not_written_from_anywhere() {
    let root = workspace();
    #[cfg(unix)]
    std::os::unix::fs::symlink("lama", root.path().join("tautan")).unwrap();
    let before = files(&root.path().join("lama"));
    let mut places = vec!["lama", "lama/baru", "lama/bukti", "lama/../lama/baru", "./lama/evidence/baru"];
    if cfg!(unix) {
        places.extend(["tautan", "tautan/baru"]);
    }
    for place in places {
        let refused = run(root.path(), &["init", place, "--from", "lama", "--deadline", "2025-11-10"]);
        assert_eq!(refused.status.code(), Some(2), "{place}");
        assert!(text(&refused.stderr).contains("is not written"), "{place}: {}", text(&refused.stderr));
        assert_eq!(before, files(&root.path().join("lama")), "{place}");
    }
}

#[test]
fn pointers_of_git_lfs_are_told() {
    let root = workspace();
    let pointer =
        format!("version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 12\n", "ab".repeat(32));
    write(root.path(), &[("lama/bukti/tetap.csv", &pointer)]);
    let made = run(root.path(), &NEXT);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    assert!(text(&made.stderr).contains("git lfs pull"), "{}", text(&made.stderr));
}

/// What may be wrong with a map.
#[test]
fn a_map_names_what_is_there_and_once() {
    let problems = |succeeds: &str| {
        let root = folder(&[
            ("instrument.yaml", &format!("{INSTRUMENT}succeeds: {succeeds}\n")),
            ("umum.yaml", INDICATORS),
        ]);
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let read = read_instrument(root.path(), &mut sources, &mut diagnostics);
        let codes: Vec<&str> =
            diagnostics.sorted(&sources).iter().map(|one| one.problem.code().name()).collect();
        (read.is_some(), codes)
    };
    let of = |indicators: &str| problems(&format!("{{instrument: spbe-2020, indicators: {indicators}}}"));
    assert_eq!(of("{A: [I01, I02], B: [I01]}"), (true, vec![]));
    assert_eq!(of("{A: [I01, I99]}").1, ["unknown-id"]);
    assert_eq!(of("{Z: [I01]}").1, ["unknown-id"]);
    assert_eq!(of("{A: [I01, I02, I01]}").1, ["duplicate-id"]);
    assert_eq!(of("{A: [I01], A: [I02]}").1, ["duplicate-key"]);
    assert_eq!(problems("{instrument: spbe-2019, indicators: {}}"), (false, vec!["unknown-id"]));
    assert_eq!(problems("{instrument: kecil, indicators: {}}").1, ["unknown-id"], "not its own");
    assert_eq!(problems("{instrument: spbe-2020}").1, ["missing-key"]);
}

/// docs/next-round.md shows just this. `UPDATE=1 cargo test --test it successor` writes what the program says now.
#[test]
fn the_page_shows_what_is_said() {
    let root = tempfile::tempdir().unwrap();
    copy(&example("siak"), &root.path().join("siak-2024"));
    let command = "init siak-2025 --from siak-2024 --deadline 2025-11-10 --as-of 2025-02-03 --lang en";
    let made = run(root.path(), &command.split(' ').collect::<Vec<_>>());
    let said = text(&made.stdout);
    let said: Vec<&str> = said.lines().collect();
    let file = fs::read_to_string(root.path().join("siak-2025/evidence/dlh.yaml")).unwrap();
    let (_, part) = file.split_once("  # IM-ENV5 ").unwrap();
    let part = part.split("  # IM-ENV6").next().unwrap();
    let shown = format!(
        "$ siak-check {command}\n{}\n…\n{}\n{}$ grep -A12 IM-ENV5 siak-2025/evidence/dlh.yaml\n  # IM-ENV5 {part}",
        said[..5].join("\n"),
        said[said.len() - 1],
        text(&made.stderr),
    );
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/next-round.md");
    let written = fs::read_to_string(&page).unwrap();
    let (head, rest) = written.split_once("```console\n").unwrap();
    let (_, tail) = rest.split_once("```").unwrap();
    let shown = format!("{head}```console\n{shown}```{tail}");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&page, &shown).unwrap();
    }
    assert_eq!(fs::read_to_string(&page).unwrap(), shown);
}
