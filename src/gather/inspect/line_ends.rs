//! Text with other line ends: git changes them where nobody has told it not to.

use std::fs::File;
use std::io::{self, Read, Write};

use sha2::{Digest, Sha256};

use super::HEAD;
use crate::world::files::hex;
use crate::world::git::StandIn;

/// Hashes the same text with the line ends of Unix and with those of Windows.
#[derive(Default)]
struct LineEnds {
    hashers: [Sha256; 2],
    /// The text so far ends with a carriage return, which may belong to a line end.
    held: bool,
    /// It holds a byte that no text does.
    binary: bool,
}

impl LineEnds {
    fn both(&mut self, bytes: &[u8]) {
        self.hashers.iter_mut().for_each(|hasher| hasher.update(bytes));
    }
}

impl Write for LineEnds {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.binary |= bytes.contains(&0);
        if std::mem::take(&mut self.held) && bytes.first() != Some(&b'\n') {
            self.both(b"\r");
        }
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            if let [text @ .., b'\r', b'\n'] | [text @ .., b'\n'] = line {
                self.both(text);
                self.hashers[0].update(b"\n");
                self.hashers[1].update(b"\r\n");
            } else if let [text @ .., b'\r'] = line {
                self.both(text);
                self.held = true;
            } else {
                self.both(line);
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The hashes of a file with either kind of line ends; none of what is no text.
pub(in crate::gather) fn either(file: &mut File) -> io::Result<Option<[String; 2]>> {
    let (mut head, mut ends) = (Vec::new(), LineEnds::default());
    (&*file).take(HEAD as u64).read_to_end(&mut head)?;
    match StandIn::of(&head) {
        Some(stand_in) => stand_in.read(&mut |content| io::copy(content, &mut ends))?,
        None => {
            ends.write_all(&head)?;
            // Most of what is no text shows it here, and need not be read.
            if !ends.binary {
                io::copy(file, &mut ends)?;
            }
        }
    }
    if std::mem::take(&mut ends.held) {
        ends.both(b"\r");
    }
    Ok((!ends.binary).then(|| ends.hashers.map(hex)))
}
