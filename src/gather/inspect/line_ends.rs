//! Text with other line ends: git changes them where nobody has told it not to.

use std::fs::File;
use std::io::{self, Read};

use sha2::{Digest, Sha256};

use super::{LARGE, LARGE_ONE, WHOLE_LIMIT};
use crate::world::files::hex;

/// The hashes that a text has with the line ends of Unix and with those of Windows; none of what is no text.
pub(in crate::gather) fn either(file: &mut File) -> io::Result<Option<[String; 2]>> {
    let _large = (file.metadata()?.len() > LARGE).then(|| LARGE_ONE.lock());
    let (mut bytes, mut hashers) = (Vec::new(), [Sha256::new(), Sha256::new()]);
    file.take(WHOLE_LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > WHOLE_LIMIT || bytes.contains(&0) {
        return Ok(None);
    }
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let text = line.strip_suffix(b"\n").map_or(line, |text| text.strip_suffix(b"\r").unwrap_or(text));
        for (hasher, end) in hashers.iter_mut().zip([&b"\n"[..], b"\r\n"]) {
            hasher.update(text);
            hasher.update(if line.ends_with(b"\n") { end } else { b"" });
        }
    }
    Ok(Some(hashers.map(hex)))
}
