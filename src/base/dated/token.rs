//! What dates in running text are made of: numbers, words and signs; the names of months and weekdays in both
//! languages.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

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

/// A date as written, whether there is such a day or not.
pub(super) struct Written {
    year: i16,
    month: i8,
    of_month: i8,
    /// The year has two digits.
    pub(super) short: bool,
    /// The month has its name.
    pub(super) named: bool,
    /// How many tokens it takes.
    pub(super) length: usize,
}

impl Written {
    fn of(year: &str, month: Result<i8, &str>, of_month: &str, length: usize) -> Option<Self> {
        let part = |text: &str| if text.len() <= 2 { text.parse().ok() } else { None };
        let short = year.len() == 2;
        let year = if short || year.len() == 4 { year.parse::<i16>().ok()? } else { return None };
        Some(Self {
            year: if short { 2000 + year } else { year },
            month: month.or_else(|digits| part(digits).ok_or(())).ok()?,
            of_month: part(of_month)?,
            short,
            named: month.is_ok(),
            length,
        })
    }

    pub(super) fn day(&self) -> Option<Date> {
        Date::new(self.year, self.month, self.of_month).ok()
    }
}

/// The date that begins here.
pub(super) fn written(tokens: &[Token]) -> Option<Written> {
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
        [Token::Number(of_month), ..] => {
            let at = gap(tokens, ordinal(tokens, 1), "-_./");
            let Some(Token::Word(name)) = tokens.get(at) else { return None };
            let month = month(name)?;
            let at = gap(tokens, gap(tokens, at + 1, "-_./,"), "-_./,");
            let Some(Token::Number(year)) = tokens.get(at) else { return None };
            Written::of(year, Ok(month), of_month, at + 1)
        }
        [Token::Word(name), ..] => {
            let month = month(name)?;
            let at = gap(tokens, gap(tokens, 1, "."), "");
            let Some(Token::Number(of_month)) = tokens.get(at) else { return None };
            let at = gap(tokens, gap(tokens, ordinal(tokens, at + 1), ","), "");
            let Some(Token::Number(year)) = tokens.get(at) else { return None };
            Written::of(year, Ok(month), of_month, at + 1).filter(|written| !written.short)
        }
        _ => None,
    }
}

/// Behind a blank or one of these signs, if one stands here.
fn gap(tokens: &[Token], at: usize, signs: &str) -> usize {
    at + usize::from(match tokens.get(at) {
        Some(Token::Blank) => true,
        Some(Token::Sign(sign)) => signs.contains(*sign),
        Some(Token::Word(_) | Token::Number(_)) | None => false,
    })
}

/// Behind the `th` of `30th`.
fn ordinal(tokens: &[Token], at: usize) -> usize {
    at + usize::from(matches!(tokens.get(at), Some(Token::Word("st" | "nd" | "rd" | "th"))))
}

/// The day that a spreadsheet counts so, from 2000 to 2099: it shows the bare number where a cell has lost its
/// format.
pub(super) fn serial(days: &str) -> Option<Date> {
    let days: i32 = days.parse().ok().filter(|days| (36_526..73_051).contains(days))?;
    Date::constant(1899, 12, 30).checked_add(days.days()).ok()
}

/// Whether the number of an official begins here: 18 digits, the first eight of them a birthday, the next six
/// the month of appointment: `19780512 200604 1 003`.
pub(super) fn is_official(tokens: &[Token]) -> bool {
    let [Token::Number(born), rest @ ..] = tokens else { return false };
    let mut groups = rest.chunks_exact(2).map_while(|pair| match pair {
        [Token::Blank | Token::Sign('.' | '-' | '_' | '/'), Token::Number(digits)] => Some(*digits),
        _ => None,
    });
    let mut left = 10;
    let appointed = |digits: &str| digits.starts_with("19") || digits.starts_with("20");
    born.len() == 8
        && rest.get(1).is_some_and(|token| matches!(token, Token::Number(digits) if appointed(digits)))
        && groups.find_map(|digits| {
            left -= i32::try_from(digits.len()).unwrap_or(i32::MAX).min(11);
            (left <= 0).then_some(left == 0)
        }) == Some(true)
}

/// A time of day behind a date.
pub(super) struct Clock {
    pub(super) length: usize,
    pub(super) seconds: bool,
}

/// The time of day that begins here, with what leads to it and what goes on from it: `T09:12:33Z`,
/// `, pukul 09.12 WIB`, `_091244`, ` 9:12:33 PM GMT+7`.
pub(super) fn clock(tokens: &[Token]) -> Option<Clock> {
    let is = |words: &str, word: &str| words.split(' ').any(|one| one.eq_ignore_ascii_case(word));
    let leads = |token: &&Token| match token {
        Token::Blank | Token::Sign('_' | '-' | ',' | '(' | '.') => true,
        Token::Word(word) => is("t pukul jam pkl at um", word),
        Token::Number(_) | Token::Sign(_) => false,
    };
    let mut at = tokens.iter().take(5).take_while(leads).count();
    let of_day = |digits: &str| digits.len() <= 2 && digits.parse::<u8>().is_ok_and(|part| part < 60);
    let seconds = match &tokens[at..] {
        [Token::Number(digits), ..] if digits.len() == 6 && at > 0 => {
            at += 1;
            of_day(&digits[..2]) && of_day(&digits[2..4])
        }
        [Token::Number(hour), Token::Sign(sign), Token::Number(minute), rest @ ..]
            if at > 0 && of_day(hour) && of_day(minute) && ":.-_\u{A789}".contains(*sign) =>
        {
            let second = matches!(rest, [Token::Sign(next), Token::Number(second), ..] if next == sign && of_day(second));
            at += if second { 5 } else { 3 };
            second
        }
        _ => return None,
    };
    at += tokens[at..]
        .iter()
        .take(16)
        .take_while(|token| match token {
            Token::Blank | Token::Sign('+' | '-' | ':' | '.' | ')' | ',') => true,
            Token::Word(word) => is("am pm a p m z wib wita wit gmt utc", word),
            // A zone's hours, or parts of a second; never a year.
            Token::Number(digits) => digits.len() <= 3 || digits.starts_with('0') || digits.len() > 4,
            Token::Sign(_) => false,
        })
        .count();
    Some(Clock { length: at, seconds })
}

/// The month of this name, long or short, in either language and in the old spelling of Indonesian.
pub(super) fn month(word: &str) -> Option<i8> {
    let names = [
        "januari january djanuari jan",
        "februari february febuari pebruari feb febr peb",
        "maret march mar mrt",
        "april apr",
        "mei may",
        "juni june djuni jun",
        "juli july djuli jul",
        "agustus august agu agus agust ags agt agst agts aug",
        "september sept sep",
        "oktober october okt oct",
        "november nopember nov nop",
        "desember december des dec",
    ];
    let lower = word.to_lowercase();
    let place = names.iter().position(|names| names.split(' ').any(|name| name == lower))?;
    i8::try_from(place + 1).ok()
}

pub(super) fn weekday(word: &str) -> Option<Weekday> {
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
