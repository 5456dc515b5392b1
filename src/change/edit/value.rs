//! New values: on lines of their own by the YAML writer; in brackets, which it does not write, on one line.

use serde::Serialize;
use serde_yaml::{Mapping, Value as New};

use crate::base::source::Span;
use crate::read::yaml::{Entry, Node, Value};

const INDENT: usize = 2;

/// A record as a value; what it does not say is left out.
pub fn record(record: &impl Serialize) -> New {
    let mut new = serde_yaml::to_value(record).expect("texts and numbers can be written");
    if let New::Mapping(entries) = &mut new {
        entries.retain(|_, value| !value.is_null());
    }
    new
}

/// A value as a person would write it into a file by hand, each line ended.
pub fn lines(new: &New) -> String {
    match new.as_mapping() {
        None => written(new),
        Some(entries) => {
            let lines = entries.iter().flat_map(|(key, value)| entry(key, value, 0));
            lines.map(|line| line + "\n").collect()
        }
    }
}

fn written(new: &impl Serialize) -> String {
    serde_yaml::to_string(new).expect("texts and numbers can be written")
}

pub fn number(text: &str) -> New {
    serde_yaml::from_str(text).unwrap_or_else(|_| text.into())
}

/// A value on one line, as it may stand in brackets.
pub fn flow(new: &New) -> String {
    inline(new, true)
}

pub(super) fn is_scalar(new: &New) -> bool {
    !new.is_sequence() && !new.is_mapping()
}

/// Whether it fits on the line of its key in any case: a scalar, or a list or mapping without content.
pub(super) fn is_short(new: &New) -> bool {
    new.as_sequence().is_none_or(Vec::is_empty) && new.as_mapping().is_none_or(Mapping::is_empty)
}

/// A text in the quotes in which another one stands, if that one has any.
pub(super) fn quoted_like(new: &New, other: &str) -> Option<String> {
    let text = new.as_str()?;
    match other.chars().next()? {
        '"' => Some(double_quoted(text)),
        '\'' if !text.chars().any(needs_escape) => Some(format!("'{}'", text.replace('\'', "''"))),
        _ => None,
    }
}

/// What a reader makes of it.
pub(super) fn node(new: &New, span: Span) -> Node {
    let value = match new {
        New::Sequence(items) => Value::List(items.iter().map(|item| node(item, span)).collect()),
        New::Mapping(entries) => {
            let entry = |(key, value)| Entry { key: text(key), span, value: node(value, span) };
            Value::Mapping(entries.iter().map(entry).collect())
        }
        New::Null => Value::Null,
        New::Bool(_) | New::Number(_) | New::String(_) | New::Tagged(_) => Value::Scalar(text(new)),
    };
    Node { span, value }
}

fn text(new: &New) -> String {
    new.as_str().map_or_else(|| written(new).trim_end().to_owned(), str::to_owned)
}

/// A value on one line; inside `[…]` or `{…}` some letters end a scalar.
pub(super) fn inline(new: &New, in_brackets: bool) -> String {
    match new {
        New::Sequence(items) => {
            format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", "))
        }
        New::Mapping(entries) => {
            let entries = entries.iter().map(|(key, value)| pair(key, value));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        New::String(text) => quoted(text, in_brackets),
        New::Null | New::Bool(_) | New::Number(_) | New::Tagged(_) => text(new),
    }
}

/// `key: value` inside brackets.
pub(super) fn pair(key: &New, value: &New) -> String {
    format!("{}: {}", flow(key), flow(value))
}

pub(super) fn entry(key: &New, value: &New, indent: usize) -> Vec<String> {
    let head = format!("{}{}:", " ".repeat(indent), flow(key));
    if is_short(value) {
        return vec![format!("{head} {}", inline(value, false))];
    }
    let mut lines = vec![head];
    for (key, value) in value.as_mapping().into_iter().flatten() {
        lines.extend(entry(key, value, indent + INDENT));
    }
    lines.extend(value.as_sequence().into_iter().flatten().flat_map(|one| item(one, indent + INDENT)));
    lines
}

/// The lines of a list's item. The writer would give a text of several lines more, to the file's end.
pub(super) fn item(value: &New, indent: usize) -> Vec<String> {
    let margin = " ".repeat(indent);
    if has_escapes(value) {
        return vec![format!("{margin}- {}", flow(value))];
    }
    written(&[value]).lines().map(|line| format!("{margin}{line}")).collect()
}

fn has_escapes(new: &New) -> bool {
    match new {
        New::Sequence(items) => items.iter().any(has_escapes),
        New::Mapping(entries) => entries.values().any(has_escapes),
        New::String(text) => text.chars().any(needs_escape),
        New::Null | New::Bool(_) | New::Number(_) | New::Tagged(_) => false,
    }
}

/// A text as a scalar on one line that reads back as the same text. The YAML writer knows what needs quotes;
/// lines, control characters, and letters that a bracket would end are ours.
fn quoted(text: &str, in_brackets: bool) -> String {
    if text.chars().any(needs_escape) {
        return double_quoted(text);
    }
    let written = written(&text);
    let written = written.trim_end_matches('\n');
    let is_quoted = written.starts_with(['"', '\'']);
    let bare = text.starts_with(char::is_alphanumeric) && !text.contains([',', ':', '[', ']', '{', '}']);
    if in_brackets && !is_quoted && !bare {
        return double_quoted(text);
    }
    written.to_owned()
}

/// Letters that end a line, or that YAML does not allow or could drop where they stand as they are.
fn needs_escape(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// JSON's quotes are YAML's too, but JSON leaves some letters as they are that YAML does not take.
fn double_quoted(text: &str) -> String {
    let quoted = serde_json::to_string(text).expect("a text can be written");
    let escaped = |letter| format!("\\u{:04X}", u32::from(letter));
    let letter = |letter| if needs_escape(letter) { escaped(letter) } else { letter.to_string() };
    quoted.chars().map(letter).collect()
}
