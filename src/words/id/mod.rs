//! Bahasa Indonesia.

pub mod explain;
pub mod help;
pub mod init;
pub mod problem;

use jiff::civil::{Date, Weekday};

use super::{Label, Message, Trouble};
use crate::assess::{Cause, Reason};
use crate::check::Condition;
use crate::diagnostic::{Code, Expected, Found, PathFault, ReadFault, Severity, Thing, YamlFault};
use crate::document::pillar::{Kind, Provenance};
use crate::exact::{Decimal, Fixed};
use crate::lang::{Language, Text};
use crate::legible::line;
use crate::model::instrument::Dated;
use crate::report::compare::{Doubt, Why};
use crate::report::rank::Reason as NoPlace;
use crate::report::{Remaining, Report};

const LANGUAGE: Language = Language::Indonesian;

pub(super) fn quoted(text: &str) -> String {
    super::quoted(text)
}

fn titled(text: &Text) -> String {
    super::quoted(text.get(LANGUAGE))
}

fn list<T: AsRef<str>>(names: &[T]) -> String {
    super::list(names, "dan lainnya:")
}

fn date(date: Date) -> String {
    super::short_date(LANGUAGE, date)
}

fn decimal(number: &Decimal) -> String {
    super::number(LANGUAGE, number)
}

/// A number as written: no digits added or lost.
fn number(number: Fixed) -> String {
    let text = number.exact().rounded(Fixed::DIGITS).to_string();
    text.trim_end_matches('0').trim_end_matches('.').replace('.', ",")
}

fn because(note: Option<&Text>) -> String {
    note.map_or_else(String::new, |note| format!(": {}", line(note.get(LANGUAGE), 80)))
}

pub(super) fn names(date: Date) -> (&'static str, &'static str) {
    let weekday = match date.weekday() {
        Weekday::Monday => "Senin",
        Weekday::Tuesday => "Selasa",
        Weekday::Wednesday => "Rabu",
        Weekday::Thursday => "Kamis",
        Weekday::Friday => "Jumat",
        Weekday::Saturday => "Sabtu",
        Weekday::Sunday => "Minggu",
    };
    let months = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];
    (weekday, months[usize::from(date.month().unsigned_abs()) - 1])
}

pub(super) fn short_month(month: i8) -> &'static str {
    let months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
    months[usize::from(month.unsigned_abs()) - 1]
}

/// `H-12`, `H-0` on the day itself, `H+3` after it.
#[must_use]
pub fn days_left(days: i64) -> String {
    if days >= 0 { format!("H-{days}") } else { format!("H+{}", -days) }
}

/// How many working days there are, or how late it is.
#[must_use]
pub fn working_days(days: i64, working: i64) -> String {
    match days {
        0 => "hari ini".into(),
        1.. => format!("{working} hari kerja lagi"),
        _ => format!("lewat {} hari", -days),
    }
}

/// How many problems there are.
#[must_use]
pub fn problem_counts(errors: usize, warnings: usize, notes: usize) -> String {
    format!("{errors} kesalahan, {warnings} peringatan, {notes} catatan")
}

/// What a score says when files could not be taken as meant.
#[must_use]
pub fn incomplete(errors: usize) -> String {
    format!("INDEKS BELUM LENGKAP: {errors} kesalahan pada berkas; jalankan `siak-check validate`")
}

/// What a score says of problems that do not touch it.
#[must_use]
pub fn see_validate(errors: usize, warnings: usize) -> String {
    format!("{errors} kesalahan dan {warnings} peringatan pada bukti; lihat `siak-check validate`")
}

/// The sum under a table of gaps.
#[must_use]
pub fn gaps_total(shown: usize, all: usize, points: &Decimal, total: &Decimal) -> String {
    if shown == all {
        format!("{all} hal, {} poin", decimal(points))
    } else {
        format!("{shown} dari {all} hal, {} dari {} poin", decimal(points), decimal(total))
    }
}

/// How the method rounds.
#[must_use]
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
#[must_use]
pub fn below_bar(reading: &str, index: &Decimal, bar: Fixed) -> String {
    format!("indeks ({reading}) {} di bawah batas {}", decimal(index), number(bar))
}

/// Why a value changed.
#[must_use]
pub const fn why(why: Why) -> &'static str {
    match why {
        Why::Claim => "penilaian mandiri",
        Why::Proof => "bukti",
        Why::Review => "verifikasi",
    }
}

/// A reason to doubt a comparison.
#[must_use]
pub fn doubt(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Instrument => "Instrumennya berbeda: indeks tidak dapat dibandingkan langsung.",
        Doubt::Profile => "Profil bobotnya berbeda: indeks tidak dapat dibandingkan langsung.",
        Doubt::Region => "Daerahnya berbeda.",
        Doubt::BeforeIncomplete => "Keadaan dulu tidak lengkap: ada berkas yang tidak terbaca.",
        Doubt::AfterIncomplete => "Keadaan kini tidak lengkap: ada berkas yang tidak terbaca.",
    }
    .into()
}

/// That the index fell.
#[must_use]
pub fn index_fell(reading: &str, before: &Decimal, after: &Decimal) -> String {
    format!("indeks ({reading}) turun dari {} ke {}", decimal(before), decimal(after))
}

/// That an indicator fell.
#[must_use]
pub fn indicator_fell(id: &str, before: &Decimal, after: &Decimal) -> String {
    format!("{} turun dari {} ke {}", line(id, 64), decimal(before), decimal(after))
}

/// That a day's state could not be read whole.
#[must_use]
pub const fn incomplete_day() -> &'static str {
    "hari ini tidak lengkap: ada berkas yang tidak terbaca; tidak dipakai untuk proyeksi"
}

/// Why there is no projection.
#[must_use]
pub fn too_few_points(points: usize, fewest: usize) -> String {
    format!("Titik terlalu sedikit untuk proyeksi: {points} hari lengkap, perlu sedikitnya {fewest}.")
}

/// Why a workspace has no place in a ranking.
#[must_use]
pub fn no_place(reason: NoPlace) -> String {
    match reason {
        NoPlace::NoWorkspace => "bukan ruang kerja (tidak ada siak-check.yaml)".into(),
        NoPlace::NoEvidence => "belum punya berkas bukti".into(),
        NoPlace::Errors(count) => format!("{count} kesalahan pada berkas; jalankan `siak-check validate`"),
        NoPlace::Previous => "hasil tahun lalu (`previous`) tidak dapat dibaca".into(),
    }
}

/// What `init` made.
#[must_use]
pub fn initialised(folder: &str) -> String {
    format!(
        "ruang kerja dibuat di {folder}; mulai dari siak-check.yaml dan opd.yaml, lalu jalankan `siak-check validate`"
    )
}

pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "kesalahan",
        Severity::Warning => "peringatan",
        Severity::Note => "catatan",
    }
}

pub(super) fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Work => "pekerjaan",
        Cause::Evidence => "bukti",
        Cause::Review => "verifikasi",
    }
}

pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::Index => "Indeks",
        Label::Scale => "skala",
        Label::Claimed => "Penilaian mandiri",
        Label::Supported => "Didukung bukti",
        Label::Verified => "Terverifikasi",
        Label::ClaimedShort => "Mandiri",
        Label::SupportedShort => "Bukti",
        Label::VerifiedShort => "Verif.",
        Label::Target => "Target",
        Label::Gap => "Sisa",
        Label::Pillar => "Pilar",
        Label::Dimension => "Dimensi",
        Label::Agency => "OPD",
        Label::Indicator => "Indikator",
        Label::Weight => "Bobot",
        Label::Complete => "Lengkap",
        Label::Points => "Poin",
        Label::Cause => "Sebab",
        Label::Due => "Tenggat",
        Label::ToDo => "Tindak lanjut",
        Label::Lead => "Pengampu",
        Label::Total => "Jumlah",
        Label::Deadline => "Tenggat",
        Label::MostToDo => "Sisa terbanyak per OPD (poin indeks)",
        Label::BiggestGaps => "Lima kesenjangan terbesar",
        Label::Secretariat => "Sekretariat",
        Label::Unassigned => "Tanpa pengampu",
        Label::CrossPillar => "Lintas pilar",
        Label::NothingRemains => "Tidak ada yang tersisa.",
        Label::OutOfScope => "tidak dinilai pada profil ini",
        Label::NotApplicable => "tidak berlaku",
        Label::First => "yang pertama di sini",
        Label::Verdict => "putusannya di sini",
        Label::Reviewer => "penelaahnya di sini",
        Label::Proof => "dokumen ini",
        Label::Remedy => "saran",
        Label::NoProblems => "Tidak ada masalah.",
        Label::Question => "Pertanyaan",
        Label::Group => "Kelompok",
        Label::WorthPerLevel => "Nilai satu tingkat",
        Label::Requirements => "Bukti dukung",
        Label::NoRequirements => "Tidak memerlukan bukti dukung.",
        Label::AnyProof => "Sedikitnya satu bukti apa pun yang sah.",
        Label::From => "Mulai",
        Label::Kind => "Jenis",
        Label::Period => "Tanggal",
        Label::Effort => "Hari",
        Label::Provenance => "Asal",
        Label::Levels => "Arti nilai",
        Label::StateHere => "Keadaan di ruang kerja ini",
        Label::Explanation => "Penjelasan",
        Label::Sources => "Sumber",
        Label::Note => "Catatan",
        Label::Arithmetic => "Perhitungan indeks",
        Label::Official => "resmi",
        Label::Exact => "tepat",
        Label::SeeAlso => "Rincian: siak-check gaps · siak-check explain INDIKATOR",
        Label::Unanswered => "belum dijawab",
        Label::Met => "terpenuhi",
        Label::Unmet => "belum",
        Label::Place => "No.",
        Label::Region => "Daerah",
        Label::Profile => "Profil",
        Label::Final => "Akhir",
        Label::Before => "Dulu",
        Label::After => "Kini",
        Label::Rose => "Naik",
        Label::Fell => "Turun",
        Label::NewProblems => "Masalah baru",
        Label::Settled => "Masalah selesai",
        Label::ProblemsUnknown => {
            "Skor yang disimpan tidak memuat daftar masalah, jadi masalah tidak dibandingkan."
        }
        Label::Trend => "Perkembangan indeks",
        Label::Projection => "Proyeksi ke tenggat",
        Label::Range => "rentang 90%",
        Label::Day => "Tanggal",
        Label::Improvement => "Peningkatan",
    }
}

/// The name of a kind of proof.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Regulation => "peraturan",
        Kind::Document => "dokumen",
        Kind::Minutes => "notulen",
        Kind::Report => "laporan",
        Kind::Photo => "foto",
        Kind::Screenshot => "tangkapan layar",
        Kind::Dataset => "data",
        Kind::Link => "tautan",
        Kind::Survey => "survei",
    }
}

/// How proof must be dated.
#[must_use]
pub fn dated(rule: Dated) -> String {
    match rule {
        Dated::ThisYear => "dalam periode".into(),
        Dated::LastYear => "sejak tahun lalu".into(),
        Dated::Standing => "bebas".into(),
        Dated::Within(years) => format!("paling lama {years} tahun"),
    }
}

/// Whose rule it is.
#[must_use]
pub fn provenance(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Official => "resmi",
        Provenance::Suggested => "saran",
    }
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
            "skor tidak dapat dihitung: pengaturan atau instrumennya tidak terbaca".into(),
            "perbaiki kesalahan di atas; `siak-check validate` menampilkan semuanya".into(),
        ),
        Trouble::NoSuch { given, suggestion } => (
            format!("tidak ada yang bernama {}", quoted(given)),
            super::suggestion(suggestion.as_deref(), "mungkin maksudnya", || {
                "lihat id yang ada dengan `siak-check score --by indicator` atau `--by opd`".into()
            }),
        ),
        Trouble::AlreadyThere { file } => (
            format!("{} sudah ada dan tidak ditimpa", quoted(file)),
            "pilih folder lain yang kosong: `siak-check init FOLDER`".into(),
        ),
        Trouble::CannotWrite { file, reason } => (
            format!("{} tidak dapat ditulis: {}", quoted(file), read_fault(reason)),
            "periksa folder dan hak aksesnya".into(),
        ),
        Trouble::BadValue { option, given, example } => (
            format!("{} tidak dapat dibaca sebagai nilai {option}", quoted(given)),
            format!("tulis misalnya `{option} {example}`"),
        ),
        Trouble::NoEarlier { given } => (
            format!("keadaan {} tidak ditemukan", quoted(given)),
            "sebut folder ruang kerja, berkas skor JSON yang utuh, revisi git, atau tanggal seperti `2024-10-01`".into(),
        ),
        Trouble::NoHistory { folder } => (
            format!("{} tidak punya riwayat git", quoted(folder)),
            "simpan ruang kerja di repositori git (`git init`, `git commit`), lalu ulangi".into(),
        ),
        Trouble::NoInstrument { folder } => (
            format!("{} bukan instrumen yang dapat dipakai", quoted(folder)),
            "folder itu harus berisi instrument.yaml dan satu berkas per pilar tanpa kesalahan".into(),
        ),
    };
    Message { what, remedy }
}

pub(super) fn to_do(report: &Report, one: &Remaining) -> String {
    let text = |text: &Text| line(text.get(LANGUAGE), 120);
    let answer = &report.workspace.answers[one.index];
    let needed = match one.debt.requirement {
        Some(index) => text(&one.indicator.requirements()[index].name),
        None => "bukti dukung".into(),
    };
    let scored = &report.assessment.indicators[one.index];
    let (claimed, target) = (number(scored.value.claimed), number(scored.value.target));
    match &one.debt.reason {
        Reason::Unanswered => format!("Isi nilai; capai {target}: {}", text(&one.indicator.name)),
        Reason::BelowTarget => format!("Naikkan dari {claimed} ke {target}: {}", text(&one.indicator.name)),
        Reason::NoProof => format!("Serahkan: {needed}"),
        Reason::TooFew { sound, needed: count } => format!("Tambah: {needed} (baru {sound} dari {count})"),
        Reason::Piece(index) => {
            let title = text(&answer.pieces[*index].title);
            match &report.findings.conditions[one.index][*index] {
                Condition::Promised => format!("Serahkan yang dijanjikan: {title}"),
                Condition::Draft => format!("Finalkan draf: {title}"),
                Condition::Faulty(codes) => format!("Perbaiki: {title} ({})", faults(codes)),
                Condition::Rejected(note) => format!("Ganti, ditolak: {title}{}", because(note.as_ref())),
                Condition::Sound(_) => format!("Serahkan: {needed}"),
            }
        }
        Reason::Waiting(count) if *count > 1 => format!("Periksa {count} bukti: {needed}"),
        Reason::Waiting(_) => format!("Periksa: {needed}"),
        Reason::Stale(index) => {
            format!("Periksa ulang, dokumen berubah: {}", text(&answer.pieces[*index].title))
        }
        Reason::Capped => {
            let note = report.findings.caps[one.index].as_ref().and_then(|cap| cap.note.as_ref());
            format!("Penelaah membatasi nilai{}", because(note))
        }
    }
}

/// Faults of a piece in a word or two each; a piece whose entry could not be read has none.
fn faults(codes: &[Code]) -> String {
    let names: Vec<&str> = codes.iter().map(|code| code.name()).collect();
    if names.is_empty() { "isian bermasalah".into() } else { names.join(", ") }
}

fn thing(thing: Thing) -> &'static str {
    match thing {
        Thing::Agency => "OPD",
        Thing::Indicator => "indikator",
        Thing::Requirement => "bukti dukung",
        Thing::Dimension => "dimensi",
        Thing::Pillar => "pilar",
        Thing::Profile => "profil",
        Thing::Instrument => "instrumen",
        Thing::LevelSet => "kumpulan arti nilai",
    }
}

fn where_listed(thing: Thing) -> &'static str {
    match thing {
        Thing::Agency => "daftarkan OPD itu di opd.yaml, atau perbaiki idnya",
        Thing::Indicator => "lihat id indikator dengan `siak-check score --by indicator`",
        Thing::Requirement => "lihat bukti dukung yang diminta dengan `siak-check explain INDIKATOR`",
        Thing::Dimension => "pakai salah satu id di `dimensions` pada instrument.yaml",
        Thing::Pillar => "pakai salah satu id di `pillars` pada instrument.yaml",
        Thing::Profile => "pakai salah satu id di `profiles` pada instrument.yaml",
        Thing::Instrument => "pakai instrumen bawaan, atau taruh instrumen sendiri di folder `indicators/`",
        Thing::LevelSet => "pakai salah satu id di `level_sets` pada instrument.yaml",
    }
}

fn kind_of(expected: Expected) -> &'static str {
    match expected {
        Expected::Mapping => "pasangan `kunci: nilai`",
        Expected::List => "daftar",
        Expected::Text => "teks",
        Expected::BilingualText => "teks",
        Expected::Number => "angka",
        Expected::WholeNumber => "bilangan bulat",
        Expected::Truth => "`true` atau `false`",
        Expected::Date => "tanggal",
        Expected::Zone => "zona waktu",
        Expected::Language => "bahasa",
    }
}

fn wanted(expected: Expected) -> String {
    match expected {
        Expected::Mapping => "tulis satu `kunci: nilai` per baris, menjorok di bawah kunci ini",
        Expected::List => "tulis setiap butir di baris sendiri, diawali `- `",
        Expected::Text => "tulis teks biasa",
        Expected::BilingualText => "tulis teks biasa, atau `{id: …, en: …}`",
        Expected::Number => "tulis angka dengan titik, misalnya `2.8`",
        Expected::WholeNumber => "tulis bilangan bulat, misalnya `3`",
        Expected::Truth => "tulis `true` atau `false`",
        Expected::Date => "tulis tanggal seperti `2024-11-11`",
        Expected::Zone => "tulis `Asia/Jakarta`, `Asia/Makassar` atau `Asia/Jayapura`",
        Expected::Language => "tulis `id` atau `en`",
    }
    .into()
}

fn found(found: Found, written: &str) -> String {
    match found {
        Found::Nothing => "kosong".into(),
        Found::Scalar => quoted(written),
        Found::List => "daftar".into(),
        Found::Mapping => "pasangan `kunci: nilai`".into(),
    }
}

fn level_range(least: i64, most: i64) -> String {
    format!("tulis angka dari {least} sampai {most}")
}

fn path_fault(fault: PathFault) -> &'static str {
    match fault {
        PathFault::Absolute => "diawali `/`",
        PathFault::Parent => "memuat `..`",
        PathFault::Character => "memuat `\\`, `:` atau karakter kendali",
        PathFault::Link => "melewati tautan simbolik yang keluar dari ruang kerja",
    }
}

fn read_fault(fault: &ReadFault) -> String {
    match fault {
        ReadFault::NotThere => "tidak ada, atau tautannya buntu".into(),
        ReadFault::NotAllowed => "tidak ada hak baca".into(),
        ReadFault::NotAFile => "bukan berkas biasa".into(),
        ReadFault::NotAFolder => "bukan folder".into(),
        ReadFault::Name => "namanya bukan UTF-8; ganti namanya".into(),
        ReadFault::There => "sudah ada".into(),
        ReadFault::Circle => "tautannya berputar".into(),
        ReadFault::Other(reason) => line(reason, 120),
    }
}

fn yaml_fault(fault: &YamlFault) -> (String, String) {
    let (what, remedy) = match fault {
        YamlFault::Tab => ("tab tidak boleh dipakai untuk menjorokkan baris", "ganti tab dengan spasi"),
        YamlFault::Bracket => (
            "kurung `[` atau `{` tidak ditutup dengan benar",
            "periksa pasangan kurung dan koma di antaranya",
        ),
        YamlFault::Quote => {
            ("teks dalam tanda kutip tidak ditutup dengan benar", "periksa pasangan tanda kutipnya")
        }
        YamlFault::Colon => (
            "titik dua di sini membingungkan",
            "teks yang memuat `: ` ditulis dalam tanda kutip; periksa juga lekukan baris ini, dan spasi sesudah `:` di baris sebelumnya",
        ),
        YamlFault::Indent => {
            ("lekukan baris ini tidak cocok dengan baris di sekitarnya", "sejajarkan dengan spasi")
        }
        YamlFault::Character => {
            ("karakter ini tidak boleh mengawali teks", "tulis teksnya dalam tanda kutip")
        }
        YamlFault::Alias => (
            "alias (*nama) ini tidak punya jangkar (&nama) di depannya",
            "tulis isinya langsung, atau teks berawalan * dalam tanda kutip",
        ),
        YamlFault::Other(info) => {
            return (
                format!("YAML tidak dapat dibaca: {}", line(info, 120)),
                "periksa penulisan di sekitar sini".into(),
            );
        }
    };
    (what.into(), remedy.into())
}
