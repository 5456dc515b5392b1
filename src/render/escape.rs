//! Text that stays text in the places where letters mean something: a cell, Markdown, a message of
//! `WhatsApp`.

use unicode_width::UnicodeWidthChar;

use crate::base::legible;

/// What parts the cells of a line: which of them, a spreadsheet takes from its language (`;` in Indonesian).
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// A text of so many letters at most that no spreadsheet takes for a formula, not even in part.
pub(super) fn cell(text: &str, limit: usize) -> String {
    disarmed(&legible::line(text, limit), '\'')
}

/// A text with a sign before each part that would be a formula if a cell began there: whichever separator its
/// reader knows, with quotes or without.
fn disarmed(text: &str, sign: char) -> String {
    let mut shown = String::with_capacity(text.len());
    for part in text.split_inclusive(SEPARATORS) {
        if is_formula(part) {
            shown.push(sign);
        }
        shown += part;
    }
    shown
}

/// Whether a spreadsheet would take a text that somebody types for a formula. Blanks, quotes and what shows
/// as nothing may stand before it.
pub(super) fn is_formula(text: &str) -> bool {
    let passed = |letter: &char| letter.is_whitespace() || *letter == '"' || letter.width().unwrap_or(0) == 0;
    text.chars().find(|letter| !passed(letter)).is_some_and(|letter| "=+-@＝＋－＠".contains(letter))
}

/// A text that stays text in Markdown and in the HTML made from it. A blank after its sign keeps what would
/// call a person, close an issue or become a link from doing so.
pub(super) fn markdown(text: &str) -> String {
    let text = text.replace("://", ": //");
    let mut shown = String::new();
    let mut letters = text.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        match letter {
            '&' => shown += "&amp;",
            '<' => shown += "&lt;",
            '>' => shown += "&gt;",
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' | '$' => {
                shown.push('\\');
                shown.push(letter);
            }
            '.' if ends_in_www(&shown) => shown += " .",
            _ => shown.push(letter),
        }
        let calls = match letter {
            '@' | '#' | '!' => true,
            '$' | '%' | '&' | '~' | '^' => !before.is_alphanumeric(),
            _ => false,
        };
        if calls && letters.peek().is_some_and(|next| next.is_alphanumeric() || matches!(next, '"' | '_')) {
            shown.push(' ');
        }
        before = letter;
    }
    shown
}

fn ends_in_www(text: &str) -> bool {
    text.len()
        .checked_sub(3)
        .and_then(|from| text.get(from..))
        .is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

/// A text that stays plain in a message: what would make it bold, italic, struck or code is shown by a letter
/// that looks like it, and addresses are not taken for links. It does not begin a line.
pub(super) fn message(text: &str) -> String {
    let text = text.replace("://", ": //");
    let letters: Vec<char> = text.chars().collect();
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    letters
        .iter()
        .enumerate()
        .map(|(place, letter)| match letter {
            '*' => '∗',
            '_' => 'ˍ',
            '~' => '∼',
            '`' => 'ˋ',
            // `contoh.example`, but not `S.Kom.` or `1.234`.
            '.' if place >= 2
                && name(at(place - 1))
                && name(at(place - 2))
                && at(place + 1).is_ascii_alphabetic()
                && at(place + 2).is_ascii_alphabetic() =>
            {
                '․'
            }
            _ => *letter,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        assert_eq!(cell("=HYPERLINK(\"x\")", 99), "'=HYPERLINK(\"x\")");
        assert_eq!(cell("\t@SUM(1)", 99), "'@SUM(1)");
        assert_eq!(cell("2024-2026", 99), "2024-2026");
        assert_eq!(cell("＝1+1", 99), "'＝1+1");
    }

    #[test]
    fn no_part_of_a_cell_is_a_formula_whatever_parts_cells() {
        assert_eq!(cell("x;=1+1;@SUM(1)|+2,-3", 99), "x;'=1+1;'@SUM(1)|'+2,'-3");
        assert_eq!(cell("x; \"=1+1\";\u{fe0f}－2", 99), "x;' \"=1+1\";'\u{fe0f}－2");
        assert_eq!(cell("\"=1", 99), "'\"=1");
        assert_eq!(cell("a; b, c-d | e@f (+62)", 99), "a; b, c-d | e@f (+62)");
    }

    #[test]
    fn markdown_calls_nobody_and_links_nowhere() {
        assert_eq!(
            markdown("closes #12, !3 @kepala-dinas x@y.id"),
            "closes \\# 12, \\! 3 @ kepala-dinas x@ y.id"
        );
        assert_eq!(markdown("[a](https://b) Www.c.id"), "\\[a\\](https: //b) Www .c.id");
        assert_eq!(markdown("<b>|`a`| A&B 5%2"), "&lt;b&gt;\\|\\`a\\`\\| A&amp;B 5%2");
        assert_eq!(markdown("&lt; ~label $1"), "&amp; lt; \\~ label \\$ 1");
    }

    #[test]
    fn a_message_is_plain() {
        assert_eq!(message("*a* _b_ ~c~ `d`"), "∗a∗ ˍbˍ ∼c∼ ˋdˋ");
        assert_eq!(message("http://evil.example/x wa.me/1"), "http: //evil․example/x wa․me/1");
        assert_eq!(message("Rizky, S.Kom., 1.234 rp. M.Pd."), "Rizky, S.Kom., 1.234 rp. M.Pd.");
    }
}
