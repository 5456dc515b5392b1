//! What nobody sees in a text: blanks that are none, letters without a shape, and letters that look like others.

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::{lang::Language, legible::is_hidden, legible::line};

/// Letters of other scripts, each with the Latin one of the same shape behind it.
const ALIKE: &str =
    "аaАAВBсcСCԁdеeЕEНHһhіiІIјjЈJКKМMоoОOрpРPԛqѕsЅSТTуyУYѵvԝwхxХXΑAΒBΕEΖZΗHΙIΚKΜMΝNοoΟOΡPΤTΥYΧX";

/// Of a letter that deceives, the ordinary one that it looks like, if it takes room at all, and what it is.
fn guise(letter: char) -> Option<(Option<char>, (&'static str, &'static str))> {
    let quote = ("tanda kutip lengkung", "a curly quotation mark");
    let foreign = ("huruf asing yang mirip huruf biasa", "a foreign letter that looks like an ordinary one");
    Some(match letter {
        ' '..='~' | '\n' | '\r' => return None,
        '\t' => (Some(' '), ("tab", "a tab")),
        '\u{A0}' | '\u{202F}' => (Some(' '), ("spasi tak terputus", "a no-break space")),
        '\u{FEFF}' => (None, ("tanda BOM", "a byte order mark (BOM)")),
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | '´' => (Some('\''), quote),
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => (Some('"'), quote),
        '‐'..='―' | '−' | '⁃' | '﹣' => {
            (Some('-'), ("garis yang bukan tanda hubung biasa", "a dash that is no ordinary hyphen"))
        }
        '！'..='～' => (char::from_u32(u32::from(letter) - 0xFEE0), foreign),
        _ if is_hidden(letter) || letter.is_control() => {
            (None, ("karakter yang tidak tampak", "an invisible character"))
        }
        _ if letter.is_whitespace() => (Some(' '), ("spasi khusus", "a blank of another width")),
        _ => (Some(ALIKE.chars().skip_while(|one| *one != letter).nth(1)?), foreign),
    })
}

/// What a letter that deceives is called.
pub fn name(language: Language, letter: char) -> String {
    let name = guise(letter).map_or("", |(_, name)| language.of(name));
    format!("{name} (U+{:04X})", u32::from(letter))
}

/// A text as it looks: composed, with ordinary letters, blanks, quotes and hyphens, and nothing hidden.
pub fn plain(text: &str) -> String {
    let seen = |letter| guise(letter).map_or(Some(letter), |(seen, _)| seen);
    if text.is_ascii() { text.replace('\t', " ") } else { text.nfc().filter_map(seen).collect() }
}

/// A text without what nobody sees at its ends, when that is more than ordinary blanks.
pub fn spared(text: &str) -> Option<&str> {
    let spared = text.trim_matches(|letter: char| letter.is_whitespace() || is_hidden(letter));
    (!spared.is_empty() && spared.len() != text.trim_ascii().len()).then_some(spared)
}

/// The ways in which systems write the same name: letters and their marks as one, which most do, or apart.
pub fn spellings(name: &str) -> [String; 2] {
    [name.nfc().collect(), name.nfd().collect()]
}

/// In brackets, what nobody sees in a quoted text and where, three findings at most; nothing where it is as it
/// looks.
pub fn remark(language: Language, text: &str) -> String {
    let mut found: Vec<String> = Vec::new();
    for (at, letter) in text.char_indices() {
        let name = match letter {
            ' ' if text[at..].starts_with("  ") => language.of(("dua spasi", "two blanks")).into(),
            _ if guise(letter).is_some() => name(language, letter),
            _ => continue,
        };
        // Once is enough, and a text may hold nothing else.
        if found.iter().any(|other| other.starts_with(&name)) {
            continue;
        }
        let before =
            line(text[..at].rsplit([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default(), 20);
        let words = if at == 0 {
            language.of((format!("{name} di awal"), format!("{name} at its start")))
        } else if plain(&text[at..]).trim().is_empty() {
            language.of((format!("{name} di akhir"), format!("{name} at its end")))
        } else {
            language.of((format!("{name} sesudah `{before}`"), format!("{name} after `{before}`")))
        };
        found.push(words);
        if found.len() == 3 {
            break;
        }
    }
    let apart =
        language.of(("huruf yang terpisah dari tandanya (NFD)", "letters apart from their marks (NFD)"));
    found.extend((!is_nfc(text)).then(|| apart.to_owned()));
    if found.is_empty() {
        return String::new();
    }
    let found = found.join(", ");
    language.of((format!(" (ada {found})"), format!(" (with {found})")))
}
