//! What Git LFS puts in a document's place until the document is fetched.

const BEGINNING: &[u8] = b"version https://git-lfs.github.com/spec/";
/// Bytes that it has at most.
pub const LONGEST: u64 = 1024;

#[derive(Debug, PartialEq, Eq)]
pub struct Pointer {
    /// In lowercase hexadecimal.
    pub sha256: String,
    pub size: u64,
}

/// Whether a file is meant for a pointer, by its first bytes.
pub fn is_meant(head: &[u8]) -> bool {
    head.starts_with(BEGINNING)
}

pub fn is_sha256(hash: &str) -> bool {
    hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl Pointer {
    pub fn of(file: &[u8]) -> Option<Self> {
        let text =
            std::str::from_utf8(file).ok().filter(|_| is_meant(file) && file.len() as u64 <= LONGEST)?;
        let value = |key: &str| text.lines().find_map(|line| line.strip_prefix(key));
        let sha256 = value("oid sha256:").filter(|hash| is_sha256(hash))?.to_ascii_lowercase();
        Some(Self { sha256, size: value("size ")?.parse().ok()? })
    }
}
