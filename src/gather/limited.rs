//! A file that gives no more than so many bytes, wherever they stand: what a hostile archive can cost is
//! bounded.

use std::cell::Cell;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;

pub(super) struct LimitedReader<F> {
    file: F,
    left: Rc<Cell<u64>>,
}

impl<F> LimitedReader<F> {
    /// What is left can be set anew while an archive has the file.
    pub(super) fn new(file: F, left: &Rc<Cell<u64>>) -> Self {
        Self { file, left: Rc::clone(left) }
    }
}

impl<F: Read> Read for LimitedReader<F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left.get()).unwrap_or(usize::MAX).min(buffer.len());
        if most == 0 && !buffer.is_empty() {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let read = self.file.read(&mut buffer[..most])?;
        self.left.set(self.left.get() - read as u64);
        Ok(read)
    }
}

impl<F: Seek> Seek for LimitedReader<F> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}
