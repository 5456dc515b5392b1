//! How the built-in instruments speak: each text of its own subject, and everything by the name that it has in letters.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use siak_check::base::lang::Language;
use siak_check::read::document::pillar::Kind;
use siak_check::read::sources::built_in_instruments;
use siak_check::run::built_in;

/// Each file of a built-in instrument: where it is, its text, and what it holds.
fn files(id: &str) -> Vec<(String, String, serde_yaml::Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("indicators").join(id);
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: std::path::PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let value = serde_yaml::from_str(&text).unwrap();
        (format!("{id}/{}", path.file_name().unwrap().to_string_lossy()), text, value)
    };
    paths.map(read).collect()
}

/// Every text is written for its own subject. Nearly another is one that was copied and not thought of again: four in five of
/// the words in either are in both. Wholly another may be what is one thing: a requirement of the same id, a question put to
/// each pillar alike, the pillar's name apart.
#[test]
fn no_text_is_nearly_another() {
    struct Said {
        kind: &'static str,
        place: String,
        thing: String,
        text: String,
        words: BTreeSet<usize>,
    }
    for language in Language::ALL {
        let (mut numbers, mut said): (BTreeMap<String, usize>, Vec<Said>) = Default::default();
        for (path, _, value) in built_in_instruments().flat_map(files) {
            let pillar = value["pillar"].as_str().and_then(|_| value["name"][language.code()].as_str());
            let mut say = |kind, place: &str, thing: String, text: &serde_yaml::Value| {
                let text = text[language.code()].as_str().unwrap();
                let text = pillar.map_or(text.to_owned(), |pillar| text.replace(pillar, "–"));
                let split =
                    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
                let mut number = |word: &str| {
                    let next = numbers.len();
                    *numbers.entry(word.to_lowercase()).or_insert(next)
                };
                let words = split.map(&mut number).collect();
                said.push(Said { kind, place: format!("{path} {place}"), thing, text, words });
            };
            let list = |of: &serde_yaml::Value| of.as_sequence().cloned().unwrap_or_default();
            for indicator in list(&value["indicators"]) {
                let (id, dimension) =
                    (indicator["id"].as_str().unwrap(), indicator["dimension"].as_str().unwrap());
                say("question", id, dimension.to_owned(), &indicator["asks"]);
                for (index, level) in list(&indicator["levels"]).iter().enumerate() {
                    say("level", id, format!("{id} {index}"), &level["text"]);
                }
                for requirement in list(&indicator["requirements"]) {
                    let thing = requirement["id"].as_str().unwrap();
                    say("requirement", id, thing.to_owned(), &requirement["name"]);
                }
            }
        }
        assert!(said.len() > 1_500, "{}", said.len());
        for (index, one) in said.iter().enumerate() {
            for other in said[..index].iter().filter(|other| other.kind == one.kind) {
                let (few, many) =
                    (one.words.len().min(other.words.len()), one.words.len().max(other.words.len()));
                let near = few * 5 >= many * 4
                    && one.words.intersection(&other.words).count() * 5
                        >= one.words.union(&other.words).count() * 4;
                let one_thing = one.text == other.text && one.thing == other.thing;
                assert!(
                    !near || one_thing,
                    "{} of {}: `{}` is nearly `{}` of {}",
                    one.kind,
                    one.place,
                    one.text,
                    other.text,
                    other.place
                );
            }
        }
    }
}

/// Minutes are what the form calls them; a record (berita acara) is signed by both sides and has no attendance list.
#[test]
fn minutes_are_minutes_and_records_documents() {
    for id in built_in_instruments() {
        for indicator in &built_in(id).unwrap().indicators {
            for requirement in indicator.requirements() {
                let name = requirement.name.get(Language::Indonesian);
                let place = format!("{id} {} {name}", indicator.id);
                assert!(
                    requirement.kind != Kind::Minutes || name.to_lowercase().contains("notulen"),
                    "{place}"
                );
                assert!(requirement.kind == Kind::Document || !name.starts_with("Berita acara"), "{place}");
            }
        }
    }
}

/// The names of letters, result lists and the form; nobody says "jenama" or "lokapasar".
#[test]
fn smart_city_is_called_as_in_its_letters() {
    for id in ["smart-city-2023", "smart-city-2022"] {
        let instrument = built_in(id).unwrap();
        for language in Language::ALL {
            let dimensions = instrument.dimensions.iter().map(|one| one.name.get(language));
            let names = ["Baseline", "Output", "Outcome", "Impact", "Quick Win", "Kolaborasi"];
            assert!(dimensions.zip(names).all(|(one, name)| one == name), "{id} {}", language.code());
            let pillars: Vec<&str> = instrument.pillars.iter().map(|one| one.name.get(language)).collect();
            let smart = ["Governance", "Branding", "Economy", "Living", "Society", "Environment"];
            assert_eq!(pillars, smart.map(|name| format!("Smart {name}")), "{id} {}", language.code());
        }
        for (path, text, _) in files(id) {
            for (line, text) in text.lines().enumerate() {
                for word in ["Cerdas", "jenama", "Jenama", "lokapasar", "uick win", "desa/kelurahan"] {
                    assert!(!text.contains(word), "{path}:{}: {text}", line + 1);
                }
            }
        }
    }
}
