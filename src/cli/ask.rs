//! Questions: to whoever sits at a terminal, or to the lines that come in place of one.

use std::io::{self, BufRead, IsTerminal, Read, StdinLock};

use anyhow::Context;

use super::{Console, Result};
use crate::base::legible;
use crate::words;

const ANSWER_LIMIT: u64 = 1 << 16;

/// Standard input, and where its questions go.
pub(super) struct Input {
    lines: StdinLock<'static>,
    pub(super) is_terminal: bool,
    say: fn(&mut Console, &str) -> Result<()>,
}

impl Input {
    /// Questions are part of the result.
    pub(super) fn new() -> Self {
        Self {
            lines: io::stdin().lock(),
            is_terminal: io::stdin().is_terminal(),
            say: |console, text| console.result(text),
        }
    }

    /// Questions on standard error; none where nobody would see or answer them.
    pub(super) fn beside_the_result() -> Option<Self> {
        let say = |console: &mut Console, text: &str| {
            console.warn(text);
            Ok(())
        };
        let input = Self { say, ..Self::new() };
        (input.is_terminal && io::stderr().is_terminal()).then_some(input)
    }

    /// A key of a terminal, without Enter; of what is no terminal a line. The end, or what cannot be read, is `None`.
    pub(super) fn key(&mut self, question: &str, console: &mut Console) -> Result<Option<String>> {
        let terminal = tty::Term::stdout();
        if !self.is_terminal || !terminal.is_term() {
            return self.line(question, console);
        }
        (self.say)(console, question)?;
        // The terminal is as it was again before anything is done about the key, be it the one that ends the program.
        let key = terminal.read_key().ok().filter(|key| *key != tty::Key::Char('\u{4}'));
        let letter = |key| if let tty::Key::Char(letter) = key { letter.to_string() } else { String::new() };
        let letter = key.map(letter);
        (self.say)(console, &(legible::line(letter.as_deref().unwrap_or_default(), 1) + "\n"))?;
        Ok(letter)
    }

    /// A line without blanks around it; nothing in place of one that is too long, and at the end `None`. What does not
    /// come from a terminal is shown, so that a record of the session reads like one.
    pub(super) fn line(&mut self, question: &str, console: &mut Console) -> Result<Option<String>> {
        (self.say)(console, question)?;
        let mut bytes = Vec::new();
        let read = (&mut self.lines).take(ANSWER_LIMIT + 1).read_until(b'\n', &mut bytes);
        if read.context("stdin")? == 0 {
            (self.say)(console, "\n")?;
            return Ok(None);
        }
        let answer = String::from_utf8_lossy(&bytes).trim().to_owned();
        if !self.is_terminal {
            (self.say)(console, &(legible::line(&answer, 200) + "\n"))?;
        }
        if bytes.len() as u64 <= ANSWER_LIMIT {
            return Ok(Some(answer));
        }
        if !bytes.ends_with(b"\n") {
            self.lines.skip_until(b'\n').context("stdin")?;
        }
        console.line(&words::review::too_long(console.page.language, ANSWER_LIMIT >> 10))?;
        Ok(Some(String::new()))
    }
}
