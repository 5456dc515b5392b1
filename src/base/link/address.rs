//! The form of an address: https, a host that means one thing to every program, no credentials, nothing
//! hidden.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::network;

/// Letters that an address may have: more than any that people share, less than servers refuse.
pub const LENGTH: usize = 2_000;

include!(concat!(env!("OUT_DIR"), "/faults_address.rs"));

include!(concat!(env!("OUT_DIR"), "/lists_sign_in.rs"));

/// What stands between `https://` and the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Host {
    /// A name, in lowercase, without the dot that may end it.
    Name(String),
    Ip(IpAddr),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub host: Host,
    pub port: Option<u16>,
    /// The path and the query, in ASCII and at least `/`; without the fragment, which no server gets to see.
    pub target: String,
}

impl Address {
    pub fn parse(text: &str) -> Result<Self, AddressFault> {
        if text.len() > LENGTH && text.chars().nth(LENGTH).is_some() {
            return Err(AddressFault::TooLong);
        }
        // Nearly every address is plain ASCII, and a region has thousands.
        let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
        let hidden = |letter: char| letter.is_whitespace() || crate::base::legible::letter(letter) != letter;
        if !plain && text.chars().any(hidden) {
            return Err(AddressFault::Blank);
        }
        let scheme = text.get(..8).filter(|scheme| scheme.eq_ignore_ascii_case("https://"));
        let rest = scheme.and_then(|scheme| text.get(scheme.len()..)).ok_or(AddressFault::NotHttps)?;
        let ends = |byte| matches!(byte, b'/' | b'?' | b'#' | b'\\');
        let end = rest.bytes().position(ends).unwrap_or(rest.len());
        let (authority, target) = rest.split_at(end);
        // Before all else: a message about another fault must not repeat a password.
        if authority.contains('@') {
            return Err(AddressFault::Credentials);
        }
        if text.bytes().any(|byte| matches!(byte, b'\\' | b'"' | b'<' | b'>')) {
            return Err(AddressFault::Character);
        }
        let (host, port) = split(authority)?;
        let host = host_of(host)?;
        let target = target.split('#').next().unwrap_or_default();
        Ok(Self { host, port, target: ascii(target) })
    }

    /// Whether the host, by its form alone, is one of a private network or of this computer.
    pub fn is_private(&self) -> bool {
        match &self.host {
            Host::Ip(address) => !network::is_public(*address),
            Host::Name(name) => network::is_private_name(name),
        }
    }

    pub fn host_text(&self) -> String {
        match &self.host {
            Host::Name(name) => name.clone(),
            Host::Ip(IpAddr::V4(address)) => address.to_string(),
            Host::Ip(IpAddr::V6(address)) => format!("[{address}]"),
        }
    }

    pub fn authority(&self) -> String {
        let host = self.host_text();
        self.port.map_or_else(|| host.clone(), |port| format!("{host}:{port}"))
    }

    pub fn text(&self) -> String {
        format!("https://{}{}", self.authority(), self.target)
    }

    pub fn signs_in(&self) -> bool {
        let path = self.target.split('?').next().unwrap_or_default();
        let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
        let host = self.host_text();
        HOSTS.split(' ').any(|one| one == host) || PAGES.split(' ').any(|one| one == last)
    }

    /// Where a `Location` leads from here (RFC 3986, section 5.2).
    pub fn join(&self, location: &str) -> String {
        let scheme = location.split(['/', '?', '#']).next().unwrap_or_default();
        if scheme.contains(':') {
            return location.to_owned();
        }
        if location.starts_with("//") {
            return format!("https:{location}");
        }
        let base = self.target.split('?').next().unwrap_or_default();
        let (path, query) = location.split_at(location.find(['?', '#']).unwrap_or(location.len()));
        let path = match path {
            "" => base.to_owned(),
            path if path.starts_with('/') => path.to_owned(),
            path => format!("{}/{path}", base.rsplit_once('/').map_or("", |(folder, _)| folder)),
        };
        format!("https://{}{}{query}", self.authority(), without_dots(&path))
    }
}

/// A text in which no address shows who signs in there: what people see must not repeat a password.
pub fn without_credentials(text: &str) -> String {
    let mut parts = text.split("//");
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let word = part.split([' ', '"', '\'']).next().unwrap_or_default();
        let authority = word.split(['/', '?', '#', '\\']).next().unwrap_or_default();
        // What is no port may be a password with a slash in it.
        let port = authority.rsplit_once(':').map(|(_, port)| port);
        let odd = port.is_some_and(|port| port.bytes().any(|byte| !byte.is_ascii_digit()));
        let at = authority.rfind('@').or_else(|| word.rfind('@').filter(|_| odd));
        shown += if at.is_some() { "//…" } else { "//" };
        shown += &part[at.unwrap_or(0)..];
    }
    shown
}

fn split(authority: &str) -> Result<(&str, Option<u16>), AddressFault> {
    let end = match authority.strip_prefix('[') {
        Some(rest) => rest.find(']').ok_or(AddressFault::Host)? + 2,
        None => authority.find(':').unwrap_or(authority.len()),
    };
    let (host, port) = authority.split_at(end);
    if host.is_empty() {
        return Err(AddressFault::NoHost);
    }
    if port.is_empty() {
        return Ok((host, None));
    }
    let digits = port.strip_prefix(':').filter(|port| port.bytes().all(|byte| byte.is_ascii_digit()));
    match digits.and_then(|digits| digits.parse::<u16>().ok()) {
        None | Some(0) => Err(AddressFault::Port),
        port => Ok((host, port)),
    }
}

fn host_of(text: &str) -> Result<Host, AddressFault> {
    if let Some(inside) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        let address = inside.parse::<Ipv6Addr>().map_err(|_| AddressFault::Host)?;
        return Ok(Host::Ip(IpAddr::V6(address)));
    }
    if !text.is_ascii() {
        return Err(AddressFault::International);
    }
    let name = text.strip_suffix('.').unwrap_or(text).to_ascii_lowercase();
    if name.is_empty() {
        return Err(AddressFault::NoHost);
    }
    let last = name.rsplit('.').next().unwrap_or_default();
    // What ends in a number is an IP address to every program, whether it looks like one or not.
    // No top-level domain looks like `0x7f`.
    let hexadecimal =
        last.strip_prefix("0x").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if last.bytes().all(|byte| byte.is_ascii_digit()) || hexadecimal {
        let address = name.parse::<Ipv4Addr>().map_err(|_| AddressFault::Number)?;
        return Ok(Host::Ip(IpAddr::V4(address)));
    }
    let sound = |label: &str| {
        let letters = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        letters && (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-')
    };
    if name.len() > 253 || !name.split('.').all(sound) {
        return Err(AddressFault::Host);
    }
    Ok(Host::Name(name))
}

/// A path and a query with what is not plain ASCII as its percent code, as browsers send it.
fn ascii(text: &str) -> String {
    let mut asked = if text.starts_with('/') { String::new() } else { "/".to_owned() };
    for byte in text.bytes() {
        let plain = byte.is_ascii_graphic() && !b"^`{|}".contains(&byte);
        asked += &if plain { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    }
    asked
}

fn without_dots(path: &str) -> String {
    let mut parts = Vec::new();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => parts.truncate(parts.len().saturating_sub(1).max(1)),
            part => parts.push(part),
        }
    }
    if matches!(path.rsplit('/').next(), Some("." | "..")) {
        parts.push("");
    }
    parts.join("/")
}
