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
