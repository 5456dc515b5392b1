//! Text with other line ends: git changes them where nobody has told it not to.

use sha2::{Digest, Sha256};

use super::{LARGE, LARGE_ONE, WHOLE_LIMIT};
use crate::world::files::{Opened, hex};

/// The hashes that a text has with the line ends of Unix and with those of Windows; none of what is no text.
pub(in crate::gather) fn either(opened: Opened) -> Option<[String; 2]> {
    let _large = (opened.size > LARGE).then(|| LARGE_ONE.lock());
    let bytes = opened.bytes(WHOLE_LIMIT).ok().flatten().filter(|bytes| !bytes.contains(&0))?;
    let mut hashers = [Sha256::new(), Sha256::new()];
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let text = line.strip_suffix(b"\n").map_or(line, |text| text.strip_suffix(b"\r").unwrap_or(text));
        for (hasher, end) in hashers.iter_mut().zip([&b"\n"[..], b"\r\n"]) {
            hasher.update(text);
            hasher.update(if line.ends_with(b"\n") { end } else { b"" });
        }
    }
    Some(hashers.map(hex))
}
