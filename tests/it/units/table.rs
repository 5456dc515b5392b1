//! Tables of surveys: where each cell stands, and what of it is shown.

use siak_check::base::source::Sources;
use siak_check::base::survey::Spot;
use siak_check::gather::table::{self, Table};
use siak_check::model::survey::Rules;
use siak_check::problem::TableFault;

fn read(text: &str) -> (Sources, Table) {
    let mut sources = Sources::default();
    let table = table::of(text.as_bytes(), "a.csv".into(), &Rules::default(), &mut sources).expect("a table");
    (sources, table)
}

#[test]
fn cells_keep_their_place() {
    for text in ["a,b\r\n\r\n\"x,\ny\",2\r\n,3", "\u{feff}a;b\n\n\"x,\ny\";2\n;3\n"] {
        let (sources, table) = read(text);
        let places: Vec<(String, u32, usize)> = table
            .rows
            .iter()
            .flatten()
            .map(|cell| {
                let position = sources.position(cell.at.span.expect("a text"));
                assert_eq!(position.line, cell.at.row as usize);
                (cell.text.clone(), cell.at.row, position.column)
            })
            .collect();
        let wanted = [("a", 1, 1), ("b", 1, 3), ("x,\ny", 3, 1), ("2", 4, 4), ("", 5, 1), ("3", 5, 2)];
        assert_eq!(places, wanted.map(|(text, line, column)| (text.to_owned(), line, column)));
    }
}

#[test]
fn personal_data_is_masked_where_it_stands() {
    let (sources, table) = read("respondent,note\nA,\"call 0812-3456-7890, or\nsiti@contoh.example\"\nB,é\n");
    let (_, source) = sources.iter().next().expect("one");
    assert_eq!(source.text, "respondent,note\nA,########################\n####################\nB,é\n");
    assert_eq!(table.personal.len(), 1);
    assert_eq!(table.personal[0].2, Spot::Line(2, Some("note".into())));
    assert!(table.rows.iter().flatten().all(|cell| !cell.text.contains("0812")));
}

#[test]
fn a_flood_of_cells_is_refused() {
    let mut sources = Sources::default();
    let read =
        table::of(",".repeat(table::CELLS).as_bytes(), "a.csv".into(), &Rules::default(), &mut sources);
    assert_eq!(read.err(), Some(TableFault::TooManyCells(table::CELLS)));
}

/// The cells of a table, whatever encoding and separator it has; from its headings on.
fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let table =
        table::of(bytes, "a.csv".into(), &Rules::default(), &mut Sources::default()).expect("a table");
    table.rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect()
}

#[test]
fn every_way_in_which_spreadsheets_save_text_is_read() {
    let wanted = [["respondent", "service", "date", "q1"], ["r1", "Café", "2024-10-01", "4"]];
    let text = |separator: &str| wanted.map(|row| row.join(separator) + "\r\n").concat();
    let utf16 =
        |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let windows = |text: &str| {
        text.replace('é', "\u{1}").bytes().map(|byte| if byte == 1 { 0xE9 } else { byte }).collect()
    };
    let ways: Vec<Vec<u8>> = vec![
        text(",").into(),
        text("|").into(),
        format!("\u{feff}{}", text(";")).into(),
        format!("sep=;\r\n{}", text(";")).into(),
        format!("\"sep=\t\"\n{}", text("\t")).into(),
        format!("SEP=|,,,\n{}", text("|")).into(),
        format!("Survei Kepuasan; Kabupaten Contoh, 2024\n;;;\n{}", text(";")).into(),
        text(",").replace("\r\n", "\r").into(),
        utf16(&format!("\u{feff}{}", text("\t")), u16::to_le_bytes),
        utf16(&format!("\u{feff}sep=;\n{}", text(";")), u16::to_be_bytes),
        utf16(&text("\t"), u16::to_le_bytes),
        windows(&text(";")),
    ];
    for bytes in ways {
        assert_eq!(cells(&bytes), wanted, "{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn the_separator_is_the_one_that_makes_columns() {
    for (text, columns) in [
        ("respondent;service;date;q1;\"saran, kritik, dan, lain, lain\"\nr1;A;2024-10-01;3;-\n", 5),
        ("respondent,service,date,q1,\"a;b;c;\nd;e;f\"\nr1,A,2024-10-01,3,-\n", 5),
        (
            "respondent;service;date;q1;q2\nr1;A;2024-10-01;3,0;4,0\nr2;A, B, C, D, E, F;2024-10-01;3,0;4,0\n",
            5,
        ),
        ("Waktu\tLayanan, unit\tPuas?\n2024-10-01 09:00\tA, B\tYa, puas\n", 3),
    ] {
        let cells = cells(text.as_bytes());
        assert!(cells.iter().all(|row| row.len() == columns), "{cells:?}");
    }
}

#[test]
fn what_is_no_text_is_not_read_as_one() {
    let mut sources = Sources::default();
    // Half of a letter, and bytes that no text has.
    for bytes in
        [&b"respondent,caf\xc3\xa9,caf\xe9\n"[..], b"%PDF-1.7\n\x01\x02\xe2\xe3", b"\xff\xfe\x00\xd8a\x00"]
    {
        let read = table::of(bytes, "a.csv".into(), &Rules::default(), &mut sources);
        assert_eq!(read.err(), Some(TableFault::NotText), "{bytes:?}");
    }
}

#[test]
fn numbers_under_a_heading_of_telephones_are_masked() {
    for heading in ["No HP", "Nomor WhatsApp", "Telp.", "no_wa", "Phone number"] {
        let (_, table) = read(&format!("respondent,{heading},q1\nr1,76133213,4\nr2,8.12346E+11,3\nr3,-,3\n"));
        let found: Vec<_> = table.personal.iter().map(|(_, at, _)| (at.row, at.column)).collect();
        assert_eq!(found, [(2, 1), (3, 1)], "{heading}");
    }
    let (_, table) = read("respondent,jumlah,q1\nr1,76133213,4\n");
    assert!(table.personal.is_empty());
}
