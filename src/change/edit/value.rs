//! New values, and how they are written: on one line where they stand in brackets, else on lines of their own.

use crate::base::source::Span;
use crate::read::yaml::{Entry, Node, Value};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum New {
    /// Any text; quoted where YAML could take it for something else.
    Text(String),
    /// A number, a date or a word of ours, written as it is.
    Word(String),
    List(Vec<New>),
    /// A mapping, in this order.
    Mapping(Vec<(String, New)>),
}

/// Where a scalar stands: inside brackets some letters end it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Around {
    /// `[…]` or `{…}`.
    Brackets,
    Lines,
}

/// Spaces by which a level stands further in.
const INDENT: usize = 2;

impl New {
    pub(super) fn is_scalar(&self) -> bool {
        match self {
            Self::Text(_) | Self::Word(_) => true,
            Self::List(_) | Self::Mapping(_) => false,
        }
    }

    /// Whether it fits on the line of its key in any case: a scalar, or a list or mapping without content.
    pub(super) fn is_short(&self) -> bool {
        match self {
            Self::Text(_) | Self::Word(_) => true,
            Self::List(items) => items.is_empty(),
            Self::Mapping(entries) => entries.is_empty(),
        }
    }

    /// A text in the quotes in which another one stands, if that one has any.
    pub(super) fn quoted_like(&self, other: &str) -> Option<String> {
        match (self, other.chars().next()) {
            (Self::Text(text), Some('"')) => Some(double_quoted(text)),
            (Self::Text(text), Some('\'')) if !text.chars().any(needs_escape) => {
                Some(format!("'{}'", text.replace('\'', "''")))
            }
            (Self::Text(_) | Self::Word(_) | Self::List(_) | Self::Mapping(_), _) => None,
        }
    }

    /// What a reader makes of it.
    pub(super) fn node(&self, span: Span) -> Node {
        let value = match self {
            Self::Text(text) | Self::Word(text) => Value::Scalar(text.clone()),
            Self::List(items) => Value::List(items.iter().map(|item| item.node(span)).collect()),
            Self::Mapping(entries) => Value::Mapping(
                entries
                    .iter()
                    .map(|(key, value)| Entry { key: key.clone(), span, value: value.node(span) })
                    .collect(),
            ),
        };
        Node { span, value }
    }

    pub(super) fn inline(&self, around: Around) -> String {
        match self {
            Self::Text(text) => quoted(text, around),
            Self::Word(word) => word.clone(),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(|item| item.inline(Around::Brackets)).collect();
                format!("[{}]", items.join(", "))
            }
            Self::Mapping(entries) => {
                let entries: Vec<String> = entries.iter().map(|(key, value)| pair(key, value)).collect();
                format!("{{{}}}", entries.join(", "))
            }
        }
    }
}

/// `key: value` inside brackets.
pub(super) fn pair(key: &str, value: &New) -> String {
    format!("{}: {}", quoted(key, Around::Brackets), value.inline(Around::Brackets))
}

/// The lines of a mapping's entry.
pub(super) fn entry(key: &str, value: &New, indent: usize) -> Vec<String> {
    let head = format!("{}{}:", " ".repeat(indent), quoted(key, Around::Brackets));
    if value.is_short() {
        return vec![format!("{head} {}", value.inline(Around::Lines))];
    }
    let mut lines = vec![head];
    lines.extend(inside(value, indent + INDENT));
    lines
}

/// The lines of what stands under a key, or of a whole document.
pub(super) fn inside(value: &New, indent: usize) -> Vec<String> {
    match value {
        New::List(items) => items.iter().flat_map(|one| item(one, indent)).collect(),
        New::Mapping(entries) => entries.iter().flat_map(|(key, value)| entry(key, value, indent)).collect(),
        New::Text(_) | New::Word(_) => vec![format!("{}{}", " ".repeat(indent), value.inline(Around::Lines))],
    }
}

/// The lines of a list's item.
pub(super) fn item(value: &New, indent: usize) -> Vec<String> {
    let margin = " ".repeat(indent);
    match value {
        New::Mapping(entries) if !entries.is_empty() => {
            let mut lines = inside(value, indent + INDENT);
            lines[0] = format!("{margin}- {}", lines[0].trim_start());
            lines
        }
        New::Mapping(_) | New::List(_) | New::Text(_) | New::Word(_) => {
            vec![format!("{margin}- {}", value.inline(Around::Lines))]
        }
    }
}

/// A value as a person would write it into a file by hand, each line ended.
pub fn lines(value: &New) -> String {
    inside(value, 0).iter().map(|line| format!("{line}\n")).collect()
}

/// A text as it is written after a key.
pub fn scalar(text: &str) -> String {
    quoted(text, Around::Lines)
}

/// A text as a scalar on one line that reads back as the same text. The YAML writer knows what needs quotes; lines,
/// control characters, and letters that a bracket would end are ours.
fn quoted(text: &str, around: Around) -> String {
    if text.chars().any(needs_escape) {
        return double_quoted(text);
    }
    let written = serde_yaml::to_string(text).expect("a text can be written");
    let written = written.strip_suffix('\n').unwrap_or(&written);
    let is_quoted = written.starts_with(['"', '\'']);
    let bare = text.starts_with(char::is_alphanumeric) && !text.contains([',', ':', '[', ']', '{', '}']);
    if written.contains('\n') || (around == Around::Brackets && !is_quoted && !bare) {
        return double_quoted(text);
    }
    written.to_owned()
}

/// Letters that end a line, or that YAML does not allow or could drop where they stand as they are.
fn needs_escape(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

fn double_quoted(text: &str) -> String {
    let escaped: String = text
        .chars()
        .map(|letter| match letter {
            '"' => "\\\"".to_owned(),
            '\\' => "\\\\".to_owned(),
            '\n' => "\\n".to_owned(),
            '\r' => "\\r".to_owned(),
            '\t' => "\\t".to_owned(),
            _ if needs_escape(letter) => format!("\\u{:04X}", u32::from(letter)),
            _ => letter.to_string(),
        })
        .collect();
    format!("\"{escaped}\"")
}
