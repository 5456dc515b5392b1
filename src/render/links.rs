//! The cache of opened links as JSON, there and back. What cannot be read whole is no cache.

use serde::{Deserialize, Serialize};

use crate::base::link::{Detour, Login, Reply, Silence};
use crate::world::network::{Kept, Memory, Private};

/// The version of the cache, by itself: it is read back by programs of other versions.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct File {
    schema_version: u32,
    links: Vec<Line>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    link: String,
    tried: String,
    private_allowed: bool,
    #[serde(flatten)]
    reply: Word,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "reply", rename_all = "kebab-case")]
enum Word {
    Document,
    NoSuchHost,
    NoConnection,
    TimedOut,
    Certificate,
    Garbled,
    Empty,
    Error { status: u16 },
    Gone { status: u16 },
    LoginStatus { status: u16 },
    LoginPage { host: String },
    RedirectsTooMany,
    RedirectsInCircle,
    RedirectsInsecurely,
    RedirectsNowhere,
}

/// The text of a memory, in the order of the addresses.
pub fn render(memory: &Memory) -> String {
    let line = |(link, kept): (&String, &Kept)| Line {
        link: link.clone(),
        tried: kept.at.to_string(),
        private_allowed: kept.private == Private::Allowed,
        reply: word(&kept.reply),
    };
    let file = File { schema_version: VERSION, links: memory.links.iter().map(line).collect() };
    serde_json::to_string_pretty(&file).expect("texts and numbers can be written") + "\n"
}

/// The memory that a text holds.
pub fn read(text: &str) -> Option<Memory> {
    let file: File = serde_json::from_str(text).ok()?;
    let kept = |line: Line| {
        let private = if line.private_allowed { Private::Allowed } else { Private::Refused };
        Some((line.link, Kept { private, at: line.tried.parse().ok()?, reply: reply(line.reply) }))
    };
    let links = (file.schema_version == VERSION).then_some(file.links)?;
    Some(Memory { links: links.into_iter().map(kept).collect::<Option<_>>()? })
}

fn word(reply: &Reply) -> Word {
    match reply {
        Reply::Document => Word::Document,
        Reply::Silence(Silence::NoSuchHost) => Word::NoSuchHost,
        Reply::Silence(Silence::NoConnection) => Word::NoConnection,
        Reply::Silence(Silence::TimedOut) => Word::TimedOut,
        Reply::Silence(Silence::Certificate) => Word::Certificate,
        Reply::Silence(Silence::Garbled) => Word::Garbled,
        Reply::Silence(Silence::Empty) => Word::Empty,
        Reply::Silence(Silence::Status(status)) => Word::Error { status: *status },
        Reply::Gone(status) => Word::Gone { status: *status },
        Reply::Login(Login::Status(status)) => Word::LoginStatus { status: *status },
        Reply::Login(Login::Page(host)) => Word::LoginPage { host: host.clone() },
        Reply::Detour(Detour::TooLong) => Word::RedirectsTooMany,
        Reply::Detour(Detour::Circle) => Word::RedirectsInCircle,
        Reply::Detour(Detour::Insecure) => Word::RedirectsInsecurely,
        Reply::Detour(Detour::Nowhere) => Word::RedirectsNowhere,
    }
}

fn reply(word: Word) -> Reply {
    match word {
        Word::Document => Reply::Document,
        Word::NoSuchHost => Reply::Silence(Silence::NoSuchHost),
        Word::NoConnection => Reply::Silence(Silence::NoConnection),
        Word::TimedOut => Reply::Silence(Silence::TimedOut),
        Word::Certificate => Reply::Silence(Silence::Certificate),
        Word::Garbled => Reply::Silence(Silence::Garbled),
        Word::Empty => Reply::Silence(Silence::Empty),
        Word::Error { status } => Reply::Silence(Silence::Status(status)),
        Word::Gone { status } => Reply::Gone(status),
        Word::LoginStatus { status } => Reply::Login(Login::Status(status)),
        Word::LoginPage { host } => Reply::Login(Login::Page(host)),
        Word::RedirectsTooMany => Reply::Detour(Detour::TooLong),
        Word::RedirectsInCircle => Reply::Detour(Detour::Circle),
        Word::RedirectsInsecurely => Reply::Detour(Detour::Insecure),
        Word::RedirectsNowhere => Reply::Detour(Detour::Nowhere),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let text = render(&memory);
        assert_eq!(read(&text), Some(memory));
        for damaged in [&text[..text.len() / 2], "", "[]", "{\"schema_version\": 2, \"links\": []}"] {
            assert_eq!(read(damaged), None);
        }
        assert_eq!(read(&text.replace("2024-10-30", "2024-13-30")), None);
    }
}
