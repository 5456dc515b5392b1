//! What nobody sees in a text: blanks that are none, letters without a shape, and letters that look like others.

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::lang::Language;
use super::legible::{is_hidden, line};

/// How a letter deceives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Guise {
    /// It takes no room.
    Hidden,
    /// A blank that is not the ordinary one.
    Blank,
    Tab,
    Quote(char),
    Hyphen,
    /// A letter of another script that looks like this one.
    Alike(char),
}

/// Letters of other scripts, each with the Latin one of the same shape behind it.
const ALIKE: &str =
    "аaАAВBсcСCԁdеeЕEНHһhіiІIјjЈJКKМMоoОOрpРPԛqѕsЅSТTуyУYѵvԝwхxХXΑAΒBΕEΖZΗHΙIΚKΜMΝNοoΟOΡPΤTΥYΧX";

fn guise(letter: char) -> Option<Guise> {
    match letter {
        ' '..='~' | '\n' | '\r' => None,
        '\t' => Some(Guise::Tab),
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | '´' => Some(Guise::Quote('\'')),
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => Some(Guise::Quote('"')),
        '‐'..='―' | '−' | '⁃' | '﹣' => Some(Guise::Hyphen),
        // The full-width forms.
        '！'..='～' => char::from_u32(u32::from(letter) - 0xFEE0).map(Guise::Alike),
        _ if is_hidden(letter) || letter.is_control() => Some(Guise::Hidden),
        _ if letter.is_whitespace() => Some(Guise::Blank),
        _ => ALIKE.chars().skip_while(|one| *one != letter).nth(1).map(Guise::Alike),
    }
}

/// A text as it looks: composed, with ordinary letters, blanks, quotes and hyphens, and nothing hidden.
pub fn plain(text: &str) -> String {
    let letter = |letter| match guise(letter) {
        None => Some(letter),
        Some(Guise::Hidden) => None,
        Some(Guise::Blank | Guise::Tab) => Some(' '),
        Some(Guise::Quote(plain) | Guise::Alike(plain)) => Some(plain),
        Some(Guise::Hyphen) => Some('-'),
    };
    if text.is_ascii() { text.replace('\t', " ") } else { text.nfc().filter_map(letter).collect() }
}

/// A text without what nobody sees at its ends, when that is more than ordinary blanks.
pub fn spared(text: &str) -> Option<&str> {
    let blank = |letter: char| letter.is_whitespace() || is_hidden(letter);
    let spared = text.trim_matches(blank);
    (!spared.is_empty() && spared.len() != text.trim_ascii().len()).then_some(spared)
}

/// A text in which letters and their marks are one, as most systems write names of files.
pub fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// The ways in which a system may write the same name, the one given first.
pub fn spellings(name: &str) -> [String; 3] {
    [name.to_owned(), composed(name), name.nfd().collect()]
}

/// A letter by its name, where a message would show nothing or something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter(pub char);

impl Letter {
    pub fn name(self, language: Language) -> String {
        let name = match guise(self.0) {
            Some(Guise::Tab) => return language.of(("tab", "a tab")).into(),
            Some(Guise::Alike(plain)) => language.of((
                format!("huruf asing yang mirip `{plain}`"),
                format!("a foreign letter that looks like `{plain}`"),
            )),
            Some(Guise::Quote(_)) => language.of(("tanda kutip lengkung", "a curly quotation mark")).into(),
            Some(Guise::Hyphen) => language
                .of(("garis yang bukan tanda hubung biasa", "a dash that is no ordinary hyphen"))
                .into(),
            Some(Guise::Blank) if matches!(self.0, '\u{A0}' | '\u{202F}') => {
                language.of(("spasi tak terputus", "a no-break space")).into()
            }
            Some(Guise::Blank) => language.of(("spasi khusus", "a blank of another width")).into(),
            Some(Guise::Hidden) if self.0 == '\u{FEFF}' => {
                language.of(("tanda BOM", "a byte order mark (BOM)")).into()
            }
            Some(Guise::Hidden) => {
                language.of(("karakter yang tidak tampak", "an invisible character")).into()
            }
            None => return format!("`{}`", self.0),
        };
        format!("{name} (U+{:04X})", u32::from(self.0))
    }
}

/// Findings that a message names.
const NAMED: usize = 3;

/// In brackets, what nobody sees in a quoted text, and where; nothing where it is as it looks.
pub fn remark(language: Language, text: &str) -> String {
    let mut found: Vec<(String, usize)> = Vec::new();
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let name = match guise(letter) {
            Some(_) => Letter(letter).name(language),
            None if letter == ' ' && before == Some(' ') => language.of(("dua spasi", "two blanks")).into(),
            None => String::new(),
        };
        if !name.is_empty() && found.len() < NAMED && found.iter().all(|(other, _)| *other != name) {
            found.push((name, at));
        }
        before = Some(letter);
    }
    let mut words: Vec<String> = found
        .into_iter()
        .map(|(name, at)| {
            let start = text[..at].trim_end();
            let word = start.rsplit([' ', '/']).next().unwrap_or_default();
            let rest = text[at..]
                .chars()
                .skip(1)
                .any(|letter| !matches!(guise(letter), Some(Guise::Blank | Guise::Hidden)));
            match (start.is_empty(), rest) {
                (true, _) => language.of((format!("{name} di awal"), format!("{name} at its start"))),
                (_, false) => language.of((format!("{name} di akhir"), format!("{name} at its end"))),
                (false, true) => {
                    let word = line(word, 20);
                    language.of((format!("{name} sesudah `{word}`"), format!("{name} after `{word}`")))
                }
            }
        })
        .collect();
    if !is_nfc(text) {
        words.push(
            language
                .of(("huruf yang terpisah dari tandanya (NFD)", "letters apart from their marks (NFD)"))
                .into(),
        );
    }
    if words.is_empty() {
        return String::new();
    }
    language.of((format!(" (ada {})", words.join(", ")), format!(" (with {})", words.join(", "))))
}
