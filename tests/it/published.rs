//! Published results of the official evaluation, reproduced digit by digit.

use siak_check::problem::Severity;
use siak_check::report::Report;

use crate::support::{csv, folder, read};

const OPD: &str = "- {id: diskominfo, name: Diskominfo}\n";

#[test]
fn kabupaten_malang_2023_from_its_117_questions() {
    let answers: String = csv("tests/published/malang-2023.csv")
        .iter()
        .map(|row| format!("  {}: {{value: {}}}\n", row[0], row[1]))
        .collect();
    let root = folder(&[
        ("siak-check.yaml", "region: Kabupaten Malang\nprofile: kppn-ikn\ndeadline: 2024-11-11\n"),
        ("opd.yaml", OPD),
        ("evidence/diskominfo.yaml", &format!("opd: diskominfo\nanswers:\n{answers}")),
    ]);
    let run = read(root.path());
    assert_eq!(run.count(Severity::Error), 0);
    let report = Report::of(&run).unwrap();
    let dimensions: Vec<String> = report
        .assessment
        .dimensions
        .iter()
        .map(|tally| tally.as_ref().unwrap().official.claimed.rounded(2).to_string())
        .collect();
    assert_eq!(dimensions, ["3.60", "2.29", "3.41", "2.81", "3.13", "2.53"]);
    assert_eq!(report.assessment.index.claimed.official.rounded(2).to_string(), "2.94");
}

#[test]
fn forty_published_results_from_their_dimensions() {
    let ids = ["baseline", "output", "outcome", "impact", "quick-win", "collaboration"];
    let indicator =
        |id: &&str| format!("  - {{id: {id}, dimension: {id}, name: {id}, asks: {id}, requirements: []}}\n");
    let indicators: String = ids.iter().map(indicator).collect();
    let rows = csv("tests/published/results-2023.csv");
    assert_eq!(rows.len(), 40);
    for row in rows {
        let [_, name, group, values @ .., wanted, _improvement] = row.as_slice() else { panic!("{row:?}") };
        // A missing value, collaboration only, is unanswered: nought with its full weight, or out of scope.
        let answers: String = ids
            .iter()
            .zip(values)
            .filter(|(_, value)| !value.is_empty())
            .map(|(id, value)| format!("  {id}: {{value: {value}}}\n"))
            .collect();
        let root = folder(&[
            ("siak-check.yaml", &format!("region: {name}\nprofile: {group}\ndeadline: 2024-11-11\n")),
            ("opd.yaml", OPD),
            ("indicators/instrument.yaml", crate::support::DIMENSIONS),
            ("indicators/all.yaml", &format!("name: Semua\nindicators:\n{indicators}")),
            ("evidence/diskominfo.yaml", &format!("opd: diskominfo\nanswers:\n{answers}")),
        ]);
        let run = read(root.path());
        let index = &Report::of(&run).unwrap().assessment.index;
        let wanted = siak_check::base::exact::Fixed::parse(wanted).unwrap().exact();
        // Nothing is needed as proof here, so what is claimed is supported and verified.
        for outcome in [&index.claimed, &index.supported, &index.verified] {
            assert_eq!(outcome.official, wanted, "{name}");
        }
    }
}

/// An SPBE workspace with these levels claimed.
fn spbe(levels: &[(String, String)]) -> tempfile::TempDir {
    let answers: String = levels.iter().map(|(id, level)| format!("  {id}: {{value: {level}}}\n")).collect();
    folder(&[
        ("siak-check.yaml", "region: Kemenko Perekonomian\ninstrument: spbe-2020\ndeadline: 2024-11-11\n"),
        ("opd.yaml", OPD),
        ("evidence/diskominfo.yaml", &format!("opd: diskominfo\nanswers:\n{answers}")),
    ])
}

#[test]
fn spbe_of_kemenko_perekonomian_2021() {
    let rows = csv("tests/published/spbe-kemenko-2021.csv");
    let instrument = siak_check::run::built_in("spbe-2020").unwrap();
    for row in &rows {
        let indicator = &instrument.indicators[instrument.by_id[&row[0]]];
        assert_eq!(indicator.weight, siak_check::base::exact::Fixed::parse(&row[1]).unwrap(), "{}", row[0]);
    }
    let levels: Vec<(String, String)> = rows.iter().map(|row| (row[0].clone(), row[2].clone())).collect();
    let root = spbe(&levels);
    let run = read(root.path());
    assert_eq!(run.count(Severity::Error), 0);
    let report = Report::of(&run).unwrap();
    let claimed = &report.assessment.index.claimed;
    assert_eq!(claimed.exact.rounded(12).trimmed(), "2.9475");
    assert_eq!(claimed.official.rounded(2).to_string(), "2.95");
    assert_eq!(
        report.band(&claimed.official).unwrap().get(siak_check::base::lang::Language::Indonesian),
        "Baik"
    );
}

/// The worked examples of the regulation: an aspect from levels, a domain from aspects, the index from domains.
#[test]
fn spbe_worked_examples_of_the_regulation() {
    let value = |levels: &[(&str, &str)], dimension: &str| {
        let levels: Vec<(String, String)> =
            levels.iter().map(|(id, level)| ((*id).to_owned(), (*level).to_owned())).collect();
        let root = spbe(&levels);
        let run = read(root.path());
        let report = Report::of(&run).unwrap();
        let index = report.instrument.dimensions.iter().position(|one| one.id == dimension).unwrap();
        report.assessment.dimensions[index].as_ref().unwrap().official.claimed.rounded(2).to_string()
    };
    let planning = [("I11", "3"), ("I12", "4"), ("I13", "3"), ("I14", "2")];
    assert_eq!(value(&planning, "a2-planning"), "3.00");
    let aspects: Vec<(String, &str)> = (11..=20)
        .map(|number| (format!("I{number}"), if (15..=18).contains(&number) { "4" } else { "3" }))
        .collect();
    let borrowed: Vec<(&str, &str)> = aspects.iter().map(|(id, level)| (id.as_str(), *level)).collect();
    assert_eq!(value(&borrowed, "d2-governance"), "3.40");
    let domains = |number: usize| match number {
        1..=10 => "3.7",
        11..=20 => "3.4",
        21..=31 => "3",
        _ => "3.2",
    };
    let all: Vec<(String, String)> =
        (1..=47).map(|number| (format!("I{number:02}"), domains(number).to_owned())).collect();
    let root = spbe(&all);
    let run = read(root.path());
    let index = &Report::of(&run).unwrap().assessment.index;
    assert_eq!(index.claimed.official.rounded(2).to_string(), "3.28");
}
