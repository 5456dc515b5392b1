//! Names of files that every system takes for the same: which lead elsewhere, which Windows keeps for devices,
//! which a file system does not tell apart.

use unicode_normalization::UnicodeNormalization as _;

use super::legible::is_hidden;

/// Letters of a path that every system and archive takes, and of each part of it.
const PATH: usize = 240;
const PART: usize = 100;

/// Whether a part of a path names something in its folder, and is none of git's own: on Windows, in the way
/// that Windows takes it.
pub fn stays(part: &str, windows: bool) -> bool {
    let folded = folded(part);
    let ends_otherwise = windows && part.ends_with(['.', ' ']);
    // Windows leaves out blanks and points at the end, and calls `.git` also by its short name.
    let git = matches!(folded.trim_end_matches(['.', ' ']), ".git" | "git~1");
    let leads_elsewhere = matches!(part, "" | "." | "..") || part.contains(['/', '\\', ':', '\0']);
    !(leads_elsewhere || git || ends_otherwise || (windows && is_device(part)))
}

/// Whether Windows takes a name for that of a device, whatever its extension.
pub fn is_device(name: &str) -> bool {
    let stem = name.split(['.', ':']).next().unwrap_or_default().trim_end_matches(' ').to_uppercase();
    let digit = |letter: char| letter.is_ascii_digit() || "¹²³".contains(letter);
    let number = ["COM", "LPT"].iter().find_map(|device| stem.strip_prefix(device));
    matches!(&*stem, "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$")
        || number.is_some_and(|number| number.chars().count() == 1 && number.contains(digit))
}

/// A name as the least exact file system knows it: without capitals, marks of direction or ways to compose a
/// letter.
pub fn folded(name: &str) -> String {
    let visible = name.chars().filter(|letter| !is_hidden(*letter));
    let folded: String = visible.nfkc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect();
    folded.nfkc().collect()
}

include!(concat!(env!("OUT_DIR"), "/faults_names.rs"));

/// Why a path is not taken for the same by every system, archive and upload form.
pub fn fault(path: &str) -> Option<NameFault> {
    let parts = || path.split('/');
    let any = |wrong: fn(&str) -> bool| parts().any(wrong);
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_' | '/');
    if any(|part| matches!(part, "" | "." | "..")) || path.contains(['\\', ':', '\0']) {
        Some(NameFault::Elsewhere)
    } else if !path.chars().all(plain) {
        Some(NameFault::Letters)
    } else if any(|part| part.starts_with(['.', '-'])) {
        Some(NameFault::Beginning)
    } else if any(|part| part.ends_with('.')) {
        Some(NameFault::Ending)
    } else if any(is_device) {
        Some(NameFault::Device)
    } else {
        (path.len() > PATH || parts().any(|part| part.len() > PART)).then_some(NameFault::TooLong)
    }
}

/// A name as part of a file's: lowercase letters and digits, joined by `-`.
pub fn slug(name: &str, otherwise: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug: String = words.collect::<Vec<_>>().join("-").chars().take(40).collect();
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { otherwise.to_owned() } else { slug.to_owned() }
}
