//! Which document an address leads to: without what only says how to show it, who shared it or where from.

use std::collections::BTreeMap;

use super::address::Address;

include!(concat!(env!("OUT_DIR"), "/lists_document.rs"));

/// The same text for every address of one document, and for none of another; no path begins like it.
pub fn document(text: &str) -> String {
    let Ok(address) = Address::parse(text) else { return text.to_owned() };
    let host = address.host_text();
    let (path, query) = address.target.split_once('?').unwrap_or((&address.target, ""));
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let below =
        |site: &str| host.strip_suffix(site).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    let sharing = SHARING.iter().find(|[site, ..]| below(site));
    let mut named: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for parameter in query.split('&').filter(|parameter| !parameter.is_empty()) {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        let lower = name.to_ascii_lowercase();
        match sharing {
            Some([.., naming]) if naming.split(' ').any(|one| one == lower) => {
                named.insert(lower, vec![value])
            }
            Some(_) => None,
            None if lower.starts_with("utm_") || TRACKING.split(' ').any(|one| one == lower) => None,
            None => {
                named.entry(name.to_owned()).or_default().push(value);
                None
            }
        };
    }
    let site = sharing.map_or("", |[_, site, _]| site);
    // `/file/d/ID/view`, `/forms/d/e/ID/viewform`, `/drive/u/0/folders/ID`, `/open?id=ID`, `/watch?v=ID`.
    let before = |part: &&&str| !matches!(**part, "d" | "folders" | "embed" | "shorts" | "live");
    let mut after = parts.iter().skip_while(before).skip(1).copied();
    let short = parts.first().copied().filter(|_| host == "youtu.be");
    let id = after.find(|part| *part != "e").or(short);
    let id = id.or_else(|| ["resid", "id", "v"].iter().find_map(|name| named.get(*name)?.first().copied()));
    if let Some(id) = id.filter(|_| matches!(site, "google" | "onedrive" | "youtube")) {
        return plain(&format!("//{site}/{id}"));
    }
    let host = if site.is_empty() { &host } else { site };
    let port = address.port.filter(|port| *port != 443).map_or_else(String::new, |port| format!(":{port}"));
    let named =
        named.iter().flat_map(|(name, values)| values.iter().map(move |value| format!("{name}={value}")));
    // Some sites write there which of their pages is meant.
    let page = text.split_once('#').map_or("", |(_, page)| page);
    let page = if page.starts_with(['/', '!']) { page } else { "" };
    plain(&format!("//{host}{port}/{}?{}#{page}", parts.join("/"), named.collect::<Vec<_>>().join("&")))
}

/// With percent codes only where they are needed, in capitals.
fn plain(text: &str) -> String {
    let (mut shown, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once('%') {
        shown += before;
        let code = after.get(..2).filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        match code.map(char::from) {
            Some(letter) if letter.is_ascii_alphanumeric() || "-._~!".contains(letter) => shown.push(letter),
            Some(letter) => shown += &format!("%{:02X}", u32::from(letter)),
            None => shown.push('%'),
        }
        rest = code.map_or(after, |_| &after[2..]);
    }
    shown + rest
}
