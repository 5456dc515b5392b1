//! Words of `bundle`.

use super::faults;
use super::texts::texts;
use crate::base::lang::Language;
use crate::base::portable::NameFault;
use crate::base::show::{Cut, Show, several};
use crate::gather::bundle::Oddity;
use crate::judge::check::{Condition, Standing};
use crate::report::bundle::verify::Damage;
use crate::report::bundle::{Counts, Entry, Proof};

texts!(
    language,
    private =
        id("bundel tidak dibuat: data pribadi tidak boleh keluar dari ruang kerja (UU 27/2022). Hapus \
             dahulu dari berkasnya")
        .en(
            "no bundle was made: personal data must not leave the workspace (UU 27/2022). Delete it from the \
             files first"
        ),
    instrument = id("Instrumen").en("Instrument"),
    as_of = id("Keadaan").en("As of"),
    holds = id("Isi").en("Holds"),
    how_to_verify =
        id("periksa keutuhan di folder ini dengan").en("in this folder, check that all is whole with"),
    holds_unsound { count: usize } =
        id("{count} bukti di sini belum sah; nama dokumennya memuat UNSOUND. Jangan diunggah sebelum \
             diperbaiki.")
        .en(
            "{} in here, UNSOUND in the document's name. Not to be uploaded before it is mended.",
            several(count, "unsound piece")
        ),
    refused { unsound: usize } =
        id("bundel tidak dibuat: {unsound} bukti belum sah. Perbaiki, atau sertakan dengan tanda: \
             `--allow-unsound`")
        .en(
            "no bundle was made: {}. Mend them, or take them in with a mark: `--allow-unsound`",
            several(unsound, "unsound piece")
        ),
    incomplete { errors: usize } =
        id("bundel tidak dibuat: {errors} kesalahan pada berkas, jadi isinya tidak akan lengkap. Perbaiki \
             dahulu")
        .en(
            "no bundle was made: {} in files, so it would not be complete. Mend them first",
            several(errors, "error")
        ),
    elsewhere { documents: usize } =
        id("bundel tidak dibuat: {documents} dokumen tidak ada di sini. Ambil dahulu dengan `git lfs pull`")
            .en(
                "no bundle was made: {} not here. Fetch first with `git lfs pull`",
                several(documents, "document")
            ),
    counts { counts: &Counts } =
        id("{} dokumen, {} tautan; {} bukti belum ada", counts.files, counts.links, counts.missing).en(
            "{}, {}; {} still missing",
            several(counts.files, "document"),
            several(counts.links, "link"),
            several(counts.missing, "piece")
        ),
    written { place: Cut::<200>, counts: &str, unsound: usize } = match unsound {
        0 => id("bundel {place}: {counts}").en("bundle {place}: {counts}"),
        _ => id("bundel {place}: {counts}; {unsound} belum sah dan ditandai UNSOUND")
            .en("bundle {place}: {counts}; {} marked UNSOUND", several(unsound, "unsound piece")),
    },
    condition { condition: &Condition, due: &str } = match condition {
        Condition::Promised => id("disusulkan{due}").en("promised{due}"),
        Condition::Faulty(codes) =>
            id("belum sah: {}", faults(language, codes)).en("unsound: {}", faults(language, codes)),
        Condition::Rejected(note) =>
            id("ditolak{}", note.show(language)).en("rejected{}", note.show(language)),
        Condition::Draft => id("draf").en("draft"),
        Condition::Sound(Standing::Accepted) => id("diterima").en("accepted"),
        Condition::Sound(Standing::Waiting) => id("belum diperiksa").en("not yet checked"),
        Condition::Sound(Standing::Stale) => id("berubah sejak diperiksa").en("changed since it was checked"),
    },
    missing { filed: usize, needed: usize } = match needed {
        0 | 1 => id("belum ada").en("missing"),
        _ => id("belum ada ({filed} dari {needed})").en("missing ({filed} of {needed})"),
    },
    damage { damage: &Damage } = match damage {
        Damage::Changed => id("isinya berubah").en("its content has changed"),
        Damage::Missing => id("tidak ada").en("it is not there"),
        Damage::Extra => id("tidak tercantum di SHA256SUMS").en("SHA256SUMS does not list it"),
        Damage::IndexDiffers =>
            id("index.csv dan SHA256SUMS tidak sepakat").en("index.csv and SHA256SUMS do not agree"),
        Damage::NoSum =>
            id("tidak terbaca, rusak, atau disebut dua kali").en("unreadable, damaged, or listed twice"),
        Damage::Odd(Oddity::Name(NameFault::Elsewhere)) =>
            id("namanya menuju ke luar bundel atau tidak dapat dipakai")
                .en("its name leads out of the bundle or cannot be used"),
        Damage::Odd(Oddity::Name(NameFault::Letters)) =>
            id("namanya memuat huruf yang tidak dipakai bundel; sistem lain dapat membacanya lain")
                .en("its name holds letters that no bundle uses; other systems may read it otherwise"),
        Damage::Odd(Oddity::Name(NameFault::Beginning)) =>
            id("namanya diawali `.` atau `-`: tersembunyi, atau dibaca sebagai opsi")
                .en("its name begins with `.` or `-`: hidden, or read as an option"),
        Damage::Odd(Oddity::Name(NameFault::Ending)) =>
            id("namanya berakhir dengan titik, yang dibuang Windows")
                .en("its name ends in a point, which Windows leaves out"),
        Damage::Odd(Oddity::Name(NameFault::Device)) =>
            id("bagi Windows namanya adalah nama perangkat").en("Windows takes its name for a device's"),
        Damage::Odd(Oddity::Name(NameFault::TooLong)) =>
            id("namanya terlalu panjang bagi sebagian sistem").en("its name is too long for some systems"),
        Damage::Odd(Oddity::Twice) => id("dua berkas memakai nama ini").en("two files bear this name"),
        Damage::Odd(Oddity::Both) => id("berkas ini sekaligus folder").en("a file that is also a folder"),
        Damage::Odd(Oddity::Rights) => id("berjalan dengan hak pengguna lain (setuid)")
            .en("it would run with another user's rights (setuid)"),
        Damage::Odd(Oddity::HardLink) => id("punya nama lain (hard link) yang dapat dipakai mengubahnya")
            .en("it has another name (hard link), by which it can be changed"),
        Damage::Odd(Oddity::FolderWithContent) =>
            id("folder yang berisi seperti berkas").en("a folder with content of its own"),
        Damage::Odd(Oddity::Header) => id("daftar isi arsip dan kepala berkas ini tidak sama")
            .en("the archive's directory and the file's own header do not agree"),
        Damage::Odd(Oddity::Hidden) => id("ada isi arsip yang bukan milik berkas mana pun")
            .en("the archive holds bytes that belong to no file"),
        Damage::Odd(Oddity::Remark) => id("ada komentar atau kolom tambahan yang tidak diperlukan")
            .en("there is a comment, or an extra field that nothing needs"),
        Damage::Odd(Oddity::Packed) => id("terenkripsi, atau dimampatkan dengan cara yang tidak dibaca")
            .en("encrypted, or packed in a way that is not read"),
        Damage::Odd(Oddity::Special) =>
            id("tautan atau bukan berkas biasa").en("a link, or no ordinary file"),
        Damage::Odd(Oddity::Damaged) => id("rusak di dalam arsip").en("damaged inside the archive"),
        Damage::Odd(Oddity::Unreadable(reason)) => id("tidak dapat dibaca: {}", reason.show(language))
            .en("it cannot be read: {}", reason.show(language)),
        Damage::Odd(Oddity::TooMuch) => id("terlalu banyak untuk sebuah bundel; sisanya tidak diperiksa")
            .en("too much for a bundle; the rest was not checked"),
    },
    verified { files: usize, damages: usize } = match damages {
        0 => id("Utuh: {files} berkas sesuai dengan SHA256SUMS dan index.csv.")
            .en("Whole: {} as SHA256SUMS and index.csv say.", several(files, "file")),
        _ => id("Tidak utuh: {damages} masalah pada {files} berkas. Minta bundel yang baru.").en(
            "Not whole: {} in {}. Ask for a new bundle.",
            several(damages, "problem"),
            several(files, "file")
        ),
    },
);

pub fn state(language: Language, entry: &Entry) -> String {
    match &entry.proof {
        Proof::Missing { filed, needed } => missing(language, *filed, *needed),
        Proof::Piece { piece, condition: found, .. } => {
            let due = piece.promised().map_or_else(String::new, |due| format!(" {}", due.show(language)));
            condition(language, found, &due)
        }
    }
}
