//! Words of `bundle`.

use super::faults;
use super::show::because;
use super::show::{Show, several};
use super::texts::{say, texts};
use crate::base::lang::Language;
use crate::base::legible::line;
use crate::gather::bundle::Oddity;
use crate::judge::check::{Condition, Standing};
use crate::model::workspace::State;
use crate::report::bundle::verify::Damage;
use crate::report::bundle::{Counts, Entry, Proof};

texts!(
    /// Why nothing was written: personal data would leave the workspace.
    pub fn private(language: Language) -> &'static str {
        id!("bundel tidak dibuat: data pribadi tidak boleh keluar dari ruang kerja (UU 27/2022). Hapus \
             dahulu dari berkasnya");
        en!(
            "no bundle was made: personal data must not leave the workspace (UU 27/2022). Delete it from the \
             files first"
        );
    }
    /// The heading of the index page.
    pub fn title(language: Language) -> &'static str {
        id!("Bukti dukung");
        en!("Evidence");
    }
    pub fn instrument(language: Language) -> &'static str {
        id!("Instrumen");
        en!("Instrument");
    }
    /// The day for which it is judged.
    pub fn as_of(language: Language) -> &'static str {
        id!("Keadaan");
        en!("As of");
    }
    pub fn holds(language: Language) -> &'static str {
        id!("Isi");
        en!("Holds");
    }
    /// How to check that it is whole.
    pub fn how_to_verify(language: Language) -> &'static str {
        id!("periksa keutuhan di folder ini dengan");
        en!("in this folder, check that all is whole with");
    }
    /// That some of it is unsound.
    pub fn holds_unsound(language: Language, count: usize) -> String {
        id!("{count} bukti di sini belum sah; nama dokumennya memuat UNSOUND. Jangan diunggah sebelum \
             diperbaiki.");
        en!(
            "{} in here, UNSOUND in the document's name. Not to be uploaded before it is mended.",
            several(count, "unsound piece")
        );
    }
    /// Why nothing was written: unsound proof.
    pub fn refused(language: Language, unsound: usize) -> String {
        id!("bundel tidak dibuat: {unsound} bukti belum sah. Perbaiki, atau sertakan dengan tanda: \
             `--allow-unsound`");
        en!(
            "no bundle was made: {}. Mend them, or take them in with a mark: `--allow-unsound`",
            several(unsound, "unsound piece")
        );
    }
    /// Why nothing was written: something could not be read.
    pub fn incomplete(language: Language, errors: usize) -> String {
        id!("bundel tidak dibuat: {errors} kesalahan pada berkas, jadi isinya tidak akan lengkap. Perbaiki \
             dahulu");
        en!(
            "no bundle was made: {} in files, so it would not be complete. Mend them first",
            several(errors, "error")
        );
    }
    /// Why nothing was written: documents lie elsewhere.
    pub fn elsewhere(language: Language, documents: usize) -> String {
        id!("bundel tidak dibuat: {documents} dokumen tidak ada di sini. Ambil dahulu dengan `git lfs pull`");
        en!(
            "no bundle was made: {} not here. Fetch first with `git lfs pull`",
            several(documents, "document")
        );
    }
);

pub fn counts(language: Language, counts: &Counts) -> String {
    let Counts { files, links, missing, .. } = counts;
    say!(
        language,
        id("{files} dokumen, {links} tautan; {missing} bukti belum ada"),
        en(
            "{}, {}; {} still missing",
            several(files, "document"),
            several(links, "link"),
            several(missing, "piece")
        )
    )
}

pub fn state(language: Language, entry: &Entry) -> String {
    let (piece, condition) = match &entry.proof {
        Proof::Missing { filed, needed } if *needed > 1 => {
            return say!(
                language,
                id("belum ada ({filed} dari {needed})"),
                en("missing ({filed} of {needed})")
            );
        }
        Proof::Missing { .. } => return language.of(("belum ada", "missing")).into(),
        Proof::Piece { piece, condition, .. } => (piece, condition),
    };
    match condition {
        Condition::Promised => {
            let due = match piece.state {
                State::Promised(Some(due)) => format!(" {}", due.show(language)),
                State::Promised(None) | State::Draft | State::Final | State::Unreadable => String::new(),
            };
            say!(language, id("disusulkan{due}"), en("promised{due}"))
        }
        Condition::Faulty(codes) => {
            let faults = faults(language, codes);
            say!(language, id("belum sah: {faults}"), en("unsound: {faults}"))
        }
        Condition::Rejected(note) => {
            let because = because(language, note.as_ref());
            say!(language, id("ditolak{because}"), en("rejected{because}"))
        }
        Condition::Draft => language.of(("draf", "draft")).into(),
        Condition::Sound(Standing::Accepted) => language.of(("diterima", "accepted")).into(),
        Condition::Sound(Standing::Waiting) => language.of(("belum diperiksa", "not yet checked")).into(),
        Condition::Sound(Standing::Stale) => {
            language.of(("berubah sejak diperiksa", "changed since it was checked")).into()
        }
    }
}

pub fn written(language: Language, place: &str, counts: &Counts) -> String {
    let (place, holds) = (line(place, 200), self::counts(language, counts));
    let unsound = match counts.unsound {
        0 => String::new(),
        count => say!(
            language,
            id("; {count} belum sah dan ditandai UNSOUND"),
            en("; {} marked UNSOUND", several(count, "unsound piece"))
        ),
    };
    say!(language, id("bundel {place}: {holds}{unsound}"), en("bundle {place}: {holds}{unsound}"))
}

/// What is wrong with a path.
pub fn damage(language: Language, damage: &Damage) -> String {
    match damage {
        Damage::Changed => say!(language, id("isinya berubah"), en("its content has changed")),
        Damage::Missing => say!(language, id("tidak ada"), en("it is not there")),
        Damage::Extra => {
            say!(language, id("tidak tercantum di SHA256SUMS"), en("SHA256SUMS does not list it"))
        }
        Damage::IndexDiffers => say!(
            language,
            id("index.csv dan SHA256SUMS tidak sepakat"),
            en("index.csv and SHA256SUMS do not agree")
        ),
        Damage::NoSum => say!(
            language,
            id("tidak terbaca, rusak, atau disebut dua kali"),
            en("unreadable, damaged, or listed twice")
        ),
        Damage::Odd(Oddity::Name) => say!(
            language,
            id("namanya menuju ke luar bundel atau tidak dapat dipakai"),
            en("its name leads out of the bundle or cannot be used")
        ),
        Damage::Odd(Oddity::Twice) => {
            say!(language, id("dua berkas memakai nama ini"), en("two files bear this name"))
        }
        Damage::Odd(Oddity::Special) => {
            say!(language, id("tautan atau bukan berkas biasa"), en("a link, or no ordinary file"))
        }
        Damage::Odd(Oddity::Damaged) => {
            say!(language, id("rusak di dalam arsip"), en("damaged inside the archive"))
        }
        Damage::Odd(Oddity::Unreadable(reason)) => say!(
            language,
            id("tidak dapat dibaca: {}", crate::base::show::Show::show(reason, language)),
            en("it cannot be read: {}", crate::base::show::Show::show(reason, language))
        ),
        Damage::Odd(Oddity::TooMuch) => say!(
            language,
            id("terlalu banyak untuk sebuah bundel; sisanya tidak diperiksa"),
            en("too much for a bundle; the rest was not checked")
        ),
    }
}

pub fn verified(language: Language, files: usize, damages: usize) -> String {
    match damages {
        0 => say!(
            language,
            id("Utuh: {files} berkas sesuai dengan SHA256SUMS dan index.csv."),
            en("Whole: {} as SHA256SUMS and index.csv say.", several(files, "file"))
        ),
        damages => say!(
            language,
            id("Tidak utuh: {damages} masalah pada {files} berkas. Minta bundel yang baru."),
            en(
                "Not whole: {} in {}. Ask for a new bundle.",
                several(damages, "problem"),
                several(files, "file")
            )
        ),
    }
}
