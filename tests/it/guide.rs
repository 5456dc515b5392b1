//! The guide in docs/panduan.md: its commands, run one after the other as a new user would, between them spreadsheets filled in
//! with names alone. What they print stands in the guide.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;

use siak_check::base::lang::Language;
use siak_check::base::survey::cell_name;
use siak_check::gather::workbook::Cell;
use siak_check::model::workspace::Place;
use siak_check::report::Report;
use siak_check::run::Readiness;

use crate::support::book::{Book, Typed};
use crate::support::{copy, example, program, read, text};

/// Words of a command, with those in quotation marks whole.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    let parts =
        parts.flat_map(
            |(at, part)| {
                if at % 2 == 1 { vec![part] } else { part.split_whitespace().collect::<Vec<_>>() }
            },
        );
    parts.map(str::to_owned).collect()
}

#[test]
fn the_guide_leads_from_names_and_documents_to_a_true_first_score() {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/panduan.md");
    let written = fs::read_to_string(&guide).unwrap();
    let root = tempfile::tempdir().unwrap();
    copy(&example("siak").join("bukti"), &root.path().join("dokumen"));
    let given = read(&example("siak"));
    let (mut here, mut said, mut commands) = (root.path().to_owned(), String::new(), 0);
    let mut blocks = written.split("```console\n");
    said += blocks.next().unwrap();
    for block in blocks {
        let (session, after) = block.split_once("```").unwrap();
        said += "```console\n";
        for line in session.lines().filter_map(|line| line.strip_prefix("$ ")) {
            commands += 1;
            said += &format!("$ {line}\n");
            let words = words(line);
            match words[0].as_str() {
                "cd" => here = here.join(&words[1]),
                "cp" => copy(&here.join("../dokumen"), &here.join("bukti")),
                "siak-check" => {
                    let mut command = program();
                    command
                        .env_remove("SIAK_CHECK_LANG")
                        .current_dir(&here)
                        .args(&words[1..])
                        .args(["--as-of", "2024-10-30"]);
                    let output = command.output().unwrap();
                    assert!(output.status.code().unwrap() < 2, "{line}: {}", text(&output.stderr));
                    let shown = text(&output.stdout) + &text(&output.stderr);
                    let lines = shown.lines().count();
                    // Of what is long the end tells how much it is.
                    let head = if lines > 80 { 6 } else { lines };
                    said.extend(shown.lines().take(head).map(|line| format!("{line}\n")));
                    if lines > head {
                        said += "...\n";
                        said.extend(shown.lines().skip(lines - 2).map(|line| format!("{line}\n")));
                    }
                }
                other => panic!("no such command: {other}"),
            }
            if line.ends_with("form export") {
                if here.join("formulir").read_dir().unwrap().count() < 5 {
                    assign(&here, &given);
                } else {
                    answer(&here, &given);
                }
            }
        }
        said += "```";
        said += after;
    }
    assert!(commands <= 12, "{commands}");
    let run = read(&here);
    let (first, given) = (Report::of(&run).unwrap(), Report::of(&given).unwrap());
    assert_eq!(first.workspace.agencies.len(), given.workspace.agencies.len());
    assert!(first.workspace.agencies.len() >= 26);
    // The claimed index is the published one of the example, from values that people typed into forms.
    assert_eq!(first.assessment.index.claimed.official, given.assessment.index.claimed.official);
    if env::var_os("UPDATE").is_some() {
        fs::write(&guide, &said).unwrap();
    }
    assert!(
        written == said,
        "docs/panduan.md is not what happens: UPDATE=1 cargo test --test it guide\n{said}"
    );
}

/// The columns of a sheet by their hidden names, and its rows.
fn sheet(book: &Book, index: usize) -> (BTreeMap<String, u32>, BTreeMap<u32, BTreeMap<u32, Cell>>) {
    let sheet = book.sheets().swap_remove(index);
    let columns = sheet.rows[&0].iter().map(|(column, cell)| (cell.shown(), *column)).collect();
    (columns, sheet.rows.into_iter().filter(|(row, _)| *row > 1).collect())
}

/// The list of agencies and of who leads what, by their names.
fn assign(here: &Path, given: &Readiness) {
    let given = Report::of(given).unwrap();
    let path = here.join("formulir/pembagian.xlsx");
    let mut book = Book::open(&path);
    let (columns, rows) = sheet(&book, 2);
    let mut free = rows.keys().max().unwrap() + 1..;
    for agency in given.workspace.agencies.iter().filter(|agency| agency.id != "diskominfo") {
        let row = free.next().unwrap();
        for (column, text) in [("agency_name", &agency.name), ("short", &agency.short)] {
            let cell = cell_name(row + 1, columns[column]);
            book.put(2, &cell, Typed::Text(text.get(Language::Indonesian)));
        }
    }
    let (columns, rows) = sheet(&book, 1);
    for (row, cells) in rows {
        let index = given.instrument.by_id[&cells[&columns["indicator"]].shown()];
        let Some(lead) = given.workspace.answers[index].lead else { continue };
        let name = given.workspace.agencies[lead].name.get(Language::Indonesian);
        book.put(1, &cell_name(row + 1, columns["lead"]), Typed::Text(name));
    }
    book.save(&path);
}

/// What each agency knows: its values, and which document is which.
fn answer(here: &Path, given: &Readiness) {
    let given = Report::of(given).unwrap();
    for entry in here.join("formulir").read_dir().unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("pembagian.xlsx") || path.extension().is_none_or(|end| end != "xlsx") {
            continue;
        }
        let mut book = Book::open(&path);
        let (columns, rows) = sheet(&book, 1);
        for (row, cells) in rows {
            let indicator = cells.get(&columns["indicator"]).map(Cell::shown).unwrap_or_default();
            let Some(index) = given.instrument.by_id.get(&indicator) else { continue };
            let Some(claim) = given.assessment.indicators[*index].claim else { continue };
            book.put(1, &cell_name(row + 1, columns["value"]), Typed::Text(&claim.to_string()));
        }
        let (columns, rows) = sheet(&book, 2);
        for (row, cells) in rows {
            let said = |column: &str| cells.get(&columns[column]).map(Cell::shown).unwrap_or_default();
            let Some(index) = given.instrument.by_id.get(&said("indicator")) else { continue };
            let is_it = |place: &Place| matches!(place, Place::File(file) if *file == said("place"));
            let mut pieces = given.workspace.answers[*index].pieces.iter();
            let Some(piece) = pieces.find(|piece| piece.place.as_ref().is_some_and(is_it)) else { continue };
            let asked =
                piece.requirement.map(|at| &given.instrument.indicators[*index].requirements()[at].id);
            let date = piece.date.map(|date| date.to_string()).unwrap_or_default();
            for (column, text) in
                [("requirement", asked.map_or("", |id| id.as_str())), ("date", &date), ("state", "final")]
            {
                book.put(2, &cell_name(row + 1, columns[column]), Typed::Text(text));
            }
        }
        book.save(&path);
    }
}

/// Makes the workbooks of a copy of the example, types into one, takes it in, and returns what was said.
fn typed(here: &Path, name: &str, sheet_at: usize, row: &[(&str, &str)], cells: &[(&str, Typed)]) -> String {
    let say = |arguments: &[&str]| {
        let mut command = program();
        command.env_remove("SIAK_CHECK_LANG").current_dir(here).args(["--as-of", "2024-10-30"]);
        let output = command.args(arguments).output().unwrap();
        text(&output.stdout) + &text(&output.stderr)
    };
    say(&["form", "export", "--force"]);
    let path = here.join("formulir").join(name);
    let mut book = Book::open(&path);
    for (column, typed) in cells {
        book.fill(sheet_at, row, column, *typed);
    }
    book.save(&path);
    say(&["form", "import", path.to_str().unwrap()])
}

#[test]
fn leads_move_go_and_are_taken_where_nobody_has_them() {
    let root = tempfile::tempdir().unwrap();
    let here = root.path();
    copy(&example("siak"), here);
    let lists = "- id: dlh\n  name: Dinas Lingkungan Hidup\n  leads:\n    - OC27\n- id: dinkes\n  name: Dinas Kesehatan\n";
    fs::write(here.join("opd.yaml"), lists).unwrap();
    fs::remove_dir_all(here.join("evidence")).unwrap();
    fs::create_dir(here.join("evidence")).unwrap();
    fs::write(here.join("evidence/dlh.yaml"), "opd: dlh\nanswers:\n  OC27:  # program\n    # apa?\n")
        .unwrap();
    let led = |indicator: &str| {
        let run = read(here);
        let report = Report::of(&run).unwrap();
        let index = report.instrument.by_id[indicator];
        report.workspace.answers[index].lead.map(|lead| report.workspace.agencies[lead].id.clone())
    };
    let kept = fs::read(here.join("evidence/dlh.yaml")).unwrap();
    // The last one goes to another agency; an empty entry that stays says nothing beside opd.yaml.
    let said = typed(
        here,
        "pembagian.xlsx",
        1,
        &[("indicator", "OC27")],
        &[("lead", Typed::Text("dinas  KESEHATAN"))],
    );
    assert!(said.contains("OC27 OPD pengampu: `dlh` → `dinkes`"), "{said}");
    assert_eq!(led("OC27").as_deref(), Some("dinkes"));
    assert_eq!(fs::read(here.join("evidence/dlh.yaml")).unwrap(), kept);
    typed(here, "pembagian.xlsx", 1, &[("indicator", "OC27")], &[("lead", Typed::Nothing)]);
    assert!(!fs::read_to_string(here.join("opd.yaml")).unwrap().contains("OC27"));
    // A row with an agency and an id, and nothing else.
    let said = typed(here, "dinkes.xlsx", 1, &[("indicator", "")], &[("indicator", Typed::Text("OC15"))]);
    assert!(said.contains("OC15 OPD pengampu: (kosong) → `dinkes`"), "{said}");
    assert_eq!(led("OC15").as_deref(), Some("dinkes"));
    // What was answered stays where it is, and both places are told.
    fs::write(here.join("evidence/dinkes.yaml"), "answers:\n  OC15:\n    value: 2\n").unwrap();
    let said = typed(here, "pembagian.xlsx", 1, &[("indicator", "OC15")], &[("lead", Typed::Text("DLH"))]);
    assert!(said.contains("(OC15): sudah dijawab oleh OPD `dinkes` di evidence/dinkes.yaml:2"), "{said}");
    // Without a single evidence file all of it is still owed.
    fs::remove_dir_all(here.join("evidence")).unwrap();
    fs::create_dir(here.join("evidence")).unwrap();
    assert_eq!(led("OC15").as_deref(), Some("dinkes"));
}

#[test]
fn a_suggestion_counts_once_it_is_changed_and_not_when_it_is_declined() {
    let root = tempfile::tempdir().unwrap();
    let here = root.path();
    copy(&example("siak"), here);
    fs::remove_file(here.join("evidence/dlh.yaml")).unwrap();
    let photo = "bukti/OC29/tps3r-tualang.png";
    let row = [("indicator", "OC29"), ("place", photo)];
    let said = typed(here, "dlh.xlsx", 2, &row, &[]);
    assert!(said.contains("Tidak ada perubahan"), "{said}");
    let said = typed(here, "dlh.xlsx", 2, &row, &[("place", Typed::Nothing)]);
    assert!(said.contains("Tidak ada perubahan"), "{said}");
    assert!(!here.join("evidence/dlh.yaml").exists());
    let said = typed(here, "dlh.xlsx", 2, &row, &[("state", Typed::Text("final"))]);
    assert!(said.contains(photo), "{said}");
    let written = fs::read_to_string(here.join("evidence/dlh.yaml")).unwrap();
    assert!(written.contains(photo) && !written.contains("value"), "{written}");
}

#[test]
fn a_workbook_of_another_region_is_refused_and_one_after_another_loses_nothing() {
    let root = tempfile::tempdir().unwrap();
    let here = root.path();
    copy(&example("siak"), here);
    let say = |arguments: &[&str]| {
        let mut command = program();
        command.env_remove("SIAK_CHECK_LANG").current_dir(here).args(["--as-of", "2024-10-30"]);
        let output = command.args(arguments).output().unwrap();
        text(&output.stdout) + &text(&output.stderr)
    };
    say(&["form", "export", "-o", "formulir"]);
    let path = here.join("formulir/pembagian.xlsx");
    let mut book = Book::open(&path);
    let lead = |book: &mut Book, name| {
        book.fill(1, &[("indicator", "OC33")], "lead", Typed::Text(name));
    };
    fs::copy(&path, here.join("formulir/salinan.xlsx")).unwrap();
    lead(&mut book, "Dispora");
    book.save(&path);
    // The second is not touched: what the first has changed is written all the same.
    say(&["form", "import", "formulir/pembagian.xlsx", "formulir/salinan.xlsx"]);
    assert!(fs::read_to_string(here.join("opd.yaml")).unwrap().contains("leads: [OC33]"));
    // A lead in a row that names no indicator is not passed over.
    let mut book = Book::open(&here.join("formulir/salinan.xlsx"));
    book.fill(1, &[("indicator", "OC33")], "lead", Typed::Text("Dispora"));
    book.fill(1, &[("indicator", "OC33")], "indicator", Typed::Nothing);
    book.save(&path);
    let said = say(&["form", "import", "formulir/pembagian.xlsx"]);
    assert!(said.contains("indikatornya belum dipilih"), "{said}");
    let settings = fs::read_to_string(here.join("siak-check.yaml")).unwrap();
    fs::write(here.join("siak-check.yaml"), settings.replace("Kabupaten Siak", "Kabupaten Lain")).unwrap();
    let said = say(&["form", "import", "formulir/salinan.xlsx"]);
    assert!(said.contains("formulir ini milik `Kabupaten Siak`, bukan `Kabupaten Lain`"), "{said}");
}
