//! The one reader of dates: in running text and names of files, in the cells of forms and surveys, and what a
//! data file means by another form than ISO. A bare year is none, for years stand in the names of laws, plans
//! and statistics.

mod token;

use jiff::civil::{Date, Weekday};

use super::{calendar::years_before, unseen::plain};
use token::{Token, clock, is, is_official, month, serial, tokens, weekday, written};

/// A date in a text: one day, or the first and last of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention<'a> {
    pub from: Date,
    pub to: Date,
    /// The weekday before it, and that word as written.
    pub weekday: Option<(Weekday, &'a str)>,
    /// It says up to when something is told (`per 31 Desember 2023`) or from when it holds, not when.
    pub as_of: bool,
    /// A time to the second follows, as only machines write it into names.
    pub stamp: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// Not the ISO form, but this day.
    Meant(Date),
    /// The form of a date, but no such day: `2024-02-30`, and `10/30/2024`, for the day comes first here.
    NoSuchDay,
    NotDate,
}

/// Reads `2024-11-11`, the only form of data files, and says which day another form means.
pub fn iso(text: &str) -> Result<Date, DateFault> {
    match text.parse() {
        Ok(date) if text.len() == 10 => Ok(date),
        _ => Err(day(text).map_or_else(|fault| fault, DateFault::Meant)),
    }
}

/// The day that a text says and nothing else, in any form in which people or programs write one: year first,
/// day first, with the month's name, a weekday before, a time behind, or a spreadsheet's count of days.
pub fn day(text: &str) -> Result<Date, DateFault> {
    // No date is longer; the cell of a hostile file may be.
    let text = if text.len() <= 120 { plain(text) } else { return Err(DateFault::NotDate) };
    let mut tokens = tokens(text.trim());
    let is_sign = |token: Option<&Token>| matches!(token, Some(Token::Sign('-' | '/' | '.')));
    for at in (0..tokens.len()).rev() {
        let beside =
            is_sign(tokens.get(at + 1)) || at.checked_sub(1).is_some_and(|at| is_sign(tokens.get(at)));
        if tokens[at] == Token::Blank && beside {
            tokens.remove(at);
        }
    }
    if let [Token::Number(days), rest @ ..] = &*tokens
        && matches!(rest, [] | [Token::Sign('.' | ','), Token::Number(_)])
        && let Some(day) = serial(days)
    {
        return Ok(day);
    }
    let leads = |word: &str| weekday(word).is_some() || is("hari tanggal tgl", word);
    let before = tokens.iter().take_while(|token| match token {
        Token::Word(word) => leads(word),
        Token::Blank | Token::Sign(',') => true,
        Token::Number(_) | Token::Sign(_) => false,
    });
    let rest = &tokens[before.count()..];
    let found = written(rest).filter(|_| !is_official(rest)).ok_or(DateFault::NotDate)?;
    let behind = &rest[found.length..];
    if !behind.is_empty() && clock(behind).is_none_or(|(length, _)| length < behind.len()) {
        return Err(DateFault::NotDate);
    }
    // `30/10/24` might as well begin with the year.
    let day = found.day.ok_or(DateFault::NoSuchDay);
    if found.short && !found.named { Err(DateFault::NotDate) } else { day }
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
        let (from, start) = first_of_range(&tokens, at, length, date).unwrap_or((date, at));
        match found.last_mut() {
            Some(last) if is_link(before) && last.from < date => last.to = date,
            Some(_) | None => found.push(Mention {
                from,
                to: date,
                weekday: weekday_before(&tokens, start),
                as_of: is_as_of(&tokens[behind..start.max(behind)]),
                stamp: matches!(tokens[at], Token::Number(digits) if digits.len() == 14)
                    || clock(&tokens[at + length..]).is_some_and(|(_, seconds)| seconds),
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
    let found = written(rest)?;
    // `17 Agustus 1945` stands in the names of streets and schools.
    let date = found.day.filter(|date| !found.short && (1946..2100).contains(&date.year()))?;
    let no_date = if found.named {
        counted(before, date)
    } else {
        let sign = if let [_, Token::Sign(sign), _, _, _] = rest[..found.length] { sign } else { '/' };
        let goes_on = match &rest[found.length..] {
            [Token::Sign('/'), Token::Word(word), ..] => weekday(word).is_none(),
            [Token::Sign('/'), ..] => sign == '/',
            _ => false,
        };
        // Eight digits in a row go on behind a stroke only.
        let joined = before.last() == Some(&Token::Sign('/')) || (found.length > 1 && joined(before, sign));
        goes_on || joined || numbered(before) || is_official(rest)
    };
    (!no_date).then_some((date, found.length))
}

/// Whether digits go on from what stands before, as in the number of a letter or a decree: `005/10/2024`,
/// `B-12/10/2024`, `188.4-12-10-2024`. The digits of an id do not: `OP1-30-10-2024`.
fn joined(before: &[Token], sign: char) -> bool {
    match before {
        // `100.3.3.2_12_2024`, `188.45-12-10-2024`: decrees.
        [.., Token::Sign('.'), Token::Number(_), Token::Sign('.' | '-' | '_')] => true,
        [.., Token::Word(word), Token::Sign('-')] if sign == '/' => weekday(word).is_none(),
        [.., Token::Word(_), Token::Number(_), Token::Sign(_)] => false,
        [.., Token::Number(_), Token::Sign(last)] => *last == sign,
        _ => false,
    }
}

/// Whether the number of a letter, a school or a version begins here: `Nomor 12/10/2024`, `v10.12.2024`.
fn numbered(before: &[Token]) -> bool {
    let last = before.iter().rev().find(|token| !matches!(token, Token::Blank | Token::Sign('.' | ':')));
    matches!(last, Some(Token::Word(word)) if is("nomor no nomer number npsn nip nik versi version ver v", word))
}

/// Whether the number before a month counts something: `minggu ke-2 Oktober 2024`, `Tahap 2 Oktober 2024`. A
/// week is called as Sunday is.
fn counted(before: &[Token], date: Date) -> bool {
    let ([.., Token::Word(word)] | [.., Token::Word(word), Token::Blank | Token::Sign('-')]) = before else {
        return false;
    };
    let names = "ke tahap gelombang angkatan edisi seri sesi bagian lampiran jilid paket pekan week phase batch part annex";
    is(names, word) || (is("minggu", word) && date.day() <= 5 && date.weekday() != Weekday::Sunday)
}

/// Words between the first and the last day of a period.
const LINKS: &str = "s d sd sampai dengan hingga to until";

/// Whether this stands between the first and the last day of a period, both with their years.
fn is_link(between: &[Token]) -> bool {
    let mut linked = false;
    for token in between {
        match token {
            Token::Blank | Token::Sign('.' | ',' | '_' | '/') => {}
            Token::Sign('-' | '–' | '—') => linked = true,
            Token::Word(word) if weekday(word).is_some() => {}
            Token::Word(word) if is(LINKS, word) => linked = true,
            Token::Word(_) | Token::Number(_) | Token::Sign(_) => return false,
        }
    }
    linked
}

/// Whether what stands before a date makes it the day up to which something is told, or from which it holds.
fn is_as_of(before: &[Token]) -> bool {
    let mut words = before.iter().rev().map_while(|token| match token {
        Token::Word(word) => Some(*word),
        Token::Blank | Token::Sign('.' | ',' | '-' | '_') => Some("the"),
        Token::Number(_) | Token::Sign(_) => None,
    });
    let word = words.find(|word| !is("tanggal tgl hari the dengan of at", word) && weekday(word).is_none());
    let names = "per posisi kondisi keadaan d sd sampai hingga mulai sejak as until to since from";
    word.is_some_and(|word| is(names, word))
}

/// The first day and where it stands, of `28-30 Oktober 2024` and `28 s.d. 30 Oktober 2024`, and with its own
/// month of `Senin, 30 September s.d. Rabu, 2 Oktober 2024`.
fn first_of_range(tokens: &[Token], at: usize, length: usize, last: Date) -> Option<(Date, usize)> {
    if !tokens[at + 1..at + length].iter().any(|token| matches!(token, Token::Word(_))) {
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
            Token::Word(word) if is(LINKS, word) || is("dan and", word) => linked = true,
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
    for (index, token) in tokens[..at].iter().enumerate().rev() {
        match token {
            Token::Blank | Token::Sign(',' | '(' | '-' | '_') => {}
            Token::Word(word) if is("tanggal tgl the of pagi siang sore malam", word) => {}
            Token::Word(word) => {
                let other = matches!(tokens[..index],
                    [.., Token::Word(before), Token::Blank] if is("malam tiap setiap every", before));
                return weekday(word).filter(|_| !other).map(|weekday| (weekday, *word));
            }
            Token::Number(_) | Token::Sign(_) => return None,
        }
    }
    None
}
