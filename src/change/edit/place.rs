//! The ways in which a new value may go in, the most natural first. None of them is taken on trust.

use std::iter::{once, successors};
use std::ops::Range;

use super::value::{entry, flow, inline, is_short, item, pair, quoted_like};
use super::{Document, New, Way};
use crate::read::yaml::{Entry, Node, Value};

/// Lines after which the search for the end of a value is given up.
const LINES: usize = 32;

/// A value in the list or mapping that holds it, there under a key.
#[derive(Clone, Copy)]
pub(super) struct Held<'n> {
    pub(super) by: &'n Node,
    pub(super) entry: Option<&'n Entry>,
    pub(super) value: &'n Node,
}

impl<'n> Held<'n> {
    pub(super) const fn under(entry: &'n Entry, by: &'n Node) -> Self {
        Self { by, entry: Some(entry), value: &entry.value }
    }
}

impl Document<'_> {
    /// Ways to add items after the last one of a list.
    pub(super) fn after_last_item(&self, list: &Node, last: &Node, new: &[New]) -> Option<Vec<Way>> {
        let reach = reach(last);
        if self.is_in_brackets(list) {
            let new: Vec<String> = new.iter().map(flow).collect();
            return Some(self.before_closing(reach, ']', &new.join(", ")));
        }
        let start = list.span.start as usize;
        let dash = if unindented(list) { self.text[..start].rfind('-')? } else { start };
        let indent = self.column(dash)?;
        // A list of `- {…}` goes on like that.
        let inside = matches!(last.value, Value::List(_) | Value::Mapping(_));
        let lines: Vec<String> = if inside && self.is_in_brackets(last) {
            new.iter().map(|new| format!("{}- {}", " ".repeat(indent), flow(new))).collect()
        } else {
            new.iter().flat_map(|new| item(new, indent)).collect()
        };
        Some(self.on_lines_after(reach, indent, &lines))
    }

    /// Ways to add entries after another one of a mapping.
    pub(super) fn after_entry(&self, mapping: &Node, before: &Entry, new: &[(New, New)]) -> Option<Vec<Way>> {
        let reach = reach(&before.value).max(before.span.end as usize);
        if self.is_in_brackets(mapping) {
            let new: Vec<String> = new.iter().map(|(key, value)| pair(key, value)).collect();
            let new = new.join(", ");
            let mut ways = self.before_closing(reach, '}', &new);
            // Between two entries: right after the value, which then is a scalar.
            ways.push(vec![(reach..reach, format!(", {new}"))]);
            return Some(ways);
        }
        let first = mapping.entries().first().map_or(mapping.span, |entry| entry.span);
        let indent = self.column(first.start as usize)?;
        let lines: Vec<String> = new.iter().flat_map(|(key, value)| entry(key, value, indent)).collect();
        Some(self.on_lines_after(reach, indent, &lines))
    }

    /// Ways to write a value in place of what holds nothing but itself.
    pub(super) fn instead(&self, old: Held, new: &New) -> Option<Vec<Way>> {
        let (taken, in_brackets) = (self.taken(old)?, self.is_in_brackets(old.by));
        let Some(key) = old.entry else {
            return Some(vec![vec![(taken, inline(new, in_brackets))]]);
        };
        let after_colon = self.after_colon(key)?;
        let listed = !old.value.items().is_empty() && self.is_in_brackets(old.value);
        if in_brackets || is_short(new) || listed {
            let text = inline(new, in_brackets);
            if taken.is_empty() {
                return Some(vec![vec![(after_colon..after_colon, format!(" {text}"))]]);
            }
            // In quotes like those before, if it can be.
            let alike = quoted_like(new, &self.text[taken.clone()]);
            // Of a list on lines of its own goes all behind the colon.
            let blank = if taken.start == after_colon { " " } else { "" };
            let way = |text| vec![(taken.clone(), format!("{blank}{text}"))];
            return Some(alike.into_iter().chain([text]).map(way).collect());
        }
        let indent = self.column(key.span.start as usize)?;
        // With the old value go the blanks before it.
        let taken = match taken.is_empty() {
            true => after_colon..after_colon,
            false if self.text[after_colon..taken.start].bytes().all(|byte| byte == b' ') => {
                after_colon..taken.end
            }
            false => taken,
        };
        // The line of the key stands there already.
        let lines = &entry(&New::Null, new, indent)[1..];
        let mut ways = self.on_lines_after(taken.end, indent, lines);
        for way in &mut ways {
            way.insert(0, (taken.clone(), String::new()));
        }
        Some(ways)
    }

    /// Ways to take an entry out: its lines, but for a comment; in brackets, with the comma on either side.
    pub(super) fn without(&self, mapping: &Node, entry: &Entry) -> Option<Vec<Way>> {
        let text = self.text;
        let taken = self.taken(Held::under(entry, mapping))?;
        let (start, end) = (entry.span.start as usize, taken.end.max(self.after_colon(entry)?));
        if self.is_in_brackets(mapping) {
            let before = text[..start].trim_end();
            let after = text[end..].trim_start();
            let mut ways = Vec::new();
            if before.ends_with(',') {
                ways.push(vec![(before.len() - 1..end, String::new())]);
            }
            if let Some(rest) = after.strip_prefix(',') {
                ways.push(vec![(start..text.len() - rest.trim_start_matches(' ').len(), String::new())]);
                // A comment after the comma needs the blank before it.
                ways.push(vec![(start..text.len() - rest.len(), String::new())]);
            }
            return Some(ways);
        }
        let (line, next) = (self.line(start), self.next_line(end));
        if blanks(&text[line..start]) < start - line {
            return None;
        }
        let comment = text[end..next].trim_start().len();
        Some(vec![vec![(if comment == 0 { line..next } else { start..next - comment }, String::new())]])
    }

    /// Ways to leave a key without its value.
    pub(super) fn emptied(&self, mapping: &Node, entry: &Entry) -> Option<Vec<Way>> {
        let taken = self.taken(Held::under(entry, mapping))?;
        // Not every reader takes a colon before a bracket for one.
        let left = if self.is_in_brackets(mapping) { " null" } else { "" };
        Some(vec![vec![(self.after_colon(entry)?.min(taken.start)..taken.end, left.to_owned())]])
    }

    /// The bytes of a value without content of its own, if they can be told from what stands around.
    fn taken(&self, old: Held) -> Option<Range<usize>> {
        let (start, slice) = (old.value.span.start as usize, self.slice(old.value.span));
        let closed_by = |closing: char| {
            let inner = old.value.items().last().map_or(start + 1, reach);
            let end =
                inner + self.text[inner..].find(|letter: char| !letter.is_whitespace() && letter != ',')?;
            self.text[end..].starts_with(closing).then_some(start..end + 1)
        };
        // A comment in a list would go with it.
        let bare = |taken: Range<usize>| (!self.text[taken.clone()].contains('#')).then_some(taken);
        match &old.value.value {
            Value::Null if matches!(slice, "~" | "null") => Some(start..start + slice.len()),
            // The place of nothing is the key's.
            Value::Null => old.entry.map(|_| start..start),
            Value::List(items) if !items.is_empty() && !self.is_in_brackets(old.value) => {
                bare(self.after_colon(old.entry?)?..reach(old.value))
            }
            Value::List(_) => bare(closed_by(']')?),
            Value::Mapping(_) => closed_by('}'),
            // A tag or an anchor before the value would go with it.
            Value::Scalar(_) if slice.starts_with(['!', '&']) => None,
            Value::Scalar(_) => match self.block_scalar(old) {
                Some(header) => self.block_range(old.by, header),
                None => Some(start..start + scalar_length(slice)),
            },
        }
    }

    /// Where the `|` or `>` of a block scalar stands, if it is one.
    fn block_scalar(&self, old: Held) -> Option<usize> {
        let start = old.value.span.start as usize;
        let marks = |text: &str| text.starts_with(['|', '>']);
        if marks(&self.text[start..]) {
            return Some(start);
        }
        let after = self.after_colon(old.entry?)?;
        let header = after + blanks(self.text.get(after..start)?);
        marks(&self.text[header..start]).then_some(header)
    }

    /// The bytes of a block scalar: its header, without a comment, and its lines to the last with content.
    fn block_range(&self, parent: &Node, header: usize) -> Option<Range<usize>> {
        let (head, rest) = self.text[header..].split_once('\n')?;
        if !matches!(head.trim_end(), "|" | ">" | "|-" | ">-" | "|+" | ">+") {
            return None;
        }
        let indent = rest.lines().find(|line| !line.trim().is_empty()).map(blanks)?;
        if indent <= self.column(parent.span.start as usize)? {
            return None;
        }
        let mut end = header + head.len();
        let mut at = header + head.len() + 1;
        for line in rest.split_inclusive('\n') {
            if !line.trim().is_empty() {
                if blanks(line) < indent {
                    break;
                }
                end = at + line.trim_end_matches(['\r', '\n']).len();
            }
            at += line.len();
        }
        Some(header..end)
    }

    /// Where what follows a key's colon begins.
    fn after_colon(&self, entry: &Entry) -> Option<usize> {
        let after = entry.span.end as usize;
        let rest = &self.text[after..];
        let skipped = rest.len() - rest.trim_start_matches(['"', '\'', ' ']).len();
        rest[skipped..].starts_with(':').then_some(after + skipped + 1)
    }

    /// Whether a list or mapping is written in brackets.
    fn is_in_brackets(&self, node: &Node) -> bool {
        !unindented(node) && self.text[node.span.start as usize..].starts_with(['[', '{'])
    }

    /// How far in something stands; what stands before it on its line, as a `- ` does, counts as blanks.
    fn column(&self, at: usize) -> Option<usize> {
        let before = &self.text[self.line(at)..at];
        (!before.contains('\t')).then(|| before.chars().count())
    }

    /// Where the line begins that something stands on.
    fn line(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    fn next_line(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |newline| at + newline + 1)
    }

    /// Ways to add something before the bracket that closes a list or mapping after `reach`.
    fn before_closing(&self, reach: usize, closing: char, new: &str) -> Vec<Way> {
        let brackets = self.text[reach..].match_indices(closing).take(LINES);
        let ways = brackets.flat_map(|(found, _)| {
            let bracket = reach + found;
            let end = self.text[..bracket].trim_end().len();
            [
                vec![(end..end, format!(", {new}"))],
                // A comma stands there already, or a comment.
                vec![(end..end, format!(" {new}"))],
                vec![(bracket..bracket, format!(", {new}"))],
                vec![(bracket..bracket, format!("{new} "))],
            ]
        });
        ways.collect()
    }

    /// Ways to add lines after what reaches `reach`: after its own comments, on the next line, or below.
    fn on_lines_after(&self, reach: usize, indent: usize, lines: &[String]) -> Vec<Way> {
        let (text, newline) = (self.text, self.newline);
        let first = self.next_line(text[..reach].trim_end().len());
        // A comment that stands further in belongs to what it follows.
        let own = |at: &usize| {
            let line = text[*at..].lines().next().unwrap_or_default();
            blanks(line) > indent && line.trim_start().starts_with('#')
        };
        let mut own_comments = first;
        while own(&own_comments) {
            own_comments = self.next_line(own_comments);
        }
        let further = successors(Some(first), |at| Some(self.next_line(*at)).filter(|next| next > at));
        let way = |at| {
            let body = lines.join(newline);
            let ended = at == 0 || text[..at].ends_with('\n');
            let new = if ended { format!("{body}{newline}") } else { format!("{newline}{body}") };
            vec![(at..at, new)]
        };
        once(own_comments).chain(further.take(LINES)).map(way).collect()
    }
}

/// How many bytes a scalar has: one without quotes ends before a comment.
fn scalar_length(text: &str) -> usize {
    if text.starts_with(['"', '\'']) {
        return text.len();
    }
    let comment = text.match_indices('#').find(|(at, _)| text[..*at].ends_with([' ', '\t', '\n']));
    text[..comment.map_or(text.len(), |(at, _)| at)].trim_end().len()
}

/// How many blanks a text begins with.
fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

/// Whether a list's dashes stand no further in than its key: then its first item passes for its beginning.
fn unindented(list: &Node) -> bool {
    list.items().first().is_some_and(|first| first.span.start == list.span.start)
}

/// The last byte that surely belongs to a value.
fn reach(node: &Node) -> usize {
    let entry = |entry: &Entry| match entry.value.value {
        Value::Null => entry.span.end as usize,
        Value::Scalar(_) | Value::List(_) | Value::Mapping(_) => reach(&entry.value),
    };
    let own = if node.text().is_some() { node.span.end } else { node.span.start } as usize;
    node.items().iter().map(reach).chain(node.entries().iter().map(entry)).fold(own, usize::max)
}
