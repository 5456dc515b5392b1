//! Levels that follow from the number of another index: which one, what is refused, and where the number is shown.

use std::fs;
use std::path::Path;

use serde_json::Value;
use siak_check::gather::workbook::Cell;
use tempfile::TempDir;

use crate::support::book::{Book, Typed};
use crate::support::{folder, program, text};

const INSTRUMENT: &str = "id: indeks-rekaan\nname: Indeks Rekaan\nscale: {min: 1, max: 5}\nrounding: {index: 2}\n\
    dimensions:\n  - {id: data, name: Data}\nprofiles:\n  umum: {data: 100}\n";

/// Higher is better, lower is better, and one without edges.
const INDICATORS: &str = "name: Semua\nindicators:\n\
    \x20 - {id: NAIK, dimension: data, name: Naik, asks: Naik?, edges: [12.5, 37.5, 62.5, 75], edges_scale: {min: 0, max: 100}, requirements: []}\n\
    \x20 - {id: TURUN, dimension: data, name: Turun, asks: Turun?, edges: [20, 10, 5, 2.5], requirements: []}\n\
    \x20 - {id: BIASA, dimension: data, name: Biasa, asks: Biasa?, requirements: []}\n";

fn workspace(answers: &str) -> TempDir {
    instrument(INDICATORS, answers)
}

fn instrument(indicators: &str, answers: &str) -> TempDir {
    folder(&[
        ("siak-check.yaml", "region: Kabupaten Contoh\ndeadline: 2026-11-11\n"),
        ("opd.yaml", "- {id: diskominfo, name: Diskominfo}\n- {id: bappeda, name: Bappeda}\n"),
        ("indicators/instrument.yaml", INSTRUMENT),
        ("indicators/semua.yaml", indicators),
        ("evidence/diskominfo.yaml", &format!("opd: diskominfo\nanswers:\n{answers}")),
    ])
}

/// What the program says, on both streams.
fn said(root: &TempDir, arguments: &[&str]) -> String {
    let mut command = program();
    command.current_dir(root.path()).args(["--as-of", "2026-10-30"]).args(arguments);
    let output = command.output().unwrap();
    text(&output.stdout) + &text(&output.stderr)
}

fn score(root: &TempDir) -> Value {
    let mut command = program();
    command.current_dir(root.path()).args(["score", "--as-of", "2026-10-30", "--format", "json"]);
    serde_json::from_slice(&command.output().unwrap().stdout).unwrap()
}

fn indicator(score: &Value, id: &str) -> Value {
    let all = score["indicators"].as_array().unwrap();
    all.iter().find(|one| one["id"] == id).unwrap().clone()
}

fn figure(value: &Value) -> String {
    value.as_f64().unwrap().to_string()
}

fn measured(id: &str, number: &str) -> String {
    format!("  {id}: {{value: {{measured: {number}, source: Surat rekaan, year: 2025}}}}\n")
}

/// A number on an edge belongs to the better side of it, whichever that is.
#[test]
fn a_level_follows_from_a_number() {
    let rising = [
        ("0", 1.0),
        ("12.4999", 1.0),
        ("12.5", 2.0),
        ("37.4999", 2.0),
        ("37.5", 3.0),
        ("45.2", 3.0),
        ("62.5", 4.0),
        ("74.9999", 4.0),
        ("75", 5.0),
        ("100", 5.0),
    ];
    let falling = [
        ("-3", 5.0),
        ("2.5", 5.0),
        ("2.5001", 4.0),
        ("5", 4.0),
        ("5.0001", 3.0),
        ("10", 3.0),
        ("10.0001", 2.0),
        ("20", 2.0),
        ("20.0001", 1.0),
        ("999999", 1.0),
    ];
    for ((up, high), (down, low)) in rising.into_iter().zip(falling) {
        let score = score(&workspace(&(measured("NAIK", up) + &measured("TURUN", down))));
        assert_eq!(indicator(&score, "NAIK")["claimed"].as_f64(), Some(high), "{up}");
        assert_eq!(indicator(&score, "TURUN")["claimed"].as_f64(), Some(low), "{down}");
        assert_eq!(score["complete"], true);
    }
}

#[test]
fn where_a_level_comes_from_is_told() {
    let root = workspace(&(measured("NAIK", "45.20") + &measured("TURUN", "10") + "  BIASA: {value: 2}\n"));
    let score = score(&root);
    let wanted = serde_json::json!({"number": 45.2, "source": "Surat rekaan", "year": 2025});
    assert_eq!(indicator(&score, "NAIK")["measured"], wanted);
    assert_eq!(indicator(&score, "BIASA")["measured"], Value::Null);
    let english = said(&root, &["explain", "NAIK"]);
    for line in [
        "  1 number of the index: below 12.5",
        "  2 number of the index: from 12.5 to below 37.5",
        "  5 number of the index: 75 or more",
        "Value from: 45.2 by `Surat rekaan`, 2025: from 37.5 to below 62.5, so",
    ] {
        assert!(english.contains(line), "{line} in {english}");
    }
    let indonesian = said(&root, &["explain", "TURUN", "--lang", "id"]);
    for line in [
        "  1 angka indeks asal: di atas 20",
        "  3 angka indeks asal: 10 atau kurang, tetapi di atas 5",
        "  5 angka indeks asal: 2,5 atau kurang",
        "Asal nilai: 10 menurut `Surat rekaan`, 2025: 10 atau kurang, tetapi di atas 5,",
    ] {
        assert!(indonesian.contains(line), "{line} in {indonesian}");
    }
    assert!(!said(&root, &["explain", "BIASA"]).contains("Value from"));
    let page = said(&root, &["report", "--format", "html", "--opd", "diskominfo"]);
    assert!(page.contains("45.2 by `Surat rekaan`, 2025"), "{page}");
    let table = said(&root, &["report", "--format", "csv", "--table", "indicators"]);
    assert!(table.contains("45.2,Surat rekaan,2025"), "{table}");
}

/// Everything that an answer may say wrongly, with its place.
#[test]
fn numbers_and_levels_out_of_place_are_told() {
    let wrong = [
        ("BIASA: {value: {measured: 3.2, source: S, year: 2025}}", "3:29: error[no-edges]: `BIASA`"),
        ("NAIK: {value: 2.5}", "3:17: error[number-not-measured]: the value of `NAIK`"),
        (
            "NAIK: {value: {survey: s.csv, question: q1}}",
            "3:26: error[number-not-measured]: the value of `NAIK`",
        ),
        ("NAIK: {value: 3}", "3:17: note[level-without-number]: the value of `NAIK`"),
        ("NAIK: {value: {measured: 452, source: S, year: 2025}}", "3:28: error[value-outside-scale]: "),
        ("NAIK: {value: {measured: 45,2, source: S, year: 2025}}", "3:28: error[decimal-comma]"),
        ("NAIK: {value: {measured: \"45,2\", source: S, year: 2025}}", "3:28: error[decimal-comma]"),
        ("NAIK: {value: {measured: 1.23456, source: S, year: 2025}}", "3:28: error[number-out-of-range]"),
        ("NAIK: {value: {measured: empat, source: S, year: 2025}}", "3:28: error[wrong-type]"),
        ("NAIK: {value: {measured: 45.2, year: 2025}}", "3:10: error[missing-key]: the key `source`"),
        ("NAIK: {value: {measured: 45.2, source: S}}", "3:10: error[missing-key]: the key `year`"),
        (
            "NAIK: {value: {measurd: 45.2, source: S, year: 2025}}",
            "3:10: error[missing-key]: the key `measured`",
        ),
        (
            "NAIK: {value: {mesured: 45.2}}",
            "error[unknown-key]: unknown key `mesured`; did you mean `measured`?",
        ),
        ("NAIK: {value: {measured: 45.2, source: S, year: 2101}}", "error[number-out-of-range]: `2101` "),
        ("NAIK: {value: {measured: 45.2, source: S, year: 25}}", "error[number-out-of-range]: `25` "),
        ("NAIK: {value: {measured: 45.2, source: S, year: 2025, survey: s.csv}}", "error[unknown-key]"),
    ];
    for (answer, wanted) in wrong {
        let root = workspace(&format!("  {answer}\n"));
        let found = said(&root, &["validate", "--format", "short"]);
        assert!(found.contains(wanted), "{answer}: {wanted} in {found}");
        let taken = wanted.contains("note[");
        let one = indicator(&score(&root), answer.split(':').next().unwrap());
        assert_eq!(one["answered"], taken, "{answer}");
    }
}

/// Everything that an instrument may say wrongly, with its place; nothing is claimed by edges that cannot be taken.
#[test]
fn bad_edges_are_told() {
    let wrong = [
        ("edges: [12.5, 37.5, 62.5]", "3:47: error[edges-count]: "),
        ("edges: [12.5, 37.5, 62.5, 75, 100]", "3:47: error[edges-count]: "),
        ("edges: []", "3:47: error[edges-count]: "),
        ("edges: [12.5, 37.5, 37.5, 75]", "3:60: error[edges-order]: "),
        ("edges: [12.5, 37.5, 20, 75]", "3:60: error[edges-order]: "),
        ("edges: [75, 62.5, 37.5, 40]", "3:64: error[edges-order]: "),
        (
            "edges: [12.5, 37.5, 62.5, 75], edges_scale: {min: 0, max: 70}",
            "3:66: error[value-outside-scale]: ",
        ),
        (
            "edges: [-1, 37.5, 62.5, 75], edges_scale: {min: 0, max: 100}",
            "3:48: error[value-outside-scale]: ",
        ),
        ("edges: [12.5, 37.5, 62.5, 75], edges_scale: {min: 100, max: 0}", "error[empty-scale]"),
        ("edges_scale: {min: 0, max: 100}", "error[missing-key]: the key `edges`"),
        ("edges: [12.5, 37.5, lima, 75]", "3:60: error[wrong-type]"),
        ("edges: [\"12,5\", 37.5, 62.5, 75]", "3:48: error[decimal-comma]"),
        ("edges: 12.5", "error[wrong-type]"),
    ];
    for (edges, wanted) in wrong {
        let indicators = format!(
            "name: Semua\nindicators:\n  - {{id: A, dimension: data, name: Aa, {edges}, asks: \"Aa?\", requirements: []}}\n"
        );
        let root = instrument(&indicators, &measured("A", "45"));
        let found = said(&root, &["validate", "--format", "short"]);
        assert!(found.contains(wanted), "{edges}: {wanted} in {found}");
        assert!(found.contains("indicators/semua.yaml:"), "{found}");
        assert!(!found.contains("evidence/diskominfo.yaml"), "{edges}: what follows is not told: {found}");
        assert_eq!(indicator(&score(&root), "A")["answered"], false, "{edges}");
    }
}

#[test]
fn of_two_numbers_the_lower_level_counts() {
    let root = workspace(&measured("NAIK", "80"));
    fs::write(
        root.path().join("evidence/bappeda.yaml"),
        format!("opd: bappeda\nanswers:\n{}", measured("NAIK", "45")),
    )
    .unwrap();
    let one = indicator(&score(&root), "NAIK");
    assert_eq!((figure(&one["claimed"]), figure(&one["measured"]["number"])), ("3".into(), "45".into()));
    assert_eq!(one["opd"], "bappeda");
}

/// The values of the built-in instrument that come from elsewhere, as far as their edges are known.
#[test]
fn pemdi_takes_the_numbers_of_sdi_and_ips() {
    let settings = "region: Kabupaten Contoh\ninstrument: pemdi-2026\ndeadline: 2026-11-11\n";
    for (sdi, five, ips, seven) in
        [("45.2", "3", "1.78", "1"), ("75", "5", "1.8", "2"), ("12.49", "1", "4.2", "5")]
    {
        let answers = format!("opd: bappeda\nanswers:\n{}{}", measured("I5", sdi), measured("I7", ips));
        let root = folder(&[
            ("siak-check.yaml", settings),
            ("opd.yaml", "- {id: bappeda, name: Bappeda}\n"),
            ("evidence/bappeda.yaml", &answers),
        ]);
        let score = score(&root);
        for (id, level) in [("I5", five), ("I7", seven)] {
            assert_eq!(figure(&indicator(&score, id)["claimed"]), level, "{id}");
        }
    }
}

/// The section of docs/instruments.md: its indicator, its answer, and the levels that it says.
#[test]
fn the_example_of_the_document_is_true() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/instruments.md");
    let page = fs::read_to_string(page).unwrap();
    let (_, section) = page.split_once("## Values from another index\n").unwrap();
    let section = section.split("\n## ").next().unwrap();
    let blocks: Vec<&str> =
        section.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    let [indicator_block, answers] = blocks[..] else { panic!("two blocks: {blocks:?}") };
    let root = folder(&[
        ("siak-check.yaml", "region: Kabupaten Contoh\ndeadline: 2025-10-17\n"),
        ("opd.yaml", "- {id: diskominfo, name: Diskominfo}\n"),
        (
            "indicators/instrument.yaml",
            &INSTRUMENT.replace("id: data, ", "id: quality, ").replace("{data:", "{quality:"),
        ),
        ("indicators/mutu.yaml", &format!("name: Mutu\nindicators:\n{indicator_block}")),
        ("evidence/diskominfo.yaml", answers),
    ]);
    let rows =
        section.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "));
    let rows: Vec<(&str, &str)> = rows.filter(|(number, _)| number.parse::<f64>().is_ok()).collect();
    assert!(rows.len() > 3, "{section}");
    for (number, level) in rows {
        let path = root.path().join("evidence/diskominfo.yaml");
        let (before, after) = answers.split_once("measured: ").unwrap();
        let rest = after.split_once(',').unwrap().1;
        fs::write(path, format!("{before}measured: {number},{rest}")).unwrap();
        let score = score(&root);
        assert_eq!(score["errors"], 0, "{}", said(&root, &["validate"]));
        assert_eq!(figure(&score["indicators"][0]["claimed"]), level, "{number}");
    }
}

const ANSWERS: usize = 1;

/// A form of the one agency; what is filled in goes by column.
fn form(root: &TempDir) -> Book {
    let _ = fs::remove_file(root.path().join("f.xlsx"));
    let told = said(root, &["form", "export", "-q", "--opd", "diskominfo", "-o", "f.xlsx", "--lang", "id"]);
    assert_eq!(told, "");
    Book::open(&root.path().join("f.xlsx"))
}

fn import(root: &TempDir, book: &Book) -> String {
    book.save(&root.path().join("f.xlsx"));
    said(root, &["form", "import", "f.xlsx"])
}

fn evidence(root: &TempDir) -> String {
    fs::read_to_string(root.path().join("evidence/diskominfo.yaml")).unwrap()
}

#[test]
fn a_form_takes_a_number_with_its_source() {
    for (before, after) in [
        (
            "  NAIK:\n",
            "  NAIK:\n    value:\n      measured: 45.2\n      source: 'Surat: rekaan'\n      year: 2025\n",
        ),
        (
            "  NAIK: {value: 2} # lama\n",
            "  NAIK: {value: {measured: 45.2, source: 'Surat: rekaan', year: 2025}} # lama\n",
        ),
        (
            "  NAIK:\n    value: 2\n    explanation: x\n",
            "  NAIK:\n    value:\n      measured: 45.2\n      source: 'Surat: rekaan'\n      year: 2025\n    explanation: x\n",
        ),
        (
            "  NAIK: {value: {measured: 30, source: 'Lama', year: 2024}} # lama\n",
            "  NAIK: {value: {measured: 45.2, source: 'Surat: rekaan', year: 2025}} # lama\n",
        ),
    ] {
        let root = workspace(&format!("{before}  BIASA: {{value: 2}}\n"));
        let mut book = form(&root);
        for (column, typed) in [
            ("measured", Typed::Text("45,20")),
            ("source", Typed::Text("Surat: rekaan")),
            ("year", Typed::Number("2025")),
        ] {
            book.fill(ANSWERS, &[("indicator", "NAIK")], column, typed);
        }
        let told = import(&root, &book);
        let written = evidence(&root);
        assert_eq!(written, format!("opd: diskominfo\nanswers:\n{after}  BIASA: {{value: 2}}\n"), "{told}");
        assert_eq!(figure(&indicator(&score(&root), "NAIK")["claimed"]), "3");
        assert!(import(&root, &book).contains("Nothing changes"));
        // Out again and back, it changes nothing.
        let book = form(&root);
        assert!(import(&root, &book).contains("Nothing changes"));
        assert_eq!(evidence(&root), written);
    }
}

#[test]
fn what_a_form_says_wrongly_of_a_number_is_told() {
    type Case<'a> = (&'a str, &'a [(&'a str, Typed<'a>)], &'a str);
    let cases: [Case; 8] = [
        ("NAIK", &[("value", Typed::Number("3"))], "f.xlsx: Jawaban!F3 (NAIK): "),
        ("NAIK", &[("measured", Typed::Number("45"))], "the column Source of the number is not filled in"),
        (
            "NAIK",
            &[("source", Typed::Text("S")), ("year", Typed::Number("2025"))],
            "the column Number of the index is not filled in",
        ),
        (
            "NAIK",
            &[
                ("measured", Typed::Text("empat")),
                ("source", Typed::Text("S")),
                ("year", Typed::Number("2025")),
            ],
            "empat",
        ),
        (
            "NAIK",
            &[
                ("measured", Typed::Text("452")),
                ("source", Typed::Text("S")),
                ("year", Typed::Number("2025")),
            ],
            "from 0 to 100",
        ),
        (
            "NAIK",
            &[("measured", Typed::Text("45")), ("source", Typed::Text("S")), ("year", Typed::Text("lalu"))],
            "lalu",
        ),
        (
            "NAIK",
            &[("measured", Typed::Text("45")), ("source", Typed::Text("S")), ("year", Typed::Text("2205"))],
            "2205",
        ),
        (
            "BIASA",
            &[("measured", Typed::Text("45")), ("source", Typed::Text("S")), ("year", Typed::Text("2025"))],
            "BIASA",
        ),
    ];
    for (id, cells, wanted) in cases {
        let root = workspace("  NAIK:\n  BIASA: {value: 2}\n");
        let before = evidence(&root);
        let mut book = form(&root);
        for (column, typed) in cells {
            book.fill(ANSWERS, &[("indicator", id)], column, *typed);
        }
        let told = import(&root, &book);
        assert!(told.contains(wanted) && told.contains("nothing was written"), "{wanted} in {told}");
        assert_eq!(evidence(&root), before);
    }
}

/// Where nothing applies, a number typed into a locked cell changes nothing.
#[test]
fn a_form_puts_no_number_beside_a_reason() {
    let indicators = INDICATORS.replace("edges_scale", "allow_na: true, edges_scale");
    let root = instrument(&indicators, "  NAIK: {na: {reason: Tidak dinilai}}\n");
    let before = evidence(&root);
    let mut book = form(&root);
    for (column, typed) in
        [("measured", Typed::Number("45")), ("source", Typed::Text("S")), ("year", Typed::Number("2025"))]
    {
        book.fill(ANSWERS, &[("indicator", "NAIK")], column, typed);
    }
    let told = import(&root, &book);
    assert!(told.contains("cannot be changed through a form"), "{told}");
    assert_eq!(evidence(&root), before);
}

/// Forms of instruments without edges are what they were: no column more.
#[test]
fn only_forms_with_edges_ask_for_numbers() {
    let root = folder(&[
        ("siak-check.yaml", "region: Kabupaten Contoh\ndeadline: 2026-11-11\ninstrument: smart-city-2023\n"),
        ("opd.yaml", "- {id: diskominfo, name: Diskominfo}\n"),
        ("evidence/diskominfo.yaml", "opd: diskominfo\nanswers:\n  OC04:\n"),
    ]);
    let names = |book: &Book| book.sheets()[ANSWERS].rows[&0].values().map(Cell::shown).collect::<Vec<_>>();
    assert!(!names(&form(&root)).contains(&"measured".to_owned()));
    assert!(names(&form(&workspace("  NAIK:\n"))).contains(&"measured".to_owned()));
}
