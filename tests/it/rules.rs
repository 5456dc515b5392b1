//! What holds however a workspace is written: more proof never counts for less, and no order counts at all.

use std::hash::{DefaultHasher, Hash, Hasher};

use proptest::prelude::*;
use siak_check::base::lang::Language;
use siak_check::judge::assess::Scored;
use siak_check::render::documents;
use siak_check::report::Report;
use siak_check::run::Readiness;

use crate::support::{folder, pdf, read, sha256};

const AGENCIES: usize = 3;
/// Requirements of every indicator: from which level, and how many pieces.
const WANTED: [(i64, usize); 3] = [(1, 1), (2, 2), (4, 1)];
/// Where proof is: two links and four documents, of which two are versions of one and one is not there.
const PLACES: [&str; 6] = [
    "link: \"https://contoh.example/1\"",
    "link: \"https://contoh.example/2\"",
    "file: bukti/laporan.pdf",
    "file: bukti/laporan-v2.pdf",
    "file: bukti/salinan.pdf",
    "file: bukti/tidak-ada.pdf",
];
const DOCUMENTS: [(&str, &str); 3] =
    [("bukti/laporan.pdf", "satu"), ("bukti/laporan-v2.pdf", "dua"), ("bukti/salinan.pdf", "satu")];

#[derive(Clone, Debug)]
struct Piece {
    requirement: usize,
    place: usize,
    /// 0 and 1 final, 2 draft, 3 and 4 promised.
    state: usize,
    day: u8,
}

#[derive(Clone, Debug)]
enum Shape {
    Value(u16),
    Bare,
    Provides(Vec<usize>),
}

#[derive(Clone, Debug)]
struct Entry {
    agency: usize,
    shape: Shape,
    due: Option<u8>,
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug)]
enum Subject {
    Place(usize),
    Requirement(usize),
    Cap(u16),
}

#[derive(Clone, Debug)]
struct Verdict {
    subject: Subject,
    accepted: bool,
    day: u8,
}

#[derive(Clone, Debug)]
struct Indicator {
    entries: Vec<Entry>,
    verdicts: Vec<Verdict>,
    target: u16,
}

fn piece() -> impl Strategy<Value = Piece> {
    (0..WANTED.len(), 0..PLACES.len(), 0..5_usize, 1..31_u8)
        .prop_map(|(requirement, place, state, day)| Piece { requirement, place, state, day })
}

fn entry(agency: usize) -> impl Strategy<Value = Entry> {
    let shape = prop_oneof![
        3 => (0..=400_u16).prop_map(Shape::Value),
        1 => Just(Shape::Bare),
        2 => prop::collection::vec(0..WANTED.len(), 1..3).prop_map(Shape::Provides),
    ];
    (shape, prop::option::of(1..31_u8), prop::collection::vec(piece(), 0..5))
        .prop_map(move |(shape, due, pieces)| Entry { agency, shape, due, pieces })
}

fn verdict() -> impl Strategy<Value = Verdict> {
    let subject = prop_oneof![
        4 => (0..PLACES.len() - 1).prop_map(Subject::Place),
        1 => (0..WANTED.len()).prop_map(Subject::Requirement),
        1 => (0..=400_u16).prop_map(Subject::Cap),
    ];
    (subject, any::<bool>(), 1..30_u8).prop_map(|(subject, accepted, day)| Verdict { subject, accepted, day })
}

fn indicator() -> impl Strategy<Value = Indicator> {
    let entries = prop::collection::vec(any::<bool>(), AGENCIES).prop_flat_map(|there| {
        let agencies: Vec<usize> = (0..AGENCIES).filter(|agency| there[*agency]).collect();
        agencies.into_iter().map(entry).collect::<Vec<_>>()
    });
    (entries, prop::collection::vec(verdict(), 0..6), 0..=400_u16)
        .prop_map(|(entries, verdicts, target)| Indicator { entries, verdicts, target })
}

fn world() -> impl Strategy<Value = Vec<Indicator>> {
    prop::collection::vec(indicator(), 1..4)
}

/// An order of everything that a workspace lists; 0 is the one in which it was made.
#[derive(Clone, Copy)]
struct Order(u64);

impl Order {
    fn of<T>(self, what: &str, mut list: Vec<T>) -> Vec<T> {
        if self.0 != 0 {
            let mut keyed: Vec<(u64, T)> =
                list.drain(..).enumerate().map(|(at, one)| (self.key(what, at), one)).collect();
            keyed.sort_by_key(|(key, _)| *key);
            list = keyed.into_iter().map(|(_, one)| one).collect();
        }
        list
    }

    fn key(self, what: &str, at: usize) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.0, what, at).hash(&mut hasher);
        hasher.finish()
    }
}

fn hundredths(value: u16) -> String {
    format!("{}.{:02}", value / 100, value % 100)
}

fn written(piece: &Piece) -> String {
    let place = PLACES[piece.place];
    let rest = match piece.state {
        0 | 1 => format!("title: T, {place}, date: 2024-09-{:02}", piece.day.min(30)),
        2 => format!("title: D, {place}, state: draft"),
        _ => format!("title: J, state: promised, due: 2024-10-{:02}", piece.day),
    };
    format!("      - {{requirement: r{}, {rest}}}\n", piece.requirement)
}

fn answer(entry: &Entry, order: Order, tag: &str) -> String {
    let mut keys = Vec::new();
    match &entry.shape {
        Shape::Value(value) => keys.push(format!("    value: {}\n", hundredths(*value))),
        Shape::Bare => {}
        Shape::Provides(list) => {
            let ids: Vec<String> = list.iter().map(|requirement| format!("r{requirement}")).collect();
            keys.push(format!("    provides: [{}]\n", order.of(tag, ids).join(", ")));
        }
    }
    keys.extend(entry.due.map(|day| format!("    due: 2024-10-{day:02}\n")));
    if !entry.pieces.is_empty() {
        let pieces = order.of(tag, entry.pieces.iter().map(written).collect());
        keys.push(format!("    evidence:\n{}", pieces.concat()));
    }
    order.of(tag, keys).concat()
}

fn judged(indicator: usize, verdict: &Verdict) -> String {
    let word = if verdict.accepted { "accepted" } else { "rejected" };
    let (subject, word) = match verdict.subject {
        Subject::Place(place) => {
            let path = PLACES[place].strip_prefix("file: ");
            let document = DOCUMENTS.iter().find(|(known, _)| Some(*known) == path);
            let hash =
                document.map_or(String::new(), |(_, text)| format!(", sha256: {}", sha256(&pdf(text))));
            (format!("{}{hash}", PLACES[place]), format!("verdict: {word}"))
        }
        Subject::Requirement(requirement) => {
            (format!("requirement: r{requirement}"), "verdict: rejected".into())
        }
        Subject::Cap(level) => (format!("level: {}", hundredths(level)), String::new()),
    };
    let word = if word.is_empty() { word } else { format!("{word}, ") };
    format!("  - {{indicator: I{indicator}, {subject}, {word}date: 2024-10-{:02}}}\n", verdict.day)
}

/// The workspace as files, in this order.
fn files(world: &[Indicator], order: Order) -> Vec<(String, String)> {
    let wanted: Vec<String> = WANTED
        .iter()
        .enumerate()
        .map(|(at, (from, count))| {
            format!("{{id: r{at}, name: R, kind: document, period: standing, from: {from}, count: {count}}}")
        })
        .collect();
    let mut pillar = String::from("name: Semua\nindicators:\n");
    let mut targets = Vec::new();
    for (at, one) in world.iter().enumerate() {
        let dimension = if at == 1 { "b" } else { "a" };
        pillar += &format!(
            "  - {{id: I{at}, dimension: {dimension}, name: n, asks: a, requirements: [{}]}}\n",
            wanted.join(", ")
        );
        targets.push(format!("I{at}: {}", hundredths(one.target)));
    }
    let weights = if world.len() == 1 { "{a: 100}" } else { "{a: 40, b: 60}" };
    let method = format!(
        "id: i\nname: i\nscale: {{min: 0, max: 4}}\nrounding: {{dimension: 2, index: 2}}\ndimensions:\n  \
         - {{id: a, name: a}}\n  - {{id: b, name: b}}\nprofiles: {{p: {weights}}}\n"
    );
    let settings = order.of(
        "settings",
        vec![
            "region: R\n".to_owned(),
            "deadline: 2024-11-11\n".into(),
            format!("targets: {{indicators: {{{}}}}}\n", order.of("targets", targets).join(", ")),
        ],
    );
    let agencies: Vec<String> =
        (0..AGENCIES).map(|agency| format!("- {{id: x{agency}, name: X{agency}}}\n")).collect();
    let mut files = vec![
        ("siak-check.yaml".to_owned(), settings.concat()),
        ("opd.yaml".into(), order.of("agencies", agencies).concat()),
        ("indicators/instrument.yaml".into(), method),
        ("indicators/all.yaml".into(), pillar),
    ];
    files.extend(DOCUMENTS.map(|(path, text)| (path.to_owned(), pdf(text))));
    for agency in 0..AGENCIES {
        let mut answers = Vec::new();
        for (at, one) in world.iter().enumerate() {
            for entry in one.entries.iter().filter(|entry| entry.agency == agency) {
                answers.push(format!("  I{at}:\n{}", answer(entry, order, &format!("{at} {agency}"))));
            }
        }
        let answers = order.of(&format!("answers {agency}"), answers).concat();
        let body = if answers.is_empty() { " {}\n".into() } else { format!("\n{answers}") };
        // Another name puts a file into another place of the reading order.
        let name = order.0.wrapping_mul(7).wrapping_add(agency as u64 * if order.0 == 0 { 1 } else { 5 }) % 9;
        let name = if order.0 == 0 { format!("x{agency}") } else { format!("{name}-{agency}") };
        let keys = order.of("evidence", vec![format!("opd: x{agency}\n"), format!("answers:{body}")]);
        files.push((format!("evidence/{name}.yaml"), keys.concat()));
    }
    let mut reviews = [Vec::new(), Vec::new()];
    for (at, one) in world.iter().enumerate() {
        for (number, verdict) in one.verdicts.iter().enumerate() {
            reviews[number % 2].push(judged(at, verdict));
        }
    }
    for (number, verdicts) in order.of("reviews", reviews.to_vec()).into_iter().enumerate() {
        let verdicts = order.of("verdicts", verdicts).concat();
        let body = if verdicts.is_empty() { " []\n".into() } else { format!("\n{verdicts}") };
        files.push((format!("reviews/{number}.yaml"), format!("reviewer: Penelaah\nverdicts:{body}")));
    }
    files
}

fn run(world: &[Indicator], order: Order) -> Readiness {
    let files = files(world, order);
    let borrowed: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    read(folder(&borrowed).path())
}

fn scored(run: &Readiness) -> &[Scored] {
    &run.scored.as_ref().unwrap().assessment.indicators
}

/// Everything that a run says, without places in files.
fn said(run: &Readiness) -> (String, String, Vec<String>) {
    let report = Report::of(run).unwrap();
    let gaps = documents::gaps(&report, &report.remaining, Language::Indonesian).to_json();
    let messages = run.problems.iter().map(|one| {
        let message = one.problem.message(Language::Indonesian);
        format!("{} {} {}", one.problem.code().name(), message.what, message.remedy)
    });
    let mut messages: Vec<String> = messages.collect();
    messages.sort();
    (documents::score(&report, Language::Indonesian).to_json(), gaps, messages)
}

/// Whether no reading of `after` is below that of `before`, and no gap above it.
fn no_worse(before: &Readiness, after: &Readiness) -> Result<(), TestCaseError> {
    for (before, after) in scored(before).iter().zip(scored(after)) {
        prop_assert!(after.value.claimed >= before.value.claimed);
        prop_assert!(after.value.supported >= before.value.supported);
        prop_assert!(after.value.verified >= before.value.verified);
        let missing = |one: &Scored| (one.value.target.units() - one.value.verified.units()).max(0);
        prop_assert!(missing(after) <= missing(before));
    }
    let index = |run: &Readiness| run.scored.as_ref().unwrap().assessment.index.clone();
    let (before, after) = (index(before), index(after));
    prop_assert!(after.claimed.official >= before.claimed.official);
    prop_assert!(after.supported.official >= before.supported.official);
    prop_assert!(after.verified.official >= before.verified.official);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_order_counts(world in world(), order in 1..u64::MAX) {
        let (made, other) = (run(&world, Order(0)), run(&world, Order(order)));
        prop_assert_eq!(said(&made), said(&other));
    }

    #[test]
    fn a_higher_claim_lowers_nothing(world in world(), which in any::<prop::sample::Index>(), more in 1..200_u16) {
        let mut higher = world.clone();
        let indicator = which.get_mut(&mut higher);
        for entry in &mut indicator.entries {
            if let Shape::Value(value) = &mut entry.shape {
                *value = (*value + more).min(400);
            }
        }
        no_worse(&run(&world, Order(0)), &run(&higher, Order(0)))?;
    }

    #[test]
    fn more_proof_lowers_nothing(world in world(), which in any::<prop::sample::Index>(), requirement in 0..WANTED.len()) {
        let mut proven = world.clone();
        let new = Piece { requirement, place: 0, state: 0, day: 1 };
        if let Some(entry) = which.get_mut(&mut proven).entries.first_mut() {
            entry.pieces.push(new);
        }
        no_worse(&run(&world, Order(0)), &run(&proven, Order(0)))?;
    }

    #[test]
    fn accepting_lowers_nothing_and_rejecting_raises_nothing(
        world in world(), which in any::<prop::sample::Index>(), verdict in verdict()
    ) {
        let with = |verdict: Verdict| {
            let mut judged = world.clone();
            which.get_mut(&mut judged).verdicts.push(verdict);
            run(&judged, Order(0))
        };
        let before = run(&world, Order(0));
        if let Subject::Place(_) = verdict.subject {
            no_worse(&before, &with(Verdict { accepted: true, ..verdict.clone() }))?;
            no_worse(&with(Verdict { accepted: false, ..verdict }), &before)?;
        } else if let Subject::Requirement(_) = verdict.subject {
            no_worse(&with(Verdict { accepted: false, ..verdict }), &before)?;
        }
    }
}
