//! The cache of opened links as JSON, there and back.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::base::link::{Detour, Login, Reply, Silence};
use crate::world::network::{Kept, Memory, Private};

/// The version of the cache, by itself: it is read back by programs of other versions.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File<L> {
    schema_version: u32,
    links: Vec<L>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    link: String,
    tried: String,
    private_allowed: bool,
    #[serde(flatten)]
    reply: Word,
}

/// The text of a memory, in the order of the addresses.
pub fn write(memory: &Memory) -> String {
    let line = |(link, kept): (&String, &Kept)| Line {
        link: link.clone(),
        tried: kept.at.to_string(),
        private_allowed: kept.private == Private::Allowed,
        reply: word(kept.reply.clone()),
    };
    let file = File { schema_version: VERSION, links: memory.links.iter().map(line).collect() };
    serde_json::to_string_pretty(&file).expect("texts and numbers can be written") + "\n"
}

/// What a text holds, if it is a cache: of another version, or with a line that is no reply, nothing.
pub fn read(text: &str) -> Option<Memory> {
    let file: File<Value> = serde_json::from_str(text).ok()?;
    let kept = |line: Value| {
        let line: Line = serde_json::from_value(line).ok()?;
        let private = if line.private_allowed { Private::Allowed } else { Private::Refused };
        Some((line.link, Kept { private, at: line.tried.parse().ok()?, reply: reply(line.reply) }))
    };
    let links: Option<_> = file.links.into_iter().map(kept).collect();
    Some(Memory { links: links.filter(|_| file.schema_version == VERSION).unwrap_or_default() })
}

/// Each word of the file, and the reply that it stands for.
macro_rules! words {
    ($($word:ident $({ $field:ident: $type:ty })? = $reply:ident $(($($inside:tt)+))?,)+) => {
        #[derive(Serialize, Deserialize)]
        #[serde(tag = "reply", rename_all = "kebab-case")]
        enum Word {
            $($word $({ $field: $type })?,)+
        }

        fn word(reply: Reply) -> Word {
            match reply {
                $(Reply::$reply $(($($inside)+))? => Word::$word $({ $field })?,)+
            }
        }

        fn reply(word: Word) -> Reply {
            match word {
                $(Word::$word $({ $field })? => Reply::$reply $(($($inside)+))?,)+
            }
        }
    };
}

words! {
    Document = Document,
    NoSuchHost = Silence(Silence::NoSuchHost),
    NoConnection = Silence(Silence::NoConnection),
    TimedOut = Silence(Silence::TimedOut),
    Certificate = Silence(Silence::Certificate),
    Garbled = Silence(Silence::Garbled),
    Empty = Silence(Silence::Empty),
    Error { status: u16 } = Silence(Silence::Status(status)),
    Gone { status: u16 } = Gone(status),
    LoginStatus { status: u16 } = Login(Login::Status(status)),
    LoginPage { host: String } = Login(Login::Page(host)),
    RedirectsTooMany = Detour(Detour::TooLong),
    RedirectsInCircle = Detour(Detour::Circle),
    RedirectsInsecurely = Detour(Detour::Insecure),
    RedirectsNowhere = Detour(Detour::Nowhere),
}
