//! Dates in running text and in file names, in the forms that people write here; a bare year is none, for years stand in
//! the names of laws, plans and statistics.

use jiff::civil::{Date, Weekday};

/// A date in a text: one day, or the first and last of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention<'a> {
    pub(super) from: Date,
    pub(super) to: Date,
    /// The weekday before it, and that word as written.
    pub(super) weekday: Option<(Weekday, &'a str)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    Number(&'a str),
    Word(&'a str),
    Sign(char),
    Blank,
}

/// Every date in a text, in its order.
pub(super) fn dates(text: &str) -> Vec<Mention<'_>> {
    let mut found = Vec::new();
    // Nearly every text is without a year: those cost no more than this look.
    if !text.as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit)) {
        return found;
    }
    let tokens = tokens(text);
    let mut at = 0;
    while at < tokens.len() {
        match date_at(&tokens, at) {
            Some((date, length)) => {
                let (from, start) = first_of_range(&tokens, at, date).unwrap_or((date, at));
                found.push(Mention { from, to: date, weekday: weekday_before(&tokens, start) });
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let apostrophe = |letter: char| matches!(letter, '\'' | '’' | 'ʼ' | '`');
    while let Some(first) = rest.chars().next() {
        let end = |inside: &dyn Fn(char) -> bool| rest.find(|letter| !inside(letter)).unwrap_or(rest.len());
        let (token, length) = if first.is_ascii_digit() {
            let end = end(&|letter| letter.is_ascii_digit());
            (Token::Number(&rest[..end]), end)
        } else if first.is_alphabetic() {
            let end = end(&|letter| letter.is_alphabetic() || apostrophe(letter));
            (Token::Word(&rest[..end]), end)
        } else if first.is_whitespace() {
            (Token::Blank, end(&char::is_whitespace))
        } else {
            (Token::Sign(first), first.len_utf8())
        };
        tokens.push(token);
        rest = &rest[length..];
    }
    tokens
}

/// The date whose first token this is, and how many tokens it has.
fn date_at(tokens: &[Token], at: usize) -> Option<(Date, usize)> {
    let rest = &tokens[at..];
    match rest {
        [Token::Number(digits), ..] if digits.len() == 8 || digits.len() == 14 => {
            Some((day(&digits[..4], &digits[4..6], &digits[6..8])?, 1))
        }
        [Token::Number(a), Token::Sign(one), Token::Number(b), Token::Sign(two), Token::Number(c), ..]
            if one == two && matches!(one, '-' | '/' | '.' | '_') =>
        {
            let whole = !joined(tokens.get(at.wrapping_sub(1)), *one)
                && !joined(tokens.get(at + 5), *one)
                && !numbered(&tokens[..at]);
            let date = if a.len() == 4 { day(a, b, c) } else { day(c, b, a) };
            date.filter(|_| whole).map(|date| (date, 5))
        }
        [
            Token::Number(of_month),
            Token::Blank | Token::Sign('-' | '_' | '.'),
            Token::Word(name),
            Token::Blank | Token::Sign('-' | '_' | '.'),
            Token::Number(year),
            ..,
        ] => Some((day_in(year, month(name)?, of_month)?, 5)),
        [
            Token::Word(name),
            Token::Blank,
            Token::Number(of_month),
            Token::Sign(','),
            Token::Blank,
            Token::Number(year),
            ..,
        ] => Some((day_in(year, month(name)?, of_month)?, 6)),
        _ => None,
    }
}

/// Whether a slash goes on from here: then it is the number of a letter or a decree.
fn joined(token: Option<&Token>, sign: char) -> bool {
    sign == '/' && token == Some(&Token::Sign('/'))
}

/// Whether a number of a letter or a decree begins here: `Nomor 12/10/2024`.
fn numbered(before: &[Token]) -> bool {
    let words = before.iter().rev().filter(|token| !matches!(token, Token::Blank | Token::Sign('.' | ':')));
    let last = words.take(1).next();
    matches!(last, Some(Token::Word(word)) if ["nomor", "no", "nomer", "number"].contains(&word.to_lowercase().as_str()))
}

fn day(year: &str, month: &str, of_month: &str) -> Option<Date> {
    if month.len() > 2 {
        return None;
    }
    day_in(year, month.parse().ok()?, of_month)
}

fn day_in(year: &str, month: i8, of_month: &str) -> Option<Date> {
    let likely = year.len() == 4 && ("1945".."2100").contains(&year);
    if !likely || of_month.len() > 2 {
        return None;
    }
    Date::new(year.parse().ok()?, month, of_month.parse().ok()?).ok()
}

/// `28` and where it stands, of `28-30 Oktober 2024` and `28 s.d. 30 Oktober 2024`.
fn first_of_range(tokens: &[Token], at: usize, last: Date) -> Option<(Date, usize)> {
    if !matches!(tokens.get(at + 2), Some(Token::Word(_))) {
        return None;
    }
    let mut start = at;
    let mut linked = false;
    while let Some(token) = start.checked_sub(1).map(|before| tokens[before]) {
        start -= 1;
        match token {
            Token::Blank | Token::Sign('.') => {}
            Token::Sign('-' | '–' | '—' | '/' | '&') => linked = true,
            Token::Word(word) => {
                let links = ["s", "d", "sd", "sampai", "dengan", "hingga", "dan", "to", "and", "until"];
                if !links.contains(&word.to_lowercase().as_str()) {
                    return None;
                }
                linked = true;
            }
            Token::Number(of_month) if linked && of_month.len() <= 2 => {
                let first = Date::new(last.year(), last.month(), of_month.parse().ok()?).ok()?;
                return (first < last).then_some((first, start));
            }
            Token::Number(_) | Token::Sign(_) => return None,
        }
    }
    None
}

/// The weekday just before a date: `Kamis, 30/10/2024`, `Rabu (30/10/2024)`, `Rabu tanggal 30 Oktober 2024`.
fn weekday_before<'a>(tokens: &[Token<'a>], at: usize) -> Option<(Weekday, &'a str)> {
    for token in tokens[..at].iter().rev() {
        match token {
            Token::Blank | Token::Sign(',' | '(' | '-' | '_') => {}
            Token::Word(word) if ["tanggal", "tgl", "the", "of"].contains(&word.to_lowercase().as_str()) => {}
            Token::Word(word) => return weekday(word).map(|weekday| (weekday, *word)),
            Token::Number(_) | Token::Sign(_) => return None,
        }
    }
    None
}

fn weekday(word: &str) -> Option<Weekday> {
    let plain: String = word.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    match plain.as_str() {
        "senin" | "monday" => Some(Weekday::Monday),
        "selasa" | "tuesday" => Some(Weekday::Tuesday),
        "rabu" | "wednesday" => Some(Weekday::Wednesday),
        "kamis" | "thursday" => Some(Weekday::Thursday),
        "jumat" | "friday" => Some(Weekday::Friday),
        "sabtu" | "saturday" => Some(Weekday::Saturday),
        "minggu" | "ahad" | "sunday" => Some(Weekday::Sunday),
        _ => None,
    }
}

fn month(word: &str) -> Option<i8> {
    match word.to_lowercase().as_str() {
        "januari" | "january" | "jan" => Some(1),
        "februari" | "february" | "pebruari" | "feb" => Some(2),
        "maret" | "march" | "mar" => Some(3),
        "april" | "apr" => Some(4),
        "mei" | "may" => Some(5),
        "juni" | "june" | "jun" => Some(6),
        "juli" | "july" | "jul" => Some(7),
        "agustus" | "august" | "agu" | "ags" | "agt" | "aug" => Some(8),
        "september" | "sept" | "sep" => Some(9),
        "oktober" | "october" | "okt" | "oct" => Some(10),
        "november" | "nopember" | "nov" => Some(11),
        "desember" | "december" | "des" | "dec" => Some(12),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn only(text: &str) -> (Date, Date) {
        let found = dates(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        (found[0].from, found[0].to)
    }

    #[test]
    fn the_forms_that_people_write() {
        let day = date(2024, 10, 30);
        for text in [
            "2024-10-30",
            "notulen_30-10-2024",
            "rapat 30/10/2024",
            "30.10.2024",
            "IMG_20241030_091244",
            "foto-20241030091244",
            "Notulen rakor 30 Oktober 2024",
            "notulen-30-okt-2024",
            "30 October 2024",
            "held on October 30, 2024",
            "rapat(30/10/2024)",
        ] {
            assert_eq!(only(text), (day, day), "{text}");
        }
        for text in [
            "28-30 Oktober 2024",
            "28 s.d. 30 Oktober 2024",
            "28 – 30 October 2024",
            "28 dan 30 Oktober 2024",
        ] {
            assert_eq!(only(text), (date(2024, 10, 28), day), "{text}");
        }
        assert_eq!(dates("30 Oktober 2024 dan 1 November 2024").len(), 2);
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "Perbup 12 Tahun 2022",
            "RPJMD 2021-2026",
            "Kepmen PANRB 13/2024",
            "Nomor 12/10/2024",
            "No. 5/6/2024",
            "005/10/2024",
            "12/10/2024/SEKDA",
            "188/30/10/2024",
            "30 Februari 2024",
            "20241330",
            "versi 1.2.2024.3",
            "semester 1 2024",
            "NIP 197501012003121004",
            "Oktober 2024",
            "31-9-2024",
            "",
        ] {
            let found: Vec<Date> = dates(text).iter().map(|mention| mention.to).collect();
            let allowed = text.starts_with("versi");
            assert!(found.is_empty() || allowed, "{text}: {found:?}");
        }
    }

    #[test]
    fn weekdays_stand_before_their_date() {
        let named = |text: &str| dates(text)[0].weekday.map(|(weekday, _)| weekday);
        for text in [
            "Kamis, 30/10/2024",
            "pada hari Kamis 30 Oktober 2024",
            "Kamis (30/10/2024)",
            "hari Kamis tanggal 30 Oktober 2024",
            "Thursday, 30 October 2024",
            "Thursday, October 30, 2024",
            "kamis-30-10-2024",
        ] {
            assert_eq!(named(text), Some(Weekday::Thursday), "{text}");
        }
        assert_eq!(named("Jum'at, 1 November 2024"), Some(Weekday::Friday));
        assert_eq!(named("Ahad, 3 November 2024"), Some(Weekday::Sunday));
        assert_eq!(named("Kamis pekan lalu; 30 Oktober 2024"), None);
        assert_eq!(named("rapat 30 Oktober 2024"), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_read(text in r"[ \-/.,(':0-9a-zé’–\PC]{0,40}( [0-9]{1,8}[-/ ._](okt|Mei|[0-9]{1,2})[-/ ._][0-9]{2,4}.{0,9})?") {
            for mention in dates(&text) {
                proptest::prop_assert!(mention.from <= mention.to);
            }
        }
    }
}
