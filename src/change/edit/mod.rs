//! Changes to a YAML text: comments, order, quoting, line ends and a byte order mark stay.
//!
//! Bytes are spliced in at the places that `yaml` found, and every change is proven by reading the result
//! back: it must hold what the text held, with just that change. What cannot be proven so is refused.

mod place;
mod plan;
mod tree;
mod value;

use std::ops::Range;

pub use serde_yaml::{Mapping, Value as New};
pub use value::{flow, lines, number, record};

use plan::{Plan, Removal};
use tree::Tree;

use crate::base::source::Span;
use crate::read::yaml::{self, Node, Value};

use crate::world::files::FILE_LIMIT;

/// One step on the way from the root of a document to a value in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    Key(&'a str),
    /// To this item of a list, from 0.
    Item(usize),
}

/// Why a text was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has problems of its own, which `validate` names.
    Unreadable,
    /// The path leads through a text or past the end of a list, or more than a scalar would be lost.
    NoSuchPlace,
    /// However it is written there, it does not read back as meant, or something else would change.
    Unsafe,
}

pub struct Change<'a> {
    pub path: Vec<Step<'a>>,
    pub what: What,
}

pub enum What {
    /// The value at the path: a scalar or an empty value is replaced, a missing key is added to its mapping.
    Set(New),
    /// One more item at the end of the list at the path, which is begun where it is missing or empty.
    Append(New),
    /// The scalar at the path goes, with its key; where that cannot go it is left empty. A comment stays.
    Remove,
}

/// Bytes that may be read back to prove the changes of one text.
const WORK: usize = 64 << 20;

/// Makes all of these changes, proven together by reading the result back once, or else in parts.
pub fn apply(text: &str, changes: &[Change]) -> Result<String, Refusal> {
    applied(text, changes, &mut (WORK + text.len()))
}

fn applied(text: &str, changes: &[Change], left: &mut usize) -> Result<String, Refusal> {
    let document = Document::read(text)?;
    let named = || changes.iter().map(|change| (change.path.as_slice(), &change.what));
    let plan = |removal| Plan::of(&document, &Tree::of(named()), removal);
    let whole = plan(Removal::WithKey);
    if let Ok(plan) = &whole {
        let first: Option<Vec<&Way>> = plan.ways.iter().map(|ways| ways.first()).collect();
        if let Some(text) = first.and_then(|ways| document.proven(&ways, &plan.expected, left)) {
            return Ok(text);
        }
    }
    if changes.len() > 1 {
        let (first, second) = changes.split_at(changes.len() / 2);
        let text = applied(text, first, left)?;
        return applied(&text, second, left);
    }
    let Plan { ways, expected } = whole?;
    let mut others = ways.iter().flatten().skip(1);
    if let Some(text) = others.find_map(|way| document.proven(&[way], &expected, left)) {
        return Ok(text);
    }
    let Plan { ways, expected } = plan(Removal::ValueAlone)?;
    ways.iter().flatten().find_map(|way| document.proven(&[way], &expected, left)).ok_or(Refusal::Unsafe)
}

/// The lines on which what stands at each path begins, from 1; of a list or mapping under a key, the key's.
pub fn places(text: &str, paths: &[Vec<Step>]) -> Option<Vec<Option<usize>>> {
    let document = Document::read(text).ok()?;
    let starts = tree::starts(&document.root, paths);
    let breaks: Vec<usize> = document.text.match_indices('\n').map(|(at, _)| at).collect();
    let line = |start: u32| breaks.partition_point(|at| *at < start as usize) + 1;
    Some(starts.into_iter().map(|start| start.map(line)).collect())
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
/// How one change may go in.
type Way = Vec<Splice>;

/// A text without a single problem, and what it holds.
struct Document<'a> {
    text: &'a str,
    marked: bool,
    newline: &'static str,
    root: Node,
}

const BYTE_ORDER_MARK: char = '\u{FEFF}';

impl<'a> Document<'a> {
    fn read(text: &'a str) -> Result<Self, Refusal> {
        let unmarked = text.strip_prefix(BYTE_ORDER_MARK);
        let (marked, text) = (unmarked.is_some(), unmarked.unwrap_or(text));
        let root = parse(text).ok_or(Refusal::Unreadable)?;
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        Ok(Self { text, marked, newline, root })
    }

    fn slice(&self, span: Span) -> &'a str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// The text with all of these splices, if it reads back as `expected`.
    fn proven(&self, ways: &[&Way], expected: &Node, left: &mut usize) -> Option<String> {
        // Stable: of what goes in at one place the first planned comes first.
        let mut splices: Vec<&Splice> = ways.iter().copied().flatten().collect();
        splices.sort_by_key(|(range, _)| range.start);
        let mut text = String::with_capacity(self.text.len());
        let mut at = 0;
        for (range, new) in splices {
            text += self.text.get(at..range.start)?;
            text += new;
            at = range.end;
        }
        text += &self.text[at..];
        *left = left.checked_sub(text.len())?;
        parse(&text).filter(|root| same(root, expected))?;
        Some(if self.marked { format!("{BYTE_ORDER_MARK}{text}") } else { text })
    }
}

/// What a text holds, if it holds something and nothing is wrong with it.
fn parse(text: &str) -> Option<Node> {
    Some(text).filter(|text| text.len() as u64 <= FILE_LIMIT).and_then(yaml::sound)
}
