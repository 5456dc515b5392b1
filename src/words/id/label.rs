//! Fixed words: headings of tables, and the names of closed sets.

use crate::assess::Cause;
use crate::diagnostic::{Severity, Submission};
use crate::document::pillar::{Kind, Provenance};
use crate::model::instrument::Dated;
use crate::report::compare::{Doubt, Why};
use crate::report::rank::Reason as NoPlace;
use crate::words::Label;

/// Why a value changed.
pub const fn why(why: Why) -> &'static str {
    match why {
        Why::Claim => "penilaian mandiri",
        Why::Proof => "bukti",
        Why::Review => "verifikasi",
    }
}

/// A reason to doubt a comparison.
pub fn doubt(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Instrument => "Instrumennya berbeda: indeks tidak dapat dibandingkan langsung.",
        Doubt::Profile => "Profil bobotnya berbeda: indeks tidak dapat dibandingkan langsung.",
        Doubt::Region => "Daerahnya berbeda.",
        Doubt::Sample => "Hanya satu dari kedua keadaan yang data contoh.",
        Doubt::BeforeIncomplete => "Keadaan dulu tidak lengkap: ada berkas yang tidak terbaca.",
        Doubt::AfterIncomplete => "Keadaan kini tidak lengkap: ada berkas yang tidak terbaca.",
    }
    .into()
}

/// Why a workspace has no place in a ranking.
pub fn no_place(reason: NoPlace) -> String {
    match reason {
        NoPlace::NoWorkspace => "bukan ruang kerja (tidak ada siak-check.yaml)".into(),
        NoPlace::NoEvidence => "belum punya berkas bukti".into(),
        NoPlace::Errors(count) => format!("{count} kesalahan pada berkas; jalankan `siak-check validate`"),
        NoPlace::Previous => "hasil tahun lalu (`previous`) tidak dapat dibaca".into(),
    }
}

/// What an agency has handed in.
pub const fn submission(submission: Submission) -> &'static str {
    match submission {
        Submission::Submitted => "sudah menyerahkan",
        Submission::Unanswered => "belum mengisi",
        Submission::Empty => "tanpa indikator",
        Submission::Unreadable => "berkas tidak terbaca",
        Submission::Absent => "belum menyerahkan",
    }
}

/// The same in a sentence or two, with what is asked for.
pub const fn submission_asks(submission: Submission) -> &'static str {
    match submission {
        Submission::Submitted => "Sudah menyerahkan.",
        Submission::Unanswered => "Belum mengisi nilai atau bukti dukung satu pun. Mohon segera diisi.",
        Submission::Empty => {
            "Tanpa indikator: berkas buktinya tidak memuat satu indikator pun, jadi yang harus dilengkapi belum diketahui. Mohon indikatornya ditetapkan."
        }
        Submission::Unreadable => {
            "Berkas tidak terbaca, jadi yang harus dilengkapi belum diketahui. Mohon berkas buktinya diperbaiki atau diserahkan ulang."
        }
        Submission::Absent => {
            "Belum menyerahkan berkas bukti, jadi yang harus dilengkapi belum diketahui. Mohon formulirnya diisi dan diserahkan kepada sekretariat."
        }
    }
}

/// The name of a severity.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "kesalahan",
        Severity::Warning => "peringatan",
        Severity::Note => "catatan",
    }
}

/// The name of a cause.
pub fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Work => "pekerjaan",
        Cause::Evidence => "bukti",
        Cause::Review => "verifikasi",
    }
}

/// A fixed text.
pub fn label(label: Label) -> &'static str {
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
        Label::NothingRemains => "Tidak ada yang tersisa.",
        Label::OutOfScope => "tidak dinilai pada profil ini",
        Label::First => "yang pertama di sini",
        Label::NotApplicable => "tidak berlaku",
        Label::Remedy => "saran",
        Label::NoProblems => "Tidak ada masalah.",
        Label::Group => "Kelompok",
        Label::WorthPerLevel => "Nilai satu tingkat",
        Label::Requirements => "Bukti dukung",
        Label::NoRequirements => "Tidak memerlukan bukti dukung.",
        Label::Advice => "disarankan, tidak wajib",
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
        Label::SeeAlso => "Rincian: siak-check gaps · siak-check plan · siak-check explain INDIKATOR",
        Label::Load => "Beban",
        Label::Available => "Tersedia",
        Label::LoadPerAgency => "Beban per OPD (hari orang)",
        Label::Steps => "Langkah, yang paling hemat lebih dahulu",
        Label::Indicators => "Indikator",
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
        Label::Question => "Pertanyaan",
        Label::Requirement => "Diminta",
        Label::Document => "Dokumen",
        Label::Address => "Tempat",
        Label::Sha256 => "SHA-256",
        Label::Sample => "DATA CONTOH, bukan keadaan resmi",
        Label::Value => "Nilai",
        Label::State => "Keadaan",
        Label::Earlier => "Sebelumnya",
        Label::ExampleRegion => "Kabupaten Contoh",
        Label::Improvement => "Peningkatan",
    }
}

/// The name of a kind of proof.
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
pub fn dated(rule: Dated) -> String {
    match rule {
        Dated::ThisYear => "dalam periode".into(),
        Dated::LastYear => "sejak tahun lalu".into(),
        Dated::Standing => "bebas".into(),
        Dated::Within(years) => format!("paling lama {years} tahun"),
    }
}

/// Whose rule it is.
pub fn provenance(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Official => "resmi",
        Provenance::Suggested => "saran",
    }
}
