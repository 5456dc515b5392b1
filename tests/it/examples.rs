//! What the examples promise.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use siak_check::base::exact::Exact;
use siak_check::base::lang::Language;
use siak_check::problem::{Code, Severity};
use siak_check::render::documents;
use siak_check::report::Report;

use crate::support::{example, read};

#[test]
fn siak_claims_what_was_published() {
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let counted = report.assessment.dimensions.iter().flatten();
    let claimed: Vec<String> = counted.map(|tally| tally.official.claimed.rounded(2).to_string()).collect();
    assert_eq!(claimed, ["2.80", "2.29", "2.76", "3.13", "3.07"]);
    let index = &report.assessment.index;
    assert_eq!(index.claimed.official.rounded(2).to_string(), "2.81");
    assert!(
        index.claimed.official > index.supported.official
            && index.supported.official > index.verified.official
    );
    assert_eq!((report.days_left, report.working_days_left), (12, 8));
    assert_eq!(report.counted().count(), 111);
    assert!((26..=29).contains(&report.workspace.agencies.len()));
}

#[test]
fn siak_has_warnings_for_planted_faults_and_no_errors() {
    let run = read(&example("siak"));
    assert_eq!(run.count(Severity::Error), 0);
    let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
    for problem in &run.problems {
        *counts.entry(problem.problem.code()).or_default() += 1;
    }
    let planted = [
        (Code::ProofEmpty, 1),
        (Code::ProofType, 1),
        (Code::OfficeIsHtml, 1),
        (Code::PdfEncrypted, 1),
        (Code::PdfWithoutText, 1),
        (Code::ProofShared, 1),
        (Code::ProofVersions, 1),
        (Code::ProofOutsidePeriod, 3),
        (Code::DateContradicted, 1),
        (Code::WeekdayContradicted, 1),
        (Code::ProofExpiresBeforeDeadline, 1),
        (Code::SurveyTooFew, 1),
        (Code::SurveyMoreThanUsers, 1),
        (Code::SurveyRespondentElsewhere, 1),
        (Code::SurveyDate, 1),
        (Code::SurveyAnswerOutOfRange, 1),
        (Code::SurveyStraightLining, 1),
        (Code::SurveyRowsAlike, 1),
        (Code::ProofDraft, 4),
        (Code::PromiseOverdue, 5),
        (Code::ProofRejected, 3),
        (Code::VerdictStale, 1),
        (Code::Unassigned, 1),
        (Code::AgencySilent, 1),
        (Code::ProofUnclaimed, 1),
    ];
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), planted);
}

/// The numbers of a JSON document are decimals of at most twelve digits: exact here, for sums.
fn number(value: &serde_json::Value) -> Exact {
    let text = value.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let digits = u32::try_from(fraction.len()).unwrap();
    Exact::ratio(format!("{whole}{fraction}").parse().unwrap(), 10_i128.pow(digits))
}

#[test]
fn the_json_of_siak_adds_up() {
    let run = read(&example("siak"));
    let text = documents::score(&Report::of(&run).unwrap(), Language::Indonesian).to_json();
    assert!(
        text.contains("\"claimed\": {\n      \"rounded\": 2.81,"),
        "rounded values have the digits of the method"
    );
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "schema_version",
            "tool",
            "region",
            "sample",
            "instrument",
            "profile",
            "complete",
            "as_of",
            "deadline",
            "days_left",
            "working_days_left",
            "index",
            "gap",
            "attainable",
            "unproven",
            "overdue",
            "errors",
            "warnings",
            "notes",
            "dimensions",
            "pillars",
            "opds",
            "indicators",
            "remaining"
        ]
    );
    let near = |sum: Exact, whole: &Exact| {
        let off = if sum > *whole { sum - whole.clone() } else { whole.clone() - sum };
        off < Exact::ratio(1, 1_000_000_000)
    };
    let total = number(&json["gap"]["total"]);
    for cause in ["total", "work", "evidence", "review"] {
        let whole = number(&json["gap"][cause]);
        for group in ["dimensions", "pillars", "opds", "indicators"] {
            let parts = json[group].as_array().unwrap().iter().map(|part| number(&part["gap"][cause]));
            assert!(near(parts.sum(), &whole), "{group} {cause}");
        }
    }
    let remaining = json["remaining"].as_array().unwrap();
    assert!(near(remaining.iter().map(|one| number(&one["points"])).sum(), &total));
    for one in json["indicators"].as_array().unwrap() {
        let own: Vec<_> = remaining.iter().filter(|item| item["indicator"] == one["id"]).collect();
        assert_eq!(one["items"], own.len());
        assert!(near(own.iter().map(|item| number(&item["points"])).sum(), &number(&one["gap"]["total"])));
    }
    for key in ["pillar", "pillar_name", "dimension_name", "opd", "opd_name"] {
        let rows = json["indicators"].as_array().unwrap().iter().chain(remaining);
        assert!(rows.into_iter().all(|row| row[key].is_string()), "{key}");
    }
    let last = |group: &str, back: usize| {
        let list = json[group].as_array().unwrap();
        list[list.len() - 1 - back]["id"].as_str().unwrap().to_owned()
    };
    assert_eq!(last("pillars", 0), "cross-pillar");
    assert_eq!((last("opds", 1), last("opds", 0)), ("secretariat".to_owned(), "unassigned".to_owned()));
}

/// Each planted mistake of `examples/broken` is commented with its code on its own line.
#[test]
fn broken_reports_every_planted_mistake_at_its_line() {
    let run = read(&example("broken"));
    let mut wanted = 0;
    let found: Vec<(String, usize, &str)> = run
        .problems
        .iter()
        .filter_map(|one| match &one.place {
            siak_check::problem::Place::Span(span) => {
                let source = run.sources.get(span.source);
                Some((source.path.clone(), run.sources.position(*span).line, one.problem.code().name()))
            }
            siak_check::problem::Place::Path(_) => None,
        })
        .collect();
    for (_, source) in run.sources.iter() {
        for (index, line) in source.text.lines().enumerate() {
            let Some((_, comment)) = line.split_once("# ") else { continue };
            let name = comment.split([':', ' ']).next().unwrap_or_default();
            let Some(code) = Code::named(name).filter(|_| !line.trim_start().starts_with('#')) else {
                continue;
            };
            let place = (source.path.clone(), index + 1, code.name());
            assert!(found.contains(&place), "{place:?} is planted and not found");
            wanted += 1;
        }
    }
    // A table has no room for comments.
    assert!(found.contains(&("bukti/dishub/survei-bus.csv".into(), 18, "survey-personal-data")));
    assert!(wanted >= 15, "only {wanted} mistakes are planted with a comment");
    assert!(run.count(Severity::Error) >= 20, "{}", run.count(Severity::Error));
}

#[test]
fn every_example_says_that_it_is_illustrative() {
    for name in ["siak", "minimal", "broken"] {
        let settings = fs::read_to_string(example(name).join("siak-check.yaml")).unwrap().to_lowercase();
        assert!(settings.contains("illustrative") || settings.contains("ilustratif"), "{name}");
    }
}

/// Every file below a folder, with its path from there.
fn files(root: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            let within = files(&path).into_iter();
            found.extend(within.map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            found.push((name, fs::read(&path).unwrap()));
        }
    }
    found
}

/// What an example invents must not be taken for what a real body said, decided, or who works there.
#[test]
fn no_example_puts_words_into_a_real_mouth() {
    let bodies = ["BPS", "BPK", "Ombudsman", "Kemen", "Mendagri", "PANRB", "BKPM", "KLHK", "Polres"];
    for name in ["siak", "minimal", "broken"] {
        for (path, bytes) in files(&example(name)) {
            let (_, extension) = path.rsplit_once('.').unwrap();
            if !["yaml", "csv", "txt"].contains(&extension) {
                continue;
            }
            for line in String::from_utf8_lossy(&bytes).lines() {
                let place = format!("{name}/{path}: {line}");
                assert!(!bodies.iter().any(|body| line.contains(body)), "{place}");
                let numbered = |word: &str| {
                    let year = word.trim_end_matches(')').split_once('/');
                    year.is_some_and(|(number, year)| {
                        year.len() == 4 && format!("{number}{year}").bytes().all(|byte| byte.is_ascii_digit())
                    })
                };
                assert!(!line.split(' ').any(numbered), "a number of a decree: {place}");
                let person = line.split_once("pic: ").map(|(_, rest)| rest);
                assert!(person.is_none_or(|person| person.contains("Contoh")), "{place}");
                let statistic = line.contains("persen") || line.contains("Rp") || line.contains(" sebesar ");
                if line.trim_start().starts_with("explanation:") && statistic {
                    assert!(line.contains("[angka contoh]"), "{place}");
                }
            }
        }
    }
}

/// Pictures cannot be asked, nor the three documents that are there for having no text of their own.
#[test]
fn every_page_of_the_example_says_that_it_is_one() {
    let silent = [
        "IM-LIV8/laporan-atcs-2024.pdf",
        "OC01/realisasi-smart-governance.pdf",
        "OC23/laporan-spm-pendidikan-2023.pdf",
    ];
    for (path, bytes) in files(&example("siak").join("bukti")) {
        let text = String::from_utf8_lossy(&bytes);
        let (_, extension) = path.rsplit_once('.').unwrap();
        match extension {
            "csv" => {
                for line in text.lines().skip(1) {
                    assert!(line.starts_with("CONTOH") || line.starts_with('#'), "{path}: {line}");
                }
            }
            "pdf" if !silent.contains(&path.as_str()) => {
                let pages = text.matches("/Type /Page\n").count();
                assert!(pages > 0 && text.matches("(CONTOH) Tj").count() == pages, "{path}: {pages}");
                assert!(text.matches("(INSTANSI CONTOH) Tj").count() == pages, "{path}");
            }
            "pdf" | "png" | "docx" | "xlsx" => {}
            _ => panic!("{path} is of a kind that nothing checks"),
        }
    }
}

/// The index is the cube root of the product of its three parts, as its authors publish the method.
#[test]
fn the_human_development_of_the_example_is_that_of_its_parts() {
    let table = fs::read_to_string(example("siak").join("bukti/OC13/komponen-ipm.csv")).unwrap();
    for row in table.lines().skip(1) {
        let cells: Vec<f64> = row.split(',').skip(2).map(|cell| cell.parse().unwrap()).collect();
        let health = (cells[0] - 20.0) / 65.0;
        let education = f64::midpoint(cells[1] / 18.0, cells[2] / 15.0);
        let spending = (cells[3] * 1000.0 / 1_007_436.0).ln() / (26_572_352.0_f64 / 1_007_436.0).ln();
        let index = (health * education * spending).cbrt() * 100.0;
        assert!((index - cells[4]).abs() < 0.005, "{row}: {index}");
    }
}
