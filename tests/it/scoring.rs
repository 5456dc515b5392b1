//! The rules of scoring, each by a case that a person can follow.

use siak_check::base::exact::{Exact, Fixed};
use siak_check::judge::assess::{Cause, Owner};
use siak_check::problem::Code;
use siak_check::report::Report;
use siak_check::run::Readiness;

use crate::support::{folder, pdf, read, sha256};

const DOCUMENT: &str = "kind: document, period: standing";

/// A workspace with an instrument of one dimension: its indicators, two agencies' answers, verdicts, further settings.
fn run(indicators: &str, a: &str, b: &str, verdicts: &str, settings: &str) -> Readiness {
    run_with(METHOD, indicators, a, b, verdicts, settings)
}

const METHOD: &str = "id: i\nname: i\nscale: {min: 0, max: 4}\nrounding: {dimension: 2, index: 2}\ndimensions:\n  - {id: d, name: d}\nprofiles: {p: {d: 100}}\n";

fn run_with(method: &str, indicators: &str, a: &str, b: &str, verdicts: &str, settings: &str) -> Readiness {
    let root = folder(&[
        ("siak-check.yaml", &format!("region: R\ndeadline: 2024-11-11\n{settings}")),
        ("opd.yaml", "- {id: a, name: Dinas A}\n- {id: b, name: Dinas B}\n"),
        ("indicators/instrument.yaml", method),
        ("indicators/all.yaml", &format!("name: Semua\nindicators:\n{indicators}")),
        ("evidence/a.yaml", &format!("opd: a\nanswers:\n{a}")),
        ("evidence/b.yaml", &format!("opd: b\nanswers:\n{b}")),
        ("reviews/r.yaml", &format!("reviewer: Sekretariat\nopd: secretariat\nverdicts:\n{verdicts}")),
        ("bukti/satu.pdf", &pdf("satu")),
        ("bukti/dua.pdf", &pdf("dua")),
    ]);
    read(root.path())
}

fn indicator(id: &str, more: &str) -> String {
    format!("  - {{id: {id}, dimension: d, name: {id}, asks: a{more}}}\n")
}

fn requirement(id: &str, from: i64, more: &str) -> String {
    format!("{{id: {id}, name: {id}, {DOCUMENT}, from: {from}{more}}}")
}

fn piece(requirement: &str, number: usize, more: &str) -> String {
    format!("      - {{requirement: {requirement}, title: T, link: \"https://x.example/{number}\"{more}}}\n")
}

fn accepted(indicator: &str, number: usize) -> String {
    format!(
        "  - {{indicator: {indicator}, link: \"https://x.example/{number}\", verdict: accepted, date: 2024-10-01}}\n"
    )
}

/// Claimed, supported and verified in levels.
fn values(run: &Readiness, index: usize) -> [String; 3] {
    let value = &run.scored.as_ref().unwrap().assessment.indicators[index].value;
    [value.claimed, value.supported, value.verified].map(|value| value.to_string())
}

/// Work, evidence and review in levels.
fn gaps(run: &Readiness, index: usize) -> [Fixed; 3] {
    let gap = &run.scored.as_ref().unwrap().assessment.indicators[index].gap;
    [gap.work, gap.evidence, gap.review]
}

fn codes(run: &Readiness) -> Vec<Code> {
    run.problems.iter().map(|problem| problem.problem.code()).collect()
}

const LADDER: [i64; 3] = [1, 2, 4];

fn ladder() -> String {
    let list: Vec<String> = LADDER.iter().map(|from| requirement(&format!("r{from}"), *from, "")).collect();
    indicator("I", &format!(", requirements: [{}]", list.join(", ")))
}

#[test]
fn a_value_holds_as_far_up_as_its_proof() {
    // Claim, requirements with sound proof, then the value supported.
    for (claim, sound, supported) in [
        ("4", vec![1, 2, 4], "4.0"),
        ("4", vec![1, 2], "3.0"),
        ("4", vec![2, 4], "0.0"),
        ("4", vec![1, 4], "1.0"),
        ("3", vec![1, 2], "3.0"),
        ("2.8", vec![1, 2], "2.8"),
        ("1", vec![1], "1.0"),
        ("1", vec![], "0.0"),
        ("0", vec![], "0.0"),
    ] {
        let pieces: String = sound.iter().map(|from| piece(&format!("r{from}"), *from, "")).collect();
        let evidence = if pieces.is_empty() { String::new() } else { format!("    evidence:\n{pieces}") };
        let run = run(&ladder(), &format!("  I:\n    value: {claim}\n{evidence}"), "  {}\n", "", "");
        assert_eq!(values(&run, 0)[1], supported, "{claim} with {sound:?}");
        assert_eq!(values(&run, 0)[2], "0.0", "nothing is accepted");
    }
}

#[test]
fn only_what_is_accepted_is_verified_and_a_reviewer_may_cap_it() {
    let pieces: String = [1, 2, 4].map(|from| piece(&format!("r{from}"), from, "")).concat();
    let answer = format!("  I:\n    value: 4\n    evidence:\n{pieces}");
    let verdicts = accepted("I", 1) + &accepted("I", 2);
    let run_with_cap = |cap: &str| run(&ladder(), &answer, "  {}\n", &(verdicts.clone() + cap), "");
    assert_eq!(values(&run_with_cap(""), 0), ["4.0", "4.0", "3.0"]);
    let cap = "  - {indicator: I, level: 1, date: 2024-10-02, note: belum}\n";
    assert_eq!(values(&run_with_cap(cap), 0), ["4.0", "4.0", "1.0"]);
    let later = format!("{cap}  - {{indicator: I, level: 2, date: 2024-10-03}}\n");
    assert_eq!(values(&run_with_cap(&later), 0)[2], "2.0", "the latest cap stands");
    let future = format!("{cap}  - {{indicator: I, level: 4, date: 2024-10-31}}\n");
    assert_eq!(values(&run_with_cap(&future), 0)[2], "1.0", "a verdict of tomorrow does not");
}

#[test]
fn a_requirement_may_want_several_pieces() {
    let wanted = indicator("I", &format!(", requirements: [{}]", requirement("r", 1, ", count: 2")));
    let twice = format!("  I:\n    value: 2\n    evidence:\n{}{}", piece("r", 1, ""), piece("r", 1, ""));
    let same = run(&wanted, &twice, "  {}\n", &accepted("I", 1), "");
    assert_eq!(values(&same, 0), ["2.0", "0.0", "0.0"], "the same link twice is one piece");
    assert!(codes(&same).contains(&Code::ProofRepeated));
    let one =
        run(&wanted, &format!("  I:\n    value: 2\n    evidence:\n{}", piece("r", 1, "")), "  {}\n", "", "");
    assert_eq!(values(&one, 0)[1], "0.0");
    // The second may come from another agency.
    let other = format!("  I:\n    provides: [r]\n    evidence:\n{}", piece("r", 2, ""));
    let two =
        run(&wanted, &format!("  I:\n    value: 2\n    evidence:\n{}", piece("r", 1, "")), &other, "", "");
    assert_eq!(values(&two, 0)[1], "2.0");
}

#[test]
fn no_list_of_requirements_wants_any_proof_and_an_empty_one_none() {
    let any = "    evidence:\n      - {title: T, link: \"https://x.example/1\", date: 2024-02-01}\n";
    let both = indicator("I", "") + &indicator("J", ", requirements: []");
    let bare = run(&both, "  I: {value: 3}\n  J: {value: 3}\n", "  {}\n", "", "");
    assert_eq!(
        (values(&bare, 0), values(&bare, 1)),
        (["3.0", "0.0", "0.0"].map(str::to_owned), ["3.0", "3.0", "3.0"].map(str::to_owned))
    );
    let proven = run(&both, &format!("  I:\n    value: 3\n{any}"), "  {}\n", "", "");
    assert_eq!(values(&proven, 0)[1], "3.0");
}

#[test]
fn advice_binds_nothing_and_is_counted_nowhere() {
    let advice = "{id: tip, name: tip, kind: document, optional: true, count: 2}";
    let list = indicator("I", &format!(", requirements: [{}, {advice}]", requirement("r", 2, "")))
        + &indicator("J", &format!(", requirements: [{advice}]"));
    let pieces = [piece("r", 1, ""), piece("tip", 2, ""), piece("tip", 3, ", state: draft")].concat()
        + "      - {requirement: tip, title: T, state: promised, due: 2024-10-01}\n";
    let answers = format!("  I:\n    value: 3\n    evidence:\n{pieces}  J: {{value: 3}}\n");
    let provides = "  I: {provides: [tip]}\n  J: {provides: [tip]}\n";
    let verdicts = accepted("I", 1);
    let run = run(&list, &answers, provides, &verdicts, "target: 3");
    for index in 0..2 {
        assert_eq!(values(&run, index), ["3.0", "3.0", "3.0"]);
        assert!(run.scored.as_ref().unwrap().assessment.indicators[index].debts.is_empty());
    }
    let found = codes(&run);
    assert!(found.contains(&Code::ProofUndated), "it is checked");
    let awaited = [Code::PromiseOverdue, Code::ProofDraft];
    assert!(!found.iter().any(|code| awaited.contains(code)), "nobody waits for it: {found:?}");
    let report = Report::of(&run).unwrap();
    assert_eq!(siak_check::report::review::waiting(&report).len(), 0);
}

#[test]
fn on_a_scale_from_one_nothing_falls_below_one() {
    let method = METHOD.replace("{min: 0, max: 4}", "{min: 1, max: 5}");
    let list =
        indicator("I", &format!(", requirements: [{}]", requirement("r", 2, ""))) + &indicator("J", "");
    let run = run_with(&method, &list, "  I: {value: 4}\n", "  {}\n", "", "");
    assert_eq!(values(&run, 0), ["4.0", "1.0", "1.0"]);
    assert_eq!(values(&run, 1), ["1.0", "1.0", "1.0"], "unanswered");
    let index = &run.scored.as_ref().unwrap().assessment.index;
    assert_eq!(index.claimed.official.rounded(2).to_string(), "2.50");
}

#[test]
fn the_gap_splits_into_work_evidence_and_review_up_to_the_target() {
    let pieces: String = [1, 2].map(|from| piece(&format!("r{from}"), from, "")).concat();
    let answer = |claim: i64| format!("  I:\n    value: {claim}\n    evidence:\n{pieces}");
    // Claimed 4, supported 3, verified 1 (only the proof of the first level is accepted).
    for (target, wanted) in
        [("4", [0, 1, 2]), ("3", [0, 0, 2]), ("2", [0, 0, 1]), ("1", [0, 0, 0]), ("2.5", [0, 0, 1])]
    {
        let run = run(&ladder(), &answer(4), "  {}\n", &accepted("I", 1), &format!("target: {target}\n"));
        assert_eq!(values(&run, 0), ["4.0", "3.0", "1.0"]);
        let mut expected = wanted.map(Fixed::whole);
        if target == "2.5" {
            expected[2] = Fixed::parse("1.5").unwrap();
        }
        assert_eq!(gaps(&run, 0), expected, "target {target}");
    }
    let run = run(&ladder(), &answer(2), "  {}\n", &accepted("I", 1), "target: 4\n");
    assert_eq!(gaps(&run, 0), [2, 0, 1].map(Fixed::whole));
}

#[test]
fn owed_proof_is_shared_equally_by_agencies_and_then_by_requirements() {
    // r1 is owed by b alone, r2 by both, r4 by nobody else, so by the lead: a owes two things, b two.
    let lead = "  I: {value: 4, provides: [r2], due: 2024-11-05}\n";
    let other = "  I: {provides: [r1, r2], due: 2024-11-06}\n";
    let run = run(&ladder(), lead, other, "", "target: 4\n");
    let report = Report::of(&run).unwrap();
    let rows: Vec<(Owner, Option<usize>, Exact, String)> = report.assessment.indicators[0]
        .debts
        .iter()
        .map(|debt| {
            assert_eq!(debt.cause, Cause::Evidence);
            let points = report.assessment.points(&report.assessment.indicators[0], debt);
            (debt.owner, debt.requirement, points, debt.due.unwrap().to_string())
        })
        .collect();
    let one = Exact::ratio(1, 1);
    let (a, b) = (Owner::Agency(0), Owner::Agency(1));
    let row = |owner, requirement, due: &str| (owner, Some(requirement), one.clone(), due.to_owned());
    assert_eq!(
        rows,
        [row(a, 1, "2024-11-05"), row(a, 2, "2024-11-05"), row(b, 0, "2024-11-06"), row(b, 1, "2024-11-06")]
    );
}

#[test]
fn proof_of_a_level_that_is_not_claimed_is_not_owed() {
    let answer = format!("  I:\n    value: 2\n    evidence:\n{}", piece("r1", 1, ""));
    let run = run(&ladder(), &answer, "  {}\n", &accepted("I", 1), "target: 4\n");
    let debts = &run.scored.as_ref().unwrap().assessment.indicators[0].debts;
    let rows: Vec<(Cause, Option<usize>, Fixed)> =
        debts.iter().map(|debt| (debt.cause, debt.requirement, debt.size)).collect();
    assert_eq!(rows, [(Cause::Work, None, Fixed::whole(2)), (Cause::Evidence, Some(1), Fixed::whole(1))]);
}

#[test]
fn a_dimension_in_which_nothing_applies_weighs_nothing() {
    let method = METHOD
        .replace("  - {id: d, name: d}\n", "  - {id: d, name: d}\n  - {id: e, name: e}\n")
        .replace("{d: 100}", "{d: 30, e: 70}");
    let list = indicator("I", ", requirements: []")
        + "  - {id: J, dimension: e, name: n, asks: a, allow_na: true}\n";
    let run = run_with(&method, &list, "  I: {value: 3}\n  J: {na: {reason: tidak ada}}\n", "  {}\n", "", "");
    let index = &run.scored.as_ref().unwrap().assessment.index;
    assert_eq!(index.verified.official.rounded(2).to_string(), "3.00");
}

#[test]
fn what_nobody_leads_is_owed_by_nobody() {
    let run = run(
        &(indicator("I", "") + &indicator("J", "")),
        "  I: {value: 4}\n",
        "  J: {provides: []}\n",
        "",
        "",
    );
    let owners = &run.scored.as_ref().unwrap().assessment.owners;
    let total = |index: usize| owners[index].gap.total();
    // I has no proof: its agency owes 4 levels of half the index. J is b's, unanswered.
    assert_eq!([total(0), total(1), total(2), total(3)], [2, 2, 0, 0].map(|points| Exact::ratio(points, 1)));
    let run = self::run(&(indicator("I", "") + &indicator("J", "")), "  I: {value: 4}\n", "  {}\n", "", "");
    let owners = &run.scored.as_ref().unwrap().assessment.owners;
    assert_eq!(owners[3].gap.total(), Exact::ratio(2, 1));
    assert_eq!(owners[3].owner, Owner::Unassigned);
    assert!(codes(&run).contains(&Code::Unassigned));
}

#[test]
fn targets_of_an_indicator_go_before_those_of_its_pillar() {
    let run = run(
        &(indicator("I", "") + &indicator("J", "")),
        "  I:\n  J:\n",
        "  {}\n",
        "",
        "target: 2\ntargets: {indicators: {J: 3.5}}\n",
    );
    let scored = &run.scored.as_ref().unwrap().assessment.indicators;
    assert_eq!(
        [scored[0].value.target, scored[1].value.target],
        [Fixed::whole(2), Fixed::parse("3.5").unwrap()]
    );
}

#[test]
fn what_does_not_apply_leaves_numerator_and_denominator() {
    let list = indicator("I", ", requirements: []")
        + &indicator("J", ", requirements: [], allow_na: true, weight: 3")
        + &indicator("K", ", requirements: []");
    let run = run(
        &list,
        "  I: {value: 1}\n  J: {na: {reason: tidak ada laut}}\n  K: {value: 4}\n",
        "  {}\n",
        "",
        "",
    );
    assert!(run.complete);
    let assessment = &run.scored.as_ref().unwrap().assessment;
    assert_eq!(assessment.index.claimed.official.rounded(2).to_string(), "2.50");
    assert_eq!(assessment.gap.total(), Exact::ratio(3, 2), "three levels of one of two");
}

#[test]
fn dimensions_nest_and_round_at_each_stage() {
    let method = "id: i\nname: i\nscale: {min: 0, max: 4}\nrounding: {dimension: 1, index: 2}\ndimensions:\n  - id: d\n    name: d\n    children:\n      - {id: x, name: x, weight: 1}\n      - {id: y, name: y, weight: 2}\n  - {id: e, name: e}\nprofiles: {p: {d: 60, e: 40}}\n";
    let one = |id: &str, dimension: &str, weight: i64| {
        format!(
            "  - {{id: {id}, dimension: {dimension}, name: n, asks: a, weight: {weight}, requirements: []}}\n"
        )
    };
    let list = one("A", "x", 1)
        + &one("B", "x", 3)
        + &one("C", "y", 1)
        + &one("D", "e", 1)
        + &one("E", "e", 1)
        + &one("F", "e", 1);
    let answers = "  A: {value: 1}\n  B: {value: 2}\n  C: {value: 3}\n  D: {value: 1}\n  E: {value: 1}\n  F: {value: 2}\n";
    let run = run_with(method, &list, answers, "  {}\n", "", "");
    let assessment = &run.scored.as_ref().unwrap().assessment;
    let official =
        |index: usize| assessment.dimensions[index].as_ref().unwrap().official.claimed.rounded(4).trimmed();
    // x = 7/4 = 1.75 → 1.8; y = 3; d = (1.8 + 6)/3 = 2.6; e = 4/3 → 1.3; index = 1.56 + 0.52 = 2.08.
    assert_eq!([official(1), official(2), official(0), official(3)], ["1.8", "3.0", "2.6", "1.3"]);
    assert_eq!(assessment.index.claimed.official.rounded(4).trimmed(), "2.08");
    // Exactly: 0.6 · (1.75 + 6)/3 + 0.4 · 4/3.
    assert_eq!(assessment.index.claimed.exact, Exact::ratio(25, 12));
    let unrounded = run_with(&method.replace("dimension: 1, ", ""), &list, answers, "  {}\n", "", "");
    let index = &unrounded.scored.as_ref().unwrap().assessment.index;
    assert_eq!(index.claimed.official.rounded(4).trimmed(), "2.08");
    let never = run_with(
        &method.replace("rounding: {dimension: 1, index: 2}\n", ""),
        &list,
        answers,
        "  {}\n",
        "",
        "",
    );
    assert_eq!(never.scored.as_ref().unwrap().assessment.index.claimed.official, Exact::ratio(25, 12));
}

/// The fault of one piece under a rule, if it has one. Today is 2024-10-30, the period 2024-02-01 to 2024-11-11.
fn fault(rule: &str, more: &str) -> Option<Code> {
    let list = format!(
        "  - {{id: I, dimension: d, name: n, asks: a, requirements: [{{id: r, name: n, kind: document{rule}}}]}}\n"
    );
    let answer = format!("  I:\n    value: 1\n    evidence:\n{}", piece("r", 1, more));
    let run = run(&list, &answer, "  {}\n", "", "period: {from: 2024-02-01, to: 2024-11-11}\n");
    let found =
        codes(&run).into_iter().find(|code| ![Code::ProofUnclaimed, Code::AgencySilent].contains(code));
    let sound = values(&run, 0)[1] == "1.0";
    let caution = matches!(found, Some(Code::ProofExpiresBeforeDeadline));
    assert_eq!(sound, found.is_none() || caution, "{rule} {more}: {found:?}");
    found
}

#[test]
fn both_ends_of_a_period_and_the_last_day_count() {
    let (last_year, two_years, standing) =
        (", period: last-year", ", max_age_years: 2", ", period: standing");
    for (rule, more, wanted) in [
        ("", ", date: 2024-02-01", None),
        ("", ", date: 2024-01-31", Some(Code::ProofOutsidePeriod)),
        ("", ", date: 2024-10-30", None),
        ("", ", date: 2024-10-31", Some(Code::ProofInFuture)),
        ("", ", date: 2024-11-12", Some(Code::ProofInFuture)),
        ("", "", Some(Code::ProofUndated)),
        (last_year, ", date: 2023-02-01", None),
        (last_year, ", date: 2023-01-31", Some(Code::ProofOutsidePeriod)),
        (two_years, ", date: 2022-11-11", None),
        (two_years, ", date: 2022-10-30", Some(Code::ProofExpiresBeforeDeadline)),
        (two_years, ", date: 2022-10-29", Some(Code::ProofExpired)),
        (two_years, "", Some(Code::ProofUndated)),
        (standing, "", None),
        (standing, ", date: 1999-01-01", None),
        (standing, ", valid_until: 2024-11-11", None),
        (standing, ", valid_until: 2024-11-10", Some(Code::ProofExpiresBeforeDeadline)),
        (standing, ", valid_until: 2024-10-30", Some(Code::ProofExpiresBeforeDeadline)),
        (standing, ", valid_until: 2024-10-29", Some(Code::ProofExpired)),
    ] {
        assert_eq!(fault(rule, more), wanted, "{rule} {more}");
    }
}

#[test]
fn a_promise_is_overdue_the_day_after() {
    let promised = |due: &str| {
        let answer = format!(
            "  I:\n    value: 1\n    evidence:\n      - {{requirement: r1, title: T, state: promised, due: {due}}}\n"
        );
        codes(&run(&ladder(), &answer, "  {}\n", "", ""))
    };
    assert!(!promised("2024-10-30").contains(&Code::PromiseOverdue));
    assert!(promised("2024-10-29").contains(&Code::PromiseOverdue));
    assert!(!promised("2024-11-11").contains(&Code::PromiseAfterDeadline));
    assert!(promised("2024-11-12").contains(&Code::PromiseAfterDeadline));
}

#[test]
fn the_latest_verdict_on_a_document_as_it_is_counts() {
    let hash = &sha256(&pdf("satu"));
    let other = "0000000000000000000000000000000000000000000000000000000000000000";
    let answer =
        "  I:\n    value: 1\n    evidence:\n      - {requirement: r1, title: T, file: bukti/satu.pdf}\n";
    let verdict = |word: &str, hash: &str, date: &str| {
        format!(
            "  - {{indicator: I, requirement: r1, file: bukti/satu.pdf, sha256: {hash}, verdict: {word}, date: {date}}}\n"
        )
    };
    let judged = |verdicts: &[String]| {
        let run = run(&ladder(), answer, "  {}\n", &verdicts.concat(), "");
        (values(&run, 0)[1].clone(), values(&run, 0)[2].clone(), codes(&run))
    };
    let holds = |supported: &str, verified: &str, verdicts: &[String], code: Option<Code>| {
        let (found_supported, found_verified, codes) = judged(verdicts);
        assert_eq!(
            (found_supported.as_str(), found_verified.as_str()),
            (supported, verified),
            "{verdicts:?}"
        );
        assert!(code.is_none_or(|code| codes.contains(&code)), "{verdicts:?}: {codes:?}");
    };
    let (accepted, rejected) =
        (|date| verdict("accepted", hash, date), |date| verdict("rejected", hash, date));
    holds("1.0", "1.0", &[accepted("2024-10-01")], None);
    holds("1.0", "0.0", &[verdict("accepted", other, "2024-10-01")], Some(Code::VerdictStale));
    holds("1.0", "1.0", &[verdict("accepted", &hash.to_uppercase(), "2024-10-30")], None);
    holds("0.0", "0.0", &[accepted("2024-10-01"), rejected("2024-10-02")], Some(Code::ProofRejected));
    holds("1.0", "1.0", &[rejected("2024-10-01"), accepted("2024-10-02")], None);
    holds("1.0", "0.0", &[verdict("rejected", other, "2024-10-02")], Some(Code::VerdictStale));
    holds("1.0", "1.0", &[accepted("2024-10-01"), verdict("rejected", other, "2024-10-02")], None);
    holds("0.0", "0.0", &[accepted("2024-10-02"), rejected("2024-10-02")], Some(Code::VerdictsContradict));
    holds("1.0", "0.0", &[accepted("2024-10-31")], Some(Code::VerdictInFuture));
    // A rejection without hash that was overruled does not come back when the acceptance has gone stale.
    let whole = "  - {indicator: I, requirement: r1, verdict: rejected, date: 2024-09-01}\n".to_owned();
    holds("0.0", "0.0", std::slice::from_ref(&whole), Some(Code::ProofRejected));
    holds("1.0", "1.0", &[whole.clone(), accepted("2024-10-01")], None);
    let stale = verdict("accepted", other, "2024-10-01");
    holds("1.0", "0.0", &[whole, stale], Some(Code::VerdictStale));
}

#[test]
fn an_empty_child_does_not_hand_its_weight_on() {
    let method = METHOD.replace(
        "  - {id: d, name: d}\n",
        "  - {id: e, name: e, children: [{id: d, name: d, weight: 70}, {id: f, name: f, weight: 30}]}\n",
    );
    let method = method.replace("{d: 100}", "{e: 100}");
    let run = run_with(&method, &indicator("I", ""), "  I: {value: 1}\n", "  {}\n", "", "");
    assert!(codes(&run).contains(&Code::NothingInside));
    assert!(run.scored.is_none());
}

#[test]
fn what_is_taken_from_another_instrument_stands_in_a_dimension_without_children() {
    let extends = "extends: {instrument: smart-city-2023, dimensions: [baseline]}\n";
    let method =
        METHOD.replace("{id: d, name: d}", "{id: baseline, name: b}").replace("{d: 100}", "{baseline: 100}");
    let nested =
        method.replace("{id: baseline, name: b}", "{id: baseline, name: b, children: [{id: d, name: d}]}");
    let own = indicator("I", "");
    let sound = run_with(
        &(method + extends),
        &own.replace("dimension: d", "dimension: baseline"),
        "  BL1: {value: 1}\n",
        "  {}\n",
        "",
        "",
    );
    assert!(sound.complete && sound.instrument.as_ref().unwrap().indicators.len() == 6);
    let run = run_with(&(nested + extends), &own, "  I: {value: 1}\n", "  {}\n", "", "");
    assert!(codes(&run).contains(&Code::IndicatorsInParent));
}

#[test]
fn the_finest_weights_taken_are_still_computed_exactly() {
    let run = |weight: &str| {
        let method = format!(
            "id: i\nname: i\nscale: {{min: 0, max: 1000}}\nrounding: {{dimension: 6, index: 6}}\ndimensions:\n  - {{id: a, name: a, \
             children: [{{id: d, name: d, weight: {weight}}}, {{id: e, name: e, weight: 0.0001}}]}}\nprofiles: {{p: {{a: 100}}}}\n"
        );
        let none = ", requirements: []";
        let mut indicators = indicator("I", &format!("{none}, weight: {weight}"));
        indicators += &indicator("J", &format!("{none}, weight: 0.0001"));
        indicators += &indicator("K", none).replace("dimension: d", "dimension: e");
        let answers = "  I: {value: 1000}\n  J: {value: 1000}\n  K: {value: 1000}\n";
        run_with(&method, &indicators, answers, "  {}\n", "", "")
    };
    let fine = run("9999999.9989");
    let index = &Report::of(&fine).unwrap().assessment.index;
    assert_eq!(index.verified.official, Exact::ratio(1000, 1));
    assert!(codes(&run("99999999.9989")).contains(&Code::WeightsTooFine));
}

#[test]
fn a_fraction_needs_the_proof_of_the_level_above_it() {
    for (claim, sound, supported) in [
        ("2.9", vec![1, 2, 4], "2.9"),
        ("2.9", vec![1], "1.0"),
        ("1.01", vec![1], "1.0"),
        ("0.99", vec![], "0.0"),
        ("3.01", vec![1, 2], "3.0"),
        ("1", vec![1], "1.0"),
    ] {
        let pieces: String = sound.iter().map(|from| piece(&format!("r{from}"), *from, "")).collect();
        let evidence = if pieces.is_empty() { String::new() } else { format!("    evidence:\n{pieces}") };
        let run = run(&ladder(), &format!("  I:\n    value: {claim}\n{evidence}"), "  {}\n", "", "");
        assert_eq!(values(&run, 0)[1], supported, "{claim} with {sound:?}");
    }
}

#[test]
fn an_answer_counts_up_to_the_first_proof_but_nobody_has_verified_it() {
    let list = indicator("I", &format!(", requirements: [{}]", requirement("r", 2, "")));
    let unproven = |answer: &str, verdicts: &str, settings: &str| {
        let run = run(&list, answer, "  {}\n", verdicts, settings);
        let report = Report::of(&run).unwrap();
        let complete: usize = report.assessment.owners.iter().map(|owed| owed.complete).sum();
        (values(&run, 0)[2].clone(), report.unproven().count(), complete)
    };
    assert_eq!(unproven("  I: {value: 3}\n", "", "target: 1\n"), ("1.0".into(), 1, 0));
    assert_eq!(unproven("  I: {value: 0.99}\n", "", "target: 0.99\n"), ("0.99".into(), 1, 0));
    assert_eq!(
        unproven("  I:\n", "", "target: 0\n"),
        ("0.0".into(), 0, 1),
        "what is not answered has no value"
    );
    let proven = format!("  I:\n    value: 2\n    evidence:\n{}", piece("r", 1, ""));
    assert_eq!(unproven(&proven, &accepted("I", 1), "target: 2\n"), ("2.0".into(), 0, 1));
}

#[test]
fn an_empty_entry_leads_before_a_helper_with_proof() {
    let any = indicator("I", "");
    let proof = "  I:\n    evidence:\n      - {title: T, link: \"https://x.example/1\", date: 2024-02-01}\n";
    let lead = |a: &str, b: &str| {
        let run = run(&any, a, b, "", "");
        let lead = run.scored.as_ref().unwrap().workspace.answers[0].lead;
        (lead, codes(&run).contains(&Code::AssignedTwice))
    };
    assert_eq!(lead(proof, "  I:\n"), (Some(1), false));
    assert_eq!(lead(proof, "  {}\n"), (Some(0), false));
    assert_eq!(lead("  I:\n", "  I: {due: 2024-11-01}\n"), (Some(0), true));
    assert_eq!(lead(proof, proof), (Some(0), true));
    assert_eq!(lead("  I:\n", "  I: {value: 1}\n"), (Some(1), false));
}

#[test]
fn a_row_shows_the_promise_of_the_agency_that_owes_it() {
    let wanted = indicator("I", &format!(", requirements: [{}]", requirement("r", 1, ", count: 3")));
    let promised = |due: &str| format!("      - {{requirement: r, title: J, state: promised, due: {due}}}\n");
    let a = format!("  I:\n    value: 2\n    evidence:\n{}{}", piece("r", 1, ""), promised("2024-10-20"));
    let b = format!(
        "  I:\n    provides: [r]\n    evidence:\n{}{}",
        promised("2024-11-08"),
        promised("2024-10-25")
    );
    let run = run(&wanted, &a, &b, "", "");
    let report = Report::of(&run).unwrap();
    let dues: Vec<(Owner, String)> = report.assessment.indicators[0]
        .debts
        .iter()
        .filter(|debt| debt.cause == Cause::Evidence)
        .map(|debt| (debt.owner, debt.due.unwrap().to_string()))
        .collect();
    assert_eq!(dues, [(Owner::Agency(1), "2024-10-25".to_owned())], "one piece of three is there already");
    let warned = codes(&run).into_iter().filter(|code| *code == Code::PromiseOverdue).count();
    assert_eq!((report.late_promises().count(), warned), (2, 2));
}

#[test]
fn what_another_agency_promises_is_not_this_agencys_to_bring() {
    let wanted = indicator("I", &format!(", requirements: [{}]", requirement("r", 1, "")));
    let promise =
        "  I:\n    evidence:\n      - {requirement: r, title: J, state: promised, due: 2024-10-21}\n";
    let run = run(&wanted, "  I: {value: 4}\n", promise, "", "");
    let report = Report::of(&run).unwrap();
    let debts = &report.assessment.indicators[0].debts;
    let row = debts.iter().find(|debt| debt.cause == Cause::Evidence).unwrap();
    assert_eq!(
        (row.owner, &row.reason, row.due),
        (Owner::Agency(0), &siak_check::judge::assess::Reason::NoProof, None)
    );
    assert_eq!(report.late_promises().filter(|(_, piece)| piece.agency == 1).count(), 1);
    let message = siak_check::render::whatsapp::render(
        &report,
        Some(Owner::Agency(1)),
        None,
        siak_check::render::Page {
            language: siak_check::base::lang::Language::English,
            width: 80,
            whole: false,
        },
    );
    assert!(message.contains("*1 late promise*\n• I J _("), "{message}");
}

#[test]
fn a_limit_beside_a_hash_lapses_with_it() {
    let answer =
        "  I:\n    value: 1\n    evidence:\n      - {requirement: r1, title: T, file: bukti/satu.pdf}\n";
    let verdict = |hash: &str, more: &str, date: &str| {
        format!("  - {{indicator: I, file: bukti/satu.pdf, sha256: {hash}, {more}, date: {date}}}\n")
    };
    let good = verdict(&sha256(&pdf("satu")), "verdict: accepted", "2024-10-01");
    for (hash, verified) in [("0".repeat(64), "1.0"), (sha256(&pdf("satu")), "0.0")] {
        let later = verdict(&hash, "verdict: rejected, level: 0", "2024-10-02");
        let run = run(&ladder(), answer, "  {}\n", &(good.clone() + &later), "");
        assert_eq!(values(&run, 0)[2], verified, "{hash}");
    }
}

#[test]
fn a_deadline_that_cannot_be_read_is_not_replaced_in_messages() {
    let root = folder(&[
        ("siak-check.yaml", "region: R\ndeadline: 2024-13-11\n"),
        ("opd.yaml", "- {id: a, name: A}\n"),
        (
            "evidence/a.yaml",
            "opd: a\nanswers:\n  OP1:\n    value: 2\n    evidence:\n      - {requirement: draft-regulation, title: T, state: promised, due: 2024-11-05}\n",
        ),
    ]);
    let codes = codes(&read(root.path()));
    assert!(codes.contains(&Code::BadDate) && !codes.contains(&Code::PromiseAfterDeadline), "{codes:?}");
}

#[test]
fn a_contributor_without_a_day_is_not_given_that_of_the_lead() {
    let wanted = indicator("I", &format!(", requirements: [{}]", requirement("r", 1, "")));
    let run = run(&wanted, "  I: {value: 2, due: 2024-11-05}\n", "  I: {provides: [r]}\n", "", "");
    let debts = &run.scored.as_ref().unwrap().assessment.indicators[0].debts;
    let dues: Vec<_> = debts.iter().map(|debt| (debt.owner, debt.due.map(|due| due.to_string()))).collect();
    assert_eq!(dues, [(Owner::Agency(0), Some("2024-11-05".to_owned())), (Owner::Agency(1), None)]);
}
