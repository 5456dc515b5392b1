//! What came of opening an address, as plain data.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::address::Address;

/// The attempts of a run, by the address as the evidence writes it.
pub type Attempts = BTreeMap<String, Attempt>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// It belongs to a private network, so it was not opened.
    Private,
    /// The run had reached its limits before.
    Untried,
    Opened(Timestamp, Reply),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Something that may be a document.
    Document,
    Silence(Silence),
    /// There is no such document: 404 or 410.
    Gone(u16),
    /// Nobody sees it without an account.
    Login(Login),
    /// It leads elsewhere, but not to a document.
    Detour(Detour),
}

/// The attempts when no link is opened: what the form of an address tells is known without.
pub fn by_form(addresses: &BTreeSet<&str>) -> Attempts {
    let private = |text: &&&str| Address::parse(text).is_ok_and(|address| address.is_private());
    addresses.iter().filter(private).map(|text| ((*text).to_owned(), Attempt::Private)).collect()
}

include!(concat!(env!("OUT_DIR"), "/faults_attempt.rs"));
