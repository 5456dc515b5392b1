//! The table of problems: an entry has the code, how bad it is, the fields, and every word about it in both
//! languages. What a code means at length are the pages `explain/<code>.{id,en}.md`.
//!
//! A text is a format string in which a field shows itself as the language wants; where it needs more, it
//! stands in parentheses with what fills its `{}`, or is a block. `match FIELD: ENUM { … }` gives a text for
//! each case. `fault` is for what makes proof unsound: its name in lists of what to do. `other` says what the
//! second place is.

use jiff::civil::Date;

use super::fault::says_nothing;
use super::{
    Expected, Found, Kind, Limits, Message, PathFault, ReadFault, Severity, Submission, TableFault, Thing,
    Unlisted, Unportable, Unseen, YamlFault,
};
use crate::base::dated::DateFault;
use crate::base::exact::Fixed;
use crate::base::lang::{Language, Text};
use crate::base::legible::line;
use crate::base::link::{AddressFault, Detour, Login, Silence};
use crate::base::show::{Help as _, Names, Shown, counted, quoted, several, text};
use crate::base::survey::{Alike, Cells, ColumnFault, DayFault, NoValue, Personal};

macro_rules! problems {
    ($(
        $variant:ident = $name:literal $severity:ident $({ $($field:ident: $type:ty),+ })?
        $(what { id: $what_id:tt, en: $what_en:tt }
          help { id: $help_id:tt, en: $help_en:tt })?
        $(match $on:ident: $of:ident {$(
            $($case:ident $(($($bound:ident),+))?)|+
            what { id: $case_what_id:tt, en: $case_what_en:tt }
            help { id: $case_help_id:tt, en: $case_help_en:tt }
        )+})?
        $(fault { id: $fault_id:literal, en: $fault_en:literal })?
        $(other { id: $other_id:literal, en: $other_en:literal })?;
    )+) => {
        /// The stable name of a kind of problem; `explain CODE` tells more.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {$(
            #[doc = concat!("`", $name, "`")]
            $variant,
        )+}

        impl Code {
            /// Every code, in the order of the stages that find them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name: kebab-case, says what is wrong, never changes.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }

            /// Why it matters, how it comes about and what to do, at length, in Markdown.
            pub const fn explanation(self, language: Language) -> &'static str {
                match self {$(
                    Self::$variant => match language {
                        Language::Indonesian => include_str!(concat!("explain/", $name, ".id.md")),
                        Language::English => include_str!(concat!("explain/", $name, ".en.md")),
                    },
                )+}
            }

            /// A fault of proof in a few words, for lists of what to do; none where the code is none of
            /// proof.
            pub fn fault(self, language: Language) -> Option<&'static str> {
                let words = match self { $(Self::$variant => None$(.or(Some(($fault_id, $fault_en))))?,)+ };
                words.map(|words| language.of(words))
            }

            /// What the second place of such a problem is, where it is not the first of two.
            pub fn other(self, language: Language) -> Option<&'static str> {
                let words = match self { $(Self::$variant => None$(.or(Some(($other_id, $other_en))))?,)+ };
                words.map(|words| language.of(words))
            }
        }

        /// One thing that is wrong, with what its message needs.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each field is described by its name")]
        pub enum Problem {$(
            #[doc = concat!("`", $name, "`")]
            $variant $({ $($field: $type),+ })?,
        )+}

        impl Problem {
            pub const fn code(&self) -> Code {
                match self { $(Self::$variant { .. } => Code::$variant,)+ }
            }

            pub fn message(&self, language: Language) -> Message {
                let (what, remedy) = match self {$(
                    Self::$variant $({ $($field),+ })? => {
                        $($(let $field = Shown($field, language);)+)?
                        $(match language {
                            Language::Indonesian => (text!($what_id), text!($help_id)),
                            Language::English => (text!($what_en), text!($help_en)),
                        })?
                        $(match &*$on {$(
                            $($of::$case $(($($bound),+))?)|+ => {
                                $($($(let $bound = Shown($bound, language);)+)?)+
                                match language {
                                    Language::Indonesian => (text!($case_what_id), text!($case_help_id)),
                                    Language::English => (text!($case_what_en), text!($case_help_en)),
                                }
                            }
                        )+})?
                    }
                )+};
                Message { what, remedy }
            }
        }
    };
}

impl Code {
    /// The code of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }
}

problems! {
    UnreadableFile = "unreadable-file" Error { reason: ReadFault }
        what { id: "berkas tidak dapat dibaca: {reason}", en: "the file cannot be read: {reason}" }
        help { id: "periksa hak akses dan pastikan ini berkas biasa",
               en: "check its permissions, and that it is an ordinary file" }
        fault { id: "berkas tidak dapat dibuka", en: "the file cannot be opened" };
    UnreadableFolder = "unreadable-folder" Error { reason: ReadFault }
        what { id: "folder tidak dapat dibaca: {reason}", en: "the folder cannot be read: {reason}" }
        help { id: "pastikan ini folder, lalu periksa hak aksesnya",
               en: "check that it is a folder, and its permissions" };
    LinkOutsideWorkspace = "link-outside-workspace" Error
        what { id: "tautan simbolik ini keluar dari ruang kerja, jadi tidak dibaca",
               en: "this symbolic link leaves the workspace, so it is not read" }
        help { id: "ganti dengan berkasnya sendiri di dalam ruang kerja",
               en: "put the file itself inside the workspace" };
    UnfinishedChange = "unfinished-change" Error
        what { id: "perubahan beberapa berkas belum selesai: prosesnya terhenti di tengah, atau masih menulis",
               en: "a change of several files is unfinished: its run was cut off half way, or is still writing" }
        help { id: "ulangi perintah yang terhenti itu; perintah itu menyelesaikan atau membatalkannya lebih dahulu",
               en: "run the command again that was cut off; before all else it finishes or undoes the change" };
    FileTooLarge = "file-too-large" Error { limit: u64 }
        what { id: ("berkas lebih besar dari {} MiB", *limit >> 20),
               en: ("the file is larger than {} MiB", *limit >> 20) }
        help { id: "bagi menjadi beberapa berkas; dokumen bukti tidak ditaruh di dalam YAML",
               en: "divide it into several files; documents do not go into YAML" };
    NotUtf8 = "not-utf8" Error
        what { id: "berkas bukan teks UTF-8 mulai dari sini", en: "from here the file is not UTF-8 text" }
        help { id: "simpan ulang dengan pengodean UTF-8", en: "save it again with the encoding UTF-8" };
    EmptyFile = "empty-file" Error
        what { id: "berkas ini tidak berisi data", en: "the file holds no data" }
        help { id: "isi berkas ini, atau hapus bila tidak dipakai",
               en: "fill it, or delete it if nobody needs it" };
    FileAbsent = "file-absent" Error { example: &'static str }
        what { id: "berkas ini tidak ada", en: "this file is not there" }
        help { id: "buat berkas ini, misalnya mulai dengan `{example}`",
               en: "create it; it may begin with `{example}`" };
    FileMisnamed = "file-misnamed" Error { meant: String }
        what { id: "yang bernama begini tidak dibaca, padahal tampaknya dimaksudkan sebagai data",
               en: "something of this name is not read, though it seems to be meant" }
        help { id: "mungkin maksudnya {meant}? ganti namanya, atau pindahkan ke tempat lain",
               en: "did you mean {meant}? rename it, or move it elsewhere" };
    FileIgnored = "file-ignored" Note
        what { id: "isi folder ini yang bukan berkas .yaml atau .yml tidak dibaca",
               en: "only .yaml and .yml files are read in this folder" }
        help { id: "ubah akhiran namanya menjadi .yaml, atau pindahkan",
               en: "change its ending to .yaml, or move it elsewhere" };
    YamlSyntax = "yaml-syntax" Error { fault: YamlFault }
        what { id: "{fault}", en: "{fault}" }
        help { id: { fault.help() }, en: { fault.help() } };
    NestingTooDeep = "nesting-too-deep" Error { limit: usize }
        what { id: "bersarang lebih dari {limit} tingkat", en: "nested more than {limit} levels deep" }
        help { id: "ratakan susunannya", en: "flatten it" };
    AliasLimit = "alias-limit" Error { nodes: usize, bytes: usize }
        what { id: "alias (*nama) mengulang lebih dari {nodes} butir, atau teks lebih dari {bytes} bita",
               en: "aliases (*name) repeat more than {nodes} items, or more than {bytes} bytes of text" }
        help { id: "tulis isinya langsung tanpa alias", en: "write the content out instead" };
    TooManyValues = "too-many-values" Error { limit: usize }
        what { id: "berkas ini, atau semua berkas sampai di sini, memuat lebih dari {limit} kunci dan nilai",
               en: "this file, or all files up to here, hold more than {limit} keys and values" }
        help { id: "hapus yang tidak perlu; tanda seperti `,` dan `[` dalam satu berkas ikut dihitung",
               en: "delete what is not needed; marks such as `,` and `[` of a file count, too" };
    SeveralDocuments = "several-documents" Error
        what { id: "ada dokumen kedua dalam berkas ini (garis `---`); hanya yang pertama dibaca",
               en: "a second document begins here (the line `---`); only the first is read" }
        help { id: "hapus garis `---` atau pindahkan isinya ke berkas lain",
               en: "delete the line `---`, or move the rest to another file" };
    DuplicateKey = "duplicate-key" Error { key: String }
        what { id: "kunci {key} tertulis dua kali; yang kedua tidak dihitung",
               en: "the key {key} is written twice; the second does not count" }
        help { id: "gabungkan isinya di bawah satu kunci", en: "put everything under one key" };
    KeyNotText = "key-not-text" Error
        what { id: "kunci harus berupa teks", en: "a key must be a text" }
        help { id: "tulis `kunci: nilai`, tanpa kurung pada kuncinya",
               en: "write `key: value`, without brackets around the key" };
    TooManyProblems = "too-many-problems" Error { limit: usize, unlisted: Unlisted }
        what { id: "ada lebih dari {limit} masalah; yang tidak ditampilkan: {unlisted}",
               en: "there are more than {limit} problems; not shown: {unlisted}" }
        help { id: "perbaiki yang sudah tampak, lalu jalankan lagi",
               en: "mend those shown, then run this again" };
    UnknownKey = "unknown-key" Error { key: String, suggestion: Option<String>, known: Vec<&'static str> }
        what { id: "kunci {key} tidak dikenal", en: "unknown key {key}" }
        help { id: { suggestion.otherwise(format!("yang ada: {known}")) },
               en: { suggestion.otherwise(format!("known keys: {known}")) } };
    MissingKey = "missing-key" Error { key: &'static str }
        what { id: "kunci `{key}` belum ada", en: "the key `{key}` is missing" }
        help { id: "tambahkan `{key}: …` di sini", en: "add `{key}: …` here" };
    WrongType = "wrong-type" Error { expected: Expected, found: Found }
        what { id: "di sini seharusnya {expected}, bukan {found}", en: "expected {expected}, found {found}" }
        help { id: { found.otherwise(*expected) }, en: { found.otherwise(*expected) } };
    DecimalComma = "decimal-comma" Error { written: String }
        what { id: "{written} memakai koma desimal", en: "{written} has a decimal comma" }
        help { id: ("tulis dengan titik: `{}`", line(&written, 40).replace(',', ".")),
               en: ("write a point: `{}`", line(&written, 40).replace(',', ".")) };
    NumberOutOfRange = "number-out-of-range" Error { written: String, limits: Limits }
        match limits: Limits {
            Digits(digits)
                what { id: "{written} memiliki terlalu banyak angka di belakang titik",
                       en: "{written} has too many digits after the point" }
                help { id: "tulis paling banyak {digits} angka di belakang titik",
                       en: "write at most {digits} digits after the point" }
            Between(least, most)
                what { id: "{written} di luar batas", en: "{written} is out of range" }
                help { id: "tulis angka dari {least} sampai {most}",
                       en: "write a number from {least} to {most}" }
        };
    BadDate = "bad-date" Error { written: String, fault: DateFault }
        what { id: "{written} bukan tanggal yang dapat dibaca",
               en: "{written} is not a date that can be read" }
        help { id: { match *fault {
                   DateFault::Meant(day) => format!("tulis `{day}` (tahun-bulan-hari)"),
                   DateFault::NoSuchDay => "hari itu tidak ada di kalender; periksa bulan dan harinya".into(),
                   DateFault::NotDate if says_nothing(&written) => YamlFault::Dash.help(Language::Indonesian),
                   DateFault::NotDate => "tulis seperti `2024-11-11` (tahun-bulan-hari)".into(),
               } },
               en: { match *fault {
                   DateFault::Meant(day) => format!("write `{day}` (year-month-day)"),
                   DateFault::NoSuchDay => "there is no such day; check month and day".into(),
                   DateFault::NotDate if says_nothing(&written) => YamlFault::Dash.help(Language::English),
                   DateFault::NotDate => "write it like `2024-11-11` (year-month-day)".into(),
               } } };
    UnseenLetters = "unseen-letters" Note { written: String }
        what { id: "{written} dibaca tanpa yang tidak tampak itu", en: "{written} is read without what nobody sees" }
        help { id: "hapus karakter itu, lalu ketik ulang bila perlu",
               en: "delete it, and type it again where it is needed" };
    TextCut = "text-cut" Note { lost: String }
        what { id: "{lost} tidak dibaca: tanda # sesudah spasi memulai komentar",
               en: "{lost} is not read: a # behind a blank begins a comment" }
        help { id: "tulis seluruh teksnya dalam tanda kutip; bila memang komentar, beri spasi sesudah #",
               en: "put the whole text in quotation marks; if it is a comment, write a blank behind the #" };
    UnknownWord = "unknown-word" Error { word: String, suggestion: Option<String>, known: Vec<&'static str> }
        what { id: "{word} bukan pilihan yang ada", en: "{word} is not one of the choices" }
        help { id: { suggestion.otherwise(format!("pilih salah satu: {known}")) },
               en: { suggestion.otherwise(format!("choose one of: {known}")) } };
    BadId = "bad-id" Error { id: String }
        what { id: "{id} tidak dapat menjadi id", en: "{id} cannot be an id" }
        help { id: "pakai huruf, angka, `-`, `_` atau `.`, paling panjang 64, diawali huruf atau angka",
               en: "use letters, digits, `-`, `_` or `.`, at most 64, beginning with a letter or digit" };
    EmptyText = "empty-text" Error
        what { id: "teks ini kosong", en: "this text is empty" }
        help { id: "isi teksnya, atau hapus kuncinya", en: "write it, or delete its key" };
    TextTooLong = "text-too-long" Error { limit: usize }
        what { id: "teks ini lebih dari {limit} huruf", en: "this text has more than {limit} letters" }
        help { id: "singkatkan, atau taruh isinya dalam dokumen", en: "shorten it, or put it in a document" };
    UnknownId = "unknown-id" Error { thing: Thing, id: String, suggestion: Option<String> }
        what { id: "{thing} {id} tidak ada", en: "there is no {thing} {id}" }
        help { id: { suggestion.otherwise(thing.help()) }, en: { suggestion.otherwise(thing.help()) } };
    DuplicateId = "duplicate-id" Error { thing: Thing, id: String }
        what { id: "{thing} {id} sudah ada", en: "the {thing} {id} is there already" }
        help { id: "beri id lain, atau hapus salah satunya",
               en: "give it another id, or delete one of the two" };
    WeightsNot100 = "weights-not-100" Error { profile: String, sum: Fixed }
        what { id: "bobot profil {profile} berjumlah {sum}, bukan 100",
               en: "the weights of profile {profile} sum to {sum}, not to 100" }
        help { id: "ubah bobotnya sampai jumlahnya tepat 100",
               en: "change them until they sum to exactly 100" };
    WeightNotPositive = "weight-not-positive" Error { written: Fixed }
        what { id: "{written} harus lebih besar dari nol", en: "{written} must be above nought" }
        help { id: "tulis angka di atas 0", en: "write a number above 0" };
    WeightsTooFine = "weights-too-fine" Error
        what { id: "bobot-bobot ini terlalu rinci untuk dihitung secara tepat",
               en: "these weights are too fine to be computed exactly" }
        help { id: "pakai lebih sedikit angka di belakang titik", en: "use fewer digits after the point" };
    NothingInside = "nothing-inside" Error { thing: Thing, id: String }
        what { id: "{thing} {id} tidak berisi indikator", en: "the {thing} {id} holds no indicators" }
        help { id: "tambahkan indikatornya, atau keluarkan dari instrumen ini",
               en: "add its indicators, or take it out of the instrument" };
    NothingApplies = "nothing-applies" Error { profile: String }
        what { id: "semua indikator profil {profile} dinyatakan tidak berlaku, sehingga tidak ada yang \
                    dinilai",
               en: "every indicator of profile {profile} is declared not applicable, so there is nothing \
                    to score" }
        help { id: "pakai `na` hanya untuk hal yang memang tidak ada di daerah ini, lalu jawab selebihnya",
               en: "keep `na` only where the thing does not exist in this region, and answer the rest" };
    IndicatorsInParent = "indicators-in-parent" Error { dimension: String }
        what { id: "dimensi {dimension} punya anak, jadi tidak dapat berisi indikator",
               en: "the dimension {dimension} has children, so it cannot hold indicators" }
        help { id: "taruh indikator ini di salah satu anaknya",
               en: "put this indicator into one of its children" };
    EmptyScale = "empty-scale" Error
        what { id: "batas bawah skala tidak lebih kecil dari batas atasnya",
               en: "the scale's minimum is not below its maximum" }
        help { id: "tulis misalnya `{{min: 0, max: 4}}`", en: "write for example `{{min: 0, max: 4}}`" };
    ScaleDiffers = "scale-differs" Error { base: String, least: i64, most: i64 }
        what { id: "instrumen {base} memakai skala lain: {least} sampai {most}",
               en: "the instrument {base} has another scale: {least} to {most}" }
        help { id: "samakan `scale`, atau tulis indikatornya sendiri tanpa `extends`",
               en: "use the same `scale`, or write the indicators out without `extends`" };
    BandGap = "band-gap" Error { from: Fixed, least: i64 }
        what { id: "predikat terendah mulai dari {from}, padahal skala mulai dari {least}",
               en: "the lowest band begins at {from}, but the scale at {least}" }
        help { id: "tambahkan predikat `from: {least}`, supaya setiap indeks punya predikat",
               en: "add a band `from: {least}`, so that every index has a name" };
    BandTwice = "band-twice" Error { from: Fixed }
        what { id: "dua predikat mulai dari {from}", en: "two bands begin at {from}" }
        help { id: "hapus salah satunya, atau perbaiki batasnya",
               en: "delete one of the two, or correct where it begins" };
    LevelOutsideScale = "level-outside-scale" Error { level: i64, least: i64, most: i64 }
        what { id: "tingkat {level} di luar batas", en: "level {level} is out of range" }
        help { id: "tulis angka dari {least} sampai {most}", en: "write a number from {least} to {most}" };
    KeysExclude = "keys-exclude" Error { first: &'static str, second: &'static str }
        what { id: "`{first}` dan `{second}` tidak dapat dipakai bersama",
               en: "`{first}` and `{second}` cannot stand together" }
        help { id: "hapus salah satunya", en: "delete one of the two" };
    PeriodReversed = "period-reversed" Error { from: Date, to: Date }
        what { id: "periode berakhir {to}, padahal baru mulai {from}",
               en: "the period ends on {to}, before it begins on {from}" }
        help { id: "tukar kedua tanggalnya", en: "swap the two dates" };
    ValueOutsideScale = "value-outside-scale" Error { value: Fixed, least: i64, most: i64 }
        what { id: "nilai {value} di luar skala", en: "the value {value} is outside the scale" }
        help { id: "tulis angka dari {least} sampai {most}", en: "write a number from {least} to {most}" };
    ClaimedTwice = "claimed-twice" Error { indicator: String, agencies: Names }
        what { id: { match agencies.total {
                   1 => format!("nilai {indicator} diisi lebih dari sekali oleh OPD {agencies}"),
                   _ => format!("nilai {indicator} diisi oleh lebih dari satu OPD: {agencies}"),
               } },
               en: { match agencies.total {
                   1 => format!("the value of {indicator} is given more than once by the agency {agencies}"),
                   _ => format!("the value of {indicator} is claimed by several agencies: {agencies}"),
               } } }
        help { id: { match agencies.total {
                   1 => "sisakan satu `value` saja",
                   _ => "sisakan `value` di berkas OPD pengampu; OPD lain cukup `provides` dan `evidence`",
               } },
               en: { match agencies.total {
                   1 => "keep just one `value`",
                   _ => "keep `value` in the lead agency's file; others need only `provides` and `evidence`",
               } } };
    AssignedTwice = "assigned-twice" Warning { indicator: String, agencies: Names }
        what { id: "{indicator} tertulis tanpa nilai di berkas lebih dari satu OPD: {agencies}",
               en: "{indicator} stands without a value in the files of several agencies: {agencies}" }
        help { id: "sisakan di berkas OPD pengampu; OPD lain menulis `provides` di bawahnya, atau \
                    menghapusnya",
               en: "keep it in the lead agency's file; each other agency writes `provides` under it, or \
                    deletes it" };
    AgencyTwice = "agency-twice" Error { agency: String }
        what { id: "OPD {agency} sudah punya berkas bukti",
               en: "the agency {agency} already has an evidence file" }
        help { id: "gabungkan kedua berkasnya", en: "put both files into one" };
    NaNotAllowed = "na-not-allowed" Error { indicator: String }
        what { id: "{indicator} tidak boleh dinyatakan tidak berlaku",
               en: "{indicator} may not be declared not applicable" }
        help { id: "hapus `na`; yang tidak dijawab bernilai paling rendah",
               en: "delete `na`; what is not answered has the lowest value" };
    OutOfScope = "out-of-scope" Warning { indicator: String, profile: String }
        what { id: "{indicator} tidak dinilai pada profil {profile}",
               en: "{indicator} is not evaluated in profile {profile}" }
        help { id: "hapus jawaban ini, atau perbaiki `profile` di siak-check.yaml",
               en: "delete this answer, or correct `profile` in siak-check.yaml" };
    SurveyUnreadable = "survey-unreadable" Error { file: String, fault: TableFault }
        what { id: "survei {file} tidak dapat dibaca: {fault}",
               en: "the survey {file} cannot be read: {fault}" }
        help { id: { fault.help() }, en: { fault.help() } }
        fault { id: "survei tidak dapat dibaca", en: "the survey cannot be read" };
    SurveyColumns = "survey-columns" Error { fault: ColumnFault }
        what { id: "{fault}", en: "{fault}" }
        help { id: { fault.help() }, en: { fault.help() } }
        fault { id: "kolom tidak lengkap", en: "columns are missing" };
    SurveyColumnIgnored = "survey-column-ignored" Note { columns: Names }
        what { id: "kolom yang tidak dibaca: {columns}", en: "columns that are not read: {columns}" }
        help { id: "hapus dari berkas ini bila tidak perlu; pertanyaan bernama q1, q2, …",
               en: "delete them from this file if they are not needed; questions are called q1, q2, …" };
    SurveyNoValue = "survey-no-value" Error
        { file: String, question: String, service: Option<String>, reason: NoValue }
        match reason: NoValue {
            Question(known)
                what { id: "survei {file} tidak punya pertanyaan {question}",
                       en: "the survey {file} has no question {question}" }
                help { id: "yang ada: {known}", en: "it has: {known}" }
            Service(known)
                what { id: ("survei {file} tidak memuat layanan {}",
                            quoted(service.as_deref().unwrap_or(""))),
                       en: ("the survey {file} does not hold the service {}",
                            quoted(service.as_deref().unwrap_or(""))) }
                help { id: "yang ada: {known}", en: "it holds: {known}" }
            Services(known)
                what { id: "survei {file} memuat beberapa layanan: {known}",
                       en: "the survey {file} holds several services: {known}" }
                help { id: "tambahkan `service:` pada `value`", en: "add `service:` to `value`" }
            NoAnswer
                what { id: "pertanyaan {question} pada survei {file} tanpa satu pun jawaban 1 sampai 4",
                       en: "the question {question} of the survey {file} has no answer from 1 to 4" }
                help { id: "periksa isi kolomnya, atau ambil pertanyaan lain",
                       en: "check what the column holds, or take another question" }
        };
    PathRefused = "path-refused" Error { path: String, fault: PathFault }
        match fault: PathFault {
            Link
                what { id: "jalur {path} ditolak: {fault}", en: "the path {path} is refused: {fault}" }
                help { id: "salin dokumennya sendiri ke dalam ruang kerja, menggantikan tautan itu",
                       en: "put the document itself into the workspace in place of the link" }
            Absolute | Parent | Character | Workspace
                what { id: "jalur {path} ditolak: {fault}", en: "the path {path} is refused: {fault}" }
                help { id: "tulis jalur dari folder ruang kerja, misalnya `bukti/OC04/hasil.pdf`",
                       en: "write a path from the workspace's folder, such as `bukti/OC04/result.pdf`" }
        }
        fault { id: "alamat berkas tidak dapat dipakai", en: "the path cannot be used" };
    BadLink = "bad-link" Error { link: String, fault: AddressFault }
        what { id: "alamat {link} {fault}", en: "the address {link} {fault}" }
        help { id: { fault.help() }, en: { fault.help() } };
    ProofWithoutPlace = "proof-without-place" Error { title: Text }
        what { id: "bukti {title} tidak menyebut berkas atau tautan",
               en: "the proof {title} names no file or link" }
        help { id: "tambahkan `file:` atau `link:`; bila menyusul, tulis `state: promised` dan `due:`",
               en: "add `file:` or `link:`; if it is still to come, write `state: promised` and `due:`" };
    PromiseWithoutDate = "promise-without-date" Error { title: Text }
        what { id: "bukti {title} dijanjikan tanpa tanggal",
               en: "the proof {title} is promised without a date" }
        help { id: "tambahkan `due:` dengan tanggal paling lambat", en: "add `due:` with the latest day" };
    VerdictWithoutHash = "verdict-without-hash" Error { file: String, sha256: Option<String> }
        match sha256: Option {
            None
                what { id: "putusan atas {file} tanpa SHA-256 dokumennya",
                       en: "the verdict on {file} lacks the document's SHA-256" }
                help { id: "tambahkan `sha256:` (hasil `sha256sum BERKAS`), supaya putusan gugur bila \
                            dokumen berubah",
                       en: "add `sha256:` (from `sha256sum FILE`), so that the verdict lapses when the \
                            document changes" }
            Some(hash)
                what { id: "{hash} bukan SHA-256", en: "{hash} is not a SHA-256" }
                help { id: "tulis 64 angka heksadesimal, hasil `sha256sum BERKAS`",
                       en: "write 64 hexadecimal digits, as `sha256sum FILE` prints them" }
        };
    VerdictOnNothing = "verdict-on-nothing" Error
        what { id: "putusan ini tidak menilai apa pun", en: "this verdict judges nothing" }
        help { id: "tambahkan `verdict` dengan `file` dan `sha256` (atau `link`), atau `level`; `rejected` \
                    boleh hanya dengan `requirement`",
               en: "add `verdict` with `file` and `sha256` (or `link`), or `level`; `rejected` may have \
                    just a `requirement`" };
    VerdictsContradict = "verdicts-contradict" Error { indicator: String, date: Date }
        what { id: "dua putusan tanggal {date} atas {indicator} bertentangan; penolakan yang berlaku",
               en: "two verdicts of {date} on {indicator} contradict each other; the rejection stands" }
        help { id: "hapus putusan yang keliru, atau beri tanggal yang benar",
               en: "delete the wrong one, or correct its date" }
        other { id: "putusannya di sini", en: "the verdict is here" };
    OwnVerdict = "own-verdict" Error { reviewer: String, agency: String }
        what { id: "{reviewer} menilai buktinya sendiri (OPD {agency})",
               en: "{reviewer} judges its own proof (agency {agency})" }
        help { id: "putusan harus datang dari penelaah di luar OPD itu",
               en: "the verdict must come from a reviewer outside that agency" }
        other { id: "penelaahnya di sini", en: "the reviewer is here" };
    OwnVerdictLikely = "own-verdict-likely" Warning { reviewer: String, agency: String }
        what { id: "{reviewer} tampaknya menilai buktinya sendiri: namanya menyerupai OPD {agency} atau penanggung jawabnya",
               en: "{reviewer} seems to judge their own proof: the name is like that of the agency {agency} or of who is in charge there" }
        help { id: "bila benar, mintalah penelaah lain; `opd:` di berkas ini menyebut OPD penelaah",
               en: "if so, ask another reviewer; `opd:` of this file says of which agency a reviewer is" }
        other { id: "penelaahnya di sini", en: "the reviewer is here" };
    ReviewerWithoutAgency = "reviewer-without-agency" Warning { reviewer: String }
        what { id: "tidak terlihat apakah {reviewer} menilai buktinya sendiri: OPD-nya tidak disebut",
               en: "nobody can see whether {reviewer} judges their own proof: the agency is not named" }
        help { id: "tulis `opd:` dengan id OPD penelaah; bila di luar semua OPD, `opd: secretariat`",
               en: "write `opd:` with the id of the reviewer's agency; outside every agency, `opd: \
                    secretariat`" };
    ProofMissing = "proof-missing" Error { file: String, suggestion: Option<String> }
        what { id: "berkas {file} tidak ada", en: "the file {file} is not there" }
        help { id: { suggestion.otherwise(
                   "taruh dokumennya di jalur itu; bila menyusul, tulis `state: promised` dan `due:`",
               ) },
               en: { suggestion.otherwise(
                   "put the document there; if it is still to come, write `state: promised` and `due:`",
               ) } }
        fault { id: "berkasnya tidak ada", en: "the file is not there" };
    ProofEmpty = "proof-empty" Warning { file: String }
        what { id: "berkas {file} kosong (0 byte)", en: "the file {file} is empty (0 bytes)" }
        help { id: "unggah ulang dokumennya", en: "upload the document again" }
        fault { id: "berkasnya kosong", en: "the file is empty" };
    ProofType = "proof-type" Warning { file: String, accepts: Names }
        what { id: { if accepts.total == 0 {
                   format!("{file} adalah berkas, padahal yang diminta tautan")
               } else {
                   format!("jenis berkas {file} tidak diterima untuk bukti ini")
               } },
               en: { if accepts.total == 0 {
                   format!("{file} is a file where a link is wanted")
               } else {
                   format!("the type of {file} is not accepted for this proof")
               } } }
        help { id: { if accepts.total == 0 {
                   "ganti `file:` dengan `link: https://…`".into()
               } else {
                   format!("yang diterima: {accepts}")
               } },
               en: { if accepts.total == 0 {
                   "replace `file:` by `link: https://…`".into()
               } else {
                   format!("accepted: {accepts}")
               } } }
        fault { id: "jenis berkas tidak sesuai", en: "wrong type of file" };
    LinkPrivate = "link-private" Warning { link: String }
        what { id: "tautan {link} menuju jaringan pribadi, yang tidak terjangkau oleh penilai",
               en: "the link {link} leads into a private network, which assessors cannot reach" }
        help { id: "taruh dokumennya di situs publik, atau lampirkan sebagai `file`",
               en: "put the document on a public site, or attach it as `file`" }
        fault { id: "tautan menuju jaringan pribadi", en: "the link leads into a private network" };
    LinkUnreachable = "link-unreachable" Warning { link: String, silence: Silence, tried: Date }
        what { id: "tautan {link} tidak dapat dibuka (dicoba {tried}): {silence}",
               en: "the link {link} does not open (tried {tried}): {silence}" }
        help { id: { silence.help() }, en: { silence.help() } }
        fault { id: "tautan tidak dapat dibuka", en: "the link cannot be opened" };
    LinkGone = "link-gone" Warning { link: String, status: u16, tried: Date }
        what { id: "tidak ada dokumen di {link} (dicoba {tried}): kode {status}",
               en: "there is no document at {link} (tried {tried}): code {status}" }
        help { id: "perbaiki alamatnya, atau lampirkan dokumennya sebagai `file`",
               en: "correct the address, or attach the document as `file`" }
        fault { id: "halaman tautan tidak ada", en: "the linked page is gone" };
    LinkNeedsLogin = "link-needs-login" Warning { link: String, login: Login, tried: Date }
        what { id: "tautan {link} hanya terbuka dengan akun (dicoba {tried}): {login}",
               en: "the link {link} opens with an account only (tried {tried}): {login}" }
        help { id: "bagikan kepada siapa saja yang punya tautannya, lalu coba di jendela samaran peramban; \
                    atau lampirkan sebagai `file`",
               en: "share it with anyone who has the link, then try in a private window; or attach it as \
                    `file`" }
        fault { id: "tautan meminta masuk dengan akun", en: "the link asks for a login" };
    LinkRedirects = "link-redirects" Warning { link: String, detour: Detour, tried: Date }
        what { id: "tautan {link} tidak sampai ke dokumen (dicoba {tried}): {detour}",
               en: "the link {link} leads to no document (tried {tried}): {detour}" }
        help { id: "buka di peramban, lalu tulis alamat https tempat dokumennya tampil",
               en: "open it in a browser, then write the https address at which the document shows" }
        fault { id: "tautan tidak sampai ke dokumen", en: "the link does not reach the document" };
    LinkUntried = "link-untried" Note { link: String }
        what { id: "tautan {link} belum dicoba: terlalu banyak untuk sekali jalan",
               en: "the link {link} has not been tried: there are too many for one run" }
        help { id: "jalankan lagi; tautan yang sudah menjawab tidak dibuka ulang dalam sehari",
               en: "run again; a link that has answered is not opened anew for a day" };
    ProofNotAsNamed = "proof-not-as-named" Warning { file: String, kind: Kind }
        what { id: "isi {file} ternyata {kind}, tidak seperti akhiran namanya",
               en: "{file} is really {kind}, not what its ending says" }
        help { id: "simpan ulang dari aplikasi asalnya dalam jenis yang benar; jangan hanya mengganti \
                    namanya",
               en: "save it again from its own program as the right type; renaming is not enough" }
        fault { id: "isi tidak sesuai nama berkas", en: "content is not what the name says" };
    OfficeIsHtml = "office-is-html" Warning { file: String }
        what { id: "isi {file} ternyata halaman web (HTML), bukan berkas Office",
               en: "{file} is really a web page (HTML), not an office file" }
        help { id: "buka di Excel atau LibreOffice, lalu pilih Simpan Sebagai dalam jenis yang diminta",
               en: "open it in Excel or LibreOffice and save it as the type wanted" }
        fault { id: "isinya halaman web", en: "it is really a web page" };
    ArchiveDamaged = "archive-damaged" Warning { file: String }
        what { id: "{file} rusak atau terpotong, tidak dapat dibuka",
               en: "{file} is damaged or cut off and cannot be opened" }
        help { id: "salin atau unggah ulang dokumennya, lalu buka untuk memastikan",
               en: "copy or upload the document again, then open it to be sure" }
        fault { id: "berkas rusak", en: "damaged file" };
    ArchiveBomb = "archive-bomb" Warning { file: String }
        what { id: "{file} akan mengembang jauh melebihi dokumen biasa bila dibuka",
               en: "{file} would unpack to far more than any document holds" }
        help { id: "jangan dibuka; minta dokumen aslinya kepada pembuatnya",
               en: "do not open it; ask its author for the original" }
        fault { id: "isi terlalu besar bila dibuka", en: "unpacks to too much" };
    PdfEncrypted = "pdf-encrypted" Warning { file: String }
        what { id: "{file} hanya dapat dibuka dengan kata sandi", en: "{file} opens only with a password" }
        help { id: "simpan ulang tanpa kata sandi", en: "save it again without a password" }
        fault { id: "PDF berkata sandi", en: "PDF behind a password" };
    PdfDamaged = "pdf-damaged" Warning { file: String }
        what { id: "{file} rusak atau terpotong", en: "{file} is damaged or cut off" }
        help { id: "salin atau unggah ulang dokumennya, lalu buka untuk memastikan",
               en: "copy or upload the document again, then open it to be sure" }
        fault { id: "PDF rusak", en: "damaged PDF" };
    PdfWithoutPages = "pdf-without-pages" Warning { file: String }
        what { id: "{file} tidak punya satu halaman pun", en: "{file} has not a single page" }
        help { id: "ekspor ulang dokumennya ke PDF", en: "export the document to PDF again" }
        fault { id: "PDF tanpa halaman", en: "PDF without pages" };
    PdfWithoutText = "pdf-without-text" Warning { file: String }
        what { id: "{file} hanya berisi gambar, tanpa teks yang dapat dicari",
               en: "{file} holds only pictures, no text that can be searched" }
        help { id: "pindai ulang dengan pengenalan teks (OCR), atau pakai PDF dari aplikasi asalnya",
               en: "scan it again with text recognition (OCR), or take the PDF of its own program" }
        fault { id: "tanpa teks", en: "without text" };
    PictureDamaged = "picture-damaged" Warning { file: String }
        what { id: "gambar {file} rusak atau terpotong", en: "the picture {file} is damaged or cut off" }
        help { id: "salin atau unggah ulang gambarnya, lalu buka dan lihat sampai bawah",
               en: "copy or upload the picture again, then open it and look down to its end" }
        fault { id: "gambar rusak", en: "damaged picture" };
    PictureMisnamed = "picture-misnamed" Note { file: String, kind: Kind, name: String }
        what { id: "isi {file} ternyata {kind}, jenis gambar yang juga diterima",
               en: "{file} is really {kind}, a kind of picture that is accepted too" }
        help { id: "ganti namanya menjadi {name}, juga di berkas bukti ini",
               en: "rename it {name}, in this evidence file too" };
    PictureTooSmall = "picture-too-small" Warning { file: String, width: u64, height: u64 }
        what { id: "gambar {file} terlalu kecil untuk dibaca ({width} × {height} piksel)",
               en: "the picture {file} is too small to read ({width} × {height} pixels)" }
        help { id: "ganti dengan gambar aslinya, bukan gambar mini atau hasil pengecilan",
               en: "replace it by the original, not a preview or a reduced copy" }
        fault { id: "gambar terlalu kecil", en: "picture too small" };
    ProofOverLimit = "proof-over-limit" Warning { file: String, size: u64, limit: Fixed }
        what { id: ("{file} berukuran {} MB, melebihi batas unggah {limit} MB", size.megabytes()),
               en: ("{file} has {} MB, over the upload limit of {limit} MB", size.megabytes()) }
        help { id: "kecilkan gambarnya, atau bagi dokumennya",
               en: "make its pictures smaller, or divide the document" }
        fault { id: "berkas terlalu besar", en: "file too large" };
    ProofTemporary = "proof-temporary" Warning { file: String }
        what { id: "{file} berkas sementara atau kunci, bukan dokumen",
               en: "{file} is a temporary file or a lock, not a document" }
        help { id: "tutup aplikasinya, hapus berkas ini, dan sebut dokumennya sendiri",
               en: "close its program, delete this file, and name the document itself" }
        fault { id: "berkas sementara", en: "a temporary file" };
    ProofNotInspected = "proof-not-inspected" Note { file: String, why: Unseen }
        match why: Unseen {
            Elsewhere
                what { id: "isi {file} tidak ada di sini, hanya penunjuk Git LFS",
                       en: "{file} is not here, only what Git LFS puts in its place" }
                help { id: "jalankan `git lfs pull`, lalu periksa lagi",
                       en: "run `git lfs pull`, then this again" }
            TooLarge(limit)
                what { id: ("isi {file} tidak diperiksa karena lebih besar dari {} MB", limit.megabytes()),
                       en: ("{file} was not looked into: it is larger than {} MB", limit.megabytes()) }
                help { id: "pastikan sendiri dokumennya dapat dibuka dan dicari, atau kecilkan",
                       en: "make sure yourself that it opens and can be searched, or make it smaller" }
            Intricate
                what { id: "isi {file} terlalu rumit untuk diperiksa sampai habis",
                       en: "{file} is too intricate to be looked into to its end" }
                help { id: "pastikan sendiri dokumennya dapat dibuka dan dicari, atau simpan ulang sebagai PDF biasa",
                       en: "make sure yourself that it opens and can be searched, or save it again as a plain PDF" }
            NotCompared(limit)
                what { id: ("isi {file} tidak dibandingkan: lebih dari {} MB harus dibaca", limit.megabytes()),
                       en: ("the content of {file} was not compared: more than {} MB would be to read",
                            limit.megabytes()) }
                help { id: "kecilkan dokumennya; formulir penilaian tidak menerima berkas sebesar ini",
                       en: "make it smaller: no upload form takes a file of this size" }
        };
    ProofExcepted = "proof-excepted" Note { code: &'static str, reason: Text, until: Option<Date> }
        what { id: ("{code} tidak dihitung untuk bukti ini{until}: {}", line(reason.get(reason.1), 400)),
               en: ("{code} does not count against this proof{until}: {}", line(reason.get(reason.1), 400)) }
        help { id: "hapus dari `exceptions` di siak-check.yaml bila alasannya tidak berlaku lagi",
               en: "delete it from `exceptions` in siak-check.yaml when the reason no longer holds" }
        other { id: "pengecualiannya di sini", en: "the exception is here" };
    ExceptionUnused = "exception-unused" Warning { code: &'static str, place: String, expired: Option<Date> }
        what { id: { match *expired {
                   Some(_) => format!("pengecualian {code} untuk {place} hanya berlaku{expired}"),
                   None => format!("tidak ada {code} pada {place}, jadi pengecualian ini tidak terpakai"),
               } },
               en: { match *expired {
                   Some(_) => format!("the exception from {code} for {place} was valid only{expired}"),
                   None => format!("there is no {code} at {place}, so this exception is unused"),
               } } }
        help { id: "periksa `place` (id indikator, jalur berkas, alamat, atau id OPD), atau hapus pengecualian ini",
               en: "check `place` (the id of an indicator, a path, an address or the id of an agency), or delete it" };
    ProofShared = "proof-shared" Warning { file: String, indicator: String, requirement: String }
        what { id: "isi {file} sudah diajukan untuk {indicator} ({requirement})",
               en: "the content of {file} is offered already for {indicator} ({requirement})" }
        help { id: "ajukan dokumen lain; bila memang satu dokumen untuk keduanya, tulis `shared: true`",
               en: "offer another document; if one document rightly serves both, write `shared: true`" };
    ProofVersions = "proof-versions" Warning { file: String, other: String }
        what { id: "{file} dan {other} tampaknya dua versi dari satu dokumen",
               en: "{file} and {other} look like two versions of one document" }
        help { id: "sisakan versi yang berlaku saja", en: "keep only the version that holds" };
    NameNotPortable = "name-not-portable" Warning { file: String, fault: Unportable }
        what { id: "{file} tidak dapat disalin ke setiap komputer: {fault}",
               en: "{file} cannot be copied to every computer: {fault}" }
        help { id: "ganti nama berkasnya, juga di berkas bukti ini",
               en: "rename the file, and in this evidence file too" };
    NameOffPattern = "name-off-pattern" Warning { file: String, pattern: String }
        what { id: "nama {file} tidak mengikuti pola {pattern}",
               en: "the name {file} does not follow the pattern {pattern}" }
        help { id: "ganti nama berkasnya, juga di berkas bukti ini",
               en: "rename the file, and in this evidence file too" };
    ProofUndated = "proof-undated" Warning { title: Text }
        what { id: "bukti {title} tanpa tanggal dokumen", en: "the proof {title} has no document date" }
        help { id: "tambahkan `date:` dengan tanggal pada dokumennya",
               en: "add `date:` with the date on the document" }
        fault { id: "tanggal belum diisi", en: "no date given" };
    ProofOutsidePeriod = "proof-outside-period" Warning { date: Date, from: Date, to: Date }
        what { id: "tanggal dokumen {date} di luar periode {from} sampai {to}",
               en: "the document's date {date} is outside the period {from} to {to}" }
        help { id: "ganti dengan dokumen dari periode itu, atau perbaiki tanggalnya",
               en: "replace it by a document of that period, or correct the date" }
        fault { id: "tanggal di luar periode", en: "dated outside the period" };
    DateContradicted = "date-contradicted" Warning { found: Date, date: Date }
        what { id: "nama berkas atau judulnya menyebut {found}, padahal `date` {date}",
               en: "the file's name or title says {found}, but `date` {date}" }
        help { id: "samakan dengan tanggal yang tertera pada dokumen",
               en: "make both the date on the document" };
    ProofOlderByMetadata = "proof-older-by-metadata" Note { made: Date, from: Date }
        what { id: "menurut datanya sendiri dokumen ini dibuat {made}, sebelum {from}",
               en: "by its own metadata this document was made on {made}, before {from}" }
        help { id: "pastikan tanggal pada dokumennya benar, dan bukan dokumen tahun lalu",
               en: "make sure that the date on it is right, and that it is not last year's" };
    WeekdayContradicted = "weekday-contradicted" Warning { written: String, date: Date }
        what { id: ("{date} jatuh pada hari {}, bukan {written}", date.weekday()),
               en: ("{date} is a {}, not {written}", date.weekday()) }
        help { id: "periksa pada dokumennya mana yang benar: harinya atau tanggalnya",
               en: "see on the document which is right, the weekday or the date" };
    ProofInFuture = "proof-in-future" Warning { date: Date, today: Date }
        what { id: "tanggal dokumen {date} sesudah hari ini, {today}",
               en: "the document's date {date} is after today, {today}" }
        help { id: "perbaiki tanggalnya; bila dokumen belum ada, tulis `state: promised`",
               en: "correct the date; if the document is not there yet, write `state: promised`" }
        fault { id: "tanggal di masa depan", en: "dated in the future" };
    ProofExpired = "proof-expired" Warning { until: Date }
        what { id: "bukti ini hanya berlaku sampai {until}", en: "this proof was valid until {until}" }
        help { id: "ganti dengan yang masih berlaku", en: "replace it by one that is still valid" }
        fault { id: "masa berlaku habis", en: "no longer valid" };
    ProofExpiresBeforeDeadline = "proof-expires-before-deadline" Warning { until: Date, deadline: Date }
        what { id: "bukti ini berlaku sampai {until}, sebelum tenggat {deadline}",
               en: "this proof is valid until {until}, before the deadline {deadline}" }
        help { id: "siapkan penggantinya sebelum tenggat",
               en: "have its replacement ready before the deadline" };
    SurveyPersonalData = "survey-personal-data" Error { kind: Personal, cells: Cells }
        what { id: "survei ini memuat {kind}: {cells}",
               en: "this survey holds personal data, {kind}: {cells}" }
        help { id: "hapus dari berkas dan riwayatnya, pakai kode responden; data pribadi dilindungi UU \
                    27/2022",
               en: "delete it from the file and its history, use codes for respondents; the law protects \
                    it (UU 27/2022)" }
        fault { id: "memuat data pribadi", en: "holds personal data" };
    SurveyDiffers = "survey-differs" Warning { file: String }
        what { id: "nilai diambil dari survei lain, {file}",
               en: "the value is taken from another survey, {file}" }
        help { id: "ajukan survei itu sebagai bukti, atau ambil nilainya dari yang ini",
               en: "offer that survey as proof, or take the value from this one" }
        fault { id: "nilai diambil dari survei lain", en: "the value comes from another survey" };
    SurveyRowIncomplete = "survey-row-incomplete" Warning { column: &'static str, cells: Cells }
        what { id: ("{} baris tanpa isi pada kolom {column}: {cells}", cells.total),
               en: ("{} nothing in the column {column}: {cells}", counted(cells.total, "row has",
                    "rows have")) }
        help { id: { match *column {
                   "service" => "isi nama layanannya; tanpa itu jawabannya tidak dihitung",
                   _ => "isi kode respondennya",
               } },
               en: { match *column {
                   "service" => "fill in the name of the service; without it the answers do not count",
                   _ => "fill in the respondent's code",
               } } }
        fault { id: "baris tidak lengkap", en: "incomplete rows" };
    SurveyWithoutAnswers = "survey-without-answers" Warning { service: Option<String> }
        match service: Option {
            Some(service)
                what { id: "survei {service} tanpa satu pun jawaban 1 sampai 4",
                       en: "survey of {service}: not one answer from 1 to 4" }
                help { id: "isi jawabannya, atau keluarkan layanan ini dari survei",
                       en: "fill in its answers, or take this service out of the survey" }
            None
                what { id: "survei ini tanpa satu pun jawaban 1 sampai 4",
                       en: "this survey has not one answer from 1 to 4" }
                help { id: "isi dengan jawaban responden; arti jawaban berupa kata ditulis di \
                            `surveys.answers` pada siak-check.yaml",
                       en: "fill in the answers of the respondents; what answers in words count as stands \
                            in `surveys.answers` of siak-check.yaml" }
        }
        fault { id: "survei tanpa jawaban", en: "a survey without answers" };
    SurveyTooFew = "survey-too-few" Warning { service: String, respondents: usize, minimum: i64 }
        what { id: "survei {service}: hanya {respondents} responden, perlu sedikitnya {minimum}",
               en: ("survey of {service}: only {}, at least {minimum} are needed",
                    several(respondents, "respondent")) }
        help { id: "lengkapi respondennya dengan pengguna layanan itu", en: "ask more users of that service" }
        fault { id: "responden kurang", en: "too few respondents" };
    SurveyMoreThanUsers = "survey-more-than-users" Warning { service: String, respondents: usize, users: i64 }
        what { id: "survei {service}: {respondents} responden, padahal penggunanya {users}",
               en: ("survey of {service}: {}, but {}",
                    several(respondents, "respondent"), several(users, "user")) }
        help { id: "keluarkan responden yang bukan pengguna, atau perbaiki `users` di siak-check.yaml",
               en: "take out respondents who are no users, or correct `users` in siak-check.yaml" }
        fault { id: "responden melebihi pengguna", en: "more respondents than users" };
    SurveyRespondentTwice = "survey-respondent-twice" Warning { service: String, cells: Cells }
        what { id: "survei {service}: responden yang sudah ada mengisi lagi: {cells}",
               en: "survey of {service}: a respondent answers again: {cells}" }
        help { id: "sisakan satu baris per responden", en: "leave one row for each respondent" }
        fault { id: "responden ganda", en: "a respondent twice" };
    SurveyRespondentElsewhere = "survey-respondent-elsewhere" Warning
        { service: String, other: String, file: String, cells: Cells }
        what { id: ("survei {service}: {} responden juga mengisi survei {other} ({file}): {cells}",
                    cells.total),
               en: ("survey of {service}: {} also answered the survey of {other} ({file}): {cells}",
                    several(cells.total, "respondent")) }
        help { id: "ganti dengan pengguna lain; kode responden berlaku untuk semua survei daerah",
               en: "ask other users instead; a respondent's code holds for all surveys of the region" }
        fault { id: "responden survei lain", en: "respondents of another survey" };
    SurveyDate = "survey-date" Warning { service: String, fault: DayFault, cells: Cells }
        match fault: DayFault {
            Unreadable
                what { id: ("survei {service}: {} tanggal tidak terbaca: {cells}", cells.total),
                       en: ("survey of {service}: {}: {cells}", several(cells.total, "unreadable date")) }
                help { id: "tulis seperti 23/08/2024 (hari dahulu) atau 2024-08-23, tahunnya dengan empat angka",
                       en: "write them like 23/08/2024 (day first) or 2024-08-23, the year in four digits" }
            Outside(from, to)
                what { id: ("survei {service}: {} tanggal di luar periode {from} sampai {to}: {cells}",
                            cells.total),
                       en: ("survey of {service}: {} outside the period {from} to {to}: {cells}",
                            several(cells.total, "date")) }
                help { id: "perbaiki tanggalnya, atau keluarkan jawaban dari luar periode",
                       en: "correct the dates, or take out the answers from outside the period" }
            Future(today)
                what { id: ("survei {service}: {} tanggal sesudah hari ini, {today}: {cells}", cells.total),
                       en: ("survey of {service}: {} after today, {today}: {cells}",
                            several(cells.total, "date")) }
                help { id: "perbaiki tanggalnya", en: "correct the dates" }
        }
        fault { id: "tanggal di luar periode", en: "dates outside the period" };
    SurveyAnswerOutOfRange = "survey-answer-out-of-range" Warning { service: String, cells: Cells }
        what { id: ("survei {service}: {} jawaban bukan 1 sampai 4 atau 9, tidak dihitung: {cells}",
                    cells.total),
               en: ("survey of {service}: {} not from 1 to 4 or 9, not counted: {cells}",
                    counted(cells.total, "answer is", "answers are")) }
        help { id: "perbaiki menurut isian aslinya; tulis 9 bila tidak dijawab",
               en: "correct them by the original forms; write 9 where there is no answer" }
        fault { id: "jawaban di luar 1 sampai 4", en: "answers outside 1 to 4" };
    SurveyStraightLining = "survey-straight-lining" Warning
        { service: String, respondents: usize, cells: Cells }
        what { id: ("survei {service}: {} dari {respondents} responden memilih jawaban yang sama di semua \
                     pertanyaan: {cells}", cells.total),
               en: ("survey of {service}: {} of {respondents} respondents ticked the same everywhere: \
                     {cells}", cells.total) }
        help { id: "periksa isian aslinya, dan tanyai ulang pengguna yang sungguh memakai layanan itu",
               en: "check the original forms, and ask people anew who do use the service" }
        fault { id: "jawaban seragam", en: "the same answer everywhere" };
    SurveyAllMaximal = "survey-all-maximal" Warning { service: String, respondents: usize }
        what { id: "survei {service}: semua jawaban dari {respondents} responden bernilai tertinggi",
               en: "survey of {service}: every answer of {respondents} respondents is the best" }
        help { id: "periksa apakah respondennya sungguh pengguna layanan itu",
               en: "check whether the respondents are users of the service" }
        fault { id: "semua jawaban 4", en: "every answer is 4" };
    SurveyRowsAlike = "survey-rows-alike" Warning
        { service: String, alike: Alike, file: String, cells: Cells }
        match alike: Alike {
            Whole
                what { id: ("survei {service}: {} baris mengulang baris lain seluruhnya: {cells}",
                            cells.total),
                       en: ("survey of {service}: {} another whole: {cells}",
                            counted(cells.total, "row repeats", "rows repeat")) }
                help { id: "hapus baris yang berulang", en: "delete what is repeated" }
            Answers
                what { id: ("survei {service}: jawaban {} baris berturut-turut sama dengan deretan baris \
                             lain di {file}: {cells}", cells.total),
                       en: ("survey of {service}: the answers of {} consecutive rows are those of other \
                             rows in {file}: {cells}", cells.total) }
                help { id: "periksa isian aslinya; jawaban salinan harus dikeluarkan",
                       en: "check the original forms; copied answers must be taken out" }
        }
        fault { id: "baris berulang", en: "rows that repeat" };
    ProofDraft = "proof-draft" Warning { title: Text }
        what { id: "bukti {title} masih draf", en: "the proof {title} is still a draft" }
        help { id: "selesaikan dan tanda tangani, lalu tulis `state: final`",
               en: "finish and sign it, then write `state: final`" };
    PromiseOverdue = "promise-overdue" Warning { title: Text, due: Date, days: i64 }
        what { id: "bukti {title} dijanjikan paling lambat {due}, sudah lewat {days} hari",
               en: ("the proof {title} was promised by {due}, {} ago", several(days, "day")) }
        help { id: "serahkan dokumennya, atau sepakati tanggal baru",
               en: "hand the document in, or agree on a new date" };
    PromiseAfterDeadline = "promise-after-deadline" Warning { due: Date, deadline: Date }
        what { id: "janji {due} sesudah tenggat {deadline}",
               en: "promised for {due}, after the deadline {deadline}" }
        help { id: "majukan tanggalnya, paling lambat pada hari tenggat",
               en: "bring it forward to the deadline day at the latest" };
    ProofRepeated = "proof-repeated" Warning { place: String }
        what { id: "{place} sudah diajukan untuk bukti dukung yang sama; dihitung sekali",
               en: "{place} is offered already for the same requirement; it counts once" }
        help { id: "ajukan dokumen lain, atau hapus yang berulang",
               en: "offer another document, or delete the repetition" };
    ProofRejected = "proof-rejected" Warning { title: Text, reviewer: String, note: Option<Text> }
        what { id: "bukti {title} ditolak oleh {reviewer}{note}",
               en: "the proof {title} was rejected by {reviewer}{note}" }
        help { id: "ganti dokumennya; penelaah lalu menilai yang baru",
               en: "replace the document; the reviewer then judges the new one" }
        other { id: "putusannya di sini", en: "the verdict is here" };
    VerdictStale = "verdict-stale" Warning { file: String, sha256: String }
        what { id: "dokumen {file} berubah sejak dinilai, jadi putusan ini tidak lagi berlaku",
               en: "the document {file} has changed since it was judged, so this verdict no longer counts" }
        help { id: ("nilai ulang dokumennya (yang dinilai dahulu: SHA-256 {}…)",
                    sha256.get(..12).unwrap_or(&sha256)),
               en: ("review it again (what was judged had SHA-256 {}…)",
                    sha256.get(..12).unwrap_or(&sha256)) }
        other { id: "dokumen ini", en: "this document" };
    DocumentRenamed = "document-renamed" Note { file: String, now: String }
        what { id: "dokumen {file} kini bernama {now} (SHA-256 sama); putusan ini tetap berlaku",
               en: "the document {file} is now called {now} (the same SHA-256); this verdict still counts" }
        help { id: "ganti `file` pada putusan ini, supaya penelaah menemukannya",
               en: "change `file` of this verdict, so that reviewers find it" };
    LineEndsChanged = "line-ends-changed" Warning { file: String, pattern: String }
        what { id: "hanya akhir baris (CRLF/LF) dokumen {file} yang berubah sejak dinilai, tampaknya oleh git; \
                    putusannya tetap berlaku",
               en: "only the line ends (CRLF/LF) of {file} have changed since it was judged, by git as it seems; \
                    the verdict still counts" }
        help { id: ("tulis `{} -text` di .gitattributes, supaya git tidak mengubah dokumen", line(&pattern, 100)),
               en: ("write `{} -text` into .gitattributes, so that git leaves documents as they are",
                    line(&pattern, 100)) };
    VerdictUnused = "verdict-unused" Warning { indicator: String, file: String }
        what { id: "putusan atas {file} tidak cocok dengan bukti mana pun untuk {indicator}",
               en: "the verdict on {file} fits no evidence for {indicator}" }
        help { id: "periksa jalur berkas dan `requirement`, atau hapus putusan ini",
               en: "check the path and `requirement`, or delete this verdict" };
    VerdictInFuture = "verdict-in-future" Warning { date: Date, today: Date }
        what { id: "putusan bertanggal {date} sesudah hari ini, {today}; belum dihitung",
               en: "the verdict is dated {date}, after today, {today}; it does not count yet" }
        help { id: "perbaiki tanggalnya", en: "correct the date" };
    Unassigned = "unassigned" Warning { indicators: Vec<String> }
        what { id: ("{} indikator tanpa pengampu: {indicators}", indicators.len()),
               en: ("{} without a lead agency: {indicators}", several(indicators.len(), "indicator")) }
        help { id: "tambahkan indikatornya ke berkas bukti OPD yang mengampu",
               en: "add each to the evidence file of the agency that leads it" };
    AgencySilent = "agency-silent" Warning { agencies: Vec<String>, submission: Submission }
        match submission: Submission {
            Unanswered
                what { id: "berkas bukti {agencies} belum berisi nilai atau bukti dukung satu pun",
                       en: "neither a value nor evidence from {agencies} yet" }
                help { id: "isi `value` atau `evidence` pada indikatornya",
                       en: "fill in `value` or `evidence` of its indicators" }
            Empty
                what { id: "berkas bukti {agencies} tidak memuat satu indikator pun",
                       en: "no indicator in the evidence file of {agencies}" }
                help { id: "tulis di bawah `answers` indikator yang diampunya, atau hapus OPD itu dari \
                            opd.yaml",
                       en: "list those that it leads under `answers`, or take the agency out of opd.yaml" }
            Submitted | Unreadable | Absent
                what { id: ("{} OPD belum punya berkas bukti: {agencies}", agencies.len()),
                       en: "no evidence file from {agencies}" }
                help { id: "buat `evidence/<opd>.yaml`, atau hapus OPD itu dari opd.yaml",
                       en: "create `evidence/<opd>.yaml`, or take the agency out of opd.yaml" }
        };
    FolderAbsent = "folder-absent" Warning { folder: String }
        what { id: "folder dokumen {folder} tidak ada", en: "the document folder {folder} is not there" }
        help { id: "buat foldernya, atau perbaiki namanya di `documents`",
               en: "create it, or correct its name in `documents`" };
    ProofUnclaimed = "proof-unclaimed" Note
        what { id: "dokumen ini tidak disebut oleh bukti mana pun", en: "no evidence names this document" }
        help { id: "sebut di berkas bukti OPD, atau pindahkan dari folder ini",
               en: "name it in an agency's evidence file, or move it out of this folder" };
}
