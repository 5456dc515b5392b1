//! From the parser's counts of characters to places in bytes.

use super::fault::end_of_quoted;
use crate::base::source::{Span, offset};

/// Turns the parser's character counts into bytes. It remembers where it last was, because the parser mostly
/// goes forward; for a step back there is a mark every 64 characters.
pub(super) struct Offsets<'a> {
    text: &'a str,
    marks: Vec<u32>,
    last: (usize, usize),
}

impl<'a> Offsets<'a> {
    const STEP: usize = 64;

    pub(super) fn of(text: &'a str) -> Self {
        let letters = if text.is_ascii() { "" } else { text };
        let marks = letters.char_indices().step_by(Self::STEP).map(|(byte, _)| offset(byte));
        Self { text, marks: marks.collect(), last: (0, 0) }
    }

    pub(super) fn byte(&mut self, character: usize) -> u32 {
        offset(if self.marks.is_empty() { character.min(self.text.len()) } else { self.find(character) })
    }

    fn find(&mut self, character: usize) -> usize {
        let (mut at, mut start) = self.last;
        if character < at || character - at > Self::STEP {
            let mark = (character / Self::STEP).min(self.marks.len() - 1);
            (at, start) = (mark * Self::STEP, self.marks[mark] as usize);
        }
        let rest = self.text[start..].char_indices().nth(character - at);
        let byte = rest.map_or(self.text.len(), |(byte, _)| start + byte);
        self.last = if rest.is_some() { (character, byte) } else { (0, 0) };
        byte
    }

    /// Where a quoted text ends: behind its quote. The parser's end lies behind the blanks and the comment
    /// after it.
    pub(super) fn end_of_quoted(&self, span: Span) -> u32 {
        let text = &self.text[span.start as usize..span.end as usize];
        // A tag or an anchor may stand before it.
        let Some(opening) = text.find(['"', '\'']) else { return span.end };
        end_of_quoted(&text[opening..]).map_or(span.end, |length| span.start + offset(opening + length))
    }

    pub(super) fn next_character(&self, byte: u32) -> u32 {
        byte + self.text[byte as usize..].chars().next().map_or(0, |letter| offset(letter.len_utf8()))
    }
}
