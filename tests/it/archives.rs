//! `bundle --verify` on archives that each program could unpack in its own way: made byte by byte, and listed in the
//! bundle's own sums, so that only their shape is wrong.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;

use flate2::Crc;
use flate2::write::DeflateEncoder;
use tempfile::TempDir;

use crate::bundle::{DOCUMENT, SOUND, bundle, files, small, verify};
use crate::support::sha256;

/// A file of an archive, and what its two headers say of it.
#[derive(Clone)]
struct Entry {
    /// In the directory, and in the file's own header.
    names: [Vec<u8>; 2],
    bytes: Vec<u8>,
    /// Which version of the form a program must know to unpack it.
    version: u16,
    flags: u16,
    method: u16,
    /// Added to the true sum and size in the file's own header.
    off: u32,
    extras: [Vec<u8>; 2],
    comment: Vec<u8>,
    attributes: u32,
    /// Part of its packed content, and never unpacked.
    padding: Vec<u8>,
    /// Behind its content.
    behind: Vec<u8>,
    /// Whether the directory lists it.
    listed: bool,
}

impl Entry {
    fn of(name: &[u8], bytes: &[u8]) -> Self {
        Self {
            names: [name.to_vec(), name.to_vec()],
            bytes: bytes.to_vec(),
            version: 20,
            flags: 0,
            method: 0,
            off: 0,
            extras: Default::default(),
            comment: Vec::new(),
            attributes: 0o100_644 << 16,
            padding: Vec::new(),
            behind: Vec::new(),
            listed: true,
        }
    }

    fn packed(&self) -> Vec<u8> {
        if self.method != 8 {
            return self.bytes.clone();
        }
        let mut packer = DeflateEncoder::new(Vec::new(), flate2::Compression::default());
        packer.write_all(&self.bytes).unwrap();
        [packer.finish().unwrap(), self.padding.clone()].concat()
    }

    fn crc(&self) -> u32 {
        let mut crc = Crc::new();
        crc.update(&self.bytes);
        crc.sum()
    }

    /// From the version that is needed to the lengths of name and extra fields.
    fn head(&self, side: usize) -> Vec<u8> {
        let behind = side == 1 && self.flags & 8 != 0;
        let [crc, packed, size] = [self.crc(), length(&self.packed()), length(&self.bytes)]
            .map(|number| if behind { 0 } else { number + if side == 1 { self.off } else { 0 } });
        let mut head = Vec::new();
        for short in [self.version, self.flags, self.method, 0, 0x595e] {
            head.extend(short.to_le_bytes());
        }
        head.extend([crc, packed, size].into_iter().flat_map(u32::to_le_bytes));
        for length in [self.names[side].len(), self.extras[side].len()] {
            head.extend(u16::try_from(length).unwrap().to_le_bytes());
        }
        head
    }
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap()
}

/// An archive, with bytes before and behind it, and a comment.
fn pack(entries: &[Entry], before: &[u8], comment: &[u8], behind: &[u8]) -> Vec<u8> {
    let (mut bytes, mut directory, mut count) = (before.to_vec(), Vec::new(), 0_u16);
    for entry in entries {
        let at = length(&bytes);
        let parts: [&[u8]; 5] =
            [b"PK\x03\x04", &entry.head(1), &entry.names[1], &entry.extras[1], &entry.packed()];
        bytes.extend(parts.concat());
        if entry.flags & 8 != 0 {
            let sums = [entry.crc(), length(&entry.packed()), length(&entry.bytes)];
            bytes.extend(b"PK\x07\x08");
            bytes.extend(sums.into_iter().flat_map(u32::to_le_bytes));
        }
        bytes.extend(&entry.behind);
        if entry.listed {
            count += 1;
            directory.extend(b"PK\x01\x02\x14\x03");
            directory.extend(entry.head(0));
            directory.extend(u16::try_from(entry.comment.len()).unwrap().to_le_bytes());
            directory.extend([0; 4]);
            directory.extend([entry.attributes, at].into_iter().flat_map(u32::to_le_bytes));
            directory.extend([&entry.names[0][..], &entry.extras[0], &entry.comment].concat());
        }
    }
    let start = length(&bytes);
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([count, count].into_iter().flat_map(u16::to_le_bytes));
    bytes.extend([length(&directory), start].into_iter().flat_map(u32::to_le_bytes));
    bytes.extend(u16::try_from(comment.len()).unwrap().to_le_bytes());
    [&bytes, comment, behind].concat()
}

/// A bundle whose files are known, and a place to write archives.
struct Bench {
    good: BTreeMap<String, Vec<u8>>,
    out: TempDir,
}

impl Bench {
    fn new() -> Self {
        let out = tempfile::tempdir().unwrap();
        let place = out.path().join("b");
        assert_eq!(bundle(small(SOUND, &[DOCUMENT]).path(), &place, &[]).status.code(), Some(0));
        Self { good: files(&place), out }
    }

    /// The bundle with more files, which its sums and its index list.
    fn entries(&self, more: &[Entry]) -> Vec<Entry> {
        let mut good = self.good.clone();
        let head = String::from_utf8(good["index.csv"].clone()).unwrap();
        let columns: Vec<String> = head.lines().next().unwrap().split(',').map(str::to_owned).collect();
        let mut sums = BTreeMap::new();
        for entry in more.iter().filter(|entry| entry.listed && !entry.names[0].ends_with(b"/")) {
            let name = String::from_utf8_lossy(&entry.names[0]).into_owned();
            let sum = sha256(std::str::from_utf8(&entry.bytes).unwrap());
            let cell = |column: &String| match column.trim_start_matches('\u{feff}') {
                "path" => format!("\"{}\"", name.replace('"', "\"\"")),
                "sha256" => sum.clone(),
                _ => String::new(),
            };
            let row = columns.iter().map(cell).collect::<Vec<_>>().join(",") + "\r\n";
            good.get_mut("index.csv").unwrap().extend(row.into_bytes());
            sums.insert(name, sum);
        }
        for (name, bytes) in &good {
            if name != "SHA256SUMS" {
                sums.insert(name.clone(), sha256(std::str::from_utf8(bytes).unwrap()));
            }
        }
        let sums: String = sums.iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect();
        good.insert("SHA256SUMS".to_owned(), sums.into_bytes());
        let own = good.iter().map(|(name, bytes)| Entry::of(name.as_bytes(), bytes));
        own.chain(more.iter().cloned()).collect()
    }

    fn verified(&self, bytes: &[u8]) -> (Option<i32>, String) {
        let place = self.out.path().join("archive.zip");
        fs::write(&place, bytes).unwrap();
        verify(&place)
    }
}

/// Something done to an entry, or to a folder.
type Change<'a> = &'a dyn Fn(&mut Entry);
#[cfg(unix)]
type Damage<'a> = &'a dyn Fn(&std::path::Path);

#[test]
fn archives_of_other_programs_are_whole() {
    let bench = Bench::new();
    let times = b"UT\x05\x00\x01\x00\x00\x00\x00".to_vec();
    let owner = b"ux\x0b\x00\x01\x04\x00\x00\x00\x00\x04\x00\x00\x00\x00".to_vec();
    let folder = Entry { attributes: (0o040_755 << 16) | 0x10, ..Entry::of(b"01-baseline/", b"") };
    let changes: [(&str, Change); 5] = [
        ("stored", &|_| ()),
        ("packed", &|entry| entry.method = 8),
        ("times and owners", &|entry| entry.extras = [times.clone(), [&times[..], &owner].concat()]),
        ("sums behind", &|entry| (entry.method, entry.flags) = (8, 8)),
        ("of DOS", &|entry| entry.attributes = 0x20),
    ];
    for (name, change) in changes {
        let mut entries = bench.entries(&[]);
        entries.iter_mut().for_each(change);
        entries.insert(0, folder.clone());
        let (code, said) = bench.verified(&pack(&entries, b"", b"", b""));
        assert_eq!(code, Some(0), "{name}: {said}");
    }
}

#[test]
fn names_that_another_system_reads_otherwise() {
    let bench = Bench::new();
    let long = "x".repeat(150);
    let deep = "ab/".repeat(90) + "x";
    let letters = "its name has letters";
    let device = "Windows reads its name";
    let beginning = "its name begins with";
    let names: [(&[&str], &str); 28] = [
        (&["\u{e9}.pdf", "e\u{301}.pdf"], letters),
        (&["a\u{202e}fdp.exe"], letters),
        (&["a\u{2066}b"], letters),
        (&["a\u{200b}b"], letters),
        (&["\u{feff}a"], letters),
        (&["a\u{ad}b"], letters),
        (&["a "], letters),
        (&["a?b"], letters),
        (&["a|b"], letters),
        (&["a\nb"], letters),
        (&["com\u{b9}.txt"], letters),
        (&["a."], "its name ends in a dot"),
        (&["a./b"], "its name ends in a dot"),
        (&["CON"], device),
        (&["aux.pdf"], device),
        (&["a/lpt1.tar.gz/b"], device),
        (&[".hidden"], beginning),
        (&["a/-rf"], beginning),
        (&[&long], "its name is too long"),
        (&[&deep], "its name is too long"),
        (&["x", "x/y"], "a file that is also a folder"),
        (&["X", "x/y"], "a file that is also a folder"),
        (&["a.pdf", "A.pdf"], "two files have this name"),
        (&["a/x", "A/y"], "two files have this name"),
        (&["a/b/x", "a/B/y"], "two files have this name"),
        (&["a/", "A/"], "two files have this name"),
        (&["a/", "a/"], "two files have this name"),
        (&["a\\b"], "its name leads out"),
    ];
    for (names, reason) in names {
        let more = names.iter().map(|name| match name.strip_suffix('/') {
            Some(_) => Entry { attributes: 0o040_755 << 16, ..Entry::of(name.as_bytes(), b"") },
            None => Entry::of(name.as_bytes(), b"isi"),
        });
        let more: Vec<Entry> = more.collect();
        let (code, said) = bench.verified(&pack(&bench.entries(&more), b"", b"", b""));
        assert_eq!(code, Some(1), "{names:?}: {said}");
        assert!(said.contains(reason), "{names:?}: {said}");
    }
}

#[test]
fn what_an_archive_holds_besides_its_files() {
    let bench = Bench::new();
    let plain = || Entry::of(b"99-x", b"isi");
    let special = "a link, or no ordinary file";
    let header = "the archive's directory and the file's own header do not agree";
    let hidden = "bytes that belong to no file";
    let remark = "a comment, or an extra field";
    let packed = "encrypted, or packed";
    let path = b"up\x08\x00\x01\x00\x00\x00\x00a/b".to_vec();
    let entries: Vec<(&str, Entry, &str)> = vec![
        ("a pipe", Entry { attributes: 0o010_644 << 16, ..plain() }, special),
        ("a link", Entry { attributes: 0o120_777 << 16, ..plain() }, special),
        ("a device", Entry { attributes: 0o060_644 << 16, ..plain() }, special),
        ("hidden", Entry { attributes: 0x02, ..plain() }, special),
        ("a folder by its letters", Entry { attributes: 0x10, ..plain() }, special),
        ("setuid", Entry { attributes: 0o104_755 << 16, ..plain() }, "another user's rights"),
        (
            "a folder with content",
            Entry { attributes: 0o040_755 << 16, ..Entry::of(b"99-d/", b"isi") },
            "a folder with content",
        ),
        ("another name", Entry { names: [b"99-x".to_vec(), b"99-y".to_vec()], ..plain() }, header),
        ("another sum and size", Entry { off: 1, ..plain() }, header),
        ("a gap", Entry { behind: b"rahasia".to_vec(), ..plain() }, hidden),
        ("not listed", Entry { listed: false, ..plain() }, hidden),
        ("a comment", Entry { comment: b"rahasia".to_vec(), ..plain() }, remark),
        ("a field", Entry { extras: [b"zz\x03\x00abc".to_vec(), Vec::new()], ..plain() }, remark),
        ("another field", Entry { extras: [Vec::new(), b"zz\x03\x00abc".to_vec()], ..plain() }, remark),
        ("another path", Entry { extras: [path.clone(), path], ..plain() }, remark),
        (
            "a needless field",
            Entry { extras: [b"\x01\0\x08\0abcdefgh".to_vec(), Vec::new()], ..plain() },
            remark,
        ),
        ("a broken field", Entry { extras: [b"UT\xff\x00a".to_vec(), Vec::new()], ..plain() }, remark),
        ("encrypted", Entry { flags: 1, ..plain() }, packed),
        ("of a masked header", Entry { flags: 0x2000, ..plain() }, packed),
        ("another method", Entry { method: 12, ..plain() }, packed),
    ];
    for (name, entry, reason) in entries {
        let (code, said) = bench.verified(&pack(&bench.entries(&[entry]), b"", b"", b""));
        assert_eq!(code, Some(1), "{name}: {said}");
        assert!(said.contains(reason), "{name}: {said}");
    }
    let entries = bench.entries(&[]);
    let whole = pack(&entries, b"", b"", b"");
    let twice = entries.iter().chain(&entries[..1]).cloned().collect::<Vec<_>>();
    let later = Entry { version: 99, ..plain() };
    let archives: [(&str, Vec<u8>, &str); 7] = [
        ("of a later form", pack(&bench.entries(&[later]), b"", b"", b""), "damaged inside the archive"),
        ("before", [b"#!/bin/sh\n", &whole[..]].concat(), hidden),
        ("before, and counted", pack(&entries, b"#!/bin/sh\n", b"", b""), hidden),
        ("behind", pack(&entries, b"", b"", b"rahasia"), hidden),
        ("a comment", pack(&entries, b"", b"rahasia", b""), remark),
        ("twice", pack(&twice, b"", b"", b""), "two files have this name"),
        ("an archive behind", [&whole[..], &whole].concat(), hidden),
    ];
    for (name, bytes, reason) in archives {
        let (code, said) = bench.verified(&bytes);
        assert_eq!(code, Some(1), "{name}: {said}");
        assert!(said.contains(reason), "{name}: {said}");
    }
    // Packing ends before the file does: what stands behind it nobody unpacks.
    let packed = Entry { method: 8, ..plain() };
    assert_eq!(
        bench.verified(&pack(&bench.entries(std::slice::from_ref(&packed)), b"", b"", b"")).0,
        Some(0)
    );
    let longer = Entry { padding: b"rahasia".to_vec(), ..packed };
    let (code, said) = bench.verified(&pack(&bench.entries(&[longer]), b"", b"", b""));
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("99-x: damaged inside the archive"), "{said}");
}

/// Any one byte of an archive that siak-check has written is changed: nobody says that it is whole.
#[test]
fn no_byte_of_an_archive_can_be_changed() {
    let bench = Bench::new();
    let place = bench.out.path().join("own.zip");
    assert_eq!(bundle(small(SOUND, &[DOCUMENT]).path(), &place, &[]).status.code(), Some(0));
    let whole = fs::read(&place).unwrap();
    assert_eq!(bench.verified(&whole).0, Some(0));
    // Headers: versions, times and letters of DOS may differ; content may not.
    let mut unseen = 0;
    for at in 0..whole.len() {
        if at % 29 != 0 && at + 300 < whole.len() {
            continue;
        }
        let mut bytes = whole.clone();
        bytes[at] ^= 0x41;
        let code = bench.verified(&bytes).0;
        assert!(matches!(code, Some(0..=2)), "{at}");
        unseen += usize::from(code == Some(0));
    }
    assert!(unseen <= 80, "{unseen} bytes can be changed");
}

#[cfg(unix)]
#[test]
fn a_folder_holds_ordinary_files_only() {
    let workspace = small(SOUND, &[DOCUMENT]);
    let document = "01-i-Awal/01-Lintas/01-B1/01-Bukti-a.csv";
    let out = tempfile::tempdir().unwrap();
    let odd: [(&str, Damage, &str); 6] = [
        ("pipe", &|place| pipe(&place.join("pipe")), "pipe: a link, or no ordinary file"),
        ("hidden", &|place| fs::write(place.join(".x"), "").unwrap(), ".x: its name begins with"),
        (
            "hard link",
            &|place| fs::hard_link(place.join(document), place.parent().unwrap().join("other")).unwrap(),
            "it has another name (hard link)",
        ),
        (
            "setuid",
            &|place| {
                let mode = std::os::unix::fs::PermissionsExt::from_mode(0o4755);
                fs::set_permissions(place.join(document), mode).unwrap();
            },
            "another user's rights",
        ),
        ("capitals", &|place| fs::write(place.join("INDEX.html"), "").unwrap(), "two files have this name"),
        (
            "capitals of a folder",
            &|place| {
                let names = fs::read_dir(place).unwrap().map(|entry| entry.unwrap().file_name());
                let first =
                    names.map(|name| name.into_string().unwrap()).find(|name| name.starts_with("01-"));
                let other = place.join(first.unwrap().to_uppercase());
                fs::create_dir(&other).unwrap();
                fs::write(other.join("x"), "").unwrap();
            },
            "two files have this name",
        ),
    ];
    for (name, change, reason) in odd {
        let place = out.path().join(name);
        assert_eq!(bundle(workspace.path(), &place, &[]).status.code(), Some(0));
        assert_eq!(verify(&place).0, Some(0));
        change(&place);
        let (code, said) = verify(&place);
        assert_eq!(code, Some(1), "{name}: {said}");
        assert!(said.contains(reason), "{name}: {said}");
    }
}

#[cfg(unix)]
fn pipe(path: &std::path::Path) {
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}
