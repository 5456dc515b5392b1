//! The files of a ZIP archive, taken as strictly as can be: each byte belongs to one file or to the directory,
//! which say the same of it. Where programs could unpack an archive each in its own way there is an oddity.

use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};

use flate2::Crc;
use flate2::bufread::DeflateDecoder;

use crate::base::portable::NameFault;
use crate::problem::ReadFault;

/// Bytes of the directory: room for a hundred thousand files.
const DIRECTORY: u64 = 64 << 20;
/// The version of the form that brought sizes of more than 32 bits; what came later packs otherwise.
const VERSION: u16 = 45;
/// Bytes at the end of an archive that may be its comment.
const COMMENT: u64 = 64 << 10;

/// Flags: sums stand behind the content; two of packing; the name is UTF-8. All others change what is meant.
const SUMS_BEHIND: u16 = 0x8;
const HARMLESS_FLAGS: u16 = SUMS_BEHIND | 0x6 | 0x800;

include!(concat!(env!("OUT_DIR"), "/faults_archive.rs"));

/// A file or folder as the directory has it.
pub(super) struct Entry {
    pub(super) name: String,
    header: Header,
    /// Where its own header stands.
    at: u64,
    /// Where its content stands.
    content: u64,
}

/// What both headers of a file say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Header {
    flags: u16,
    method: u16,
    crc: u32,
    packed: u64,
    size: u64,
    name: Vec<u8>,
}

impl Header {
    /// What both begin with, and how long name and extra fields are. Nothing of a version that programs refuse.
    fn begun(fields: &mut Fields) -> Option<(Self, usize, usize)> {
        if fields.short()? > VERSION {
            return None;
        }
        let (flags, method) = (fields.short()?, fields.short()?);
        fields.bytes(4)?;
        let (crc, packed, size) = (fields.word()?, fields.word()?.into(), fields.word()?.into());
        let header = Self { flags, method, crc, packed, size, name: Vec::new() };
        Some((header, fields.short()?.into(), fields.short()?.into()))
    }
}

/// Takes what is wrong: with a file, or with the whole under `.`.
type Odd<'a> = &'a mut dyn FnMut(&str, Oddity);

/// What stands at a place, up to so many bytes.
fn read_at(file: &mut (impl Read + Seek), at: u64, most: u64) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The entries of an archive of `size` bytes; none when it is no archive.
pub(super) fn list(file: &mut (impl Read + Seek), size: u64, odd: Odd) -> io::Result<Vec<Entry>> {
    let mut entries = Vec::new();
    let Some(end) = End::find(file, size)? else { return Ok(entries) };
    if end.comment {
        odd(".", Oddity::Remark);
    }
    // What stands before the archive moves all that it says.
    let before = end.at.checked_sub(end.directory_size).and_then(|start| start.checked_sub(end.directory));
    if !end.is_last || before != Some(0) {
        odd(".", Oddity::Hidden);
    }
    if end.directory_size > DIRECTORY {
        odd(".", Oddity::TooMuch);
        return Ok(entries);
    }
    let before = before.unwrap_or(0);
    let bytes = read_at(file, before + end.directory, end.directory_size)?;
    let mut fields = Fields(&bytes);
    for _ in 0..end.entries {
        let Some((entry, oddities)) = central(&mut fields, before) else {
            odd(".", Oddity::Damaged);
            break;
        };
        for oddity in oddities {
            odd(&entry.name, oddity);
        }
        entries.push(entry);
    }
    let followed = follow(file, &mut entries, before, odd)?;
    if !fields.0.is_empty() || followed != before + end.directory {
        odd(".", Oddity::Hidden);
    }
    Ok(entries)
}

/// Where the directory is.
struct End {
    at: u64,
    directory: u64,
    directory_size: u64,
    entries: u64,
    comment: bool,
    is_last: bool,
}

impl End {
    fn find(file: &mut (impl Read + Seek), size: u64) -> io::Result<Option<Self>> {
        let start = size.saturating_sub(COMMENT + 22);
        let tail = read_at(file, start, COMMENT + 22)?;
        let found =
            (0..tail.len().saturating_sub(21)).rev().find(|at| tail[*at..].starts_with(b"PK\x05\x06"));
        let read = found.and_then(|found| Self::read(&tail[found + 4..], start + found as u64));
        let Some(mut end) = read else { return Ok(None) };
        let large = [end.directory_size, end.directory].contains(&u32::MAX.into());
        let start = end.at.checked_sub(20 + 56).filter(|_| large || end.entries == u64::from(u16::MAX));
        if let Some(start) = start
            && let Some((entries, size, directory)) = large_end(&read_at(file, start, 20 + 56)?, start)
        {
            (end.at, end.entries, end.directory_size, end.directory) = (start, entries, size, directory);
        }
        Ok(Some(end))
    }

    fn read(bytes: &[u8], at: u64) -> Option<Self> {
        let mut fields = Fields(bytes);
        let disks = [fields.short()?, fields.short()?];
        let entries = [fields.short()?, fields.short()?];
        let (directory_size, directory) = (fields.word()?.into(), fields.word()?.into());
        let comment = usize::from(fields.short()?);
        let is_last = fields.0.len() == comment && disks == [0, 0] && entries[0] == entries[1];
        let (entries, comment) = (entries[1].into(), comment > 0);
        Some(Self { at, directory, directory_size, entries, comment, is_last })
    }
}

/// Entries, size and place of a directory that is too large for the record at the end, from the one before it.
fn large_end(bytes: &[u8], start: u64) -> Option<(u64, u64, u64)> {
    let mut fields = Fields(bytes);
    let record = fields.bytes(4)? == b"PK\x06\x06" && fields.long()? == 44;
    fields.bytes(4)?;
    let disks = fields.long()?;
    let (own, all) = (fields.long()?, fields.long()?);
    let (size, directory) = (fields.long()?, fields.long()?);
    let locator = fields.bytes(4)? == b"PK\x06\x07" && fields.word()? == 0;
    let same = fields.long()? == start && fields.word()? == 1;
    (record && disks == 0 && own == all && locator && same).then_some((all, size, directory))
}

/// The next entry of the directory, and what is odd about it.
fn central(fields: &mut Fields, before: u64) -> Option<(Entry, Vec<Oddity>)> {
    if fields.bytes(4)? != b"PK\x01\x02" {
        return None;
    }
    fields.bytes(2)?;
    let (mut header, name, extra) = Header::begun(fields)?;
    let comment = fields.short()?;
    let disk = fields.short()?;
    fields.bytes(2)?;
    let attributes = fields.word()?;
    let mut at = u64::from(fields.word()?);
    header.name = fields.bytes(name)?.to_vec();
    let extra = fields.bytes(extra)?;
    fields.bytes(comment.into())?;
    let plain = extra_is_plain(extra, [&mut header.size, &mut header.packed, &mut at]);
    let mut oddities = Vec::new();
    let mut odd = |is: bool, oddity| oddities.extend(is.then_some(oddity));
    odd(!plain || comment > 0, Oddity::Remark);
    odd(header.flags & !HARMLESS_FLAGS != 0 || !matches!(header.method, 0 | 8), Oddity::Packed);
    odd(disk != 0, Oddity::Header);
    let mode = attributes >> 16;
    let folder = header.name.ends_with(b"/");
    let kind = if folder { 0o040_000 } else { 0o100_000 };
    // Of the letters of DOS, read-only and archive are harmless; hidden, system, volume and folder are not.
    let dos = attributes & if folder { 0x0e } else { 0x1e };
    odd((mode & 0o170_000 != 0 && mode & 0o170_000 != kind) || dos != 0, Oddity::Special);
    odd(mode & 0o7000 != 0, Oddity::Rights);
    odd(folder && (header.packed, header.size, header.crc) != (0, 0, 0), Oddity::FolderWithContent);
    let shown = String::from_utf8_lossy(&header.name).into_owned();
    Some((Entry { name: shown, header, at: before.saturating_add(at), content: 0 }, oddities))
}

/// Follows the files up to the directory, and says where they end: their own headers say the same, and nothing lies
/// between them.
fn follow(file: &mut (impl Read + Seek), all: &mut [Entry], before: u64, odd: Odd) -> io::Result<u64> {
    all.sort_by_key(|entry| entry.at);
    let mut next = before;
    for entry in all {
        let mut odd = |oddity| odd(&entry.name, oddity);
        if entry.at != next {
            odd(Oddity::Hidden);
        }
        file.seek(SeekFrom::Start(entry.at))?;
        let Some((local, length, plain)) = local(file) else {
            odd(Oddity::Header);
            continue;
        };
        if !plain {
            odd(Oddity::Remark);
        }
        let later = Header { crc: 0, packed: 0, size: 0, ..entry.header.clone() };
        if local != entry.header && (entry.header.flags & SUMS_BEHIND == 0 || local != later) {
            odd(Oddity::Header);
        }
        entry.content = entry.at + length;
        next = entry.content.saturating_add(entry.header.packed);
        if entry.header.flags & SUMS_BEHIND != 0 {
            match descriptor(&read_at(file, next, 24)?, &entry.header) {
                Some(length) => next += length,
                None => odd(Oddity::Header),
            }
        }
    }
    Ok(next)
}

/// A file's own header, how long it is, and whether nothing else stands there.
fn local(file: &mut impl Read) -> Option<(Header, u64, bool)> {
    let (mut first, mut rest) = ([0; 30], Vec::new());
    file.read_exact(&mut first).ok()?;
    let mut fields = Fields(&first);
    if fields.bytes(4)? != b"PK\x03\x04" {
        return None;
    }
    let (mut header, name, extra) = Header::begun(&mut fields)?;
    file.take((name + extra) as u64).read_to_end(&mut rest).ok()?;
    let mut fields = Fields(&rest);
    header.name = fields.bytes(name)?.to_vec();
    let plain = extra_is_plain(fields.bytes(extra)?, [&mut header.size, &mut header.packed, &mut 0]);
    Some((header, (first.len() + rest.len()) as u64, plain))
}

/// How long the sums behind a file's content are, if they are those of its header.
fn descriptor(bytes: &[u8], header: &Header) -> Option<u64> {
    let rest = bytes.strip_prefix(b"PK\x07\x08").unwrap_or(bytes);
    let [packed, size] = [header.packed, header.size].map(u64::to_le_bytes);
    let short = header.packed.max(header.size) <= u32::MAX.into();
    let widths = [Some(8), short.then_some(4)].into_iter().flatten();
    let mut shapes =
        widths.map(|width| [&header.crc.to_le_bytes(), &packed[..width], &size[..width]].concat());
    let shape = shapes.find(|shape| rest.starts_with(shape))?;
    Some((bytes.len() - rest.len() + shape.len()) as u64)
}

/// Whether the extra fields of a header hold nothing but the sizes that have no room in it, which are put
/// there, and what packing programs write of times and owners.
fn extra_is_plain(extra: &[u8], sizes: [&mut u64; 3]) -> bool {
    let mut fields = Fields(extra);
    let mut wanting: Vec<&mut u64> = sizes.into_iter().filter(|size| **size == u64::from(u32::MAX)).collect();
    while !fields.0.is_empty() {
        let field = (|| {
            let (id, length) = (fields.short()?, fields.short()?);
            Some((id, fields.bytes(length.into())?))
        })();
        let plain = match field {
            Some((0x0001, large)) => {
                let whole = large.len() == 8 * wanting.len() && !wanting.is_empty();
                for (size, bytes) in wanting.drain(..).zip(large.chunks_exact(8)) {
                    *size = Fields(bytes).long().unwrap_or(0);
                }
                whole
            }
            // Times: of Unix, of older Unix, of NTFS. Owners.
            Some((0x5455, times)) => matches!(times.len(), 1 | 5 | 9 | 13),
            Some((0x5855, times)) => matches!(times.len(), 8 | 12),
            Some((0x000a, times)) => times.len() == 32 && times.starts_with(&[0, 0, 0, 0, 1, 0, 24, 0]),
            Some((0x7875, owner)) => owner.is_empty() || (owner.len() == 11 && owner.starts_with(&[1, 4])),
            Some(_) | None => false,
        };
        if !plain {
            return false;
        }
    }
    true
}

/// The content of a file, unpacked; it ends with an error unless all of it is what the headers say.
pub(super) fn content<'a>(file: &'a mut (impl Read + Seek), entry: &'a Entry) -> io::Result<impl Read + 'a> {
    file.seek(SeekFrom::Start(entry.content))?;
    let packed = BufReader::new(file.take(entry.header.packed));
    let body = match entry.header.method {
        0 => Body::Stored(packed),
        _ => Body::Packed(DeflateDecoder::new(packed)),
    };
    Ok(Content { body, crc: Crc::new(), size: 0, header: &entry.header })
}

struct Content<'a, R> {
    body: Body<R>,
    crc: Crc,
    size: u64,
    header: &'a Header,
}

enum Body<R> {
    Stored(R),
    Packed(DeflateDecoder<R>),
}

impl<R: BufRead> Read for Content<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let (read, packed) = match &mut self.body {
            Body::Stored(content) => (content.read(buffer)?, self.header.packed),
            Body::Packed(content) => (content.read(buffer)?, content.total_in()),
        };
        self.crc.update(&buffer[..read]);
        self.size += read as u64;
        let sums = (self.crc.sum(), self.size, packed);
        let whole = sums == (self.header.crc, self.header.size, self.header.packed);
        if read == 0 && !buffer.is_empty() && !whole {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(read)
    }
}

struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    fn array<const LENGTH: usize>(&mut self) -> Option<[u8; LENGTH]> {
        self.bytes(LENGTH)?.try_into().ok()
    }

    fn short(&mut self) -> Option<u16> {
        self.array().map(u16::from_le_bytes)
    }

    fn word(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    fn long(&mut self) -> Option<u64> {
        self.array().map(u64::from_le_bytes)
    }
}
