//! Text that stays text where letters mean something: a cell, Markdown, a message of `WhatsApp`.

use unicode_width::UnicodeWidthChar;

use super::legible;

/// What parts the cells of a line: which of them, a spreadsheet takes from its language (`;` in Indonesian).
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// A text of so many letters at most that no spreadsheet takes for a formula, not even in part: a sign stands before what
/// would be one if a cell began there, whichever separator the reader knows, with quotes or without.
pub fn cell(text: &str, limit: usize) -> String {
    let text = legible::line(text, limit);
    let sign = |part| if is_formula(part) { "'" } else { "" };
    text.split_inclusive(SEPARATORS).flat_map(|part| [sign(part), part]).collect()
}

/// Whether a spreadsheet takes a typed text for a formula, behind blanks, quotes and what shows as nothing.
pub(super) fn is_formula(text: &str) -> bool {
    let passed = |letter: &char| letter.is_whitespace() || *letter == '"' || letter.width().unwrap_or(0) == 0;
    text.chars().find(|letter| !passed(letter)).is_some_and(|letter| "=+-@＝＋－＠".contains(letter))
}

/// A text that stays text in Markdown and in the HTML made from it. A blank after its sign keeps what would
/// call a person, close an issue, be a picture or become a link from doing so, even where HTML is looked
/// through for that once more; a backslash what looks like an address without saying so.
pub fn markdown(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut shown = String::new();
    for (place, letter) in letters.iter().copied().enumerate() {
        let (before, behind) = (letters[..place].last().copied().unwrap_or(' '), &letters[place + 1..]);
        let next = behind.first().copied().unwrap_or(' ');
        match letter {
            '&' => shown += "&amp;",
            '<' => shown += "&lt;",
            '>' => shown += "&gt;",
            '.' if ends_in_www(&shown) => shown += " .",
            _ => {
                let means = match letter {
                    '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' | '$' => true,
                    '.' => next.is_alphabetic() && !before.is_whitespace() && !is_ending(behind),
                    '/' => next == '/',
                    '=' | '+' | '-' | '@' => begins_a_cell(&letters[..place]) && !is_figure(behind),
                    _ => false,
                };
                if means {
                    shown.push('\\');
                }
                shown.push(letter);
            }
        }
        let calls = match letter {
            '@' | '#' | '!' => next.is_alphanumeric() || matches!(next, '"' | '_'),
            '%' | '&' | '~' | '^' => !before.is_alphanumeric() && (next.is_alphanumeric() || next == '"'),
            '$' => !next.is_whitespace(),
            ':' => behind.starts_with(&['/', '/']) || is_picture(behind),
            '-' => next.is_ascii_digit() && ends_in_gh(&letters[..place]),
            _ => false,
        };
        if calls {
            shown.push(' ');
        }
    }
    shown
}

/// Whether the next letter is the first of what a spreadsheet makes a cell of when a table is pasted there.
fn begins_a_cell(before: &[char]) -> bool {
    before.iter().rfind(|letter| !letter.is_whitespace()).is_none_or(|last| SEPARATORS.contains(last))
}

/// Whether what stands behind a sign is a number and nothing else.
fn is_figure(behind: &[char]) -> bool {
    behind.iter().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','))
}

/// Endings of files under which no site can stand.
const ENDINGS: [&str; 10] = ["yaml", "yml", "pdf", "csv", "xlsx", "docx", "jpg", "jpeg", "png", "json"];

/// Whether what stands behind a point is the ending of a file, and all of it.
fn is_ending(behind: &[char]) -> bool {
    let word: String = behind.iter().take_while(|letter| letter.is_alphanumeric()).collect();
    let rest = &behind[word.chars().count()..];
    let goes_on = matches!(rest, ['.' | '-', next, ..] if next.is_alphanumeric());
    ENDINGS.contains(&&*word.to_lowercase()) && !goes_on
}

/// Whether what stands behind a colon is the name of a picture of GitHub, like `tada:`; but not a line and a
/// column, unless there is a picture of that name.
fn is_picture(behind: &[char]) -> bool {
    let part = |letter: &&char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '+' | '-');
    let name: String = behind.iter().take_while(part).collect();
    behind.get(name.len()) == Some(&':')
        && (name.contains(|letter: char| !letter.is_ascii_digit()) || matches!(&*name, "100" | "1234"))
}

/// `GH-1` is an issue of GitHub.
fn ends_in_gh(before: &[char]) -> bool {
    let end: String = before.iter().rev().take(3).rev().collect();
    end.trim_start_matches(|letter: char| !letter.is_alphanumeric()).eq_ignore_ascii_case("gh")
}

fn ends_in_www(text: &str) -> bool {
    text.len().checked_sub(3).and_then(|at| text.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

/// A text that stays plain in a message: what would make it bold, italic, struck or code is shown by a letter
/// that looks like it, and addresses are not taken for links. It does not begin a line.
pub fn message(text: &str) -> String {
    let text = text.replace("://", ": //");
    let letters: Vec<char> = text.chars().collect();
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let name = |letter: char| letter.is_alphanumeric() || letter == '-';
    let plain = |(place, letter): (usize, &char)| match letter {
        '*' => '∗',
        '_' => 'ˍ',
        '~' => '∼',
        '`' => 'ˋ',
        // `contoh.example` and `t.me`, but not `S.Kom.` or `1.234`.
        '.' if place >= 1
            && name(at(place - 1))
            && (place >= 2 && name(at(place - 2)) || at(place + 1).is_lowercase())
            && at(place + 1).is_alphabetic()
            && at(place + 2).is_alphabetic() =>
        {
            '․'
        }
        _ => *letter,
    };
    letters.iter().enumerate().map(plain).collect()
}
