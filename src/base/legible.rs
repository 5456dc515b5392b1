//! Text from data files made safe to show: nothing in it moves a cursor, turns a line around or hides a
//! letter.

/// One line of at most `limit` characters. Control characters and line breaks become blanks; marks that
/// change the direction of writing or take no room are shown as `�`; a longer text ends in `…`. What a CI
/// runner would take for a command is broken by a blank.
pub fn line(text: &str, limit: usize) -> String {
    let mut shown = String::new();
    let mut pending_blank = false;
    for (count, letter) in text.chars().enumerate() {
        if count > limit.saturating_mul(2) || shown.chars().count() > limit {
            break;
        }
        if letter.is_whitespace() || letter.is_control() {
            pending_blank = !shown.is_empty();
            continue;
        }
        if std::mem::take(&mut pending_blank) {
            shown.push(' ');
        }
        if commands(&shown, letter) {
            shown.push(' ');
        }
        shown.push(self::letter(letter));
    }
    if shown.chars().count() > limit {
        shown = shown.chars().take(limit.saturating_sub(1)).collect();
        shown.truncate(shown.trim_end().len());
        shown.push('…');
    }
    shown
}

/// Whether a log of a CI runner would take a text for a command when this letter follows: GitHub takes a line
/// that begins with `::`, and it and Azure `##[` and `##vso[` anywhere; GitLab takes `section_start:`.
pub fn commands(text: &str, next: char) -> bool {
    let word = |letter: char| letter.is_ascii_alphabetic();
    match next {
        ':' => text.ends_with(':') || text.ends_with("section_start") || text.ends_with("section_end"),
        '[' => text.trim_end_matches(word).ends_with("##"),
        _ => false,
    }
}

/// A letter as it may be shown: control characters and letters that show as nothing become `�`.
pub fn letter(letter: char) -> char {
    if letter.is_control() || is_hidden(letter) { '\u{FFFD}' } else { letter }
}

/// Marks of direction, joiners, variation selectors and other letters that show as nothing.
pub(super) fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\u{00AD}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}')
}
