//! What came of opening an address, as plain data.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::address::Address;
use crate::base::show::said;

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

/// What to do where it is not known what ails a site.
const LOOK: (&str, &str) = (
    "buka di peramban; bila tetap gagal, hubungi pengelola situs, atau lampirkan dokumennya sebagai `file`",
    "open it in a browser; if it still fails, tell the site's owner, or attach the document as `file`",
);

said! {
    /// Why a server gave no answer of use.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Silence {
        NoSuchHost: { id: "situsnya tidak ditemukan", en: "there is no such site" }
            help { id: "periksa ejaan nama situsnya; bila situsnya sudah tutup, lampirkan dokumennya sebagai \
                        `file`",
                   en: "check the spelling of the site's name; if it has closed, attach the document as \
                        `file`" }
        /// Its certificate does not hold, or it does not speak https.
        Certificate: { id: "sambungan https-nya tidak sah", en: "its https is not valid" }
            help { id: "minta pengelola situs memperbaiki sertifikatnya, atau lampirkan dokumennya sebagai \
                        `file`",
                   en: "have the site's owner mend its certificate, or attach the document as `file`" }
        /// It takes no connection, or breaks it off.
        NoConnection: { id: "situsnya menolak atau memutus sambungan",
                        en: "the site refuses or breaks off the connection" }
            help { id: { LOOK.0 }, en: { LOOK.1 } }
        TimedOut: { id: "situsnya terlalu lama menjawab", en: "the site takes too long to answer" }
            help { id: { LOOK.0 }, en: { LOOK.1 } }
        /// What it says is not HTTP, or too much before the answer itself.
        Garbled: { id: "jawaban situsnya tidak dapat dipahami", en: "the site's answer cannot be understood" }
            help { id: { LOOK.0 }, en: { LOOK.1 } }
        Empty: { id: "jawaban situsnya kosong", en: "the site's answer is empty" }
            help { id: { LOOK.0 }, en: { LOOK.1 } }
        /// It answers with a status that is no document and no other case here, such as 500.
        Status(status: u16): { id: "situsnya menjawab dengan galat {status}",
                               en: "the site answers with error {status}" }
            help { id: { LOOK.0 }, en: { LOOK.1 } }
    }
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Login {
        Status(status: u16): { id: "situsnya menolak dengan kode {status}",
                               en: "the site refuses with code {status}" }
        /// It leads to this host's page for signing in.
        Page(host: String): { id: "dialihkan ke halaman masuk {host}",
                             en: "it redirects to the sign-in page of {host}" }
    }
    /// Why leading elsewhere ends nowhere.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Detour {
        TooLong: { id: "dialihkan terlalu banyak kali", en: "it redirects too many times" }
        Circle: { id: "dialihkan berputar-putar", en: "it redirects in a circle" }
        Insecure: { id: "dialihkan ke alamat tanpa https", en: "it redirects to an address without https" }
        Nowhere: { id: "dialihkan ke alamat yang tidak sah",
                   en: "it redirects to an address that is not valid" }
    }
}
