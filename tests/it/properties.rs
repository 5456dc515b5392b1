//! What holds for every workspace and every file, however made.

use std::fmt::Write as _;

use proptest::prelude::*;
use siak_check::base::exact::{Exact, Fixed};
use siak_check::base::lang::Language;
use siak_check::base::source::Sources;
use siak_check::judge::assess::{Gap, Scored};
use siak_check::problem::{Diagnostics, Place};
use siak_check::read::decode::Decode;
use siak_check::read::document::evidence::Evidence;
use siak_check::read::document::instrument::Method;
use siak_check::read::document::pillar::Pillar;
use siak_check::read::document::review::Review;
use siak_check::read::document::settings::{Agency, Settings};
use siak_check::read::yaml;
use siak_check::render::report_csv::Table;
use siak_check::render::{
    Page, calendar, ci, documents, html, plan, problems, report_csv, report_markdown, score_table, whatsapp,
    xlsx,
};
use siak_check::report::Report;
use siak_check::report::heat::Heat;
use siak_check::report::owing::request_day;
use siak_check::report::plan::Planning;
use siak_check::run::Readiness;

use crate::support::{folder, read};

/// A piece of evidence of a made workspace.
#[derive(Clone, Debug)]
struct Piece {
    agency: usize,
    requirement: usize,
    state: usize,
    accepted: bool,
}

/// An answer of a made workspace.
#[derive(Clone, Debug)]
struct Answer {
    lead: usize,
    value: Option<i64>,
    pieces: Vec<Piece>,
    provides: Vec<(usize, usize)>,
    cap: Option<i64>,
    target: i64,
}

/// A made workspace: indicators with three requirements each (from 1, 2 and 3, the last wanting two pieces).
#[derive(Clone, Debug)]
struct Made {
    answers: Vec<Answer>,
    weights: Vec<i64>,
    scale: i64,
}

const AGENCIES: usize = 3;
const STATES: [&str; 4] = ["final", "draft", "promised", "final-missing"];

fn piece() -> impl Strategy<Value = Piece> {
    (0..AGENCIES, 0..3_usize, 0..STATES.len(), any::<bool>())
        .prop_map(|(agency, requirement, state, accepted)| Piece { agency, requirement, state, accepted })
}

fn answer() -> impl Strategy<Value = Answer> {
    let provides = prop::collection::vec((0..3_usize, 0..AGENCIES), 0..4);
    let optional = |range: std::ops::RangeInclusive<i64>| prop::option::of(range);
    (0..AGENCIES, optional(0..=4), prop::collection::vec(piece(), 0..7), provides, optional(0..=4), 0..=4_i64)
        .prop_map(|(lead, value, pieces, provides, cap, target)| Answer {
            lead,
            value,
            pieces,
            provides,
            cap,
            target,
        })
}

fn made() -> impl Strategy<Value = Made> {
    (prop::collection::vec(answer(), 1..6), prop::collection::vec(1..40_i64, 6))
        .prop_map(|(answers, weights)| Made { answers, weights, scale: 1 })
}

impl Made {
    fn read(&self, reversed: bool) -> (tempfile::TempDir, Readiness) {
        let mut indicators = String::from("name: Semua\nindicators:\n");
        let mut targets = String::new();
        let mut reviews = String::from("reviewer: Penelaah\nverdicts:\n");
        let mut evidence = vec![Vec::<String>::new(); AGENCIES];
        for (index, answer) in self.answers.iter().enumerate() {
            let dimension = if index % 2 == 0 { "a" } else { "b" };
            let weight = self.weights[index] * self.scale;
            writeln!(
                indicators,
                "  - {{id: I{index}, dimension: {dimension}, name: n, asks: a, weight: {weight}, requirements: [\
                 {{id: r0, name: n, kind: document, period: standing}}, \
                 {{id: r1, name: n, kind: document, period: standing, from: 2}}, \
                 {{id: r2, name: n, kind: document, period: standing, from: 3, count: 2}}]}}"
            )
            .unwrap();
            write!(targets, "I{index}: {}, ", answer.target).unwrap();
            if let Some(cap) = answer.cap {
                writeln!(reviews, "  - {{indicator: I{index}, level: {cap}, date: 2024-10-01}}").unwrap();
            }
            for (agency, files) in evidence.iter_mut().enumerate() {
                let mut text = String::new();
                if agency == answer.lead {
                    text += &answer.value.map_or_else(String::new, |value| format!("    value: {value}\n"));
                }
                let provides: Vec<String> = answer
                    .provides
                    .iter()
                    .filter(|one| one.1 == agency)
                    .map(|one| format!("r{}", one.0))
                    .collect();
                if !provides.is_empty() {
                    writeln!(text, "    provides: [{}]", provides.join(", ")).unwrap();
                }
                let mut pieces: Vec<String> = Vec::new();
                for (number, piece) in
                    answer.pieces.iter().enumerate().filter(|(_, piece)| piece.agency == agency)
                {
                    let link = format!("https://contoh.example/{index}/{number}");
                    let state = match STATES[piece.state] {
                        "promised" => "state: promised, due: 2024-11-01".to_owned(),
                        "final-missing" => "file: bukti/tidak-ada.pdf".to_owned(),
                        state => format!("state: {state}, link: \"{link}\""),
                    };
                    pieces.push(format!(
                        "      - {{requirement: r{}, title: t, {state}}}\n",
                        piece.requirement
                    ));
                    if piece.accepted && STATES[piece.state] == "final" {
                        writeln!(
                            reviews,
                            "  - {{indicator: I{index}, link: \"{link}\", verdict: accepted, date: 2024-10-02}}"
                        )
                        .unwrap();
                    }
                }
                if reversed {
                    pieces.reverse();
                }
                if !pieces.is_empty() {
                    write!(text, "    evidence:\n{}", pieces.concat()).unwrap();
                }
                if !text.is_empty() || agency == answer.lead {
                    files.push(format!("  I{index}:\n{text}"));
                }
            }
        }
        let mut files: Vec<(String, String)> = vec![
            (
                "siak-check.yaml".into(),
                format!("region: R\ndeadline: 2024-11-11\ntargets: {{indicators: {{{targets}}}}}\n"),
            ),
            ("opd.yaml".into(), "- {id: x0, name: X0}\n- {id: x1, name: X1}\n- {id: x2, name: X2}\n".into()),
            (
                "indicators/instrument.yaml".into(),
                "id: i\nname: i\nscale: {min: 0, max: 4}\nrounding: {dimension: 2, index: 2}\ndimensions:\n  \
                 - {id: a, name: a}\n  - {id: b, name: b}\nprofiles: {p: {a: 40, b: 60}}\n"
                    .into(),
            ),
            ("indicators/all.yaml".into(), indicators),
            ("reviews/r.yaml".into(), reviews),
        ];
        if self.answers.len() == 1 {
            files[2].1 = files[2].1.replace("{a: 40, b: 60}", "{a: 100}");
        }
        for (agency, mut answers) in evidence.into_iter().enumerate() {
            if reversed {
                answers.reverse();
            }
            let body = if answers.is_empty() { "{}\n".into() } else { format!("\n{}", answers.concat()) };
            // Another name puts the file in another place of the reading order.
            let name = if reversed {
                format!("evidence/{}.yaml", 9 - agency)
            } else {
                format!("evidence/x{agency}.yaml")
            };
            files.push((name, format!("opd: x{agency}\nanswers: {body}")));
        }
        let borrowed: Vec<(&str, &str)> =
            files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let root = folder(&borrowed);
        let run = read(root.path());
        assert!(run.complete, "{}", problems::short(&run.problems, &run.sources, PAGE));
        (root, run)
    }
}

/// How a JSON document ends.
const LAST: &str = "}\n";
const PAGE: Page = Page { language: Language::English, width: 80, whole: false };

fn scored(run: &Readiness) -> &[Scored] {
    &run.scored.as_ref().unwrap().assessment.indicators
}

fn levels(gap: &Gap<Fixed>) -> i64 {
    gap.work.units() + gap.evidence.units() + gap.review.units()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn readings_are_ordered_and_parts_add_up(made in made()) {
        let (_root, run) = made.read(false);
        let report = Report::of(&run).unwrap();
        let assessment = report.assessment;
        for one in scored(&run) {
            let value = &one.value;
            prop_assert!(value.claimed >= value.supported && value.supported >= value.verified);
            prop_assert!(value.verified >= Fixed::ZERO && value.claimed <= Fixed::whole(4));
            let gap = (value.target.units() - value.verified.units()).max(0);
            prop_assert_eq!(levels(&one.gap), gap);
            let debts: Exact = one.debts.iter().map(|debt| assessment.points(one, debt)).sum();
            prop_assert_eq!(debts, assessment.worth(one, Fixed::from_units(gap)));
        }
        let total = assessment.gap.total();
        prop_assert_eq!(&assessment.owners.iter().map(|owed| owed.gap.total()).sum::<Exact>(), &total);
        prop_assert_eq!(&assessment.pillars.iter().map(|tally| tally.gap.total()).sum::<Exact>(), &total);
        prop_assert_eq!(&assessment.dimensions.iter().flatten().map(|tally| tally.gap.total()).sum::<Exact>(), &total);
        prop_assert_eq!(&report.remaining.iter().map(|one| one.points.clone()).sum::<Exact>(), &total);
        for most in [1, 2, 60] {
            let heat = Heat::of(&report, most);
            prop_assert!(heat.rows.len() <= most);
            let cells: Exact = heat.rows.iter().flat_map(|row| row.cells.clone()).sum();
            prop_assert_eq!(&cells, &total);
            prop_assert_eq!(&heat.total.sum, &total);
        }
        let causes: [fn(&Gap<Exact>) -> Exact; 3] =
            [|gap| gap.work.clone(), |gap| gap.evidence.clone(), |gap| gap.review.clone()];
        for cause in causes {
            let owners: Exact = assessment.owners.iter().map(|owed| cause(&owed.gap)).sum();
            prop_assert_eq!(owners, cause(&assessment.gap));
        }
        let weights: Exact = scored(&run).iter().map(|one| assessment.weight(one)).sum();
        prop_assert_eq!(weights, Exact::ratio(1, 1));
    }

    #[test]
    fn more_never_lowers_a_reading(made in made(), which in 0..6_usize, change in 0..3_usize, extra in piece()) {
        let which = which % made.answers.len();
        let mut better = made.clone();
        let answer = &mut better.answers[which];
        match change {
            0 => answer.value = Some(answer.value.map_or(1, |value| (value + 1).min(4))),
            1 => answer.pieces.push(Piece { state: 0, ..extra }),
            _ => answer.pieces.iter_mut().for_each(|piece| piece.accepted = true),
        }
        let (_root, before) = made.read(false);
        let (_other, after) = better.read(false);
        for (before, after) in scored(&before).iter().zip(scored(&after)) {
            prop_assert!(after.value.claimed >= before.value.claimed);
            prop_assert!(after.value.supported >= before.value.supported);
            prop_assert!(after.value.verified >= before.value.verified);
            prop_assert!(levels(&after.gap) <= levels(&before.gap));
        }
    }

    #[test]
    fn order_and_language_change_nothing(made in made()) {
        let json = |run: &Readiness, language| documents::score(&Report::of(run).unwrap(), language).to_json();
        let (_root, run) = made.read(false);
        let (_other, reversed) = made.read(true);
        prop_assert_eq!(json(&run, Language::English), json(&reversed, Language::English));
        // What is in the language chosen.
        let texts = ["name\":", "short\":", "to_do\":", "explanation\":"];
        let codes = |language| {
            let text = json(&run, language);
            let lines = text.lines().filter(|line| !texts.iter().any(|key| line.contains(key)));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        prop_assert_eq!(codes(Language::English), codes(Language::Indonesian));
    }

    #[test]
    fn scaling_all_sibling_weights_changes_nothing(made in made(), scale in 2..50_i64) {
        let scaled = Made { scale, ..made.clone() };
        let (_root, run) = made.read(false);
        let (_other, other) = scaled.read(false);
        let json = |run: &Readiness| documents::score(&Report::of(run).unwrap(), Language::English).to_json();
        prop_assert_eq!(json(&run), json(&other));
    }

    #[test]
    fn any_text_is_read_without_panic_and_placed_inside_itself(text in hostile()) {
        let mut sources = Sources::default();
        let id = sources.add("x.yaml".into(), text.clone());
        let mut diagnostics = Diagnostics::default();
        if let Some(node) = yaml::parse(id, sources.get(id), &mut diagnostics) {
            let _ = Settings::decode(node.clone(), node.span, &mut diagnostics);
            let _ = Vec::<Agency>::decode(node.clone(), node.span, &mut diagnostics);
            let _ = Evidence::decode(node.clone(), node.span, &mut diagnostics);
            let _ = Review::decode(node.clone(), node.span, &mut diagnostics);
            let _ = Method::decode(node.clone(), node.span, &mut diagnostics);
            let _ = Pillar::decode(node.clone(), node.span, &mut diagnostics);
        }
        let problems = diagnostics.sorted(&sources);
        for problem in &problems {
            let Place::Span(span) = &problem.place else { continue };
            let (start, end) = (span.start as usize, span.end as usize);
            prop_assert!(start <= end && end <= text.len());
            prop_assert!(text.is_char_boundary(start) && text.is_char_boundary(end));
        }
        for language in Language::ALL {
            let page = Page { language, width: 80, whole: false };
            for shown in [
                problems::text(&problems, &sources, "", page),
                problems::short(&problems, &sources, page),
                ci::github(&ci::items(&problems, &sources, str::to_owned, page)),
                ci::gitlab(&ci::items(&problems, &sources, str::to_owned, page)),
                ci::sarif(&ci::items(&problems, &sources, str::to_owned, page), false, page),
                ci::junit(&ci::items(&problems, &sources, str::to_owned, page)),
            ] {
                let control = |letter: char| letter.is_control() && letter != '\n' && letter != '\u{1b}';
                prop_assert!(!shown.chars().any(control), "{:?}", shown);
            }
            prop_assert!(documents::problems(&problems, &sources, false, language).to_json().ends_with(LAST));
        }
    }

    #[test]
    fn any_workspace_is_read_without_panic(
        which in 0..5_usize, at in any::<prop::sample::Index>(), cut in 0..40_usize, insert in hostile_piece()
    ) {
        let mut files = valid();
        let text = &mut files[which].1;
        let boundaries: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let start = boundaries[at.index(boundaries.len())];
        let end = text[start..].char_indices().nth(cut).map_or(text.len(), |(at, _)| start + at);
        text.replace_range(start..end, &insert);
        let borrowed: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
        let root = folder(&borrowed);
        let run = read(root.path());
        prop_assert!(problems::text(&run.problems, &run.sources, "", PAGE).ends_with('\n'));
        if let Some(report) = Report::of(&run) {
            prop_assert!(documents::score(&report, Language::English).to_json().ends_with(LAST));
            prop_assert!(score_table::render(&report, score_table::By::Pillar, PAGE).ends_with('\n'));
            let planning = Planning::of(&report, None);
            prop_assert!(plan::render(&report, &planning, PAGE).ends_with('\n'));
            prop_assert!(html::render(&report, &planning, None, PAGE).ends_with("</html>"));
            prop_assert!(xlsx::render(&report, &planning, PAGE).starts_with(b"PK"));
            prop_assert!(calendar::render(&report, None, PAGE).ends_with("END:VCALENDAR\r\n"));
            prop_assert!(whatsapp::render(&report, None, request_day(&report), PAGE).ends_with(".\n"));
            prop_assert!(report_markdown::render(&report, &planning, PAGE).ends_with('\n'));
            for table in Table::ALL {
                prop_assert!(report_csv::render(&report, table, PAGE).starts_with("region,as_of,complete,"));
            }
        }
    }
}

/// A workspace with its own instrument, to be spoiled.
fn valid() -> Vec<(&'static str, String)> {
    vec![
        ("siak-check.yaml", "region: R\ndeadline: 2024-11-11\ntarget: 3\nholidays: [2024-11-01]\n".into()),
        ("opd.yaml", "- {id: dlh, name: DLH}\n".into()),
        (
            "evidence/dlh.yaml",
            "opd: dlh\nanswers:\n  H1:\n    value: 2\n    evidence:\n      - {requirement: t, title: é, link: \"https://a.example\", date: 2024-10-01}\n"
                .into(),
        ),
        (
            "indicators/instrument.yaml",
            "id: i\nname: {id: i, en: i}\nscale: {min: 0, max: 4}\ndimensions:\n  - {id: a, name: a}\npillars: [p]\nprofiles: {p: {a: 100}}\n"
                .into(),
        ),
        (
            "indicators/p.yaml",
            "pillar: p\nname: P\nindicators:\n  - {id: H1, dimension: a, name: n, asks: a, requirements: [{id: t, name: t, kind: link}]}\n"
                .into(),
        ),
    ]
}

/// Pieces of YAML that go wrong well.
fn hostile_piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("opd: dlh\n".to_owned()),
        Just("answers:\n".to_owned()),
        Just("  H1: ".to_owned()),
        Just("value: 3,5".to_owned()),
        Just("{value: 3,5}".to_owned()),
        Just("[[[[".to_owned()),
        Just("]}".to_owned()),
        Just("\t".to_owned()),
        Just("- ".to_owned()),
        Just("&a [*a, *a]\n".to_owned()),
        Just("? [x]\n: y\n".to_owned()),
        Just("---\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("\u{1b}[31m\u{202e}\u{85}\u{2028}".to_owned()),
        Just("é日本\u{1F600}".to_owned()),
        Just("\"\\u0000\\x1b\"".to_owned()),
        Just("date: 99999-99-99\n".to_owned()),
        Just("weight: 999999999.9999\n".to_owned()),
        Just("max_age_years: 100\n".to_owned()),
        Just("from: -1000\n".to_owned()),
        Just("!!binary |\n".to_owned()),
        Just("%YAML 1.2\n".to_owned()),
        any::<String>(),
        "[a-z:{}\\[\\],&*#'\"|> \n-]{0,12}",
    ]
}

fn hostile() -> impl Strategy<Value = String> {
    prop::collection::vec(hostile_piece(), 0..12).prop_map(|parts| parts.concat())
}

#[test]
fn a_quoted_text_ends_at_its_quote() {
    let quoted = [
        r#""3""#,
        "'3'",
        r#""a \" b # c \\""#,
        "'it''s # one'",
        "\"two\n  lines\"",
        "\"é日\"",
        "!!str \"x\"",
        "&a 'x'",
        "\"\"",
        "''",
    ];
    for text in quoted {
        for behind in ["   # a comment \"with\" 'quotes'\n", "\n", "", "\r\n", "\n\n# another\nnext: 1\n"] {
            let mut sources = Sources::default();
            let id = sources.add("x.yaml".into(), format!("key: {text}{behind}"));
            let mut diagnostics = Diagnostics::default();
            let node = yaml::parse(id, sources.get(id), &mut diagnostics).unwrap();
            let yaml::Value::Mapping(entries) = &node.value else { panic!("{text}") };
            let span = entries[0].value.span;
            let found = &sources.get(id).text[span.start as usize..span.end as usize];
            assert_eq!(found, text, "{behind}");
        }
    }
}

/// A verdict of a made set: on what, with which hash, and when.
#[derive(Clone, Debug)]
struct Said {
    reviewer: usize,
    about: &'static str,
    hash: Option<&'static str>,
    accepted: bool,
    day: usize,
}

/// What the two documents of [`judged`] hold.
const DOCUMENTS: [(&str, &str); 2] = [("bukti/a.csv", "a\n"), ("bukti/b.csv", "b\n")];
/// What verdicts of [`judged`] are about: documents, as a rule for one of the requirements that they serve, an address,
/// a requirement, the value.
const ABOUT: [&str; 9] = [
    "file: bukti/a.csv",
    "file: bukti/a.csv, requirement: r0",
    "file: bukti/a.csv, requirement: r1",
    "file: bukti/b.csv",
    "link: \"https://contoh.example/c\"",
    "requirement: r0",
    "requirement: r1",
    "level: 1",
    "level: 3",
];
/// The last two of these are the day of judging and a day after it.
const DAYS: [&str; 4] = ["2024-10-01", "2024-10-02", "2024-10-30", "2024-10-31"];

fn said() -> impl Strategy<Value = Said> {
    let hash = prop::sample::select(vec![None, Some("now"), Some("NOW"), Some("before")]);
    (0..3_usize, prop::sample::select(ABOUT.to_vec()), hash, any::<bool>(), 0..DAYS.len())
        .prop_map(|(reviewer, about, hash, accepted, day)| Said { reviewer, about, hash, accepted, day })
}

impl Said {
    /// One line of a file of reviews. What nobody may say, as an acceptance without a hash, is made a rejection.
    fn line(&self) -> String {
        let document = DOCUMENTS.iter().find(|(path, _)| self.about.contains(path));
        let hash = self.hash.zip(document).map(|(hash, (_, text))| match hash {
            "now" => crate::support::sha256(text),
            "NOW" => crate::support::sha256(text).to_uppercase(),
            _ => crate::support::sha256("as it was"),
        });
        let accepted = self.accepted && (hash.is_some() || self.about.starts_with("link"));
        let verdict = match (self.about.starts_with("level"), accepted) {
            (true, _) => "",
            (false, true) => ", verdict: accepted",
            (false, false) => ", verdict: rejected",
        };
        let hash = hash.map_or_else(String::new, |hash| format!(", sha256: {hash}"));
        let (about, day) = (self.about, DAYS[self.day]);
        let note = format!("{about} {hash} {verdict}").replace([':', ',', '"'], "");
        format!("  - {{indicator: I, {about}{hash}{verdict}, note: '{note}', date: {day}}}\n")
    }
}

/// A workspace whose two documents and one address were judged: these files of reviews, each by one reviewer.
fn judged(reviews: &[(usize, String)]) -> (tempfile::TempDir, Readiness) {
    let fixed = [
        ("siak-check.yaml", "region: R\ndeadline: 2024-11-11\n"),
        ("opd.yaml", "- {id: x, name: X}\n"),
        (
            "indicators/instrument.yaml",
            "id: i\nname: i\nscale: {min: 0, max: 4}\nrounding: {dimension: 2, index: 2}\n\
             dimensions: [{id: a, name: a}]\nprofiles: {p: {a: 100}}\n",
        ),
        (
            "indicators/all.yaml",
            "name: Semua\nindicators:\n  - {id: I, dimension: a, name: n, asks: a, requirements: [\
             {id: r0, name: n, kind: dataset, period: standing}, \
             {id: r1, name: n, kind: dataset, period: standing, from: 2}, \
             {id: r2, name: n, kind: link, period: standing, from: 3}]}\n",
        ),
        (
            "evidence/x.yaml",
            "opd: x\nanswers:\n  I:\n    value: 4\n    evidence:\n\
             \x20     - {requirement: r0, title: A, file: bukti/a.csv, shared: true}\n\
             \x20     - {requirement: r1, title: A, file: bukti/a.csv, shared: true}\n\
             \x20     - {requirement: r1, title: B, file: bukti/b.csv}\n\
             \x20     - {requirement: r2, title: C, link: \"https://contoh.example/c\"}\n",
        ),
    ];
    let reviews: Vec<(String, String)> = reviews
        .iter()
        .enumerate()
        .map(|(number, (reviewer, lines))| {
            let text = format!("reviewer: Penelaah {reviewer}\nopd: secretariat\nverdicts:\n{lines}");
            (format!("reviews/{number}.yaml"), text)
        })
        .collect();
    let reviews = reviews.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let root = folder(&fixed.into_iter().chain(DOCUMENTS).chain(reviews).collect::<Vec<_>>());
    let run = read(root.path());
    assert!(run.complete, "{}", problems::short(&run.problems, &run.sources, PAGE));
    (root, run)
}

/// One file of reviews for each reviewer.
fn by_reviewer(all: &[Said]) -> Vec<(usize, String)> {
    let of = |reviewer| all.iter().filter(move |said| said.reviewer == reviewer).map(Said::line).collect();
    (0..3)
        .map(|reviewer| (reviewer, of(reviewer)))
        .filter(|(_, lines): &(usize, String)| !lines.is_empty())
        .collect()
}

/// All that a set of verdicts comes to: readings, conditions and limits, and every problem with its places, as the lines
/// that stand there.
fn outcome(run: &Readiness) -> (String, Vec<String>) {
    let report = Report::of(run).unwrap();
    let line = |span: &siak_check::base::source::Span| {
        let line = run.sources.position(*span).line;
        run.sources.get(span.source).text.lines().nth(line - 1).unwrap_or_default().to_owned()
    };
    let mut problems: Vec<String> = run
        .problems
        .iter()
        .map(|one| {
            let place = match &one.place {
                Place::Span(span) => line(span),
                Place::Path(path) => path.clone(),
            };
            format!("{:?} {place} {:?}", one.problem, one.other.as_ref().map(line))
        })
        .collect();
    problems.sort();
    let scored = &report.assessment.indicators[0];
    (format!("{:?} {:?} {:?}", scored, report.findings.conditions, report.findings.caps), problems)
}

fn readings(all: &[Said]) -> [Fixed; 3] {
    let (_root, run) = judged(&by_reviewer(all));
    let value = &scored(&run)[0].value;
    [value.claimed, value.supported, value.verified]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_verdicts_and_of_their_files_decides_nothing(
        (all, shuffled) in prop::collection::vec(said(), 0..14)
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))
    ) {
        let (_root, run) = judged(&by_reviewer(&all));
        let each: Vec<(usize, String)> = shuffled.iter().map(|said| (said.reviewer, said.line())).collect();
        let (_other, apart) = judged(&each);
        prop_assert_eq!(outcome(&run), outcome(&apart));
    }

    #[test]
    fn one_more_acceptance_lowers_nothing_and_one_more_rejection_raises_nothing(
        all in prop::collection::vec(said(), 0..8), more in said(), at in any::<prop::sample::Index>()
    ) {
        prop_assume!(!more.about.starts_with("level"));
        let mut others = all.clone();
        others.insert(at.index(all.len() + 1), more.clone());
        for (before, after) in readings(&all).into_iter().zip(readings(&others)) {
            if more.line().contains("verdict: accepted") {
                prop_assert!(after >= before);
            } else {
                prop_assert!(after <= before);
            }
        }
    }
}
