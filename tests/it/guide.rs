//! The guides, docs/panduan.md and docs/guide.md: their commands, run one after the other as a new user would, each on the day in
//! the heading above it, between them spreadsheets filled in with names alone and files changed by hand as a `diff` block says.
//! What they print stands in the guides. `UPDATE=1 cargo test --test it guide` writes what the program says now.
#![cfg_attr(not(unix), allow(dead_code, reason = "the guides are for a shell"))]

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use siak_check::base::lang::Language;
use siak_check::base::survey::cell_name;
use siak_check::gather::workbook::Cell;
use siak_check::model::workspace::{Place, State};
use siak_check::report::Report;
use siak_check::run::Readiness;

use crate::support::book::{Book, Typed};
use crate::support::{copy, example, program, read, text};

/// Of what is longer than this the guide shows the first lines, and the end, which tells how much it is.
const LONG: usize = 80;

/// Who goes the way: where they are, on which day, in which language.
struct Walk {
    here: PathBuf,
    today: String,
    language: String,
    given: Readiness,
    commands: usize,
}

#[cfg(unix)]
#[test]
fn the_guide_leads_from_names_and_documents_past_the_deadline() {
    follow("docs/panduan.md");
}

#[cfg(unix)]
#[test]
fn the_english_guide_leads_the_same_way() {
    follow("docs/guide.md");
}

fn follow(page: &str) {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
    let written = fs::read_to_string(&page).unwrap();
    let root = tempfile::tempdir().unwrap();
    copy(&example("siak").join("bukti"), &root.path().join("dokumen"));
    let mut walk = Walk {
        here: root.path().to_owned(),
        today: String::new(),
        language: String::new(),
        given: read(&example("siak")),
        commands: 0,
    };
    let (mut said, mut block, mut change) = (String::new(), "", Vec::new());
    for line in written.lines() {
        match block {
            "" if line.starts_with("```") => block = line,
            "" => {
                if let Some(day) = line.strip_prefix("## ").and_then(day) {
                    walk.today = day;
                }
            }
            _ if line == "```" => {
                by_hand(&walk.here, &std::mem::take(&mut change));
                block = "";
            }
            "```diff" => change.push(line),
            "```console" => {
                let Some(command) = line.strip_prefix("$ ") else { continue };
                said += &format!("{line}\n{}", walk.runs(command));
                continue;
            }
            other => panic!("no such block: {other}"),
        }
        said += line;
        said.push('\n');
    }
    assert!(walk.commands <= 24, "{}", walk.commands);
    let run = read(&walk.here);
    let (first, given) = (Report::of(&run).unwrap(), Report::of(&walk.given).unwrap());
    assert_eq!(first.workspace.agencies.len(), given.workspace.agencies.len());
    assert!(first.workspace.agencies.len() >= 26);
    // The claimed index is the published one of the example, from values that people typed into forms.
    assert_eq!(first.assessment.index.claimed.official, given.assessment.index.claimed.official);
    if env::var_os("UPDATE").is_some() {
        fs::write(&page, &said).unwrap();
    }
    assert!(
        fs::read_to_string(&page).unwrap() == said,
        "{} is not what happens: UPDATE=1 cargo test --test it guide\n{said}",
        page.display()
    );
}

/// The day that a heading ends in: `Monday, 4 November 2024`.
fn day(heading: &str) -> Option<String> {
    let words: Vec<&str> = heading.split_whitespace().rev().take(3).collect();
    let [year, month, day] = words[..] else { return None };
    let month = match month {
        "Oktober" | "October" => 10,
        "November" => 11,
        _ => return None,
    };
    Some(format!("{year}-{month}-{day:0>2}"))
}

/// What somebody changes with an editor: below a file's name, the lines that go and the lines that come in their place.
fn by_hand(here: &Path, change: &[&str]) {
    let Some((file, lines)) = change.split_first() else { return };
    let side = |sign| lines.iter().filter_map(|line| line.strip_prefix(sign)).collect::<Vec<_>>().join("\n");
    let (old, new) = (format!("\n{}\n", side('-')), format!("\n{}\n", side('+')));
    let held = fs::read_to_string(here.join(file)).unwrap();
    assert!(held.contains(&old), "{file} has no {old}: {held}");
    fs::write(here.join(file), held.replacen(&old, &new, 1)).unwrap();
}

impl Walk {
    /// Runs a line as it stands in the guide, and what people do in spreadsheets after it; returns what is shown.
    fn runs(&mut self, line: &str) -> String {
        self.commands += 1;
        if let Some(folder) = line.strip_prefix("cd ") {
            self.here = self.here.join(folder);
            return String::new();
        }
        if let Some(language) = line.strip_prefix("export SIAK_CHECK_LANG=") {
            language.clone_into(&mut self.language);
            return String::new();
        }
        // The day is the guide's; whoever goes the way leaves it out.
        let dated = format!("| \"$PROGRAM\" --as-of {} ", self.today);
        let line = format!("| {line}").replace("| siak-check ", &dated);
        let mut shell = Command::new("sh");
        shell.env_clear().envs(env::var_os("PATH").map(|path| ("PATH", path))).current_dir(&self.here);
        shell.env("PROGRAM", env!("CARGO_BIN_EXE_siak-check")).env("COLUMNS", "80");
        if !self.language.is_empty() {
            shell.env("SIAK_CHECK_LANG", &self.language);
        }
        let output = shell.args(["-c", &format!("{{ {}; }} 2>&1", &line[2..])]).output().unwrap();
        let shown = text(&output.stdout);
        assert!(output.status.code().unwrap() < 2, "{line}: {shown}");
        if line.ends_with("form export") {
            if self.here.join("formulir").read_dir().unwrap().count() < 5 {
                assign(&self.here, &self.given);
            } else {
                self.answer(true);
            }
        } else if line.ends_with("form import formulir") && output.status.code() == Some(1) {
            self.answer(false);
        }
        let lines: Vec<&str> = shown.lines().collect();
        let shown = if lines.len() > LONG {
            [&lines[..6], &["..."], &lines[lines.len() - 2..]].concat()
        } else {
            lines
        };
        shown.into_iter().map(|line| format!("{line}\n")).collect()
    }

    /// What each agency knows: its values, which document is which, and what it promises. One of them may slip in a cell.
    fn answer(&self, slip: bool) {
        let given = Report::of(&self.given).unwrap();
        let (promised, slipped) =
            if self.language == "en" { ("promised", "three") } else { ("dijanjikan", "tiga") };
        for entry in self.here.join("formulir").read_dir().unwrap() {
            let path = entry.unwrap().path();
            if path == workbook_of_leads(&self.here) || path.extension().is_none_or(|end| end != "xlsx") {
                continue;
            }
            // Only the form with the slip is typed into again.
            let slips_here = path.ends_with("dlh.xlsx");
            if !slip && !slips_here {
                continue;
            }
            let mut slips = slip && slips_here;
            let mut book = Book::open(&path);
            let (columns, rows) = sheet(&book, 1);
            for (row, cells) in rows {
                let indicator = cells.get(&columns["indicator"]).map(Cell::shown).unwrap_or_default();
                let Some(index) = given.instrument.by_id.get(&indicator) else { continue };
                let Some(claim) = given.assessment.indicators[*index].claim else { continue };
                let claim = if std::mem::take(&mut slips) { slipped.to_owned() } else { claim.to_string() };
                book.put(1, &cell_name(row + 1, columns["value"]), Typed::Text(&claim));
            }
            let (columns, rows) = sheet(&book, 2);
            for (row, cells) in rows {
                let said = |column: &str| cells.get(&columns[column]).map(Cell::shown).unwrap_or_default();
                let Some(index) = given.instrument.by_id.get(&said("indicator")) else { continue };
                let place = said("place");
                let mut pieces = given.workspace.answers[*index].pieces.iter().filter_map(|piece| {
                    let asked =
                        piece.requirement.map(|at| &given.instrument.indicators[*index].requirements()[at]);
                    let asked = asked.map_or("", |asked| asked.id.as_str());
                    let date = |date: Option<jiff::civil::Date>| {
                        date.map(|date| date.to_string()).unwrap_or_default()
                    };
                    match (&piece.place, &piece.state) {
                        (Some(Place::File(file)), _) if *file == place => Some(vec![
                            ("requirement", asked.to_owned()),
                            ("date", date(piece.date)),
                            ("state", "final".to_owned()),
                        ]),
                        (None, State::Promised(due))
                            if place.is_empty()
                                && asked == said("requirement")
                                && *due >= Some(FORMS_BACK) =>
                        {
                            let title = piece.title.get(Language::Indonesian).to_owned();
                            Some(vec![("title", title), ("state", promised.to_owned()), ("due", date(*due))])
                        }
                        _ => None,
                    }
                });
                for (column, text) in pieces.next().unwrap_or_default() {
                    book.put(2, &cell_name(row + 1, columns[column]), Typed::Text(&text));
                }
            }
            book.save(&path);
        }
    }
}

/// The day on which the agencies send their forms back; what they promise lies ahead.
const FORMS_BACK: jiff::civil::Date = jiff::civil::date(2024, 11, 4);

/// Who leads what: the secretariat's own workbook, in either language.
fn workbook_of_leads(here: &Path) -> PathBuf {
    let names = ["pembagian.xlsx", "assignment.xlsx"].map(|name| here.join("formulir").join(name));
    names.into_iter().find(|path| path.exists()).unwrap()
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
    let path = workbook_of_leads(here);
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
