//! What is wrong with a bundle: each file against its sum, and the sums against the index.

use std::collections::{BTreeMap, BTreeSet};

use super::{ANSWERS_FILE, PAGE_FILE};
use crate::gather::bundle::{Contents, INDEX_FILE, Oddity, SUMS_FILE};

/// The sums that a bundle gives, by path; none for a line that is no sum.
pub type Sums = BTreeMap<String, Option<String>>;

include!(concat!(env!("OUT_DIR"), "/faults_damage.rs"));

/// Everything wrong, in the order of paths: by `SHA256SUMS`, and by `index.csv` unless it cannot be read.
pub fn damages(contents: &Contents, sums: &Sums, index: Option<&Sums>) -> Vec<(String, Damage)> {
    let mut damages: Vec<(String, Damage)> = Vec::new();
    let odd: BTreeSet<&str> = contents.oddities.iter().map(|(name, _)| name.as_str()).collect();
    let mut add = |path: &str, damage: Damage| damages.push((path.to_owned(), damage));
    for (path, sum) in sums {
        match (sum, contents.files.get(path)) {
            (None, _) => add(path, Damage::NoSum),
            (Some(sum), Some(file)) if *sum != file.sha256 => add(path, Damage::Changed),
            (Some(_), Some(_)) => {}
            (Some(_), None) if odd.contains(path.as_str()) => {}
            (Some(_), None) => add(path, Damage::Missing),
        }
    }
    for path in contents.files.keys().filter(|path| *path != SUMS_FILE && !sums.contains_key(*path)) {
        add(path, Damage::Extra);
    }
    for path in [INDEX_FILE, PAGE_FILE, ANSWERS_FILE] {
        if !sums.contains_key(path) && !contents.files.contains_key(path) {
            add(path, Damage::Missing);
        }
    }
    match index {
        None if contents.files.contains_key(INDEX_FILE) => add(INDEX_FILE, Damage::NoSum),
        None => {}
        Some(index) => {
            let own = [INDEX_FILE, PAGE_FILE, ANSWERS_FILE];
            let documents = sums.keys().filter(|path| !own.contains(&path.as_str()));
            for path in documents.chain(index.keys()).collect::<BTreeSet<_>>() {
                // Of a line that gives no sum that much is said already.
                if sums.get(path) != Some(&None) && index.get(path) != sums.get(path) {
                    add(path, Damage::IndexDiffers);
                }
            }
        }
    }
    damages.extend(contents.oddities.iter().map(|(name, odd)| (name.clone(), Damage::Odd(odd.clone()))));
    damages.sort_by(|a, b| a.0.cmp(&b.0));
    damages
}
