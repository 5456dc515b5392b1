//! Where links may lead: never into a private network.

use siak_check::base::link::Address;
use siak_check::world::network::resolver::Judge;
use siak_check::world::network::{Private, visit};
use ureq::config::Config;
use ureq::http::{Response, Uri, header};
use ureq::unversioned::resolver::{DefaultResolver, Resolver};
use ureq::unversioned::transport::NextTimeout;
use ureq::{Body, Error};

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
        assert!(matches!(&refused, Err(Error::Other(_))), "{host}: {refused:?}");
        assert_eq!(resolved(host, Private::Allowed).ok(), Some(1), "{host}");
    }
    assert_eq!(resolved("1.1.1.1", Private::Refused).ok(), Some(1));
}

#[test]
fn no_redirect_leads_into_a_private_network() {
    let from = Address::parse("https://contoh.example/").unwrap();
    let redirect = |location: &str| {
        let response = Response::builder().status(302).header(header::LOCATION, location);
        visit::redirect(Private::Refused, &from, &response.body(Body::builder().data("")).unwrap())
    };
    for location in ["https://10.0.0.1/", "//169.254.169.254/latest", "https://localhost:8443/"] {
        assert_eq!(redirect(location), Err(None), "{location}");
    }
    assert_eq!(redirect("/lain").map(|next| next.text()), Ok("https://contoh.example/lain".to_owned()));
}
