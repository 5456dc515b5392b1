//! A pillar file of an instrument: its indicators and the proof that they need.

use crate::base::exact::Fixed;
use crate::base::lang::Text;
use crate::read::decode::{All, Id, Located, Whole, YearOr, choice, record};

/// A level of a scale, or one of its ends.
pub type Level = Whole<-1_000, 1_000>;

record! {
    loose struct Pillar {
        optional pillar: Located<Id>,
            "id pilar; tidak ditulis untuk indikator yang tidak termasuk pilar mana pun",
            "the pillar's id; left out for the indicators that belong to no pillar";
        required name: Text, "namanya", "its name";
        listed indicators: Vec<Indicator>, "indikatornya, satu daftar", "its indicators, a list";
    }
}

record! {
    loose struct Indicator {
        needed id: Located<Id>, "id indikator", "the indicator's id";
        needed dimension: Located<Id>, "dimensi tempat indikator dihitung", "the dimension that it counts in";
        optional group: Text, "judul kecil di atasnya", "a sub-heading";
        needed name: Text, "namanya", "its name";
        needed asks: Text, "pertanyaannya", "the question";
        optional weight: Located<Fixed>,
            "bobotnya di dalam dimensi; bila tidak ditulis 1",
            "its weight in its dimension; when left out 1";
        defaulted levels: Vec<LevelText>,
            "arti nilainya, bila diketahui; bersama `level_set`: yang ditambah tiap nilai, sesudah namanya",
            "what values mean, where that is known; beside `level_set` what each adds, behind its name";
        optional level_set: Located<Id>,
            "id kumpulan arti nilai di `level_sets` pada instrument.yaml",
            "id of the set of meanings in `level_sets` of instrument.yaml";
        optional edges: Located<All<Located<Fixed>>>,
            "angka indeks lain tempat tiap nilai di atas yang terendah mulai, menurut urutan nilainya; menurun bila \
             angka kecil lebih baik",
            "the numbers of another index at which each value above the lowest begins, in the order of the values; \
             falling where a small number is better";
        optional edges_scale: Located<NumberScale>,
            "angka terkecil dan terbesar indeks lain itu, bila diketahui",
            "the least and the greatest number of that index, where they are known";
        defaulted allow_na: bool,
            "`true`: jawabannya boleh \"tidak berlaku\"",
            "`true`: an answer may say \"not applicable\"";
        // Left out is not the same as an empty list.
        optional requirements: Vec<Requirement>,
            "bukti dukung yang diperlukan; bila tidak ditulis: paling sedikit satu bukti sah jenis apa pun; `[]`: tidak \
             perlu bukti",
            "the proof it needs; when left out, at least one sound piece of any kind; `[]`: none needed";
    }
    also(fields) {
        /// Whether edges are written that could not be read.
        edges_unreadable: bool = fields.unreadable("edges");
    }
}

record! {
    whole struct NumberScale {
        needed min: Fixed, "angka terkecil", "the least number";
        needed max: Fixed, "angka terbesar", "the greatest number";
    }
}

record! {
    #[derive(Clone)]
    loose struct LevelText {
        needed level: Located<Level>, "nilainya", "the value";
        needed text: Text, "artinya", "its meaning";
        optional provenance: Provenance,
            "`official` (resmi), `official-summary` (ringkasan kami atas yang resmi), atau `suggested` (usulan kami)",
            "`official`, `official-summary` (official, in our words) or `suggested` (ours): whose it is";
    }
}

record! {
    loose struct Requirement {
        needed id: Located<Id>, "id bukti dukung", "the requirement's id";
        needed name: Text, "namanya", "its name";
        needed kind: Kind, "jenis buktinya", "what kind of proof";
        optional from: Located<Level>,
            "nilai terendah yang memerlukannya, yaitu setiap nilai di atas nilai sebelumnya, pecahan juga; bila tidak \
             ditulis, yang pertama di atas nilai minimum",
            "the lowest value that needs it: any value above the one before it does, fractions too; when left out the \
             first above the minimum";
        defaulted optional: bool,
            "`true`: sekadar anjuran, tidak menentukan nilai",
            "`true`: advice that decides no value; instead of `from`";
        optional count: Whole<1, 1_000>,
            "banyaknya bukti; bila tidak ditulis 1",
            "how many pieces; when left out 1";
        optional period: Located<PeriodRule>,
            "tanggal buktinya: `this-year` (bila tidak ditulis), `last-year`, atau `standing` (kapan saja)",
            "how its proof must be dated: `this-year` (when left out), `last-year`, or `standing` (any time)";
        optional max_age_years: Located<Whole<0, 100>>,
            "umur terbesar buktinya dalam tahun; sebagai ganti `period`",
            "how old its proof may be, in years; instead of `period`";
        optional covers: Covers,
            "tahun yang harus dibahas buktinya: `this-year` (tahun berakhirnya periode), `last-year`, `next-year`, atau \
             tahunnya; tanggalnya lalu bebas, kecuali `period` atau `max_age_years` ditulis juga",
            "the year that its proof must speak of: `this-year` (in which the period ends), `last-year`, `next-year`, or \
             a year; its date is then free, unless `period` or `max_age_years` is written too";
        optional accepts: Vec<Located<Id>>,
            "akhiran nama berkas yang diterima, sebagai ganti milik jenisnya",
            "file extensions taken instead of its kind's";
        optional effort_days: Located<Fixed>, "hari-orang untuk memenuhinya", "person-days to supply it";
        optional shared_work: Located<Id>,
            "nama satu pekerjaan yang memenuhi beberapa bukti dukung, misalnya satu survei; `effort_days` semuanya sama \
             dan dibagi rata di antara mereka",
            "name of one piece of work that supplies several requirements, such as one survey; the `effort_days` of all \
             are the same and divided equally among them";
        optional provenance: Provenance,
            "syarat siapa: `official`, `official-summary`, atau `suggested` (usulan kami); bila tidak ditulis \
             `suggested`",
            "whose requirement it is: `official`, `official-summary` or `suggested` (ours); when left out \
             `suggested`";
    }
}

choice! {
    pub enum Kind {
        /// A signed regulation or decree.
        Regulation = "regulation",
        Document = "document",
        /// Minutes of a meeting with its attendance list.
        Minutes = "minutes",
        Report = "report",
        Photo = "photo",
        Screenshot = "screenshot",
        Dataset = "dataset",
        Link = "link",
        Survey = "survey",
    }
}

impl Kind {
    /// The file endings that it takes where a requirement names none of its own.
    pub const fn accepts(self) -> &'static [&'static str] {
        match self {
            Self::Regulation => &["pdf"],
            Self::Document | Self::Report => &["pdf", "docx", "xlsx", "pptx"],
            Self::Minutes => &["pdf", "docx", "jpg", "jpeg", "png"],
            Self::Photo => &["jpg", "jpeg", "png", "pdf"],
            Self::Screenshot => &["png", "jpg", "jpeg", "pdf"],
            Self::Dataset => &["csv", "xlsx", "ods", "json", "pdf"],
            Self::Survey => &["csv", "xlsx"],
            Self::Link => &[],
        }
    }

    /// Whether assessors read and search it, so that a picture of its pages is not enough.
    pub const fn is_read(self) -> bool {
        matches!(self, Self::Regulation | Self::Document | Self::Minutes | Self::Report)
    }
}

choice! {
    /// Whose words or rules something is.
    pub enum Provenance {
        Official = "official",
        /// What an official text says, in this project's words.
        OfficialSummary = "official-summary",
        /// This project's suggestion.
        Suggested = "suggested",
    }
}

choice! {
    pub enum PeriodRule {
        /// Inside the workspace's period.
        ThisYear = "this-year",
        /// From a year before the period's first day to its last.
        LastYear = "last-year",
        Standing = "standing",
    }
}

/// Of which year a document must speak.
pub type Covers = YearOr<RoundYear>;

choice! {
    /// A year as seen from that of the round.
    pub enum RoundYear {
        This = "this-year",
        Last = "last-year",
        Next = "next-year",
    }
}
