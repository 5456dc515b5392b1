//! Bahasa Indonesia.

pub mod bundle;
pub mod caption;
pub mod form;
pub mod heading;
pub mod help;
pub mod init;
pub mod label;
pub mod plan;
pub mod recap;
pub mod survey;
pub mod review;

use jiff::civil::Date;

use super::{Message, Trouble, faults};
use crate::assess::Reason;
use crate::check::Condition;
use crate::exact::{Decimal, Fixed};
use crate::lang::{Language, Text};
use crate::legible::line;
use crate::model::instrument::Indicator;
use crate::report::Report;
use crate::report::trend::{FEWEST, Unprojected};
use crate::show::{self, Show as _, because, quoted, suggestion};

const LANGUAGE: Language = Language::Indonesian;

fn list<T: AsRef<str>>(names: &[T]) -> String {
    show::list(LANGUAGE, names)
}

fn date(date: Date) -> String {
    show::short_date(LANGUAGE, date)
}

fn decimal(number: &Decimal) -> String {
    super::number(LANGUAGE, number)
}

fn number(number: Fixed) -> String {
    show::number(LANGUAGE, number)
}

/// `H-12`, `H-0` on the day itself, `H+3` after it.
pub fn days_left(days: i64) -> String {
    if days >= 0 { format!("H-{days}") } else { format!("H+{}", -days) }
}

/// How many working days there are, or how late it is.
pub fn working_days(days: i64, working: i64) -> String {
    match days {
        0 => "hari ini".into(),
        1.. => format!("{working} hari kerja lagi"),
        _ => format!("lewat {} hari", -days),
    }
}

/// How many problems there are.
pub fn problem_counts(errors: usize, warnings: usize, notes: usize) -> String {
    format!("{errors} kesalahan, {warnings} peringatan, {notes} catatan")
}

/// What a score says when files could not be taken as meant.
pub fn incomplete(errors: usize) -> String {
    format!("INDEKS BELUM LENGKAP: {errors} kesalahan pada berkas; jalankan `siak-check validate`")
}

/// What a score says of problems that do not touch it.
pub fn see_validate(errors: usize, warnings: usize) -> String {
    format!("{errors} kesalahan dan {warnings} peringatan pada bukti; lihat `siak-check validate`")
}

/// The sum under a table of gaps.
pub fn gaps_total(shown: usize, all: usize, points: &Decimal, total: &Decimal) -> String {
    if shown == all {
        format!("{all} hal, {} poin", decimal(points))
    } else {
        format!("{shown} dari {all} hal, {} dari {} poin", decimal(points), decimal(total))
    }
}

/// How the method rounds.
pub fn rounding(dimension: Option<u32>, index: Option<u32>) -> String {
    let stage = |digits: Option<u32>| match digits {
        Some(digits) => format!("dibulatkan ke {digits} angka (setengah ke atas)"),
        None => "tidak dibulatkan".into(),
    };
    format!(
        "Nilai dimensi = rata-rata tertimbang nilai indikatornya, {}. Indeks = jumlah bobot × nilai dimensi, {}. \
         Indikator yang belum dijawab bernilai paling rendah dengan bobot penuh.",
        stage(dimension),
        stage(index)
    )
}

/// That the index is below the bar of `--fail-under`.
pub fn below_bar(reading: &str, index: &Decimal, bar: Fixed) -> String {
    format!("indeks ({reading}) {} di bawah batas {}", decimal(index), number(bar))
}

/// That the index fell.
pub fn index_fell(reading: &str, before: &Decimal, after: &Decimal) -> String {
    format!("indeks ({reading}) turun dari {} ke {}", decimal(before), decimal(after))
}

/// That an indicator fell.
pub fn indicator_fell(id: &str, before: &Decimal, after: &Decimal) -> String {
    format!("{} turun dari {} ke {}", line(id, 64), decimal(before), decimal(after))
}

/// That a day's state could not be read whole.
pub const fn incomplete_day() -> &'static str {
    "hari ini tidak lengkap: ada berkas yang tidak terbaca; tidak dipakai untuk proyeksi"
}

/// Why there is no projection.
pub fn unprojected(why: Unprojected) -> String {
    match why {
        Unprojected::DeadlinePast => "Tenggat sudah lewat, jadi tidak ada proyeksi.".into(),
        Unprojected::TooFewPoints(points) => {
            format!("Titik terlalu sedikit untuk proyeksi: {points} hari lengkap, perlu sedikitnya {FEWEST}.")
        }
    }
}

/// What `init` made.
pub fn initialised(folder: &str) -> String {
    format!(
        "ruang kerja dibuat di {folder}; mulai dari siak-check.yaml dan opd.yaml, lalu jalankan `siak-check validate`"
    )
}

pub(super) fn trouble(trouble: &Trouble) -> Message {
    let (what, remedy) = match trouble {
        Trouble::NoWorkspace { folder } => (
            format!("tidak ada siak-check.yaml di {} maupun folder di atasnya", quoted(folder)),
            "pindah ke folder ruang kerja, pakai `-C FOLDER`, atau buat yang baru: `siak-check init`".into(),
        ),
        Trouble::NotAWorkspace { folder } => (
            format!("tidak ada siak-check.yaml di {}", quoted(folder)),
            "sebut folder ruang kerja dengan `-C FOLDER`, atau buat yang baru: `siak-check init`".into(),
        ),
        Trouble::NotUsed { option } => {
            (format!("{option} tidak berlaku untuk perintah ini"), "jalankan tanpa opsi itu".into())
        }
        Trouble::NoEvidence { folder } => (
            format!(
                "ruang kerja {} belum punya satu pun jawaban di berkas bukti, jadi tidak ada yang dapat diperiksa",
                quoted(folder)
            ),
            "buat `evidence/<opd>.yaml` untuk OPD pertama; `siak-check init` memberi contohnya".into(),
        ),
        Trouble::NoScore => (
            "skor tidak dapat dihitung; sebabnya ada pada kesalahan di atas".into(),
            "perbaiki kesalahan itu; `siak-check validate` menampilkan semuanya".into(),
        ),
        Trouble::NoSuch { given, suggestion: near } => (
            format!("tidak ada yang bernama {}", quoted(given)),
            suggestion(LANGUAGE, near.as_deref(), || {
                "lihat id yang ada dengan `siak-check score --by indicator` atau `--by opd`".into()
            }),
        ),
        Trouble::NoSuchChoice { given, known } => {
            (format!("{} bukan pilihan yang ada", quoted(given)), format!("pilih salah satu: {}", known.join(", ")))
        }
        Trouble::AlreadyThere { file } => (
            format!("{} sudah ada dan tidak ditimpa", quoted(file)),
            "pilih folder lain yang kosong: `siak-check init FOLDER`".into(),
        ),
        Trouble::CannotRead { file, reason } => (
            format!("{} tidak dapat dibaca: {}", quoted(file), reason.show(LANGUAGE)),
            "periksa berkas dan hak aksesnya".into(),
        ),
        Trouble::NoReviewer => (
            "tidak disebut siapa yang menilai".into(),
            "sebut penelaahnya dengan `--reviewer NAMA`, atau sekali saja di variabel SIAK_CHECK_REVIEWER".into(),
        ),
        Trouble::OwnVerdict { reviewer, agency } => (
            format!("{} termasuk OPD {}, pemilik bukti atau nilai ini", quoted(reviewer), quoted(agency)),
            "putusan harus datang dari penelaah di luar OPD itu".into(),
        ),
        Trouble::NothingToJudge { indicator } => (
            format!("{} belum punya dokumen final yang dapat dinilai", quoted(indicator)),
            "bukti dukung yang diperlukan: `siak-check explain INDIKATOR`".into(),
        ),
        Trouble::SeveralToJudge { indicator } => (
            format!("ada beberapa dokumen {} yang mungkin dimaksud", quoted(indicator)),
            "sebut salah satu dengan `--file JALUR`, `--link URL`, atau `--requirement ID`".into(),
        ),
        Trouble::Unsound { place, codes } => (
            format!("{} belum sah ({}), jadi penerimaannya tidak akan dihitung", quoted(place), list(codes)),
            "minta diperbaiki dahulu (caranya: `siak-check explain KODE`), atau tolak dengan `--reject --note ALASAN`".into(),
        ),
        Trouble::NoteNeeded => (
            "penolakan atau pembatasan nilai perlu alasan, supaya OPD tahu apa yang harus diperbaiki".into(),
            "tambahkan dengan `--note ALASAN`".into(),
        ),
        Trouble::SaidToday { at } => (
            format!("putusan lain pada hari yang sama bertentangan: {}", line(at, 200)),
            "perbaiki atau hapus putusan itu dengan tangan; dari dua putusan sehari, yang lebih ketat berlaku".into(),
        ),
        Trouble::Changed { place } => (
            format!("{} berubah selagi dibaca; putusan tidak dicatat", quoted(place)),
            "baca dokumen yang sekarang, lalu nilai lagi".into(),
        ),
        Trouble::Held { file } => (
            format!("putusan sedang ditulis oleh proses lain: {} ada", quoted(file)),
            "coba lagi; bila tidak ada proses lain yang berjalan, hapus berkas itu".into(),
        ),
        Trouble::OtherReviewer { file } => (
            format!("{} bukan berkas putusan penelaah ini", quoted(file)),
            "sebut berkas lain dengan `--to`, atau tanpa opsi itu".into(),
        ),
        Trouble::CannotEdit { file, lines } => (
            format!("{} tidak dapat diubah dengan aman; tidak ada yang ditulis", quoted(file)),
            super::by_hand("tambahkan ini di bawah `verdicts:` dengan tangan:", lines),
        ),
        Trouble::CannotWrite { file, reason } => (
            format!("{} tidak dapat ditulis: {}", quoted(file), reason.show(LANGUAGE)),
            "periksa folder dan hak aksesnya".into(),
        ),
        Trouble::BadValue { option, given, example } => (
            format!("{} tidak dapat dibaca sebagai nilai {option}", quoted(given)),
            format!("tulis misalnya `{option} {example}`"),
        ),
        Trouble::DayPast { option, given, today } => (
            format!("{option} {given} sudah lewat"),
            format!("sebut {} atau sesudahnya", show::long_date(LANGUAGE, *today)),
        ),
        Trouble::OutsideScale { option, given, least, most } => (
            format!("{option} {} berada di luar skala", quoted(given)),
            format!("tulis angka dari {least} sampai {most}"),
        ),
        Trouble::TooFine => (
            "rencana termurah tidak dapat dipastikan: kemungkinannya terlalu banyak untuk dibandingkan semuanya".into(),
            "pakai lebih sedikit angka di belakang titik pada `weight`, `effort_days`, dan `effort`".into(),
        ),
        Trouble::NoEarlier { given } => (
            format!("keadaan {} tidak ditemukan", quoted(given)),
            "sebut folder ruang kerja, berkas skor JSON yang utuh, revisi git, atau tanggal seperti `2024-10-01`".into(),
        ),
        Trouble::NoHistory { folder } => (
            format!("{} tidak punya riwayat git", quoted(folder)),
            "simpan ruang kerja di repositori git (`git init`, `git commit`), lalu ulangi".into(),
        ),
        Trouble::Offline { links } => (
            format!("tidak satu pun dari {links} tautan terjangkau, jadi tampaknya jaringan di sini yang terputus"),
            "periksa jaringannya (proksi tidak dipakai), atau jalankan tanpa --check-links".into(),
        ),
        Trouble::NoCertificate { file } => (
            format!("{} pada SSL_CERT_FILE tidak berisi sertifikat PEM yang terbaca", quoted(file)),
            "sebut berkas yang benar, atau hapus variabel itu".into(),
        ),
        Trouble::NoPlace => (
            "tidak disebut di mana bundel ditulis".into(),
            "sebut folder baru dengan `-o bundel`, atau arsip dengan `-o bundel.zip`".into(),
        ),
        Trouble::PlaceTaken { place } => (
            format!("{} sudah ada dan tidak ditimpa", quoted(place)),
            "sebut nama lain, atau hapus dahulu yang lama".into(),
        ),
        Trouble::NothingToBundle => (
            "belum ada bukti final yang dapat dikumpulkan".into(),
            "lihat yang masih harus diserahkan dengan `siak-check gaps --cause evidence`".into(),
        ),
        Trouble::DocumentChanged { file } => (
            format!("{} berubah selagi bundel dibuat; tidak ada yang ditulis", quoted(file)),
            "tunggu sampai tidak ada yang menyunting atau menyinkronkan dokumen, lalu ulangi".into(),
        ),
        Trouble::NoBundle { place } => (
            format!("{} bukan bundel: tidak ada SHA256SUMS yang terbaca di dalamnya", quoted(place)),
            "sebut folder atau arsip .zip yang dibuat `siak-check bundle`".into(),
        ),
        Trouble::NotToTerminal => (
            "buku kerja XLSX bukan teks, jadi tidak ditampilkan di terminal".into(),
            "tulis ke berkas: `siak-check report --format xlsx -o laporan.xlsx`".into(),
        ),
        Trouble::NeedsFolder => (
            "CSV terdiri atas beberapa berkas".into(),
            "sebut foldernya dengan `-o FOLDER`, atau satu tabel saja: `--table remaining`".into(),
        ),
        Trouble::FormTooLarge { limit } => (
            format!("formulirnya lebih dari {limit} baris"),
            "buat formulir untuk lebih sedikit OPD sekaligus dengan `--opd`".into(),
        ),
        Trouble::FormsInTheWay { files } => (
            form::in_the_way(files),
            "impor dahulu isinya dengan `siak-check form import`, sebut tempat lain dengan `-o`, atau timpa dengan `--force`".into(),
        ),
        Trouble::UnreadableYaml { file } => (
            format!("{} bukan YAML yang terbaca, jadi formulirnya tidak dapat dibuat", quoted(file)),
            "perbaiki dahulu; `siak-check validate` menunjukkan tempatnya".into(),
        ),
        Trouble::NoInstrument { folder } => (
            format!("{} bukan instrumen yang dapat dipakai", quoted(folder)),
            "folder itu harus berisi instrument.yaml dan satu berkas per pilar tanpa kesalahan".into(),
        ),
    };
    Message { what, remedy }
}

fn answer_with(indicator: &Indicator, to: Fixed) -> String {
    format!("Isi nilai; capai {}: {}", number(to), line(indicator.name.get(LANGUAGE), 120))
}

fn raise(indicator: &Indicator, from: Fixed, to: Fixed) -> String {
    format!("Naikkan dari {} ke {}: {}", number(from), number(to), line(indicator.name.get(LANGUAGE), 120))
}

pub(super) fn to_do(report: &Report, index: usize, requirement: Option<usize>, reason: &Reason) -> String {
    let text = |text: &Text| line(text.get(LANGUAGE), 120);
    let answer = &report.workspace.answers[index];
    let indicator = &report.instrument.indicators[index];
    let needed = match requirement {
        Some(requirement) => text(&indicator.requirements()[requirement].name),
        None => "bukti dukung".into(),
    };
    let value = &report.assessment.indicators[index].value;
    match reason {
        Reason::Unanswered => answer_with(indicator, value.target),
        Reason::BelowTarget => raise(indicator, value.claimed, value.target),
        Reason::NoProof => format!("Serahkan: {needed}"),
        Reason::TooFew { sound, needed: count } => format!("Tambah: {needed} (baru {sound} dari {count})"),
        Reason::Piece(piece) => {
            let title = text(&answer.pieces[*piece].title);
            match &report.findings.conditions[index][*piece] {
                Condition::Promised => format!("Serahkan yang dijanjikan: {title}"),
                Condition::Draft => format!("Finalkan draf: {title}"),
                Condition::Faulty(codes) => format!("Perbaiki: {title} ({})", faults(LANGUAGE, codes)),
                Condition::Rejected(note) => {
                    format!("Ganti, ditolak: {title}{}", because(LANGUAGE, note.as_ref()))
                }
                Condition::Sound(_) => format!("Serahkan: {needed}"),
            }
        }
        Reason::Waiting(count) if *count > 1 => format!("Periksa {count} bukti: {needed}"),
        Reason::Waiting(_) => format!("Periksa: {needed}"),
        Reason::Stale(piece) => {
            format!("Periksa ulang, dokumen berubah: {}", text(&answer.pieces[*piece].title))
        }
        Reason::Capped => {
            let note = report.findings.caps[index].as_ref().and_then(|cap| cap.note.as_ref());
            format!("Penelaah membatasi nilai{}", because(LANGUAGE, note))
        }
    }
}
