//! Dates in running text and in file names, in the forms that people write here; a bare year is none, for
//! years stand in the names of laws, plans and statistics.

use jiff::civil::{Date, Weekday};

use super::dated_token::{Token, day, day_in, tokens, weekday};
use crate::base::calendar::years_before;
use crate::base::show::month;

/// A date in a text: one day, or the first and last of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention<'a> {
    pub from: Date,
    pub to: Date,
    /// The weekday before it, and that word as written.
    pub weekday: Option<(Weekday, &'a str)>,
    /// It says up to when something is told (`per 31 Desember 2023`) or from when it holds, not when.
    pub as_of: bool,
}

pub fn dates(text: &str) -> Vec<Mention<'_>> {
    let mut found: Vec<Mention> = Vec::new();
    // Nearly every text is without a year: those cost no more than this look.
    if !text.as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit)) {
        return found;
    }
    let tokens = tokens(text);
    let (mut at, mut behind) = (0, 0);
    while at < tokens.len() {
        let Some((date, length)) = date_at(&tokens, behind, at) else {
            at += 1;
            continue;
        };
        let before = &tokens[behind..at];
        let (from, start) = first_of_range(&tokens, at, date).unwrap_or((date, at));
        match found.last_mut() {
            Some(last) if is_link(before) && last.from < date => last.to = date,
            Some(_) | None => found.push(Mention {
                from,
                to: date,
                weekday: weekday_before(&tokens, start),
                as_of: is_as_of(&tokens[behind..start.max(behind)]),
            }),
        }
        at += length;
        behind = at;
    }
    found
}

/// The date whose first token this is, and how many tokens it has; the date before it ended at `behind`.
fn date_at(tokens: &[Token], behind: usize, at: usize) -> Option<(Date, usize)> {
    let (before, rest) = (&tokens[behind..at], &tokens[at..]);
    match rest {
        [Token::Number(digits), ..] if digits.len() == 8 || digits.len() == 14 => {
            let date = day(&digits[..4], &digits[4..6], &digits[6..8])?;
            (!numbered(before)).then_some((date, 1))
        }
        [Token::Number(a), Token::Sign(one), Token::Number(b), Token::Sign(two), Token::Number(c), ..]
            if one == two && matches!(one, '-' | '/' | '.' | '_') =>
        {
            let goes_on = *one == '/' && tokens.get(at + 5) == Some(&Token::Sign('/'));
            let date = if a.len() == 4 { day(a, b, c) } else { day(c, b, a) };
            date.filter(|_| !goes_on && !joined(before, *one) && !numbered(before)).map(|date| (date, 5))
        }
        [
            Token::Number(of_month),
            Token::Blank | Token::Sign('-' | '_' | '.'),
            Token::Word(name),
            Token::Blank | Token::Sign('-' | '_' | '.'),
            Token::Number(year),
            ..,
        ] => {
            let date = day_in(year, month(name)?, of_month)?;
            (!counted(before, date)).then_some((date, 5))
        }
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

/// Whether digits go on from what stands before, as in the number of a letter or a decree: `005/10/2024`,
/// `B-12/10/2024`, `188.4-12-10-2024`. The digits of an id do not: `OP1-30-10-2024`.
fn joined(before: &[Token], sign: char) -> bool {
    match before {
        [.., Token::Sign('/')] => sign == '/',
        [.., Token::Word(word), Token::Sign('-')] if sign == '/' => weekday(word).is_none(),
        [.., Token::Word(_), Token::Number(_), Token::Sign(_)] => false,
        [.., Token::Number(_), Token::Sign(last)] => *last == sign,
        _ => false,
    }
}

/// Whether the number of a letter, a school or a version begins here: `Nomor 12/10/2024`, `v10.12.2024`.
fn numbered(before: &[Token]) -> bool {
    let last = before.iter().rev().find(|token| !matches!(token, Token::Blank | Token::Sign('.' | ':')));
    let names = ["nomor", "no", "nomer", "number", "npsn", "nip", "nik", "versi", "version", "ver", "v"];
    matches!(last, Some(Token::Word(word)) if is(&names, word))
}

/// Whether the number before a month counts something: `minggu ke-2 Oktober 2024`, `Tahap 2 Oktober 2024`. A
/// week is called as Sunday is.
fn counted(before: &[Token], date: Date) -> bool {
    let [.., Token::Word(word), Token::Blank | Token::Sign('-')] = before else {
        return false;
    };
    let word = word.to_lowercase();
    let names = "ke tahap gelombang angkatan edisi seri sesi bagian lampiran jilid paket pekan week phase batch part annex";
    names.split(' ').any(|name| name == word)
        || (word == "minggu" && date.day() <= 5 && date.weekday() != Weekday::Sunday)
}

/// Whether a word is one of these, in capitals or not.
fn is(names: &[&str], word: &str) -> bool {
    names.contains(&word.to_lowercase().as_str())
}

/// Words between the first and the last day of a period.
const LINKS: [&str; 8] = ["s", "d", "sd", "sampai", "dengan", "hingga", "to", "until"];

/// Whether this stands between the first and the last day of a period, both with their years.
fn is_link(between: &[Token]) -> bool {
    let mut linked = false;
    for token in between {
        match token {
            Token::Blank | Token::Sign('.' | ',' | '_' | '/') => {}
            Token::Sign('-' | '–' | '—') => linked = true,
            Token::Word(word) if weekday(word).is_some() => {}
            Token::Word(word) if is(&LINKS, word) => linked = true,
            Token::Word(_) | Token::Number(_) | Token::Sign(_) => return false,
        }
    }
    linked
}

/// Whether what stands before a date makes it the day up to which something is told, or from which it holds.
fn is_as_of(before: &[Token]) -> bool {
    let mut words = before.iter().rev().map_while(|token| match token {
        Token::Word(word) => Some(word.to_lowercase()),
        Token::Blank | Token::Sign('.' | ',' | '-' | '_') => Some(String::new()),
        Token::Number(_) | Token::Sign(_) => None,
    });
    let passed = ["", "tanggal", "tgl", "hari", "the", "dengan", "of", "at"];
    let word = words.find(|word| !passed.contains(&word.as_str()) && weekday(word).is_none());
    let names = [
        "per", "posisi", "kondisi", "keadaan", "d", "sd", "sampai", "hingga", "mulai", "sejak", "as",
        "until", "to", "since", "from",
    ];
    word.is_some_and(|word| names.contains(&word.as_str()))
}

/// The first day and where it stands, of `28-30 Oktober 2024` and `28 s.d. 30 Oktober 2024`, and with its own
/// month of `Senin, 30 September s.d. Rabu, 2 Oktober 2024`.
fn first_of_range(tokens: &[Token], at: usize, last: Date) -> Option<(Date, usize)> {
    if !matches!(tokens.get(at + 2), Some(Token::Word(_))) {
        return None;
    }
    let mut start = at;
    let mut linked = false;
    let mut of = None;
    while let Some(token) = start.checked_sub(1).map(|before| tokens[before]) {
        start -= 1;
        match token {
            Token::Blank | Token::Sign('.') => {}
            Token::Sign(',') if !linked => {}
            Token::Sign('-' | '–' | '—' | '/' | '&') => linked = true,
            Token::Word(word) if !linked && weekday(word).is_some() => {}
            Token::Word(word) if linked && of.is_none() && month(word).is_some() => of = month(word),
            Token::Word(word) if is(&LINKS, word) || is(&["dan", "and"], word) => linked = true,
            Token::Number(of_month) if linked && of_month.len() <= 2 => {
                let of_month = of_month.parse().ok()?;
                let first = Date::new(last.year(), of.unwrap_or(last.month()), of_month).ok()?;
                // From December into January.
                let first = if of.is_some() && first > last { years_before(first, 1) } else { first };
                return (first < last).then_some((first, start));
            }
            Token::Word(_) | Token::Number(_) | Token::Sign(_) => return None,
        }
    }
    None
}

/// The weekday just before a date: `Kamis, 30/10/2024`, `Rabu (30/10/2024)`, `Rabu pagi tanggal 30 Oktober
/// 2024`. The night called `malam Jumat` is before that day, and what is `tiap Jumat` is on no one day.
fn weekday_before<'a>(tokens: &[Token<'a>], at: usize) -> Option<(Weekday, &'a str)> {
    let passed = ["tanggal", "tgl", "the", "of", "pagi", "siang", "sore", "malam"];
    let others = ["malam", "tiap", "setiap", "every"];
    for (index, token) in tokens[..at].iter().enumerate().rev() {
        match token {
            Token::Blank | Token::Sign(',' | '(' | '-' | '_') => {}
            Token::Word(word) if is(&passed, word) => {}
            Token::Word(word) => {
                let other =
                    matches!(tokens[..index], [.., Token::Word(before), Token::Blank] if is(&others, before));
                return weekday(word).filter(|_| !other).map(|weekday| (weekday, *word));
            }
            Token::Number(_) | Token::Sign(_) => return None,
        }
    }
    None
}
