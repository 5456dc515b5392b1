//! Names to addresses, of which only public ones come through: what is judged here is what is connected to.

use std::fmt;

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use super::Private;
use crate::base::link::network;

/// The system's resolver behind the judgement.
#[derive(Debug)]
pub(super) struct Judge {
    pub(super) private: Private,
    pub(super) system: DefaultResolver,
}

#[derive(Debug)]
pub(super) struct OnlyPrivate;

impl fmt::Display for OnlyPrivate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("only private addresses")
    }
}

impl std::error::Error for OnlyPrivate {}

impl Resolver for Judge {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let found = self.system.resolve(uri, config, timeout).map_err(|error| {
            // A name that is not found has no kind of its own in the standard library.
            if matches!(error, Error::Io(_)) { Error::HostNotFound } else { error }
        })?;
        if self.private == Private::Allowed {
            return Ok(found);
        }
        let mut public = self.empty();
        for address in found.iter().filter(|address| network::is_public(address.ip())) {
            public.push(*address);
        }
        if public.is_empty() { Err(Error::Other(Box::new(OnlyPrivate))) } else { Ok(public) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(host: &str, private: Private) -> Result<usize, Error> {
        let judge = Judge { private, system: DefaultResolver::default() };
        let uri: Uri = format!("https://{host}/").parse().expect(host);
        judge.resolve(&uri, &Config::default(), NextTimeout::default()).map(|found| found.len())
    }

    #[test]
    fn what_a_name_leads_to_is_judged_not_how_it_looks() {
        // The system reads all of these as addresses, so no name server is asked.
        for host in ["127.0.0.1", "10.0.0.1", "[::1]", "[::ffff:192.168.0.1]", "169.254.169.254"] {
            let refused = resolved(host, Private::Refused);
            assert!(
                matches!(&refused, Err(Error::Other(why)) if why.is::<OnlyPrivate>()),
                "{host}: {refused:?}"
            );
            assert_eq!(resolved(host, Private::Allowed).ok(), Some(1), "{host}");
        }
        assert_eq!(resolved("1.1.1.1", Private::Refused).ok(), Some(1));
    }
}
