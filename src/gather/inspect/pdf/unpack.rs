//! What a stream holds, unpacked within limits.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro_syntax::Filter;
use hayro_syntax::object::{Dict, FromBytes, Object, Stream};

/// Bytes of all dictionaries and lists, each time that one is read.
const SYNTAX: usize = 32 << 20;
/// Bytes of one page, or of one stream of objects, unpacked.
const UNPACKED: usize = 4 << 20;
/// Bytes of all of them, as they are and unpacked.
const ALL_UNPACKED: usize = 32 << 20;
/// Bytes of a stream packed with LZW that are unpacked: none unpacks to more than 2,800 times as many.
const LZW: usize = 12 << 10;
/// Bytes of one packed by the length of its runs, which unpack to at most 64 times as many.
const RUNS: usize = UNPACKED / 64;

/// What may still be read.
#[derive(Default)]
pub(super) struct Room {
    syntax: usize,
    unpacked: usize,
    /// Something was left out for a limit or a format of its own: what was not met may be there.
    pub(super) left_out: bool,
    /// Something cannot be unpacked.
    pub(super) broken: bool,
}

impl Room {
    /// Takes the room of a dictionary of so many bytes.
    pub(super) fn spend(&mut self, bytes: usize) {
        self.syntax += bytes + 64;
        self.left_out |= self.is_full();
    }

    pub(super) fn is_full(&self) -> bool {
        self.syntax > SYNTAX || self.unpacked > ALL_UNPACKED
    }

    /// A stream without what packs it. A limit cuts the end off.
    pub(super) fn unpack(&mut self, stream: &Stream) -> Option<Vec<u8>> {
        let dictionary = stream.dict();
        let mut bytes = if self.is_full() { return None } else { stream.raw_data() };
        self.unpacked += bytes.len();
        for (index, filter) in stream.filters().into_iter().enumerate() {
            let room = UNPACKED.min(ALL_UNPACKED.saturating_sub(self.unpacked));
            let (name, limit) = match filter {
                _ if bytes.trim_ascii().is_empty() => return Some(Vec::new()),
                Filter::FlateDecode => ("Fl", usize::MAX),
                Filter::LzwDecode => ("LZW", LZW.min(room)),
                Filter::RunLengthDecode => ("RL", RUNS.min(room)),
                Filter::Ascii85Decode => ("A85", room),
                Filter::AsciiHexDecode => ("AHx", room),
                Filter::Crypt => continue,
                Filter::CcittFaxDecode | Filter::Jbig2Decode | Filter::DctDecode | Filter::JpxDecode => {
                    ("", 0)
                }
            };
            self.left_out |= bytes.len() > limit || room == 0;
            if limit.min(room) == 0 {
                return None;
            }
            let parameters = match dictionary.get::<Object>(b"DecodeParms") {
                Some(Object::Array(list)) => list.iter::<Object>().nth(index).and_then(Object::into_dict),
                parameters => parameters.and_then(Object::into_dict),
            };
            let parameters = parameters.as_ref().map_or(&b"null"[..], Dict::data);
            let unpacked = if filter != Filter::FlateDecode {
                apply(name, parameters, &bytes[..bytes.len().min(limit)])
            } else if memchr::memmem::find(parameters, b"Predictor").is_none() {
                inflate(&bytes, room)
            } else {
                inflate(&bytes, room).and_then(|bytes| apply(name, parameters, &stored(&bytes)))
            };
            self.broken |= unpacked.is_none();
            bytes = Cow::Owned(unpacked?);
            self.unpacked += bytes.len();
            self.left_out |= bytes.len() >= room;
        }
        self.left_out |= self.is_full();
        Some(bytes.into_owned())
    }
}

/// Bytes unpacked, at most `room`; `None` when not one can be.
pub fn inflate(bytes: &[u8], room: usize) -> Option<Vec<u8>> {
    let unpacked = |reader: &mut dyn Read| {
        let mut unpacked = Vec::new();
        let whole = reader.take(room as u64).read_to_end(&mut unpacked).is_ok();
        (whole || !unpacked.is_empty()).then_some(unpacked)
    };
    // Some programs write its header wrong.
    unpacked(&mut ZlibDecoder::new(bytes))
        .or_else(|| unpacked(&mut DeflateDecoder::new(bytes.get(2..)?)).filter(|bytes| !bytes.is_empty()))
}

/// Bytes without this filter, as the crate that knows it has them.
fn apply(filter: &str, parameters: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
    let head = format!("<</Length {}/Filter/{filter}/DecodeParms ", bytes.len());
    let whole = [head.as_bytes(), parameters, b">>stream\n", bytes, b"\nendstream"].concat();
    Stream::from_bytes(&whole)?.decoded_data().ok().map(Cow::into_owned)
}

/// Bytes as if they were packed, for what follows when they are unpacked.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut stored = vec![0x78, 0x01];
    for block in bytes.chunks(0xFFFF) {
        let length = u16::try_from(block.len()).expect("a chunk is no longer");
        stored.push(0);
        stored.extend(length.to_le_bytes());
        stored.extend((!length).to_le_bytes());
        stored.extend(block);
    }
    stored.extend([1, 0, 0, 0xFF, 0xFF]);
    stored
}
