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

/// Words that are no longer used where people read, and what is said in their place (CONTRIBUTING.md, Words).
const RETIRED: [(&str, &str); 58] = [
    ("ruang kerja", "folder kerja"),
    ("penelaah", "verifikator"),
    ("putusan", "hasil verifikasi"),
    ("putusannya", "hasil verifikasinya"),
    ("hari orang", "orang-hari"),
    ("sah", "memenuhi syarat, berlaku, valid"),
    ("0 hal", "butir"),
    ("jumlah hal", "jumlah butir"),
    ("sisa pekerjaan", "kekurangan"),
    ("sisa poin", "kekurangan"),
    ("sisa menurut", "kekurangan"),
    ("sisa terbanyak", "kekurangan"),
    ("kesenjangan", "kekurangan"),
    ("poin terbuka", "kekurangan"),
    ("masih terbuka", "kekurangan"),
    ("jatuh tempo", "batas waktu"),
    ("lewat tanggal", "lewat batas waktu"),
    ("tanggal terdekat", "batas waktu terdekat"),
    ("hari tenggat", "tenggat evaluasi"),
    ("sempat", "terkejar"),
    ("keadaan", "status, posisi"),
    ("keadaannya", "status, posisi"),
    ("termurah", "paling hemat tenaga"),
    ("klaim", "nilai mandiri"),
    ("diklaim", "nilai mandiri"),
    ("jalurnya", "lokasi berkas"),
    ("jalur berkas", "lokasi berkas"),
    ("buku kerja", "berkas Excel"),
    ("bundel", "paket bukti"),
    ("bundelnya", "paket bukti"),
    ("lokapasar", "marketplace"),
    ("peramban", "browser"),
    ("jendela samaran", "mode penyamaran"),
    ("saringan", "filter"),
    ("pemakaian", "penggunaan"),
    ("babak", "putaran"),
    ("tautannya buntu", "tautan atau folder tidak ada"),
    ("saran kami", "usulan siak-check"),
    ("usulan kami", "usulan siak-check"),
    ("anggapan kami", "anggapan siak-check"),
    ("proof", "evidence"),
    ("proofs", "evidence"),
    ("piece", "evidence item"),
    ("pieces", "evidence items"),
    ("sound", "valid"),
    ("unsound", "invalid"),
    ("nought", "0"),
    ("mend", "fix"),
    ("mended", "fixed"),
    ("mends", "fixes"),
    ("reckon", "count"),
    ("reckons", "counts"),
    ("anew", "again"),
    ("begun", "started"),
    ("taken in", "imported"),
    ("cheapest", "least effort"),
    ("is ours", "is siak-check's own"),
    ("our suggestion", "suggested by siak-check"),
];

/// Right in its place: a disaster's state of emergency.
const RIGHT: [&str; 1] = ["keadaan darurat"];

/// The words of a text, with a space on either side of each: without what stands in backticks, of what stands in braces only
/// the texts. Words in capitals are kept as they are.
fn spoken(text: &str) -> String {
    let mut plain = String::new();
    for (number, part) in text.split('`').enumerate() {
        if number % 2 == 1 {
            continue;
        }
        let (mut inside, mut quoted) = (0, false);
        for letter in part.chars() {
            match letter {
                '{' => {
                    inside += 1;
                    plain.push_str(" 0 ");
                }
                '}' if inside > 0 => inside -= 1,
                '"' if inside > 0 => quoted = !quoted,
                _ if inside == 0 || quoted => plain.push(letter),
                _ => {}
            }
        }
    }
    let capitals = |word: &str| word.len() > 1 && word.chars().all(char::is_uppercase);
    let words = plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |all, word| {
        let word = if capitals(word) { word.to_owned() } else { word.to_lowercase() };
        all + &word + " "
    })
}

/// Each text in two languages within a value.
fn texts(value: &serde_yaml::Value, found: &mut Vec<String>) {
    if let Some(list) = value.as_sequence() {
        for one in list {
            texts(one, found);
        }
    }
    if let Some(mapping) = value.as_mapping() {
        match (value["id"].as_str(), value["en"].as_str()) {
            (Some(indonesian), Some(english)) => found.extend([indonesian.to_owned(), english.to_owned()]),
            _ => mapping.values().for_each(|one| texts(one, found)),
        }
    }
}

/// One name for one thing: what was said before is said nowhere, in both languages.
#[test]
fn retired_words_are_not_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listed = |folder: &str, ending: &str| -> Vec<std::path::PathBuf> {
        let paths = fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path());
        paths.filter(|path| path.to_string_lossy().ends_with(ending)).collect()
    };
    let mut said: Vec<(String, String)> = Vec::new();
    let mut data = listed("src/words", ".yaml");
    // Words by which the program knows things, which nobody reads.
    data.retain(|path| !path.ends_with("lists.yaml"));
    data.extend(listed("src/problem", ".yaml"));
    data.push(root.join("src/read/keys.yaml"));
    data.extend(built_in_instruments().flat_map(|id| listed(&format!("indicators/{id}"), ".yaml")));
    for path in data {
        let mut found = Vec::new();
        texts(&serde_yaml::from_str(&fs::read_to_string(&path).unwrap()).unwrap(), &mut found);
        assert!(!found.is_empty(), "{}", path.display());
        said.extend(found.into_iter().map(|text| (path.display().to_string(), text)));
    }
    let mut pages = listed("src/problem/explain", ".md");
    pages.extend(listed("docs", ".md"));
    pages.extend(
        [".github/SECURITY.md", "examples/siak/README.md", "examples/broken/README.md"]
            .map(|path| root.join(path)),
    );
    for path in pages {
        let (text, mut fenced) = (fs::read_to_string(&path).unwrap(), false);
        let mut prose = String::new();
        for line in text.lines() {
            fenced ^= line.starts_with("```");
            if !fenced && !["```", "    ", "<!--"].iter().any(|start| line.starts_with(start)) {
                prose += line;
                prose.push('\n');
            }
        }
        said.push((path.display().to_string(), prose));
    }
    assert!(said.len() > 3_000, "{}", said.len());
    let mut wrong = String::new();
    for (place, text) in &said {
        let words = RIGHT.iter().fold(spoken(text), |words, right| words.replace(right, ""));
        for (retired, instead) in
            RETIRED.iter().filter(|(retired, _)| words.contains(&format!(" {retired} ")))
        {
            let start: String = text.chars().take(120).collect();
            wrong += &format!("{place}: `{retired}`, say {instead}: {start}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
