//! The only module that touches the network: opens addresses, within limits, and says what came of it.
//!
//! Nothing that a server sends is kept: one look says whether it answers. A name is resolved here and the
//! address that was judged is the one connected to, at every redirect, so no name can lead into a private
//! network. No proxy of the environment is used: it would resolve names itself.

mod memory;
pub mod resolver;
pub mod visit;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use ureq::tls::{PemItem, RootCerts, parse_pem};

use crate::base::link::{Address, Attempt, Attempts, Reply, Silence};
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
    /// Links at once of one host; where they lead on to does not count.
    pub per_host: usize,
    /// Bytes of an answer's head.
    pub head: usize,
    /// Bytes read of an answer's body.
    pub body: usize,
}

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
        let certificates: Vec<_> = parse_pem(text.as_bytes()).filter_map(certificate).collect();
        (!certificates.is_empty()).then(|| Self(certificates.into()))
    }
}

/// Opens addresses, as of `now`; `each` is called as each is done. One whose form is refused is left out.
pub fn open(addresses: &BTreeSet<&str>, policy: &Policy, now: Timestamp, each: &mut dyn FnMut()) -> Attempts {
    let mut attempts = Attempts::new();
    let mut wanted: BTreeMap<String, Vec<(&str, Address)>> = BTreeMap::new();
    let mut left = policy.limits.links;
    for text in addresses {
        let Ok(address) = Address::parse(text) else { continue };
        let untried = if policy.private == Private::Refused && address.is_private() {
            Attempt::Private
        } else if left == 0 {
            Attempt::Untried
        } else {
            left -= 1;
            wanted.entry(address.host_text()).or_default().push((text, address));
            continue;
        };
        attempts.insert((*text).to_owned(), untried);
        each();
    }
    // Each lane is worked on by one at a time: a host has as many as it may have links open at once.
    let mut lanes = VecDeque::new();
    for of_host in wanted.into_values() {
        let mut own = vec![VecDeque::new(); policy.limits.per_host.min(of_host.len())];
        let count = own.len();
        of_host.into_iter().enumerate().for_each(|(at, one)| own[at % count].push_back(one));
        lanes.extend(own);
    }
    let workers = policy.limits.at_once.min(lanes.len());
    let (visitor, deadline) = (Visitor::new(policy), Instant::now() + policy.limits.run);
    let lanes = Mutex::new(lanes);
    let lock = || lanes.lock().expect("nothing panics while it is held");
    let next = || lock().pop_front();
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..workers {
            let (sender, visitor) = (sender.clone(), &visitor);
            scope.spawn(move || {
                while let Some(mut lane) = next() {
                    let Some((text, address)) = lane.pop_front() else { continue };
                    let in_time = Instant::now() < deadline;
                    let attempt = if in_time { visitor.attempt(address, now) } else { Attempt::Untried };
                    if sender.send((text, attempt)).is_err() {
                        break;
                    }
                    // Behind the others, so that a slow host with many keeps none waiting.
                    lock().push_back(lane);
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

/// Whether this computer has no way out: several hosts were looked for, and none could be talked to.
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
