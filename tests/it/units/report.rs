//! Rounding, states, the timeline of what remains, and projections.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use siak_check::base::exact::Exact;
use siak_check::base::portable;
use siak_check::base::survey::Cells;
use siak_check::judge::assess::rounding::{half_up, least_sum};
use siak_check::judge::assess::{Outcome, Readings};
use siak_check::model::instrument::Scale;
use siak_check::problem::{DayFault, Problem};
use siak_check::report::bundle::name::{MARK, file, numbered};
use siak_check::report::rank::Reading;
use siak_check::report::state::Known;
use siak_check::report::timeline::{Batch, Stretch, Timeline};
use siak_check::report::trend::{Course, Point, Projection, Unprojected, interval, projection};

#[test]
fn a_problem_is_the_same_on_another_day() {
    let known = |problem: Problem| Known { code: "", path: "evidence/a.yaml".into(), problem };
    let survey = |day| Problem::SurveyDate {
        service: "S".into(),
        fault: DayFault::Future(day),
        cells: Cells::of(std::iter::empty()),
    };
    let older = |from| Problem::ProofOlderByMetadata { made: date(2022, 1, 1), from };
    let both: [fn(Date) -> Problem; 2] = [survey, older];
    for problem in both {
        assert_eq!(known(problem(date(2024, 10, 1))), known(problem(date(2024, 10, 2))));
    }
    let other = Problem::ProofOlderByMetadata { made: date(2022, 1, 2), from: date(2024, 10, 1) };
    assert_ne!(known(older(date(2024, 10, 1))), known(other));
}

fn timeline(days: &[Date]) -> Timeline {
    let batch = |items| Batch { items, points: Exact::zero(), owners: BTreeSet::new() };
    Timeline { days: days.iter().map(|day| (*day, batch(1))).collect(), undated: batch(0) }
}

#[test]
fn stretches_hold_everything_however_far_it_is() {
    let today = date(2024, 10, 30);
    let deadline = date(2024, 11, 11);
    let far = timeline(&[date(-9999, 1, 1), date(2024, 10, 29), deadline, date(9999, 12, 31)]);
    let stretches = far.stretches(today, deadline, 40);
    assert_eq!(stretches.len(), 27, "two weeks back, today, twelve days ahead");
    assert_eq!(stretches[0], Stretch { from: date(2024, 10, 16), items: 1 });
    assert_eq!(stretches[26], Stretch { from: deadline, items: 2 });
    assert_eq!(stretches.iter().map(|one| one.items).sum::<usize>(), 4);
    assert_eq!(far.overdue(today), 2);
}

#[test]
fn a_longer_stretch_is_either_past_or_not() {
    let today = date(2024, 10, 30);
    let days = timeline(&[date(2024, 10, 29), today, date(2024, 12, 1)]);
    let stretches = days.stretches(today, date(2024, 12, 31), 20);
    assert!(stretches.len() <= 20 && stretches.iter().any(|one| one.from == today), "{stretches:?}");
    let late: usize = stretches.iter().filter(|one| one.from < today).map(|one| one.items).sum();
    assert_eq!(late, days.overdue(today));
}

#[test]
fn a_far_deadline_makes_longer_stretches() {
    let today = date(2024, 10, 30);
    let stretches = timeline(&[]).stretches(today, date(9999, 12, 31), 40);
    assert!(stretches.len() <= 40, "{}", stretches.len());
    assert_eq!(timeline(&[]).stretches(today, date(2024, 1, 1), 40).len(), 1, "past the deadline: today");
}

fn points(values: &[i128]) -> Vec<Point> {
    let start = date(2024, 9, 1);
    let readings = |value: i128| {
        let exact = Exact::ratio(value, 100);
        Readings::<i128>::default().map(|_| Outcome { exact: exact.clone(), official: exact.clone() })
    };
    let point = |(day, value): (usize, &i128)| Point {
        date: start + i64::try_from(day).unwrap().days(),
        commit: String::new(),
        sample: false,
        index: Some(readings(*value)),
        complete: true,
    };
    values.iter().enumerate().map(point).collect()
}

fn to(month: i8, day: i8) -> Course {
    Course {
        today: date(2024, 9, 6),
        deadline: date(2024, month, day),
        scale: Scale { min: 0, max: 4 },
        digits: Some(2),
    }
}

#[test]
fn a_straight_line_goes_on_and_an_odd_day_does_not_bend_it() {
    let to = to(9, 11);
    let straight = projection(&points(&[100, 110, 120, 130, 140, 150]), Reading::Verified, to).unwrap();
    assert_eq!(
        straight,
        Projection { value: Exact::ratio(2, 1), low: Exact::ratio(2, 1), high: Exact::ratio(2, 1) }
    );
    let odd = projection(&points(&[100, 110, 20, 130, 140, 150]), Reading::Verified, to).unwrap();
    assert_eq!(odd.value, Exact::ratio(2, 1));
    let noisy = projection(&points(&[100, 130, 110, 150, 130, 160]), Reading::Verified, to).unwrap();
    assert!(noisy.low < noisy.value && noisy.value < noisy.high, "{noisy:?}");
}

#[test]
fn it_stays_on_the_scale_and_needs_five_days() {
    let to = to(12, 1);
    let steep = projection(&points(&[100, 150, 200, 250, 300]), Reading::Claimed, to).unwrap();
    assert_eq!(steep.value, Exact::ratio(4, 1));
    let few = |number| Err(Unprojected::TooFewPoints(number));
    assert_eq!(projection(&[], Reading::Claimed, to), few(0));
    assert_eq!(projection(&points(&[100]), Reading::Claimed, to), few(1));
    assert_eq!(projection(&points(&[100, 150, 200, 250]), Reading::Claimed, to), few(4));
    let mut broken = points(&[100, 150, 200, 250, 300]);
    broken[2].complete = false;
    assert_eq!(projection(&broken, Reading::Claimed, to), few(4));
    let mut one_day = points(&[100, 150, 200, 250, 300]);
    for point in &mut one_day {
        point.date = to.today;
    }
    assert_eq!(projection(&one_day, Reading::Claimed, to), few(1));
}

#[test]
fn what_stays_as_it_is_is_projected_as_the_method_rounds_it() {
    let mut still = points(&[281; 6]);
    for index in still.iter_mut().filter_map(|point| point.index.as_mut()) {
        index.claimed.exact = Exact::ratio(2_806, 1_000);
    }
    let whole = Exact::ratio(281, 100);
    let same = Projection { value: whole.clone(), low: whole.clone(), high: whole };
    assert_eq!(projection(&still, Reading::Claimed, to(11, 11)), Ok(same));
    let thirds = projection(&points(&[100, 100, 100, 101, 101, 102]), Reading::Claimed, to(10, 8)).unwrap();
    assert_eq!(thirds.value, thirds.value.rounded(2).exact());
}

#[test]
fn nothing_is_projected_once_the_deadline_is_past() {
    let points = points(&[100, 110, 120, 130, 140, 150]);
    assert_eq!(projection(&points, Reading::Claimed, to(9, 5)), Err(Unprojected::DeadlinePast));
    assert!(projection(&points, Reading::Claimed, to(9, 6)).is_ok(), "the deadline day counts");
}

#[test]
fn the_least_sum_rounds_up_and_one_less_does_not() {
    for weight in [1, 2, 5, 7, 54] {
        for (from, to) in [(1, 1), (10, 100), (10_000, 100), (100, 10), (100, 100)] {
            for rounded in -30..=400 {
                let least = least_sum(rounded, weight, from, to);
                assert!(half_up(least, weight, from, to) >= rounded);
                assert!(half_up(least - 1, weight, from, to) < rounded);
            }
        }
    }
}

/// The ranks that scipy's `theilslopes` takes for a 90 % interval.
#[test]
fn the_interval_is_sens() {
    for (points, slopes, ranks) in [
        (5, 10, (1, 8)),
        (6, 15, (2, 12)),
        (7, 21, (4, 16)),
        (10, 45, (12, 32)),
        (11, 55, (16, 38)),
        (20, 190, (69, 120)),
    ] {
        assert_eq!(interval(points, slopes), ranks, "{points} points");
    }
}

#[test]
fn names_are_taken_everywhere() {
    assert_eq!(
        file(1, None, Some("spbe-result"), "b/Hasil SPBE (2023).PDF"),
        "01-spbe-result-Hasil-SPBE-2023.pdf"
    );
    assert_eq!(file(7, Some(MARK.1), None, "b/aux.. "), "07-INVALID-aux");
    assert_eq!(file(12, None, None, "b/سند.pdf"), "12.pdf");
    assert_eq!(file(1, None, Some("a"), "b/=x:*?\"<>|\\y .tar.gz"), "01-a-x-y-.tar.gz");
    assert_eq!(file(1, None, Some(&"r".repeat(99)), &"s".repeat(999)).len(), 2 + 1 + 24 + 1 + 48);
    assert_eq!(
        file(1, None, Some("Foto proses di TPS3R, bank sampah"), "b/a.png"),
        "01-Foto-proses-di-TPS3R-a.png"
    );
    assert_eq!(numbered(3, 140, "CON"), "003-CON");
    assert_eq!(numbered(3, 9, "../.."), "03");
}

/// However hostile the ids and names are that a bundle's names are made of, `--verify` takes them.
#[test]
fn what_is_written_is_verified() {
    let long = "é".repeat(5_000);
    let texts = [
        "",
        ".",
        "..",
        "CON",
        "aux.yaml",
        "nul ",
        "a.",
        "a ",
        ".git",
        "-rf",
        "../../x",
        "C:\\x",
        "a:b",
        "a\0b",
        "\u{202e}fdp",
        "\u{200b}",
        "\u{feff}a",
        "e\u{301}",
        "é",
        "com¹.txt",
        "LPT9",
        "a\nb",
        "\u{1b}[31m",
        "=1+1",
        "--",
        "_",
        "~",
        "a..b..c",
        "%2e%2e",
        "ﬁ",
        &long,
    ];
    for number in [1, 12, 9_999] {
        for one in texts {
            for other in texts {
                let folder = ["baseline", one, other].map(|id| numbered(number, number, id)).join("/");
                for mark in [None, Some(MARK.0)] {
                    let path =
                        format!("{folder}/{}", file(number, mark, Some(one), &format!("b/{other}.{one}")));
                    assert_eq!(portable::fault(&path), None, "{path}");
                }
            }
        }
    }
}
