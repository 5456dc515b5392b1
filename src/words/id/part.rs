//! Parts of messages: what things are called, what is wanted, why a file or a path is refused.

use super::{LANGUAGE, quoted};
use crate::diagnostic::{Expected, Found, Kind, PathFault, ReadFault, Thing, YamlFault};
use crate::lang::Text;
use crate::legible::line;

pub(super) fn titled(text: &Text) -> String {
    super::quoted(text.get(LANGUAGE))
}

pub(super) fn because(note: Option<&Text>) -> String {
    note.map_or_else(String::new, |note| format!(": {}", line(note.get(LANGUAGE), 80)))
}

pub(super) fn thing(thing: Thing) -> &'static str {
    match thing {
        Thing::Agency => "OPD",
        Thing::Indicator => "indikator",
        Thing::Requirement => "bukti dukung",
        Thing::Dimension => "dimensi",
        Thing::Pillar => "pilar",
        Thing::Profile => "profil",
        Thing::Instrument => "instrumen",
        Thing::LevelSet => "kumpulan arti nilai",
        Thing::Level => "tingkat",
        Thing::Service => "layanan",
    }
}

pub(super) fn where_listed(thing: Thing) -> &'static str {
    match thing {
        Thing::Agency => "daftarkan OPD itu di opd.yaml, atau perbaiki idnya",
        Thing::Indicator => "lihat id indikator dengan `siak-check score --by indicator`",
        Thing::Requirement => "lihat bukti dukung yang diminta dengan `siak-check explain INDIKATOR`",
        Thing::Dimension => "pakai salah satu id di `dimensions` pada instrument.yaml",
        Thing::Pillar => "pakai salah satu id di `pillars` pada instrument.yaml",
        Thing::Profile => "pakai salah satu id di `profiles` pada instrument.yaml",
        Thing::Instrument => "pakai instrumen bawaan, atau taruh instrumen sendiri di folder `indicators/`",
        Thing::LevelSet => "pakai salah satu id di `level_sets` pada instrument.yaml",
        Thing::Level => "pakai tingkat pada skala",
        Thing::Service => "tulis namanya seperti pada kolom `service` di survei",
    }
}

pub(super) fn kind_of(expected: Expected) -> &'static str {
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

pub(super) fn wanted(expected: Expected) -> String {
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

pub(super) fn found(found: Found, written: &str) -> String {
    match found {
        Found::Nothing => "kosong".into(),
        Found::Scalar => quoted(written),
        Found::List => "daftar".into(),
        Found::Mapping => "pasangan `kunci: nilai`".into(),
    }
}

pub(super) fn level_range(least: i64, most: i64) -> String {
    format!("tulis angka dari {least} sampai {most}")
}

pub(super) fn kind_of_file(kind: Kind) -> String {
    match kind {
        Kind::Pdf => "PDF",
        Kind::Jpeg => "JPEG",
        Kind::Png => "PNG",
        Kind::Word => "Word (DOCX)",
        Kind::Excel => "Excel (XLSX)",
        Kind::PowerPoint => "PowerPoint (PPTX)",
        Kind::OpenSheet => "OpenDocument (ODS)",
        Kind::Zip => "ZIP",
        Kind::OldOffice => "berkas Office lama atau yang bersandi",
        Kind::Html => "halaman web (HTML)",
        Kind::Text => "teks biasa",
        Kind::Other(ending) => return format!("berkas {}", ending.to_uppercase()),
        Kind::Unknown => "berkas jenis lain",
    }
    .into()
}

pub(super) fn path_fault(fault: PathFault) -> &'static str {
    match fault {
        PathFault::Absolute => "diawali `/`",
        PathFault::Parent => "memuat `..`",
        PathFault::Character => "memuat `\\`, `:` atau karakter kendali",
        PathFault::Link => "melewati tautan simbolik yang keluar dari ruang kerja",
    }
}

pub(super) fn read_fault(fault: &ReadFault) -> String {
    match fault {
        ReadFault::NotThere => "tidak ada, atau tautannya buntu".into(),
        ReadFault::NotAllowed => "tidak ada hak baca".into(),
        ReadFault::NotAFile => "bukan berkas biasa".into(),
        ReadFault::NotAFolder => "bukan folder".into(),
        ReadFault::Name => "namanya bukan UTF-8; ganti namanya".into(),
        ReadFault::There => "sudah ada".into(),
        ReadFault::Full => "ruang penyimpanannya penuh".into(),
        ReadFault::Circle => "tautannya berputar".into(),
        ReadFault::Other(reason) => line(reason, 120),
    }
}

pub(super) fn yaml_fault(fault: &YamlFault) -> (String, String) {
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
