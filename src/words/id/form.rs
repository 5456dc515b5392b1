//! Kata-kata `form`: judul, petunjuk, dan yang keliru pada formulir yang kembali.

use jiff::civil::Date;

use super::label::label;
use super::{LANGUAGE, date, quoted};
use crate::check::Standing;
use crate::document::evidence::State;
use crate::legible::line;
use crate::words::form::{Fault, Field, Sheet, Told, Wrote};
use crate::words::{Label, Loss, Message};

/// Nama lembar.
pub const fn sheet(sheet: Sheet) -> &'static str {
    match sheet {
        Sheet::Instructions => "Petunjuk",
        Sheet::Answers => "Jawaban",
        Sheet::Evidence => "Bukti",
    }
}

/// Judul kolom yang diisi.
pub const fn field(field: Field) -> &'static str {
    match field {
        Field::Value => "Nilai",
        Field::Explanation => "Penjelasan",
        Field::Due => "Tenggat",
        Field::Requirement => "Id bukti dukung",
        Field::Title => "Judul dokumen",
        Field::Place => "Berkas atau tautan",
        Field::Date => "Tanggal dokumen",
        Field::ValidUntil => "Berlaku sampai",
        Field::State => "Keadaan",
    }
}

/// Judul kolom keterangan.
pub const fn told(told: Told) -> &'static str {
    match told {
        Told::Agency => "OPD",
        Told::Indicator => "Id",
        Told::Name => "Indikator",
        Told::Question => "Yang ditanyakan",
        Told::Levels => "Arti nilai",
        Told::Standing => "Status",
        Told::Piece => "No.",
        Told::Needed => "Bukti dukung yang diminta",
    }
}

/// Kata untuk keadaan bukti.
pub const fn state(state: State) -> &'static str {
    match state {
        State::Promised => "dijanjikan",
        State::Draft => "draf",
        State::Final => "final",
    }
}

/// Judul formulir.
pub fn title(instrument: &str) -> String {
    format!("Formulir penilaian mandiri dan bukti dukung: {instrument}")
}

/// Tenggat dan tanggal pembuatan.
pub fn made(today: Date, deadline: Date, days: &str) -> String {
    format!("Dibuat {}. Tenggat evaluasi {} ({days}).", date(today), date(deadline))
}

/// Berapa yang belum lengkap.
pub fn missing(answers: usize, proofs: usize) -> String {
    if answers + proofs == 0 {
        return "Semua nilai sudah diisi dan semua bukti dukung yang diminta sudah ada.".into();
    }
    format!("Belum lengkap: {answers} nilai belum diisi, {proofs} bukti dukung belum ada atau belum sah.")
}

/// Petunjuk pengisian, satu paragraf sebaris.
pub const fn instructions() -> &'static [&'static str] {
    &[
        "1. Isi hanya sel kuning. Sel lain terkunci dan hanya memberi keterangan.",
        "2. Lembar Jawaban: pilih nilai dari daftar, lalu tulis alasannya di kolom Penjelasan. Tenggat boleh dikosongkan.",
        "3. Lembar Bukti: satu baris untuk satu dokumen. Baris merah adalah bukti dukung yang diminta, tetapi belum ada.",
        "4. Berkas ditulis sebagai jalur di ruang kerja, misalnya bukti/OC04/hasil.pdf, dan dokumennya diserahkan kepada sekretariat. Tautan ditulis lengkap, diawali https://.",
        "5. Keadaan: final untuk dokumen yang sudah selesai, draf untuk yang belum selesai, dijanjikan untuk yang menyusul (isi Tenggat). Bila dikosongkan berarti final.",
        "6. Tanggal ditulis seperti 30/10/2024 atau 30 Oktober 2024. Nilai pecahan ditulis dengan koma, misalnya 2,5.",
        "7. Satu bukti dukung boleh punya beberapa dokumen: pakai baris kosong di bawahnya, atau baris kosong di akhir lembar.",
        "8. Mengosongkan sel berarti menghapus isinya. Mengosongkan atau menghapus seluruh baris bukti tidak menghapus bukti yang sudah tercatat; mintalah kepada sekretariat.",
        "9. Simpan sebagai berkas Excel (.xlsx), lalu kirim kembali kepada sekretariat. Jangan mengubah susunan lembar dan jangan menyalin isinya ke berkas lain.",
    ]
}

/// Arti warna.
pub const fn colours() -> [&'static str; 3] {
    ["Untuk diisi", "Belum ada atau perlu diperbaiki", "Keterangan, terkunci"]
}

/// Keterangan jawaban.
pub const fn unanswered() -> &'static str {
    "BELUM DIISI"
}

/// Nilai diisi OPD lain.
pub fn led_by(agency: &str) -> String {
    format!("nilai diisi oleh {agency}")
}

/// Nilai tidak berlaku.
pub fn not_applicable(reason: &str) -> String {
    format!("tidak berlaku: {reason}")
}

/// Nilai yang tidak dapat diubah lewat formulir.
pub const fn from_elsewhere() -> &'static str {
    "dihitung dari berkas; diubah oleh sekretariat"
}

/// Yang sudah dijawab.
pub fn readings(supported: &str, verified: &str, target: &str) -> String {
    format!("didukung bukti {supported}, terverifikasi {verified}, target {target}")
}

/// Bukti dukung yang belum ada.
pub const fn absent() -> &'static str {
    "BELUM ADA"
}

/// Bukti dukung yang baru diperlukan untuk nilai lebih tinggi.
pub fn not_yet_needed(level: i64) -> String {
    format!("baru diperlukan untuk nilai di atas {}", level - 1)
}

/// Bukti yang diterima, menunggu, atau harus dinilai ulang.
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Waiting => "sah, menunggu verifikasi",
        Standing::Stale => "dokumen berubah sejak dinilai, menunggu verifikasi ulang",
        Standing::Accepted => "diterima",
    }
}

/// Bukti yang ditolak.
pub fn rejected(note: &str) -> String {
    format!("DITOLAK{note}")
}

/// Bukti yang belum sah tanpa alasan yang diketahui.
pub const fn faulty() -> &'static str {
    "BERMASALAH: isian tidak terbaca"
}

/// Bukti yang belum sah karena sesuatu.
pub fn faulty_because(reasons: &str) -> String {
    format!("BERMASALAH: {reasons}")
}

/// Yang dijanjikan dan draf.
pub const fn not_final(state: State) -> &'static str {
    match state {
        State::Promised => "dijanjikan, belum diserahkan",
        State::Draft => "masih draf",
        State::Final => "final",
    }
}

/// Yang diminta, sejak nilai berapa, dan berapa banyak.
pub fn needed(name: &str, from: Option<i64>, count: usize) -> String {
    let count = if count > 1 { format!(", {count} dokumen") } else { String::new() };
    let from =
        from.map_or_else(|| label(Label::Advice).to_owned(), |from| format!("nilai di atas {}", from - 1));
    format!("{name} ({from}{count})")
}

/// Bukti apa pun.
pub const fn any_proof() -> &'static str {
    "Bukti apa pun yang sah"
}

/// Baris untuk indikator lain.
pub const fn spare() -> &'static str {
    "indikator lain: pilih id di sebelah kiri"
}

/// Judul dan isi pesan Excel untuk nilai, tanggal, dan keadaan.
pub fn hint(field: Field, least: i64, most: i64) -> (&'static str, String) {
    match field {
        Field::Value => ("Nilai", format!("Angka dari {least} sampai {most}.")),
        Field::State => ("Keadaan", "Pilih final, draf, atau dijanjikan.".into()),
        Field::Date | Field::ValidUntil | Field::Due => {
            ("Tanggal", "Tulis tanggal seperti 30/10/2024.".into())
        }
        Field::Requirement => ("Bukti dukung", "Pilih id bukti dukung dari daftar.".into()),
        Field::Explanation | Field::Title | Field::Place => ("Teks", "Tulis teks biasa.".into()),
    }
}

/// Yang keliru, dan apa yang harus dilakukan.
pub fn fault(fault: &Fault) -> Message {
    let (what, remedy): (String, String) = match fault {
        Fault::Same(problem) => return problem.message(LANGUAGE),
        Fault::NotWorkbook => (
            "bukan berkas Excel (.xlsx) yang dapat dibaca, atau terlalu besar".into(),
            "simpan ulang sebagai Buku Kerja Excel (.xlsx)".into(),
        ),
        Fault::NotForm => (
            "bukan formulir dari `siak-check form export`, atau lembar atau kolomnya ada yang hilang".into(),
            "buat formulir baru dengan `siak-check form export`, lalu isi di sana".into(),
        ),
        Fault::OtherVersion => (
            "formulir ini dari versi program yang lain".into(),
            "buat formulir baru dengan `siak-check form export`".into(),
        ),
        Fault::Other { theirs, ours } => (
            format!("formulir ini milik {}, bukan {}", quoted(theirs), quoted(ours)),
            "periksa apakah berkasnya tertukar, atau sebut ruang kerja yang benar dengan `-C`".into(),
        ),
        Fault::NoAgency { given } if given.is_empty() => {
            ("OPD baris ini belum dipilih".into(), "isi id OPD di kolom OPD".into())
        }
        Fault::NoAgency { given } => (
            format!("OPD {} tidak ada di opd.yaml", quoted(given)),
            "daftarkan OPD itu di opd.yaml, atau perbaiki idnya".into(),
        ),
        Fault::Twice { indicator } => {
            (format!("{} sudah dijawab di baris lain", quoted(indicator)), "sisakan satu baris".into())
        }
        Fault::NotText { written } => (
            format!("isi sel ini menjadi {}, bukan teks", quoted(written)),
            "ketik ulang dengan tanda petik tunggal (') di depannya".into(),
        ),
        Fault::NotNumber { written, least, most } => {
            (format!("{} bukan angka", quoted(written)), format!("isi angka dari {least} sampai {most}"))
        }
        Fault::NoSuchState { given } => {
            (format!("keadaan {} tidak dikenal", quoted(given)), "pilih final, draf, atau dijanjikan".into())
        }
        Fault::Missing(of) => {
            (format!("kolom {} belum diisi", field(*of)), "isi, atau kosongkan seluruh baris".into())
        }
        Fault::NoPlace => (
            "bukti final ini tidak menyebut berkas atau tautan".into(),
            "isi kolom Berkas atau tautan; bila menyusul, pilih dijanjikan dan isi Tenggat".into(),
        ),
        Fault::NoDay => (
            "bukti ini dijanjikan tanpa tanggal".into(),
            "isi kolom Tenggat dengan tanggal paling lambat".into(),
        ),
        Fault::Fixed { file } => (
            "isi sel ini tidak dapat diubah lewat formulir".into(),
            format!("kembalikan seperti semula; ubah di {}", line(file, 200)),
        ),
        Fault::Led { agency } => (
            format!("nilai ini diisi oleh OPD {}", quoted(agency)),
            "kosongkan nilainya; OPD ini cukup mengisi lembar Bukti".into(),
        ),
        Fault::Outdated { file, then, now, form } => (
            format!(
                "sudah berubah di {} sejak formulir dibuat: dahulu {}, kini {}, di formulir {}",
                line(file, 200),
                value(then),
                value(now),
                value(form)
            ),
            "sepakati isinya, lalu isi formulir baru dari `siak-check form export`".into(),
        ),
        Fault::Gone { file } => (
            format!("bukti ini sudah tidak ada di {}", line(file, 200)),
            "isi formulir baru dari `siak-check form export`".into(),
        ),
        Fault::BadFile { file } => (
            format!("{} punya kesalahan, jadi tidak diubah", line(file, 200)),
            "perbaiki dahulu; `siak-check validate` menampilkan semuanya".into(),
        ),
        Fault::Unsafe { file } => (
            format!("{} tidak dapat diubah dengan aman", line(file, 200)),
            "ubah berkas itu dengan tangan".into(),
        ),
    };
    Message { what, remedy }
}

/// Isi sel sebagaimana ditunjukkan pada perubahan.
pub fn value(text: &str) -> String {
    if text.is_empty() { "(kosong)".into() } else { format!("`{}`", line(text, 60)) }
}

/// Bukti yang keberapa, menurut urutan di berkas.
pub fn piece(number: usize) -> String {
    format!("bukti {number}, ")
}

/// Bukti baru.
pub fn new_piece(requirement: &str, title: &str) -> String {
    let requirement =
        if requirement.is_empty() { String::new() } else { format!(" {}", line(requirement, 64)) };
    format!("bukti baru{requirement}: {}", quoted(title))
}

/// Bukti yang barisnya hilang, jadi tetap ada.
pub fn kept(indicator: &str, title: &str, file: &str) -> String {
    format!(
        "{}: bukti {} tidak ada lagi di formulir, tetapi tetap tercatat; hapus dengan tangan di {} bila perlu",
        line(indicator, 64),
        quoted(title),
        line(file, 200)
    )
}

/// Jumlah di akhir.
pub fn total(changes: usize, wrote: Wrote) -> String {
    match (changes, wrote) {
        (0, _) => "Tidak ada perubahan.".into(),
        (_, Wrote::Nothing) => format!("{changes} perubahan; tidak ada yang ditulis (--dry-run)"),
        (_, Wrote::Files) => format!("{changes} perubahan ditulis; periksa dengan `siak-check validate`"),
    }
}

/// Jumlah kesalahan; tidak ada yang ditulis.
pub fn refused(faults: usize) -> String {
    format!("{faults} kesalahan pada formulir; tidak ada yang ditulis")
}

/// Formulir yang ditulis.
pub fn exported(files: usize, path: &str) -> String {
    format!("{files} formulir ditulis ke {path}")
}

/// Formulir yang akan tertimpa, dan apa yang hilang dari masing-masing.
pub fn in_the_way(files: &[(String, Loss)]) -> String {
    let why = |loss| match loss {
        Loss::Filled => "sudah diisi, belum diimpor",
        Loss::Unknown => "bukan formulir ruang kerja ini yang terbaca",
    };
    let files: Vec<String> =
        files.iter().map(|(file, loss)| format!("{} ({})", quoted(file), why(*loss))).collect();
    format!("tidak ada yang ditulis, karena ada isi yang akan hilang: {}", files.join(", "))
}
