//! What the model and the memory of links are made of.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use siak_check::base::exact::Fixed;
use siak_check::base::lang::Text;
use siak_check::base::link::{Attempt, Attempts, Reply, Silence};
use siak_check::model::pattern::{Field, Pattern};
use siak_check::model::resolve::review;
use siak_check::model::workspace::{Agency, Answer, Subject, Submission};
use siak_check::world::network::{Memory, Private};

fn fits(pattern: &str, name: &str) -> bool {
    let value = |field| match field {
        Field::Indicator => "OC04",
        Field::Requirement => "spbe-result",
        Field::Agency => "diskominfo",
    };
    Pattern::parse(pattern).unwrap().fits(name, value)
}

#[test]
fn placeholders_and_stars() {
    assert!(fits("{indicator}-{opd}-*.pdf", "oc04-Diskominfo-hasil.PDF"));
    assert!(!fits("{indicator}-{opd}-*.pdf", "OC05-diskominfo-hasil.pdf"));
    assert!(!fits("{indicator}-{opd}-*.pdf", "OC04-diskominfo-hasil.docx"));
    assert!(fits("*_{requirement}_*", "2024_spbe-result_final.pdf"));
    assert!(
        fits("*", "apa saja.png") && fits("tetap.csv", "tetap.csv") && !fits("tetap.csv", "tetap.csv.bak")
    );
    // What two pieces want must not be the same letters.
    assert!(!fits("ab*ba", "aba") && fits("ab*ba", "abba"));
}

#[test]
fn unknown_placeholders_are_named() {
    assert_eq!(Pattern::parse("{indikator}-*"), Err("{indikator}".into()));
    assert_eq!(Pattern::parse("a{opd"), Err("{opd".into()));
}

#[test]
fn blanks_and_capitals_do_not_make_another_reviewer() {
    let text = |text: &str| Text::plain(text.to_owned());
    let agency = Agency {
        name: text("Dinas Lingkungan Hidup"),
        short: text("DLH"),
        pic: Some("Narahubung DLH Contoh, S.Si.".into()),
        submission: Submission::Submitted,
        ..Agency::unlisted("dlh".into())
    };
    let led = Answer { lead: Some(0), ..Answer::default() };
    let cap = Subject::Cap { level: Fixed::ZERO, judged: None };
    let agencies = [agency];
    let same = |name: &str| review::Bearers::of(&agencies).belonging(name, None);
    let own = |name: &str| review::Filed::of(&led).own(&same(name), &cap).is_some();
    let names = ["dlh", " DLH ", "Dinas  Lingkungan\tHidup", "DINAS LINGKUNGAN HIDUP"];
    for name in names.into_iter().chain(["narahubung  dlh contoh", "Narahubung DLH Contoh, S.Si., M.Si."]) {
        assert!(own(name), "{name}");
    }
    for name in ["Sekretariat", "Contoh", ", S.Si.", ""] {
        assert!(!own(name), "{name}");
    }
}

#[test]
fn answers_hold_for_a_day_and_failures_for_minutes() {
    let at: Timestamp = "2024-10-30T09:00:00Z".parse().unwrap();
    let kept = |reply| Attempt::Opened(at, reply);
    let attempts = Attempts::from([
        ("https://baik.example/".to_owned(), kept(Reply::Document)),
        ("https://mati.example/".to_owned(), kept(Reply::Silence(Silence::TimedOut))),
        ("https://lokal.example/".to_owned(), Attempt::Private),
        ("https://nanti.example/".to_owned(), Attempt::Untried),
    ]);
    let mut memory = Memory::default();
    memory.remember(&attempts, Private::Refused, at);
    let addresses: BTreeSet<&str> = attempts.keys().map(String::as_str).collect();
    let count = |private, hours: i64, minutes: i64| {
        let now = at + SignedDuration::from_hours(hours) + SignedDuration::from_mins(minutes);
        memory.recall(&addresses, private, now).len()
    };
    for (hours, minutes, known) in [(0, 0, 2), (0, 10, 2), (0, 11, 1), (24, 0, 1), (24, 1, 0), (-1, 0, 0)] {
        assert_eq!(count(Private::Refused, hours, minutes), known, "{hours}:{minutes}");
    }
    assert_eq!(count(Private::Allowed, 0, 0), 0);
}
