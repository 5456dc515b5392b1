//! Kata-kata `bundle`.

use super::{LANGUAGE, date};
use crate::check::{Condition, Standing};
use crate::legible::line;
use crate::load::bundle::Oddity;
use crate::model::workspace::State;
use crate::report::bundle::verify::Damage;
use crate::report::bundle::{Counts, Entry, Proof};
use crate::show::{Show as _, because};
use crate::words::faults;

/// Judul halaman indeks.
pub const fn title() -> &'static str {
    "Bukti dukung"
}

/// Menurut apa dinilai.
pub const fn instrument() -> &'static str {
    "Instrumen"
}

/// Hari keadaannya.
pub const fn as_of() -> &'static str {
    "Keadaan"
}

/// Isi bundel.
pub const fn holds() -> &'static str {
    "Isi"
}

/// Berapa banyak isinya.
pub fn counts(counts: &Counts) -> String {
    let Counts { files, links, missing, .. } = counts;
    format!("{files} dokumen, {links} tautan; {missing} bukti belum ada")
}

/// Bahwa isinya sebagian belum sah.
pub fn holds_unsound(count: usize) -> String {
    format!(
        "{count} bukti di sini belum sah; nama dokumennya memuat UNSOUND. Jangan diunggah sebelum diperbaiki."
    )
}

/// Cara memeriksa keutuhannya.
pub const fn how_to_verify() -> &'static str {
    "periksa keutuhan di folder ini dengan"
}

/// Keadaan satu bukti.
pub fn state(entry: &Entry) -> String {
    let (piece, condition) = match &entry.proof {
        Proof::Missing { filed, needed } if *needed > 1 => {
            return format!("belum ada ({filed} dari {needed})");
        }
        Proof::Missing { .. } => return "belum ada".into(),
        Proof::Piece { piece, condition, .. } => (piece, condition),
    };
    match condition {
        Condition::Promised => match piece.state {
            State::Promised(Some(due)) => format!("disusulkan {}", date(due)),
            State::Promised(None) | State::Draft | State::Final | State::Unreadable => "disusulkan".into(),
        },
        Condition::Draft => "draf".into(),
        Condition::Faulty(codes) => format!("belum sah: {}", faults(LANGUAGE, codes)),
        Condition::Rejected(note) => format!("ditolak{}", because(LANGUAGE, note.as_ref())),
        Condition::Sound(Standing::Accepted) => "diterima".into(),
        Condition::Sound(Standing::Waiting) => "belum diperiksa".into(),
        Condition::Sound(Standing::Stale) => "berubah sejak diperiksa".into(),
    }
}

/// Yang ditulis.
pub fn written(place: &str, counts: &Counts) -> String {
    let mut text = format!("bundel {}: {}", line(place, 200), self::counts(counts));
    if counts.unsound > 0 {
        text += &format!("; {} belum sah dan ditandai UNSOUND", counts.unsound);
    }
    text
}

/// Mengapa tidak ditulis: ada bukti yang belum sah.
pub fn refused(unsound: usize) -> String {
    format!(
        "bundel tidak dibuat: {unsound} bukti belum sah. Perbaiki, atau sertakan dengan tanda: `--allow-unsound`"
    )
}

/// Mengapa tidak ditulis: ada yang tidak terbaca.
pub fn incomplete(errors: usize) -> String {
    format!(
        "bundel tidak dibuat: {errors} kesalahan pada berkas, jadi isinya tidak akan lengkap. Perbaiki dahulu"
    )
}

/// Mengapa tidak ditulis: dokumennya di tempat lain.
pub fn elsewhere(documents: usize) -> String {
    format!("bundel tidak dibuat: {documents} dokumen tidak ada di sini. Ambil dahulu dengan `git lfs pull`")
}

/// Mengapa tidak ditulis: data pribadi akan keluar dari ruang kerja.
pub const fn private() -> &'static str {
    "bundel tidak dibuat: data pribadi tidak boleh keluar dari ruang kerja (UU 27/2022). Hapus dahulu dari berkasnya"
}

/// Apa yang salah pada satu jalur.
pub fn damage(damage: &Damage) -> String {
    match damage {
        Damage::Changed => "isinya berubah".into(),
        Damage::Missing => "tidak ada".into(),
        Damage::Extra => "tidak tercantum di SHA256SUMS".into(),
        Damage::IndexDiffers => "index.csv dan SHA256SUMS tidak sepakat".into(),
        Damage::NoSum => "tidak terbaca, rusak, atau disebut dua kali".into(),
        Damage::Odd(Oddity::Name) => "namanya menuju ke luar bundel atau tidak dapat dipakai".into(),
        Damage::Odd(Oddity::Twice) => "dua berkas memakai nama ini".into(),
        Damage::Odd(Oddity::Special) => "tautan atau bukan berkas biasa".into(),
        Damage::Odd(Oddity::Damaged) => "rusak di dalam arsip".into(),
        Damage::Odd(Oddity::Unreadable(reason)) => format!("tidak dapat dibaca: {}", reason.show(LANGUAGE)),
        Damage::Odd(Oddity::TooMuch) => "terlalu banyak untuk sebuah bundel; sisanya tidak diperiksa".into(),
    }
}

/// Hasil pemeriksaan.
pub fn verified(files: usize, damages: usize) -> String {
    if damages == 0 {
        format!("Utuh: {files} berkas sesuai dengan SHA256SUMS dan index.csv.")
    } else {
        format!("Tidak utuh: {damages} masalah pada {files} berkas. Minta bundel yang baru.")
    }
}
