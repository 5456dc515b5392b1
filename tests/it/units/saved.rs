//! What is saved comes back, and what is no such file does not.

use siak_check::base::link::{Detour, Login, Reply, Silence};
use siak_check::saved::{bundle, links, score};
use siak_check::world::network::{Kept, Memory, Private};

#[test]
fn every_reply_comes_back() {
    let replies = [
        Reply::Document,
        Reply::Silence(Silence::NoSuchHost),
        Reply::Silence(Silence::NoConnection),
        Reply::Silence(Silence::TimedOut),
        Reply::Silence(Silence::Certificate),
        Reply::Silence(Silence::Garbled),
        Reply::Silence(Silence::Empty),
        Reply::Silence(Silence::Status(503)),
        Reply::Gone(404),
        Reply::Login(Login::Status(403)),
        Reply::Login(Login::Page("accounts.google.com".to_owned())),
        Reply::Detour(Detour::TooLong),
        Reply::Detour(Detour::Circle),
        Reply::Detour(Detour::Insecure),
        Reply::Detour(Detour::Nowhere),
    ];
    let mut memory = Memory::default();
    for (number, reply) in replies.into_iter().enumerate() {
        let private = if number % 2 == 0 { Private::Refused } else { Private::Allowed };
        let at = "2024-10-30T09:00:00Z".parse().unwrap();
        memory.links.insert(format!("https://contoh.example/{number}"), Kept { private, at, reply });
    }
    let text = links::write(&memory);
    assert_eq!(links::read(&text), Some(memory));
    for damaged in [&text[..text.len() / 2], "", "[]", "{}", "{\"links\": []}"] {
        assert_eq!(links::read(damaged), None);
    }
    let damaged = text.replace("2024-10-30", "2024-13-30");
    for unknown in [&damaged, "{\"schema_version\": 2, \"links\": []}"] {
        assert_eq!(links::read(unknown), Some(Memory::default()));
    }
}

#[test]
fn what_is_no_sum_is_not_passed_over() {
    let one = "a".repeat(64);
    let sums = bundle::sums(&format!("{one}  a/b c\n{one} *d\n{one}  a/b c\n\\{one}  e\n\nx\n{one}  \n"));
    let given: Vec<(&str, bool)> = sums.iter().map(|(path, sum)| (path.as_str(), sum.is_some())).collect();
    let lines = [4, 5, 6, 7].map(|line| format!("SHA256SUMS:{line}"));
    let mut wanted: Vec<(&str, bool)> = lines.iter().map(|line| (line.as_str(), false)).collect();
    wanted.extend([("a/b c", false), ("d", true)]);
    assert_eq!(given, wanted);
}

/// Nobody formats or reckons with a number of any length.
#[test]
fn a_score_whose_numbers_have_too_many_digits_is_none() {
    let saved = include_str!("../../saved/score-version-1.json");
    let with = |number: &str| {
        score::read(&saved.replacen("\"official\": 0.00", &format!("\"official\": {number}"), 1))
    };
    assert!(with("0.00").is_some() && with("123456789012345678.123456789012345678").is_some());
    let (zeros, nines) = ("0".repeat(65_536), "9".repeat(400_000));
    let long = [
        format!("1.{zeros}"),
        format!("1.5{zeros}"),
        nines.clone(),
        format!("-{nines}"),
        format!("0.{nines}"),
    ];
    let other = [
        "1e5",
        "1E+400000",
        "1e-9",
        "null",
        "\"1\"",
        "[[[[1]]]]",
        "1234567890123456789",
        "0.1234567890123456789",
    ];
    for number in long.iter().map(String::as_str).chain(other) {
        assert!(with(number).is_none(), "{}", &number[..number.len().min(20)]);
    }
}
