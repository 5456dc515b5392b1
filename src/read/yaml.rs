//! Text to a tree of located nodes; the only module that names the YAML parser.
//!
//! Scalars stay text: `2.80`, `no` and `3,5` mean what the field that reads them says. Limits on depth, on
//! keys and values and on aliases hold whatever the file says; its size is limited by `read::sources`. The
//! first syntax error ends a file.

mod fault;
mod offsets;

use std::collections::HashMap;

pub(super) use fault::unparted;
use fault::{conflict, diagnosis, lost_behind, unseen};
use offsets::Offsets;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError};

use crate::base::source::{Source, SourceId, Sources, Span, offset};
use crate::base::unseen::spared;
use crate::problem::{Diagnostic, Diagnostics, Problem, YamlFault};

/// The types that YAML itself knows of texts.
const TYPES: &[&str] = &["str", "int", "float", "bool", "null", "timestamp"];
pub const DEPTH_LIMIT: usize = 64;
/// Keys and values that a file may hold, and marks: a hundred times what the largest real ones have.
pub const NODE_LIMIT: usize = 100_000;
/// What is counted before anything is parsed, wherever it stands: of what is in brackets the parser keeps a
/// hundred bytes for each mark until it has seen the last bracket.
const MARKS: &[u8] = b"[]{},:?&*!'\"";
/// Keys and values that all aliases of a file together may repeat, and that all its anchors may hold ready for
/// them.
pub const ALIAS_LIMIT: usize = 10_000;
/// The same for the bytes of their texts.
pub const ALIAS_TEXT_LIMIT: usize = 1 << 20;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// A scalar's own bytes; a list's or mapping's from its first bracket or entry, one character long.
    pub span: Span,
    pub value: Value,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A plain `~`, `null`, or nothing at all.
    Null,
    Scalar(String),
    List(Vec<Node>),
    /// A mapping, in the order written; a repeated key is reported and left out.
    Mapping(Vec<Entry>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub key: String,
    pub span: Span,
    pub value: Node,
}

impl Entry {
    /// Where its value ends, or the key if that stands elsewhere.
    pub fn end(&self) -> u32 {
        self.span.end.max(self.value.end())
    }
}

impl Node {
    pub fn end(&self) -> u32 {
        let inside = self.items().iter().map(Self::end).chain(self.entries().iter().map(Entry::end));
        inside.fold(self.span.end, u32::max)
    }

    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entry(key).map(|entry| &entry.value)
    }

    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// The entries of a mapping; of anything else none.
    pub fn entries(&self) -> &[Entry] {
        if let Value::Mapping(entries) = &self.value { entries } else { &[] }
    }

    /// The items of a list; of anything else none.
    pub fn items(&self) -> &[Self] {
        if let Value::List(items) = &self.value { items } else { &[] }
    }

    pub fn text(&self) -> Option<&str> {
        if let Value::Scalar(text) = &self.value { Some(text) } else { None }
    }
}

/// Reads a text by itself, without the byte order mark that some editors put before it; with what is wrong.
pub fn alone(text: &str) -> Option<(Node, Diagnostics)> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let id = sources.add(String::new(), text.trim_start_matches('\u{FEFF}').to_owned());
    parse(id, sources.get(id), &mut diagnostics).map(|root| (root, diagnostics))
}

/// The same, when it holds no error.
pub fn sound(text: &str) -> Option<Node> {
    alone(text).filter(|(_, diagnostics)| !diagnostics.iter().any(Diagnostic::is_error)).map(|(root, _)| root)
}

/// Counts more keys and values, and reports it where those of all files are too many by now.
pub fn has_room(more: usize, at: Span, diagnostics: &mut Diagnostics) -> bool {
    let room = diagnostics.count_values(more) <= NODE_LIMIT;
    if !room {
        diagnostics.at(at, Problem::TooManyValues { limit: NODE_LIMIT });
    }
    room
}

/// Reads the first document of a file. `None` when there is none or it cannot be parsed; why is reported.
pub fn parse(id: SourceId, source: &Source, diagnostics: &mut Diagnostics) -> Option<Node> {
    let mut builder = Builder {
        id,
        text: &source.text,
        offsets: Offsets::of(&source.text),
        stack: Vec::new(),
        anchors: HashMap::new(),
        aliases: source.text.contains('*'),
        nodes: 0,
        repeated: Weight::default(),
        remembered: Weight::default(),
        root: None,
        diagnostics,
    };
    let read = builder.read();
    let (nodes, root) = (builder.nodes, builder.root.filter(|node| node.value != Value::Null));
    read.map_err(|given_up| diagnostics.at(given_up.0, given_up.1)).ok()?;
    let start = Span { source: id, start: 0, end: 0 };
    if !has_room(nodes, start, diagnostics) {
        return None;
    }
    if root.is_none() {
        diagnostics.at(start, Problem::EmptyFile);
    }
    root
}

/// Why a file is given up.
type GivenUp = Box<(Span, Problem)>;

/// A list or mapping whose end has not been seen.
struct Open {
    node: Node,
    anchor: usize,
    key: Option<(String, Span)>,
    keys: HashMap<String, Span>,
}

/// What it costs to hold a node again.
#[derive(Default)]
struct Weight {
    nodes: usize,
    bytes: usize,
}

impl Weight {
    /// Adds that of a node, which is held again at `span`.
    fn add(&mut self, node: &Node, span: Span) -> Result<(), GivenUp> {
        self.nodes += 1 + node.entries().len();
        self.bytes += node.text().map_or(0, str::len);
        self.bytes += node.entries().iter().map(|entry| entry.key.len()).sum::<usize>();
        if self.nodes > ALIAS_LIMIT || self.bytes > ALIAS_TEXT_LIMIT {
            return Err((span, Problem::AliasLimit { nodes: ALIAS_LIMIT, bytes: ALIAS_TEXT_LIMIT }).into());
        }
        let mut inside = node.items().iter().chain(node.entries().iter().map(|entry| &entry.value));
        inside.try_for_each(|node| self.add(node, span))
    }
}

struct Builder<'a> {
    id: SourceId,
    text: &'a str,
    offsets: Offsets<'a>,
    stack: Vec<Open>,
    anchors: HashMap<usize, Node>,
    /// Whether the text may hold an alias at all.
    aliases: bool,
    nodes: usize,
    repeated: Weight,
    remembered: Weight,
    root: Option<Node>,
    diagnostics: &'a mut Diagnostics,
}

impl Builder<'_> {
    fn read(&mut self) -> Result<(), GivenUp> {
        let span = |at, length| Span { source: self.id, start: offset(at), end: offset(at + length) };
        let mut marks = self.text.bytes().enumerate().filter(|(_, byte)| MARKS.contains(byte));
        if let Some((at, _)) = marks.nth(NODE_LIMIT) {
            return Err((span(at, 1), Problem::TooManyValues { limit: NODE_LIMIT }).into());
        }
        if let Some(at) = conflict(self.text) {
            return Err((span(at, 7), Problem::YamlSyntax { fault: YamlFault::Conflict }).into());
        }
        let mut documents = 0;
        for event in Parser::new_from_str(self.text) {
            let (event, span) = event.map_err(|error| self.syntax_error(&error))?;
            if matches!(event, Event::DocumentStart(_)) {
                documents += 1;
                if documents > 1 {
                    let start = self.span(span.start, span.start);
                    self.diagnostics.at(start, Problem::SeveralDocuments);
                    break;
                }
            }
            self.take(event, span.start, span.end)?;
        }
        Ok(())
    }

    fn span(&mut self, start: Marker, end: Marker) -> Span {
        let start = self.offsets.byte(start.index());
        Span { source: self.id, start, end: self.offsets.byte(end.index()).max(start) }
    }

    fn take(&mut self, event: Event<'_>, start: Marker, end: Marker) -> Result<(), GivenUp> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let mut span = self.span(start, end);
                // `!penting SK`, `&SK Tim`: taken for a type that nobody knows, or a name that nothing asks for.
                let no_type = tag.is_some_and(|tag| !TYPES.contains(&&*tag.suffix)).then_some('!');
                let no_name = (anchor != 0 && style == ScalarStyle::Plain && !self.aliases).then_some('&');
                if let Some(mark) = no_type.or(no_name) {
                    self.diagnostics.at(span, Problem::YamlSyntax { fault: YamlFault::Begins(mark) });
                }
                if matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted) {
                    span.end = self.offsets.end_of_quoted(span);
                }
                self.count(1, span)?;
                let null = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null");
                let value = if null { Value::Null } else { Value::Scalar(text.into_owned()) };
                let node = Node { span, value };
                let text = node.text().filter(|text| text.contains(char::is_alphabetic));
                if let Some(lost) = text.and_then(|_| lost_behind(self.text, span.end as usize)) {
                    self.diagnostics.at(span, Problem::TextCut { lost });
                }
                self.remember(anchor, &node)?;
                self.place(node)
            }
            Event::SequenceStart(anchor, _) => self.open(Value::List(Vec::new()), anchor, start),
            Event::MappingStart(anchor, _) => self.open(Value::Mapping(Vec::new()), anchor, start),
            Event::SequenceEnd | Event::MappingEnd => {
                let open = self.stack.pop().expect("the parser closes what it opened");
                self.remember(open.anchor, &open.node)?;
                self.place(open.node)
            }
            Event::Alias(anchor) => {
                let span = self.span(start, end);
                // Inside its own anchor an alias has no node yet.
                let none = || (span, Problem::YamlSyntax { fault: YamlFault::Alias });
                let node = self.anchors.get(&anchor).ok_or_else(none)?.clone();
                let before = self.repeated.nodes;
                self.repeated.add(&node, span)?;
                self.count(self.repeated.nodes - before, span)?;
                self.place(node)
            }
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => Ok(()),
        }
    }

    fn count(&mut self, nodes: usize, span: Span) -> Result<(), GivenUp> {
        self.nodes += nodes;
        if self.nodes > NODE_LIMIT {
            return Err((span, Problem::TooManyValues { limit: NODE_LIMIT }).into());
        }
        Ok(())
    }

    fn open(&mut self, value: Value, anchor: usize, start: Marker) -> Result<(), GivenUp> {
        let mut span = self.span(start, start);
        span.end = self.offsets.next_character(span.start);
        self.count(1, span)?;
        if self.stack.len() == DEPTH_LIMIT {
            return Err((span, Problem::NestingTooDeep { limit: DEPTH_LIMIT }).into());
        }
        self.stack.push(Open { node: Node { span, value }, anchor, key: None, keys: HashMap::new() });
        Ok(())
    }

    fn remember(&mut self, anchor: usize, node: &Node) -> Result<(), GivenUp> {
        if anchor != 0 {
            self.remembered.add(node, node.span)?;
            self.anchors.insert(anchor, node.clone());
        }
        Ok(())
    }

    /// Puts a finished node where it belongs: the root, a list's next item, a mapping's next key or value.
    fn place(&mut self, node: Node) -> Result<(), GivenUp> {
        let Some(parent) = self.stack.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match &mut parent.node.value {
            Value::List(items) => items.push(node),
            Value::Mapping(entries) => match parent.key.take() {
                None => {
                    let key = match node.value {
                        Value::Scalar(text) if text.starts_with(unseen) => {
                            let fault = YamlFault::Unseen(text.chars().next().unwrap_or_default());
                            return Err((node.span, Problem::YamlSyntax { fault }).into());
                        }
                        Value::Scalar(text) => match spared(&text).map(str::to_owned) {
                            Some(key) => {
                                self.diagnostics.at(node.span, Problem::UnseenLetters { written: text });
                                key
                            }
                            None => text,
                        },
                        Value::Null => String::new(),
                        Value::List(_) | Value::Mapping(_) => {
                            return Err((node.span, Problem::KeyNotText).into());
                        }
                    };
                    parent.key = Some((key, node.span));
                }
                Some((key, span)) => {
                    let colon = self.text[span.end as usize..].starts_with(':');
                    let lost = lost_behind(self.text, span.end as usize + usize::from(colon));
                    if let Some(lost) = lost.filter(|_| node.value == Value::Null) {
                        self.diagnostics.at(span, Problem::TextCut { lost });
                    }
                    if let Some(first) = parent.keys.get(&key) {
                        self.diagnostics.between(span, *first, Problem::DuplicateKey { key });
                    } else {
                        parent.keys.insert(key.clone(), span);
                        entries.push(Entry { key, span, value: node });
                    }
                }
            },
            Value::Null | Value::Scalar(_) => unreachable!("only lists and mappings are opened"),
        }
        Ok(())
    }

    fn syntax_error(&mut self, error: &ScanError) -> (Span, Problem) {
        let at = self.offsets.byte(error.marker().index());
        let (start, problem) = if error.info() == "recursion limit exceeded" {
            (at, Problem::NestingTooDeep { limit: DEPTH_LIMIT })
        } else {
            let (fault, start) = diagnosis(error.info(), self.text, at as usize);
            (offset(start), Problem::YamlSyntax { fault })
        };
        (Span { source: self.id, start, end: self.offsets.next_character(start) }, problem)
    }
}
