//! Changes to a YAML text that touch nothing else: comments, order, quoting, line ends and a byte order mark
//! stay.
//!
//! Bytes are spliced in at the places that `yaml` found, and every change is proven by reading the result
//! back: it must hold what the text held, with just that change. What cannot be proven so is refused.

mod place;
mod value;

use std::ops::Range;

pub use serde_yaml::Value as New;
pub use value::{flow, lines, number, record};

use crate::base::source::Span;
use crate::read::yaml::{self, Entry, Node, Value};
use crate::world::files::FILE_LIMIT;

/// One step on the way from the root of a document to a value in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    Key(&'a str),
    /// To this item of a list, from 0.
    Item(usize),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    pub text: String,
    /// The line on which what was written begins, from 1.
    pub line: usize,
}

/// Why a text was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has problems of its own, which `validate` names.
    Unreadable,
    /// The path leads through a text or past the end of a list, or a list or mapping with something in it
    /// would be lost.
    NoSuchPlace,
    /// However it is written there, it does not read back as meant, or something else would change.
    Unsafe,
}

/// Adds an item to the end of the list at `path`. A list that is missing, empty or left empty is begun.
pub fn append(text: &str, path: &[Step], item: &New) -> Result<Edited, Refusal> {
    let document = Document::read(text)?;
    let list = node_at(&document.root, path).and_then(|list| Some((list, list.items().last()?)));
    let Some((list, last)) = list else {
        return set(text, path, &New::Sequence(vec![item.clone()]));
    };
    let expected = document.changed(path, |value| {
        if let Value::List(items) = value {
            items.push(value::node(item, list.span));
        }
    });
    let here: Vec<Step> = path.iter().copied().chain([Step::Item(list.items().len())]).collect();
    document.prove(&place::after_last_item(&document, list, last, item), &expected, &here)
}

/// Writes the value at `path`: a scalar or an empty value is replaced, a missing key is added to its mapping.
pub fn set(text: &str, path: &[Step], value: &New) -> Result<Edited, Refusal> {
    let document = Document::read(text)?;
    let (mut around, mut entry, mut node) = (None, None, &document.root);
    for (depth, step) in path.iter().enumerate() {
        match (step, &node.value) {
            (Step::Key(key), Value::Mapping(entries)) if !entries.is_empty() => {
                let Some(found) = node.entry(key) else {
                    let value = nested(&path[depth + 1..], value)?;
                    return insert(&document, node, &path[..depth], key, &value);
                };
                (around, entry, node) = (Some(node), Some(found), &found.value);
            }
            (Step::Item(index), Value::List(items)) => {
                (around, entry, node) = (Some(node), None, items.get(*index).ok_or(Refusal::NoSuchPlace)?);
            }
            (Step::Key(_), Value::Mapping(_) | Value::Null) => {
                let value = nested(&path[depth..], value)?;
                return replace(&document, around, entry, node, &path[..depth], &value);
            }
            (Step::Key(_), Value::List(_) | Value::Scalar(_))
            | (Step::Item(_), Value::Mapping(_) | Value::Null | Value::Scalar(_)) => {
                return Err(Refusal::NoSuchPlace);
            }
        }
    }
    replace(&document, around, entry, node, path, value)
}

/// Takes the scalar at `path` out, with its key; a comment beside it stays. Where the key cannot go, it is
/// left empty, which means the same.
pub fn remove(text: &str, path: &[Step]) -> Result<Edited, Refusal> {
    let document = Document::read(text)?;
    let Some((Step::Key(key), parent)) = path.split_last() else { return Err(Refusal::NoSuchPlace) };
    let mapping = node_at(&document.root, parent).ok_or(Refusal::NoSuchPlace)?;
    let entry = mapping.entry(key).filter(|entry| is_short(entry)).ok_or(Refusal::NoSuchPlace)?;
    let gone = document.changed(parent, |value| {
        if let Value::Mapping(entries) = value {
            entries.retain(|entry| entry.key != *key);
        }
    });
    let emptied = document.changed(path, |value| *value = Value::Null);
    document
        .prove(&place::without(&document, mapping, entry), &gone, parent)
        .or_else(|_| document.prove(&place::emptied(&document, mapping, entry), &emptied, path))
        .map(|edited| Edited { line: document.line(entry.span), ..edited })
}

/// The line on which what stands at `path` begins, from 1; of a list or mapping under a key, the key's.
pub fn line(text: &str, path: &[Step]) -> Option<usize> {
    let document = Document::read(text).ok()?;
    let span = match path.split_last() {
        Some((Step::Key(key), parent)) => node_at(&document.root, parent)?.entry(key)?.span,
        Some((Step::Item(_), _)) | None => node_at(&document.root, path)?.span,
    };
    Some(document.line(span))
}

/// Adds a key that is not there: after the scalars that the mapping begins with, so that short things stay
/// together, or else at its end; a list or mapping always at its end.
fn insert(
    document: &Document,
    mapping: &Node,
    parent: &[Step],
    key: &str,
    value: &New,
) -> Result<Edited, Refusal> {
    let entries = mapping.entries();
    let leading = entries.iter().take_while(|entry| is_short(entry)).count();
    let at = if value::is_scalar(value) && leading > 0 { leading } else { entries.len() };
    let expected = document.changed(parent, |inside| {
        if let Value::Mapping(entries) = inside {
            let (span, value) = (mapping.span, value::node(value, mapping.span));
            entries.insert(at, Entry { key: key.to_owned(), span, value });
        }
    });
    let here: Vec<Step> = parent.iter().copied().chain([Step::Key(key)]).collect();
    document.prove(
        &place::after_entry(document, mapping, &entries[at - 1], &key.into(), value),
        &expected,
        &here,
    )
}

fn is_short(entry: &Entry) -> bool {
    matches!(entry.value.value, Value::Scalar(_) | Value::Null)
}

/// Writes a value in place of a scalar, of nothing, or of an empty list or mapping.
fn replace(
    document: &Document,
    around: Option<&Node>,
    entry: Option<&Entry>,
    old: &Node,
    path: &[Step],
    value: &New,
) -> Result<Edited, Refusal> {
    let empty = old.items().is_empty() && old.entries().is_empty();
    let around = around.filter(|_| empty).ok_or(Refusal::NoSuchPlace)?;
    let expected = document.changed(path, |inside| *inside = value::node(value, old.span).value);
    document.prove(&place::instead(document, around, entry, old, value), &expected, path)
}

/// The value inside mappings of the keys that lead to it.
fn nested(path: &[Step], value: &New) -> Result<New, Refusal> {
    path.iter().rev().try_fold(value.clone(), |inner, step| match step {
        Step::Key(key) => Ok(New::Mapping([((*key).into(), inner)].into_iter().collect())),
        Step::Item(_) => Err(Refusal::NoSuchPlace),
    })
}

fn node_at<'a>(root: &'a Node, path: &[Step]) -> Option<&'a Node> {
    path.iter().try_fold(root, |node, step| match step {
        Step::Key(key) => node.get(key),
        Step::Item(index) => node.items().get(*index),
    })
}

fn node_at_mut<'a>(root: &'a mut Node, path: &[Step]) -> Option<&'a mut Node> {
    path.iter().try_fold(root, |node, step| match (step, &mut node.value) {
        (Step::Key(key), Value::Mapping(entries)) => {
            entries.iter_mut().find(|entry| entry.key == *key).map(|entry| &mut entry.value)
        }
        (Step::Item(index), Value::List(items)) => items.get_mut(*index),
        (Step::Key(_) | Step::Item(_), _) => None,
    })
}

/// Whether two values are the same, wherever they stand.
fn same(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Value::Null, Value::Null) => true,
        (Value::Scalar(a), Value::Scalar(b)) => a == b,
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Mapping(a), Value::Mapping(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.key == b.key && same(&a.value, &b.value))
        }
        (Value::Null | Value::Scalar(_) | Value::List(_) | Value::Mapping(_), _) => false,
    }
}

/// Bytes to take out, and what to put there.
type Splice = (Range<usize>, String);

/// A text without a single problem, and what it holds.
struct Document<'a> {
    text: &'a str,
    marked: bool,
    root: Node,
}

const BYTE_ORDER_MARK: char = '\u{FEFF}';

impl<'a> Document<'a> {
    fn read(text: &'a str) -> Result<Self, Refusal> {
        let unmarked = text.strip_prefix(BYTE_ORDER_MARK);
        let root = parse(unmarked.unwrap_or(text)).ok_or(Refusal::Unreadable)?;
        Ok(Self { text: unmarked.unwrap_or(text), marked: unmarked.is_some(), root })
    }

    /// What ends the lines of this text.
    fn newline(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    fn slice(&self, span: Span) -> &'a str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// The line on which something begins, from 1.
    fn line(&self, span: Span) -> usize {
        self.text[..span.start as usize].matches('\n').count() + 1
    }

    /// What it holds, with the value at `path`, which is there, changed.
    fn changed(&self, path: &[Step], change: impl FnOnce(&mut Value)) -> Node {
        let mut root = self.root.clone();
        change(&mut node_at_mut(&mut root, path).expect("it was found in the original").value);
        root
    }

    /// The first way of writing it that reads back as `expected`.
    fn prove(&self, ways: &[Vec<Splice>], expected: &Node, here: &[Step]) -> Result<Edited, Refusal> {
        ways.iter().find_map(|way| self.proven(way, expected, here)).ok_or(Refusal::Unsafe)
    }

    fn proven(&self, way: &[Splice], expected: &Node, here: &[Step]) -> Option<Edited> {
        let mut text = self.text.to_owned();
        for (range, new) in way.iter().rev() {
            text.replace_range(range.clone(), new);
        }
        let root = parse(&text).filter(|root| same(root, expected))?;
        let start = node_at(&root, here)?.span.start as usize;
        let line = text[..start].matches('\n').count() + 1;
        Some(Edited { text: if self.marked { format!("{BYTE_ORDER_MARK}{text}") } else { text }, line })
    }
}

/// What a text holds, if it holds something and nothing is wrong with it.
fn parse(text: &str) -> Option<Node> {
    Some(text).filter(|text| text.len() as u64 <= FILE_LIMIT).and_then(yaml::sound)
}
