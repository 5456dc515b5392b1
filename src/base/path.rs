//! Paths as files write them and messages show them: with `/`, whatever the system's own separator is.

use std::path::{MAIN_SEPARATOR, Path};

use super::legible::line;

pub fn shown(path: impl AsRef<Path>) -> String {
    path.as_ref().to_string_lossy().replace(MAIN_SEPARATOR, "/")
}

/// The folder, empty where there is none, and the name in it.
pub fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// The path of a name in a folder; the empty folder adds nothing.
pub fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

pub fn name(path: &str) -> &str {
    split(path).1
}

pub fn stem(path: &str) -> &str {
    let name = name(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The extension in lowercase, without its point.
pub fn extension(path: &str) -> String {
    name(path).rsplit_once('.').map_or("", |(_, extension)| extension).to_lowercase()
}

/// A word as it is typed in a shell, between quotes where it must be.
pub fn typed(word: &str) -> String {
    let word = line(word, 500);
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_./:=@+,".contains(letter);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word;
    }
    // Windows knows no other quotes.
    if cfg!(windows) || !word.contains(['"', '$', '`', '\\', '!']) {
        format!("\"{word}\"")
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// The option that names a workspace other than that of the current folder, with a blank before it.
pub fn at(folder: &str) -> String {
    if folder == "." { String::new() } else { format!(" -C {}", typed(folder)) }
}
