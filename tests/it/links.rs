//! Links against a site on this computer that misbehaves in every way: what comes of each, within which limits.

use std::collections::BTreeSet;
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use proptest::prelude::*;
use siak_check::base::link::{Address, Attempt, Attempts, Detour, Login, Reply, Silence};
use siak_check::saved::links;
use siak_check::world::network::{self, LIMITS, Limits, Policy, Private, Trust};

use crate::support::server::Server;
use crate::support::{folder, program, text};

fn certificate(name: &str) -> String {
    format!("{}/tests/certificates/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// Private networks allowed, the tests' authority trusted, and less time than the program takes: what would go on for
/// longer than a link or a run may take is no reply that these tests want.
fn policy() -> Policy {
    let limits = Limits {
        link: Duration::from_secs(2),
        connect: Duration::from_secs(1),
        run: Duration::from_secs(20),
        at_once: 32,
        per_host: 32,
        ..LIMITS
    };
    let trust = Trust::of_pem(&fs::read_to_string(certificate("authority.pem")).unwrap()).unwrap();
    Policy { private: Private::Allowed, limits, trust }
}

fn now() -> Timestamp {
    "2024-10-30T09:00:00Z".parse().unwrap()
}

fn open(links: &[String], policy: &Policy) -> Attempts {
    let links: BTreeSet<&str> = links.iter().map(String::as_str).collect();
    let mut done = 0;
    let attempts = network::open(&links, policy, now(), &mut || done += 1);
    assert_eq!(done, attempts.len());
    attempts
}

fn opened(attempts: &Attempts, link: &str) -> Reply {
    match &attempts[link] {
        Attempt::Opened(at, reply) => {
            assert_eq!(*at, now());
            reply.clone()
        }
        other @ (Attempt::Private | Attempt::Untried) => panic!("{link}: {other:?}"),
    }
}

#[test]
fn every_misbehaviour_has_its_reply() {
    let server = Server::start("server.pem");
    let expected = [
        ("/halo", Reply::Document),
        ("/status/206", Reply::Document),
        ("/status/404", Reply::Gone(404)),
        ("/status/410", Reply::Gone(410)),
        ("/status/401", Reply::Login(Login::Status(401))),
        ("/status/403", Reply::Login(Login::Status(403))),
        ("/status/429", Reply::Silence(Silence::Status(429))),
        ("/status/500", Reply::Silence(Silence::Status(500))),
        ("/status/503", Reply::Silence(Silence::Status(503))),
        ("/status/304", Reply::Silence(Silence::Status(304))),
        ("/hampa", Reply::Silence(Silence::Empty)),
        ("/tanpa-isi", Reply::Silence(Silence::Empty)),
        ("/alih/4", Reply::Document),
        ("/alih/5", Reply::Detour(Detour::TooLong)),
        ("/putar", Reply::Detour(Detour::Circle)),
        ("/tak-aman", Reply::Detour(Detour::Insecure)),
        ("/ke-angka", Reply::Detour(Detour::Nowhere)),
        ("/ke-sandi", Reply::Detour(Detour::Nowhere)),
        ("/tanpa-tujuan", Reply::Silence(Silence::Status(302))),
        ("/google", Reply::Login(Login::Page("accounts.google.com".into()))),
        ("/perlu-masuk", Reply::Login(Login::Page("127.0.0.1".into()))),
        ("/diam", Reply::Silence(Silence::TimedOut)),
        ("/tetes-kepala", Reply::Silence(Silence::TimedOut)),
        ("/tetes-isi", Reply::Document),
        ("/isi-terus", Reply::Document),
        ("/kepala-terus", Reply::Silence(Silence::Garbled)),
        ("/alih-terus", Reply::Document),
        ("/raksasa", Reply::Document),
        ("/panjang-salah", Reply::Silence(Silence::Garbled)),
        ("/bom", Reply::Document),
        ("/terputus", Reply::Silence(Silence::NoConnection)),
        ("/tutup", Reply::Silence(Silence::NoConnection)),
        ("/sampah", Reply::Silence(Silence::Garbled)),
    ];
    let links: Vec<String> = expected.iter().map(|(path, _)| server.link(path)).collect();
    let attempts = open(&links, &policy());
    let found: Vec<(&str, Reply)> =
        expected.iter().map(|(path, _)| (*path, opened(&attempts, &server.link(path)))).collect();
    assert_eq!(found, expected);
    // One for each link, and for each address that it is led on to.
    let connections = links.len() + 5 + 5 + 1 + 1;
    assert_eq!(server.seen(|seen| seen.connections), connections);
}

#[test]
fn certificates_that_do_not_hold_are_refused() {
    for name in ["elsewhere.pem", "expired.pem", "stranger.pem"] {
        let server = Server::start(name);
        let link = server.link("/halo");
        let attempts = open(std::slice::from_ref(&link), &policy());
        assert_eq!(opened(&attempts, &link), Reply::Silence(Silence::Certificate), "{name}");
        assert!(server.seen(|seen| seen.paths.is_empty()), "{name}");
    }
    let server = Server::start("server.pem");
    let link = server.link("/halo");
    let attempts = open(std::slice::from_ref(&link), &Policy { trust: Trust::built_in(), ..policy() });
    assert_eq!(opened(&attempts, &link), Reply::Silence(Silence::Certificate));
}

#[test]
fn what_does_not_speak_https_is_no_document() {
    let silent = Server::serving(|stream, _| {
        thread::sleep(Duration::from_secs(5));
        drop(stream);
    });
    let plain = Server::serving(|mut stream, _| {
        let _ = std::io::Write::write_all(&mut stream, b"HTTP/1.1 200 OK\r\n\r\nhalo");
    });
    // The head of a TLS record of 16 KiB, and then a byte at a time.
    let dripping = Server::serving(|mut stream, _| {
        let mut send = |bytes: &[u8]| std::io::Write::write_all(&mut stream, bytes).is_ok();
        let mut open = send(&[0x16, 3, 3, 0x40, 0]);
        while open {
            thread::sleep(Duration::from_millis(50));
            open = send(&[2]);
        }
    });
    let closing = Server::serving(|stream, _| drop(stream));
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let links = [
        (silent.link("/"), Silence::TimedOut),
        (dripping.link("/"), Silence::TimedOut),
        (plain.link("/"), Silence::Certificate),
        (closing.link("/"), Silence::NoConnection),
        (format!("https://{nobody}/"), Silence::NoConnection),
    ];
    let addresses: Vec<String> = links.iter().map(|(link, _)| link.clone()).collect();
    let attempts = open(&addresses, &policy());
    for (link, wanted) in links {
        assert_eq!(opened(&attempts, &link), Reply::Silence(wanted), "{link}");
    }
}

#[test]
fn nothing_private_is_connected_to_unless_allowed() {
    let server = Server::start("server.pem");
    let port = server.address.port();
    let links = [server.link("/halo"), format!("https://localhost:{port}/halo")];
    // The last is not even looked up.
    let refused = [&links[..], &["https://nas.local/".to_owned()]].concat();
    let attempts = open(&refused, &Policy { private: Private::Refused, ..policy() });
    assert!(attempts.values().all(|attempt| *attempt == Attempt::Private), "{attempts:?}");
    assert_eq!(server.seen(|seen| seen.connections), 0);
    let attempts = open(&links, &policy());
    assert!(links.iter().all(|link| opened(&attempts, link) == Reply::Document), "{attempts:?}");
    // An address that says so in a disguise is no address at all.
    assert!(open(&[format!("https://2130706433:{port}/halo")], &policy()).is_empty());
}

#[test]
fn a_host_is_not_asked_for_more_at_once_than_allowed() {
    let server = Server::start("server.pem");
    let links: Vec<String> = (0..8).map(|number| server.link(&format!("/lambat/{number}"))).collect();
    for (per_host, most) in [(2, 2), (8, 8)] {
        let limits = Limits { per_host, at_once: 8, link: Duration::from_secs(5), ..policy().limits };
        let attempts = open(&links, &Policy { limits, ..policy() });
        assert!(links.iter().all(|link| opened(&attempts, link) == Reply::Document), "{attempts:?}");
        assert!(server.seen(|seen| seen.busiest) <= most);
    }
    assert!(server.seen(|seen| seen.busiest) > 2, "the measure sees more than two");
}

#[test]
fn a_run_ends_even_when_links_are_left() {
    let server = Server::start("server.pem");
    let links: Vec<String> = (0..30).map(|number| server.link(&format!("/diam/{number}"))).collect();
    let limits = Limits { run: Duration::from_secs(1), per_host: 2, links: 20, ..policy().limits };
    let attempts = open(&links, &Policy { limits, ..policy() });
    let untried = attempts.values().filter(|attempt| **attempt == Attempt::Untried).count();
    assert!((20..30).contains(&untried), "{untried}");
    assert!(server.seen(|seen| seen.connections) <= 30 - untried);
    assert_eq!(attempts.len(), 30);
}

#[test]
fn a_request_tells_who_asks_and_nothing_else() {
    let server = Server::start("server.pem");
    open(&[server.link("/rapat-é?id={1}#bagian")], &policy());
    let head = server.seen(|seen| seen.heads[0].clone());
    assert!(head.starts_with("GET /rapat-%C3%A9?id=%7B1%7D HTTP/1.1\r\n"), "{head}");
    let names: BTreeSet<String> =
        head.lines().skip(1).filter_map(|line| Some(line.split_once(':')?.0.to_lowercase())).collect();
    let known = ["accept", "accept-encoding", "host", "user-agent"];
    assert_eq!(names, known.map(str::to_owned).into());
    assert!(head.contains("siak-check/"), "{head}");
}

#[test]
fn no_way_out_is_told_from_dead_links() {
    let attempt =
        |host: &str, silence| (format!("https://{host}/"), Attempt::Opened(now(), Reply::Silence(silence)));
    let dead = [
        attempt("a.example", Silence::NoSuchHost),
        attempt("b.example", Silence::NoConnection),
        attempt("c.example", Silence::TimedOut),
    ];
    assert!(network::is_offline(&dead.clone().into()));
    assert!(!network::is_offline(&dead[..2].iter().cloned().collect()));
    let mut some = Attempts::from(dead);
    some.extend([attempt("d.example", Silence::Status(500))]);
    assert!(!network::is_offline(&some));
    assert!(!network::is_offline(&Attempts::new()));
}

/// Addresses put together from what addresses are made of, and from anything.
fn address() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("https://".to_owned()),
        "[a-z0-9.:@/?#%\\[\\]_-]{0,12}",
        "\\[[0-9a-f:.]{0,20}\\]",
        "[0-9]{1,3}(\\.[0-9]{1,3}){0,3}",
        "\\PC{0,6}",
    ];
    (any::<bool>(), prop::collection::vec(part, 0..6))
        .prop_map(|(whole, parts)| format!("{}{}", if whole { "https://" } else { "" }, parts.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_address_is_read_without_panic_and_means_the_same_again(text in address()) {
        if let Ok(address) = Address::parse(&text) {
            let again = address.text();
            prop_assert!(again.is_ascii());
            prop_assert_eq!(Address::parse(&again), Ok(address));
        }
    }
}

/// A workspace whose one indicator of news has these links.
fn workspace(links: &[String]) -> tempfile::TempDir {
    let pieces: String = links
        .iter()
        .map(|link| {
            format!("      - {{requirement: news, title: Berita, link: \"{link}\", date: 2024-05-02}}\n")
        })
        .collect();
    let evidence = format!("opd: diskominfo\nanswers:\n  R3:\n    value: 1\n    evidence:\n{pieces}");
    folder(&[
        ("siak-check.yaml", "region: Kabupaten Contoh\ninstrument: contoh\ndeadline: 2024-11-11\n"),
        ("opd.yaml", "- {id: diskominfo, name: Diskominfo}\n"),
        ("evidence/diskominfo.yaml", &evidence),
        ("bukti/README", ""),
    ])
}

fn run(root: &Path, arguments: &[&str]) -> Output {
    let indicators = format!("{}/tests/problems/base/indicators", env!("CARGO_MANIFEST_DIR"));
    program()
        .env("SSL_CERT_FILE", certificate("authority.pem"))
        .env("XDG_CACHE_HOME", root.join("simpanan"))
        .env("HTTPS_PROXY", "http://127.0.0.1:1")
        .args(["-C", root.to_str().unwrap(), "--indicators", &indicators, "--as-of", "2024-10-30"])
        .args(arguments)
        .output()
        .unwrap()
}

const CHECK: [&str; 5] = ["validate", "--format", "short", "--check-links", "--allow-private-links"];

#[test]
fn the_program_opens_links_only_when_asked_and_remembers_them() {
    let server = Server::start("server.pem");
    let root = workspace(&[server.link("/halo"), server.link("/status/404")]);
    let cache = root.path().join("links.json");
    let with_cache = [&CHECK[..], &["--link-cache", cache.to_str().unwrap()]].concat();

    let unasked = run(root.path(), &["validate", "--format", "short"]);
    assert_eq!(text(&unasked.stdout).matches("[link-private]").count(), 2, "{}", text(&unasked.stdout));
    let unasked = run(root.path(), &["validate", "--format", "short", "--allow-private-links"]);
    assert!(!text(&unasked.stdout).contains("[link-"), "{}", text(&unasked.stdout));
    let refused = run(root.path(), &["validate", "--format", "short", "--check-links"]);
    assert_eq!(text(&refused.stdout), text(&run(root.path(), &["validate", "--format", "short"]).stdout));
    assert_eq!(server.seen(|seen| seen.connections), 0);

    let first = run(root.path(), &with_cache);
    assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
    let shown = text(&first.stdout);
    assert_eq!(shown.matches("[link-").count(), 1, "{shown}");
    let gone = format!("there is no document at `{}` (tried ", server.link("/status/404"));
    assert!(shown.contains(&gone) && shown.contains("): code 404; "), "{shown}");
    assert_eq!(server.seen(|seen| seen.paths.len()), 2);

    let again = run(root.path(), &with_cache);
    assert_eq!(text(&again.stdout), shown);
    assert_eq!(server.seen(|seen| seen.paths.len()), 2);

    // A failure of an hour ago is tried again, an answer is not; the date of the attempt is shown.
    let kept = fs::read_to_string(&cache).unwrap();
    let mut memory = links::read(&kept).unwrap();
    for kept in memory.links.values_mut() {
        kept.at = kept.at.checked_sub(jiff::SignedDuration::from_hours(1)).unwrap();
    }
    fs::write(&cache, links::write(&memory)).unwrap();
    run(root.path(), &with_cache);
    assert_eq!(server.seen(|seen| seen.paths.len()), 3);

    // A cache of another version, or an empty file, is written anew.
    for old in [r#"{"schema_version": 0, "links": [{"url": "x"}]}"#, "\n"] {
        fs::write(&cache, old).unwrap();
        #[cfg(unix)]
        fs::set_permissions(&cache, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
        assert_eq!(text(&run(root.path(), &with_cache).stdout), shown);
        assert!(!links::read(&fs::read_to_string(&cache).unwrap()).unwrap().links.is_empty());
    }
    assert_eq!(server.seen(|seen| seen.paths.len()), 7);
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&cache).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600, "addresses may be secret");
    }

    // What is no cache stays what it is.
    for other in
        [&kept[..kept.len() / 2], "opd: a\n", "{}", "[]", r#"{"schema_version": 2, "links": [], "x": 1}"#]
    {
        fs::write(&cache, other).unwrap();
        let refused = run(root.path(), &with_cache);
        assert_eq!(refused.status.code(), Some(2));
        assert!(text(&refused.stderr).contains("is not a cache of links"), "{}", text(&refused.stderr));
        assert_eq!(fs::read_to_string(&cache).unwrap(), other);
    }
    #[cfg(unix)]
    {
        fs::remove_file(&cache).unwrap();
        assert!(Command::new("mkfifo").arg(&cache).status().unwrap().success());
        assert_eq!(run(root.path(), &with_cache).status.code(), Some(2), "nobody waits at a pipe");
    }
    assert_eq!(server.seen(|seen| seen.paths.len()), 7);

    // Without a file named, the user's cache folder.
    run(root.path(), &CHECK);
    assert!(root.path().join("simpanan/siak-check/links.json").is_file());
}

#[test]
fn a_dead_link_lowers_what_is_supported() {
    let server = Server::start("server.pem");
    let root = workspace(&[server.link("/status/500")]);
    let score = |arguments: &[&str]| {
        let output = run(root.path(), &[&["score", "--format", "json"], arguments].concat());
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let readings = ["claimed", "supported"].map(|reading| json["index"][reading]["exact"].to_string());
        (readings[0] == readings[1], output.status.code())
    };
    assert_eq!(score(&["--allow-private-links"]), (true, Some(0)));
    assert_eq!(score(&["--allow-private-links", "--check-links"]), (false, Some(0)));
    assert_eq!(score(&[]), (false, Some(0)));
}

#[test]
fn without_a_network_no_link_is_called_dead() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let links: Vec<String> = (1..4).map(|number| format!("https://127.0.0.{number}:{port}/")).collect();
    let root = workspace(&links);
    let output = run(root.path(), &CHECK);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(text(&output.stdout), "");
    assert!(text(&output.stderr).contains("not one of 3 links could be reached"), "{}", text(&output.stderr));
    assert!(!root.path().join("simpanan").exists());
}

#[test]
fn certificates_and_caches_that_cannot_be_used_are_named() {
    let server = Server::start("server.pem");
    let root = workspace(&[server.link("/halo")]);
    let nowhere = root.path().join("opd.yaml/links.json");
    let output = run(root.path(), &[&CHECK[..], &["--link-cache", nowhere.to_str().unwrap()]].concat());
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stderr).contains("links.json"), "{}", text(&output.stderr));
    for file in ["opd.yaml", "tidak-ada.pem"] {
        let output = program()
            .env("SSL_CERT_FILE", root.path().join(file))
            .args(["validate", "--check-links", "-C", root.path().to_str().unwrap()])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(
            text(&output.stderr).contains("in SSL_CERT_FILE contains no readable PEM certificate"),
            "{file}"
        );
    }
}
