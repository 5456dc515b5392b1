//! Parts of messages: what things are called, what is wanted, why a file or a path is refused.

use super::show::quoted;
use super::texts::{id, message, say, texts};
use crate::diagnostic::{Expected, Found, Kind, PathFault, ReadFault, Thing, YamlFault};
use crate::lang::{Language, Text};
use crate::legible::line;

pub(super) fn thing(language: Language, thing: Thing) -> &'static str {
    language.of(match thing {
        Thing::Agency => id("OPD").en("agency"),
        Thing::Indicator => id("indikator").en("indicator"),
        Thing::Requirement => id("bukti dukung").en("requirement"),
        Thing::Dimension => id("dimensi").en("dimension"),
        Thing::Pillar => id("pilar").en("pillar"),
        Thing::Profile => id("profil").en("profile"),
        Thing::Instrument => id("instrumen").en("instrument"),
        Thing::LevelSet => id("kumpulan arti nilai").en("set of level texts"),
        Thing::Level => id("tingkat").en("level"),
        Thing::Service => id("layanan").en("service"),
    })
}

pub(super) fn where_listed(language: Language, thing: Thing) -> &'static str {
    language.of(match thing {
        Thing::Agency => id("daftarkan OPD itu di opd.yaml, atau perbaiki idnya")
            .en("list the agency in opd.yaml, or correct its id"),
        Thing::Indicator => id("lihat id indikator dengan `siak-check score --by indicator`")
            .en("see the ids of indicators with `siak-check score --by indicator`"),
        Thing::Requirement => id("lihat bukti dukung yang diminta dengan `siak-check explain INDIKATOR`")
            .en("see the evidence needed with `siak-check explain INDICATOR`"),
        Thing::Dimension => id("pakai salah satu id di `dimensions` pada instrument.yaml")
            .en("use one of the ids in `dimensions` of instrument.yaml"),
        Thing::Pillar => id("pakai salah satu id di `pillars` pada instrument.yaml")
            .en("use one of the ids in `pillars` of instrument.yaml"),
        Thing::Profile => id("pakai salah satu id di `profiles` pada instrument.yaml")
            .en("use one of the ids in `profiles` of instrument.yaml"),
        Thing::Instrument => {
            id("pakai instrumen bawaan, atau taruh instrumen sendiri di folder `indicators/`")
                .en("use a built-in instrument, or put one of your own into the folder `indicators/`")
        }
        Thing::LevelSet => id("pakai salah satu id di `level_sets` pada instrument.yaml")
            .en("use one of the ids in `level_sets` of instrument.yaml"),
        Thing::Level => id("pakai tingkat pada skala").en("use a level of the scale"),
        Thing::Service => id("tulis namanya seperti pada kolom `service` di survei")
            .en("write its name as the column `service` of a survey has it"),
    })
}

pub(super) fn kind_of(language: Language, expected: Expected) -> &'static str {
    language.of(match expected {
        Expected::Mapping => id("pasangan `kunci: nilai`").en("`key: value` pairs"),
        Expected::List => id("daftar").en("a list"),
        Expected::Text => id("teks").en("a text"),
        Expected::BilingualText => id("teks").en("a text"),
        Expected::Number => id("angka").en("a number"),
        Expected::WholeNumber => id("bilangan bulat").en("a whole number"),
        Expected::Truth => id("`true` atau `false`").en("`true` or `false`"),
        Expected::Date => id("tanggal").en("a date"),
        Expected::Zone => id("zona waktu").en("a time zone"),
        Expected::Language => id("bahasa").en("a language"),
    })
}

pub(super) fn wanted(language: Language, expected: Expected) -> String {
    language
        .of(match expected {
            Expected::Mapping => id("tulis satu `kunci: nilai` per baris, menjorok di bawah kunci ini")
                .en("write one `key: value` per line, indented under this key"),
            Expected::List => id("tulis setiap butir di baris sendiri, diawali `- `")
                .en("write each item on a line of its own, beginning with `- `"),
            Expected::Text => id("tulis teks biasa").en("write plain text"),
            Expected::BilingualText => {
                id("tulis teks biasa, atau `{id: …, en: …}`").en("write plain text, or `{id: …, en: …}`")
            }
            Expected::Number => id("tulis angka dengan titik, misalnya `2.8`")
                .en("write a number with a point, such as `2.8`"),
            Expected::WholeNumber => {
                id("tulis bilangan bulat, misalnya `3`").en("write a whole number, such as `3`")
            }
            Expected::Truth => id("tulis `true` atau `false`").en("write `true` or `false`"),
            Expected::Date => id("tulis tanggal seperti `2024-11-11`").en("write a date like `2024-11-11`"),
            Expected::Zone => id("tulis `Asia/Jakarta`, `Asia/Makassar` atau `Asia/Jayapura`")
                .en("write `Asia/Jakarta`, `Asia/Makassar` or `Asia/Jayapura`"),
            Expected::Language => id("tulis `id` atau `en`").en("write `id` or `en`"),
        })
        .into()
}

pub(super) fn path_fault(language: Language, fault: PathFault) -> &'static str {
    language.of(match fault {
        PathFault::Absolute => id("diawali `/`").en("it begins with `/`"),
        PathFault::Parent => id("memuat `..`").en("it holds `..`"),
        PathFault::Character => {
            id("memuat `\\`, `:` atau karakter kendali").en("it holds `\\`, `:` or a control character")
        }
        PathFault::Link => id("melewati tautan simbolik yang keluar dari ruang kerja")
            .en("it passes through a symbolic link that leaves the workspace"),
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
            Found::Nothing => id("kosong").en("nothing"),
            Found::List => id("daftar").en("a list"),
            Found::Mapping => id("pasangan `kunci: nilai`").en("`key: value` pairs"),
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
            Kind::OldOffice => id("berkas Office lama atau yang bersandi")
                .en("an Office file of before 2007 or with a password"),
            Kind::Html => id("halaman web (HTML)").en("a web page (HTML)"),
            Kind::Text => id("teks biasa").en("plain text"),
            Kind::Other(ending) => {
                let ending = ending.to_uppercase();
                return say!(language, id("berkas {ending}"), en("a file of type {ending}"));
            }
            Kind::Unknown => id("berkas jenis lain").en("something of no known type"),
        })
        .into()
}

pub(super) fn read_fault(language: Language, fault: &ReadFault) -> String {
    language
        .of(match fault {
            ReadFault::NotThere => {
                id("tidak ada, atau tautannya buntu").en("it is not there, or a link leads nowhere")
            }
            ReadFault::NotAllowed => id("tidak ada hak baca").en("permission denied"),
            ReadFault::NotAFile => id("bukan berkas biasa").en("not an ordinary file"),
            ReadFault::NotAFolder => id("bukan folder").en("not a folder"),
            ReadFault::Name => {
                id("namanya bukan UTF-8; ganti namanya").en("its name is not UTF-8; rename it")
            }
            ReadFault::There => id("sudah ada").en("it is there already"),
            ReadFault::Full => id("ruang penyimpanannya penuh").en("no room is left there"),
            ReadFault::Circle => id("tautannya berputar").en("its links lead in a circle"),
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
            id("teks yang memuat `: ` ditulis dalam tanda kutip; periksa juga lekukan baris ini, dan spasi \
                sesudah `:` di baris sebelumnya"),
            en("a text with `: ` in it needs quotation marks; check this line's indentation too, and the \
                blank after `:` in the line before")
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
