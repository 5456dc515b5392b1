//! The content of a file in an archive, unpacked and checked as it is read.

use std::io::{self, BufRead, Read};

use flate2::Crc;
use flate2::bufread::DeflateDecoder;

use super::Header;

pub(super) struct Content<'a, R> {
    body: Body<R>,
    crc: Crc,
    size: u64,
    header: &'a Header,
}

enum Body<R> {
    Stored(R),
    Packed(DeflateDecoder<R>),
}

impl<'a, R: BufRead> Content<'a, R> {
    /// Of what is packed; nothing stands behind it.
    pub(super) fn of(packed: R, header: &'a Header) -> Self {
        let body =
            if header.method == 0 { Body::Stored(packed) } else { Body::Packed(DeflateDecoder::new(packed)) };
        Self { body, crc: Crc::new(), size: 0, header }
    }
}

impl<R: BufRead> Read for Content<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let (read, packed) = match &mut self.body {
            Body::Stored(content) => (content.read(buffer)?, self.header.packed),
            Body::Packed(content) => (content.read(buffer)?, content.total_in()),
        };
        self.crc.update(&buffer[..read]);
        self.size += read as u64;
        let whole = self.crc.sum() == self.header.crc
            && self.size == self.header.size
            && packed == self.header.packed;
        if read == 0 && !buffer.is_empty() && !whole {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(read)
    }
}
