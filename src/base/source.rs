//! The text of each file that was read, and places in it: byte spans, lines and columns.

use std::sync::OnceLock;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceId(u32);

/// A range of bytes in one file: `start <= end <= length`, both on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub source: SourceId,
    pub start: u32,
    pub end: u32,
}

/// One file as read: without its byte order mark, valid UTF-8.
#[derive(Debug)]
pub struct Source {
    /// The path shown to people: from the workspace's root, with forward slashes.
    pub path: String,
    pub text: String,
    /// The first byte of each line, found when a position is first asked for.
    lines: OnceLock<Vec<usize>>,
}

/// Every file of a run, in the order of their paths.
#[derive(Debug, Default)]
pub struct Sources(Vec<Source>);

/// Line and column, both from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// A place in a file that was read: `read::sources` refuses files of 4 GiB long before.
pub fn offset(place: usize) -> u32 {
    u32::try_from(place).expect("files this large are refused")
}

impl Sources {
    /// Takes a file in. The text is shorter than 4 GiB; `read::sources` refuses long before.
    pub fn add(&mut self, path: String, text: String) -> SourceId {
        let id = u32::try_from(self.0.len()).expect("fewer files than 2^32");
        self.0.push(Source { path, text, lines: OnceLock::new() });
        SourceId(id)
    }

    pub fn get(&self, id: SourceId) -> &Source {
        &self.0[id.0 as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        (0..).map(SourceId).zip(&self.0)
    }

    pub fn position(&self, span: Span) -> Position {
        self.get(span.source).position(span.start as usize)
    }
}

impl Source {
    pub fn position(&self, byte: usize) -> Position {
        let lines = self.lines.get_or_init(|| {
            let after = self.text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(after).collect()
        });
        let line = lines.partition_point(|start| *start <= byte);
        let column = self.text[lines[line - 1]..byte.min(self.text.len())].chars().count() + 1;
        Position { line, column }
    }
}
