//! Surveys: what they give, what makes them unsound, and that no bytes and no personal data get through.

use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::time::Duration;

use proptest::prelude::*;
use siak_check::base::exact::{Exact, Fixed};
use siak_check::base::lang::Language;
use siak_check::base::source::Sources;
use siak_check::gather::survey::survey;
use siak_check::gather::table;
use siak_check::judge::check::Condition;
use siak_check::judge::check::survey::{Terms, surveys};
use siak_check::model::survey::{Rules, Survey};
use siak_check::problem::{Code, Diagnostics, Place, TableFault};
use siak_check::render::survey::{Summary, render_table};
use siak_check::render::{Page, ci, documents, problems};
use siak_check::run::Readiness;

use crate::support::{folder, program, read, text, work};

const PAGE: Page = Page { language: Language::English, width: 80, whole: false };

/// Everything that is shown of a survey in these bytes, and the survey where there is one.
fn through(bytes: &[u8], ending: &str) -> (String, Option<Survey>) {
    through_rules(bytes, ending, &Rules::of(Some(2), std::iter::empty()))
}

fn through_rules(bytes: &[u8], ending: &str, rules: &Rules) -> (String, Option<Survey>) {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let Ok(table) = table::of(bytes, format!("s.{ending}"), rules, &mut sources) else {
        return (String::new(), None);
    };
    let read: Vec<Survey> = survey("s".into(), table, rules, &mut diagnostics).into_iter().collect();
    let terms = Terms { rules, period: None, today: "2024-10-30".parse().unwrap() };
    let doubts = surveys(&read, terms, &mut diagnostics);
    let problems = diagnostics.sorted(&sources);
    for problem in &problems {
        let Place::Span(span) = &problem.place else { continue };
        let text = &sources.get(span.source).text;
        let (start, end) = (span.start as usize, span.end as usize);
        assert!(start <= end && text.is_char_boundary(start) && text.is_char_boundary(end));
    }
    let summary = Summary {
        surveys: &read,
        doubts: &doubts,
        rules,
        sample: false,
        problems: &problems,
        sources: &sources,
    };
    let shown = [
        render_table(&summary, PAGE),
        documents::survey(&summary, Language::Indonesian).to_json(),
        problems::text(&problems, &sources, "", PAGE),
        problems::short(&problems, &sources, PAGE),
        documents::problems(&problems, &sources, false, Language::English).to_json(),
        ci::github(&ci::items(&problems, &sources, str::to_owned, PAGE)),
    ];
    (shown.concat(), read.into_iter().next())
}

/// A workbook with these rows; whole numbers as numbers, ISO days as days.
fn workbook(sheets: &[(&str, Vec<Vec<String>>)]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let day = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                if let Ok(number) = cell.parse::<f64>() {
                    sheet.write_number(row, column, number).unwrap();
                } else if let Ok(date) = rust_xlsxwriter::ExcelDateTime::parse_from_str(cell) {
                    sheet.write_with_format(row, column, &date, &day).unwrap();
                } else {
                    sheet.write_string(row, column, cell).unwrap();
                }
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

/// For each service by name, the answers to each question.
fn tallies(survey: &Survey) -> Vec<(String, usize, usize, Vec<siak_check::base::survey::Tally>)> {
    let service = |one: &siak_check::model::survey::Service| {
        (one.name.clone(), one.respondents, one.straight, one.tallies.clone())
    };
    let mut all: Vec<_> = survey.services.iter().map(service).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("respondent,service,date,q1,q2\n".to_owned()),
        Just("respondent;service;date;q1;q1\r\n".to_owned()),
        Just("A1,X,2024-08-01,3,4\n".to_owned()),
        Just("A1,X,2024-08-01,3,4\n".to_owned()),
        Just("\"\n\"\"".to_owned()),
        Just(",,,,\n".to_owned()),
        Just("\r".to_owned()),
        Just("\u{feff}".to_owned()),
        Just("\u{1b}[31m\u{202e}é日本::error::".to_owned()),
        Just("\n081234567890,\n".to_owned()),
        Just("=HYPERLINK(\"x\")".to_owned()),
        any::<String>(),
        "[a-z0-9,;\"\n@. +-]{0,12}",
    ];
    prop::collection::vec(piece, 0..16).prop_map(|parts| parts.concat())
}

/// Answers as they may stand in a table, the valid ones often.
fn answers() -> impl Strategy<Value = Vec<[u8; 3]>> {
    let answer = || prop::sample::select(vec![1_u8, 2, 3, 3, 4, 4, 5, 9]);
    prop::collection::vec([answer(), answer(), answer()], 1..40)
}

fn table_of(answers: &[[u8; 3]], order: &[usize]) -> String {
    let mut text = String::from("date,q1,respondent,q2,service,q3\n");
    for index in order {
        let [a, b, c] = answers[*index];
        writeln!(text, "2024-08-01,{a},R{index},{b},S{},{c}", index % 2).unwrap();
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_panic(text in hostile()) {
        let control = |letter: char| letter.is_control() && letter != '\n' && letter != '\u{1b}';
        let (shown, _) = through(text.as_bytes(), "csv");
        prop_assert!(!shown.chars().any(control), "{:?}", shown);
        prop_assert!(!shown.contains("081234567890"));
    }

    #[test]
    fn any_bytes_are_read_without_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        at in any::<prop::sample::Index>(),
        keep in any::<prop::sample::Index>(),
    ) {
        // A real workbook, spoiled and cut.
        let mut book = workbook(&[("Data", rows("respondent,service,date,q1\nA1,X,2024-08-01,3\n"))]);
        let at = at.index(book.len());
        for (place, byte) in bytes.iter().take(40).enumerate() {
            if let Some(spoiled) = book.get_mut(at + place) {
                *spoiled = *byte;
            }
        }
        let cut = book[..keep.index(book.len())].to_vec();
        let ((), took) = work(|| {
            for (bytes, extension) in [(&bytes, "csv"), (&bytes, "xlsx"), (&book, "xlsx"), (&cut, "xlsx")] {
                let _ = through(bytes, extension);
            }
        });
        prop_assert!(took < Duration::from_secs(10));
    }

    #[test]
    fn the_mean_is_that_of_the_answers_and_order_changes_nothing(
        (answers, order) in answers().prop_flat_map(|answers| {
            let order: Vec<usize> = (0..answers.len()).collect();
            (Just(answers), Just(order).prop_shuffle())
        })
    ) {
        let ordered: Vec<usize> = (0..answers.len()).collect();
        let (_, read) = through(table_of(&answers, &ordered).as_bytes(), "csv");
        let (_, shuffled) = through(table_of(&answers, &order).as_bytes(), "csv");
        let (read, shuffled) = (read.unwrap(), shuffled.unwrap());
        prop_assert_eq!(tallies(&read), tallies(&shuffled));
        for (service, name) in ["S0", "S1"].into_iter().enumerate() {
            let Some(found) = read.services.iter().find(|one| one.name == name) else { continue };
            for question in 0..3 {
                let own = answers.iter().skip(service).step_by(2).map(|row| i128::from(row[question]));
                let valid: Vec<i128> = own.filter(|answer| (1..=4).contains(answer)).collect();
                let n = i128::try_from(valid.len()).unwrap();
                let mean = (n > 0).then(|| Exact::ratio(valid.iter().sum(), n));
                prop_assert_eq!(found.tallies[question].mean(), mean.clone());
                let variance = mean.filter(|_| n > 1).map(|mean| {
                    let off = |answer: &i128| Exact::ratio(*answer, 1) - mean.clone();
                    valid.iter().map(|answer| off(answer) * off(answer)).sum::<Exact>() / Exact::ratio(n - 1, 1)
                });
                prop_assert_eq!(found.tallies[question].variance(), variance);
            }
        }
    }
}

#[test]
fn every_way_to_save_a_survey_says_the_same() {
    let text = "respondent,service,date,q1,q2\nA1,Bus,2024-08-01,3,4\nA2,Bus,2024-08-02,9,2\nA3,Bus,2024-08-02,1,1\n";
    let plain = through(text.as_bytes(), "csv").1.unwrap();
    let quoted: String = rows(text)
        .iter()
        .map(|row| row.iter().map(|cell| format!("\" {cell}\"")).collect::<Vec<_>>().join(";") + "\r\n")
        .collect();
    let book = workbook(&[("Kosong", Vec::new()), ("Jawaban", rows(text))]);
    let others = [through(format!("\u{feff}{quoted}").as_bytes(), "csv"), through(&book, "xlsx")];
    for (_, other) in others {
        let other = other.unwrap();
        assert_eq!(tallies(&plain), tallies(&other));
        let days = |survey: &Survey| survey.rows.iter().map(|row| row.date).collect::<Vec<_>>();
        assert_eq!(days(&plain), days(&other));
    }
}

#[test]
fn places_in_a_workbook_are_cells_of_its_sheet() {
    let text = "respondent,service,date,q1,q2\nA1,Bus,2024-08-01,3,5\nA1,Bus,2024-08-02,1,2\n";
    let (shown, _) = through(&workbook(&[("Jawaban", rows(text))]), "xlsx");
    assert!(shown.contains("1 answer is not from 1 to 4 or 9, not counted: Jawaban!E2"), "{shown}");
    assert!(shown.contains("a respondent answers again: Jawaban!A3"), "{shown}");
}

#[test]
fn personal_data_of_every_sheet_is_named_and_never_shown() {
    let (nik, telephone, email) = ("9908011205900001", "+62 812-3456-7890", "siti@contoh.example");
    let text =
        format!("respondent,service,date,q1\n{nik},{email},{telephone},{telephone}\nA2,Bus,2024-08-02,1\n");
    let contact = vec![vec![telephone.to_owned(), nik.to_owned()]];
    let book = workbook(&[("Jawaban", rows(&text)), ("Kontak", contact)]);
    for (shown, _) in [through(text.as_bytes(), "csv"), through(&book, "xlsx")] {
        assert!(shown.contains("survey-personal-data"));
        for secret in [nik, telephone, email] {
            assert!(!shown.contains(secret), "{secret}");
        }
    }
    let (shown, _) = through(&book, "xlsx");
    assert!(shown.contains("Kontak!A1") && shown.contains("Kontak!B1"), "{shown}");
}

#[test]
fn a_workbook_that_unpacks_beyond_measure_is_refused_in_time() {
    let with_blanks = |megabytes: u64| {
        let book = workbook(&[("Data", rows("respondent,service,date,q1\nA1,X,2024-08-01,3\n"))]);
        let mut book = zip::ZipWriter::new_append(std::io::Cursor::new(book)).unwrap();
        book.start_file("xl/media/image1.bmp", zip::write::SimpleFileOptions::default()).unwrap();
        std::io::copy(&mut std::io::repeat(b' ').take(megabytes << 20), &mut book).unwrap();
        book.finish().unwrap().into_inner()
    };
    let read =
        |bytes: &[u8]| table::of(bytes, "s.xlsx".into(), &Rules::default(), &mut Sources::default()).err();
    assert_eq!(read(&with_blanks(1)), None);
    let bomb = with_blanks(65);
    assert!(bomb.len() < 1 << 20);
    let (fault, took) = work(|| read(&bomb));
    assert_eq!(fault, Some(TableFault::Workbook));
    assert!(took < Duration::from_secs(10), "{took:?}");
}

/// A workspace of one indicator that asks for a survey, with two services in one file.
fn workspace(value: &str, survey: &str) -> (tempfile::TempDir, Readiness) {
    let evidence = format!(
        "opd: dlh\nanswers:\n  H1:\n    value: {value}\n    evidence:\n      - {{requirement: s, title: t, file: s.csv, date: 2024-09-01}}\n"
    );
    let root = folder(&[
        ("siak-check.yaml", "region: R\ndeadline: 2024-11-11\nsurveys: {minimum: 2}\ndocuments: []\n"),
        ("opd.yaml", "- {id: dlh, name: DLH}\n"),
        ("evidence/dlh.yaml", &evidence),
        ("s.csv", survey),
        ("bukti/s.txt", ""),
        (
            "indicators/instrument.yaml",
            "id: i\nname: i\nscale: {min: 0, max: 4}\ndimensions: [{id: a, name: a}]\npillars: [p]\nprofiles: {p: {a: 100}}\n",
        ),
        (
            "indicators/p.yaml",
            "pillar: p\nname: P\nindicators:\n  - {id: H1, dimension: a, name: n, asks: a, requirements: [{id: s, name: s, kind: survey}]}\n",
        ),
    ]);
    let run = read(root.path());
    (root, run)
}

const TWO: &str = "respondent,service,date,q1,q2\nA1,Bus,2024-08-01,3,4\nA2,Bus,2024-08-01,2,4\nA3,Bus,2024-08-01,3,3\nB1,Air,2024-08-01,2,2\n";

#[test]
fn a_value_is_the_mean_rounded_half_up_to_two_digits() {
    let (_root, run) = workspace("{survey: s.csv, question: Q1, service: bus}", TWO);
    assert!(run.complete, "{}", problems::short(&run.problems, &run.sources, PAGE));
    let scored = run.scored.as_ref().unwrap();
    let value = &scored.assessment.indicators[0].value;
    // 8 ÷ 3; the other service has too few respondents, which is nothing to this one.
    assert_eq!((value.claimed, value.supported), (Fixed::from_units(26_700), Fixed::from_units(26_700)));
    let taken = scored.gathered.surveys.taken[0][0].as_ref().unwrap();
    assert_eq!((taken.given, &taken.mean), (3, &Exact::ratio(8, 3)));
}

#[test]
fn a_faulty_survey_keeps_the_claim_and_supports_nothing() {
    let (_root, run) = workspace("{survey: s.csv, question: q2, service: Air}", TWO);
    let scored = run.scored.as_ref().unwrap();
    let value = &scored.assessment.indicators[0].value;
    assert!(run.complete);
    assert_eq!((value.claimed, value.supported), (Fixed::whole(2), Fixed::ZERO));
    assert_eq!(scored.findings.conditions[0][0], Condition::Faulty(vec![Code::SurveyTooFew]));
    // Offered for a value that is no survey's, all that stands in the file counts.
    let (_root, run) = workspace("2", TWO);
    let scored = run.scored.as_ref().unwrap();
    assert_eq!(scored.findings.conditions[0][0], Condition::Faulty(vec![Code::SurveyTooFew]));
}

#[test]
fn users_of_a_service_that_no_survey_is_about_are_an_error() {
    for (service, found) in [(" BUS ", 0), ("Bas", 1)] {
        let (root, _) = workspace("2", TWO);
        let settings = format!(
            "region: R\ndeadline: 2024-11-11\nsurveys: {{minimum: 2, users: {{\"{service}\": 9}}}}\ndocuments: []\n"
        );
        std::fs::write(root.path().join("siak-check.yaml"), settings).unwrap();
        let run = read(root.path());
        let unknown = |one: &&siak_check::problem::Diagnostic| one.problem.code() == Code::UnknownId;
        assert_eq!(run.problems.iter().filter(unknown).count(), found, "{service}");
        let shown = problems::short(&run.problems, &run.sources, PAGE);
        assert_eq!(shown.contains("siak-check.yaml:3:31: "), found > 0, "{shown}");
        assert_eq!(shown.contains("`Bus`"), found > 0, "{shown}");
    }
}

#[test]
fn a_value_that_cannot_be_taken_leaves_the_index_incomplete() {
    for (value, survey, code) in [
        ("{survey: s.csv, question: q3, service: Bus}", TWO, Code::SurveyNoValue),
        ("{survey: s.csv, question: q1}", TWO, Code::SurveyNoValue),
        ("{survey: s.csv, question: q1, service: Kereta}", TWO, Code::SurveyNoValue),
        ("{survey: t.csv, question: q1}", TWO, Code::SurveyUnreadable),
        ("{survey: s.csv, question: q1}", "nama,q1\nA,3\n", Code::SurveyColumns),
        ("{survey: ../s.csv, question: q1}", TWO, Code::PathRefused),
        ("{survey: s.csv}", TWO, Code::MissingKey),
    ] {
        let (_root, run) = workspace(value, survey);
        assert!(!run.complete, "{value}");
        assert!(run.problems.iter().any(|problem| problem.problem.code() == code), "{value}");
        assert_eq!(run.scored.unwrap().assessment.indicators[0].value.claimed, Fixed::ZERO, "{value}");
    }
}

#[cfg(unix)]
#[test]
fn no_survey_is_read_through_a_link_out_of_the_workspace() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("x.csv"), TWO).unwrap();
    let (root, _) = workspace("{survey: l.csv, question: q1, service: Bus}", TWO);
    std::os::unix::fs::symlink(outside.path().join("x.csv"), root.path().join("l.csv")).unwrap();
    let run = read(root.path());
    let shown = problems::short(&run.problems, &run.sources, PAGE);
    assert!(!run.complete && shown.contains("symbolic link that leaves the workspace"), "{shown}");
}

#[test]
fn a_survey_without_answers_is_not_passed_over() {
    for rows in ["", "\n,,,\n", "\n\n\n"] {
        let root = folder(&[("a.csv", &format!("respondent,service,date,q1\n{rows}"))]);
        let output = program().current_dir(root.path()).args(["survey", "a.csv"]).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{rows:?}");
        assert!(text(&output.stdout).contains("survey-without-answers"), "{}", text(&output.stdout));
    }
}

#[test]
fn of_very_many_services_it_is_said_how_many_more_there_are() {
    let rows: String = (0..1_200).map(|index| format!("r{index},L{index},2024-10-01,3\n")).collect();
    let root = folder(&[("a.csv", &format!("respondent,service,date,q1\n{rows}"))]);
    let output =
        program().current_dir(root.path()).args(["survey", "a.csv", "--lang", "en"]).output().unwrap();
    let shown = text(&output.stdout);
    assert_eq!(shown.matches("1 respondents").count(), 1_000);
    assert!(shown.contains("200 more"), "{}", &shown[shown.len().saturating_sub(2_000)..]);
}

#[test]
fn services_times_questions_are_limited() {
    let questions: Vec<String> = (1..=99).map(|index| format!("q{index}")).collect();
    let answers = ",3".repeat(99);
    let rows: String = (0..600).map(|index| format!("r{index},L{index},2024-10-01{answers}\n")).collect();
    let root = folder(&[("a.csv", &format!("respondent,service,date,{}\n{rows}", questions.join(",")))]);
    let output =
        program().current_dir(root.path()).args(["survey", "a.csv", "--lang", "en"]).output().unwrap();
    let shown = text(&output.stdout);
    assert!(shown.contains("services times questions are more than 50000"), "{shown}");
    assert_eq!(output.status.code(), Some(1));
}

const SMALL: &str = "respondent,service,date,q1\nA1,Bus,2024-08-01,3\nA2,Bus,2024-08-02,4\n";

#[test]
fn the_sheet_and_the_row_that_have_the_headings_are_taken() {
    let titled = [rows("Survei Kepuasan Masyarakat\nKabupaten Contoh"), rows(SMALL)].concat();
    for sheets in [
        vec![("Petunjuk", rows("Cara mengisi\n1. isi kolom date dan service")), ("Jawaban", rows(SMALL))],
        vec![("Acuan", rows("service\nBus")), ("Jawaban", rows(SMALL)), ("Rekap", rows("q1,3.5"))],
        vec![("Jawaban", titled)],
    ] {
        let survey = through(&workbook(&sheets), "xlsx").1.unwrap();
        assert_eq!((survey.sheet.as_deref(), survey.rows.len()), (Some("Jawaban"), 2), "{sheets:?}");
    }
}

/// A workbook in which a part of the only sheet reads otherwise.
fn changed(from: &str, to: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("s.xlsx");
    fs::write(&path, workbook(&[("Jawaban", rows(SMALL))])).unwrap();
    let mut book = crate::support::book::Book::open(&path);
    assert!(book.parts().any(|(name, text)| name.ends_with("sheet1.xml") && text.contains(from)));
    book.replace_in(0, from, to);
    book.bytes()
}

#[test]
fn how_large_a_sheet_says_that_it_is_does_not_matter() {
    for measure in ["ref=\"A0:D3\"", "ref=\"\"", "ref=\"D3:A1\"", "", "ref=\"$A$1\"", "ref=\"A1:XFD1048576\""]
    {
        let bytes = changed("<dimension ref=\"A1:D3\"/>", &format!("<dimension {measure}/>"));
        let survey = through(&bytes, "xlsx").1.unwrap_or_else(|| panic!("{measure}"));
        assert_eq!(survey.services[0].tallies[0].given(), 2, "{measure}");
    }
}

#[test]
fn a_sheet_that_cannot_be_read_is_named() {
    let bytes = changed("<c r=\"D2\">", "<c r=\"D2\" t=\"zz\">");
    let read = table::of(&bytes, "s.xlsx".into(), &Rules::default(), &mut Sources::default());
    assert_eq!(read.err(), Some(TableFault::Sheet("Jawaban".into())));
}

#[test]
fn answers_may_have_decimals_that_are_zero() {
    let survey = |text: &str| through(text.as_bytes(), "csv").1.unwrap().services[0].tallies[0].clone();
    let tally = survey(
        "respondent;service;date;q1\nA;B;2024-08-01;4.0\nC;B;2024-08-01;3,00\nD;B;2024-08-01;9.0\nE;B;2024-08-01;3.5\nF;B;2024-08-01;40\n",
    );
    assert_eq!((tally.counts, tally.none, tally.outside), ([0, 0, 1, 1], 1, 2));
}

#[test]
fn a_survey_in_which_nobody_answers_supports_nothing() {
    for survey in [
        "respondent,service,date,q1\n",
        "respondent,service,date,q1\nA,Bus,2024-08-01,9\nB,Bus,2024-08-01,9\n",
        "respondent,service,date,q1\nA,Bus,2024-08-01,puas\nB,Bus,2024-08-01,puas\n",
        "respondent,service,date,q1\nA,Bus,2024-08-01,\nB,Bus,2024-08-01,\n",
    ] {
        let (_root, run) = workspace("2", survey);
        let conditions = &run.scored.as_ref().unwrap().findings.conditions[0];
        let Condition::Faulty(codes) = &conditions[0] else { panic!("{survey}") };
        assert!(codes.contains(&Code::SurveyWithoutAnswers), "{survey} {codes:?}");
    }
    // Of several services, one.
    let (_root, run) = workspace(
        "2",
        "respondent,service,date,q1\nA,Bus,2024-08-01,3\nB,Bus,2024-08-01,4\nC,Air,2024-08-01,9\n",
    );
    let shown = problems::short(&run.problems, &run.sources, PAGE);
    assert!(shown.contains("survey of `Air`: not one answer from 1 to 4"), "{shown}");
}

/// Answers of forms, as Google and Microsoft export them.
const FORMS: [&str; 3] = [
    "Stempel waktu,Kode responden,Layanan,\"Bagaimana sikap petugas,\nmenurut Anda?\",Saran\n\
     2024-08-01,A1,Bus,Sangat Puas,bagus\n2024-08-01,A2,Bus,Puas,\n2024-08-01,A3,Bus,Tidak Puas,cepat sekali\n",
    "ID;Start time;Completion time;Email;Name;Nama layanan;Kemudahan\n1;x;2024-08-01;anonymous;;Bus;Sangat setuju\n\
     2;x;2024-08-01;anonymous;;Bus;Setuju\n3;x;2024-08-01;anonymous;;Bus;Sangat tidak setuju\n",
    "Timestamp\tRespondent code\tService\tHow satisfied are you?\n2024-08-01\tA1\tBus\t4 - Excellent\n\
     2024-08-01\tA2\tBus\t3 - Good\n2024-08-01\tA3\tBus\t1 - Poor\n",
];

/// What is proposed is what can be pasted, and then the form is a survey.
#[test]
fn what_a_form_means_is_proposed_and_then_read() {
    for form in FORMS {
        let (root, _) = workspace("2", form);
        let survey = || {
            let mut command = program();
            let command = command.current_dir(root.path()).args([
                "--as-of",
                "2024-10-30",
                "--lang",
                "en",
                "survey",
                "s.csv",
            ]);
            text(&command.output().unwrap().stdout)
        };
        let (_, proposed) =
            survey().split_once("surveys:\n").map(|(a, b)| (a.to_owned(), b.to_owned())).expect("a proposal");
        let settings =
            format!("region: R\ndeadline: 2024-11-11\ndocuments: []\nsurveys:\n  minimum: 2\n{proposed}");
        fs::write(root.path().join("siak-check.yaml"), &settings).unwrap();
        let shown = survey();
        assert!(shown.contains("q1        3 2.6667") && !shown.contains("surveys:"), "{settings}{shown}");
        let run = read(root.path());
        let conditions = &run.scored.as_ref().unwrap().findings.conditions[0];
        assert!(
            matches!(conditions[0], Condition::Sound(_)),
            "{}",
            problems::short(&run.problems, &run.sources, PAGE)
        );
    }
    for other in [SMALL, "nama,alamat\nA,B\n", "respondent,service,date,jawaban\nA,B,2024-08-01,entahlah\n"] {
        assert!(!through(other.as_bytes(), "csv").0.contains("surveys:"));
    }
}

#[test]
fn what_settings_say_of_forms_is_checked() {
    let (root, _) = workspace("2", SMALL);
    let settings = "region: R\ndeadline: 2024-11-11\ndocuments: []\nsurveys:\n  minimum: 2\n  columns: {Waktu: tanggal}\n  answers: {Puas: 6}\n";
    fs::write(root.path().join("siak-check.yaml"), settings).unwrap();
    let run = read(root.path());
    let shown = problems::short(&run.problems, &run.sources, PAGE);
    assert!(shown.contains("siak-check.yaml:6:20: error[unknown-word]"), "{shown}");
    assert!(shown.contains("siak-check.yaml:7:13: error[number-out-of-range]"), "{shown}");
}
