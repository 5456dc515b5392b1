//! What people read in the documents of `report`: numbers that fit, agencies told apart, words instead of codes.

use std::path::Path;

use siak_check::base::lang::Language;
use siak_check::judge::assess::Owner;
use siak_check::problem::Code;
use siak_check::render::report_csv::{self, Table};
use siak_check::render::{Page, calendar, html, plan, report_markdown, score_table, whatsapp};
use siak_check::report::Report;
use siak_check::report::plan::Planning;
use siak_check::words;

use crate::support::{example, folder, program, read};

const PAGE: Page = Page { language: Language::English, width: 80, whole: false };

/// An agency's name up to the part that tells it from the others.
const LONG: &str = "Dinas Perumahan Rakyat, Kawasan Permukiman, dan Pertanahan Wilayah";

/// However long the names of its ranges are.
#[test]
fn the_first_screen_of_every_instrument_fits() {
    for (instrument, first) in
        [("smart-city-2023", "BL1"), ("spbe-2020", "I01"), ("epss-2022", "E10101"), ("pemdi-2026", "I1")]
    {
        let root = folder(&[
            (
                "siak-check.yaml",
                &format!("region: Kabupaten Contoh\ninstrument: {instrument}\ndeadline: 2024-11-11\n"),
            ),
            ("opd.yaml", "- {id: diskominfo, name: Diskominfo}\n"),
            ("evidence/diskominfo.yaml", &format!("opd: diskominfo\nanswers:\n  {first}: {{value: 2}}\n")),
        ]);
        let run = read(root.path());
        let report = Report::of(&run).unwrap();
        for language in Language::ALL {
            let shown = score_table::render(&report, score_table::By::Pillar, Page { language, ..PAGE });
            let shown = anstream::adapter::strip_str(&shown).to_string();
            let long: Vec<&str> = shown.lines().filter(|line| line.chars().count() > 80).collect();
            assert!(long.is_empty(), "{instrument}: {long:#?}");
        }
    }
}

fn workspace() -> tempfile::TempDir {
    folder(&[
        (
            "indicators/instrument.yaml",
            "id: tiga\nname: Tiga\nscale: {min: 0, max: 4}\ndimensions: [{id: d, name: D}]\npillars: []\nbands: [{from: 1, name: Cukup}, {from: 0, name: Kurang}]\nprofiles: {umum: {d: 100}}\n",
        ),
        (
            "indicators/all.yaml",
            "name: Semua\nindicators:\n  - {id: A, dimension: d, name: A, asks: A, requirements: []}\n  \
             - {id: B, dimension: d, name: B, asks: B, requirements: []}\n  - {id: C, dimension: d, name: C, asks: C, requirements: []}\n",
        ),
        ("siak-check.yaml", "region: R\ndeadline: 2024-11-11\n"),
        ("opd.yaml", &format!("- {{id: a, name: \"{LONG} Barat\"}}\n- {{id: b, name: \"{LONG} Timur\"}}\n")),
        ("evidence/a.yaml", "opd: a\nanswers:\n  A: {value: 1}\n  B: {value: 2}\n"),
        ("evidence/b.yaml", "opd: b\nanswers:\n  C: {value: 1}\n"),
    ])
}

/// Every document of text, by what it is.
fn documents(report: &Report) -> Vec<(&'static str, String)> {
    let planning = Planning::of(report, None);
    let page = html::render(report, &planning, None, PAGE);
    vec![
        ("html", page.split("id=\"method\"").next().unwrap().to_owned()),
        ("whatsapp", whatsapp::render(report, None, None, PAGE)),
        ("ics", calendar::render(report, None, PAGE).replace("\r\n ", "").replace("\\,", ",")),
        ("markdown", report_markdown::render(report, &planning, PAGE)),
    ]
}

#[test]
fn an_index_that_is_not_rounded_fits() {
    let root = workspace();
    let run = read(root.path());
    let report = Report::of(&run).unwrap();
    let planning = Planning::of(&report, None);
    let mut all = documents(&report);
    all.push(("score", score_table::render(&report, score_table::By::Pillar, PAGE)));
    all.push(("plan", plan::render(&report, &planning, PAGE)));
    for (what, text) in all {
        let shown = anstream::adapter::strip_str(&text).to_string();
        assert!(shown.contains("1.3333"), "{what}: {shown}");
        assert!(!shown.contains("1.33333"), "{what}: {shown}");
    }
}

#[test]
fn long_names_tell_agencies_apart() {
    let root = workspace();
    let run = read(root.path());
    let report = Report::of(&run).unwrap();
    let mut all = documents(&report);
    all.push(("csv", report_csv::render(&report, Table::Remaining, PAGE)));
    for (what, text) in all {
        for end in ["Barat", "Timur"] {
            assert!(text.contains(&format!("{LONG} {end}")), "{what}: {text}");
        }
    }
}

#[test]
fn the_recap_says_the_predicate_where_the_method_has_any() {
    let root = workspace();
    let run = read(root.path());
    let recap = whatsapp::render(&Report::of(&run).unwrap(), None, None, PAGE);
    assert!(recap.contains("\nPredicate: *Cukup*\n"), "{recap}");
}

#[test]
fn what_to_do_is_said_in_words() {
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let disdikbud = report.workspace.agencies.iter().position(|agency| agency.id == "disdikbud").unwrap();
    let recap = whatsapp::render(&report, Some(Owner::Agency(disdikbud)), None, PAGE);
    assert!(recap.contains("(without text)"), "{recap}");
    for language in [Language::Indonesian, Language::English] {
        for one in &report.remaining {
            let text = words::to_do(&report, one, language);
            for code in Code::ALL {
                assert!(!text.contains(&format!("({}", code.name())), "{text}");
            }
        }
    }
}

#[test]
fn nothing_is_asked_for_a_day_that_is_past() {
    let run = |day: &str| {
        let mut command = program();
        command.env("SIAK_CHECK_LANG", "id").args([
            "report",
            "--format",
            "whatsapp",
            "-C",
            "examples/siak",
            "--as-of",
            "2024-10-30",
            "--due",
            day,
        ]);
        command.output().unwrap()
    };
    let past = run("2024-10-29");
    assert_eq!((past.status.code(), past.stdout.len()), (Some(2), 0));
    assert!(String::from_utf8(past.stderr).unwrap().contains("30 Oktober 2024"));
    assert!(run("2024-10-30").status.success());
}

#[test]
fn bars_begin_below_each_other_however_long_the_numbers_are() {
    let run = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/unrounded"));
    let report = Report::of(&run).unwrap();
    let shown = score_table::render(&report, score_table::By::Pillar, PAGE);
    let shown = anstream::adapter::strip_str(&shown).to_string();
    let begin: Vec<usize> = shown.lines().filter_map(|line| line.find('█')).collect();
    assert_eq!(begin.len(), 4, "{shown}");
    assert!(begin.iter().all(|at| *at == begin[0]), "{shown}");
}
