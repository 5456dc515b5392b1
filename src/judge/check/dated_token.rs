//! What dates in running text are made of: numbers, words and signs; the names of months and weekdays in both
//! languages.

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

pub(super) fn day(year: &str, month: &str, of_month: &str) -> Option<Date> {
    if month.len() > 2 {
        return None;
    }
    day_in(year, month.parse().ok()?, of_month)
}

pub(super) fn day_in(year: &str, month: i8, of_month: &str) -> Option<Date> {
    // `17 Agustus 1945` stands in the names of streets and schools.
    let likely = year.len() == 4 && ("1946".."2100").contains(&year);
    if !likely || of_month.len() > 2 {
        return None;
    }
    Date::new(year.parse().ok()?, month, of_month.parse().ok()?).ok()
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
