//! Text to a tree of located nodes; the only module that names the YAML parser.
//!
//! Scalars stay text: `2.80`, `no` and `3,5` mean what the field that reads them says. Limits on depth and
//! aliases hold whatever the file says; its size is limited by `read::sources`. The first syntax error ends a
//! file.

mod offsets;

use std::collections::HashMap;

use offsets::Offsets;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError};

use crate::base::source::{Source, SourceId, Sources, Span};
use crate::problem::{Diagnostics, Problem, YamlFault};

/// Levels of nesting that a file may have.
pub const DEPTH_LIMIT: usize = 64;
/// Nodes that all aliases of a file together may repeat, and that all its anchors may hold ready for them.
pub const ALIAS_LIMIT: usize = 10_000;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// A scalar's own bytes; a list's or mapping's from its first bracket or entry, one character long.
    pub span: Span,
    pub value: Value,
}

impl Node {
    pub fn end(&self) -> u32 {
        let inside = self.items().iter().map(Self::end).chain(self.entries().iter().map(Entry::end));
        inside.fold(self.span.end, u32::max)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A plain `~`, `null`, or nothing at all.
    Null,
    /// Any other scalar, as text.
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

/// Reads a text by itself, with what is wrong in it.
pub fn alone(text: &str) -> Option<(Node, Diagnostics)> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let id = sources.add(String::new(), text.to_owned());
    parse(id, sources.get(id), &mut diagnostics).map(|root| (root, diagnostics))
}

/// The same, when nothing is wrong in it.
pub fn sound(text: &str) -> Option<Node> {
    alone(text).filter(|(_, diagnostics)| diagnostics.iter().next().is_none()).map(|(root, _)| root)
}

/// Reads the first document of a file. `None` when there is none or it cannot be parsed; why is reported.
pub fn parse(id: SourceId, source: &Source, diagnostics: &mut Diagnostics) -> Option<Node> {
    let mut builder = Builder {
        id,
        offsets: Offsets::of(&source.text),
        stack: Vec::new(),
        anchors: HashMap::new(),
        repeated: 0,
        remembered: 0,
        root: None,
        diagnostics,
    };
    let mut documents = 0;
    for event in Parser::new_from_str(&source.text) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                builder.syntax_error(&error, &source.text);
                return None;
            }
        };
        if matches!(event, Event::DocumentStart(_)) {
            documents += 1;
            if documents > 1 {
                let start = builder.span(span.start, span.start);
                builder.diagnostics.at(start, Problem::SeveralDocuments);
                break;
            }
        }
        builder.take(event, span.start, span.end).ok()?;
    }
    let root = builder.root.filter(|node| node.value != Value::Null);
    if root.is_none() {
        diagnostics.at(Span { source: id, start: 0, end: 0 }, Problem::EmptyFile);
    }
    root
}

/// A limit was passed and reported: the file is given up.
struct GivenUp;

/// A list or mapping whose end has not been seen.
struct Open {
    node: Node,
    anchor: usize,
    key: Option<(String, Span)>,
    keys: Keys,
}

/// The keys of a mapping so far: looked through while they are few, indexed when they are many.
#[derive(Default)]
struct Keys(Option<HashMap<String, Span>>);

impl Keys {
    const FEW: usize = 16;

    /// Where `key` already stands among `entries`; if it does not, it is about to.
    fn first(&mut self, entries: &[Entry], key: &str) -> Option<Span> {
        if entries.len() < Self::FEW {
            return entries.iter().find(|entry| entry.key == key).map(|entry| entry.span);
        }
        let index = self.0.get_or_insert_default();
        let new = &entries[index.len()..];
        index.extend(new.iter().map(|entry| (entry.key.clone(), entry.span)));
        index.get(key).copied()
    }
}

struct Builder<'a> {
    id: SourceId,
    offsets: Offsets<'a>,
    stack: Vec<Open>,
    anchors: HashMap<usize, Node>,
    repeated: usize,
    remembered: usize,
    root: Option<Node>,
    diagnostics: &'a mut Diagnostics,
}

impl Builder<'_> {
    fn span(&mut self, start: Marker, end: Marker) -> Span {
        let start = self.offsets.byte(start.index());
        Span { source: self.id, start, end: self.offsets.byte(end.index()).max(start) }
    }

    fn take(&mut self, event: Event<'_>, start: Marker, end: Marker) -> Result<(), GivenUp> {
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let mut span = self.span(start, end);
                if matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted) {
                    span.end = self.offsets.end_of_quoted(span);
                }
                let null = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null");
                // Nearly all scalars are keys, or values of a key that is new: put where they belong at once,
                // without being moved about.
                if let (0, Some(open)) = (anchor, self.stack.last_mut())
                    && let Value::Mapping(entries) = &mut open.node.value
                {
                    match open.key.take() {
                        None => {
                            open.key = Some((text.into_owned(), span));
                            return Ok(());
                        }
                        Some((key, key_span)) if open.keys.first(entries, &key).is_none() => {
                            let value = if null { Value::Null } else { Value::Scalar(text.into_owned()) };
                            entries.push(Entry { key, span: key_span, value: Node { span, value } });
                            return Ok(());
                        }
                        repeated => open.key = repeated,
                    }
                }
                let value = if null { Value::Null } else { Value::Scalar(text.into_owned()) };
                let node = Node { span, value };
                self.remember(anchor, &node)?;
                self.place(node)
            }
            Event::SequenceStart(anchor, _) => self.open(Value::List(Vec::new()), anchor, start),
            // Most mappings have a handful of keys: room for them at once is cheaper than growing.
            Event::MappingStart(anchor, _) => self.open(Value::Mapping(Vec::with_capacity(6)), anchor, start),
            Event::SequenceEnd | Event::MappingEnd => {
                let open = self.stack.pop().expect("the parser closes what it opened");
                self.remember(open.anchor, &open.node)?;
                self.place(open.node)
            }
            Event::Alias(anchor) => {
                let span = self.span(start, end);
                // Inside its own anchor an alias has no node yet.
                let Some(node) = self.anchors.get(&anchor) else {
                    self.diagnostics.at(span, Problem::YamlSyntax { fault: YamlFault::Alias });
                    return Err(GivenUp);
                };
                self.repeated += count(node);
                if self.repeated > ALIAS_LIMIT {
                    self.diagnostics.at(span, Problem::AliasLimit { limit: ALIAS_LIMIT });
                    return Err(GivenUp);
                }
                let node = node.clone();
                self.place(node)
            }
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => Ok(()),
        }
    }

    fn open(&mut self, value: Value, anchor: usize, start: Marker) -> Result<(), GivenUp> {
        let mut span = self.span(start, start);
        span.end = self.offsets.next_character(span.start);
        if self.stack.len() == DEPTH_LIMIT {
            self.diagnostics.at(span, Problem::NestingTooDeep { limit: DEPTH_LIMIT });
            return Err(GivenUp);
        }
        let keys = Keys::default();
        self.stack.push(Open { node: Node { span, value }, anchor, key: None, keys });
        Ok(())
    }

    fn remember(&mut self, anchor: usize, node: &Node) -> Result<(), GivenUp> {
        if anchor == 0 {
            return Ok(());
        }
        self.remembered += count(node);
        if self.remembered > ALIAS_LIMIT {
            self.diagnostics.at(node.span, Problem::AliasLimit { limit: ALIAS_LIMIT });
            return Err(GivenUp);
        }
        self.anchors.insert(anchor, node.clone());
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
                        Value::Scalar(text) => text,
                        Value::Null => String::new(),
                        Value::List(_) | Value::Mapping(_) => {
                            self.diagnostics.at(node.span, Problem::KeyNotText);
                            return Err(GivenUp);
                        }
                    };
                    parent.key = Some((key, node.span));
                }
                Some((key, span)) => match parent.keys.first(entries, &key) {
                    Some(first) => self.diagnostics.between(span, first, Problem::DuplicateKey { key }),
                    None => entries.push(Entry { key, span, value: node }),
                },
            },
            Value::Null | Value::Scalar(_) => unreachable!("only lists and mappings are opened"),
        }
        Ok(())
    }

    fn syntax_error(&mut self, error: &ScanError, text: &str) {
        let at = self.offsets.byte(error.marker().index());
        let info = error.info();
        if info == "recursion limit exceeded" {
            let span = Span { source: self.id, start: at, end: self.offsets.next_character(at) };
            self.diagnostics.at(span, Problem::NestingTooDeep { limit: DEPTH_LIMIT });
            return;
        }
        let (fault, start) = diagnosis(info, text, at as usize);
        let start = u32::try_from(start).expect("`read::sources` refuses files this large");
        let span = Span { source: self.id, start, end: self.offsets.next_character(start) };
        self.diagnostics.at(span, Problem::YamlSyntax { fault });
    }
}

/// What a person did wrong, and where, from what the parser stumbled over and where.
fn diagnosis(info: &str, text: &str, at: usize) -> (YamlFault, usize) {
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let next_line = text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1);
    let tab_in = |start: usize| {
        let line = text[start..].lines().next().unwrap_or_default();
        let indent = line.len() - line.trim_start().len();
        line[..indent].find('\t').or_else(|| line.find(":\t").map(|colon| colon + 1)).map(|tab| start + tab)
    };
    if let Some(tab) = tab_in(line_start).or_else(|| tab_in(next_line)) {
        return (YamlFault::Tab, tab);
    }
    let says = |words: &&[&str]| words.iter().any(|word| info.contains(word));
    let flow = says(&&["flow", "bracket", "',' or", "node content", "simple key"][..]);
    if let Some(bracket) = open_bracket(&text[..at]).filter(|_| flow) {
        return (YamlFault::Bracket, bracket);
    }
    let faults = [
        (&["tab ", "tabs "][..], YamlFault::Tab),
        (&["flow", "bracket", "',' or"], YamlFault::Bracket),
        (&["quoted"], YamlFault::Quote),
        (&["anchor", "alias"], YamlFault::Alias),
        (&["mapping values", "':'", "simple key"], YamlFault::Colon),
        (&["indent", "expected key", "'-' indicator"], YamlFault::Indent),
        (&["unexpected character"], YamlFault::Character),
    ];
    let fault = faults.into_iter().find(|(words, _)| says(words));
    let fault = fault.map_or_else(|| YamlFault::Other(info.to_owned()), |(_, fault)| fault);
    (fault, at)
}

/// The last bracket or brace that is opened in a text and not closed, outside quotes and comments.
fn open_bracket(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    let mut quote = None;
    let mut before = '\n';
    let mut comment = false;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            _ if comment => comment = letter != '\n',
            (Some(mark), _) if letter == mark => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if !before.is_alphanumeric() => quote = Some(letter),
            (None, '#') if before.is_whitespace() => comment = true,
            (None, '[' | '{') => open.push(at),
            (None, ']' | '}') => drop(open.pop()),
            (None, _) => {}
        }
        before = letter;
    }
    open.pop()
}

fn count(node: &Node) -> usize {
    let items = node.items().iter().map(count);
    1 + items.chain(node.entries().iter().map(|entry| 1 + count(&entry.value))).sum::<usize>()
}
