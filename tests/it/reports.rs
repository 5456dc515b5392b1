//! The documents of `report`: the same numbers in every format, nothing hostile in any, files whole or not at all.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Output;

use calamine::{Data, DataType, Reader, Xlsx};
use jiff::civil::{Date, date};
use serde_json::Value;
use siak_check::base::exact::Exact;
use siak_check::base::lang::Language;
use siak_check::judge::assess::Owner;
use siak_check::render::report_csv::{self, Table};
use siak_check::render::whatsapp::LIMIT;
use siak_check::render::{
    Page, calendar, documents, gaps_table, plan, report_markdown, score_table, whatsapp, xlsx,
};
use siak_check::report::Report;
use siak_check::report::owing::{Owing, request_day};
use siak_check::report::plan::Planning;
use siak_check::tables::{Cell, report as tables};
use siak_check::words::{Label, percent};
use tempfile::TempDir;

use crate::support::{copy, example, folder, hostile, program, read, read_on, write};

const PAGES: [Page; 2] = [
    Page { language: Language::Indonesian, width: 80, whole: false },
    Page { language: Language::English, width: 80, whole: false },
];

fn score(report: &Report) -> Value {
    serde_json::from_str(&documents::score(report, Language::English).to_json()).unwrap()
}

/// The owners of a report, and nobody in particular.
fn whose(report: &Report) -> Vec<Option<Owner>> {
    std::iter::once(None).chain(report.assessment.owners.iter().map(|owed| Some(owed.owner))).collect()
}

type Rows = Vec<Vec<Data>>;

/// The sheets of a workbook by name, in order.
fn sheets(bytes: &[u8]) -> Vec<(String, Rows)> {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
    let names = workbook.sheet_names();
    names
        .into_iter()
        .map(|name| {
            let formulas = workbook.worksheet_formula(&name).unwrap();
            assert!(formulas.used_cells().next().is_none(), "{name} has a formula");
            let range = workbook.worksheet_range(&name).unwrap();
            (name, range.rows().map(<[Data]>::to_vec).collect())
        })
        .collect()
}

/// The rows of a list by heading.
fn by_heading(rows: &[Vec<Data>]) -> Vec<BTreeMap<String, Data>> {
    let head: Vec<String> = rows[0].iter().map(ToString::to_string).collect();
    rows[1..].iter().map(|row| head.iter().cloned().zip(row.iter().cloned()).collect()).collect()
}

fn number(cell: &Data) -> f64 {
    cell.get_float().unwrap_or_else(|| panic!("{cell:?} is no number"))
}

/// The day of a cell that holds one.
fn day(cell: &Data) -> String {
    let serial = cell.get_datetime().unwrap_or_else(|| panic!("{cell:?} is no date")).as_f64().to_string();
    let epoch: jiff::civil::Date = "1899-12-30".parse().unwrap();
    epoch.saturating_add(jiff::Span::new().days(serial.parse::<i64>().unwrap())).to_string()
}

/// The two are the same binary number: both were read from the same decimal digits.
fn same(cell: &Data, json: &Value) {
    assert!((number(cell) - json.as_f64().unwrap()).abs() < f64::EPSILON / 16.0, "{cell:?} is not {json}");
}

/// A sheet, the JSON list that it shows, its column of ids, and headings with where their values stand.
type List<'a> = (usize, &'a str, &'a str, &'a [(&'a str, &'a str)]);

#[test]
fn the_workbook_holds_the_numbers_of_the_json() {
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let json = score(&report);
    let sheets = sheets(&xlsx::render(&report, &Planning::of(&report, None), PAGES[1]));
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Summary", "Pillars", "Agencies", "Indicators", "Left to do", "Plan", "Problems"]);
    let line = |name: &str| sheets[0].1.iter().find(|row| row[0] == *name).unwrap();
    for (label, reading) in
        [("Claimed", "claimed"), ("Supported", "supported"), ("Verified", "verified"), ("Target", "target")]
    {
        same(&line(label)[1], &json["index"][reading]["rounded"]);
        same(&line(label)[2], &json["index"][reading]["exact"]);
    }
    same(&line("Days left")[1], &json["days_left"]);
    same(&line("Working days left")[1], &json["working_days_left"]);
    assert_eq!(day(&line("As of")[1]), "2024-10-30");
    assert_eq!(day(&line("Deadline")[1]), "2024-11-11");
    same(&line("Total")[1], &json["gap"]["total"]);
    let lists: [List; 3] = [
        (
            1,
            "pillars",
            "pillar id",
            &[
                ("Weight", "/weight"),
                ("Claimed", "/claimed/exact"),
                ("Supported", "/supported/exact"),
                ("Verified", "/verified/exact"),
                ("Target", "/target/exact"),
                ("Indicators", "/indicator_count"),
                ("Complete", "/complete_count"),
            ],
        ),
        (2, "opds", "agency id", &[("Leads", "/indicator_count"), ("Complete", "/complete_count")]),
        (
            3,
            "indicators",
            "Code",
            &[
                ("Weight", "/weight"),
                ("Claimed", "/claimed"),
                ("Supp.", "/supported"),
                ("Verif.", "/verified"),
                ("Target", "/target"),
            ],
        ),
    ];
    for (sheet, key, id, columns) in lists {
        let rows = by_heading(&sheets[sheet].1);
        let entries = json[key].as_array().unwrap();
        assert_eq!(rows.len(), entries.len(), "{key}");
        for entry in entries {
            let row = rows.iter().find(|row| row[id] == *entry["id"].as_str().unwrap()).unwrap();
            for (heading, key) in columns {
                let cell = row.get(*heading).unwrap_or_else(|| panic!("{heading}: {:?}", row.keys()));
                same(cell, entry.pointer(key).unwrap());
            }
            let gap = if sheet == 2 { "Total" } else { "Gap" };
            same(&row[gap], &entry["gap"]["total"]);
        }
    }
    let plan: Value = serde_json::from_str(
        &documents::plan(&report, &Planning::of(&report, None), Language::English).to_json(),
    )
    .unwrap();
    let rows = by_heading(&sheets[5].1);
    let tasks: Vec<(&Value, &Value)> = plan["steps"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|step| step["tasks"].as_array().unwrap().iter().map(move |task| (step, task)))
        .collect();
    assert_eq!(rows.len(), tasks.len());
    for (row, (step, task)) in rows.iter().zip(&tasks) {
        same(&row["Raised to"], &step["to"]);
        same(&row["Days"], &task["effort_days"]);
        assert_eq!(row["To do"].to_string(), task["to_do"].as_str().unwrap());
        assert_eq!(row["task id"].to_string(), task["task"].as_str().unwrap());
    }
    let points = rows.iter().filter(|row| row["Points"] != Data::Empty).count();
    assert_eq!(points, plan["steps"].as_array().unwrap().len(), "once for each step, so that they add up");
    let agencies = by_heading(&sheets[2].1);
    for load in plan["loads"].as_array().unwrap() {
        let row = agencies.iter().find(|row| row["agency id"] == *load["opd"].as_str().unwrap()).unwrap();
        same(&row["Load"], &load["effort_days"]);
        same(&row["Available"], &load["available_days"]);
    }
    let gaps: Value =
        serde_json::from_str(&documents::gaps(&report, &report.remaining, Language::English).to_json())
            .unwrap();
    let rows = by_heading(&sheets[4].1);
    let entries = gaps["remaining"].as_array().unwrap();
    assert_eq!(rows.len(), entries.len());
    for (row, entry) in rows.iter().zip(entries) {
        same(&row["Points"], &entry["points"]);
        assert_eq!(row["Code"].to_string(), entry["indicator"].as_str().unwrap());
        assert_eq!(row["agency id"].to_string(), entry["opd"].as_str().unwrap());
        assert_eq!(row["To do"].to_string(), entry["to_do"].as_str().unwrap());
        match entry["due"].as_str() {
            None => assert_eq!(row["Due"], Data::Empty),
            Some(due) => assert_eq!(day(&row["Due"]), due),
        }
    }
    assert_eq!(by_heading(&sheets[6].1).len(), run.problems.len());
}

#[test]
fn every_format_says_the_same_index() {
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let json = score(&report);
    let index = |reading: &str| format!("{:.2}", json["index"][reading]["rounded"].as_f64().unwrap());
    let readings = ["claimed", "supported", "verified", "target"];
    for page in PAGES {
        let local = |reading| match page.language {
            Language::Indonesian => index(reading).replace('.', ","),
            Language::English => index(reading),
        };
        let recap = whatsapp::render(&report, None, None, page);
        let markdown = report_markdown::render(&report, &Planning::of(&report, None), page);
        let entries = unfolded(&calendar::render(&report, None, page));
        for reading in readings {
            assert!(recap.contains(&local(reading)), "{reading} in {recap}");
            assert!(markdown.contains(&local(reading)), "{reading}");
            assert!(entries.contains(&format!(": {}", local(reading).replace(',', "\\,"))), "{reading}");
        }
        assert!(recap.contains(&format!("*{}*", local("verified"))));
        let verified = Label::Verified.text(page.language);
        assert!(markdown.contains(&format!("| {verified} | {} |", local("verified"))));
        let mut reader =
            csv::Reader::from_reader(report_csv::render(&report, Table::Summary, page).leak().as_bytes());
        let head = reader.headers().unwrap().clone();
        let official = head.iter().position(|name| name == "official").unwrap();
        let rows: Vec<String> = reader.records().map(|row| row.unwrap()[official].to_owned()).collect();
        assert_eq!(rows, readings.map(index));
    }
}

#[test]
fn the_tables_add_up_as_the_json_does() {
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let json = score(&report);
    let column = |table: Table, name: &str| -> Vec<String> {
        let text = report_csv::render(&report, table, PAGES[0]);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let place = reader.headers().unwrap().iter().position(|head| head == name).unwrap();
        reader.records().map(|row| row.unwrap()[place].to_owned()).collect()
    };
    for (table, key) in [
        (Table::Dimensions, "dimensions"),
        (Table::Pillars, "pillars"),
        (Table::Agencies, "opds"),
        (Table::Indicators, "indicators"),
    ] {
        let gaps: Vec<String> =
            json[key].as_array().unwrap().iter().map(|entry| entry["gap"]["total"].to_string()).collect();
        assert_eq!(column(table, "gap"), gaps, "{key}");
    }
    assert_eq!(column(Table::Remaining, "points").len(), report.remaining.len());
    assert_eq!(column(Table::Problems, "code").len(), run.problems.len());
    for table in Table::ALL {
        assert!(column(table, "complete").iter().all(|complete| complete == "true"));
    }
}

#[test]
fn the_same_state_is_the_same_bytes() {
    let book = |day: Date| {
        let run = read_on(&example("siak"), day);
        let report = Report::of(&run).unwrap();
        xlsx::render(&report, &Planning::of(&report, None), PAGES[0])
    };
    for day in [date(2024, 10, 30), date(2024, 9, 2)] {
        let bytes = book(day);
        assert!(bytes == book(day), "{day}");
        // Nor is it that both were made in one second: of what could hold the clock each holds the day, or nothing.
        let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for at in 0..parts.len() {
            assert_eq!(parts.by_index(at).unwrap().last_modified(), Some(zip::DateTime::default()));
        }
        let mut about = String::new();
        parts.by_name("docProps/core.xml").unwrap().read_to_string(&mut about).unwrap();
        assert_eq!(about.matches(&format!(">{day}T00:00:00Z</dcterms:")).count(), 2, "{about}");
        assert_eq!(about.matches("00Z<").count(), 2, "{about}");
    }
}

/// What may stand in no text of a document, line breaks aside.
fn is_harmful(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

fn harmless(text: &str, what: &str) {
    let harmful = text.chars().find(|letter| is_harmful(*letter) && *letter != '\n');
    assert_eq!(harmful, None, "{what}");
    assert!(text.chars().filter(|letter| *letter == 'x').count() < 200_000, "{what}: long texts are cut");
}

#[test]
fn hostile_text_is_harmless_in_a_workbook() {
    let root = hostile::workspace();
    let run = read(root.path());
    assert!(run.complete, "only what its fields hold is wrong with it");
    let report = Report::of(&run).unwrap();
    for page in PAGES {
        let bytes = xlsx::render(&report, &Planning::of(&report, None), page);
        let sheets = sheets(&bytes);
        let mut texts = BTreeSet::new();
        for (name, rows) in &sheets {
            for cell in rows.iter().flatten() {
                assert!(!matches!(cell, Data::Error(_) | Data::Bool(_)), "{name}: {cell:?}");
                if let Data::String(text) = cell {
                    harmless(text, name);
                    assert!(text.chars().count() <= 1_000, "{name}");
                    texts.insert(text.clone());
                }
            }
        }
        // What does no harm stays as it was written, whatever it looks like.
        for wanted in [
            "=HYPERLINK(\"https://evil.example\",\"klik di sini\")",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "<script>window.__pwned=1</script><img src=x onerror='window.__pwned=1'> &lt;b&gt;",
            "@SUM(A1:A9)",
        ] {
            assert!(texts.contains(wanted), "{wanted}");
        }
        assert!(
            texts.iter().any(|text| text.ends_with("_x000D_ _x0041_")),
            "a workbook's own escapes are text too"
        );
        let mut quoted = false;
        let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for place in 0..parts.len() {
            let mut part = parts.by_index(place).unwrap();
            let mut xml = String::new();
            part.read_to_string(&mut xml).unwrap();
            quoted |= xml.contains("quotePrefix=\"1\"");
            for mark in ["<f>", "<f ", "<hyperlink", "TargetMode=\"External\"", "<script"] {
                assert!(!xml.contains(mark), "{:?} holds {mark}", part.name());
            }
        }
        assert!(quoted, "a cell that somebody edits stays a text");
    }
}

/// No cell is a formula, whichever separator a spreadsheet's language has, and whether it knows of quotes or not.
fn no_formula(text: &str, name: &str) {
    for (separator, quoting) in
        [b',', b';', b'\t', b'|'].into_iter().flat_map(|one| [(one, true), (one, false)])
    {
        let mut reader = csv::ReaderBuilder::new();
        reader.delimiter(separator).quoting(quoting).flexible(true);
        for row in reader.from_reader(text.as_bytes()).records() {
            for cell in &row.unwrap() {
                let plain = cell.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '"');
                let formula = plain.starts_with(['=', '+', '-', '@', '＝']) && cell.parse::<f64>().is_err();
                assert!(!formula, "{name} by {:?}: {cell}", char::from(separator));
            }
        }
    }
}

/// No cell of any table is a formula, and one row is one line.
fn harmless_tables(report: &Report) {
    for table in Table::ALL {
        let text = report_csv::render(report, table, PAGES[0]);
        harmless(&text, table.name());
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let width = reader.headers().unwrap().len();
        let mut rows = 0;
        for row in reader.records() {
            let row = row.unwrap();
            rows += 1;
            assert_eq!(row.len(), width);
            for cell in &row {
                assert!(!cell.contains('\n'), "one row is one line");
            }
        }
        assert!(rows > 0);
        no_formula(&text, table.name());
    }
}

#[test]
fn hostile_text_is_harmless_in_csv() {
    let root = hostile::workspace();
    let run = read(root.path());
    let report = Report::of(&run).unwrap();
    harmless_tables(&report);
    let agencies = report_csv::render(&report, Table::Agencies, PAGES[0]);
    assert!(
        agencies.contains("\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"klik di sini\"\")\""),
        "{agencies}"
    );
}

/// An agency that nobody lists bears the name of its file, which is no id.
#[test]
fn the_name_of_a_file_is_harmless_in_csv() {
    let root = tempfile::tempdir().unwrap();
    copy(&example("minimal"), root.path());
    for name in ["=1+2", "@SUM(A1)", "-2+3", "+cmd"] {
        write(root.path(), &[(&format!("evidence/{name}.yaml"), "answers:\n  R2: {value: 1}\n")]);
    }
    let run = read(root.path());
    let report = Report::of(&run).unwrap();
    assert!(report_csv::render(&report, Table::Agencies, PAGES[0]).contains(",'=1+2,"));
    harmless_tables(&report);
}

#[test]
fn hostile_text_is_harmless_in_markdown() {
    let root = hostile::workspace();
    let run = read(root.path());
    let report = Report::of(&run).unwrap();
    for page in PAGES {
        let text = report_markdown::render(&report, &Planning::of(&report, None), page);
        harmless(&text, "markdown");
        let mut rest = text.strip_prefix(report_markdown::MARKER).unwrap().to_owned();
        for tag in ["<details>", "</details>", "<summary>", "</summary>"] {
            assert_eq!(rest.matches(tag).count(), 4, "{tag}");
            rest = rest.replace(tag, "");
        }
        assert!(!rest.contains('<'), "{rest}");
        assert!(!rest.contains("://") && !rest.contains("www."), "no link");
        assert!(rest.contains("http: \\//evil\\.com \\//evil\\.com M\\.Si : 100: GH- 1"), "{rest}");
        let letters: Vec<char> = rest.chars().collect();
        for (place, letter) in letters.iter().enumerate() {
            let next = letters.get(place + 1).copied().unwrap_or(' ');
            if matches!(letter, '@' | '#' | '!') {
                assert!(!next.is_alphanumeric(), "{letter}{next} calls somebody");
            }
            if matches!(letter, '[' | ']' | '`') {
                assert_eq!(letters[place - 1], '\\', "a link or code");
            }
        }
        for row in rest.lines().filter(|line| line.starts_with('|')) {
            let bars = row.replace("\\|", "").matches('|').count();
            assert!((3..=8).contains(&bars), "{bars}: {row}");
        }
        assert!(text.contains("&lt;script&gt;window."), "legible");
    }
}

#[test]
fn hostile_text_is_harmless_in_a_message() {
    let root = hostile::workspace();
    let long = unanswered();
    let runs = [read(root.path()), read(&example("siak")), read(long.path())];
    let mut several = false;
    for (run, page) in runs.iter().flat_map(|run| PAGES.map(|page| (run, page))) {
        let report = Report::of(run).unwrap();
        for owner in whose(&report) {
            let text = whatsapp::render(&report, owner, request_day(&report), page);
            harmless(&text, "whatsapp");
            let cut = if page.language == Language::English { "next message" } else { "pesan berikutnya" };
            let parts: Vec<&str> =
                text.split(&format!("\n✂ ------------ {cut} ------------ ✂\n\n")).collect();
            several |= parts.len() > 1;
            for (part, place) in parts.iter().zip(1..) {
                assert!(part.chars().count() <= LIMIT, "{}", part.chars().count());
                assert!(parts.len() == 1 || part.starts_with(&format!("({place}/{})", parts.len())));
            }
            for line in text.lines() {
                for mark in ['*', '_'] {
                    assert_eq!(line.matches(mark).count() % 2, 0, "{line}");
                }
                assert!(!line.contains(['`', '~']) && !line.contains("://"), "{line}");
                assert!(!line.contains("evil.example") && !line.contains("wa.me"), "{line}");
                assert!(!line.starts_with(['>', '-', '#']) && !line.starts_with("* "), "{line}");
            }
            // Bold are only the title, headings, names and dates.
            for bold in text.lines().filter(|line| line.contains("tebal")) {
                assert!(bold.contains("∗tebal∗") && bold.contains("ˍmiringˍ"), "{bold}");
            }
        }
    }
    assert!(several, "somebody owes more than a message holds");
}

/// A calendar with its folded lines put together.
fn unfolded(text: &str) -> String {
    for line in text.split_inclusive("\r\n") {
        assert!(line.ends_with("\r\n") && line.len() <= 77, "{line:?}");
    }
    text.replace("\r\n ", "")
}

/// The entries of a calendar: their properties, texts as they were before escaping.
fn entries(text: &str) -> Vec<BTreeMap<String, String>> {
    let text = unfolded(text);
    let mut lines = text.split_terminator("\r\n").peekable();
    assert_eq!(lines.next(), Some("BEGIN:VCALENDAR"));
    let mut entries = Vec::new();
    let mut entry: Option<BTreeMap<String, String>> = None;
    for line in lines {
        let (name, value) = line.split_once(':').unwrap();
        match (name, value) {
            ("BEGIN", "VEVENT") => assert!(entry.replace(BTreeMap::new()).is_none()),
            ("END", "VEVENT") => entries.push(entry.take().unwrap()),
            ("END", "VCALENDAR") => assert!(entry.is_none()),
            ("BEGIN" | "END", other) => panic!("{other}"),
            _ => {
                let mut plain = String::new();
                let mut letters = value.chars();
                while let Some(letter) = letters.next() {
                    plain.push(match letter {
                        '\\' => match letters.next().unwrap() {
                            'n' => '\n',
                            escaped @ ('\\' | ';' | ',') => escaped,
                            other => panic!("\\{other}"),
                        },
                        ';' | ',' => panic!("not escaped: {value}"),
                        _ => letter,
                    });
                }
                if let Some(entry) = &mut entry {
                    assert!(entry.insert(name.to_owned(), plain).is_none(), "{name} twice");
                }
            }
        }
    }
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    entries
}

#[test]
fn hostile_text_is_harmless_in_a_calendar() {
    let root = hostile::workspace();
    let run = read(root.path());
    let report = Report::of(&run).unwrap();
    for page in PAGES {
        for owner in whose(&report) {
            let text = calendar::render(&report, owner, page);
            harmless(&text.replace("\r\n", "\n"), "calendar");
            let entries = entries(&text);
            let ids: BTreeSet<&String> = entries.iter().map(|entry| &entry["UID"]).collect();
            assert_eq!(ids.len(), entries.len(), "every entry has an id of its own");
            for entry in &entries {
                assert!(!entry["SUMMARY"].contains('\n'));
            }
        }
        let all = entries(&calendar::render(&report, None, page));
        let said: String = all.iter().map(|entry| entry["DESCRIPTION"].clone()).collect();
        assert!(
            said.contains("=HYPERLINK(\"https://evil.example\",\"klik di sini\")"),
            "commas come through"
        );
        assert!(said.contains("END:VEVENT; koma, \\n garis > kutip"), "{said}");
    }
}

#[test]
fn what_is_due_is_in_the_calendar_once() {
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let entries = entries(&calendar::render(&report, None, PAGES[1]));
    let deadline = entries.iter().filter(|entry| entry["UID"].starts_with("deadline-")).count();
    assert_eq!(deadline, 1);
    let lines: usize = entries
        .iter()
        .filter(|entry| entry["UID"].starts_with("due-"))
        .map(|entry| entry["DESCRIPTION"].lines().filter(|line| line.ends_with("%)")).count())
        .sum();
    assert_eq!(lines, report.remaining.len(), "each missing thing");
    let one = &entries.iter().find(|entry| entry["UID"].starts_with("due-20241105-bappeda-")).unwrap();
    assert_eq!(
        (one["SUMMARY"].as_str(), one["DTSTART;VALUE=DATE"].as_str()),
        ("Bappeda: 1 item due · SAMPLE DATA, not official", "20241105")
    );
    assert_eq!((one["DTEND;VALUE=DATE"].as_str(), one["DTSTAMP"].as_str()), ("20241106", "20241030T000000Z"));
}

/// A workspace in which one agency owes everything.
fn unanswered() -> TempDir {
    let instrument = siak_check::run::built_in("smart-city-2023").unwrap();
    let answers: String =
        instrument.indicators.iter().map(|indicator| format!("  {}:\n", indicator.id)).collect();
    folder(&[
        ("siak-check.yaml", "region: R\ndeadline: 2024-11-11\n"),
        ("opd.yaml", "- {id: a, name: A}\n"),
        ("evidence/a.yaml", &format!("opd: a\nanswers:\n{answers}")),
    ])
}

#[test]
fn a_long_list_in_the_calendar_says_what_it_leaves_out() {
    let root = unanswered();
    let run = read(root.path());
    let report = Report::of(&run).unwrap();
    let entries = entries(&calendar::render(&report, None, PAGES[1]));
    let more = format!("\nand {} more\n", report.remaining.len() - 60);
    let cut = |entry: &&BTreeMap<String, String>| entry["DESCRIPTION"].contains(&more);
    assert_eq!(entries.iter().filter(cut).count(), 1);
}

#[test]
fn hostile_text_is_harmless_in_tables() {
    let root = hostile::workspace();
    let run = read(root.path());
    let report = Report::of(&run).unwrap();
    for page in PAGES {
        for by in [
            score_table::By::Pillar,
            score_table::By::Dimension,
            score_table::By::Agency,
            score_table::By::Indicator,
        ] {
            harmless(
                &anstream::adapter::strip_str(&score_table::render(&report, by, page)).to_string(),
                "score",
            );
        }
        let table = gaps_table::render(&report, &report.remaining, usize::MAX, &[], page);
        harmless(&anstream::adapter::strip_str(&table).to_string(), "gaps");
        let table = plan::render(&report, &Planning::of(&report, None), page);
        harmless(&anstream::adapter::strip_str(&table).to_string(), "plan");
    }
}

#[test]
fn no_day_is_out_of_range() {
    let root = folder(&[
        ("siak-check.yaml", "region: R\ndeadline: 9999-12-31\n"),
        ("opd.yaml", "- {id: a, name: A}\n"),
        (
            "evidence/a.yaml",
            "opd: a\nanswers:\n  BL1: {value: 1, due: 0001-01-01}\n  BL2: {value: 1, due: 9999-12-31}\n",
        ),
    ]);
    let run = read(root.path());
    let report = Report::of(&run).unwrap();
    let rows = sheets(&xlsx::render(&report, &Planning::of(&report, None), PAGES[1])).swap_remove(4).1;
    assert!(by_heading(&rows).iter().any(|row| row["Due"] == "0001-01-01"), "no workbook has such a date");
    let entries = entries(&calendar::render(&report, None, PAGES[1]));
    assert_eq!(entries[0]["DTSTART;VALUE=DATE"], "00010101");
    assert!(whatsapp::render(&report, None, request_day(&report), PAGES[1]).contains("30 December 9999"));
}

fn run(arguments: &[&str]) -> Output {
    program().args(["report", "--as-of", "2024-10-30"]).args(arguments).output().unwrap()
}

/// Every text that a report holds in this form; a workbook's cells.
fn report_texts(format: &str, more: &[&str]) -> String {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("keluar");
    let fixed = ["-C", "examples/siak", "--format", format, "-o", place.to_str().unwrap()];
    let output = run(&[&fixed[..], more].concat());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    match format {
        "xlsx" => format!("{:?}", sheets(&fs::read(place).unwrap())),
        "csv" => {
            let files = fs::read_dir(place).unwrap();
            files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect()
        }
        // Lines of a calendar are folded.
        _ => fs::read_to_string(place).unwrap().replace("\r\n ", ""),
    }
}

#[test]
fn people_are_named_only_where_that_is_asked_for() {
    let opd = fs::read_to_string(example("siak").join("opd.yaml")).unwrap();
    let after = |key: &str| -> Vec<String> {
        opd.split(key).skip(1).map(|rest| rest.split([',', '}']).next().unwrap().trim().to_owned()).collect()
    };
    let mut people = [after("pic: "), after("contact: ")].concat();
    assert!(people.len() > 50, "{people:?}");
    people.push("Sekretariat Smart City".to_owned());
    for format in ["html", "xlsx", "whatsapp", "ics", "markdown", "csv"] {
        let text = report_texts(format, &[]);
        for name in &people {
            assert!(!text.contains(name), "{format} names {name}");
        }
        let named = people.iter().any(|name| report_texts(format, &["--names"]).contains(name));
        // Neither a calendar nor the page of a repository has them at all but in problems.
        assert!(named || matches!(format, "ics"), "{format}");
    }
    assert!(report_texts("whatsapp", &["--opd", "dlh"]).contains("\n\nDear Narahubung DLH Contoh\n"));
    assert!(!report_texts("html", &["--opd", "dlh"]).contains("Narahubung"));
    for command in ["score", "gaps", "plan"] {
        let arguments = [command, "-C", "examples/siak", "--as-of", "2024-10-30", "--format", "json"];
        let output = program().args(arguments).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(people.iter().all(|name| !text.contains(name)), "{command}");
    }
    let github = ["validate", "-C", "examples/siak", "--as-of", "2024-10-30", "--format", "github"];
    let output = program().args(github).output().unwrap();
    assert!(!String::from_utf8(output.stdout).unwrap().contains("Sekretariat Smart City"));
}

/// Three files of each agency, two of the secretariat; what somebody filled in stays.
#[test]
fn each_agency_has_its_page_message_and_form() {
    let root = tempfile::tempdir().unwrap();
    let place = root.path().join("opd");
    let each = ["-C", "examples/siak", "--each-opd", "-o", place.to_str().unwrap()];
    assert_eq!(run(&each).status.code(), Some(0));
    let names: BTreeSet<String> =
        fs::read_dir(&place).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    for name in ["dlh.html", "dlh.txt", "dlh.xlsx", "secretariat.html", "secretariat.txt"] {
        assert!(names.contains(name), "{names:?}");
    }
    assert_eq!(names.len() % 3, 2, "{names:?}");
    let page = fs::read_to_string(place.join("dlh.html")).unwrap();
    assert!(page.contains("Dinas Lingkungan Hidup") && !page.contains("Narahubung"));
    assert!(fs::read_to_string(place.join("dlh.txt")).unwrap().starts_with("*Dinas Lingkungan Hidup, "));
    // What it wrote it writes again; what is no form of its own it leaves, and then writes nothing.
    assert_eq!(run(&each).status.code(), Some(0));
    fs::write(place.join("dlh.xlsx"), "lain").unwrap();
    fs::remove_file(place.join("bappeda.txt")).unwrap();
    assert_eq!(run(&each).status.code(), Some(2));
    assert!(!place.join("bappeda.txt").exists());
    assert_eq!(run(&each[..3]).status.code(), Some(2), "no folder");
    let inside = ["-C", "examples/siak", "--each-opd", "-o", "examples/siak/evidence"];
    assert_eq!(run(&inside).status.code(), Some(2));
}

/// A page is not for a terminal: it becomes a file that stands over no other.
#[cfg(target_os = "linux")]
#[test]
fn on_a_terminal_a_report_becomes_a_file() {
    let root = tempfile::tempdir().unwrap();
    copy(&example("minimal"), root.path());
    fs::write(root.path().join("report-kabupaten-contoh-2024-10-30.html"), "lama").unwrap();
    let command = "siak-check report --as-of 2024-10-30";
    let Some((shown, code)) = crate::review::on_a_terminal(root.path(), command, |_| "") else { return };
    assert!(
        code.is_some() && shown.contains("written to report-kabupaten-contoh-2024-10-30-2.html"),
        "{shown}"
    );
    let page = fs::read_to_string(root.path().join("report-kabupaten-contoh-2024-10-30-2.html")).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>"));
    assert_eq!(
        fs::read_to_string(root.path().join("report-kabupaten-contoh-2024-10-30.html")).unwrap(),
        "lama"
    );
    let root = tempfile::tempdir().unwrap();
    copy(&example("broken"), root.path());
    let command = "COLUMNS=80 siak-check validate --as-of 2024-10-30 --color never";
    let Some((shown, _)) = crate::review::on_a_terminal(root.path(), command, |_| "") else { return };
    let at = |text: &str| shown.rfind(text).unwrap_or_else(|| panic!("no {text}: {shown}"));
    let parts = ["warning[", "error[", "Agency ", " errors, ", "missing or not valid"].map(at);
    assert!(parts.is_sorted(), "{parts:?}: {shown}");
}

#[test]
fn what_leaves_something_out_says_so_in_every_format() {
    let root = tempfile::tempdir().unwrap();
    let place = |name: &str| root.path().join(name).to_str().unwrap().to_owned();
    for (format, mark) in
        [("whatsapp", "*INCOMPLETE: "), ("markdown", "> **INCOMPLETE: "), ("ics", "INCOMPLETE: ")]
    {
        let output = run(&["-C", "examples/broken", "--format", format]);
        assert_eq!(output.status.code(), Some(1), "{format}");
        assert!(String::from_utf8(output.stdout).unwrap().contains(mark), "{format}");
        assert!(!output.stderr.is_empty(), "the errors are named");
    }
    let book = place("broken.xlsx");
    assert_eq!(run(&["-C", "examples/broken", "--format", "xlsx", "-o", &book]).status.code(), Some(1));
    let sheets = sheets(&fs::read(&book).unwrap());
    assert!(sheets[0].1.iter().flatten().any(|cell| cell.to_string().contains("INCOMPLETE: ")));
    let tables = place("tables");
    assert_eq!(run(&["-C", "examples/broken", "--format", "csv", "-o", &tables]).status.code(), Some(1));
    assert!(fs::read_to_string(root.path().join("tables/pillars.csv")).unwrap().contains(",false,"));
}

#[test]
fn a_folder_of_tables_is_whole_or_not_there() {
    let root = tempfile::tempdir().unwrap();
    let run =
        |folder: &Path| run(&["-C", "examples/siak", "--format", "csv", "-o", folder.to_str().unwrap()]);
    let names = |folder: &Path| {
        let names =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.collect::<BTreeSet<String>>()
    };
    let wanted: BTreeSet<String> = Table::ALL.iter().map(|table| table.name().to_owned()).collect();
    let new = root.path().join("baru");
    assert_eq!(run(&new).status.code(), Some(0));
    assert_eq!((names(&new), names(root.path()).len()), (wanted.clone(), 1));
    // What else is in a folder stays, old tables are replaced.
    fs::write(new.join("catatan.txt"), "tetap").unwrap();
    fs::write(new.join("summary.csv"), "lama").unwrap();
    assert_eq!(run(&new).status.code(), Some(0));
    assert!(fs::read_to_string(new.join("summary.csv")).unwrap().starts_with("region,"));
    assert_eq!(names(&new).len(), wanted.len() + 1);
    // One that cannot be replaced keeps the others from being.
    fs::remove_file(new.join("problems.csv")).unwrap();
    fs::create_dir(new.join("problems.csv")).unwrap();
    fs::write(new.join("summary.csv"), "lama").unwrap();
    assert_eq!(run(&new).status.code(), Some(2));
    assert_eq!(fs::read_to_string(new.join("summary.csv")).unwrap(), "lama");
    assert_eq!(names(&new).len(), wanted.len() + 1, "nothing is left beside them");
    assert_eq!(run(&root.path().join("tidak/ada")).status.code(), Some(2));
}

#[test]
fn an_option_without_use_ends_the_run() {
    for arguments in [
        ["--format", "xlsx", "--opd", "dlh"],
        ["--format", "csv", "--opd", "dlh"],
        ["--format", "markdown", "--due", "2024-11-04"],
        ["--format", "ics", "--table", "remaining"],
        ["--format", "ics", "--reach", "2.8"],
        ["--format", "whatsapp", "--reach", "2.8"],
        ["--format", "csv", "--reach", "2.8"],
        ["--format", "html", "--reach", "4.1"],
        ["--format", "whatsapp", "--due", "4/11/2024"],
        ["--format", "whatsapp", "--opd", "dlhk"],
    ] {
        let output = run(&[&["-C", "examples/siak"], arguments.as_slice()].concat());
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}");
    }
    let output = run(&["-C", "examples/siak", "--format", "csv"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("--table remaining"));
    // Through a pipe a workbook is what it is in a file.
    let piped = run(&["-C", "examples/siak", "--format", "xlsx"]);
    assert!(piped.status.success() && piped.stdout.starts_with(b"PK"));
}

/// What a command prints in a pipe.
fn printed(arguments: &[&str]) -> String {
    let run =
        program().args(arguments).args(["-C", "examples/siak", "--as-of", "2024-10-30"]).output().unwrap();
    String::from_utf8(run.stdout).unwrap()
}

#[test]
fn shares_add_up_to_the_whole() {
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let tables = [
        tables::remaining(&report, &report.remaining, Language::English),
        tables::most_valuable(&report, Language::English),
        tables::pillars(&report, Language::English),
        tables::agencies(&report, &Owing::all(&report), Language::English),
        tables::indicators(&report, Language::English),
    ];
    for table in tables {
        let place = table.place("share");
        let shares = table.rows.iter().map(|row| {
            let Cell::Number(share) = &row[place] else { panic!("{:?}", row[place]) };
            share.clone()
        });
        assert_eq!(shares.sum::<Exact>(), 1.into());
    }
    let text = printed(&["gaps", "--lang", "en"]);
    let shown = text
        .lines()
        .filter_map(|line| line.trim_start().split_once('%')?.0.trim_start_matches('<').parse::<f64>().ok());
    let shown: Vec<f64> = shown.collect();
    assert_eq!(shown.len(), report.remaining.len());
    let rounded = 0.05 * f64::from(u32::try_from(shown.len()).unwrap());
    assert!((shown.iter().sum::<f64>() - 100.0).abs() <= rounded, "{shown:?}");
}

#[test]
fn a_share_of_something_is_never_none() {
    let shown = |share, digits| percent(Language::Indonesian, &share, digits);
    assert_eq!(shown(Exact::ratio(1, 3), 0), "33%");
    assert_eq!(shown(Exact::ratio(6, 1000), 1), "0,6%");
    assert_eq!(shown(Exact::ratio(1, 100_000), 1), "<0,1%");
    assert_eq!(shown(Exact::ratio(1, 1_000), 0), "<1%");
    assert_eq!(shown(Exact::zero(), 0), "0%");
}

/// The same rows with the same exact numbers; in a pipe no row is left out.
#[test]
fn gaps_as_csv_are_those_of_json() {
    let json: Value = serde_json::from_str(&printed(&["gaps", "--format", "json"])).unwrap();
    let text = printed(&["gaps", "--format", "csv"]);
    let mut csv = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<BTreeMap<String, String>> = csv.deserialize().map(Result::unwrap).collect();
    let wanted = json["remaining"].as_array().unwrap();
    assert_eq!((rows.len(), rows.len()), (wanted.len(), 130));
    for (row, one) in rows.iter().zip(wanted) {
        for (key, value) in one.as_object().unwrap() {
            let value = match value {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                Value::Array(words) => {
                    words.iter().map(|word| word.as_str().unwrap()).collect::<Vec<_>>().join(" ")
                }
                Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
            };
            assert_eq!(row[key], value, "{key}");
        }
    }
}

/// On a terminal two lines at most and twenty rows; in a pipe a line each, whole, however long.
#[test]
fn a_row_is_a_line_where_no_terminal_is() {
    for command in ["gaps", "plan", "review"] {
        let text = printed(&[command]);
        assert!(!text.contains('…'), "{text}");
        let long = text.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(long > 120, "{command}: {long}");
    }
    let rows = |text: &str| text.lines().filter(|line| line.contains('%')).count();
    let pipe = printed(&["gaps"]);
    assert_eq!(rows(&pipe), 131, "130 and their sum");
    let mut terminal = program();
    terminal.args(["gaps", "-C", "examples/siak", "--as-of", "2024-10-30"]).env("COLUMNS", "80");
    let terminal = String::from_utf8(terminal.output().unwrap().stdout).unwrap();
    assert_eq!(rows(&terminal), 22, "20, their sum and what is left\n{terminal}");
    assert!(terminal.lines().all(|line| line.chars().count() <= 80), "{terminal}");
}

/// A row of what is worth most is about one cause: its share is not that of the whole indicator.
#[test]
fn what_is_worth_most_names_the_cause_of_its_share() {
    let run = read(&example("siak"));
    let report = Report::of(&run).unwrap();
    let table = tables::most_valuable(&report, Language::English).pick("titled opd points in_short");
    let mut left: BTreeMap<(String, String), Exact> = BTreeMap::new();
    for one in &report.remaining {
        let key = (format!("{:?}", one.index), format!("{:?}{:?}", one.debt.cause, one.debt.owner));
        let sum = left.entry(key).or_default();
        *sum = sum.clone() + one.points.clone();
    }
    let mut wanted: Vec<Exact> = left.into_values().collect();
    wanted.sort_by(|a, b| b.cmp(a));
    let points: Vec<Cell> = table.rows.iter().map(|row| row[2].clone()).collect();
    assert_eq!(points, wanted.into_iter().map(Cell::Number).collect::<Vec<_>>());
}
