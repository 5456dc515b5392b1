//! Parts of messages: what things are called, what is wanted, why a file or a path is refused.

use super::show::quoted;
use super::texts::{message, say, texts};
use crate::diagnostic::{Expected, Found, Kind, PathFault, ReadFault, Thing, YamlFault};
use crate::lang::{Language, Text};
use crate::legible::line;

pub(super) fn thing(language: Language, thing: Thing) -> &'static str {
    language.of(match thing {
        Thing::Agency => ("OPD", "agency"),
        Thing::Indicator => ("indikator", "indicator"),
        Thing::Requirement => ("bukti dukung", "requirement"),
        Thing::Dimension => ("dimensi", "dimension"),
        Thing::Pillar => ("pilar", "pillar"),
        Thing::Profile => ("profil", "profile"),
        Thing::Instrument => ("instrumen", "instrument"),
        Thing::LevelSet => ("kumpulan arti nilai", "set of level texts"),
        Thing::Level => ("tingkat", "level"),
        Thing::Service => ("layanan", "service"),
    })
}

pub(super) fn where_listed(language: Language, thing: Thing) -> &'static str {
    language.of(match thing {
        Thing::Agency => (
            "daftarkan OPD itu di opd.yaml, atau perbaiki idnya",
            "list the agency in opd.yaml, or correct its id",
        ),
        Thing::Indicator => (
            "lihat id indikator dengan `siak-check score --by indicator`",
            "see the ids of indicators with `siak-check score --by indicator`",
        ),
        Thing::Requirement => (
            "lihat bukti dukung yang diminta dengan `siak-check explain INDIKATOR`",
            "see the evidence needed with `siak-check explain INDICATOR`",
        ),
        Thing::Dimension => (
            "pakai salah satu id di `dimensions` pada instrument.yaml",
            "use one of the ids in `dimensions` of instrument.yaml",
        ),
        Thing::Pillar => (
            "pakai salah satu id di `pillars` pada instrument.yaml",
            "use one of the ids in `pillars` of instrument.yaml",
        ),
        Thing::Profile => (
            "pakai salah satu id di `profiles` pada instrument.yaml",
            "use one of the ids in `profiles` of instrument.yaml",
        ),
        Thing::Instrument => (
            "pakai instrumen bawaan, atau taruh instrumen sendiri di folder `indicators/`",
            "use a built-in instrument, or put one of your own into the folder `indicators/`",
        ),
        Thing::LevelSet => (
            "pakai salah satu id di `level_sets` pada instrument.yaml",
            "use one of the ids in `level_sets` of instrument.yaml",
        ),
        Thing::Level => ("pakai tingkat pada skala", "use a level of the scale"),
        Thing::Service => (
            "tulis namanya seperti pada kolom `service` di survei",
            "write its name as the column `service` of a survey has it",
        ),
    })
}

pub(super) fn kind_of(language: Language, expected: Expected) -> &'static str {
    language.of(match expected {
        Expected::Mapping => ("pasangan `kunci: nilai`", "`key: value` pairs"),
        Expected::List => ("daftar", "a list"),
        Expected::Text => ("teks", "a text"),
        Expected::BilingualText => ("teks", "a text"),
        Expected::Number => ("angka", "a number"),
        Expected::WholeNumber => ("bilangan bulat", "a whole number"),
        Expected::Truth => ("`true` atau `false`", "`true` or `false`"),
        Expected::Date => ("tanggal", "a date"),
        Expected::Zone => ("zona waktu", "a time zone"),
        Expected::Language => ("bahasa", "a language"),
    })
}

pub(super) fn wanted(language: Language, expected: Expected) -> String {
    language
        .of(match expected {
            Expected::Mapping => (
                "tulis satu `kunci: nilai` per baris, menjorok di bawah kunci ini",
                "write one `key: value` per line, indented under this key",
            ),
            Expected::List => (
                "tulis setiap butir di baris sendiri, diawali `- `",
                "write each item on a line of its own, beginning with `- `",
            ),
            Expected::Text => ("tulis teks biasa", "write plain text"),
            Expected::BilingualText => {
                ("tulis teks biasa, atau `{id: …, en: …}`", "write plain text, or `{id: …, en: …}`")
            }
            Expected::Number => {
                ("tulis angka dengan titik, misalnya `2.8`", "write a number with a point, such as `2.8`")
            }
            Expected::WholeNumber => {
                ("tulis bilangan bulat, misalnya `3`", "write a whole number, such as `3`")
            }
            Expected::Truth => ("tulis `true` atau `false`", "write `true` or `false`"),
            Expected::Date => ("tulis tanggal seperti `2024-11-11`", "write a date like `2024-11-11`"),
            Expected::Zone => (
                "tulis `Asia/Jakarta`, `Asia/Makassar` atau `Asia/Jayapura`",
                "write `Asia/Jakarta`, `Asia/Makassar` or `Asia/Jayapura`",
            ),
            Expected::Language => ("tulis `id` atau `en`", "write `id` or `en`"),
        })
        .into()
}

pub(super) fn path_fault(language: Language, fault: PathFault) -> &'static str {
    language.of(match fault {
        PathFault::Absolute => ("diawali `/`", "it begins with `/`"),
        PathFault::Parent => ("memuat `..`", "it holds `..`"),
        PathFault::Character => {
            ("memuat `\\`, `:` atau karakter kendali", "it holds `\\`, `:` or a control character")
        }
        PathFault::Link => (
            "melewati tautan simbolik yang keluar dari ruang kerja",
            "it passes through a symbolic link that leaves the workspace",
        ),
    })
}

texts!(
    pub(super) fn level_range(language: Language, least: i64, most: i64) -> String {
        id!("tulis angka dari {least} sampai {most}");
        en!("write a number from {least} to {most}");
    }
);

pub(super) fn titled(language: Language, text: &Text) -> String {
    quoted(text.get(language))
}

pub(super) fn because(language: Language, note: Option<&Text>) -> String {
    note.map_or_else(String::new, |note| format!(": {}", line(note.get(language), 80)))
}

pub(super) fn found(language: Language, found: Found, written: &str) -> String {
    language
        .of(match found {
            Found::Scalar => return quoted(written),
            Found::Nothing => ("kosong", "nothing"),
            Found::List => ("daftar", "a list"),
            Found::Mapping => ("pasangan `kunci: nilai`", "`key: value` pairs"),
        })
        .into()
}

pub(super) fn kind_of_file(language: Language, kind: Kind) -> String {
    let alike = |name| (name, name);
    language
        .of(match kind {
            Kind::Pdf => alike("PDF"),
            Kind::Jpeg => alike("JPEG"),
            Kind::Png => alike("PNG"),
            Kind::Word => alike("Word (DOCX)"),
            Kind::Excel => alike("Excel (XLSX)"),
            Kind::PowerPoint => alike("PowerPoint (PPTX)"),
            Kind::OpenSheet => alike("OpenDocument (ODS)"),
            Kind::Zip => alike("ZIP"),
            Kind::OldOffice => {
                ("berkas Office lama atau yang bersandi", "an Office file of before 2007 or with a password")
            }
            Kind::Html => ("halaman web (HTML)", "a web page (HTML)"),
            Kind::Text => ("teks biasa", "plain text"),
            Kind::Other(ending) => {
                let ending = ending.to_uppercase();
                return say!(language, id("berkas {ending}"), en("a file of type {ending}"));
            }
            Kind::Unknown => ("berkas jenis lain", "something of no known type"),
        })
        .into()
}

pub(super) fn read_fault(language: Language, fault: &ReadFault) -> String {
    language
        .of(match fault {
            ReadFault::NotThere => {
                ("tidak ada, atau tautannya buntu", "it is not there, or a link leads nowhere")
            }
            ReadFault::NotAllowed => ("tidak ada hak baca", "permission denied"),
            ReadFault::NotAFile => ("bukan berkas biasa", "not an ordinary file"),
            ReadFault::NotAFolder => ("bukan folder", "not a folder"),
            ReadFault::Name => ("namanya bukan UTF-8; ganti namanya", "its name is not UTF-8; rename it"),
            ReadFault::There => ("sudah ada", "it is there already"),
            ReadFault::Full => ("ruang penyimpanannya penuh", "no room is left there"),
            ReadFault::Circle => ("tautannya berputar", "its links lead in a circle"),
            ReadFault::Other(reason) => return line(reason, 120),
        })
        .into()
}

pub(super) fn yaml_fault(language: Language, fault: &YamlFault) -> (String, String) {
    language.of(match fault {
        YamlFault::Tab => message!(
            id("tab tidak boleh dipakai untuk menjorokkan baris"),
            en("a tab cannot indent a line"),
            id("ganti tab dengan spasi"),
            en("replace the tab by spaces")
        ),
        YamlFault::Bracket => message!(
            id("kurung `[` atau `{{` tidak ditutup dengan benar"),
            en("a `[` or `{{` is not closed properly"),
            id("periksa pasangan kurung dan koma di antaranya"),
            en("check the pairs of brackets and the commas between")
        ),
        YamlFault::Quote => message!(
            id("teks dalam tanda kutip tidak ditutup dengan benar"),
            en("a quoted text is not closed properly"),
            id("periksa pasangan tanda kutipnya"),
            en("check the pairs of quotation marks")
        ),
        YamlFault::Colon => message!(
            id("titik dua di sini membingungkan"),
            en("the colon here is ambiguous"),
            id("teks yang memuat `: ` ditulis dalam tanda kutip; periksa juga lekukan baris ini, \
                     dan spasi sesudah `:` di baris sebelumnya"),
            en("a text with `: ` in it needs quotation marks; check this line's indentation too, \
                     and the blank after `:` in the line before")
        ),
        YamlFault::Indent => message!(
            id("lekukan baris ini tidak cocok dengan baris di sekitarnya"),
            en("this line is not indented like its neighbours"),
            id("sejajarkan dengan spasi"),
            en("align it with spaces")
        ),
        YamlFault::Character => message!(
            id("karakter ini tidak boleh mengawali teks"),
            en("this character cannot begin a text"),
            id("tulis teksnya dalam tanda kutip"),
            en("put the text in quotation marks")
        ),
        YamlFault::Alias => message!(
            id("alias (*nama) ini tidak punya jangkar (&nama) di depannya"),
            en("this alias (*name) has no anchor (&name) before it"),
            id("tulis isinya langsung, atau teks berawalan * dalam tanda kutip"),
            en("write the content out, or put a text that begins with * in quotation marks")
        ),
        YamlFault::Other(info) => message!(
            id("YAML tidak dapat dibaca: {}", line(info, 120)),
            en("this is not YAML: {}", line(info, 120)),
            id("periksa penulisan di sekitar sini"),
            en("check what is written around here")
        ),
    })
}
