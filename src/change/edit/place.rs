//! Where a new value can be written: the ways in which it may go in, the most natural first. None of them is
//! taken on trust.

use super::value::{Around, entry, flow, inline, is_short, item, pair, quoted_like};
use super::{Document, New, Splice};
use crate::read::yaml::{Entry, Node, Value};

/// Lines after which the search for the end of a value is given up.
const LINES: usize = 32;

/// Ways to add items after the last one of a list.
pub(super) fn after_last_item(
    document: &Document,
    list: &Node,
    last: &Node,
    new: &[New],
) -> Vec<Vec<Splice>> {
    let reach = reach(last);
    if around(document, list) == Around::Brackets {
        let new: Vec<String> = new.iter().map(flow).collect();
        return before_closing(document, reach, ']', &new.join(", "));
    }
    let start = list.span.start as usize;
    let dash = if unindented(list) { document.text[..start].rfind('-') } else { Some(start) };
    let Some(indent) = dash.and_then(|dash| column(document, dash)) else { return Vec::new() };
    // A list of `- {…}` goes on like that.
    let lines = match &last.value {
        Value::List(_) | Value::Mapping(_) if around(document, last) == Around::Brackets => {
            new.iter().map(|new| format!("{}- {}", " ".repeat(indent), flow(new))).collect()
        }
        Value::Null | Value::Scalar(_) | Value::List(_) | Value::Mapping(_) => {
            new.iter().flat_map(|new| item(new, indent)).collect::<Vec<String>>()
        }
    };
    on_lines_after(document, reach, indent, &lines)
}

/// Ways to add entries after another one of a mapping.
pub(super) fn after_entry(
    document: &Document,
    mapping: &Node,
    before: &Entry,
    new: &[(New, New)],
) -> Vec<Vec<Splice>> {
    let reach = reach(&before.value).max(before.span.end as usize);
    if around(document, mapping) == Around::Brackets {
        let new: Vec<String> = new.iter().map(|(key, value)| pair(key, value)).collect();
        let new = new.join(", ");
        let mut ways = before_closing(document, reach, '}', &new);
        // Between two entries: right after the value, which then is a scalar.
        ways.push(vec![(reach..reach, format!(", {new}"))]);
        return ways;
    }
    let first = mapping.entries().first().map_or(mapping.span, |entry| entry.span);
    let Some(indent) = column(document, first.start as usize) else { return Vec::new() };
    let lines: Vec<String> = new.iter().flat_map(|(key, value)| entry(key, value, indent)).collect();
    on_lines_after(document, reach, indent, &lines)
}

/// Ways to write a value in place of what holds nothing but itself.
pub(super) fn instead(
    document: &Document,
    parent: &Node,
    written_under: Option<&Entry>,
    old: &Node,
    new: &New,
) -> Vec<Vec<Splice>> {
    let Some(taken) = taken(document, parent, written_under, old) else { return Vec::new() };
    let around = around(document, parent);
    let Some(written_under) = written_under else {
        return vec![vec![(taken, inline(new, around))]];
    };
    let Some(after_colon) = after_colon(document, written_under) else { return Vec::new() };
    if around == Around::Brackets || is_short(new) {
        let text = inline(new, around);
        if taken.is_empty() {
            return vec![vec![(after_colon..after_colon, format!(" {text}"))]];
        }
        // In quotes like those before, if it can be.
        let alike = quoted_like(new, &document.text[taken.clone()]);
        return alike.into_iter().chain([text]).map(|text| vec![(taken.clone(), text)]).collect();
    }
    let Some(indent) = column(document, written_under.span.start as usize) else { return Vec::new() };
    // With the old value go the blanks before it.
    let blank = |text: &str| text.bytes().all(|byte| byte == b' ');
    let taken = match taken.is_empty() {
        true => after_colon..after_colon,
        false if blank(&document.text[after_colon..taken.start]) => after_colon..taken.end,
        false => taken,
    };
    // The line of the key stands there already.
    let lines = &entry(&New::Null, new, indent)[1..];
    on_lines_after(document, taken.end, indent, lines)
        .into_iter()
        .map(|mut way| {
            way.insert(0, (taken.clone(), String::new()));
            way
        })
        .collect()
}

/// Ways to take an entry out: its lines, but for a comment; in brackets, with the comma on either side.
pub(super) fn without(document: &Document, mapping: &Node, entry: &Entry) -> Vec<Vec<Splice>> {
    let text = document.text;
    let Some(taken) = taken(document, mapping, Some(entry), &entry.value) else { return Vec::new() };
    let Some(after_colon) = after_colon(document, entry) else { return Vec::new() };
    let (start, end) = (entry.span.start as usize, taken.end.max(after_colon));
    if around(document, mapping) == Around::Brackets {
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
        return ways;
    }
    let line = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let next = text[end..].find('\n').map_or(text.len(), |newline| end + newline + 1);
    let rest = &text[end..next];
    if !text[line..start].chars().all(|letter| letter == ' ') {
        return Vec::new();
    }
    let comment = rest.trim_start().len();
    vec![vec![(if comment == 0 { line..next } else { start..next - comment }, String::new())]]
}

/// Ways to leave a key without its value.
pub(super) fn emptied(document: &Document, mapping: &Node, entry: &Entry) -> Vec<Vec<Splice>> {
    let Some(taken) = taken(document, mapping, Some(entry), &entry.value) else { return Vec::new() };
    let Some(after_colon) = after_colon(document, entry) else { return Vec::new() };
    // Not every reader takes a colon before a bracket for one.
    let left = if around(document, mapping) == Around::Brackets { " null" } else { "" };
    vec![vec![(after_colon.min(taken.start)..taken.end, left.to_owned())]]
}

/// The bytes of a value without content of its own; `None` when they cannot be told from what stands around
/// them.
fn taken(
    document: &Document,
    parent: &Node,
    written_under: Option<&Entry>,
    old: &Node,
) -> Option<std::ops::Range<usize>> {
    let start = old.span.start as usize;
    let closed_by = |closing: char| {
        let inner = &document.text[start + 1..];
        let end = start + 1 + (inner.len() - inner.trim_start().len());
        document.text[end..].starts_with(closing).then_some(start..end + 1)
    };
    match &old.value {
        Value::Null if matches!(document.slice(old.span), "~" | "null") => Some(start..old.span.end as usize),
        // The place of nothing is the key's.
        Value::Null => written_under.map(|_| start..start),
        Value::List(_) => closed_by(']'),
        Value::Mapping(_) => closed_by('}'),
        // A tag or an anchor before the value would go with it.
        Value::Scalar(_) if document.slice(old.span).starts_with(['!', '&']) => None,
        Value::Scalar(_) => match block_scalar(document, written_under, old) {
            Some(header) => block_range(document, parent, header),
            None => Some(start..start + scalar_length(document.slice(old.span))),
        },
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

/// Where the `|` or `>` of a block scalar stands, if it is one.
fn block_scalar(document: &Document, written_under: Option<&Entry>, old: &Node) -> Option<usize> {
    let start = old.span.start as usize;
    let marks = |text: &str| text.starts_with(['|', '>']);
    if marks(&document.text[start..]) {
        return Some(start);
    }
    let after = after_colon(document, written_under?)?;
    let between = document.text.get(after..start)?;
    let header = after + (between.len() - between.trim_start_matches(' ').len());
    marks(&document.text[header..start]).then_some(header)
}

/// The bytes of a block scalar: its header, which must hold no comment, and its lines down to the last with
/// content.
fn block_range(document: &Document, parent: &Node, header: usize) -> Option<std::ops::Range<usize>> {
    let (head, rest) = document.text[header..].split_once('\n')?;
    if !matches!(head.trim_end(), "|" | ">" | "|-" | ">-" | "|+" | ">+") {
        return None;
    }
    let margin = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let indent = rest.lines().find(|line| !line.trim().is_empty()).map(margin)?;
    if indent <= column(document, parent.span.start as usize)? {
        return None;
    }
    let mut end = header + head.len();
    let mut at = header + head.len() + 1;
    for line in rest.split_inclusive('\n') {
        if !line.trim().is_empty() {
            if margin(line) < indent {
                break;
            }
            end = at + line.trim_end_matches(['\r', '\n']).len();
        }
        at += line.len();
    }
    Some(header..end)
}

/// Where what follows a key's colon begins.
fn after_colon(document: &Document, entry: &Entry) -> Option<usize> {
    let after = entry.span.end as usize;
    let rest = &document.text[after..];
    let skipped = rest.len() - rest.trim_start_matches(['"', '\'', ' ']).len();
    rest[skipped..].starts_with(':').then_some(after + skipped + 1)
}

/// Whether a list's dashes stand no further in than its key: then the reader takes its first item for its
/// beginning.
fn unindented(list: &Node) -> bool {
    list.items().first().is_some_and(|first| first.span.start == list.span.start)
}

/// Whether a list or mapping is written in brackets.
fn around(document: &Document, node: &Node) -> Around {
    if !unindented(node) && document.text[node.span.start as usize..].starts_with(['[', '{']) {
        Around::Brackets
    } else {
        Around::Lines
    }
}

/// How far in something stands; what stands before it on its line, as a `- ` does, counts as blanks.
fn column(document: &Document, at: usize) -> Option<usize> {
    let start = document.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let before = &document.text[start..at];
    (!before.contains('\t')).then(|| before.chars().count())
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

/// Ways to add something before the bracket that closes a list or mapping whose last value reaches to
/// `reach`.
fn before_closing(document: &Document, reach: usize, closing: char, new: &str) -> Vec<Vec<Splice>> {
    let brackets = document.text[reach..].match_indices(closing).take(LINES);
    brackets
        .flat_map(|(found, _)| {
            let bracket = reach + found;
            let end = document.text[..bracket].trim_end().len();
            [
                vec![(end..end, format!(", {new}"))],
                // A comma stands there already, or a comment.
                vec![(end..end, format!(" {new}"))],
                vec![(bracket..bracket, format!(", {new}"))],
                vec![(bracket..bracket, format!("{new} "))],
            ]
        })
        .collect()
}

/// Ways to add lines after what reaches to `reach`: on the next line, after its own comments, or further down
/// where the value turns out to be longer.
fn on_lines_after(document: &Document, reach: usize, indent: usize, lines: &[String]) -> Vec<Vec<Splice>> {
    let text = document.text;
    let newline = document.newline;
    let next = |at: usize| text[at..].find('\n').map_or(text.len(), |found| at + found + 1);
    let first = next(text[..reach].trim_end().len());
    // A comment that stands further in belongs to what it follows.
    let mut own_comments = first;
    loop {
        let line = text[own_comments..].lines().next().unwrap_or_default();
        let margin = line.len() - line.trim_start_matches(' ').len();
        if margin <= indent || !line.trim_start().starts_with('#') {
            break;
        }
        own_comments = next(own_comments);
    }
    let further = std::iter::successors(Some(first), |at| Some(next(*at)).filter(|next| next > at));
    std::iter::once(own_comments)
        .chain(further.take(LINES))
        .map(|at| {
            let body = lines.join(newline);
            let ended = at == 0 || text[..at].ends_with('\n');
            let new = if ended { format!("{body}{newline}") } else { format!("{newline}{body}") };
            vec![(at..at, new)]
        })
        .collect()
}
