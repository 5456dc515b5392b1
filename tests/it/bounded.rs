//! What a large input costs: results that would take hours, or all memory, were the work not bounded. A test measures
//! no time; one that runs for minutes has failed.

use std::fmt::Write as _;
use std::fs;

use siak_check::base::lang::Language;
use siak_check::change::edit::{Change as Edit, Step, What as Do, apply as edited};
use siak_check::change::form::change::{Change, What, apply};
use siak_check::change::form::said::said;
use siak_check::gather::workbook;
use siak_check::judge::check::Condition;
use siak_check::model::survey::Rules;
use siak_check::problem::{Code, Problem, TableFault, Unseen};
use siak_check::words::form::Field;

use crate::support::book::Book;
use crate::support::{folder, program, read, run_here, text, write};

const SETTINGS: (&str, &str) = ("siak-check.yaml", "region: R\ndeadline: 2024-11-11\n");
const METHOD: (&str, &str) = (
    "indicators/instrument.yaml",
    "id: i\nname: i\nscale: {min: 0, max: 4}\ndimensions: [{id: d, name: d}]\nprofiles: {p: {d: 100}}\n",
);
const INDICATOR: (&str, &str) = (
    "indicators/all.yaml",
    "name: n\nindicators:\n- {id: I, dimension: d, name: n, asks: a, requirements: [{id: r, name: r, kind: document, from: 1}]}\n",
);

fn pieces(count: usize, piece: impl Fn(usize) -> String) -> String {
    let pieces: String = (0..count).map(|index| format!("      - {{{}}}\n", piece(index))).collect();
    format!("opd: a\nanswers:\n  I:\n    value: 1\n    evidence:\n{pieces}")
}

/// An office that writes `_` for `-` in a folder renames all of its documents.
#[test]
fn each_document_of_a_renamed_folder_is_found_again() {
    const COUNT: usize = 1_500;
    let name = |index: usize, sign: &str| format!("laporan{sign}{index}{sign}{}.csv", "kegiatan".repeat(9));
    let evidence = pieces(COUNT, |index| {
        format!("requirement: r, title: t{index}, file: bukti/{}, date: 2024-10-01", name(index, "-"))
    });
    let root = folder(&[SETTINGS, METHOD, INDICATOR, ("evidence/a.yaml", &evidence), ("bukti/README", "")]);
    for index in 0..COUNT {
        fs::write(root.path().join("bukti").join(name(index, "_")), "a").unwrap();
    }
    let run = read(root.path());
    let missing = run.problems.iter().filter_map(|one| {
        let Problem::ProofMissing { file, suggestion } = &one.problem else { return None };
        Some((file.clone(), suggestion.clone()))
    });
    let missing: Vec<_> = missing.collect();
    // No more than a thousand problems of a file are listed, two for each document.
    assert!(missing.len() > 400);
    for (file, suggestion) in missing {
        let (letters, number) = file
            .trim_start_matches("bukti/laporan-")
            .split_once('-')
            .map(|(number, letters)| (letters, number))
            .unwrap();
        assert_eq!(suggestion, Some(format!("bukti/laporan_{number}_{letters}")));
    }
}

/// Every problem of a claim would carry all other claimants.
#[test]
fn each_of_many_rivals_is_told_of_a_few() {
    let ids: Vec<String> = (0..600).map(|index| format!("o{index:03}")).collect();
    let root = folder(&[SETTINGS, METHOD, INDICATOR]);
    let listed: String = ids.iter().map(|id| format!("- {{id: {id}, name: n}}\n")).collect();
    write(root.path(), &[("opd.yaml", &listed)]);
    for id in &ids {
        write(
            root.path(),
            &[(&format!("evidence/{id}.yaml"), &format!("opd: {id}\nanswers: {{I: {{value: 1}}}}\n"))],
        );
    }
    let run = read(root.path());
    let rivals: Vec<_> = run.problems.iter().filter(|one| one.problem.code() == Code::ClaimedTwice).collect();
    assert_eq!(rivals.len(), 599);
    let message = rivals[0].problem.message(Language::English).what;
    assert!(message.ends_with("o000, o001, o002, o003, o004, and 595 more"), "{message}");
    assert!(rivals.iter().all(|one| format!("{one:?}").len() < 1_000), "{:?}", rivals[0]);
}

fn titles(count: usize) -> String {
    pieces(count, |index| {
        format!("requirement: r, title: judul {index}, link: \"https://a.example/{index}\"")
    })
}

/// A form's changes are proven together: a file would be read anew for each of them.
#[test]
fn a_form_changes_thousands_of_pieces() {
    const COUNT: usize = 1_500;
    let before = titles(COUNT);
    let change = |what| Change { agency: "a".into(), indicator: "I".into(), what };
    let field = |index: usize, field, old: String, new: String| {
        change(What::Field { piece: Some(index), field, old, new })
    };
    let mut changes = Vec::new();
    for index in 0..COUNT {
        changes.push(field(index, Field::Title, format!("judul {index}"), format!("Judul: {index} # baru")));
        // A key more, a key less, and one for another.
        changes.push(field(index, Field::Date, String::new(), "2024-10-01".into()));
        let old = format!("https://a.example/{index}");
        changes.push(field(index, Field::Place, old, format!("bukti/{index}.pdf")));
    }
    let mut piece = said(&before, Language::English).unwrap()[0].pieces[0].clone();
    for index in 0..COUNT {
        piece.set(Field::Title, format!("tambahan {index}"));
        changes.push(change(What::Piece(piece.clone())));
    }
    let changes: Vec<&Change> = changes.iter().collect();
    let (after, lines) = apply(&before, &changes, Language::English).unwrap();
    let answer = &said(&after, Language::English).unwrap()[0];
    assert_eq!(answer.pieces.len(), 2 * COUNT);
    for (index, piece) in answer.pieces[..COUNT].iter().enumerate() {
        assert_eq!(piece.get(Field::Title), format!("Judul: {index} # baru"));
        assert_eq!(
            (piece.get(Field::Date), piece.get(Field::Place)),
            ("2024-10-01", &*format!("bukti/{index}.pdf"))
        );
    }
    assert_eq!(answer.pieces[2 * COUNT - 1].get(Field::Title), format!("tambahan {}", COUNT - 1));
    assert_eq!(lines[..4], [6, 6, 6, 7]);
    assert_eq!(after.lines().count(), before.lines().count() + COUNT);
}

/// Thousands of keys and answers that were not there.
#[test]
fn many_places_that_are_not_there_are_made_at_once() {
    const COUNT: usize = 2_000;
    let keys: Vec<String> = (0..COUNT).map(|index| format!("I{index}")).collect();
    let set = |path: Vec<Step<'static>>| Edit { path, what: Do::Set("x".into()) };
    let keys: Vec<&'static str> = keys.into_iter().map(|key| &*key.leak()).collect();
    let edits: Vec<Edit> = keys
        .iter()
        .flat_map(|key| {
            let path = |name| vec![Step::Key("answers"), Step::Key(key), Step::Key(name)];
            [set(path("explanation")), set(path("due"))]
        })
        .collect();
    for before in [
        "opd: a\n",
        "opd: a\nanswers:\n",
        "opd: a\nanswers: {}\n",
        "opd: a\nanswers:\n  A:\n    due: y\n# akhir\n",
    ] {
        let after = edited(before, &edits).unwrap();
        let answers = said(&after, Language::English).unwrap();
        assert!(
            answers.len() >= COUNT
                && answers.iter().rev().take(COUNT).all(|one| one.own.get(Field::Due) == "x")
        );
        assert!(after.ends_with("# akhir\n") == before.ends_with("# akhir\n"));
    }
}

/// What cannot be written in the first way that comes to mind is found all the same, in parts.
#[test]
fn changes_that_are_in_each_others_way_are_made_one_after_the_other() {
    let step = |key| vec![Step::Key(key)];
    let edits = [
        Edit { path: step("a"), what: Do::Remove },
        Edit { path: step("b"), what: Do::Set("2".into()) },
        Edit { path: step("c"), what: Do::Remove },
        Edit { path: step("d"), what: Do::Append("3".into()) },
        Edit { path: step("d"), what: Do::Append("4".into()) },
    ];
    for (before, after) in [
        ("{a: 1, c: 1}", "{b: '2', d: ['3', '4']}"),
        ("a: 1\nc: 1\n", "b: '2'\nd:\n  - '3'\n  - '4'\n"),
        ("a: 1\nd: [0] # d\nc: 1\n", "d: [0, '3', '4'] # d\nb: '2'\n"),
    ] {
        let written = edited(before, &edits);
        let written = written.unwrap_or_else(|refusal| panic!("{refusal:?}: {before}"));
        let node = |text: &str| siak_check::read::yaml::sound(text).unwrap();
        let held = |text: &str| {
            let root = node(text);
            let text = |key| root.get(key).and_then(|value| value.text().map(str::to_owned));
            (text("a"), text("b"), text("c"), root.get("d").map(|list| list.items().len()))
        };
        assert_eq!(held(&written), held(after), "{written}");
    }
}

fn form() -> Book {
    let root = tempfile::tempdir().unwrap();
    crate::support::copy(&crate::support::example("minimal"), root.path());
    let path = root.path().join("dlh.xlsx");
    let shown = path.to_str().unwrap();
    let (code, ..) =
        run_here(&["form", "export", "--opd", "dlh", "-o", shown, "-C", root.path().to_str().unwrap()]);
    assert_eq!(code, Some(0));
    Book::open(&path)
}

/// Rows behind those that a form has, of one cell each.
fn rows(count: usize) -> String {
    let cell = |row| format!("<row r=\"{row}\"><c r=\"G{row}\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
    (5_000..5_000 + count).map(cell).collect::<String>() + "</sheetData>"
}

#[test]
fn of_many_stray_rows_a_few_are_named_and_the_rest_are_counted() {
    let mut book = form();
    book.replace_in(2, "</sheetData>", &rows(3_000));
    let root = tempfile::tempdir().unwrap();
    crate::support::copy(&crate::support::example("minimal"), root.path());
    let path = root.path().join("dlh.xlsx");
    book.save(&path);
    let import = program().args(["form", "import"]).arg(&path).arg("-C").arg(root.path()).output().unwrap();
    assert_eq!(import.status.code(), Some(1));
    let shown = text(&import.stdout);
    assert_eq!(shown.matches("dlh.xlsx: ").count(), 101, "{shown}");
    assert!(shown.contains("2900 more mistakes are not named one by one"), "{shown}");
}

#[test]
fn a_workbook_has_no_more_rows_than_anybody_fills_in() {
    let mut book = form();
    book.replace_in(2, "</sheetData>", &rows(100_001));
    assert_eq!(workbook::sheets(&book.bytes()).unwrap_err(), TableFault::TooManyRows(100_000));
}

/// References at which arithmetic of 32 bits ends: they are damage, in every build, and nothing is printed of them.
#[test]
fn a_reference_that_no_sheet_has_is_damage() {
    let cell = |at: &str| format!("<sheetData><row r=\"1\"><c r=\"{at}\"><v>1</v></c></row>");
    let row = |at: &str| format!("<sheetData><row r=\"{at}\"><c><v>1</v></c></row>");
    let cells =
        ["A4294967296", "A4294967295", "A1048577", "XFE1", "ZZZZZZZZZZ1", "A99999999999999999999", "A0"];
    let rows = ["4294967296", "99999999999999999999", "1048577"];
    for (from, to) in
        cells.iter().map(|at| ("<sheetData>", cell(at))).chain(rows.iter().map(|at| ("<sheetData>", row(at))))
    {
        let mut book = form();
        book.replace_in(2, from, &to);
        let fault = workbook::sheets(&book.bytes()).unwrap_err();
        assert!(matches!(fault, TableFault::Workbook | TableFault::Sheet(_)), "{to}: {fault:?}");
    }
    let mut book = form();
    let start = book.parts().find(|(name, _)| name.ends_with("sheet3.xml")).unwrap().1;
    let dimension = start.split("<dimension").nth(1).unwrap().split("/>").next().unwrap().to_owned();
    book.replace_in(2, &dimension, " ref=\"X9:A1\"");
    let root = tempfile::tempdir().unwrap();
    crate::support::copy(&crate::support::example("minimal"), root.path());
    let path = root.path().join("dlh.xlsx");
    book.save(&path);
    let import = program().args(["form", "import"]).arg(&path).arg("-C").arg(root.path()).output().unwrap();
    // How large a sheet says that it is, nobody needs.
    assert_eq!((import.status.code(), text(&import.stdout).as_str()), (Some(0), "Nothing changes.\n"));
    assert_eq!(text(&import.stderr), "");
}

/// Many sheets that are one and the same part.
#[test]
fn a_part_is_read_no_more_often_than_once() {
    let mut book = form();
    let many: String = (0..900)
        .map(|index| format!("<sheet name=\"s{index}\" sheetId=\"{}\" r:id=\"rId3\"/>", 900 + index))
        .collect();
    book.replace("</sheets>", &(many + "</sheets>"));
    let fault = workbook::sheets(&book.bytes()).unwrap_err();
    assert!(matches!(fault, TableFault::Workbook | TableFault::Sheet(_)), "{fault:?}");
}

/// A survey without a respondent proves nothing.
#[test]
fn a_survey_of_a_heading_alone_holds_nothing() {
    let survey = INDICATOR.1.replace("kind: document", "kind: survey");
    let evidence = pieces(1, |_| "requirement: r, title: t, file: bukti/s.csv, date: 2024-10-01".into());
    for rows in ["", "\n,,,\n,,,\n"] {
        let root = folder(&[
            SETTINGS,
            METHOD,
            (INDICATOR.0, &survey),
            ("evidence/a.yaml", &evidence),
            ("bukti/s.csv", &format!("respondent,service,date,q1{rows}\n")),
        ]);
        let run = read(root.path());
        let conditions = &run.scored.as_ref().unwrap().findings.conditions[0];
        assert_eq!(conditions[..], [Condition::Faulty(vec![Code::SurveyWithoutAnswers])]);
    }
}

/// Every row has all columns of the heading, so that few letters can be many cells.
#[test]
fn short_rows_under_a_long_heading_are_as_many_cells() {
    let mut survey = String::from("respondent,service,date");
    (0..2_000).for_each(|question| write!(survey, ",q{question}").unwrap());
    (0..300).for_each(|row| write!(survey, "\nr{row},s{row},2024-10-01").unwrap());
    let mut sources = siak_check::base::source::Sources::default();
    let table =
        siak_check::gather::table::of(survey.as_bytes(), "s.csv".into(), &Rules::default(), &mut sources);
    assert!(matches!(table, Err(TableFault::TooManyCells(400_000))));
}

/// Files that are nearly all hole have any size, and would be read to their end.
#[cfg(unix)]
#[test]
fn documents_beyond_all_size_are_not_compared_and_that_is_said() {
    let evidence = pieces(4, |index| {
        format!("requirement: r, title: t{index}, file: bukti/{index}.pdf, date: 2024-10-01")
    });
    let root = folder(&[SETTINGS, METHOD, INDICATOR, ("evidence/a.yaml", &evidence), ("bukti/README", "")]);
    for index in 0..4_u64 {
        let file = fs::File::create(root.path().join(format!("bukti/{index}.pdf"))).unwrap();
        // The first two of one size, the others of another.
        file.set_len(if index < 2 { 70 << 10 } else { 1 << 40 }).unwrap();
    }
    let run = read(root.path());
    let uncompared = run.problems.iter().filter_map(|one| {
        let Problem::ProofNotInspected { file, why: Unseen::NotCompared(_) } = &one.problem else {
            return None;
        };
        Some(file.as_str())
    });
    assert_eq!(uncompared.collect::<Vec<_>>(), ["bukti/2.pdf", "bukti/3.pdf"]);
    assert!(run.problems.iter().any(|one| one.problem.code() == Code::ProofShared));
}

/// Verdicts, pieces, agencies and reviewers in thousands, each with each.
#[test]
fn thousands_of_each_are_judged() {
    const COUNT: usize = 2_000;
    let evidence = pieces(COUNT, |index| {
        format!(
            "requirement: r, title: t{index}, link: \"https://a.example/{}\", date: 2024-10-01",
            index % 1_000
        )
    });
    let mut agencies = String::from("- {id: a, name: A}\n");
    (0..COUNT).for_each(|index| writeln!(agencies, "- {{id: o{index}, name: n}}").unwrap());
    let mut verdicts = String::from("reviewer: V (n)\nopd: secretariat\nverdicts:\n");
    for index in 0..COUNT {
        let link = format!("link: \"https://a.example/{}\"", index % 1_000);
        writeln!(verdicts, "- {{indicator: I, {link}, verdict: accepted, date: 2024-10-02}}").unwrap();
        writeln!(verdicts, "- {{indicator: I, requirement: r, verdict: rejected, date: 2024-10-01}}")
            .unwrap();
    }
    let root = folder(&[
        SETTINGS,
        METHOD,
        INDICATOR,
        ("opd.yaml", &agencies),
        ("evidence/a.yaml", &evidence),
        ("reviews/v.yaml", &verdicts),
    ]);
    for index in 0..300 {
        let review = format!("reviewer: R{index} (o{index})\nopd: o{index}\nverdicts: []\n");
        write(root.path(), &[(&format!("reviews/r{index}.yaml"), &review)]);
        let own = format!("opd: o{index}\nanswers: {{I: {{provides: [r]}}}}\n");
        write(root.path(), &[(&format!("evidence/o{index}.yaml"), &own)]);
    }
    let run = read(root.path());
    let scored = run.scored.as_ref().unwrap();
    let accepted = Condition::Sound(siak_check::judge::check::Standing::Accepted);
    assert!(scored.findings.conditions[0].iter().all(|one| *one == accepted));
}

/// Each file is within its limit, and all together are not.
#[test]
fn keys_and_values_are_limited_over_all_files() {
    let verdict = "- {indicator: I, requirement: r, verdict: rejected, date: 2024-10-01}\n";
    let review = format!("reviewer: V\nopd: secretariat\nverdicts:\n{}", verdict.repeat(3_000));
    let root =
        folder(&[SETTINGS, METHOD, INDICATOR, ("evidence/a.yaml", "opd: a\nanswers: {I: {value: 1}}\n")]);
    for index in 0..5 {
        write(root.path(), &[(&format!("reviews/{index}.yaml"), &review)]);
    }
    let run = read(root.path());
    let of = |one: &siak_check::problem::Diagnostic| one.problem.code() == Code::TooManyValues;
    assert_eq!((run.complete, run.problems.iter().filter(|one| of(one)).count()), (false, 3));
}
