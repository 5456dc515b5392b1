//! Changes to an evidence file: what they are, and the file's text with them, proven by reading it back.

use std::collections::BTreeMap;

use super::cell::is_link;
use super::said::{Answer, Record, said};
use super::{MEASURED, PIECE};
use crate::base::lang::Language;
use crate::change::edit::{self, Change as Edit, Mapping, New, Step, What as Do};
use crate::words::form::Field;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub agency: String,
    pub indicator: String,
    pub what: What,
}

impl Change {
    /// What a field says before it.
    pub fn old(&self) -> Option<&str> {
        if let What::Field { old, .. } = &self.what { Some(old) } else { None }
    }

    /// The document that it names.
    pub fn place(&self) -> Option<&str> {
        let place = match &self.what {
            What::Piece(piece) => piece.get(Field::Place),
            What::Field { field: Field::Place, new, .. } => new,
            What::Field { .. } | What::Agency(_) => "",
        };
        (!place.is_empty()).then_some(place)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A field of the answer, or of one of its pieces.
    Field {
        /// Which piece, in the order of the file.
        piece: Option<usize>,
        field: Field,
        old: String,
        /// What it will say; nothing: it is emptied.
        new: String,
    },
    Piece(Record),
    /// A new agency of `opd.yaml`.
    Agency(Record),
}

/// The text with all changes, and for each the line on which it stands; `None` where that is not safe.
pub fn apply(text: &str, changes: &[&Change], language: Language) -> Option<(String, Vec<usize>)> {
    let mut expected = said(text, language)?;
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (at, answer) in expected.iter().enumerate() {
        known.entry(answer.indicator.clone()).or_insert(at);
    }
    let (mut edits, mut places, mut emptied) = (Vec::new(), Vec::new(), Vec::new());
    for change in changes {
        let at = *known.entry(change.indicator.clone()).or_insert_with(|| {
            expected.push(Answer { indicator: change.indicator.clone(), ..Answer::default() });
            expected.len() - 1
        });
        let Answer { own: answer, pieces, .. } = &mut expected[at];
        let own = [Step::Key("answers"), Step::Key(&change.indicator)];
        let item = |index| [own[0], own[1], Step::Key("evidence"), Step::Item(index)].to_vec();
        match &change.what {
            What::Agency(_) => return None,
            What::Piece(piece) => {
                let path = [own[0], own[1], Step::Key("evidence")].to_vec();
                places.push([item(pieces.len()), path.clone()]);
                edits.push(Edit { path, what: Do::Append(new_piece(piece)) });
                pieces.push(piece.clone());
            }
            What::Field { piece, field, old, new } => {
                let record = piece.map_or(Some(answer), |index| pieces.get_mut(index))?;
                let mut path = piece.map_or_else(|| own.to_vec(), item);
                if MEASURED.contains(field) {
                    path.push(Step::Key("value"));
                    if !record.get(Field::Value).is_empty() {
                        let what = Do::Set(New::Mapping(Mapping::new()));
                        emptied.push(Edit { path: path.clone(), what });
                    }
                    record.follow();
                }
                let [was, is] = [old, new].map(|text| key(*field, text));
                if was != is && !old.is_empty() && !new.is_empty() {
                    let path = [&path[..], &[Step::Key(was)]].concat();
                    edits.push(Edit { path, what: Do::Remove });
                }
                let at_key = [&path[..], &[Step::Key(if new.is_empty() { was } else { is })]].concat();
                places.push([at_key.clone(), path]);
                // Of a text in two languages, the form's.
                let inner = (record.is_bilingual(*field) && !new.is_empty()).then(|| language.code());
                let what = if new.is_empty() { Do::Remove } else { Do::Set(value(*field, new)) };
                edits.push(Edit { path: at_key.into_iter().chain(inner.map(Step::Key)).collect(), what });
                record.set(*field, new.clone());
            }
        }
    }
    // A number takes the place of the level that stood alone.
    let text = if emptied.is_empty() { text.to_owned() } else { edit::apply(text, &emptied).ok()? };
    let edited = edit::apply(&text, &edits).ok()?;
    for piece in expected.iter_mut().flat_map(|answer| &mut answer.pieces) {
        if piece.get(Field::State).is_empty() {
            piece.set(Field::State, "final".into());
        }
    }
    if said(&edited, language)? != expected {
        return None;
    }
    // Found at the end, for later changes move earlier ones. What was taken out stood in its answer or piece.
    let lines = edit::places(&edited, places.as_flattened())?;
    let lines = lines.chunks(2).map(|pair| pair[0].or(pair[1])).collect::<Option<Vec<usize>>>()?;
    Some((edited, lines))
}

fn key(field: Field, text: &str) -> &'static str {
    if field != Field::Place {
        return field.key();
    }
    if is_link(text) { "link" } else { "file" }
}

fn value(field: Field, text: &str) -> New {
    if field.is_number() { edit::number(text) } else { text.into() }
}

/// A new piece as the file has it: what is final does not say so.
fn new_piece(piece: &Record) -> New {
    let entry = |field: Field| {
        let text = piece.get(field);
        let unsaid = text.is_empty() || (field == Field::State && text == "final");
        (!unsaid).then(|| (key(field, text).into(), value(field, text)))
    };
    New::Mapping(PIECE.into_iter().filter_map(entry).collect())
}
