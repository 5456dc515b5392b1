//! The data of the built-in instruments: what a contributor may have forgotten.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use siak_check::base::lang::Language;
use siak_check::base::source::Sources;
use siak_check::model::instrument::Dated;
use siak_check::problem::Diagnostics;
use siak_check::read::document::pillar::{Kind, Provenance};
use siak_check::read::sources::built_in_instruments;
use siak_check::run::{built_in, read_instrument};

fn folder(id: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("indicators").join(id)
}

#[test]
fn every_built_in_instrument_reads_without_a_problem() {
    let mut count = 0;
    for id in built_in_instruments() {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let instrument = read_instrument(&folder(id), &mut sources, &mut diagnostics);
        let problems = diagnostics.sorted(&sources);
        assert!(problems.is_empty(), "{id}: {problems:?}");
        let instrument = instrument.unwrap();
        assert_eq!(instrument.id, id, "the folder is named after the instrument");
        assert_eq!(
            built_in(id).unwrap().indicators.len(),
            instrument.indicators.len(),
            "what is embedded is what is there"
        );
        count += 1;
    }
    assert_eq!(count, fs::read_dir(folder("")).unwrap().count(), "every folder is embedded");
}

#[test]
fn every_text_is_there_in_both_languages() {
    fn check(value: &serde_yaml::Value, path: &str) {
        match value {
            serde_yaml::Value::Mapping(entries) => {
                for (key, value) in entries {
                    let key = key.as_str().unwrap();
                    let path = format!("{path}.{key}");
                    if ["name", "asks", "group", "text", "note"].contains(&key) {
                        let text =
                            |language: &str| value[language].as_str().map(str::trim).unwrap_or_default();
                        for language in Language::ALL {
                            assert!(
                                !text(language.code()).is_empty(),
                                "{path} is missing in {}",
                                language.code()
                            );
                        }
                    } else {
                        check(value, &path);
                    }
                }
            }
            serde_yaml::Value::Sequence(items) => {
                for item in items {
                    let id = item["id"].as_str().unwrap_or("-");
                    check(item, &format!("{path}/{id}"));
                }
            }
            serde_yaml::Value::Null
            | serde_yaml::Value::Bool(_)
            | serde_yaml::Value::Number(_)
            | serde_yaml::Value::String(_)
            | serde_yaml::Value::Tagged(_) => {}
        }
    }
    for id in built_in_instruments() {
        for entry in fs::read_dir(folder(id)).unwrap() {
            let path = entry.unwrap().path();
            let value: serde_yaml::Value = serde_yaml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            check(&value, &path.file_name().unwrap().to_string_lossy());
        }
    }
}

#[test]
fn every_indicator_asks_a_question_and_for_proof() {
    for id in built_in_instruments() {
        let instrument = built_in(id).unwrap();
        for language in Language::ALL {
            let names: BTreeSet<&str> =
                instrument.indicators.iter().map(|one| one.name.get(language)).collect();
            assert_eq!(names.len(), instrument.indicators.len(), "{id}: a name twice in {}", language.code());
            for indicator in &instrument.indicators {
                let question = indicator.asks.get(language);
                assert!(question.ends_with('?'), "{}: {question}", indicator.id);
                let length = indicator.name.get(language).chars().count();
                assert!(length <= 48, "{}: a name of {length} characters does not fit a table", indicator.id);
            }
        }
        for indicator in &instrument.indicators {
            let requirements = indicator.requirements();
            // On a scale from 1 that is the first level above the lowest; in Smart City any answer has 1.
            let first = requirements.iter().filter_map(|one| one.from).min();
            assert_eq!(first, Some(2), "{id} {}: the level at which proof begins", indicator.id);
            for requirement in requirements {
                let effort = requirement.effort.is_some_and(|days| days.units() > 0);
                assert!(effort, "{} {}: no effort", indicator.id, requirement.id);
            }
        }
    }
}

#[test]
fn smart_city_2023_has_the_117_questions_of_the_form() {
    let instrument = built_in("smart-city-2023").unwrap();
    assert_eq!(instrument.indicators.len(), 117);
    let mut by_dimension: BTreeMap<&str, usize> = BTreeMap::new();
    let mut by_pillar: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for indicator in &instrument.indicators {
        let dimension = instrument.dimensions[indicator.dimension].id.as_str();
        let pillar = indicator.pillar.map_or("-", |pillar| instrument.pillars[pillar].id.as_str());
        *by_dimension.entry(dimension).or_default() += 1;
        *by_pillar.entry((dimension, pillar)).or_default() += 1;
    }
    let wanted = [
        ("baseline", 5),
        ("collaboration", 6),
        ("impact", 54),
        ("outcome", 33),
        ("output", 7),
        ("quick-win", 12),
    ];
    assert_eq!(by_dimension.into_iter().collect::<Vec<_>>(), wanted);
    let outcome = [
        ("-", 4),
        ("branding", 4),
        ("economy", 3),
        ("environment", 3),
        ("governance", 6),
        ("living", 7),
        ("society", 6),
    ];
    for (pillar, count) in outcome {
        assert_eq!(by_pillar[&("outcome", pillar)], count, "{pillar}");
    }
    let pillars: Vec<&str> = instrument.pillars.iter().map(|pillar| pillar.id.as_str()).collect();
    assert_eq!(pillars, ["governance", "branding", "economy", "living", "society", "environment"]);
    for pillar in pillars {
        assert_eq!(by_pillar[&("impact", pillar)], 9, "{pillar}");
        assert_eq!(by_pillar[&("collaboration", pillar)], 1, "{pillar}");
    }
    let ids: BTreeSet<&str> = instrument.indicators.iter().map(|one| one.id.as_str()).collect();
    let published = include_str!("../published/malang-2023.csv");
    for line in published.lines().filter(|line| !line.starts_with('#')).skip(1) {
        assert!(ids.contains(line.split(',').next().unwrap()), "{line}");
    }
}

#[test]
fn smart_city_2022_shares_the_questions_of_2023() {
    let (this, base) = (built_in("smart-city-2022").unwrap(), built_in("smart-city-2023").unwrap());
    let count =
        |id: &str| this.indicators.iter().filter(|one| this.dimensions[one.dimension].id == id).count();
    assert_eq!(["baseline", "output", "outcome", "impact", "quick-win"].map(count), [5, 7, 31, 4, 12]);
    assert_eq!(this.indicators.len(), 59);
    assert!(!this.by_id.contains_key("OC09") && !this.by_id.contains_key("OC10"));
    for indicator in this.indicators.iter().filter(|one| !one.id.starts_with("IM")) {
        let theirs = &base.indicators[base.by_id[&indicator.id]];
        assert_eq!(indicator.asks, theirs.asks);
        assert_eq!(
            indicator.pillar.map(|pillar| &this.pillars[pillar].id),
            theirs.pillar.map(|pillar| &base.pillars[pillar].id)
        );
    }
    let profiles: Vec<&str> = this.profiles.iter().map(|profile| profile.id.as_str()).collect();
    assert_eq!(profiles, ["kppn-ikn"], "the regular form of 2022 is not known");
}

/// The value of an Impact question of 2023 is the mean of a survey, which no other paper raises.
#[test]
fn survey_questions_need_the_survey_and_its_service_alone() {
    let instrument = built_in("smart-city-2023").unwrap();
    for indicator in &instrument.indicators {
        let needed = indicator.requirements().iter().filter_map(|one| Some((one.id.as_str(), one.from?)));
        let needed: BTreeSet<(&str, i64)> = needed.collect();
        if instrument.dimensions[indicator.dimension].id == "impact" {
            assert_eq!(needed, [("service-list", 2), ("user-survey", 2)].into(), "{}", indicator.id);
            let list = indicator.requirements().iter().find(|one| one.id == "service-list").unwrap();
            assert_eq!(list.kind, Kind::Dataset, "{}", indicator.id);
        } else {
            // Each level above the first asks for more, but where all that could be asked is asked before.
            let levels: BTreeSet<i64> = needed.iter().map(|(_, from)| *from).collect();
            let expected = if indicator.id == "BL2" { vec![2, 4] } else { vec![2, 3, 4] };
            assert!(levels.into_iter().eq(expected), "{}", indicator.id);
        }
    }
}

/// One question of the form asks six pillars for their programmes. What the survey answers says so; where a number is asked for
/// whose worth nobody published, that is said where the value is filled in.
#[test]
fn smart_city_2023_says_what_a_value_comes_from() {
    let instrument = built_in("smart-city-2023").unwrap();
    let (surveyed, unknown) = (
        ["Menurut survei pengguna (skala 1–4): ", "According to the survey of users (scale 1–4): "],
        ["ambang nilai 0–4 tidak diketahui", "which of 0–4 is not known"],
    );
    let numbers = [
        "OP6", "OC03", "OC04", "OC05", "OC09", "OC12", "OC13", "OC15", "OC16", "OC17", "OC18", "OC19",
        "OC20", "OC22", "OC23",
    ];
    for (language, (surveyed, unknown)) in Language::ALL.into_iter().zip(surveyed.into_iter().zip(unknown)) {
        let mut programmes = BTreeSet::new();
        for indicator in &instrument.indicators {
            let (id, asks) = (indicator.id.as_str(), indicator.asks.get(language));
            let impact = instrument.dimensions[indicator.dimension].id == "impact";
            assert_eq!(asks.starts_with(surveyed), impact, "{id} {asks}");
            assert_eq!(asks.contains(unknown), numbers.contains(&id), "{id} {asks}");
            if ["OC01", "OC07", "OC11", "OC14", "OC21", "OC27"].contains(&id) {
                let pillar = &instrument.pillars[indicator.pillar.unwrap()].name;
                programmes.insert(asks.replace(pillar.get(language), ""));
            }
        }
        assert_eq!(programmes.len(), 1, "{programmes:?}");
    }
}

#[test]
fn spbe_2020_weighs_as_the_regulation_says() {
    let instrument = built_in("spbe-2020").unwrap();
    assert_eq!(instrument.indicators.len(), 47);
    let weights = siak_check::model::weights::weights(&instrument, 0, &[]).unwrap();
    for (index, indicator) in instrument.indicators.iter().enumerate() {
        // Nested weights come out as the indicator's own percentage of the index.
        let percent = weights.indicators[index] * 100 * i128::from(siak_check::base::exact::Fixed::ONE);
        assert_eq!(percent, i128::from(indicator.weight.units()) * weights.denominator, "{}", indicator.id);
        assert_eq!(indicator.levels.len(), 5);
    }
}

/// What a level adds is said in one line, and proof is asked for it.
#[test]
fn spbe_2020_says_what_each_level_adds() {
    let instrument = built_in("spbe-2020").unwrap();
    for language in Language::ALL {
        for indicator in &instrument.indicators {
            for level in &*indicator.levels {
                let text = level.text.get(language);
                let (_name, adds) = text.split_once(": ").expect(text);
                assert!(adds.chars().count() <= 140, "{}: {adds}", indicator.id);
                let derived = indicator.id == "I03" && level.level == 4;
                assert_eq!(level.provenance == Provenance::Suggested, derived, "{} {text}", indicator.id);
            }
        }
    }
    for indicator in &instrument.indicators {
        let levels: BTreeSet<i64> = indicator.requirements().iter().filter_map(|one| one.from).collect();
        assert!(levels.into_iter().eq(2..=5), "{}: a level without proof of its own", indicator.id);
    }
}

/// What last year brought is proven by last year's papers: programmes and activities carried out, and official statistics,
/// which appear a year after what they count.
#[test]
fn what_is_of_last_year_may_be_dated_last_year() {
    let instrument = built_in("smart-city-2023").unwrap();
    let mut statistics = 0;
    for indicator in &instrument.indicators {
        let of_last_year = ["BL4", "BL5"].contains(&indicator.id.as_str());
        for requirement in indicator.requirements() {
            let official = requirement.name.get(Language::Indonesian).contains("BPS");
            statistics += usize::from(official);
            if of_last_year || official {
                let place = format!("{} {}", indicator.id, requirement.id);
                assert!(!matches!(requirement.dated, Dated::ThisYear), "{place}");
            }
        }
    }
    assert!(statistics >= 3, "{statistics}");
}
