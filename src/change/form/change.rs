//! Changes to an evidence file: what they are, and the file's text with them, proven by reading it back.

use super::PIECE;
use super::cell::is_link;
use super::said::{Answer, Record, is_text, said};
use crate::base::lang::Language;
use crate::change::edit::{self, Edited, New, Refusal, Step};
use crate::words::form::Field;

/// One thing that a form changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The agency whose file it is.
    pub agency: String,
    pub indicator: String,
    pub what: What,
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
}

/// The text with all changes, and for each the line on which it stands; `None` when that cannot be done
/// safely.
pub fn apply(text: &str, changes: &[&Change], language: Language) -> Option<(String, Vec<usize>)> {
    let mut expected = said(text, language)?;
    let mut edited = text.to_owned();
    let mut places = Vec::new();
    for change in changes {
        if !expected.iter().any(|answer| answer.indicator == change.indicator) {
            expected.push(Answer { indicator: change.indicator.clone(), ..Answer::default() });
        }
        let answer = expected.iter_mut().find(|answer| answer.indicator == change.indicator)?;
        let own = [Step::Key("answers"), Step::Key(&change.indicator)];
        let item = |index| [own[0], own[1], Step::Key("evidence"), Step::Item(index)].to_vec();
        match &change.what {
            What::Piece(piece) => {
                let path = [own[0], own[1], Step::Key("evidence")];
                edited = edit::append(&edited, &path, &new_piece(piece)).ok()?.text;
                answer.pieces.push(piece.clone());
                places.push((item(answer.pieces.len() - 1), None));
            }
            What::Field { piece, field, old, new } => {
                let path = piece.map_or_else(|| own.to_vec(), item);
                let key = key(*field, if new.is_empty() { old } else { new });
                let removed = (*field == Field::Place && !old.is_empty() && is_link(old) != is_link(new))
                    .then(|| key_of_place(old));
                if let Some(other) = removed.filter(|_| !new.is_empty()) {
                    edited = edit::remove(&edited, &with(&path, Step::Key(other))).ok()?.text;
                }
                let result = if new.is_empty() {
                    edit::remove(&edited, &with(&path, Step::Key(key)))
                } else {
                    write(&edited, &path, key, *field, new, language)
                };
                edited = result.ok()?.text;
                let Answer { own, pieces, .. } = answer;
                piece.map_or(Some(own), |index| pieces.get_mut(index))?.set(*field, new.clone());
                places.push((path, Some(key)));
            }
        }
    }
    for answer in &mut expected {
        for piece in answer.pieces.iter_mut().filter(|piece| piece.get(Field::State).is_empty()) {
            piece.set(Field::State, "final".into());
        }
    }
    if said(&edited, language)? != expected {
        return None;
    }
    // Found at the end, for later changes may have moved earlier ones down. What was taken out stood in its
    // answer or piece.
    let lines = places.iter().map(|(path, key)| {
        let found = key.and_then(|key| edit::line(&edited, &with(path, Step::Key(key))));
        found.or_else(|| edit::line(&edited, path))
    });
    let lines = lines.collect::<Option<Vec<usize>>>()?;
    Some((edited, lines))
}

fn with<'a>(path: &[Step<'a>], step: Step<'a>) -> Vec<Step<'a>> {
    path.iter().copied().chain([step]).collect()
}

/// Writes a field; of a text in two languages, the form's.
fn write(
    text: &str,
    path: &[Step],
    key: &'static str,
    field: Field,
    new: &str,
    language: Language,
) -> Result<Edited, Refusal> {
    let path = with(path, Step::Key(key));
    match edit::set(text, &path, &value(field, new)) {
        Err(Refusal::NoSuchPlace) if is_text(field) => {
            edit::set(text, &with(&path, Step::Key(language.code())), &value(field, new))
        }
        result => result,
    }
}

fn key(field: Field, text: &str) -> &'static str {
    if field == Field::Place { key_of_place(text) } else { field.key() }
}

fn key_of_place(text: &str) -> &'static str {
    if is_link(text) { "link" } else { "file" }
}

fn value(field: Field, text: &str) -> New {
    if field == Field::Value { edit::number(text) } else { text.into() }
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
