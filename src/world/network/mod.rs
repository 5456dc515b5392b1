//! The only module that touches the network: opens addresses, within limits, and says what came of it.
//!
//! Nothing that a server sends is kept: one look says whether it answers. A name is resolved here and the
//! address that was judged is the one connected to, at every redirect, so no name can lead into a private
//! network. No proxy of the environment is used: it would resolve names itself.

mod hosts;
mod memory;
pub mod resolver;
pub mod visit;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use ureq::tls::{Certificate, PemItem, RootCerts, parse_pem};

use crate::base::link::{Address, Attempt, Attempts, Reply, Silence};
use hosts::Hosts;
pub use memory::{Kept, Memory};
use visit::Visitor;

/// Whether addresses of private networks are opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Private {
    Refused,
    Allowed,
}

#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub link: Duration,
    /// For finding a host and connecting to it.
    pub connect: Duration,
    /// For the whole run: what has not begun by then is not tried.
    pub run: Duration,
    pub links: usize,
    pub redirects: usize,
    pub at_once: usize,
    /// Links at once of one host.
    pub per_host: usize,
    /// Bytes of an answer's head.
    pub head: usize,
    /// Bytes read of an answer's body.
    pub body: usize,
}

/// What the program itself uses.
pub const LIMITS: Limits = Limits {
    link: Duration::from_secs(10),
    connect: Duration::from_secs(5),
    run: Duration::from_mins(5),
    links: 1_000,
    redirects: 5,
    at_once: 8,
    per_host: 2,
    head: 32 << 10,
    body: 1 << 10,
};

#[derive(Clone, Debug)]
pub struct Policy {
    pub private: Private,
    pub limits: Limits,
    pub trust: Trust,
}

/// Whose certificates are trusted.
#[derive(Clone, Debug)]
pub struct Trust(RootCerts);

impl Trust {
    /// Mozilla's list, as built in.
    pub const fn built_in() -> Self {
        Self(RootCerts::WebPki)
    }

    /// The certificates of a PEM file alone; `None` when it holds none.
    pub fn of_pem(text: &str) -> Option<Self> {
        let certificate = |item| if let Ok(PemItem::Certificate(one)) = item { Some(one) } else { None };
        let certificates: Vec<Certificate<'static>> =
            parse_pem(text.as_bytes()).filter_map(certificate).collect();
        (!certificates.is_empty()).then(|| Self(certificates.into()))
    }
}

/// Opens addresses; `now` is when. `each` is called as each is done. An address whose form is refused is left
/// out.
pub fn open(addresses: &BTreeSet<&str>, policy: &Policy, now: Timestamp, each: &mut dyn FnMut()) -> Attempts {
    let mut attempts = Attempts::new();
    let mut wanted: BTreeMap<String, VecDeque<(&str, Address)>> = BTreeMap::new();
    for text in addresses {
        let Ok(address) = Address::parse(text) else { continue };
        if policy.private == Private::Refused && address.is_private() {
            attempts.insert((*text).to_owned(), Attempt::Private);
            each();
        } else {
            wanted.entry(address.host_text()).or_default().push_back((text, address));
        }
    }
    let deadline = Instant::now() + policy.limits.run;
    let hosts = Hosts::new(policy.limits.per_host, deadline);
    let visitor = Visitor::new(policy, &hosts);
    let mut queue = in_turn(wanted);
    for (text, _) in queue.split_off(policy.limits.links.min(queue.len())) {
        attempts.insert(text.to_owned(), Attempt::Untried);
        each();
    }
    let workers = policy.limits.at_once.min(queue.len());
    let queue = Mutex::new(queue);
    let next = || queue.lock().expect("nothing panics while it is held").pop_front();
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..workers {
            let (sender, visitor) = (sender.clone(), &visitor);
            scope.spawn(move || {
                while let Some((text, address)) = next() {
                    let attempt = visitor.attempt(address, now);
                    if sender.send((text, attempt)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        for (text, attempt) in receiver {
            attempts.insert(text.to_owned(), attempt);
            each();
        }
    });
    attempts
}

/// One address of each host after the other, so that a slow host with many keeps no other waiting.
fn in_turn(mut by_host: BTreeMap<String, VecDeque<(&str, Address)>>) -> VecDeque<(&str, Address)> {
    let mut queue = VecDeque::new();
    while !by_host.is_empty() {
        by_host.retain(|_, addresses| {
            queue.extend(addresses.pop_front());
            !addresses.is_empty()
        });
    }
    queue
}

/// Whether it is this computer that has no way out: several hosts were looked for, and not one could be
/// talked to.
pub fn is_offline(attempts: &Attempts) -> bool {
    let mut hosts = BTreeSet::new();
    for (text, attempt) in attempts {
        let Attempt::Opened(_, reply) = attempt else { continue };
        let Reply::Silence(Silence::NoSuchHost | Silence::NoConnection | Silence::TimedOut) = reply else {
            return false;
        };
        hosts.extend(Address::parse(text).map(|address| address.host_text()));
    }
    hosts.len() >= 3
}
