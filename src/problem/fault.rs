//! What problems are about, with its words: what was wanted, what was found, why something is refused.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Severity;
use crate::base::lang::Language;
use crate::base::legible::line;
use crate::base::named::named;
use crate::base::show::{Help as _, Show, Shown, list_of, said};
use crate::base::survey::{Cells, Spot};
use crate::base::unseen::name;

/// Why a document is not looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// It has more bytes than this.
    TooLarge(u64),
    /// It lies elsewhere: here is what Git LFS puts in its place.
    Elsewhere,
    /// Its content would have to be compared, and more bytes than this would be to read for it in all.
    NotCompared(u64),
    /// It is made in a way that is not looked into, or only in part.
    Intricate,
}

/// Whether a text says that there is nothing, in words that people write into forms.
pub(super) fn says_nothing(text: &str) -> bool {
    let words = "-|--|n/a|na|n.a.|none|nihil|tbd|tidak ada|tidak berlaku|belum ada|not applicable";
    words.split('|').any(|word| word.eq_ignore_ascii_case(text.trim()))
}

impl Shown<'_, Found> {
    /// What to do, where something else was expected.
    pub fn otherwise(&self, expected: Expected) -> String {
        match &**self {
            Found::Scalar(text) if says_nothing(text) => YamlFault::Dash.help(self.1),
            Found::Nothing | Found::Scalar(_) | Found::List | Found::Mapping => expected.help(self.1),
        }
    }
}

named! {
    #[derive(PartialOrd, Ord)]
    pub enum Submission {
        /// An answer, or proof for another's.
        Submitted = "submitted",
        /// A file with indicators, and nothing filled in.
        Unanswered = "unanswered",
        /// A file without an indicator that counts.
        Empty = "empty",
        /// A file that cannot be read, or nothing of what it says.
        Unreadable = "unreadable",
        Absent = "absent",
    }
}

/// What numbers a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limits {
    /// At most this many digits after the point.
    Digits(u32),
    /// From the first to the second.
    Between(i64, i64),
}

/// How many problems are not listed, by severity and name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unlisted(pub BTreeMap<(Severity, &'static str), usize>);

impl Unlisted {
    pub fn amount(&self, severity: Severity) -> usize {
        self.0.iter().filter(|((of, _), _)| *of == severity).map(|(_, count)| count).sum()
    }

    pub fn worst(&self) -> Option<Severity> {
        self.0.keys().map(|(severity, _)| *severity).min()
    }
}

/// The worst first, of those the most.
impl Show for Unlisted {
    fn show(&self, _: Language) -> String {
        let mut all: Vec<_> = self.0.iter().collect();
        all.sort_by_key(|((severity, _), count)| (*severity, Reverse(**count)));
        all.iter().map(|((_, name), count)| format!("{count} {name}")).collect::<Vec<_>>().join(", ")
    }
}

impl Kind {
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Other("gif" | "webp" | "bmp" | "tif"))
    }
}

impl Show for Cells {
    fn show(&self, language: Language) -> String {
        let (line, column) = language.of((("baris", "kolom"), ("line", "column")));
        let name = |spot: &Spot| match spot {
            Spot::Line(number, None) => format!("{line} {number}"),
            Spot::Line(number, Some(name)) => format!("{line} {number} {column} {name}"),
            Spot::Cell(cell) => cell.clone(),
        };
        let names: Vec<String> = self.first.iter().map(name).collect();
        list_of(language, &names, self.total)
    }
}

said! {
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Thing {
        Agency: { id: "OPD", en: "agency" }
            help { id: "daftarkan OPD itu di opd.yaml, atau perbaiki idnya",
                   en: "list the agency in opd.yaml, or correct its id" }
        Indicator: { id: "indikator", en: "indicator" }
            help { id: "lihat id indikator dengan `siak-check score --by indicator`",
                   en: "see the ids of indicators with `siak-check score --by indicator`" }
        Requirement: { id: "bukti dukung", en: "requirement" }
            help { id: "lihat bukti dukung yang diminta dengan `siak-check explain INDIKATOR`",
                   en: "see the evidence needed with `siak-check explain INDICATOR`" }
        Dimension: { id: "dimensi", en: "dimension" }
            help { id: "pakai salah satu id di `dimensions` pada instrument.yaml",
                   en: "use one of the ids in `dimensions` of instrument.yaml" }
        Pillar: { id: "pilar", en: "pillar" }
            help { id: "pakai salah satu id di `pillars` pada instrument.yaml",
                   en: "use one of the ids in `pillars` of instrument.yaml" }
        Profile: { id: "profil", en: "profile" }
            help { id: "pakai salah satu id di `profiles` pada instrument.yaml",
                   en: "use one of the ids in `profiles` of instrument.yaml" }
        Instrument: { id: "instrumen", en: "instrument" }
            help { id: "pakai instrumen bawaan, atau taruh instrumen sendiri di folder `indicators/`",
                   en: "use a built-in instrument, or put one of your own into the folder `indicators/`" }
        LevelSet: { id: "kumpulan arti nilai", en: "set of level texts" }
            help { id: "pakai salah satu id di `level_sets` pada instrument.yaml",
                   en: "use one of the ids in `level_sets` of instrument.yaml" }
        Level: { id: "tingkat", en: "level" }
            help { id: "pakai tingkat pada skala", en: "use a level of the scale" }
        Service: { id: "layanan", en: "service" }
            help { id: "tulis namanya seperti pada kolom `service` di survei",
                   en: "write its name as the column `service` of a survey has it" }
    }
    /// What kind of value a field wants.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Expected {
        Mapping: { id: "pasangan `kunci: nilai`", en: "`key: value` pairs" }
            help { id: "tulis satu `kunci: nilai` per baris, menjorok di bawah kunci ini",
                   en: "write one `key: value` per line, indented under this key" }
        List: { id: "daftar", en: "a list" }
            help { id: "tulis setiap butir di baris sendiri, diawali `- `",
                   en: "write each item on a line of its own, beginning with `- `" }
        Text: { id: "teks", en: "a text" }
            help { id: "tulis teks biasa", en: "write plain text" }
        /// A text, or one for each language.
        BilingualText: { id: "teks", en: "a text" }
            help { id: "tulis teks biasa, atau `{{id: …, en: …}}`",
                   en: "write plain text, or `{{id: …, en: …}}`" }
        Number: { id: "angka", en: "a number" }
            help { id: "tulis angka dengan titik, misalnya `2.8`",
                   en: "write a number with a point, such as `2.8`" }
        WholeNumber: { id: "bilangan bulat", en: "a whole number" }
            help { id: "tulis bilangan bulat, misalnya `3`", en: "write a whole number, such as `3`" }
        Truth: { id: "`true` atau `false`", en: "`true` or `false`" }
            help { id: "tulis `true` atau `false`", en: "write `true` or `false`" }
        Date: { id: "tanggal", en: "a date" }
            help { id: "tulis tanggal seperti `2024-11-11`", en: "write a date like `2024-11-11`" }
        Zone: { id: "zona waktu", en: "a time zone" }
            help { id: "tulis `Asia/Jakarta`, `Asia/Makassar` atau `Asia/Jayapura`",
                   en: "write `Asia/Jakarta`, `Asia/Makassar` or `Asia/Jayapura`" }
        Language: { id: "bahasa", en: "a language" }
            help { id: "tulis `id` atau `en`", en: "write `id` or `en`" }
    }
    /// Why a file is not YAML, as far as a person can use it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum YamlFault {
        Tab: { id: "tab tidak boleh dipakai untuk menjorokkan baris", en: "a tab cannot indent a line" }
            help { id: "ganti tab dengan spasi", en: "replace the tab by spaces" }
        /// A line is indented, or a text begun, with a letter that nobody sees.
        Unseen(letter: char): { id: ("di sini ada {}, bukan spasi biasa", name(Language::Indonesian, *letter)),
                                en: ("here is {}, no ordinary blank", name(Language::English, *letter)) }
            help { id: "hapus, lalu ketik ulang dengan spasi biasa", en: "delete it, and type ordinary blanks" }
        Conflict: { id: "git meninggalkan dua versi di sini (`<<<<<<<`, `=======`, `>>>>>>>`): penggabungan belum selesai",
                    en: "git left both versions here (`<<<<<<<`, `=======`, `>>>>>>>`): a merge is unfinished" }
            help { id: "pilih isi yang benar, lalu hapus ketiga baris tanda itu",
                   en: "keep what is right, and delete the three lines of marks" }
        Bracket: { id: "kurung `[` atau `{{` tidak ditutup dengan benar",
                   en: "a `[` or `{{` is not closed properly" }
            help { id: "periksa pasangan kurung dan koma di antaranya",
                   en: "check the pairs of brackets and the commas between" }
        Quote: { id: "teks dalam tanda kutip tidak ditutup dengan benar",
                 en: "a quoted text is not closed properly" }
            help { id: "periksa pasangan tanda kutipnya", en: "check the pairs of quotation marks" }
        AfterQuote: { id: "sesudah tanda kutip penutup masih ada teks", en: "text goes on behind the closing quotation mark" }
            help { id: "tulis seluruh teksnya dalam satu pasang tanda kutip, misalnya `'\"Draf\" SK'`",
                   en: "put the whole text in one pair of quotation marks, such as `'\"Draft\" decree'`" }
        Escape: { id: "garis miring `\\` di dalam tanda kutip ganda punya arti sendiri",
                  en: "a `\\` inside double quotation marks has a meaning of its own" }
            help { id: "pakai `/` pada jalur, atau tanda kutip tunggal `'…'`",
                   en: "write `/` in paths, or use single quotation marks `'…'`" }
        Colon: { id: "teks ini memuat titik dua dan spasi, yang dibaca sebagai kunci baru",
                 en: "this text holds a colon and a blank, which is read as another key" }
            help { id: "tulis teksnya dalam tanda kutip", en: "put the text in quotation marks" }
        NoBlank(key: String): { id: "sesudah {key} dan titik duanya belum ada spasi", en: "there is no blank behind {key} and its colon" }
            help { id: "tulis `kunci: nilai`, dengan spasi sesudah titik dua",
                   en: "write `key: value`, with a blank behind the colon" }
        NoColon: { id: "baris ini bukan `kunci: nilai`", en: "this line is no `key: value`" }
            help { id: "tambahkan titik dua sesudah kuncinya, atau tulis teks panjang dalam tanda kutip",
                   en: "add the colon behind the key, or put a long text in quotation marks" }
        Indent: { id: "lekukan baris ini tidak cocok dengan baris di sekitarnya",
                  en: "this line is not indented like its neighbours" }
            help { id: "sejajarkan dengan spasi", en: "align it with spaces" }
        /// A character with a meaning of its own at the start of a text.
        Begins(letter: char): { id: ("teks tidak dapat diawali `{}` tanpa tanda kutip", *letter),
                                en: ("a text cannot begin with `{}` without quotation marks", *letter) }
            help { id: "tulis teksnya dalam tanda kutip", en: "put the text in quotation marks" }
        Dash: { id: "tanda `-` sendirian bukan isi", en: "a `-` by itself is no value" }
            help { id: "hapus barisnya bila belum ada isinya; bila tidak berlaku, tulis `na:` dengan alasannya",
                   en: "delete the line if there is nothing yet; if it does not apply, write `na:` with the reason" }
        Hash: { id: "tanda # sesudah spasi memulai komentar, sehingga teks ini terpotong",
                en: "a # behind a blank begins a comment, which cuts this text off" }
            help { id: "tulis teksnya dalam tanda kutip", en: "put the text in quotation marks" }
        Merge: { id: "kunci gabungan `<<` tidak dibaca", en: "the merge key `<<` is not read" }
            help { id: "tulis kunci dan nilainya langsung di sini", en: "write the keys and values out here" }
        Alias: { id: "alias (*nama) ini tidak punya jangkar (&nama) di depannya",
                 en: "this alias (*name) has no anchor (&name) before it" }
            help { id: "tulis isinya langsung, atau teks berawalan * dalam tanda kutip",
                   en: "write the content out, or put a text that begins with * in quotation marks" }
        General: { id: "tulisan di sini tidak dapat dibaca sebagai YAML", en: "this cannot be read as YAML" }
            help { id: "periksa tanda baca, tanda kutip dan lekukan di sekitar sini",
                   en: "check the signs, quotation marks and indentation around here" }
    }
    /// Why a file cannot be read as a table.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum TableFault {
        Read(fault: ReadFault): { id: "{fault}", en: "{fault}" }
            help { id: "taruh berkasnya di jalur itu, atau perbaiki jalurnya",
                   en: "put the file at that path, or correct the path" }
        Outside: { id: "melewati tautan simbolik yang keluar dari ruang kerja",
                   en: "reached through a symbolic link that leaves the workspace" }
            help { id: "salin berkasnya ke dalam ruang kerja", en: "copy the file into the workspace" }
        TooLarge(limit: u64): { id: ("lebih besar dari {} MiB", *limit >> 20),
                                en: ("larger than {} MiB", *limit >> 20) }
            help { id: "simpan lembar datanya saja, tanpa gambar",
                   en: "save the sheet of answers alone, without pictures" }
        TooManyCells(limit: usize): { id: "lebih dari {limit} sel", en: "more than {limit} cells" }
            help { id: "simpan hanya baris responden dan kolom pertanyaan",
                   en: "save only the rows of respondents and the columns of questions" }
        TooManyRows(limit: usize): { id: "lebih dari {limit} baris", en: "more than {limit} rows" }
            help { id: "simpan hanya baris responden", en: "save only the rows of respondents" }
        TooManyResults(limit: usize): { id: "layanan kali pertanyaan lebih dari {limit}",
                                        en: "services times questions are more than {limit}" }
            help { id: "bagi ke beberapa berkas menurut layanan", en: "divide it among several files by service" }
        /// It lies elsewhere: here is what Git LFS puts in its place.
        Elsewhere: { id: "isinya tidak ada di sini, hanya penunjuk Git LFS",
                     en: "it is not here, only what Git LFS puts in its place" }
            help { id: "jalankan `git lfs pull`, lalu periksa lagi", en: "run `git lfs pull`, then this again" }
        Type: { id: "bukan CSV atau XLSX", en: "neither CSV nor XLSX" }
            help { id: "simpan sebagai .csv atau .xlsx", en: "save it as .csv or .xlsx" }
        NotText: { id: "CSV ini bukan teks, atau teksnya rusak", en: "this CSV is no text, or spoilt text" }
            help { id: "simpan ulang sebagai CSV UTF-8, atau sebagai .xlsx",
                   en: "save it anew as CSV UTF-8, or as .xlsx" }
        Sheet(name: String): { id: ("lembar {} tidak dapat dibaca", line(&name, 60)),
                               en: ("the sheet {} cannot be read", line(&name, 60)) }
            help { id: "salin isinya (tempel sebagai nilai) ke buku kerja baru, lalu simpan sebagai .xlsx",
                   en: "copy what it holds (paste as values) into a new workbook and save that as .xlsx" }
        Workbook: { id: "XLSX ini rusak, berkata sandi, atau terlalu besar bila dibuka",
                   en: "this XLSX is damaged, has a password, or is too large once unpacked" }
            help { id: "buka dan simpan ulang tanpa kata sandi, hanya lembar datanya",
                   en: "open it and save it anew without a password, the sheet of answers alone" }
        Empty: { id: "tidak berisi apa pun", en: "it holds nothing" }
            help { id: "isi dengan jawaban responden", en: "fill in the answers of the respondents" }
    }
    /// What stands there instead.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Found {
        /// Nothing, `~` or `null`.
        Nothing: { id: "kosong", en: "nothing" }
        Scalar(written: String): { id: "{written}", en: "{written}" }
        List: { id: "daftar", en: "a list" }
        Mapping: { id: "pasangan `kunci: nilai`", en: "`key: value` pairs" }
    }
    /// What a document is by its own bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Kind {
        Pdf: { id: "PDF", en: "PDF" }
        Jpeg: { id: "JPEG", en: "JPEG" }
        Png: { id: "PNG", en: "PNG" }
        Word: { id: "Word (DOCX)", en: "Word (DOCX)" }
        Excel: { id: "Excel (XLSX)", en: "Excel (XLSX)" }
        PowerPoint: { id: "PowerPoint (PPTX)", en: "PowerPoint (PPTX)" }
        OpenSheet: { id: "OpenDocument (ODS)", en: "OpenDocument (ODS)" }
        /// An archive of anything else, or one that cannot be opened.
        Zip: { id: "ZIP", en: "ZIP" }
        OldOffice: { id: "berkas Office lama atau yang bersandi",
                     en: "an Office file of before 2007 or with a password" }
        Html: { id: "halaman web (HTML)", en: "a web page (HTML)" }
        Text: { id: "teks biasa", en: "plain text" }
        /// Something else that has a name: its usual extension.
        Other(extension: &'static str): { id: ("berkas {}", extension.to_uppercase()),
                                          en: ("a file of type {}", extension.to_uppercase()) }
        Unknown: { id: "berkas jenis lain", en: "something of no known type" }
    }
    /// Why a name cannot stand on every system.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Unportable {
        Twin(other: String): { id: "di Windows dan Mac namanya sama dengan {other}, dan yang satu menggantikan yang lain",
                               en: "on Windows and Mac its name is that of {other}, and one takes the other's place" }
        Letter(letter: char): { id: ("Windows tidak menerima `{}` dalam nama", *letter),
                                en: ("Windows takes no `{}` in a name", *letter) }
        Ending: { id: "Windows tidak menerima titik atau spasi di akhir nama",
                  en: "Windows takes no point or blank at the end of a name" }
        Device: { id: "Windows memakai nama ini untuk perangkat", en: "Windows keeps this name for a device" }
    }
    /// Why a path in a data file is refused.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum PathFault {
        Absolute: { id: "diawali `/`", en: "it begins with `/`" }
        Parent: { id: "memuat `..`", en: "it holds `..`" }
        Character: { id: "memuat `\\`, `:` atau karakter kendali",
                     en: "it holds `\\`, `:` or a control character" }
        Workspace: { id: "tidak menyebut apa pun di dalam ruang kerja",
                     en: "it names nothing inside the workspace" }
        Link: { id: "melewati tautan simbolik yang keluar dari ruang kerja",
                en: "it passes through a symbolic link that leaves the workspace" }
    }
    /// Why a file or folder cannot be read.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum ReadFault {
        NotThere: { id: "tidak ada, atau tautannya buntu", en: "it is not there, or a link leads nowhere" }
        NotAllowed: { id: "tidak ada hak akses", en: "permission denied" }
        NotAFile: { id: "bukan berkas biasa", en: "not an ordinary file" }
        NotAFolder: { id: "bukan folder", en: "not a folder" }
        Name: { id: "namanya bukan UTF-8; ganti namanya", en: "its name is not UTF-8; rename it" }
        There: { id: "sudah ada", en: "it is there already" }
        Full: { id: "ruang penyimpanannya penuh", en: "no room is left there" }
        TooDeep: { id: "foldernya bertingkat terlalu banyak", en: "the folders go too deep" }
        Circle: { id: "tautannya berputar", en: "its links lead in a circle" }
        /// Anything else, in the operating system's own words.
        Other(reason: String): { id: { line(&reason, 120) }, en: { line(&reason, 120) } }
    }
}
