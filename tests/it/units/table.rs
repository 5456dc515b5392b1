//! Tables of surveys: where each cell stands, and what of it is shown.

use siak_check::base::source::Sources;
use siak_check::base::survey::Spot;
use siak_check::gather::table::{self, Table};
use siak_check::problem::TableFault;

fn read(text: &str) -> (Sources, Table) {
    let mut sources = Sources::default();
    let table = table::of(text.as_bytes(), "a.csv".into(), &mut sources).expect("a table");
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
    let read = table::of(",".repeat(table::CELLS).as_bytes(), "a.csv".into(), &mut sources);
    assert_eq!(read.err(), Some(TableFault::TooManyCells(table::CELLS)));
}
