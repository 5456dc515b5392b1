//! What people write into the cells of a form.

use siak_check::base::exact::Fixed;
use siak_check::base::lang::Language;
use siak_check::base::survey::cell_name;
use siak_check::change::form::cell;
use siak_check::gather::workbook::Cell;
use siak_check::model::instrument::Scale;
use siak_check::words::form::Field;
use siak_check::words::form_fault::Fault;

/// Two documents are in the workspace.
fn read(field: Field, cell: &Cell, scale: Scale) -> Result<String, Fault> {
    cell::read(field, cell, (Fixed::whole(scale.min), Fixed::whole(scale.max)), &|path| {
        ["bukti/a.pdf", "bukti.id/b.pdf"].contains(&path)
    })
}

fn text(field: Field, written: &str) -> Result<String, Fault> {
    read(field, &Cell::Text(written.into()), SCALE)
}

const SCALE: Scale = Scale { min: 0, max: 4 };

#[test]
fn days_are_read_as_people_write_them() {
    for written in [
        "2024-10-30",
        "30/10/2024",
        " 30-10-2024",
        "30 Oktober 2024",
        "30 okt 2024",
        "Rabu, 30  Oktober 2024",
        "30 October 2024",
        "30.10.2024",
        "30/10/2024 09.12 WIB",
        "45595",
    ] {
        assert_eq!(text(Field::Date, written), Ok("2024-10-30".into()), "{written}");
    }
    for written in ["10/30/2024", "kemarin", "30 Oktobr 2024", "2024", "30/10/24", "31 Juni 2024"] {
        assert!(text(Field::Date, written).is_err(), "{written}");
    }
    assert_eq!(text(Field::Date, "5 Nopember 2024"), Ok("2024-11-05".into()));
    assert_eq!(read(Field::Date, &Cell::Number("45595".into()), SCALE), Ok("2024-10-30".into()));
    assert!(read(Field::Date, &Cell::Number("2024".into()), SCALE).is_err());
    let help = |written| text(Field::Date, written).expect_err(written).message(Language::English).remedy;
    assert!(help("kemarin").contains("30/10/2024") && help("31 Juni 2024").contains("day comes first"));
}

#[test]
fn values_have_a_point_or_a_comma() {
    assert_eq!(text(Field::Value, "2,5"), Ok("2.5".into()));
    assert_eq!(text(Field::Value, " 3.0 "), Ok("3".into()));
    assert_eq!(read(Field::Value, &Cell::Number("2.8".into()), SCALE), Ok("2.8".into()));
    for written in ["tiga", "2,5,1", "2.55555", "-", "1e3", "7", "-1"] {
        assert!(text(Field::Value, written).is_err(), "{written}");
    }
}

#[test]
fn states_have_a_word_in_each_language() {
    assert_eq!(text(Field::State, "Dijanjikan "), Ok("promised".into()));
    assert_eq!(text(Field::State, "draf"), Ok("draft".into()));
    assert_eq!(text(Field::State, "PROMISED"), Ok("promised".into()));
    assert!(text(Field::State, "selesai").is_err());
}

#[test]
fn places_stay_inside_the_workspace() {
    assert_eq!(text(Field::Place, "bukti\\OC04\\a.pdf"), Ok("bukti/OC04/a.pdf".into()));
    assert_eq!(text(Field::Place, "https://siak.example/a"), Ok("https://siak.example/a".into()));
    for written in
        ["../a.pdf", "C:\\Users\\a.pdf", "/etc/passwd", "\\\\server\\a.pdf", "http:// a", "a\nb.pdf"]
    {
        assert!(text(Field::Place, written).is_err(), "{written}");
    }
}

#[test]
fn places_are_read_as_people_paste_them() {
    for (written, place) in [
        ("\"C:\\Users\\Siti\\Ruang Kerja\\bukti\\a.pdf\"", "bukti/a.pdf"),
        ("D:/kerja/bukti/a.pdf", "bukti/a.pdf"),
        ("\\\\server\\bagi\\bukti\\a.pdf", "bukti/a.pdf"),
        ("file:///C:/kerja/bukti/a.pdf", "bukti/a.pdf"),
        ("\u{201c}bukti\\b c.pdf\u{201d}", "bukti/b c.pdf"),
        ("drive.google.com/file/d/1/view", "https://drive.google.com/file/d/1/view"),
        ("s.id/bukti-dlh", "https://s.id/bukti-dlh"),
        ("www.contoh.example", "https://www.contoh.example"),
        ("bukti.id/b.pdf", "bukti.id/b.pdf"),
        ("bukti.baru/b.pdf", "bukti.baru/b.pdf"),
        ("hasil.akhir.pdf", "hasil.akhir.pdf"),
    ] {
        assert_eq!(text(Field::Place, written), Ok(place.into()), "{written}");
    }
    // What nobody typed is not said.
    let Err(Fault::Same { problem }) = text(Field::Place, "C:\\Users\\a.pdf") else { panic!("a fault") };
    assert!(problem.message(Language::English).what.contains("`C:\\Users\\a.pdf`"));
}

#[test]
fn a_link_is_its_address() {
    let link =
        |shown: &str, address: &str| read(Field::Place, &Cell::Link(shown.into(), address.into()), SCALE);
    let address = "https://drive.example/a#gid=0";
    assert_eq!(link("Lihat di sini", address), Ok(address.into()));
    assert_eq!(link("drive.example/a#gid=0", address), Ok(address.into()));
    assert_eq!(link("https://drive.example", "https://drive.example/"), Ok("https://drive.example/".into()));
    assert!(matches!(link("https://drive.example/b", address), Err(Fault::TwoAddresses { .. })));
    // A document of this or of another computer.
    assert_eq!(link("bukti/a.pdf", "file:///C:/lain/a.pdf"), Ok("bukti/a.pdf".into()));
    assert_eq!(link("Lihat", "file:///C:/kerja/bukti/a.pdf"), Ok("bukti/a.pdf".into()));
    assert!(link("Lihat", "file:///C:/kerja/c.pdf").is_err());
    assert!(link("Lihat", "mailto:siti@contoh.example").is_err());
    let title = read(Field::Title, &Cell::Link("Rekap".into(), address.into()), SCALE);
    assert_eq!(title, Ok("Rekap".into()));
}

#[test]
fn a_formula_without_its_result_is_no_empty_cell() {
    for field in [
        Field::Value,
        Field::Explanation,
        Field::Due,
        Field::Requirement,
        Field::Title,
        Field::Place,
        Field::State,
    ] {
        let read = read(field, &Cell::Formula("1+2".into()), SCALE);
        assert_eq!(read, Err(Fault::NoResult { written: "=1+2".into() }), "{field:?}");
    }
}

#[test]
fn cells_are_named_as_in_a_spreadsheet() {
    for (row, column, name) in [
        (1, 0, "A1"),
        (12, 5, "F12"),
        (7, 3, "D7"),
        (1, 25, "Z1"),
        (10, 26, "AA10"),
        (4, 701, "ZZ4"),
        (5, 702, "AAA5"),
        (1, 16_383, "XFD1"),
    ] {
        assert_eq!(cell_name(row, column), name);
    }
}
