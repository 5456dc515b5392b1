//! How many links of one host are open at once.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex};
use std::time::Instant;

/// The hosts that are being talked to.
pub(super) struct Hosts {
    limit: usize,
    deadline: Instant,
    busy: Mutex<BTreeMap<String, usize>>,
    freed: Condvar,
}

/// The right to talk to a host, until it is dropped.
pub(super) struct Turn<'a> {
    hosts: &'a Hosts,
    host: String,
}

impl Hosts {
    pub(super) fn new(limit: usize, deadline: Instant) -> Self {
        Self { limit, deadline, busy: Mutex::default(), freed: Condvar::new() }
    }

    /// Waits for a turn with a host; none when the run is over before.
    pub(super) fn turn(&self, host: &str) -> Option<Turn<'_>> {
        let mut busy = self.busy.lock().expect("nothing panics while it is held");
        loop {
            let left = self.deadline.checked_duration_since(Instant::now())?;
            let count = busy.entry(host.to_owned()).or_default();
            if *count < self.limit {
                *count += 1;
                return Some(Turn { hosts: self, host: host.to_owned() });
            }
            busy = self.freed.wait_timeout(busy, left).expect("nothing panics while it is held").0;
        }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut busy = self.hosts.busy.lock().expect("nothing panics while it is held");
        if let Some(count) = busy.get_mut(&self.host) {
            *count -= 1;
        }
        self.hosts.freed.notify_all();
    }
}
