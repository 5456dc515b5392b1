//! Links: why an address is refused, and what happened when it was opened.

use super::quoted;
use crate::link::address::LENGTH;
use crate::link::{AddressFault, Detour, Login, Silence};

/// What is wrong with the form of an address, and what to do.
pub(super) fn address(link: &str, fault: AddressFault) -> (String, String) {
    let (what, remedy) = match fault {
        AddressFault::NotHttps => (
            "does not begin with `https://`",
            "write a whole address such as `https://contoh.example/berita`",
        ),
        AddressFault::Blank => (
            "has a blank or a letter that shows as nothing",
            "copy the address from the browser's address bar again; a blank is written `%20`",
        ),
        AddressFault::Character => (
            "has a `\\`, `\"`, `<` or `>`",
            "copy the address from the browser's address bar again; its parts are divided by `/`",
        ),
        AddressFault::Credentials => (
            "holds a user name or a password",
            "delete what stands before the `@`, and change the password that has been written here",
        ),
        AddressFault::NoHost => {
            ("names no site", "write the site after `https://`, as in `https://contoh.example/berita`")
        }
        AddressFault::Port => (
            "has a port that is no number from 1 to 65535",
            "correct or delete what follows the colon after the site's name",
        ),
        AddressFault::International => (
            "has letters outside ASCII in the site's name",
            "write the site's name in the form `xn--…`, as browsers copy it",
        ),
        AddressFault::Number => (
            "disguises an IP address as another number",
            "write the site's name, or the IP address as four plain numbers",
        ),
        AddressFault::Host => (
            "has a site's name that cannot be",
            "copy the address from the browser's address bar again; look at the dots and hyphens of the site's name",
        ),
        AddressFault::TooLong => {
            let what = format!("the address {} is longer than {LENGTH} letters", quoted(link));
            return (what, "use a short link for sharing, made by the site itself".into());
        }
    };
    (format!("the address {} {what}", quoted(link)), remedy.into())
}

const TELL: &str =
    "open it in a browser; if it still fails, tell the site's owner, or attach the document as `file`";

/// Why there is no answer of use, and what to do.
pub(super) fn silence(silence: Silence) -> (String, &'static str) {
    let what = match silence {
        Silence::NoSuchHost => {
            return (
                "there is no such site".into(),
                "check the spelling of the site's name; if it has closed, attach the document as `file`",
            );
        }
        Silence::Certificate => {
            return (
                "its https is not valid".into(),
                "have the site's owner mend its certificate, or attach the document as `file`",
            );
        }
        Silence::NoConnection => "the site refuses or breaks off the connection".into(),
        Silence::TimedOut => "the site takes too long to answer".into(),
        Silence::Garbled => "the site's answer cannot be understood".into(),
        Silence::Empty => "the site's answer is empty".into(),
        Silence::Status(status) => format!("the site answers with error {status}"),
    };
    (what, TELL)
}

/// How it shows that a login is needed.
pub(super) fn login(login: &Login) -> String {
    match login {
        Login::Status(status) => format!("the site refuses with code {status}"),
        Login::Page(host) => format!("it redirects to the sign-in page of {}", quoted(host)),
    }
}

/// Why a redirect does not arrive.
pub(super) fn detour(detour: Detour) -> &'static str {
    match detour {
        Detour::TooLong => "it redirects too many times",
        Detour::Circle => "it redirects in a circle",
        Detour::Insecure => "it redirects to an address without https",
        Detour::Nowhere => "it redirects to an address that is not valid",
    }
}
