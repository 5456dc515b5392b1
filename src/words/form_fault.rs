//! What can be wrong with a form that comes back, or with a cell of it.

use super::form::{Field, value};
use super::texts::messages;
use crate::base::legible::line;
use crate::problem::Problem;

messages!(
    language,
    Fault,
    // What would be wrong in a data file too.
    Same { problem: Problem } = id("{}", problem.message(language).what)
        .en("{}", problem.message(language).what)
        .help_id("{}", problem.message(language).remedy)
        .help_en("{}", problem.message(language).remedy),
    NotWorkbook = id("bukan berkas Excel (.xlsx) yang dapat dibaca, atau terlalu besar")
        .en("not an Excel workbook (.xlsx) that can be read, or too large")
        .help_id("simpan ulang sebagai Buku Kerja Excel (.xlsx)")
        .help_en("save it again as an Excel workbook (.xlsx)"),
    TooManyRows { limit: usize } = id("lebih dari {limit} baris berisi sesuatu")
        .en("more than {limit} rows hold something")
        .help_id("hapus baris yang bukan isian, lalu simpan lagi")
        .help_en("delete the rows that are no entries and save it again"),
    More { count: usize } = id("masih ada {count} kesalahan lain yang tidak disebut satu per satu")
        .en("{count} more mistakes are not named one by one")
        .help_id("perbaiki yang di atas, lalu ulangi; atau isi formulir baru dari `siak-check form export`")
        .help_en("mend those above and try again, or fill in a new form of `siak-check form export`"),
    NotForm = id("bukan formulir dari `siak-check form export`, atau lembar atau kolomnya ada yang hilang")
        .en("not a form of `siak-check form export`, or a sheet or column is gone")
        .help_id("buat formulir baru dengan `siak-check form export`, lalu isi di sana")
        .help_en("make a new form with `siak-check form export` and fill that in"),
    OtherVersion = id("formulir ini dari versi program yang lain")
        .en("this form is of another version of the program")
        .help_id("buat formulir baru dengan `siak-check form export`")
        .help_en("make a new form with `siak-check form export`"),
    Other { theirs: String, ours: String } = id("formulir ini milik {theirs}, bukan {ours}")
        .en("this form is of {theirs}, not of {ours}")
        .help_id("periksa apakah berkasnya tertukar, atau sebut ruang kerja yang benar dengan `-C`")
        .help_en("see whether it is the right file, or name the right workspace with `-C`"),
    NoAgencyGiven = id("OPD baris ini belum dipilih")
        .en("this row names no agency")
        .help_id("isi id OPD di kolom OPD")
        .help_en("write the agency's id in the column Agency"),
    NoIndicatorGiven = id("baris ini diisi, tetapi indikatornya belum dipilih")
        .en("this row is filled in, but names no indicator")
        .help_id("pilih id indikator di kolom Id, atau kosongkan seluruh baris")
        .help_en("choose the indicator's id in the column Id, or clear the whole row"),
    NoAgency { given: String } = id("OPD {given} tidak ada di opd.yaml")
        .en("there is no agency {given} in opd.yaml")
        .help_id("daftarkan OPD itu di opd.yaml, atau perbaiki idnya")
        .help_en("add it to opd.yaml, or correct the id"),
    Twice { indicator: String } = id("{indicator} sudah dijawab di baris lain")
        .en("{indicator} is answered in another row")
        .help_id("sisakan satu baris")
        .help_en("leave one row"),
    NotText { written: String } = id("isi sel ini menjadi {written}, bukan teks")
        .en("this cell has become {written}, which is no text")
        .help_id("ketik ulang dengan tanda petik tunggal (') di depannya")
        .help_en("type it again with an apostrophe (') before it"),
    NoResult { written: String } = id("hasil rumus {written} tidak tersimpan di berkas ini")
        .en("the result of the formula {written} is not stored in this file")
        .help_id("buka dengan Excel atau LibreOffice lalu simpan, atau ketik hasilnya")
        .help_en("open it with Excel or LibreOffice and save it, or type the result"),
    TwoAddresses { shown: String, address: String } =
        id("sel ini bertuliskan {shown}, tetapi tautannya menuju {address}")
            .en("this cell shows {shown}, but its link leads to {address}")
            .help_id("hapus tautannya (klik kanan), lalu tulis alamat yang benar")
            .help_en("remove the link (right click) and write the address that is right"),
    NotNumber { written: String, least: i64, most: i64 } = id("{written} bukan angka")
        .en("{written} is no number")
        .help_id("isi angka dari {least} sampai {most}")
        .help_en("write a number from {least} to {most}"),
    NotDate { written: String } = id("{written} bukan tanggal yang dapat dibaca")
        .en("{written} is not a date that can be read")
        .help_id("tulis seperti 30/10/2024 atau 30 Oktober 2024, tahunnya dengan empat angka")
        .help_en("write it like 30/10/2024 or 30 October 2024, the year in four digits"),
    NoSuchDay { written: String } = id("hari {written} tidak ada di kalender")
        .en("there is no day {written}")
        .help_id("periksa hari dan bulannya; hari ditulis lebih dahulu, seperti 30/10/2024")
        .help_en("check day and month; the day comes first, as in 30/10/2024"),
    NoSuchState { given: String } = id("keadaan {given} tidak dikenal")
        .en("there is no state {given}")
        .help_id("pilih final, draf, atau dijanjikan")
        .help_en("choose final, draft or promised"),
    Missing { column: Field } = id("kolom {column} belum diisi")
        .en("the column {column} is not filled in")
        .help_id("isi, atau kosongkan seluruh baris")
        .help_en("fill it in, or clear the whole row"),
    NoPlace = id("bukti final ini tidak menyebut berkas atau tautan")
        .en("this final piece names no file or link")
        .help_id("isi kolom Berkas atau tautan; bila menyusul, pilih dijanjikan dan isi Tenggat")
        .help_en("fill in File or link; if it is to come, choose promised and fill in Due"),
    NoDay = id("bukti ini dijanjikan tanpa tanggal")
        .en("this piece is promised without a date")
        .help_id("isi kolom Tenggat dengan tanggal paling lambat")
        .help_en("fill in Due with the latest day"),
    Fixed { file: String } = id("isi sel ini tidak dapat diubah lewat formulir")
        .en("what this cell holds cannot be changed through a form")
        .help_id("kembalikan seperti semula; ubah di {}", line(&file, 200))
        .help_en("put back what it held; change it in {}", line(&file, 200)),
    Led { agency: String } = id("nilai ini diisi oleh OPD {agency}")
        .en("the agency {agency} fills in this value")
        .help_id("kosongkan nilainya; OPD ini cukup mengisi lembar Bukti")
        .help_en("clear the value; this agency needs only the sheet Evidence"),
    Outdated { file: String, then: String, now: String, form: String } = id(
        "sudah berubah di {} sejak formulir dibuat: dahulu {}, kini {}, di formulir {}",
        line(&file, 200),
        value(language, &then),
        value(language, &now),
        value(language, &form)
    )
    .en(
        "it has changed in {} since the form was made: then {}, now {}, in the form {}",
        line(&file, 200),
        value(language, &then),
        value(language, &now),
        value(language, &form)
    )
    .help_id("sepakati isinya, lalu isi formulir baru dari `siak-check form export`")
    .help_en("agree on what holds, then fill in a new form of `siak-check form export`"),
    Gone { file: String } = id("bukti ini sudah tidak ada di {}", line(&file, 200))
        .en("this piece is no longer in {}", line(&file, 200))
        .help_id("isi formulir baru dari `siak-check form export`")
        .help_en("fill in a new form of `siak-check form export`"),
    BadFile { file: String } = id("{} punya kesalahan, jadi tidak diubah", line(&file, 200))
        .en("{} has errors, so it is not changed", line(&file, 200))
        .help_id("perbaiki dahulu; `siak-check validate` menampilkan semuanya")
        .help_en("mend them first; `siak-check validate` shows them all"),
    Unsafe { file: String } = id("{} tidak dapat diubah dengan aman", line(&file, 200))
        .en("{} cannot be changed safely", line(&file, 200))
        .help_id("ubah berkas itu dengan tangan")
        .help_en("change that file by hand"),
);
