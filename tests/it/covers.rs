//! Of which year a document speaks, apart from its date; and what one document for several questions costs each.

use siak_check::base::exact::{Exact, Fixed};
use siak_check::base::lang::Language;
use siak_check::judge::assess::Cause;
use siak_check::judge::plan::effort;
use siak_check::render::{Page, documents, explain, plan as render_plan};
use siak_check::report::Report;
use siak_check::report::plan::Planning;
use siak_check::run::Readiness;

use crate::support::{folder, pdf, read};

const METHOD: &str =
    "id: i\nname: i\nscale: {min: 0, max: 4}\ndimensions:\n  - {id: d, name: d}\nprofiles: {p: {d: 100}}\n";
/// A round of 2024 whose deadline is in the year after.
const ROUND: &str = "deadline: 2025-01-31\nperiod: {from: 2024-01-01, to: 2024-12-31}\n";

/// A workspace of one indicator whose requirement and whose piece say this besides.
fn one(settings: &str, requirement: &str, piece: &str) -> Readiness {
    let needs = format!("[{{id: dpa, name: DPA, kind: document{requirement}}}]");
    let all = format!(
        "name: S\nindicators:\n  - {{id: I, dimension: d, name: I, asks: a, requirements: {needs}}}\n"
    );
    let evidence = format!(
        "opd: a\nanswers:\n  I: {{value: 4, evidence: [{{requirement: dpa, file: bukti/dpa.pdf{piece}}}]}}\n"
    );
    let root = folder(&[
        ("siak-check.yaml", &format!("region: R\n{settings}")),
        ("opd.yaml", "- {id: a, name: Dinas A}\n"),
        ("indicators/instrument.yaml", METHOD),
        ("indicators/all.yaml", &all),
        ("evidence/a.yaml", &evidence),
        ("bukti/dpa.pdf", &pdf("DPA")),
    ]);
    read(root.path())
}

fn codes(run: &Readiness) -> Vec<&'static str> {
    run.problems.iter().map(|problem| problem.problem.code().name()).collect()
}

fn messages(run: &Readiness) -> String {
    let said = run.problems.iter().map(|problem| {
        let message = problem.problem.message(Language::Indonesian);
        format!("{}; {}", message.what, message.remedy)
    });
    said.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_is_no_year_is_told_with_one() {
    let run = one(ROUND, ", covers: this-year", ", title: DPA, date: 2024-01-02, covers: TA 2024");
    assert!(messages(&run).contains("tulis bilangan bulat, misalnya `2024`"), "{}", messages(&run));
}

#[test]
fn a_document_speaks_of_the_year_that_its_requirement_asks_for() {
    let wrong = &["proof-of-other-year"][..];
    for (asked, said, expected) in [
        // A DPA of 2024 is signed in December 2023, a changed budget in September.
        (", covers: this-year", ", title: DPA 2024, date: 2023-12-28, covers: 2024", &[][..]),
        (", covers: this-year", ", title: DPPA 2024, date: 2024-09-20", &[]),
        (", covers: this-year", ", title: DPA 2024, date: 2023-12-28", wrong),
        (", covers: this-year", ", title: DPA 2023, date: 2024-01-02, covers: 2023", wrong),
        (", covers: last-year", ", title: LKPJ 2023, date: 2024-03-29, covers: 2023", &[]),
        (", covers: last-year", ", title: LKPJ 2023, date: 2024-03-29", wrong),
        (", covers: next-year", ", title: RKPD 2025, date: 2024-07-01, covers: 2025", &[]),
        (", covers: 2022", ", title: LHP 2022, date: 2023-05-22, covers: 2022", &[]),
        (", covers: 2022", ", title: LHP 2022, date: 2022-12-22", &[]),
        // A year needs no day; without either nothing tells it.
        (", covers: this-year", ", title: DPA 2024, covers: 2024", &[]),
        (", covers: this-year", ", title: DPA 2024", wrong),
        // Not from the future, nor out of force, whatever it speaks of.
        (", covers: this-year", ", title: DPA 2024, date: 2024-11-28, covers: 2024", &["proof-in-future"]),
        // The date is bound where that is asked for too.
        (
            ", covers: this-year, period: this-year",
            ", title: D, date: 2023-12-28, covers: 2024",
            &["proof-outside-period"],
        ),
        (", covers: this-year, period: last-year", ", title: D, date: 2023-12-28, covers: 2024", &[]),
        (
            ", covers: this-year, max_age_years: 1",
            ", title: D, date: 2022-12-28, covers: 2024",
            &["proof-expired"],
        ),
        // Where no year is asked for, the year says nothing against the date.
        ("", ", title: LKPD 2023, date: 2024-05-21, covers: 2023", &[]),
    ] {
        let run = one(ROUND, asked, said);
        let found: Vec<_> = codes(&run).into_iter().filter(|code| code.starts_with("proof")).collect();
        assert_eq!(found, expected, "{asked} {said}: {}", messages(&run));
        let supported = run.scored.as_ref().unwrap().assessment.indicators[0].value.supported;
        assert_eq!(supported == Fixed::whole(4), expected.is_empty(), "{asked} {said}");
    }
}

#[test]
fn the_round_is_of_the_year_in_which_its_period_ends() {
    for (settings, year) in [
        (ROUND, 2024),
        ("deadline: 2024-11-11\n", 2024),
        ("deadline: 2025-03-31\nperiod: {from: 2023-07-01, to: 2024-06-30}\n", 2024),
        ("deadline: 2026-02-28\nperiod: {from: 2025-01-01, to: 2025-12-31}\n", 2025),
    ] {
        let run =
            one(settings, ", covers: this-year", &format!(", title: D, date: 2024-01-02, covers: {year}"));
        assert!(!codes(&run).contains(&"proof-of-other-year"), "{settings}: {}", messages(&run));
        let run = one(settings, ", covers: this-year", ", title: D, date: 2024-01-02, covers: 2023");
        assert!(
            messages(&run).contains(&format!("`covers` 2023, padahal yang diminta tentang tahun {year}")),
            "{}",
            messages(&run)
        );
    }
}

#[test]
fn a_message_about_the_year_says_what_to_write() {
    let said = |piece| messages(&one(ROUND, ", covers: this-year", piece));
    let by_date = said(", title: DPA, date: 2023-12-28");
    assert!(
        by_date.contains("tidak bertanggal tahun 2024") && by_date.contains("`covers: 2024`"),
        "{by_date}"
    );
    let by_nothing = said(", title: DPA");
    assert!(by_nothing.contains("`covers: 2024`"), "{by_nothing}");
}

#[test]
fn what_a_period_in_a_title_says_is_no_wrong_date_where_it_is_of_the_year_covered() {
    let title = ", title: DPA 1 Januari sampai 31 Desember 2024, date: 2023-12-28";
    let contradicted =
        |piece: String| codes(&one(ROUND, ", covers: this-year", &piece)).contains(&"date-contradicted");
    assert!(contradicted(title.to_owned()));
    assert!(!contradicted(format!("{title}, covers: 2024")));
    assert!(contradicted(format!("{title}, covers: 2025")));
    assert!(contradicted(", title: DPA 2 Januari 2024, date: 2023-12-28, covers: 2024".into()));
    assert!(!contradicted(", title: DPA 2024, date: 2023-12-28, covers: 2024".into()));
}

#[test]
fn what_remains_says_of_which_year_a_document_must_be() {
    for (language, said) in [
        (Language::Indonesian, "Serahkan: DPA (tentang tahun 2024)"),
        (Language::English, "Hand in: DPA (about 2024)"),
    ] {
        let run = one(ROUND, ", covers: this-year", ", title: D, state: draft");
        let report = Report::of(&run).unwrap();
        let page = Page { language, width: 200, whole: false };
        let text = explain::indicator(report.instrument, 0, 0, Some(&report), page);
        let year = if language == Language::Indonesian { "tentang tahun 2024" } else { "about 2024" };
        assert!(text.contains(year), "{text}");
        let run = two("", "I: {value: 4}", ", covers: this-year");
        let report = Report::of(&run).unwrap();
        let gaps = documents::gaps(&report, &report.remaining, language).to_json();
        assert!(gaps.contains(said), "{gaps}");
        assert!(gaps.contains("\"covers\": 2024"), "{gaps}");
    }
}

/// A workspace of indicators that need one document each, `more` of all of them, led by an agency each.
fn two(settings: &str, answers: &str, more: &str) -> Readiness {
    sharing(settings, &["I", "J", "K"], answers, more)
}

fn sharing(settings: &str, ids: &[&str], answers: &str, more: &str) -> Readiness {
    let indicator = |id: &&str| {
        format!(
            "  - {{id: {id}, dimension: d, name: {id}, asks: a, requirements: [{{id: survey, name: DPA, kind: document{more}}}]}}\n"
        )
    };
    let all: String = ids.iter().map(indicator).collect();
    let root = folder(&[
        ("siak-check.yaml", &format!("region: R\n{ROUND}{settings}")),
        ("opd.yaml", "- {id: a, name: Dinas A}\n- {id: b, name: Dinas B}\n"),
        ("indicators/instrument.yaml", METHOD),
        ("indicators/all.yaml", &format!("name: S\nindicators:\n{all}")),
        ("evidence/a.yaml", &format!("opd: a\nanswers:\n  {answers}\n")),
    ]);
    read(root.path())
}

#[test]
fn the_parts_of_one_document_are_its_whole() {
    // Thirds, sevenths and less than a ten-thousandth each.
    for count in 1..=13 {
        for days in ["5", "0.25", "0.0007", "1", "9999", "0"] {
            let ids: Vec<String> = (0..=count).map(|number| format!("I{number}")).collect();
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            let answers = ids.iter().map(|id| format!("{id}: {{value: 4}}")).collect::<Vec<_>>().join("\n  ");
            let run = sharing("", &ids, &answers, &format!(", effort_days: {days}, shared_work: survey"));
            assert_eq!(
                run.problems
                    .iter()
                    .filter(|one| one.problem.code().name().starts_with("shared-work"))
                    .count(),
                0
            );
            let report = Report::of(&run).unwrap();
            let days_of = |one| effort::proof(&report.workspace.effort, one, Some(0), 1);
            let parts: Vec<Fixed> = report.instrument.indicators.iter().map(days_of).collect();
            let sum: i64 = parts.iter().map(|part| part.units()).sum();
            assert_eq!(sum, Fixed::parse(days).unwrap().units(), "{days} over {count}");
            let (least, most) = (parts.iter().min().unwrap().units(), parts.iter().max().unwrap().units());
            assert!(most - least <= 1, "{parts:?}");
        }
    }
}

#[test]
fn a_plan_reckons_a_shared_document_once() {
    // By hand: 3 pieces of 2 days each, or one of 2 days: 2; and each piece is judged, 3 × 0.125 days.
    for (more, days) in [
        (", effort_days: 2", "6.375"),
        (", effort_days: 2, shared_work: survey", "2.375"),
        (", shared_work: survey", "1.375"),
    ] {
        let run = two("target: 4\n", "I: {value: 4}\n  J: {value: 4}\n  K: {value: 4}", more);
        let report = Report::of(&run).unwrap();
        let planning = Planning::of(&report, None);
        let page = Page { language: Language::English, width: 200, whole: false };
        let plan = documents::plan(&report, &planning, page.language).to_json();
        assert!(plan.contains(&format!("\"effort_days\": {days}")), "{more}: {plan}");
        let owed: Exact = report
            .remaining
            .iter()
            .filter(|one| one.debt.cause == Cause::Evidence)
            .map(|one| one.effort.clone())
            .sum();
        assert_eq!((owed + Exact::ratio(375, 1000)).to_string(), days);
        let shares = more.contains("shared_work");
        let shown = render_plan::render(&report, &planning, page);
        assert_eq!(shown.contains("one document for 3 requirements"), shares, "{shown}");
        assert_eq!(shown.contains("counts in equal parts"), shares, "{shown}");
        assert_eq!(plan.contains("\"shared_work\": \"survey\""), shares, "{plan}");
        assert_eq!(plan.contains("\"shared_by\": 3"), shares, "{plan}");
    }
}

#[test]
fn shared_work_is_of_several_and_of_one_size() {
    let with = |needs: [&str; 3]| {
        let indicator = |(id, needs): (&str, &str)| {
            format!(
                "  - {{id: {id}, dimension: d, name: {id}, asks: a, requirements: [{{id: s, name: S, kind: survey{needs}}}]}}\n"
            )
        };
        let all: String = ["I", "J", "K"].into_iter().zip(needs).map(indicator).collect();
        let root = folder(&[
            ("siak-check.yaml", &format!("region: R\n{ROUND}")),
            ("opd.yaml", "- {id: a, name: Dinas A}\n"),
            ("indicators/instrument.yaml", METHOD),
            ("indicators/all.yaml", &format!("name: S\nindicators:\n{all}")),
            ("evidence/a.yaml", "opd: a\nanswers: {}\n"),
        ]);
        codes(&read(root.path()))
            .into_iter()
            .filter(|code| code.starts_with("shared-work") || *code == "keys-exclude")
            .collect::<Vec<_>>()
    };
    let none: Vec<&str> = Vec::new();
    assert_eq!(with([", shared_work: a", ", shared_work: a", ""]), none);
    assert_eq!(with([", shared_work: a", "", ""]), ["shared-work-alone"]);
    assert_eq!(
        with([", shared_work: a", ", shared_work: b", ""]),
        ["shared-work-alone", "shared-work-alone"]
    );
    assert_eq!(
        with([", shared_work: a, effort_days: 2", ", shared_work: a, effort_days: 3", ""]),
        ["shared-work-differs"]
    );
    assert_eq!(
        with([", shared_work: a, effort_days: 2", ", shared_work: a", ", shared_work: a, effort_days: 2.0"]),
        ["shared-work-differs"]
    );
    assert_eq!(
        with([", shared_work: a, optional: true", ", shared_work: a", ", shared_work: a"]),
        ["keys-exclude"]
    );
}

#[test]
fn one_document_that_an_instrument_asks_for_at_several_places_needs_no_word() {
    for (more, told) in [("", true), (", shared_work: decree", false)] {
        let piece = "{requirement: survey, title: SK, file: bukti/sk.pdf, date: 2024-02-01}";
        let indicator = |id: &str| {
            format!(
                "  - {{id: {id}, dimension: d, name: {id}, asks: a, requirements: [{{id: survey, name: SK, kind: regulation{more}}}]}}\n"
            )
        };
        let root = folder(&[
            ("siak-check.yaml", &format!("region: R\n{ROUND}")),
            ("opd.yaml", "- {id: a, name: Dinas A}\n"),
            ("indicators/instrument.yaml", METHOD),
            ("indicators/all.yaml", &format!("name: S\nindicators:\n{}{}", indicator("I"), indicator("J"))),
            (
                "evidence/a.yaml",
                &format!(
                    "opd: a\nanswers:\n  I: {{value: 4, evidence: [{piece}]}}\n  J: {{value: 4, evidence: [{piece}]}}\n"
                ),
            ),
            ("bukti/sk.pdf", &pdf("SK")),
        ]);
        assert_eq!(codes(&read(root.path())).contains(&"proof-shared"), told, "{more}");
    }
}
