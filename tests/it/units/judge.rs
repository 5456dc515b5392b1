//! Names of documents: versions of one, and what programs leave behind.

use siak_check::judge::check::name::{Mark, is_temporary, without_version};

#[test]
fn versions_of_one_document() {
    let plain = without_version("laporan-semester-1").0;
    for name in [
        "laporan_semester_1_v2",
        "laporan-semester-1-revisi-3",
        "LAPORAN SEMESTER 1 FINAL",
        "salinan laporan semester 1",
        "laporan-semester-1 - Copy",
        "laporan-semester-1-final2",
    ] {
        assert_eq!(without_version(name), (plain.clone(), Mark::Version), "{name}");
    }
    assert_eq!(without_version("Laporan Semester 1 (2)"), (plain.clone(), Mark::Count));
    assert_eq!(without_version("petani-kopi"), ("petani kopi".into(), Mark::None), "coffee is no copy");
    assert_ne!(without_version("laporan-semester-2").0, plain);
    assert_eq!(without_version("notulen-2024-10-30"), ("notulen 2024 10 30".into(), Mark::None));
    assert_eq!(without_version("(…)—"), (String::new(), Mark::None));
}

#[test]
fn a_series_is_no_two_versions() {
    assert!(Mark::Count.makes_version_of(Mark::None, "laporan (1).pdf"));
    assert!(Mark::Version.makes_version_of(Mark::Count, "foto-revisi.jpg"));
    assert!(!Mark::Count.makes_version_of(Mark::Count, "lampiran (2).pdf"));
    assert!(!Mark::Count.makes_version_of(Mark::None, "WhatsApp Image 2024-10-21 at 09.15.33 (1).jpeg"));
}

#[test]
fn what_programs_leave_behind() {
    for name in ["bukti/~$laporan.docx", "b/Thumbs.db", "a.pdf.crdownload", "x/rekap.xlsx~", "a/unduhan.TMP"]
    {
        assert!(is_temporary(name), "{name}");
    }
    for name in ["bukti/laporan.docx", "template.docx", "partisipasi.pdf"] {
        assert!(!is_temporary(name), "{name}");
    }
}
