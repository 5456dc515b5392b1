//! Names to addresses, of which only public ones come through: what is judged here is what is connected to.

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use super::Private;
use crate::base::link::network;

/// The system's resolver behind the judgement.
#[derive(Debug)]
pub struct Judge {
    pub private: Private,
    pub system: DefaultResolver,
}

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
        // ureq itself has no such error.
        if public.is_empty() { Err(Error::Other("only private addresses".into())) } else { Ok(public) }
    }
}
