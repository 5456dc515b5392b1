//! EPSS and Pemdi: their weights and words, an index worked by hand tier by tier, and what is published of results.

use std::collections::{BTreeMap, BTreeSet};

use siak_check::base::exact::Fixed;
use siak_check::base::lang::Language;
use siak_check::problem::Severity;
use siak_check::read::document::pillar::Provenance;
use siak_check::report::Report;
use siak_check::run::built_in;
use tempfile::TempDir;

use crate::support::{csv, folder, program, read, text};

/// What a workspace with these claims comes to: each dimension by its id, the index unrounded and as the method
/// rounds it, and its band.
struct Worked {
    dimensions: BTreeMap<String, String>,
    exact: String,
    index: String,
    band: String,
}

fn workspace(instrument: &str, answers: &[(String, String)]) -> TempDir {
    let answers: String = answers.iter().map(|(id, value)| format!("  {id}: {{value: {value}}}\n")).collect();
    folder(&[
        (
            "siak-check.yaml",
            &format!("region: Kabupaten Contoh\ninstrument: {instrument}\ndeadline: 2024-11-11\n"),
        ),
        ("opd.yaml", "- {id: diskominfo, name: Diskominfo}\n"),
        ("evidence/diskominfo.yaml", &format!("opd: diskominfo\nanswers:\n{answers}")),
    ])
}

fn worked(instrument: &str, answers: &[(String, String)]) -> Worked {
    let root = workspace(instrument, answers);
    let run = read(root.path());
    assert_eq!(run.count(Severity::Error), 0);
    let report = Report::of(&run).unwrap();
    let claimed = &report.assessment.index.claimed;
    let tallies = report.instrument.dimensions.iter().zip(&report.assessment.dimensions);
    Worked {
        dimensions: tallies
            .map(|(one, tally)| {
                let value = &tally.as_ref().unwrap().official.claimed;
                (one.id.clone(), value.rounded(6).trimmed())
            })
            .collect(),
        exact: claimed.exact.rounded(12).trimmed(),
        index: claimed.official.rounded(2).to_string(),
        band: report.band(&claimed.official).unwrap().get(Language::Indonesian).to_owned(),
    }
}

fn check(worked: &Worked, wanted: &[(&str, &str)]) {
    for (id, value) in wanted {
        assert_eq!(worked.dimensions[*id], *value, "{id}");
    }
}

/// Three tiers of weights, each 100 together, come out as the share of the index that is published for each indicator.
#[test]
fn epss_2022_weighs_as_the_regulation_says() {
    let shares = [
        ("E10101", "7.0000"),
        ("E10201", "7.0000"),
        ("E10301", "7.0000"),
        ("E10401", "7.0000"),
        ("E20101", "3.0240"),
        ("E20102", "2.0160"),
        ("E20201", "3.8400"),
        ("E20301", "2.5200"),
        ("E20302", "2.5200"),
        ("E20401", "1.7136"),
        ("E20402", "1.6632"),
        ("E20403", "1.6632"),
        ("E20501", "2.5200"),
        ("E20502", "2.5200"),
        ("E30101", "2.0064"),
        ("E30102", "2.0064"),
        ("E30103", "2.0672"),
        ("E30201", "4.9400"),
        ("E30301", "1.9950"),
        ("E30302", "1.9950"),
        ("E30401", "3.9900"),
        ("E40101", "1.4875"),
        ("E40102", "1.4875"),
        ("E40103", "1.4875"),
        ("E40104", "1.4875"),
        ("E40201", "2.5500"),
        ("E40202", "2.5500"),
        ("E40301", "1.4875"),
        ("E40302", "1.4875"),
        ("E40303", "1.4875"),
        ("E40304", "1.4875"),
        ("E50101", "1.3872"),
        ("E50102", "1.3464"),
        ("E50103", "1.3464"),
        ("E50201", "3.9600"),
        ("E50301", "1.3068"),
        ("E50302", "1.3068"),
        ("E50303", "1.3464"),
    ];
    let instrument = built_in("epss-2022").unwrap();
    let mut tiers: BTreeMap<String, i64> = BTreeMap::new();
    for indicator in &instrument.indicators {
        let aspect = &instrument.dimensions[indicator.dimension];
        assert!(aspect.parent.is_some() && indicator.id[1..4] == aspect.id[1..4], "{}", indicator.id);
        *tiers.entry(aspect.id.clone()).or_default() += indicator.weight.units();
    }
    for dimension in &instrument.dimensions {
        if let Some(parent) = dimension.parent {
            let domain = instrument.dimensions[parent].id.clone();
            *tiers.entry(domain).or_default() += dimension.weight.units();
        }
    }
    let domains = instrument.profiles[0].weights.values().map(|weight| weight.units());
    tiers.insert("index".to_owned(), domains.sum());
    assert_eq!(tiers.len(), 19 + 5 + 1);
    for (tier, sum) in tiers {
        assert_eq!(sum, Fixed::whole(100).units(), "{tier}");
    }
    let weights = siak_check::model::weights::weights(&instrument, 0, &[]).unwrap();
    assert_eq!(instrument.indicators.len(), shares.len());
    for ((index, indicator), (id, share)) in instrument.indicators.iter().enumerate().zip(shares) {
        assert_eq!(indicator.id, id);
        let percent = weights.indicators[index] * 100 * i128::from(Fixed::ONE);
        assert_eq!(percent, i128::from(Fixed::parse(share).unwrap().units()) * weights.denominator, "{id}");
    }
}

/// The regulation repeats one sentence for most indicators; what is said of each here names its own subject.
#[test]
fn epss_2022_says_of_each_indicator_what_its_levels_add() {
    let instrument = built_in("epss-2022").unwrap();
    let names = ["Rintisan", "Terkelola", "Terdefinisi", "Terpadu dan Terukur", "Optimum"];
    for language in Language::ALL {
        let mut said: Vec<(&str, BTreeSet<String>)> = Vec::new();
        for indicator in &instrument.indicators {
            assert_eq!(indicator.levels.len(), names.len(), "{}", indicator.id);
            for (level, name) in indicator.levels.iter().zip(names) {
                let (heading, text) = level.text.get(language).split_once(": ").unwrap();
                assert!(heading.contains(name), "{}: {heading}", indicator.id);
                assert!(text.chars().count() <= 110, "{}: {text}", indicator.id);
                assert_eq!(level.provenance, Provenance::OfficialSummary);
                let words = text.split(|letter: char| !letter.is_alphanumeric());
                let words: BTreeSet<String> =
                    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
                for (other, theirs) in said.iter().filter(|(other, _)| *other != indicator.id) {
                    let (shared, all) = (words.intersection(theirs).count(), words.union(theirs).count());
                    assert!(shared * 5 < all * 4, "{} and {other}: {text}", indicator.id);
                }
                said.push((&indicator.id, words));
            }
            let levels: BTreeSet<i64> = indicator.requirements().iter().filter_map(|one| one.from).collect();
            assert!(levels.into_iter().eq(2..=5), "{}: proof for each level above the first", indicator.id);
        }
    }
}

/// Every aspect, domain and the index, unrounded until the end:
///
/// | tier | by hand |
/// |---|---|
/// | 101, 102, 103, 104 | one indicator each: 3, 2, 2, 1 |
/// | Prinsip SDI | 0.25 × 3 + 0.25 × 2 + 0.25 × 2 + 0.25 × 1 = 2 |
/// | 201 | 0.6 × 3 + 0.4 × 2 = 2.6 |
/// | 202 | 2 |
/// | 203 | 0.5 × 3 + 0.5 × 2 = 2.5 |
/// | 204 | 0.34 × 4 + 0.33 × 2 + 0.33 × 3 = 1.36 + 0.66 + 0.99 = 3.01 |
/// | 205 | 0.5 × 2 + 0.5 × 1 = 1.5 |
/// | Kualitas Data | 0.21 × 2.6 + 0.16 × 2 + 0.21 × 2.5 + 0.21 × 3.01 + 0.21 × 1.5 = 0.546 + 0.32 + 0.525 + 0.6321 + 0.315 = 2.3381 |
/// | 301 | 0.33 × 3 + 0.33 × 2 + 0.34 × 2 = 0.99 + 0.66 + 0.68 = 2.33 |
/// | 302 | 3 |
/// | 303 | 0.5 × 3 + 0.5 × 2 = 2.5 |
/// | 304 | 2 |
/// | Proses Bisnis Statistik | 0.32 × 2.33 + 0.26 × 3 + 0.21 × 2.5 + 0.21 × 2 = 0.7456 + 0.78 + 0.525 + 0.42 = 2.4706 |
/// | 401 | 0.25 × (2 + 3 + 2 + 2) = 2.25 |
/// | 402 | 0.5 × 2 + 0.5 × 1 = 1.5 |
/// | 403 | 0.25 × (2 + 3 + 4 + 3) = 3 |
/// | Kelembagaan | 0.35 × 2.25 + 0.3 × 1.5 + 0.35 × 3 = 0.7875 + 0.45 + 1.05 = 2.2875 |
/// | 501 | 0.34 × 3 + 0.33 × 2 + 0.33 × 1 = 1.02 + 0.66 + 0.33 = 2.01 |
/// | 502 | 2 |
/// | 503 | 0.33 × 2 + 0.33 × 3 + 0.34 × 1 = 0.66 + 0.99 + 0.34 = 1.99 |
/// | Statistik Nasional | 0.34 × 2.01 + 0.33 × 2 + 0.33 × 1.99 = 0.6834 + 0.66 + 0.6567 = 2.0001 |
/// | index | 0.28 × 2 + 0.24 × 2.3381 + 0.19 × 2.4706 + 0.17 × 2.2875 + 0.12 × 2.0001 = 0.56 + 0.561144 + 0.469414 + 0.388875 + 0.240012 = 2.219445, 2.22 Cukup |
#[test]
fn epss_from_38_levels_by_hand() {
    let answers = epss_levels();
    let worked = worked("epss-2022", &answers);
    let domains = [
        ("d1-sdi", "2.0"),
        ("d2-quality", "2.3381"),
        ("d3-process", "2.4706"),
        ("d4-institutions", "2.2875"),
        ("d5-national", "2.0001"),
    ];
    let aspects = [
        ("a101-standards", "3.0"),
        ("a102-metadata", "2.0"),
        ("a103-interoperability", "2.0"),
        ("a104-reference", "1.0"),
        ("a201-relevance", "2.6"),
        ("a202-accuracy", "2.0"),
        ("a203-timeliness", "2.5"),
        ("a204-accessibility", "3.01"),
        ("a205-coherence", "1.5"),
        ("a301-planning", "2.33"),
        ("a302-collection", "3.0"),
        ("a303-processing", "2.5"),
        ("a304-dissemination", "2.0"),
        ("a401-professionalism", "2.25"),
        ("a402-staff", "1.5"),
        ("a403-organisation", "3.0"),
        ("a501-use", "2.01"),
        ("a502-activities", "2.0"),
        ("a503-system", "1.99"),
    ];
    check(&worked, &domains);
    check(&worked, &aspects);
    assert_eq!(worked.dimensions.len(), domains.len() + aspects.len());
    assert_eq!(worked.exact, "2.219445");
    assert_eq!((worked.index.as_str(), worked.band.as_str()), ("2.22", "Cukup"));
}

fn epss_levels() -> Vec<(String, String)> {
    let levels = [
        ("101", "3"),
        ("102", "2"),
        ("103", "2"),
        ("104", "1"),
        ("201", "32"),
        ("202", "2"),
        ("203", "32"),
        ("204", "423"),
        ("205", "21"),
        ("301", "322"),
        ("302", "3"),
        ("303", "32"),
        ("304", "2"),
        ("401", "2322"),
        ("402", "21"),
        ("403", "2343"),
        ("501", "321"),
        ("502", "2"),
        ("503", "231"),
    ];
    let answers: Vec<(String, String)> = levels
        .iter()
        .flat_map(|(aspect, levels)| {
            let numbered = levels.chars().enumerate();
            numbered.map(move |(index, level)| (format!("E{aspect}{:02}", index + 1), level.to_string()))
        })
        .collect();
    assert_eq!(answers.len(), 38);
    answers
}

/// The tiers of the same case as people and machines see them: nested, with both weights, and unrounded, since the method
/// rounds the index alone.
#[test]
fn epss_shows_its_tiers() {
    let root = workspace("epss-2022", &epss_levels());
    let said = |arguments: &[&str]| {
        let mut command = program();
        let output =
            command.current_dir(root.path()).args(["--as-of", "2024-10-30"]).args(arguments).output();
        text(&output.unwrap().stdout)
    };
    let table = said(&["score", "--by", "dimension"]);
    let shown = std::fs::read_to_string("tests/published/epss-tiers.txt").unwrap();
    assert!(table.ends_with(&shown), "{table}");
    let csv = said(&["report", "--format", "csv", "--table", "dimensions"]);
    let column = |name: &str| csv.lines().next().unwrap().split(',').position(|one| one == name).unwrap();
    let rows: BTreeMap<&str, Vec<&str>> = csv
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect())
        .map(|row: Vec<&str>| (row[column("dimension")], row))
        .collect();
    for (id, parent, depth, weight, within, value) in [
        ("d2-quality", "", "0", "0.24", "0.24", "2.3381"),
        ("a204-accessibility", "d2-quality", "1", "0.0504", "0.21", "3.01"),
        ("a501-use", "d5-national", "1", "0.0408", "0.34", "2.01"),
    ] {
        let of = |name: &str| rows[id][column(name)];
        assert_eq!(
            (of("parent"), of("depth"), of("weight"), of("weight_within")),
            (parent, depth, weight, within)
        );
        assert_eq!((of("claimed_exact"), of("rounded_by_method")), (value, "false"), "{id}");
    }
    let page = said(&["report", "--format", "html"]);
    let section = page.split("id=\"method\"").nth(1).unwrap();
    for cell in ["· Accessibility", ">21%<", ">5.04%<", ">2.3381<", "no official figure"] {
        assert!(section.contains(cell), "{cell}");
    }
    let steps = said(&["explain", "index"]);
    assert!(steps.contains("233.81 ÷ 100  2.338100") && !steps.contains("official)\n"), "{steps}");
}

/// The predicate of an index: weights that sum to one leave a value that all indicators share as it is.
#[test]
fn epss_predicates_are_the_published_ones() {
    let instrument = built_in("epss-2022").unwrap();
    let band = |value: &str| {
        let answers: Vec<(String, String)> =
            instrument.indicators.iter().map(|one| (one.id.clone(), value.to_owned())).collect();
        let worked = worked("epss-2022", &answers);
        assert_eq!(worked.index, value);
        worked.band
    };
    for row in csv("tests/published/epss-predicates.csv") {
        assert_eq!(band(&row[1]), row[2], "{}", row[0]);
    }
    // The edges as they are written down: from here on.
    for (value, name) in [("1.79", "Kurang"), ("1.80", "Cukup"), ("2.59", "Cukup"), ("2.60", "Baik")] {
        assert_eq!(band(value), name, "{value}");
    }
    for (value, name) in [("3.50", "Sangat Baik"), ("4.19", "Sangat Baik"), ("4.20", "Memuaskan")] {
        assert_eq!(band(value), name, "{value}");
    }
}

/// | aspect | by hand | printed |
/// |---|---|---|
/// | A1 | (5 × 2 + 5 × 1.5) ÷ 10 = 1.75 | |
/// | A2 | (5 × 1.26 + 5 × 1.3) ÷ 10 = 1.28 | |
/// | A3 | 1 | |
/// | A4 | (4 × 1 + 4 × 1 + 3 × 1.5 + 4 × 1.25) ÷ 15 = 17.5 ÷ 15 = 1.166667 | 1.17 |
/// | A5 | (5 × 1.17 + 5 × 1) ÷ 10 = 1.085 | 1.08 |
/// | A6 | (4 × 1 + 4 × 1 + 4 × 2.5 + 3 × 1) ÷ 15 = 1.4 | |
/// | A7 | (10 × 1 + 15 × 1.3) ÷ 25 = 1.18 | |
/// | index | (10 × 1.75 + 10 × 1.28 + 15 × 1 + 17.5 + 10 × 1.085 + 15 × 1.4 + 25 × 1.18) ÷ 100 = 124.15 ÷ 100 = 1.2415 | 1.24 |
///
/// A5 is 1.09 to two digits. It would be 1.08 if 1.17 were itself rounded from 1.1667; the index is 1.24 in either case.
#[test]
fn pemdi_of_kabupaten_aceh_tengah_2026() {
    let rows = csv("tests/published/pemdi-aceh-tengah-2026.csv");
    let instrument = built_in("pemdi-2026").unwrap();
    assert_eq!(instrument.indicators.len(), rows.len());
    let mut of_aspect: BTreeMap<usize, Fixed> = BTreeMap::new();
    for row in &rows {
        let indicator = &instrument.indicators[instrument.by_id[&row[0]]];
        assert_eq!(indicator.weight, Fixed::parse(&row[1]).unwrap(), "{}", row[0]);
        let sum = of_aspect.entry(indicator.dimension).or_insert(Fixed::ZERO);
        *sum = Fixed::from_units(sum.units() + indicator.weight.units());
    }
    assert_eq!(of_aspect, instrument.profiles[0].weights, "an aspect weighs what its indicators do");
    let answers: Vec<(String, String)> = rows.iter().map(|row| (row[0].clone(), row[2].clone())).collect();
    let worked = worked("pemdi-2026", &answers);
    let aspects = [
        ("a1-governance", "1.75"),
        ("a2-organisers", "1.28"),
        ("a3-data", "1.0"),
        ("a4-security", "1.166667"),
        ("a5-technology", "1.085"),
        ("a6-integration", "1.4"),
        ("a7-satisfaction", "1.18"),
    ];
    check(&worked, &aspects);
    assert_eq!(worked.exact, "1.2415");
    assert_eq!((worked.index.as_str(), worked.band.as_str()), ("1.24", "Kurang"));
}
