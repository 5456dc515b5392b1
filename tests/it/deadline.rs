//! What the deadline ends and what it does not: a round that is over no longer decays, but what comes late is still judged.

use std::path::Path;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use siak_check::base::exact::{Exact, Fixed};
use siak_check::judge::assess::{Assessment, Outcome, Readings};
use siak_check::model::instrument::Scale;
use siak_check::problem::Code;
use siak_check::report::rank::Reading;
use siak_check::report::trend::{Course, Point, projection};
use tempfile::TempDir;

use crate::support::{example, folder, read_on};

const DEADLINE: Date = date(2024, 11, 11);
/// An index may be asked for long after it.
const LONG: i64 = 4_000;

fn after(day: Date, days: i64) -> Date {
    day.checked_add(days.days()).unwrap()
}

/// One indicator for each piece, with a requirement that asks for its rule, and more verdicts.
fn workspace(pieces: &[(String, String)], verdicts: &str, settings: &str) -> TempDir {
    let mut indicators = "name: Semua\nindicators:\n".to_owned();
    let mut answers = "opd: a\nanswers:\n".to_owned();
    for (index, (rule, more)) in pieces.iter().enumerate() {
        indicators += &format!(
            "  - {{id: I{index}, dimension: d, name: n, asks: a, requirements: [{{id: r, name: n, kind: document, {rule}}}]}}\n"
        );
        answers += &format!(
            "  I{index}: {{value: 1, evidence: [{{requirement: r, title: T, link: \"https://x.example/{index}\"{more}}}]}}\n"
        );
    }
    folder(&[
        ("siak-check.yaml", &format!("region: R\ndeadline: {DEADLINE}\n{settings}")),
        ("opd.yaml", "- {id: a, name: A}\n"),
        (
            "indicators/instrument.yaml",
            "id: i\nname: i\nscale: {min: 0, max: 4}\nrounding: {dimension: 2, index: 2}\ndimensions:\n  - {id: d, name: d}\nprofiles: {p: {d: 100}}\n",
        ),
        ("indicators/all.yaml", &indicators),
        ("evidence/a.yaml", &answers),
        ("reviews/r.yaml", &format!("reviewer: R\nverdicts:\n{verdicts}")),
    ])
}

fn assessment(root: &Path, day: Date) -> Assessment {
    let run = read_on(root, day);
    assert!(run.complete, "{:?}", run.problems);
    run.scored.unwrap().assessment
}

fn accepted(index: usize, day: Date) -> String {
    format!(
        "  - {{indicator: I{index}, link: \"https://x.example/{index}\", verdict: accepted, date: {day}}}\n"
    )
}

/// A rule with a piece that was there on the deadline, and whether it is accepted.
fn piece() -> impl Strategy<Value = (String, String, bool)> {
    let rule = prop_oneof![
        Just("period: standing".to_owned()),
        Just("period: this-year".to_owned()),
        Just("period: last-year".to_owned()),
        (1..5_i64).prop_map(|years| format!("max_age_years: {years}")),
    ];
    let until = prop::option::of(-40..LONG);
    (rule, prop::option::of(0..2_000_i64), until, any::<bool>()).prop_map(|(rule, age, until, accepted)| {
        let key = |key, days| format!(", {key}: {}", after(DEADLINE, days));
        let dated = age.map_or_else(String::new, |age| key("date", -age));
        (rule, dated + &until.map_or_else(String::new, |days| key("valid_until", days)), accepted)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_round_that_is_over_no_longer_decays(
        pieces in prop::collection::vec(piece(), 1..8), late in 1..LONG
    ) {
        let verdicts: String = pieces
            .iter()
            .enumerate()
            .filter(|(_, (_, _, yes))| *yes)
            .map(|(index, _)| accepted(index, after(DEADLINE, -1)))
            .collect();
        let pieces: Vec<(String, String)> = pieces.into_iter().map(|(rule, more, _)| (rule, more)).collect();
        let root = workspace(&pieces, &verdicts, "");
        let (then, now) = (assessment(root.path(), DEADLINE), assessment(root.path(), after(DEADLINE, late)));
        prop_assert_eq!(then.index, now.index);
        prop_assert_eq!(then.indicators, now.indicators);
    }

    #[test]
    fn a_projection_lies_in_its_range_and_on_the_scale(
        days in prop::collection::vec((0..90_i64, 0..400_i128, any::<bool>()), 0..24),
        today in 0..90_i64,
        left in -30..200_i64,
        digits in prop::option::of(0..4_u32),
    ) {
        let start = date(2024, 8, 1);
        let mut points: Vec<Point> = days
            .iter()
            .map(|(day, value, complete)| Point {
                sample: false,
                date: after(start, *day),
                commit: String::new(),
                index: Some(index(&Exact::ratio(*value, 100))),
                complete: *complete,
            })
            .collect();
        let scale = Scale { min: 0, max: 4 };
        let today = after(start, today);
        let course = Course { today, deadline: after(today, left), scale, digits };
        for reading in Reading::ALL {
            if let Ok(found) = projection(&points, reading, course) {
                prop_assert!(left >= 0);
                prop_assert!(found.low <= found.value && found.value <= found.high, "{:?}", found);
                prop_assert!(!found.low.is_negative() && found.high <= Exact::ratio(4, 1), "{:?}", found);
                for end in [&found.value, &found.low, &found.high] {
                    prop_assert_eq!(&end.official(digits).exact(), end);
                }
            }
        }
        // What does not change goes on as it is.
        let still = Fixed::parse("2.81").unwrap().exact();
        for point in &mut points {
            point.index = Some(index(&still));
        }
        if let Ok(found) = projection(&points, Reading::Claimed, course) {
            let same = still.official(digits).exact();
            prop_assert_eq!([&found.value, &found.low, &found.high], [&same, &same, &same]);
        }
    }
}

/// An index whose exact value is a little off the official one, as it is where dimensions were rounded before.
fn index(official: &Exact) -> Readings<Outcome> {
    let off = Exact::ratio(4, 1_000);
    let outcome = || Outcome { exact: official.clone() - off.clone(), official: official.clone() };
    Readings { claimed: outcome(), supported: outcome(), verified: outcome(), target: outcome() }
}

#[test]
fn the_example_stays_as_it_was_on_the_deadline() {
    let root = example("siak");
    let then = assessment(&root, DEADLINE);
    for days in [1, 30, 365, 3_650] {
        assert_eq!(assessment(&root, after(DEADLINE, days)).index, then.index, "{days} days late");
    }
}

/// Whether a piece is sound on a day, and what is said of it.
fn judged(rule: &str, more: &str, settings: &str, day: Date) -> (bool, Vec<Code>) {
    let root = workspace(&[(rule.to_owned(), more.to_owned())], "", settings);
    let run = read_on(root.path(), day);
    let value = &run.scored.as_ref().unwrap().assessment.indicators[0].value;
    let told =
        [Code::ProofExpired, Code::ProofExpiresBeforeDeadline, Code::ProofInFuture, Code::ProofOutsidePeriod];
    let codes = run.problems.iter().map(|problem| problem.problem.code());
    (value.supported > Fixed::ZERO, codes.filter(|code| told.contains(code)).collect())
}

#[test]
fn a_document_dated_after_the_deadline_gains_nothing_by_it() {
    let (standing, three) = ("period: standing", "max_age_years: 3");
    let longer = "period: {from: 2024-01-01, to: 2024-12-31}\n";
    let (sound, expired) = ((true, vec![]), (false, vec![Code::ProofExpired]));
    let future = (false, vec![Code::ProofInFuture]);
    let outside = (false, vec![Code::ProofOutsidePeriod]);
    let [month, years] = [date(2024, 12, 20), date(2030, 1, 1)];
    for (rule, more, settings, day, wanted) in [
        // Valid on the deadline.
        (standing, ", valid_until: 2024-11-11", "", years, &sound),
        (three, ", date: 2021-11-11", "", years, &sound),
        // Not valid on it.
        (standing, ", valid_until: 2024-11-10", "", DEADLINE, &expired),
        (standing, ", valid_until: 2024-11-10", "", years, &expired),
        (three, ", date: 2021-11-10", "", years, &expired),
        // Dated after it: as it is today.
        (standing, ", date: 2024-12-01", "", DEADLINE, &future),
        (standing, ", date: 2024-12-01, valid_until: 2025-06-30", "", month, &sound),
        (standing, ", date: 2024-12-01, valid_until: 2025-06-30", "", years, &expired),
        (three, ", date: 2024-12-01", "", years, &expired),
        ("period: this-year", ", date: 2024-11-12", "", DEADLINE, &future),
        ("period: this-year", ", date: 2024-11-12", "", month, &outside),
        ("period: this-year", ", date: 2024-11-12", longer, month, &sound),
        ("period: this-year", ", date: 2024-12-21", longer, month, &future),
    ] {
        assert_eq!(&judged(rule, more, settings, day), wanted, "{rule}{more} {settings}on {day}");
    }
}

#[test]
fn what_people_do_after_the_deadline_counts_from_its_day() {
    let pieces = [("period: standing".to_owned(), String::new())];
    let root = workspace(&pieces, &accepted(0, date(2024, 11, 20)), "");
    let verified = |day| assessment(root.path(), day).index.verified.official;
    assert_eq!(verified(date(2024, 11, 19)), Exact::zero());
    assert_eq!(verified(date(2024, 11, 20)), Exact::ratio(1, 1));
    let promised = [("period: standing".to_owned(), ", state: promised, due: 2024-11-11".to_owned())];
    let root = workspace(&promised, "", "");
    let overdue = |day| {
        let run = read_on(root.path(), day);
        run.problems.iter().any(|problem| problem.problem.code() == Code::PromiseOverdue)
    };
    assert!(!overdue(DEADLINE) && overdue(after(DEADLINE, 1)));
}
