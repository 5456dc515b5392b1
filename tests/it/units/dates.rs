//! Dates in running text and in file names.

use jiff::civil::{Date, Weekday, date};
use siak_check::base::dated::{DateFault, dates, day, iso};

fn only(text: &str) -> (Date, Date) {
    let found = dates(text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    (found[0].from, found[0].to)
}

#[test]
fn the_forms_that_people_write() {
    let day = date(2024, 10, 30);
    for (texts, from, to) in [
        (
            "2024-10-30|notulen_30-10-2024|rapat 30/10/2024|30.10.2024|IMG_20241030_091244|foto-20241030091244|\
             Notulen rakor 30 Oktober 2024|notulen-30-okt-2024|30 October 2024|held on October 30, 2024|\
             rapat(30/10/2024)|OP1-30-10-2024|ke-2, 30 Oktober 2024",
            day,
            day,
        ),
        ("Minggu, 3 November 2024|Minggu 3 November 2024", date(2024, 11, 3), date(2024, 11, 3)),
        (
            "28-30 Oktober 2024|28 s.d. 30 Oktober 2024|28 – 30 October 2024|28 dan 30 Oktober 2024",
            date(2024, 10, 28),
            day,
        ),
        (
            "30 September - 2 Oktober 2024|Senin, 30 September s.d. Rabu, 2 Oktober 2024|\
             30 September sampai dengan 2 Oktober 2024",
            date(2024, 9, 30),
            date(2024, 10, 2),
        ),
        (
            "1 Januari 2024 s.d. 30 Juni 2024|1 Januari 2024 s/d 30 Juni 2024",
            date(2024, 1, 1),
            date(2024, 6, 30),
        ),
        ("30 Desember - 2 Januari 2025", date(2024, 12, 30), date(2025, 1, 2)),
    ] {
        for text in texts.split('|') {
            assert_eq!(only(text), (from, to), "{text}");
        }
    }
    assert_eq!(dates("30 Oktober 2024 dan 1 November 2024").len(), 2);
}

#[test]
fn what_is_no_date() {
    let none = "Perbup 00 Tahun 2022|RPJMD 2021-2026|Keputusan Contoh 13/2024|Nomor 12/10/2024|No. 5/6/2024|\
                005/10/2024|12/10/2024/SEKDA|188/30/10/2024|30 Februari 2024|20241330|semester 1 2024|\
                NIP 197501012003121004|Oktober 2024|31-9-2024|100.3.3.2/123/2024|188.4-12-10-2024|\
                Aplikasi SIAK versi 10.12.2024|aplikasi v10.12.2024|B-12/10/2024|NPSN 20101112|\
                Universitas 17 Agustus 1945|Jumat Berkah 12/2024|Rapat Senin (2/3)|\
                Laporan minggu ke-2 Oktober 2024|Laporan Minggu 2 Oktober 2024|Tahap 2 Oktober 2024|\
                Gelombang ke 3 Mei 2024";
    for text in none.split('|').chain([""]) {
        assert_eq!(dates(text), [], "{text}");
    }
    assert!(dates("versi 1.2.2024.3").len() <= 1, "it may look like one");
}

#[test]
fn weekdays_stand_before_their_date() {
    let named = |text: &str| dates(text)[0].weekday.map(|(weekday, _)| weekday);
    for text in [
        "Kamis, 30/10/2024",
        "pada hari Kamis 30 Oktober 2024",
        "Kamis (30/10/2024)",
        "hari Kamis tanggal 30 Oktober 2024",
        "Thursday, 30 October 2024",
        "Thursday, October 30, 2024",
        "kamis-30-10-2024",
    ] {
        assert_eq!(named(text), Some(Weekday::Thursday), "{text}");
    }
    assert_eq!(named("Jum'at, 1 November 2024"), Some(Weekday::Friday));
    assert_eq!(named("Ahad, 3 November 2024"), Some(Weekday::Sunday));
    assert_eq!(named("Kamis pekan lalu; 30 Oktober 2024"), None);
    assert_eq!(named("rapat 30 Oktober 2024"), None);
    assert_eq!(named("Kamis malam, 30 Oktober 2024"), Some(Weekday::Thursday));
    assert_eq!(named("Yasinan malam Jumat 31 Oktober 2024"), None);
    assert_eq!(named("setiap Jumat, 30 Oktober 2024"), None);
}

#[test]
fn a_day_up_to_or_from_which_something_is_told() {
    for text in [
        "Data penduduk per 31 Desember 2023",
        "Kas posisi 30 Juni 2024",
        "Realisasi s.d. 30 September 2024",
        "Realisasi sampai dengan tanggal 30-09-2024",
        "Berlaku mulai 30 September 2024",
        "rekap-per-30-09-2024",
        "Population as of 31 December 2023",
    ] {
        assert!(dates(text)[0].as_of, "{text}");
    }
    for text in ["Notulen rapat 30 September 2024", "Permohonan, 30 September 2024", "2024-09-30"] {
        assert!(!dates(text)[0].as_of, "{text}");
    }
}

#[test]
fn one_form_for_data_files_and_what_another_means() {
    let day = date(2024, 11, 11);
    assert_eq!(iso("2024-11-11"), Ok(day));
    for text in [
        "11/11/2024",
        "11-11-2024",
        "11.11.2024",
        "2024/11/11",
        "20241111",
        "2024-11-11T00:00",
        " 2024-11-11 ",
        "45607",
        "11 November 2024",
        "11 Nopember 2024",
        "Senin, 11 Nop 2024",
        "November 11, 2024",
        "2024\u{2011}11\u{2011}11",
        "2024-11-11\u{a0}",
        "２０２４-11-11",
    ] {
        assert_eq!(iso(text), Err(DateFault::Meant(day)), "{text}");
    }
    for text in ["2024-02-30", "99/99/2024", "10/30/2024", "31 Juni 2024", "20241332"] {
        assert_eq!(iso(text), Err(DateFault::NoSuchDay), "{text}");
    }
    for text in [
        "",
        "2024",
        "30/10/24",
        "kemarin",
        "11 2024",
        "November 2024",
        "30/10/2024/1",
        "30/10/2024 dan 31/10/2024",
        "-",
    ] {
        assert_eq!(iso(text), Err(DateFault::NotDate), "{text}");
    }
}

#[test]
fn cells_hold_dates_in_many_forms() {
    for text in [
        "2024-10-30",
        "30/10/2024",
        "30-10-2024",
        "30.10.2024",
        "30 / 10 / 2024",
        "30 Oktober 2024",
        "30 Okt 2024",
        "30 Okt. 2024",
        "30-Okt-2024",
        "30-Okt-24",
        "30/Oct/2024",
        "30Okt2024",
        "30th October 2024",
        "Oct 30, 2024",
        "October 30 2024",
        "Rabu, 30 Oktober 2024",
        "Rabu tanggal 30-10-2024",
        "Wednesday, October 30, 2024",
        "45595",
        "45595.3837",
        "45595,5",
        "20241030",
        "2024-10-30 09:12:33",
        "2024-10-30T02:12:33.123Z",
        "30/10/2024 9.12",
        "30/10/2024 09:12:33",
        "2024/10/30 9:12:33 PM GMT+7",
        "30 Oktober 2024 pukul 09.12 WIB",
        "30 Oktober 2024, 09:12 WITA",
        "2024-10-30T09:12:33+07:00",
        "2024-10-30 09:12:33.000",
        "30\u{a0}Oktober\u{a0}2024",
        "2024‐10‐30",
        "30/10/2024 (09:12 WIT)",
    ] {
        assert_eq!(day(text), Ok(date(2024, 10, 30)), "{text}");
    }
    for (text, month) in [
        ("5 Pebruari 2024", 2),
        ("5 Febuari 2024", 2),
        ("5 PEB 2024", 2),
        ("5 Mrt 2024", 3),
        ("5 Djuni 2024", 6),
        ("5 Agst 2024", 8),
        ("5 Agt 2024", 8),
        ("5 Sept. 2024", 9),
        ("5 Nopember 2024", 11),
        ("5 nop 2024", 11),
        ("5 December 2024", 12),
    ] {
        assert_eq!(day(text), Ok(date(2024, month, 5)), "{text}");
    }
    for text in [
        "1",
        "2024",
        "30.10.24",
        "30/10/2024 99:99",
        "19780512 200604 1 003",
        "8 responden",
        "9",
        "30-10-2024 - 31-10-2024",
    ] {
        assert_eq!(day(text), Err(DateFault::NotDate), "{text}");
    }
    assert_eq!(day("10/30/2024 9:12:33"), Err(DateFault::NoSuchDay));
}

/// Numbers of officials begin with a birthday, and are written with blanks, points or strokes.
#[test]
fn numbers_of_officials_and_decrees_are_no_dates() {
    for text in [
        "19780512 200604 1 003 - SK",
        "NIP 19780512 200604 1 003",
        "19780512.200604.1.003",
        "19780512-200604-1-003",
        "19780512_200604_1_003_SK",
        "19780512 2006041003",
        "19780512 200604 1003",
        "19900101 202321 2 007",
        "SK an. Contoh (19780512 200604 1 003)",
        "197805122006041003",
        "SK_100.3.3.2_12_2024",
        "SK 100.3.3.2-12-10-2024",
        "800.1.11.1/30-10-2024",
        "SK 188.45/KEP.10-12-2024/BUP",
        "20241030/SK/2024",
        "800/20241030",
    ] {
        assert_eq!(dates(text), [], "{text}");
    }
    assert_eq!(only("Undangan 800/1234 30 Oktober 2024").0, date(2024, 10, 30));
    assert_eq!(only("5 Nopember 2024").0, date(2024, 11, 5));
    assert!(dates("20241030_091244")[0].stamp && dates("2024-10-30 09.12.33")[0].stamp);
    assert!(!dates("Rapat 30-10-2024 09.12")[0].stamp);
}

proptest::proptest! {
    #[test]
    fn any_cell_can_be_read(text in r"(Rabu,? )?[0-9]{1,8}[-/ ._]?(okt|Mei|[0-9]{1,2})?[-/ ._]?[0-9]{0,5}[ T,_]?.{0,12}") {
        if let Ok(found) = iso(&text) {
            proptest::prop_assert_eq!(found.to_string(), text);
        }
    }

    #[test]
    fn any_text_can_be_read(text in r"[ \-/.,(':0-9a-zé’–\PC]{0,40}( [0-9]{1,8}[-/ ._](okt|Mei|[0-9]{1,2})[-/ ._][0-9]{2,4}.{0,9})?") {
        for mention in dates(&text) {
            proptest::prop_assert!(mention.from <= mention.to);
        }
    }
}
