//! What problems are about, with its words: what was wanted, what was found, why something is refused.

use crate::base::lang::Language;
use crate::base::legible::line;
use crate::base::link::address::LENGTH;
use crate::base::link::{AddressFault, Detour, Login, Silence};
use crate::base::named::named;
use crate::base::show::{Help, Show, Shown, list_of, said, text};
use crate::base::survey::{Cells, ColumnFault, Personal, Spot};

/// Why a document is not looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// It has more bytes than this.
    TooLarge(u64),
    /// It lies elsewhere: here is what Git LFS puts in its place.
    Elsewhere,
    /// Its content would have to be compared, and more bytes than this would be to read for it in all.
    NotCompared(u64),
}

named! {
    /// What an agency has handed in.
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

/// What to do where columns are missing.
const FIRST_LINE: (&str, &str) =
    ("baris pertama: `respondent,service,date,q1,q2,…`", "the first line: `respondent,service,date,q1,q2,…`");

/// What to do where it is not known what ails a site.
const LOOK: (&str, &str) = (
    "buka di peramban; bila tetap gagal, hubungi pengelola situs, atau lampirkan dokumennya sebagai `file`",
    "open it in a browser; if it still fails, tell the site's owner, or attach the document as `file`",
);

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
        Bracket: { id: "kurung `[` atau `{{` tidak ditutup dengan benar",
                   en: "a `[` or `{{` is not closed properly" }
            help { id: "periksa pasangan kurung dan koma di antaranya",
                   en: "check the pairs of brackets and the commas between" }
        Quote: { id: "teks dalam tanda kutip tidak ditutup dengan benar",
                 en: "a quoted text is not closed properly" }
            help { id: "periksa pasangan tanda kutipnya", en: "check the pairs of quotation marks" }
        Colon: { id: "titik dua di sini membingungkan", en: "the colon here is ambiguous" }
            help { id: "teks yang memuat `: ` ditulis dalam tanda kutip; periksa juga lekukan baris ini, \
                        dan spasi sesudah `:` di baris sebelumnya",
                   en: "a text with `: ` in it needs quotation marks; check this line's indentation too, \
                        and the blank after `:` in the line before" }
        Indent: { id: "lekukan baris ini tidak cocok dengan baris di sekitarnya",
                  en: "this line is not indented like its neighbours" }
            help { id: "sejajarkan dengan spasi", en: "align it with spaces" }
        /// A character with a meaning of its own at the start of a text: `@`, `%`, a backtick.
        Character: { id: "karakter ini tidak boleh mengawali teks", en: "this character cannot begin a text" }
            help { id: "tulis teksnya dalam tanda kutip", en: "put the text in quotation marks" }
        Alias: { id: "alias (*nama) ini tidak punya jangkar (&nama) di depannya",
                 en: "this alias (*name) has no anchor (&name) before it" }
            help { id: "tulis isinya langsung, atau teks berawalan * dalam tanda kutip",
                   en: "write the content out, or put a text that begins with * in quotation marks" }
        /// Anything else, in the parser's own (English) words.
        Other(info: String): { id: ("YAML tidak dapat dibaca: {}", line(&info, 120)),
                               en: ("this is not YAML: {}", line(&info, 120)) }
            help { id: "periksa penulisan di sekitar sini", en: "check what is written around here" }
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
        Type: { id: "bukan CSV atau XLSX", en: "neither CSV nor XLSX" }
            help { id: "simpan sebagai .csv atau .xlsx", en: "save it as .csv or .xlsx" }
        NotUtf8: { id: "CSV ini bukan UTF-8", en: "this CSV is not UTF-8" }
            help { id: "simpan ulang sebagai CSV UTF-8, atau sebagai .xlsx",
                   en: "save it anew as CSV UTF-8, or as .xlsx" }
        Workbook: { id: "XLSX ini rusak, berkata sandi, atau terlalu besar bila dibuka",
                   en: "this XLSX is damaged, has a password, or is too large once unpacked" }
            help { id: "buka dan simpan ulang tanpa kata sandi, hanya lembar datanya",
                   en: "open it and save it anew without a password, the sheet of answers alone" }
        Empty: { id: "tidak berisi apa pun", en: "it holds nothing" }
            help { id: "isi dengan jawaban responden", en: "fill in the answers of the respondents" }
    }
    AddressFault {
        NotHttps: { id: "tidak diawali `https://`", en: "does not begin with `https://`" }
            help { id: "tulis alamat lengkap, misalnya `https://contoh.example/berita`",
                   en: "write a whole address such as `https://contoh.example/berita`" }
        Blank: { id: "memuat spasi atau karakter yang tidak terlihat",
                 en: "has a blank or a letter that shows as nothing" }
            help { id: "salin lagi alamatnya dari bilah alamat peramban; spasi ditulis `%20`",
                   en: "copy the address from the browser's address bar again; a blank is written `%20`" }
        Character: { id: "memuat `\\`, `\"`, `<` atau `>`", en: "has a `\\`, `\"`, `<` or `>`" }
            help { id: "salin lagi alamatnya dari bilah alamat peramban; pemisahnya `/`",
                   en: "copy the address from the browser's address bar again; its parts are divided by `/`" }
        Credentials: { id: "memuat nama pengguna atau kata sandi", en: "holds a user name or a password" }
            help { id: "hapus bagian sebelum `@`, dan ganti kata sandi yang sudah tertulis di sini",
                   en: "delete what stands before the `@`, and change the password that has been written \
                        here" }
        NoHost: { id: "tidak menyebut situs", en: "names no site" }
            help { id: "tulis nama situsnya sesudah `https://`, misalnya `https://contoh.example/berita`",
                   en: "write the site after `https://`, as in `https://contoh.example/berita`" }
        Port: { id: "memuat porta yang bukan angka 1 sampai 65535",
                en: "has a port that is no number from 1 to 65535" }
            help { id: "perbaiki atau hapus bagian sesudah titik dua pada nama situsnya",
                   en: "correct or delete what follows the colon after the site's name" }
        International: { id: "memuat huruf di luar ASCII pada nama situsnya",
                         en: "has letters outside ASCII in the site's name" }
            help { id: "tulis nama situsnya dalam bentuk `xn--…`; peramban menyalinnya begitu",
                   en: "write the site's name in the form `xn--…`, as browsers copy it" }
        Number: { id: "menyamarkan alamat IP sebagai angka lain",
                  en: "disguises an IP address as another number" }
            help { id: "tulis nama situsnya, atau alamat IP dengan empat angka biasa",
                   en: "write the site's name, or the IP address as four plain numbers" }
        Host: { id: "memuat nama situs yang tidak mungkin", en: "has a site's name that cannot be" }
            help { id: "salin lagi alamatnya dari bilah alamat peramban; periksa titik dan tanda hubung \
                        pada nama situsnya",
                   en: "copy the address from the browser's address bar again; look at the dots and \
                        hyphens of the site's name" }
        TooLong: { id: "lebih panjang dari {LENGTH} huruf", en: "is longer than {LENGTH} letters" }
            help { id: "pakai tautan berbagi yang pendek dari situs itu sendiri",
                   en: "use a short link for sharing, made by the site itself" }
    }
    ColumnFault {
        Missing(names): { id: "survei ini tanpa kolom {names}", en: "this survey has no column {names}" }
            help { id: { FIRST_LINE.0 }, en: { FIRST_LINE.1 } }
        NoQuestion: { id: "survei ini tanpa kolom pertanyaan (q1, q2, …)",
                      en: "this survey has no column of a question (q1, q2, …)" }
            help { id: { FIRST_LINE.0 }, en: { FIRST_LINE.1 } }
        Twice(name): { id: "kolom {name} ada dua kali; yang kedua tidak dibaca",
                       en: "the column {name} is there twice; the second is not read" }
            help { id: "hapus atau ganti namanya", en: "delete or rename it" }
    }
    Silence {
        NoSuchHost: { id: "situsnya tidak ditemukan", en: "there is no such site" }
            help { id: "periksa ejaan nama situsnya; bila situsnya sudah tutup, lampirkan dokumennya sebagai \
                        `file`",
                   en: "check the spelling of the site's name; if it has closed, attach the document as \
                        `file`" }
        Certificate: { id: "sambungan https-nya tidak sah", en: "its https is not valid" }
            help { id: "minta pengelola situs memperbaiki sertifikatnya, atau lampirkan dokumennya sebagai \
                        `file`",
                   en: "have the site's owner mend its certificate, or attach the document as `file`" }
        NoConnection: { id: "situsnya menolak atau memutus sambungan",
                        en: "the site refuses or breaks off the connection" }
            help { id: { LOOK.0 }, en: { LOOK.1 } }
        TimedOut: { id: "situsnya terlalu lama menjawab", en: "the site takes too long to answer" }
            help { id: { LOOK.0 }, en: { LOOK.1 } }
        Garbled: { id: "jawaban situsnya tidak dapat dipahami", en: "the site's answer cannot be understood" }
            help { id: { LOOK.0 }, en: { LOOK.1 } }
        Empty: { id: "jawaban situsnya kosong", en: "the site's answer is empty" }
            help { id: { LOOK.0 }, en: { LOOK.1 } }
        Status(status): { id: "situsnya menjawab dengan galat {status}",
                          en: "the site answers with error {status}" }
            help { id: { LOOK.0 }, en: { LOOK.1 } }
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
    /// Why a path in a data file is refused.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum PathFault {
        Absolute: { id: "diawali `/`", en: "it begins with `/`" }
        Parent: { id: "memuat `..`", en: "it holds `..`" }
        Character: { id: "memuat `\\`, `:` atau karakter kendali",
                     en: "it holds `\\`, `:` or a control character" }
        Link: { id: "melewati tautan simbolik yang keluar dari ruang kerja",
                en: "it passes through a symbolic link that leaves the workspace" }
    }
    /// Why a file or folder cannot be read.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum ReadFault {
        NotThere: { id: "tidak ada, atau tautannya buntu", en: "it is not there, or a link leads nowhere" }
        NotAllowed: { id: "tidak ada hak baca", en: "permission denied" }
        NotAFile: { id: "bukan berkas biasa", en: "not an ordinary file" }
        NotAFolder: { id: "bukan folder", en: "not a folder" }
        Name: { id: "namanya bukan UTF-8; ganti namanya", en: "its name is not UTF-8; rename it" }
        There: { id: "sudah ada", en: "it is there already" }
        Full: { id: "ruang penyimpanannya penuh", en: "no room is left there" }
        Circle: { id: "tautannya berputar", en: "its links lead in a circle" }
        /// Anything else, in the operating system's own words.
        Other(reason: String): { id: { line(&reason, 120) }, en: { line(&reason, 120) } }
    }
    Login {
        Status(status): { id: "situsnya menolak dengan kode {status}",
                          en: "the site refuses with code {status}" }
        Page(host): { id: "dialihkan ke halaman masuk {host}",
                      en: "it redirects to the sign-in page of {host}" }
    }
    Detour {
        TooLong: { id: "dialihkan terlalu banyak kali", en: "it redirects too many times" }
        Circle: { id: "dialihkan berputar-putar", en: "it redirects in a circle" }
        Insecure: { id: "dialihkan ke alamat tanpa https", en: "it redirects to an address without https" }
        Nowhere: { id: "dialihkan ke alamat yang tidak sah",
                   en: "it redirects to an address that is not valid" }
    }
    Personal {
        Nik: { id: "NIK (16 angka)", en: "identity number (NIK, 16 digits)" }
        Telephone: { id: "nomor telepon", en: "telephone number" }
        Email: { id: "alamat surel", en: "e-mail address" }
    }
}
