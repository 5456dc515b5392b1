//! One address, followed through its redirects to what answers.

use std::io::{self, Read};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use ureq::http::{Response, header};
use ureq::tls::TlsConfig;
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body, Error};

use super::hosts::Hosts;
use super::resolver::{Judge, OnlyPrivate};
use super::{Limits, Policy, Private};
use crate::base::link::{Address, AddressFault, Attempt, Detour, Login, Reply, Silence};

/// How the program calls itself. Many sites turn away what does not look like a browser at all.
const USER_AGENT: &str = concat!("Mozilla/5.0 (compatible; siak-check/", env!("CARGO_PKG_VERSION"), ")");

pub(super) struct Visitor<'a> {
    agent: Agent,
    private: Private,
    limits: Limits,
    hosts: &'a Hosts,
}

/// What one request came to.
enum Next {
    End(Attempt),
    On(Address),
}

impl<'a> Visitor<'a> {
    pub(super) fn new(policy: &Policy, hosts: &'a Hosts) -> Self {
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
        Self { agent, private: policy.private, limits, hosts }
    }

    /// Opens an address; `now` is noted as the time.
    pub(super) fn attempt(&self, first: Address, now: Timestamp) -> Attempt {
        let opened = |reply| Attempt::Opened(now, reply);
        // Waiting for a turn takes nothing of a link's own time.
        let (mut left, mut seen, mut address) = (self.limits.link, Vec::new(), first);
        loop {
            let Some(turn) = self.hosts.turn(&address.host_text()) else { return Attempt::Untried };
            let start = Instant::now();
            let step = self.request(&address, left, now);
            left = left.saturating_sub(start.elapsed());
            drop(turn);
            seen.push(address.text());
            address = match step {
                Next::End(attempt) => return attempt,
                Next::On(next) => next,
            };
            if seen.contains(&address.text()) {
                return opened(Reply::Detour(Detour::Circle));
            }
            if seen.len() > self.limits.redirects {
                return opened(Reply::Detour(Detour::TooLong));
            }
            if left.is_zero() {
                return opened(Reply::Silence(Silence::TimedOut));
            }
        }
    }

    fn request(&self, address: &Address, left: Duration, now: Timestamp) -> Next {
        let request = self.agent.get(address.text()).config().timeout_global(Some(left)).build().call();
        let reply = match request {
            Ok(response) if response.status().is_redirection() => match self.redirect(address, &response) {
                Ok(next) => return Next::On(next),
                Err(attempt) => attempt.map(|reply| Attempt::Opened(now, reply)),
            },
            Ok(response) => Some(Attempt::Opened(now, self.reply(response))),
            Err(error) => silence(&error).map(|silence| Attempt::Opened(now, Reply::Silence(silence))),
        };
        Next::End(reply.unwrap_or(Attempt::Private))
    }

    /// Where a redirect leads; else what it comes to, which is `None` for a private network.
    fn redirect(&self, from: &Address, response: &Response<Body>) -> Result<Address, Option<Reply>> {
        let status = response.status().as_u16();
        let location = response.headers().get(header::LOCATION);
        let Some(location) = location.and_then(|value| std::str::from_utf8(value.as_bytes()).ok()) else {
            // 304 and 300 lead nowhere by themselves.
            return Err(Some(Reply::Silence(Silence::Status(status))));
        };
        let next = Address::parse(&from.join(location)).map_err(|fault| {
            let insecure = fault == AddressFault::NotHttps;
            Some(Reply::Detour(if insecure { Detour::Insecure } else { Detour::Nowhere }))
        })?;
        if self.private == Private::Refused && next.is_private() {
            return Err(None);
        }
        if next.signs_in() && !from.signs_in() {
            return Err(Some(Reply::Login(Login::Page(next.host_text()))));
        }
        Ok(next)
    }

    /// What an answer that is no redirect comes to.
    fn reply(&self, response: Response<Body>) -> Reply {
        match response.status().as_u16() {
            200..=299 => {}
            status @ (401 | 403) => return Reply::Login(Login::Status(status)),
            status @ (404 | 410) => return Reply::Gone(status),
            status => return Reply::Silence(Silence::Status(status)),
        }
        let mut start = vec![0; self.limits.body];
        match response.into_body().into_reader().read(&mut start) {
            Ok(0) => Reply::Silence(Silence::Empty),
            Ok(_) => Reply::Document,
            Err(error) => Reply::Silence(silence(&error.into()).unwrap_or(Silence::NoConnection)),
        }
    }
}

/// Why there is no answer; `None` when the host's network is private.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the errors are those of ureq and the standard library, not ours"
)]
fn silence(error: &Error) -> Option<Silence> {
    Some(match error {
        Error::Other(inner) if inner.is::<OnlyPrivate>() => return None,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::network::{LIMITS, Trust};

    #[test]
    fn no_redirect_leads_into_a_private_network() {
        let policy = Policy { private: Private::Refused, limits: LIMITS, trust: Trust::built_in() };
        let hosts = Hosts::new(1, Instant::now() + Duration::from_secs(1));
        let visitor = Visitor::new(&policy, &hosts);
        let from = Address::parse("https://contoh.example/").unwrap();
        let redirect = |location: &str| {
            let response = Response::builder().status(302).header(header::LOCATION, location);
            visitor.redirect(&from, &response.body(Body::builder().data("")).unwrap())
        };
        for location in ["https://10.0.0.1/", "//169.254.169.254/latest", "https://localhost:8443/"] {
            assert_eq!(redirect(location), Err(None), "{location}");
        }
        assert_eq!(redirect("/lain").map(|next| next.text()), Ok("https://contoh.example/lain".to_owned()));
    }
}
