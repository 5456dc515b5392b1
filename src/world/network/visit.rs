//! One address, followed through its redirects to what answers.

use std::io::{self, Read};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use ureq::http::{Response, header};
use ureq::tls::TlsConfig;
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body, Error};

use super::{Policy, Private, resolver::Judge};
use crate::base::link::{Address, AddressFault, Attempt, Detour, Login, Reply, Silence};

/// How the program calls itself. Many sites turn away what does not look like a browser at all.
const USER_AGENT: &str = concat!("Mozilla/5.0 (compatible; siak-check/", env!("CARGO_PKG_VERSION"), ")");

pub(super) struct Visitor<'a> {
    agent: Agent,
    policy: &'a Policy,
}

impl<'a> Visitor<'a> {
    pub(super) fn new(policy: &'a Policy) -> Self {
        let limits = policy.limits;
        let config = Agent::config_builder()
            .proxy(None)
            .https_only(true)
            .http_status_as_error(false)
            // Followed here: each is judged before it is opened.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(USER_AGENT)
            .accept("*/*")
            .accept_encoding("identity")
            .max_response_header_size(limits.head)
            .input_buffer_size(limits.head + (4 << 10))
            .output_buffer_size(16 << 10)
            .max_idle_connections(0)
            .max_idle_connections_per_host(0)
            .timeout_resolve(Some(limits.connect))
            .timeout_connect(Some(limits.connect))
            .tls_config(TlsConfig::builder().root_certs(policy.trust.0.clone()).build())
            .build();
        let judge = Judge { private: policy.private, system: DefaultResolver::default() };
        let agent = Agent::with_parts(config, DefaultConnector::default(), judge);
        Self { agent, policy }
    }

    /// Opens an address; `now` is noted as the time.
    pub(super) fn attempt(&self, first: Address, now: Timestamp) -> Attempt {
        let opened = |reply| Attempt::Opened(now, reply);
        let (start, mut seen, mut address) = (Instant::now(), Vec::new(), first);
        loop {
            let left = self.policy.limits.link.saturating_sub(start.elapsed());
            if left.is_zero() {
                return opened(Reply::Silence(Silence::TimedOut));
            }
            seen.push(address.text());
            address = match self.request(&address, left, now) {
                Ok(next) => next,
                Err(attempt) => return attempt,
            };
            if seen.contains(&address.text()) {
                return opened(Reply::Detour(Detour::Circle));
            }
            if seen.len() > self.policy.limits.redirects {
                return opened(Reply::Detour(Detour::TooLong));
            }
        }
    }

    /// Where the request leads on; else what it came to.
    fn request(&self, address: &Address, left: Duration, now: Timestamp) -> Result<Address, Attempt> {
        let request = self.agent.get(address.text()).config().timeout_global(Some(left)).build().call();
        let reply = match request {
            Ok(response) if response.status().is_redirection() => {
                match redirect(self.policy.private, address, &response) {
                    Ok(next) => return Ok(next),
                    Err(reply) => reply,
                }
            }
            Ok(response) => Some(self.reply(response)),
            Err(error) => silence(&error).map(Reply::Silence),
        };
        Err(reply.map_or(Attempt::Private, |reply| Attempt::Opened(now, reply)))
    }

    /// What an answer that is no redirect comes to.
    fn reply(&self, response: Response<Body>) -> Reply {
        match response.status().as_u16() {
            200..=299 => {}
            status @ (401 | 403) => return Reply::Login(Login::Status(status)),
            status @ (404 | 410) => return Reply::Gone(status),
            status => return Reply::Silence(Silence::Status(status)),
        }
        let mut start = vec![0; self.policy.limits.body];
        match response.into_body().into_reader().read(&mut start) {
            Ok(0) => Reply::Silence(Silence::Empty),
            Ok(_) => Reply::Document,
            Err(error) => Reply::Silence(silence(&error.into()).unwrap_or(Silence::NoConnection)),
        }
    }
}

/// Where a redirect leads; else what it comes to, which is `None` for a private network.
pub fn redirect(private: Private, from: &Address, answer: &Response<Body>) -> Result<Address, Option<Reply>> {
    let status = answer.status().as_u16();
    let location = answer.headers().get(header::LOCATION);
    let Some(location) = location.and_then(|value| std::str::from_utf8(value.as_bytes()).ok()) else {
        // 304 and 300 lead nowhere by themselves.
        return Err(Some(Reply::Silence(Silence::Status(status))));
    };
    let next = Address::parse(&from.join(location)).map_err(|fault| {
        let insecure = fault == AddressFault::NotHttps;
        Some(Reply::Detour(if insecure { Detour::Insecure } else { Detour::Nowhere }))
    })?;
    if private == Private::Refused && next.is_private() {
        return Err(None);
    }
    if next.signs_in() && !from.signs_in() {
        return Err(Some(Reply::Login(Login::Page(next.host_text()))));
    }
    Ok(next)
}

/// Why there is no answer; `None` when the host's network is private.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the errors are those of ureq and the standard library, not ours"
)]
fn silence(error: &Error) -> Option<Silence> {
    Some(match error {
        // Of our resolver.
        Error::Other(_) => return None,
        Error::Timeout(_) => Silence::TimedOut,
        Error::HostNotFound => Silence::NoSuchHost,
        Error::Tls(_) | Error::Rustls(_) | Error::TlsRequired => Silence::Certificate,
        Error::Io(error) => match error.kind() {
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Silence::TimedOut,
            // So rustls wraps what is wrong with a certificate or a handshake.
            io::ErrorKind::InvalidData => Silence::Certificate,
            _ => Silence::NoConnection,
        },
        Error::Protocol(_) | Error::Http(_) | Error::LargeResponseHeader(..) | Error::BadUri(_) => {
            Silence::Garbled
        }
        _ => Silence::NoConnection,
    })
}
