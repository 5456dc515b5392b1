//! Pieces of a form and of a file that are the same.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::PIECE;
use super::said::Record;
use crate::words::form::Field;

/// For each piece that the file had, which of the present ones it is: the same one, or else the one for the
/// same requirement with the same place or title.
pub(super) fn pairs(then: &[Record], now: &[Record]) -> Vec<Option<usize>> {
    let alike: [&[Field]; 4] = [
        &PIECE,
        &[Field::Requirement, Field::Title],
        &[Field::Requirement, Field::Place],
        &[Field::Title, Field::Place],
    ];
    let mut pairs = vec![None; then.len()];
    let mut taken = BTreeSet::new();
    for fields in alike {
        // What a part of a piece says tells which one it is, where it says something; the whole says enough.
        let told = |piece| {
            let said = fields.iter().map(|field| Record::get(piece, *field)).collect::<Vec<&str>>();
            (said.len() == PIECE.len() || said.iter().all(|text| !text.is_empty())).then_some(said)
        };
        let mut free: BTreeMap<Vec<&str>, VecDeque<usize>> = BTreeMap::new();
        for (at, piece) in now.iter().enumerate().filter(|(at, _)| !taken.contains(at)) {
            if let Some(said) = told(piece) {
                free.entry(said).or_default().push_back(at);
            }
        }
        for (pair, piece) in pairs.iter_mut().zip(then).filter(|(pair, _)| pair.is_none()) {
            *pair = told(piece).and_then(|said| free.get_mut(&said)?.pop_front());
            taken.extend(*pair);
        }
    }
    pairs
}
