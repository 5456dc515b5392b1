//! Words of `review`.

use jiff::civil::Date;

use super::show::{Show, several};
use super::texts::{say, texts};
use crate::base::exact::{Decimal, Fixed};
use crate::base::lang::Language;
use crate::base::legible::line;
use crate::read::document::review::Judgement;
use crate::report::review::Progress;

/// How far the review of a document has come.
pub fn progress(language: Language, progress: Progress) -> &'static str {
    language.of(match progress {
        Progress::Stale => ("berubah", "changed"),
        Progress::Waiting => ("menunggu", "waiting"),
        Progress::Unsound => ("belum sah", "unsound"),
        Progress::Rejected => ("ditolak", "rejected"),
        Progress::Accepted => ("diterima", "accepted"),
    })
}

texts!(
    /// That a verdict was written, but does not count.
    pub fn does_not_count(language: Language) -> &'static str {
        id!(
            "Putusan sudah dicatat, tetapi belum dihitung: berkasnya berubah sementara itu, atau ada berkas \
             yang bermasalah. Lihat `siak-check validate`."
        );
        en!("The verdict was recorded, but does not count: the files have changed meanwhile, or a file has \
             errors. See `siak-check validate`.");
    }
    /// That nobody says to which agency the reviewer belongs.
    pub fn without_agency(language: Language) -> &'static str {
        id!(
            "Tidak terlihat apakah penelaah menilai buktinya sendiri: tambahkan `--reviewer-opd ID`; bila di \
             luar semua OPD, `--reviewer-opd secretariat`."
        );
        en!("Nobody can see whether the reviewer judges their own proof: add `--reviewer-opd ID`; outside \
             every agency, `--reviewer-opd secretariat`.");
    }
    pub fn nothing_waits(language: Language) -> &'static str {
        id!("Tidak ada dokumen yang menunggu putusan.");
        en!("No document waits for a verdict.");
    }
    /// The question of the walk.
    pub fn question(language: Language) -> &'static str {
        id!("[a] terima  [r] tolak  [s] lewati  [q] selesai > ");
        en!("[a] accept  [r] reject  [s] skip  [q] quit > ");
    }
    /// The question for the reason of a rejection.
    pub fn why_rejected(language: Language) -> &'static str {
        id!("Alasannya? > ");
        en!("Why? > ");
    }
    /// That an answer is none of those possible.
    pub fn unknown_answer(language: Language) -> &'static str {
        id!("Jawab dengan a, r, s, atau q.");
        en!("Answer with a, r, s or q.");
    }
    /// That a rejection needs a reason.
    pub fn needs_reason(language: Language) -> &'static str {
        id!("Tanpa alasan, OPD tidak tahu apa yang harus diperbaiki; tidak ada yang dicatat.");
        en!("Without a reason the agency does not know what to mend; nothing was recorded.");
    }
    /// The first line of a new file of reviews.
    pub fn comment(language: Language) -> &'static str {
        id!("# Putusan atas bukti dukung. Ditambah oleh `siak-check review`; boleh disunting dengan tangan.");
        en!("# Verdicts on the evidence. Added to by `siak-check review`; may be edited by hand.");
    }
    /// Which one of how many, and what it is worth.
    pub fn heading(language: Language, number: usize, all: usize, points: &Decimal) -> String {
        id!("{number} dari {all} · {points} poin");
        en!("{number} of {all} · {points} points");
    }
    /// What the indicator's readings are.
    pub fn readings(
        language: Language,
        claimed: Fixed,
        supported: Fixed,
        verified: Fixed,
        target: Fixed,
    ) -> String {
        id!("klaim {claimed}, didukung bukti {supported}, terverifikasi {verified}, target {target}");
        en!("claimed {claimed}, supported {supported}, verified {verified}, target {target}");
    }
    /// That the document has changed since then.
    pub fn changed_since(language: Language, earlier: &str) -> String {
        id!("{earlier}; dokumennya berubah sesudah itu");
        en!("{earlier}; the document has changed since then");
    }
    /// That the same verdict stands there already.
    pub fn already(language: Language, place: &str) -> String {
        id!("Putusan hari ini sudah tercatat di {place}; tidak ada yang ditulis.");
        en!("This verdict of today is already recorded at {place}; nothing was written.");
    }
    pub fn summary(
        language: Language,
        accepted: usize,
        rejected: usize,
        skipped: usize,
        waiting: usize,
    ) -> String {
        id!("{accepted} diterima, {rejected} ditolak, {skipped} dilewati; {waiting} dokumen masih menunggu");
        en!(
            "{accepted} accepted, {rejected} rejected, {skipped} skipped; {} still waiting",
            several(waiting, "document")
        );
    }
    /// That the reviewer's own proof was left out.
    pub fn own_left_out(language: Language, count: usize) -> String {
        id!("{count} dokumen dilewati karena milik OPD penelaah sendiri.");
        en!("{} of the reviewer's own agency left out.", several(count, "document"));
    }
);

/// The sum under the list of what waits.
pub fn total(language: Language, shown: usize, all: usize, points: &Decimal) -> String {
    let points = points.show(language);
    let of =
        if shown == all { String::new() } else { say!(language, id("{shown} dari "), en("{shown} of ")) };
    say!(
        language,
        id("{of}{all} dokumen menunggu putusan, {points} poin indeks"),
        en("{of}{} waiting for a verdict, {points} points of the index", several(all, "document"))
    )
}

/// How to go on from a list.
pub fn how_to_judge(language: Language, indicator: Option<&str>) -> String {
    match indicator {
        None => say!(
            language,
            id("Nilai satu per satu: siak-check review --next --reviewer NAMA"),
            en("Judge one after another: siak-check review --next --reviewer NAME")
        ),
        Some(id) => say!(
            language,
            id(
                "Nilai: siak-check review {} --file JALUR --accept --reviewer NAMA (atau --reject --note \
                 ALASAN)",
                line(id, 64)
            ),
            en(
                "Judge: siak-check review {} --file PATH --accept --reviewer NAME (or --reject --note TEXT)",
                line(id, 64)
            )
        ),
    }
}

/// An earlier verdict on the document.
pub fn judged_before(language: Language, judgement: Judgement, day: Date, reviewer: &str) -> String {
    let word = language.of(match judgement {
        Judgement::Accepted => ("diterima", "accepted on"),
        Judgement::Rejected => ("ditolak", "rejected on"),
    });
    let (day, reviewer) = (day.show(language), line(reviewer, 60));
    say!(language, id("{word} {day} oleh {reviewer}"), en("{word} {day} by {reviewer}"))
}

/// What was recorded, and where.
pub fn recorded(language: Language, what: Option<Judgement>, id: &str, place: &str) -> String {
    let word = language.of(match what {
        Some(Judgement::Accepted) => ("Diterima", "Accepted"),
        Some(Judgement::Rejected) => ("Ditolak", "Rejected"),
        None => ("Dibatasi", "Limited"),
    });
    let id = line(id, 64);
    say!(language, id("{word}: {id}, dicatat di {place}"), en("{word}: {id}, recorded at {place}"))
}

/// What became of the indicator and the index.
pub fn change(
    language: Language,
    id: &str,
    value: (Fixed, Fixed),
    index: (&Decimal, &Decimal),
    rise: &str,
) -> String {
    let (id, was, is) = (line(id, 64), value.0.show(language), value.1.show(language));
    let (before, after) = (index.0.show(language), index.1.show(language));
    say!(
        language,
        id("{id} terverifikasi {was} → {is} · indeks (terverifikasi) {before} → {after} ({rise})"),
        en("{id} verified {was} → {is} · index (verified) {before} → {after} ({rise})")
    )
}
