//! A file that gives no more than so many bytes, wherever they stand: what a hostile archive can cost is
//! bounded.

use std::io::{self, Read, Seek, SeekFrom};

pub(super) struct LimitedReader<F> {
    file: F,
    left: u64,
}

impl<F> LimitedReader<F> {
    pub(super) const fn new(file: F, left: u64) -> Self {
        Self { file, left }
    }
}

impl<F: Read> Read for LimitedReader<F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        if most == 0 && !buffer.is_empty() {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let read = self.file.read(&mut buffer[..most])?;
        self.left -= read as u64;
        Ok(read)
    }
}

impl<F: Seek> Seek for LimitedReader<F> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}
