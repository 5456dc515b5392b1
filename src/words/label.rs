//! Fixed words: headings of tables, and the names of closed sets.

use super::show::several;
use super::texts::{id, say, words};
use crate::base::lang::Language;
use crate::judge::assess::Cause;
use crate::model::instrument::Dated;
use crate::problem::{Severity, Submission};
use crate::read::document::pillar::{Kind, Provenance};
use crate::report::compare::{Doubt, Why};
use crate::report::rank::Reason as NoPlace;

words!(
    /// Short fixed texts: headings and words of tables.
    #[expect(missing_docs, reason = "each is its own description")]
    pub enum Label {
        Index = ("Indeks", "Index"),
        Scale = ("skala", "scale"),
        Claimed = ("Penilaian mandiri", "Self-assessment"),
        Supported = ("Didukung bukti", "Supported"),
        Verified = ("Terverifikasi", "Verified"),
        ClaimedShort = ("Mandiri", "Claimed"),
        SupportedShort = ("Bukti", "Supp."),
        VerifiedShort = ("Verif.", "Verif."),
        Target = ("Target", "Target"),
        Gap = ("Sisa", "Gap"),
        Pillar = ("Pilar", "Pillar"),
        Dimension = ("Dimensi", "Dimension"),
        Agency = ("OPD", "Agency"),
        Indicator = ("Indikator", "Indicator"),
        Weight = ("Bobot", "Weight"),
        Complete = ("Lengkap", "Complete"),
        Points = ("Poin", "Points"),
        Cause = ("Sebab", "Cause"),
        Due = ("Tenggat", "Due"),
        ToDo = ("Tindak lanjut", "To do"),
        Lead = ("Pengampu", "Lead"),
        Total = ("Jumlah", "Total"),
        Deadline = ("Tenggat", "Deadline"),
        MostToDo = ("Sisa terbanyak per OPD (poin indeks)", "Agencies with most to do (points of the index)"),
        BiggestGaps = ("Lima kesenjangan terbesar", "Five biggest gaps"),
        Secretariat = ("Sekretariat", "Secretariat"),
        Unassigned = ("Tanpa pengampu", "Unassigned"),
        NothingRemains = ("Tidak ada yang tersisa.", "Nothing remains."),
        OutOfScope = ("tidak dinilai pada profil ini", "not evaluated in this profile"),
        NotApplicable = ("tidak berlaku", "not applicable"),
        First = ("yang pertama di sini", "the first is here"),
        Remedy = ("saran", "help"),
        NoProblems = ("Tidak ada masalah.", "No problems."),
        Group = ("Kelompok", "Group"),
        WorthPerLevel = ("Nilai satu tingkat", "Worth of one level"),
        Requirements = ("Bukti dukung", "Evidence needed"),
        NoRequirements = ("Tidak memerlukan bukti dukung.", "No evidence is needed."),
        Advice = ("disarankan, tidak wajib", "suggested, not required"),
        AnyProof = ("Sedikitnya satu bukti apa pun yang sah.", "At least one sound piece of any kind."),
        From = ("Mulai", "From"),
        Kind = ("Jenis", "Kind"),
        Period = ("Tanggal", "Dated"),
        Effort = ("Hari", "Days"),
        Provenance = ("Asal", "Source"),
        Levels = ("Arti nilai", "What values mean"),
        StateHere = ("Keadaan di ruang kerja ini", "State in this workspace"),
        Explanation = ("Penjelasan", "Explanation"),
        Sources = ("Sumber", "Sources"),
        Note = ("Catatan", "Note"),
        Arithmetic = ("Perhitungan indeks", "How the index is computed"),
        Official = ("resmi", "official"),
        Exact = ("tepat", "exact"),
        SeeAlso = (
            "Rincian: siak-check gaps · siak-check plan · siak-check explain INDIKATOR",
            "Details: siak-check gaps · siak-check plan · siak-check explain INDICATOR",
        ),
        Load = ("Beban", "Load"),
        Available = ("Tersedia", "Available"),
        LoadPerAgency = ("Beban per OPD (hari orang)", "Load per agency (person-days)"),
        Steps = ("Langkah, yang paling hemat lebih dahulu", "Steps, the best value for effort first"),
        Indicators = ("Indikator", "Indicators"),
        Unanswered = ("belum dijawab", "not answered"),
        Met = ("terpenuhi", "met"),
        Unmet = ("belum", "unmet"),
        Place = ("No.", "No."),
        Region = ("Daerah", "Region"),
        Profile = ("Profil", "Profile"),
        Final = ("Akhir", "Final"),
        Improvement = ("Peningkatan", "Improvement"),
        ExampleRegion = ("Kabupaten Contoh", "Example Regency"),
        Before = ("Dulu", "Before"),
        After = ("Kini", "After"),
        Rose = ("Naik", "Rose"),
        Fell = ("Turun", "Fell"),
        NewProblems = ("Masalah baru", "New problems"),
        Settled = ("Masalah selesai", "Settled problems"),
        ProblemsUnknown = (
            "Skor yang disimpan tidak memuat daftar masalah, jadi masalah tidak dibandingkan.",
            "A saved score does not list its problems, so problems are not compared.",
        ),
        Trend = ("Perkembangan indeks", "The index over time"),
        Projection = ("Proyeksi ke tenggat", "Projection to the deadline"),
        Range = ("rentang 90%", "90% range"),
        Question = ("Pertanyaan", "Question"),
        Requirement = ("Diminta", "Needed"),
        Document = ("Dokumen", "Document"),
        Address = ("Tempat", "Where"),
        Sha256 = ("SHA-256", "SHA-256"),
        Sample = ("DATA CONTOH, bukan keadaan resmi", "SAMPLE DATA, not an official state"),
        Value = ("Nilai", "Value"),
        State = ("Keadaan", "State"),
        Earlier = ("Sebelumnya", "Earlier"),
    }
);

pub fn why(language: Language, why: Why) -> &'static str {
    language.of(match why {
        Why::Claim => id("penilaian mandiri").en("claim"),
        Why::Proof => id("bukti").en("proof"),
        Why::Review => id("verifikasi").en("review"),
    })
}

/// A reason to doubt a comparison.
pub fn doubt(language: Language, doubt: &Doubt) -> String {
    language
        .of(match doubt {
            Doubt::Instrument => id("Instrumennya berbeda: indeks tidak dapat dibandingkan langsung.")
                .en("The instruments differ: the indexes cannot be compared directly."),
            Doubt::Profile => id("Profil bobotnya berbeda: indeks tidak dapat dibandingkan langsung.")
                .en("The profiles of weights differ: the indexes cannot be compared directly."),
            Doubt::Region => id("Daerahnya berbeda.").en("The regions differ."),
            Doubt::Sample => id("Hanya satu dari kedua keadaan yang data contoh.")
                .en("Only one of the two states is sample data."),
            Doubt::BeforeIncomplete => id("Keadaan dulu tidak lengkap: ada berkas yang tidak terbaca.")
                .en("The earlier state is incomplete: a file could not be read."),
            Doubt::AfterIncomplete => id("Keadaan kini tidak lengkap: ada berkas yang tidak terbaca.")
                .en("The later state is incomplete: a file could not be read."),
        })
        .into()
}

/// What an agency has handed in.
pub fn submission(language: Language, submission: Submission) -> &'static str {
    language.of(match submission {
        Submission::Submitted => id("sudah menyerahkan").en("handed in"),
        Submission::Unanswered => id("belum mengisi").en("nothing filled in"),
        Submission::Empty => id("tanpa indikator").en("no indicators"),
        Submission::Unreadable => id("berkas tidak terbaca").en("file unreadable"),
        Submission::Absent => id("belum menyerahkan").en("not handed in"),
    })
}

/// The same in a sentence or two, with what is asked for.
pub fn submission_asks(language: Language, submission: Submission) -> &'static str {
    language.of(match submission {
        Submission::Submitted => id("Sudah menyerahkan.").en("Handed in."),
        Submission::Unanswered => id("Belum mengisi nilai atau bukti dukung satu pun. Mohon segera diisi.")
            .en("Nothing filled in yet: neither a value nor a piece of evidence. Please begin."),
        Submission::Empty => (
            "Tanpa indikator: berkas buktinya tidak memuat satu indikator pun, jadi yang harus dilengkapi \
             belum diketahui. Mohon indikatornya ditetapkan.",
            "No indicators: the evidence file names none, so what has to be done is not known. Please have \
             them assigned.",
        ),
        Submission::Unreadable => (
            "Berkas tidak terbaca, jadi yang harus dilengkapi belum diketahui. Mohon berkas buktinya \
             diperbaiki atau diserahkan ulang.",
            "File unreadable, so what has to be done is not known. Please mend the evidence file or hand it \
             in again.",
        ),
        Submission::Absent => (
            "Belum menyerahkan berkas bukti, jadi yang harus dilengkapi belum diketahui. Mohon formulirnya \
             diisi dan diserahkan kepada sekretariat.",
            "Not handed in: there is no evidence file, so what has to be done is not known. Please fill in \
             the form and give it to the secretariat.",
        ),
    })
}

pub fn severity(language: Language, severity: Severity) -> &'static str {
    language.of(match severity {
        Severity::Error => id("kesalahan").en("error"),
        Severity::Warning => id("peringatan").en("warning"),
        Severity::Note => id("catatan").en("note"),
    })
}

pub fn cause(language: Language, cause: Cause) -> &'static str {
    language.of(match cause {
        Cause::Work => id("pekerjaan").en("work"),
        Cause::Evidence => id("bukti").en("evidence"),
        Cause::Review => id("verifikasi").en("review"),
    })
}

/// The name of a kind of proof.
pub fn kind(language: Language, kind: Kind) -> &'static str {
    language.of(match kind {
        Kind::Regulation => id("peraturan").en("regulation"),
        Kind::Document => id("dokumen").en("document"),
        Kind::Minutes => id("notulen").en("minutes"),
        Kind::Report => id("laporan").en("report"),
        Kind::Photo => id("foto").en("photo"),
        Kind::Screenshot => id("tangkapan layar").en("screenshot"),
        Kind::Dataset => id("data").en("data"),
        Kind::Link => id("tautan").en("link"),
        Kind::Survey => id("survei").en("survey"),
    })
}

pub fn provenance(language: Language, provenance: Provenance) -> &'static str {
    language.of(match provenance {
        Provenance::Official => id("resmi").en("official"),
        Provenance::Suggested => id("saran").en("suggested"),
    })
}

/// Why a workspace has no place in a ranking.
pub fn no_place(language: Language, reason: NoPlace) -> String {
    match reason {
        NoPlace::NoWorkspace => say!(
            language,
            id("bukan ruang kerja (tidak ada siak-check.yaml)"),
            en("no workspace (there is no siak-check.yaml)")
        ),
        NoPlace::NoEvidence => say!(language, id("belum punya berkas bukti"), en("has no evidence file")),
        NoPlace::Errors(count) => say!(
            language,
            id("{count} kesalahan pada berkas; jalankan `siak-check validate`"),
            en("{} in the files; run `siak-check validate`", several(count, "error"))
        ),
        NoPlace::Previous => say!(
            language,
            id("hasil tahun lalu (`previous`) tidak dapat dibaca"),
            en("the earlier result (`previous`) cannot be read")
        ),
    }
}

/// How proof must be dated.
pub fn dated(language: Language, rule: Dated) -> String {
    match rule {
        Dated::ThisYear => say!(language, id("dalam periode"), en("in the period")),
        Dated::LastYear => say!(language, id("sejak tahun lalu"), en("since last year")),
        Dated::Standing => say!(language, id("bebas"), en("any time")),
        Dated::Within(years) => {
            say!(language, id("paling lama {years} tahun"), en("at most {} old", several(years, "year")))
        }
    }
}
