//! What dates in running text are made of: numbers, words and signs; the names of months and weekdays in both
//! languages.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::base::show::{MONTHS, WEEKDAYS};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Number(&'a str),
    Word(&'a str),
    Sign(char),
    Blank,
}

pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
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

/// A date as written.
pub(super) struct Written {
    /// None where there is no such day.
    pub(super) day: Option<Date>,
    /// The year has two digits.
    pub(super) short: bool,
    /// The month has its name.
    pub(super) named: bool,
    /// How many tokens it takes.
    pub(super) length: usize,
}

impl Written {
    fn of(year: &str, month: Result<i8, &str>, of_month: &str, length: usize) -> Option<Self> {
        let part = |digits: &str| if digits.len() <= 2 { digits.parse::<i8>().ok() } else { None };
        let (short, named) = (year.len() == 2, month.is_ok());
        let year: i16 = if short || year.len() == 4 { year.parse().ok()? } else { return None };
        let (month, of_month) = (month.ok().or_else(|| part(month.err()?))?, part(of_month)?);
        let day = Date::new(if short { 2000 + year } else { year }, month, of_month).ok();
        Some(Self { day, short, named, length })
    }
}

/// The date that begins here.
pub(super) fn written(tokens: &[Token]) -> Option<Written> {
    let number = |at: usize| if let Some(Token::Number(one)) = tokens.get(at) { Some(*one) } else { None };
    let month_at = |at: usize| if let Some(Token::Word(word)) = tokens.get(at) { month(word) } else { None };
    // Behind a blank or one of these signs, and behind the `th` of `30th`.
    let gap = |at: usize, signs: &str| match tokens.get(at) {
        Some(Token::Blank | Token::Word("st" | "nd" | "rd" | "th")) => at + 1,
        Some(Token::Sign(sign)) if signs.contains(*sign) => at + 1,
        _ => at,
    };
    match tokens {
        [Token::Number(digits), ..] if matches!(digits.len(), 8 | 14) => {
            Written::of(&digits[..4], Err(&digits[4..6]), &digits[6..8], 1)
        }
        [Token::Number(a), Token::Sign(one), Token::Number(b), Token::Sign(two), Token::Number(c), ..]
            if one == two && matches!(one, '-' | '/' | '.' | '_') =>
        {
            let (year, of_month) = if a.len() == 4 { (a, c) } else { (c, a) };
            Written::of(year, Err(b), of_month, 5)
        }
        [Token::Number(of_month), rest @ ..] => {
            let ordinal = usize::from(matches!(rest, [Token::Word("st" | "nd" | "rd" | "th"), ..]));
            let at = gap(1 + ordinal, "-_./");
            let year = gap(gap(at + 1, "-_./,"), "-_./,");
            Written::of(number(year)?, Ok(month_at(at)?), of_month, year + 1)
        }
        _ => {
            let of_month = gap(gap(1, "."), "");
            let year = gap(gap(gap(of_month + 1, ","), ","), "");
            let date = Written::of(number(year)?, Ok(month_at(0)?), number(of_month)?, year + 1);
            date.filter(|date| !date.short)
        }
    }
}

/// The day that a spreadsheet counts so, from 2000 to 2099: it shows the bare number where a cell has lost its
/// format.
pub(super) fn serial(days: &str) -> Option<Date> {
    let days: i32 = days.parse().ok().filter(|days| (36_526..73_051).contains(days))?;
    Date::constant(1899, 12, 30).checked_add(days.days()).ok()
}

/// Whether the number of an official begins here: 18 digits, the first eight of them a birthday, the next the
/// year of appointment: `19780512 200604 1 003`.
pub(super) fn is_official(tokens: &[Token]) -> bool {
    let [Token::Number(born), _, Token::Number(appointed), ..] = tokens else { return false };
    let mut lengths = tokens.iter().scan(0, |sum, token| match token {
        Token::Number(digits) => {
            *sum += digits.len();
            Some(*sum)
        }
        Token::Blank | Token::Sign('.' | '-' | '_' | '/') => Some(0),
        Token::Word(_) | Token::Sign(_) => None,
    });
    born.len() == 8
        && ["19", "20"].contains(&&appointed[..appointed.len().min(2)])
        && lengths.any(|sum| sum == 18)
}

/// The time of day that begins here, with what leads to it and what goes on from it, and whether it has
/// seconds: `T09:12:33Z`, `, pukul 09.12 WIB`, `_091244`, ` 9:12:33 PM GMT+7`.
pub(super) fn clock(tokens: &[Token]) -> Option<(usize, bool)> {
    let leads = |token: &&Token| match token {
        Token::Word(word) => is("t pukul jam pkl at um", word),
        Token::Blank => true,
        Token::Sign(sign) => "_-,(.".contains(*sign),
        Token::Number(_) => false,
    };
    let at = tokens.iter().take(5).take_while(leads).count();
    let part = |digits: &str| digits.len() <= 2 && digits.parse::<u8>().is_ok_and(|part| part < 60);
    let (length, seconds) = match &tokens[at..] {
        [Token::Number(time), ..] if time.len() == 6 && part(&time[..2]) && part(&time[2..4]) => (1, true),
        [Token::Number(hour), Token::Sign(one), Token::Number(minute), rest @ ..]
            if part(hour) && part(minute) && ":.-_\u{A789}".contains(*one) =>
        {
            let seconds =
                matches!(rest, [Token::Sign(two), Token::Number(second), ..] if two == one && part(second));
            (3, seconds)
        }
        _ => return None,
    };
    let goes_on = tokens[at + length..].iter().take(16).take_while(|token| match token {
        Token::Word(word) => is("am pm a p m z wib wita wit gmt utc", word),
        // Seconds, parts of one, a zone's hours; never a year.
        Token::Number(digits) => digits.len() != 4 || digits.starts_with('0'),
        Token::Blank => true,
        Token::Sign(sign) => "+-:.),_\u{A789}".contains(*sign),
    });
    (at > 0).then_some((at + length + goes_on.count(), seconds))
}

/// Whether a word is one of these, in capitals or not.
pub(super) fn is(names: &str, word: &str) -> bool {
    names.split(' ').any(|name| name.eq_ignore_ascii_case(word))
}

pub(super) fn month(word: &str) -> Option<i8> {
    i8::try_from(1 + MONTHS.iter().position(|names| is(names, word))?).ok()
}

pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let plain: String = word.chars().filter(|letter| letter.is_alphabetic()).collect();
    let place = WEEKDAYS.iter().position(|names| is(names, &plain))?;
    Weekday::from_monday_zero_offset(i8::try_from(place).ok()?).ok()
}
