//! The files of a ZIP archive, taken as strictly as an archive of files can be: each byte belongs to one file
//! or to the directory, which say the same of it. Where programs could unpack an archive each in its own way
//! there is an oddity.

mod content;

use std::io::{self, BufReader, Read, Seek, SeekFrom};

use content::Content;

use crate::base::portable::NameFault;
use crate::problem::ReadFault;

/// Bytes of the directory: room for a hundred thousand files.
const DIRECTORY: u64 = 64 << 20;
/// The version of the form that brought sizes of more than 32 bits; what came later packs otherwise.
const VERSION: u16 = 45;
/// Bytes at the end of an archive that may be its comment.
const COMMENT: u64 = 64 << 10;

const LOCAL: [u8; 4] = *b"PK\x03\x04";
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const DESCRIPTOR: [u8; 4] = *b"PK\x07\x08";
const END: [u8; 4] = *b"PK\x05\x06";
const LARGE_END: [u8; 4] = *b"PK\x06\x06";
const LARGE_LOCATOR: [u8; 4] = *b"PK\x06\x07";

/// Flags: sums stand behind the content; two of packing; the name is UTF-8. All others change what is meant.
const SUMS_BEHIND: u16 = 0x8;
const HARMLESS_FLAGS: u16 = SUMS_BEHIND | 0x6 | 0x800;

/// Why something in a bundle is no file of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// Another system would read the name otherwise.
    Name(NameFault),
    Twice,
    /// A file that is also a folder.
    Both,
    /// A link, a device or a pipe; what is hidden.
    Special,
    /// It would run with another user's rights.
    Rights,
    /// The file has a second name, perhaps outside, by which it can be changed.
    HardLink,
    /// A folder that has content as a file has.
    FolderWithContent,
    /// The archive's directory and the file's own header do not say the same.
    Header,
    /// Bytes of the archive that belong to no file.
    Hidden,
    /// A comment, or a field beside the file that nobody needs.
    Remark,
    /// Encrypted, or packed in a way that is not read.
    Packed,
    /// The archive is damaged here.
    Damaged,
    Unreadable(ReadFault),
    /// There is more than a bundle can hold.
    TooMuch,
}

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

/// What is there, and what is wrong with it: of a file, or of the whole under `.`.
#[derive(Default)]
pub(super) struct Listed {
    pub(super) entries: Vec<Entry>,
    pub(super) oddities: Vec<(String, Oddity)>,
}

impl Entry {
    pub(super) fn is_folder(&self) -> bool {
        self.name.ends_with('/')
    }
}

/// Lists an archive of `size` bytes; `None` when it is none.
pub(super) fn list(file: &mut (impl Read + Seek), size: u64) -> io::Result<Option<Listed>> {
    let Some(end) = End::find(file, size)? else { return Ok(None) };
    let mut listed = Listed::default();
    let whole = ".".to_owned();
    let mut odd = |oddity| listed.oddities.push((whole.clone(), oddity));
    if end.comment {
        odd(Oddity::Remark);
    }
    // What stands before the archive moves all that it says.
    let before = end.at.checked_sub(end.directory_size).and_then(|start| start.checked_sub(end.directory));
    if !end.is_last || before != Some(0) {
        odd(Oddity::Hidden);
    }
    if end.directory_size > DIRECTORY {
        odd(Oddity::TooMuch);
        return Ok(Some(listed));
    }
    let before = before.unwrap_or(0);
    file.seek(SeekFrom::Start(before + end.directory))?;
    let mut bytes = Vec::new();
    file.take(end.directory_size).read_to_end(&mut bytes)?;
    let mut fields = Fields(&bytes);
    for _ in 0..end.entries {
        let Some((entry, oddities)) = central(&mut fields, before) else {
            listed.oddities.push((whole.clone(), Oddity::Damaged));
            break;
        };
        listed.oddities.extend(oddities.into_iter().map(|oddity| (entry.name.clone(), oddity)));
        listed.entries.push(entry);
    }
    if !fields.0.is_empty() {
        listed.oddities.push((whole, Oddity::Hidden));
    }
    follow(file, &mut listed, before, before + end.directory)?;
    Ok(Some(listed))
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
        file.seek(SeekFrom::Start(start))?;
        let mut tail = Vec::new();
        file.take(COMMENT + 22).read_to_end(&mut tail)?;
        let found = (0..tail.len().saturating_sub(21)).rev().find(|at| tail[*at..].starts_with(&END));
        let Some(found) = found else { return Ok(None) };
        let mut fields = Fields(&tail[found + 4..]);
        let read = (|| {
            let disks = [fields.short()?, fields.short()?];
            let entries = [fields.short()?, fields.short()?];
            Some((disks, entries, fields.word()?, fields.word()?, fields.short()?))
        })();
        let Some((disks, entries, directory_size, directory, comment)) = read else { return Ok(None) };
        let mut end = Self {
            at: start + found as u64,
            directory: directory.into(),
            directory_size: directory_size.into(),
            entries: entries[1].into(),
            comment: comment > 0,
            is_last: found + 22 + usize::from(comment) == tail.len()
                && disks == [0, 0]
                && entries[0] == entries[1],
        };
        if entries[1] == u16::MAX || directory_size == u32::MAX || directory == u32::MAX {
            end.large(file)?;
        }
        Ok(Some(end))
    }

    /// Takes the place of a directory that is too large for the record at the end from the one before it.
    fn large(&mut self, file: &mut (impl Read + Seek)) -> io::Result<()> {
        let Some(start) = self.at.checked_sub(20 + 56) else { return Ok(()) };
        file.seek(SeekFrom::Start(start))?;
        let mut bytes = Vec::new();
        file.take(20 + 56).read_to_end(&mut bytes)?;
        let mut fields = Fields(&bytes);
        let read = (|| {
            let record = fields.bytes(4)? == LARGE_END && fields.long()? == 44;
            fields.bytes(4)?;
            let disks = fields.long()?;
            let (own, all) = (fields.long()?, fields.long()?);
            let (size, directory) = (fields.long()?, fields.long()?);
            let locator = fields.bytes(4)? == LARGE_LOCATOR && fields.word()? == 0;
            let same = fields.long()? == start && fields.word()? == 1;
            (record && disks == 0 && own == all && locator && same).then_some((all, size, directory))
        })();
        if let Some((entries, size, directory)) = read {
            (self.at, self.entries, self.directory_size, self.directory) = (start, entries, size, directory);
        }
        Ok(())
    }
}

/// The next entry of the directory, and what is odd about it.
fn central(fields: &mut Fields, before: u64) -> Option<(Entry, Vec<Oddity>)> {
    if fields.bytes(4)? != CENTRAL {
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

/// Follows the files from the beginning to the directory: their own headers say the same, and nothing lies
/// between them.
fn follow(file: &mut (impl Read + Seek), listed: &mut Listed, before: u64, directory: u64) -> io::Result<()> {
    listed.entries.sort_by_key(|entry| entry.at);
    let mut next = before;
    for entry in &mut listed.entries {
        let mut odd = |oddity| listed.oddities.push((entry.name.clone(), oddity));
        if entry.at != next {
            odd(Oddity::Hidden);
        }
        file.seek(SeekFrom::Start(entry.at))?;
        let mut bytes = vec![0; 30];
        let read = file.read_exact(&mut bytes).and_then(|()| {
            let lengths = [26, 28].map(|at| u16::from_le_bytes([bytes[at], bytes[at + 1]]));
            let rest = lengths.into_iter().map(u64::from).sum();
            file.take(rest).read_to_end(&mut bytes)
        });
        let local = read.ok().and_then(|_| local(&bytes));
        let Some((local, plain)) = local else {
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
        entry.content = entry.at + bytes.len() as u64;
        next = entry.content.saturating_add(entry.header.packed);
        if entry.header.flags & SUMS_BEHIND != 0 {
            file.seek(SeekFrom::Start(next))?;
            let mut bytes = Vec::new();
            file.take(24).read_to_end(&mut bytes)?;
            match descriptor(&bytes, &entry.header) {
                Some(length) => next += length,
                None => odd(Oddity::Header),
            }
        }
    }
    if next != directory {
        listed.oddities.push((".".to_owned(), Oddity::Hidden));
    }
    Ok(())
}

/// A file's own header, and whether nothing else stands there.
fn local(bytes: &[u8]) -> Option<(Header, bool)> {
    let mut fields = Fields(bytes);
    if fields.bytes(4)? != LOCAL {
        return None;
    }
    let (mut header, name, extra) = Header::begun(&mut fields)?;
    header.name = fields.bytes(name)?.to_vec();
    let plain = extra_is_plain(fields.bytes(extra)?, [&mut header.size, &mut header.packed, &mut 0]);
    Some((header, plain))
}

/// How long the sums behind a file's content are, if they are those of its header.
fn descriptor(bytes: &[u8], header: &Header) -> Option<u64> {
    let short = |size: u64| u32::try_from(size).ok().map(u32::to_le_bytes);
    let crc = header.crc.to_le_bytes();
    let mut shapes = vec![[&crc[..], &header.packed.to_le_bytes(), &header.size.to_le_bytes()].concat()];
    if let (Some(packed), Some(size)) = (short(header.packed), short(header.size)) {
        shapes.push([&crc[..], &packed, &size].concat());
    }
    let rest = bytes.strip_prefix(&DESCRIPTOR).unwrap_or(bytes);
    let shape = shapes.iter().find(|shape| rest.starts_with(shape))?;
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
    Ok(Content::of(BufReader::new(file.take(entry.header.packed)), &entry.header))
}

/// Numbers and bytes, one after the other.
struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    fn short(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.bytes(2)?.try_into().ok()?))
    }

    fn word(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.bytes(4)?.try_into().ok()?))
    }

    fn long(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.bytes(8)?.try_into().ok()?))
    }
}
